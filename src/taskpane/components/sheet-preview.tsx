/** The first rows of a sheet that would be written, as a small table. */
import { useMemo } from "react";
import { dayFromSerial, isoDay, isoMonth, monthOf } from "../../core/model/date.ts";
import { columnLetters } from "../../core/model/place.ts";
import type { ContentCell } from "../../core/workbook/edit-plan.ts";
import { plainText, type SheetOp } from "../state/sheet-content.ts";

const shownColumns = 4;
const shownRows = 4;
/** A column that only counts the rows. */
const numbering = "序号";
const noCaptions: readonly string[] = [];

export interface SheetPreviewProps {
  readonly op: SheetOp;
  /** How the workbook counts its days. */
  readonly date1904: boolean;
  /** Captions of the columns that tell most; the first ones when absent. */
  readonly shows?: readonly string[];
}

export function SheetPreview({ op, date1904, shows = noCaptions }: SheetPreviewProps) {
  const table = useMemo(() => firstRows(op, shows), [op, shows]);
  if (!table) return <p className="second">这张表没有列表。</p>;
  return (
    <div className="foundPreview">
      <div className="sheetBox">
        <table className="sheet">
          <thead>
            <tr>
              {table.captions.map(({ column, text }) => (
                <th key={column} scope="col">
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ row, cells }) => (
              <tr key={row}>
                {table.captions.map(({ column }) => {
                  const cell = cells.get(column);
                  return (
                    <td key={column} className={typeof cell?.value === "number" ? "number" : ""}>
                      {cell ? shownValue(cell, date1904) : ""}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="second">
        前 {table.rows.length} 行，共 {table.total} 行{table.more > 0 ? `，另有 ${table.more} 列` : ""}。
      </p>
    </div>
  );
}

/** As the sheet shows it: days and months, percentages, figures of two decimals at most. */
function shownValue({ value, style }: ContentCell, date1904: boolean): string {
  if (typeof value !== "number") return String(value ?? "");
  const format = style.format ?? "";
  const day = format.includes("yy") ? dayFromSerial(value, date1904) : null;
  if (day !== null) return format.includes("d") ? isoDay(day) : isoMonth(monthOf(day));
  if (format.includes("%")) return `${Math.round(value * 100)}%`;
  const decimals = /^[#,0]*\.(0+)/.exec(format)?.[1]?.length;
  return decimals === undefined ? String(Math.round(value * 100) / 100) : value.toFixed(Math.min(decimals, 2));
}

interface FirstRows {
  readonly captions: readonly { readonly column: number; readonly text: string }[];
  readonly rows: readonly { readonly row: number; readonly cells: ReadonlyMap<number, ContentCell> }[];
  readonly total: number;
  readonly more: number;
}

/** The caption row is the first one with four texts or more and well filled rows below it; the list ends where its first column is empty, or text after numbers. */
function firstRows(op: SheetOp, shows: readonly string[]): FirstRows | null {
  const hidden = new Set(op.content.columns.filter((column) => column.hidden).map((column) => column.column));
  const area = op.content.print.area;
  const byRow = new Map<number, Map<number, ContentCell>>();
  for (const cell of op.content.cells) {
    if (hidden.has(cell.column) || cell.column < area.left || cell.column > area.right) continue;
    const cells = byRow.get(cell.row) ?? new Map<number, ContentCell>();
    byRow.set(cell.row, cells.set(cell.column, cell));
  }
  const rows = [...byRow].sort(([a], [b]) => a - b);
  const isText = (cell: ContentCell): boolean => typeof cell.value === "string" && plainText(cell.value) !== "";
  const filled = ([, cells]: (typeof rows)[number]): number =>
    [...cells.values()].filter((cell) => plainText(cell.value) !== "").length;
  const top = rows.findIndex(
    ([, cells], at) =>
      [...cells.values()].filter(isText).length >= shownColumns &&
      rows.slice(at + 1, at + 3).every((row) => filled(row) >= shownColumns - 1),
  );
  // Captions in two rows: those below name the columns.
  const isDouble = [...(rows[top + 1]?.[1].values() ?? [])].some((cell) => plainText(cell.value) === numbering);
  const index = isDouble ? top + 1 : top;
  const head = rows[index];
  if (!head) return null;
  const named = [...head[1].values()].filter(isText).sort((a, b) => a.column - b.column);
  const first = named[0]?.column ?? 0;
  const chosen = named.filter((cell) => shows.includes(plainText(cell.value)));
  const captions = (chosen.length > 0 ? chosen : named.filter((cell) => plainText(cell.value) !== numbering))
    .slice(0, shownColumns)
    .map((cell) => ({ column: cell.column, text: plainText(cell.value) || columnLetters(cell.column) }));
  const body: { row: number; cells: Map<number, ContentCell> }[] = [];
  const kind = typeof rows[index + 1]?.[1].get(first)?.value;
  for (const [row, cells] of rows.slice(index + 1)) {
    const value = cells.get(first)?.value ?? null;
    if (plainText(value) === "" || (kind === "number" && typeof value !== "number")) break;
    body.push({ row, cells });
  }
  return { captions, rows: body.slice(0, shownRows), total: body.length, more: named.length - captions.length };
}
