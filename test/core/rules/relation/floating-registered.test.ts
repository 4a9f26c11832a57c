import { floatingRegistered } from "../../../../src/core/rules/relation/floating-registered.ts";
import { entriesOf, ledgersOf, type MemberRow, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const floating = (name: string): MemberRow => ({ name, status: "floating" });
const branch = (members: readonly MemberRow[], registered: readonly string[]) =>
  ledgersOf({
    roster: rosterOf(members),
    others:
      registered.length > 0
        ? [
            entriesOf(
              "floating",
              registered.map((name) => ({ name })),
            ),
          ]
        : [],
  });

testRule(floatingRegistered, {
  met: {
    ledgers: branch([floating("张一")], ["张 一"]),
    answers: [["张一", "met", "流动党员台账!A2"]],
  },
  gap: {
    ledgers: branch([floating("张一")], ["李二"]),
    answers: [["张一", "gap", "no 流动党员台账!A3", "花名册!B2"]],
  },
  notApplicable: {
    ledgers: branch([{ name: "张一", status: "on-roster" }], ["张一"]),
    answers: [["branch", "not-applicable"]],
    says: { branch: "花名册上没有流动党员" },
  },
  cannotJudge: {
    ledgers: branch([{ name: "张一" }], ["张一"]),
    answers: [["branch", "cannot-judge", "no 花名册!A1:A2"]],
  },
  twoSubjects: {
    ledgers: branch([floating("张一"), floating("李二")], ["张一"]),
    answers: [
      ["张一", "met", "流动党员台账!A2"],
      ["李二", "gap", "no 流动党员台账!A3", "花名册!B3"],
    ],
  },
  traps: {
    "the status of the day counts": {
      ledgers: branch([{ ...floating("张一"), statusFrom: "2026-12-01" }], ["李二"]),
      answers: [["branch", "not-applicable"]],
    },
    "no ledger of floating members": {
      ledgers: branch([floating("张一")], []),
      answers: [["branch", "cannot-judge", "花名册!B2"]],
    },
    "two floating namesakes and one row": {
      ledgers: branch([floating("张一"), { ...floating("张一"), birthDate: "1990-01-01" }], ["张一"]),
      answers: [
        ["张一#1", "cannot-judge", "花名册!B2"],
        ["张一#2", "cannot-judge", "花名册!B3"],
      ],
    },
    "two floating namesakes and two rows, and a namesake who stayed": {
      ledgers: branch(
        [
          { ...floating("张一"), birthDate: "1970-01-01" },
          { ...floating("张一"), birthDate: "1990-01-01" },
          { ...floating("李二"), birthDate: "1970-01-01" },
          { name: "李二", status: "on-roster", birthDate: "1990-01-01" },
        ],
        ["张一", "张一", "李二"],
      ),
      answers: [
        ["张一#1", "met", "流动党员台账!A2"],
        ["张一#2", "met", "流动党员台账!A2"],
        ["李二#1", "met", "流动党员台账!A4"],
      ],
    },
  },
});
