import { debriefGradeFollowup } from "../../../../src/core/rules/report/debrief-grade-followup.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const ratings = (rows: EntryRow<"ratings">[], supervision: EntryRow<"supervision">[] = []) =>
  ledgersOf({ others: [entriesOf("ratings", rows), entriesOf("supervision", supervision)] });
const figures = { "report.grades": ["好", "较好", "一般", "差"], "report.interview_at": ["较好", "一般", "差"] };

testRule(debriefGradeFollowup, {
  met: {
    ledgers: ratings([{ year: "2026", debriefGrade: "较好", interviewedOn: "2026-03-01" }]),
    figures,
    answers: [["2026", "met", "星级档案!B2", "星级档案!C2"]],
  },
  gap: {
    ledgers: ratings([{ year: "2026", debriefGrade: "较好", interviewedOn: "" }]),
    figures,
    answers: [["2026", "gap", "星级档案!B2", "no 星级档案!C2"]],
  },
  notApplicable: {
    ledgers: ratings([{ year: "2026", debriefGrade: "好" }]),
    figures,
    answers: [["2026", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: ratings([{ year: "2026", score: "90" }]),
    figures,
    answers: [["branch", "cannot-judge", "no 星级档案!A1:B2"]],
  },
  twoSubjects: {
    ledgers: ratings(
      [
        { year: "2025", debriefGrade: "一般" },
        { year: "2026", debriefGrade: "良" },
      ],
      [{ date: "2026-01-20", stage: "约谈" }],
    ),
    period: "2025-01-01..2026-11-21",
    figures,
    answers: [
      ["2025", "met", "星级档案!B2", "督导反馈表!B2"],
      ["2026", "cannot-judge", "星级档案!B3"],
    ],
  },
  traps: {
    "no column anywhere that could tell of an interview": {
      ledgers: ratings([{ year: "2026", debriefGrade: "一般" }], [{ date: "2026-05-10", inspector: "李二" }]),
      figures,
      answers: [["2026", "cannot-judge", "no 督导反馈表!A1:B2"]],
    },
    "neither a column for the interview nor a ledger of supervision": {
      ledgers: ledgersOf({ others: [entriesOf("ratings", [{ year: "2026", debriefGrade: "一般" }])] }),
      figures,
      answers: [["2026", "cannot-judge", "星级档案!B2", "no 星级档案!A2:B2"]],
      reasons: { "2026": "missing-column" },
    },
    "a row of another year is not asked, nor is its ledger for the column": {
      ledgers: ratings([{ year: "2020", score: "90" }]),
      figures,
      answers: [["branch", "not-applicable"]],
    },
    "the same year twice is one answer; a grade not filled in and a row of no year are told apart": {
      ledgers: ratings([
        { year: "2024", debriefGrade: "较好", interviewedOn: "" },
        { year: "2026", debriefGrade: "“好”", interviewedOn: "" },
        { year: "2026", debriefGrade: "差", interviewedOn: "" },
        { year: "", debriefGrade: "", interviewedOn: "" },
      ]),
      figures,
      answers: [
        ["2026", "not-applicable"],
        ["星级档案!5", "cannot-judge", "no 星级档案!B5"],
      ],
      says: { "星级档案!5": "还没有填" },
    },
    "a talk before the year is none; of a year nobody knows it may be the one": {
      ledgers: ratings(
        [
          { year: "2026", debriefGrade: "较好", interviewedOn: "" },
          { year: "", debriefGrade: "一般", interviewedOn: "" },
        ],
        [
          { date: "2026-03-01", stage: "督导" },
          { date: "2025-12-31", stage: "约谈" },
        ],
      ),
      figures,
      answers: [
        ["2026", "gap", "星级档案!B2", "no 星级档案!C2"],
        ["星级档案!3", "cannot-judge", "星级档案!B3", "督导反馈表!B3"],
      ],
    },
    "a talk on a day that cannot be read may be the missing one, of another branch it is not": {
      ledgers: ratings(
        [
          { branch: "第一支部", year: "2026", debriefGrade: "较好" },
          { branch: "第二支部", year: "2026", debriefGrade: "较好" },
        ],
        [{ date: "?年初", stage: "约谈", unit: "第二支部" }],
      ),
      figures,
      answers: [
        ["第一支部/2026", "gap", "星级档案!C2", "no 星级档案!A2:C2"],
        ["第二支部/2026", "cannot-judge", "星级档案!C3", "督导反馈表!B2"],
      ],
    },
    "a talk on the first day of the year, told in the feedback": {
      ledgers: ratings(
        [{ year: "2026", debriefGrade: "较好" }],
        [{ date: "2026-01-01", stage: "", feedback: "已约谈书记" }],
      ),
      figures,
      answers: [["2026", "met", "星级档案!B2", "督导反馈表!C2"]],
    },
    "each branch of a list is asked about, and a talk is of the branch it names": {
      ledgers: ratings(
        [
          { branch: "第一支部", year: "2026", debriefGrade: "好" },
          { branch: "第二支部", year: "2026", debriefGrade: "较好" },
          { branch: "第三支部", year: "2026", debriefGrade: "一般" },
        ],
        [{ date: "2026-01-20", stage: "约谈", unit: "第三支部" }],
      ),
      figures,
      answers: [
        ["第一支部/2026", "not-applicable"],
        ["第二支部/2026", "gap", "星级档案!C3", "no 星级档案!A3:C3"],
        ["第三支部/2026", "met", "星级档案!C4", "督导反馈表!B2"],
      ],
    },
  },
});
