import { pledgeCycle } from "../../../../src/core/rules/role/pledge-cycle.ts";
import { type EntryRow, entriesOf, ledgersOf, type MemberRow, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const branch = (members: MemberRow[], ...rows: EntryRow<"service">[]) =>
  ledgersOf({ roster: rosterOf(members), others: [entriesOf("service", rows)] });
const declared = { service: "2025-01-01..2026-11-21" } as const;
const full = { pledge: "带头学习", fulfilment: "已学习", evaluation: "好" };

testRule(pledgeCycle, {
  met: {
    ledgers: branch([{ name: "张一" }], { name: "张一", date: "2026-03-05", ...full }),
    answers: [["张一", "met", "作用发挥台账!C2", "作用发挥台账!D2", "作用发挥台账!E2"]],
  },
  gap: {
    ledgers: branch([{ name: "张一" }], { name: "张一", date: "2025-03-05", ...full, evaluation: "" }),
    period: "2025",
    declared,
    answers: [["张一", "gap", "no 作用发挥台账!E2"]],
    says: { 张一: "评诺" },
  },
  notApplicable: {
    ledgers: branch([{ name: "张一", exemption: "年老体弱" }], { name: "李二", date: "2026-03-05", ...full }),
    answers: [["张一", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: branch([{ name: "张一" }], { name: "张一", date: "2026-03-05", pledge: "带头学习" }),
    answers: [["branch", "cannot-judge", "no 作用发挥台账!A1:C2"]],
  },
  notDue: {
    ledgers: branch([{ name: "张一" }], { name: "李二", date: "2026-03-05", ...full }),
    answers: [["张一", "not-due", "no 作用发挥台账!A3:E3"]],
  },
  twoSubjects: {
    ledgers: branch(
      [{ name: "张一" }, { name: "李二" }],
      { name: "张一", date: "2025-03-05", ...full },
      { name: "张一", date: "2025-09-05", pledge: "", fulfilment: "", evaluation: "" },
    ),
    period: "2025",
    declared,
    answers: [
      ["张一", "met", "作用发挥台账!C2", "作用发挥台账!D2", "作用发挥台账!E2"],
      ["李二", "gap", "no 作用发挥台账!A4:E4"],
    ],
  },
});
