import { filesComplete } from "../../../../src/core/rules/develop/files-complete.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const people = (...rows: EntryRow<"development">[]) => ledgersOf({ others: [entriesOf("development", rows)] });

testRule(filesComplete, {
  met: {
    ledgers: people({ name: "张一", appliedOn: "2026-01-05", talkedOn: "2026-01-20", files: "入党申请书、谈话记录" }),
    answers: [["张一", "met", "发展党员台账!D2"]],
  },
  gap: {
    ledgers: people({ name: "张一", appliedOn: "2026-01-05", talkedOn: "2026-01-20", files: "申请书" }),
    answers: [["张一", "gap", "发展党员台账!D2"]],
    says: { 张一: "还差谈话记录。" },
  },
  notApplicable: {
    ledgers: people({ name: "张一", appliedOn: "", files: "" }),
    answers: [["张一", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: people({ name: "张一", appliedOn: "2026-01-05" }),
    answers: [["branch", "cannot-judge", "no 发展党员台账!A1:B2"]],
  },
  twoSubjects: {
    ledgers: people(
      { name: "张一", assemblyOn: "2026-03-01", files: "申请书、谈话、考察、公示、政审、培训、预审、志愿书" },
      { name: "李二", assemblyOn: "2026-03-01", files: "齐全" },
    ),
    answers: [
      ["张一", "gap", "发展党员台账!C2"],
      ["李二", "met", "发展党员台账!C3"],
    ],
    says: { 张一: "还差支部大会决议。" },
  },
  traps: {
    "neither a list nor anything in the archive": {
      ledgers: ledgersOf({
        others: [
          entriesOf("development", [{ name: "张一", appliedOn: "2026-01-05" }]),
          entriesOf("archive", [{ title: "2026年工作计划", exists: "有" }]),
        ],
      }),
      answers: [["张一", "cannot-judge", "no 发展党员台账!A2:B2"]],
    },

    "papers in the archive under the name": {
      ledgers: ledgersOf({
        others: [
          entriesOf("development", [
            { name: "张一", appliedOn: "2026-01-05" },
            { name: "李二", appliedOn: "2026-01-05" },
          ]),
          entriesOf("archive", [
            { title: "张一入党申请书", exists: "有" },
            { title: "李二入党申请书", exists: "无" },
          ]),
        ],
      }),
      answers: [
        ["张一", "met", "no 发展党员台账!A2:B2"],
        ["李二", "gap", "no 发展党员台账!A3:B3"],
      ],
    },
    "an empty list is for the clerk to fill in": {
      ledgers: people({ name: "张一", appliedOn: "2026-01-05", files: "" }),
      figures: { "develop.files": [] },
      answers: [["branch", "cannot-judge"]],
    },
    "a blank list once there is a step": {
      ledgers: people({ name: "张一", appliedOn: "2026-01-05", files: "" }),
      answers: [["张一", "gap", "no 发展党员台账!C2"]],
    },
    "only the plain word says that everything is there": {
      ledgers: people(
        { name: "张一", appliedOn: "2026-01-05", files: "不齐全" },
        { name: "李二", appliedOn: "2026-01-05", files: "齐全" },
        { name: "王三", appliedOn: "2026-01-05", files: "齐全后补" },
      ),
      answers: [
        ["张一", "gap", "发展党员台账!C2"],
        ["李二", "met", "发展党员台账!C3"],
        ["王三", "gap", "发展党员台账!C4"],
      ],
    },
    "a paper of the clerk's own list is due from the assembly on": {
      ledgers: people(
        { name: "张一", preReviewedOn: "2026-02-01", assemblyOn: "", files: "" },
        { name: "李二", preReviewedOn: "2026-02-01", assemblyOn: "2026-03-01", files: "自传" },
        { name: "王三", preReviewedOn: "2026-02-01", assemblyOn: "2026-03-01", files: "" },
      ),
      figures: { "develop.files": [{ title: "自传", words: ["自传"] }] },
      answers: [
        ["张一", "not-applicable"],
        ["李二", "met", "发展党员台账!D3"],
        ["王三", "gap", "no 发展党员台账!D4"],
      ],
    },
  },
});
