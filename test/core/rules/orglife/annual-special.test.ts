import { dayOf, spanOfDay } from "../../../../src/core/model/date.ts";
import { annualSpecial } from "../../../../src/core/rules/orglife/annual-special.ts";
import { ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const special = { "orglife.annual_special": { times: 1, per: "year" } } as const;
const year = (...rows: MeetingRow[]) =>
  ledgersOf({
    meetings: meetingsOf(
      rows.map((row) => ({ date: "", type: "org-life", ...row })),
      { year: 2025 },
    ),
  });
const past = { asOf: "2026-05-01", period: "2025", figures: special } as const;

testRule(annualSpecial, {
  met: {
    ...past,
    ledgers: year({ date: "2025-12-20", title: "2025年度组织生活会" }),
    answers: [["2025", "met", "会议记录!A2"]],
  },
  gap: {
    ...past,
    ledgers: year({ date: "2025-06-20", title: "第二季度组织生活会" }),
    answers: [["2025", "gap", "no 会议记录!A3:C3"]],
  },
  notApplicable: {
    ...past,
    ledgers: ledgersOf({
      meetings: meetingsOf([{ date: "2025-12-20", type: "org-life", title: "年度组织生活会" }], { year: 2025 }),
      branch: { foundedOn: spanOfDay(dayOf(2026, 1, 10)) },
    }),
    answers: [["2025", "not-applicable"]],
  },
  cannotJudge: {
    // A name that says neither year nor quarter.
    ...past,
    ledgers: year({ date: "2025-12-20", title: "组织生活会" }),
    answers: [["2025", "cannot-judge", "会议记录!B2"]],
  },
  notDue: {
    ...past,
    asOf: "2026-03-31",
    ledgers: year({ date: "2025-06-20", title: "半年组织生活会" }),
    answers: [["2025", "not-due"]],
  },
  twoSubjects: "the inspection of one year has one subject; two years stand in two inspections",
  traps: {
    "a month in the name makes it one of the regular ones": {
      ...past,
      ledgers: year(
        { date: "2025-06-20", title: "6月组织生活会" },
        { date: "2025-09-20", title: "九月组织生活会" },
        { date: "2025-12-20", title: "四季组织生活会" },
      ),
      answers: [["2025", "gap", "no 会议记录!A5:C5"]],
    },
    "held together with the appraisal it is the yearly one": {
      ...past,
      ledgers: year({ date: "2025-12-20", type: "org-life+appraisal", title: "组织生活会" }),
      answers: [["2025", "met", "会议记录!A2"]],
    },
    "F2.27: early in the next year, naming its year": {
      ...past,
      ledgers: ledgersOf({
        meetings: meetingsOf([{ date: "2026-02-10", type: "org-life", title: "组织生活会", statedYear: 2025 }]),
      }),
      answers: [["2025", "met", "会议记录!A2"]],
    },
  },
});
