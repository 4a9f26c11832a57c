import { leaderHours } from "../../../../src/core/rules/study/leader-hours.ts";
import { type EntryRow, entriesOf, ledgersOf, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const training = (name: string, hours: string): EntryRow<"study"> => ({ name, date: "2025-05-10", hours });
const committee = (...rows: EntryRow<"committee">[]) => entriesOf("committee", rows);
const secretary = { name: "张一", post: "书记", startedOn: "2023-01-01" };
const both = (people: EntryRow<"committee">[], ...rows: EntryRow<"study">[]) =>
  ledgersOf({ others: [entriesOf("study", rows), committee(...people)] });
const year = { period: "2025", declared: { study: "2025-01-01..2026-11-21" } } as const;

testRule(leaderHours, {
  met: {
    ...year,
    ledgers: both([secretary], training("张一", "56")),
    answers: [["张一/2025", "met", "学习学时台账!C2"]],
  },
  gap: {
    ...year,
    ledgers: both([secretary], training("张一", "55")),
    answers: [["张一/2025", "gap", "no 学习学时台账!A3:C3", "学习学时台账!C2"]],
  },
  notApplicable: "everybody on the committee owes hours, fewer in the first year of office",
  cannotJudge: {
    ...year,
    ledgers: ledgersOf({ others: [entriesOf("study", [training("张一", "56")])] }),
    answers: [["2025", "cannot-judge"]],
    says: { "2025": "看不出谁是书记" },
  },
  notDue: { ledgers: both([secretary], training("张一", "56")), answers: [["张一/2026", "not-due"]] },
  twoSubjects: {
    ...year,
    ledgers: both(
      [secretary, { name: "李二", post: "组织委员", startedOn: "2025-07-01" }],
      training("张一", "60"),
      training("李二", "28"),
    ),
    answers: [
      ["张一/2025", "met", "学习学时台账!C2"],
      ["李二/2025", "met", "学习学时台账!C3"],
    ],
    says: { "李二/2025": "应有28学时（按6个月折算）" },
  },
  traps: {
    "a re-elected member has been in office before": {
      ...year,
      ledgers: both(
        [
          { name: "张一", post: "书记", startedOn: "2025-07-01" },
          { name: "张一", post: "书记", startedOn: "2022-07-01" },
        ],
        training("张一", "28"),
      ),
      answers: [["张一/2025", "gap", "no 学习学时台账!A3:C3", "学习学时台账!C2"]],
    },
    "without a committee the secretary of the roster": {
      ...year,
      ledgers: ledgersOf({
        roster: rosterOf([{ name: "张一", post: "书记" }, { name: "李二" }]),
        others: [entriesOf("study", [{ date: "2025-05-10", hours: "56", participants: "全体党员" }])],
      }),
      answers: [["张一/2025", "met", "学习学时台账!B2"]],
    },
    "in office since July by the secretary's own row, whichever row comes first": {
      ...year,
      ledgers: both(
        [
          { name: "张一", post: "书记", startedOn: "" },
          { name: "张一", post: "组织委员", startedOn: "2025-07-01" },
          { name: "李二", post: "宣传委员", startedOn: "2022-07-01" },
          { name: "李二", post: "纪检委员", startedOn: "2025-07-01" },
        ],
        { name: "", date: "2025-05-10", hours: "28", participants: "张一、李二" },
      ),
      answers: [
        ["张一/2025", "met", "学习学时台账!C2"],
        ["李二/2025", "gap", "no 学习学时台账!A3:D3", "学习学时台账!C2"],
      ],
    },
    "a committee without a secretary is asked all the same": {
      ...year,
      ledgers: both([{ name: "李二", post: "组织委员", startedOn: "2025-07-01" }], training("李二", "28")),
      answers: [["李二/2025", "met", "学习学时台账!C2"]],
    },
    "without a roster a session of all members is one of the committee": {
      ...year,
      ledgers: both([secretary, { name: "李二", post: "组织委员" }], {
        name: "",
        date: "2025-05-10",
        hours: "56",
        participants: "全体党员除李二",
      }),
      answers: [
        ["张一/2025", "met", "学习学时台账!C2"],
        ["李二/2025", "gap", "no 学习学时台账!A3:D3"],
      ],
    },
    "two of one name on the roster cannot be told apart in the study ledger": {
      ...year,
      ledgers: ledgersOf({
        roster: rosterOf([
          { name: "张一", idNumber: "1" },
          { name: "张一", idNumber: "2" },
        ]),
        others: [entriesOf("study", [training("张一", "56")]), committee(secretary)],
      }),
      answers: [["张一/2025", "cannot-judge"]],
    },
    "hours of nobody tell nothing of anybody": {
      ...year,
      ledgers: both([secretary], { date: "2025-05-10", hours: "56" }),
      answers: [["branch", "cannot-judge", "no 学习学时台账!A1:B2"]],
    },
    "no column for hours": {
      ...year,
      ledgers: both([secretary], { name: "张一", date: "2025-05-10" }),
      answers: [["branch", "cannot-judge", "no 学习学时台账!A1:B2"]],
    },
  },
});
