/**
 * The one state of an issue: for the ledger, the pane, the month's list, the quarterly review and the improvement plan.
 * It joins what the system sees (系统复核), what a person says (状态) and the time limit; nobody decides it anew.
 */
import type { Day } from "../model/date.ts";
import { isFailing, type SystemStatus } from "./issue-history.ts";

/** What the clerk says (状态). */
export const clerkStatuses = ["未启动", "整改中", "已整改", "已销号", "已说明", "申请延期"] as const;

export const issueStates = [
  "again",
  "overdue",
  "to-close",
  "due-soon",
  "in-progress",
  "open",
  "cannot-judge",
  "explained",
  "closed",
  "not-required",
] as const;

/** In the order in which a list shows them: what needs somebody first. */
export type IssueState = (typeof issueStates)[number];

export const issueStateWords: { readonly [State in IssueState]: string } = {
  again: "反复",
  overdue: "逾期",
  "to-close": "待销号",
  "due-soon": "临期",
  "in-progress": "整改中",
  open: "未启动",
  "cannot-judge": "无法判定",
  explained: "已说明",
  closed: "已销号",
  "not-required": "不再适用",
};

/** How an issue stands to its time limit, whatever its state; null when the limit is more than a week away. */
export type IssueTiming = "overdue" | "due-soon" | "no-limit" | "limit-unreadable" | null;

/** Days before the limit from which it is close. */
export const dueSoonDays = 7;

export interface IssueFacts {
  /** Null on the clerk's own issues. */
  readonly review: SystemStatus | null;
  /** 状态 as typed. */
  readonly status: string;
  /** 时限: a day, null = blank, or the words that stand there. */
  readonly limit: Day | string | null;
}

export interface IssueStanding {
  readonly state: IssueState;
  /** Whether somebody still has something to do about it (未销号). */
  readonly isUnresolved: boolean;
  readonly timing: IssueTiming;
  /** What is to be said beside a 状态 that does not fit what the system sees; null when all is well. */
  readonly answer: IssueAnswer | null;
}

/**
 * closed-failing: closed by a person, and this run still finds the fault.
 * mended-failing: 已整改, and this run still finds the fault.
 */
export type IssueAnswer = "closed-failing" | "mended-failing";

export const issueAnswerWords: { readonly [Answer in IssueAnswer]: string } = {
  "closed-failing": "已销号，复核还没有达标；改好了的补上记录，期间已过补不了的写明原因后选“已说明”",
  "mended-failing": "写作已整改，复核还没有达标；请核对记录补上了没有",
};

export function issueStanding(issue: IssueFacts, asOf: Day): IssueStanding {
  const timing = isDone(issue) ? null : timingOf(issue.limit, asOf);
  const state = stateOf(issue, timing);
  return { state, isUnresolved: isUnresolved(state), timing, answer: answerOf(issue) };
}

/** Whether somebody still has something to do about it (未销号). */
export function isUnresolved(state: IssueState): boolean {
  return state !== "closed" && state !== "explained" && state !== "not-required";
}

function stateOf(issue: IssueFacts, timing: IssueTiming): IssueState {
  const { review, status } = issue;
  if (status === "已说明") return "explained";
  if (review === "不再适用" && status !== "已销号") return "not-required";
  if (review === "反复") return "again";
  // Closed although it still fails: a person's act is not undone, it is answered beside it.
  if (status === "已销号") return "closed";
  // Nobody re-checks what a person has reported: 已整改 on a line of the branch waits for whoever accepts it.
  if (review === "待销号" || (review === null && status === "已整改")) return "to-close";
  if (timing === "overdue" || timing === "due-soon") return timing;
  if (review === "无法判定") return "cannot-judge";
  return status === "" || status === "未启动" ? "open" : "in-progress";
}

/** What the sheet's own 预警 leaves blank: closed, explained, no longer asked for. */
function isDone({ review, status }: IssueFacts): boolean {
  return status === "已销号" || status === "已说明" || review === "不再适用";
}

function timingOf(limit: IssueFacts["limit"], asOf: Day): IssueTiming {
  if (limit === null) return "no-limit";
  if (typeof limit === "string") return "limit-unreadable";
  if (limit < asOf) return "overdue";
  return limit - asOf <= dueSoonDays ? "due-soon" : null;
}

function answerOf({ review, status }: IssueFacts): IssueAnswer | null {
  if (!isFailing(review)) return null;
  if (status === "已销号") return "closed-failing";
  return status === "已整改" ? "mended-failing" : null;
}
