import { secretBallot } from "../../../../src/core/rules/election/secret-ballot.ts";
import { electedInMay, electionsOf } from "../../../support/election-ledgers.ts";
import { testRule } from "../../../support/test-rule.ts";

testRule(secretBallot, {
  met: {
    ledgers: electionsOf(electedInMay({ method: "无记名投票" })),
    answers: [["换届选举台账!2", "met", "换届选举台账!B2"]],
  },
  gap: {
    ledgers: electionsOf(electedInMay({ method: "举手表决" })),
    answers: [["换届选举台账!2", "gap", "换届选举台账!B2"]],
    past: ["换届选举台账!2"],
  },
  notApplicable: {
    ledgers: electionsOf({ electedOn: "2023-05-11", method: "举手表决" }),
    answers: [["branch", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: electionsOf(electedInMay({ post: "委员" })),
    answers: [["换届选举台账!2", "cannot-judge", "no 换届选举台账!A2:B2"]],
  },
  twoSubjects: {
    ledgers: electionsOf(electedInMay({ method: "无记名票决" }), electedInMay({ method: "" })),
    answers: [
      ["换届选举台账!2", "met", "换届选举台账!B2"],
      ["换届选举台账!3", "cannot-judge", "no 换届选举台账!B3"],
    ],
  },
});
