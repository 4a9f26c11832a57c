import { onePostTwoDuties } from "../../../../src/core/rules/committee/one-post-two-duties.ts";
import { dateOf, type EntryRow, entriesOf, fullMembers, ledgersOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const roster = rosterOf(fullMembers(8));
const committee = entriesOf("committee", [
  { name: "张一", post: "书记" },
  { name: "李二", post: "组织委员" },
]);
const ledgers = (...plans: EntryRow<"plans">[]) =>
  ledgersOf({ roster, others: [committee, entriesOf("plans", plans)] });
const declared = { plans: "2024-01-01..2026-11-21" } as const;
const list = { title: "2025年责任清单", date: "2025-02-10" };

testRule(onePostTwoDuties, {
  met: {
    ledgers: ledgers({ ...list, owner: "张一、李二" }),
    period: "2025",
    answers: [
      ["张一/2025", "met", "计划总结台账!A2"],
      ["李二/2025", "met", "计划总结台账!A2"],
    ],
  },
  gap: {
    ledgers: ledgers({ title: "2025年工作总结", date: "2025-12-10", owner: "张一" }),
    period: "2025",
    declared,
    answers: [
      ["张一/2025", "gap", "no 计划总结台账!A3:C3"],
      ["李二/2025", "gap", "no 计划总结台账!A3:C3"],
    ],
    past: ["张一/2025", "李二/2025"],
  },
  notApplicable: {
    ledgers: ledgersOf({ roster: rosterOf(fullMembers(6)), others: [entriesOf("plans", [list])] }),
    period: "2025",
    answers: [["2025", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: ledgersOf({ roster, others: [committee] }),
    answers: [["branch", "cannot-judge"]],
    says: { branch: "没有找到计划总结台账或问题台账" },
  },
  notDue: {
    ledgers: ledgers(list),
    answers: [
      ["张一/2026", "not-due"],
      ["李二/2026", "not-due"],
    ],
    says: { "张一/2026": "2026年12月31日" },
  },
  twoSubjects: {
    ledgers: ledgers(
      { title: "张一2025年述职报告", date: "2026-01-10" },
      { title: "2025年责任清单", date: "2025-02-10" },
    ),
    period: "2025",
    declared,
    answers: [
      ["张一/2025", "met", "计划总结台账!A2"],
      ["李二/2025", "gap", "no 计划总结台账!A4:B4"],
    ],
  },
  traps: {
    "papers and issues of other years": {
      ledgers: ledgersOf({
        roster,
        others: [
          committee,
          entriesOf("plans", [
            { title: "责任清单", date: "2024-12-31", owner: "张一、李二" },
            { title: "责任清单", date: "2026-01-01", owner: "张一、李二" },
          ]),
          entriesOf("issues", [{ issue: "党费公示不及时", owner: "李二", foundOn: "2024-05-10" }]),
        ],
      }),
      period: "2025",
      declared,
      answers: [
        ["张一/2025", "gap", "no 计划总结台账!A4:C4"],
        ["李二/2025", "gap", "no 计划总结台账!A4:C4"],
      ],
    },
    "a paper whose day nobody entered may be the one": {
      ledgers: ledgers(
        { title: "责任清单", date: "", owner: "张一" },
        { title: "责任清单", date: "2024-05-10", owner: "李二" },
      ),
      period: "2025",
      declared,
      answers: [
        ["张一/2025", "cannot-judge", "计划总结台账!A2"],
        ["李二/2025", "gap", "no 计划总结台账!A4:C4"],
      ],
      reasons: { "张一/2025": "unreadable-date" },
    },
    "a paper of everybody": {
      ledgers: ledgers({ ...list, owner: "全体党员" }),
      period: "2025",
      answers: [
        ["张一/2025", "met", "计划总结台账!A2"],
        ["李二/2025", "met", "计划总结台账!A2"],
      ],
    },
    "a paper of the committee": {
      ledgers: ledgers({ ...list, owner: "班子成员" }),
      period: "2025",
      answers: [
        ["张一/2025", "met", "计划总结台账!A2"],
        ["李二/2025", "met", "计划总结台账!A2"],
      ],
    },
    "ledgers that do not cover the year": {
      ledgers: ledgers({ ...list, owner: "张一" }),
      period: "2025",
      answers: [
        ["张一/2025", "met", "计划总结台账!A2"],
        ["李二/2025", "cannot-judge"],
      ],
      reasons: { "李二/2025": "coverage" },
    },
    "the issues cover the year where the papers do not": {
      ledgers: ledgersOf({
        roster,
        others: [
          committee,
          entriesOf("plans", [{ ...list, owner: "张一" }]),
          entriesOf("issues", [{ issue: "党费公示不及时", owner: "张一", foundOn: "2025-05-10" }]),
        ],
      }),
      period: "2025",
      declared: { issues: "2024-01-01..2026-11-21" },
      answers: [
        ["张一/2025", "met", "计划总结台账!A2", "问题台账!A2"],
        ["李二/2025", "gap", "no 问题台账!A3:C3"],
      ],
    },
    "a branch that should have a committee, but no sheet shows it": {
      ledgers: ledgersOf({
        roster: rosterOf([...fullMembers(7), { name: "张一", memberType: "full", post: "书记" }]),
        others: [entriesOf("plans", [{ ...list, owner: "张一" }])],
      }),
      period: "2025",
      answers: [["2025", "cannot-judge"]],
    },
    "a small branch whose sheets name two secretaries": {
      ledgers: ledgersOf({
        roster: rosterOf(fullMembers(5)),
        others: [
          entriesOf("plans", [{ ...list, owner: "张一" }]),
          entriesOf("committee", [
            { name: "张一", post: "书记" },
            { name: "李二", post: "书记" },
          ]),
        ],
      }),
      period: "2025",
      answers: [["2025", "not-applicable"]],
    },
    "a year before the branch was founded": {
      ledgers: ledgersOf({
        roster,
        branch: { foundedOn: dateOf("2026-02-20") },
        others: [committee, entriesOf("plans", [{ ...list, owner: "张一" }])],
      }),
      period: "2025",
      answers: [["2025", "not-applicable"]],
    },
    "papers without an owner": {
      ledgers: ledgers(
        { title: "2025年责任清单", date: "2025-02-10" },
        { title: "张一2024年述职报告", date: "2025-01-10" },
      ),
      period: "2025",
      declared,
      answers: [
        ["张一/2025", "cannot-judge", "no 计划总结台账!A1:B3"],
        ["李二/2025", "cannot-judge", "no 计划总结台账!A1:B3"],
      ],
    },
    "issues alone do not tell that there is no trace": {
      ledgers: ledgersOf({
        roster,
        others: [committee, entriesOf("issues", [{ issue: "党费公示不及时", foundOn: "2025-05-10" }])],
      }),
      period: "2025",
      declared: { issues: "2024-01-01..2026-11-21" },
      answers: [
        ["张一/2025", "cannot-judge"],
        ["李二/2025", "cannot-judge"],
      ],
    },

    "an issue they were in charge of is a trace": {
      ledgers: ledgersOf({
        roster,
        others: [committee, entriesOf("issues", [{ issue: "党费公示不及时", owner: "李二", foundOn: "2025-05-10" }])],
      }),
      period: "2025",
      answers: [
        ["张一/2025", "cannot-judge"],
        ["李二/2025", "met", "问题台账!A2"],
      ],
    },
    "a small branch has its secretary only": {
      ledgers: ledgersOf({
        roster: rosterOf([...fullMembers(5), { name: "张一", memberType: "full", post: "书记" }]),
        others: [entriesOf("plans", [{ ...list, owner: "张一" }])],
      }),
      period: "2025",
      answers: [["张一/2025", "met", "计划总结台账!A2"]],
    },
  },
});
