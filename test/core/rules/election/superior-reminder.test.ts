import { describe, expect, it } from "vitest";
import { superiorReminder } from "../../../../src/core/rules/election/superior-reminder.ts";
import { electionsOf } from "../../../support/election-ledgers.ts";
import { answersOf, testRule } from "../../../support/test-rule.ts";

testRule(superiorReminder, {
  met: {
    ledgers: electionsOf({ electedOn: "2023-12-20", remindedOn: "2026-06-25" }),
    answers: [["换届选举台账!2", "met", "换届选举台账!B2"]],
  },
  gap: {
    ledgers: electionsOf({ electedOn: "2023-12-20", remindedOn: "" }),
    answers: [["换届选举台账!2", "gap", "no 换届选举台账!B2", "换届选举台账!A2"]],
  },
  notApplicable: {
    ledgers: electionsOf({ electedOn: "2024-12-20", remindedOn: "" }),
    answers: [["换届选举台账!2", "not-applicable"]],
  },
  cannotJudge: {
    ledgers: electionsOf({ electedOn: "2023-12-20" }),
    answers: [["换届选举台账!2", "cannot-judge", "no 换届选举台账!A1:A2"]],
  },
  twoSubjects: "the present term is the only subject of this rule",
  traps: {
    "the reminder of the former term does not count": {
      ledgers: electionsOf({ electedOn: "2023-12-20", remindedOn: "2023-06-25" }),
      answers: [["换届选举台账!2", "gap", "换届选举台账!B2", "换届选举台账!A2"]],
    },
    "nor does one of the day of the election": {
      ledgers: electionsOf({ electedOn: "2023-12-20", remindedOn: "2023-12-20" }),
      answers: [["换届选举台账!2", "gap", "换届选举台账!B2", "换届选举台账!A2"]],
    },
    "no election whose day can be read": {
      ledgers: electionsOf({ electedOn: "?去年", remindedOn: "2026-06-25" }),
      answers: [["branch", "cannot-judge", "换届选举台账!A2"]],
    },
    "a committee appointed from above has no term": {
      ledgers: electionsOf({ electedOn: "2023-12-20", remindedOn: "", appointed: "是" }),
      answers: [["换届选举台账!2", "not-applicable"]],
    },
  },
});

describe("election/superior-reminder, the vectors of the catalogue", () => {
  const renewals = [{ elected: "2023-11-20", reminderBy6Months: "2026-05-20" }];

  it.each(renewals)("elected on $elected, to be reminded from $reminderBy6Months", ({ elected, reminderBy6Months }) => {
    const ledgers = electionsOf({ electedOn: elected, remindedOn: "" });
    const statuses = (asOf: string) => answersOf(superiorReminder, { ledgers, asOf }).map(({ status }) => status);
    expect(statuses("2026-05-19")).toEqual(["not-applicable"]);
    expect(statuses(reminderBy6Months)).toEqual(["gap"]);
  });
});
