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
    says: { branch: "没有预备党员" },
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
  traps: {
    "a probationary member without a day of joining is not passed over": {
      ledgers: both([{ name: "张一", memberType: "probationary", joinedOn: "" }], training("张一", "2026-08-01")),
      answers: [["张一", "cannot-judge", "no 花名册!C2", "花名册!A2"]],
      reasons: { 张一: "unreadable-date" },
    },
    "a day of joining that is not filled in asks nobody; the last day of the time still counts": {
      ledgers: both([member("张一", ""), member("李二", "2024-01-01", "2025-01-01")], {
        name: "",
        participants: "张一、李二",
        date: "2026-01-01",
        title: "新党员培训",
        level: "区委组织部",
      }),
      answers: [["李二", "met", "花名册!B3", "学习学时台账!D2"]],
    },
    "the time ends today, and a training before joining does not count": {
      ledgers: both([member("张一", "2024-11-21", "2025-11-21")], training("张一", "2024-11-20")),
      answers: [["张一", "not-due", "花名册!B2"]],
    },
    "a training on the day of joining counts": {
      ledgers: both([member("张一", "2024-11-21", "2025-11-21")], training("张一", "2024-11-21")),
      answers: [["张一", "met", "花名册!B2", "学习学时台账!C2"]],
    },
    "a training above the branch whose date cannot be read may be the missing one, the branch's own is not": {
      declared,
      ledgers: both(
        [member("张一", "2024-06-01", "2025-06-01"), member("李二", "2024-06-01", "2025-06-01")],
        training("张一", "?去年"),
        training("李二", "?去年", "本支部"),
      ),
      answers: [
        ["张一", "cannot-judge", "花名册!B2", "学习学时台账!B2"],
        ["李二", "gap", "no 学习学时台账!A4:D4", "花名册!B3"],
      ],
    },
    "two of one name": {
      ledgers: both(
        [member("张一", "2025-06-01"), { ...member("张一", "2025-07-01"), idNumber: "2" }],
        training("张一", "2025-08-01"),
      ),
      answers: [
        ["张一#1", "cannot-judge"],
        ["张一#2", "cannot-judge"],
      ],
    },
  },
});
