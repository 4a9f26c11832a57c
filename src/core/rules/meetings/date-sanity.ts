/**
 * A meeting that was held has a date that can be read and that does not lie before the branch was founded. A date after
 * the base date is not counted and not due yet: the base date may have been chosen in the past. Between rows that lie
 * before it, such a date is for a person to confirm.
 */
import { chineseDay, type Day, isoSpan } from "../../model/date.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import type { MeetingRecord } from "../../model/record.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met, notDue, toConfirm } from "../define.ts";

export const dateSanity = defineRule({
  id: "meetings/date-sanity",
  severity: "M",
  needs: ["meetings"],
  basis: ["derived"],
  text: {
    title: "日期合理",
    condition: "每条会议记录的日期都看得懂，不早于支部成立，也不晚于基准日。",
    gap: "会议日期需要核对。",
    why: "日期不对的记录不能算进任何一个月份或季度。",
    remedy: "可以核对会议日期，常见的是年份打错；还没开的会可以在备注写“拟”。",
  },
  *check({ meetings, branch, period, asOf }) {
    const records = meetings.ledger.records.filter(({ standing }) => standing === "held");
    if (!meetings.has("date") && records.every(({ date }) => date === undefined)) {
      yield cannotJudge("branch", "missing-column", {
        message: "会议记录里没有找到日期列。",
        evidence: [absent(meetings.whole(), "日期列")],
        missing: { kind: "meetings", field: "date" },
      });
      return;
    }
    const before = pastRowsBySheet(records, asOf);
    for (const record of records) {
      const date = fieldValue(record.date);
      if (!record.date) continue;
      const evidence = [foundField(record.date, "日期")];
      if (!date) {
        const words = record.date.state === "blank" ? "还没有写日期" : `的日期“${fieldText(record.date)}”看不懂`;
        if (!meetings.mayFallInto(record, period)) continue;
        yield gap(record.place.id, { message: `${nameOf(record)}${words}。`, evidence });
      } else if (date.from > asOf) yield future(record, date.from, before, evidence);
      else if (date.to < period.from || date.from > period.to) continue;
      else if (branch.foundedOn && date.to < branch.foundedOn.from) {
        const message = `${nameOf(record)}的日期${isoSpan(date)}早于支部成立日期${isoSpan(branch.foundedOn)}。`;
        yield gap(record.place.id, { message, evidence });
      } else yield met(record.place.id, { evidence });
    }
  },
});

function future(
  record: MeetingRecord,
  day: Day,
  before: ReadonlyMap<string, { readonly first: number; readonly last: number }>,
  evidence: Answer["evidence"],
): Answer {
  const past = before.get(record.place.sheet);
  const message = `${nameOf(record)}的日期${chineseDay(day)}晚于基准日，没有计入。`;
  return past && past.first < record.place.row && record.place.row < past.last
    ? toConfirm(record.place.id, { message: `${message}前后的记录都更早，请核对是否写错。`, evidence })
    : notDue(record.place.id, day, { message, evidence });
}

/** First and last sheet row, by sheet, that is dated on or before the base date. */
function pastRowsBySheet(
  records: readonly MeetingRecord[],
  asOf: Day,
): Map<string, { readonly first: number; readonly last: number }> {
  const rows = new Map<string, { readonly first: number; readonly last: number }>();
  for (const { date, place } of records) {
    const span = fieldValue(date);
    if (!span || span.from > asOf) continue;
    const known = rows.get(place.sheet);
    rows.set(place.sheet, {
      first: Math.min(known?.first ?? place.row, place.row),
      last: Math.max(known?.last ?? place.row, place.row),
    });
  }
  return rows;
}

function nameOf(record: MeetingRecord): string {
  return fieldText(record.title) || fieldText(record.topic) || fieldText(record.type) || "这条会议记录";
}
