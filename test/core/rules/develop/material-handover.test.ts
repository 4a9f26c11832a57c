import { materialHandover } from "../../../../src/core/rules/develop/material-handover.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const people = (...rows: EntryRow<"development">[]) => ledgersOf({ others: [entriesOf("development", rows)] });

testRule(materialHandover, {
  met: {
    ledgers: people({ name: "张一", movedOn: "2026-03-01", handedOverOn: "2026-03-05", receivedBy: "第二党支部" }),
    answers: [["张一", "met", "发展党员台账!C2", "发展党员台账!D2"]],
  },
  gap: {
    ledgers: people({ name: "张一", movedOn: "2026-03-01", handedOverOn: "", receivedBy: "第二党支部" }),
    answers: [["张一", "gap", "no 发展党员台账!C2", "发展党员台账!D2"]],
    says: { 张一: "还没有登记材料移交日期。" },
  },
  notApplicable: {
    ledgers: people({ name: "张一", movedOn: "", handedOverOn: "", receivedBy: "" }),
    answers: [["张一", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: people({ name: "张一", movedOn: "2026-03-01" }),
    answers: [["张一", "cannot-judge", "no 发展党员台账!A1:B2"]],
  },
  twoSubjects: {
    ledgers: people(
      { name: "张一", movedOn: "2026-03-01", handedOverOn: "", receivedBy: "" },
      { name: "李二", movedOn: "2026-03-01", handedOverOn: "2026-03-05", receivedBy: "第三党支部" },
    ),
    answers: [
      ["张一", "gap", "no 发展党员台账!C2", "no 发展党员台账!D2"],
      ["李二", "met", "发展党员台账!C3", "发展党员台账!D3"],
    ],
  },
  traps: {
    "its own sheet lacks the column that another sheet of the ledger has": {
      ledgers: ledgersOf({
        others: [
          entriesOf("development", [{ name: "李二", movedOn: "", handedOverOn: "", receivedBy: "" }], { sheet: "甲" }),
          entriesOf(
            "development",
            [
              { name: "张一", movedOn: "2026-03-01", handedOverOn: "2026-03-05" },
              { name: "王三", movedOn: "2026-03-01", handedOverOn: "" },
            ],
            { sheet: "乙" },
          ),
        ],
      }),
      answers: [
        ["李二", "not-applicable"],
        ["张一", "cannot-judge", "no 乙!A2:C2"],
        ["王三", "gap", "no 乙!C3"],
      ],
    },
    "the ledger of transfers has the column on another sheet": {
      ledgers: ledgersOf({
        others: [
          entriesOf("development", [{ name: "张一" }]),
          entriesOf("transfers", [{ name: "李二", direction: "转入", materials: "" }], { sheet: "甲" }),
          entriesOf("transfers", [{ name: "张一", direction: "转出" }], { sheet: "乙" }),
        ],
      }),
      answers: [["张一", "cannot-judge", "no 乙!A2:B2"]],
    },
    "moves that only the ledger of transfers tells": {
      ledgers: ledgersOf({
        others: [
          entriesOf("development", [{ name: "张一" }, { name: "李二" }, { name: "王三" }]),
          entriesOf("transfers", [
            { name: "张一", direction: "转出", materials: "已移交", destination: "第二党支部" },
            { name: "李二", direction: "转出", materials: "", destination: "第二党支部" },
            { name: "王三", direction: "转入", materials: "", destination: "" },
          ]),
        ],
      }),
      answers: [
        ["张一", "met", "组织关系转接台账!C2", "组织关系转接台账!D2"],
        ["李二", "gap", "no 组织关系转接台账!C3", "组织关系转接台账!D3"],
      ],
    },
    "neither ledger has the columns": {
      ledgers: people({ name: "张一" }),
      answers: [["branch", "cannot-judge", "no 发展党员台账!A1:A2"]],
    },
    "transfers without anybody being developed": {
      ledgers: ledgersOf({
        others: [
          entriesOf("development", [{ name: "张一" }]),
          entriesOf("transfers", [{ name: "李二", direction: "转出" }]),
        ],
      }),
      answers: [["branch", "not-applicable"]],
    },
    "the ledger of transfers has no column for the papers": {
      ledgers: ledgersOf({
        others: [
          entriesOf("development", [{ name: "张一" }]),
          entriesOf("transfers", [{ name: "张一", direction: "转出", destination: "第二党支部" }]),
        ],
      }),
      answers: [["branch", "cannot-judge", "no 组织关系转接台账!A1:C2"]],
    },
    "a column for the receiving branch that is not there is no gap": {
      ledgers: ledgersOf({
        others: [
          entriesOf("development", [{ name: "张一" }]),
          entriesOf("transfers", [{ name: "张一", direction: "转出", materials: "已移交" }]),
        ],
      }),
      answers: [["张一", "met", "组织关系转接台账!C2"]],
    },
    "papers are kept of transfers, but nobody who is being developed has moved": {
      ledgers: ledgersOf({
        others: [
          entriesOf("development", [{ name: "张一" }]),
          entriesOf("transfers", [{ name: "李二", direction: "转出", materials: "" }]),
        ],
      }),
      answers: [["branch", "not-applicable"]],
      says: { branch: "没有积极分子或预备党员调动的记录" },
    },
  },
});
