import { volunteerService } from "../../../../src/core/rules/role/volunteer-service.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const service = (...rows: EntryRow<"service">[]) => ledgersOf({ others: [entriesOf("service", rows)] });
const declared = { service: "2024-01-01..2026-11-21" } as const;

testRule(volunteerService, {
  met: {
    ledgers: service({ name: "张一", date: "2026-03-05", matter: "学雷锋志愿服务" }),
    answers: [["2026", "met", "作用发挥台账!C2"]],
  },
  gap: {
    ledgers: service({ name: "张一", date: "2025-03-05", matter: "社区报到" }),
    period: "2025",
    declared,
    answers: [["2025", "gap", "no 作用发挥台账!A3:C3"]],
  },
  notApplicable:
    "every branch is asked; the founding year is left out by the shared rule, tested with plan/annual-work-plan",
  cannotJudge: {
    ledgers: service({ name: "张一", date: "2025-03-05", matter: "社区报到" }),
    period: "2025",
    answers: [["2025", "cannot-judge"]],
  },
  notDue: {
    ledgers: service({ name: "张一", date: "2026-03-05", matter: "社区报到" }),
    answers: [["2026", "not-due"]],
  },
  twoSubjects: {
    ledgers: service({ name: "张一", date: "2024-03-05", type: "公益" }),
    period: "2024-01-01..2025-12-31",
    declared,
    answers: [
      ["2024", "met", "作用发挥台账!A2:C2"],
      ["2025", "gap", "no 作用发挥台账!A3:C3"],
    ],
  },
});
