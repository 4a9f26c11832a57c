import { describe, expect, it } from "vitest";
import { factsOf } from "../../../../src/core/facts/facts.ts";
import { dayOf, monthOf } from "../../../../src/core/model/date.ts";
import { spanPeriod } from "../../../../src/core/model/period.ts";
import { MemberAttendance } from "../../../../src/core/rules/shared/member-attendance.ts";
import {
  type EntryRow,
  entriesOf,
  ledgersOf,
  type MeetingRow,
  meetingsOf,
  rosterOf,
} from "../../../support/ledgers-of.ts";

const asOf = dayOf(2026, 11, 21);
const people = [
  { name: "张一", group: "第一党小组" },
  { name: "李二", group: "第一党小组、第二党小组" },
  { name: "王三", group: "第二党小组" },
];

/** What the lists tell of the three members in a month of 2026: the month, then times come and times due. */
function tells(
  number: number,
  meetings: readonly MeetingRow[],
  rows: readonly EntryRow<"attendance">[] = [],
  year: number | null = 2026,
) {
  const facts = factsOf(
    ledgersOf({
      roster: rosterOf(people),
      meetings: meetingsOf(meetings, year === null ? {} : { year }),
      others: rows.length > 0 ? [entriesOf("attendance", rows)] : [],
    }),
    { asOf, period: spanPeriod(dayOf(2026, 1, 1), asOf), declaredCoverage: new Map() },
  );
  const { roster } = facts;
  if (!facts.meetings || !roster) throw new Error("both ledgers are there");
  const isReason = (words: string): boolean => words === "病假";
  const lists = new MemberAttendance(facts.meetings, facts.others.attendance ?? null, roster, isReason);
  const month = monthOf(dayOf(2026, number, 1));
  return roster.people.map((person) => {
    const { due, present } = lists.countOf(person, dayOf(2026, number, 1), dayOf(2026, number, 31));
    return `${lists.monthOf(person, month)} ${present}/${due}`;
  });
}

const may = tells.bind(null, 5);

const on = (day: number, more: MeetingRow): MeetingRow => ({
  date: `2026-05-${String(day).padStart(2, "0")}`,
  type: "assembly",
  ...more,
});
const mark = (name: string, presence: string, reason = ""): EntryRow<"attendance"> => ({
  name,
  date: "2026-05-10",
  presence,
  reason,
});

describe("what lists tell of the attendance of each member", () => {
  it("a list names who came; a guest and somebody named as absent did not", () => {
    expect(may([on(10, { attendees: "张一、李二、王三（列席）", absentees: "李二（病假）" })])).toEqual([
      "present 1/1",
      "excused 0/1",
      "absent 0/1",
    ]);
  });

  it("全体党员 but some: everybody came to at least one of two", () => {
    expect(may([on(10, { attendees: "全体党员除张一" }), on(20, { attendees: "全体党员除李二" })])).toEqual([
      "present 1/2",
      "present 1/2",
      "present 2/2",
    ]);
    expect(
      may([on(10, { attendees: "全体党员除张一" }), on(20, { attendees: "全体党员", absentees: "张一、李二" })]),
    ).toEqual(["absent 0/2", "present 1/2", "present 2/2"]);
  });

  it("who names the absent says that the others came; 无 says that all did; a number says nothing", () => {
    expect(may([on(10, { absentees: "王三（病假）" })])).toEqual(["present 1/1", "present 1/1", "excused 0/1"]);
    expect(may([on(10, { absentees: "无" })])).toEqual(["present 1/1", "present 1/1", "present 1/1"]);
    expect(may([on(10, { absentees: "王三等3名" })])).toEqual(["unknown 0/0", "unknown 0/0", "unknown 0/0"]);
    expect(may([on(10, { absentees: "" })])).toEqual(["unknown 0/0", "unknown 0/0", "unknown 0/0"]);
  });

  it("无 beside counts that differ only says that nobody asked for leave", () => {
    const counted = (expected: string, present: string) => may([on(10, { expected, present, absentees: "无" })]);
    expect(counted("3", "2")).toEqual(["unknown 0/0", "unknown 0/0", "unknown 0/0"]);
    expect(counted("3", "3")).toEqual(["present 1/1", "present 1/1", "present 1/1"]);
    for (const [expected, present] of [
      ["", "2"],
      ["3", ""],
    ] as const) {
      expect(counted(expected, present)).toEqual(["present 1/1", "present 1/1", "present 1/1"]);
    }
    expect(may([on(10, { expected: "3", present: "1", absentees: "王三（病假）" })])[2]).toBe("excused 0/1");
  });

  it("a list that breaks off shows who came and of nobody that he did not", () => {
    expect(may([on(10, { attendees: "张一等2名", absentees: "王三（病假）" })])).toEqual([
      "present 0/0",
      "unknown 0/0",
      "excused 0/0",
    ]);
    expect(may([on(10, { attendees: "张一等2名" }), on(20, { attendees: "李二" })])).toEqual([
      "present 0/1",
      "present 1/1",
      "unknown 0/1",
    ]);
  });

  it("a meeting of a group is due for the group, also for a member of two", () => {
    expect(may([on(10, { type: "group", group: "第二党小组", attendees: "全体党员除王三" })])).toEqual([
      "none 0/0",
      "present 1/1",
      "absent 0/1",
    ]);
    expect(may([on(10, { type: "group", group: "第二党小组", attendees: "" })])).toEqual([
      "none 0/0",
      "unknown 0/0",
      "unknown 0/0",
    ]);
  });

  it("a meeting of no group that can be told is due for nobody", () => {
    expect(may([on(10, { type: "group", attendees: "张一" })])).toEqual(["present 0/0", "none 0/0", "none 0/0"]);
  });

  it("nothing held is known only where the minutes cover the month", () => {
    const april = { date: "2026-04-10", type: "assembly", attendees: "张一" };
    expect(may([april])).toEqual(["none 0/0", "none 0/0", "none 0/0"]);
    expect(may([april], [], null)).toEqual(["unknown 0/0", "unknown 0/0", "unknown 0/0"]);
    expect(may([on(10, { type: "group", group: "第二党小组", attendees: "李二、王三" })], [], 2025)).toEqual([
      "unknown 0/0",
      "present 1/1",
      "present 1/1",
    ]);
  });

  it("a committee meeting is due for nobody, one of several types for everybody", () => {
    expect(may([on(10, { type: "committee", attendees: "张一" })])).toEqual(["none 0/0", "none 0/0", "none 0/0"]);
    expect(may([on(10, { type: "committee+assembly", attendees: "张一" })])).toEqual([
      "present 1/1",
      "absent 0/1",
      "absent 0/1",
    ]);
  });

  it("a date wider than a month lies in no month", () => {
    const wide = { date: "2026", type: "assembly", attendees: "李二" };
    expect(tells(5, [on(10, { attendees: "张一、王三" }), wide])).toEqual(["present 1/1", "absent 0/1", "present 1/1"]);
    expect(tells(1, [on(10, { attendees: "张一、王三" }), wide])).toEqual(["none 0/0", "none 0/0", "none 0/0"]);
  });

  it("counts from the first to the last day in whatever order the rows stand", () => {
    const days = ["2026-06-01", "2026-05-31", "2026-04-30", "2026-05-01", "2026-05-15"];
    expect(may(days.map((date) => ({ date, type: "assembly", attendees: "张一" })))).toEqual([
      "present 3/3",
      "absent 0/3",
      "absent 0/3",
    ]);
    expect(may(["2026-04-30", "2026-05-15"].map((date) => ({ date, type: "assembly", attendees: "张一" })))).toEqual([
      "present 1/1",
      "absent 0/1",
      "absent 0/1",
    ]);
  });

  it("the attendance ledger of the day: come, late and made up are present, leave and not due excused", () => {
    const meeting = [on(10, {})];
    expect(may(meeting, [mark("张一", "present"), mark("李二", "absent")])).toEqual([
      "present 1/1",
      "absent 0/1",
      "absent 0/1",
    ]);
    expect(may(meeting, [mark("张一", "late"), mark("李二", "leave"), mark("王三", "not-due")])).toEqual([
      "present 1/1",
      "excused 0/1",
      "excused 0/1",
    ]);
    expect(may(meeting, [mark("张一", "made-up"), mark("李二", "absent", "病假")])).toEqual([
      "present 1/1",
      "excused 0/1",
      "absent 0/1",
    ]);
  });

  it("rows of the attendance ledger without a name or a day stand for no list", () => {
    const unknown = ["unknown 0/0", "unknown 0/0", "unknown 0/0"];
    expect(may([on(10, {})], [mark("", "absent")])).toEqual(unknown);
    expect(may([on(1, {})], [{ ...mark("张一", "absent"), date: "2026-05" }])).toEqual(unknown);
    expect(may([on(10, {})], [{ ...mark("张一", "absent"), date: "" }])).toEqual(unknown);
  });
});
