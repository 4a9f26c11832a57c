import { secretaryTraining } from "../../../../src/core/rules/committee/secretary-training.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const ledgers = (startedOn: string, ...study: EntryRow<"study">[]) =>
  ledgersOf({
    others: [entriesOf("committee", [{ name: "张一", post: "书记", startedOn }]), entriesOf("study", study)],
  });
const declared = { study: "2023-01-01..2026-11-21" } as const;
const course = { name: "张一", title: "县级党务培训班", date: "2025-06-10" };
const another = { name: "李二", title: "党务培训班", date: "2025-06-10" };

testRule(secretaryTraining, {
  met: { ledgers: ledgers("2023-01-10", course), period: "2025", answers: [["张一/2025", "met", "学习学时台账!B2"]] },
  gap: {
    ledgers: ledgers("2023-01-10", another),
    period: "2025",
    declared,
    answers: [["张一/2025", "gap", "no 学习学时台账!A3:C3"]],
    says: { "张一/2025": "应有1次，已有0次" },
  },
  notApplicable: {
    ledgers: ledgers("2025-08-10", another),
    period: "2025",
    declared,
    answers: [["张一/2025", "not-applicable"]],
    says: { "张一/2025": "不足6个月" },
  },
  cannotJudge: {
    ledgers: ledgers("2023-01-10", { title: "党务培训班", date: "2025-06-10" }),
    period: "2025",
    answers: [["branch", "cannot-judge", "no 学习学时台账!A1:B2"]],
  },
  notDue: { ledgers: ledgers("2023-01-10", another), answers: [["张一/2026", "not-due"]] },
  toConfirm: {
    ledgers: ledgers("2023-01-10", { ...course, level: "支部" }),
    period: "2025",
    answers: [["张一/2025", "to-confirm", "学习学时台账!B2"]],
  },
  twoSubjects: {
    ledgers: ledgers("2023-01-10", course),
    period: "2024-01-01..2025-12-31",
    declared,
    answers: [
      ["张一/2024", "gap", "no 学习学时台账!A3:C3"],
      ["张一/2025", "met", "学习学时台账!B2"],
    ],
  },
  traps: {
    "once in a term, as the school has it": {
      ledgers: ledgers("2023-01-10", course),
      figures: { "secretary.training": { times: 1, per: "term" } },
      answers: [["张一", "met", "学习学时台账!B2"]],
    },
    "a term without training that still runs": {
      ledgers: ledgers("2024-01-10", another),
      figures: { "secretary.training": { times: 1, per: "term" } },
      answers: [["张一", "not-due"]],
      says: { 张一: "2027年1月10日" },
    },
    "a study session of the branch is no training": {
      ledgers: ledgers("2023-01-10", { name: "张一", title: "理论学习", date: "2025-06-10" }),
      period: "2025",
      answers: [["张一/2025", "cannot-judge"]],
    },
    "a course of an unreadable date": {
      ledgers: ledgers("2023-01-10", { ...course, date: "?六月" }, another),
      period: "2025",
      answers: [["张一/2025", "cannot-judge", "学习学时台账!C2"]],
    },
  },
});
