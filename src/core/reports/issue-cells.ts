/** One line of 问题台账 as cells: what the clerk typed as it stands, what the system says written over what it said before. */
import type { Checkup } from "../checkup/checkup.ts";
import type { Day } from "../model/date.ts";
import { type Place, parseRange, placeText } from "../model/place.ts";
import { periodOfSubject } from "../model/subject.ts";
import { historyText } from "../rectification/issue-history.ts";
import { issueKey, keyParts, subjectText } from "../rectification/issue-key.ts";
import type { IssueRow } from "../rectification/issue-rows.ts";
import type { IssueStanding } from "../rectification/issue-state.ts";
import { levelOf, problemText } from "../rectification/issue-words.ts";
import { type Snapshot, sheetNamed } from "../workbook/snapshot.ts";
import type { IssueCaption } from "./issue-captions.ts";
import { issueText, standingOf } from "./issue-sheet.ts";
import { isEmpty, keptContent, type Moves, type PreviousRow, textOf } from "./previous.ts";
import { basisText, placeOfOutcome } from "./report-words.ts";
import { type CellContent, link } from "./sheet-builder.ts";

export interface IssueCells {
  readonly issue: IssueRow<PreviousRow>;
  /** By caption. */
  readonly cells: ReadonlyMap<string, CellContent>;
  /** 问题, "" when the line has none. */
  readonly problem: string;
  readonly standing: IssueStanding;
}

/** A closing by a person: what is typed into the line. */
export interface IssueClosing {
  readonly on: Day;
  /** 验收人; "" leaves what stands there. */
  readonly acceptor: string;
  /** 佐证; "" leaves what stands there. */
  readonly evidence: string;
}

/** What the system says of a rule, whichever subject a line is about. */
export interface SystemTexts {
  readonly basis: ReadonlyMap<string, string>;
  readonly areas: ReadonlyMap<string, string>;
}

export function systemTexts(checkup: Checkup): SystemTexts {
  const basis = new Map<string, string>();
  for (const outcome of checkup.outcomes) {
    if (!basis.has(outcome.rule)) basis.set(outcome.rule, basisText(outcome.basis));
  }
  return { basis, areas: new Map(checkup.scorecard.areas.map((area) => [area.id, area.title])) };
}

/** How the lines get their cells. */
export interface IssueWriting {
  readonly texts: SystemTexts;
  readonly moves: Moves;
  readonly snapshot: Snapshot;
  readonly asOf: Day;
  /** 未完成原因 of 月度清单 by key. */
  readonly reasons: ReadonlyMap<string, string>;
}

export function issueCells(issue: IssueRow<PreviousRow>, writing: IssueWriting, closing?: IssueClosing): IssueCells {
  const { moves, snapshot, asOf } = writing;
  const row = issue.before?.row ?? null;
  const cells = new Map<string, CellContent>();
  for (const [caption, cell] of row?.cells ?? []) cells.set(caption, keptContent(cell, moves));
  cells.set("编号", issue.number);
  if (issue.key !== null) setSystemCells(cells, issue, writing);
  else if (issue.before?.copied === true) {
    // A copied line still shows what the system said of the original.
    for (const caption of ["系统复核", "复核记录", "键"] satisfies IssueCaption[]) cells.set(caption, null);
  }
  setReason(cells, issue, writing.reasons);
  if (closing) setClosing(cells, closing);
  return {
    issue,
    cells,
    problem: issue.key !== null && issue.rule !== null ? problemText(issue.rule) : row ? issueText(row, "问题") : "",
    standing: standingOf(row, snapshot.date1904, issue.status, asOf, closing ? "已销号" : undefined),
  };
}

/** Stands behind the 复核记录, so that a reason the clerk has deleted here does not come back. */
const reasonTaken = "原因取自月度清单";

/** A reason is taken over once. */
function setReason(
  cells: Map<string, CellContent>,
  issue: IssueRow<PreviousRow>,
  reasons: ReadonlyMap<string, string>,
): void {
  const row = issue.before?.row ?? null;
  const isTaken = row !== null && issueText(row, "复核记录").includes(reasonTaken);
  const reason = isTaken || !isEmpty(row?.cells.get("原因")) ? undefined : reasonOf(issue, reasons);
  if (reason !== undefined) cells.set("原因", reason);
  if (issue.key === null || (!isTaken && reason === undefined)) return;
  cells.set("复核记录", [historyText(issue.history), reasonTaken].filter((text) => text !== "").join("；"));
}

/** The month's list has one line for the duty of all groups or members: its reason holds for each of them. */
function reasonOf({ key, subject }: IssueRow<PreviousRow>, reasons: ReadonlyMap<string, string>): string | undefined {
  if (key === null) return undefined;
  const period = periodOfSubject(subject);
  return reasons.get(key) ?? (period ? reasons.get(issueKey(keyParts(key).rule, period.key)) : undefined);
}

function setSystemCells(
  cells: Map<string, CellContent>,
  issue: IssueRow<PreviousRow>,
  { texts, snapshot }: IssueWriting,
): void {
  cells.set("系统复核", issue.status);
  cells.set("来源", "体检");
  cells.set("复核记录", historyText(issue.history));
  cells.set("键", issue.key);
  cells.set("对象／期间", subjectText(issue.subject));
  if (issue.foundOn !== null) cells.set("发现日", { day: issue.foundOn });
  if (issue.rule !== null) {
    cells.set("级别", levelOf(issue.rule.severity));
    cells.set("问题", problemText(issue.rule));
    cells.set("依据", texts.basis.get(issue.rule.rule.id) ?? "");
    cells.set("领域", texts.areas.get(issue.rule.group) ?? "");
  }
  const place = issue.outcome ? placeOfOutcome(issue.outcome) : null;
  const shown = place ?? placeFromText(snapshot, textOf(issue.before?.row.cells.get("位置")));
  if (shown !== null) cells.set("位置", link(placeText(shown), shown));
}

function setClosing(cells: Map<string, CellContent>, closing: IssueClosing): void {
  cells.set("状态", "已销号");
  cells.set("销号日", { day: closing.on });
  if (closing.acceptor !== "") cells.set("验收人", closing.acceptor);
  if (closing.evidence !== "") cells.set("佐证", closing.evidence);
}

/** A place as an earlier run wrote it, when its sheet is still there. */
function placeFromText(snapshot: Snapshot, text: string): Place | null {
  const mark = text.lastIndexOf("!");
  if (mark < 1) return null;
  const sheet = text.slice(0, mark);
  const range = text.slice(mark + 1);
  return parseRange(range) !== null && sheetNamed(snapshot, sheet) ? { sheet, range } : null;
}
