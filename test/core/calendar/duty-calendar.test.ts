import ical from "ical.js";
import { describe, expect, it } from "vitest";
import { dutyCalendar, usualRemindDays } from "../../../src/core/calendar/duty-calendar.ts";
import type { Checkup } from "../../../src/core/checkup/checkup.ts";
import { chooseFor } from "../../../src/core/choices.ts";
import { examine } from "../../../src/core/examine.ts";
import { type Day, isoDay, lastDayOfMonth, monthOf, parseIsoDay } from "../../../src/core/model/date.ts";
import { dutiesOf } from "../../../src/core/rectification/duties.ts";
import { readWorkbook } from "../../../src/hosts/file/read-workbook.ts";
import { checkupOf } from "../../support/checkup-of.ts";
import { sampleBytes, type sampleNames } from "../../support/samples.ts";

async function sample(name: (typeof sampleNames)[number], asOf: string): Promise<Checkup> {
  const snapshot = await readWorkbook(sampleBytes(name), `${name}.xlsx`);
  return examine(snapshot, chooseFor(snapshot, { today: day(asOf), profiles: ["national-base", "lianxing-2018"] }));
}

function day(text: string): Day {
  const found = parseIsoDay(text);
  if (found === null) throw new Error(text);
  return found;
}

function eventsOf(text: string | null): InstanceType<typeof ical.Event>[] {
  const root = new ical.Component(ical.parse(text ?? ""));
  return root.getAllSubcomponents("vevent").map((component) => new ical.Event(component));
}

const messy = await sample("messy", "2026-11-21");

describe("the calendar of a branch", () => {
  const { text, events, preview, fileName } = dutyCalendar({ checkup: messy });
  const read = eventsOf(text);

  it("has every duty of the month's list that is still open and to come, on its last day", () => {
    const month = monthOf(messy.facts.asOf);
    const wanted = dutiesOf(messy, month).filter(
      ({ lastDay, met }) => lastDay !== null && lastDay >= messy.facts.asOf && met === null,
    );
    expect(wanted.length).toBeGreaterThan(3);
    const days = read.map(({ startDate }) => startDate.toString());
    for (const { lastDay, title } of wanted) expect(days, title).toContain(isoDay(lastDay ?? day("2000-01-01")));
    expect(days).toEqual(days.toSorted());
    expect(days[0]?.localeCompare(isoDay(messy.facts.asOf))).toBeGreaterThanOrEqual(0);
  });

  it("has each duty once, though it stands in the lists of several months", () => {
    const uids = read.map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(uids.length);
    expect(read).toHaveLength(events.length);
  });

  it("names no member anywhere; with names it says who", () => {
    const people = messy.facts.roster?.onRosterOn(messy.facts.asOf).map(({ name }) => name) ?? [];
    expect(people.length).toBeGreaterThan(10);
    const words = [fileName, ...preview, ...read.flatMap(({ summary, description }) => [summary, description])].join(
      "\n",
    );
    expect(people.filter((name) => words.includes(name))).toEqual([]);
    const named = eventsOf(dutyCalendar({ checkup: messy, withNames: true }).text);
    expect(named.map(({ summary }) => summary).join()).toContain("许一预备期满");
    expect(named.map(({ uid }) => uid)).toEqual(read.map(({ uid }) => uid));
  });

  it("says article, last day and that the days of the reminder are the product's own", () => {
    const dues = read.find(({ summary }) => summary === "收缴党费并登记（2026年11月）");
    expect(dues?.description).toContain("最后一天：2026-11-30（星期一）");
    expect(dues?.description).toContain("\n依据：");
    expect(dues?.description).toContain(`提前 ${usualRemindDays} 天 9 点提醒（产品缺省，可以改）。`);
    expect(eventsOf(dutyCalendar({ checkup: messy, remindDays: 7 }).text)[0]?.description).toContain(
      "提前 7 天 9 点提醒。",
    );
  });

  it("is the same again from the same ledgers, and keeps the identity of an event on another day", async () => {
    expect(dutyCalendar({ checkup: await sample("messy", "2026-11-21") }).text).toBe(text);
    const later = eventsOf(dutyCalendar({ checkup: await sample("messy", "2026-12-01") }).text);
    const uidOf = (list: typeof read, words: string): string | undefined =>
      list.find(({ summary }) => summary === words)?.uid;
    const appraisal = "开展民主评议党员（2026年）";
    expect(uidOf(later, appraisal)).toBeDefined();
    expect(uidOf(later, appraisal)).toBe(uidOf(read, appraisal));
  });

  it("looks as far ahead as it is told", () => {
    const last = (months: number): string | undefined =>
      eventsOf(dutyCalendar({ checkup: messy, months }).text)
        .at(-1)
        ?.startDate.toString();
    expect(last(12)?.localeCompare(last(1) ?? "")).toBeGreaterThan(0);
    // The month's own list already announces what is due within its quarter.
    expect(last(1)?.localeCompare(isoDay(lastDayOfMonth(monthOf(messy.facts.asOf))))).toBeGreaterThanOrEqual(0);
  });
});

describe("a single duty", () => {
  function withDuty(
    dueBy: string,
    rule = "talk/secretary-with-committee",
    branch = "中共示例局第一支部委员会",
  ): Checkup {
    const answer = { subject: "branch", status: "not-due", message: "", evidence: [], dueBy: day(dueBy) } as const;
    return checkupOf({ asOf: "2026-10-12", branch, rules: [{ id: rule, title: "谈心谈话", answers: [answer] }] });
  }

  it("that falls on a day of rest is moved to the next working day, and says so", () => {
    // A Saturday after the National Day holidays.
    const [event] = eventsOf(dutyCalendar({ checkup: withDuty("2026-10-17") }).text);
    expect(event?.startDate.toString()).toBe("2026-10-19");
    expect(event?.description).toContain("2026-10-19（星期一）（原为 2026-10-17，休息日顺延）");
  });

  it("that is bound to its period stays on a day of rest, and says so", () => {
    const [event] = eventsOf(dutyCalendar({ checkup: withDuty("2026-10-31", "roster/reported") }).text);
    expect(event?.startDate.toString()).toBe("2026-10-31");
    expect(event?.description).toContain("这一天是休息日，可以提前安排。");
  });

  it("of two branches has two identities", () => {
    const uid = (branch: string): string | undefined =>
      dutyCalendar({ checkup: withDuty("2026-10-19", undefined, branch) }).events[0]?.uid;
    expect(uid("第一党支部")).not.toBe(uid("第二党支部"));
    expect(uid("第一党支部")).toMatch(/^[0-9a-f]{16}@branch-ledger\.invalid$/);
  });

  it("that is over, or none at all, gives no file and a sentence", () => {
    for (const checkup of [withDuty("2026-10-09"), checkupOf({ asOf: "2026-10-12", rules: [] })]) {
      const { text, events, preview } = dutyCalendar({ checkup });
      expect({ text, events }).toEqual({ text: null, events: [] });
      expect(preview).toEqual(["从 2026-10-12 起 3 个月内没有查到要到期的事项，没有日历可以写。"]);
    }
  });
});
