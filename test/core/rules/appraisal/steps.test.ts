import { steps } from "../../../../src/core/rules/appraisal/steps.ts";
import { entriesOf, ledgersOf, meetingsOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const past = { asOf: "2026-05-01", period: "2025" } as const;
const row = (more: Record<string, string> = {}) => ({
  name: "张一",
  year: "2025",
  self: "已写",
  peers: "已评",
  qualifiedVotes: "9",
  grade: "合格",
  ...more,
});
const rows = (...list: ReturnType<typeof row>[]) => ledgersOf({ others: [entriesOf("appraisal", list)] });

testRule(steps, {
  met: { ...past, ledgers: rows(row()), answers: [["2025", "met", "民主评议台账!A2"]] },
  gap: {
    ...past,
    ledgers: rows(row({ peers: "" }), row({ peers: "" })),
    answers: [["2025", "gap", "no 民主评议台账!D1"]],
    says: { "2025": "还没有互评的记录" },
  },
  notApplicable: { ...past, ledgers: rows(row({ year: "2024" })), answers: [["branch", "not-applicable"]] },
  cannotJudge: {
    ...past,
    ledgers: ledgersOf({ others: [entriesOf("appraisal", [{ name: "张一", year: "2025", grade: "合格" }])] }),
    answers: [["2025", "cannot-judge", "no 民主评议台账!A1:C2"]],
    says: { "2025": "自评、互评、测评" },
  },
  notDue: {
    asOf: "2025-12-20",
    ledgers: rows(row({ self: "" })),
    answers: [["2025", "not-due", "no 民主评议台账!C1"]],
  },
  twoSubjects: "the inspection of one year has one subject; two years stand in two inspections",
  traps: {
    "a step whose column only another year's sheet has": {
      ...past,
      ledgers: ledgersOf({
        others: [
          entriesOf("appraisal", [row({ year: "2024" })], { sheet: "甲" }),
          entriesOf("appraisal", [{ name: "张一", year: "2025", self: "已写", qualifiedVotes: "", grade: "合格" }], {
            sheet: "乙",
          }),
        ],
      }),
      answers: [["2025", "gap", "no 乙!D1"]],
      says: { "2025": "还没有测评的记录" },
    },
    "all else is there, and the column of one step is on another year's sheet only": {
      ...past,
      ledgers: ledgersOf({
        others: [
          entriesOf("appraisal", [row({ year: "2024" })], { sheet: "甲" }),
          entriesOf("appraisal", [{ name: "张一", year: "2025", self: "已写", qualifiedVotes: "9", grade: "合格" }], {
            sheet: "乙",
          }),
        ],
      }),
      answers: [["2025", "cannot-judge", "no 甲!A1:F2"]],
      says: { "2025": "互评" },
    },
    "votes of one kind are enough to show that votes were counted": {
      ...past,
      ledgers: rows(row({ excellentVotes: "" })),
      answers: [["2025", "met", "民主评议台账!A2"]],
    },
    "a step that no column and no words are known for": {
      ...past,
      ledgers: ledgersOf({
        meetings: meetingsOf([{ date: "2025-12-20", type: "appraisal", content: "个人自评、互相评议、民主测评" }]),
        others: [entriesOf("appraisal", [row()])],
      }),
      figures: { "appraisal.steps": ["自评", "公示"] },
      answers: [["2025", "cannot-judge", "no 民主评议台账!A1:F2"]],
      says: { "2025": "公示" },
    },
    "a sheet that tells no year answers for none": {
      ...past,
      ledgers: ledgersOf({ others: [entriesOf("appraisal", [{ name: "张一", self: "已写", grade: "合格" }])] }),
      answers: [["branch", "cannot-judge", "no 民主评议台账!A1:C2"]],
      says: { branch: "看不出是哪个年度" },
    },
    "the minutes of the appraisal meeting tell the step that the sheet has no column for": {
      ...past,
      ledgers: ledgersOf({
        meetings: meetingsOf([
          { date: "2025-12-20", type: "appraisal", content: "会前组织学习教育，个人自评、互相评议后民主测评" },
        ]),
        others: [entriesOf("appraisal", [{ name: "张一", year: "2025", grade: "合格" }])],
      }),
      figures: { "appraisal.steps": ["学习教育", "自评", "互评", "测评"] },
      answers: [["2025", "met", "民主评议台账!A2"]],
    },
    "who took no part leaves his cells blank": {
      ...past,
      ledgers: rows(row(), row({ name: "李二", self: "", peers: "", qualifiedVotes: "", grade: "" })),
      answers: [["2025", "met", "民主评议台账!A2"]],
    },
  },
});
