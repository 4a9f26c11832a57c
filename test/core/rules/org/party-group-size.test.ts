import { partyGroupSize } from "../../../../src/core/rules/org/party-group-size.ts";
import { fullMembers, ledgersOf, type MemberRow, meetingsOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const roster = (...members: MemberRow[]) => ledgersOf({ roster: rosterOf(members) });

testRule(partyGroupSize, {
  met: {
    ledgers: roster(...fullMembers(3, { group: "第一党小组" })),
    answers: [["group:第一党小组", "met", "花名册!C2"]],
  },
  gap: {
    ledgers: roster(...fullMembers(2, { group: "第一党小组" })),
    answers: [["group:第一党小组", "gap", "花名册!C2", "花名册!C3"]],
    says: { "group:第一党小组": "有党员2名，少于3名" },
  },
  notApplicable: { ledgers: roster(...fullMembers(3)), answers: [["branch", "not-applicable"]] },
  cannotJudge: {
    ledgers: ledgersOf({
      roster: rosterOf(fullMembers(3, { group: "" })),
      meetings: meetingsOf([{ date: "2026-05-09", type: "group", group: "第一党小组" }]),
    }),
    answers: [["branch", "cannot-judge", "no 花名册!C1"]],
    reasons: { branch: "unreadable-value" },
    says: { branch: "党小组列是空的" },
  },
  twoSubjects: {
    ledgers: roster(
      ...fullMembers(3, { group: "第一党小组" }),
      { name: "张一", memberType: "probationary", group: "二组" },
      { name: "李二", memberType: "probationary", group: "第二党小组" },
      { name: "王三", memberType: "probationary", group: "第2小组" },
    ),
    answers: [
      ["group:第一党小组", "met", "花名册!C2"],
      ["group:二组", "gap", "花名册!C5", "花名册!C6", "花名册!C7"],
    ],
    says: { "group:二组": "正式党员0名" },
  },
  traps: {
    "whoever stands in a cell that cannot be read may make up the number": {
      ledgers: roster(...fullMembers(2, { group: "第一党小组" }), {
        name: "张一",
        memberType: "full",
        group: "?#REF!",
      }),
      answers: [["group:第一党小组", "cannot-judge", "花名册!C2", "花名册!C3", "花名册!C4"]],
      reasons: { "group:第一党小组": "unreadable-value" },
    },
    "one more would not be enough either": {
      ledgers: roster(...fullMembers(1, { group: "第一党小组" }), {
        name: "张一",
        memberType: "full",
        group: "?#REF!",
      }),
      answers: [["group:第一党小组", "gap", "花名册!C2"]],
    },
    "one full member is enough, and one whose kind is unknown may be the one": {
      ledgers: roster(
        { name: "张一", memberType: "full", group: "一组" },
        { name: "李二", memberType: "probationary", group: "一组" },
        { name: "王三", memberType: "probationary", group: "一组" },
        { name: "赵四", memberType: "", group: "二组" },
        { name: "钱五", memberType: "probationary", group: "二组" },
        { name: "孙六", memberType: "probationary", group: "二组" },
      ),
      answers: [
        ["group:一组", "met", "花名册!C2"],
        ["group:二组", "cannot-judge", "花名册!C5", "花名册!C6", "花名册!C7"],
      ],
    },
    "a group of unknown types": {
      ledgers: roster(...fullMembers(3, { group: "第一党小组", memberType: "" })),
      answers: [["group:第一党小组", "cannot-judge", "花名册!C2", "花名册!C3", "花名册!C4"]],
    },
  },
});
