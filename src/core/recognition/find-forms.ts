/**
 * Forms: one meeting, one talk, one member by label and value (label left and value right, label above value, or both in
 * one cell), several pairs per row, one form per sheet or several one below the other. Each is shown as a table of one row,
 * so that whoever reads ledgers need not know.
 */
import type { CellValue, SheetRow } from "../workbook/snapshot.ts";
import {
  type CaptionVocabulary,
  type HeaderColumn,
  headerColumnOf,
  type TableArea,
  type TitleText,
} from "./find-tables.ts";
import type { Grid } from "./grid.ts";
import { captionKey, halfWidth, isFiller, shownText } from "./text.ts";
import { type ViewCell, viewGrid } from "./view-grid.ts";

/** A form is taken for one from so many known labels with their values on. */
const fewestLabels = 4;
/** Rows from the top that tell whether there are forms at all. */
const closeRows = 40;
/** Forms are looked for in so many rows: some hundred meetings one below the other. */
const mostRows = 4000;
const mostColumns = 60;
const longestLabel = 24;
/** The same with blanks around it. */
const longestPadded = 60;
/** Cells that hold several facts at once are no minutes. */
const longestFacts = 240;

interface Anchor {
  readonly row: number;
  readonly column: number;
  /** Last column of its merged area. */
  readonly right: number;
  readonly text: string;
  readonly value: CellValue;
  readonly flags: number;
  /** Key of a known label; "" for anything else. */
  readonly key: string;
  /** A label by its colon, known or not. */
  readonly hasColon: boolean;
}

interface Pair {
  readonly key: string;
  readonly isKnown: boolean;
  readonly label: ViewCell;
  readonly text: string;
  readonly value: ViewCell;
}

interface FormRow {
  readonly pairs: readonly Pair[];
  /** Cells with content that are neither label nor value. */
  readonly strays: readonly Anchor[];
  /** Known labels that stand next to each other, as captions do. */
  readonly neighbours: number;
  readonly row: SheetRow;
}

interface Form {
  readonly pairs: Pair[];
  readonly titles: TitleText[];
}

/** The forms of a sheet, [] when it does not look like any. */
export function findForms(grid: Grid, vocabulary: CaptionVocabulary): TableArea[] {
  // A form shows what it is in its first rows: a long table costs no more than they do.
  if (!mayBeForms(grid, vocabulary)) return [];
  if (!isFormSheet(formRows(grid, closeRows, vocabulary))) return [];
  const rows = formRows(grid, mostRows, vocabulary);
  return isFormSheet(rows) ? areasOf(grid, formsOf(grid, rows)) : [];
}

/** Whether two of the first rows hold a word that may be a label at all: of a table only the header does. */
function mayBeForms(grid: Grid, vocabulary: CaptionVocabulary): boolean {
  let lines = 0;
  for (const row of grid.rows.slice(0, closeRows)) {
    const isLine = row.values.some(
      (value, column) =>
        typeof value === "string" &&
        column < mostColumns &&
        (/[:：]/.test(value) || (value.length <= longestPadded && vocabulary.has(captionKey(value)))),
    );
    if (isLine) lines += 1;
    if (lines >= 2) return true;
  }
  return false;
}

/** Known labels with values over several rows, hardly any of them side by side, and little else on the sheet. */
function isFormSheet(rows: readonly FormRow[]): boolean {
  const keys = new Set<string>();
  let known = 0;
  let neighbours = 0;
  let strays = 0;
  let lines = 0;
  for (const row of rows) {
    const own = row.pairs.filter((pair) => pair.isKnown);
    for (const pair of own) keys.add(pair.key);
    if (own.length > 0) lines += 1;
    known += own.length;
    neighbours += row.neighbours;
    // A title, a note or a signature is one text of its row.
    if (row.strays.length > 1 || row.pairs.length > 0) strays += row.strays.length;
  }
  return keys.size >= fewestLabels && lines >= 2 && neighbours * 3 <= known && strays <= known;
}

function anchorsOf(grid: Grid, row: SheetRow, vocabulary: CaptionVocabulary): Anchor[] {
  const anchors: Anchor[] = [];
  const width = Math.min(row.values.length, mostColumns);
  for (let column = 0; column < width; ) {
    const area = grid.areaAt(row.index, column);
    const right = Math.min(area?.right ?? column, mostColumns);
    if (!grid.isCovered(row.index, column)) anchors.push(anchorAt(grid, row, column, right, vocabulary));
    column = right + 1;
  }
  return anchors;
}

function anchorAt(_grid: Grid, row: SheetRow, column: number, right: number, vocabulary: CaptionVocabulary): Anchor {
  const value = row.values[column] ?? null;
  const text = shownText(value);
  const isShort = typeof value === "string" && text.length <= longestLabel && text !== "" && !isFiller(text);
  const key = isShort ? captionKey(text) : "";
  return {
    row: row.index,
    column,
    right,
    text,
    value,
    flags: row.flags[column] ?? 0,
    key: key !== "" && key.length <= 16 && vocabulary.has(key) ? key : "",
    hasColon: isShort && /[:：]$/.test(text),
  };
}

function cellOf(anchor: Anchor): ViewCell {
  return { value: anchor.value, flags: anchor.flags, row: anchor.row, column: anchor.column };
}

function formRows(grid: Grid, most: number, vocabulary: CaptionVocabulary): FormRow[] {
  const anchors = grid.rows.slice(0, most).map((row) => anchorsOf(grid, row, vocabulary));
  const rows: FormRow[] = [];
  for (let position = 0; position < anchors.length; position += 1) {
    const row = grid.rows[position];
    const own = anchors[position];
    if (!row || !own) continue;
    const below = anchors[position + 1] ?? [];
    const vertical = labelsAbove(own, below, anchors[position + 2] ?? []);
    if (vertical) {
      rows.push({ pairs: vertical, strays: [], neighbours: 0, row });
      position += 1;
    } else rows.push(formRow(own, row, vocabulary));
  }
  return rows;
}

function formRow(anchors: readonly Anchor[], row: SheetRow, vocabulary: CaptionVocabulary): FormRow {
  const pairs: Pair[] = [];
  const strays: Anchor[] = [];
  let neighbours = 0;
  for (let index = 0; index < anchors.length; index += 1) {
    const anchor = anchors[index];
    if (!anchor || anchor.text === "") continue;
    const inside = factsIn(anchor, vocabulary);
    if (inside.length > 0) {
      pairs.push(...inside);
      continue;
    }
    if (anchor.key === "" && !anchor.hasColon) {
      // What stands before a label and over several rows names a part of the form: 会议情况.
      strays.push(anchor);
      continue;
    }
    const next = valueBehind(anchors, index);
    if (next === null) {
      if ((anchors[index + 1]?.key ?? "") !== "") neighbours += 1;
      continue;
    }
    pairs.push(pairOf(anchor, cellOf(next.anchor)));
    index = next.index;
  }
  return { pairs, strays, neighbours, row };
}

function pairOf(label: Anchor, value: ViewCell): Pair {
  return {
    key: label.key || captionKey(label.text),
    isKnown: label.key !== "",
    label: cellOf(label),
    text: label.text,
    value,
  };
}

/** The cell to the right of a label: the next one, or the first one with content before the next label. */
function valueBehind(anchors: readonly Anchor[], index: number): { anchor: Anchor; index: number } | null {
  const next = anchors[index + 1];
  if (next?.key !== "" || next.hasColon) return null;
  if (next.text !== "") return { anchor: next, index: index + 1 };
  for (let position = index + 2; position < anchors.length; position += 1) {
    const anchor = anchors[position];
    if (!anchor || anchor.text === "") continue;
    // A blank cell and then a label: nothing was filled in.
    return anchor.key !== "" || anchor.hasColon ? { anchor: next, index: index + 1 } : { anchor, index: position };
  }
  return { anchor: next, index: index + 1 };
}

/** Labels over their values, with labels again in the row after that: 姓名 性别 / 张一 男 / 民族 学历 / … */
function labelsAbove(own: readonly Anchor[], below: readonly Anchor[], next: readonly Anchor[]): Pair[] | null {
  const labels = own.filter((anchor) => anchor.text !== "");
  const isLabels = (anchors: readonly Anchor[]): boolean => anchors.some((anchor) => anchor.key !== "");
  const single = labels[0];
  if (!single || labels.some((anchor) => anchor.key === "") || isLabels(below)) return null;
  const filled = below.filter((anchor) => anchor.text !== "");
  if (filled.length === 0) return null;
  if (labels.length === 1) {
    // 会议内容 alone in its row, the minutes below over the whole width.
    const value = filled.length === 1 ? filled[0] : undefined;
    return value && value.column <= single.right && single.column <= value.right
      ? [pairOf(single, cellOf(value))]
      : null;
  }
  if (next.length > 0 && !isLabels(next) && next.filter((anchor) => anchor.text !== "").length > 1) return null;
  return labels.flatMap((label) => {
    const value = below.find((anchor) => anchor.column === label.column);
    return value ? [pairOf(label, cellOf(value))] : [];
  });
}

const factStart = /([^:\s,;。]{2,16}):/g;

/** Label and value in one cell, also several of them: `支部名称：第一支部  应到：12  实到：11`. */
function factsIn(anchor: Anchor, vocabulary: CaptionVocabulary): Pair[] {
  if (typeof anchor.value !== "string" || !/[:：]/.test(anchor.text)) return [];
  const text = halfWidth(anchor.text);
  const head = /^([^:,;。]{2,20}):/.exec(text);
  const headKey = head ? captionKey(head[1] ?? "") : "";
  if (!head || anchor.hasColon) return [];
  if (text.length > longestFacts) {
    return headKey !== "" && vocabulary.has(headKey)
      ? [inlinePair(anchor, head[1] ?? "", text.slice(head[0].length))]
      : [];
  }
  const compact = text.replace(/([\u4e00-\u9fff])[ \t\u3000]+(?=[\u4e00-\u9fff]{1,6}:)/g, (whole, before: string) =>
    whole.length === 2 ? before : whole,
  );
  const starts = [...compact.matchAll(factStart)].filter((match) => vocabulary.has(captionKey(match[1] ?? "")));
  return starts.map((match, index) => {
    const from = match.index + match[0].length;
    const to = starts[index + 1]?.index ?? compact.length;
    return inlinePair(anchor, match[1] ?? "", compact.slice(from, to));
  });
}

function inlinePair(anchor: Anchor, label: string, rest: string): Pair {
  const value = rest.trim();
  const at = cellOf(anchor);
  return {
    key: captionKey(label),
    isKnown: true,
    label: { ...at, value: label },
    text: label,
    value: { ...at, value: value === "" ? null : value },
  };
}

/** A form ends where its first label comes again. */
function formsOf(grid: Grid, rows: readonly FormRow[]): Form[] {
  const forms: Form[] = [];
  let current: Form = { pairs: [], titles: [] };
  let loose: TitleText[] = [];
  for (const row of rows) {
    for (const pair of row.pairs) {
      const first = current.pairs.find((known) => known.isKnown);
      if (first && pair.isKnown && first.key === pair.key) {
        forms.push(current);
        current = { pairs: [], titles: [] };
      }
      if (current.pairs.length === 0) {
        current.titles.push(...loose);
        loose = [];
      }
      current.pairs.push(pair);
    }
    if (row.pairs.length > 0) continue;
    for (const { text, row: at, column } of row.strays)
      loose.push({ text, at: grid.place(at, column), row: at, column });
  }
  forms.push(current);
  return forms.filter((form) => new Set(form.pairs.filter((pair) => pair.isKnown).map((pair) => pair.key)).size >= 3);
}

/** Forms with the same labels under the same title are the rows of one table. */
function areasOf(grid: Grid, forms: readonly Form[]): TableArea[] {
  const groups: { signature: string; forms: Form[] }[] = [];
  for (const form of forms) {
    const title = form.titles.map((entry) => entry.text).join("\n");
    const signature = `${form.pairs.map((pair) => pair.key).join("|")}\n${title}`;
    const last = groups.at(-1);
    if (last && (last.signature === signature || (title === "" && sameLabels(last.forms[0], form))))
      last.forms.push(form);
    else groups.push({ signature, forms: [form] });
  }
  return groups.map((group) => areaOf(grid, group.forms));
}

function sameLabels(one: Form | undefined, other: Form): boolean {
  return (
    one !== undefined && one.pairs.map((pair) => pair.key).join("|") === other.pairs.map((pair) => pair.key).join("|")
  );
}

function areaOf(grid: Grid, forms: readonly Form[]): TableArea {
  const first = forms[0]?.pairs ?? [];
  const view = viewGrid(grid, [
    first.map((pair) => pair.label),
    ...forms.map((form) => form.pairs.map((pair) => pair.value)),
  ]);
  const columns = first.map((pair, column): HeaderColumn => {
    const text = pair.text.replace(/[:：]\s*$/, "");
    return { ...headerColumnOf(text, column), leaf: { value: pair.label.value, flags: pair.label.flags } };
  });
  return {
    grid: view,
    headerRows: [0],
    columns,
    left: 0,
    right: first.length - 1,
    titles: forms[0]?.titles ?? [],
    body: view.rows.slice(1),
  };
}
