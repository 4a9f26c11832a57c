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
    past: ["换届选举台账!2"],
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
      past: [],
    },
    "a request whose date cannot be read": {
      ledgers: asked("?夏天"),
      figures,
      answers: [["换届选举台账!2", "cannot-judge", "换届选举台账!B2"]],
    },
    "a request that the former term never had, and one for the next": {
      ledgers: electionsOf(
        { electedOn: "2023-04-20", requestedOn: "" },
        { electedOn: "2026-04-18", requestedOn: "2026-05-05" },
      ),
      figures,
      answers: [
        ["换届选举台账!2", "gap", "no 换届选举台账!B2", "换届选举台账!A2"],
        ["换届选举台账!3", "met", "换届选举台账!B3"],
      ],
      past: ["换届选举台账!2"],
    },
    "a request of the day of the election belongs to the term that ended": {
      ledgers: electionsOf(
        { electedOn: "2023-04-20", requestedOn: "" },
        { electedOn: "2026-04-18", requestedOn: "2026-04-18" },
      ),
      figures,
      answers: [
        ["换届选举台账!2", "gap", "换届选举台账!B3", "换届选举台账!A2"],
        ["换届选举台账!3", "not-due", "换届选举台账!A3"],
      ],
    },
    "the first of two requests counts, wherever it stands": {
      ledgers: electionsOf(
        { electedOn: "2023-04-20", requestedOn: "2026-01-05" },
        { electedOn: "2026-04-18", requestedOn: "2025-12-01" },
      ),
      figures,
      answers: [
        ["换届选举台账!2", "met", "换届选举台账!B3"],
        ["换届选举台账!3", "not-due", "换届选举台账!A3"],
      ],
    },
    "a row for each post is one election, and the newest election may stand first": {
      ledgers: electionsOf(
        { electedOn: "2026-04-18", post: "书记", requestedOn: "" },
        { electedOn: "2023-04-20", post: "书记", requestedOn: "2025-10-05" },
        { electedOn: "2023-04-21", post: "委员", requestedOn: "" },
        { electedOn: "2020-04-20", post: "支委会", requestedOn: "" },
      ),
      figures,
      answers: [
        ["换届选举台账!3", "met", "换届选举台账!C3"],
        ["换届选举台账!2", "not-due", "换届选举台账!A2"],
      ],
    },
    "one row of the election says that the committee was appointed": {
      ledgers: electionsOf(
        { electedOn: "2023-04-20", post: "书记", appointed: "" },
        { electedOn: "2023-04-20", post: "委员", appointed: "是" },
      ),
      figures,
      answers: [["换届选举台账!2", "not-applicable"]],
    },
    "terms that ended on the first and the last day of the period": {
      period: "2023-04-20..2026-04-18",
      ledgers: electionsOf(
        { electedOn: "2017-04-20", requestedOn: "2019-10-05" },
        { electedOn: "2020-04-20", requestedOn: "2022-10-05" },
        { electedOn: "2023-04-20", requestedOn: "2025-10-05" },
        { electedOn: "2026-04-18", requestedOn: "" },
      ),
      figures,
      answers: [
        ["换届选举台账!3", "met", "换届选举台账!B3"],
        ["换届选举台账!4", "met", "换届选举台账!B4"],
        ["换届选举台账!5", "not-due", "换届选举台账!A5"],
      ],
    },
    "a term that ended after the period is not asked about": {
      period: "2025",
      ledgers: electionsOf({ electedOn: "2023-04-20", requestedOn: "" }, { electedOn: "2026-04-18", requestedOn: "" }),
      figures,
      answers: [["换届选举台账!3", "not-due", "换届选举台账!A3"]],
    },
    "a ledger with nothing but an election to come": {
      ledgers: electionsOf({ electedOn: "2027-04-20" }),
      figures,
      answers: [["branch", "cannot-judge"]],
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
