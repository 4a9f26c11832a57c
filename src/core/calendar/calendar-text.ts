/**
 * Events as an iCalendar text (RFC 5545): CRLF, lines of at most 75 octets folded between characters, texts escaped. All
 * events are whole days, so that no time zone matters.
 */
import { addDays, type Day, isoDay } from "../model/date.ts";

export interface CalendarEvent {
  /** The same for the same event on every run; ASCII. */
  readonly uid: string;
  readonly day: Day;
  readonly summary: string;
  /** Lines of a paragraph. */
  readonly description: readonly string[];
  readonly categories: readonly string[];
}

export interface Calendar {
  /** Shown by most calendars as the name of what was imported. */
  readonly name: string;
  /** Stands for the time at which it was made: there is no clock. */
  readonly stamp: Day;
  /** Days before the event, at nine in the morning of the place; null = no reminder. */
  readonly remindDays: number | null;
  /** At least one: an iCalendar object without any is not valid. */
  readonly events: readonly CalendarEvent[];
}

export function calendarText({ name, stamp, remindDays, events }: Calendar): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Branch Ledger//Branch Ledger//ZH",
    "CALSCALE:GREGORIAN",
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, stamp, remindDays)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventLines(event: CalendarEvent, stamp: Day, remindDays: number | null): string[] {
  const { uid, day, summary, description, categories } = event;
  return [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTAMP:${basicDay(stamp)}T000000Z`,
    `DTSTART;VALUE=DATE:${basicDay(day)}`,
    `DTEND;VALUE=DATE:${basicDay(addDays(day, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description.length === 0 ? [] : [`DESCRIPTION:${escaped(description.join("\n"))}`]),
    ...(categories.length === 0 ? [] : [`CATEGORIES:${categories.map(escaped).join(",")}`]),
    // Nobody is busy all day because something is due.
    "TRANSP:TRANSPARENT",
    ...(remindDays === null ? [] : alarmLines(summary, remindDays)),
    "END:VEVENT",
  ];
}

function alarmLines(summary: string, remindDays: number): string[] {
  return [
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(summary)}`,
    `TRIGGER:${nineInTheMorning(remindDays)}`,
    "END:VALARM",
  ];
}

/** Counted from the midnight with which the day of the event begins. */
function nineInTheMorning(daysBefore: number): string {
  if (daysBefore === 0) return "PT9H";
  return daysBefore === 1 ? "-PT15H" : `-P${daysBefore - 1}DT15H`;
}

function basicDay(day: Day): string {
  return isoDay(day).replaceAll("-", "");
}

/** Control characters and halves of characters, which a cell may hold, have no place in a calendar. */
function escaped(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, "\u{FFFD}")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/[^\P{Control}\n\t]/gu, "")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");
}

const mostOctets = 75;

function folded(line: string): string {
  let text = "";
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > mostOctets) {
      text += "\r\n ";
      // The blank that marks the fold is the first octet of the next line.
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}

/** Octets of one character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
