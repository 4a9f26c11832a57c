import { withOrglife } from "../../../../src/core/rules/appraisal/with-orglife.ts";
import { entriesOf, ledgersOf, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const past = { asOf: "2026-05-01", period: "2025" } as const;
const held = (life: string, appraisal: string) =>
  ledgersOf({
    meetings: meetingsOf([
      { date: life, type: "org-life" },
      ...(appraisal ? [{ date: appraisal, type: "appraisal" }] : []),
    ]),
  });

testRule(withOrglife, {
  met: {
    ...past,
    ledgers: held("2025-12-01", "2025-12-16"),
    answers: [["2025", "met", "会议记录!A2", "会议记录!A3"]],
  },
  gap: "it only reminds",
  notApplicable: {
    ...past,
    ledgers: held("2025-12-01", ""),
    answers: [["2025", "not-applicable"]],
    says: { "2025": "还没有民主评议" },
  },
  cannotJudge: {
    ...past,
    ledgers: held("2025-12-01", "2025-12"),
    answers: [["2025", "cannot-judge", "会议记录!A2", "会议记录!A3"]],
  },
  toConfirm: {
    ...past,
    ledgers: held("2025-12-01", "2025-12-17"),
    answers: [["2025", "to-confirm", "会议记录!A2", "会议记录!A3"]],
  },
  twoSubjects: "the inspection of one year has one subject; two years stand in two inspections",
  traps: {
    "only an appraisal": {
      ...past,
      ledgers: ledgersOf({ meetings: meetingsOf([{ date: "2025-12-20", type: "appraisal" }]) }),
      answers: [["2025", "not-applicable"]],
      says: { "2025": "还没有组织生活会" },
    },
    "meetings whose day cannot be read are nothing to compare with": {
      ...past,
      ledgers: ledgersOf({
        meetings: meetingsOf([
          { date: "?年底", type: "org-life", statedYear: 2025 },
          { date: "?年底", type: "appraisal", statedYear: 2025 },
        ]),
      }),
      answers: [["2025", "not-applicable"]],
    },
    "of several meetings one whose day is not known may be the one that was close": {
      ...past,
      ledgers: ledgersOf({
        meetings: meetingsOf([
          { date: "2025-03-01", type: "org-life" },
          { date: "2025-12", type: "org-life" },
          { date: "2025-12-31", type: "appraisal" },
        ]),
      }),
      answers: [["2025", "cannot-judge", "会议记录!A2", "会议记录!A4"]],
    },
    "a meeting of several days is near to the day after it": {
      ...past,
      ledgers: held("2025-12-01..2025-12-03", "2025-12-18"),
      answers: [["2025", "met", "会议记录!A2", "会议记录!A3"]],
    },
    "one record for both": {
      ...past,
      ledgers: ledgersOf({ meetings: meetingsOf([{ date: "2025-12-20", type: "org-life+appraisal" }]) }),
      answers: [["2025", "met", "会议记录!A2", "会议记录!A2"]],
    },
    "the appraisal sheet has the date": {
      ...past,
      ledgers: ledgersOf({
        meetings: meetingsOf([{ date: "2025-12-20", type: "org-life" }]),
        others: [entriesOf("appraisal", [{ name: "张一", date: "2025-12-21", grade: "合格" }])],
      }),
      answers: [["2025", "met", "会议记录!A2", "民主评议台账!B2"]],
    },
  },
});
