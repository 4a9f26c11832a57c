/** Looks into the sheets of a plan before they are written. */
import type { EditOp, SheetContent } from "../../core/workbook/edit-plan.ts";
import type { CellValue } from "../../core/workbook/snapshot.ts";

export type SheetOp = Extract<EditOp, { readonly kind: "sheet" }>;

export function plainText(value: CellValue): string {
  return value === null ? "" : String(value).replace(/\s+/g, "");
}

/** Equal contents have equal fingerprints; different ones hardly ever (FNV-1a over the values and formulas). */
export function fingerprint(content: SheetContent): string {
  let hash = 0x811c9dc5;
  for (const cell of content.cells) {
    const text = `${cell.row},${cell.column},${cell.formula ?? ""},${cell.value}`;
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}
