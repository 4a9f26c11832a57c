import { probationConversionDue } from "../../../../src/core/rules/roster/probation-conversion-due.ts";
import { ledgersOf, type MemberRow, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const roster = (...members: MemberRow[]) => ledgersOf({ roster: rosterOf(members) });
const row = (joinedOn: string, more: MemberRow = {}): MemberRow => ({
  name: "张一",
  memberType: "probationary",
  joinedOn,
  fullMemberOn: "",
  ...more,
});

testRule(probationConversionDue, {
  met: { ledgers: roster(row("2025-11-21")), answers: [["张一", "met", "花名册!C2"]] },
  gap: {
    ledgers: roster(row("2025-11-20")),
    answers: [["张一", "gap", "花名册!C2", "no 花名册!D2"]],
    says: { 张一: "到2026年11月20日已满" },
  },
  notApplicable: { ledgers: roster({ name: "张一", memberType: "full" }), answers: [["branch", "not-applicable"]] },
  cannotJudge: { ledgers: roster(row("?去年")), answers: [["张一", "cannot-judge", "花名册!C2", "花名册!A2"]] },
  toConfirm: {
    ledgers: roster(row("2025-11-01", { fullMemberOn: "2026-12-01" })),
    answers: [["张一", "to-confirm", "花名册!C2", "花名册!D2"]],
  },
  twoSubjects: {
    // F2.19, vector addMonths: 2024-02-29 + 12 months = 2025-02-28.
    ledgers: roster(row("2024-02-29"), row("2024-03-01", { name: "李二" })),
    asOf: "2025-03-01",
    answers: [
      ["张一", "gap", "花名册!C2", "no 花名册!D2"],
      ["李二", "met", "花名册!C3"],
    ],
    says: { 张一: "到2025年2月28日已满" },
  },
  traps: {
    "a day of conversion that cannot be read is no missing one": {
      ledgers: roster(row("2025-11-20", { fullMemberOn: "?已转" })),
      answers: [["张一", "cannot-judge", "花名册!C2", "花名册!D2"]],
      reasons: { 张一: "unreadable-date" },
    },
    "an extension gives another year": {
      ledgers: roster(row("2025-03-01", { note: "经支部大会讨论延长预备期" })),
      answers: [["张一", "met", "花名册!C2"]],
    },
    "an extension that has run out": {
      ledgers: roster(row("2024-03-01", { note: "延长预备期" })),
      answers: [["张一", "gap", "花名册!C2", "no 花名册!D2"]],
      says: { 张一: "（含延长）到2026年3月1日已满" },
    },
    "a month without a day ends with its last day": {
      ledgers: roster(row("2025-11")),
      answers: [["张一", "met", "花名册!C2"]],
    },
    "no column for the type of member": {
      ledgers: roster({ name: "张一", joinedOn: "2001-07-01" }),
      answers: [["branch", "cannot-judge", "no 花名册!A1:B2"]],
    },
    "no column for the day of joining": {
      ledgers: roster({ name: "张一", memberType: "probationary" }),
      answers: [["张一", "cannot-judge", "no 花名册!A1:B2"]],
    },
  },
});
