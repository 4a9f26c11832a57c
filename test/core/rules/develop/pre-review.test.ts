import { preReview } from "../../../../src/core/rules/develop/pre-review.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const people = (...rows: EntryRow<"development">[]) => ledgersOf({ others: [entriesOf("development", rows)] });

/** Two sheets of one ledger, each with its own columns. */
const sheets = (first: EntryRow<"development">[], second: EntryRow<"development">[]) =>
  ledgersOf({
    others: [
      entriesOf("development", first, { sheet: "积极分子" }),
      entriesOf("development", second, { sheet: "发展对象" }),
    ],
  });

testRule(preReview, {
  met: {
    ledgers: people({ name: "张一", preReviewedOn: "2026-01-31", assemblyOn: "2026-02-28" }),
    answers: [["张一", "met", "发展党员台账!B2", "发展党员台账!C2"]],
  },
  gap: {
    ledgers: people({ name: "张一", preReviewedOn: "2026-01-31", assemblyOn: "2026-03-01" }),
    answers: [["张一", "gap", "发展党员台账!B2", "发展党员台账!C2"]],
    says: { 张一: "最晚2026年2月28日" },
    past: ["张一"],
  },
  notApplicable: {
    ledgers: people({ name: "张一", preReviewedOn: "", assemblyOn: "" }),
    answers: [["张一", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: people({ name: "张一", preReviewedOn: "2026-02", assemblyOn: "2026-02-10" }),
    answers: [["张一", "cannot-judge", "发展党员台账!B2", "发展党员台账!C2"]],
  },
  notDue: {
    ledgers: people({ name: "张一", preReviewedOn: "2026-11-01", assemblyOn: "" }),
    answers: [["张一", "not-due", "发展党员台账!B2", "no 发展党员台账!C2"]],
  },
  twoSubjects: {
    ledgers: people(
      { name: "张一", preReviewedOn: "2026-03-02", assemblyOn: "2026-03-01" },
      { name: "李二", preReviewedOn: "", assemblyOn: "2026-03-01" },
      { name: "王三", preReviewedOn: "2026-03-02", assemblyOn: "" },
      { name: "赵四", preReviewedOn: "?", assemblyOn: "2026-03-01" },
    ),
    answers: [
      ["张一", "gap", "发展党员台账!B2", "发展党员台账!C2"],
      ["李二", "gap", "no 发展党员台账!B3", "发展党员台账!C3"],
      ["王三", "gap", "发展党员台账!B4", "no 发展党员台账!C4"],
      ["赵四", "cannot-judge", "发展党员台账!B5"],
    ],
    says: { 张一: "先开会后预审", 李二: "还没有登记上级党组织的预审" },
    past: ["张一"],
  },
  traps: {
    "no columns": {
      ledgers: people({ name: "张一", preReviewedOn: "2026-01-31" }),
      answers: [["branch", "cannot-judge", "no 发展党员台账!A1:B2"]],
    },
    "a sheet of its own that lacks one of the columns": {
      ledgers: sheets(
        [
          { name: "张一", preReviewedOn: "2026-01-31" },
          { name: "李二", preReviewedOn: "" },
        ],
        [
          { name: "王三", assemblyOn: "2026-03-01" },
          { name: "赵四", assemblyOn: "" },
        ],
      ),
      answers: [
        ["张一", "cannot-judge", "no 积极分子!A2:B2"],
        ["李二", "not-applicable"],
        ["王三", "cannot-judge", "no 发展对象!A2:B2"],
        ["赵四", "not-applicable"],
      ],
      says: { 张一: "没有接收大会日期列", 王三: "没有预审日期列" },
    },
    "an assembly that cannot be read": {
      ledgers: people(
        { name: "张一", preReviewedOn: "", assemblyOn: "?三月" },
        { name: "李二", preReviewedOn: "2026-03-02", assemblyOn: "?三月" },
      ),
      answers: [
        ["张一", "cannot-judge", "发展党员台账!C2"],
        ["李二", "cannot-judge", "发展党员台账!C3"],
      ],
    },
    "on the day of the pre-review, within its month, and on the last day of it": {
      ledgers: people(
        { name: "张一", preReviewedOn: "2026-03-01", assemblyOn: "2026-03-01" },
        { name: "李二", preReviewedOn: "2026-11-01", assemblyOn: "2026-11-15" },
        { name: "王三", preReviewedOn: "2026-10-21", assemblyOn: "" },
        { name: "赵四", preReviewedOn: "2026-02-15", assemblyOn: "2026-03" },
      ),
      answers: [
        ["张一", "met", "发展党员台账!B2", "发展党员台账!C2"],
        ["李二", "met", "发展党员台账!B3", "发展党员台账!C3"],
        ["王三", "not-due", "发展党员台账!B4", "no 发展党员台账!C4"],
        ["赵四", "cannot-judge", "发展党员台账!B5", "发展党员台账!C5"],
      ],
    },
  },
});
