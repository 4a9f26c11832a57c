/** 月度清单 as it will stand: this month's lines, and the months that are over, each exactly once. */
import type { Checkup } from "../checkup/checkup.ts";
import { addToMonth, type Day, type Month, monthOf } from "../model/date.ts";
import {
  checkupSince,
  type MonthReview,
  reviewOf,
  type WantedLine,
  wantedLines,
} from "../rectification/month-lines.ts";
import type { Snapshot } from "../workbook/snapshot.ts";
import { type IssueLine, issueStates } from "./issue-states.ts";
import { withKeysFound } from "./month-list-keys.ts";
import type { KnownMonth, KnownMonthLine, KnownMonthList } from "./month-list-reader.ts";

/** How many months that are over stay in the sheet. */
const keptMonths = 12;

export interface MonthLine {
  readonly key: string | null;
  /** What the system says of the line now; null leaves its cells as they stand. */
  readonly wanted: WantedLine | null;
  /** 月底复核; null leaves the cell as it stands. */
  readonly review: MonthReview | null;
  /** The line as it stood; null for a new one. */
  readonly before: KnownMonthLine | null;
}

export interface MonthBlock {
  readonly month: Month;
  readonly madeOn: Day | null;
  readonly reconciled: string;
  readonly lines: readonly MonthLine[];
}

export interface MonthListState {
  readonly current: MonthBlock;
  /** Newest first. */
  readonly past: readonly MonthBlock[];
  /** Months that have grown too old for the sheet, with lines in them. */
  readonly dropped: readonly MonthBlock[];
}

/** Null when the list is already about a later month than the base date's. */
export function monthListState(
  checkup: Checkup,
  snapshot: Snapshot,
  asItIs: KnownMonthList | null,
): MonthListState | null {
  const month = monthOf(checkup.facts.asOf);
  if (asItIs && asItIs.current.month > month) return null;
  const issues = issueStates(checkup, snapshot);
  const known = asItIs && withKeysFound(asItIs, checkup, issues);
  const isSame = known?.current.month === month;
  /** Lines written ahead for the new month go along with it. */
  const staysAbove = (line: KnownMonthLine): boolean => isSame || (line.month !== null && line.month >= month);
  const above = known?.current.lines.filter(staysAbove) ?? [];
  const ended = known && !isSame ? endedMonth(checkup, issues, known.current, staysAbove) : null;
  const past = [...(ended ? [ended] : []), ...(known?.past ?? []).map(asItStands)];
  const kept = past.filter((block) => block.month >= addToMonth(month, -keptMonths));
  const [last] = isSame ? (known?.past ?? []) : known ? [known.current] : [];
  const wanted = wantedLines({
    checkup,
    issues,
    month,
    before: last ? { month: last.month, lines: last.lines.filter((line) => isSame || !staysAbove(line)) } : null,
    listed: new Set(above.flatMap(({ key }) => (key === null ? [] : [key]))),
  });
  return {
    current: {
      month,
      madeOn: (isSame ? known?.current.madeOn : null) ?? checkup.facts.asOf,
      reconciled: isSame ? (known?.current.reconciled ?? "") : "",
      lines: mergedLines(checkup, issues, above, wanted),
    },
    past: kept,
    dropped: past.filter((block) => block.lines.length > 0 && !kept.includes(block)),
  };
}

/** Lines in the order in which they stand, then the new ones. */
function mergedLines(
  checkup: Checkup,
  issues: readonly IssueLine[],
  above: readonly KnownMonthLine[],
  wanted: readonly WantedLine[],
): MonthLine[] {
  const byKey = new Map(wanted.map((line) => [line.key, line]));
  const listed = new Set<string>();
  const lines = above.map((before): MonthLine => {
    const { key } = before;
    if (key === null) return { key, wanted: null, review: before.row.copied ? "" : null, before };
    listed.add(key);
    const line = byKey.get(key) ?? null;
    return { key, wanted: line, review: line ? line.review : reviewOf(checkup, issues, key, false), before };
  });
  for (const line of wanted) {
    if (!listed.has(line.key)) lines.push({ key: line.key, wanted: line, review: line.review, before: null });
  }
  return lines;
}

/** A month that has just ended: its lines are looked at for the last time. */
function endedMonth(
  checkup: Checkup,
  issues: readonly IssueLine[],
  month: KnownMonth,
  staysAbove: (line: KnownMonthLine) => boolean,
): MonthBlock {
  const lines = month.lines.filter((line) => !staysAbove(line));
  const keys = lines.map(({ key }) => key);
  const since = checkupSince(checkup, month.month, keys);
  return {
    ...month,
    lines: lines.map((before) => ({
      key: before.key,
      wanted: null,
      review: before.key === null ? null : reviewOf(since, issues, before.key, true),
      before,
    })),
  };
}

/** What is over is never changed again. */
function asItStands(month: KnownMonth): MonthBlock {
  return {
    ...month,
    lines: month.lines.map((before) => ({ key: before.key, wanted: null, review: null, before })),
  };
}
