import { describe, expect, it } from "vitest";
import { renewalRequestLead } from "../../../../src/core/rules/election/renewal-request-lead.ts";
import { electionsOf } from "../../../support/election-ledgers.ts";
import { answersOf, testRule } from "../../../support/test-rule.ts";

const figures = { "election.request_lead_months": 4 } as const;
const asked = (requestedOn: string) => electionsOf({ electedOn: "2023-11-20", requestedOn });

testRule(renewalRequestLead, {
  met: { ledgers: asked("2026-07-20"), figures, answers: [["换届选举台账!2", "met", "换届选举台账!B2"]] },
  gap: {
    ledgers: asked("2026-07-21"),
    figures,
    answers: [["换届选举台账!2", "gap", "换届选举台账!B2", "换届选举台账!A2"]],
    says: { "换届选举台账!2": "应在2026年7月20日前报送" },
  },
  notApplicable: {
    ledgers: electionsOf({ electedOn: "2023-11-20", appointed: "是" }),
    figures,
    answers: [["换届选举台账!2", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: electionsOf({ electedOn: "2023-11-20" }),
    figures,
    answers: [["换届选举台账!2", "cannot-judge", "no 换届选举台账!A1:A2"]],
  },
  notDue: {
    ledgers: electionsOf({ electedOn: "2024-11-20" }),
    figures,
    answers: [["换届选举台账!2", "not-due", "换届选举台账!A2"]],
  },
  twoSubjects: {
    ledgers: electionsOf(
      { electedOn: "2023-04-20", requestedOn: "2022-10-01" },
      { electedOn: "2026-04-18", requestedOn: "2026-01-05" },
    ),
    figures,
    answers: [
      ["换届选举台账!2", "gap", "换届选举台账!B3", "换届选举台账!A2"],
      ["换届选举台账!3", "not-due", "换届选举台账!A3"],
    ],
  },
  traps: {
    "a request that nobody has entered": {
      ledgers: asked(""),
      figures,
      answers: [["换届选举台账!2", "gap", "no 换届选举台账!B2", "换届选举台账!A2"]],
    },
    "a request whose date cannot be read": {
      ledgers: asked("?夏天"),
      figures,
      answers: [["换届选举台账!2", "cannot-judge", "换届选举台账!B2"]],
    },
    "an election without a date": {
      ledgers: electionsOf({ electedOn: "?去年" }),
      figures,
      answers: [["branch", "cannot-judge", "换届选举台账!A2"]],
    },
  },
});

describe("election/renewal-request-lead, the vectors of the catalogue", () => {
  const renewals = [{ elected: "2023-11-20", requestBy4Months: "2026-07-20" }];

  it.each(renewals)("elected on $elected, to be requested by $requestBy4Months", ({ elected, requestBy4Months }) => {
    const ledgers = electionsOf({ electedOn: elected, requestedOn: "" });
    const statuses = (asOf: string) =>
      answersOf(renewalRequestLead, { ledgers, asOf, figures }).map((one) => one.status);
    expect(statuses(requestBy4Months)).toEqual(["not-due"]);
    expect(statuses("2026-07-21")).toEqual(["gap"]);
  });
});
