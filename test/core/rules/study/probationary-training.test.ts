import { probationaryTraining } from "../../../../src/core/rules/study/probationary-training.ts";
import { type EntryRow, entriesOf, ledgersOf, type MemberRow, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const member = (name: string, joinedOn: string, fullMemberOn = ""): MemberRow => ({ name, joinedOn, fullMemberOn });
const training = (name: string, date: string, level = "区委组织部"): EntryRow<"study"> => ({
  name,
  date,
  title: "新党员培训",
  level,
});
const both = (people: MemberRow[], ...rows: EntryRow<"study">[]) =>
  ledgersOf({ roster: rosterOf(people), others: [entriesOf("study", rows)] });
const declared = { study: "2024-01-01..2026-11-21" } as const;

testRule(probationaryTraining, {
  met: {
    ledgers: both([member("张一", "2025-06-01", "2026-06-01")], training("张一", "2026-08-01")),
    answers: [["张一", "met", "花名册!B2", "学习学时台账!C2"]],
  },
  gap: {
    declared,
    ledgers: both([member("张一", "2024-06-01", "2025-06-01")], training("张一", "2026-06-02")),
    answers: [["张一", "gap", "no 学习学时台账!A3:D3", "花名册!B2"]],
  },
  notApplicable: {
    ledgers: both([member("张一", "2010-06-01", "2011-06-01")], training("李二", "2026-06-02")),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: both([member("张一", "2024-06-01", "2025-06-01")], training("李二", "2026-08-01")),
    answers: [["张一", "cannot-judge", "花名册!B2"]],
  },
  notDue: {
    ledgers: both([member("张一", "2026-05-01")], training("张一", "2026-08-01", "本支部")),
    answers: [["张一", "not-due", "花名册!B2"]],
  },
  toConfirm: {
    ledgers: both([member("张一", "2024-06-01", "2025-06-01")], training("张一", "2025-08-01", "")),
    answers: [["张一", "to-confirm", "花名册!B2", "学习学时台账!C2"]],
  },
  twoSubjects: {
    declared,
    ledgers: both(
      [member("张一", "2024-06-01", "2025-06-01"), member("李二", "2024-06-01", "2025-06-01")],
      training("张一", "2025-08-01"),
      training("李二", "2025-08-01", "本支部"),
    ),
    answers: [
      ["张一", "met", "花名册!B2", "学习学时台账!C2"],
      ["李二", "gap", "no 学习学时台账!A4:D4", "花名册!B3"],
    ],
  },
});
