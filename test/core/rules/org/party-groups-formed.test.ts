import { partyGroupsFormed } from "../../../../src/core/rules/org/party-groups-formed.ts";
import { entriesOf, fullMembers, ledgersOf, meetingsOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

testRule(partyGroupsFormed, {
  met: {
    ledgers: ledgersOf({ roster: rosterOf(fullMembers(20, { group: "第一党小组" })) }),
    answers: [["branch", "met", "花名册!C1"]],
  },
  gap: {
    ledgers: ledgersOf({ roster: rosterOf(fullMembers(20, { group: "" })) }),
    answers: [["branch", "gap", "no 花名册!C1"]],
    says: { branch: "达到20名" },
  },
  notApplicable: { ledgers: ledgersOf({ roster: rosterOf(fullMembers(19)) }), answers: [["branch", "not-applicable"]] },
  cannotJudge: {
    ledgers: ledgersOf({ roster: rosterOf(fullMembers(20)) }),
    answers: [["branch", "cannot-judge", "no 花名册!A1:B21"]],
  },
  twoSubjects: "the branch is the only subject of this rule",
  traps: {
    "groups on a sheet of their own": {
      ledgers: ledgersOf({
        roster: rosterOf(fullMembers(20)),
        others: [
          entriesOf("groups", [
            { group: "", leader: "党员02" },
            { group: "第一党小组", leader: "党员01" },
          ]),
        ],
      }),
      answers: [["branch", "met", "党小组表!A3"]],
    },
    "a sheet of groups that names none": {
      ledgers: ledgersOf({
        roster: rosterOf(fullMembers(20, { group: "" })),
        others: [entriesOf("groups", [{ leader: "党员01" }])],
      }),
      answers: [["branch", "gap", "no 花名册!C1"]],
    },
    "group meetings without groups on the roster": {
      ledgers: ledgersOf({
        roster: rosterOf(fullMembers(20, { group: "" })),
        meetings: meetingsOf([{ date: "2026-05-09", type: "group" }]),
      }),
      answers: [["branch", "cannot-judge", "no 花名册!C1"]],
    },
  },
});
