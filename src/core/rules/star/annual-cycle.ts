/** The year's acceptance comes in its last months, the next rating in the first months of the year after. */
import { chineseDay, type DateSpan, firstDayOfMonth, lastDayOfMonth, monthFrom } from "../../model/date.ts";
import { type Field, fieldValue, isUnreadable } from "../../model/field.ts";
import { liesWithin, overlap } from "../../model/period.ts";
import type { Range } from "../../profiles/figures.ts";
import { cannotJudge, defineRule, gap, met, notDue } from "../define.ts";
import { foundFields } from "../shared/found-fields.ts";
import { withoutCell, withoutColumns } from "../shared/missing-column.ts";
import { ratingsOf } from "../shared/ratings.ts";

export const annualCycle = defineRule({
  id: "star/annual-cycle",
  severity: "M",
  needs: ["ratings"],
  parameters: ["star.acceptance_months", "star.rating_months"],
  basis: ["wuwei/4.2"],
  text: {
    title: "年度循环",
    condition: "当年年末评估验收，次年年初开展新一轮评定。",
    gap: "年末验收或次年评定还没有记录。",
    why: "一年一循环，创星不断线。",
    remedy: "做过的请补登记日期；没有做的与上级联系安排。",
    remedyWhenPast: "做过的请补登记日期；没有做的写明情况。",
  },
  *check({ ratings, period, asOf }, { "star.acceptance_months": accepted, "star.rating_months": rated }) {
    for (const { entry, subject, year } of ratingsOf(ratings, period)) {
      const steps = [
        stepOf("acceptedOn", entry.acceptedOn, year, accepted, "评估验收"),
        stepOf("ratedOn", entry.ratedOn, year + 1, rated, "评定"),
      ];
      const open = steps.filter(({ state }) => state !== "done");
      const lacking = open.filter(({ state }) => state === "lacking");
      const [first] = open;
      const last = lastDayOfMonth(monthFrom(year + 1, rated.to));
      const evidence = foundFields([entry.acceptedOn, "验收日期"], [entry.ratedOn, "评定日期"]);
      if (!first) yield met(subject, { evidence });
      else if (asOf <= last) {
        yield notDue(subject, last, { message: `还差${namesOf(open)}，最晚${chineseDay(last)}。`, evidence });
      } else if (lacking.length > 0) {
        yield gap(subject, { message: `还没有${namesOf(lacking)}的记录。`, evidence, past: true });
      } else if (open.some(({ state }) => state === "unclear")) {
        const message = `还差${namesOf(open)}，有日期读不准，请先核对。`;
        yield cannotJudge(subject, "unreadable-date", { message, evidence });
      } else {
        yield withoutColumns(ratings, ["acceptedOn", "ratedOn"], subject) ??
          withoutCell(ratings, { subject, name: `${year}年的评定`, entry }, first.field);
      }
    }
  },
});

interface Step {
  readonly field: "acceptedOn" | "ratedOn";
  /** Chinese: 2025年11至12月的评估验收. */
  readonly name: string;
  /** `unclear`: the date cannot be read, or is too wide to tell; `no-column`: the sheet of the row does not ask for it. */
  readonly state: "done" | "lacking" | "unclear" | "no-column";
}

function stepOf(
  field: Step["field"],
  cell: Field<DateSpan> | undefined,
  year: number,
  months: Range,
  what: string,
): Step {
  const name = `${year}年${months.from}至${months.to}月的${what}`;
  if (!cell) return { field, name, state: "no-column" };
  if (isUnreadable(cell)) return { field, name, state: "unclear" };
  const date = fieldValue(cell);
  const due = { from: firstDayOfMonth(monthFrom(year, months.from)), to: lastDayOfMonth(monthFrom(year, months.to)) };
  if (!date || !overlap(date, due)) return { field, name, state: "lacking" };
  return { field, name, state: liesWithin(date, due) ? "done" : "unclear" };
}

function namesOf(steps: readonly Step[]): string {
  return steps.map(({ name }) => name).join("、");
}
