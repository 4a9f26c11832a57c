import { politicalReview } from "../../../../src/core/rules/develop/political-review.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const people = (...rows: EntryRow<"development">[]) => ledgersOf({ others: [entriesOf("development", rows)] });

testRule(politicalReview, {
  met: {
    ledgers: people({
      name: "张一",
      politicalReview: "合格",
      politicalReviewOn: "2026-02-01",
      assemblyOn: "2026-03-01",
    }),
    answers: [["张一", "met", "发展党员台账!B2", "发展党员台账!C2", "发展党员台账!D2"]],
  },
  gap: {
    ledgers: people({ name: "张一", politicalReview: "", politicalReviewOn: "", assemblyOn: "2026-03-01" }),
    answers: [["张一", "gap", "no 发展党员台账!B2", "no 发展党员台账!C2", "发展党员台账!D2"]],
  },
  notApplicable: {
    ledgers: people({ name: "张一", politicalReview: "", assemblyOn: "" }),
    answers: [["张一", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: people({ name: "张一", assemblyOn: "2026-03-01" }),
    answers: [["branch", "cannot-judge", "no 发展党员台账!A1:B2"]],
  },
  toConfirm: {
    ledgers: people({ name: "张一", politicalReview: "不合格", assemblyOn: "2026-03-01" }),
    answers: [["张一", "to-confirm", "发展党员台账!B2", "发展党员台账!C2"]],
    says: { 张一: "请核实" },
  },
  twoSubjects: {
    ledgers: people(
      { name: "张一", politicalReviewOn: "2026-03-02", assemblyOn: "2026-03-01" },
      { name: "李二", politicalReviewOn: "2026-03-01", assemblyOn: "2026-03-01" },
      { name: "王三", politicalReviewOn: "?春天", assemblyOn: "2026-03-01" },
    ),
    answers: [
      ["张一", "gap", "发展党员台账!B2", "发展党员台账!C2"],
      ["李二", "met", "发展党员台账!B3", "发展党员台账!C3"],
      ["王三", "cannot-judge", "发展党员台账!B4"],
    ],
    says: { 张一: "在接收大会（2026-03-01）以后" },
    past: ["张一"],
  },
  traps: {
    "its own sheet lacks the column that another sheet of the ledger has": {
      ledgers: ledgersOf({
        others: [
          entriesOf("development", [{ name: "李二", politicalReview: "合格", assemblyOn: "2026-03-01" }], {
            sheet: "甲",
          }),
          entriesOf("development", [{ name: "张一", assemblyOn: "2026-03-01" }], { sheet: "乙" }),
        ],
      }),
      answers: [
        ["李二", "met", "甲!B2", "甲!C2"],
        ["张一", "cannot-judge", "no 乙!A2:B2"],
      ],
    },
    "no column for the assembly": {
      ledgers: people({ name: "张一", politicalReview: "合格" }),
      answers: [["branch", "cannot-judge", "no 发展党员台账!A1:B2"]],
    },
    "neither a conclusion nor a day, and an assembly that cannot be read": {
      ledgers: people(
        { name: "张一", politicalReviewOn: "", assemblyOn: "2026-03-01" },
        { name: "李二", politicalReviewOn: "", assemblyOn: "?三月" },
      ),
      answers: [
        ["张一", "gap", "no 发展党员台账!B2", "发展党员台账!C2"],
        ["李二", "cannot-judge", "发展党员台账!C3"],
      ],
      past: [],
    },
  },
});
