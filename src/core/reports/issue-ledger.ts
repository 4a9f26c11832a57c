/** 问题台账 (sheets README 6.2): one line per issue; the clerk's columns and whole lines survive every run. */

import { clerkStatuses, dueSoonDays } from "../rectification/issue-state.ts";
import type { SheetContent } from "../workbook/edit-plan.ts";
import { type IssueCaption, issueNote } from "./issue-captions.ts";
import { type IssueCells, type IssueClosing, issueCells, systemTexts } from "./issue-cells.ts";
import { closedFailingWord, issueSummary, issueWarning } from "./issue-formulas.ts";
import { issuePreview } from "./issue-preview.ts";
import { checkedIssues } from "./issue-sheet.ts";
import { reasonsInMonthList } from "./month-list-keys.ts";
import { extraColumns, keptLine, type Moves, movesOf, type PreviousList } from "./previous.ts";
import { branchName } from "./report-words.ts";
import { dataRange, type ListColumn, type ListFrame, listFrame, SheetBuilder } from "./sheet-builder.ts";
import { sheetNames } from "./sheet-names.ts";
import { type SheetPlan, type SheetRequest, sheetOp, unreadableSheet } from "./sheet-plan.ts";
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

export interface IssueLedgerRequest extends SheetRequest {
  /** Lines a person closes with this write, by the `id` of their `IssueLine`. */
  readonly closings?: ReadonlyMap<string, IssueClosing>;
}

export function issueLedger(request: IssueLedgerRequest): SheetPlan {
  const { checkup, snapshot } = request;
  const { list: previous, rows, highest } = checkedIssues(checkup, snapshot);
  const unreadable = unreadableSheet(snapshot, name, previous);
  if (unreadable) return unreadable;
  const frame = listFrame(head, rows.length, { empty: emptyRows });
  const moves = movesOf(
    previous,
    frame,
    rows.map((row) => row.before?.row ?? null),
    columns,
  );
  const writing = {
    texts: systemTexts(checkup),
    moves,
    snapshot,
    asOf: checkup.facts.asOf,
    reasons: reasonsInMonthList(checkup, snapshot),
  };
  const lines = rows.map((row) => issueCells(row, writing, request.closings?.get(row.key ?? row.label)));
  const sheet = content(request, { frame, lines, previous, moves, highest });
  return { op: sheetOp(snapshot, name, sheet), preview: issuePreview(snapshot, lines, previous, clerkCaptions) };
}

/** What the ledger will hold, and how the workbook was when it was read. */
interface LedgerState {
  readonly frame: ListFrame;
  readonly lines: readonly IssueCells[];
  readonly previous: PreviousList | null;
  readonly moves: Moves;
  readonly highest: ReadonlyMap<number, number>;
}

function content({ checkup, snapshot }: SheetRequest, state: LedgerState): SheetContent {
  const { frame, lines, previous, moves } = state;
  const extras = extraColumns<IssueCells>(previous, keyColumn, (line) => line?.issue.before?.row ?? null, moves);
  const sheet = new SheetBuilder({
    title: name.title,
    asOf: checkup.facts.asOf,
    date1904: snapshot.date1904,
    widths: Object.fromEntries([...columns, ...extras].map((column) => [column.column, column.width])),
    hidden: [keyColumn],
  });
  sheet.put("A1:P1", title, style("title"));
  sheet.height(1, 36);
  sheet.put("A2:C2", branchName(checkup), style("sub", { wrap: false }));
  sheet.put("D2:P2", issueSummary(frame, lines), style("sub", { horizontal: "right", wrap: false }));
  sheet.put("Q2:S2", "基准日", style("aux"));
  sheet.put("T2", { day: checkup.facts.asOf }, style("aux", { format: formats.day }));
  sheet.put(`${keyColumn}2`, numbersText(state.highest), style("aux", { format: formats.text }));
  sheet.height(2, 18);
  sheet.put(
    "A3:P3",
    `销号步骤：整改后填“整改日、佐证”，状态改“已整改”→再次体检显示“待销号”→验收人核实后填“验收人、销号日”，状态改“已销号”。过去期间无法补开的，写明原因后选“已说明”。预警“临期”为时限前 ${dueSoonDays} 天内（产品缺省）。浅黄各列由支部填写，重新体检不会改动。`,
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
      ...columns.map((column): ListColumn<IssueCells> => {
        const look = style(...column.look);
        const { caption } = column;
        return {
          column: column.column,
          caption,
          head: captionHeads[column.owner],
          style: look,
          cell: (line, row) => (caption === "预警" ? issueWarning(line, row) : (line?.cells.get(caption) ?? null)),
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

function numbersText(highest: ReadonlyMap<number, number>): string | null {
  if (highest.size === 0) return null;
  return [...highest]
    .sort(([a], [b]) => a - b)
    .map(([year, number]) => `${year}-${String(number).padStart(3, "0")}`)
    .join(" ");
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
  // A closing that this run does not bear out stays in sight.
  sheet.when(dataRange(frame, "K"), `$Q${first}="${closedFailingWord}"`, {
    color: palette.amber,
    fill: palette.amberBackground,
  });
  sheet.when(
    dataRange(frame, "A", keyColumn),
    `OR(AND($K${first}="已销号",$Q${first}<>"${closedFailingWord}"),$K${first}="已说明",$F${first}="不再适用")`,
    { color: palette.faded },
  );
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
