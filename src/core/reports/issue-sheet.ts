/** 问题台账 read back: what the system wrote and what the clerk typed, line by line, and what a checkup makes of it. */
import type { Checkup } from "../checkup/checkup.ts";
import { type Day, dayFromSerial } from "../model/date.ts";
import { type IssueStretch, parseHistory, type SystemStatus } from "../rectification/issue-history.ts";
import { type IssueLedger, issueRows, type KnownIssue } from "../rectification/issue-rows.ts";
import { type IssueStanding, issueStanding } from "../rectification/issue-state.ts";
import type { Snapshot } from "../workbook/snapshot.ts";
import { type IssueCaption, issueCaptions, issueListEnds } from "./issue-captions.ts";
import { type PreviousList, type PreviousRow, readPreviousList, textOf } from "./previous.ts";
import { sheetNames } from "./sheet-names.ts";

/** The list as it stands; null when there is no such sheet, or none with captions. */
export function readIssueSheet(snapshot: Snapshot): PreviousList | null {
  return readPreviousList(snapshot, {
    definedName: sheetNames.issues.definedName,
    captions: issueCaptions,
    key: "键",
    computed: ["预警"],
    endsBefore: issueListEnds,
  });
}

/** The ledger after a checkup, beside the list it was read from. */
export interface CheckedIssues extends IssueLedger<PreviousRow> {
  /** Null when there is no such sheet, or none with captions. */
  readonly list: PreviousList | null;
}

/** Several sheets of one run are made of the same issues, and rules may have to be asked again for them. */
const checkedIssuesOf = new WeakMap<Checkup, { readonly snapshot: Snapshot; readonly issues: CheckedIssues }>();

export function checkedIssues(checkup: Checkup, snapshot: Snapshot): CheckedIssues {
  const before = checkedIssuesOf.get(checkup);
  if (before?.snapshot === snapshot) return before.issues;
  const list = readIssueSheet(snapshot);
  const known = (list?.rows ?? []).map((row) => knownIssue(row, snapshot.date1904));
  const issues = { list, ...issueRows(known, checkup, highestNumbers(list)) };
  checkedIssuesOf.set(checkup, { snapshot, issues });
  return issues;
}

/** A cell's text without the blanks around it. */
export function issueText(row: PreviousRow, caption: IssueCaption): string {
  return textOf(row.cells.get(caption)).trim();
}

/** A cell's day; the words that stand there instead; null when it is blank. */
export function issueDay(row: PreviousRow, caption: IssueCaption, date1904: boolean): Day | string | null {
  const value = row.cells.get(caption)?.value ?? null;
  const text = issueText(row, caption);
  if (typeof value !== "number") return text === "" ? null : text;
  return dayFromSerial(value, date1904) ?? text;
}

export function dayOrNull(day: Day | string | null): Day | null {
  return typeof day === "string" ? null : day;
}

/** A line as the ledger's bookkeeping wants it. */
export function knownIssue(row: PreviousRow, date1904: boolean): KnownIssue<PreviousRow> {
  const text = (caption: IssueCaption): string => issueText(row, caption);
  const day = (caption: IssueCaption): Day | null => dayOrNull(issueDay(row, caption, date1904));
  const foundOn = day("发现日");
  return {
    key: row.key,
    copied: row.copied,
    number: text("编号"),
    problem: text("问题"),
    subject: text("对象／期间"),
    source: text("来源"),
    systemStatus: text("系统复核"),
    clerkStatus: text("状态"),
    closedOn: day("销号日"),
    foundOn,
    history: historyOf(text("复核记录"), foundOn),
    row,
  };
}

/** The standing of a line from its cells and from what the system says of it; `row` null = a line that is new. */
export function standingOf(
  row: PreviousRow | null,
  date1904: boolean,
  review: SystemStatus | null,
  asOf: Day,
  status: string = row ? issueText(row, "状态") : "",
): IssueStanding {
  return issueStanding({ review, status, limit: row ? issueDay(row, "时限", date1904) : null }, asOf);
}

/** Of lines written before there was a history it is known that they were a fault on the day they were found. */
function historyOf(text: string, foundOn: Day | null): readonly IssueStretch[] {
  const history = parseHistory(text);
  if (history.length > 0 || foundOn === null) return history;
  return [{ from: foundOn, to: foundOn, status: "仍未达标", note: "" }];
}

/** The highest numbers given so far stand above the hidden key column, for rows that were deleted since. */
export function highestNumbers(previous: PreviousList | null): Map<number, number> {
  const highest = new Map<number, number>();
  const column = previous?.columns.get("键");
  if (!previous || column === undefined) return highest;
  for (const row of previous.sheet.rows) {
    if (row.index >= previous.head) break;
    const value = row.values[column];
    for (const match of typeof value === "string" ? value.matchAll(/(\d{4})-(\d{3,9})/g) : []) {
      highest.set(Number(match[1]), Number(match[2]));
    }
  }
  return highest;
}
