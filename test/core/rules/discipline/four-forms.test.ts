import { fourForms } from "../../../../src/core/rules/discipline/four-forms.ts";
import { entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const talks = (...types: string[]) =>
  ledgersOf({
    others: [
      entriesOf(
        "talks",
        types.map((type) => ({ date: "2026-03-01", type })),
      ),
    ],
  });

testRule(fourForms, {
  met: {
    ledgers: talks("提醒谈话", "批评教育", "提醒", "谈心谈话"),
    answers: [["2026", "met", "谈心谈话记录!B2", "谈心谈话记录!B3", "谈心谈话记录!B4"]],
    says: { 2026: "批评教育1次、提醒谈话2次" },
  },
  gap: "the rule only counts talks, it never judges",
  notApplicable: "the yearly count is given whatever it is, none included",
  cannotJudge: "only a ledger of talks that is missing altogether leads to it, and that the checkup answers by itself",
  twoSubjects: "an inspection asks about one year at a time; another year is left out in the case below",
  traps: {
    "talks of another year, and none at all": {
      ledgers: ledgersOf({ others: [entriesOf("talks", [{ date: "2025-03-01", type: "提醒谈话" }])] }),
      answers: [["2026", "met"]],
      says: { 2026: "没有登记提醒谈话、批评教育或诫勉谈话" },
    },
  },
});
