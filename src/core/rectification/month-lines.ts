/**
 * The list of a month (月度清单) as data: what was known, what the checkup says now, and the list after it. What a clerk
 * typed is never decided here; the system only says whether a record is there (月底复核).
 */
import type { Checkup } from "../checkup/checkup.ts";
import { type Day, firstDayOfMonth, isoMonth, lastDayOfMonth, type Month } from "../model/date.ts";
import { spanPeriod } from "../model/period.ts";
import { periodOfSubject } from "../model/subject.ts";
import type { IssueLine } from "../reports/issue-states.ts";
import { askedAgain } from "./asked-again.ts";
import { comingDutyIsMet } from "./coming-duties.ts";
import { type DutyKind, dutiesOf, dutyIsMet, shiftText } from "./duties.ts";
import { keyParts } from "./issue-key.ts";
import { isUnresolved, issueStates as statesInOrder } from "./issue-state.ts";
import {
  type CarriedLine,
  carriedLines,
  carriedOrigin,
  isOfRule,
  issueLabelOf,
  type LineToCarry,
} from "./month-carry.ts";

/** 月底复核; "" while it is open, or when no record can show it. */
export const monthReviews = ["有记录", "无记录", "待销号", ""] as const;
export type MonthReview = (typeof monthReviews)[number];

/** A line of the list that the system wants to have there. */
export interface WantedLine {
  readonly key: string;
  readonly kind: DutyKind;
  readonly title: string;
  readonly basis: string;
  readonly lastDay: Day | null;
  readonly review: MonthReview;
}

export interface MonthWork {
  readonly checkup: Checkup;
  /** The issue ledger as this checkup writes it. */
  readonly issues: readonly IssueLine[];
  readonly month: Month;
  /** The list of the month before, as it stands now; null when there is none. */
  readonly before: { readonly month: Month; readonly lines: readonly LineToCarry[] } | null;
  /** Keys that stand in this month's list already. */
  readonly listed: ReadonlySet<string>;
}

/** Most lines about open issues; the rest stands in the issue ledger, and the list says how many. */
const mostIssues = 20;

/** What a month owes, in the order of the list: duties, open issues, what the month before has left. */
export function wantedLines(work: MonthWork): readonly WantedLine[] {
  const { checkup, month, before } = work;
  const carried = before ? carriedLines(before.lines, before.month) : [];
  const taken = new Set<CarriedLine>();
  /** What the clerk said last month about a line that stands here by itself. */
  const saidOf = (matches: (origin: string) => boolean): string => {
    const said = carried.filter(({ origin }) => matches(origin));
    for (const line of said) taken.add(line);
    return said.map(({ why }) => why).join("");
  };
  const duties = dutiesOf(checkup, month).map((duty): WantedLine => {
    const about = keyParts(duty.key).subject;
    return {
      key: duty.key,
      kind: duty.kind,
      title: `${duty.title}${shiftText(duty)}${saidOf((origin) => keyParts(origin).subject === about)}`,
      basis: duty.basis,
      lastDay: duty.lastDay,
      review: duty.met === true ? "有记录" : "",
    };
  });
  const issues = openIssues(work, (group) => saidOf((origin) => isAbout(origin, group)));
  const rest = carried.flatMap((line): WantedLine[] => {
    if (taken.has(line) || issueLabelOf(line.origin) !== null) return [];
    const isDone = isOfRule(line.origin) && recordShows(checkup, line.origin) === true;
    const key = `${isoMonth(month)}|carry|${line.origin}`;
    if (isDone && !work.listed.has(key)) return [];
    return [
      {
        key,
        kind: "上月结转",
        title: `${line.title}${line.why}`,
        basis: line.basis,
        lastDay: lastDayOfMonth(month),
        review: isDone ? "有记录" : "",
      },
    ];
  });
  return [...duties, ...issues, ...rest];
}

/** Open issues that make one line: one issue, or many of one rule. */
interface IssueGroup {
  /** `label` of the issue, or the rule many share. */
  readonly id: string;
  readonly issues: readonly IssueLine[];
}

/** Open issues of one rule that still get a line each. */
const mostOfOneRule = 3;

/** Whether a line of last month is about issues: the same line, or the duty that has become one. */
function isAbout(origin: string, { id, issues }: IssueGroup): boolean {
  const about = issueLabelOf(origin);
  if (about !== null) return about === id || issues.some((issue) => issue.label === about);
  if (!isOfRule(origin)) return false;
  const { rule, subject } = keyParts(keyParts(origin).subject);
  return issues.some(
    (issue) => issue.rule === rule && (issue.subject === subject || periodOfSubject(issue.subject)?.key === subject),
  );
}

function openIssues(work: MonthWork, said: (group: IssueGroup) => string): WantedLine[] {
  const { issues, month, listed } = work;
  const keyOf = (group: IssueGroup): string => issueLineKey(month, group.id);
  const open = issues.filter((issue) => isUnresolved(issue.state) && issue.number !== "");
  const groups = groupedIssues(open, (id) => listed.has(issueLineKey(month, id)));
  const room = mostIssues - groups.filter((group) => listed.has(keyOf(group))).length;
  const fresh = new Set(groups.filter((group) => !listed.has(keyOf(group))).slice(0, Math.max(0, room)));
  const shown = groups.filter((group) => listed.has(keyOf(group)) || fresh.has(group));
  const lines = shown.map(
    (group): WantedLine => ({
      key: keyOf(group),
      kind: "未销问题",
      title: `${issueGroupText(group.issues)}${said(group)}`,
      basis: group.issues[0]?.basis ?? "",
      lastDay: earliest(group.issues),
      review: reviewOfIssues(group.issues, false),
    }),
  );
  const left = groups.filter((group) => !shown.includes(group)).flatMap((group) => group.issues);
  if (left.length > 0) {
    lines.push({
      key: issueLineKey(month, "more"),
      kind: "未销问题",
      title: leftIssuesText(left.length),
      basis: "",
      lastDay: null,
      review: "",
    });
  }
  return lines;
}

/** What needs somebody first comes first. A line that stands in the list keeps its form for the month. */
function groupedIssues(open: readonly IssueLine[], isListed: (id: string) => boolean): IssueGroup[] {
  const byRule = new Map<string, IssueLine[]>();
  for (const issue of open) {
    if (issue.rule === null) continue;
    const same = byRule.get(issue.rule);
    if (same) same.push(issue);
    else byRule.set(issue.rule, [issue]);
  }
  const groups: IssueGroup[] = [];
  const rank = (issue: IssueLine): number => statesInOrder.indexOf(issue.state);
  const urgent = [...open].sort((a, b) => rank(a) - rank(b) || levels.indexOf(a.level) - levels.indexOf(b.level));
  const together = new Map<string, IssueGroup>();
  for (const [rule, issues] of byRule) {
    const id = `rule:${rule}`;
    const isFew = issues.length <= mostOfOneRule || issues.some((issue) => isListed(issue.label));
    if (isListed(id) || !isFew) together.set(rule, { id, issues });
  }
  const grouped = new Set<IssueGroup>();
  for (const issue of urgent) {
    const group = issue.rule === null ? undefined : together.get(issue.rule);
    if (!group) groups.push({ id: issue.label, issues: [issue] });
    else if (!grouped.has(group)) {
      grouped.add(group);
      groups.push(group);
    }
  }
  return groups;
}

/** @param id label of an issue, `rule:` and the rule many share, or `more` */
export function issueLineKey(month: Month, id: string): string {
  return `${isoMonth(month)}|issue|${id}`;
}

/** The line about the open issues that have none of their own. */
export function leftIssuesText(count: number): string {
  return `其余未销问题 ${count} 条，见“问题台账”`;
}

const mostSubjects = 3;

/** 2026-001 未召开党员大会（2026Q2）; 2026-004 等 7 条：未交党费（吴八/2026-01、吴八/2026-02、吴八/2026-03 等） */
export function issueGroupText(issues: readonly IssueLine[]): string {
  const [first] = issues;
  if (!first) return "";
  const count = issues.length > 1 ? ` 等 ${issues.length} 条：` : " ";
  const subjects = issues.slice(0, mostSubjects).map((issue) => issue.subjectText);
  const shown = subjects.filter((text) => text !== "").join("、");
  return `${first.number}${count}${first.problem}${shown === "" ? "" : `（${shown}${issues.length > mostSubjects ? " 等" : ""}）`}`;
}

function earliest(issues: readonly IssueLine[]): Day | null {
  return issues.reduce<Day | null>(
    (first, { dueBy }) => (dueBy !== null && (first === null || dueBy < first) ? dueBy : first),
    null,
  );
}

function reviewOfIssues(issues: readonly IssueLine[], hasEnded: boolean): MonthReview {
  const open = issues.filter((issue) => isUnresolved(issue.state));
  if (open.length === 0) return "有记录";
  if (open.every((issue) => issue.state === "to-close")) return "待销号";
  return hasEnded ? "无记录" : "";
}

const levels = ["高", "中", "低", ""];

/**
 * What the records say of a line that is not wanted any more, or whose month is over.
 *
 * @param hasEnded whether 无记录 may be said
 */
export function reviewOf(
  checkup: Checkup,
  issues: readonly IssueLine[],
  key: string,
  hasEnded: boolean,
): MonthReview | null {
  const about = issueLabelOf(key);
  if (about !== null) {
    const own = issues.filter((issue) => issue.label === about || `rule:${issue.rule}` === about);
    return own.length === 0 ? null : reviewOfIssues(own, hasEnded);
  }
  const origin = carriedOrigin(key) ?? key;
  if (!isOfRule(origin)) return null;
  switch (recordShows(checkup, origin)) {
    case true:
      return "有记录";
    case false:
      return hasEnded ? "无记录" : "";
    case null:
      return null;
  }
}

function recordShows(checkup: Checkup, key: string): boolean | null {
  return comingDutyIsMet(checkup, key) ?? dutyIsMet(checkup, key);
}

/**
 * The checkup with answers about a month that lies before the inspection (a list of December looked at in January): the
 * rules of the lines are asked once more, about the time since then.
 */
export function checkupSince(checkup: Checkup, month: Month, keys: readonly (string | null)[]): Checkup {
  const { facts } = checkup;
  const from = firstDayOfMonth(month);
  if (facts.period.from <= from) return checkup;
  const asked = new Set(keys.flatMap((key) => (key === null ? [] : [ruleOf(key)])));
  return askedAgain(checkup, spanPeriod(from, facts.asOf), (rule) => asked.has(rule));
}

function ruleOf(key: string): string {
  return keyParts(keyParts(carriedOrigin(key) ?? key).subject).rule;
}
