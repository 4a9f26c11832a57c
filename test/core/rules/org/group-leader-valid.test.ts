import { groupLeaderValid } from "../../../../src/core/rules/org/group-leader-valid.ts";
import { type EntryRow, entriesOf, ledgersOf, type MemberRow, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const ledgers = (members: MemberRow[], ...groups: EntryRow<"groups">[]) =>
  ledgersOf({ roster: rosterOf(members), others: [entriesOf("groups", groups)] });
const zhang = { name: "张一", memberType: "full", group: "第一党小组" };
const li = { name: "李二", memberType: "probationary", group: "第二党小组" };

testRule(groupLeaderValid, {
  met: {
    ledgers: ledgers([zhang], { group: "一组", leader: "张一" }),
    answers: [["group:一组", "met", "党小组表!B2"]],
  },
  gap: {
    ledgers: ledgers([zhang], { group: "第一党小组", leader: "" }),
    answers: [["group:第一党小组", "gap", "no 党小组表!B2"]],
    says: { "group:第一党小组": "还没有写组长" },
  },
  notApplicable: {
    ledgers: ledgers([{ name: "张一" }], { group: "", leader: "张一" }),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: ledgers([zhang], { group: "第一党小组" }),
    answers: [["branch", "cannot-judge", "no 党小组表!A1:A2"]],
  },
  twoSubjects: {
    ledgers: ledgers([zhang, li], { group: "第一党小组", leader: "张一" }, { group: "第二党小组", leader: "李二" }),
    answers: [
      ["group:第一党小组", "met", "党小组表!B2"],
      ["group:第二党小组", "gap", "党小组表!B3"],
    ],
    says: { "group:第二党小组": "预备党员" },
  },
  traps: {
    "a leader who cannot be read is no missing leader": {
      ledgers: ledgers([zhang], { group: "第一党小组", leader: "?#REF!" }),
      answers: [["group:第一党小组", "cannot-judge", "党小组表!B2"]],
      reasons: { "group:第一党小组": "unreadable-value" },
    },
    "a group of the list whose name cannot be read may be the one": {
      ledgers: ledgers([zhang, li], { group: "第一党小组", leader: "张一" }, { group: "?#REF!", leader: "李二" }),
      answers: [
        ["group:第一党小组", "met", "党小组表!B2"],
        ["group:第二党小组", "cannot-judge", "no 党小组表!A4:B4"],
      ],
      reasons: { "group:第二党小组": "unreadable-value" },
    },
    "one leader in several rows of the group is one": {
      ledgers: ledgers(
        [zhang],
        { group: "第一党小组", leader: "" },
        { group: "第一党小组", leader: "张一" },
        { group: "一组", leader: "张 一" },
      ),
      answers: [["group:第一党小组", "met", "党小组表!B3"]],
    },
    "namesakes are told apart by their group": {
      ledgers: ledgers(
        [
          { ...zhang, idNumber: "样1" },
          { ...li, name: "张一", idNumber: "样2" },
        ],
        { group: "第一党小组", leader: "张一" },
        { group: "第二党小组", leader: "张一" },
      ),
      answers: [
        ["group:第一党小组", "met", "党小组表!B2"],
        ["group:第二党小组", "gap", "党小组表!B3"],
      ],
    },
    "namesakes in one group": {
      ledgers: ledgers(
        [
          { ...zhang, idNumber: "样1" },
          { ...zhang, idNumber: "样2" },
        ],
        { group: "第一党小组", leader: "张一" },
      ),
      answers: [["group:第一党小组", "cannot-judge", "党小组表!B2"]],
      reasons: { "group:第一党小组": "ambiguous-name" },
    },
    "no column of groups, and no list that names the leader": {
      ledgers: ledgers([{ name: "王三", memberType: "full" }], { group: "二组", leader: "王三", members: "赵四" }),
      answers: [["group:二组", "cannot-judge", "党小组表!B2"]],
      reasons: { "group:二组": "missing-column" },
    },
    "a leader of another group": {
      ledgers: ledgers([zhang], { group: "第三党小组", leader: "张一" }),
      answers: [
        ["group:第三党小组", "gap", "党小组表!B2"],
        ["group:第一党小组", "gap", "no 党小组表!A3:B3"],
      ],
      says: { "group:第一党小组": "还没有登记组长" },
    },
    "two leaders and one who is not on the roster": {
      ledgers: ledgers(
        [zhang],
        { group: "第一党小组", leader: "张一" },
        { group: "一组", leader: "王三" },
        { group: "二组", leader: "赵四" },
      ),
      answers: [
        ["group:第一党小组", "gap", "党小组表!B2", "党小组表!B3"],
        ["group:二组", "gap", "党小组表!B4"],
      ],
      says: { "group:二组": "不在花名册上" },
    },
    "a leader whose kind is unknown, and one whose group is": {
      ledgers: ledgers(
        [
          { ...zhang, memberType: "" },
          { name: "王三", memberType: "full", group: "" },
        ],
        { group: "第一党小组", leader: "张一" },
        { group: "二组", leader: "王三" },
      ),
      answers: [
        ["group:第一党小组", "cannot-judge", "党小组表!B2"],
        ["group:二组", "cannot-judge", "党小组表!B3"],
      ],
      reasons: { "group:第一党小组": "unknown-member-type", "group:二组": "unreadable-value" },
    },
    "the list of the group names its leader": {
      ledgers: ledgers(
        [{ name: "王三", memberType: "full" }],
        { group: "二组", leader: "", members: "钱五" },
        { group: "二组", leader: "王三", members: "王三、赵四" },
      ),
      answers: [["group:二组", "met", "党小组表!B3"]],
    },
  },
});
