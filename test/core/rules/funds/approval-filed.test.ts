import { approvalFiled } from "../../../../src/core/rules/funds/approval-filed.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const funds = (...rows: EntryRow<"funds">[]) => ledgersOf({ others: [entriesOf("funds", rows)] });

testRule(approvalFiled, {
  met: {
    ledgers: funds({ date: "2026-03-01", amount: "100", approver: "张一" }),
    answers: [["经费台账!2", "met", "经费台账!C2"]],
  },
  gap: {
    ledgers: funds({ date: "2026-03-01", amount: "100", approver: "" }),
    answers: [["经费台账!2", "gap", "no 经费台账!C2"]],
  },
  notApplicable: {
    ledgers: funds({ date: "2026-03-01", income: "500" }),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: funds({ date: "2026-03-01", amount: "100" }),
    answers: [["branch", "cannot-judge", "no 经费台账!A1:B2"]],
  },
  twoSubjects: {
    ledgers: funds(
      { date: "2026-03-01", amount: "100", approver: "", approval: "备字3号" },
      { date: "2026-04-01", amount: "60", approver: "", approval: "" },
      { date: "2025-04-01", amount: "60", approver: "", approval: "" },
    ),
    answers: [
      ["经费台账!2", "met", "经费台账!D2"],
      ["经费台账!3", "gap", "no 经费台账!C3"],
    ],
  },
  traps: {
    "a sheet without the columns beside one that has them": {
      ledgers: ledgersOf({
        others: [
          entriesOf("funds", [{ date: "2026-03-01", amount: "100", approval: "备字3号" }]),
          entriesOf("funds", [{ date: "2026-03-01", amount: "100" }], { sheet: "下拨经费" }),
        ],
      }),
      answers: [
        ["经费台账!2", "met", "经费台账!C2"],
        ["下拨经费!2", "cannot-judge", "no 下拨经费!A2:B2"],
      ],
    },
  },
});
