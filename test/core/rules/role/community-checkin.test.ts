import { communityCheckin } from "../../../../src/core/rules/role/community-checkin.ts";
import { type EntryRow, entriesOf, ledgersOf, type MemberRow, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const branch = (members: MemberRow[], ...rows: EntryRow<"service">[]) =>
  ledgersOf({ roster: rosterOf(members), others: [entriesOf("service", rows)] });

testRule(communityCheckin, {
  met: {
    ledgers: branch([{ name: "张一", personType: "在职" }], { name: "张一", checkedInOn: "2026-03-05" }),
    answers: [["张一", "met", "作用发挥台账!B2"]],
  },
  gap: {
    ledgers: branch(
      [{ name: "张一", personType: "在职" }],
      { name: "李二", matter: "", checkedInOn: "2026-03-05" },
      { name: "张一", matter: "志愿清扫", checkedInOn: "" },
    ),
    answers: [["张一", "gap", "no 作用发挥台账!A4:C4"]],
  },
  notApplicable: {
    ledgers: branch([{ name: "张一", personType: "退休" }], { name: "李二", community: "东街社区" }),
    answers: [["张一", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: branch([{ name: "张一" }], { name: "李二", community: "东街社区" }),
    answers: [["张一", "cannot-judge", "no 花名册!A1:A2"]],
  },
  twoSubjects: {
    ledgers: branch(
      [
        { name: "张一", personType: "在职", group: "一组" },
        { name: "张一", personType: "在职", group: "二组" },
        { name: "李二", personType: "其他", group: "二组" },
      ],
      { name: "张一", community: "东街社区" },
    ),
    answers: [
      ["张一#1", "cannot-judge", "作用发挥台账!A2"],
      ["张一#2", "cannot-judge", "作用发挥台账!A2"],
      ["李二", "cannot-judge", "花名册!B4"],
    ],
  },
  traps: {
    "no column that could tell of it": {
      ledgers: branch([{ name: "张一", personType: "在职" }], { name: "张一", hours: "2" }),
      answers: [["branch", "cannot-judge", "no 作用发挥台账!A1:B2"]],
    },
    "no column that could tell of it, and nobody is at work": {
      ledgers: branch([{ name: "张一", personType: "退休" }], { name: "张一", hours: "2" }),
      answers: [["张一", "not-applicable"]],
    },
    "a community, or a matter that says so, shows it as well": {
      ledgers: branch(
        [
          { name: "张一", personType: "在职" },
          { name: "李二", personType: "在职" },
        ],
        { name: "张一", community: "东街社区", matter: "" },
        { name: "李二", community: "", matter: "到社区报到" },
      ),
      answers: [
        ["张一", "met", "作用发挥台账!B2"],
        ["李二", "met", "作用发挥台账!A3:C3"],
      ],
    },
    "a floating member owes nothing; whose person type is blank nobody can tell": {
      ledgers: branch(
        [
          { name: "张一", personType: "在职", status: "floating" },
          { name: "李二", personType: "", status: "" },
        ],
        { name: "王三", community: "东街社区" },
      ),
      answers: [
        ["张一", "not-applicable"],
        ["李二", "cannot-judge", "no 花名册!B3"],
      ],
    },
    "a sheet without names tells of nobody": {
      ledgers: branch([{ name: "张一", personType: "在职" }], { checkedInOn: "2026-03-05" }),
      answers: [["branch", "cannot-judge", "no 作用发挥台账!A1:A2"]],
    },
  },
});
