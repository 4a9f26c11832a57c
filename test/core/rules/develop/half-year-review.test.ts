import { halfYearReview } from "../../../../src/core/rules/develop/half-year-review.ts";
import { type EntryRow, entriesOf, ledgersOf } from "../../../support/ledgers-of.ts";
import { testRule } from "../../../support/test-rule.ts";

const people = (...rows: EntryRow<"development">[]) => ledgersOf({ others: [entriesOf("development", rows)] });

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
  },
});
