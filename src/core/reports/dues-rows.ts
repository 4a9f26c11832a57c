/** Rows of the internal dues sheets from run to run: the clerk's order and words stay, new members come after them. */
import { isEmpty, type PreviousList, type PreviousRow, textOf } from "./previous.ts";

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
 */
export function keptRows<Item>(
  previous: PreviousList | null,
  items: readonly Item[],
  keyOf: (item: Item) => string,
  captions: { readonly name: string; readonly clerk: readonly string[] },
): readonly KeptRow<Item>[] {
  const open = new Map(items.map((item) => [keyOf(item), item]));
  const keyed = new Set((previous?.rows ?? []).flatMap((row) => row.key ?? []));
  const rows: KeptRow<Item>[] = [];
  for (const row of previous?.rows ?? []) {
    const name = textOf(row.cells.get(captions.name));
    const key = row.key ?? (row.copied || keyed.has(name) ? "" : name);
    const item = open.get(key) ?? null;
    if (item !== null) {
      open.delete(key);
      rows.push({ item, row, key });
    } else if (captions.clerk.some((caption) => !isEmpty(row.cells.get(caption))) || !row.extras.every(isEmpty)) {
      rows.push({ item: null, row, key: row.key ?? "" });
    } else if (row.key === null && name !== "") rows.push({ item: null, row, key: "" });
  }
  return [...rows, ...[...open].map(([key, item]) => ({ item, row: null, key }))];
}
