/**
 * Editing XML as text: where elements begin and end, their attributes, and splices. A part is never rebuilt from a tree,
 * so whatever is not edited stays as it was to the byte. Knows nothing of spreadsheets.
 */

/** An element in a text. Positions are indexes into the text. */
export interface XmlElement {
  /** As written, with its prefix if it has one. */
  readonly name: string;
  readonly start: number;
  /** Just after the `>` of the start tag. */
  readonly tagEnd: number;
  /** Start of the end tag; equals `tagEnd` for a self-closing element. */
  readonly contentEnd: number;
  readonly end: number;
  readonly selfClosing: boolean;
}

/** Replaces `start`–`end` of a text. Equal positions insert: before what begins there, several in their order. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text is not XML as we know it; the caller says which part. */
export class UnknownXml extends Error {}

const quote = 34;
const apostrophe = 39;
const slash = 47;
const greaterThan = 62;

/** The element the document consists of. Throws `UnknownXml` for a document type (entities) or broken XML. */
export function rootElement(text: string): XmlElement {
  const start = nextTag(text, 0);
  if (start === -1 || text[start + 1] === "/") throw new UnknownXml("no root element");
  return elementAt(text, start);
}

/** The children of an element in order. Texts, comments and processing instructions are passed over. */
export function childElements(text: string, parent: XmlElement): XmlElement[] {
  const children: XmlElement[] = [];
  for (let at = parent.tagEnd; at < parent.contentEnd; ) {
    const start = nextTag(text, at);
    if (start === -1 || start >= parent.contentEnd) break;
    const child = elementAt(text, start);
    children.push(child);
    at = child.end;
  }
  return children;
}

export function childNamed(text: string, parent: XmlElement, name: string): XmlElement | undefined {
  return childElements(text, parent).find((child) => child.name === name);
}

/** The start tag as written: `<row r="1">`. */
export function startTag(text: string, element: XmlElement): string {
  return text.slice(element.start, element.tagEnd);
}

export function elementText(text: string, element: XmlElement): string {
  return text.slice(element.start, element.end);
}

/** What stands between the tags, entities decoded, markup left out. */
export function textContent(text: string, element: XmlElement): string {
  return decodeEntities(text.slice(element.tagEnd, element.contentEnd).replace(/<[^>]*>/g, ""));
}

/** The attributes of a start tag, decoded, by name as written. */
export function attributes(tag: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const match of tag.matchAll(/([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    found.set(match[1] ?? "", decodeEntities(match[2] ?? match[3] ?? ""));
  }
  return found;
}

export function attribute(text: string, element: XmlElement, name: string): string | undefined {
  return attributes(startTag(text, element)).get(name);
}

/** A start tag with the attribute replaced in its place, or added last. */
export function withAttribute(tag: string, name: string, value: string): string {
  const written = `${name}="${escapeAttribute(value)}"`;
  for (const match of tag.matchAll(/([^\s=<>"'/]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)) {
    if (match[1] === name) return tag.slice(0, match.index) + written + tag.slice(match.index + match[0].length);
  }
  const tail = startTagTail(tag);
  return `${tag.slice(0, tail)} ${written}${tag.slice(tail)}`;
}

/** Where the closing `>` or `/>` of a start tag begins, white space before it included. */
export function startTagTail(tag: string): number {
  let at = tag.endsWith("/>") ? tag.length - 2 : tag.length - 1;
  while (at > 0 && isSpace(tag.charCodeAt(at - 1))) at--;
  return at;
}

/** All splices in one pass. They must not overlap. */
export function spliced(text: string, splices: readonly Splice[]): string {
  if (splices.length === 0) return text;
  const replaces = ({ start, end }: Splice): number => (end > start ? 1 : 0);
  const ordered = [...splices].sort((one, other) => one.start - other.start || replaces(one) - replaces(other));
  const pieces: string[] = [];
  let at = 0;
  for (const splice of ordered) {
    if (splice.start < at) throw new UnknownXml("overlapping edits");
    pieces.push(text.slice(at, splice.start), splice.text);
    at = splice.end;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}

/**
 * Where a child belongs by the schema's order: after the last child that comes before it or has the same name, else first.
 * `order` lists the names of the schema; children it does not name are passed over.
 */
export function insertionPoint(text: string, parent: XmlElement, order: readonly string[], name: string): number {
  const rank = order.indexOf(name);
  let at = parent.tagEnd;
  for (const child of childElements(text, parent)) {
    const childRank = order.indexOf(child.name);
    if (childRank !== -1 && childRank <= rank) at = child.end;
  }
  return at;
}

/** A splice that puts `inner` last into an element, opening a self-closing one. */
export function appendInto(text: string, element: XmlElement, inner: string): Splice {
  if (!element.selfClosing) return { start: element.contentEnd, end: element.contentEnd, text: inner };
  const tag = startTag(text, element);
  return {
    start: element.start,
    end: element.end,
    text: `${tag.slice(0, -2)}>${inner}</${element.name}>`,
  };
}

export function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

export function escapeAttribute(text: string): string {
  return escapeText(text)
    .replaceAll('"', "&quot;")
    .replaceAll("\t", "&#9;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\r", "&#13;");
}

/** Characters XML 1.0 cannot hold, and halves of surrogate pairs. */
export function withoutIllegalCharacters(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to drop
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    "",
  );
}

const namedEntities = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[0-9A-Fa-f]{1,6}|#[0-9]{1,7}|[a-z]{2,4});/g, (whole, body: string) => {
    const named = namedEntities.get(body);
    if (named !== undefined) return named;
    if (!body.startsWith("#")) return whole;
    const code = body.startsWith("#x") ? Number.parseInt(body.slice(2), 16) : Number(body.slice(1));
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  });
}

/** Position of the next start or end tag, or -1. Comments, CDATA and processing instructions are passed over. */
function nextTag(text: string, from: number): number {
  for (let at = text.indexOf("<", from); at !== -1; at = text.indexOf("<", at)) {
    const second = text[at + 1];
    if (second === "?") at = after(text, "?>", at);
    else if (second !== "!") return at;
    else if (text.startsWith("<!--", at)) at = after(text, "-->", at);
    else if (text.startsWith("<![CDATA[", at)) at = after(text, "]]>", at);
    else throw new UnknownXml("document type");
  }
  return -1;
}

function after(text: string, closing: string, from: number): number {
  const at = text.indexOf(closing, from);
  if (at === -1) throw new UnknownXml(`no ${closing}`);
  return at + closing.length;
}

function elementAt(text: string, start: number): XmlElement {
  const tagEnd = endOfTag(text, start);
  const name = tagName(text, start + 1);
  if (name === "") throw new UnknownXml("no element name");
  if (text.charCodeAt(tagEnd - 2) === slash) {
    return { name, start, tagEnd, contentEnd: tagEnd, end: tagEnd, selfClosing: true };
  }
  const contentEnd = plainEnd(text, name, tagEnd) ?? nestedEnd(text, tagEnd);
  return { name, start, tagEnd, contentEnd, end: endOfTag(text, contentEnd), selfClosing: false };
}

/**
 * The rows of a sheet are most of a workbook and hold no rows of their own: their end is found without reading the cells,
 * unless something in between could hide a tag.
 */
function plainEnd(text: string, name: string, from: number): number | null {
  if (name !== "sheetData") return null;
  const end = text.indexOf("</sheetData", from);
  if (end === -1) throw new UnknownXml("no end of sheetData");
  const hiding = text.indexOf("<!", from);
  return hiding !== -1 && hiding < end ? null : end;
}

function nestedEnd(text: string, from: number): number {
  let depth = 1;
  for (let at = nextTag(text, from); at !== -1; ) {
    const end = endOfTag(text, at);
    if (text.charCodeAt(at + 1) === slash) {
      depth--;
      if (depth === 0) return at;
    } else if (text.charCodeAt(end - 2) !== slash) depth++;
    at = nextTag(text, end);
  }
  throw new UnknownXml("element not closed");
}

/** Just after the `>` of the tag; a `>` inside a quoted value does not count. */
function endOfTag(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === greaterThan) return at + 1;
    if (code === quote || code === apostrophe) {
      at = text.indexOf(code === quote ? '"' : "'", at + 1);
      if (at === -1) break;
    }
  }
  throw new UnknownXml("tag not closed");
}

function tagName(text: string, from: number): string {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isSpace(code) || code === slash || code === greaterThan) break;
  }
  return text.slice(from, at);
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}
