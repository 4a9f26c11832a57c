import { politicalBirthday } from "../../../../src/core/rules/roster/political-birthday.ts";
import { ledgersOf, type MemberRow, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const roster = (...members: MemberRow[]) => ledgersOf({ roster: rosterOf(members) });

testRule(politicalBirthday, {
  met: {
    ledgers: roster({ name: "张一", joinedOn: "2001-02-10" }, { name: "李二", joinedOn: "1999-02" }),
    period: "2026-02",
    answers: [["2026-02", "met", "花名册!B2", "花名册!B3"]],
    says: { "2026-02": "张一、李二" },
  },
  gap: "the rule only reminds; there is no duty to send a message",
  notApplicable: {
    ledgers: roster({ name: "张一", joinedOn: "2001-03-10" }),
    period: "2026-02",
    answers: [["2026-02", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: roster({ name: "张一" }),
    answers: [["branch", "cannot-judge", "no 花名册!A1:A2"]],
  },
  twoSubjects: {
    ledgers: roster({ name: "张一", joinedOn: "2001-01-10" }),
    asOf: "2026-02-10",
    answers: [
      ["2026-01", "met", "花名册!B2"],
      ["2026-02", "not-applicable"],
    ],
  },
  traps: {
    "the month of joining itself, a year without a month, and who has left are left out": {
      ledgers: roster(
        { name: "张一", joinedOn: "2026-02-10" },
        { name: "李二", joinedOn: "2001" },
        { name: "王三", joinedOn: "2001-02-10", status: "transferred-out", statusFrom: "2026-01-10" },
      ),
      period: "2026-02",
      answers: [["2026-02", "not-applicable"]],
    },
    "somebody who joins on the first day of the month itself, and a year that has no month": {
      ledgers: roster({ name: "张一", joinedOn: "2026-01-01" }, { name: "李二", joinedOn: "2001" }),
      period: "2026-01",
      answers: [["2026-01", "not-applicable"]],
    },
  },
});
