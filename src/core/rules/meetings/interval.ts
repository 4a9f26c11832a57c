/** A reminder: no long time lies between one assembly and the next. */
import { fieldValue } from "../../model/field.ts";
import { containsDay } from "../../model/period.ts";
import { defineRule, met, notApplicable, toConfirm } from "../define.ts";
import { dateEvidence, distinctMeetings, duePeriods } from "../shared/periodic-meeting.ts";

export const interval = defineRule({
  id: "meetings/interval",
  severity: "I",
  needs: ["meetings"],
  parameters: ["assembly.interval_days"],
  basis: ["derived", "ZB-11"],
  text: {
    title: "间隔均衡",
    condition: "相邻两次党员大会相隔的天数不超过设定的数。",
    gap: "两次党员大会隔得久了一些。",
    why: "会开得匀，事情才不会积压；天数是产品缺省，非文件数值。",
    remedy: "可以核对中间是否漏记；以后按季度匀开安排。",
  },
  *check({ meetings, period, asOf }, { "assembly.interval_days": limit }) {
    const dated = distinctMeetings(meetings.ofType("assembly"))
      .flatMap((record) => {
        const date = fieldValue(record.date);
        return date && date.precision !== "year" && date.precision !== "half" ? [{ record, date }] : [];
      })
      .sort((a, b) => a.date.from - b.date.from);
    for (const year of duePeriods("year", period, asOf)) {
      let compared = false;
      let longest: { readonly days: number; readonly index: number } | null = null;
      for (const [index, next] of dated.entries()) {
        const before = dated[index - 1];
        if (!before || !containsDay(year, next.date.from)) continue;
        // A stretch that the ledger does not cover may hide an assembly.
        if (!meetings.covers({ from: before.date.to, to: next.date.from })) continue;
        compared = true;
        const days = next.date.from - before.date.to;
        if (days > limit && (!longest || days > longest.days)) longest = { days, index };
      }
      if (!compared) {
        yield notApplicable(year.key, `${year.label}没有可以比较的相邻两次党员大会。`);
      } else if (!longest) yield met(year.key);
      else {
        yield toConfirm(year.key, {
          message: `${year.label}有两次党员大会相隔${longest.days}天，超过${limit}天，请核对中间有没有漏记。`,
          evidence: dated.slice(longest.index - 1, longest.index + 1).map(({ record }) => dateEvidence(record)),
        });
      }
    }
  },
});
