/**
 * The same activity has the same date in every ledger that records it. Days without a meeting of their own are shown to
 * the clerk month by month; nothing is concluded from them.
 */
import { addDays, type DateSpan, monthOf } from "../../model/date.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import type { Evidence } from "../../model/outcome.ts";
import { cannotJudge, defineRule, foundField, met, notApplicable, toConfirm } from "../define.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";

export const consistency = defineRule({
  id: "archive/consistency",
  severity: "R",
  needs: ["meetings"],
  uses: ["attendance", "study"],
  basis: ["district-bureau/8.1.4", "four-strong"],
  text: {
    title: "台账互证",
    condition: "考勤表、学时台账里记的组织生活，会议记录里同一天也有。",
    gap: "有活动在几本台账里的日期对不上。",
    why: "几本台账说的是同一件事，日期一致才互相印证。",
    remedy: "请核对两边的日期，改正写错的一处。",
    doubts: "外出培训、自学不在会议记录里，是正常的。",
  },
  *check({ meetings, attendance, study, period, asOf }) {
    if (!attendance && !study) {
      yield cannotJudge("branch", "missing-ledger", {
        message: "只有会议记录一本台账，没有考勤表或学时台账可以互相对照。",
        missing: { kind: "attendance" },
      });
      return;
    }
    const held = new Set<number>();
    for (const record of meetings.held) {
      const date = fieldValue(record.date);
      if (date?.precision !== "day" && date?.precision !== "range") continue;
      for (let day = date.from; day <= date.to; day = addDays(day, 1)) held.add(day);
    }
    const odd = new Map<number, Evidence[]>();
    const seen = new Map<number, Evidence>();
    const look = (date: DateSpan | undefined, evidence: Evidence): void => {
      if (date?.precision !== "day") return;
      const month = monthOf(date.from);
      if (!seen.has(month)) seen.set(month, evidence);
      if (held.has(date.from)) return;
      const known = odd.get(month);
      if (known) known.push(evidence);
      else odd.set(month, [evidence]);
    };
    const days = new Set<number>();
    for (const entry of attendance?.entries ?? []) {
      const date = fieldValue(entry.date);
      // One cell a day is enough: a grid names each day once for everybody.
      if (!date || !entry.date || days.has(date.from)) continue;
      days.add(date.from);
      look(date, foundField(entry.date, "考勤日期"));
    }
    for (const entry of study?.entries ?? []) {
      if (
        !/党员大会|支委会|党小组会|党课|主题党日|组织生活会/.test(
          `${fieldText(entry.title)} ${fieldText(entry.content)} ${fieldText(entry.type)}`,
        )
      )
        continue;
      if (entry.date) look(fieldValue(entry.date), foundField(entry.date, "学习日期"));
    }
    for (const month of duePeriods("month", period, asOf)) {
      const key = monthOf(month.from);
      const evidence = odd.get(key);
      const first = seen.get(key);
      if (!first) yield notApplicable(month.key, `${month.label}没有可以对照的记录。`);
      else if (!evidence) yield met(month.key, { evidence: [first] });
      else {
        const shown = evidence.slice(0, 5);
        yield toConfirm(month.key, {
          message: `${month.label}有${evidence.length}处活动日期在会议记录里找不到同一天的会，请核对。`,
          evidence: shown,
        });
      }
    }
  },
});
