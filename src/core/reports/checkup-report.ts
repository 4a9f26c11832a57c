/** 体检报告 (sheets README 6.1): page 1 is the summary, page 2 ff. the list of gaps with links to their cells. */
import type { CheckedRule, Checkup } from "../checkup/checkup.ts";
import { addDays, isoDay } from "../model/date.ts";
import { chineseLedgerName } from "../model/ledger.ts";
import { type Outcome, type Reason, severityWord } from "../model/outcome.ts";
import { parsePeriod } from "../model/period.ts";
import { type Place, placeText } from "../model/place.ts";
import { starWord } from "../model/stars.ts";
import { leadDays } from "../rectification/duties.ts";
import { subjectText } from "../rectification/issue-key.ts";
import { problemText } from "../rectification/issue-words.ts";
import { meetingFieldWord, memberFieldWord } from "../rules/shared/field-words.ts";
import type { SheetContent } from "../workbook/edit-plan.ts";
import { nextStar } from "./next-star.ts";
import { baseDateText, basisText, branchName, placeOfOutcome } from "./report-words.ts";
import { type CellContent, dataRange, formula, link, listFrame, SheetBuilder } from "./sheet-builder.ts";
import { sheetNames } from "./sheet-names.ts";
import { type SheetPlan, type SheetRequest, sheetOp, writtenAs } from "./sheet-plan.ts";
import { StarFormula } from "./star-formula.ts";
import { formats, palette, style } from "./style-table.ts";

const name = sheetNames.report;
const nothing = "—";
const headRow = 14;
const firstArea = headRow + 1;
const chartRows = 11;
/** Lines of 未到期提醒. */
const reminderLines = 8;
/** A rule with more subjects than this is one line of the list. */
const separateSubjects = 5;

export function checkupReport({ checkup, snapshot }: SheetRequest): SheetPlan {
  const findings = findingsOf(checkup);
  const { gap } = checkup.summary;
  return {
    op: sheetOp(snapshot, name, content(checkup, snapshot.date1904, findings)),
    preview: [
      `${writtenAs(snapshot, name)}：未达标 ${gap} 处、待人工核对 ${checkup.summary["to-confirm"]} 处，逐条列出位置、依据和怎么补。`,
    ],
  };
}

function content(checkup: Checkup, date1904: boolean, findings: readonly Finding[]): SheetContent {
  const sheet = new SheetBuilder({
    title: name.title,
    asOf: checkup.facts.asOf,
    date1904,
    widths: { A: 5, B: 6, C: 22, D: 11, E: 8, F: 8, G: 8, H: 8, I: 8, J: 8, K: 9 },
  });
  const rulesById = new Map(checkup.rules.map((checked) => [checked.rule.id, checked]));
  titleRows(sheet, checkup);
  tiles(sheet, checkup);
  conclusion(sheet, checkup, rulesById);
  const afterAreas = areas(sheet, checkup);
  const afterUnknown = unknowns(sheet, checkup, rulesById, afterAreas);
  const afterReminders = reminders(sheet, checkup, rulesById, afterUnknown);
  const listRow = explanations(sheet, checkup, afterReminders);
  const last = list(sheet, findings, listRow);
  sheet.freeze("A4");
  sheet.print({
    orientation: "portrait",
    area: `A1:K${last}`,
    repeat: [listRow + 1, listRow + 1],
    breaks: [listRow],
  });
  return sheet.content();
}

function titleRows(sheet: SheetBuilder, checkup: Checkup): void {
  const { period } = checkup.facts;
  sheet.put("A1:K1", "党支部台账体检报告", style("title"));
  sheet.height(1, 36);
  sheet.put(
    "A2:K2",
    `${branchName(checkup)}　　${membersText(checkup)}　　检查区间 ${isoDay(period.from)} 至 ${isoDay(period.to)}`,
    style("sub", { horizontal: "center" }),
  );
  sheet.fit(2, 18);
  sheet.put(
    "A3:K3",
    `${baseDateText(checkup)}　　口径 ${checkup.profile.title}　　台账：${sheetsText(checkup)}`,
    style("sub", { horizontal: "center", border: "red-line" }),
  );
  sheet.fit(3, 18);
  sheet.height(4, 6);
}

function membersText({ facts }: Checkup): string {
  if (facts.roster === null) return "党员人数待核（没有党员花名册）";
  const members = facts.roster.onRosterOn(facts.asOf);
  const { full, unknown } = facts.roster.fullMembersOn(facts.asOf);
  const probationary = members.length - full.length - unknown.length;
  const rest = unknown.length === 0 ? "" : `，类别待核 ${unknown.length}`;
  return `党员 ${members.length} 名（正式 ${full.length}，预备 ${probationary}${rest}）`;
}

function sheetsText({ facts }: Checkup): string {
  const sheets = [...new Set(facts.ledgers.tables.map((table) => table.sheet))];
  if (sheets.length === 0) return "没有认出台账";
  return `${sheets.slice(0, 3).join("、")}${sheets.length > 3 ? "等" : "，共"} ${sheets.length} 张`;
}

function tiles(sheet: SheetBuilder, checkup: Checkup): void {
  const { scorecard } = checkup;
  const star = new StarFormula(scorecard.rounding, scorecard.thresholds);
  const last = lastArea(checkup);
  const full = `SUMIFS(D${firstArea}:D${last},E${firstArea}:E${last},">=0")`;
  const score = `IF(${full}=0,"—",SUM(E${firstArea}:E${last})/${full}*100)`;
  const fullSum = scorecard.areas.reduce((sum, area) => sum + area.full, 0);
  // The scorecard gives no star while the weights do not sum to 100; neither does this tile.
  const isWhole = Math.round(fullSum * 1e6) === 1e8;
  const ends = isWhole ? "COUNT(A6,D6,E6)<3" : `OR(COUNT(A6,D6,E6)<3,ROUND(D${last + 1},6)<>100)`;
  const stars = `IF(${ends},"待定",IF(${star.level("D6")}=${star.level("E6")},${star.star("A6")}&" / "&${star.classOf("A6")},"待定"))`;
  const starsText = scorecard.stars === null ? "待定" : `${starWord(scorecard.stars)} / ${scorecard.class ?? ""}`;
  const sumOf = (of: (area: Checkup["scorecard"]["areas"][number]) => number): number =>
    scorecard.areas.reduce((sum, area) => sum + of(area), 0);
  const shown: readonly (readonly [string, string, CellContent, number, string?])[] = [
    ["A5:B5", "得分", formula(score, scorecard.score ?? nothing), 18, formats.twoDecimals],
    ["C5", "星级 / 等次", formula(stars, starsText), 18],
    ["D5", "下限", scorecard.low ?? nothing, 12, formats.twoDecimals],
    ["E5", "上限", scorecard.high ?? nothing, 12, formats.twoDecimals],
    ["F5:G5", "判定覆盖率", scorecard.coverage ?? nothing, 18, formats.percent],
    [
      "H5:I5",
      "未达标",
      formula(
        `SUM(H${firstArea}:H${last})`,
        sumOf((area) => area.gap),
      ),
      18,
      "0",
    ],
    [
      "J5:K5",
      "待人工核对",
      formula(
        `SUM(I${firstArea}:I${last})`,
        sumOf((area) => area.toConfirm),
      ),
      18,
      "0",
    ],
  ];
  for (const [caption, text, value, size, format] of shown) {
    sheet.put(caption, text, style("head"));
    sheet.put(caption.replaceAll("5", "6"), value, style("big", { size, ...(format === undefined ? {} : { format }) }));
  }
  sheet.height(5, 20);
  sheet.height(6, 34);
  sheet.put(
    "A7:K7",
    "得分区间＝把“无法判定”全按 0 分和全按满分各算一次；两端星级相同才定星，不同的写“待定”。得分只计达标与未达标；不适用、未到期、待核不扣分。星级由上级审定。",
    style("note"),
  );
  sheet.fit(7, 18);
}

function lastArea({ scorecard }: Checkup): number {
  return firstArea + scorecard.areas.length - 1;
}

function conclusion(sheet: SheetBuilder, checkup: Checkup, rules: ReadonlyMap<string, CheckedRule>): void {
  sheet.put("A8:K8", "本次结论", style("section"));
  sheet.height(8, 26);
  sheet.put("A9:K9", conclusionText(checkup, rules), style("plain", { wrap: true, vertical: "top" }));
  sheet.fit(9, 24);
  sheet.height(10, 4);
  sheet.height(11, 4);
}

/** Two or three sentences from the counts: where the gaps are, what is not counted, what would raise the score. */
function conclusionText(checkup: Checkup, rules: ReadonlyMap<string, CheckedRule>): string {
  const { areas, score } = checkup.scorecard;
  const sumOf = (of: (area: (typeof areas)[number]) => number): number =>
    areas.reduce((sum, area) => sum + of(area), 0);
  const gaps = sumOf((area) => area.gap);
  const sentences: string[] = [];
  const worst = [...areas].sort((a, b) => b.gap - a.gap)[0];
  if (gaps === 0 || worst === undefined) {
    sentences.push(score === null ? "现有台账还不够判定，请先补上台账。" : "没有发现未达标的问题。");
  } else {
    const grave = new Set(
      checkup.outcomes
        .filter((outcome) => outcome.status === "gap" && severityWord(outcome.severity) === "高")
        .map((outcome) => outcome.rule),
    ).size;
    const severe = grave === 0 ? "" : `；其中 ${grave} 类为高级别`;
    sentences.push(`有 ${gaps} 处未达标，集中在“${worst.title}”（${worst.gap} 处）${severe}。`);
  }
  const open = [
    [sumOf((area) => area.notDue), "没到期"],
    [sumOf((area) => area.cannotJudge), `无法判定${missingLedgers(checkup)}`],
    [sumOf((area) => area.toConfirm), "请人工核对"],
  ] as const;
  const uncounted = open.flatMap(([count, word]) => (count === 0 ? [] : [`${count} 处${word}`]));
  if (uncounted.length > 0) sentences.push(`${uncounted.join("、")}，均未计入扣分。`);
  const lift = nextStar(checkup);
  if (lift) {
    const titles = lift.rules.map((id) => `“${rules.get(id)?.rule.text.title ?? id}”`);
    const named = titles.length > 3 ? `${titles.slice(0, 3).join("、")}等 ${titles.length} 类问题` : titles.join("、");
    const past = lift.past === 0 ? "" : `另有 ${lift.past} 处期间已过，只能说明情况。`;
    sentences.push(
      `可以先从这里补：${named}，共 ${lift.gaps.length} 处，预计可提高 ${lift.gain.toFixed(1)} 分，达到${starWord(lift.stars)}。${past}`,
    );
  }
  return sentences.join("");
}

function missingLedgers(checkup: Checkup): string {
  const missing = new Set<string>();
  for (const outcome of checkup.outcomes) {
    if (outcome.reason === "missing-ledger" && outcome.missing) missing.add(chineseLedgerName(outcome.missing.kind));
  }
  if (missing.size === 0) return "";
  const names = [...missing];
  return `（缺${names.slice(0, 3).join("、")}${names.length > 3 ? "等" : ""}）`;
}

/** The seven groups, their total and the rows kept for the chart. @returns the next free row */
function areas(sheet: SheetBuilder, checkup: Checkup): number {
  const { scorecard } = checkup;
  sheet.put("A12:K12", "一、分领域情况", style("section"));
  sheet.height(12, 22);
  sheet.height(13, 4);
  const captions = [
    "A 序号",
    "B:C 领域",
    "D 满分",
    "E 得分",
    "F 得分率",
    "G 达标",
    "H 未达标",
    "I 待核",
    "J 无法判定",
    "K 未到期",
  ];
  for (const entry of captions) {
    const [columns = "", caption = ""] = entry.split(" ");
    sheet.put(area(columns, headRow), caption, style("head"));
  }
  sheet.height(headRow, 22);
  const last = lastArea(checkup);
  const number = (format: string) => style("number", { format });
  scorecard.areas.forEach((own, index) => {
    const row = firstArea + index;
    const share = own.score === null ? nothing : own.score / own.full;
    sheet.put(`A${row}`, index + 1, number("0"));
    sheet.put(`B${row}:C${row}`, own.title, style("text"));
    sheet.put(`D${row}`, own.full, number(formats.plainNumber));
    sheet.put(`E${row}`, own.score ?? nothing, number(formats.twoDecimals));
    sheet.put(`F${row}`, formula(`IF(ISNUMBER(E${row}),E${row}/D${row},"—")`, share), number(formats.percent));
    sheet.put(`G${row}`, own.met, number(formats.count));
    sheet.put(`H${row}`, own.gap, number(formats.count));
    sheet.put(`I${row}`, own.toConfirm, number(formats.count));
    sheet.put(`J${row}`, own.cannotJudge, number(formats.count));
    sheet.put(`K${row}`, own.notDue, number(formats.count));
    sheet.height(row, 18);
  });
  const total = last + 1;
  const sum = (column: string): string => `SUM(${column}${firstArea}:${column}${last})`;
  const decided = `SUMIFS(D${firstArea}:D${last},E${firstArea}:E${last},">=0")`;
  const totalOf = (of: (own: (typeof scorecard.areas)[number]) => number): number =>
    scorecard.areas.reduce((all, own) => all + of(own), 0);
  const decidedFull = totalOf((own) => (own.score === null ? 0 : own.full));
  const score = totalOf((own) => own.score ?? 0);
  const look = (format: string) => style("total", { format });
  sheet.put(`A${total}:C${total}`, "合计", style("total"));
  sheet.put(
    `D${total}`,
    formula(
      sum("D"),
      totalOf((own) => own.full),
    ),
    look(formats.plainNumber),
  );
  sheet.put(`E${total}`, formula(sum("E"), score), look(formats.twoDecimals));
  sheet.put(
    `F${total}`,
    formula(`IF(${decided}=0,"—",E${total}/${decided})`, decidedFull === 0 ? nothing : score / decidedFull),
    look(formats.percent),
  );
  sheet.put(
    `G${total}`,
    formula(
      sum("G"),
      totalOf((own) => own.met),
    ),
    look(formats.count),
  );
  sheet.put(
    `H${total}`,
    formula(
      sum("H"),
      totalOf((own) => own.gap),
    ),
    look(formats.count),
  );
  sheet.put(
    `I${total}`,
    formula(
      sum("I"),
      totalOf((own) => own.toConfirm),
    ),
    look(formats.count),
  );
  sheet.put(
    `J${total}`,
    formula(
      sum("J"),
      totalOf((own) => own.cannotJudge),
    ),
    look(formats.count),
  );
  sheet.put(
    `K${total}`,
    formula(
      sum("K"),
      totalOf((own) => own.notDue),
    ),
    look(formats.count),
  );
  sheet.height(total, 20);
  sheet.when(`H${firstArea}:H${last}`, `N(H${firstArea})>0`, { color: palette.red, bold: true });
  sheet.when(`B${firstArea}:K${last}`, `$E${firstArea}="—"`, { color: palette.faded });
  const lastChart = total + chartRows;
  for (let row = total + 1; row <= lastChart; row++) sheet.height(row, 15);
  sheet.chart({
    kind: "bar",
    anchor: `A${total + 1}:K${lastChart}`,
    categories: `B${firstArea}:B${last}`,
    series: [{ title: "得分率", values: `F${firstArea}:F${last}`, color: palette.red }],
    gap: 45,
    legend: false,
    labelFormat: "0%;-0%;",
  });
  sheet.height(lastChart + 1, 6);
  return lastChart + 2;
}

/** `B:C` of a row → `B14:C14`. */
function area(columns: string, row: number): string {
  return columns
    .split(":")
    .map((column) => `${column}${row}`)
    .join(":");
}

interface Unknown {
  readonly text: string;
  readonly rules: Set<string>;
  count: number;
}

/** 无法判定, grouped by the sheet, column or thing that is missing. @returns the next free row */
function unknowns(sheet: SheetBuilder, checkup: Checkup, rules: ReadonlyMap<string, CheckedRule>, row: number): number {
  const groups = new Map<string, Unknown>();
  for (const outcome of checkup.outcomes) {
    if (outcome.status !== "cannot-judge" && outcome.status !== "error") continue;
    const text = missingText(outcome);
    const group = groups.get(text) ?? { text, rules: new Set<string>(), count: 0 };
    group.rules.add(outcome.rule);
    group.count++;
    groups.set(text, group);
  }
  sheet.put(`A${row}:K${row}`, "二、无法判定（补上台账或列后再检，不算问题）", style("section"));
  sheet.height(row, 24);
  const rows = [...groups.values()];
  const frame = listFrame(row + 1, rows.length);
  const titlesOf = (group: Unknown): string => {
    const titles = [...new Set([...group.rules].map((id) => rules.get(id)?.rule.text.title ?? id))];
    return titles.length > 6 ? `${titles.slice(0, 6).join("、")}等 ${titles.length} 项` : titles.join("、");
  };
  sheet.list<Unknown>(frame, {
    columns: [
      serialColumn(frame.head),
      {
        column: "B",
        until: "C",
        caption: "缺什么",
        head: "head",
        style: style("text"),
        cell: (group) => group?.text ?? "没有",
      },
      {
        column: "D",
        caption: "影响条数",
        head: "head",
        style: style("number", { format: "0" }),
        cell: (group) => group?.count ?? null,
      },
      {
        column: "E",
        until: "K",
        caption: "补上后可以检查",
        head: "head",
        style: style("text"),
        cell: (group) => (group === null ? null : titlesOf(group)),
      },
    ],
    rows,
    minimumHeight: 20,
    headHeight: 22,
  });
  sheet.height(frame.sentinel + 1, 6);
  return frame.sentinel + 2;
}

/** Serial number of a list; an empty list shows none. */
function serialColumn<Row>(head: number) {
  return {
    column: "A",
    caption: "序号",
    head: "head",
    style: style("number", { format: "0" }),
    cell: (row: Row | null, line: number): CellContent =>
      row === null ? null : formula(`ROW()-ROW($A$${head})`, line - head),
  } as const;
}

const reasonTexts: ReadonlyMap<Reason, string> = new Map<Reason, string>([
  ["missing-ledger", "缺台账"],
  ["missing-column", "台账缺列"],
  ["coverage", "台账覆盖期没有包住要检查的时间"],
  ["unreadable-date", "日期是空的或看不清"],
  ["unreadable-value", "有的格子是空的或看不懂"],
  ["ambiguous-name", "同名党员分不清"],
  ["unknown-member-type", "分不清正式党员和预备党员"],
  ["not-configured", "“体检设置”里还没有填"],
]);

function missingText(outcome: Outcome): string {
  const { missing, reason } = outcome;
  if (outcome.status === "error") return "检查时程序出错（不影响其他项目）";
  if (missing && reason === "missing-ledger") return `没有“${chineseLedgerName(missing.kind)}”`;
  if (missing?.field !== undefined && reason === "missing-column") {
    const word = missing.kind === "meetings" ? meetingFieldWord(missing.field) : memberFieldWord(missing.field);
    if (word !== missing.field) return `${chineseLedgerName(missing.kind)}缺“${word}”列`;
    return withoutStop(outcome.message);
  }
  return (reason && reasonTexts.get(reason)) ?? withoutStop(outcome.message);
}

interface Reminder {
  readonly text: string;
  readonly due: NonNullable<Outcome["dueBy"]>;
  readonly found: string;
  readonly count: number;
}

/** 未到期提醒. @returns the next free row */
function reminders(
  sheet: SheetBuilder,
  checkup: Checkup,
  rules: ReadonlyMap<string, CheckedRule>,
  row: number,
): number {
  const all = checkup.outcomes.filter((outcome) => outcome.status === "not-due");
  const horizon = addDays(checkup.facts.asOf, leadDays);
  const groups = new Map<string, { readonly due: Reminder["due"]; readonly outcomes: Outcome[] }>();
  for (const outcome of all) {
    if (outcome.dueBy === undefined || outcome.dueBy > horizon) continue;
    const key = `${outcome.rule}|${outcome.dueBy}`;
    const group = groups.get(key);
    if (group) group.outcomes.push(outcome);
    else groups.set(key, { due: outcome.dueBy, outcomes: [outcome] });
  }
  const shown = [...groups.values()]
    .sort((a, b) => a.due - b.due)
    .slice(0, reminderLines)
    .map(({ due, outcomes }): Reminder => {
      const first = outcomes[0];
      const title = rules.get(first?.rule ?? "")?.rule.text.title ?? "";
      const which = outcomes.length > 1 ? `共 ${outcomes.length} 处` : periodOrSubject(first?.subject ?? "");
      return { text: `${title}（${which}）`, due, found: foundText(outcomes), count: outcomes.length };
    });
  sheet.put(`A${row}:K${row}`, "三、未到期提醒", style("section"));
  sheet.height(row, 24);
  const frame = listFrame(row + 1, shown.length);
  sheet.list<Reminder>(frame, {
    columns: [
      serialColumn(frame.head),
      {
        column: "B",
        until: "E",
        caption: "事项",
        head: "head",
        style: style("text"),
        cell: (reminder) => reminder?.text ?? `${leadDays} 天内没有到期的事项`,
      },
      {
        column: "F",
        until: "G",
        caption: "最后一天",
        head: "head",
        style: style("number", { format: formats.day }),
        cell: (reminder) => (reminder === null ? null : { day: reminder.due }),
      },
      {
        column: "H",
        until: "K",
        caption: "现有记录",
        head: "head",
        style: style("text"),
        cell: (reminder) => reminder?.found ?? null,
      },
    ],
    rows: shown,
    minimumHeight: 20,
    headHeight: 22,
  });
  const rest = all.length - shown.reduce((sum, reminder) => sum + reminder.count, 0);
  const next = frame.sentinel + 1;
  if (rest > 0) sheet.put(`A${next}:K${next}`, `另有 ${rest} 项`, style("note"));
  sheet.height(next, rest > 0 ? 18 : 6);
  return next + 1;
}

function periodOrSubject(subject: string): string {
  return parsePeriod(subject)?.label ?? subjectText(subject);
}

function foundText(outcomes: readonly Outcome[]): string {
  const quotes = outcomes.flatMap((outcome) =>
    outcome.evidence.flatMap((evidence) =>
      evidence.kind === "found" && evidence.quote !== "" ? [evidence.quote] : [],
    ),
  );
  if (quotes.length === 0) return "尚无";
  return quotes.length > 3 ? `${quotes.slice(0, 3).join("、")}等 ${quotes.length} 条` : quotes.join("、");
}

/** The two lines of small print that close page 1. @returns the first row of page 2 */
function explanations(sheet: SheetBuilder, checkup: Checkup, row: number): number {
  const weights = checkup.scorecard.sampleWeights
    ? "七组权重为示例分值，非文件规定，可在“体检设置”修改。"
    : "七组权重为支部在“体检设置”中填写的数值。";
  sheet.put(
    `A${row}:K${row}`,
    `说明：1. 本报告由台账数据自动比对生成，供支部自查，不作为对党组织、党员的结论。2. ${weights}`,
    style("note"),
  );
  sheet.fit(row, 18);
  sheet.put(
    `A${row + 1}:K${row + 1}`,
    "3. 标“产品缺省，非文件数值”的数字没有文件出处，同样可改。4. 依据的条款为摘述，以原文为准。5. 人工评分见“达标创星评分表”，两表不一致时以评分表为准。",
    style("note"),
  );
  sheet.fit(row + 1, 18);
  return row + 2;
}

/** One line of the list on page 2. */
interface Finding {
  readonly level: "高" | "中" | "低" | "示" | "核";
  readonly problem: string;
  readonly subject: string;
  readonly place: Place | null;
  readonly basis: string;
  readonly remedy: string;
}

const levels: readonly Finding["level"][] = ["高", "中", "低", "示", "核"];

function findingsOf(checkup: Checkup): Finding[] {
  const rules = new Map(checkup.rules.map((checked) => [checked.rule.id, checked]));
  const groups = new Map<string, Outcome[]>();
  for (const outcome of checkup.outcomes) {
    if (outcome.status !== "gap" && outcome.status !== "to-confirm") continue;
    const key = `${outcome.rule}|${outcome.status}`;
    const group = groups.get(key);
    if (group) group.push(outcome);
    else groups.set(key, [outcome]);
  }
  const findings = [...groups.values()].flatMap((outcomes) => {
    const rule = rules.get(outcomes[0]?.rule ?? "");
    if (!rule) return [];
    return outcomes.length > separateSubjects
      ? [mergedFinding(rule, outcomes)]
      : outcomes.map((outcome) => findingOf(outcome, withoutStop(outcome.message) || problemText(rule)));
  });
  // Catalogue order within a level: sorting is stable.
  return findings.sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));
}

function findingOf(outcome: Outcome, problem: string): Finding {
  const toConfirm = outcome.status === "to-confirm";
  return {
    level: toConfirm ? "核" : severityWord(outcome.severity),
    problem,
    subject: subjectText(outcome.subject),
    place: placeOfOutcome(outcome),
    basis: basisText(outcome.basis),
    remedy: toConfirm ? quoteText(outcome) : outcome.remedy,
  };
}

function mergedFinding(rule: CheckedRule, outcomes: readonly Outcome[]): Finding {
  const [first] = outcomes;
  const subjects = outcomes.slice(0, 3).map((outcome) => subjectText(outcome.subject));
  const isFault = first?.status === "gap";
  const base = first ? findingOf(first, isFault ? problemText(rule) : rule.rule.text.title) : null;
  return {
    level: base?.level ?? "示",
    problem: base?.problem ?? "",
    place: base?.place ?? null,
    basis: base?.basis ?? "",
    remedy: base?.remedy ?? "",
    subject: `共 ${outcomes.length} 处：${subjects.join("、")} 等`,
  };
}

function quoteText(outcome: Outcome): string {
  const found = outcome.evidence.find((evidence) => evidence.kind === "found");
  return found?.kind === "found" && found.quote !== "" ? `原文：“${found.quote}”` : "请核对后再定。";
}

function withoutStop(text: string): string {
  return text.replace(/[。；;]$/, "");
}

/** @returns the last printed row */
function list(sheet: SheetBuilder, findings: readonly Finding[], row: number): number {
  sheet.put(
    `A${row}:K${row}`,
    "四、未达标与待核问题清单（按级别排列；位置可点击；“核”为文字线索，请人工核对，不扣分）",
    style("section"),
  );
  sheet.height(row, 24);
  const frame = listFrame(row + 1, findings.length);
  const small = style("text", { size: 9 });
  const text = style("text", { format: formats.text });
  sheet.list<Finding>(frame, {
    columns: [
      serialColumn(frame.head),
      { column: "B", caption: "级别", head: "head", style: style("centre"), cell: (finding) => finding?.level ?? null },
      {
        column: "C",
        caption: "问题",
        head: "head",
        style: text,
        cell: (finding) => finding?.problem ?? "没有未达标和待核的问题",
      },
      { column: "D", caption: "对象／期间", head: "head", style: text, cell: (finding) => finding?.subject ?? null },
      {
        column: "E",
        until: "F",
        caption: "位置",
        head: "head",
        style: (finding) =>
          style("text", {
            format: formats.text,
            ...(finding?.place ? { color: palette.link, underline: true } : {}),
          }),
        cell: (finding) =>
          finding === null ? null : finding.place === null ? nothing : link(placeText(finding.place), finding.place),
      },
      {
        column: "G",
        until: "H",
        caption: "依据",
        head: "head",
        style: small,
        cell: (finding) => finding?.basis ?? null,
      },
      {
        column: "I",
        until: "K",
        caption: "怎么补",
        head: "head",
        style: small,
        cell: (finding) => finding?.remedy ?? null,
      },
    ],
    rows: findings,
    minimumHeight: 26,
    headHeight: 22,
  });
  const { first } = frame;
  sheet.when(dataRange(frame, "B"), `$B${first}="高"`, {
    color: palette.red,
    bold: true,
    fill: palette.redBackground,
  });
  sheet.when(dataRange(frame, "B"), `$B${first}="核"`, { color: palette.amber });
  return frame.last;
}
