/** Rows of the internal dues sheets from run to run: the clerk's order and words stay, new members come after them. */
import type { Person } from "../facts/roster-facts.ts";
import { isEmpty, keptContent, type Moves, type PreviousList, type PreviousRow, textOf } from "./previous.ts";
import type { CellContent } from "./sheet-builder.ts";

export interface KeptRow<Item> {
  /** Null for a line the clerk has added or whose member is no longer listed. */
  readonly item: Item | null;
  /** The line as it stands on the sheet. */
  readonly row: PreviousRow | null;
  /** Hidden key; "" for a line of the clerk's own. */
  readonly key: string;
}

/**
 * @param keyOf unique among the items
 * @param captions `name` finds a line that has lost its key, `clerk` are columns whose words keep a line alive
 * @param isOurs whether a line without a key can only be one of ours that has lost it: what it said holds no longer
 */
export function keptRows<Item>(
  previous: PreviousList | null,
  items: readonly Item[],
  keyOf: (item: Item) => string,
  captions: { readonly name: string; readonly clerk: readonly string[] },
  isOurs: (row: PreviousRow) => boolean = () => false,
): readonly KeptRow<Item>[] {
  const open = new Map(items.map((item) => [keyOf(item), item]));
  const keyed = new Set((previous?.rows ?? []).flatMap((row) => row.key ?? []));
  const rows: KeptRow<Item>[] = [];
  for (const row of previous?.rows ?? []) {
    const name = textOf(row.cells.get(captions.name));
    const key = row.key ?? (row.copied || keyed.has(name) ? "" : name);
    const own = row.key ?? (key !== "" && isOurs(row) ? key : null);
    const item = open.get(key) ?? null;
    if (item !== null) {
      open.delete(key);
      rows.push({ item, row, key });
    } else if (captions.clerk.some((caption) => !isEmpty(row.cells.get(caption))) || !row.extras.every(isEmpty)) {
      rows.push({ item: null, row, key: own ?? "" });
      // A second line of the name is one the clerk has copied.
      if (own !== null) keyed.add(own);
    } else if (own === null) rows.push({ item: null, row, key: "" });
  }
  return [...rows, ...[...open].map(([key, item]) => ({ item, row: null, key }))];
}

/** Whose line it is, namesakes told apart; "" for a line without a name. */
export function nameOnLine({ item, row }: KeptRow<{ readonly person: Person }>, caption: string): string {
  return item?.person.subject ?? textOf(row?.cells.get(caption));
}

/** Whether the clerk has written the whole line, not the tool: every cell of it is kept. A copy of a line of ours is none. */
export function isOwnLine(line: KeptRow<unknown>): boolean {
  return line.item === null && line.key === "" && line.row !== null && !line.row.copied;
}

/** A cell that the tool fills in on its lines, as the clerk has typed it on a line of their own; null on all others. */
export function ownCell(line: KeptRow<unknown> | null, caption: string, moves: Moves): CellContent {
  return line !== null && isOwnLine(line) ? keptContent(line.row?.cells.get(caption), moves) : null;
}

/** The same as text and as a number. */
export function ownText(line: KeptRow<unknown>, caption: string): string {
  return isOwnLine(line) ? textOf(line.row?.cells.get(caption)) : "";
}

export function ownNumber(line: KeptRow<unknown>, caption: string): number | null {
  const value = isOwnLine(line) ? line.row?.cells.get(caption)?.value : null;
  return typeof value === "number" ? value : null;
}
