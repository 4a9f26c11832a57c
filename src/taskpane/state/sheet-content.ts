/** Looks into the sheets of a plan before they are written: their lists, and the issues they hold. */

import type { ContentCell, EditOp, SheetContent } from "../../core/workbook/edit-plan.ts";
import type { CellValue } from "../../core/workbook/snapshot.ts";

export type SheetOp = Extract<EditOp, { readonly kind: "sheet" }>;

export interface ContentList {
  /** Captions without line breaks, by zero-based column. */
  readonly captions: ReadonlyMap<number, string>;
  /** Zero-based rows below the captions that hold something in a caption's column, with their cells by caption. */
  readonly rows: readonly { readonly row: number; readonly cells: ReadonlyMap<string, ContentCell> }[];
}

/** The list whose caption row bears all of these captions; null when the sheet has none. */
export function listIn(content: SheetContent, captions: readonly string[]): ContentList | null {
  const byRow = new Map<number, ContentCell[]>();
  for (const cell of content.cells) {
    const known = byRow.get(cell.row);
    if (known) known.push(cell);
    else byRow.set(cell.row, [cell]);
  }
  const rows = [...byRow].sort(([a], [b]) => a - b);
  const head = rows.find(([, cells]) => {
    const texts = new Set(cells.map((cell) => plainText(cell.value)));
    return captions.every((caption) => texts.has(caption));
  });
  if (!head) return null;
  const named = new Map(
    head[1].flatMap((cell) => {
      const caption = plainText(cell.value);
      return caption === "" ? [] : [[cell.column, caption] as const];
    }),
  );
  const first = captions[0] ?? "";
  const found: { row: number; cells: Map<string, ContentCell> }[] = [];
  for (const [row, cells] of rows) {
    if (row <= head[0]) continue;
    const own = new Map(
      cells.flatMap((cell) => {
        const caption = named.get(cell.column);
        return caption === undefined ? [] : [[caption, cell] as const];
      }),
    );
    if (plainText(own.get(first)?.value ?? null) === "") break;
    found.push({ row, cells: own });
  }
  return { captions: named, rows: found };
}

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
