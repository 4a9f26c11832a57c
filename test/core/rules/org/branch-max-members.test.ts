import { branchMaxMembers } from "../../../../src/core/rules/org/branch-max-members.ts";
import { fullMembers, ledgersOf, type MemberRow, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const roster = (members: readonly MemberRow[]) => ledgersOf({ roster: rosterOf(members) });
const district = { "branch.max_members": { count: 50, inclusive: false, of: "full-members" } } as const;

testRule(branchMaxMembers, {
  // F4.49: the national fifty is inside, the district bureau's is not.
  met: { ledgers: roster(fullMembers(50)), answers: [["branch", "met", "花名册!A1:B51"]] },
  gap: {
    ledgers: roster(fullMembers(50)),
    figures: district,
    answers: [["branch", "gap", "花名册!A1:B51"]],
    says: { branch: "正式党员50名，超过49名" },
  },
  notApplicable: "every branch has a number of members, whatever its kind",
  cannotJudge: {
    ledgers: roster([...fullMembers(50), { name: "张一", memberType: "full", note: "2025年转出" }]),
    answers: [["branch", "cannot-judge", "花名册!C52"]],
  },
  twoSubjects: "the branch is the only subject of a head-count",
  traps: {
    "for the nation everybody on the roster counts, whatever the kind": {
      ledgers: roster([
        ...fullMembers(49),
        { name: "张一", memberType: "probationary" },
        { name: "李二", memberType: "" },
      ]),
      answers: [["branch", "gap", "花名册!A1:B52"]],
      says: { branch: "现有党员51名" },
    },
    "fifty of whom one is of unknown kind": {
      ledgers: roster([...fullMembers(49), { name: "张一", memberType: "" }]),
      answers: [["branch", "met", "花名册!A1:B51"]],
    },
    "a column of standing says who is there, whatever the notes say": {
      ledgers: roster([
        ...fullMembers(50, { status: "on-roster" }),
        { name: "张一", memberType: "full", status: "on-roster", note: "2025年转出后又转回" },
      ]),
      answers: [["branch", "gap", "花名册!A1:D52"]],
    },
    "one more than the national limit": {
      ledgers: roster(fullMembers(51)),
      answers: [["branch", "gap", "花名册!A1:B52"]],
    },
    "probationary members count for the one and not for the other": {
      ledgers: roster([...fullMembers(49), { name: "张一", memberType: "probationary" }]),
      figures: district,
      answers: [["branch", "met", "花名册!A1:B51"]],
    },
    "a member of unknown type at the border": {
      ledgers: roster([...fullMembers(49), { name: "张一", memberType: "" }]),
      figures: district,
      answers: [["branch", "cannot-judge", "no 花名册!B1"]],
    },
  },
});
