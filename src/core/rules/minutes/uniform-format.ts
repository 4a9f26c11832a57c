/** The meeting sheets are kept in one way: the same columns, dates written alike. Only reminds. */
import type { DateSpan } from "../../model/date.ts";
import { type Field, fieldText, fieldValue } from "../../model/field.ts";
import type { RecognisedTable } from "../../model/ledger.ts";
import type { Evidence } from "../../model/outcome.ts";
import { placeText } from "../../model/place.ts";
import { defineRule, foundField, met, toConfirm } from "../define.ts";
import { meetingFieldWord } from "../shared/field-words.ts";

/** Columns that every sheet of meetings should have alike; a list of lectures alone also has a lecturer. */
const common: readonly string[] = [
  "date",
  "place",
  "chair",
  "recorder",
  "expected",
  "present",
  "topic",
  "agenda",
  "content",
];

export const uniformFormat = defineRule({
  id: "minutes/uniform-format",
  severity: "I",
  needs: ["meetings"],
  basis: ["district-bureau/8.2", "jiefangbei/2.4"],
  text: {
    title: "记录格式统一",
    condition: "各张会议记录表的栏目一致，日期写法一致。",
    gap: "会议记录的栏目或日期写法不一致。",
    why: "格式统一，查起来快，也不容易漏填。",
    remedy: "可以统一成一种日期写法，各表用同样的栏目；不改也不影响检查。",
  },
  *check({ meetings, period }) {
    const records = meetings.inPeriod(period);
    if (records.length === 0) return;
    /** The first cell of each way of writing. */
    const byStyle = new Map<string, Field<DateSpan>>();
    for (const { date } of records) {
      // A stretch is another shape, not another way of writing.
      if (!date || fieldValue(date)?.precision === "range") continue;
      const style = styleOf(fieldText(date));
      if (!byStyle.has(style)) byStyle.set(style, date);
    }
    const sheets = new Set(records.map(({ place }) => place.sheet));
    const uneven = unevenColumns(meetings.ledger.tables.filter((table) => sheets.has(table.sheet)));
    const faults: string[] = [];
    const evidence: Evidence[] = [];
    if (byStyle.size > 1) {
      const shown = [...byStyle.values()].slice(0, 4);
      faults.push(
        `日期有${byStyle.size}种写法（${shown.map((cell) => `${placeText(cell.at)}是“${fieldText(cell)}”`).join("，")}）`,
      );
      evidence.push(...shown.map((cell) => foundField(cell, "日期")));
    }
    if (uneven.length > 0) faults.push(`有的表没有这些栏目：${uneven.map(meetingFieldWord).join("、")}`);
    if (faults.length === 0) yield met("branch");
    else yield toConfirm("branch", { message: `${faults.join("；")}，可以统一。`, evidence });
  },
});

/** The shape of a written date: digits become 0, so that 2026-03-01 and 2026-11-21 are alike; the hour may stand behind. */
function styleOf(text: string): string {
  return text.replace(/[ \u3000]*\d{1,2}:\d{2}(?::\d{2})?$/, "").replace(/\d+/g, "0");
}

function unevenColumns(tables: readonly RecognisedTable[]): readonly string[] {
  return common.filter((field) => {
    const having = tables.filter(({ captions }) => captions.has(field)).length;
    return having > 0 && having < tables.length;
  });
}
