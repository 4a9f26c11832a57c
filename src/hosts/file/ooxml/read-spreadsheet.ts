/** A package (.xlsx, .xlsm) into a snapshot: puts the parts together. */
import { parseRange } from "../../../core/model/place.ts";
import type { SheetSnapshot, Snapshot } from "../../../core/workbook/snapshot.ts";
import { HostError } from "../../host.ts";
import { unreadableWorkbook } from "../unreadable-workbook.ts";
import {
  maximumCells,
  maximumFormulaText,
  readSheet,
  type SheetContent,
  type SheetContext,
  TooManyCells,
} from "./read-sheet.ts";
import { readSharedStrings } from "./read-strings.ts";
import {
  type PartLink,
  partLinks,
  partObstacle,
  partScanner,
  readStructure,
  type SheetPart,
  workbookPartOf,
} from "./read-structure.ts";
import { readStyleFlags } from "./read-styles.ts";
import { UnreadablePart, utf8Part, XmlScanner } from "./read-xml.ts";
import type { Package } from "./zip.ts";

/**
 * Reads the workbook in an opened package. Throws HostError: `unreadable-workbook` (no workbook in it, damaged parts),
 * `too-large` (past the limits on inflated bytes or on cells).
 */
export function readSpreadsheet(opened: Package, fileName: string): Snapshot {
  try {
    return snapshotOf(opened, fileName);
  } catch (error) {
    if (error instanceof UnreadablePart) throw unreadableWorkbook(fileName, error.message);
    if (error instanceof TooManyCells) {
      throw new HostError(
        "too-large",
        `“${fileName}”的单元格太多（超过 ${maximumCells / 10_000} 万个），已停止读取。请删去用不到的行列或工作表后再试。`,
      );
    }
    throw error;
  }
}

function snapshotOf(opened: Package, fileName: string): Snapshot {
  const workbookPart = workbookPartOf(opened);
  if (workbookPart === null) throw new UnreadablePart("里面没有工作簿");
  const structure = readStructure(opened, workbookPart);
  const styles = structure.stylesPart === null ? null : partScanner(opened, structure.stylesPart);
  const strings = structure.stringsPart === null ? null : partScanner(opened, structure.stringsPart);
  const context: SheetContext = {
    styleFlags: styles === null ? new Uint8Array(0) : readStyleFlags(styles),
    strings: strings === null ? [] : readSharedStrings(strings),
    date1904: structure.date1904,
    cellsLeft: maximumCells,
    formulaTextLeft: maximumFormulaText,
  };
  let obstacle = structure.obstacle ?? obstacleOf(opened, structure.stylesPart);
  const sheets: SheetSnapshot[] = [];
  for (const sheet of structure.sheets) {
    if (sheet.part === null) continue;
    const bytes = opened.read(sheet.part);
    if (bytes === null) throw new UnreadablePart(`找不到工作表“${sheet.name}”的内容`);
    obstacle ??= partObstacle(bytes);
    const content = readSheet(new XmlScanner(utf8Part(bytes).bytes), context);
    sheets.push(withLinkedParts(opened, sheet, partLinks(opened, sheet.part), content));
  }
  return {
    file: fileName,
    date1904: structure.date1904,
    sheets,
    names: structure.names,
    readOnlyReason: obstacle === null ? null : readOnlySentence(obstacle),
  };
}

function obstacleOf(opened: Package, part: string | null): string | null {
  const bytes = part === null ? null : opened.read(part);
  return bytes === null ? null : partObstacle(bytes);
}

function readOnlySentence(obstacle: string): string {
  return `这个工作簿可以读取，不能写入：${obstacle}。需要写入时，请用 Excel 或 WPS 另存为普通的 .xlsx。`;
}

function withLinkedParts(
  opened: Package,
  sheet: SheetPart,
  links: readonly PartLink[],
  content: SheetContent,
): SheetSnapshot {
  const tables: SheetSnapshot["tables"][number][] = [];
  let hasComments = false;
  for (const { kind, part } of links) {
    if (kind === "comments" || kind === "threadedComment") hasComments ||= opened.find(part) !== null;
    if (kind !== "table") continue;
    const scanner = partScanner(opened, part);
    if (scanner === null) continue;
    scanner.root();
    const attributes = scanner.attributes();
    const range = parseRange(attributes.get("ref") ?? "");
    if (range === null) continue;
    tables.push({ name: attributes.get("displayName") ?? attributes.get("name") ?? "", range });
  }
  return { name: sheet.name, visibility: sheet.visibility, hasComments, tables, ...content };
}
