/**
 * A package while it is being edited: texts of parts that change, parts that come and go, and the bookkeeping that goes
 * with them (relationships, content types). Parts nobody sets keep their compressed bytes. Knows nothing of cells.
 */
import { HostError } from "../../host.ts";
import {
  contentType,
  contentTypesPart,
  withContentType,
  withDefaultType,
  withoutContentType,
} from "./content-types.ts";
import {
  emptyRelationships,
  freeRelationshipId,
  type Relationship,
  readRelationships,
  relationshipsPartOf,
  relativeTarget,
  resolveTarget,
  withoutRelationships,
  withRelationship,
} from "./relationships.ts";
import { UnknownXml } from "./xml.ts";
import { type Entry, editedEntry, type NewPart, type Package, writePackage } from "./zip-container.ts";

export class PackageEditor {
  readonly fileName: string;
  readonly #package: Package;
  /** By lower-case part name; null = taken away. */
  readonly #edited = new Map<string, { readonly name: string; readonly text: string | null }>();

  constructor(opened: Package, fileName: string) {
    this.#package = opened;
    this.fileName = fileName;
  }

  has(part: string): boolean {
    const edit = this.#edited.get(part.toLowerCase());
    return edit === undefined ? this.#package.find(part) !== null : edit.text !== null;
  }

  /** Names of all parts that are there now, folders left out. */
  parts(): string[] {
    const names = this.#package.entries
      .map((entry) => entry.name)
      .filter((name) => !name.endsWith("/") && this.has(name));
    for (const { name, text } of this.#edited.values()) {
      if (text !== null && this.#package.find(name) === null) names.push(name);
    }
    return names;
  }

  /** The text of an XML part as it is now, or null. Throws HostError `read-only-workbook` when it is not UTF-8. */
  text(part: string): string | null {
    const edit = this.#edited.get(part.toLowerCase());
    if (edit !== undefined) return edit.text;
    const bytes = this.#package.read(part);
    if (bytes === null) return null;
    const text = decodeUtf8(bytes);
    if (text === null) throw this.readOnly(`部件“${part}”不是 UTF-8 编码`);
    return text;
  }

  /** Like `text`, for a part the package cannot do without. */
  requiredText(part: string): string {
    const text = this.text(part);
    if (text === null) throw this.readOnly(`缺少部件“${part}”`);
    return text;
  }

  setText(part: string, text: string): void {
    this.#edited.set(part.toLowerCase(), { name: this.#package.find(part)?.name ?? part, text });
  }

  addPart(part: string, text: string, type: string): void {
    this.setText(part, text);
    this.setText(contentTypesPart, withContentType(this.requiredText(contentTypesPart), part, type));
  }

  /** Takes a part, its relationships and its content type away. Who refers to it is the caller's business. */
  removePart(part: string): void {
    const relationships = relationshipsPartOf(part);
    for (const name of this.has(relationships) ? [part, relationships] : [part]) {
      this.#edited.set(name.toLowerCase(), { name, text: null });
      this.setText(contentTypesPart, withoutContentType(this.requiredText(contentTypesPart), name));
    }
  }

  relationships(owner: string): Relationship[] {
    const text = this.text(relationshipsPartOf(owner));
    return text === null ? [] : readRelationships(text);
  }

  /** The part a relationship leads to, or null when it leads out of the package. */
  target(owner: string, relationship: Relationship): string | null {
    if (relationship.external) return null;
    const part = resolveTarget(owner, relationship.target);
    if (!part.includes("%") || this.has(part)) return part;
    // Some writers escape the target and not the entry.
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  }

  /** Whether any relationship of the package leads to the part. */
  isReferredTo(part: string): boolean {
    const wanted = part.toLowerCase();
    for (const name of this.parts()) {
      const owner = /^(.*?)_rels\/([^/]*)\.rels$/i.exec(name);
      if (owner === null) continue;
      const from = `${owner[1] ?? ""}${owner[2] ?? ""}`;
      if (this.relationships(from).some((link) => this.target(from, link)?.toLowerCase() === wanted)) return true;
    }
    return false;
  }

  /** Adds a relationship (with the given id, else a free one) and returns its id. */
  relate(owner: string, type: string, part: string, wantedId?: string): string {
    const relationshipsPart = relationshipsPartOf(owner);
    const text = this.text(relationshipsPart);
    if (text === null) {
      const types = this.requiredText(contentTypesPart);
      this.setText(contentTypesPart, withDefaultType(types, "rels", contentType.relationships));
    }
    const id = wantedId ?? freeRelationshipId(text === null ? [] : readRelationships(text));
    this.setText(
      relationshipsPart,
      withRelationship(text ?? emptyRelationships, id, type, relativeTarget(owner, part)),
    );
    return id;
  }

  unrelate(owner: string, ids: ReadonlySet<string>): void {
    const part = relationshipsPartOf(owner);
    const text = this.text(part);
    if (text === null) return;
    const left = withoutRelationships(text, ids);
    if (readRelationships(left).length > 0) this.setText(part, left);
    else this.removePart(part);
  }

  /** Takes a relationship away, and what it led to with everything below unless something else still needs it. */
  drop(owner: string, link: Relationship): void {
    const part = this.target(owner, link);
    this.unrelate(owner, new Set([link.id]));
    if (part === null || !this.has(part) || this.isReferredTo(part)) return;
    for (const below of this.relationships(part)) this.drop(part, below);
    this.removePart(part);
  }

  /** `prefix` + one more than the highest number in use + `.xml`: `xl/worksheets/sheet7.xml`. */
  freePart(prefix: string): string {
    const lower = prefix.toLowerCase();
    let highest = 0;
    for (const part of this.parts()) {
      if (!part.toLowerCase().startsWith(lower)) continue;
      highest = Math.max(highest, Number(/^(\d{1,9})\.xml$/i.exec(part.slice(prefix.length))?.[1] ?? 0));
    }
    return `${prefix}${highest + 1}.xml`;
  }

  readOnly(what: string): HostError {
    return readOnlyError(this.fileName, what);
  }

  /** Runs an edit; XML of an unknown shape becomes a message a clerk can act on. */
  guarded<Result>(edit: () => Result): Result {
    try {
      return edit();
    } catch (error) {
      if (error instanceof UnknownXml) throw this.readOnly("内部结构不是常见的 Excel 写法");
      throw error;
    }
  }

  /** The package as it is now, or null when nothing has changed. */
  finish(): Uint8Array | null {
    let changed = false;
    const parts: (Entry | NewPart)[] = [];
    const encoder = new TextEncoder();
    for (const entry of this.#package.entries) {
      const edit = this.#edited.get(entry.name.toLowerCase());
      if (edit === undefined) {
        parts.push(entry);
        continue;
      }
      if (edit.text === null) {
        changed = true;
        continue;
      }
      const bytes = encoder.encode(edit.text);
      const same = equalBytes(bytes, this.#package.read(entry.name));
      changed ||= !same;
      parts.push(same ? entry : editedEntry(entry, bytes, this.#package.codec));
    }
    for (const { name, text } of this.#edited.values()) {
      if (text === null || this.#package.find(name) !== null) continue;
      changed = true;
      parts.push({ name, bytes: encoder.encode(text) });
    }
    return changed ? writePackage(parts, this.#package.codec) : null;
  }
}

export function readOnlyError(fileName: string, what: string): HostError {
  return new HostError(
    "read-only-workbook",
    `“${fileName}”只能读取，不能写入：${what}。原文件没有改动。请用 Excel 打开后另存为普通的 .xlsx，再对新文件操作。`,
  );
}

/** The text with a byte order mark kept as its first character, or null when the bytes are not UTF-8. */
function decodeUtf8(bytes: Uint8Array): string | null {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) return null;
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
  const declared = /^\ufeff?<\?xml[^>]*?\bencoding\s*=\s*["']([^"']*)["']/.exec(text.slice(0, 200))?.[1];
  return declared === undefined || /^(?:utf-?8|us-ascii)$/i.test(declared) ? text : null;
}

function equalBytes(one: Uint8Array, other: Uint8Array | null): boolean {
  if (other === null || one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
