/**
 * The issues an earlier stretch left behind, looked at again (rectify/quarterly-recheck): what was known of them when it
 * ended, and what is seen now. The year's end is no border: a fourth quarter's issues are looked at in the next first one.
 */
import type { Day } from "../model/date.ts";
import { containsDay, overlap, type Period } from "../model/period.ts";
import { periodOfSubject } from "../model/subject.ts";
import type { IssueLine } from "../reports/issue-states.ts";
import { reviewOn } from "./issue-history.ts";
import { isUnresolved } from "./issue-state.ts";

export const conclusions = ["已销号", "已说明", "待销号", "仍未达标", "逾期", "反复", "无法判定", "不再适用"] as const;
export type Conclusion = (typeof conclusions)[number];

/** One line of 上季问题复核. */
export interface ReviewedIssue {
  readonly number: string;
  readonly problem: string;
  /** As a clerk reads it; "" when there is none. */
  readonly subject: string;
  /** How it stood when the earlier stretch ended. */
  readonly before: string;
  /** What this run sees. */
  readonly now: string;
  readonly dueBy: Day | null;
  readonly conclusion: Conclusion;
}

/** Of the ledger: what the stretch itself added, closed, and saw coming back. */
export interface IssueMoves {
  readonly found: number;
  readonly closed: number;
  readonly again: number;
}

/** The issues that were open when the earlier stretch ended, in the order of the ledger. */
export function reviewedIssues(lines: readonly IssueLine[], earlier: Period): readonly ReviewedIssue[] {
  return lines.filter((line) => wasOpen(line, earlier)).map((line) => reviewed(line, earlier));
}

export function issueMoves(lines: readonly IssueLine[], period: Period): IssueMoves {
  const inside = (day: Day | null): boolean => day !== null && containsDay(period, day);
  const count = (test: (line: IssueLine) => boolean): number => lines.filter(test).length;
  return {
    found: count((line) => inside(line.foundOn)),
    closed: count((line) => line.status === "已销号" && inside(line.closedOn)),
    again: count(({ history }) => history.some((stretch) => stretch.status === "反复" && overlap(stretch, period))),
  };
}

/**
 * A fault belongs to the stretch in which it was found, or in which the period it speaks of ended: the second quarter's
 * missing meeting is found in July and is an issue of the second quarter all the same.
 */
function wasOpen(line: IssueLine, earlier: Period): boolean {
  const spoken = periodOfSubject(line.subject)?.to ?? null;
  const found = line.foundOn;
  const belongs = (found !== null && found <= earlier.to) || (spoken !== null && spoken <= earlier.to);
  if (!belongs || isUnresolved(line.state)) return belongs;
  if (line.closedOn !== null) return line.closedOn > earlier.to;
  const seen = line.state === "not-required" ? reviewOn(line.history, earlier.to) : null;
  if (seen !== null) return seen !== "不再适用";
  // Nobody knows on which day it was explained: its own stretch tells of it, and not every later one again.
  return [found, spoken].some((day) => day !== null && containsDay(earlier, day));
}

function reviewed(line: IssueLine, earlier: Period): ReviewedIssue {
  return {
    number: line.number,
    problem: line.problem,
    subject: line.subjectText,
    before: before(line, earlier),
    now: now(line),
    dueBy: line.dueBy,
    conclusion: conclusionOf(line),
  };
}

function before({ history, foundOn }: IssueLine, earlier: Period): string {
  const seen = reviewOn(history, earlier.to);
  if (seen !== null) return seen;
  // Found after the stretch had ended, or on a line of the branch, whose state of that day nobody kept.
  return foundOn !== null && foundOn <= earlier.to ? "未销号" : "期后发现";
}

function now({ review, past, key }: IssueLine): string {
  if (key === null) return "人工核对";
  if (review === "待销号") return "已达标";
  if (review === "仍未达标" && past) return "不能补";
  return review ?? "无法判定";
}

function conclusionOf({ state, review }: IssueLine): Conclusion {
  switch (state) {
    case "closed":
      return "已销号";
    case "explained":
      return "已说明";
    case "to-close":
      return "待销号";
    case "overdue":
      return "逾期";
    case "again":
      return "反复";
    case "not-required":
      return "不再适用";
    default:
      return review === "无法判定" ? "无法判定" : "仍未达标";
  }
}
