/** Whether a clerk has worked on a sheet since it was written, so that taking the write back would lose it. */
import { cellKey, type SheetSnapshot, type Snapshot } from "../../core/workbook/snapshot.ts";
import type { CellEntry } from "../../core/workbook/standing-sheet.ts";
import { enteredValue } from "./entered-text.ts";

/** Whether a cell holds something that was not written there. Cells emptied since do not count: nothing is lost with them. */
export function isTypedSince(sheet: SheetSnapshot, written: readonly CellEntry[]): boolean {
  const known = new Map(written.map((cell) => [cellKey(cell.row, cell.column), cell]));
  return sheet.rows.some(({ index, values }) =>
    values.some((value, column) => {
      const key = cellKey(index, column);
      const formula = sheet.formulas.get(key);
      if (formula === undefined && (value === null || value === "")) return false;
      const before = known.get(key);
      if (before === undefined) return true;
      if (formula !== undefined || before.formula !== undefined) {
        return formula === undefined || before.formula === undefined || plain(formula) !== plain(before.formula);
      }
      return shown(value) !== shown(enteredValue(before.value, "@"));
    }),
  );
}

/** Excel writes function names large, drops blanks and may set an “@” before a name. */
function plain(formula: string): string {
  return formula.replace(/[\s@]|_xlfn\./gi, "").toUpperCase();
}

/** A text cell turns numbers and truth values into texts; fifteen digits are what Excel keeps. */
function shown(value: string | number | boolean | null): string {
  if (typeof value === "number") return `${Number(value.toPrecision(14))}`;
  return typeof value === "boolean" ? `${value}`.toUpperCase() : (value ?? "");
}

/** Whether a formula or a name elsewhere needs the sheet; `apart` are sheets that do not count. */
export function isReferredTo(present: Snapshot, sheet: string, apart: ReadonlySet<string>, ownName: string): boolean {
  const quoted = `'${sheet.replaceAll("'", "''")}'!`;
  const mentions = (text: string): boolean => text.includes(`${sheet}!`) || text.includes(quoted);
  return (
    present.sheets.some(
      ({ name, formulas }) => name !== sheet && !apart.has(name) && [...formulas.values()].some(mentions),
    ) ||
    present.names.some(
      ({ name, refersTo, sheet: owner }) =>
        owner !== sheet && name.toLowerCase() !== ownName.toLowerCase() && mentions(refersTo),
    )
  );
}
