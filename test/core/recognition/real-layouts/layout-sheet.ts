/**
 * Real layouts written down as one line per column: `caption | expected field | what stands in the cells`. From them come
 * sheets with made-up people, and the mapping a reader should find.
 */
import type { RecognisedTable } from "../../../../src/core/model/ledger.ts";
import type { OtherLedgerKind } from "../../../../src/core/model/ledger-fields.ts";
import { rangeAddress } from "../../../../src/core/model/place.ts";
import type { CellInput, SheetInput } from "../../../support/snapshot-of.ts";

export interface Layout {
  /** Number in the collection of layouts, or a word for one made here. */
  readonly id: string;
  /** What a clerk would say it is; null for a sheet that is none of the three core ledgers. */
  readonly kind: "roster" | "meetings" | "dues" | null;
  /** Where `kind` is null: the ledger beside the three core ones that it is; absent for what is no ledger at all. */
  readonly other?: OtherLedgerKind;
  /** Too little to take it for its kind: it is asked about. Where kind is null a question does no harm. */
  readonly mayAsk?: boolean;
  readonly file?: string;
  readonly tab?: string;
  readonly title?: string;
  /** `caption | field | cells`, see `column`. Fields divided by `/` are equally good; a trailing `?` may stay unmapped. */
  readonly columns: readonly string[];
  readonly rows?: number;
}

export interface LayoutColumn {
  readonly caption: string;
  readonly fields: readonly string[];
  readonly isOptional: boolean;
  readonly cells: (row: number) => CellInput;
}

const names = ["张一", "李二", "王三", "赵四", "钱五", "孙六", "周七", "吴八"];

function cycle(...values: readonly CellInput[]): (row: number) => CellInput {
  return (row) => values[row % values.length] ?? null;
}

const notations = [
  "2005.7.1",
  { date: "2010-06-30" },
  "2012-07-01",
  "2015年7月1日",
  "20160701",
  "1998.07",
  "2011/6/30",
  "199912",
];

/** Cells by a short word; anything else stands in every row as it is. */
const kinds: Readonly<Record<string, (row: number) => CellInput>> = {
  number: (row) => row + 1,
  name: cycle(...names),
  sex: cycle("男", "女"),
  birth: cycle("1980.3", "19850705", "1990-02-11", "1975年4月", { date: "1988-08-08" }, "199001", "1993.12", "1970-01"),
  id: (row) => `11010119800301${String(1001 + row)}`,
  nation: cycle("汉族", "满族", "汉族", "回族"),
  origin: cycle("河北保定", "山东济南", "江苏南京"),
  education: cycle("大学本科", "硕士研究生", "大专"),
  degree: cycle("学士", "硕士", "无"),
  type: cycle("正式党员", "正式党员", "预备党员", "正式党员"),
  shortType: cycle("正式", "正式", "预备", "正式"),
  person: cycle("在职教职工", "离退休教职工", "本科生"),
  date: cycle(...notations),
  realDate: cycle({ date: "2005-07-01" }, { date: "2010-06-30" }, { date: "2012-07-01" }),
  recent: cycle("2026.3.5", "2026-03-12", { date: "2026-04-09" }, "2026年5月14日", "5月20日", "2026/6/11"),
  dateTime: cycle("2026/2/3  14:30", "2026/3/3  14:30", "2026/4/9 9:00"),
  plan: cycle("2026/2/3", "2026/3/5", "2026/4/9"),
  blank: () => null,
  phone: (row) => `1380000${String(1000 + row)}`,
  branch: cycle("机关第一党支部"),
  group: cycle("第一党小组", "第二党小组"),
  post: cycle("书记", "组织委员", "无", "普通党员"),
  note: cycle("无", null, "外出学习"),
  yesNo: cycle("是", "否"),
  code: (row) => `02010${String(1000 + row)}`,
  age: cycle(45, 33, 60, 28),
  year: cycle(2026),
  quarter: cycle("第一季度", "第二季度", "第三季度"),
  meeting: cycle("支部党员大会", "支部委员会", "党小组会", "党课"),
  count: cycle(20, 12, 6, 20),
  present: cycle(18, 12, 6, 19),
  zero: cycle(2, 0, 0, 1),
  place: cycle("党员活动室101", "三楼会议室"),
  people: cycle("张一、李二、王三", "张一，李二", "李二 王三 赵四"),
  peopleSemicolon: cycle("张一;李二;王三", "张一;李二"),
  absent: cycle("无", "钱五（出差）", "孙六（病假）"),
  topic: cycle("学习党章", "讨论发展对象", "廉洁教育"),
  text: cycle("学习有关文件并讨论下一步工作。", "听取上季度工作情况。", "开展专题讨论。"),
  amount: cycle(35, 42.5, 18, 60),
  money: cycle(5200, 6100.5, 4300, 7100),
  tick: cycle("√", "√", "×", "√"),
  month: cycle("2026年1月", "2026年2月", "2026年3月"),
  bareMonth: cycle("1月", "2月", "3月"),
  range: cycle("2026.1-3", "2026.4-6", "2026.1-6"),
  share: cycle("0.5%", "1%", 0.015),
  score: cycle(85, 92, 78),
};

export function column(line: string): LayoutColumn {
  const [caption = "", field = "", cells = ""] = line.split("|").map((part) => part.trim());
  const isOptional = field.endsWith("?");
  const fields = field
    .replace(/\?$/, "")
    .split("/")
    .filter((name) => name !== "");
  return {
    caption: caption.replaceAll("⏎", "\n").replaceAll("_", " "),
    fields,
    isOptional,
    cells: kinds[cells] ?? (() => (cells === "" ? null : cells)),
  };
}

/** A sheet in its parts, before it is put together. Merges are A1 ranges of the finished sheet. */
export interface SheetParts {
  readonly above: readonly (readonly CellInput[])[];
  /** One or several header rows. */
  readonly header: readonly (readonly CellInput[])[];
  readonly body: readonly (readonly CellInput[])[];
  readonly below: readonly (readonly CellInput[])[];
  /** Over the header rows, counted from the first of them. */
  readonly headerMerges: readonly {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  }[];
}

/** A way in which clerks' sheets differ from the plain layout: same records, same meaning. */
export interface Mess {
  readonly name: string;
  readonly change: (parts: SheetParts) => SheetParts;
  /** Empty columns it puts in front. */
  readonly shift?: number;
}

export const plain: Mess = { name: "as it is", change: (parts) => parts };

export function sheetOf(layout: Layout, mess: Mess = plain): SheetInput {
  const columns = layout.columns.map(column);
  const parts = mess.change({
    above: layout.title === undefined ? [] : [[layout.title]],
    header: [columns.map((entry) => entry.caption)],
    body: Array.from({ length: layout.rows ?? 6 }, (_, row) => columns.map((entry) => entry.cells(row))),
    below: [],
    headerMerges: [],
  });
  const first = parts.above.length;
  const shift = mess.shift ?? 0;
  const indent = new Array<CellInput>(shift).fill(null);
  const rows = [...parts.above, ...parts.header, ...parts.body, ...parts.below];
  return {
    name: layout.tab ?? "Sheet1",
    rows: rows.map((row) => (row.length === 0 ? [] : [...indent, ...row.map((cell) => (cell === "" ? null : cell))])),
    merges: parts.headerMerges.map((merge) =>
      rangeAddress({
        top: first + merge.top,
        bottom: first + merge.bottom,
        left: merge.left + shift,
        right: merge.right + shift,
      }),
    ),
  };
}

export interface Comparison {
  readonly right: readonly { readonly caption: string; readonly confidence: number }[];
  readonly wrong: readonly { readonly caption: string; readonly field: string; readonly confidence: number }[];
  readonly missed: readonly { readonly caption: string; readonly isAsked: boolean }[];
}

/** What a reader found against what it should have found, column by column. */
export function compare(layout: Layout, table: RecognisedTable, shift = 0): Comparison {
  const right: { caption: string; confidence: number }[] = [];
  const wrong: { caption: string; field: string; confidence: number }[] = [];
  const missed: { caption: string; isAsked: boolean }[] = [];
  layout.columns.map(column).forEach((expected, index) => {
    const found = table.columns.find((entry) => entry.column === index + shift);
    const { caption, fields } = expected;
    if (found && fields.includes(found.field)) right.push({ caption, confidence: found.confidence });
    else if (found) wrong.push({ caption, field: found.field, confidence: found.confidence });
    else if (fields.length > 0 && !expected.isOptional) {
      missed.push({ caption, isAsked: table.questions.some((question) => question.text.includes(caption)) });
    }
  });
  return { right, wrong, missed };
}
