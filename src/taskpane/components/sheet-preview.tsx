/** The first rows of a sheet that would be written, as a small table. */
import { useMemo } from "react";
import { columnLetters } from "../../core/model/place.ts";
import type { ContentCell } from "../../core/workbook/edit-plan.ts";
import { plainText, type SheetOp } from "../state/sheet-content.ts";

const shownColumns = 4;
const shownRows = 4;

export function SheetPreview({ op }: { readonly op: SheetOp }) {
  const table = useMemo(() => firstRows(op), [op]);
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
                  const value = cells.get(column)?.value ?? null;
                  return (
                    <td key={column} className={typeof value === "number" ? "number" : ""}>
                      {typeof value === "number" ? String(Math.round(value * 100) / 100) : String(value ?? "")}
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

interface FirstRows {
  readonly captions: readonly { readonly column: number; readonly text: string }[];
  readonly rows: readonly { readonly row: number; readonly cells: ReadonlyMap<number, ContentCell> }[];
  readonly total: number;
  readonly more: number;
}

/** The caption row is the first one with four texts or more and well filled rows below it; the list ends where its first column is empty. */
function firstRows(op: SheetOp): FirstRows | null {
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
  const index = rows.findIndex(
    ([, cells], at) =>
      [...cells.values()].filter(isText).length >= shownColumns &&
      rows.slice(at + 1, at + 3).every((row) => filled(row) >= shownColumns - 1),
  );
  const head = rows[index];
  if (!head) return null;
  const named = [...head[1].values()].filter(isText).sort((a, b) => a.column - b.column);
  const captions = named
    .slice(0, shownColumns)
    .map((cell) => ({ column: cell.column, text: plainText(cell.value) || columnLetters(cell.column) }));
  const first = captions[0]?.column ?? 0;
  const body: { row: number; cells: Map<number, ContentCell> }[] = [];
  for (const [row, cells] of rows.slice(index + 1)) {
    if (plainText(cells.get(first)?.value ?? null) === "") break;
    body.push({ row, cells });
  }
  return { captions, rows: body.slice(0, shownRows), total: body.length, more: named.length - captions.length };
}
