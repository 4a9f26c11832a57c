import { consistency } from "../../../../src/core/rules/archive/consistency.ts";
import { entriesOf, ledgersOf, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const meetings = meetingsOf([
  { date: "2026-03-05", type: "committee" },
  { date: "2026-04-15", type: "party-day" },
]);
const attendance = (...dates: string[]) =>
  entriesOf(
    "attendance",
    dates.map((date) => ({ name: "张一", date, presence: "present" })),
  );

testRule(consistency, {
  met: {
    ledgers: ledgersOf({ meetings, others: [attendance("2026-03-05")] }),
    period: "2026-03",
    answers: [["2026-03", "met", "考勤表!B2"]],
  },
  gap: "a comparison of texts is asked about, never called a gap",
  notApplicable: {
    ledgers: ledgersOf({ meetings, others: [attendance("2026-03-05")] }),
    period: "2026-05",
    answers: [["2026-05", "not-applicable"]],
  },
  cannotJudge: { ledgers: ledgersOf({ meetings }), period: "2026-03", answers: [["branch", "cannot-judge"]] },
  toConfirm: {
    ledgers: ledgersOf({ meetings, others: [attendance("2026-03-06", "2026-03-06")] }),
    period: "2026-03",
    answers: [["2026-03", "to-confirm", "考勤表!B2"]],
    says: { "2026-03": "1处" },
  },
  twoSubjects: {
    ledgers: ledgersOf({
      meetings,
      others: [
        attendance("2026-03-05"),
        entriesOf("study", [
          { name: "张一", date: "2026-04-16", title: "主题党日学习" },
          { name: "张一", date: "2026-04-20", title: "外出培训" },
        ]),
      ],
    }),
    period: "2026-03-01..2026-04-30",
    answers: [
      ["2026-03", "met", "考勤表!B2"],
      ["2026-04", "to-confirm", "学习学时台账!B2"],
    ],
  },
});
