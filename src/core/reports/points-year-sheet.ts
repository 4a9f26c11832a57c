/** 年度积分核算 (sheets README 6.7): the year by live formulas, the published quarter totals kept for ever beside them. */

import { addToMonth, isoDay, monthFrom } from "../model/date.ts";
import type { PointsResult, YearPoints } from "../points/points.ts";
import {
  archiveCaptions,
  archiveSection,
  type KeptYear,
  noTotals,
  type QuarterTotals,
  quarterCaptions,
  yearCaptions,
  yearTotalStart,
} from "../points/published.ts";
import { pageStarts } from "./page-starts.ts";
import { type CapPart, type MonthStretch, PointsFormulas } from "./points-formulas.ts";
import { dash } from "./points-notice-lines.ts";
import { YearCheck, type YearRequest } from "./points-year-check.ts";
import { emptyCell, extraColumns, isEmpty, keptContent, keptLine, type Moves, movesOf, textOf } from "./previous.ts";
import { branchName } from "./report-words.ts";
import {
  type CellContent,
  dataRange,
  formula,
  type ListColumn,
  type ListFrame,
  listFrame,
  SheetBuilder,
} from "./sheet-builder.ts";
import { sheetNames } from "./sheet-names.ts";
import { type SheetPlan, sheetOp, unreadableSheet, writtenAs } from "./sheet-plan.ts";
import { fonts, formats, palette, style } from "./style-table.ts";

const name = sheetNames.pointsYear;
const head = 5;
const widths = {
  A: 5,
  B: 9,
  C: 9.5,
  D: 7,
  E: 7,
  F: 8.5,
  G: 7,
  H: 7,
  I: 7,
  J: 7,
  K: 8.5,
  L: 9,
  M: 8.5,
  N: 9,
  O: 7,
  P: 7,
  Q: 7,
  R: 7,
  S: 13,
  T: 18,
} as const;

export function pointsYearSheet(request: YearRequest): SheetPlan {
  const { snapshot, points } = request;
  const unreadable = unreadableSheet(snapshot, name, points.published.yearSheet?.list ?? null);
  if (unreadable) return unreadable;
  const gone = points.yearMembers.filter((member) => member.left);
  const before = points.published.yearSheet;
  const extras = before?.list.extras.length ?? 0;
  const turned = before !== null && before.year !== null && before.year !== points.year;
  return {
    op: sheetOp(snapshot, name, new YearWriter(request).content()),
    preview: [
      `${writtenAs(snapshot, name)}：${points.year}年度，${points.yearMembers.length} 名党员。`,
      ...(gone.length > 0
        ? [`${gone.map((member) => member.name).join("、")} 已不在册，本年积分保留在“${name.title}”表末。`]
        : []),
      ...(turned
        ? [
            `“${name.title}”由${before.year}年度换为${points.year}年度，原年度的公示合计、等次和评审意见留在表下方，不打印。`,
          ]
        : []),
      ...(extras > 0 && turned
        ? [`“${name.title}”中支部自己加的 ${extras} 列属${before.year}年度，内容没有带入。`]
        : []),
      ...(extras > 0 && !turned ? [`“${name.title}”中支部自己加的 ${extras} 列移到表右侧保留。`] : []),
    ],
  };
}

/** First and last row of the names, for the list of choices on the register. */
export function yearNameRows(points: PointsResult): { readonly first: number; readonly last: number } {
  const frame = listFrame(head, points.yearMembers.length, { anchor: true });
  return { first: frame.first, last: frame.sentinel };
}

/** Lines that surely fit on the first page, on a further one, and what notes and signatures below the list take of them. */
const firstPage = 23;
const furtherPage = 26;
const closing = 7;

/** Indices of the members with whom a new page begins; none when all fits on one. */
export function yearPages(members: number, remarks: number): number[] {
  return pageStarts(
    Array.from({ length: members }, () => 1),
    { pageHeight: furtherPage, top: furtherPage - firstPage, captions: 0, closing: closing + remarks },
  );
}

class YearWriter {
  private readonly frame: ListFrame;
  private readonly formulas: PointsFormulas;
  private readonly moves: Moves;
  private readonly stretch: MonthStretch;
  private readonly sheet: SheetBuilder;
  private readonly extras: readonly ListColumn<YearPoints>[];
  private readonly check: YearCheck;

  constructor(private readonly request: YearRequest) {
    const { checkup, snapshot, points } = request;
    this.frame = listFrame(head, points.yearMembers.length, { anchor: true });
    this.formulas = new PointsFormulas(snapshot, points.standard);
    const standing = points.published.yearSheet;
    const previous = standing !== null && standing.year === points.year ? standing.list : null;
    const columns = Object.values(yearCaptions).map((caption, index) => ({
      // The captions skip the published quarters: 核对 and 评审意见 stand in S and T.
      column: "ABCDEFGHIJKLMNST".charAt(index),
      caption,
    }));
    this.stretch = { from: monthFrom(points.year, 1), until: monthFrom(points.year + 1, 1) };
    this.check = new YearCheck(request, this.formulas, this.stretch);
    this.moves = movesOf(
      previous,
      this.frame,
      points.yearMembers.map((member) => member.kept?.row ?? null),
      columns,
    );
    const extras = extraColumns<YearPoints>(previous, "T", (member) => member?.kept?.row ?? null, this.moves);
    this.extras = extras;
    this.sheet = new SheetBuilder({
      title: name.title,
      asOf: checkup.facts.asOf,
      date1904: snapshot.date1904,
      widths: { ...widths, ...Object.fromEntries(extras.map((entry) => [entry.column, entry.width])) },
    });
  }

  content() {
    const { checkup, snapshot, points } = this.request;
    const { sheet, frame } = this;
    sheet.put("A1:T1", `党员年度积分核算表（${points.year}年度）`, style("title"));
    sheet.height(1, 36);
    sheet.put(
      "A2:L2",
      `${branchName(checkup)}　　统计至 ${isoDay(checkup.facts.asOf)}（年中为累计数）`,
      style("sub", { wrap: false }),
    );
    sheet.put(
      "M2:T2",
      "按名册顺序排列，不排名次；积分供民主评议参考，不代替评议",
      style("sub", { horizontal: "right", wrap: false }),
    );
    sheet.height(2, 18);
    sheet.height(3, 4);
    sheet.band(4, [
      ["A:C", "党员", "head"],
      ["D:F", "基础（本年累计）", "head"],
      ["G:K", "日常（按月封顶后）", "head"],
      ["L:M", "民主评议", "head"],
      ["N", "合计", "head"],
      ["O:R", "已公示的季度合计（留底）", "head"],
      ["S", "勾稽", "head"],
      ["T", "支部填写", "headClerk"],
    ]);
    sheet.height(4, 20);
    sheet.list(frame, {
      columns: [...this.columns(), ...this.extras],
      rows: points.yearMembers,
      minimumHeight: 21,
      headHeight: 22,
      filter: true,
    });
    sheet.freeze("D6");
    const grades = points.standard.rates.map((rate) => rate.grade).filter((grade) => !grade.includes(","));
    sheet.validate(dataRange(frame, "L"), { kind: "list", values: [...grades, dash] });
    sheet.when(dataRange(frame, "S"), `AND($S${frame.first}<>"",$S${frame.first}<>"一致")`, {
      color: palette.red,
      fill: palette.redBackground,
    });
    this.averages(frame.sentinel + 1);
    const noteRow = frame.sentinel + 2;
    sheet.put(
      `A${noteRow}:T${noteRow}`,
      "基础积分＝上限 × 已尽 ÷ 应尽（没有应尽义务的不计）；日常积分每月封顶、全年不超上限、最低 0；预备党员不评等次，两部分折算为百分制。上限、比例见“积分标准”，为产品缺省、示例分值，非文件规定。季度公示后再有变动，只能在“积分登记”加“更正”行。",
      style("note"),
    );
    sheet.fit(noteRow, 18);
    const totalsRow = noteRow + 1;
    this.registerTotals(totalsRow);
    const { remarks } = points;
    remarks.forEach((remark, index) => {
      const row = totalsRow + 1 + index;
      sheet.put(`A${row}:T${row}`, remark, style("text"));
      sheet.fit(row, 18);
    });
    const gap = totalsRow + 1 + remarks.length;
    sheet.height(gap, 12);
    const signatureRow = gap + 1;
    for (const [area, text] of [
      ["A:D", "登记人："],
      ["E:J", "审核（支部委员）："],
      ["K:N", "支部书记（签字）："],
      ["O:T", "日期：　　　　年　　月　　日"],
    ] as const) {
      const [from, to] = area.split(":");
      const line = keptLine(snapshot, name.definedName, text.slice(0, text.indexOf("：") + 1), text);
      sheet.put(`${from}${signatureRow}:${to}${signatureRow}`, line, style("plain"));
    }
    sheet.height(signatureRow, 26);
    sheet.print({
      orientation: "landscape",
      area: `A1:T${signatureRow}`,
      repeat: [4, head],
      margins: "ledger",
      breaks: yearPages(points.yearMembers.length, remarks.length).map((index) => frame.first + index),
    });
    this.archive(signatureRow + 3);
    return sheet.content();
  }

  private columns(): ListColumn<YearPoints>[] {
    const look = (token: "centre" | "number", overrides: Parameters<typeof style>[1] = {}) => {
      return (row: YearPoints | null) =>
        style(token, row?.left === true ? { ...overrides, color: palette.faded } : overrides);
    };
    const column = (
      letter: string,
      caption: string,
      own: ListColumn<YearPoints>["style"],
      cell: (member: YearPoints, row: number) => CellContent,
      heading: ListColumn<YearPoints>["head"] = "head",
    ): ListColumn<YearPoints> => ({
      column: letter,
      caption,
      head: heading,
      style: own,
      cell: (member, row) => (member === null ? null : cell(member, row)),
    });
    const year = this.request.points.year;
    const { stretch } = this;
    const yearSum = (letter: string, row: number): string =>
      this.formulas.registerSum(letter, `$B${row}`, stretch.from, stretch.until);
    const cap = (member: YearPoints, part: CapPart, row: number): string =>
      this.formulas.capByCategory(member.category, part, `$C${row}`, `$B${row}`, stretch);
    const signed = "0.0;-0.0;–";
    return [
      column("A", yearCaptions.number, look("number"), (_, row) =>
        formula(`ROW()-ROW($A$${this.frame.from})`, row - this.frame.from),
      ),
      column("B", yearCaptions.name, look("centre", { format: formats.text }), (member) => member.name),
      column("C", yearCaptions.category, look("centre", { format: formats.text }), (member) => member.category.label),
      column("D", yearCaptions.due, look("number", { format: formats.count }), (member, row) =>
        formula(yearSum("G", row), member.due),
      ),
      column("E", yearCaptions.done, look("number", { format: formats.count }), (member, row) =>
        formula(yearSum("H", row), member.done),
      ),
      column("F", yearCaptions.base, look("number", { format: formats.oneDecimal }), (member, row) =>
        formula(`IF($D${row}=0,"${dash}",${cap(member, "base", row)}*$E${row}/$D${row})`, member.base ?? dash),
      ),
      ...quarterCaptions.map((caption, index) =>
        column("GHIJ".charAt(index), caption, look("number", { format: signed }), (member, row) =>
          formula(this.formulas.quarterDaily(`$B${row}`, monthFrom(year, index * 3 + 1)), member.quarters[index] ?? 0),
        ),
      ),
      column("K", yearCaptions.daily, look("number", { format: formats.oneDecimal }), (member, row) =>
        formula(`MAX(0,MIN(${cap(member, "daily", row)},SUM($G${row}:$J${row})))`, member.daily),
      ),
      column("L", yearCaptions.grade, style("clerkCentre"), (member) => member.grade || null, "headClerk"),
      column("M", yearCaptions.appraisal, look("number", { format: formats.oneDecimal }), (member, row) =>
        formula(
          `IF(OR($L${row}="",$L${row}="${dash}"),"${dash}",${this.formulas.gradeShare(`$L${row}`)}*${cap(member, "appraisal", row)})`,
          member.appraisal ?? dash,
        ),
      ),
      column(
        "N",
        yearCaptions.total,
        look("number", { font: fonts.hei, format: formats.oneDecimal }),
        (member, row) => {
          const full = `(${cap(member, "daily", row)}+IF(ISNUMBER($F${row}),${cap(member, "base", row)},0)+IF($L${row}="${dash}",0,${cap(member, "appraisal", row)}))`;
          return formula(`IF(${full}=0,"${dash}",SUM($F${row},$K${row},$M${row})/${full}*100)`, member.total ?? dash);
        },
      ),
      ...quarterCaptions.map((caption, index) =>
        column(
          "OPQR".charAt(index),
          caption,
          look("number", { format: formats.oneDecimal }),
          (member) => this.check.totalsOf(member)[index] ?? null,
        ),
      ),
      column("S", yearCaptions.check, style("aux"), (member, row) => this.check.of(member, row)),
      column(
        "T",
        yearCaptions.opinion,
        style("clerk", { format: formats.text }),
        (member) => keptContent(member.kept?.opinion ?? emptyCell, this.moves),
        "headClerk",
      ),
    ];
  }

  private averages(row: number): void {
    const { points } = this.request;
    const { sheet, frame } = this;
    const total = style("total");
    sheet.put(`A${row}:C${row}`, yearTotalStart, total);
    const values: readonly (readonly [string, (member: YearPoints) => number | null])[] = [
      ["F", (member) => member.base],
      ["K", (member) => member.daily],
      ["M", (member) => member.appraisal],
      ["N", (member) => member.total],
    ];
    for (const letter of "DEFGHIJKLMNOPQRS") {
      const known = values.find(([own]) => own === letter);
      if (!known) {
        sheet.put(`${letter}${row}`, null, total);
        continue;
      }
      const range = `${letter}$${frame.from}:${letter}${frame.sentinel}`;
      const numbers = points.yearMembers.map(known[1]).filter((value) => value !== null);
      const average = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
      sheet.put(
        `${letter}${row}`,
        formula(`IF(COUNT(${range})=0,"${dash}",AVERAGE(${range}))`, numbers.length === 0 ? dash : average),
        style("total", { format: formats.oneDecimal }),
      );
    }
    sheet.put(
      `T${row}`,
      formula(`COUNTA($B$${frame.from}:$B${frame.sentinel})&" 人"`, `${points.yearMembers.length} 人`),
      total,
    );
    sheet.fit(row, 21);
  }

  /** Months → year: everything the register holds of the year has to be in the list above. */
  private registerTotals(row: number): void {
    const { points } = this.request;
    const { sheet, frame, formulas, stretch } = this;
    const last = addToMonth(stretch.until, -1);
    const inYear = points.register.rows.filter(({ month }) => month !== null && stretch.from <= month && month <= last);
    const parts = (["due", "done"] as const).map((part, index) => {
      const letter = "DE".charAt(index);
      return {
        register: formulas.registerTotal("GH".charAt(index), stretch),
        list: `SUM(${letter}$${frame.from}:${letter}${frame.sentinel})`,
        registered: inYear.reduce((sum, entry) => sum + (entry[part] ?? 0), 0),
        listed: points.yearMembers.reduce((sum, member) => sum + member[part], 0),
      };
    });
    const [due, done] = parts;
    if (!due || !done) return;
    const agrees = due.registered === due.listed && done.registered === done.listed;
    const words = [
      "登记表本年应尽 ",
      "、已尽 ",
      "，本表合计 ",
      "、",
      "，一致。",
      "，不一致：登记中有名册外的姓名，请看“核对”一栏。",
    ] as const;
    const [start, middle, list, between, same, different] = words;
    sheet.put(
      `A${row}:T${row}`,
      formula(
        `"${start}"&${due.register}&"${middle}"&${done.register}&"${list}"&${due.list}&"${between}"&${done.list}` +
          `&IF(AND(${due.register}=${due.list},${done.register}=${done.list}),"${same}","${different}")`,
        `${start}${due.registered}${middle}${done.registered}${list}${due.listed}${between}${done.listed}${agrees ? same : different}`,
      ),
      style("note"),
    );
    sheet.fit(row, 18);
  }

  /** Lines of other years: nothing that was published or typed is lost when the sheet turns to another year. */
  private archive(row: number): void {
    const { points, totals } = this.request;
    const lines: { year: number; name: string; kept: KeptYear | null; totals: QuarterTotals }[] = [];
    const years = [...new Set([...totals.keys(), ...points.published.years.keys()])]
      .filter((year) => year !== points.year)
      .sort((a, b) => b - a);
    for (const year of years) {
      const kept = points.published.years.get(year);
      const own = totals.get(year);
      for (const person of new Set([...(kept?.keys() ?? []), ...(own?.keys() ?? [])])) {
        lines.push({ year, name: person, kept: kept?.get(person) ?? null, totals: own?.get(person) ?? noTotals });
      }
    }
    if (lines.length === 0) return;
    const { sheet } = this;
    sheet.put(`A${row}:T${row}`, archiveSection, style("section"));
    const captions: readonly (readonly [string, string])[] = [
      ["A", archiveCaptions.year],
      ["C", archiveCaptions.name],
      ["D", archiveCaptions.category],
      ["L", archiveCaptions.grade],
      ["N", archiveCaptions.total],
      ...quarterCaptions.map((caption, index) => ["OPQR".charAt(index), caption] as const),
      ["T", archiveCaptions.opinion],
    ];
    for (const [letter, caption] of captions) sheet.put(`${letter}${row + 1}`, caption, style("auxHead"));
    lines.forEach((line, index) => {
      const at = row + 2 + index;
      const put = (letter: string, content: CellContent, format?: string): void => {
        sheet.put(`${letter}${at}`, content, style("aux", format === undefined ? {} : { format }));
      };
      put("A", line.year);
      put("C", line.name, formats.text);
      put("D", line.kept?.category || null, formats.text);
      put("L", textOf(line.kept?.grade) || null, formats.text);
      put("N", line.kept?.total ?? null, formats.oneDecimal);
      line.totals.forEach((total, quarter) => {
        put("OPQR".charAt(quarter), total, formats.oneDecimal);
      });
      put("T", isEmpty(line.kept?.opinion) ? null : (line.kept?.opinion.value ?? null), formats.text);
    });
  }
}
