/** The appraisal is usually held together with the yearly organizational life meeting. Only reminds. */
import type { DateSpan, Day } from "../../model/date.ts";
import { type Field, fieldValue } from "../../model/field.ts";
import type { Evidence } from "../../model/outcome.ts";
import { cannotJudge, defineRule, foundField, met, notApplicable, toConfirm } from "../define.ts";
import { appraisalYears } from "../shared/appraisal-records.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";
import { heldForYear } from "../shared/yearly-meeting.ts";

export const withOrglife = defineRule({
  id: "appraisal/with-orglife",
  severity: "I",
  needs: ["meetings"],
  uses: ["appraisal"],
  parameters: ["appraisal.with_orglife_days"],
  basis: ["district-bureau/4.1.3", "lianxing/2.4"],
  text: {
    title: "评议与组织生活会一并",
    condition: "民主评议与年度组织生活会在同一天或相距不多几天。",
    gap: "民主评议与年度组织生活会隔得比较远。",
    why: "一般放在年度组织生活会上一并进行，少开一次会。",
    remedy: "可以核对日期；分开进行有安排的，不用处理。",
  },
  *check({ meetings, appraisal, period, asOf }, { "appraisal.with_orglife_days": days }) {
    const rowsByYear = new Map(
      (appraisal ? appraisalYears(appraisal, period, asOf) : []).map(({ year, rows }) => [year.key, rows]),
    );
    for (const year of duePeriods("year", period, asOf)) {
      const life = heldForYear(meetings.ofType("org-life"), year).flatMap(({ date }) => dated(date, "日期"));
      const held = heldForYear(meetings.ofType("appraisal"), year).flatMap(({ date }) => dated(date, "日期"));
      const [row] = rowsByYear.get(year.key)?.flatMap(({ date }) => dated(date, "评议日期")) ?? [];
      const appraised: readonly Dated[] = row ? [...held, row] : held;
      if (life.length === 0 || appraised.length === 0) {
        const what = life.length === 0 ? "组织生活会" : "民主评议";
        yield notApplicable(year.key, `${year.label}还没有${what}的日期可以对照。`);
        continue;
      }
      const pairs = life.flatMap((one) =>
        appraised.map((other) => ({ one, other, apart: apartBy(one.date, other.date) })),
      );
      const close = pairs.find(({ apart }) => apart !== null && apart <= days);
      const [any] = pairs;
      const evidence = (pair: typeof any): Evidence[] => (pair ? [pair.one.evidence, pair.other.evidence] : []);
      if (close) yield met(year.key, { evidence: evidence(close) });
      else if (pairs.some(({ apart }) => apart === null)) {
        const message = "组织生活会或民主评议没有写到具体日期，看不出是不是一并进行。";
        yield cannotJudge(year.key, "unreadable-date", { message, evidence: evidence(any) });
      } else {
        yield toConfirm(year.key, {
          message: `${year.label}的民主评议与组织生活会相距超过${days}天，请核对是否另有安排。`,
          evidence: evidence(any),
        });
      }
    }
  },
});

interface Dated {
  readonly date: DateSpan;
  readonly evidence: Evidence;
}

function dated(field: Field<DateSpan> | undefined, expected: string): readonly Dated[] {
  const date = fieldValue(field);
  return field && date ? [{ date, evidence: foundField(field, expected) }] : [];
}

/** Days between two spans, 0 when they overlap; null when a month or year leaves it open. */
function apartBy(one: DateSpan, other: DateSpan): number | null {
  const gapOf = (from: Day, to: Day): number => Math.max(0, from - to);
  if (![one, other].every(({ precision }) => precision === "day" || precision === "range")) {
    return null;
  }
  return Math.max(gapOf(one.from, other.to), gapOf(other.from, one.to));
}
