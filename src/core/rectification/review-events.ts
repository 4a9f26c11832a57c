/**
 * What a half-year and a year are also asked for (catalogue A12, D6): inspection at the half, appraisal, rating and
 * acceptance at the end. Each stretch beside the one before.
 */
import type { Checkup } from "../checkup/checkup.ts";
import type { Facts } from "../facts/facts.ts";
import { yearOf } from "../model/date.ts";
import { type Status, statusWords } from "../model/outcome.ts";
import type { Period } from "../model/period.ts";
import { starWord } from "../model/stars.ts";
import { twoDecimals } from "../reports/report-words.ts";
import { appraisalYearOf, gradeOf } from "../rules/shared/appraisal-records.ts";
import type { ReviewKind } from "./review-period.ts";

export interface ReviewEvent {
  readonly title: string;
  /** "—" when nothing can be said of the earlier stretch. */
  readonly before: string;
  readonly now: string;
  /** Where it comes from. */
  readonly source: string;
}

/** A stretch as its closing checkup saw it, and as it is known today: ratings and appraisals come in months later. */
export interface ReviewedStretch {
  readonly period: Period;
  readonly closing: Checkup;
  readonly today: Checkup;
}

/** Rules about what closes the stretch; those no chosen profile asks for are left out, the first one stays. */
const rulesOf: { readonly [Kind in ReviewKind]: readonly string[] } = {
  quarter: [],
  half: [
    "rectify/half-year-inspection",
    "supervise/month-quarter-halfyear",
    "supervise/quarter-triple",
    "rectify/quarter-dispatch",
    "rectify/quarterly-recheck",
    "rectify/many-issues-interview",
  ],
  year: [
    "rectify/year-end-appraisal",
    "star/annual-cycle",
    "star/tier-by-score",
    "star/improvement-plan",
    "star/rectification-acceptance",
    "standard/attain-by-year-end",
    "star/linked-debrief",
  ],
};

const nothing = "—";

export function reviewEvents(
  kind: ReviewKind,
  now: ReviewedStretch,
  before: ReviewedStretch | null,
): readonly ReviewEvent[] {
  if (kind === "quarter") return [];
  const both = (title: string, source: string, text: (stretch: ReviewedStretch) => string): ReviewEvent => ({
    title,
    source,
    before: before ? text(before) : nothing,
    now: text(now),
  });
  const events = [
    both("自评得分", "达标创星评分（当期）", ({ closing }) =>
      closing.scorecard.score === null ? nothing : twoDecimals(closing.scorecard.score),
    ),
    both("自评星级／等次", "上下限同星才定，由上级审定", ({ closing }) => starText(closing)),
  ];
  if (kind === "year") {
    events.push(both("民主评议等次（人数）", "民主评议台账", ({ today, period }) => gradesText(today.facts, period)));
  }
  const titles = new Map(now.today.rules.map((checked) => [checked.rule.id, checked]));
  rulesOf[kind].forEach((id, index) => {
    const checked = titles.get(id);
    if (!checked || (index > 0 && checked.requiredBy === null)) return;
    events.push(both(checked.rule.text.title, "体检", ({ today }) => verdictText(today, id)));
  });
  return events;
}

export function starText({ scorecard }: Checkup): string {
  return scorecard.stars === null ? "待定" : `${starWord(scorecard.stars)} / ${scorecard.class ?? "待定"}`;
}

/** 优秀 3、合格 9; grades in the order of the text, then what else was written. */
function gradesText(facts: Facts, period: Period): string {
  const counts = new Map<string, number>(["优秀", "合格", "基本合格", "不合格"].map((grade) => [grade, 0]));
  for (const entry of facts.others.appraisal?.entries ?? []) {
    const grade = gradeOf(entry);
    if (appraisalYearOf(entry) !== yearOf(period.from) || !counts.has(grade)) continue;
    counts.set(grade, (counts.get(grade) ?? 0) + 1);
  }
  const parts = [...counts].flatMap(([grade, count]) => (count === 0 ? [] : [`${grade} ${count}`]));
  return parts.length === 0 ? nothing : parts.join("、");
}

const shown: readonly Status[] = ["met", "gap", "to-confirm", "not-due", "cannot-judge", "error"];

/** 达标, or 达标 2、未达标 1 where a rule answers several times. */
function verdictText(checkup: Checkup, rule: string): string {
  const counts = new Map<Status, number>();
  let reason = "";
  for (const outcome of checkup.outcomes) {
    if (outcome.rule !== rule) continue;
    counts.set(outcome.status, (counts.get(outcome.status) ?? 0) + 1);
    if (outcome.reason === "not-required") reason = "口径未规定";
  }
  const found = shown.filter((status) => counts.has(status));
  if (found.length === 0) return reason === "" ? "不适用" : reason;
  if (found.length === 1 && counts.get(found[0] ?? "met") === 1) return statusWords[found[0] ?? "met"];
  return found.map((status) => `${statusWords[status]} ${counts.get(status) ?? 0}`).join("、");
}
