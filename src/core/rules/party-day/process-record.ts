/** The whole of a theme Party day is on record: its course, who took part, how they did, and the material kept. */
import { monthOf } from "../../model/date.ts";
import { type Field, fieldText, fieldValue } from "../../model/field.ts";
import { overlap } from "../../model/period.ts";
import type { MeetingRecord } from "../../model/record.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met } from "../define.ts";

interface Part {
  readonly word: string;
  readonly field: string;
  /** The cells any of which tells it. */
  readonly of: (record: MeetingRecord) => readonly (Field<unknown> | undefined)[];
}

const parts: readonly Part[] = [
  { word: "过程", field: "process", of: ({ process, content }) => [process, content] },
  { word: "参加人", field: "attendees", of: ({ attendees, present }) => [attendees, present] },
  { word: "表现情况", field: "performance", of: ({ performance }) => [performance] },
  { word: "资料留存", field: "attachment", of: ({ attachment }) => [attachment] },
];

export const processRecord = defineRule({
  id: "party-day/process-record",
  severity: "M",
  needs: ["meetings"],
  uses: ["archive"],
  basis: ["lianxing/2.2"],
  text: {
    title: "主题党日全程纪实",
    condition: "每次主题党日都记了过程、参加人、表现情况，资料有留存。",
    gap: "这次主题党日的纪实还不全。",
    why: "过程、参加和表现如实记录，留档才能备查。",
    remedy: "可以对照原始记录补上空着的栏目；资料存在档案里的，在附件栏写明。",
  },
  *check({ meetings, archive, period }) {
    // A month without a day is the month of the Party day; whatever is wider may be of another one.
    const filed = (archive?.entries ?? []).flatMap((entry) => {
      const date = fieldValue(entry.date);
      const isOfPartyDay = /党日/.test(`${fieldText(entry.title)}${fieldText(entry.category)}`);
      return isOfPartyDay && date && monthOf(date.from) === monthOf(date.to) ? [date] : [];
    });
    for (const record of meetings.inPeriod(period, ["party-day"])) {
      const subject = record.place.id;
      const date = fieldValue(record.date);
      const isFiled = date !== undefined && filed.some((day) => overlap(day, date));
      const open = parts
        .filter(({ field }) => !(field === "attachment" && isFiled))
        .map((part) => ({ part, cells: part.of(record).filter((cell) => cell !== undefined) }))
        .filter(({ cells }) => !cells.some((cell) => fieldText(cell) !== ""));
      const blank = open.filter(({ cells }) => cells.length > 0);
      const [missing] = open;
      if (blank.length > 0) {
        yield gap(subject, {
          message: `这次主题党日还没有写${blank.map(({ part }) => part.word).join("、")}。`,
          evidence: blank.flatMap(({ part, cells }) => cells.slice(0, 1).map((cell) => foundField(cell, part.word))),
        });
      } else if (missing) {
        const words = open.map(({ part }) => part.word).join("、");
        yield cannotJudge(subject, "missing-column", {
          message: `会议记录没有找到这些列：${words}，无法核对。`,
          evidence: [absent(meetings.whole(), `${words}列`)],
          missing: { kind: "meetings", field: missing.part.field },
        });
      } else {
        const shown = parts.flatMap((part) => part.of(record).find((cell) => fieldText(cell) !== "") ?? []);
        yield met(subject, { evidence: shown.slice(0, 1).map((cell) => foundField(cell, "过程")) });
      }
    }
  },
});
