/** Relationship parts (`_rels/*.rels`): which part refers to which. Edited as text. */
import {
  appendInto,
  attributes,
  childElements,
  elementText,
  escapeAttribute,
  rootElement,
  spliced,
  startTag,
  type XmlElement,
} from "./xml.ts";

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** As written. */
  readonly target: string;
  readonly external: boolean;
}

const base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export const relationshipType = {
  officeDocument: `${base}/officeDocument`,
  worksheet: `${base}/worksheet`,
  styles: `${base}/styles`,
  calcChain: `${base}/calcChain`,
  drawing: `${base}/drawing`,
  chart: `${base}/chart`,
  comments: `${base}/comments`,
  vmlDrawing: `${base}/vmlDrawing`,
  printerSettings: `${base}/printerSettings`,
  hyperlink: `${base}/hyperlink`,
  taskPanes: "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes",
  webExtension: "http://schemas.microsoft.com/office/2011/relationships/webextension",
  threadedComment: "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
} as const;

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const emptyRelationships = `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;

/** `xl/worksheets/sheet1.xml` → `xl/worksheets/_rels/sheet1.xml.rels`; the package itself is "". */
export function relationshipsPartOf(part: string): string {
  const cut = part.lastIndexOf("/") + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

export function readRelationships(text: string): Relationship[] {
  return relationshipElements(text).map(({ relationship }) => relationship);
}

/** The part a target names, seen from the part that owns the relationship; without a leading slash. */
export function resolveTarget(owner: string, target: string): string {
  const plain = target.replaceAll("\\", "/");
  const segments = plain.startsWith("/") ? [] : owner.split("/").slice(0, -1);
  for (const segment of plain.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "." && segment !== "") segments.push(segment);
  }
  return segments.join("/");
}

/** The shortest way from one part to another: `../drawings/drawing1.xml`. */
export function relativeTarget(owner: string, part: string): string {
  const from = owner.split("/").slice(0, -1);
  const to = part.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}

/** `rId` and one more than the highest number in use. */
export function freeRelationshipId(relationships: readonly Relationship[]): string {
  let highest = 0;
  for (const { id } of relationships) highest = Math.max(highest, Number(/^rId(\d{1,9})$/i.exec(id)?.[1] ?? 0));
  return `rId${highest + 1}`;
}

export function withRelationship(text: string, id: string, type: string, target: string): string {
  const written = `<Relationship Id="${id}" Type="${type}" Target="${escapeAttribute(target)}"/>`;
  return spliced(text, [appendInto(text, rootElement(text), written)]);
}

export function withoutRelationships(text: string, ids: ReadonlySet<string>): string {
  const gone = relationshipElements(text).filter(({ relationship }) => ids.has(relationship.id));
  return spliced(
    text,
    gone.map(({ element }) => ({ start: element.start, end: element.end, text: "" })),
  );
}

function relationshipElements(text: string): { element: XmlElement; relationship: Relationship }[] {
  return childElements(text, rootElement(text))
    .filter((element) => elementText(text, element).startsWith("<Relationship"))
    .map((element) => {
      const values = attributes(startTag(text, element));
      return {
        element,
        relationship: {
          id: values.get("Id") ?? "",
          type: values.get("Type") ?? "",
          target: values.get("Target") ?? "",
          external: values.get("TargetMode") === "External",
        },
      };
    });
}
