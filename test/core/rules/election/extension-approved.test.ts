import { extensionApproved } from "../../../../src/core/rules/election/extension-approved.ts";
import { electionsOf } from "../../../support/election-ledgers.ts";
import { testRule } from "../../../support/test-rule.ts";

testRule(extensionApproved, {
  met: {
    ledgers: electionsOf({ electedOn: "2023-03-15", extensionApprovedOn: "2026-02-20" }),
    answers: [["换届选举台账!2", "met", "换届选举台账!B2", "换届选举台账!A2"]],
  },
  gap: {
    ledgers: electionsOf({ electedOn: "2023-03-15", extensionApprovedOn: "" }),
    answers: [["换届选举台账!2", "gap", "no 换届选举台账!B2", "换届选举台账!A2"]],
    past: [],
  },
  notApplicable: {
    ledgers: electionsOf({ electedOn: "2023-11-21" }),
    answers: [["换届选举台账!2", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: electionsOf({ electedOn: "2023-03-15" }),
    answers: [["换届选举台账!2", "cannot-judge", "no 换届选举台账!A1:A2"]],
  },
  twoSubjects: {
    ledgers: electionsOf(
      { electedOn: "2023-03-15", extensionApprovedOn: "" },
      { electedOn: "2026-05-10", extensionApprovedOn: "" },
    ),
    answers: [
      ["换届选举台账!2", "gap", "no 换届选举台账!B2", "换届选举台账!A2"],
      ["换届选举台账!3", "not-applicable"],
    ],
    says: { "换届选举台账!2": "到2026年5月10日才换届" },
    past: ["换届选举台账!2"],
  },
  traps: {
    "the approval stands beside the new election": {
      ledgers: electionsOf(
        { electedOn: "2023-03-15", extensionApprovedOn: "" },
        { electedOn: "2026-05-10", extensionApprovedOn: "2026-03-01" },
      ),
      answers: [
        ["换届选举台账!2", "met", "换届选举台账!B3", "换届选举台账!A2"],
        ["换届选举台账!3", "not-applicable"],
      ],
    },
    "more than a year": {
      ledgers: electionsOf({ electedOn: "2022-11-20", extensionApprovedOn: "2025-10-20" }),
      answers: [["换届选举台账!2", "gap", "换届选举台账!B2", "换届选举台账!A2"]],
      says: { "换届选举台账!2": "延期超过1年" },
    },
    "a year to the day": {
      ledgers: electionsOf({ electedOn: "2022-11-21", extensionApprovedOn: "2025-10-20" }),
      answers: [["换届选举台账!2", "met", "换届选举台账!B2", "换届选举台账!A2"]],
    },
    "until the last day that was approved, a year after the term": {
      ledgers: electionsOf({ electedOn: "2022-11-21", extensionApprovedOn: "2025-10-20", extendedUntil: "2026-11-21" }),
      answers: [["换届选举台账!2", "met", "换届选举台账!B2", "换届选举台账!A2"]],
    },
    "approved for more than a year": {
      ledgers: electionsOf({ electedOn: "2023-03-15", extensionApprovedOn: "2026-02-20", extendedUntil: "2027-03-16" }),
      answers: [["换届选举台账!2", "gap", "换届选举台账!B2", "换届选举台账!A2"]],
      says: { "换届选举台账!2": "延期超过1年" },
    },
    "approved for more than a year, entered beside the new election": {
      ledgers: electionsOf(
        { electedOn: "2023-03-15", extensionApprovedOn: "", extendedUntil: "" },
        { electedOn: "2026-05-10", extensionApprovedOn: "2026-05-10", extendedUntil: "2027-06-30" },
      ),
      answers: [
        ["换届选举台账!2", "gap", "换届选举台账!B3", "换届选举台账!A2"],
        ["换届选举台账!3", "not-applicable"],
      ],
      says: { "换届选举台账!2": "延期超过1年" },
      past: ["换届选举台账!2"],
    },
    "the extension of a later term says nothing about an earlier one": {
      period: "2022-01-01..2026-11-21",
      ledgers: electionsOf(
        { electedOn: "2019-03-15", extensionApprovedOn: "2022-02-20", extendedUntil: "2022-06-30" },
        { electedOn: "2022-05-10", extensionApprovedOn: "2025-04-20", extendedUntil: "2025-12-31" },
        { electedOn: "2025-10-10", extensionApprovedOn: "", extendedUntil: "" },
      ),
      answers: [
        ["换届选举台账!2", "met", "换届选举台账!B2", "换届选举台账!A2"],
        ["换届选举台账!3", "met", "换届选举台账!B3", "换届选举台账!A3"],
        ["换届选举台账!4", "not-applicable"],
      ],
    },
    "nor the extension of an earlier term about a later one": {
      ledgers: electionsOf(
        { electedOn: "2019-11-10", extensionApprovedOn: "", extendedUntil: "" },
        { electedOn: "2022-12-10", extensionApprovedOn: "2025-11-20", extendedUntil: "2022-12-31" },
      ),
      asOf: "2026-11-21",
      answers: [["换届选举台账!3", "met", "换届选举台账!B3", "换届选举台账!A3"]],
    },
    "a second extension counts, wherever it stands": {
      ledgers: electionsOf(
        { electedOn: "2023-03-15", post: "书记", extensionApprovedOn: "2026-02-20", extendedUntil: "2026-12-31" },
        { electedOn: "2023-03-15", post: "委员", extensionApprovedOn: "2026-02-10", extendedUntil: "2026-06-30" },
      ),
      answers: [["换届选举台账!2", "met", "换届选举台账!C3", "换届选举台账!C2", "换届选举台账!A2"]],
    },
    "no election whose day can be read": {
      ledgers: electionsOf({ electedOn: "", extensionApprovedOn: "2026-02-20" }),
      answers: [["branch", "cannot-judge", "no 换届选举台账!A2"]],
    },
    "longer than was approved": {
      ledgers: electionsOf({ electedOn: "2023-03-15", extensionApprovedOn: "2026-02-20", extendedUntil: "2026-06-30" }),
      answers: [["换届选举台账!2", "gap", "换届选举台账!C2", "换届选举台账!B2", "换届选举台账!A2"]],
    },
  },
});
