import { paidInFull } from "../../../../src/core/rules/dues/paid-in-full.ts";
import { type DuesRow, duesOf, ledgersOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const sheet = (...rows: DuesRow[]) => ledgersOf({ dues: duesOf(rows, { year: 2026 }) });
const row = (due: string, paid: string, more: DuesRow = {}): DuesRow => ({
  name: "张一",
  month: "2026-05",
  due,
  paid,
  ...more,
});

testRule(paidInFull, {
  met: { ledgers: sheet(row("15", "15")), answers: [["张一/2026-05", "met", "党费台账!D2"]] },
  gap: {
    ledgers: sheet(row("15", "14.99")),
    answers: [["张一/2026-05", "gap", "党费台账!D2", "党费台账!C2"]],
    says: { "张一/2026-05": "应交15.00元，实交14.99元，还差0.01元" },
  },
  // Decision 31: a month without any payment is one gap, of dues/paid-every-month.
  notApplicable: {
    ledgers: sheet(row("15", ""), row("15", "15", { month: "2026-04" })),
    answers: [
      ["张一/2026-05", "not-applicable"],
      ["张一/2026-04", "met", "党费台账!D3"],
    ],
  },
  cannotJudge: {
    ledgers: sheet({ name: "张一", month: "2026-05", paid: "15" }),
    answers: [["branch", "cannot-judge", "no 党费台账!A1:C2"]],
  },
  notDue: {
    ledgers: sheet(row("15", "10")),
    asOf: "2026-05-20",
    answers: [["张一/2026-05", "not-due", "党费台账!D2", "党费台账!C2"]],
  },
  twoSubjects: {
    ledgers: sheet(row("15", "20"), row("15", "10", { name: "李二" })),
    answers: [
      ["张一/2026-05", "met", "党费台账!D2"],
      ["李二/2026-05", "gap", "党费台账!D3", "党费台账!C3"],
    ],
  },
  traps: {
    "a ledger of yearly sums": {
      ledgers: sheet({ name: "张一", paid: "120", due: "180" }),
      answers: [["branch", "cannot-judge", "no 党费台账!A1:C2"]],
    },
    "a due that is blank, or stands on another sheet only": {
      ledgers: ledgersOf({
        dues: [
          duesOf([row("", "15"), row("15", "15", { name: "李二" })], { year: 2026 }),
          duesOf([{ name: "王三", month: "2026-05", paid: "15" }], { sheet: "退休支部", year: 2026 }),
        ],
      }),
      answers: [
        ["张一/2026-05", "cannot-judge", "no 党费台账!C2"],
        ["李二/2026-05", "met", "党费台账!D3"],
        ["王三/2026-05", "cannot-judge", "退休支部!C2"],
      ],
      says: { "张一/2026-05": "没有写应交金额" },
    },
    "an amount that cannot be read; a part payment beside it is an amount": {
      ledgers: sheet(
        row("15", "?十五"),
        row("15", "?十五", { name: "李二" }),
        row("15", "√", { name: "李二" }),
        row("15", "√", { name: "王三" }),
        row("15", "15", { name: "王三" }),
      ),
      answers: [
        ["张一/2026-05", "cannot-judge", "党费台账!D2"],
        ["李二/2026-05", "cannot-judge", "党费台账!D4"],
        ["王三/2026-05", "met", "党费台账!D6"],
      ],
      says: { "张一/2026-05": "实交金额看不懂", "李二/2026-05": "只打了勾" },
    },
    "an approved reduction stands beside a blank row": {
      ledgers: sheet(row("15", "", { waiver: "" }), row("15", "5", { waiver: "经批准少交" })),
      answers: [["张一/2026-05", "not-applicable"]],
    },
    "months before and after the inspection are not asked about": {
      ledgers: sheet(
        row("15", "10", { month: "2026-04" }),
        row("15", "10"),
        row("15", "10", { month: "2026-06" }),
        row("15", "60", { month: "2026-04..2026-07", name: "李二" }),
      ),
      period: "2026-05",
      answers: [
        ["张一/2026-05", "gap", "党费台账!D3", "党费台账!C3"],
        ["李二/2026-05", "met", "党费台账!D5"],
      ],
    },
    "payments of one month, exact or not, say nothing of what 应交 means for several months": {
      ledgers: sheet(row("15", "15"), row("15", "30", { month: "2026-06..2026-08" })),
      answers: [
        ["张一/2026-05", "met", "党费台账!D2"],
        ["张一/2026-06", "cannot-judge", "党费台账!D3", "党费台账!C3"],
      ],
      says: { "张一/2026-06": "一笔交了3个月，应交15.00元是每月的还是合计的看不出来" },
    },
    "one payment for each month of two: 应交 is a month's, and another that equals it is open": {
      ledgers: sheet(
        row("15", "30", { month: "2026-01..2026-02" }),
        row("15", "15", { month: "2026-01..2026-02", name: "李二" }),
      ),
      answers: [
        ["张一/2026-01", "met", "党费台账!D2"],
        ["李二/2026-01", "cannot-judge", "党费台账!D3", "党费台账!C3"],
      ],
    },
    "somebody who owes nothing and gives something does not make 应交 a month's": {
      ledgers: sheet(
        row("15", "15", { month: "2026-01..2026-03" }),
        row("0", "5", { month: "2026-01..2026-03", name: "李二" }),
        row("15", "√", { month: "2026-01..2026-03", name: "王三" }),
        row("15", "", { month: "2026-01..2026-03", name: "赵四" }),
      ),
      answers: [
        ["张一/2026-01", "met", "党费台账!D2"],
        ["李二/2026-01", "met", "党费台账!D3"],
        ["王三/2026-01", "cannot-judge", "党费台账!D4"],
        ["赵四/2026-01", "not-applicable"],
      ],
    },
    "decision 12: a tick tells no amount": {
      ledgers: sheet(row("15", "√"), row("15", "15", { month: "2026-04" })),
      answers: [
        ["张一/2026-05", "cannot-judge", "党费台账!D2"],
        ["张一/2026-04", "met", "党费台账!D3"],
      ],
    },
    "only ticks on the whole sheet are said once": {
      ledgers: sheet(row("15", "√"), row("15", "√", { month: "2026-04" })),
      answers: [["branch", "cannot-judge", "no 党费台账!D1"]],
    },
    "two part payments of one month are added up": {
      ledgers: sheet(row("", "10"), row("15", "4", { correction: true })),
      answers: [["张一/2026-05", "gap", "党费台账!D2", "党费台账!C3"]],
      says: { "张一/2026-05": "实交14.00元" },
    },
    "an approved reduction": {
      ledgers: sheet(row("15", "5", { waiver: "经批准少交" })),
      answers: [["张一/2026-05", "not-applicable"]],
    },
    "one payment for a quarter: too little for a month is short, in between it cannot be told": {
      ledgers: sheet(
        row("15", "45", { month: "2026-01..2026-03" }),
        row("15", "14", { month: "2026-01..2026-03", name: "李二" }),
        row("15", "30", { month: "2026-01..2026-03", name: "王三" }),
      ),
      answers: [
        ["张一/2026-01", "met", "党费台账!D2"],
        ["李二/2026-01", "gap", "党费台账!D3", "党费台账!C3"],
        ["王三/2026-01", "cannot-judge", "党费台账!D4", "党费台账!C4"],
      ],
    },
    "a quarterly list whose payments equal 应交: it is the quarter's": {
      ledgers: sheet(
        row("15", "15", { month: "2026-01..2026-03" }),
        row("15", "12", { month: "2026-01..2026-03", name: "李二" }),
      ),
      answers: [
        ["张一/2026-01", "met", "党费台账!D2"],
        ["李二/2026-01", "gap", "党费台账!D3", "党费台账!C3"],
      ],
    },
    "decision 34: the due of a quarter column covers its months": {
      ledgers: ledgersOf({
        dues: duesOf([row("45", "50", { month: "2026-01..2026-03" })], { year: 2026, fields: ["due:Q1"] }),
      }),
      answers: [["张一/2026-01", "met", "党费台账!D2"]],
    },
    "two members of one name": {
      ledgers: ledgersOf({
        roster: rosterOf([
          { name: "张一", birthDate: "1970-01-01" },
          { name: "张一", birthDate: "1990-01-01" },
        ]),
        dues: duesOf([row("15", "10")], { year: 2026 }),
      }),
      answers: [["张一", "cannot-judge", "党费台账!A2"]],
    },
  },
});
