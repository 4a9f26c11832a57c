import { closeWithEvidence } from "../../../../src/core/rules/rectify/close-with-evidence.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const issues = (...rows: EntryRow<"issues">[]) => ledgersOf({ others: [entriesOf("issues", rows)] });

testRule(closeWithEvidence, {
  met: {
    ledgers: issues({
      issue: "缺一次党课",
      status: "已销号",
      evidence: "会议记录第9行",
      acceptor: "李二",
      rectifiedOn: "2026-05-01",
      closedOn: "2026-05-01",
    }),
    answers: [["问题台账!2", "met", "问题台账!C2"]],
  },
  gap: {
    ledgers: issues({
      issue: "缺一次党课",
      status: "已销号",
      evidence: "会议记录第9行",
      acceptor: "李二",
      rectifiedOn: "2026-05-02",
      closedOn: "2026-05-01",
    }),
    answers: [["问题台账!2", "gap", "问题台账!F2"]],
  },
  notApplicable: {
    ledgers: issues({ issue: "缺一次党课", status: "已说明", evidence: "", acceptor: "" }),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: issues({ issue: "缺一次党课", status: "已销号", evidence: "会议记录第9行" }),
    answers: [["branch", "cannot-judge", "no 问题台账!A1:C2"]],
  },
  traps: {
    "its own sheet lacks the column that another sheet of the ledger has": {
      ledgers: ledgersOf({
        others: [
          entriesOf(
            "issues",
            [{ issue: "缺一次党课", status: "已销号", evidence: "会议记录第9行", acceptor: "李二" }],
            { sheet: "甲" },
          ),
          entriesOf(
            "issues",
            [
              { issue: "缺一次大会", status: "已销号", evidence: "会议记录第3行" },
              { issue: "缺一次支委会", status: "已销号", evidence: "" },
            ],
            { sheet: "乙" },
          ),
        ],
      }),
      answers: [
        ["甲!2", "met", "甲!C2"],
        ["乙!2", "cannot-judge", "no 乙!A2:C2"],
        ["乙!3", "gap", "no 乙!C3"],
      ],
      neverSays: { "乙!3": "验收人" },
    },
    "only one of the two days is filled in: nothing is the wrong way round": {
      ledgers: issues(
        { status: "已销号", evidence: "会议记录", acceptor: "李二", rectifiedOn: "2026-05-02", closedOn: "" },
        { status: "已销号", evidence: "会议记录", acceptor: "李二", rectifiedOn: "", closedOn: "2026-05-01" },
      ),
      answers: [
        ["问题台账!2", "met", "问题台账!B2"],
        ["问题台账!3", "met", "问题台账!B3"],
      ],
    },
    "a ledger without these columns is not asked before something is closed": {
      ledgers: issues({ issue: "缺一次党课", status: "整改中" }),
      answers: [["branch", "not-applicable"]],
    },
  },
  twoSubjects: {
    ledgers: issues(
      { issue: "缺一次党课", status: "已销号", evidence: "", acceptor: "李二" },
      { issue: "缺一次大会", status: "完成", evidence: "会议记录第9行", acceptor: "李二" },
      { issue: "缺一次支委会", status: "待销号", evidence: "", acceptor: "" },
    ),
    answers: [
      ["问题台账!2", "gap", "no 问题台账!C2"],
      ["问题台账!3", "met", "问题台账!C3"],
    ],
  },
});
