import { describe, expect, it } from "vitest";
import { minutesEvidence } from "../../../../src/core/rules/shared/minutes-evidence.ts";
import { type MeetingRow, meetingsOf } from "../../../support/ledgers-of.ts";

const evidenceOf = (row: MeetingRow) => meetingsOf([row]).records.map(minutesEvidence);
const at = (range: string) => ({ sheet: "会议记录", range });

describe("minutesEvidence", () => {
  it("quotes the beginning of the cell in which the minutes stand", () => {
    const long = "议".repeat(31);
    expect(evidenceOf({ content: "", process: long })).toEqual([
      { kind: "found", at: at("B2"), quote: `${"议".repeat(30)}…` },
    ]);
  });
  it("names the blank cell, or the day of the meeting where there is no column for minutes", () => {
    expect(evidenceOf({ content: "", process: "" })).toEqual([
      { kind: "absent", near: at("A2"), expected: "会议内容" },
    ]);
    expect(evidenceOf({ date: "2026-05-15" })).toEqual([{ kind: "found", at: at("A2"), quote: "2026-05-15" }]);
  });
});
