import { memberHours } from "../../../../src/core/rules/study/member-hours.ts";
import { type EntryRow, entriesOf, ledgersOf, type MemberRow, rosterOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const training = (name: string, hours: string, more: EntryRow<"study"> = {}): EntryRow<"study"> => ({
  name,
  date: "2025-05-10",
  hours,
  ...more,
});
const both = (people: MemberRow[], ...rows: EntryRow<"study">[]) =>
  ledgersOf({ roster: rosterOf(people), others: [entriesOf("study", rows)] });
const year = { period: "2025", declared: { study: "2025-01-01..2026-11-21" } } as const;

testRule(memberHours, {
  met: {
    ...year,
    ledgers: both([{ name: "张一" }], training("张一", "32")),
    answers: [["张一/2025", "met", "学习学时台账!C2"]],
  },
  gap: {
    ...year,
    ledgers: both([{ name: "张一" }], training("张一", "31.5")),
    answers: [["张一/2025", "gap", "no 学习学时台账!A3:C3", "学习学时台账!C2"]],
    says: { "张一/2025": "登记了31.5学时，应有32学时，还差0.5学时" },
    past: ["张一/2025"],
  },
  notApplicable: {
    ...year,
    ledgers: both([{ name: "张一", exemption: "年老体弱" }], training("李二", "4")),
    answers: [["张一/2025", "not-applicable"]],
  },
  cannotJudge: {
    ...year,
    ledgers: both([{ name: "张一" }], { name: "张一", date: "2025-05-10" }),
    answers: [["branch", "cannot-judge", "no 学习学时台账!A1:B2"]],
  },
  notDue: {
    ledgers: both([{ name: "张一" }], training("张一", "8", { date: "2026-05-10" })),
    answers: [["张一/2026", "not-due", "学习学时台账!C2"]],
  },
  twoSubjects: {
    ...year,
    ledgers: both(
      [{ name: "张一" }, { name: "李二" }, { name: "王三" }],
      { name: "", date: "2025-03-01", hours: "24", participants: "全体党员除王三" },
      training("张一", "8", { participants: "" }),
    ),
    answers: [
      ["张一/2025", "met", "学习学时台账!C2", "学习学时台账!C3"],
      ["李二/2025", "gap", "no 学习学时台账!A4:D4", "学习学时台账!C2"],
      ["王三/2025", "gap", "no 学习学时台账!A4:D4"],
    ],
  },
  traps: {
    "hours of nobody tell nothing of anybody": {
      ...year,
      ledgers: both([{ name: "张一" }], { date: "2025-05-10", hours: "8" }),
      answers: [["branch", "cannot-judge", "no 学习学时台账!A1:B2"]],
    },

    "F1.4: transferred in on 15 August, 32 hours become 14": {
      ...year,
      ledgers: both([{ name: "张一", transferredInOn: "2025-08-15" }], training("张一", "14", { date: "2025-09-10" })),
      answers: [["张一/2025", "met", "学习学时台账!C2"]],
      says: { "张一/2025": "应有14学时（按5个月折算）" },
    },
    "a ledger that lists those who took part": {
      ...year,
      ledgers: both([{ name: "张一" }, { name: "李二" }], {
        date: "2025-05-10",
        hours: "32",
        participants: "张一、王三",
      }),
      answers: [
        ["张一/2025", "met", "学习学时台账!B2"],
        ["李二/2025", "gap", "no 学习学时台账!A3:C3"],
      ],
    },
    "a session of all members before somebody came is not one of theirs": {
      ...year,
      ledgers: both([{ name: "张一" }, { name: "李二", transferredInOn: "2025-08-15" }], {
        date: "2025-05-10",
        hours: "32",
        participants: "全体党员",
      }),
      answers: [
        ["张一/2025", "met", "学习学时台账!B2"],
        ["李二/2025", "gap", "no 学习学时台账!A3:C3"],
      ],
    },
    "a session of all members whose date cannot be read may be the missing one": {
      ...year,
      ledgers: both([{ name: "张一" }], { date: "?五月", hours: "32", participants: "全体党员" }),
      answers: [["张一/2025", "cannot-judge", "学习学时台账!B2"]],
    },
    "the bureau's 24 hours": {
      ...year,
      figures: { "study.member_hours": 24 },
      ledgers: both([{ name: "张一" }], training("张一", "24")),
      answers: [["张一/2025", "met", "学习学时台账!C2"]],
    },
    "hours not written": {
      ...year,
      ledgers: both([{ name: "张一" }], training("张一", "30"), training("张一", "")),
      answers: [["张一/2025", "cannot-judge", "学习学时台账!A3:C3"]],
    },
    "the study ledger begins in May": {
      period: "2025",
      ledgers: both([{ name: "张一" }], training("张一", "30")),
      answers: [["张一/2025", "cannot-judge", "学习学时台账!C2"]],
    },
    "a floating member may have studied elsewhere": {
      ...year,
      ledgers: both(
        [
          { name: "张一", status: "floating", statusFrom: "2024-01-01" },
          { name: "李二", status: "floating", statusFrom: "2024-01-01" },
        ],
        training("张一", "4"),
        training("李二", "32"),
      ),
      answers: [
        ["张一/2025", "cannot-judge", "no 学习学时台账!A4:C4", "学习学时台账!C2"],
        ["李二/2025", "met", "学习学时台账!C3"],
      ],
    },
    namesakes: {
      ...year,
      ledgers: both(
        [
          { name: "张一", idNumber: "1" },
          { name: "张一", idNumber: "2" },
        ],
        training("张一", "40"),
      ),
      answers: [
        ["张一#1/2025", "cannot-judge"],
        ["张一#2/2025", "cannot-judge"],
      ],
    },
  },
});
