import { earlyApproved } from "../../../../src/core/rules/election/early-approved.ts";
import { electionsOf } from "../../../support/election-ledgers.ts";
import { testRule } from "../../../support/test-rule.ts";

const former = { electedOn: "2024-03-15", early: "否", approvedOn: "2024-03-20" };

testRule(earlyApproved, {
  met: {
    ledgers: electionsOf(former, { electedOn: "2026-05-10", early: "是", approvedOn: "2026-04-20" }),
    answers: [["换届选举台账!3", "met", "换届选举台账!B3", "换届选举台账!A3", "换届选举台账!C3"]],
  },
  gap: {
    ledgers: electionsOf(former, { electedOn: "2026-05-10", early: "是", approvedOn: "" }),
    answers: [["换届选举台账!3", "gap", "换届选举台账!B3", "换届选举台账!A3"]],
    past: ["换届选举台账!3"],
  },
  notApplicable: {
    ledgers: electionsOf({ electedOn: "2023-03-15" }, { electedOn: "2026-03-02" }),
    answers: [["换届选举台账!3", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: electionsOf({ electedOn: "2024-03-15", early: "是" }),
    answers: [["换届选举台账!2", "cannot-judge", "换届选举台账!B2", "换届选举台账!A2"]],
  },
  toConfirm: {
    ledgers: electionsOf({ electedOn: "2023-10-15" }, { electedOn: "2026-05-10" }),
    answers: [["换届选举台账!3", "to-confirm", "换届选举台账!A3"]],
  },
  twoSubjects: {
    ledgers: electionsOf(
      { electedOn: "2025-02-15", early: "否", approvedOn: "" },
      { electedOn: "2026-05-10", early: "是", approvedOn: "2026-04-20" },
    ),
    period: "2025-01-01..2026-11-21",
    answers: [
      ["换届选举台账!2", "not-applicable"],
      ["换届选举台账!3", "gap", "换届选举台账!B3", "换届选举台账!A3", "换届选举台账!C3"],
    ],
    says: { "换届选举台账!3": "提前超过1年" },
    past: ["换届选举台账!3"],
  },
  traps: {
    "no election whose day can be read": {
      ledgers: electionsOf({ electedOn: "?去年", early: "是" }),
      answers: [["branch", "cannot-judge", "换届选举台账!A2"]],
    },
    "early by a year to the day": {
      ledgers: electionsOf(
        { electedOn: "2024-05-10", early: "", approvedOn: "" },
        { electedOn: "2026-05-10", early: "是", approvedOn: "2026-04-20" },
      ),
      answers: [["换届选举台账!3", "met", "换届选举台账!B3", "换届选举台账!A3", "换届选举台账!C3"]],
    },
    "only one of the rows of an election says that it was early": {
      ledgers: electionsOf(
        { electedOn: "2026-05-10", post: "书记", early: "", approvedOn: "" },
        { electedOn: "2026-05-10", post: "委员", early: "是", approvedOn: "" },
      ),
      answers: [["换届选举台账!2", "gap", "换届选举台账!C3", "换届选举台账!A2"]],
    },
    "the ledger says that it was not early": {
      ledgers: electionsOf(former, { electedOn: "2027-03-02", early: "否", approvedOn: "" }),
      asOf: "2027-04-01",
      answers: [["换届选举台账!3", "not-applicable"]],
    },
    "the ledger says that it was not early, and its days say otherwise": {
      ledgers: electionsOf(former, { electedOn: "2026-05-10", early: "否", approvedOn: "" }),
      answers: [["换届选举台账!3", "to-confirm", "换届选举台账!B3", "换届选举台账!A3"]],
      says: { "换届选举台账!3": "上一届到2027年3月15日届满，台账写着没有提前换届，日期对不上" },
    },
    "denied, approved, and early by more than a year": {
      ledgers: electionsOf(former, { electedOn: "2026-02-10", early: "否", approvedOn: "2026-02-20" }),
      answers: [["换届选举台账!3", "to-confirm", "换届选举台账!B3", "换届选举台账!A3", "换届选举台账!C3"]],
    },
    "denied and approved": {
      ledgers: electionsOf(former, { electedOn: "2026-05-10", early: "否", approvedOn: "2026-05-20" }),
      answers: [["换届选举台账!3", "met", "换届选举台账!B3", "换届选举台账!A3", "换届选举台账!C3"]],
    },
  },
});
