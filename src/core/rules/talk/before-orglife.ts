/** In the days before an organizational life meeting everybody who was there has had a talk. */
import { addDays } from "../../model/date.ts";
import { fieldValue } from "../../model/field.ts";
import { liesWithin } from "../../model/period.ts";
import { absent, cannotJudge, defineRule, found, gap, met } from "../define.ts";
import { attendeeNames, listedNames } from "../shared/meeting-attendees.ts";
import { withoutAnyColumn, withoutColumns } from "../shared/missing-column.ts";
import { dateEvidence } from "../shared/periodic-meeting.ts";
import { recordEvidence } from "../shared/periodic-record.ts";
import { type Talk, talkNames } from "../shared/talk-partners.ts";

const sides = ["talker", "partner"] as const;

export const beforeOrglife = defineRule({
  id: "talk/before-orglife",
  severity: "M",
  needs: ["talks", "meetings"],
  uses: ["roster"],
  parameters: ["talk.before_orglife_days"],
  basis: ["four-strong"],
  text: {
    title: "组织生活会前谈心",
    condition: "组织生活会前，出席的党员都有谈心谈话记录。",
    gap: "有出席的党员会前还没有谈心谈话记录。",
    why: "会前谈透，会上才敢说真话。",
    remedy: "可以先核对是否谈过漏记，谈过的补登；下次会前提前安排。",
  },
  *check({ talks, meetings, roster, period }, { "talk.before_orglife_days": days }) {
    const lives = meetings.inPeriod(period, ["org-life"]);
    const blocked = withoutColumns(talks, ["date"]) ?? withoutAnyColumn(talks, sides);
    if (blocked && lives.length > 0) {
      yield blocked;
      return;
    }
    // Each person's talks are looked up: to go through all talks before every meeting would cost a square.
    const withEverybody = talks.entries.filter((talk) => sides.some((side) => fieldValue(talk[side])?.everyone));
    for (const record of lives) {
      const subject = record.place.id;
      const date = fieldValue(record.date);
      if (date?.precision !== "day" && date?.precision !== "range") {
        const message = "这次组织生活会没有写到具体日期，看不出会前谈了没有。";
        yield cannotJudge(subject, "unreadable-date", { message, evidence: [dateEvidence(record)] });
        continue;
      }
      const attendees = attendeeNames(record, roster);
      const list = record.attendees ?? record.present;
      if (!attendees || attendees.names.length === 0 || !list) {
        yield cannotJudge(subject, list ? "unreadable-value" : "missing-column", {
          message: "这次组织生活会没有出席名单，看不出该谈哪些人。",
          evidence: [dateEvidence(record)],
          ...(list ? {} : { missing: { kind: "meetings", field: "attendees" } as const }),
        });
        continue;
      }
      const window = { from: addDays(date.from, -days), to: date.to };
      const isBefore = (talk: Talk): boolean => {
        const day = talks.dateOf(talk);
        return day !== null && liesWithin(day, window);
      };
      const talked = new Set(
        withEverybody
          .filter(isBefore)
          .flatMap((talk) => sides.flatMap((side) => talkNames(fieldValue(talk[side]), roster, date.from))),
      );
      const hasTalked = (name: string): boolean =>
        talked.has(name) || sides.some((side) => talks.of(side, name).some(isBefore));
      const missing = attendees.names.filter((name) => !hasTalked(name));
      const open = talks.possible(window);
      const undatedWith = new Set(
        open.flatMap((talk) => sides.flatMap((side) => talkNames(fieldValue(talk[side]), roster, date.from))),
      );
      const evidence = [dateEvidence(record), found(list.at, `出席${attendees.names.length}人`)];
      if (missing.length === 0 && attendees.complete) yield met(subject, { evidence });
      else if (missing.length === 0) {
        const message = "出席名单里有没写姓名的人，看不出会前谈了没有。";
        yield cannotJudge(subject, "unreadable-value", { message, evidence });
      } else if (missing.every((name) => undatedWith.has(name))) {
        yield cannotJudge(subject, "unreadable-date", {
          message: `${listedNames(missing)}的谈心谈话看不出是不是在会前${days}天内，请先核对日期。`,
          evidence: [...evidence, ...open.slice(0, 3).map((talk) => recordEvidence(talk, "date", "谈话日期"))],
        });
      } else if (talks.covers(window)) {
        yield gap(subject, {
          message: `会前${days}天内，${listedNames(missing)}还没有谈心谈话记录。`,
          evidence: [...evidence, absent(talks.next(), "会前谈心谈话")],
        });
      } else {
        const message = `谈心谈话记录没有包住会前${days}天，看不出谈了没有。`;
        yield cannotJudge(subject, "coverage", { message, evidence });
      }
    }
  },
});
