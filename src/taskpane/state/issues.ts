/** 问题台账 as the pane lists it: the lines of the ledger as this checkup writes it. */
import type { Checkup } from "../../core/checkup/checkup.ts";
import type { Day } from "../../core/model/date.ts";
import type { Place } from "../../core/model/place.ts";
import {
  type IssueState as CoreState,
  issueStateWords as coreWords,
  issueAnswerWords,
} from "../../core/rectification/issue-state.ts";
import { canClose } from "../../core/reports/issue-closing.ts";
import { type IssueLine, issueStates } from "../../core/reports/issue-states.ts";
import { placeOfOutcome } from "../../core/reports/report-words.ts";
import type { Snapshot } from "../../core/workbook/snapshot.ts";
import { subjectWords } from "./findings.ts";

export type IssueState = "overdue" | "to-close" | "again" | "open" | "done";

/** In the order of the pane. */
export const issueStateOrder: readonly IssueState[] = ["overdue", "to-close", "again", "open", "done"];

export const issueStateWords: { readonly [State in IssueState]: string } = {
  overdue: "逾期",
  "to-close": "待销号",
  again: "反复",
  open: "整改中",
  done: "已办结",
};

export interface Issue {
  readonly id: string;
  readonly number: string;
  readonly problem: string;
  /** Whom or which period it is about. */
  readonly about: string;
  readonly state: IssueState;
  /** 逾期 6 天 · 待销号，复查已达标 · 整改中. */
  readonly words: string;
  /** What can be done, or what is to be said beside what was typed; "" when there is nothing. */
  readonly hint: string;
  readonly responsible: string;
  readonly dueBy: Day | null;
  /** 时限 holds words that are no date. */
  readonly isLimitUnread: boolean;
  /** Whether the pane offers 销号. */
  readonly canClose: boolean;
  /** Key of the gap that is still there; null when it is none now. */
  readonly gap: string | null;
  /** Its line in 问题台账, or where the record is missing. */
  readonly place: Place | null;
  readonly isClosed: boolean;
}

/** In the order of the pane: overdue, 待销号, 反复, the other open ones by time limit, then what is done. */
export function issuesOf(checkup: Checkup, snapshot: Snapshot): readonly Issue[] {
  const { asOf } = checkup.facts;
  return issueStates(checkup, snapshot)
    .map((line) => issueOf(line, asOf))
    .sort(
      (a, b) =>
        issueStateOrder.indexOf(a.state) - issueStateOrder.indexOf(b.state) || (a.dueBy ?? 1e9) - (b.dueBy ?? 1e9),
    );
}

function issueOf(line: IssueLine, asOf: Day): Issue {
  const { outcome } = line;
  const isGap = outcome?.status === "gap";
  return {
    id: line.id,
    number: line.number,
    problem: line.problem,
    about: line.key === null ? line.subjectText : subjectWords(line.subject),
    state: paneStates[line.state],
    words: stateWords(line, asOf),
    hint: hintOn(line),
    responsible: line.responsible,
    dueBy: line.dueBy,
    isLimitUnread: line.timing === "limit-unreadable",
    canClose: canClose(line),
    gap: isGap ? line.key : null,
    place: line.cells?.get("状态") ?? (outcome ? placeOfOutcome(outcome) : null),
    isClosed: line.state === "closed",
  };
}

/** What can be done is said where time is up, or the same came back. */
function hintOn({ answer, state, outcome }: IssueLine): string {
  if (answer) return issueAnswerWords[answer];
  return (state === "overdue" || state === "again") && outcome?.status === "gap" ? outcome.remedy : "";
}

function stateWords({ state, timing, dueBy, key, history }: IssueLine, asOf: Day): string {
  const over = timing === "overdue" && dueBy !== null ? `逾期 ${asOf - dueBy} 天` : "";
  switch (state) {
    case "overdue":
      return over;
    case "to-close":
      return key === null ? "待销号，您写的是已整改" : "待销号，复查已达标";
    case "again": {
      const former = history.findLast(({ note }) => note !== "")?.note ?? "";
      return ["反复，销过号又出现", former, over].filter((part) => part !== "").join("，");
    }
    default:
      return coreWords[state];
  }
}

/** Days left until the limit, or "" when there is none, or it is over. */
export function timeLeftWords({ state, dueBy }: Issue, asOf: Day): string {
  if (state === "done" || state === "overdue" || dueBy === null || dueBy < asOf) return "";
  return dueBy === asOf ? "今天到期" : `还有 ${dueBy - asOf} 天`;
}

/** The state every sheet uses, by the pane's chips. */
const paneStates: { readonly [State in CoreState]: IssueState } = {
  again: "again",
  overdue: "overdue",
  "to-close": "to-close",
  "due-soon": "open",
  "in-progress": "open",
  open: "open",
  "cannot-judge": "open",
  explained: "done",
  closed: "done",
  "not-required": "done",
};
