/** What clerks do to a plain table: each change leaves the records and the meaning of the columns alone. */
import type { CellInput } from "../../../support/snapshot-of.ts";
import type { Mess, SheetParts } from "./layout-sheet.ts";

function captions(change: (caption: string, index: number) => string): (parts: SheetParts) => SheetParts {
  return (parts) => ({
    ...parts,
    header: parts.header.map((row) =>
      row.map((caption, index) => (typeof caption === "string" ? change(caption, index) : caption)),
    ),
  });
}

function cells(change: (cell: CellInput, row: number, column: number) => CellInput): (parts: SheetParts) => SheetParts {
  return (parts) => ({
    ...parts,
    body: parts.body.map((cellsOfRow, row) => cellsOfRow.map((cell, index) => change(cell, row, index))),
  });
}

function widthOf(parts: SheetParts): number {
  return parts.header[0]?.length ?? 0;
}

const isWord = /^[\u4e00-\u9fff]+$/;

function withGap(caption: string, gap: string): string {
  if (!isWord.test(caption) || caption.length < 2) return caption;
  const middle = Math.ceil(caption.length / 2);
  return `${caption.slice(0, middle)}${gap}${caption.slice(middle)}`;
}

/** Parents over the first half of the columns; the others reach over both rows. */
function withParents(parts: SheetParts, isMerged: boolean): SheetParts {
  const leaves = parts.header[0] ?? [];
  const groupEnd = Math.floor(leaves.length / 2);
  if (groupEnd < 3) return parts;
  const upper = leaves.map((leaf, index) => (index === 1 ? "基本情况" : index >= 1 && index <= groupEnd ? null : leaf));
  const lower = leaves.map((leaf, index) => (index >= 1 && index <= groupEnd ? leaf : null));
  const vertical = leaves.flatMap((_, index) =>
    index >= 1 && index <= groupEnd ? [] : [{ top: 0, bottom: 1, left: index, right: index }],
  );
  return {
    ...parts,
    header: [upper, lower],
    headerMerges: isMerged ? [{ top: 0, bottom: 0, left: 1, right: groupEnd }, ...vertical] : [],
  };
}

function isSerial(cell: CellInput): cell is { readonly date: string } {
  return typeof cell === "object" && cell !== null && "date" in cell;
}

const daysOfMonths = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** Serial number of a date between 1901 and 2099, counted by hand: not by the code under test. */
function serialOf(text: string): number {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  const leapDays = Math.floor((year - 1901) / 4) + (year % 4 === 0 && month > 2 ? 1 : 0);
  return 366 + (year - 1901) * 365 + leapDays + (daysOfMonths[month - 1] ?? 0) + day + 1;
}

export const messes: readonly Mess[] = [
  {
    name: "annex, unit and date rows above the header",
    change: (parts) => ({
      ...parts,
      above: [["附件3："], ...parts.above, ["填报单位（盖章）：某单位", null, null, "填报日期：     年   月   日"]],
    }),
  },
  {
    name: "empty rows above and below the header",
    change: (parts) => ({ ...parts, above: [...parts.above, []], body: [[], ...parts.body] }),
  },
  { name: "blanks inside captions", change: captions((caption) => withGap(caption, "   ")) },
  { name: "full-width blanks around captions", change: captions((caption) => `\u3000${caption} `) },
  { name: "line breaks inside captions", change: captions((caption) => withGap(caption, "\n")) },
  {
    name: "formats and units in captions",
    change: captions((caption) => (isWord.test(caption) ? `${caption}（必填）` : caption)),
  },
  {
    name: "value lists in captions after a line break",
    change: captions((caption) => (isWord.test(caption) ? `${caption}\n(填写“有”或“无”，没有的划“—”)` : caption)),
  },
  {
    name: "a colon after one caption",
    change: (parts) => ({
      ...parts,
      header: parts.header.map((row) =>
        row.map((caption, index) =>
          index === row.length - 1 && typeof caption === "string" ? `${caption}：` : caption,
        ),
      ),
    }),
  },
  {
    name: "red stars before captions",
    change: captions((caption) => (isWord.test(caption) ? `*${caption}` : caption)),
  },
  {
    name: "缴 and 交 mixed",
    change: captions((caption, index) =>
      index % 2 === 0 ? caption.replaceAll("缴", "交") : caption.replaceAll("交", "缴"),
    ),
  },
  {
    name: "a row of column numbers",
    change: (parts) => ({
      ...parts,
      body: [Array.from({ length: widthOf(parts) }, (_, index) => index + 1), ...parts.body],
    }),
  },
  {
    name: "an example row",
    change: (parts) => ({ ...parts, body: [["示例", ...(parts.body[0] ?? []).slice(1)], ...parts.body] }),
  },
  {
    name: "a row that says what must be filled in",
    change: (parts) => ({
      ...parts,
      body: [Array.from({ length: widthOf(parts) }, (_, index) => (index % 2 === 0 ? "必填" : "选填")), ...parts.body],
    }),
  },
  { name: "dashes in empty cells", change: cells((cell, row) => cell ?? (row % 2 === 0 ? " -" : "——")) },
  {
    name: "names spread out",
    change: cells((cell) =>
      typeof cell === "string" && /^[张李王赵钱孙周吴][一二三四五六七八]$/.test(cell) ? `${cell[0]}　${cell[1]}` : cell,
    ),
  },
  { name: "dates without a date format", change: cells((cell) => (isSerial(cell) ? serialOf(cell.date) : cell)) },
  {
    name: "dates shown as months",
    change: cells((cell) => (isSerial(cell) ? { month: cell.date.slice(0, 7) } : cell)),
  },
  {
    name: "totals, notes and signatures below",
    change: (parts) => ({
      ...parts,
      below: [
        [],
        ["合  计"],
        ["注：1.本表每季度更新一次；", null],
        ["2.没有的可填“无”。"],
        ["填表人：张一", null, null, "审核人：李二", null, "联系电话：13800001234"],
        [null, null, null, "某某党支部（盖章）"],
        [null, null, null, "年　　月　　日"],
      ],
    }),
  },
  {
    name: "prefilled numbers on empty rows",
    change: (parts) => ({ ...parts, below: [[7], [8], [9]] }),
  },
  {
    name: "the header again on a second page",
    change: (parts) => ({ ...parts, body: [...parts.body.slice(0, 3), ...parts.header, ...parts.body.slice(3)] }),
  },
  { name: "merged parents", change: (parts) => withParents(parts, true) },
  { name: "parents that are not merged", change: (parts) => withParents(parts, false) },
  { name: "an empty column in front", change: (parts) => parts, shift: 1 },
];
