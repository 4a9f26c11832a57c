/**
 * The issue ledger (问题台账) as data: what was known, what the checkup says now, and what the ledger says after it.
 * An issue is a rule and a subject (decision 30). Nothing a clerk wrote is decided here: the system only says what it
 * sees (系统复核); closing an issue is a person's act.
 */
import type { CheckedRule, Checkup } from "../checkup/checkup.ts";
import { type Day, yearOf } from "../model/date.ts";
import { type Outcome, severityWeight } from "../model/outcome.ts";
import { figureValues } from "../profiles/profile.ts";
import { adoptedKeys } from "./issue-adoption.ts";
import { historyAfter, type IssueStretch, type SystemStatus } from "./issue-history.ts";
import { issueKey, keyParts } from "./issue-key.ts";
import { outcomesOfEarlierYears, outcomesOfLastQuarter } from "./issue-recheck.ts";
import { ClosedPeriods, cameBack } from "./issue-relapse.ts";

/** An issue as the ledger holds it before the run. `Row` is whatever the reader needs to find its cells again. */
export interface KnownIssue<Row> {
  /** `rule|subject`; null for an issue the clerk has added. */
  readonly key: string | null;
  /** The clerk copied the row of another issue: its number belongs to that one. */
  readonly copied: boolean;
  /** 编号 as it stands, "" when there is none. */
  readonly number: string;
  readonly problem: string;
  readonly subject: string;
  readonly source: string;
  readonly systemStatus: string;
  readonly clerkStatus: string;
  /** 销号日 when it is a date. */
  readonly closedOn: Day | null;
  /** 发现日 when it is a date. */
  readonly foundOn: Day | null;
  readonly history: readonly IssueStretch[];
  readonly row: Row;
}

/** One line of the ledger after the run. */
export interface IssueRow<Row> {
  readonly key: string | null;
  readonly number: string;
  /** Tells lines apart: 编号, and `2026-003#2` on the second line to which the clerk has given the same one. */
  readonly label: string;
  /** Null on the clerk's own issues. */
  readonly status: SystemStatus | null;
  readonly foundOn: Day | null;
  /** With this run; empty on the clerk's own issues. */
  readonly history: readonly IssueStretch[];
  /** The rule as it took part in this checkup; null when it is not known, and on the clerk's own issues. */
  readonly rule: CheckedRule | null;
  /** Subject of the key, "" on the clerk's own issues. */
  readonly subject: string;
  /** The answer of this run about the subject, if there is one. */
  readonly outcome: Outcome | null;
  /** The line as it stood; null for an issue that is new. */
  readonly before: KnownIssue<Row> | null;
}

export interface IssueLedger<Row> {
  readonly rows: readonly IssueRow<Row>[];
  /** Highest number given so far, by year: numbers of deleted rows are not used again. */
  readonly highest: ReadonlyMap<number, number>;
}

/**
 * The ledger after a checkup: known issues in the order in which they stand, then the new ones by severity, catalogue
 * order and subject.
 *
 * @param highest highest numbers remembered from earlier runs, by year
 */
export function issueRows<Row>(
  known: readonly KnownIssue<Row>[],
  checkup: Checkup,
  highest: ReadonlyMap<number, number> = new Map(),
): IssueLedger<Row> {
  const asOf = checkup.facts.asOf;
  const months = figureValues(checkup.profile.figures)["rectify.recurrence_months"] ?? null;
  const rules = new Map(checkup.rules.map((checked) => [checked.rule.id, checked]));
  const now = new Map(checkup.outcomes.map((outcome) => [issueKey(outcome.rule, outcome.subject), outcome]));
  const numbers = new Numbers(highest, known);
  const labels = new Labels();
  const adopted = adoptedKeys(known, checkup.outcomes, rules);
  const keyOf = (before: KnownIssue<Row>, index: number): string | null => before.key ?? adopted.get(index) ?? null;
  const carriedOver = outcomesOfEarlierYears(
    known.map((before, index) => ({ key: keyOf(before, index), foundOn: before.foundOn })),
    checkup,
    now,
  );
  const rows: IssueRow<Row>[] = known.map((before, index) => {
    const key = keyOf(before, index);
    const number = before.copied || before.number === "" ? numbers.next(yearOf(asOf)) : before.number;
    const label = labels.of(number);
    if (key === null) {
      const { foundOn } = before;
      return { key, number, label, status: null, foundOn, history: [], rule: null, subject: "", outcome: null, before };
    }
    const { rule: id, subject } = keyParts(key);
    const rule = rules.get(id) ?? null;
    const outcome = now.get(key) ?? carriedOver.get(key) ?? null;
    const branchWide = now.get(issueKey(id, "branch")) ?? null;
    const status = statusOf(before, rule, outcome, branchWide, (issue) => cameBack(issue, asOf, months));
    return {
      key,
      number,
      label,
      status,
      foundOn: before.foundOn ?? asOf,
      history: historyAfter(before.history, asOf, status),
      rule,
      subject,
      outcome,
      before,
    };
  });
  const listed = new Set(rows.map((row) => row.key));
  const closed = new ClosedPeriods(known, asOf, months);
  const fresh = [...checkup.outcomes, ...outcomesOfLastQuarter(checkup)]
    .filter(isIssue)
    // The outcomes are in catalogue order and sorting is stable.
    .sort((a, b) => severityWeight(b.severity) - severityWeight(a.severity));
  for (const outcome of fresh) {
    const { rule, subject } = outcome;
    const key = issueKey(rule, subject);
    // The look back may say again what the inspection says.
    if (listed.has(key)) continue;
    listed.add(key);
    const precursor = closed.before(rule, subject);
    const status = precursor === null ? "仍未达标" : "反复";
    const number = numbers.next(yearOf(asOf));
    rows.push({
      key,
      number,
      label: labels.of(number),
      status,
      foundOn: asOf,
      history: historyAfter([], asOf, status, precursor === null ? "" : `前次${precursor}`),
      rule: rules.get(rule) ?? null,
      subject,
      outcome,
      before: null,
    });
  }
  return { rows, highest: numbers.highest };
}

/**
 * A gap is an issue unless it only informs: reminders and text heuristics need nobody to close them. What is wrong with
 * the issue ledger itself is mended in its lines; as issues of their own such gaps would make it grow with every run.
 */
export function isIssue(outcome: Outcome): boolean {
  return outcome.status === "gap" && severityWeight(outcome.severity) > 0 && !isAboutIssueLedger(outcome.rule);
}

/** Rules of this area judge the issue ledger itself. */
export function isAboutIssueLedger(rule: string): boolean {
  return rule.startsWith("rectify/");
}

function statusOf(
  before: KnownIssue<unknown>,
  rule: CheckedRule | null,
  outcome: Outcome | null,
  branchWide: Outcome | null,
  isRelapse: (issue: KnownIssue<unknown>) => boolean,
): SystemStatus {
  if (rule === null || rule.requiredBy === null) return "不再适用";
  // Without an answer about the subject the rule as a whole may have given one: 口径未规定频次, 没有党小组.
  const answer = outcome ?? branchWide;
  switch (answer?.status) {
    case "gap":
      return outcome === null ? "无法判定" : isRelapse(before) ? "反复" : "仍未达标";
    case "met":
      return outcome === null ? "无法判定" : "待销号";
    case "not-applicable":
      return "不再适用";
    // Neither a tick nor a fault, nor a reason to forget the issue: the period is open, a person has to look, or the
    // subject lies outside this inspection.
    default:
      return "无法判定";
  }
}

/** In the order of the lines. */
export class Labels {
  private readonly counts = new Map<string, number>();
  private readonly used = new Set<string>();

  of(number: string): string {
    let count = this.counts.get(number) ?? 0;
    let label = number;
    do {
      count++;
      label = count === 1 ? number : `${number}#${count}`;
    } while (this.used.has(label));
    this.counts.set(number, count);
    this.used.add(label);
    return label;
  }
}

/** 编号 `YYYY-NNN`: highest of the year + 1, never used twice. */
class Numbers {
  readonly highest: Map<number, number>;

  constructor(remembered: ReadonlyMap<number, number>, known: readonly KnownIssue<unknown>[]) {
    this.highest = new Map(remembered);
    for (const issue of known) {
      const match = /^(\d{4})-(\d{3,9})$/.exec(issue.number);
      if (!match) continue;
      const year = Number(match[1]);
      this.highest.set(year, Math.max(this.highest.get(year) ?? 0, Number(match[2])));
    }
  }

  next(year: number): string {
    const number = (this.highest.get(year) ?? 0) + 1;
    this.highest.set(year, number);
    return `${year}-${String(number).padStart(3, "0")}`;
  }
}
