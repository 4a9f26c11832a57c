import { secretaryWithCommittee } from "../../../../src/core/rules/talk/secretary-with-committee.ts";
import { entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
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

testRule(secretaryWithCommittee, {
  met: {
    ...past,
    ledgers: ledgersOf({
      roster: largeBranch,
      others: [committeeOfThree, talks(talk("张一", "李二"), talk("王三", "张一"))],
    }),
    answers: [
      ["李二/2025", "met", "谈心谈话记录!A2"],
      ["王三/2025", "met", "谈心谈话记录!A3"],
    ],
  },
  gap: {
    ...past,
    ledgers: ledgersOf({
      roster: largeBranch,
      others: [committeeOfThree, talks(talk("张一", "李二"), talk("李二", "王三"))],
    }),
    answers: [
      ["李二/2025", "met", "谈心谈话记录!A2"],
      ["王三/2025", "gap", "no 谈心谈话记录!A4:C4"],
    ],
    says: { "王三/2025": "王三2025年还没有与书记的谈心谈话记录" },
  },
  notApplicable: {
    ...past,
    ledgers: ledgersOf({ roster: smallBranch, others: [talks(talk("张一", "李二"))] }),
    answers: [["2025", "not-applicable"]],
  },
  cannotJudge: {
    ...past,
    ledgers: ledgersOf({
      roster: largeBranch,
      others: [committee(["张一", "委员"], ["李二", "委员"], ["王三", "委员"]), talks(talk("张一", "李二"))],
    }),
    answers: [["2025", "cannot-judge"]],
  },
  notDue: {
    ledgers: ledgersOf({ roster: largeBranch, others: [committeeOfThree, talks(talk("张一", "李二", "2026-06-01"))] }),
    answers: [
      ["李二/2026", "met", "谈心谈话记录!A2"],
      ["王三/2026", "not-due"],
    ],
  },
  twoSubjects: {
    ...past,
    ledgers: ledgersOf({
      roster: largeBranch,
      others: [
        committeeOfThree,
        entriesOf("talks", [talk("张一", "李二"), { date: "?去年", talker: "张一", partner: "王三" }]),
      ],
    }),
    answers: [
      ["李二/2025", "met", "谈心谈话记录!A2"],
      ["王三/2025", "cannot-judge", "谈心谈话记录!A3"],
    ],
  },
  traps: {
    "one column of names that holds one side only": {
      ...past,
      ledgers: ledgersOf({
        roster: largeBranch,
        others: [committeeOfThree, entriesOf("talks", [{ date: "2025-06-01", partner: "李二" }], { year: 2025 })],
      }),
      answers: [
        ["李二/2025", "cannot-judge", "no 谈心谈话记录!A1:B2"],
        ["王三/2025", "cannot-judge", "no 谈心谈话记录!A1:B2"],
      ],
    },

    "a member who had left the committee is not asked": {
      ...past,
      ledgers: ledgersOf({
        roster: largeBranch,
        others: [
          entriesOf("committee", [
            { name: "张一", post: "支部书记", endedOn: "" },
            { name: "李二", post: "副书记", endedOn: "2025-03-01" },
            { name: "王三", post: "委员", endedOn: "" },
          ]),
          talks(talk("张一", "王三")),
        ],
      }),
      answers: [["王三/2025", "met", "谈心谈话记录!A2"]],
    },
    "without a committee sheet (decision 37)": {
      ...past,
      ledgers: ledgersOf({ roster: largeBranch, others: [talks(talk("张一", "李二"))] }),
      answers: [["2025", "cannot-judge"]],
    },
    "talks that do not cover the year prove nothing": {
      ...past,
      ledgers: ledgersOf({
        roster: largeBranch,
        others: [committeeOfThree, entriesOf("talks", [talk("张一", "李二"), talk("李二", "王三", "2025-07-01")])],
      }),
      answers: [
        ["李二/2025", "met", "谈心谈话记录!A2"],
        ["王三/2025", "cannot-judge"],
      ],
    },
  },
});
