import { dateOrder } from "../../../../src/core/rules/roster/date-order.ts";
import { ledgersOf, type MemberRow, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const roster = (...members: MemberRow[]) => ledgersOf({ roster: rosterOf(members) });
const row = (more: MemberRow = {}): MemberRow => ({
  name: "张一",
  birthDate: "1980-05-06",
  appliedOn: "2000-01-10",
  joinedOn: "2002-06-20",
  fullMemberOn: "2003-06-20",
  ...more,
});

testRule(dateOrder, {
  met: { ledgers: roster(row()), answers: [["张一", "met", "花名册!D2"]] },
  gap: {
    ledgers: roster(row({ fullMemberOn: "2001-06-20" })),
    answers: [["张一", "gap", "花名册!D2", "花名册!E2"]],
    says: { 张一: "转正日期早于入党日期" },
  },
  notApplicable: "every person on the roster has dates to compare, or too few of them",
  cannotJudge: { ledgers: roster(row({ joinedOn: "" })), answers: [["张一", "cannot-judge", "no 花名册!D2"]] },
  toConfirm: {
    // A roster kept until today, judged at an earlier base date.
    ledgers: roster(row({ fullMemberOn: "2026-12-01" })),
    answers: [["张一", "to-confirm", "花名册!E2"]],
  },
  twoSubjects: {
    ledgers: roster(
      row({ joinedOn: "1998-05-05", appliedOn: "" }),
      row({ name: "李二", joinedOn: "1998-05-06", appliedOn: "" }),
    ),
    answers: [
      ["张一", "gap", "花名册!B2", "花名册!D2"],
      ["李二", "met", "花名册!D3"],
    ],
    says: { 张一: "入党时不满18周岁" },
  },
  traps: {
    "a month without a day is out of order only when it must be": {
      ledgers: roster(row({ joinedOn: "2002-06", fullMemberOn: "2002-06" })),
      answers: [["张一", "met", "花名册!D2"]],
    },
    "applied on the day of joining": {
      ledgers: roster(row({ appliedOn: "2002-06-20" })),
      answers: [["张一", "gap", "花名册!C2", "花名册!D2"]],
    },
    "a missing column is said once, the others are judged": {
      ledgers: roster(
        { name: "张一", joinedOn: "2002-06-20", fullMemberOn: "2003-06-20" },
        { name: "李二", joinedOn: "2002-06-20", fullMemberOn: "2001-06-20" },
      ),
      answers: [
        ["branch", "cannot-judge", "no 花名册!A1:C3"],
        ["张一", "met", "花名册!B2"],
        ["李二", "gap", "花名册!B3", "花名册!C3"],
      ],
      says: { branch: "出生日期" },
    },
    "a date that cannot be read": {
      ledgers: roster(row({ birthDate: "?八零年" })),
      answers: [["张一", "cannot-judge", "花名册!B2"]],
    },
    "only one of two sheets lacks a column": {
      ledgers: ledgersOf({
        roster: [rosterOf([row()]), rosterOf([{ name: "李二", joinedOn: "2002-06-20" }], { sheet: "预备党员" })],
      }),
      answers: [
        ["branch", "cannot-judge", "no 预备党员!A1:B2"],
        ["张一", "met", "花名册!D2"],
        ["李二", "met", "预备党员!B2"],
      ],
      says: { branch: "预备党员没有找到这些列：出生日期" },
    },
    "born on the day of applying or joining is certainly wrong, and told once": {
      ledgers: roster(
        row({ appliedOn: "1980-05-06" }),
        row({ name: "李二", appliedOn: "", joinedOn: "1980-05-06" }),
        row({ name: "王三", appliedOn: "", joinedOn: "1979-05-06" }),
      ),
      answers: [
        ["张一", "gap", "花名册!B2", "花名册!C2"],
        ["李二", "gap", "花名册!B3", "花名册!D3"],
        ["王三", "gap", "花名册!B4", "花名册!D4"],
      ],
      says: { 张一: "申请日期不晚于出生日期", 李二: "入党日期不晚于出生日期", 王三: "入党日期不晚于出生日期" },
      neverSays: { 李二: "周岁", 王三: "周岁" },
    },
    "converted on the day of joining, as members were long ago": {
      ledgers: roster(row({ fullMemberOn: "2002-06-20" })),
      answers: [["张一", "met", "花名册!D2"]],
    },
    "F2.18: a month beside one of its days is not certainly out of order": {
      ledgers: roster(
        row({ appliedOn: "2002-06-01", joinedOn: "2002-06" }),
        row({ name: "李二", appliedOn: "2002-06", joinedOn: "2002-06-01" }),
        row({ name: "王三", joinedOn: "2002-06-30", fullMemberOn: "2002-06" }),
      ),
      answers: [
        ["张一", "met", "花名册!D2"],
        ["李二", "met", "花名册!D3"],
        ["王三", "met", "花名册!D4"],
      ],
    },
  },
});
