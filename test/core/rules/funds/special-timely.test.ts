import { specialTimely } from "../../../../src/core/rules/funds/special-timely.ts";
import { entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const fund = (date: string, purpose: string) => entriesOf("funds", [{ date, purpose }]);
const plan = (date: string, title: string) => entriesOf("plans", [{ date, title }]);

testRule(specialTimely, {
  met: {
    ledgers: ledgersOf({ others: [fund("2026-06-01", "庆祝活动专项经费")] }),
    answers: [["2026", "met", "经费台账!B2"]],
  },
  gap: "a reminder: a missing grant is asked about, never called a gap",
  notApplicable: {
    ledgers: ledgersOf({ others: [fund("2026-06-01", "订阅报刊")] }),
    answers: [["2026", "not-applicable"]],
  },
  cannotJudge: "without a plan nothing says that there was a major activity, so there is nothing to judge",
  notDue: {
    ledgers: ledgersOf({ others: [fund("2026-06-01", "订阅报刊"), plan("2026-05-01", "庆祝活动方案")] }),
    answers: [["2026", "not-due", "计划总结台账!B2"]],
  },
  toConfirm: {
    ledgers: ledgersOf({ others: [fund("2025-06-01", "订阅报刊"), plan("2025-05-01", "庆祝活动方案")] }),
    period: "2025",
    answers: [["2025", "to-confirm", "计划总结台账!B2"]],
  },
  twoSubjects: {
    ledgers: ledgersOf({ others: [fund("2025-06-01", "专项经费"), plan("2026-05-01", "庆祝活动方案")] }),
    period: "2025-01-01..2026-11-21",
    answers: [
      ["2025", "met", "经费台账!B2"],
      ["2026", "not-due", "计划总结台账!B2"],
    ],
  },
  traps: {
    "plans that name no major activity; the activity may stand in the matter": {
      ledgers: ledgersOf({
        others: [
          fund("2025-06-01", "订阅报刊"),
          entriesOf("plans", [
            { date: "2025-01-05", title: "年度工作计划", matter: "" },
            { date: "2026-01-05", title: "年度工作计划", matter: "" },
            { date: "2026-05-01", title: "", matter: "举办大型活动" },
          ]),
        ],
      }),
      period: "2025-01-01..2026-11-21",
      answers: [
        ["2025", "not-applicable"],
        ["2026", "not-due", "计划总结台账!A4:C4"],
      ],
    },
  },
});
