/** Whether a package can be patched safely, asked before anything is edited. */
import { partObstacle, readStructure, workbookPartOf } from "./read-structure.ts";
import { UnreadablePart } from "./read-xml.ts";
import type { Package } from "./zip.ts";

const backslash = 0x5c;

/**
 * The workbook part, or a Chinese clause that says why nothing can be written. Throws UnreadablePart when the package
 * holds no workbook that could be read.
 */
export function writingObstacle(opened: Package): { readonly workbookPart: string } | { readonly obstacle: string } {
  if (opened.entries.some(({ rawName }) => rawName.includes(backslash))) return { obstacle: "它的内部写法少见" };
  const workbookPart = workbookPartOf(opened);
  if (workbookPart === null) {
    const other = opened.find("content.xml") !== null || opened.find("xl/workbook.bin") !== null;
    if (other) return { obstacle: "它不是 .xlsx 格式" };
    throw new UnreadablePart("里面没有工作簿");
  }
  if (!workbookPart.endsWith(".xml")) return { obstacle: "它不是 .xlsx 格式" };
  const structure = readStructure(opened, workbookPart);
  if (structure.obstacle !== null) return { obstacle: structure.obstacle };
  const parts = structure.sheets.map(({ part }) => part);
  for (const part of [structure.stylesPart, ...parts]) {
    const bytes = part === null ? null : opened.read(part);
    const obstacle = bytes === null ? null : partObstacle(bytes);
    if (obstacle !== null) return { obstacle };
  }
  return { workbookPart };
}
