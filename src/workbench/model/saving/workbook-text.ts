/** The workbook part after sheets were added, renamed, moved, hidden or deleted: their list, and all that counts them. */
import {
  attributes,
  childElements,
  childNamed,
  elementText,
  escapeAttribute,
  escapeText,
  rootElement,
  type Splice,
  spliced,
  startTag,
  textContent,
  withAttribute,
} from "../../../hosts/file/ooxml/xml.ts";
import { renamedReferences } from "../sheet-references.ts";

export interface SheetEntry {
  readonly name: string;
  readonly state: "visible" | "hidden" | "veryHidden";
  /** Relationship of the sheet's part. */
  readonly relationshipId: string;
}

export interface Rename {
  readonly from: string;
  readonly to: string;
}

export interface Rearranged {
  readonly text: string;
  /** Relationships of all tabs in their order now, those of chart sheets among them. */
  readonly order: readonly string[];
}

/**
 * `sheets` are the worksheets in their order; `isWorksheet` tells whether a relationship leads to one, gone ones included.
 * Tabs that are no worksheets stay behind the one they stood behind. `active`: relationship of the sheet in front, should
 * the one of the file be gone or hidden.
 */
export function rearranged(
  text: string,
  sheets: readonly SheetEntry[],
  isWorksheet: (relationshipId: string) => boolean,
  renames: readonly Rename[],
  active: string | null,
): Rearranged {
  const root = rootElement(text);
  const container = childNamed(text, root, "sheets");
  if (container === undefined) throw new TypeError("workbench: a workbook without sheets");
  const before = childElements(text, container).map((element) => {
    const values = attributes(startTag(text, element));
    const relationshipId = [...values].find(([name]) => name.endsWith(":id"))?.[1] ?? "";
    return { relationshipId, values, written: elementText(text, element) };
  });
  const known = new Map(before.map((entry) => [entry.relationshipId, entry]));
  let nextId = 1 + Math.max(0, ...before.map(({ values }) => Number(values.get("sheetId") ?? 0)));
  const wanted = sheets.map((sheet) => {
    const entry = known.get(sheet.relationshipId);
    return {
      relationshipId: sheet.relationshipId,
      written: entry === undefined ? newEntry(sheet, nextId++) : changedEntry(entry.written, sheet),
    };
  });
  for (const [index, { relationshipId, written }] of before.entries()) {
    if (isWorksheet(relationshipId)) continue;
    const kept = new Set(wanted.map((entry) => entry.relationshipId));
    const previous = before.slice(0, index).findLast((entry) => kept.has(entry.relationshipId))?.relationshipId;
    const at = wanted.findIndex((entry) => entry.relationshipId === previous);
    wanted.splice(at + 1, 0, { relationshipId, written });
  }
  const order = wanted.map(({ relationshipId }) => relationshipId);
  const splices: Splice[] = [];
  const inner = wanted.map(({ written }) => written).join("");
  if (inner !== before.map(({ written }) => written).join("")) {
    splices.push({ start: container.start, end: container.end, text: `<sheets>${inner}</sheets>` });
  }
  const positions = before.map(({ relationshipId }) => order.indexOf(relationshipId));
  splices.push(...movedNames(text, positions, renames), ...movedViews(text, positions, sheets, order, active));
  return { text: spliced(text, splices), order };
}

function newEntry({ name, state, relationshipId }: SheetEntry, sheetId: number): string {
  const shown = state === "visible" ? "" : ` state="${state}"`;
  return `<sheet name="${escapeAttribute(name)}" sheetId="${sheetId}"${shown} r:id="${relationshipId}"/>`;
}

function changedEntry(written: string, { name, state }: SheetEntry): string {
  const values = attributes(written);
  let text = values.get("name") === name ? written : withAttribute(written, "name", name);
  if ((values.get("state") ?? "visible") !== state) {
    text = state === "visible" ? text.replace(/\sstate="[^"]*"/, "") : withAttribute(text, "state", state);
  }
  return text;
}

/** Names of sheets that are gone go too; the others follow their sheet. */
function movedNames(text: string, positions: readonly number[], renames: readonly Rename[]): Splice[] {
  const container = childNamed(text, rootElement(text), "definedNames");
  return (container === undefined ? [] : childElements(text, container)).flatMap((element): Splice[] => {
    const { start, end } = element;
    const tag = startTag(text, element);
    const local = attributes(tag).get("localSheetId");
    const position = local === undefined ? null : (positions[Number(local)] ?? -1);
    if (position === -1) return [{ start, end, text: "" }];
    const refersTo = textContent(text, element);
    const renamed = renames.reduce((formula, { from, to }) => renamedReferences(formula, from, to), refersTo);
    if (renamed === refersTo && (position === null || `${position}` === local)) return [];
    const moved = position === null ? tag : withAttribute(tag, "localSheetId", `${position}`);
    return [{ start, end, text: `${moved}${escapeText(renamed)}</${element.name}>` }];
  });
}

/** The tab in front and the first one shown follow their sheets; a hidden one cannot be in front. */
function movedViews(
  text: string,
  positions: readonly number[],
  sheets: readonly SheetEntry[],
  order: readonly string[],
  active: string | null,
): Splice[] {
  const hidden = new Set(sheets.filter(({ state }) => state !== "visible").map(({ relationshipId }) => relationshipId));
  const container = childNamed(text, rootElement(text), "bookViews");
  return (container === undefined ? [] : childElements(text, container)).flatMap((view): Splice[] => {
    const tag = startTag(text, view);
    const values = attributes(tag);
    const moved = (name: string): number => positions[Number(values.get(name) ?? 0)] ?? -1;
    let front = moved("activeTab");
    if (front === -1 || hidden.has(order[front] ?? ""))
      front = Math.max(0, active === null ? 0 : order.indexOf(active));
    let changed = tag;
    if (`${front}` !== (values.get("activeTab") ?? "0")) changed = withAttribute(changed, "activeTab", `${front}`);
    if (values.has("firstSheet") && moved("firstSheet") !== Number(values.get("firstSheet"))) {
      changed = withAttribute(changed, "firstSheet", `${Math.max(0, moved("firstSheet"))}`);
    }
    return changed === tag ? [] : [{ start: view.start, end: view.tagEnd, text: changed }];
  });
}
