import { gridBranchSecretary } from "../../../../src/core/rules/org/grid-branch-secretary.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const list = (...rows: EntryRow<"branch">[]) => ledgersOf({ others: [entriesOf("branch", rows)] });

testRule(gridBranchSecretary, {
  met: {
    ledgers: list({ grid: "第一网格", gridSecretary: "张一", laneHead: "是" }),
    answers: [["支部信息表!2", "met", "支部信息表!A2", "支部信息表!B2", "支部信息表!C2"]],
  },
  gap: "information only: what is not there is for a person to confirm",
  notApplicable: { ledgers: list({ name: "第一党支部" }), answers: [["branch", "not-applicable"]] },
  cannotJudge: {
    ledgers: ledgersOf({ branch: { type: "社区" }, others: [entriesOf("branch", [{ name: "样本社区党支部" }])] }),
    answers: [["branch", "cannot-judge", "no 支部信息表!A1:A2"]],
  },
  toConfirm: {
    ledgers: list({ grid: "第一网格", gridSecretary: "" }),
    answers: [["支部信息表!2", "to-confirm", "支部信息表!A2", "no 支部信息表!B2"]],
    says: { "支部信息表!2": "第一网格还没有写网格支部书记" },
  },
  twoSubjects: {
    ledgers: list(
      { grid: "第一网格", gridSecretary: "张一", laneHead: "是" },
      { grid: "第二网格", gridSecretary: "李二", laneHead: "否" },
    ),
    answers: [
      ["支部信息表!2", "met", "支部信息表!A2", "支部信息表!B2", "支部信息表!C2"],
      ["支部信息表!3", "to-confirm", "支部信息表!A3", "支部信息表!B3", "支部信息表!C3"],
    ],
    says: { "支部信息表!3": "兼任巷长楼长" },
  },
  traps: {
    "grids without a column of their secretaries": {
      ledgers: list({ grid: "第一网格" }, { grid: "第二网格" }),
      answers: [["branch", "cannot-judge", "no 支部信息表!A1:A3"]],
    },
  },
});
