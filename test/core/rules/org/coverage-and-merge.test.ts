import { coverageAndMerge } from "../../../../src/core/rules/org/coverage-and-merge.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const list = (...rows: EntryRow<"branch">[]) => ledgersOf({ others: [entriesOf("branch", rows)] });

testRule(coverageAndMerge, {
  met: {
    ledgers: list(
      { unit: "甲公司", name: "第一党支部", unitStatus: "正常", endedOn: "" },
      { unit: "乙公司", name: "第二党支部", unitStatus: "已注销", endedOn: "2026-03-31" },
    ),
    answers: [
      ["支部信息表!2", "met", "支部信息表!A2"],
      ["支部信息表!3", "met", "支部信息表!A3"],
    ],
  },
  gap: "information only: a blank spot of the list is for a person to confirm",
  notApplicable: { ledgers: list({ unit: "甲公司", name: "第一党支部" }), answers: [["branch", "not-applicable"]] },
  cannotJudge: {
    ledgers: list({ unit: "甲公司", name: "第一党支部" }, { unit: "乙公司", name: "第二党支部" }),
    answers: [["branch", "cannot-judge", "no 支部信息表!A1:B3"]],
  },
  toConfirm: {
    ledgers: list(
      { unit: "甲公司", name: "", unitStatus: "正常" },
      { unit: "乙公司", name: "第二党支部", unitStatus: "关停" },
    ),
    answers: [
      ["支部信息表!2", "to-confirm", "支部信息表!A2"],
      ["支部信息表!3", "to-confirm", "支部信息表!C3", "支部信息表!A3"],
    ],
    says: { "支部信息表!2": "甲公司没有写归属的党支部", "支部信息表!3": "乙公司写着“关停”" },
  },
  twoSubjects: "the met case already has two rows of the list",
  traps: {
    "a list without a column of units": {
      ledgers: list({ name: "第一党支部", unitStatus: "正常" }, { name: "第二党支部", unitStatus: "正常" }),
      answers: [["branch", "cannot-judge", "no 支部信息表!A1:B3"]],
    },
    "a closed unit whose name is blank": {
      ledgers: list(
        { unit: "甲公司", name: "第一党支部", unitStatus: "正常" },
        { unit: "", name: "第二党支部", unitStatus: "关停" },
      ),
      answers: [
        ["支部信息表!2", "met", "支部信息表!A2"],
        ["支部信息表!3", "to-confirm", "支部信息表!C3", "支部信息表!A3:C3"],
      ],
      says: { "支部信息表!3": "这个单位写着“关停”" },
    },
  },
});
