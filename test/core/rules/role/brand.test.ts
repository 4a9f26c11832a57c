import { brand } from "../../../../src/core/rules/role/brand.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const service = (...rows: EntryRow<"service">[]) => ledgersOf({ others: [entriesOf("service", rows)] });

testRule(brand, {
  met: {
    ledgers: service({ date: "2026-03-05", brand: "红色先锋" }),
    answers: [["2026", "met", "作用发挥台账!B2"]],
  },
  gap: "a reminder: a branch without a brand has no gap",
  notApplicable: {
    ledgers: service({ date: "2026-03-05", matter: "志愿服务" }),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: "a ledger without the column is not asked, one with it can always be looked at",
  toConfirm: {
    ledgers: service({ date: "2025-03-05", brand: "红色先锋" }, { date: "2026-03-05", brand: "" }),
    answers: [["2026", "to-confirm", "no 作用发挥台账!A4:B4"]],
  },
  twoSubjects: {
    ledgers: service({ date: "2025-03-05", brand: "红色先锋" }),
    period: "2025-01-01..2026-11-21",
    answers: [
      ["2025", "met", "作用发挥台账!B2"],
      ["2026", "to-confirm", "no 作用发挥台账!A3:B3"],
    ],
  },
});
