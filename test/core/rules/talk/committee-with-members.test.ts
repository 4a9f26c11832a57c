import { committeeWithMembers } from "../../../../src/core/rules/talk/committee-with-members.ts";
import { entriesOf, fullMembers, ledgersOf, rosterOf } from "../../../support/ledgers-of.ts";
import { committeeOfThree, past, smallBranch, talk, talks } from "../../../support/talk-ledgers.ts";
import { testRule } from "../../../support/test-rule.ts";

testRule(committeeWithMembers, {
  met: {
    ...past,
    ledgers: ledgersOf({ roster: smallBranch, others: [talks(talk("张一", "李二"))] }),
    answers: [["李二/2025", "met", "谈心谈话记录!A2"]],
  },
  gap: {
    ...past,
    ledgers: ledgersOf({ roster: smallBranch, others: [talks(talk("党员01", "李二"))] }),
    answers: [["李二/2025", "gap", "no 谈心谈话记录!A3:C3"]],
    says: { "李二/2025": "与书记的" },
  },
  notApplicable: {
    // The secretary alone: nobody is left to talk with.
    ...past,
    ledgers: ledgersOf({
      roster: rosterOf([{ name: "张一", memberType: "full", post: "书记" }]),
      others: [talks(talk("张一", "李二"))],
    }),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ...past,
    // The secretary is known, the other members of the committee are not.
    ledgers: ledgersOf({
      roster: rosterOf([...fullMembers(8), { name: "张一", memberType: "full", post: "书记" }]),
      others: [talks(talk("张一", "党员01"))],
    }),
    answers: [["2025", "cannot-judge"]],
    says: { "2025": "没有找到支委班子表" },
  },
  notDue: {
    ledgers: ledgersOf({ roster: smallBranch, others: [talks(talk("张一", "党员01", "2026-06-01"))] }),
    answers: [["李二/2026", "not-due"]],
  },
  twoSubjects: {
    ...past,
    ledgers: ledgersOf({
      roster: rosterOf([...fullMembers(8), { name: "张一" }, { name: "李二" }, { name: "王三" }]),
      others: [committeeOfThree, talks(talk("李二", "全体党员除党员08"))],
    }),
    answers: [
      ...fullMembers(7).map(({ name = "" }) => [`${name}/2025`, "met", "谈心谈话记录!A2"] as const),
      ["党员08/2025", "gap", "no 谈心谈话记录!A3:C3"],
    ],
    says: { "党员08/2025": "与支部委员的" },
  },
  traps: {
    "a committee whose secretary nobody names still has members": {
      ...past,
      ledgers: ledgersOf({
        roster: rosterOf([...fullMembers(1), { name: "张一" }, { name: "李二" }, { name: "王三" }]),
        others: [
          entriesOf("committee", [
            { name: "张一", post: "委员" },
            { name: "李二", post: "委员" },
            { name: "王三", post: "委员" },
          ]),
          talks(talk("李二", "党员01")),
        ],
      }),
      answers: [["党员01/2025", "met", "谈心谈话记录!A2"]],
    },
    "all members of a year are those of its end; while it runs those of today": {
      asOf: "2026-05-01",
      period: "2025-01-01..2026-05-01",
      ledgers: ledgersOf({
        roster: rosterOf([
          { name: "张一", memberType: "full", post: "书记" },
          { name: "李二", memberType: "full", post: "", status: "transferred-out", statusFrom: "2026-02-01" },
          { name: "王三", memberType: "full", post: "", status: "transferred-out", statusFrom: "2026-06-01" },
        ]),
        others: [
          talks(talk("张一", "全体党员")),
          entriesOf("talks", [talk("张一", "全体党员", "2026-04-01")], { sheet: "今年", year: 2026 }),
        ],
      }),
      answers: [
        ["李二/2025", "met", "谈心谈话记录!A2"],
        ["王三/2025", "met", "谈心谈话记录!A2"],
        ["王三/2026", "met", "今年!A2"],
      ],
    },
    "F1.9: people of one name": {
      ...past,
      ledgers: ledgersOf({
        roster: rosterOf([
          { name: "张一", memberType: "full", post: "书记" },
          { name: "李二", memberType: "full", post: "" },
          { name: "李二", memberType: "full", post: "" },
        ]),
        others: [talks(talk("张一", "李二"))],
      }),
      answers: [
        ["李二#1/2025", "cannot-judge"],
        ["李二#2/2025", "cannot-judge"],
      ],
    },
    "nobody is known as the secretary": {
      ...past,
      ledgers: ledgersOf({ roster: rosterOf(fullMembers(3)), others: [talks(talk("张一", "李二"))] }),
      answers: [["2025", "cannot-judge"]],
    },
  },
});
