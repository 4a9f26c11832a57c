/** 党费台账: one row per payment, or a matrix of members × months (quarters, half-years) with one payment per cell. */
import {
  addToMonth,
  firstDayOfMonth,
  isoMonth,
  lastDayOfMonth,
  type Month,
  monthFrom,
  monthOf,
  monthParts,
  monthsFrom,
  yearOf,
} from "../../model/date.ts";
import type { Field } from "../../model/field.ts";
import type { ColumnMapping, Question } from "../../model/ledger.ts";

import type { DuesRecord, DuesTotal, Payment } from "../../model/record.ts";
import { cellFlag, type SheetRow } from "../../workbook/snapshot.ts";
import type { ColumnProfile } from "../column-profile.ts";
import { DateFields, dateContext, monthCount, whichYear } from "../date-fields.ts";
import type { HeaderColumn } from "../find-tables.ts";
import type {
  FieldDefinition,
  KindEvidence,
  LedgerDefinition,
  MappedTable,
  PatternColumn,
  TableHints,
  TableRecords,
} from "../ledger-definition.ts";
import { parseAmount, parsePayment } from "../parse-amount.ts";
import { parseDate, parseMonths } from "../parse-date.ts";
import { isPersonName, plainName } from "../parse-people.ts";
import { type StatedPeriod, statedYear } from "../stated-period.ts";
import { type BodyRow, type CellParser, parseText } from "../table-rows.ts";
import { captionKey, halfWidth, isFiller, withArabicDigits, withoutBlanks } from "../text.ts";
import { withFields } from "../with-fields.ts";

const fields: readonly FieldDefinition[] = [
  { field: "sequence", label: "序号", captions: ["序号", "编号", "支部序号"], shape: "text" },
  {
    field: "name",
    label: "姓名",
    captions: ["姓名", "党员姓名", "用户姓名", "名字"],
    maybe: ["党员", "名称", "人员", "交费人"],
    shape: "name",
  },
  {
    field: "month",
    label: "所属月份",
    captions: [
      "缴费所属年月",
      "缴费所属月份",
      "所属月份",
      "月份",
      "缴费月份",
      "缴纳月份",
      "党费月份",
      "党费所属月份",
      "所属期",
      "所属期间",
      "缴费期间",
      "缴纳期间",
      "缴费周期",
      "缴费起止月份",
      "起止月份",
      "党费所属期",
      "覆盖月份",
      "缴费年月",
      "年月",
      "所属年月",
      "季度",
      "所属季度",
      "期间",
    ],
    shape: "month",
  },
  {
    field: "monthFrom",
    label: "起始月份",
    captions: ["缴费起始月份", "起始月份", "开始月份", "缴费开始月份", "起始年月"],
    shape: "month",
  },
  {
    field: "monthTo",
    label: "截止月份",
    captions: ["缴费截止月份", "截止月份", "结束月份", "终止月份", "缴费结束月份", "截止年月"],
    shape: "month",
  },
  { field: "year", label: "年度", captions: ["年度", "年份", "所属年度"], shape: "year" },
  {
    field: "paidOn",
    label: "交费日期",
    captions: [
      "缴费日期",
      "缴费时间",
      "缴纳时间",
      "缴纳日期",
      "交款日期",
      "收款日期",
      "收缴日期",
      "收缴时间",
      "缴款时间",
      "交费年月日",
      "缴纳党费时间",
    ],
    maybe: ["日期", "时间"],
    shape: "date",
  },
  {
    field: "base",
    label: "计算基数",
    captions: [
      "税后月收入",
      "月税后收入",
      "党费基数",
      "缴费基数",
      "党费计算基数",
      "计算基数",
      "基数",
      "月工资收入",
      "计缴基数",
      "税后工资总额",
      "税后工资",
      "缴纳基数",
      "交纳基数",
      "本人目前党费计算基数",
    ],
    maybe: ["工资", "月收入", "工资收入"],
    shape: "amount",
  },
  {
    field: "monthlyDue",
    label: "月应交",
    captions: [
      "月缴标准",
      "每月应缴纳党费",
      "月应缴纳党费",
      "应缴党费",
      "应缴",
      "月应缴",
      "每月应缴",
      "月应缴党费",
      "每月应缴党费",
      "应缴金额",
      "应缴纳党费",
      "应缴纳金额",
      "月交纳党费金额",
      "月缴党费",
      "每月应交纳党费金额",
      "本人目前每月应当交纳党费",
      "月缴纳标准",
      "缴纳标准",
      "党费标准",
      "月标准",
      "核定金额",
      "应缴额",
      "应缴数",
      "月应缴额",
      "月应缴金额",
      "核定党费",
      "月交纳数额",
      "月应缴数额",
    ],
    shape: "amount",
  },
  {
    field: "paid",
    label: "实交",
    captions: [
      "实缴党费",
      "实缴",
      "实缴金额",
      "实际缴纳",
      "实际缴费",
      "实际缴纳金额",
      "缴费金额",
      "缴纳金额",
      "已缴党费",
      "已缴",
      "已缴纳",
      "已缴金额",
      "交纳党费",
      "缴费总额",
      "缴费",
      "缴纳情况",
      "缴费情况",
      "党费缴纳情况",
      "实收",
      "实收金额",
      "实收党费",
      "交款金额",
      "实缴数",
      "实缴额",
      "月实缴",
      "月实缴党费",
      "共交纳党费",
      "线上缴纳党费总额",
      "全年实缴党费",
      "全年实缴",
      "本月实缴",
      "是否缴纳",
      "是否缴费",
    ],
    maybe: ["党费", "金额", "保留整数"],
    shape: "payment",
  },
  {
    field: "personType",
    label: "人员类型",
    captions: ["人员类别", "人员类型", "人员分类", "缴费人员类别"],
    maybe: ["类别", "类型", "党员类别"],
    shape: "person-type",
  },
  {
    field: "assessedOn",
    label: "核定日期",
    captions: ["核定日期", "核定时间", "基数核定日期", "核定年月"],
    shape: "date",
  },
  {
    field: "collector",
    label: "收款人",
    captions: ["收款人", "经手人", "收缴人", "经办人", "收费人", "收款人签字", "经手人签字"],
    shape: "name",
  },
  {
    field: "remittedOn",
    label: "上缴日期",
    captions: ["上缴日期", "上缴时间", "上交日期", "上解日期", "上解时间"],
    shape: "date",
  },
  {
    field: "waiver",
    label: "减免批准",
    captions: ["减免批准", "减免", "减免情况", "减免原因", "免缴", "免缴原因", "减免审批", "免缴批准"],
    shape: "text",
  },
  { field: "note", label: "备注", captions: ["备注", "说明", "备注说明", "缴费说明", "缴费原因"], shape: "text" },
];

const ignored = [
  "身份证号",
  "身份证号码",
  "性别",
  "学工号",
  "工号",
  "所在党组织",
  "所属党组织",
  "所在党支部",
  "所属党支部",
  "党支部",
  "支部",
  "原工作单位",
  "单位",
  "部门",
  "党小组",
  "执行标准",
  "缴纳比例",
  "交纳比例",
  "比例",
  "比列",
  "费率",
  "缴费类型",
  "缴费方式",
  "缴费月数",
  "状态",
  "欠缴党费",
  "欠缴",
  "签字",
  "签名",
  "党员签字",
  "联系电话",
  "小计",
  "合计",
  "总计",
  "季度合计",
  "全年合计",
  "全年应缴党费",
  "岗位工资",
  "薪级工资",
  "绩效工资",
  "住房公积金",
  "医疗保险",
  "养老保险",
  "职业年金",
  "个人所得税",
  "所得税",
  "缴费凭证",
  "查看凭证",
  "出生年月",
  "入党年月",
  "入党时间",
  "职务",
];

const titles = /党费/;
const otherFees = /团费|工会费|会费(?!缴)|物业费|学费|班费/;
const duesWords = /党费|[缴交]纳|[应实已][缴交]|[缴交]费|收缴/;

type Measure = "paid" | "due" | "base";

/** The months of a year that a caption names: a month, a quarter or half a year. */
interface YearPart {
  readonly year: number | null;
  /** 1 to 12. */
  readonly first: number;
  readonly count: 1 | 3 | 6;
}

/** What a column of a matrix stands for. */
interface PeriodColumn extends YearPart {
  readonly measure: Measure;
}

/** The measure a caption names, null when it names none; "other" for receipts, signatures and dates. */
function measureOf(text: string): Measure | "other" | null {
  const key = captionKey(text);
  if (/签[字名]|日期|时间|收据|备注|比例|人数|欠|签收|经手|状态|方式|次数|完成率/.test(key)) return "other";
  if (/基数|工资|收入/.test(key)) return "base";
  if (/应交|应收|核定|标准|应交纳/.test(key)) return "due";
  if (/实交|实收|已交|实际|交纳|交费|党费|金额|收交/.test(key)) return "paid";
  return null;
}

/** What a caption names: 7月党费, 2026-01, 第二季度实缴, 上半年. Sums over other parts of a year name none. */
function periodOf(text: string): YearPart | null {
  if (text.length > 40) return null;
  const plain = withArabicDigits(withoutBlanks(halfWidth(text)));
  if (/合计|小计|总计|累计|共计/.test(plain)) return null;
  const year = yearIn(plain);
  const span = /(?:^|\D)(\d{1,2})月?[-—~至到](\d{1,2})月/.exec(plain);
  if (span) {
    const first = Number(span[1]);
    const count = Number(span[2]) - first + 1;
    return (count === 3 || count === 6) && first % count === 1 && first <= 12 ? { year, first, count } : null;
  }
  if (/\d+个月|\d月\d+[日号]|每月|月均/.test(plain)) return null;
  const quarter = /第?([1-4])季度?/.exec(plain) ?? /^(?:(?:19|20)\d{2}年?)?Q([1-4])/i.exec(plain);
  if (quarter) return { year, first: Number(quarter[1]) * 3 - 2, count: 3 };
  const half = /([上下])半年/.exec(plain);
  if (half) return { year, first: half[1] === "上" ? 1 : 7, count: 6 };
  const month =
    /(?:^|[^\d])(\d{1,2})月/.exec(plain) ??
    /^(?:19|20)\d{2}[-./年](\d{1,2})$/.exec(plain) ??
    /^(?:19|20)\d{2}(0[1-9]|1[0-2])$/.exec(plain);
  const number = month ? Number(month[1]) : 0;
  return number >= 1 && number <= 12 ? { year, first: number, count: 1 } : null;
}

/** 07, Q3 or H2. */
function partKey({ first, count }: YearPart): string {
  if (count === 1) return String(first).padStart(2, "0");
  return count === 3 ? `Q${(first + 2) / 3}` : `H${first === 1 ? 1 : 2}`;
}

function yearIn(plain: string): number | null {
  const match = /(?:^|\D)((?:19|20)\d{2})(?=\D|$|0[1-9]|1[0-2])/.exec(plain);
  return match ? Number(match[1]) : null;
}

/** The measure the parents or the leaf name, and the month among them. */
function periodColumn(column: HeaderColumn, date1904: boolean, isNumbered: boolean): PeriodColumn | null {
  let found: YearPart | null = null;
  let measure: Measure | null = null;
  let year: number | null = null;
  for (const text of column.path) {
    const own = periodOf(text);
    if (own && (found === null || own.count === 1)) found = own;
    const plainYear = /^((?:19|20)\d{2})年?度?/.exec(withoutBlanks(halfWidth(text)));
    if (plainYear && year === null) year = Number(plainYear[1]);
    const named = measureOf(text);
    if (named === "other") return null;
    if (named !== null) measure = named;
    if (/合计|小计|总计|累计|共计/.test(withoutBlanks(text))) return null;
  }
  if (typeof column.leaf.value === "number") {
    if ((column.leaf.flags & (cellFlag.date | cellFlag.month)) !== 0) {
      const reading = parseDate(column.leaf.value, column.leaf.flags, { date1904, year: null });
      if (reading.state === "value") {
        const parts = monthParts(monthOf(reading.span.from));
        found = { year: parts.year, first: parts.month, count: 1 };
      }
    } else if (isNumbered) found = { year: null, first: column.leaf.value, count: 1 };
  }
  if (!found) return null;
  return { ...found, measure: measure ?? "paid", year: found.year ?? year };
}

/** Bare numbers are months when three or more of them stand in order. */
function isNumberedMonths(columns: readonly HeaderColumn[]): boolean {
  const numbers = columns.flatMap((column) =>
    typeof column.leaf.value === "number" && (column.leaf.flags & (cellFlag.date | cellFlag.month)) === 0
      ? [column.leaf.value]
      : [],
  );
  return (
    numbers.length >= 3 &&
    numbers.length <= 12 &&
    numbers.every(
      (value, index) =>
        Number.isInteger(value) &&
        value >= 1 &&
        value <= 12 &&
        (index === 0 || value === (numbers[index - 1] ?? 0) + 1),
    )
  );
}

function patternColumns(
  columns: readonly HeaderColumn[],
  profiles: readonly ColumnProfile[],
  hints: TableHints,
): readonly PatternColumn[] {
  const numbered = isNumberedMonths(columns);
  const found: { column: HeaderColumn; index: number; period: PeriodColumn }[] = [];
  columns.forEach((column, index) => {
    const period = periodColumn(column, hints.date1904, numbered);
    if (period) found.push({ column, index, period });
  });
  if (found.length === 0) return [];
  const isDueSheet = hints.titles.some(
    (title) => /核定|应[缴交]/.test(title.text) && !/实[缴交]|收[缴交]|[缴交]纳情况|公示/.test(title.text),
  );
  const shortest = Math.min(...found.map((entry) => entry.period.count));
  const years = yearsOfColumns(
    found.map((entry) => entry.period),
    hints.stated,
  );
  const named = new Set(years.filter((year) => year !== null));
  const result: PatternColumn[] = [];
  found.forEach(({ column, index, period }, position) => {
    // A quarter beside its months adds them up.
    if (period.count > shortest) return;
    const isNamed = column.path.some((text) => measureOf(text) !== null);
    const measure = period.measure === "paid" && isDueSheet && !isNamed ? "due" : period.measure;
    const year = years[position] ?? null;
    const key =
      named.size <= 1 || year === null
        ? partKey(period)
        : period.count === 1
          ? isoMonth(monthFrom(year, period.first))
          : `${year}-${partKey(period)}`;
    const profile = profiles[index];
    const share = profile && !profile.isEmpty ? profile.share(measure === "paid" ? "payment" : "amount") : null;
    const confidence = share === null ? 0.85 : share >= 0.6 ? 0.97 : share >= 0.2 ? 0.8 : 0.7;
    result.push({ field: `${measure}:${key}`, column: column.column, confidence });
  });
  return result;
}

/** The year of each month column: its own; else the stated one; over two stated years a month that falls begins the next. */
function yearsOfColumns(columns: readonly PeriodColumn[], stated: StatedPeriod | null): (number | null)[] {
  const single = statedYear(stated);
  const firstYear = stated ? yearOf(stated.span.from) : null;
  const lastYear = stated ? yearOf(stated.span.to) : null;
  let year = firstYear;
  const before = new Map<Measure, number>();
  return columns.map((column) => {
    if (column.year !== null) return column.year;
    if (single !== null || firstYear === null || lastYear === null) return single;
    const order = column.first;
    const previous = before.get(column.measure);
    if (previous !== undefined && order < previous && year !== null && year < lastYear) {
      year += 1;
      before.clear();
    }
    before.set(column.measure, order);
    return year;
  });
}

function fitness(evidence: KindEvidence): number {
  const has = (field: string): boolean => evidence.fields.has(field);
  const patterned = [...evidence.fields.keys()].filter((field) => field.includes(":"));
  const words = [evidence.title, ...evidence.columns.flatMap((column) => column.path)].join("\n");
  const all = `${words}\n${evidence.file}`;
  if (otherFees.test(all) && !/党费/.test(all)) return 0;
  const isMatrix = patterned.length > 0;
  const isAboutDues = duesWords.test(words) || /党费/.test(evidence.file);
  if (isMatrix) {
    if (!isAboutDues) return /积分|考勤|学时|学习|签到|出勤/.test(all) ? 0.1 : 0.45;
    return /积分|考勤|学时|签到/.test(evidence.title) && !/党费/.test(words) ? 0.3 : 0.95;
  }
  const certain = has("paid") ? 0.4 : 0;
  let sum = 0.1 + certain;
  if (has("monthlyDue")) sum += 0.25;
  if (has("base")) sum += 0.15;
  if (has("month") || has("monthFrom")) sum += 0.15;
  if (has("paidOn")) sum += 0.08;
  if (has("collector")) sum += 0.08;
  if (titles.test(evidence.title)) sum += 0.3;
  else if (titles.test(evidence.file)) sum += 0.1;
  return isAboutDues ? Math.min(1, sum) : Math.min(0.3, sum);
}

const parseName: CellParser<string> = (value, flags) => {
  const text = parseText(value, flags);
  if (text.state !== "value") return text;
  const name = plainName(text.value);
  return name === "" || isFiller(name) ? { state: "blank" } : { state: "value", value: name };
};

const correctionWords = /更正|补录|冲销|补登|冲正|更改/;

function read(table: MappedTable): TableRecords<DuesRecord> {
  return table.columns.some((column) => column.field.includes(":")) ? readMatrix(table) : readList(table);
}

interface RowFields {
  readonly name: Field<string>;
  readonly shared: Partial<Omit<DuesRecord, "place" | "name" | "months" | "correction">>;
  readonly correction: boolean;
}

/** Rows of people, with what holds for every payment in the row; rows that only add up are left out. */
function personRow(table: MappedTable, entry: BodyRow, dates: DateFields): RowFields | null {
  if (entry.kind !== "content") return null;
  const { reader } = table;
  const { row } = entry;
  const name = reader.read(row, "name", parseName);
  if (!name) return null;
  // Without a name and a running number the row adds up or is left over.
  if (name.state === "blank" && (reader.shownAt(row, "sequence") === "" || entry.filled < 2)) return null;
  if (entry.filled === 1 && !(name.state === "value" && isPersonName(name.value))) return null;
  const note = reader.text(row, "note");
  const shared = withFields(
    {},
    {
      base: reader.read(row, "base", parseAmount),
      personType: reader.text(row, "personType"),
      paidOn: dates.read(row, "paidOn"),
      assessedOn: dates.read(row, "assessedOn"),
      collector: reader.text(row, "collector"),
      remittedOn: dates.read(row, "remittedOn"),
      waiver: reader.text(row, "waiver"),
      note,
    },
  );
  return { name, shared, correction: note?.state === "value" && correctionWords.test(note.value) };
}

function paymentParser(table: MappedTable): CellParser<Payment> {
  const isTriangleWaiver = legendOf(table);
  return (value, flags) => parsePayment(value, flags, isTriangleWaiver);
}

/** Whether a note of the sheet says that △ stands for a waiver. */
function legendOf(table: MappedTable): boolean {
  const says = (text: string): boolean => /[△▲].{0,8}[减免]|[减免].{0,8}[△▲]/.test(withoutBlanks(text.slice(0, 400)));
  if (table.hints.titles.some((title) => says(title.text))) return true;
  const tail = table.area.body.slice(-12);
  return tail.some((row) => row.values.some((value) => typeof value === "string" && value.length > 3 && says(value)));
}

function readList(table: MappedTable): TableRecords<DuesRecord> {
  const { reader, hints } = table;
  const dates = new DateFields("dues", reader, dateContext(hints, statedYear(hints.stated)));
  const parsePaid = paymentParser(table);
  const records: DuesRecord[] = [];
  const groups = new TotalGroups(table);
  const monthsOf = monthsReader(table, dates);
  let lastRow: number | null = null;
  for (const entry of table.body) {
    if (entry.kind === "total") groups.total(entry.row, entry.label);
    const person = personRow(table, entry, dates);
    if (!person) continue;
    lastRow = entry.row.index;
    groups.part(entry.row);
    if (reader.isCarried(entry.row, "name") && (reader.isCarried(entry.row, "month") || !reader.has("month"))) continue;
    const months = monthsOf(entry.row);
    const due = reader.read(entry.row, "monthlyDue", parseAmount);
    records.push(
      withFields(
        withFields(
          { place: reader.recordPlace(entry.row), name: person.name, months, correction: person.correction },
          { paid: reader.read(entry.row, "paid", parsePaid), due },
        ),
        person.shared,
      ),
    );
  }
  return {
    records,
    questions: dates.questions(table.area),
    unreadable: dates.unreadable,
    lastRow,
    totals: groups.totals(),
  };
}

/** The months a row of a list is for: made once per table, asked for each row. */
function monthsReader(table: MappedTable, dates: DateFields): (row: SheetRow) => Field<readonly Month[]> {
  const { reader, hints } = table;
  const stated = statedMonths(table);
  if (!reader.has("month") && !reader.has("monthFrom")) {
    return (row) => {
      const at = { sheet: reader.sheet, range: reader.recordPlace(row).range };
      return stated === null
        ? { state: "unreadable", raw: "", at, why: "表上没有所属月份一列，标题和工作表名也没有写明是哪个月" }
        : { state: "value", value: stated, raw: hints.stated?.by ?? "", at };
    };
  }
  const parserFor = (year: number | null): CellParser<readonly Month[]> => {
    const context = { ...dates.context, year, months: true };
    return (value, flags) => {
      const reading = parseMonths(value, flags, context);
      if (reading.state === "value") return { state: "value", value: reading.months };
      if (reading.state === "unreadable" && reading.needsYear) dates.missYear();
      return reading;
    };
  };
  const plain = parserFor(dates.context.year);
  return (row) => {
    const year = reader.has("year") ? /((?:19|20)\d{2})/.exec(reader.shownAt(row, "year")) : null;
    const parse = year ? parserFor(Number(year[1])) : plain;
    const own = reader.read(row, "month", parse);
    if (own) return dates.noted("month", own) ?? own;
    const first = reader.readAt(row, table.columnOf.get("monthFrom") ?? 0, parse);
    const last = reader.read(row, "monthTo", parse);
    return dates.noted("month", joinedMonths(first, last)) ?? first;
  };
}

/** The months the sheet states for all of its rows, or null. */
function statedMonths(table: MappedTable): readonly Month[] | null {
  const stated = table.hints.stated;
  if (stated === null) return null;
  const isWholeYear = stated.span.precision === "year";
  const saysWholeYear = table.columns.some((column) => column.field === "paid" && /全年|年度/.test(column.caption));
  if (isWholeYear ? !saysWholeYear : monthCount(stated.span) > 12) return null;
  return monthsFrom(monthOf(stated.span.from), monthOf(stated.span.to));
}

function joinedMonths(
  first: Field<readonly Month[]>,
  last: Field<readonly Month[]> | undefined,
): Field<readonly Month[]> {
  if (first.state !== "value" || last === undefined || last.state === "blank") return first;
  if (last.state === "unreadable") return last;
  const from = first.value[0];
  const to = last.value.at(-1);
  if (from === undefined || to === undefined) return first;
  const raw = `${first.raw} 至 ${last.raw}`;
  if (to < from) return { state: "unreadable", raw, at: first.at, why: "截止月份早于起始月份，请核对" };
  if (to - from >= 120) return { state: "unreadable", raw, at: first.at, why: "起止月份相隔太长，请核对" };
  return { state: "value", value: monthsFrom(from, to), raw, at: first.at };
}

/** The columns of one month, quarter or half-year. */
interface Slot {
  readonly key: string;
  readonly months: readonly Month[] | null;
  readonly caption: string;
  readonly at: { readonly row: number; readonly column: number };
  readonly columns: ReadonlyMap<Measure, number>;
}

function slotsOf(table: MappedTable): Slot[] {
  const byKey = new Map<string, { columns: Map<Measure, number>; first: ColumnMapping }>();
  for (const column of table.columns) {
    const match = /^(paid|due|base):(.+)$/.exec(column.field);
    if (!match) continue;
    const key = match[2] ?? "";
    let slot = byKey.get(key);
    if (!slot) {
      slot = { columns: new Map(), first: column };
      byKey.set(key, slot);
    }
    slot.columns.set(match[1] as Measure, column.column);
  }
  const periods = new Map<number, PeriodColumn>();
  const numbered = isNumberedMonths(table.area.columns);
  for (const column of table.area.columns) {
    const period = periodColumn(column, table.hints.date1904, numbered);
    if (period) periods.set(column.column, period);
  }
  const ordered = [...byKey].map(([key, slot]) => ({ key, ...slot }));
  const years = yearsOfColumns(
    ordered.map((slot) => periods.get(slot.first.column) ?? { measure: "paid", year: null, first: 1, count: 1 }),
    table.hints.stated,
  );
  return ordered.map((slot, index) => {
    const period = periods.get(slot.first.column);
    const year = years[index] ?? null;
    const header = table.area.columns.find((column) => column.column === slot.first.column);
    return {
      key: slot.key,
      months: period && year !== null ? monthsOfColumn(period, year) : null,
      caption: slot.first.caption,
      at: header?.at ?? { row: 0, column: slot.first.column },
      columns: slot.columns,
    };
  });
}

function monthsOfColumn(period: PeriodColumn, year: number): readonly Month[] {
  const first = monthFrom(year, period.first);
  return monthsFrom(first, addToMonth(first, period.count - 1));
}

function readMatrix(table: MappedTable): TableRecords<DuesRecord> {
  const { reader, hints, area } = table;
  const dates = new DateFields("dues", reader, dateContext(hints, statedYear(hints.stated)));
  const parsePaid = paymentParser(table);
  const slots = slotsOf(table);
  const months = slots.map((slot): Field<readonly Month[]> => {
    const at = area.grid.place(slot.at.row, slot.at.column);
    return slot.months === null
      ? {
          state: "unreadable",
          raw: slot.caption,
          at,
          why: "列名只写了月份或季度，标题、工作表名和文件名里都没有找到年份",
        }
      : { state: "value", value: slot.months, raw: slot.caption, at };
  });
  for (const field of months) dates.noted("month", field);
  const records: DuesRecord[] = [];
  const groups = new TotalGroups(table);
  let lastRow: number | null = null;
  for (const entry of table.body) {
    if (entry.kind === "total") groups.total(entry.row, entry.label);
    const person = personRow(table, entry, dates);
    if (!person) continue;
    const { row } = entry;
    lastRow = row.index;
    groups.part(row);
    if (reader.isCarried(row, "name")) continue;
    const rowPlace = reader.recordPlace(row);
    const monthlyDue = reader.read(row, "monthlyDue", parseAmount);
    const base = reader.read(row, "base", parseAmount);
    slots.forEach((slot, index) => {
      const covered = months[index];
      if (!covered) return;
      const paidColumn = slot.columns.get("paid");
      const dueColumn = slot.columns.get("due");
      const baseColumn = slot.columns.get("base");
      const column = paidColumn ?? dueColumn ?? baseColumn ?? area.left;
      const due = dueColumn === undefined ? monthlyDue : reader.readAt(row, dueColumn, parseAmount);
      const record = withFields(
        {
          place: { ...area.grid.place(row.index, column), row: rowPlace.row, id: rowPlace.id },
          name: person.name,
          months: covered,
          correction: person.correction,
        },
        person.shared,
      );
      records.push(
        withFields(record, {
          paid: paidColumn === undefined ? undefined : reader.readAt(row, paidColumn, parsePaid),
          due,
          base: baseColumn === undefined ? base : reader.readAt(row, baseColumn, parseAmount),
        }),
      );
    });
  }
  const sumColumns = sumColumnsOf(table, slots);
  const undated = slots.filter((slot) => slot.months === null).length;
  const questions: Question[] = [...dates.questions(area)];
  if (undated > 0 && questions.length === 0) questions.push(whichYear(area, undated, dates.context));
  return {
    records,
    questions,
    unreadable: dates.unreadable,
    lastRow,
    totals: [...groups.totals(), ...rowTotals(table, sumColumns)],
    used: sumColumns.map((sum) => sum.column.column),
    stated: statedOfSlots(slots, hints.stated),
  };
}

/** What a matrix covers: from its first to its last month column. */
function statedOfSlots(slots: readonly Slot[], stated: StatedPeriod | null): StatedPeriod | null {
  let first: Month | null = null;
  let last: Month | null = null;
  for (const slot of slots) {
    for (const month of slot.months ?? []) {
      if (first === null || month < first) first = month;
      if (last === null || month > last) last = month;
    }
  }
  if (first === null || last === null) return null;
  const by = stated ? `${stated.by}和月份列` : "列名中的年份和月份";
  return {
    span: { from: firstDayOfMonth(first), to: lastDayOfMonth(last), precision: first === last ? "month" : "range" },
    by,
  };
}

interface Parts {
  readonly rows: readonly SheetRow[];
}

/** Total rows with the rows they add up: 小计 since the last one, 合计 and 总计 all of them when they stand last. */
class TotalGroups {
  private readonly all: SheetRow[] = [];
  private sinceLast: SheetRow[] = [];
  private readonly found: { row: SheetRow; label: string; group: SheetRow[]; before: number }[] = [];

  constructor(private readonly table: MappedTable) {}

  part(row: SheetRow): void {
    this.all.push(row);
    this.sinceLast.push(row);
  }

  total(row: SheetRow, label: string): void {
    // 平均 and 人数 are no sums of amounts.
    if (/平均|人数/.test(label)) return;
    this.found.push({ row, label, group: this.sinceLast, before: this.all.length });
    if (this.sinceLast.length > 0) this.sinceLast = [];
  }

  totals(): DuesTotal[] {
    const columns = this.table.columns.filter((column) => /^(?:paid|due|base|monthlyDue)(?::|$)/.test(column.field));
    const result: DuesTotal[] = [];
    const lastIndex = this.found.length - 1;
    this.found.forEach((total, index) => {
      const isGrand = /总/.test(total.label) || (index === lastIndex && !/小计/.test(total.label));
      const rows = isGrand || total.group.length === 0 ? this.all.slice(0, total.before) : total.group;
      for (const column of columns) {
        const entry = this.columnTotal(total.row, total.label, column, { rows });
        if (entry) result.push(entry);
      }
    });
    return result;
  }

  private columnTotal(row: SheetRow, label: string, column: ColumnMapping, parts: Parts): DuesTotal | null {
    const { reader } = this.table;
    const stated = reader.readAt(row, column.column, parseAmount);
    const first = parts.rows[0];
    const last = parts.rows.at(-1);
    if (stated.state !== "value" || !first || !last) return null;
    const sum = addUp(
      this.table,
      parts.rows.map((part) => [part, column.column] as const),
    );
    return {
      at: reader.area.grid.place(row.index, column.column),
      label: `${column.caption}${label}`,
      stated,
      ...sum,
      parts: reader.area.grid.placeOf({
        top: first.index,
        left: column.column,
        bottom: last.index,
        right: column.column,
      }),
    };
  }
}

function addUp(
  table: MappedTable,
  cells: readonly (readonly [SheetRow, number])[],
): { readonly sum: number; readonly unreadableParts: number } {
  let sum = 0;
  let unreadableParts = 0;
  for (const [row, column] of cells) {
    if (table.area.grid.isCovered(row.index, column)) continue;
    const value = row.values[column] ?? null;
    if (value === null) continue;
    const payment = parsePayment(value, row.flags[column] ?? 0);
    if (payment.state === "unreadable") unreadableParts += 1;
    else if (payment.state === "value" && payment.value.kind === "amount") sum += payment.value.cents;
    else if (payment.state === "value" && payment.value.kind === "tick") unreadableParts += 1;
  }
  return { sum, unreadableParts };
}

interface SumColumn {
  readonly column: HeaderColumn;
  /** Zero-based columns it adds up. */
  readonly parts: readonly number[];
}

/** 合计 columns of a matrix, with the columns of one measure that stand before them. */
function sumColumnsOf(table: MappedTable, slots: readonly Slot[]): SumColumn[] {
  const mapped = new Set(table.columns.map((column) => column.column));
  return table.area.columns.flatMap((column) => {
    const parts = mapped.has(column.column) ? null : partsOfTotal(column, slots, table);
    return parts ? [{ column, parts }] : [];
  });
}

function rowTotals(table: MappedTable, specs: readonly SumColumn[]): DuesTotal[] {
  const { reader } = table;
  const totals: DuesTotal[] = [];
  for (const entry of table.body) {
    if (entry.kind !== "content" || specs.length === 0) continue;
    const name = reader.shownAt(entry.row, "name");
    if (name === "") continue;
    for (const { column, parts } of specs) {
      const stated = reader.readAt(entry.row, column.column, parseAmount);
      if (stated.state !== "value") continue;
      const cells = parts.map((part) => [entry.row, part] as const);
      totals.push({
        at: reader.area.grid.place(entry.row.index, column.column),
        label: `${plainName(name)}${column.path.map((part) => withoutBlanks(part)).join("")}`,
        stated,
        ...addUp(table, cells),
        parts: reader.area.grid.placeOf({
          top: entry.row.index,
          left: Math.min(...parts),
          bottom: entry.row.index,
          right: Math.max(...parts),
        }),
      });
    }
  }
  return totals;
}

/** The columns a 合计 column adds up, or null when it is none or it cannot be told. */
function partsOfTotal(column: HeaderColumn, slots: readonly Slot[], table: MappedTable): number[] | null {
  const text = withArabicDigits(withoutBlanks(halfWidth(column.path.join(""))));
  const isSum = /合计|总计|小计|累计|共计|总额|共[缴交]|全年/.test(text);
  const quarter = /第?([1-4])季度?/.exec(text);
  const half = /([上下])半年/.exec(text);
  if (!isSum && !quarter && !half) return null;
  if (measureOf(text) === "other") return null;
  const measures = new Set<Measure>();
  for (const slot of slots) for (const measure of slot.columns.keys()) measures.add(measure);
  const named = measureOf(text);
  let measure: Measure | null = null;
  if (named !== null && named !== "other" && measures.has(named)) measure = named;
  else if (named === null || named === "paid") {
    // Beside due and paid an unnamed 合计 could be either.
    if (measures.has("paid") && !measures.has("due")) measure = "paid";
    else if (measures.has("due") && !measures.has("paid")) measure = "due";
  }
  if (measure === null) return null;
  const parts: number[] = [];
  for (const slot of slots) {
    const part = slot.columns.get(measure);
    if (part === undefined || part >= column.column) continue;
    const month = /(?:^|-)(\d{2})$/.exec(slot.key);
    const number = month ? Number(month[1]) : null;
    if (quarter && number !== null && Math.ceil(number / 3) !== Number(quarter[1])) continue;
    if (half && number !== null && number <= 6 !== (half[1] === "上")) continue;
    parts.push(part);
  }
  // Sums over part of the columns stand between them (季度合计, 小计): only those since the last one are meant.
  if (/小计|季度合计/.test(text) && !quarter) {
    const before = lastSumBefore(column, table);
    const since = parts.filter((part) => part > before);
    return since.length >= 2 ? since : null;
  }
  return parts.length >= 2 ? parts : null;
}

function lastSumBefore(column: HeaderColumn, table: MappedTable): number {
  let last = -1;
  for (const other of table.area.columns) {
    if (other.column >= column.column) break;
    if (/合计|小计/.test(withoutBlanks(other.path.join("")))) last = other.column;
  }
  return last;
}

export const dues: LedgerDefinition<DuesRecord> & { readonly kind: "dues" } = {
  kind: "dues",
  label: "党费台账",
  fields,
  ignored,
  key: ["name"],
  wanted: [["month", "monthFrom"]],
  titles,
  patternColumns,
  fitness,
  read,
};
