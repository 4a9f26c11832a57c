import { describe, expect, it } from "vitest";
import { factsOf } from "../../../src/core/facts/facts.ts";
import type { MeetingFacts } from "../../../src/core/facts/meeting-facts.ts";
import { dayOf } from "../../../src/core/model/date.ts";
import { type Period, parsePeriod, yearPeriod } from "../../../src/core/model/period.ts";
import { ledgersOf, type MeetingRow, meetingsOf, rosterOf } from "../../support/ledgers-of.ts";

const asOf = dayOf(2026, 11, 21);

function facts(...rows: MeetingRow[]): MeetingFacts {
  const ledgers = ledgersOf({ meetings: meetingsOf(rows) });
  const { meetings } = factsOf(ledgers, { asOf, period: yearPeriod(2026) });
  if (!meetings) throw new Error("no meetings");
  return meetings;
}

function period(key: string): Period {
  const parsed = parsePeriod(key);
  if (!parsed) throw new Error(`${key} is no period`);
  return parsed;
}

const rows = (records: readonly { readonly place: { readonly row: number } }[]) =>
  records.map(({ place }) => place.row);

describe("meetings that count", () => {
  it("are held and dated on or before the base date (F3.39)", () => {
    const meetings = facts(
      { date: "2026-11-21", type: "assembly" },
      { date: "2026-11-22", type: "assembly" },
      { date: "2026-05-01", type: "assembly", standing: "planned" },
      { date: "2026-05-02", type: "assembly", standing: "cancelled" },
      { date: "2026-05", type: "assembly+party-day" },
    );
    expect(rows(meetings.held)).toEqual([2, 6]);
    expect(rows(meetings.ofType("party-day"))).toEqual([6]);
    expect(rows(meetings.within("assembly", period("2026Q2")))).toEqual([6]);
  });

  it("lie wholly within the period; wider ones are only possible (decision 5)", () => {
    const meetings = facts({ date: "2026", type: "assembly" }, { date: "2026-05", type: "assembly" });
    expect(rows(meetings.within("assembly", period("2026")))).toEqual([2, 3]);
    expect(rows(meetings.within("assembly", period("2026Q1")))).toEqual([]);
    expect(rows(meetings.possible("assembly", period("2026Q1")))).toEqual([2]);
    expect(rows(meetings.possible("assembly", period("2025")))).toEqual([]);
  });

  it("are possible without a readable date or type, but not when they are known to be something else", () => {
    const meetings = facts(
      { date: "?三月初", type: "assembly" },
      { date: "", type: "?碰头" },
      { date: "2026-02-03", type: "" },
      { date: "?三月初", type: "other" },
      { date: "?三月初", type: "committee" },
      { date: "2026-08-03", type: "?碰头" },
    );
    expect(rows(meetings.possible("assembly", period("2026Q1")))).toEqual([2, 3, 4]);
  });
});

describe("who was there", () => {
  const roster = ledgersOf({ roster: rosterOf([{ name: "张一" }, { name: "李二" }]) });
  const both = factsOf(roster, { asOf, period: yearPeriod(2026) }).roster?.people ?? [];
  const attendance = (row: MeetingRow) => {
    const meetings = facts({ date: "2026-05-15", type: "assembly", ...row });
    const record = meetings.held[0];
    return record ? both.map((person) => meetings.attendanceOf(record, person)) : [];
  };

  it("is told by lists, sentences and reasons; a number names nobody (F1.9)", () => {
    expect(attendance({ attendees: "张一" })).toEqual(["present", "absent"]);
    expect(attendance({ attendees: "全体党员除李二" })).toEqual(["present", "absent"]);
    expect(attendance({ attendees: "张 一等5名" })).toEqual(["present", "unknown"]);
    expect(attendance({ attendees: "全体党员", absentees: "李二（病假）" })).toEqual(["present", "excused"]);
    expect(attendance({ attendees: "张一", absentees: "李二" })).toEqual(["present", "absent"]);
    expect(attendance({ present: "2" })).toEqual(["unknown", "unknown"]);
  });
});

describe("one sheet per kind", () => {
  it("lacks a kind only when every sheet has one (decision 40)", () => {
    const of = (...types: ("committee" | "party-day" | undefined)[]) => {
      const ledgers = ledgersOf({
        meetings: types.map((meetingType, index) =>
          meetingsOf([{ date: "2026-05-15" }], { sheet: `表${index}`, ...(meetingType ? { meetingType } : {}) }),
        ),
      });
      return factsOf(ledgers, { asOf, period: yearPeriod(2026) }).meetings?.lacksSheetOf("assembly");
    };
    expect(of("committee", "party-day")).toBe(true);
    expect(of("committee", undefined)).toBe(false);
  });
});
