import { jointBranchUnitsCap } from "../../../../src/core/rules/org/joint-branch-units-cap.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const joint = (...rows: EntryRow<"branch">[]) =>
  ledgersOf({ branch: { type: "联合" }, others: [entriesOf("branch", rows)] });

testRule(jointBranchUnitsCap, {
  met: {
    ledgers: joint({ units: "甲公司、乙公司,丙公司；丁公司、戊公司" }),
    answers: [["branch", "met", "支部信息表!A2"]],
  },
  gap: {
    ledgers: joint({ units: "甲公司、乙公司、丙公司、丁公司、戊公司、己公司" }),
    answers: [["branch", "gap", "支部信息表!A2"]],
    says: { branch: "6个单位" },
  },
  notApplicable: {
    ledgers: ledgersOf({ branch: { type: "普通" }, others: [entriesOf("branch", [{ units: "甲公司" }])] }),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: { ledgers: joint({ type: "联合" }), answers: [["branch", "cannot-judge", "no 支部信息表!A1:A2"]] },
  twoSubjects: "the branch is the only subject of this rule",
  traps: {
    "a joint branch that lists no units yet": {
      ledgers: joint({ type: "联合", units: "" }),
      answers: [["branch", "cannot-judge", "no 支部信息表!B2"]],
      says: { branch: "还没有列出覆盖的单位" },
    },
    "a branch of unknown kind that lists no units": {
      ledgers: ledgersOf({ others: [entriesOf("branch", [{ units: "" }])] }),
      answers: [["branch", "not-applicable"]],
    },
    "two digits, and nothing but digits": {
      ledgers: joint({ units: "12" }),
      answers: [["branch", "gap", "支部信息表!A2"]],
      says: { branch: "12个单位" },
    },
    "a number at the start or the end of a name counts nothing": {
      ledgers: joint({ units: "18号楼物业、甲公司9" }),
      answers: [["branch", "met", "支部信息表!A2"]],
    },
    "a list that ends with a separator, or has two in a row": {
      ledgers: joint({ units: "甲公司、、乙公司、 丙公司、丁公司、戊公司、 " }),
      answers: [["branch", "met", "支部信息表!A2"]],
    },
    "the number of units instead of their names": {
      ledgers: joint({ units: "共6个单位" }),
      answers: [["branch", "gap", "支部信息表!A2"]],
    },
    "a sheet of several branches counts only the row of this one": {
      ledgers: joint({ name: "第二党支部", units: "9个" }, { name: "第一党支部", units: "2个" }),
      answers: [["branch", "met", "支部信息表!B3"]],
    },
    "a sheet of several branches none of which is this one": {
      ledgers: joint({ name: "第二党支部", units: "9个" }, { name: "第三党支部", units: "2个" }),
      answers: [["branch", "cannot-judge", "no 支部信息表!A1:B3"]],
    },
  },
});
