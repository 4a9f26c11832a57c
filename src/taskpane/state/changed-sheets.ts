/** Whether what was read still stands in the workbook. */
import type { SheetSnapshot, Snapshot } from "../../core/workbook/snapshot.ts";

/** Those of the sheets whose values differ between two readings, or that are gone; each once, in the order given. */
export function changedSheets(before: Snapshot, after: Snapshot, sheets: readonly string[]): readonly string[] {
  const named = (snapshot: Snapshot): Map<string, SheetSnapshot> =>
    new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const [old, now] = [named(before), named(after)];
  return [...new Set(sheets)].filter((name) => {
    const [one, other] = [old.get(name), now.get(name)];
    return !one || !other || !sameValues(one, other);
  });
}

function sameValues(one: SheetSnapshot, other: SheetSnapshot): boolean {
  if (one === other) return true;
  const filled = (sheet: SheetSnapshot) => sheet.rows.filter((row) => row.values.some(isFilled));
  const [a, b] = [filled(one), filled(other)];
  if (a.length !== b.length) return false;
  return a.every((row, index) => {
    const same = b[index];
    if (!same || same.index !== row.index) return false;
    const width = Math.max(row.values.length, same.values.length);
    for (let column = 0; column < width; column++) {
      const [left, right] = [row.values[column] ?? null, same.values[column] ?? null];
      if (left !== right && (isFilled(left) || isFilled(right))) return false;
    }
    return true;
  });
}

function isFilled(value: unknown): boolean {
  return value !== null && value !== "";
}
