import { betweenCommittee } from "../../../../src/core/rules/talk/between-committee.ts";
import { ledgersOf } from "../../../support/ledgers-of.ts";
import {
  committee,
  committeeOfThree,
  largeBranch,
  past,
  smallBranch,
  talk,
  talks,
} from "../../../support/talk-ledgers.ts";
import { testRule } from "../../../support/test-rule.ts";

testRule(betweenCommittee, {
  met: {
    ...past,
    ledgers: ledgersOf({
      roster: largeBranch,
      others: [committeeOfThree, talks(talk("张一", "李二、王三"), talk("李二", "王三"))],
    }),
    answers: [
      ["张一/2025", "met", "谈心谈话记录!A2"],
      ["李二/2025", "met", "谈心谈话记录!A2", "谈心谈话记录!A3"],
      ["王三/2025", "met", "谈心谈话记录!A2", "谈心谈话记录!A3"],
    ],
  },
  gap: {
    ...past,
    ledgers: ledgersOf({ roster: largeBranch, others: [committeeOfThree, talks(talk("张一", "李二、王三"))] }),
    answers: [
      ["张一/2025", "met", "谈心谈话记录!A2"],
      ["李二/2025", "gap", "no 谈心谈话记录!A3:C3", "谈心谈话记录!A2"],
      ["王三/2025", "gap", "no 谈心谈话记录!A3:C3", "谈心谈话记录!A2"],
    ],
    says: { "李二/2025": "还没有与王三的" },
    past: ["李二/2025", "王三/2025"],
  },
  notApplicable: {
    ...past,
    ledgers: ledgersOf({ roster: smallBranch, others: [talks(talk("张一", "李二"))] }),
    answers: [["2025", "not-applicable"]],
  },
  cannotJudge: {
    ...past,
    ledgers: ledgersOf({ roster: largeBranch, others: [talks(talk("张一", "李二"))] }),
    answers: [["2025", "cannot-judge"]],
  },
  notDue: {
    ledgers: ledgersOf({
      roster: largeBranch,
      others: [committee(["张一", "书记"], ["李二", "委员"]), talks(talk("张一", "党员01", "2026-06-01"))],
    }),
    answers: [
      ["张一/2026", "not-due"],
      ["李二/2026", "not-due"],
    ],
    says: { "李二/2026": "李二2026年还没有与张一的谈心谈话记录，最晚2026年12月31日" },
  },
  twoSubjects: {
    // One each is enough when the clerk says so.
    ...past,
    figures: { "talk.between_committee": "one-each" },
    ledgers: ledgersOf({ roster: largeBranch, others: [committeeOfThree, talks(talk("张一", "李二"))] }),
    answers: [
      ["张一/2025", "met", "谈心谈话记录!A2"],
      ["李二/2025", "met", "谈心谈话记录!A2"],
      ["王三/2025", "gap", "no 谈心谈话记录!A3:C3"],
    ],
  },
  traps: {
    "twice with everybody: a talk that names a person twice is one talk": {
      ...past,
      figures: { "talk.frequency": { times: 2, per: "year" } },
      ledgers: ledgersOf({
        roster: largeBranch,
        others: [
          committeeOfThree,
          talks(
            talk("张一", "李二、李二"),
            talk("张一", "王三"),
            talk("王三", "张一、李二", "2025-09-01"),
            talk("李二", "王三", "2025-09-02"),
          ),
        ],
      }),
      answers: [
        ["张一/2025", "gap", "no 谈心谈话记录!A6:C6", "谈心谈话记录!A2", "谈心谈话记录!A3", "谈心谈话记录!A4"],
        ["李二/2025", "gap", "no 谈心谈话记录!A6:C6", "谈心谈话记录!A2", "谈心谈话记录!A4", "谈心谈话记录!A5"],
        ["王三/2025", "met", "谈心谈话记录!A3", "谈心谈话记录!A4", "谈心谈话记录!A5"],
      ],
      says: { "张一/2025": "还没有与李二的", "李二/2025": "还没有与张一的" },
    },
  },
});
