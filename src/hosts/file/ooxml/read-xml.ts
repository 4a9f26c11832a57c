/**
 * A pull scanner over the bytes of one XML part: no tree, no regular expression, no string until one is asked for.
 * Names are compared without their prefix. Comments and processing instructions are skipped; a document type
 * declaration is refused, so no entity can be declared. It checks only what it needs to stay safe, not well-formedness.
 */
import { utf8Text } from "./read-utf8.ts";
import { decodeEntities } from "./xml.ts";

/** Why a part cannot be read; the message is a Chinese clause, the caller adds the file name. */
export class UnreadablePart extends Error {}

const exclamation = 0x21;
const quotation = 0x22;
const ampersand = 0x26;
const apostrophe = 0x27;
const hyphen = 0x2d;
const slash = 0x2f;
const colon = 0x3a;
const less = 0x3c;
const equals = 0x3d;
const greater = 0x3e;
const question = 0x3f;
const bracket = 0x5b;

const damagedXml = "里面的内容已损坏";
const incompleteXml = "里面的内容不完整";

/** Kinds of tokens. */
export const xmlEnd = 0;
export const xmlOpen = 1;
export const xmlClose = 2;
export const xmlText = 3;

export class XmlScanner {
  readonly bytes: Uint8Array;
  /** Elements open now, the one just opened included. */
  depth = 0;
  /** Of the text just read. */
  textStart = 0;
  textEnd = 0;
  /** Of the attribute just read. */
  valueStart = 0;
  valueEnd = 0;
  attributePrefixed = false;

  private at = 0;
  private nameStart = 0;
  private nameEnd = 0;
  private attributeStart = 0;
  private attributeEnd = 0;
  private elementPrefixed = false;
  private cdata = false;
  /** Between the name of an opening tag and its end. */
  private inTag = false;
  /** The element was `<a/>`: its close comes next. */
  private selfClosed = false;

  /** `bytes` are UTF-8; see `utf8Part`. */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** The next token. A self-closed element gives an open and a close. */
  next(): number {
    if (this.inTag) this.skipAttributes();
    if (this.selfClosed) {
      this.selfClosed = false;
      this.depth--;
      return xmlClose;
    }
    const bytes = this.bytes;
    const end = bytes.length;
    let at = this.at;
    while (at < end) {
      if (bytes[at] !== less) {
        this.textStart = at;
        while (at < end && bytes[at] !== less) at++;
        this.textEnd = at;
        this.at = at;
        this.cdata = false;
        return xmlText;
      }
      const mark = at + 1 < end ? bytes[at + 1] : 0;
      if (mark === slash) {
        at += 2;
        while (at < end && bytes[at] !== greater) at++;
        if (at >= end || this.depth === 0) throw new UnreadablePart(damagedXml);
        this.at = at + 1;
        this.depth--;
        return xmlClose;
      }
      if (mark === question) {
        at = this.find("?>", at + 2) + 2;
      } else if (mark !== exclamation) {
        this.openTag(at + 1);
        return xmlOpen;
      } else if (bytes[at + 2] === hyphen) {
        at = this.find("-->", at + 4) + 3;
      } else if (bytes[at + 2] === bracket) {
        this.textStart = at + 9;
        this.textEnd = this.find("]]>", at + 9);
        this.at = this.textEnd + 3;
        this.cdata = true;
        return xmlText;
      } else {
        throw new UnreadablePart("里面有不允许的文档类型声明");
      }
      this.at = at;
    }
    this.at = end;
    return xmlEnd;
  }

  /**
   * Moves to the next child element of the element at `parentDepth`, passing over text and the rest of the child before.
   * False when the parent has closed.
   */
  child(parentDepth: number): boolean {
    for (;;) {
      const kind = this.next();
      if (kind === xmlOpen) {
        if (this.depth === parentDepth + 1) return true;
      } else if (kind === xmlClose) {
        if (this.depth < parentDepth) return false;
      } else if (kind === xmlEnd) {
        throw new UnreadablePart(incompleteXml);
      }
    }
  }

  /** Moves to the root element. */
  root(): void {
    for (;;) {
      const kind = this.next();
      if (kind === xmlOpen) return;
      if (kind === xmlEnd) throw new UnreadablePart(damagedXml);
    }
  }

  nameIs(name: string): boolean {
    return this.sameAscii(name, this.nameStart, this.nameEnd);
  }

  /** Name without prefix. */
  name(): string {
    return utf8Text(this.bytes, this.nameStart, this.nameEnd);
  }

  get prefixed(): boolean {
    return this.elementPrefixed;
  }

  /** The next attribute of the element just opened; false when there is none left. */
  nextAttribute(): boolean {
    if (!this.inTag) return false;
    const bytes = this.bytes;
    const end = bytes.length;
    let at = this.at;
    while (at < end && isSpace(bytes[at])) at++;
    if (at < end) {
      if (bytes[at] === greater) {
        this.inTag = false;
        this.at = at + 1;
        return false;
      }
      if (bytes[at] === slash) {
        if (at + 1 >= end || bytes[at + 1] !== greater) throw new UnreadablePart(damagedXml);
        this.inTag = false;
        this.selfClosed = true;
        this.at = at + 2;
        return false;
      }
    }
    this.attributeStart = at;
    this.attributePrefixed = false;
    while (at < end && bytes[at] !== equals) {
      const byte = bytes[at];
      if (byte === colon) {
        this.attributePrefixed = true;
        this.attributeStart = at + 1;
      } else if (byte === greater || byte === less || byte === slash) {
        throw new UnreadablePart(damagedXml);
      }
      at++;
    }
    this.attributeEnd = at;
    while (this.attributeEnd > this.attributeStart && isSpace(bytes[this.attributeEnd - 1])) this.attributeEnd--;
    at++;
    while (at < end && isSpace(bytes[at])) at++;
    const quote = at < end ? bytes[at] : 0;
    if (quote !== quotation && quote !== apostrophe) throw new UnreadablePart(damagedXml);
    this.valueStart = ++at;
    while (at < end && bytes[at] !== quote) at++;
    if (at >= end) throw new UnreadablePart(incompleteXml);
    this.valueEnd = at;
    this.at = at + 1;
    return true;
  }

  /** The attribute just read, by name without prefix. */
  attributeIs(name: string): boolean {
    return this.sameAscii(name, this.attributeStart, this.attributeEnd);
  }

  attributeText(): string {
    return xmlString(this.bytes, this.valueStart, this.valueEnd);
  }

  /** A whole number of at most nine digits, or -1. */
  attributeInteger(): number {
    const length = this.valueEnd - this.valueStart;
    if (length === 0 || length > 9) return -1;
    let value = 0;
    for (let at = this.valueStart; at < this.valueEnd; at++) {
      const digit = (this.bytes[at] ?? 0) - 48;
      if (digit < 0 || digit > 9) return -1;
      value = value * 10 + digit;
    }
    return value;
  }

  /** `1`, `true` and `on` are true. */
  attributeFlag(): boolean {
    const text = this.attributeText();
    return text === "1" || text === "true" || text === "on";
  }

  /** All attributes of the element just opened, by name without prefix; namespace declarations as `xmlns:prefix`. */
  attributes(): Map<string, string> {
    const found = new Map<string, string>();
    while (this.nextAttribute()) {
      const name = utf8Text(this.bytes, this.attributeStart, this.attributeEnd);
      const declaration = this.attributePrefixed && this.isNamespaceDeclaration();
      found.set(declaration ? `xmlns:${name}` : name, this.attributeText());
    }
    return found;
  }

  /**
   * Reads the element's own text up to its close. True when it is one plain stretch, found in `textStart`/`textEnd`;
   * false when it is empty or has several pieces or references: take `text()` of the same element instead.
   */
  plainText(): boolean {
    if (this.inTag) this.skipAttributes();
    if (this.selfClosed || this.bytes[this.at] === less) return false;
    const start = this.at;
    this.next();
    const bytes = this.bytes;
    const at = this.at;
    let plain = at + 1 < bytes.length && bytes[at + 1] === slash;
    for (let index = start; plain && index < at; index++) plain = bytes[index] !== ampersand;
    if (plain) this.next();
    else this.at = start;
    return plain;
  }

  /** What `plainText` found. */
  plainTextValue(): string {
    return withLineFeeds(utf8Text(this.bytes, this.textStart, this.textEnd));
  }

  /** The element's own text up to its close, its child elements left out. */
  text(): string {
    const own = this.depth;
    let text = "";
    for (;;) {
      const kind = this.next();
      if (kind === xmlText) {
        if (this.depth === own) text += this.textValue();
      } else if (kind === xmlClose) {
        if (this.depth < own) return text;
      } else if (kind === xmlEnd) {
        throw new UnreadablePart(incompleteXml);
      }
    }
  }

  private textValue(): string {
    return this.cdata
      ? withLineFeeds(utf8Text(this.bytes, this.textStart, this.textEnd))
      : xmlString(this.bytes, this.textStart, this.textEnd);
  }

  private openTag(start: number): void {
    const bytes = this.bytes;
    const end = bytes.length;
    let at = start;
    this.nameStart = start;
    this.elementPrefixed = false;
    for (; at < end; at++) {
      const byte = bytes[at];
      if (byte === greater || byte === slash || isSpace(byte)) break;
      if (byte === colon) {
        this.elementPrefixed = true;
        this.nameStart = at + 1;
      }
    }
    if (at >= end || at === this.nameStart) throw new UnreadablePart(damagedXml);
    this.nameEnd = at;
    this.at = at;
    this.inTag = true;
    this.depth++;
  }

  private skipAttributes(): void {
    while (this.nextAttribute()) {
      // Nobody asked for it.
    }
  }

  private isNamespaceDeclaration(): boolean {
    return this.attributeStart >= 6 && this.sameAscii("xmlns:", this.attributeStart - 6, this.attributeStart);
  }

  private sameAscii(name: string, start: number, end: number): boolean {
    if (end - start !== name.length) return false;
    for (let index = 0; index < name.length; index++) {
      if (this.bytes[start + index] !== name.charCodeAt(index)) return false;
    }
    return true;
  }

  private find(sequence: string, from: number): number {
    const last = this.bytes.length - sequence.length;
    for (let at = from; at <= last; at++) {
      if (this.sameAscii(sequence, at, at + sequence.length)) return at;
    }
    throw new UnreadablePart(incompleteXml);
  }
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** Text with line ends made “\n” and references resolved. */
export function xmlString(bytes: Uint8Array, start: number, end: number): string {
  return decodeEntities(withLineFeeds(utf8Text(bytes, start, end)));
}

function withLineFeeds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

export interface Utf8Part {
  readonly bytes: Uint8Array;
  /** The part was stored in another encoding: its bytes cannot be patched. */
  readonly transcoded: boolean;
}

/** The part as UTF-8 without byte order mark, whatever it was stored in (UTF-16, or an encoding it declares). */
export function utf8Part(bytes: Uint8Array): Utf8Part {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return { bytes: bytes.subarray(3), transcoded: false };
  const encoding = encodingOf(bytes);
  if (encoding === null) return { bytes, transcoded: false };
  let text: string;
  try {
    text = new TextDecoder(encoding).decode(bytes);
  } catch {
    throw new UnreadablePart("用了不认识的文字编码");
  }
  return { bytes: new TextEncoder().encode(text), transcoded: true };
}

/** Label of an encoding other than UTF-8, else null. */
function encodingOf(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === less && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === less)) return "utf-16be";
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const declared = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(head)?.[1]?.toLowerCase();
  return declared === undefined || /^(?:utf-?8|us-ascii)$/.test(declared) ? null : declared;
}
