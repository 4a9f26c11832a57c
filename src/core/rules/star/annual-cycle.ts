/** The year's acceptance comes in its last months, the next rating in the first months of the year after. */
import { chineseDay, type dayOf, lastDayOfMonth, monthFrom, monthOf, monthParts, yearOf } from "../../model/date.ts";
import { fieldValue, isUnreadable } from "../../model/field.ts";
import { cannotJudge, defineRule, gap, met, notDue } from "../define.ts";
import { foundFields } from "../shared/found-fields.ts";
import { withoutColumns } from "../shared/missing-column.ts";
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
      const last = lastDayOfMonth(monthFrom(year + 1, rated.to));
      const accept = fieldValue(entry.acceptedOn);
      const rate = fieldValue(entry.ratedOn);
      const open = [entry.acceptedOn, entry.ratedOn].filter(isUnreadable);
      const inMonths = (
        date: { readonly from: ReturnType<typeof dayOf> } | undefined,
        of: number,
        range: typeof accepted,
      ): boolean => {
        if (!date || yearOf(date.from) !== of) return false;
        const { month } = monthParts(monthOf(date.from));
        return month >= range.from && month <= range.to;
      };
      const evidence = foundFields([entry.acceptedOn, "验收日期"], [entry.ratedOn, "评定日期"]);
      const missing = [
        ...(inMonths(accept, year, accepted) ? [] : [`${year}年${accepted.from}至${accepted.to}月的评估验收`]),
        ...(inMonths(rate, year + 1, rated) ? [] : [`${year + 1}年${rated.from}至${rated.to}月的评定`]),
      ];
      if (missing.length === 0) yield met(subject, { evidence });
      else if (asOf <= last)
        yield notDue(subject, last, { message: `还差${missing.join("、")}，最晚${chineseDay(last)}。`, evidence });
      else if (open.length > 0) {
        yield cannotJudge(subject, "unreadable-date", {
          message: `还差${missing.join("、")}，有日期读不准，请先核对。`,
          evidence,
        });
      } else {
        yield withoutColumns(ratings, ["acceptedOn", "ratedOn"], subject) ??
          gap(subject, { message: `还没有${missing.join("、")}的记录。`, evidence, past: true });
      }
    }
  },
});
