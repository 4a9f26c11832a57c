/** 问题台账 (sheets README 6.2): one line per issue; the clerk's columns and whole lines survive every run. */
import type { Checkup } from "../checkup/checkup.ts";
import { serialFromDay } from "../model/date.ts";
import { columnLetters, type Place, parseRange, placeText } from "../model/place.ts";
import { historyText } from "../rectification/issue-history.ts";
import { subjectText } from "../rectification/issue-key.ts";
import { type IssueLedger, type IssueRow, issueRows, levelOf, problemText } from "../rectification/issue-rows.ts";
import { clerkStatuses } from "../rectification/issue-state.ts";
import { type CellValue, type Snapshot, sheetNamed } from "../workbook/snapshot.ts";
import { type IssueCaption, issueNote } from "./issue-captions.ts";
import { highestNumbers, knownIssue, readIssueSheet } from "./issue-sheet.ts";
import {
  extraColumns,
  isEmpty,
  keptContent,
  keptLine,
  type Moves,
  movesOf,
  type PreviousList,
  type PreviousRow,
  textOf,
} from "./previous.ts";
import { basisText, branchName, placeOfOutcome } from "./report-words.ts";
import {
  type CellContent,
  dataRange,
  formula,
  type ListColumn,
  type ListFrame,
  link,
  listFrame,
  SheetBuilder,
  shownValue,
  wholeColumn,
} from "./sheet-builder.ts";
import { sheetNames } from "./sheet-names.ts";
import { type SheetPlan, type SheetRequest, sheetOp, unreadableSheet, writtenAs } from "./sheet-plan.ts";
import { formats, palette, style } from "./style-table.ts";

const name = sheetNames.issues;
const head = 5;
const emptyRows = 4;
const rowHeight = 34;
const title = "达标创星问题台账";
const signature = "填表人：　　　　　　　　支部书记（签字）：　　　　　　　　日期：　　　　年　　月　　日";
const sources = ["体检", "督导", "自查", "民主评议", "群众意见", "其他"];

interface ColumnDefinition {
  readonly column: string;
  readonly caption: IssueCaption;
  readonly width: number;
  readonly owner: "system" | "clerk" | "aux";
  readonly look: Parameters<typeof style>;
}

const columns: readonly ColumnDefinition[] = [
  { column: "A", caption: "编号", width: 9, owner: "system", look: ["centre", { format: formats.text }] },
  { column: "B", caption: "级别", width: 5, owner: "system", look: ["centre"] },
  { column: "C", caption: "问题", width: 23, owner: "system", look: ["text", { format: formats.text }] },
  { column: "D", caption: "对象／期间", width: 10, owner: "system", look: ["text", { format: formats.text }] },
  { column: "E", caption: "依据", width: 13, owner: "system", look: ["text", { format: formats.text, size: 9 }] },
  { column: "F", caption: "系统复核", width: 9, owner: "system", look: ["centre"] },
  { column: "G", caption: "原因", width: 13, owner: "clerk", look: ["clerk", { format: formats.text }] },
  { column: "H", caption: "措施", width: 20, owner: "clerk", look: ["clerk", { format: formats.text }] },
  { column: "I", caption: "责任人", width: 8, owner: "clerk", look: ["clerkCentre", { format: formats.text }] },
  { column: "J", caption: "时限", width: 10.5, owner: "clerk", look: ["clerkCentre", { format: formats.day }] },
  { column: "K", caption: "状态", width: 8, owner: "clerk", look: ["clerkCentre"] },
  { column: "L", caption: "整改日", width: 10.5, owner: "clerk", look: ["clerkCentre", { format: formats.day }] },
  { column: "M", caption: "佐证", width: 11.5, owner: "clerk", look: ["clerk", { format: formats.text }] },
  { column: "N", caption: "验收人", width: 8, owner: "clerk", look: ["clerkCentre", { format: formats.text }] },
  { column: "O", caption: "销号日", width: 10.5, owner: "clerk", look: ["clerkCentre", { format: formats.day }] },
  { column: "P", caption: "备注", width: 9, owner: "clerk", look: ["clerk", { format: formats.text }] },
  { column: "Q", caption: "预警", width: 8, owner: "aux", look: ["aux"] },
  { column: "R", caption: "来源", width: 7, owner: "aux", look: ["aux"] },
  { column: "S", caption: "领域", width: 10, owner: "aux", look: ["aux"] },
  { column: "T", caption: "发现日", width: 11, owner: "aux", look: ["aux", { format: formats.day }] },
  { column: "U", caption: "位置", width: 16, owner: "aux", look: ["aux", { color: palette.link, underline: true }] },
  // Not wrapped: a year of runs in it must not make the printed row higher.
  {
    column: "V",
    caption: "复核记录",
    width: 20,
    owner: "aux",
    look: ["aux", { format: formats.text, horizontal: "left", wrap: false }],
  },
  { column: "W", caption: "键", width: 6, owner: "aux", look: ["aux", { format: formats.text }] },
];

const keyColumn = "W";

const captionHeads = { system: "head", clerk: "headClerk", aux: "auxHead" } as const;
const clerkCaptions = columns.filter((column) => column.owner === "clerk").map((column) => column.caption);

/** What the ledger will hold, and how the workbook was when it was read. */
interface LedgerState {
  readonly ledger: IssueLedger<PreviousRow>;
  readonly previous: PreviousList | null;
}

export function issueLedger(request: SheetRequest): SheetPlan {
  const { checkup, snapshot } = request;
  const previous = readIssueSheet(snapshot);
  const unreadable = unreadableSheet(snapshot, name, previous);
  if (unreadable) return unreadable;
  const known = (previous?.rows ?? []).map((row) => knownIssue(row, snapshot.date1904));
  const ledger = issueRows(known, checkup, highestNumbers(previous));
  const state: LedgerState = { ledger, previous };
  return { op: sheetOp(snapshot, name, content(request, state)), preview: preview(snapshot, state) };
}

function content({ checkup, snapshot }: SheetRequest, { ledger, previous }: LedgerState) {
  const frame = listFrame(head, ledger.rows.length, { empty: emptyRows });
  const moves = movesOf(
    previous,
    frame,
    ledger.rows.map((row) => row.before?.row ?? null),
    columns,
  );
  const texts = systemTexts(checkup);
  const lines = ledger.rows.map((row) => lineOf(row, texts, moves, snapshot));
  const extras = extraColumns<Line>(previous, keyColumn, (line) => line?.issue.before?.row ?? null, moves);
  const sheet = new SheetBuilder({
    title: name.title,
    asOf: checkup.facts.asOf,
    date1904: snapshot.date1904,
    widths: Object.fromEntries([...columns, ...extras].map((column) => [column.column, column.width])),
    hidden: [keyColumn],
  });
  const asOfSerial = serialFromDay(checkup.facts.asOf, snapshot.date1904) ?? 0;
  sheet.put("A1:P1", title, style("title"));
  sheet.height(1, 36);
  sheet.put("A2:C2", branchName(checkup), style("sub", { wrap: false }));
  sheet.put("D2:P2", summary(frame, lines, asOfSerial), style("sub", { horizontal: "right", wrap: false }));
  sheet.put("Q2:S2", "基准日", style("aux"));
  sheet.put("T2", { day: checkup.facts.asOf }, style("aux", { format: formats.day }));
  sheet.put(`${keyColumn}2`, numbersText(ledger.highest), style("aux", { format: formats.text }));
  sheet.height(2, 18);
  sheet.put(
    "A3:P3",
    "销号步骤：整改后填“整改日、佐证”，状态改“已整改”→再次体检显示“待销号”→验收人核实后填“验收人、销号日”，状态改“已销号”。过去期间无法补开的，写明原因后选“已说明”。浅黄各列由支部填写，重新体检不会改动。",
    style("note"),
  );
  sheet.fit(3, 20);
  sheet.band(4, [
    ["A:F", "体检给出", "head"],
    ["G:P", "支部填写", "headClerk"],
    [`Q:${keyColumn}`, "辅助（不打印）", "auxHead"],
  ]);
  sheet.height(4, 20);
  sheet.list(frame, {
    columns: [
      ...columns.map((column): ListColumn<Line> => {
        const look = style(...column.look);
        const { caption } = column;
        return {
          column: column.column,
          caption,
          head: captionHeads[column.owner],
          style: look,
          cell: (line, row) =>
            caption === "预警"
              ? formula(warningFormula(row), warningOf(line, asOfSerial))
              : (line?.cells.get(caption) ?? null),
        };
      }),
      ...extras,
    ],
    rows: lines,
    minimumHeight: rowHeight,
    filter: true,
  });
  sheet.freeze("D6");
  validate(sheet, frame);
  condition(sheet, frame);
  const noteRow = frame.sentinel + 1;
  sheet.put(`A${noteRow}:P${noteRow}`, issueNote, style("note"));
  sheet.fit(noteRow, 18);
  const signatureRow = noteRow + 1;
  const signed = keptLine(snapshot, name.definedName, "填表人：", signature);
  sheet.put(`A${signatureRow}:P${signatureRow}`, signed, style("plain"));
  sheet.height(signatureRow, 30);
  sheet.print({
    orientation: "landscape",
    area: `A1:P${signatureRow}`,
    repeat: [4, head],
    margins: "ledger",
  });
  return sheet.content();
}

interface Line {
  readonly issue: IssueRow<PreviousRow>;
  /** By caption. */
  readonly cells: ReadonlyMap<string, CellContent>;
}

/** What the system says of a rule, whichever subject a line is about. */
interface SystemTexts {
  readonly basis: ReadonlyMap<string, string>;
  readonly areas: ReadonlyMap<string, string>;
}

function systemTexts(checkup: Checkup): SystemTexts {
  const basis = new Map<string, string>();
  for (const outcome of checkup.outcomes) {
    if (!basis.has(outcome.rule)) basis.set(outcome.rule, basisText(outcome.basis));
  }
  return { basis, areas: new Map(checkup.scorecard.areas.map((area) => [area.id, area.title])) };
}

function lineOf(issue: IssueRow<PreviousRow>, texts: SystemTexts, moves: Moves, snapshot: Snapshot): Line {
  const cells = new Map<string, CellContent>();
  for (const [caption, cell] of issue.before?.row.cells ?? []) cells.set(caption, keptContent(cell, moves));
  cells.set("编号", issue.number);
  if (issue.key === null) {
    // A copied line still shows what the system said of the original.
    if (issue.before?.copied === true) {
      for (const caption of ["系统复核", "复核记录", "键"]) cells.set(caption, null);
    }
    return { issue, cells };
  }
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
  return { issue, cells };
}

/** A place as an earlier run wrote it, when its sheet is still there. */
function placeFromText(snapshot: Snapshot, text: string): Place | null {
  const mark = text.lastIndexOf("!");
  if (mark < 1) return null;
  const sheet = text.slice(0, mark);
  const range = text.slice(mark + 1);
  return parseRange(range) !== null && sheetNamed(snapshot, sheet) ? { sheet, range } : null;
}

function numbersText(highest: ReadonlyMap<number, number>): string | null {
  if (highest.size === 0) return null;
  return [...highest]
    .sort(([a], [b]) => a - b)
    .map(([year, number]) => `${year}-${String(number).padStart(3, "0")}`)
    .join(" ");
}

function warningFormula(row: number): string {
  return `IF(OR($C${row}="",$K${row}="已销号",$K${row}="已说明",$F${row}="不再适用"),"",IF($J${row}="","未定时限",IF(NOT(ISNUMBER($J${row})),"时限不是日期",IF($J${row}<$T$2,"逾期",IF($J${row}-$T$2<=7,"临期","")))))`;
}

function warningOf(line: Line | null, asOf: number): string {
  const value = (caption: string): CellValue => shownValue(line?.cells.get(caption) ?? null);
  const problem = value("问题") ?? "";
  const status = value("状态");
  if (problem === "" || status === "已销号" || status === "已说明" || value("系统复核") === "不再适用") return "";
  const deadline = value("时限") ?? "";
  if (deadline === "") return "未定时限";
  if (typeof deadline !== "number") return "时限不是日期";
  if (deadline < asOf) return "逾期";
  return deadline - asOf <= 7 ? "临期" : "";
}

function summary(frame: ListFrame, lines: readonly Line[], asOf: number): CellContent {
  const [problem, system, status, warning] = ["C", "F", "K", "Q"].map((column) => wholeColumn(frame, column));
  const count = `COUNTIF(${problem},"?*")-1`;
  const notClosed = `${status},"<>已销号",${status},"<>已说明"`;
  const text =
    `" 共 "&(${count})&" 条　未销号 "&(${count}-COUNTIF(${status},"已销号")-COUNTIF(${status},"已说明")` +
    `-COUNTIFS(${system},"不再适用",${notClosed}))&" 条　逾期 "&COUNTIF(${warning},"逾期")` +
    `&" 条　待销号 "&COUNTIFS(${system},"待销号",${notClosed})&" 条　反复 "&COUNTIF(${system},"反复")` +
    `&" 条　当前显示 "&(SUBTOTAL(103,${problem})-1)&" 条"`;
  const of = (line: Line, caption: string): CellValue => shownValue(line.cells.get(caption) ?? null);
  const closed = (line: Line): boolean => of(line, "状态") === "已销号" || of(line, "状态") === "已说明";
  const number = (test: (line: Line) => boolean): number => lines.filter(test).length;
  const all = number((line) => typeof of(line, "问题") === "string" && of(line, "问题") !== "");
  const shown = number((line) => of(line, "问题") !== null);
  const gone = number((line) => of(line, "系统复核") === "不再适用" && !closed(line));
  const open = all - number(closed) - gone;
  const late = number((line) => warningOf(line, asOf) === "逾期");
  const pending = number((line) => of(line, "系统复核") === "待销号" && !closed(line));
  const again = number((line) => of(line, "系统复核") === "反复");
  return formula(
    text,
    ` 共 ${all} 条　未销号 ${open} 条　逾期 ${late} 条　待销号 ${pending} 条　反复 ${again} 条　当前显示 ${shown} 条`,
  );
}

function validate(sheet: SheetBuilder, frame: ListFrame): void {
  for (const column of ["J", "L", "O"]) {
    sheet.validate(dataRange(frame, column), { kind: "date", from: "2000-01-01", to: "2099-12-31" });
  }
  sheet.validate(
    dataRange(frame, "K"),
    { kind: "list", values: clerkStatuses },
    {
      prompt: {
        title: "状态",
        text: "已整改：等待复核；已销号：验收人核实后；已说明：过去期间无法补开的",
      },
    },
  );
  sheet.validate(dataRange(frame, "B"), { kind: "list", values: ["高", "中", "低"] });
  sheet.validate(dataRange(frame, "R"), { kind: "list", values: sources });
}

function condition(sheet: SheetBuilder, frame: ListFrame): void {
  const { first } = frame;
  // Closing needs evidence, a person who accepted it, and a day. First, for LibreOffice shows only the first that holds.
  sheet.when(dataRange(frame, "M", "O"), `AND($K${first}="已销号",M${first}="")`, { fill: palette.redBackground });
  sheet.when(dataRange(frame, "A", keyColumn), `OR($K${first}="已销号",$K${first}="已说明",$F${first}="不再适用")`, {
    color: palette.faded,
  });
  sheet.when(dataRange(frame, "J"), `$Q${first}="逾期"`, {
    color: palette.red,
    bold: true,
    fill: palette.redBackground,
  });
  sheet.when(dataRange(frame, "J"), `$Q${first}="临期"`, { color: palette.amber, fill: palette.amberBackground });
  sheet.when(dataRange(frame, "B"), `$B${first}="高"`, { color: palette.red, bold: true });
  sheet.when(dataRange(frame, "F"), `$F${first}="反复"`, { color: palette.red, bold: true });
  sheet.when(dataRange(frame, "F"), `$F${first}="待销号"`, { color: palette.green, bold: true });
}

function preview(snapshot: Snapshot, { ledger, previous }: LedgerState): string[] {
  const number = (test: (row: IssueRow<PreviousRow>) => boolean): number => ledger.rows.filter(test).length;
  const parts = [
    `新增 ${number((row) => row.before === null)} 条`,
    ...(["待销号", "反复", "不再适用", "无法判定"] as const).flatMap((status) => {
      const count = number((row) => row.status === status);
      return count === 0 ? [] : [`${status} ${count} 条`];
    }),
  ];
  const sentences = [`${writtenAs(snapshot, name)}：共 ${ledger.rows.length} 条问题，其中${parts.join("、")}。`];
  const own = number((row) => row.key === null);
  const kept = ledger.rows.reduce(
    (sum, row) => sum + clerkCaptions.filter((caption) => !isEmpty(row.before?.row.cells.get(caption))).length,
    0,
  );
  if (kept > 0 || own > 0) sentences.push(`问题台账里支部填写的 ${kept} 格、支部自己登记的 ${own} 条问题照原样保留。`);
  const copied = number((row) => row.before?.copied === true);
  if (copied > 0)
    sentences.push(`问题台账有 ${copied} 行是复制出来的（键相同），已作为支部自己登记的问题保留，编号另给。`);
  const reopened = number((row) => row.status === "反复" && row.before?.clerkStatus === "已销号");
  if (reopened > 0) {
    sentences.push(
      `问题台账有 ${reopened} 条已销号的问题再次出现，“系统复核”写作“反复”；请核对后把“状态”改回“整改中”。`,
    );
  }
  for (const extra of previous?.extras ?? []) {
    sentences.push(
      `问题台账里支部自己加的栏目“${extra.caption || `${columnLetters(extra.column)}列`}”随行保留，放在“键”的右边，不打印。`,
    );
  }
  return sentences;
}
