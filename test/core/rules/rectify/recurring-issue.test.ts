import { recurringIssue } from "../../../../src/core/rules/rectify/recurring-issue.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const issues = (...rows: EntryRow<"issues">[]) => ledgersOf({ others: [entriesOf("issues", rows)] });

testRule(recurringIssue, {
  met: {
    ledgers: issues(
      { issue: "缺一次党课", subject: "第一党小组", foundOn: "2025-01-10" },
      { issue: "缺一次党课", subject: "第一党小组", foundOn: "2026-01-11" },
    ),
    answers: [
      ["问题台账!2", "not-applicable"],
      ["问题台账!3", "met", "问题台账!A3"],
    ],
  },
  gap: {
    ledgers: issues(
      { issue: "缺一次党课", subject: "第一党小组", foundOn: "2025-01-10" },
      { issue: "缺一次党课", subject: "第一党小组", foundOn: "2026-01-10" },
    ),
    answers: [
      ["问题台账!2", "not-applicable"],
      ["问题台账!3", "gap", "问题台账!A3"],
    ],
  },
  traps: {
    "blanks in the words and the order of the rows do not matter, another issue of the same group does": {
      ledgers: issues(
        { issue: "缺一次 党课", subject: "第一党小组", foundOn: "2026-06-10" },
        { issue: "缺一次大会", subject: "第一党小组", foundOn: "2026-05-10" },
        { issue: "缺一次党课", subject: "第一党小组", foundOn: "2026-01-10" },
        { issue: "缺一次支委会", subject: "第一党小组", foundOn: "" },
      ),
      answers: [
        ["问题台账!4", "not-applicable"],
        ["问题台账!3", "not-applicable"],
        ["问题台账!2", "gap", "问题台账!A2"],
      ],
    },
    "one norm named by the branch itself is one topic, however the issue is worded": {
      ledgers: issues(
        { issue: "党课没有上", rule: "三会一课", subject: "第一党小组", foundOn: "2026-01-10" },
        { issue: "缺一次大会", rule: "三会一课", subject: "第一党小组", foundOn: "2026-06-10" },
        { issue: "缺一次大会", rule: "组织生活", subject: "第一党小组", foundOn: "2026-06-11" },
      ),
      answers: [
        ["问题台账!2", "not-applicable"],
        ["问题台账!3", "gap", "问题台账!A3"],
        ["问题台账!4", "not-applicable"],
      ],
    },
    "closed on the day the next one was found it has come back, closed after that it had gone on": {
      ledgers: issues(
        ...["2026-05-31", "2026-06-01"].flatMap((closedOn, index) => {
          const about = { rule: "dues/paid-every-month", issue: "党费未交" };
          const name = ["张一", "李二"][index];
          return [
            { ...about, subject: `${name}/2026-03`, foundOn: "2026-04-30", closedOn },
            { ...about, subject: `${name}/2026-04`, foundOn: "2026-05-31", closedOn: "" },
          ];
        }),
      ),
      answers: [
        ["问题台账!2", "not-applicable"],
        ["问题台账!4", "not-applicable"],
        ["问题台账!3", "gap", "问题台账!B3"],
        ["问题台账!5", "met", "问题台账!B5"],
      ],
    },
    "no column for the day an issue was found": {
      ledgers: issues({ issue: "缺一次党课" }),
      answers: [["branch", "cannot-judge", "no 问题台账!A1:A2"]],
    },
    "the next period of a rule repeats the one that was closed or explained before it": {
      ledgers: issues(
        { issue: "缺主题党日", rule: "party-day/monthly", subject: "2026-03", foundOn: "2026-04-30", status: "已说明" },
        { issue: "缺主题党日", rule: "party-day/monthly", subject: "2026-08", foundOn: "2026-09-30", status: "" },
      ),
      answers: [
        ["问题台账!2", "not-applicable"],
        ["问题台账!3", "gap", "问题台账!A3"],
      ],
    },
    "a fault that goes on has not come back": {
      ledgers: issues(
        {
          issue: "党费未交",
          rule: "dues/paid-every-month",
          subject: "张一/2026-03",
          foundOn: "2026-04-30",
          status: "",
        },
        {
          issue: "党费未交",
          rule: "dues/paid-every-month",
          subject: "张一/2026-04",
          foundOn: "2026-05-31",
          status: "",
        },
        {
          issue: "党费未交",
          rule: "dues/paid-every-month",
          subject: "李二/2026-04",
          foundOn: "2026-05-31",
          status: "",
        },
      ),
      answers: [
        ["问题台账!2", "not-applicable"],
        ["问题台账!3", "met", "问题台账!A3"],
        ["问题台账!4", "not-applicable"],
      ],
    },
    "periods found missing in one go are no repetition of each other, but of what was closed": {
      ledgers: issues(
        { issue: "缺主题党日", rule: "party-day/monthly", subject: "2026-03", foundOn: "2026-04-30", status: "已说明" },
        { issue: "缺主题党日", rule: "party-day/monthly", subject: "2026-02", foundOn: "2026-04-30", status: "" },
        { issue: "缺主题党日", rule: "party-day/monthly", subject: "2026-08", foundOn: "2026-09-30", status: "" },
      ),
      answers: [
        ["问题台账!2", "not-applicable"],
        ["问题台账!3", "met", "问题台账!A3"],
        ["问题台账!4", "gap", "问题台账!A4"],
      ],
    },
  },
  notApplicable: {
    ledgers: issues({ issue: "缺一次党课", foundOn: "2026-01-10" }),
    answers: [["问题台账!2", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: issues({ issue: "缺一次党课", foundOn: "?年初" }),
    answers: [["问题台账!2", "cannot-judge", "问题台账!B2"]],
  },
  twoSubjects: {
    ledgers: issues(
      { issue: "缺一次党课", subject: "第一党小组", foundOn: "2026-01-10", status: "" },
      { issue: "缺一次党课", subject: "第二党小组", foundOn: "2026-02-10", status: "反复" },
    ),
    answers: [
      ["问题台账!2", "not-applicable"],
      ["问题台账!3", "gap", "问题台账!A3"],
    ],
  },
});
