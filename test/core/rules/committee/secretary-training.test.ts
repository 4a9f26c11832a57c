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
    past: ["张一/2025"],
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
    "nothing that could tell the secretary": {
      ledgers: ledgersOf({ others: [entriesOf("study", [course])] }),
      period: "2025",
      answers: [["branch", "cannot-judge"]],
      says: { branch: "没有找到支委班子表" },
    },
    "two secretaries": {
      ledgers: ledgersOf({
        others: [
          entriesOf("committee", [
            { name: "张一", post: "书记" },
            { name: "李二", post: "书记" },
          ]),
          entriesOf("study", [course]),
        ],
      }),
      period: "2025",
      answers: [["branch", "cannot-judge", "支委班子表!A2", "支委班子表!A3"]],
    },
    "no secretary": {
      ledgers: ledgersOf({
        others: [entriesOf("committee", [{ name: "李二", post: "委员" }]), entriesOf("study", [course])],
      }),
      period: "2025",
      answers: [["branch", "cannot-judge", "no 支委班子表!A3:B3"]],
    },
    "a list of those who took part": {
      ledgers: ledgers("2023-01-10", { participants: "李二、张一", title: "县级党务培训班", date: "2025-06-10" }),
      period: "2025",
      answers: [["张一/2025", "met", "学习学时台账!B2"]],
    },
    "a member who began lately is not the secretary": {
      ledgers: ledgersOf({
        others: [
          entriesOf("committee", [
            { name: "李二", post: "委员", startedOn: "2025-11-10" },
            { name: "张一", post: "书记", startedOn: "2023-01-10" },
          ]),
          entriesOf("study", [another]),
        ],
      }),
      period: "2025",
      declared,
      answers: [["张一/2025", "gap", "no 学习学时台账!A3:C3"]],
    },
    "six months in office to the day": {
      ledgers: ledgers("2026-05-21", another),
      answers: [["张一/2026", "not-due"]],
    },
    "a term that is over without training": {
      ledgers: ledgers("2023-05-10", another),
      figures: { "secretary.training": { times: 1, per: "term" } },
      declared,
      answers: [["张一", "gap", "no 学习学时台账!A3:C3"]],
      past: ["张一"],
    },
    "the last day of a term": {
      ledgers: ledgers("2023-11-21", another),
      figures: { "secretary.training": { times: 1, per: "term" } },
      answers: [["张一", "not-due"]],
    },
    "a term that begins on a day that nobody entered": {
      ledgers: ledgers("", course),
      figures: { "secretary.training": { times: 1, per: "term" } },
      answers: [["张一", "cannot-judge", "支委班子表!A2"]],
      reasons: { 张一: "unreadable-date" },
    },
    "a committee sheet that does not say when anybody began": {
      ledgers: ledgersOf({
        others: [entriesOf("committee", [{ name: "张一", post: "书记" }]), entriesOf("study", [course])],
      }),
      figures: { "secretary.training": { times: 1, per: "term" } },
      answers: [["张一", "cannot-judge", "no 支委班子表!A1:B2"]],
      reasons: { 张一: "missing-column" },
    },
    "the secretary stands on the branch sheet, which tells no start": {
      ledgers: ledgersOf({ others: [entriesOf("branch", [{ secretary: "张一" }]), entriesOf("study", [course])] }),
      figures: { "secretary.training": { times: 1, per: "term" } },
      answers: [["张一", "cannot-judge", "支部信息表!A2"]],
      reasons: { 张一: "unreadable-date" },
    },
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
