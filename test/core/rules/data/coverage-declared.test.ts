import { coverageDeclared } from "../../../../src/core/rules/data/coverage-declared.ts";
import { dateOf, duesOf, ledgersOf, meetingsOf, paidMonths } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const meetings = meetingsOf([
  { date: "2026-04-15", type: "assembly" },
  { date: "2026-11-02", type: "assembly" },
]);
const dues = duesOf(paidMonths("张一", "2026-01", "2026-10"));

testRule(coverageDeclared, {
  met: {
    ledgers: ledgersOf({ meetings, dues }),
    declared: { meetings: "2026-01-01..2026-11-21" },
    answers: [
      ["meetings", "met", "会议记录!A1:B3"],
      ["dues", "met", "党费台账!A1:C11"],
    ],
    says: { meetings: "体检设置中声明", dues: "2026-01 至 2026-11" },
  },
  gap: "a ledger that does not reach so far is no fault of the branch: it leaves things open",
  notApplicable: {
    ledgers: ledgersOf({ meetings, dues, branch: { foundedOn: dateOf("2027-01") } }),
    answers: [
      ["meetings", "not-applicable"],
      ["dues", "not-applicable"],
    ],
  },
  cannotJudge: {
    // F3.40: a ledger that starts in April proves nothing about the first quarter.
    ledgers: ledgersOf({ meetings }),
    answers: [
      ["meetings", "cannot-judge", "会议记录!A1:B3"],
      ["dues", "cannot-judge"],
    ],
    says: { meetings: "覆盖的是2026-04 至 2026-11，检查期是2026-01 至 2026-11" },
  },
  twoSubjects: {
    ledgers: ledgersOf({ meetings, dues }),
    answers: [
      ["meetings", "cannot-judge", "会议记录!A1:B3"],
      ["dues", "met", "党费台账!A1:C11"],
    ],
  },
  traps: {
    "founded on the base date: that day is asked about": {
      ledgers: ledgersOf({ meetings, branch: { foundedOn: dateOf("2026-11-01") } }),
      asOf: "2026-11-01",
      declared: { meetings: "2026-11-01..2026-11-01" },
      answers: [
        ["meetings", "met", "会议记录!A1:B3"],
        ["dues", "cannot-judge"],
      ],
    },
    "a branch of many years need not show what came before the inspection": {
      ledgers: ledgersOf({ dues, branch: { foundedOn: dateOf("2019-05") } }),
      answers: [
        ["meetings", "cannot-judge"],
        ["dues", "met", "党费台账!A1:C11"],
      ],
    },
    "a period that is over needs nothing after it": {
      ledgers: ledgersOf({ meetings }),
      period: "2026-01-01..2026-06-30",
      declared: { meetings: "2026-01-01..2026-06-30" },
      answers: [
        ["meetings", "met", "会议记录!A1:B3"],
        ["dues", "cannot-judge"],
      ],
    },
    "a period that goes on needs nothing after the base date": {
      ledgers: ledgersOf({ meetings }),
      period: "2026",
      declared: { meetings: "2026-01-01..2026-11-21" },
      answers: [
        ["meetings", "met", "会议记录!A1:B3"],
        ["dues", "cannot-judge"],
      ],
    },
    "a branch founded in April needs nothing before": {
      ledgers: ledgersOf({ meetings, dues, branch: { foundedOn: dateOf("2026-04-20") } }),
      answers: [
        ["meetings", "met", "会议记录!A1:B3"],
        ["dues", "met", "党费台账!A1:C11"],
      ],
    },
  },
});
