import { reportedToSuperior } from "../../../../src/core/rules/dues/reported-to-superior.ts";
import { type DuesRow, dateOf, duesOf, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const row = (month: string, remittedOn: string): DuesRow => ({ name: "张一", month, paid: "10", remittedOn });
const dues = (...rows: DuesRow[]) => ledgersOf({ dues: duesOf(rows) });
const figures = { "dues.report": { times: 1, per: "month" } } as const;

testRule(reportedToSuperior, {
  met: {
    figures,
    period: "2026-05",
    ledgers: dues(row("2026-05", "2026-06-03")),
    answers: [["2026-05", "met", "党费台账!D2"]],
  },
  gap: {
    figures,
    period: "2026-05",
    ledgers: dues(row("2026-05", "")),
    answers: [["2026-05", "gap", "no 党费台账!D1"]],
  },
  notApplicable: {
    figures,
    period: "2026-05",
    ledgers: ledgersOf({ dues: duesOf([row("2026-06", "2026-06-03")]), branch: { foundedOn: dateOf("2026-06-01") } }),
    answers: [["2026-05", "not-applicable"]],
  },
  cannotJudge: {
    figures,
    period: "2026-05",
    ledgers: dues({ name: "张一", month: "2026-05", paid: "10" }),
    answers: [["branch", "cannot-judge", "no 党费台账!A1:C2"]],
  },
  notDue: {
    figures,
    period: "2026-11",
    ledgers: dues(row("2026-11", "")),
    answers: [["2026-11", "not-due"]],
  },
  twoSubjects: {
    figures,
    period: "2026-05-01..2026-06-30",
    ledgers: dues(row("2026-05", "2026-06-03"), row("2026-06", "")),
    answers: [
      ["2026-05", "met", "党费台账!D2"],
      ["2026-06", "gap", "no 党费台账!D1"],
    ],
  },
  traps: {
    "a month that only the sheet without the column tells of": {
      figures,
      period: "2026-05-01..2026-06-30",
      ledgers: ledgersOf({
        dues: [
          duesOf([{ name: "张一", month: "2026-05", paid: "10" }], { sheet: "五月" }),
          duesOf([row("2026-06", "")], { sheet: "六月" }),
        ],
      }),
      answers: [
        ["2026-05", "cannot-judge", "no 五月!A2:C2"],
        ["2026-06", "gap", "no 六月!D1"],
      ],
      reasons: { "2026-05": "missing-column" },
    },
    "other notices about dues, and about other things handed up, are none": {
      figures,
      period: "2026-05",
      ledgers: ledgersOf({
        dues: duesOf([{ name: "张一", month: "2026-05", paid: "10" }]),
        others: [
          entriesOf("publicity", [
            { matter: "党费收缴公布", publishedOn: "2026-05-30" },
            { matter: "工会经费上缴", publishedOn: "2026-05-30" },
          ]),
        ],
      }),
      answers: [["branch", "cannot-judge", "no 党费台账!A1:C2"]],
    },
    "a notice counts for the period it names, else for its day": {
      figures,
      period: "2026-04-01..2026-06-30",
      ledgers: ledgersOf({
        dues: duesOf(["2026-04", "2026-05", "2026-06"].map((month) => ({ name: "张一", month, paid: "10" }))),
        others: [
          entriesOf("publicity", [
            { matter: "党费上缴", publishedOn: "2026-06-03", period: "2026-05" },
            { matter: "党费上缴", publishedOn: "2026-07-03", period: "2026Q2" },
            { matter: "党费上缴", publishedOn: "", period: "" },
          ]),
        ],
      }),
      answers: [
        ["2026-04", "gap", "no 党费台账!A5:C5"],
        ["2026-05", "met", "公开公示台账!A2"],
        ["2026-06", "gap", "no 党费台账!A5:C5"],
      ],
    },
    "the column may stand on one sheet of two; a day to come is none yet, today is": {
      figures,
      period: "2026-09-01..2026-11-21",
      ledgers: ledgersOf({
        dues: [
          duesOf([row("2026-09", "2026-12-01"), row("2026-10", "2026-11-21"), row("2026-11", "2026-11-20")]),
          duesOf([{ name: "李二", month: "2026-09", paid: "10" }], { sheet: "退休支部" }),
        ],
      }),
      answers: [
        ["2026-09", "gap", "no 党费台账!D1"],
        ["2026-10", "met", "党费台账!D3"],
        ["2026-11", "met", "党费台账!D4"],
      ],
    },
    "a quarter that the ledger covers only in part": {
      figures: { "dues.report": { times: 1, per: "quarter" } },
      period: "2026Q2",
      ledgers: dues(row("2026-06", ""), row("2026-09", "2026-10-02")),
      answers: [["2026Q2", "cannot-judge"]],
    },
    "a month that the ledger does not cover": {
      figures,
      period: "2026-05-01..2026-06-30",
      ledgers: dues(row("2026-06", "?六月初")),
      answers: [
        ["2026-05", "cannot-judge"],
        ["2026-06", "cannot-judge", "党费台账!D2"],
      ],
    },
    "a notice of handing up serves as well": {
      figures,
      period: "2026-05",
      ledgers: ledgersOf({
        dues: duesOf([{ name: "张一", month: "2026-05", paid: "10" }]),
        others: [entriesOf("publicity", [{ matter: "党费上缴情况", publishedOn: "2026-05-30" }])],
      }),
      answers: [["2026-05", "met", "公开公示台账!A2"]],
    },
  },
});
