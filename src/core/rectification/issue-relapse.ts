/**
 * Faults that come back. The same subject may fail again after it was closed; and the next quarter may lack what the last
 * one lacked: that is another line of the ledger, and still the same fault of the same people (rectify/recurring-issue).
 */
import type { Day } from "../model/date.ts";
import { lastingSubject, periodOfSubject } from "../model/subject.ts";
import { isWatched, lastSeenOn } from "./issue-history.ts";
import { issueKey, keyParts } from "./issue-key.ts";
import type { KnownIssue } from "./issue-rows.ts";

/** Closed by a person after the system had seen it met, and failing again within the months of the profile (decision 30). */
export function cameBack(before: KnownIssue<unknown>, asOf: Day, months: number | null): boolean {
  const seen = decisiveReview(before);
  if (before.systemStatus === "反复") return true;
  if (before.clerkStatus !== "已销号" || (seen !== "待销号" && seen !== "反复")) return false;
  return isWatched(before.closedOn, asOf, months);
}

/** What the last run said that could say anything: a month without the ledger neither mends a fault nor brings it back. */
function decisiveReview({ systemStatus, history }: KnownIssue<unknown>): string {
  if (systemStatus !== "无法判定" && systemStatus !== "不再适用") return systemStatus;
  return history.findLast(({ status }) => status !== "无法判定" && status !== "不再适用")?.status ?? systemStatus;
}

/** Faults of a period that were closed or explained in the last months, for those of later periods. */
export class ClosedPeriods {
  private readonly byTopic = new Map<string, { readonly number: string; readonly to: Day }[]>();

  constructor(known: readonly KnownIssue<unknown>[], asOf: Day, months: number | null) {
    for (const issue of known) {
      if (issue.key === null || (issue.clerkStatus !== "已销号" && issue.clerkStatus !== "已说明")) continue;
      const { rule, subject } = keyParts(issue.key);
      const period = periodOfSubject(subject);
      const closedOn = issue.closedOn ?? lastSeenOn(issue.history) ?? issue.foundOn;
      if (period === null || !isWatched(closedOn, asOf, months)) continue;
      const topic = issueKey(rule, lastingSubject(subject));
      const closed = { number: issue.number, to: period.to };
      const others = this.byTopic.get(topic);
      if (others) others.push(closed);
      else this.byTopic.set(topic, [closed]);
    }
  }

  /** The number of the latest earlier fault of the same rule and people; null when there was none. */
  before(rule: string, subject: string): string | null {
    const period = periodOfSubject(subject);
    if (period === null) return null;
    let latest: { readonly number: string; readonly to: Day } | null = null;
    for (const closed of this.byTopic.get(issueKey(rule, lastingSubject(subject))) ?? []) {
      if (closed.to < period.from && closed.to > (latest?.to ?? Number.NEGATIVE_INFINITY)) latest = closed;
    }
    return latest?.number ?? null;
  }
}
