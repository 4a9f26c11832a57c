import { halfYearReview } from "../../../../src/core/rules/develop/half-year-review.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const people = (...rows: EntryRow<"development">[]) => ledgersOf({ others: [entriesOf("development", rows)] });

/** Two sheets of one ledger, each with its own columns. */
const sheets = (first: EntryRow<"development">[], second: EntryRow<"development">[]) =>
  ledgersOf({
    others: [
      entriesOf("development", first, { sheet: "积极分子" }),
      entriesOf("development", second, { sheet: "发展对象" }),
    ],
  });

testRule(halfYearReview, {
  met: {
    ledgers: people({ name: "张一", activistOn: "2025-06-01", reviewedOn: "2025-12-01,2026-06-16", candidateOn: "" }),
    answers: [["张一", "met", "发展党员台账!B2", "发展党员台账!C2"]],
  },
  gap: {
    ledgers: people({ name: "张一", activistOn: "2025-06-01", reviewedOn: "2025-12-17,2026-06-01", candidateOn: "" }),
    answers: [["张一", "gap", "发展党员台账!B2", "发展党员台账!C2"]],
    says: { 张一: "到2025-12-17才考察" },
  },
  notApplicable: {
    ledgers: people({ name: "张一", activistOn: "2026-06-01", reviewedOn: "", candidateOn: "" }),
    answers: [["张一", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: people({ name: "张一", activistOn: "2025-06-01", reviewedOn: "?两次", candidateOn: "" }),
    answers: [["张一", "cannot-judge", "发展党员台账!C2"]],
  },
  twoSubjects: {
    ledgers: people(
      { name: "张一", activistOn: "2025-06-01", reviewedOn: "", candidateOn: "" },
      { name: "李二", activistOn: "2025-06-01", reviewedOn: "2025-12-01", candidateOn: "2026-06-01" },
    ),
    answers: [
      ["张一", "gap", "发展党员台账!B2", "no 发展党员台账!C2"],
      ["李二", "met", "发展党员台账!B3", "发展党员台账!C3"],
    ],
    says: { 张一: "超过6个月没有考察记录" },
  },
  traps: {
    "without the day of becoming a candidate nobody can tell until when reviews were due": {
      ledgers: people({ name: "张一", activistOn: "2025-06-01", reviewedOn: "2025-12-01" }),
      answers: [["张一", "cannot-judge", "发展党员台账!B2", "发展党员台账!C2"]],
    },

    "the tolerance of 15 days ends on its last day": {
      ledgers: people(
        { name: "张一", activistOn: "2025-06-01", reviewedOn: "2025-12-16", candidateOn: "2026-03-01" },
        { name: "李二", activistOn: "2026-05-06", reviewedOn: "", candidateOn: "" },
        { name: "王三", activistOn: "2026-05-05", reviewedOn: "", candidateOn: "" },
      ),
      answers: [
        ["张一", "met", "发展党员台账!B2", "发展党员台账!C2"],
        ["李二", "not-applicable"],
        ["王三", "gap", "发展党员台账!B4", "no 发展党员台账!C4"],
      ],
    },
    "what comes after the candidacy is not asked for": {
      ledgers: people({ name: "张一", activistOn: "2024-06-01", reviewedOn: "2024-12-01", candidateOn: "2025-06-05" }),
      answers: [["张一", "met", "发展党员台账!B2", "发展党员台账!C2"]],
    },
    "no column for reviews": {
      ledgers: people({ name: "张一", activistOn: "2025-06-01" }),
      answers: [["branch", "cannot-judge", "no 发展党员台账!A1:B2"]],
    },
    "only reviews between becoming an activist and becoming a candidate count, both days included": {
      ledgers: people(
        { name: "张一", activistOn: "2026-05-20", reviewedOn: "2025-05-01", candidateOn: "" },
        { name: "李二", activistOn: "2026-05-20", reviewedOn: "2026-05-20", candidateOn: "" },
        { name: "王三", activistOn: "2025-12-01", reviewedOn: "2026-05-01", candidateOn: "2026-05-01" },
        { name: "赵四", activistOn: "2025-12-01", reviewedOn: "2026-08-01", candidateOn: "2026-02-01" },
      ),
      answers: [
        ["张一", "not-applicable"],
        ["李二", "met", "发展党员台账!B3", "发展党员台账!C3"],
        ["王三", "met", "发展党员台账!B4", "发展党员台账!C4"],
        ["赵四", "not-applicable"],
      ],
    },
    "dates that cannot be read, and a man who is no activist": {
      ledgers: people(
        { name: "张一", activistOn: "?去年", reviewedOn: "2026-05-01", candidateOn: "" },
        { name: "李二", activistOn: "2025-06-01", reviewedOn: "2025-12-01", candidateOn: "?春天" },
        { name: "王三", activistOn: "", reviewedOn: "2026-05-01", candidateOn: "" },
      ),
      answers: [
        ["张一", "cannot-judge", "发展党员台账!B2"],
        ["李二", "cannot-judge", "发展党员台账!D3"],
        ["王三", "not-applicable"],
      ],
    },
    "what was left out before the candidacy is past, what is still owed is not": {
      ledgers: people(
        { name: "张一", activistOn: "2025-01-01", reviewedOn: "2025-07-01", candidateOn: "2026-06-01" },
        { name: "李二", activistOn: "2025-01-01", reviewedOn: "2025-07-01", candidateOn: "" },
        { name: "王三", activistOn: "2025-01-01", reviewedOn: "2026-07-01", candidateOn: "" },
      ),
      answers: [
        ["张一", "gap", "发展党员台账!B2", "发展党员台账!C2"],
        ["李二", "gap", "发展党员台账!B3", "发展党员台账!C3"],
        ["王三", "gap", "发展党员台账!B4", "发展党员台账!C4"],
      ],
      says: { 张一: "到2026年6月1日确定为发展对象", 李二: "到2026年11月21日，" },
      past: ["张一", "王三"],
    },
    "the sheet of the activists has no column for reviews, another one has": {
      ledgers: sheets(
        [
          { name: "张一", activistOn: "2025-06-01" },
          { name: "李二", activistOn: "" },
        ],
        [{ name: "王三", activistOn: "2025-06-01", reviewedOn: "2025-12-01", candidateOn: "2026-06-01" }],
      ),
      answers: [
        ["张一", "cannot-judge", "no 积极分子!A2:B2"],
        ["李二", "not-applicable"],
        ["王三", "met", "发展对象!B2", "发展对象!C2"],
      ],
      says: { 张一: "张一所在的表没有考察日期列" },
    },
  },
});
