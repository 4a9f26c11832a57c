import { resultApproved } from "../../../../src/core/rules/election/result-approved.ts";
import { electedInMay, electionsOf } from "../../../support/election-ledgers.ts";
import { testRule } from "../../../support/test-rule.ts";

testRule(resultApproved, {
  met: {
    ledgers: electionsOf(electedInMay({ approvedOn: "2026-05-20" }), electedInMay({ approvedOn: "2026-05-11" })),
    answers: [
      ["换届选举台账!2", "met", "换届选举台账!B2"],
      ["换届选举台账!3", "met", "换届选举台账!B3"],
    ],
  },
  gap: {
    ledgers: electionsOf({ electedOn: "2026-09-21", approvedOn: "" }),
    answers: [["换届选举台账!2", "gap", "no 换届选举台账!B2"]],
  },
  notApplicable: {
    ledgers: electionsOf({ electedOn: "2023-05-11" }),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: electionsOf(electedInMay({ post: "委员" })),
    answers: [["branch", "cannot-judge", "no 换届选举台账!A1:B2"]],
  },
  notDue: {
    ledgers: electionsOf({ electedOn: "2026-09-22", approvedOn: "" }),
    answers: [["换届选举台账!2", "not-due", "no 换届选举台账!B2"]],
    says: { "换届选举台账!2": "2026年11月21日" },
  },
  toConfirm: {
    ledgers: electionsOf(electedInMay({ approvedOn: "2026-04-20" })),
    answers: [["换届选举台账!2", "to-confirm", "换届选举台账!B2"]],
  },
  twoSubjects: {
    ledgers: electionsOf(
      electedInMay({ approvedOn: "", approval: "样字〔2026〕2号" }),
      electedInMay({ approvedOn: "?六月底", approval: "" }),
    ),
    answers: [
      ["换届选举台账!2", "met", "no 换届选举台账!B2", "换届选举台账!C2"],
      ["换届选举台账!3", "cannot-judge", "换届选举台账!B3", "no 换届选举台账!C3"],
    ],
  },
  traps: {
    "the number of the approval is all there is": {
      ledgers: electionsOf(electedInMay({ approval: "样字〔2026〕2号" })),
      answers: [["换届选举台账!2", "met", "换届选举台账!B2"]],
    },
    "an election whose day cannot be read": {
      ledgers: electionsOf({ electedOn: "?五月", approvedOn: "" }),
      answers: [["换届选举台账!2", "cannot-judge", "换届选举台账!A2"]],
    },
  },
});
