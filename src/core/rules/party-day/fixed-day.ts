/**
 * The theme Party day lies on a fixed day: the one the profile names, else the one the branch keeps itself, by day of the
 * month or by weekday (trap F2.29). A stated reason for another day is enough.
 */
import { type Day, daysInMonth, partsOf, weekdayOf, yearOf } from "../../model/date.ts";
import { fieldValue } from "../../model/field.ts";
import type { MeetingRecord } from "../../model/record.ts";
import { cannotJudge, defineRule, gap, met, notApplicable } from "../define.ts";
import { dateEvidence } from "../shared/periodic-meeting.ts";
import { textsOf } from "../shared/text-of-meeting.ts";

const reason = /顺延|提前|推迟|改期|改到|调整|延期|补开|补办|因(?!此|为党)|由于|按[^。]{0,10}(?:安排|要求|部署)/;
/** From so many on a habit can be told. */
const fewest = 3;
const weekdays = ["日", "一", "二", "三", "四", "五", "六"];

interface Habit {
  readonly words: string;
  readonly fits: (day: Day) => boolean;
}

export const fixedDay = defineRule({
  id: "party-day/fixed-day",
  severity: "L",
  needs: ["meetings"],
  parameters: ["partyday.day", "partyday.day_tolerance_days"],
  basis: ["lianxing/2.2", "district-bureau/4.1.4", "ZB-16"],
  text: {
    title: "主题党日时间相对固定",
    condition: "主题党日在每月相对固定的日子开展，改期的写明原因。",
    gap: "这次主题党日不在固定的日子，也没有写明原因。",
    why: "日子固定，党员才好安排时间参加。",
    remedy: "可以在备注里写明改期的原因。",
    doubts: "没有规定哪一天的，按支部自己多数月份的日子（几号，或第几个星期几）核对。",
  },
  *check({ meetings, period }, { "partyday.day": { dayOfMonth }, "partyday.day_tolerance_days": tolerance }) {
    const days = meetings.ofType("party-day").flatMap((record) => {
      const day = exactDay(record);
      return day === null ? [] : [day];
    });
    const habits = new Map<number, readonly Habit[]>();
    for (const record of meetings.inPeriod(period, ["party-day"])) {
      const subject = record.place.id;
      const evidence = [dateEvidence(record)];
      const day = exactDay(record);
      if (day === null) {
        const message = "这次主题党日没有写到具体日期，看不出是不是固定的日子。";
        yield cannotJudge(subject, "unreadable-date", { message, evidence });
        continue;
      }
      const year = yearOf(day);
      let kept = habits.get(year);
      if (!kept) {
        const ofYear = days.filter((other) => yearOf(other) === year);
        kept = dayOfMonth === null ? ownHabits(ofYear, tolerance) : [aroundDay(dayOfMonth, tolerance)];
        habits.set(year, kept);
      }
      if (kept.length === 0) yield notApplicable(subject, `一年里不足${fewest}次，还看不出固定的日子。`);
      else if (kept.some(({ fits }) => fits(day))) yield met(subject, { evidence });
      else if (reason.test(textsOf(record).text)) yield met(subject, { message: "改期的原因已经写明。", evidence });
      else {
        const words = kept.map((habit) => habit.words).join("或");
        yield gap(subject, { message: `这次主题党日不在${words}前后，也没有写明原因。`, evidence });
      }
    }
  },
});

function exactDay(record: MeetingRecord): Day | null {
  const date = fieldValue(record.date);
  return date && (date.precision === "day" || date.precision === "range") ? date.from : null;
}

function aroundDay(dayOfMonth: number, tolerance: number): Habit {
  return {
    words: `每月${dayOfMonth}日`,
    fits: (day) => {
      const parts = partsOf(day);
      const length = daysInMonth(parts.year, parts.month);
      const apart = Math.abs(parts.day - Math.min(dayOfMonth, length));
      // The last days of a month lie close to the first ones of the next.
      return Math.min(apart, length - apart) <= tolerance;
    },
  };
}

function onWeekday(ordinal: number, weekday: number): Habit {
  return {
    words: `每月第${ordinal}个星期${weekdays[weekday] ?? ""}`,
    fits: (day) => weekdayOf(day) === weekday && ordinalOf(day) === ordinal,
  };
}

function ordinalOf(day: Day): number {
  return Math.ceil(partsOf(day).day / 7);
}

/** The day of the month and the weekday that most of the days fit; both when they fit equally many. */
function ownHabits(days: readonly Day[], tolerance: number): readonly Habit[] {
  if (days.length < fewest) return [];
  const candidates = [...new Set(days.map((day) => partsOf(day).day))].map((dayOfMonth) =>
    aroundDay(dayOfMonth, tolerance),
  );
  const byWeekday = new Map(
    days.map((day) => [ordinalOf(day) * 7 + weekdayOf(day), onWeekday(ordinalOf(day), weekdayOf(day))]),
  );
  const counted = [...candidates, ...byWeekday.values()].map((habit) => ({
    habit,
    count: days.filter(habit.fits).length,
  }));
  const most = Math.max(...counted.map(({ count }) => count));
  return counted.filter(({ count }) => count === most).map(({ habit }) => habit);
}
