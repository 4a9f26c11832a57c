/**
 * What the runs have said of an issue, one stretch per verdict: 2026-03-31—2026-05-31 仍未达标；2026-06-30 待销号. It is kept
 * in one cell of the ledger, so that sorting, copying and printing carry it along with its row. Days are base dates.
 */
import { addMonths, type Day, isoDay, parseIsoDay } from "../model/date.ts";

/** What the system sees (系统复核). */
export const systemStatuses = ["仍未达标", "待销号", "反复", "不再适用", "无法判定"] as const;
export type SystemStatus = (typeof systemStatuses)[number];

/** Runs in a row that said the same. */
export interface IssueStretch {
  readonly from: Day;
  /** The last base date on which it was said. */
  readonly to: Day;
  readonly status: SystemStatus;
  /** What came back, by the number of the issue before it; "" when there is nothing to say. */
  readonly note: string;
}

const between = "；";
const stretchForm = new RegExp(
  `^(\\d{4}-\\d{2}-\\d{2})(?:—(\\d{4}-\\d{2}-\\d{2}))? (${systemStatuses.join("|")})(?:（([^（）]*)）)?$`,
);

/** Parts that cannot be read, or go back in time, are left out: a damaged cell costs history, never the issue. */
export function parseHistory(text: string): readonly IssueStretch[] {
  const found: IssueStretch[] = [];
  for (const part of text.split(between)) {
    const match = stretchForm.exec(part.trim());
    const from = parseIsoDay(match?.[1] ?? "");
    const to = parseIsoDay(match?.[2] ?? match?.[1] ?? "");
    const status = systemStatuses.find((known) => known === match?.[3]);
    if (from === null || to === null || status === undefined || to < from) continue;
    if (from < (found.at(-1)?.to ?? from)) continue;
    found.push({ from, to, status, note: match?.[4] ?? "" });
  }
  return found;
}

export function historyText(history: readonly IssueStretch[]): string {
  return history
    .map(({ from, to, status, note }) => {
      const days = from === to ? isoDay(from) : `${isoDay(from)}—${isoDay(to)}`;
      return `${days} ${status}${note === "" ? "" : `（${note}）`}`;
    })
    .join(between);
}

/**
 * The history after a run. What an earlier run of the same day said is replaced; a run with an earlier base date than
 * the last one adds nothing.
 */
export function historyAfter(
  history: readonly IssueStretch[],
  on: Day,
  status: SystemStatus,
  note = "",
): readonly IssueStretch[] {
  const last = history.at(-1);
  if (last === undefined) return [{ from: on, to: on, status, note }];
  if (on < last.to) return history;
  if (last.status === status) return [...history.slice(0, -1), { ...last, to: on }];
  if (last.from === on) return historyAfter(history.slice(0, -1), on, status, note);
  return [...history, { from: on, to: on, status, note }];
}

/** What the last run on or before a day said; null when there was none yet. */
export function reviewOn(history: readonly IssueStretch[], day: Day): SystemStatus | null {
  return history.findLast((stretch) => stretch.from <= day)?.status ?? null;
}

/** The last base date on which it was a fault; null when no run has seen it as one. */
export function lastSeenOn(history: readonly IssueStretch[]): Day | null {
  return history.findLast((stretch) => isFailing(stretch.status))?.to ?? null;
}

export function isFailing(status: SystemStatus | null): boolean {
  return status === "仍未达标" || status === "反复";
}

/**
 * Whether a day is within the months in which a fault that was closed is watched (decision 30).
 *
 * @param months of the profile; null where it states none: nothing is watched then
 */
export function isWatched(closedOn: Day | null, day: Day, months: number | null): boolean {
  return months !== null && (closedOn === null || day <= addMonths(closedOn, months));
}
