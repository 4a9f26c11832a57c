import { uniqueIdentity } from "../../../../src/core/rules/roster/unique-identity.ts";
import { ledgersOf, type MemberRow, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const roster = (...members: MemberRow[]) => ledgersOf({ roster: rosterOf(members) });
const idOf = (last: string): string => `37010119700101${last}`;

testRule(uniqueIdentity, {
  met: { ledgers: roster({ name: "张一", idNumber: idOf("001X") }), answers: [["张一", "met", "花名册!A2"]] },
  gap: {
    ledgers: roster({ name: "张一", idNumber: idOf("001X") }, { name: "张 一", idNumber: idOf("001x") }),
    answers: [["张一", "gap", "花名册!A2", "花名册!A3"]],
  },
  notApplicable: "every roster has people to compare",
  cannotJudge: "namesakes whom nothing tells apart are to be confirmed (catalogue: 仅有姓名且重名→待核)",
  toConfirm: {
    ledgers: roster({ name: "张一" }, { name: "张一" }),
    answers: [["张一", "to-confirm", "花名册!A2", "花名册!A3"]],
  },
  twoSubjects: {
    ledgers: roster(
      { name: "张一", birthDate: "1970-01-01" },
      { name: "张一", birthDate: "1990-01-01" },
      { name: "李二", birthDate: "1980-01-01" },
      { name: "李二", birthDate: "1980-01-01" },
    ),
    answers: [
      ["张一#1", "met", "花名册!A2"],
      ["张一#2", "met", "花名册!A3"],
      ["李二", "gap", "花名册!A4", "花名册!A5"],
    ],
  },
  traps: {
    "one ID number under two names": {
      ledgers: roster({ name: "张一", idNumber: idOf("0011") }, { name: "李二", idNumber: idOf("0011") }),
      answers: [
        ["张一", "gap", "花名册!A2", "花名册!A3"],
        ["李二", "gap", "花名册!A2", "花名册!A3"],
      ],
      says: { 张一: "身份证号相同" },
    },
    "one ID number in capitals and not, under two names; a number that is hidden in part tells nothing": {
      ledgers: roster(
        { name: "张一", idNumber: idOf("001X") },
        { name: "李二", idNumber: idOf("001x") },
        { name: "王三", idNumber: "3701**********0011" },
        { name: "赵四", idNumber: "3701**********0011" },
        { name: "孙五", idNumber: "" },
        { name: "周六", idNumber: "" },
      ),
      answers: [
        ["张一", "gap", "花名册!A2", "花名册!A3"],
        ["李二", "gap", "花名册!A2", "花名册!A3"],
        ["王三", "met", "花名册!A4"],
        ["赵四", "met", "花名册!A5"],
        ["孙五", "met", "花名册!A6"],
        ["周六", "met", "花名册!A7"],
      ],
    },
    "namesakes are told apart only when all of them are": {
      ledgers: roster(
        { name: "张一", idNumber: idOf("0011"), birthDate: "" },
        { name: "张一", idNumber: idOf("0022"), birthDate: "" },
        { name: "李二", idNumber: idOf("0033"), birthDate: "" },
        { name: "李二", idNumber: "", birthDate: "" },
        { name: "王三", idNumber: "", birthDate: "1970-01-01" },
        { name: "王三", idNumber: "", birthDate: "1990-01-01" },
        { name: "王三", idNumber: "", birthDate: "" },
      ),
      answers: [
        ["张一#1", "met", "花名册!A2"],
        ["张一#2", "met", "花名册!A3"],
        ["李二", "to-confirm", "花名册!A4", "花名册!A5"],
        ["王三", "to-confirm", "花名册!A6", "花名册!A7", "花名册!A8"],
      ],
    },
  },
});
