import fc from "fast-check";
import ical from "ical.js";
import { describe, expect, it } from "vitest";
import { type Calendar, type CalendarEvent, calendarText } from "../../../src/core/calendar/calendar-text.ts";
import { type Day, dayOf, isoDay } from "../../../src/core/model/date.ts";

const event: CalendarEvent = {
  uid: "0123456789abcdef@branch-ledger.invalid",
  day: dayOf(2026, 12, 31),
  summary: "召开支部党员大会（2026年第4季度）",
  description: ["最后一天：2026-12-31", "依据：《中国共产党支部工作条例（试行）》第十一条"],
  categories: ["支部台账", "会议"],
};

const calendar: Calendar = { name: "第一党支部", stamp: dayOf(2026, 11, 21), remindDays: 3, events: [event] };

/** As another program reads it. */
function parsed(text: string): InstanceType<typeof ical.Event>[] {
  const root = new ical.Component(ical.parse(text));
  return root.getAllSubcomponents("vevent").map((component) => new ical.Event(component));
}

function octetsOf(line: string): number {
  return new TextEncoder().encode(line).length;
}

/** Every line, and that it is folded at 75 octets between characters. */
function expectFolded(text: string): void {
  expect(text.endsWith("\r\n")).toBe(true);
  const lines = text.slice(0, -2).split("\r\n");
  const long = lines.filter((line) => octetsOf(line) > 75);
  expect(long).toEqual([]);
  expect(lines.filter((line) => /[\r\n]/.test(line) || line === "")).toEqual([]);
  // The octets of each line by themselves are whole UTF-8: no character is torn apart.
  const torn = lines.filter((line) => new TextDecoder("utf-8").decode(new TextEncoder().encode(line)) !== line);
  expect(torn).toEqual([]);
}

describe("a calendar", () => {
  it("says to another program what was put in", () => {
    const text = calendarText(calendar);
    const [read, ...more] = parsed(text);
    expect(more).toEqual([]);
    expect(read?.uid).toBe(event.uid);
    expect(read?.summary).toBe(event.summary);
    expect(read?.description).toBe(event.description.join("\n"));
    expect(read?.component.getFirstProperty("categories")?.getValues()).toEqual(["支部台账", "会议"]);
    expectFolded(text);
  });

  it("makes of a day a whole day, also at the end of a year and in a leap year", () => {
    for (const [day, next] of [
      [dayOf(2026, 12, 31), "2027-01-01"],
      [dayOf(2028, 2, 28), "2028-02-29"],
      [dayOf(2028, 2, 29), "2028-03-01"],
    ] as const) {
      const [read] = parsed(calendarText({ ...calendar, events: [{ ...event, day }] }));
      expect(read?.startDate.isDate).toBe(true);
      expect(read?.startDate.toString()).toBe(isoDay(day));
      expect(read?.endDate.toString()).toBe(next);
    }
  });

  it("is stamped with the base date and nothing of the day on which it is made", () => {
    const [read] = parsed(calendarText(calendar));
    expect(`${read?.component.getFirstPropertyValue("dtstamp")}`).toBe("2026-11-21T00:00:00Z");
  });

  it.each([
    [0, "2026-12-31T09:00:00"],
    [1, "2026-12-30T09:00:00"],
    [3, "2026-12-28T09:00:00"],
    [31, "2026-11-30T09:00:00"],
  ])("reminds at nine, %i days before", (remindDays, at) => {
    const [read] = parsed(calendarText({ ...calendar, remindDays }));
    const trigger = read?.component.getFirstSubcomponent("valarm")?.getFirstPropertyValue("trigger");
    const start = ical.Time.fromDateTimeString("2026-12-31T00:00:00");
    if (!(trigger instanceof ical.Duration)) throw new Error("no trigger");
    start.addDuration(trigger);
    expect(start.toString()).toBe(at);
  });

  it("does without a reminder", () => {
    const text = calendarText({ ...calendar, remindDays: null });
    expect(text).not.toContain("VALARM");
    expect(parsed(text)).toHaveLength(1);
  });

  it("folds at exactly 75 octets, never inside a character", () => {
    for (const characters of ["a", "é", "支", "🎉"]) {
      for (let before = 0; before < 8; before++) {
        const summary = "x".repeat(before) + characters.repeat(60);
        const text = calendarText({ ...calendar, events: [{ ...event, summary }] });
        expectFolded(text);
        expect(parsed(text)[0]?.summary).toBe(summary);
        const lengths = text.split("\r\n").map(octetsOf);
        expect(Math.max(...lengths)).toBeGreaterThan(75 - octetsOf(characters));
      }
    }
  });

  it("keeps every text whole, whatever characters it has", () => {
    const character = fc.oneof(
      fc.constantFrom("党", "，", ",", ";", "\\", "\n", '"', ":", "🎉", "👨‍👩‍👧", " ", "\t", "é", "\\n", "n"),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
    );
    const words = fc.array(character, { minLength: 1, maxLength: 120 }).map((parts) => `事${parts.join("")}项`);
    fc.assert(
      fc.property(words, words, (summary, description) => {
        const clean = (text: string): string =>
          text.replace(/[^\P{Control}\n\t]/gu, "").replace(/[\u2028\u2029]/g, "\n");
        const text = calendarText({
          ...calendar,
          name: summary,
          events: [{ ...event, summary, description: [description] }],
        });
        expectFolded(text);
        const [read] = parsed(text);
        expect(read?.summary).toBe(clean(summary));
        expect(read?.description).toBe(clean(description));
      }),
    );
  });

  it("takes what a damaged cell may hold: halves of characters and control characters", () => {
    const summary = "党\u0000课\u0007\uD83C，\uDF89\r\n\u001B讲";
    const [read] = parsed(calendarText({ ...calendar, events: [{ ...event, summary }] }));
    expect(read?.summary).toBe("党课\uFFFD，\uFFFD\n讲");
  });

  it("of many events has each once, in order", () => {
    const events = Array.from({ length: 300 }, (_, index) => ({
      ...event,
      uid: `${index}@branch-ledger.invalid`,
      day: (event.day + index) as Day,
    }));
    expect(parsed(calendarText({ ...calendar, events })).map(({ uid }) => uid)).toEqual(events.map(({ uid }) => uid));
  });
});
