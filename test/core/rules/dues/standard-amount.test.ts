import { standardAmount } from "../../../../src/core/rules/dues/standard-amount.ts";
import { type DuesRow, duesOf, ledgersOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const sheet = (...rows: DuesRow[]) => ledgersOf({ dues: duesOf(rows, { year: 2026 }) });
const row = (base: string, due: string, personType = "在职", more: DuesRow = {}): DuesRow => ({
  name: "张一",
  month: "2026-05",
  base,
  due,
  personType,
  ...more,
});

/** One member per row, so that every row has a subject of its own. */
const names = ["张一", "李二", "王三", "赵四", "孙五", "周六"];
const many = (...rows: DuesRow[]) => sheet(...rows.map((entry, index) => ({ ...entry, name: names[index] ?? "" })));

testRule(standardAmount, {
  met: { ledgers: sheet(row("3000", "15")), answers: [["张一/2026-05", "met", "党费台账!D2"]] },
  gap: {
    ledgers: sheet(row("3000.01", "15")),
    answers: [["张一/2026-05", "gap", "党费台账!D2", "党费台账!C2"]],
    says: { "张一/2026-05": "3000.01元×1%＝30.00元" },
  },
  notApplicable: {
    ledgers: sheet(row("6000", "10", "在职", { waiver: "经批准少交" })),
    answers: [["张一/2026-05", "not-applicable"]],
  },
  cannotJudge: {
    // Decision 12: without a base only the continuity of the amount can be told.
    ledgers: sheet(
      { name: "张一", month: "2026-04", due: "15", note: "" },
      { name: "张一", month: "2026-05", due: "12", note: "" },
    ),
    answers: [["branch", "cannot-judge", "党费台账!C3"]],
    says: { branch: "有1处与上月不同，没有写说明" },
  },
  twoSubjects: {
    // Vector duesWageCents: whole-amount brackets, bounds included; each exactly right.
    ledgers: many(
      row("3000", "15"),
      row("3000.01", "30"),
      row("5000", "50"),
      row("5000.01", "75"),
      row("10000", "150"),
      row("10000.01", "200"),
    ),
    answers: names.map((name, index) => [`${name}/2026-05`, "met", `党费台账!D${index + 2}`] as const),
  },
  traps: {
    "a base on one sheet of two": {
      ledgers: ledgersOf({
        dues: [
          duesOf([row("3000", "15")], { year: 2026 }),
          duesOf([{ name: "李二", month: "2026-05", due: "5", personType: "在职" }], { sheet: "退休支部", year: 2026 }),
        ],
      }),
      answers: [
        ["张一/2026-05", "met", "党费台账!D2"],
        ["李二/2026-05", "cannot-judge", "退休支部!C2"],
      ],
      says: { "李二/2026-05": "没有计算基数" },
    },
    "without a base: the same amount every month needs no note, whatever the order of the rows": {
      ledgers: sheet(
        { name: "张一", month: "2026-06", due: "12", note: "" },
        { name: "张一", month: "2026-05", due: "15", note: "" },
        { name: "张一", month: "2026-04", due: "15", note: "" },
      ),
      answers: [["branch", "cannot-judge", "党费台账!C2"]],
      says: { branch: "没有计算基数，3笔应交额不能核对标准" },
    },
    "a list that states no due: what was paid is compared, a quarter's by the month": {
      ledgers: sheet(
        { name: "张一", month: "2026-01..2026-03", paid: "45", note: "" },
        { name: "张一", month: "2026-04", paid: "15", note: "" },
        { name: "张一", month: "2026-05", paid: "√", note: "" },
        { name: "张一", month: "2026-05", paid: "", note: "" },
        { name: "张一", month: "2026-06", paid: "14", note: "" },
      ),
      answers: [["branch", "cannot-judge", "党费台账!C6"]],
      says: { branch: "5笔应交额不能核对标准，只看了金额是否连续：有1处" },
    },
    "one sheet states the due, the other what was paid: the due counts, blank or not": {
      ledgers: ledgersOf({
        dues: [
          duesOf([row("3000", "15"), row("3000", "", "在职", { name: "王三" })], { year: 2026 }),
          duesOf([{ name: "李二", month: "2026-05", paid: "5", personType: "在职", base: "3000" }], {
            sheet: "退休支部",
            year: 2026,
          }),
        ],
      }),
      answers: [["张一/2026-05", "met", "党费台账!D2"]],
    },
    "paid for several months at once: 应交 is still a month's": {
      ledgers: sheet(row("3000", "15", "在职", { month: "2026-01..2026-02" })),
      answers: [
        ["张一/2026-01", "met", "党费台账!D2"],
        ["张一/2026-02", "met", "党费台账!D2"],
      ],
    },
    "a base without the kind of person": {
      ledgers: sheet({ name: "张一", month: "2026-05", base: "3000", due: "15", note: "" }),
      answers: [["branch", "cannot-judge", "no 党费台账!A1"]],
      says: { branch: "没有人员类型，1笔应交额不能核对标准" },
    },
    "a kind of person beside the standard, and a base of nought: the month before is compared": {
      ledgers: sheet(
        row("3000", "15", "自由职业", { month: "2026-04", note: "" }),
        row("3000", "15", "自由职业", { note: "" }),
        row("3000", "10", "自由职业", { month: "2026-06", note: "" }),
        row("3000", "12", "自由职业", { month: "2026-07", note: "新核定" }),
        row("0", "12", "在职", { month: "2026-08", note: "" }),
      ),
      answers: [
        ["张一/2026-04", "cannot-judge", "党费台账!C2"],
        ["张一/2026-05", "cannot-judge", "党费台账!C3"],
        ["张一/2026-06", "cannot-judge", "党费台账!C4"],
        ["张一/2026-07", "cannot-judge", "党费台账!C5"],
        ["张一/2026-08", "cannot-judge", "党费台账!C6"],
      ],
      says: {
        "张一/2026-04": "人员类型“自由职业”对不上标准的类别，不能核对标准；没有上个月可以比较",
        "张一/2026-05": "金额与上月相同",
        "张一/2026-06": "金额与上月不同（上月15.00元），没有写说明",
        "张一/2026-07": "备注有说明",
        "张一/2026-08": "没有计算基数",
      },
    },
    "only the months of the inspection; the one before them is still compared": {
      ledgers: sheet(
        { name: "张一", month: "2026-04", due: "15", note: "" },
        { name: "张一", month: "2026-05", due: "12", note: "" },
        { name: "张一", month: "2026-06", due: "10", note: "" },
      ),
      period: "2026-05",
      answers: [["branch", "cannot-judge", "党费台账!C3"]],
      says: { branch: "1笔应交额不能核对标准，只看了金额是否连续：有1处" },
    },
    "vector duesWageCents: two cents less than the standard is a gap, one is rounding": {
      ledgers: many(row("5000", "49.98"), row("5000", "49.99"), row("10000.01", "199.97"), row("10000.01", "199.99")),
      answers: [
        ["张一/2026-05", "gap", "党费台账!D2", "党费台账!C2"],
        ["李二/2026-05", "met", "党费台账!D3"],
        ["王三/2026-05", "gap", "党费台账!D4", "党费台账!C4"],
        ["赵四/2026-05", "met", "党费台账!D5"],
      ],
    },
    "vector duesPensionCents": {
      ledgers: many(row("5000", "25", "离退休"), row("5000.01", "50", "退休"), row("5000.01", "25", "退休")),
      answers: [
        ["张一/2026-05", "met", "党费台账!D2"],
        ["李二/2026-05", "met", "党费台账!D3"],
        ["王三/2026-05", "gap", "党费台账!D4", "党费台账!C4"],
      ],
    },
    "farmers and students need no base": {
      ledgers: many(row("", "0.2", "农民"), row("", "0.1", "农民"), row("", "0.2", "学生"), row("", "1", "学生")),
      answers: [
        ["张一/2026-05", "met", "党费台账!D2"],
        ["李二/2026-05", "gap", "党费台账!D3", "no 党费台账!C3"],
        ["王三/2026-05", "met", "党费台账!D4"],
        ["赵四/2026-05", "met", "党费台账!D5"],
      ],
    },
    "more than the standard is fine: whole yuan": {
      ledgers: sheet(row("5123.45", "77")),
      answers: [["张一/2026-05", "met", "党费台账!D2"]],
    },
    "the kind of person may stand on the roster": {
      ledgers: ledgersOf({
        roster: rosterOf([{ name: "张一", personType: "退休教师" }]),
        dues: duesOf([{ name: "张一", month: "2026-05", base: "4000", due: "20" }], { year: 2026 }),
      }),
      answers: [["张一/2026-05", "met", "党费台账!D2"]],
    },
    "a blank base of one member": {
      ledgers: many(row("", "20"), row("3000", "15")),
      answers: [
        ["张一/2026-05", "cannot-judge", "no 党费台账!C2"],
        ["李二/2026-05", "met", "党费台账!D3"],
      ],
      says: { "张一/2026-05": "没有上个月可以比较" },
    },
    "a change with a note is continuous": {
      ledgers: sheet(
        { name: "张一", month: "2026-04", due: "15", note: "" },
        { name: "张一", month: "2026-05", due: "12", note: "退休" },
      ),
      answers: [["branch", "cannot-judge", "no 党费台账!A1"]],
      says: { branch: "各月金额连续" },
    },
    "decision 34: a quarter column holds three months": {
      ledgers: ledgersOf({
        dues: duesOf(
          [
            row("3000", "45", "在职", { month: "2026-01..2026-03" }),
            row("3000", "44.9", "在职", { month: "2026-04..2026-06" }),
          ],
          { year: 2026, fields: ["due:Q1"] },
        ),
      }),
      answers: [
        ["张一/2026-01", "met", "党费台账!D2"],
        ["张一/2026-02", "met", "党费台账!D2"],
        ["张一/2026-03", "met", "党费台账!D2"],
        ["张一/2026-04", "gap", "党费台账!D3", "党费台账!C3"],
        ["张一/2026-05", "gap", "党费台账!D3", "党费台账!C3"],
        ["张一/2026-06", "gap", "党费台账!D3", "党费台账!C3"],
      ],
    },
  },
});
