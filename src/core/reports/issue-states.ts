/**
 * The lines of 问题台账 as everybody else wants them: the pane, the month's list, the quarterly review and the improvement
 * plan. The state of a line is decided in issue-state.ts and nowhere else.
 */
import type { Checkup } from "../checkup/checkup.ts";
import { type Day, dayFromSerial } from "../model/date.ts";
import type { Outcome } from "../model/outcome.ts";
import { cellPlace, type Place } from "../model/place.ts";
import { type IssueStretch, lastSeenOn, type SystemStatus, systemStatuses } from "../rectification/issue-history.ts";
import { keyParts, subjectText } from "../rectification/issue-key.ts";
import { Labels } from "../rectification/issue-rows.ts";
import type { IssueStanding } from "../rectification/issue-state.ts";
import { levelOf, problemText } from "../rectification/issue-words.ts";
import type { Snapshot } from "../workbook/snapshot.ts";
import type { IssueCaption } from "./issue-captions.ts";
import {
  checkedIssues,
  dayOrNull,
  issueDay,
  issueText,
  knownIssue,
  readIssueSheet,
  standingOf,
} from "./issue-sheet.ts";
import type { PreviousList, PreviousRow } from "./previous.ts";
import { basisText } from "./report-words.ts";

/** One line of the ledger. Texts are "" when blank. */
export interface IssueLine extends IssueStanding {
  /** Tells lines apart: the key, or `label` on the branch's own lines. */
  readonly id: string;
  /** 编号, and `2026-003#2` on the second line to which the clerk has given the same one. */
  readonly label: string;
  /** 编号, `2026-003`; "" on a line of the branch that has not been through a run. */
  readonly number: string;
  /** `rule|subject`; null on the branch's own lines (督导反馈 and the like). */
  readonly key: string | null;
  /** Rule id, or null like the key. */
  readonly rule: string | null;
  readonly problem: string;
  /** Subject of the outcome (`张一/2026-05`); on the branch's own lines as typed. */
  readonly subject: string;
  /** 对象／期间 as it is printed. */
  readonly subjectText: string;
  /** 高, 中, 低, or what the clerk typed. */
  readonly level: string;
  readonly basis: string;
  /** 体检, 督导, 自查 … */
  readonly source: string;
  /** 系统复核; null on the branch's own lines. */
  readonly review: SystemStatus | null;
  /** 状态 as typed. */
  readonly status: string;
  readonly cause: string;
  readonly measures: string;
  readonly responsible: string;
  readonly dueBy: Day | null;
  readonly rectifiedOn: Day | null;
  readonly evidence: string;
  readonly acceptor: string;
  readonly closedOn: Day | null;
  readonly note: string;
  /** 发现日: the first base date on which it was a fault. */
  readonly foundOn: Day | null;
  /** The last base date on which it was one. */
  readonly lastSeenOn: Day | null;
  /** What each run said; ask it with `reviewOn`. */
  readonly history: readonly IssueStretch[];
  /** A period that can no longer be held: the remedy is an explanation. Known after a checkup only. */
  readonly past: boolean;
  /** This run's answer; null on the branch's own lines and where there is none. */
  readonly outcome: Outcome | null;
  /** Where each cell of the line stands now, by caption; null for a line that is not in the workbook yet. */
  readonly cells: ReadonlyMap<IssueCaption, Place> | null;
}

/** The ledger as it stands in the workbook, without a checkup; empty when there is none. */
export function knownIssues(snapshot: Snapshot, asOf: Day): readonly IssueLine[] {
  const list = readIssueSheet(snapshot);
  if (!list) return [];
  const labels = new Labels();
  return list.rows.flatMap((row): IssueLine[] => {
    const known = knownIssue(row, snapshot.date1904);
    const { rule, subject } = known.key === null ? { rule: null, subject: known.subject } : keyParts(known.key);
    const label = labels.of(known.number);
    const review = known.key === null ? null : (systemStatuses.find((one) => one === known.systemStatus) ?? null);
    if (known.key === null && known.problem === "") return [];
    return [
      {
        ...typedOf(row, snapshot.date1904),
        ...standingOf(row, snapshot.date1904, review, asOf),
        id: known.key ?? label,
        label,
        number: known.number,
        key: known.key,
        rule,
        problem: known.problem,
        subject,
        subjectText: known.subject,
        level: issueText(row, "级别"),
        basis: issueText(row, "依据"),
        source: known.source,
        review,
        foundOn: known.foundOn,
        lastSeenOn: lastSeenOn(known.history),
        history: known.history,
        past: false,
        outcome: null,
        cells: cellsOf(list, row),
      },
    ];
  });
}

/** The ledger as this checkup writes it: the lines of the workbook in their order, then the new ones. */
export function issueStates(checkup: Checkup, snapshot: Snapshot): readonly IssueLine[] {
  const { list, rows } = checkedIssues(checkup, snapshot);
  const { asOf } = checkup.facts;
  return rows.flatMap((issue): IssueLine[] => {
    const { key, number, label, rule, outcome, history, foundOn } = issue;
    const row = issue.before?.row ?? null;
    const typed = (caption: IssueCaption): string => (row ? issueText(row, caption) : "");
    const problem = key !== null && rule ? problemText(rule) : typed("问题");
    if (key === null && problem === "") return [];
    const review = issue.status;
    return [
      {
        ...typedOf(row, snapshot.date1904),
        ...standingOf(row, snapshot.date1904, review, asOf),
        id: key ?? label,
        label,
        number,
        key,
        rule: key === null ? null : keyParts(key).rule,
        problem,
        subject: key === null ? typed("对象／期间") : issue.subject,
        subjectText: key === null ? typed("对象／期间") : subjectText(issue.subject),
        level: key !== null && rule ? levelOf(rule.severity) : typed("级别"),
        basis: outcome ? basisText(outcome.basis) : typed("依据"),
        source: key === null ? typed("来源") : "体检",
        review,
        foundOn,
        lastSeenOn: lastSeenOn(history),
        history,
        past: outcome?.past === true,
        outcome,
        cells: list && row ? cellsOf(list, row) : null,
      },
    ];
  });
}

/** Base date of the run that last wrote the ledger; null when it cannot be read. */
export function issuesWrittenOn(snapshot: Snapshot): Day | null {
  const list = readIssueSheet(snapshot);
  for (const row of list?.sheet.rows ?? []) {
    if (list && row.index >= list.head) return null;
    const at = row.values.indexOf("基准日");
    if (at < 0) continue;
    const value = row.values.find((one, column) => column > at && typeof one === "number");
    return typeof value === "number" ? dayFromSerial(value, snapshot.date1904) : null;
  }
  return null;
}

type Typed = Pick<
  IssueLine,
  | "status"
  | "cause"
  | "measures"
  | "responsible"
  | "dueBy"
  | "rectifiedOn"
  | "evidence"
  | "acceptor"
  | "closedOn"
  | "note"
>;

function typedOf(row: PreviousRow | null, date1904: boolean): Typed {
  const text = (caption: IssueCaption): string => (row ? issueText(row, caption) : "");
  const day = (caption: IssueCaption): Day | null => (row ? dayOrNull(issueDay(row, caption, date1904)) : null);
  return {
    status: text("状态"),
    cause: text("原因"),
    measures: text("措施"),
    responsible: text("责任人"),
    dueBy: day("时限"),
    rectifiedOn: day("整改日"),
    evidence: text("佐证"),
    acceptor: text("验收人"),
    closedOn: day("销号日"),
    note: text("备注"),
  };
}

function cellsOf(list: PreviousList, row: PreviousRow): ReadonlyMap<IssueCaption, Place> {
  const cells = new Map<IssueCaption, Place>();
  for (const [caption, column] of list.columns) {
    cells.set(caption as IssueCaption, cellPlace(list.sheet.name, row.row, column));
  }
  return cells;
}
