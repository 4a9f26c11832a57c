import { voterListValid } from "../../../../src/core/rules/election/voter-list-valid.ts";
import { electedInMay } from "../../../support/election-ledgers.ts";
import {
  type EntryRow,
  entriesOf,
  fullMembers,
  ledgersOf,
  type MemberRow,
  rosterOf,
} from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const ten = fullMembers(10, { discipline: "", disciplineFrom: "", fullMemberOn: "2015-05-01" });
const ledgers = (members: readonly MemberRow[], ...rows: EntryRow<"election">[]) =>
  ledgersOf({ roster: rosterOf(members), others: [entriesOf("election", rows)] });

testRule(voterListValid, {
  met: {
    ledgers: ledgers(ten, electedInMay({ expected: "10" })),
    answers: [["换届选举台账!2", "met", "换届选举台账!B2"]],
  },
  gap: {
    ledgers: ledgers(ten, electedInMay({ expected: "9", note: "" })),
    answers: [["换届选举台账!2", "gap", "换届选举台账!B2"]],
    says: { "换届选举台账!2": "写着9人，按花名册推算是10人" },
    past: ["换届选举台账!2"],
  },
  notApplicable: {
    ledgers: ledgers(fullMembers(10), { electedOn: "2023-05-11" }),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: ledgers(fullMembers(10), electedInMay({ expected: "10" })),
    answers: [["branch", "cannot-judge", "no 花名册!A1:B11"]],
    says: { branch: "没有找到处分列" },
  },
  twoSubjects: {
    ledgers: ledgers(ten, electedInMay({ expected: "10", note: "" }), electedInMay({ expected: "12", note: "第一次" })),
    answers: [
      ["换届选举台账!2", "met", "换届选举台账!B2"],
      ["换届选举台账!3", "gap", "换届选举台账!B3"],
    ],
  },
  traps: {
    "a roster that gives the kind of member only": {
      ledgers: ledgers(fullMembers(10, { discipline: "" }), electedInMay({ expected: "10" })),
      answers: [["换届选举台账!2", "met", "换届选举台账!B2"]],
    },
    "a roster that gives the day of conversion only": {
      ledgers: ledgers(
        [
          { name: "张一", fullMemberOn: "2015-05-01", discipline: "" },
          { name: "李二", fullMemberOn: "2016-05-01", discipline: "" },
        ],
        electedInMay({ expected: "2" }),
      ),
      answers: [["换届选举台账!2", "met", "换届选举台账!B2"]],
    },
    "a roster that tells full members from nobody": {
      ledgers: ledgers([{ name: "张一", discipline: "" }], electedInMay({ expected: "1" })),
      answers: [["branch", "cannot-judge", "no 花名册!A1:B2"]],
      says: { branch: "没有找到党员类别列" },
    },
    "no column of those due": {
      ledgers: ledgers(ten, electedInMay({ present: "9" })),
      answers: [["branch", "cannot-judge", "no 换届选举台账!A1:B2"]],
    },
    "an election without a day, and one without the number of those due": {
      ledgers: ledgers(ten, electedInMay({ expected: "" }), { electedOn: "", expected: "10" }),
      answers: [
        ["换届选举台账!2", "cannot-judge", "no 换届选举台账!B2"],
        ["换届选举台账!3", "cannot-judge", "换届选举台账!B3"],
      ],
      reasons: { "换届选举台账!2": "unreadable-value", "换届选举台账!3": "unreadable-date" },
    },
    "a member whose kind nobody entered": {
      ledgers: ledgers([...ten, { name: "张一", memberType: "" }], electedInMay({ expected: "10" })),
      answers: [["换届选举台账!2", "cannot-judge", "换届选举台账!B2", "花名册!A12"]],
      reasons: { "换届选举台账!2": "unknown-member-type" },
    },
    "somebody under 留党察看 and somebody on probation do not vote": {
      ledgers: ledgers(
        [
          ...ten,
          { name: "张一", memberType: "full", discipline: "留党察看一年", disciplineFrom: "2026-03-01" },
          { name: "李二", memberType: "probationary", discipline: "" },
        ],
        electedInMay({ expected: "10" }),
      ),
      answers: [["换届选举台账!2", "met", "换届选举台账!B2"]],
    },
    "converted after the day of the election": {
      ledgers: ledgers(
        [...ten, { name: "张一", memberType: "full", fullMemberOn: "2026-05-20" }],
        electedInMay({ expected: "10" }),
      ),
      answers: [["换届选举台账!2", "met", "换届选举台账!B2"]],
    },
    "people left out by approval, as the note says": {
      ledgers: ledgers(ten, electedInMay({ expected: "9", note: "党员01长期卧病，经批准不计入应到" })),
      answers: [["换届选举台账!2", "met", "换届选举台账!B2", "换届选举台账!C2"]],
    },
    "a measure without a date": {
      ledgers: ledgers(
        [...ten, { name: "张一", memberType: "full", discipline: "留党察看", disciplineFrom: "" }],
        electedInMay({ expected: "10" }),
      ),
      answers: [["换届选举台账!2", "cannot-judge", "换届选举台账!B2", "花名册!A12"]],
      reasons: { "换届选举台账!2": "unreadable-date" },
    },
  },
});
