import { branchMinFullMembers } from "../../../../src/core/rules/org/branch-min-full-members.ts";
import { fullMembers, ledgersOf, type MemberRow, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const roster = (members: readonly MemberRow[], type: string | null = null) =>
  ledgersOf({ roster: rosterOf(members), branch: { type } });

testRule(branchMinFullMembers, {
  met: { ledgers: roster(fullMembers(3)), answers: [["branch", "met", "花名册!A1:B4"]] },
  gap: {
    ledgers: roster([...fullMembers(2), { name: "张一", memberType: "probationary" }]),
    answers: [["branch", "gap", "no 花名册!A5:B5", "花名册!A2", "花名册!A3"]],
    says: { branch: "正式党员2名，少于3名" },
  },
  notApplicable: { ledgers: roster(fullMembers(1), "联合"), answers: [["branch", "not-applicable"]] },
  cannotJudge: {
    ledgers: roster(fullMembers(3).map(({ name = "" }) => ({ name }))),
    answers: [["branch", "cannot-judge", "no 花名册!A1:A4"]],
  },
  twoSubjects: "the branch is the only subject of a head-count",
  traps: {
    "a temporary branch": { ledgers: roster(fullMembers(1), "临时"), answers: [["branch", "not-applicable"]] },
    "an ordinary branch": {
      ledgers: roster(fullMembers(1), "普通"),
      answers: [["branch", "gap", "no 花名册!A3:B3", "花名册!A2"]],
    },
    "one blank cell decides": {
      ledgers: roster([...fullMembers(2), { name: "张一", memberType: "" }]),
      answers: [["branch", "cannot-judge", "no 花名册!B4"]],
    },
    "decision 9: a day of conversion makes a full member without a type": {
      ledgers: roster(["张一", "李二", "王三"].map((name) => ({ name, fullMemberOn: "2020-07-01" }))),
      answers: [["branch", "met", "花名册!A1:B4"]],
    },
    "whoever left is not counted, whoever floats is": {
      ledgers: roster([
        ...fullMembers(2, { status: "on-roster", statusFrom: "" }),
        { name: "张一", memberType: "full", status: "transferred-out", statusFrom: "2026-03-01" },
        { name: "李二", memberType: "full", status: "floating", statusFrom: "2026-03-01" },
      ]),
      answers: [["branch", "met", "花名册!A1:D5"]],
    },
  },
});
