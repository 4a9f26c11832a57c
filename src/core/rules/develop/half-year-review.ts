/** An activist is reviewed every half year, until he becomes a candidate; a few days of tolerance are the product's own. */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import { addDays, addMonths, chineseDay, type Day, isoSpan } from "../../model/date.ts";
import { fieldValue, isUnreadable } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import { cannotJudge, defineRule, foundField, gap, met, notApplicable } from "../define.ts";
import { type Dossier, dossiersOf, stepTaken, undatedStep } from "../shared/dossiers.ts";
import { withoutCell, withoutColumns } from "../shared/missing-column.ts";

export const halfYearReview = defineRule({
  id: "develop/half-year-review",
  severity: "M",
  needs: ["development"],
  parameters: ["develop.review_months", "develop.review_tolerance_days"],
  basis: ["FZ26-11", "FZ-11"],
  text: {
    title: "每半年考察1次",
    condition: "确定为积极分子以后，相邻两次考察的间隔不超过规定的月数。",
    gap: "两次考察之间隔得太久。",
    why: "党支部要按时对入党积极分子进行考察。",
    remedy: "可以先核对考察登记表有没有漏填的日期；该考察的尽快安排。",
    remedyWhenPast: "考察过的可以补登记日期；确实没有考察的写明原因。",
    doubts: "间隔另加的几天容差是产品缺省，非文件数值，可以在体检设置里改。",
  },
  *check(
    { development, period, asOf },
    { "develop.review_months": months, "develop.review_tolerance_days": tolerance },
  ) {
    const dossiers = dossiersOf(development, period);
    const lacking = withoutColumns(development, ["activistOn", "reviewedOn"]);
    if (lacking && dossiers.length > 0) {
      yield lacking;
      return;
    }
    const lastDay = (from: Day): Day => addDays(addMonths(from, months), tolerance);
    for (const dossier of dossiers) yield answerFor(development, dossier, asOf, months, lastDay);
  },
});

function answerFor(
  development: EntryFacts<"development">,
  dossier: Dossier,
  asOf: Day,
  months: number,
  lastDay: (from: Day) => Day,
): Answer {
  const { subject, name, entry } = dossier;
  const { activistOn, reviewedOn, candidateOn } = entry;
  const since = stepTaken(entry, "activistOn", asOf);
  if (!activistOn || since === null) {
    return isUnreadable(activistOn)
      ? undatedStep(subject, name, "确定积极分子日期", activistOn)
      : notApplicable(subject, "还没有确定为入党积极分子。");
  }
  if (!reviewedOn) return withoutCell(development, dossier, "reviewedOn");
  const candidate = stepTaken(entry, "candidateOn", asOf);
  const end = candidate?.from ?? asOf;
  const evidence = [foundField(activistOn, "确定积极分子日期"), foundField(reviewedOn, `${name}的考察日期`)];
  if (isUnreadable(reviewedOn)) return undatedStep(subject, name, "考察日期", reviewedOn);
  if (isUnreadable(candidateOn)) return undatedStep(subject, name, "确定发展对象日期", candidateOn);
  const reviews = (fieldValue(reviewedOn) ?? []).filter(({ to, from }) => to >= since.from && from <= end);
  let from = since.to;
  let label = `确定为积极分子（${isoSpan(since)}）`;
  for (const review of reviews) {
    if (review.from > lastDay(from)) {
      return gap(subject, {
        message: `${name}${label}以后，到${isoSpan(review)}才考察，间隔超过${months}个月。`,
        evidence,
        past: true,
      });
    }
    from = review.to;
    label = `${isoSpan(review)}考察`;
  }
  if (end > lastDay(from)) {
    // Without the column nobody can tell whether the cultivation had ended by then.
    if (!candidateOn) {
      return cannotJudge(subject, "missing-column", {
        message: `发展党员台账没有确定发展对象日期列，看不出${name}的培养考察到哪天为止。`,
        evidence,
        missing: { kind: "development", field: "candidateOn" },
      });
    }
    return gap(subject, {
      message: `${name}${label}以后，到${chineseDay(end)}${candidate ? "确定为发展对象" : ""}，超过${months}个月没有考察记录。`,
      evidence,
      past: candidate !== null,
    });
  }
  // A candidate after less than half a year had nothing to review yet; develop/activist-one-year asks about that.
  return reviews.length > 0 ? met(subject, { evidence }) : notApplicable(subject, `培养考察还不满${months}个月。`);
}
