import { reviewedByMembers } from "../../../../src/core/rules/committee/reviewed-by-members.ts";
import {
  dateOf,
  entriesOf,
  fullMembers,
  ledgersOf,
  type MeetingRow,
  meetingsOf,
  rosterOf,
} from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const held = (...rows: MeetingRow[]) => ledgersOf({ meetings: meetingsOf(rows) });
const declared = { meetings: "2024-01-01..2026-11-21" } as const;
const review = { date: "2025-12-09", type: "assembly", agenda: "党员评议支部班子成员" };
const other = { date: "2025-12-09", type: "assembly", agenda: "民主评议党员" };

testRule(reviewedByMembers, {
  met: { ledgers: held(review), period: "2025", answers: [["2025", "met", "会议记录!A2"]] },
  gap: { ledgers: held(other), period: "2025", declared, answers: [["2025", "gap", "no 会议记录!A3:C3"]] },
  notApplicable: {
    ledgers: ledgersOf({ roster: rosterOf(fullMembers(6)), meetings: meetingsOf([other]) }),
    period: "2025",
    answers: [["2025", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: ledgersOf({}),
    answers: [["branch", "cannot-judge"]],
    says: { branch: "没有找到民主评议台账或会议记录" },
  },
  notDue: { ledgers: held({ ...other, date: "2026-05-09" }), answers: [["2026", "not-due"]] },
  twoSubjects: {
    ledgers: held(review),
    period: "2024-01-01..2025-12-31",
    declared,
    answers: [
      ["2024", "gap", "no 会议记录!A3:C3"],
      ["2025", "met", "会议记录!A2"],
    ],
  },
  traps: {
    "the appraisal ledger holds the review": {
      ledgers: ledgersOf({
        others: [
          entriesOf("appraisal", [
            { name: "李二", date: "2025-12-20", opinion: "学习认真" },
            { name: "张一", date: "2025-12-20", opinion: "党员评议班子成员：好" },
          ]),
        ],
      }),
      period: "2025",
      answers: [["2025", "met", "民主评议台账!C3"]],
    },
    "an appraisal of members says nothing about the committee": {
      ledgers: ledgersOf({
        meetings: meetingsOf([other]),
        others: [entriesOf("appraisal", [{ name: "李二", date: "2025-12-20", opinion: "学习认真" }])],
      }),
      period: "2025",
      declared,
      answers: [["2025", "gap", "no 会议记录!A3:C3"]],
    },
    "whether a committee is owed cannot be told, but there was a review": {
      ledgers: ledgersOf({
        roster: rosterOf([...fullMembers(6), { name: "张一", memberType: "" }]),
        meetings: meetingsOf([review]),
      }),
      period: "2025",
      answers: [["2025", "met", "会议记录!A2"]],
    },
    "a branch founded early in the year": {
      ledgers: ledgersOf({ branch: { foundedOn: dateOf("2025-03-20") }, meetings: meetingsOf([other]) }),
      period: "2025",
      declared,
      answers: [["2025", "gap", "no 会议记录!A3:C3"]],
    },
    "a branch founded when the year was nearly over": {
      ledgers: ledgersOf({
        branch: { foundedOn: dateOf("2025-12-05") },
        meetings: meetingsOf([other]),
      }),
      period: "2025",
      declared,
      answers: [["2025", "not-applicable"]],
    },
    "a committee that prepares the appraisal of members is not reviewed itself": {
      ledgers: held({
        date: "2025-12-09",
        type: "committee",
        agenda: "支委会研究民主评议党员工作；民主评议由支委会组织",
      }),
      period: "2025",
      declared,
      answers: [["2025", "gap", "no 会议记录!A3:C3"]],
    },
    "minutes without a word": {
      ledgers: held({ date: "2025-12-09", type: "assembly" }),
      period: "2025",
      declared,
      answers: [["2025", "cannot-judge", "no 会议记录!A1:B2"]],
    },
  },
});
