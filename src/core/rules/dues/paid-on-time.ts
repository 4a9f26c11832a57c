/** Dues are paid within their month. Paying ahead is in time; a member admitted in the month may pay in the next (DF-9). */
import {
  addDays,
  addToMonth,
  chineseDay,
  chineseMonth,
  type DateSpan,
  isoMonth,
  lastDayOfMonth,
  type Month,
  monthOf,
} from "../../model/date.ts";
import { type Field, fieldText, fieldValue } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import type { DuesRecord } from "../../model/record.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met, notApplicable, placeOf, toConfirm } from "../define.ts";
import {
  ambiguousDues,
  inMonthOrder,
  inspectedMonths,
  isPayment,
  isWithin,
  withoutMonths,
} from "../shared/member-dues.ts";

export const paidOnTime = defineRule({
  id: "dues/paid-on-time",
  severity: "L",
  needs: ["dues"],
  uses: ["roster"],
  parameters: ["dues.on_time_days"],
  basis: ["school/4.4.3", "DF-8", "DF-9"],
  text: {
    title: "按时",
    condition: "交费日期在所属月份之内（可以加上容差天数），提前交的也算。",
    gap: "这个月的党费交得晚了。",
    why: "按月按时交纳是党员的基本要求；交得晚不影响所属月份是否交清。",
    remedy: "可以核对交费日期是否填错；确实晚了的写明原因，以后结合主题党日按时收。",
    doubts: "经支部同意按季交的，在备注写明即可。",
  },
  *check({ dues, roster, period, asOf }, { "dues.on_time_days": tolerance }) {
    const lacking = withoutMonths(dues);
    if (lacking) {
      yield lacking;
      return;
    }
    const months = inspectedMonths(period, asOf);
    const entered = new Map<string, Month>();
    for (const person of roster?.people ?? []) {
      const day = roster?.enteredOn(person);
      if (day) entered.set(person.subject, monthOf(day));
    }
    const undated: DuesRecord[] = [];
    for (const [subject, own] of dues.entries()) {
      for (const [month, records] of inMonthOrder(own)) {
        if (!isWithin(months, month)) continue;
        const paid = records.filter(isPayment);
        const first = earliest(paid);
        // One sheet may have the column and the next not: what has none is answered once.
        if (!first) {
          undated.push(...paid.slice(0, 1));
          continue;
        }
        const late = entered.get(subject) === month ? addToMonth(month, 1) : month;
        yield answerFor(`${subject}/${isoMonth(month)}`, month, late, first, tolerance);
      }
    }
    yield* withoutPaymentDates(undated);
    yield* ambiguousDues(dues);
  },
});

function* withoutPaymentDates(records: readonly DuesRecord[]): Iterable<Answer> {
  const [first] = records;
  if (!first) return;
  yield cannotJudge("branch", "missing-column", {
    message: `有${records.length}笔党费所在的台账没有找到交费日期列，看不出交得及时不及时。`,
    evidence: [absent(placeOf(first), "交费日期列")],
    missing: { kind: "dues", field: "paidOn" },
  });
}

interface DatedPayment {
  readonly record: DuesRecord;
  readonly cell: Field<DateSpan>;
}

/** The payment with the earliest day, else one whose cell for the day says none; null where no sheet has such cells. */
function earliest(records: readonly DuesRecord[]): DatedPayment | null {
  let best: DatedPayment | null = null;
  for (const record of records) {
    const cell = record.paidOn;
    if (cell && (best === null || dayOf(cell) < dayOf(best.cell))) best = { record, cell };
  }
  return best;
}

function dayOf(cell: Field<DateSpan>): number {
  return fieldValue(cell)?.from ?? Number.POSITIVE_INFINITY;
}

/** @param lateMonth the last month in which paying is in time */
function answerFor(
  subject: string,
  month: Month,
  lateMonth: Month,
  { record, cell }: DatedPayment,
  tolerance: number,
): Answer {
  const several = (fieldValue(record.months) ?? []).length > 1;
  const words = `${fieldText(record.note)}${fieldText(record.waiver)}`;
  const evidence = [foundField(cell, "交费日期")];
  if (several && /同意|批准|决议/.test(words)) return notApplicable(subject, "经支部同意按季交纳。");
  const day = fieldValue(cell);
  const last = addDays(lastDayOfMonth(lateMonth), tolerance);
  if (day && day.to <= last) return met(subject, { evidence });
  if (!day || day.from <= last) {
    const message = `${chineseMonth(month)}的党费没有写清交费日期，看不出早晚。`;
    return cannotJudge(subject, "unreadable-date", { message, evidence });
  }
  const message = `${chineseMonth(month)}的党费在${chineseDay(day.from)}交，晚于${chineseDay(last)}`;
  if (several) return toConfirm(subject, { message: `${message}，几个月一起交的请核对支部是否同意。`, evidence });
  return gap(subject, { message: `${message}。`, evidence, past: true });
}
