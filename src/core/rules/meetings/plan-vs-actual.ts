/** What was planned for a time took place about then: each planned meeting has a record of its kind. */
import type { MeetingFacts } from "../../facts/meeting-facts.ts";
import { addDays, chineseDay, isoSpan, type Month, monthOf, monthsFrom } from "../../model/date.ts";
import { fieldText, fieldValue, isUnreadable } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";
import type { MeetingRecord, MeetingType } from "../../model/record.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met, notDue } from "../define.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { dateEvidence } from "../shared/periodic-meeting.ts";

const kinds: readonly { readonly words: RegExp; readonly type: MeetingType; readonly name: string }[] = [
  { words: /党员大会|支部大会/, type: "assembly", name: "党员大会" },
  { words: /支委会|支部委员会/, type: "committee", name: "支委会" },
  { words: /党小组会/, type: "group", name: "党小组会" },
  { words: /党课/, type: "lecture", name: "党课" },
  { words: /主题党日|党员活动日/, type: "party-day", name: "主题党日" },
  { words: /组织生活会/, type: "org-life", name: "组织生活会" },
  { words: /民主评议/, type: "appraisal", name: "民主评议" },
];

export const planVsActual = defineRule({
  id: "meetings/plan-vs-actual",
  severity: "L",
  needs: ["plans", "meetings"],
  parameters: ["meetings.plan_tolerance_days"],
  basis: ["district-bureau/4.1.1", "wuwei/2.4"],
  text: {
    title: "计划执行比对",
    condition: "计划里排了时间的会议和活动，前后几天内都有对应的记录。",
    gap: "计划里的这一项还没有对应的记录。",
    why: "排了就办、办了就记，计划才有用；前后相差的天数是产品缺省，非文件数值。",
    remedy: "办过的请补登记录；改了时间的请改计划；没有办的可以补办或者写明原因。",
  },
  *check({ plans, meetings, period, asOf }, { "meetings.plan_tolerance_days": tolerance }) {
    const planned = plans.ledger.records.flatMap((entry) => {
      const wanted = entry.standing === "cancelled" ? [] : kindsOf(entry);
      return wanted.length > 0 ? [{ entry, wanted }] : [];
    });
    const lacking = withoutColumns(plans, ["plannedOn"]);
    if (planned.length > 0 && lacking) {
      yield lacking;
      return;
    }
    const byMonth = new Map<MeetingType, ReadonlyMap<Month, readonly MeetingRecord[]>>();
    for (const { type } of kinds) byMonth.set(type, monthsOf(meetings, type));
    for (const { entry, wanted } of planned) {
      const time = fieldValue(entry.plannedOn);
      if (!time) {
        if (!isUnreadable(entry.plannedOn)) continue;
        yield cannotJudge(entry.place.id, "unreadable-date", {
          message: "这一项的计划时间读不懂，请先核对。",
          evidence: [foundField(entry.plannedOn, "计划时间")],
        });
        continue;
      }
      if (time.from > period.to || time.to < period.from) continue;
      const from = addDays(time.from, -tolerance);
      const to = addDays(time.to, tolerance);
      const held = new Map<MeetingType, MeetingRecord>();
      for (const { type } of wanted) {
        for (const month of monthsFrom(monthOf(from), monthOf(to))) {
          const record = byMonth
            .get(type)
            ?.get(month)
            ?.find((own) => {
              const date = fieldValue(own.date);
              return date !== undefined && date.from <= to && date.to >= from;
            });
          if (record && !held.has(type)) held.set(type, record);
        }
      }
      const cell = entry.plannedOn ? [foundField(entry.plannedOn, "计划时间")] : [];
      const evidence = [...cell, ...[...held.values()].map(dateEvidence)];
      const missing = wanted.filter(({ type }) => !held.has(type)).map(({ name }) => name);
      const what = `计划${isoSpan(time)}的${missing.join("、")}`;
      const [first] = wanted.filter(({ type }) => !held.has(type));
      if (!first) yield met(entry.place.id, { evidence });
      else if (asOf <= to) {
        yield notDue(entry.place.id, to, { message: `${what}还没有记录，最晚${chineseDay(to)}。`, evidence });
      } else if (!meetings.covers({ from: time.from, to: time.to })) {
        yield cannotJudge(entry.place.id, "coverage", { message: `${what}，会议记录没有包住那段时间。`, evidence });
      } else {
        const near = absent(meetings.next(first.type), missing.join("、"));
        yield gap(entry.place.id, { message: `${what}还没有对应的记录。`, evidence: [...cell, near] });
      }
    }
  },
});

/** The meetings an item of a plan names; a paper about meetings (a plan, a summary) is no meeting. */
function kindsOf(entry: EntryOf<"plans">): readonly (typeof kinds)[number][] {
  if (/总结|报告|制度/.test(`${fieldText(entry.type)}${fieldText(entry.title)}`)) return [];
  const text = [entry.type, entry.title, entry.matter].map(fieldText).join(" ");
  return kinds.filter(({ words }) => words.test(text));
}

function monthsOf(meetings: MeetingFacts, type: MeetingType): ReadonlyMap<Month, readonly MeetingRecord[]> {
  const months = new Map<Month, MeetingRecord[]>();
  for (const record of meetings.ofType(type)) {
    const date = fieldValue(record.date);
    if (!date) continue;
    for (const month of monthsFrom(monthOf(date.from), monthOf(date.to))) {
      const known = months.get(month);
      if (known) known.push(record);
      else months.set(month, [record]);
    }
  }
  return months;
}
