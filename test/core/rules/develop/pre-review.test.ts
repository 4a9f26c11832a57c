import { preReview } from "../../../../src/core/rules/develop/pre-review.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const people = (...rows: EntryRow<"development">[]) => ledgersOf({ others: [entriesOf("development", rows)] });

testRule(preReview, {
  met: {
    ledgers: people({ name: "张一", preReviewedOn: "2026-01-31", assemblyOn: "2026-02-28" }),
    answers: [["张一", "met", "发展党员台账!B2", "发展党员台账!C2"]],
  },
  gap: {
    ledgers: people({ name: "张一", preReviewedOn: "2026-01-31", assemblyOn: "2026-03-01" }),
    answers: [["张一", "gap", "发展党员台账!B2", "发展党员台账!C2"]],
    says: { 张一: "最晚2026年2月28日" },
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
  },
});
