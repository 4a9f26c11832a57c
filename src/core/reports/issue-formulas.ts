/** The live figures of 问题台账: 预警 of a line and the counts above the list, each with the core's own figure. */
import { dueSoonDays, type IssueStanding, type IssueTiming } from "../rectification/issue-state.ts";
import type { IssueCells } from "./issue-cells.ts";
import { type CellContent, formula, type ListFrame, shownValue, wholeColumn } from "./sheet-builder.ts";

/** Beside a closing that this run does not bear out. */
export const closedFailingWord = "销号待核";

const timingWords: { readonly [Timing in NonNullable<IssueTiming>]: string } = {
  overdue: "逾期",
  "due-soon": "临期",
  "no-limit": "未定时限",
  "limit-unreadable": "时限不是日期",
};

/** 预警 of a row; `line` null = an empty row. It answers while the clerk types: no run is needed for it. */
export function issueWarning(line: IssueCells | null, row: number): CellContent {
  const closedFailing = `AND($K${row}="已销号",OR($F${row}="仍未达标",$F${row}="反复"))`;
  const done = `OR($K${row}="已销号",$K${row}="已说明",$F${row}="不再适用")`;
  const limit = `IF($J${row}="","未定时限",IF(NOT(ISNUMBER($J${row})),"时限不是日期",IF($J${row}<$T$2,"逾期",IF($J${row}-$T$2<=${dueSoonDays},"临期",""))))`;
  return formula(
    `IF($C${row}="","",IF(${closedFailing},"${closedFailingWord}",IF(${done},"",${limit})))`,
    line === null || line.problem === "" ? "" : warningWord(line.standing),
  );
}

function warningWord({ answer, timing }: IssueStanding): string {
  if (answer === "closed-failing") return closedFailingWord;
  return timing === null ? "" : timingWords[timing];
}

/** The counts above the list. An issue that came back counts as open whatever its old closing says. */
export function issueSummary(frame: ListFrame, lines: readonly IssueCells[]): CellContent {
  const [problem, review, status, warning] = ["C", "F", "K", "Q"].map((column) => wholeColumn(frame, column));
  // A 状态 that stands on a line without a problem counts nowhere.
  const told = `${problem},"?*"`;
  const all = `COUNTIF(${problem},"?*")-1`;
  const notClosed = `${status},"<>已销号",${status},"<>已说明"`;
  const resolved =
    `COUNTIFS(${told},${status},"已销号",${review},"<>反复")-COUNTIFS(${told},${status},"已说明")` +
    `-COUNTIFS(${told},${review},"不再适用",${notClosed})`;
  const toClose = `COUNTIFS(${told},${review},"待销号",${notClosed})+COUNTIFS(${told},${review},"",${status},"已整改")`;
  const text =
    `" 共 "&(${all})&" 条　未销号 "&(${all}-${resolved})&" 条　逾期 "&COUNTIF(${warning},"逾期")` +
    `&" 条　待销号 "&(${toClose})&" 条　反复 "&COUNTIFS(${told},${review},"反复",${status},"<>已说明")` +
    `&" 条　当前显示 "&(SUBTOTAL(103,${problem})-1)&" 条"`;
  const named = lines.filter((line) => line.problem !== "");
  const number = (test: (standing: IssueStanding) => boolean): number =>
    named.filter(({ standing }) => test(standing)).length;
  const open = number(({ isUnresolved }) => isUnresolved);
  const late = number(({ timing }) => timing === "overdue");
  const pending = number(({ state }) => state === "to-close");
  const again = number(({ state }) => state === "again");
  const shown = lines.filter((line) => shownValue(line.cells.get("问题") ?? null) !== null).length;
  return formula(
    text,
    ` 共 ${named.length} 条　未销号 ${open} 条　逾期 ${late} 条　待销号 ${pending} 条　反复 ${again} 条　当前显示 ${shown} 条`,
  );
}
