/**
 * The zip container of a workbook, read from its central directory and written back with every untouched entry's
 * compressed bytes copied as they are. Sizes a file declares are never believed: limits count inflated bytes.
 * Must not interpret parts: names and bytes only.
 */
import { HostError } from "../../host.ts";
import { protectedWorkbook, unreadableWorkbook } from "../unreadable-workbook.ts";
import { plain, type ZipCodec } from "./zip-codec.ts";

/** An entry as it stands in the file. All byte arrays are views of the file's bytes. */
export interface Entry {
  /** Slashes forward, no leading slash: `xl/worksheets/sheet1.xml`. */
  readonly name: string;
  /** The name as stored. */
  readonly rawName: Uint8Array;
  readonly versionMadeBy: number;
  readonly versionNeeded: number;
  /** General purpose bits, without the data-descriptor bit: sizes are written in front of the data. */
  readonly flags: number;
  /** 0 stored, 8 deflate; others are kept but cannot be read. */
  readonly method: number;
  readonly time: number;
  readonly date: number;
  readonly crc32: number;
  readonly compressed: Uint8Array;
  /** Declared size of the inflated data. */
  readonly size: number;
  /** Extra fields of the local header and of the directory, without zip64 ones. */
  readonly localExtra: Uint8Array;
  readonly centralExtra: Uint8Array;
  readonly comment: Uint8Array;
  readonly internalAttributes: number;
  readonly externalAttributes: number;
}

export interface NewPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Package {
  /** What it was opened with and is written with. */
  readonly codec: ZipCodec;
  /** In the order of the directory, folders included. */
  readonly entries: readonly Entry[];
  /** By part name: case does not matter, one leading slash is allowed. */
  find(name: string): Entry | null;
  /**
   * The inflated bytes, or null when there is no such part.
   * Throws HostError `too-large` past a limit, `unreadable-workbook` when the data is damaged.
   */
  read(name: string): Uint8Array | null;
}

export interface PackageLimits {
  /** Inflated bytes of one entry. */
  readonly entryBytes: number;
  /** Inflated bytes of all entries read. */
  readonly totalBytes: number;
  /** Inflated ÷ compressed, tested above `ratioFloor` bytes only: a small blank sheet compresses well, a bomb is both. */
  readonly ratio: number;
  readonly ratioFloor: number;
  readonly entries: number;
}

const megabyte = 1_048_576;

export const packageLimits: PackageLimits = {
  entryBytes: 256 * megabyte,
  totalBytes: 512 * megabyte,
  ratio: 200,
  ratioFloor: 32 * megabyte,
  entries: 5000,
};

const localSignature = 0x04034b50;
const centralSignature = 0x02014b50;
const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const locator64Signature = 0x07064b50;

const encryptedBit = 0x0001;
const descriptorBit = 0x0008;
const strongEncryptionBit = 0x0040;
const utf8Bit = 0x0800;

const stored = 0;
const deflated = 8;
const zip64ExtraId = 0x0001;

/** 1980-01-01, the first day a zip can name. */
const fixedDate = 0x0021;

/** What a damaged package is called; the caller adds the file name. */
class DamagedPackage extends Error {}

/**
 * Opens the zip container of a workbook. `fileName` is for messages only.
 * Throws HostError: `unreadable-workbook` (no zip, cut off, damaged, unsafe names), `password-protected` (encrypted
 * entries), `too-large` (too many entries).
 */
export function openPackage(
  bytes: Uint8Array,
  fileName: string,
  codec: ZipCodec,
  limits: PackageLimits = packageLimits,
): Package {
  let entries: readonly Entry[];
  try {
    entries = readDirectory(plain(bytes), fileName, limits);
  } catch (error) {
    if (error instanceof DamagedPackage) throw damaged(fileName, error.message);
    if (error instanceof RangeError) throw damaged(fileName, "文件不完整");
    throw error;
  }
  const byName = new Map<string, Entry>();
  for (const entry of entries) {
    const key = entry.name.toLowerCase();
    if (byName.has(key)) throw damaged(fileName, "压缩包里有重名的部件");
    byName.set(key, entry);
  }

  let totalBytes = 0;
  const counted = new Set<Entry>();
  const find = (name: string): Entry | null =>
    byName.get((name.startsWith("/") ? name.slice(1) : name).toLowerCase()) ?? null;

  const inflate = (entry: Entry): Uint8Array => {
    if (entry.method === stored) return entry.compressed;
    if (entry.method !== deflated) throw damaged(fileName, "用了不支持的压缩方式");
    const remaining = counted.has(entry) ? limits.totalBytes : limits.totalBytes - totalBytes;
    const byRatio = Math.max(limits.ratioFloor, entry.compressed.length * limits.ratio);
    const limit = Math.min(limits.entryBytes, remaining, byRatio);
    let content: Uint8Array | null;
    try {
      content = codec.inflateRaw(entry.compressed, limit, entry.size);
    } catch {
      throw damaged(fileName, "里面的内容解不开");
    }
    if (content === null) {
      const size = Math.floor(limit / megabyte);
      throw new HostError(
        "too-large",
        `“${fileName}”展开后超过 ${size} MB，已停止读取，以免占满内存。请删去用不到的工作表或空行、图片后再试。`,
      );
    }
    return content;
  };

  return {
    codec,
    entries,
    find,
    read(name) {
      const entry = find(name);
      if (entry === null) return null;
      const content = inflate(entry);
      if (content.length !== entry.size || codec.crc32(content) !== entry.crc32)
        throw damaged(fileName, "里面的内容校验不符");
      if (!counted.has(entry)) {
        counted.add(entry);
        totalBytes += content.length;
      }
      return content;
    },
  };
}

/** The entry with other content: names, dates and extra fields stay, so that equal content gives equal bytes again. */
export function editedEntry(entry: Entry, bytes: Uint8Array, codec: ZipCodec): Entry {
  const keepStored = entry.method === stored;
  return {
    ...entry,
    method: keepStored ? stored : deflated,
    crc32: codec.crc32(bytes),
    compressed: keepStored ? bytes : codec.deflateRaw(bytes),
    size: bytes.length,
  };
}

/**
 * A zip of these parts in this order. An `Entry` keeps its compressed bytes, dates and extra fields; a new part is
 * deflated with a fixed date, so that equal parts give equal bytes. Throws HostError `too-large` past 4 GB.
 */
export function writePackage(parts: readonly (Entry | NewPart)[], codec: ZipCodec): Uint8Array {
  const entries = parts.map((part) => ("bytes" in part ? newEntry(part, codec) : part));
  let size = 22;
  for (const entry of entries) {
    size += 30 + 46 + 2 * entry.rawName.length + entry.compressed.length;
    size += entry.localExtra.length + entry.centralExtra.length + entry.comment.length;
  }
  if (size > 0xfffffffe || entries.length > 0xfffe) throw new HostError("too-large", "要写出的工作簿太大，没有写出。");
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  const offsets: number[] = [];
  let at = 0;
  const put = (bytes: Uint8Array): void => {
    out.set(bytes, at);
    at += bytes.length;
  };
  /** The fields both headers share, from the version needed to the two lengths. */
  const putCommon = (position: number, entry: Entry, extra: Uint8Array): void => {
    view.setUint16(position, entry.versionNeeded, true);
    view.setUint16(position + 2, entry.flags, true);
    view.setUint16(position + 4, entry.method, true);
    view.setUint16(position + 6, entry.time, true);
    view.setUint16(position + 8, entry.date, true);
    view.setUint32(position + 10, entry.crc32, true);
    view.setUint32(position + 14, entry.compressed.length, true);
    view.setUint32(position + 18, entry.size, true);
    view.setUint16(position + 22, entry.rawName.length, true);
    view.setUint16(position + 24, extra.length, true);
  };
  for (const entry of entries) {
    offsets.push(at);
    view.setUint32(at, localSignature, true);
    putCommon(at + 4, entry, entry.localExtra);
    at += 30;
    put(entry.rawName);
    put(entry.localExtra);
    put(entry.compressed);
  }
  const directory = at;
  entries.forEach((entry, index) => {
    view.setUint32(at, centralSignature, true);
    view.setUint16(at + 4, entry.versionMadeBy, true);
    putCommon(at + 6, entry, entry.centralExtra);
    view.setUint16(at + 32, entry.comment.length, true);
    view.setUint16(at + 36, entry.internalAttributes, true);
    view.setUint32(at + 38, entry.externalAttributes, true);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    at += 46;
    put(entry.rawName);
    put(entry.centralExtra);
    put(entry.comment);
  });
  view.setUint32(at, endSignature, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return out;
}

function damaged(fileName: string, what: string): HostError {
  return unreadableWorkbook(fileName, what, "文件可能没有下载或复制完整，请重新取一份再试");
}

interface Directory {
  readonly count: number;
  readonly offset: number;
  readonly end: number;
}

/** Finds the end record, searching back over a comment or trailing bytes. */
function findDirectory(bytes: Uint8Array, view: DataView): Directory {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= lowest; at--) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== endSignature) continue;
    const count = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 12, true);
    const offset = view.getUint32(at + 16, true);
    if (count === 0xffff || size === 0xffffffff || offset === 0xffffffff) {
      const large = findDirectory64(view, at);
      if (large !== null) return large;
    }
    if (offset + size <= at) return { count, offset, end: offset + size };
  }
  throw new DamagedPackage(bytes[0] !== 0x50 || bytes[1] !== 0x4b ? "不是 Excel 工作簿" : "文件不完整");
}

function findDirectory64(view: DataView, endRecord: number): Directory | null {
  const locator = endRecord - 20;
  if (locator < 0 || view.getUint32(locator, true) !== locator64Signature) return null;
  const at = safeInteger(view, locator + 8);
  if (at + 56 > locator || view.getUint32(at, true) !== end64Signature) return null;
  const count = safeInteger(view, at + 32);
  const size = safeInteger(view, at + 40);
  const offset = safeInteger(view, at + 48);
  return offset + size <= at ? { count, offset, end: offset + size } : null;
}

function safeInteger(view: DataView, at: number): number {
  const value = view.getUint32(at + 4, true) * 0x1_0000_0000 + view.getUint32(at, true);
  if (!Number.isSafeInteger(value)) throw new DamagedPackage("文件目录已损坏");
  return value;
}

function readDirectory(bytes: Uint8Array, fileName: string, limits: PackageLimits): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(bytes, view);
  if (directory.count > limits.entries) {
    throw new HostError("too-large", `“${fileName}”里的部件超过 ${limits.entries} 个，不像普通的工作簿，没有读取。`);
  }
  const entries: Entry[] = [];
  const stretches: { readonly from: number; readonly to: number }[] = [];
  let at = directory.offset;
  for (let index = 0; index < directory.count; index++) {
    if (at + 46 > directory.end || view.getUint32(at, true) !== centralSignature)
      throw new DamagedPackage("文件目录已损坏");
    const flags = view.getUint16(at + 8, true);
    if ((flags & (encryptedBit | strongEncryptionBit)) !== 0) {
      throw protectedWorkbook(fileName);
    }
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const recordEnd = extraEnd + view.getUint16(at + 32, true);
    if (recordEnd > directory.end) throw new DamagedPackage("文件目录已损坏");
    const rawName = bytes.subarray(at + 46, nameEnd);
    const extra = bytes.subarray(nameEnd, extraEnd);
    const large = zip64Values(
      extra,
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    );

    const local = large.offset;
    if (local + 30 > directory.offset || view.getUint32(local, true) !== localSignature) {
      throw new DamagedPackage("文件目录与内容对不上");
    }
    const localNameEnd = local + 30 + view.getUint16(local + 26, true);
    const dataStart = localNameEnd + view.getUint16(local + 28, true);
    const dataEnd = dataStart + large.compressedSize;
    if (dataEnd > directory.offset) throw new DamagedPackage("文件不完整");
    stretches.push({ from: local, to: dataEnd });

    entries.push({
      name: partName(rawName, (flags & utf8Bit) !== 0),
      rawName,
      versionMadeBy: view.getUint16(at + 4, true),
      versionNeeded: view.getUint16(at + 6, true),
      flags: flags & ~descriptorBit,
      method: view.getUint16(at + 10, true),
      time: view.getUint16(at + 12, true),
      date: view.getUint16(at + 14, true),
      crc32: view.getUint32(at + 16, true),
      compressed: bytes.subarray(dataStart, dataEnd),
      size: large.size,
      localExtra: withoutZip64(bytes.subarray(localNameEnd, dataStart)),
      centralExtra: withoutZip64(extra),
      comment: bytes.subarray(extraEnd, recordEnd),
      internalAttributes: view.getUint16(at + 36, true),
      externalAttributes: view.getUint32(at + 38, true),
    });
    at = recordEnd;
  }
  refuseOverlap(stretches);
  return entries;
}

/** Entries that share bytes make a small file inflate without end. */
function refuseOverlap(stretches: { readonly from: number; readonly to: number }[]): void {
  stretches.sort((one, other) => one.from - other.from);
  let end = 0;
  for (const stretch of stretches) {
    if (stretch.from < end) throw new DamagedPackage("部件互相重叠");
    end = stretch.to;
  }
}

interface LargeValues {
  readonly size: number;
  readonly compressedSize: number;
  readonly offset: number;
}

/** The zip64 extra field holds, in this order, only those of the three values that do not fit the header. */
function zip64Values(extra: Uint8Array, size: number, compressedSize: number, offset: number): LargeValues {
  const full = 0xffffffff;
  if (size !== full && compressedSize !== full && offset !== full) return { size, compressedSize, offset };
  const field = extraFields(extra).find(({ id }) => id === zip64ExtraId);
  if (field === undefined) throw new DamagedPackage("文件目录已损坏");
  const view = new DataView(field.body.buffer, field.body.byteOffset, field.body.byteLength);
  let at = 0;
  const next = (value: number): number => {
    if (value !== full) return value;
    at += 8;
    return safeInteger(view, at - 8);
  };
  return { size: next(size), compressedSize: next(compressedSize), offset: next(offset) };
}

interface ExtraField {
  readonly id: number;
  /** Header and body. */
  readonly whole: Uint8Array;
  readonly body: Uint8Array;
}

function extraFields(extra: Uint8Array): ExtraField[] {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  const fields: ExtraField[] = [];
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + view.getUint16(at + 2, true);
    fields.push({ id: view.getUint16(at, true), whole: extra.subarray(at, end), body: extra.subarray(at + 4, end) });
    at = end;
  }
  return fields;
}

/** Sizes are written in 32 bits, so a zip64 field must not stay behind. */
function withoutZip64(extra: Uint8Array): Uint8Array {
  const fields = extraFields(extra);
  if (!fields.some(({ id }) => id === zip64ExtraId)) return extra;
  return joined(fields.filter(({ id }) => id !== zip64ExtraId).map(({ whole }) => whole));
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}

function partName(raw: Uint8Array, utf8: boolean): string {
  let name: string;
  try {
    name = new TextDecoder("utf-8", { fatal: true }).decode(raw);
  } catch {
    if (utf8) throw new DamagedPackage("部件名无法识别");
    name = new TextDecoder("latin1").decode(raw);
  }
  const normal = name.replaceAll("\\", "/");
  const segments = normal.split("/");
  if (
    normal === "" ||
    normal.includes("\0") ||
    segments[0] === "" ||
    segments.includes("..") ||
    /^[A-Za-z]:/.test(normal)
  ) {
    throw new DamagedPackage("里面有不安全的部件名");
  }
  return normal;
}

function newEntry(part: NewPart, codec: ZipCodec): Entry {
  const rawName = new TextEncoder().encode(part.name);
  const ascii = rawName.length === part.name.length;
  const none = new Uint8Array(0);
  return {
    name: part.name,
    rawName,
    versionMadeBy: 20,
    versionNeeded: 20,
    flags: ascii ? 0 : utf8Bit,
    method: deflated,
    time: 0,
    date: fixedDate,
    crc32: codec.crc32(part.bytes),
    compressed: codec.deflateRaw(part.bytes),
    size: part.bytes.length,
    localExtra: none,
    centralExtra: none,
    comment: none,
    internalAttributes: 0,
    externalAttributes: 0,
  };
}
