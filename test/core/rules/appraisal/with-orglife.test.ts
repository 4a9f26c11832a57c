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
  notApplicable: { ...past, ledgers: held("2025-12-01", ""), answers: [["2025", "not-applicable"]] },
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
