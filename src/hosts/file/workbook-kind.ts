/** What a file is by its content; its extension is not asked, since a good third of “.xls” files are something else. */

import { decodeText } from "../csv/decode-text.ts";

export type WorkbookKind =
  /** A zip; what is in it shows when it is opened. */
  | { readonly kind: "package" }
  | { readonly kind: "encrypted" }
  /** BIFF in an OLE2 container (.xls, WPS .et) or bare (Excel 2 to 4). */
  | { readonly kind: "xls" }
  /** A web page or an XML spreadsheet of 2003 named .xls; an OpenDocument table in one XML file. */
  | { readonly kind: "html" | "xml" | "ods"; readonly text: string }
  /** Text that is none of these: perhaps a CSV table. */
  | { readonly kind: "csv" }
  /** Chinese clause and advice. */
  | { readonly kind: "unreadable"; readonly what: string; readonly advice?: string };

const saveAsWorkbook = "请用 Excel 或 WPS 打开，另存为 .xlsx 后再试";
const checkTheChoice = "请核对是否选错了文件";

export function workbookKind(bytes: Uint8Array): WorkbookKind {
  if (bytes.length === 0) {
    return { kind: "unreadable", what: "文件是空的（0 字节）", advice: "请重新取一份再试" };
  }
  if (startsWith(bytes, [0x50, 0x4b])) return { kind: "package" };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return compoundKind(bytes);
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && bytes.length > 8)
    return { kind: "xls" };
  return textKind(bytes);
}

/** Names of the streams in an OLE2 container tell what it holds. */
function compoundKind(bytes: Uint8Array): WorkbookKind {
  const streams = streamNames(bytes);
  if (streams.has("EncryptedPackage")) return { kind: "encrypted" };
  if (streams.has("Workbook") || streams.has("Book")) return { kind: "xls" };
  if (streams.has("WordDocument")) return { kind: "unreadable", what: "这是 Word 文档", advice: checkTheChoice };
  if (streams.has("PowerPoint Document")) return { kind: "unreadable", what: "这是演示文稿", advice: checkTheChoice };
  return { kind: "unreadable", what: "里面没有工作簿" };
}

/** Directory entries are 128 bytes, aligned; each begins with its name in UTF-16 and the name's length. */
function streamNames(bytes: Uint8Array): Set<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wanted = new Map(
    ["EncryptedPackage", "Workbook", "Book", "WordDocument", "PowerPoint Document"].map((name) => [name.length, name]),
  );
  const found = new Set<string>();
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const name = wanted.get(view.getUint16(at + 64, true) / 2 - 1);
    if (name === undefined) continue;
    let same = true;
    for (let index = 0; same && index < name.length; index++) {
      same = view.getUint16(at + 2 * index, true) === name.charCodeAt(index);
    }
    if (same) found.add(name);
  }
  return found;
}

function textKind(bytes: Uint8Array): WorkbookKind {
  const head = asciiHead(bytes.subarray(0, 8192))?.toLowerCase().trimStart();
  if (head === undefined) return { kind: "unreadable", what: "内容不是 Excel 工作簿", advice: checkTheChoice };
  if (head.startsWith("<")) {
    if (head.includes("urn:schemas-microsoft-com:office:spreadsheet")) return { kind: "xml", text: wholeText(bytes) };
    if (head.includes("urn:oasis:names:tc:opendocument")) return { kind: "ods", text: wholeText(bytes) };
    if (/<(?:!doctype html|html|table|body|meta)\b/.test(head)) {
      const text = wholeText(bytes);
      if (/<table\b/i.test(text)) return { kind: "html", text };
      return { kind: "unreadable", what: "这是网页，里面没有表格", advice: "可能下载时没有登录成功，请重新取一份再试" };
    }
  }
  if (head.startsWith("mime-version:")) {
    return { kind: "unreadable", what: "这是网页归档（.mht）", advice: saveAsWorkbook };
  }
  return { kind: "csv" };
}

/** A page with a damaged character is still a page. */
function wholeText(bytes: Uint8Array): string {
  return decodeText(bytes).text ?? new TextDecoder("utf-8").decode(bytes);
}

/** The beginning as far as its ASCII letters tell what it is. Undefined = no text. */
function asciiHead(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder("utf-16le").decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.includes(0)) return undefined;
  return new TextDecoder("latin1").decode(startsWith(bytes, [0xef, 0xbb, 0xbf]) ? bytes.subarray(3) : bytes);
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}
