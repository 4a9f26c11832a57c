import { dayOf, spanOfDay } from "../../../../src/core/model/date.ts";
import { yearly } from "../../../../src/core/rules/appraisal/yearly.ts";
import { entriesOf, ledgersOf, meetingsOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const past = { asOf: "2026-05-01", period: "2025" } as const;
const appraisal = (...rows: { name: string; year: string }[]) => entriesOf("appraisal", rows);

testRule(yearly, {
  met: {
    ...past,
    ledgers: ledgersOf({ others: [appraisal({ name: "张一", year: "2025" })] }),
    answers: [["2025", "met", "民主评议台账!B2"]],
  },
  gap: {
    ...past,
    ledgers: ledgersOf({ meetings: meetingsOf([{ date: "2025-12-20", type: "org-life" }], { year: 2025 }) }),
    answers: [["2025", "gap", "no 会议记录!A3:B3"]],
    past: ["2025"],
  },
  notApplicable: {
    ...past,
    ledgers: ledgersOf({
      others: [appraisal({ name: "张一", year: "2026" })],
      branch: { foundedOn: spanOfDay(dayOf(2026, 1, 10)) },
    }),
    answers: [["2025", "not-applicable"]],
  },
  cannotJudge: {
    ...past,
    ledgers: ledgersOf({ roster: rosterOf([{ name: "张一" }]) }),
    answers: [["branch", "cannot-judge"]],
  },
  notDue: {
    asOf: "2026-03-31",
    period: "2025",
    ledgers: ledgersOf({ meetings: meetingsOf([{ date: "2025-12-20", type: "org-life" }], { year: 2025 }) }),
    answers: [["2025", "not-due"]],
    says: { "2025": "最晚2026年3月31日" },
  },
  twoSubjects: "the inspection of one year has one subject; two years stand in two inspections",
  traps: {
    "a year that is not over can still be done": {
      asOf: "2025-12-31",
      ledgers: ledgersOf({ meetings: meetingsOf([{ date: "2025-12-20", type: "org-life" }], { year: 2025 }) }),
      answers: [["2025", "not-due"]],
      says: { "2025": "还在期内，还没有民主评议党员记录，最晚2025年12月31日" },
    },
    "rows of another year, in a sheet kept up to the end of this one": {
      ...past,
      ledgers: ledgersOf({ others: [appraisal({ name: "张一", year: "2024" })] }),
      declared: { appraisal: "2025-12-01..2025-12-31" },
      answers: [["2025", "gap", "no 民主评议台账!A3:B3"]],
    },
    "one row of several that tells no year may be this year's": {
      ...past,
      ledgers: ledgersOf({ others: [appraisal({ name: "李二", year: "2024" }, { name: "张一", year: "" })] }),
      declared: { appraisal: "2025-12-01..2025-12-31" },
      answers: [["2025", "cannot-judge", "no 民主评议台账!B3"]],
    },
    "a sheet that was only kept up to November": {
      ...past,
      ledgers: ledgersOf({ others: [appraisal({ name: "张一", year: "2024" })] }),
      declared: { appraisal: "2025-01-01..2025-11-30" },
      answers: [["2025", "cannot-judge"]],
      says: { "2025": "台账没有包住2025年" },
    },
    "a row of the year shows it, whatever stands beside it": {
      ...past,
      ledgers: ledgersOf({
        others: [appraisal({ name: "张一", year: "" }, { name: "李二", year: "2025" }, { name: "王三", year: "2025" })],
      }),
      answers: [["2025", "met", "民主评议台账!B3"]],
    },
    "the year of the sheet is that of its rows": {
      ...past,
      ledgers: ledgersOf({
        others: [entriesOf("appraisal", [{ name: "张一", date: "2026-01-10" }], { year: 2025 })],
      }),
      answers: [["2025", "met", "民主评议台账!A2:B2"]],
    },
    "F2.27: the meeting early in the next year that names its year": {
      ...past,
      ledgers: ledgersOf({ meetings: meetingsOf([{ date: "2026-02-10", type: "appraisal", statedYear: 2025 }]) }),
      answers: [["2025", "met", "会议记录!A2"]],
    },
    "rows that tell no year may be this one's": {
      ...past,
      ledgers: ledgersOf({ others: [entriesOf("appraisal", [{ name: "张一", grade: "合格" }])] }),
      answers: [["2025", "cannot-judge", "no 民主评议台账!A1:B2"]],
    },
    "a meeting whose day cannot be read may be the one": {
      ...past,
      ledgers: ledgersOf({
        meetings: meetingsOf(
          [
            { date: "2025-12-20", type: "org-life" },
            { date: "?年底", type: "appraisal" },
          ],
          { year: 2025 },
        ),
      }),
      answers: [["2025", "cannot-judge", "会议记录!A3"]],
      says: { "2025": "可能就是2025年的民主评议，请先核对" },
    },
    "meetings that do not cover the year": {
      ...past,
      ledgers: ledgersOf({ meetings: meetingsOf([{ date: "2025-10-20", type: "org-life" }]) }),
      answers: [["2025", "cannot-judge"]],
    },
  },
});
