/** Any workbook file into a snapshot: finds out by content what it is and hands it to who can read it. */
import { basename } from "node:path";
import type { Snapshot } from "../../core/workbook/snapshot.ts";
import { readCsv } from "../csv/read-csv.ts";
import { type LegacyKind, readLegacy } from "./legacy.ts";
import { readSpreadsheet } from "./ooxml/read-spreadsheet.ts";
import { workbookPartOf } from "./ooxml/read-structure.ts";
import { UnreadablePart } from "./ooxml/read-xml.ts";
import { openPackage, type Package, writePackage } from "./ooxml/zip.ts";
import { readFileBytes } from "./read-file.ts";
import { protectedWorkbook, unreadableWorkbook } from "./unreadable-workbook.ts";
import { workbookKind } from "./workbook-kind.ts";

/**
 * Reads the bytes of a workbook. `fileName` has no folder: it is shown in messages and may state a period.
 * Throws HostError: `unreadable-workbook`, `password-protected` or `too-large`.
 */
export async function readWorkbook(bytes: Uint8Array, fileName: string): Promise<Snapshot> {
  const found = workbookKind(bytes);
  switch (found.kind) {
    case "package":
      return readPackage(bytes, fileName);
    case "encrypted":
      throw protectedWorkbook(fileName);
    case "xls":
      return readLegacy(bytes, "xls", fileName);
    case "html":
    case "xml":
    case "ods":
      return readLegacy(found.text, found.kind, fileName);
    case "csv":
      return readCsv(bytes, fileName);
    case "unreadable":
      throw unreadableWorkbook(fileName, found.what, found.advice);
  }
}

/** The same from a file on disk. */
export async function readWorkbookFile(path: string): Promise<Snapshot> {
  return readWorkbook(await readFileBytes(path), basename(path));
}

async function readPackage(bytes: Uint8Array, fileName: string): Promise<Snapshot> {
  const opened = openPackage(bytes, fileName);
  const legacy = legacyKind(opened, fileName);
  if (legacy === null) return readSpreadsheet(opened, fileName);
  // The library inflates without limits and never comes back from damaged data: it gets a sound zip of what we inflated.
  const parts = opened.entries.map(({ name }) => ({ name, bytes: opened.read(name) ?? new Uint8Array(0) }));
  return readLegacy(writePackage(parts), legacy, fileName);
}

/** OpenDocument encrypts its parts one by one, or all in one, and says so in the manifest. */
function isEncryptedOpenDocument(opened: Package): boolean {
  const manifest = opened.read("META-INF/manifest.xml");
  return manifest !== null && new TextDecoder().decode(manifest).includes(":encryption-data");
}

const otherDocuments: readonly (readonly [part: string, what: string])[] = [
  ["word/document.xml", "这是 Word 文档"],
  ["ppt/presentation.xml", "这是演示文稿"],
  ["Index/Document.iwa", "这是 Numbers 表格"],
];

function legacyKind(opened: Package, fileName: string): LegacyKind | null {
  for (const [part, what] of otherDocuments) {
    if (opened.find(part) !== null) throw unreadableWorkbook(fileName, what, "请核对是否选错了文件");
  }
  try {
    const workbookPart = workbookPartOf(opened);
    if (workbookPart?.endsWith(".bin") || opened.find("xl/workbook.bin") !== null) return "xlsb";
    if (workbookPart !== null || opened.find("content.xml") === null) return null;
    if (isEncryptedOpenDocument(opened)) throw protectedWorkbook(fileName);
    return "ods";
  } catch (error) {
    if (error instanceof UnreadablePart) throw unreadableWorkbook(fileName, error.message);
    throw error;
  }
}
