import { betweenMembers } from "../../../../src/core/rules/talk/between-members.ts";
import { entriesOf, ledgersOf, rosterOf } from "../../../support/ledgers-of.ts";
import { past, smallBranch, talk, talks } from "../../../support/talk-ledgers.ts";
import { testRule } from "../../../support/test-rule.ts";

const threeMembers = rosterOf([{ name: "张一" }, { name: "李二" }, { name: "王三" }]);

testRule(betweenMembers, {
  met: {
    ...past,
    ledgers: ledgersOf({ roster: smallBranch, others: [talks(talk("张一", "李二"))] }),
    answers: [
      ["张一/2025", "met", "谈心谈话记录!A2"],
      ["李二/2025", "met", "谈心谈话记录!A2"],
    ],
  },
  gap: {
    ...past,
    ledgers: ledgersOf({ roster: threeMembers, others: [talks(talk("张一", "李二"))] }),
    answers: [
      ["张一/2025", "met", "谈心谈话记录!A2"],
      ["李二/2025", "met", "谈心谈话记录!A2"],
      ["王三/2025", "gap", "no 谈心谈话记录!A3:C3"],
    ],
  },
  notApplicable: {
    ...past,
    ledgers: ledgersOf({ roster: rosterOf([{ name: "张一" }]), others: [talks(talk("张一", "李二"))] }),
    answers: [["2025", "not-applicable"]],
  },
  cannotJudge: {
    ...past,
    ledgers: ledgersOf({
      roster: rosterOf([{ name: "张一" }, { name: "张一" }]),
      others: [talks(talk("张一", "李二"))],
    }),
    answers: [
      ["张一#1/2025", "cannot-judge"],
      ["张一#2/2025", "cannot-judge"],
    ],
  },
  notDue: {
    ledgers: ledgersOf({ roster: smallBranch, others: [talks(talk("张一", "群众甲", "2026-06-01"))] }),
    answers: [
      ["张一/2026", "not-due"],
      ["李二/2026", "not-due"],
    ],
  },
  twoSubjects: {
    // Two names in one column: they talked with each other. A talk with somebody from outside is none between members.
    ...past,
    ledgers: ledgersOf({ roster: threeMembers, others: [talks(talk("", "张一、李二"), talk("王三", "群众甲"))] }),
    answers: [
      ["张一/2025", "met", "谈心谈话记录!A2"],
      ["李二/2025", "met", "谈心谈话记录!A2"],
      ["王三/2025", "gap", "no 谈心谈话记录!A4:C4"],
    ],
  },
  traps: {
    "two who talk with a third have each talked with the third, not with each other": {
      ...past,
      figures: { "talk.frequency": { times: 2, per: "year" } },
      ledgers: ledgersOf({
        roster: threeMembers,
        others: [talks(talk("张一、李二", "王三"), talk("张一", "王三", "2025-09-01"))],
      }),
      answers: [
        ["张一/2025", "met", "谈心谈话记录!A2", "谈心谈话记录!A3"],
        ["李二/2025", "gap", "no 谈心谈话记录!A4:C4", "谈心谈话记录!A2"],
        ["王三/2025", "met", "谈心谈话记录!A2", "谈心谈话记录!A3"],
      ],
    },
    "both names in the column of those who talk, with a stray separator": {
      ...past,
      ledgers: ledgersOf({ roster: threeMembers, others: [talks(talk("张一、李二、", ""))] }),
      answers: [
        ["张一/2025", "met", "谈心谈话记录!A2"],
        ["李二/2025", "met", "谈心谈话记录!A2"],
        ["王三/2025", "gap", "no 谈心谈话记录!A3:C3"],
      ],
    },
    "nobody talks with himself; all members as those who talk name nobody": {
      ...past,
      ledgers: ledgersOf({
        roster: threeMembers,
        others: [talks(talk("张一", "张一"), talk("全体党员", "李二"), talk("王三", "张一"))],
      }),
      answers: [
        ["张一/2025", "met", "谈心谈话记录!A4"],
        ["李二/2025", "gap", "no 谈心谈话记录!A5:C5"],
        ["王三/2025", "met", "谈心谈话记录!A4"],
      ],
    },
    "one column that holds both names shows who talked, and who did not": {
      ...past,
      ledgers: ledgersOf({
        roster: threeMembers,
        others: [entriesOf("talks", [{ date: "2025-06-01", partner: "张一、李二" }], { year: 2025 })],
      }),
      answers: [
        ["张一/2025", "met", "谈心谈话记录!A2"],
        ["李二/2025", "met", "谈心谈话记录!A2"],
        ["王三/2025", "gap", "no 谈心谈话记录!A3:B3"],
      ],
    },
    "one column that only says who talked": {
      ...past,
      ledgers: ledgersOf({
        roster: smallBranch,
        others: [entriesOf("talks", [{ date: "2025-06-01", talker: "张一" }], { year: 2025 })],
      }),
      answers: [
        ["张一/2025", "cannot-judge", "no 谈心谈话记录!A1:B2"],
        ["李二/2025", "cannot-judge", "no 谈心谈话记录!A1:B2"],
      ],
      says: { "张一/2025": "没有找到这一列" },
    },
  },
});
