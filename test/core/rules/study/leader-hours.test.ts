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
        others: [entriesOf("study", [training("张一", "56")])],
      }),
      answers: [["张一/2025", "met", "学习学时台账!C2"]],
    },
    "no column for hours": {
      ...year,
      ledgers: both([secretary], { name: "张一", date: "2025-05-10" }),
      answers: [["branch", "cannot-judge", "no 学习学时台账!A1:B2"]],
    },
  },
});
