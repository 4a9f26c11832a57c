import { conversionReminder } from "../../../../src/core/rules/roster/conversion-reminder.ts";
import { ledgersOf, type MemberRow, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const roster = (...members: MemberRow[]) => ledgersOf({ roster: rosterOf(members) });
const row = (joinedOn: string, name = "张一"): MemberRow => ({ name, memberType: "probationary", joinedOn });

testRule(conversionReminder, {
  met: { ledgers: roster(row("2026-05-01")), answers: [["张一", "met", "花名册!C2"]] },
  gap: "a reminder is not due yet and never a fault; what is overdue is roster/probation-conversion-due",
  notApplicable: {
    ledgers: roster({ name: "张一", memberType: "full" }),
    answers: [["branch", "not-applicable"]],
    says: { branch: "支部没有预备党员" },
  },
  cannotJudge: { ledgers: roster(row("")), answers: [["张一", "cannot-judge", "no 花名册!C2", "花名册!A2"]] },
  notDue: {
    ledgers: roster(row("2025-12-21")),
    answers: [["张一", "not-due", "花名册!C2"]],
    says: { 张一: "到2026年12月21日满" },
  },
  twoSubjects: {
    ledgers: roster(row("2025-12-22"), row("2025-12-21", "李二"), row("2025-11-20", "王三")),
    answers: [
      ["张一", "met", "花名册!C2"],
      ["李二", "not-due", "花名册!C3"],
      ["王三", "not-applicable"],
    ],
  },
  traps: {
    "on the last day of probation it is still due": {
      ledgers: roster(row("2025-11-21")),
      answers: [["张一", "not-due", "花名册!C2"]],
    },
    "members whose type is blank may be on probation": {
      ledgers: roster({ name: "张一", memberType: "full" }, { name: "李二", memberType: "" }),
      answers: [["branch", "cannot-judge", "no 花名册!B3"]],
      says: { branch: "1名党员分不清" },
    },
  },
});
