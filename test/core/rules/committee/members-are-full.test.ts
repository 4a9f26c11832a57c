import { membersAreFull } from "../../../../src/core/rules/committee/members-are-full.ts";
import { entriesOf, ledgersOf, type MemberRow, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const ledgers = (names: readonly string[], ...members: MemberRow[]) =>
  ledgersOf({
    roster: rosterOf(members),
    others: [
      entriesOf(
        "committee",
        names.map((name) => ({ name })),
      ),
    ],
  });

testRule(membersAreFull, {
  met: {
    ledgers: ledgers(["张一"], { name: "张一", memberType: "full" }),
    answers: [["张一", "met", "支委班子表!A2", "花名册!B2"]],
  },
  gap: {
    ledgers: ledgers(["张一"], { name: "张一", memberType: "probationary" }),
    answers: [["张一", "gap", "支委班子表!A2", "花名册!B2"]],
  },
  notApplicable: "every member of a committee is asked about",
  cannotJudge: {
    ledgers: ledgers(["张一"], { name: "张一" }),
    answers: [["张一", "cannot-judge", "支委班子表!A2", "花名册!A2"]],
    reasons: { 张一: "missing-column" },
  },
  toConfirm: {
    ledgers: ledgers(["王三"], { name: "张一", memberType: "full" }),
    answers: [["王三", "to-confirm", "支委班子表!A2"]],
  },
  twoSubjects: {
    ledgers: ledgers(
      ["张一", "李二"],
      { name: "张一", memberType: "full", discipline: "留党察看", disciplineFrom: "2026-03-01" },
      { name: "李二", memberType: "full", discipline: "", disciplineFrom: "" },
    ),
    answers: [
      ["张一", "gap", "支委班子表!A2", "花名册!C2"],
      ["李二", "met", "支委班子表!A3", "花名册!B3"],
    ],
    says: { 张一: "请核实" },
  },
  traps: {
    "a kind of member that nobody entered": {
      ledgers: ledgers(["张一"], { name: "张一", memberType: "" }),
      answers: [["张一", "cannot-judge", "支委班子表!A2", "no 花名册!B2"]],
      reasons: { 张一: "unknown-member-type" },
    },
    "suspended membership: from today, from tomorrow, until today, until yesterday, since nobody knows when": {
      ledgers: ledgers(
        ["张一", "李二", "王三", "赵四", "钱五"],
        {
          name: "张一",
          memberType: "full",
          status: "suspended",
          statusFrom: "2026-11-21",
          statusTo: "",
          discipline: "",
        },
        { name: "李二", memberType: "full", status: "suspended", statusFrom: "2026-11-22" },
        { name: "王三", memberType: "full", status: "suspended", statusFrom: "2026-03-01", statusTo: "2026-11-21" },
        { name: "赵四", memberType: "full", status: "suspended", statusFrom: "2026-03-01", statusTo: "2026-11-20" },
        { name: "钱五", memberType: "full", status: "suspended", statusFrom: "" },
      ),
      answers: [
        ["张一", "gap", "支委班子表!A2", "花名册!C2"],
        ["李二", "met", "支委班子表!A3", "花名册!B3"],
        ["王三", "gap", "支委班子表!A4", "花名册!C4"],
        ["赵四", "met", "支委班子表!A5", "花名册!B5"],
        ["钱五", "cannot-judge", "支委班子表!A6", "花名册!C6"],
      ],
    },
    "somebody who has left on a day that nobody entered": {
      ledgers: ledgers(["张一"], { name: "张一", memberType: "full", status: "transferred-out", statusFrom: "" }),
      answers: [["张一", "to-confirm", "支委班子表!A2", "花名册!C2"]],
    },
    "a measure that has ended, one without dates, and one who has left": {
      ledgers: ledgers(
        ["张一", "李二", "王三"],
        {
          name: "张一",
          memberType: "full",
          discipline: "留党察看",
          disciplineFrom: "2024-03-01",
          disciplineTo: "2025-02-28",
          status: "on-roster",
          statusFrom: "",
        },
        { name: "李二", memberType: "full", discipline: "留党察看", disciplineFrom: "", status: "on-roster" },
        { name: "王三", memberType: "full", status: "transferred-out", statusFrom: "2026-02-01" },
      ),
      answers: [
        ["张一", "met", "支委班子表!A2", "花名册!B2"],
        ["李二", "cannot-judge", "支委班子表!A3", "花名册!C3"],
        ["王三", "to-confirm", "支委班子表!A4", "花名册!F4"],
      ],
    },
    namesakes: {
      ledgers: ledgers(["张一"], { name: "张一", memberType: "full" }, { name: "张一", memberType: "probationary" }),
      answers: [["张一", "cannot-judge", "支委班子表!A2"]],
    },
  },
});
