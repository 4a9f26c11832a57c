/** The styles part, as far as a reader cares: one byte of facts per cell style. */
import { cellFlag } from "../../../core/workbook/snapshot.ts";
import { builtinFormatFlags, formatFlags } from "./read-number-format.ts";
import type { XmlScanner } from "./read-xml.ts";

/** Bits of `cellFlag` by index of the cell style (`s` of a cell). */
export function readStyleFlags(scanner: XmlScanner): Uint8Array {
  const formats = new Map<number, number>();
  const boldFonts: boolean[] = [];
  const flags: number[] = [];
  scanner.root();
  while (scanner.child(1)) {
    if (scanner.nameIs("numFmts")) {
      while (scanner.child(2)) {
        const attributes = scanner.attributes();
        formats.set(Number(attributes.get("numFmtId")), formatFlags(attributes.get("formatCode") ?? ""));
      }
    } else if (scanner.nameIs("fonts")) {
      while (scanner.child(2)) boldFonts.push(isBold(scanner));
    } else if (scanner.nameIs("cellXfs")) {
      while (scanner.child(2)) {
        const attributes = scanner.attributes();
        const format = Number(attributes.get("numFmtId") ?? 0);
        const bold = boldFonts[Number(attributes.get("fontId") ?? 0)] === true;
        flags.push((formats.get(format) ?? builtinFormatFlags(format)) | (bold ? cellFlag.bold : 0));
      }
    }
  }
  return Uint8Array.from(flags);
}

/** The scanner stands on a `font`. */
function isBold(scanner: XmlScanner): boolean {
  let bold = false;
  while (scanner.child(3)) {
    if (!scanner.nameIs("b")) continue;
    const value = scanner.attributes().get("val");
    bold = value !== "0" && value !== "false";
  }
  return bold;
}
