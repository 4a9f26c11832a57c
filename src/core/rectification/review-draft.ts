/**
 * 讲评稿: three paragraphs from the figures of a review, as a draft to be edited. It is read aloud, so that it speaks of
 * matters and counts only: no subject of a rule ever gets into it, since subjects are people.
 */
import { chineseDay } from "../model/date.ts";
import { type Outcome, severityWeight } from "../model/outcome.ts";
import { isIssue } from "./issue-rows.ts";
import type { Review, ReviewArea } from "./review.ts";
import type { Conclusion } from "./review-issues.ts";
import { reviewWords } from "./review-period.ts";

/** 好的方面, 需要改进, 下季重点: each begins with its heading and ends with a full stop. */
export function reviewDraft(review: Review): readonly string[] {
  const { next } = reviewWords[review.kind];
  return [
    paragraph("好的方面", goodPoints(review), "现有台账还不足以判定，请先补齐台账再讲评"),
    paragraph("需要改进", weakPoints(review), "没有发现未达标的事项，请继续做到当月的事当月入账"),
    paragraph(`${next}重点`, nextSteps(review), "按年度计划开展组织生活，当月记录当月入账"),
  ];
}

function paragraph(heading: string, points: readonly string[], fallback: string): string {
  return `${heading}：${points.length === 0 ? fallback : points.join("；")}。`;
}

function goodPoints(review: Review): string[] {
  const { now } = reviewWords[review.kind];
  const met = sum(review.areas, (area) => area.met);
  const gap = sum(review.areas, (area) => area.gap);
  if (met + gap === 0) return [];
  const risen = review.areas.filter((area) => changeOf(area) > visible).sort((a, b) => changeOf(b) - changeOf(a));
  const whole = review.areas.filter((area) => area.gap === 0 && area.met > 0);
  const points: string[] = [];
  if (gap === 0) points.push(`${now}检查的 ${met} 处全部达标`);
  else if (whole.length > 0) points.push(`${quoted(whole)}检查的事项全部达标`);
  points.push(
    ...risen.slice(0, 2).map((area) => `“${area.title}”得分率由 ${percent(area.before)} 升到 ${percent(area.now)}`),
  );
  const issues = issuesText(review, ["已销号", "已说明", "待销号"]);
  if (issues !== "") points.push(issues);
  if (points.length === 0) points.push(`${now}检查的 ${met + gap} 处中，${met} 处达标`);
  return points;
}

/** 上季 4 条问题中，已销号 1 条、待销号 1 条; "" when there is none of these. */
function issuesText({ kind, issues }: Review, wanted: readonly Conclusion[]): string {
  const parts = wanted.flatMap((conclusion) => {
    const count = issues.filter((issue) => issue.conclusion === conclusion).length;
    return count === 0 ? [] : [`${conclusion} ${count} 条`];
  });
  return parts.length === 0 ? "" : `${reviewWords[kind].before} ${issues.length} 条问题中，${parts.join("、")}`;
}

function weakPoints(review: Review): string[] {
  const points: string[] = [];
  const groups = new Map(review.now.rules.map(({ rule, group }) => [rule.id, group]));
  const gaps = review.now.outcomes.filter(isIssue);
  const gapsOf = (area: ReviewArea): Outcome[] => gaps.filter(({ rule }) => groups.get(rule) === area.id);
  const worst = review.areas.reduce<ReviewArea | null>(
    (most, area) => (gapsOf(area).length > (most ? gapsOf(most).length : 0) ? area : most),
    null,
  );
  if (worst) {
    const titles = titlesOf(review, gapsOf(worst)).slice(0, 3).join("、");
    points.push(`“${worst.title}”未达标 ${worst.gap} 处${comparison(review, worst)}，主要是${titles}`);
  }
  const fallen = review.areas.filter((area) => area !== worst && changeOf(area) < -visible);
  fallen.sort((a, b) => changeOf(a) - changeOf(b));
  points.push(
    ...fallen.slice(0, 2).map((area) => `“${area.title}”得分率由 ${percent(area.before)} 降到 ${percent(area.now)}`),
  );
  const issues = issuesText(review, ["逾期", "反复", "仍未达标"]);
  if (issues !== "") points.push(issues);
  const unfilled = review.now.outcomes.filter((outcome) => isScoredGap(outcome) && !isIssue(outcome)).length;
  if (unfilled > 0) points.push(`问题台账自身还有 ${unfilled} 处没有填全或没有跟上`);
  return points;
}

function comparison({ kind }: Review, { gap, gapBefore }: ReviewArea): string {
  if (gapBefore === null) return "";
  const { before } = reviewWords[kind];
  if (gap === gapBefore) return `，与${before}持平`;
  return gap > gapBefore ? `，比${before}多 ${gap - gapBefore} 处` : `，比${before}少 ${gapBefore - gap} 处`;
}

const numbers = ["①", "②", "③", "④", "⑤"] as const;
/** Duties named by their last day, and faults named by their rule. */
const named = 2;

function nextSteps(review: Review): string[] {
  const { checkup } = review;
  const gaps = checkup.outcomes.filter(isIssue);
  const mendable = gaps.filter((outcome) => outcome.past !== true);
  const steps = titlesOf(review, mendable)
    .slice(0, named)
    .map((title) => `先把${title}补齐`);
  const past = gaps.length - mendable.length;
  if (past > 0) steps.push(`期间已过、补不了的 ${past} 处写明原因`);
  const toClose = review.issues.filter(({ conclusion }) => conclusion === "待销号").length;
  if (toClose > 0) steps.push(`核实待销号的 ${toClose} 条问题`);
  steps.push(...comingDuties(review).slice(0, named));
  return steps.slice(0, numbers.length).map((step, index) => `${numbers[index] ?? ""}${step}`);
}

/** Days ahead in which a duty is worth naming: one quarter. */
const ahead = 92;

/** What is due next, one line per rule, the nearest first; small matters are not named. */
function comingDuties({ checkup }: Review): string[] {
  const { asOf } = checkup.facts;
  const due = checkup.outcomes.flatMap(({ rule, subject, status, dueBy, severity }) =>
    // A record that is still to come (会议记录!12) is on somebody's calendar already.
    status === "not-due" &&
    !subject.includes("!") &&
    dueBy !== undefined &&
    dueBy >= asOf &&
    dueBy <= asOf + ahead &&
    severityWeight(severity) > 1
      ? [{ rule, dueBy, weight: severityWeight(severity) }]
      : [],
  );
  due.sort((a, b) => a.dueBy - b.dueBy || b.weight - a.weight);
  const titles = new Map(checkup.rules.map(({ rule }) => [rule.id, rule.text.title]));
  const lines = new Map<string, string>();
  for (const { rule, dueBy } of due) {
    // Spoken within the quarter: the day is said without its year.
    const day = chineseDay(dueBy).replace(/^\d+年/, "");
    if (!lines.has(rule)) lines.set(rule, `${day}前落实“${titles.get(rule) ?? ""}”`);
  }
  return [...lines.values()];
}

/** “标题”（3 处）, those that weigh and count most first. */
function titlesOf({ checkup }: Review, outcomes: readonly Outcome[]): string[] {
  const titles = new Map(checkup.rules.map(({ rule }) => [rule.id, rule.text.title]));
  const counts = new Map<string, { count: number; weight: number }>();
  for (const { rule, severity } of outcomes) {
    const known = counts.get(rule);
    if (known) known.count++;
    else counts.set(rule, { count: 1, weight: severityWeight(severity) });
  }
  return [...counts]
    .sort(([, a], [, b]) => b.weight - a.weight || b.count - a.count)
    .map(([rule, { count }]) => `“${titles.get(rule) ?? ""}”${count > 1 ? `（${count} 处）` : ""}`);
}

/** Gaps of weight, those about the issue ledger itself included: they are no issues, but they are counted in the figures. */
function isScoredGap(outcome: Outcome): boolean {
  return outcome.status === "gap" && severityWeight(outcome.severity) > 0;
}

/** A change that the sheet shows as one: half a percent. */
const visible = 0.005;

function changeOf({ before, now }: ReviewArea): number {
  return before === null || now === null ? 0 : now - before;
}

function percent(share: number | null): string {
  return share === null ? "—" : `${Math.round(share * 100)}%`;
}

function quoted(areas: readonly ReviewArea[]): string {
  return areas.map(({ title }) => `“${title}”`).join("、");
}

function sum<Entry>(entries: readonly Entry[], value: (entry: Entry) => number): number {
  return entries.reduce((total, entry) => total + value(entry), 0);
}
