import { describe, expect, it } from "vitest";
import { politicalContent } from "../../../../src/core/rules/party-day/political-content.ts";
import { clausesOf } from "../../../../src/core/rules/shared/party-day-text.ts";
import { ledgersOf, type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";
import { answersOf } from "../../../support/test-rule.ts";

const answerTo = (row: MeetingRow) =>
  answersOf(politicalContent, {
    ledgers: ledgersOf({ meetings: meetingsOf([{ date: "2026-05-15", type: "party-day", ...row }]) }),
  })[0];

describe("a theme Party day without words", () => {
  it("asks for the column where the sheet has none for them", () => {
    expect(answerTo({})).toMatchObject({
      status: "cannot-judge",
      reason: "missing-column",
      missing: { kind: "meetings", field: "content" },
    });
  });

  it.each(["content", "topic", "title"] as const)("asks for nothing but the words where %s is left blank", (field) => {
    const answer = answerTo({ [field]: "" });
    expect(answer).toMatchObject({ status: "cannot-judge", reason: "unreadable-value" });
    expect(answer).not.toHaveProperty("missing");
  });
});

describe("clausesOf", () => {
  it("takes sentences and clauses apart, whatever ends them and however often", () => {
    expect(clausesOf("学习党章。;走访群众、慰问!\n\n讨论?")).toEqual(["学习党章", "走访群众", "慰问", "讨论"]);
  });
});
