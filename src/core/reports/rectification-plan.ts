/**
 * 问题台账 and 月度清单 in one plan, with issues a person closes. The list is worked out from the ledger as it stands after
 * the closing, so that writing twice is writing once.
 */
import { parseRange } from "../model/place.ts";
import type { EditPlan } from "../workbook/edit-plan.ts";
import type { CellValue, SheetRow, Snapshot } from "../workbook/snapshot.ts";
import { type ClosingRequest, closeIssues } from "./issue-closing.ts";
import { issueStates } from "./issue-states.ts";
import { monthListSheet } from "./month-list.ts";
import type { SheetRequest } from "./sheet-plan.ts";

export function rectificationPlan(request: SheetRequest, closings: readonly ClosingRequest[]): EditPlan {
  const issues = closeIssues(request, closings);
  const list = monthListSheet(issues.op ? { ...request, snapshot: withClosings(request, closings) } : request);
  return {
    ops: [issues.op, list.op].filter((op) => op !== null),
    preview: [...issues.preview, ...list.preview],
  };
}

/** The workbook as if the clerk had typed 已销号 into these lines: the state of a line needs no more. */
function withClosings({ checkup, snapshot }: SheetRequest, closings: readonly ClosingRequest[]): Snapshot {
  const ids = new Set(closings.map(({ id }) => id));
  const columns = new Map<string, Map<number, number>>();
  for (const line of issueStates(checkup, snapshot)) {
    const place = ids.has(line.id) && line.isUnresolved ? line.cells?.get("状态") : undefined;
    const range = place ? parseRange(place.range) : null;
    if (!place || !range) continue;
    const rows = columns.get(place.sheet) ?? new Map<number, number>();
    columns.set(place.sheet, rows.set(range.top, range.left));
  }
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const rows = columns.get(sheet.name);
      return rows ? { ...sheet, rows: sheet.rows.map((row) => withValue(row, rows.get(row.index), "已销号")) } : sheet;
    }),
  };
}

function withValue(row: SheetRow, column: number | undefined, value: CellValue): SheetRow {
  if (column === undefined) return row;
  const length = Math.max(row.values.length, column + 1);
  const values = Array.from({ length }, (_, index) => (index === column ? value : (row.values[index] ?? null)));
  const flags = new Uint8Array(length);
  flags.set(row.flags);
  flags[column] = 0;
  return { ...row, values, flags };
}
