/**
 * 改进提升方案 and 整顿转化方案 (sheets README 6.11): the open issues of weight and the missing ledgers, with the branch's
 * own cause, measures, people and days. The tab keeps its first name; only the title says which of the two it is.
 */
import { type Day, isoDay, partsOf, serialFromDay, yearOf } from "../model/date.ts";
import { columnLetters } from "../model/place.ts";
import { type PlanItem, planItems, planKind, planPrompts } from "../rectification/improvement.ts";
import { starText } from "../rectification/review-events.ts";
import type { SheetContent } from "../workbook/edit-plan.ts";
import { type CellValue, ownSheet } from "../workbook/snapshot.ts";
import { issueStates } from "./issue-states.ts";
import {
  cellBeside,
  extraColumns,
  isEmpty,
  keptContent,
  keptLine,
  type Moves,
  movesOf,
  type PreviousCell,
  type PreviousList,
  type PreviousRow,
  readPreviousList,
  textOf,
} from "./previous.ts";
import { branchName } from "./report-words.ts";
import {
  type CellContent,
  dataRange,
  formula,
  type ListColumn,
  type ListFrame,
  listFrame,
  SheetBuilder,
  shownValue,
  wholeColumn,
} from "./sheet-builder.ts";
import { sheetNames } from "./sheet-names.ts";
import { type SheetPlan, type SheetRequest, sheetOp, unreadableSheet, writtenAs } from "./sheet-plan.ts";
import { formats, palette, style } from "./style-table.ts";

const name = sheetNames.improvementPlan;
const head = 7;
const emptyRows = 2;
const rowHeight = 40;
const targetStars = ["一星", "二星", "三星", "四星", "五星"];
const standard = "列入方案的问题全部销号或说明，复检无新增高级别问题";
const signature =
  "支部书记（签字）：　　　　　　　　　　上级党组织意见：　　　　　　　　　　　　　　　　　（盖章）　　　　年　　月　　日";
const note =
  "等次“一般”用“改进提升方案”，“后进”用“整顿转化方案”（另附约谈记录）。问题与“问题台账”同编号，整改情况以台账为准。群众知晓度、满意度的合格线文件未给数值，由上级确定。";

const columns = [
  { column: "A", caption: "序号", width: 5 },
  { column: "B", caption: "存在问题（台账编号）", width: 24 },
  { column: "C", caption: "依据", width: 12 },
  { column: "D", caption: "原因", width: 17 },
  { column: "E", caption: "措施", width: 26 },
  { column: "F", caption: "责任人", width: 9 },
  { column: "G", caption: "时限", width: 11.5 },
  { column: "H", caption: "进度节点", width: 14 },
  { column: "I", caption: "佐证", width: 16 },
  { column: "J", caption: "键", width: 7 },
] as const;
type Caption = (typeof columns)[number]["caption"];

const problemCaption: Caption = "存在问题（台账编号）";
const clerkCaptions: readonly Caption[] = ["原因", "措施", "责任人", "时限", "进度节点", "佐证"];

interface Line {
  /** Null on the clerk's own rows. */
  readonly key: string | null;
  /** Null for a row whose issue is no longer in the ledger, and for the clerk's own. */
  readonly item: PlanItem | null;
  readonly before: PreviousRow | null;
}

export function improvementPlan(request: SheetRequest): SheetPlan {
  const { checkup, snapshot } = request;
  const previous = readPreviousList(snapshot, {
    definedName: name.definedName,
    captions: columns.map((column) => column.caption),
    key: "键",
    computed: ["序号"],
    endsBefore: ["列入问题 ", "验收结论"],
  });
  const unreadable = unreadableSheet(snapshot, name, previous);
  if (unreadable) return unreadable;
  const lines = linesOf(planItems(issueStates(checkup, snapshot), checkup), previous);
  const writer = new PlanWriter(request, lines, previous);
  return { op: sheetOp(snapshot, name, writer.content()), preview: preview(request, lines, previous) };
}

/** The rows of the sheet as they stand, then what is new. A row that lost its key is found again by its problem. */
function linesOf(items: readonly PlanItem[], previous: PreviousList | null): Line[] {
  const byKey = new Map(items.map((item) => [item.key, item]));
  const byProblem = new Map(items.map((item) => [item.problem, item]));
  const taken = new Set((previous?.rows ?? []).flatMap((row) => (row.key === null ? [] : [row.key])));
  const lines = (previous?.rows ?? []).map((before): Line => {
    if (before.key !== null) return { key: before.key, item: byKey.get(before.key) ?? null, before };
    const lost = before.copied ? undefined : byProblem.get(textOf(before.cells.get(problemCaption)).trim());
    if (!lost || taken.has(lost.key)) return { key: null, item: null, before };
    taken.add(lost.key);
    return { key: lost.key, item: lost, before };
  });
  const fresh = items.filter((item) => item.isOpen && !taken.has(item.key));
  return [...lines, ...fresh.map((item): Line => ({ key: item.key, item, before: null }))];
}

class PlanWriter {
  private readonly sheet: SheetBuilder;
  private readonly frame: ListFrame;
  private readonly moves: Moves;

  constructor(
    private readonly request: SheetRequest,
    private readonly lines: readonly Line[],
    private readonly previous: PreviousList | null,
  ) {
    const { checkup, snapshot } = request;
    this.frame = listFrame(head, lines.length, { empty: emptyRows });
    this.moves = movesOf(
      previous,
      this.frame,
      lines.map((line) => line.before),
      columns,
    );
    this.sheet = new SheetBuilder({
      title: name.title,
      asOf: checkup.facts.asOf,
      date1904: snapshot.date1904,
      widths: Object.fromEntries(columns.map(({ column, width }) => [column, width])),
      hidden: ["J"],
    });
  }

  content(): SheetContent {
    const { sheet, frame } = this;
    this.head();
    this.list();
    this.conditions();
    const total = frame.sentinel + 1;
    sheet.put(`A${total}:I${total}`, this.total(), style("total"));
    sheet.fit(total, 22);
    const last = this.acceptance(total + 1);
    sheet.freeze("C8");
    sheet.print({ orientation: "landscape", area: `A1:I${last}`, repeat: [6, head], margins: "ledger", closes: frame });
    return sheet.content();
  }

  private head(): void {
    const { sheet } = this;
    const { checkup } = this.request;
    const { asOf } = checkup.facts;
    const label = style("head");
    sheet.put("A1:I1", `党支部${planKind(checkup)}（${yearOf(asOf)}年度）`, style("title"));
    sheet.height(1, 36);
    sheet.put(
      "A2:I2",
      `${branchName(checkup)}　　基准日 ${isoDay(asOf)}`,
      style("sub", { horizontal: "center", border: "red-line" }),
    );
    sheet.fit(2, 18);
    sheet.put("A3:B3", "自评得分", label);
    sheet.put("C3", checkup.scorecard.score ?? "—", style("number", { format: formats.twoDecimals }));
    sheet.put("D3", "自评星级 / 等次", label);
    sheet.put("E3", starText(checkup), style("centre", { format: formats.text }));
    sheet.put("F3:G3", "目标星级", style("headClerk"));
    sheet.put("H3:I3", this.kept("目标星级"), style("clerkCentre"));
    sheet.validate("H3:I3", { kind: "list", values: targetStars });
    sheet.fit(3, 26);
    sheet.put("A4:B4", "验收标准", label);
    sheet.put("C4:E4", standard, style("text"));
    sheet.put("F4:G4", "满意度测评方式", style("headClerk"));
    sheet.put("H4:I4", this.kept("满意度测评方式"), style("clerk", { format: formats.text }));
    sheet.fit(4, 32);
    sheet.height(5, 6);
    sheet.band(6, [
      ["A:C", "体检给出", "head"],
      ["D:I", "支部填写", "headClerk"],
    ]);
    sheet.height(6, 20);
  }

  /** A cell of the clerk's beside its label. */
  private kept(label: string): CellContent {
    return keptContent(cellBeside(this.request.snapshot, name.definedName, label), this.moves);
  }

  private list(): void {
    const { sheet, frame } = this;
    const faded = (line: Line | null) => (line?.item?.isDone === true ? { color: palette.faded } : {});
    const clerk = (caption: Caption, look: (line: Line | null) => ReturnType<typeof style>): ListColumn<Line> => ({
      column: letterOf(caption),
      caption,
      head: "headClerk",
      style: look,
      cell: (line) => (line ? this.clerkCell(line, caption) : null),
    });
    const text = () => style("clerk", { format: formats.text });
    const centre = (format: string) => () => style("clerkCentre", { format });
    const extras = extraColumns<Line>(this.previous, "J", (line) => line?.before ?? null, this.moves);
    for (const extra of extras) sheet.width(extra.column, extra.width);
    sheet.list<Line>(frame, {
      columns: [
        {
          column: "A",
          caption: "序号",
          head: "head",
          style: style("number", { format: "0" }),
          cell: (line, row) =>
            formula(
              `IF($B${row}="","",ROW()-ROW($A$${head}))`,
              isBlank(line ? this.problem(line) : null) ? "" : row - head,
            ),
        },
        {
          column: "B",
          caption: problemCaption,
          head: "head",
          style: (line) => style("text", { format: formats.text, ...faded(line) }),
          cell: (line) => (line ? this.problem(line) : null),
        },
        {
          column: "C",
          caption: "依据",
          head: "head",
          style: (line) => style("text", { format: formats.text, size: 9, ...faded(line) }),
          cell: (line) =>
            line === null ? null : (line.item?.basis ?? keptContent(line.before?.cells.get("依据"), this.moves)),
        },
        clerk("原因", text),
        clerk("措施", text),
        clerk("责任人", centre(formats.text)),
        clerk("时限", centre(formats.day)),
        clerk("进度节点", centre(formats.text)),
        clerk("佐证", text),
        {
          column: "J",
          caption: "键",
          head: "auxHead",
          // To the left: a centred text would spill out of its hidden column into the printed one beside it.
          style: style("aux", { format: formats.text, horizontal: "left" }),
          cell: (line) => line?.key ?? null,
        },
        ...extras,
      ],
      rows: this.lines,
      minimumHeight: rowHeight,
      filter: true,
    });
    sheet.validate(dataRange(frame, "G"), { kind: "date", from: "2000-01-01", to: "2099-12-31" });
  }

  private problem({ item, before }: Line): CellContent {
    return item?.problem ?? keptContent(before?.cells.get(problemCaption), this.moves);
  }

  /** An empty cell takes the ledger's text; once written, the plan and the ledger each keep their own. */
  private clerkCell({ item, before }: Line, caption: Caption): CellContent {
    const cell = before?.cells.get(caption);
    if (!isEmpty(cell)) return keptContent(cell, this.moves);
    if (item === null) return null;
    if (caption === "时限") return item.dueBy === null ? null : { day: item.dueBy };
    const text = sharedText(item, caption);
    return text === "" ? null : text;
  }

  private conditions(): void {
    const { sheet, frame } = this;
    const { year, month, day } = partsOf(this.request.checkup.facts.asOf);
    const { first } = frame;
    sheet.when(dataRange(frame, "G"), `AND(ISNUMBER($G${first}),$G${first}<DATE(${year},${month},${day}))`, {
      color: palette.red,
      fill: palette.redBackground,
    });
    sheet.when(dataRange(frame, "D", "G"), `AND($B${first}<>"",D${first}="")`, { fill: palette.open });
  }

  private total(): CellContent {
    const { frame } = this;
    const [problem, measures, limit] = ["B", "E", "G"].map((column) => wholeColumn(frame, column));
    const listed = this.lines.filter((line) => isText(shownValue(this.problem(line))));
    const count = (test: (line: Line) => boolean): number => listed.filter(test).length;
    const measured = count((line) => isText(shownValue(this.clerkCell(line, "措施"))));
    const limited = count((line) => {
      const cell = this.clerkCell(line, "时限");
      if (cell !== null && typeof cell === "object" && "day" in cell) return true;
      const value = shownValue(cell);
      return typeof value === "number" && value > 0;
    });
    return formula(
      `"列入问题 "&(COUNTIF(${problem},"?*")-1)&" 条；已定措施 "&(COUNTIFS(${problem},"?*",${measures},"?*")-1)` +
        `&" 条；已定时限 "&COUNTIFS(${problem},"?*",${limit},">0")&" 条"`,
      `列入问题 ${listed.length} 条；已定措施 ${measured} 条；已定时限 ${limited} 条`,
    );
  }

  /** @returns the last printed row */
  private acceptance(row: number): number {
    const { sheet } = this;
    const { checkup, snapshot } = this.request;
    const clerk = style("clerk", { format: formats.text });
    sheet.put(`A${row}:B${row}`, "验收结论", style("headClerk"));
    sheet.put(`C${row}:E${row}`, this.kept("验收结论"), clerk);
    sheet.put(`F${row}`, "验收日期", style("headClerk"));
    sheet.put(`G${row}:I${row}`, this.kept("验收日期"), style("clerkCentre", { format: formats.day }));
    sheet.validate(`G${row}:I${row}`, { kind: "date", from: "2000-01-01", to: "2099-12-31" });
    sheet.fit(row, 36);
    let next = row + 1;
    const talks = cellBeside(snapshot, name.definedName, "约谈记录");
    if (planKind(checkup) === "整顿转化方案" || !isEmpty(talks)) {
      sheet.put(`A${next}:B${next}`, "约谈记录", style("headClerk"));
      sheet.put(`C${next}:I${next}`, keptContent(talks, this.moves), clerk);
      sheet.fit(next, 36);
      next++;
    }
    sheet.put(`A${next}:I${next}`, keptLine(snapshot, name.definedName, "支部书记（签字）", signature), style("plain"));
    sheet.height(next, 32);
    for (const text of [note, ...planPrompts(checkup)]) {
      next++;
      sheet.put(`A${next}:I${next}`, text, style("note"));
      sheet.fit(next, 16);
    }
    return next;
  }
}

function letterOf(caption: Caption): string {
  return columns.find((column) => column.caption === caption)?.column ?? "";
}

function sharedText(item: PlanItem, caption: Caption): string {
  switch (caption) {
    case "原因":
      return item.cause;
    case "措施":
      return item.measures;
    case "责任人":
      return item.responsible;
    default:
      return "";
  }
}

function isText(value: CellValue): boolean {
  return typeof value === "string" && value !== "";
}

function isBlank(content: CellContent): boolean {
  const value = shownValue(content);
  return value === null || value === "";
}

function preview({ checkup, snapshot }: SheetRequest, lines: readonly Line[], previous: PreviousList | null): string[] {
  const fresh = lines.filter((line) => line.before === null).length;
  const sentences = [
    `${writtenAs(snapshot, name)}：${planKind(checkup)}，列入 ${lines.length} 条${previous && fresh > 0 ? `，其中新列 ${fresh} 条` : ""}。`,
  ];
  const unwritten = lines.filter((line) => line.item?.isNew === true).length;
  if (unwritten > 0) {
    sentences.push(
      `方案里有 ${unwritten} 条是这次新发现的问题，编号随“问题台账”一起写入；单独写方案时请接着更新问题台账。`,
    );
  }
  const cells = lines.flatMap(({ before }) => clerkCaptions.filter((caption) => !isEmpty(before?.cells.get(caption))));
  const own = lines.filter((line) => line.key === null).length;
  if (cells.length > 0 || own > 0) {
    sentences.push(`方案里支部填写的 ${cells.length} 格、支部自己列入的 ${own} 条照原样保留。`);
  }
  const done = lines.filter((line) => line.item?.isDone === true).length;
  if (done > 0) sentences.push(`方案里有 ${done} 条在问题台账中已经销号、说明或不再适用，留在方案里，字色变浅。`);
  sentences.push(...differences(lines, snapshot.date1904));
  if (isOfAnotherYear(checkup.facts.asOf, snapshot)) {
    sentences.push("方案换到了新的年度，上一年填写的目标星级、验收结论等照原样保留，请核对。");
  }
  for (const extra of previous?.extras ?? []) {
    sentences.push(
      `方案里支部自己加的栏目“${extra.caption || `${columnLetters(extra.column)}列`}”随行保留，放在“键”的右边，不打印。`,
    );
  }
  return sentences;
}

/** At most so many differences are told one by one. */
const toldApart = 5;

/** Where the plan and the ledger say different things of one issue. */
function differences(lines: readonly Line[], date1904: boolean): string[] {
  const found = lines.flatMap(({ item, before }) =>
    item === null || before === null
      ? []
      : (["原因", "措施", "责任人", "时限"] as const).flatMap((caption) => {
          const own = before.cells.get(caption);
          return isDifferent(own, item, caption, date1904) ? [`${item.key} 的“${caption}”`] : [];
        }),
  );
  if (found.length === 0) return [];
  const named = found.slice(0, toldApart).join("、");
  const more = found.length > toldApart ? `等 ${found.length} 处` : "";
  return [`方案与问题台账写得不同：${named}${more}；两处都照原样保留，请核对。`];
}

function isDifferent(own: PreviousCell | undefined, item: PlanItem, caption: Caption, date1904: boolean): boolean {
  if (isEmpty(own)) return false;
  if (caption !== "时限") {
    const shared = sharedText(item, caption);
    return shared !== "" && shared !== textOf(own).trim();
  }
  return item.dueBy !== null && own?.value !== serialFromDay(item.dueBy, date1904);
}

function isOfAnotherYear(asOf: Day, snapshot: SheetRequest["snapshot"]): boolean {
  const first = ownSheet(snapshot, name.definedName)?.rows[0]?.values.find((value) => typeof value === "string");
  const match = /（(\d{4})年度）/.exec(String(first ?? ""));
  return match !== null && Number(match[1]) !== yearOf(asOf);
}
