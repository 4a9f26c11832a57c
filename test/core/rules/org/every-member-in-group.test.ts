import { everyMemberInGroup } from "../../../../src/core/rules/org/every-member-in-group.ts";
import {
  type EntryRow,
  entriesOf,
  ledgersOf,
  type MemberRow,
  meetingsOf,
  rosterOf,
} from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const roster = (...members: MemberRow[]) => ledgersOf({ roster: rosterOf(members) });
const withList = (member: MemberRow, ...groups: EntryRow<"groups">[]) =>
  ledgersOf({ roster: rosterOf([{ name: "张一", group: "一组" }, member]), others: [entriesOf("groups", groups)] });

testRule(everyMemberInGroup, {
  met: { ledgers: roster({ name: "张一", group: "第一党小组" }), answers: [["张一", "met", "花名册!B2"]] },
  gap: {
    ledgers: roster({ name: "张一", group: "第一党小组" }, { name: "李二", group: "" }),
    answers: [
      ["张一", "met", "花名册!B2"],
      ["李二", "gap", "no 花名册!B3"],
    ],
  },
  notApplicable: { ledgers: roster({ name: "张一", group: "" }), answers: [["branch", "not-applicable"]] },
  cannotJudge: {
    ledgers: ledgersOf({
      roster: rosterOf([{ name: "张一" }]),
      meetings: meetingsOf([{ date: "2026-05-09", type: "group" }]),
    }),
    answers: [["branch", "cannot-judge", "no 花名册!A1:A2"]],
    reasons: { branch: "missing-column" },
  },
  twoSubjects: {
    ledgers: roster({ name: "张一", group: "第一党小组" }, { name: "李二", group: "第一党小组、第二党小组" }),
    answers: [
      ["张一", "met", "花名册!B2"],
      ["李二", "gap", "花名册!B3"],
    ],
    says: { 李二: "写了2个党小组" },
  },
  traps: {
    "a group that cannot be read": {
      ledgers: roster({ name: "张一", group: "第一党小组" }, { name: "李二", group: "?#REF!" }),
      answers: [
        ["张一", "met", "花名册!B2"],
        ["李二", "cannot-judge", "花名册!B3"],
      ],
    },
    "nobody to say one's group is not being in two": {
      ledgers: roster({ name: "张一", group: "第一党小组" }, { name: "李二", group: "" }),
      answers: [
        ["张一", "met", "花名册!B2"],
        ["李二", "gap", "no 花名册!B3"],
      ],
      says: { 李二: "还没有编入党小组" },
    },
    "a group that the list of groups does not have": {
      ledgers: withList({ name: "李二", group: "第三党小组" }, { group: "第一党小组" }, { group: "第二党小组" }),
      answers: [
        ["张一", "met", "花名册!B2"],
        ["李二", "gap", "花名册!B3", "no 党小组表!A4"],
      ],
      says: { 李二: "党小组表里没有这个小组" },
    },
    "a list of groups with a name that cannot be read": {
      ledgers: withList({ name: "李二", group: "第三党小组" }, { group: "第一党小组" }, { group: "?#REF!" }),
      answers: [
        ["张一", "met", "花名册!B2"],
        ["李二", "cannot-judge", "花名册!B3", "no 党小组表!A4"],
      ],
      reasons: { 李二: "unreadable-value" },
    },
    "a group with a leader and no name, or a list without the column, may be the one": {
      ledgers: ledgersOf({
        roster: rosterOf([
          { name: "张一", group: "一组" },
          { name: "李二", group: "二组" },
        ]),
        others: [
          entriesOf("groups", [{ group: "一组" }], { sheet: "甲组表" }),
          entriesOf("groups", [{ leader: "李二" }], { sheet: "乙组表" }),
        ],
      }),
      answers: [
        ["张一", "met", "花名册!B2"],
        ["李二", "cannot-judge", "花名册!B3", "no 乙组表!A3"],
      ],
      says: { 李二: "还有小组没有写名称" },
    },
    "a row that only goes on with the group above is no group without a name": {
      ledgers: withList(
        { name: "李二", group: "二组" },
        { group: "一组", leader: "张一", members: "张一" },
        { group: "", leader: "", members: "王三" },
      ),
      answers: [
        ["张一", "met", "花名册!B2"],
        ["李二", "gap", "花名册!B3", "no 党小组表!A4:C4"],
      ],
    },
    "the eleventh group in figures and in characters": {
      ledgers: withList({ name: "李二", group: "第11党小组" }, { group: "第一党小组" }, { group: "第十一党小组" }),
      answers: [
        ["张一", "met", "花名册!B2"],
        ["李二", "met", "花名册!B3"],
      ],
    },
    "a list of groups without names says nothing": {
      ledgers: withList({ name: "李二", group: "第三党小组" }, { leader: "张一", group: "" }),
      answers: [
        ["张一", "met", "花名册!B2"],
        ["李二", "met", "花名册!B3"],
      ],
    },
    "whoever left needs no group": {
      ledgers: roster(
        { name: "张一", group: "第一党小组", status: "on-roster", statusFrom: "" },
        { name: "李二", group: "", status: "deceased", statusFrom: "2026-01-05" },
      ),
      answers: [["张一", "met", "花名册!B2"]],
    },
  },
});
