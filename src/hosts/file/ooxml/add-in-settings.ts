/**
 * What the add-in keeps in a workbook, where Office keeps it: as properties of the add-in's web extension part. Values are
 * JSON. Parts of other add-ins are not touched.
 */
import { ownNamePrefix } from "../../../core/workbook/snapshot.ts";
import type { PackageEditor } from "./package-editor.ts";
import { partLinks } from "./read-structure.ts";
import { relationshipType } from "./relationships.ts";
import {
  appendInto,
  attribute,
  attributes,
  childElements,
  escapeAttribute,
  rootElement,
  type Splice,
  spliced,
  startTag,
  withAttribute,
  type XmlElement,
} from "./xml.ts";
import type { Package } from "./zip-container.ts";

const extensionNamespace = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const taskPanesNamespace = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const relationshipsNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const extensionType = "application/vnd.ms-office.webextension+xml";
const taskPanesType = "application/vnd.ms-office.webextensiontaskpanes+xml";

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The Id of manifest.xml. */
export const addInId = "c08b15be-833f-42e2-8ca7-a49760396564";

/** Keys of ours with their values, in the order of the file. A value that is no JSON is left out. */
export function readAddInSettings(opened: Package): Map<string, unknown> {
  const settings = new Map<string, unknown>();
  for (const panes of partLinks(opened, "").filter(({ kind }) => kind === "webextensiontaskpanes")) {
    for (const extension of partLinks(opened, panes.part).filter(({ kind }) => kind === "webextension")) {
      const bytes = opened.read(extension.part);
      if (bytes === null) continue;
      const text = new TextDecoder().decode(bytes);
      for (const { key, value } of ownProperties(text)) settings.set(key, value);
    }
  }
  return settings;
}

/** The same of a package that is being edited. */
function editedAddInSettings(edited: PackageEditor): Map<string, unknown> {
  const settings = new Map<string, unknown>();
  for (const part of extensionParts(edited)) {
    for (const { key, value } of ownProperties(edited.requiredText(part))) settings.set(key, value);
  }
  return settings;
}

/** Keeps one text under a key of ours, or takes the key away. False when it was so already. */
export function keepInAddInSettings(edited: PackageEditor, key: string, text: string | null): boolean {
  const settings = editedAddInSettings(edited);
  const own = ownNamePrefix + key;
  if ((settings.get(own) ?? null) === text) return false;
  if (text === null) settings.delete(own);
  else settings.set(own, text);
  writeAddInSettings(edited, settings);
  return true;
}

/** Makes the package keep exactly these settings of ours. */
export function writeAddInSettings(edited: PackageEditor, settings: ReadonlyMap<string, unknown>): void {
  let rest = settings;
  for (const part of extensionParts(edited)) {
    const text = edited.requiredText(part);
    if (!isOwn(text)) continue;
    edited.setText(part, withProperties(text, rest));
    rest = new Map();
  }
  if (rest.size > 0) addExtension(edited, rest);
}

function extensionParts(edited: PackageEditor): string[] {
  return related(edited, "", relationshipType.taskPanes).flatMap((panes) =>
    related(edited, panes, relationshipType.webExtension),
  );
}

function related(edited: PackageEditor, owner: string, type: string): string[] {
  return edited
    .relationships(owner)
    .filter((link) => link.type === type)
    .flatMap((link) => edited.target(owner, link) ?? [])
    .filter((part) => edited.has(part));
}

interface Property {
  readonly element: XmlElement;
  readonly key: string;
  readonly written: string;
  readonly value: unknown;
}

function ownProperties(text: string): Property[] {
  const container = properties(text);
  if (container === undefined) return [];
  return childElements(text, container).flatMap((element) => {
    const values = attributes(startTag(text, element));
    const key = values.get("name") ?? "";
    const written = values.get("value") ?? "";
    const value = key.startsWith(ownNamePrefix) ? parsed(written) : undefined;
    return value === undefined ? [] : [{ element, key, written, value }];
  });
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function properties(text: string): XmlElement | undefined {
  return childElements(text, rootElement(text)).find(({ name }) => localName(name) === "properties");
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The part of this add-in: by its id, or by what it keeps when it was installed under another one. */
function isOwn(text: string): boolean {
  const reference = childElements(text, rootElement(text)).find(({ name }) => localName(name) === "reference");
  const id = reference === undefined ? undefined : attribute(text, reference, "id");
  return id?.toLowerCase() === addInId || ownProperties(text).length > 0;
}

function withProperties(text: string, settings: ReadonlyMap<string, unknown>): string {
  const prefix = rootElement(text).name.replace(/[^:]*$/, "");
  const missing = new Map(settings);
  const splices: Splice[] = [];
  for (const { element, key, written } of ownProperties(text)) {
    const wanted = missing.has(key) ? JSON.stringify(missing.get(key)) : undefined;
    missing.delete(key);
    if (wanted === written) continue;
    const { start, end } = element;
    const tag = startTag(text, element);
    splices.push({ start, end, text: wanted === undefined ? "" : withAttribute(tag, "value", wanted) });
  }
  const added = [...missing].map(([key, value]) => propertyXml(prefix, key, value)).join("");
  const container = properties(text);
  if (added !== "" && container !== undefined) splices.push(appendInto(text, container, added));
  return spliced(text, splices);
}

function propertyXml(prefix: string, key: string, value: unknown): string {
  return `<${prefix}property name="${escapeAttribute(key)}" value="${escapeAttribute(JSON.stringify(value))}"/>`;
}

function addExtension(edited: PackageEditor, settings: ReadonlyMap<string, unknown>): void {
  const panes = related(edited, "", relationshipType.taskPanes)[0] ?? addTaskPanes(edited);
  const part = edited.freePart("xl/webextensions/webextension");
  const inner = [...settings].map(([key, value]) => propertyXml("we:", key, value)).join("");
  edited.addPart(
    part,
    `${xmlHead}<we:webextension xmlns:we="${extensionNamespace}" id="{${addInId.toUpperCase()}}">` +
      `<we:reference id="${addInId}" version="1.0.0.0" store="developer" storeType="Registry"/>` +
      `<we:alternateReferences/><we:properties>${inner}</we:properties><we:bindings/>` +
      `<we:snapshot xmlns:r="${relationshipsNamespace}"/></we:webextension>`,
    extensionType,
  );
  const id = edited.relate(panes, relationshipType.webExtension, part);
  const text = edited.requiredText(panes);
  // Not shown by itself: the clerk opens the pane from the ribbon.
  const pane =
    `<wetp:taskpane xmlns:wetp="${taskPanesNamespace}" dockstate="right" visibility="0" width="350" row="1">` +
    `<wetp:webextensionref xmlns:r="${relationshipsNamespace}" r:id="${id}"/></wetp:taskpane>`;
  edited.setText(panes, spliced(text, [appendInto(text, rootElement(text), pane)]));
}

function addTaskPanes(edited: PackageEditor): string {
  const part = "xl/webextensions/taskpanes.xml";
  edited.addPart(part, `${xmlHead}<wetp:taskpanes xmlns:wetp="${taskPanesNamespace}"></wetp:taskpanes>`, taskPanesType);
  edited.relate("", relationshipType.taskPanes, part);
  return part;
}
