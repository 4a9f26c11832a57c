import { annualAssessment } from "../../../../src/core/rules/dues/annual-assessment.ts";
import { type DuesRow, duesOf, ledgersOf, type MemberRow, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const row = (name: string, more: DuesRow = {}): DuesRow => ({
  name,
  month: "2026-01",
  due: "10",
  assessedOn: "2026-01-12",
  ...more,
});
const both = (people: MemberRow[], ...rows: DuesRow[]) => ledgersOf({ roster: rosterOf(people), dues: duesOf(rows) });
const one: MemberRow[] = [{ name: "张一" }];

testRule(annualAssessment, {
  met: {
    ledgers: both(one, row("张一", { assessedOn: "2026-03-31" })),
    answers: [["张一/2026", "met", "党费台账!C2", "党费台账!D2"]],
  },
  gap: {
    ledgers: both(one, row("张一", { assessedOn: "2026-04-01" })),
    answers: [["张一/2026", "gap", "党费台账!C2", "党费台账!D2"]],
    says: { "张一/2026": "在2026年4月1日核定，晚于2026年3月31日" },
    past: ["张一/2026"],
  },
  notApplicable: {
    ledgers: both(one, row("张一", { paid: "免交" })),
    answers: [["张一/2026", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: both(one, { name: "张一", month: "2026-01", due: "10" }),
    answers: [["branch", "cannot-judge", "no 党费台账!A1:C2"]],
    says: { branch: "核定日期" },
  },
  notDue: {
    asOf: "2026-02-10",
    ledgers: both(one, row("张一", { assessedOn: "" })),
    answers: [["张一/2026", "not-due", "党费台账!C2"]],
  },
  toConfirm: {
    ledgers: both(one, row("张一", { assessedOn: "2024-01-12" })),
    answers: [["张一/2026", "to-confirm", "党费台账!C2", "党费台账!D2"]],
  },
  twoSubjects: {
    ledgers: both([{ name: "张一" }, { name: "李二" }], row("张一", { assessedOn: "" }), row("李二", { due: "" })),
    answers: [
      ["张一/2026", "gap", "no 党费台账!D2"],
      ["李二/2026", "gap", "no 党费台账!C3"],
    ],
    says: { "张一/2026": "核定日期", "李二/2026": "月应交额" },
  },
  traps: {
    "a sheet without the columns beside one that has them: they are missing for its people only": {
      ledgers: ledgersOf({
        roster: rosterOf([{ name: "张一" }, { name: "李二" }, { name: "王三" }]),
        dues: [
          duesOf([row("张一")]),
          duesOf([{ name: "李二", month: "2026-01", paid: "10" }], { sheet: "退休支部" }),
          duesOf([{ name: "王三", month: "2026-01", paid: "10", due: "10" }], { sheet: "离休支部" }),
        ],
      }),
      answers: [
        ["张一/2026", "met", "党费台账!C2", "党费台账!D2"],
        ["李二/2026", "cannot-judge", "no 退休支部!A2:C2"],
        ["王三/2026", "cannot-judge", "no 离休支部!A2:D2"],
      ],
      says: { "李二/2026": "没有找到月应交额列", "王三/2026": "没有找到核定日期列" },
    },
    "no column for the amount": {
      ledgers: both(one, { name: "张一", month: "2026-01", assessedOn: "2026-01-12" }),
      answers: [["branch", "cannot-judge", "no 党费台账!A1:C2"]],
      says: { branch: "没有找到月应交额列" },
    },
    "assessed on the first day of the year; the earliest day of several rows counts; one waived month is none of a year":
      {
        ledgers: both(
          [{ name: "张一" }, { name: "李二" }, { name: "王三" }],
          row("张一", { assessedOn: "2026-01-01", paid: "免交" }),
          row("张一", { month: "2026-02", paid: "10" }),
          row("李二", { assessedOn: "2026-05-08" }),
          row("李二", { month: "2026-02", assessedOn: "2026-02-08" }),
          row("王三", { assessedOn: "2026-02-08" }),
          row("王三", { month: "2026-02", assessedOn: "2026-05-08" }),
        ),
        answers: [
          ["张一/2026", "met", "党费台账!C2", "党费台账!D2"],
          ["李二/2026", "met", "党费台账!C4", "党费台账!D5"],
          ["王三/2026", "met", "党费台账!C6", "党费台账!D6"],
        ],
      },
    "the last day is still in time, the next one is not": {
      asOf: "2026-03-31",
      ledgers: both(one, row("张一", { assessedOn: "" })),
      answers: [["张一/2026", "not-due", "党费台账!C2"]],
      says: { "张一/2026": "还没有2026年的核定日期，最晚2026年3月31日" },
    },
    "somebody who arrives in January has until the usual day": {
      ledgers: both([{ name: "张一", transferredInOn: "2026-01-05" }], row("张一", { assessedOn: "2026-03-20" })),
      answers: [["张一/2026", "met", "党费台账!C2", "党费台账!D2"]],
    },
    "an amount or a day that cannot be read": {
      ledgers: both(
        [{ name: "张一" }, { name: "李二" }],
        row("张一", { due: "?十元" }),
        row("李二", { assessedOn: "?年初" }),
      ),
      answers: [
        ["张一/2026", "cannot-judge", "党费台账!C2"],
        ["李二/2026", "cannot-judge", "党费台账!D3"],
      ],
      says: { "张一/2026": "读不懂" },
    },
    "a member without any row in a ledger that covers the year": {
      ledgers: both([{ name: "张一" }, { name: "李二" }], row("李二")),
      declared: { dues: "2026-01-01..2026-11-21" },
      answers: [
        ["张一/2026", "gap", "no 党费台账!A3:D3"],
        ["李二/2026", "met", "党费台账!C2", "党费台账!D2"],
      ],
      past: [],
    },
    "dues of no month": {
      ledgers: both(one, { name: "张一", due: "10", assessedOn: "2026-01-12" }),
      answers: [["branch", "cannot-judge", "no 党费台账!A1:C2"]],
    },

    "F1.4: somebody who arrives in August is assessed by the end of August": {
      ledgers: both(
        [{ name: "张一", transferredInOn: "2026-08-15" }],
        row("张一", { month: "2026-08", assessedOn: "2026-08-20" }),
      ),
      answers: [["张一/2026", "met", "党费台账!C2", "党费台账!D2"]],
    },
    "somebody who left before the year is not asked about": {
      ledgers: both(
        [{ name: "张一", status: "transferred-out", statusFrom: "2025-06-01" }, { name: "李二" }],
        row("李二"),
      ),
      answers: [["李二/2026", "met", "党费台账!C2", "党费台账!D2"]],
    },
    "a member without any row in a ledger that begins later": {
      ledgers: both([{ name: "张一" }, { name: "李二" }], row("李二", { month: "2026-10" })),
      answers: [
        ["张一/2026", "cannot-judge"],
        ["李二/2026", "met", "党费台账!C2", "党费台账!D2"],
      ],
    },
  },
});
