import { consistency } from "../../../../src/core/rules/archive/consistency.ts";
import { entriesOf, ledgersOf, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const meetings = meetingsOf([
  { date: "2026-03-05", type: "committee" },
  { date: "2026-04-15", type: "party-day" },
  { date: "2026-06-03..2026-06-05", type: "lecture" },
  { date: "2026-07", type: "assembly" },
  { date: "", type: "assembly" },
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
  traps: {
    "a lecture of three days holds every one of them, a meeting without its day none": {
      ledgers: ledgersOf({
        meetings,
        others: [attendance("", "2026-06-04", "2026-06-05", "2026-07-08", "2026-07-09", "2026-08")],
      }),
      period: "2026-06-01..2026-08-31",
      answers: [
        ["2026-06", "met", "考勤表!B3"],
        ["2026-07", "to-confirm", "考勤表!B5", "考勤表!B6"],
        ["2026-08", "not-applicable"],
      ],
      says: { "2026-07": "2处" },
    },
    "hours alone, without attendance": {
      ledgers: ledgersOf({
        meetings,
        others: [entriesOf("study", [{ name: "张一", date: "2026-04-15", content: "主题党日" }])],
      }),
      period: "2026-04",
      answers: [["2026-04", "met", "学习学时台账!B2"]],
    },
    "hours without a column for the day": {
      ledgers: ledgersOf({
        meetings,
        others: [entriesOf("study", [{ name: "张一", title: "主题党日" }])],
      }),
      period: "2026-04",
      answers: [["2026-04", "not-applicable"]],
    },
  },
});
