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
  },
});
