/** 达标创星评分表 (sheets README 6.3): groups and items with live formulas; 人工评分 and 人工说明 are the clerk's. */
import { type ClerkItem, type Scorecard, type ScorecardItem, scorecardGroupIds } from "../checkup/checkup.ts";
import { groupTitles } from "../checkup/groups.ts";
import { shareOf } from "../checkup/scorecard.ts";
import { yearOf } from "../model/date.ts";
import { starOf, starWord } from "../model/stars.ts";
import type { Rule } from "../rules/define.ts";
import type { SheetContent } from "../workbook/edit-plan.ts";
import type { CellValue, Snapshot } from "../workbook/snapshot.ts";
import {
  cellBeside,
  extraColumns,
  isEmpty,
  keptContent,
  keptLine,
  type Moves,
  movesOf,
  type PreviousList,
  type PreviousRow,
  readPreviousList,
  textOf,
} from "./previous.ts";
import { baseDateText, branchName, generalText, roundingWords, twoDecimals } from "./report-words.ts";
import {
  type CellContent,
  dataRange,
  formula,
  type ListColumn,
  type ListFrame,
  listFrame,
  SheetBuilder,
  wholeColumn,
} from "./sheet-builder.ts";
import { sheetNames } from "./sheet-names.ts";
import { type SheetPlan, type SheetRequest, sheetOp, unreadableSheet, writtenAs } from "./sheet-plan.ts";
import { StarFormula } from "./star-formula.ts";
import { formats, palette, style } from "./style-table.ts";

const name = sheetNames.scorecard;
const signature = "自评人：　　　　　　支部书记（签字）：　　　　　　日期：　　　　年　　月　　日　　　　（支部盖章）";
const vetoLabel = "一票否决事项（另列，不计入分数）";
const noVeto = "无（否决清单由上级或支部在“体检设置”填写，文件未列）";
const nothing = "—";
/** All sizes of this sheet are one point larger. */
const plus = 1;

const itemColumns = [
  { column: "A", caption: "序号", width: 4.5 },
  { column: "B", caption: "组别", width: 13 },
  { column: "C", caption: "考核项目", width: 26 },
  { column: "D", caption: "权重", width: 5.5 },
  { column: "E", caption: "达标", width: 6.5 },
  { column: "F", caption: "未达标", width: 7 },
  { column: "G", caption: "无法判定", width: 7 },
  { column: "H", caption: "得分率", width: 7.5 },
  { column: "I", caption: "折算满分", width: 8 },
  { column: "J", caption: "得分", width: 8 },
  { column: "K", caption: "人工评分", width: 8.5 },
  { column: "L", caption: "人工说明", width: 17 },
  { column: "M", caption: "下限权分", width: 9 },
  { column: "N", caption: "上限权分", width: 9 },
  { column: "O", caption: "判定权分", width: 9 },
  { column: "P", caption: "键", width: 26 },
] as const;

/** Rows of the upper part, 1-based. */
const firstGroup = 9;
const totalRow = firstGroup + scorecardGroupIds.length;
const itemHead = totalRow + 7;
const groupRows = `${firstGroup}:`;

/** 人工评分 as the clerk typed it, by rule id, 0 to 100. Anything else is no score. */
export function manualScores(snapshot: Snapshot, rules: readonly Rule[] = []): Map<string, number> {
  const scores = new Map<string, number>();
  for (const { row, key } of readItems(snapshot, rules).rows) {
    const score = scoreOf(row);
    if (key !== null && score !== null) scores.set(key, score);
  }
  return scores;
}

/** The lines the clerk has added under one of the groups, with a weight: the formulas of the sheet count them. */
export function clerkItems(snapshot: Snapshot, rules: readonly Rule[] = []): ClerkItem[] {
  return readItems(snapshot, rules).rows.flatMap(({ row, clerkId }) => {
    const group = scorecardGroupIds.find((id) => groupTitles[id] === textOf(row.cells.get("组别")).trim());
    const weight = numberIn(row, "权重");
    if (clerkId === null || group === undefined || weight <= 0) return [];
    return [
      {
        id: clerkId,
        title: textOf(row.cells.get("考核项目")),
        group,
        weight,
        met: numberIn(row, "达标"),
        gap: numberIn(row, "未达标"),
        cannotJudge: numberIn(row, "无法判定"),
        manual: scoreOf(row),
      },
    ];
  });
}

interface ReadItem {
  readonly row: PreviousRow;
  /** Rule id; null on the clerk's own lines. */
  readonly key: string | null;
  /** Id of a clerk's line, `clerk:1` in the order of the sheet. */
  readonly clerkId: string | null;
}

interface ReadScorecard {
  readonly list: PreviousList | null;
  readonly rows: readonly ReadItem[];
}

/** A line whose hidden key is lost finds its rule again by group and title. */
function readItems(snapshot: Snapshot, rules: readonly Rule[]): ReadScorecard {
  const list = readPreviousList(snapshot, {
    definedName: name.definedName,
    captions: itemColumns.map((column) => column.caption),
    key: "键",
    computed: ["序号", "得分率", "折算满分", "得分", "下限权分", "上限权分", "判定权分"],
    endsBefore: ["自评人："],
  });
  const taken = new Set(list?.rows.map((row) => row.key));
  const byTitle = new Map(rules.filter((rule) => !taken.has(rule.id)).map((rule) => [rule.text.title, rule.id]));
  let clerks = 0;
  const rows = (list?.rows ?? []).map((row): ReadItem => {
    const title = textOf(row.cells.get("考核项目"));
    const key = row.key ?? (row.copied ? null : (byTitle.get(title) ?? null));
    if (row.key === null && key !== null) byTitle.delete(title);
    return { row, key, clerkId: key === null ? `clerk:${++clerks}` : null };
  });
  return { list, rows };
}

function numberIn(row: PreviousRow, caption: string): number {
  const value = row.cells.get(caption)?.value;
  return typeof value === "number" && value > 0 ? value : 0;
}

function scoreOf(row: PreviousRow | null): number | null {
  const value = row?.cells.get("人工评分")?.value ?? null;
  // A score in a cell formatted as text is a number all the same.
  const score = typeof value === "string" && /^\s*\d{1,3}(?:\.\d{1,6})?\s*$/.test(value) ? Number(value) : value;
  return typeof score === "number" && score >= 0 && score <= 100 ? score : null;
}

/** One line of 分项评分 as it is written. */
interface Line {
  /** Null on the clerk's own lines. */
  readonly key: string | null;
  readonly group: string;
  /** The counted item; null on a line that is only kept. */
  readonly item: ScorecardItem | null;
  readonly figures: Pick<ScorecardItem, "share" | "full" | "score" | "aux">;
  readonly before: PreviousRow | null;
}

/** A line that no group counts: of another group, without a weight, or of a rule that does not apply this time. */
function keptLineOf(key: string | null, row: PreviousRow): Line {
  const isOwn = key === null;
  const weight = numberIn(row, "权重");
  const { share, aux } = shareOf({
    weight,
    met: isOwn ? numberIn(row, "达标") : 0,
    gap: isOwn ? numberIn(row, "未达标") : 0,
    cannotJudge: isOwn ? numberIn(row, "无法判定") : 0,
    manual: isOwn ? scoreOf(row) : null,
  });
  // The formula finds no 满分 for a group it does not know.
  const points = share === null || weight === 0 ? null : 0;
  const group = textOf(row.cells.get("组别")).trim();
  return { key, group, item: null, figures: { share, aux, full: points, score: points }, before: row };
}

export function scorecardSheet(request: SheetRequest): SheetPlan {
  const { checkup, snapshot } = request;
  const read = readItems(
    snapshot,
    checkup.rules.map((checked) => checked.rule),
  );
  const unreadable = unreadableSheet(snapshot, name, read.list);
  if (unreadable) return unreadable;
  const lines = linesOf(request, read);
  return {
    op: sheetOp(snapshot, name, content(request, lines, read.list)),
    preview: preview(request, lines, read.list),
  };
}

/**
 * The items in the order of their groups. The clerk's own lines stand at the end of their group, or of the list; so do
 * lines that do not apply this time but hold what a clerk typed.
 */
function linesOf({ checkup }: SheetRequest, read: ReadScorecard): Line[] {
  const before = new Map(read.rows.map((item) => [item.key ?? item.clerkId, item]));
  const titles = new Map<string, string>(checkup.scorecard.areas.map((area) => [area.id, area.title]));
  const lines: Line[] = [];
  const written = new Set<string | null>();
  for (const item of checkup.scorecard.items) {
    const known = before.get(item.rule);
    written.add(item.rule);
    const key = known?.clerkId === item.rule ? null : item.rule;
    lines.push({ key, group: titles.get(item.group) ?? "", item, figures: item, before: known?.row ?? null });
  }
  for (const { row, key, clerkId } of read.rows) {
    const isKept = clerkId !== null || !isEmpty(row.cells.get("人工评分")) || !isEmpty(row.cells.get("人工说明"));
    if (written.has(key ?? clerkId) || !(isKept || row.extras.some((cell) => !isEmpty(cell)))) continue;
    lines.push(keptLineOf(key, row));
  }
  const order = checkup.scorecard.areas.map((area) => area.title);
  const position = (line: Line): number => {
    const index = order.indexOf(line.group);
    return index < 0 ? order.length : index;
  };
  return lines.sort((a, b) => position(a) - position(b));
}

function content({ checkup, snapshot }: SheetRequest, lines: readonly Line[], list: PreviousList | null): SheetContent {
  const { scorecard } = checkup;
  const frame = listFrame(itemHead, lines.length);
  const moves = movesOf(
    list,
    frame,
    lines.map((line) => line.before),
    itemColumns,
  );
  const extras = extraColumns<Line>(list, "P", (line) => line?.before ?? null, moves);
  const sheet = new SheetBuilder({
    title: name.title,
    asOf: checkup.facts.asOf,
    date1904: snapshot.date1904,
    widths: Object.fromEntries([...itemColumns, ...extras].map((column) => [column.column, column.width])),
    hidden: ["P"],
  });
  const year = yearOf(checkup.facts.asOf);
  sheet.put("A1:L1", `党支部达标创星评分表（${year}年度自评）`, style("title"));
  sheet.height(1, 36);
  sheet.put(
    "A2:L2",
    `${branchName(checkup)}　　${baseDateText(checkup)}　　口径 ${checkup.profile.title}　　取整方式 ${roundingWords[scorecard.rounding]}`,
    style("sub", { horizontal: "center", border: "red-line" }),
  );
  sheet.fit(2, 18);
  sheet.height(3, 6);
  tiles(sheet, scorecard);
  groups(sheet, scorecard, frame, lines);
  notes(sheet, scorecard, snapshot);
  items(sheet, frame, lines, extras, moves);
  sheet.freeze("A3");
  const signatureRow = frame.sentinel + 1;
  sheet.put(
    `A${signatureRow}:L${signatureRow}`,
    keptLine(snapshot, name.definedName, "自评人：", signature),
    style("plain"),
  );
  sheet.height(signatureRow, 34);
  sheet.print({ orientation: "portrait", area: `A1:L${signatureRow}`, repeat: [itemHead - 1, itemHead] });
  return sheet.content();
}

function tiles(sheet: SheetBuilder, scorecard: Scorecard): void {
  const star = new StarFormula(scorecard.rounding, scorecard.thresholds);
  const score = `J${totalRow}`;
  const low = `K${totalRow}`;
  const high = `L${totalRow}`;
  const full = `D${totalRow}`;
  const ends = `COUNT(${score}:${high})<3`;
  const interval =
    scorecard.low === null || scorecard.high === null
      ? nothing
      : `${twoDecimals(scorecard.low)} ～ ${twoDecimals(scorecard.high)}`;
  const stars = scorecard.stars === null ? "待定" : starWord(scorecard.stars);
  const sensitive = scorecard.score === null ? nothing : scorecard.roundingSensitive ? "是，请核对" : "否";
  const shown: readonly (readonly [string, string, CellContent, number, string?])[] = [
    ["A4:B4", "自评得分", formula(score, scorecard.score ?? nothing), 18, formats.twoDecimals],
    [
      "C4",
      "得分区间（无法判定按0分～满分）",
      formula(`IF(COUNT(${low}:${high})<2,"—",TEXT(${low},"0.00")&" ～ "&TEXT(${high},"0.00"))`, interval),
      14,
    ],
    [
      "D4:F4",
      "自评星级",
      formula(
        `IF(OR(${ends},ROUND(${full},6)<>100),"待定",IF(${star.star(low)}=${star.star(high)},${star.star(score)},"待定"))`,
        stars,
      ),
      18,
    ],
    ["G4:I4", "等次", formula(`IF(D5="待定","待定",${star.classOf(score)})`, scorecard.class ?? "待定"), 16],
    ["J4:K4", "判定覆盖率", formula(`I${totalRow}`, scorecard.coverage ?? nothing), 18, formats.percent],
    [
      "L4",
      "取整敏感",
      formula(
        `IF(ISNUMBER(${score}),IF(${star.star(score, "none")}<>${star.star(score, "half-up")},"是，请核对","否"),"—")`,
        sensitive,
      ),
      12,
    ],
  ];
  for (const [caption, text, value, size, format] of shown) {
    sheet.put(caption, text, style("head", { plus }));
    sheet.put(caption.replaceAll("4", "5"), value, style("big", { size, ...(format === undefined ? {} : { format }) }));
  }
  sheet.fit(4, 24);
  sheet.height(5, 34);
  const verdict =
    `IF(ROUND(${full},6)<>100,"各组满分之和应为 100，现为 "&${full}&"，暂不评星。",` +
    `IF(${ends},"可判定的台账不足，暂不评星。",` +
    `IF(D5="待定","星级待定：按 0 分为"&${star.star(low)}&"，按满分为"&${star.star(high)}&"。补上无法判定的台账，或在人工评分栏评分后可定。",` +
    `"${star.legend()}；五星为先进候选，星级、等次由上级审定。")))`;
  sheet.put(
    "A6:L6",
    formula(verdict, verdictOf(scorecard, star)),
    style("note", { plus, horizontal: "center", vertical: "center" }),
  );
  sheet.fit(6, 18);
}

function verdictOf(scorecard: Scorecard, star: StarFormula): string {
  const full = scorecard.areas.reduce((sum, area) => sum + area.full, 0);
  const { low, high, score, rounding } = scorecard;
  if (Math.round(full * 1e6) !== 1e8) return `各组满分之和应为 100，现为 ${generalText(full)}，暂不评星。`;
  if (score === null || low === null || high === null) return "可判定的台账不足，暂不评星。";
  if (scorecard.stars !== null) return `${star.legend()}；五星为先进候选，星级、等次由上级审定。`;
  const word = (end: number): string => starWord(starOf(end, rounding, scorecard.thresholds));
  return `星级待定：按 0 分为${word(low)}，按满分为${word(high)}。补上无法判定的台账，或在人工评分栏评分后可定。`;
}

function groups(sheet: SheetBuilder, scorecard: Scorecard, frame: ListFrame, lines: readonly Line[]): void {
  sheet.put("A7:L7", "一、分组得分", style("section"));
  sheet.height(7, 24);
  const captions: readonly (readonly [string, string])[] = [
    ["A8", "序号"],
    ["B8:C8", "组别"],
    ["D8", "满分"],
    ["E8", "达标"],
    ["F8", "未达标"],
    ["G8", "无法判定"],
    ["H8", "得分率"],
    ["I8", "覆盖率"],
    ["J8", "得分"],
    ["K8", "下限"],
    ["L8", "上限"],
  ];
  for (const [address, caption] of captions) sheet.put(address, caption, style("head", { plus }));
  sheet.put("M8", "覆盖权分", style("auxHead", { plus }));
  sheet.height(8, 32);
  const of = (column: string): string => wholeColumn(frame, column);
  const number = (format: string) => style("number", { plus, format });
  scorecard.areas.forEach((area, index) => {
    const g = firstGroup + index;
    const own = `${of("B")},$B${g}`;
    const applicable = `SUMIFS(${of("D")},${own},${of("M")},">=0")`;
    const end = (column: string): string => `IF(${applicable}=0,"—",D${g}*SUMIFS(${of(column)},${own})/${applicable})`;
    sheet.put(`A${g}`, index + 1, number("0"));
    sheet.put(`B${g}:C${g}`, area.title, style("text", { plus }));
    sheet.put(`D${g}`, area.full, number(formats.plainNumber));
    for (const column of ["E", "F", "G"] as const) {
      sheet.put(
        `${column}${g}`,
        formula(`SUMIFS(${of(column)},${own})`, countIn(lines, area.title, column)),
        number(formats.count),
      );
    }
    sheet.put(
      `H${g}`,
      formula(`IF(ISNUMBER(J${g}),J${g}/D${g},"—")`, area.score === null ? nothing : area.score / area.full),
      number(formats.percent),
    );
    sheet.put(
      `I${g}`,
      formula(`IF(${applicable}=0,"—",SUMIFS(${of("O")},${own})/${applicable})`, area.coverage ?? nothing),
      number(formats.percent),
    );
    sheet.put(
      `J${g}`,
      formula(`IF(COUNTIFS(${own},${of("J")},">=0")=0,"—",SUMIFS(${of("J")},${own}))`, area.score ?? nothing),
      number(formats.twoDecimals),
    );
    sheet.put(`K${g}`, formula(end("M"), area.low ?? nothing), number(formats.twoDecimals));
    sheet.put(`L${g}`, formula(end("N"), area.high ?? nothing), number(formats.twoDecimals));
    sheet.put(
      `M${g}`,
      formula(`IF(ISNUMBER(I${g}),D${g}*I${g},"")`, area.coverage === null ? "" : area.full * area.coverage),
      style("aux", { plus, format: formats.twoDecimals }),
    );
    sheet.height(g, 19);
  });
  total(sheet, scorecard, lines);
}

function total(sheet: SheetBuilder, scorecard: Scorecard, lines: readonly Line[]): void {
  const t = totalRow;
  const rows = (column: string): string => `${column}${groupRows}${column}${t - 1}`;
  const look = (format: string) => style("total", { plus, format });
  const full = scorecard.areas.reduce((sum, area) => sum + area.full, 0);
  sheet.put(`A${t}:C${t}`, "合计（折算百分）", style("total", { plus }));
  sheet.put(`D${t}`, formula(`SUM(${rows("D")})`, full), look(formats.plainNumber));
  for (const column of ["E", "F", "G"] as const) {
    const sum = scorecard.areas.reduce((all, area) => all + countIn(lines, area.title, column), 0);
    sheet.put(`${column}${t}`, formula(`SUM(${rows(column)})`, sum), look(formats.count));
  }
  sheet.put(
    `H${t}`,
    formula(`IF(ISNUMBER(J${t}),J${t}/100,"—")`, scorecard.score === null ? nothing : scorecard.score / 100),
    look(formats.percent),
  );
  const fullOf = (column: string): string => `SUMIFS(${rows("D")},${rows(column)},">=0")`;
  sheet.put(
    `I${t}`,
    formula(`IF(${fullOf("I")}=0,"—",SUM(${rows("M")})/${fullOf("I")})`, scorecard.coverage ?? nothing),
    look(formats.percent),
  );
  for (const [column, value] of [
    ["J", scorecard.score],
    ["K", scorecard.low],
    ["L", scorecard.high],
  ] as const) {
    sheet.put(
      `${column}${t}`,
      formula(`IF(${fullOf(column)}=0,"—",SUM(${rows(column)})/${fullOf(column)}*100)`, value ?? nothing),
      look(formats.twoDecimals),
    );
  }
  sheet.height(t, 21);
  sheet.when(`D${t}`, `ROUND($D$${t},6)<>100`, { color: palette.red, fill: palette.redBackground });
}

const countCaptions = { E: "达标", F: "未达标", G: "无法判定" } as const;

function countIn(lines: readonly Line[], group: string, column: keyof typeof countCaptions): number {
  return lines.reduce((sum, line) => {
    const value = line.group === group ? countOf(line, column) : null;
    return sum + (typeof value === "number" ? value : 0);
  }, 0);
}

function countOf(line: Line, column: keyof typeof countCaptions): CellValue {
  if (line.key === null) return line.before?.cells.get(countCaptions[column])?.value ?? null;
  if (line.item === null) return 0;
  return column === "E" ? line.item.met : column === "F" ? line.item.gap : line.item.cannotJudge;
}

function notes(sheet: SheetBuilder, scorecard: Scorecard, snapshot: Snapshot): void {
  const row = totalRow + 1;
  const note = style("note", { plus });
  sheet.put(
    `A${row}:L${row}`,
    "合计＝各组得分之和 ÷ 有结论各组满分之和 × 100；没有结论的组（得分“—”）不参加折算，也不得满分。",
    note,
  );
  sheet.fit(row, 18);
  sheet.put(`A${row + 1}:C${row + 1}`, vetoLabel, style("text", { plus }));
  sheet.put(`D${row + 1}:L${row + 1}`, vetoText(scorecard, snapshot), style("clerk", { plus, format: formats.text }));
  sheet.fit(row + 1, 22);
  sheet.put(
    `A${row + 2}:L${row + 2}`,
    scorecard.sampleWeights
      ? "各组满分为示例分值，非文件规定：组别依“五个基本、两个作用”，文件附件评分细则未随文公开，可在“体检设置”修改或导入上级评分表。"
      : "各组满分为支部在“体检设置”中填写的数值；组别依“五个基本、两个作用”，文件附件评分细则未随文公开。",
    note,
  );
  sheet.fit(row + 2, 18);
  sheet.put(`A${row + 3}:L${row + 3}`, "二、分项评分", style("section"));
  sheet.height(row + 3, 24);
  sheet.put(
    `A${row + 4}:L${row + 4}`,
    "折算满分＝本组满分 × 权重 ÷ 本组有结论各项权重之和；得分＝折算满分 × 得分率。权重：高3 中2 低1。人工评分按百分制填 0–100，填了就代替自动得分率，请在说明栏写理由。",
    note,
  );
  sheet.fit(row + 4, 18);
}

/** What the clerk wrote beside the label stays; only our own sentence is replaced. */
function vetoText(scorecard: Scorecard, snapshot: Snapshot): CellContent {
  const typed = cellBeside(snapshot, name.definedName, vetoLabel);
  if (!isEmpty(typed) && typed.value !== noVeto)
    return typed.formula === null ? typed.value : formula(typed.formula, typed.value);
  return scorecard.vetoes.length > 0 ? scorecard.vetoes.join("、") : noVeto;
}

function items(
  sheet: SheetBuilder,
  frame: ListFrame,
  lines: readonly Line[],
  extras: readonly ListColumn<Line>[],
  moves: Moves,
): void {
  sheet.band(
    itemHead - 1,
    [
      ["A:J", "体检给出", "head"],
      ["K:L", "支部填写", "headClerk"],
      ["M:P", "核算辅助（不打印）", "auxHead"],
    ],
    plus,
  );
  sheet.height(itemHead - 1, 20);
  const centre = style("centre", { plus });
  const count = style("number", { plus, format: formats.count });
  const points = style("number", { plus, format: formats.twoDecimals });
  const aux = style("aux", { plus, format: formats.twoDecimals });
  const looks: Readonly<Record<string, ReturnType<typeof style>>> = {
    A: centre,
    B: style("number", { plus }),
    C: style("text", { plus }),
    D: style("number", { plus, format: formats.plainNumber }),
    E: count,
    F: count,
    G: count,
    H: style("number", { plus, format: formats.percent }),
    I: points,
    J: points,
    K: style("clerkCentre", { plus, format: formats.plainNumber }),
    L: style("clerk", { plus, format: formats.text }),
    M: aux,
    N: aux,
    O: aux,
    P: style("aux", { format: formats.text }),
  };
  sheet.list(frame, {
    columns: [
      ...itemColumns.map(
        ({ column, caption }): ListColumn<Line> => ({
          column,
          caption,
          head: column < "K" ? "head" : column < "M" ? "headClerk" : "auxHead",
          style: looks[column] ?? centre,
          cell: (line, r) => (line === null ? null : cellOf(line, column, r, frame, moves)),
        }),
      ),
      ...extras,
    ],
    rows: lines,
    minimumHeight: 21,
    headHeight: 32,
    plus,
    filter: true,
  });
  const { first } = frame;
  sheet.validate(dataRange(frame, "K"), { kind: "decimal", from: 0, to: 100 }, { onError: "stop" });
  sheet.when(dataRange(frame, "F"), `N($F${first})>0`, { color: palette.red, bold: true });
  sheet.when(dataRange(frame, "A", "J"), `$H${first}="—"`, { color: palette.faded });
  sheet.when(dataRange(frame, "L"), `AND(ISNUMBER($K${first}),$L${first}="")`, { fill: palette.redBackground });
}

function cellOf(line: Line, column: string, r: number, frame: ListFrame, moves: Moves): CellContent {
  const { item, before, figures } = line;
  const of = (letter: string): string => wholeColumn(frame, letter);
  // Somebody's own line may hold words or nothing where we write counts: its formulas look at them through N().
  const isOwn = line.key === null;
  const own = (letter: string): string => (isOwn ? `N($${letter}${r})` : `$${letter}${r}`);
  const kept = (caption: string): CellContent => keptContent(before?.cells.get(caption), moves);
  const [d, e, f, g] = [own("D"), own("E"), own("F"), own("G")];
  const all = `SUM($E${r}:$G${r})`;
  const weighted = (counted: string): string =>
    `IF(ISNUMBER($K${r}),${d}*$K${r}/100,IF(${all}=0,"",${d}*${counted}/${all}))`;
  switch (column) {
    case "A":
      return formula(`ROW()-ROW($A$${frame.head})`, r - frame.head);
    case "B":
      return isOwn ? kept("组别") : line.group;
    case "C":
      return isOwn || item === null ? kept("考核项目") : item.title;
    case "D":
      return isOwn || item === null ? kept("权重") : item.weight;
    case "E":
    case "F":
    case "G":
      return isOwn ? kept(countCaptions[column]) : countOf(line, column);
    case "H":
      return formula(`IF(ISNUMBER($K${r}),$K${r}/100,IF(${e}+${f}=0,"—",${e}/(${e}+${f})))`, figures.share ?? nothing);
    case "I": {
      const groupFull = `SUMIFS($D$${firstGroup}:$D$${totalRow - 1},$B$${firstGroup}:$B$${totalRow - 1},$B${r})`;
      const decided = `SUMIFS(${of("D")},${of("B")},$B${r},${of("H")},">=0")`;
      const hasShare = isOwn ? `AND(ISNUMBER($H${r}),${d}>0)` : `ISNUMBER($H${r})`;
      return formula(`IF(${hasShare},${groupFull}*$D${r}/${decided},"—")`, figures.full ?? nothing);
    }
    case "J":
      return formula(`IF(ISNUMBER(${isOwn ? "$I" : "$H"}${r}),$I${r}*$H${r},"—")`, figures.score ?? nothing);
    case "K":
      return manualContent(line, moves);
    case "L":
      return kept("人工说明");
    case "M":
      return formula(weighted(e), figures.aux?.low ?? "");
    case "N":
      return formula(weighted(`(${e}+${g})`), figures.aux?.high ?? "");
    case "O":
      return formula(`IF(ISNUMBER($K${r}),${d},IF(${all}=0,"",${d}*(${e}+${f})/${all}))`, figures.aux?.decided ?? "");
    default:
      return line.key;
  }
}

/**
 * 人工评分 counts on a line that applies and between 0 and 100. Any other number is kept as text, so that the formulas
 * pass over it as the checkup does: 80 on a line that does not apply this time comes back as 80 when it applies again.
 */
function manualContent({ item, key, before }: Line, moves: Moves): CellContent {
  const cell = before?.cells.get("人工评分");
  if (cell === undefined || isEmpty(cell)) return null;
  const score = scoreOf(before);
  const counts = item !== null || key === null;
  if (counts && score !== null) return cell.formula === null ? score : keptContent(cell, moves);
  return typeof cell.value === "number" ? generalText(cell.value) : cell.value;
}

function preview({ snapshot }: SheetRequest, lines: readonly Line[], list: PreviousList | null): string[] {
  const sentences = [`${writtenAs(snapshot, name)}：${lines.length} 个考核项目，得分、星级为公式，改动后随之变化。`];
  let cells = 0;
  for (const { before } of lines) {
    for (const caption of ["人工评分", "人工说明"]) if (!isEmpty(before?.cells.get(caption))) cells++;
  }
  const own = lines.filter((line) => line.key === null).length;
  if (cells > 0 || own > 0) {
    sentences.push(`评分表里支部填写的 ${cells} 格、支部自己加的 ${own} 个项目照原样保留。`);
  }
  const resting = lines.filter((line) => line.key !== null && line.item === null).length;
  if (resting > 0) {
    sentences.push(`评分表里有 ${resting} 个项目本次不适用，但填有人工评分或说明，已保留在本组最后，不计分。`);
  }
  for (const { key, before } of lines) {
    const typed = before?.cells.get("人工评分");
    if (typed === undefined || isEmpty(typed) || scoreOf(before) !== null) continue;
    const title = textOf(before?.cells.get("考核项目")) || (key ?? "");
    sentences.push(`评分表“${title}”的人工评分“${textOf(typed)}”不是 0–100 的数字，没有计入，请核对。`);
  }
  for (const extra of list?.extras ?? []) {
    sentences.push(`评分表里支部自己加的栏目“${extra.caption}”随行保留，放在“键”的右边，不打印。`);
  }
  return sentences;
}
