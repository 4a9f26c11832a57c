/** Changes to a made-up branch, as data: rows are changed, left out or added, and words replaced throughout. */
import type { LedgerKind } from "../../src/core/model/ledger.ts";
import type { Branch, Row } from "./full-branch.ts";

export interface BranchEdit {
  readonly kind: LedgerKind;
  /** Rows it touches, by cells that are equal; the first such row only unless `all`. */
  readonly where: Row;
  readonly all?: true;
  /** New cells; null: the row is left out. */
  readonly change?: Row | null;
  /** Further rows, each like the one touched but for these cells; they stand behind it. */
  readonly more?: readonly Row[];
  /** Words replaced in one cell. */
  readonly words?: readonly [field: string, from: string, to: string];
}

/** A copy of the branch with the edits made one after the other; an edit that touches nothing is a fault of its list. */
export function withEdits(branch: Branch, edits: readonly BranchEdit[]): Branch {
  const copy = new Map([...branch].map(([kind, rows]) => [kind, [...rows]]));
  for (const edit of edits) {
    const rows = copy.get(edit.kind) ?? [];
    const hits = rows.filter((row) => Object.entries(edit.where).every(([field, value]) => row[field] === value));
    if (hits.length === 0) throw new Error(`no row for the edit ${JSON.stringify(edit)}`);
    const touched = new Set(edit.all ? hits : hits.slice(0, 1));
    copy.set(
      edit.kind,
      rows.flatMap((row) => (touched.has(row) ? edited(row, edit) : [row])),
    );
  }
  return copy;
}

function edited(row: Row, edit: BranchEdit): readonly Row[] {
  if (edit.change === null) return [];
  const changed = { ...row, ...edit.change };
  if (!edit.words) return [changed, ...(edit.more ?? []).map((cells) => ({ ...changed, ...cells }))];
  const [field, from, to] = edit.words;
  const text = String(changed[field] ?? "");
  if (!text.includes(from)) throw new Error(`“${from}” does not stand in ${field}: ${text}`);
  return [{ ...changed, [field]: text.replace(from, to) }];
}

/** A copy in which the words are replaced in every cell. */
export function withWords(branch: Branch, words: readonly (readonly [from: string, to: string])[]): Branch {
  const replaced = (value: string | number): string | number =>
    typeof value === "number" ? value : words.reduce((text, [from, to]) => text.replaceAll(from, to), value);
  const rowOf = (row: Row): Row =>
    Object.fromEntries(Object.entries(row).map(([field, value]) => [field, replaced(value)]));
  return new Map([...branch].map(([kind, rows]) => [kind, rows.map(rowOf)]));
}
