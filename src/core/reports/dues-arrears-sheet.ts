/**
 * 党费欠缴核对: for the clerk's eyes, never posted. Months without a payment as the facts have them, what was done about them,
 * and below that the totals of the ledger against their details. It asks to verify and decides about nobody.
 */
import { type Arrears, arrearsOf, type MemberArrears } from "../dues/dues-arrears.ts";
import { duesReconciliation, type ReconciliationLine } from "../dues/dues-reconciliation.ts";
import { isoMonth, type Month, monthParts } from "../model/date.ts";
import { placeText } from "../model/place.ts";
import { maskedText, privateNumbersIn } from "../points/masking.ts";
import { figureValues } from "../profiles/profile.ts";
import { withoutMonths } from "../rules/shared/member-dues.ts";
import { type KeptRow, keptRows, nameOnLine, ownCell, ownNumber, ownText } from "./dues-rows.ts";
import {
  emptyCell,
  extraColumns,
  keptContent,
  keptLine,
  type Moves,
  movesOf,
  type PreviousList,
  readPreviousList,
  textOf,
} from "./previous.ts";
import { baseDateText, branchName } from "./report-words.ts";
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
import { sheetNames, tabName } from "./sheet-names.ts";
import { type SheetPlan, type SheetRequest, sheetOp, unreadableSheet, writtenAs } from "./sheet-plan.ts";
import { formats, palette, style } from "./style-table.ts";

const name = sheetNames.duesArrears;
const head = 4;
const emptyRows = 3;
const money = "#,##0.00";
/** Stands before a reason that the ledger gives. */
const reasonMark = "已写：";
const settledWord = "台账没有欠缴记录";
const totalStart = "合计";
const reconciliationSection = "台账合计与上缴核对";

const captions = {
  number: "序号",
  name: "姓名",
  months: "没有交费记录的月份",
  count: "月数",
  longest: "最长\n连续",
  current: "目前\n连续",
  hint: "提示",
  place: "台账位置和已写的说明",
  contactedOn: "联系日期",
  told: "本人说明、理由",
  remedy: "处理办法",
  paidOn: "补交日期",
  note: "备注",
  key: "键",
} as const;

const columnOf: { readonly [Caption in keyof typeof captions]: string } = {
  number: "A",
  name: "B",
  months: "C",
  count: "D",
  longest: "E",
  current: "F",
  hint: "G",
  place: "H",
  contactedOn: "I",
  told: "J",
  remedy: "K",
  paidOn: "L",
  note: "M",
  key: "N",
};

const widths = { A: 5, B: 9, C: 22, D: 6, E: 6, F: 6, G: 21, H: 22, I: 11, J: 17, K: 14, L: 11, M: 12, N: 7 };
const clerkCaptions = [captions.contactedOn, captions.told, captions.remedy, captions.paidOn, captions.note];
const remedies = ["提醒补交", "漏记，已补登", "申请减免", "组织关系待核", "其他"];

export function duesArrearsSheet(request: SheetRequest): SheetPlan {
  const { checkup, snapshot } = request;
  const { facts } = checkup;
  const title = tabName(snapshot, name);
  const arrears = arrearsOf(facts);
  if (!arrears || !facts.dues) {
    return { op: null, preview: [`没有识别到${facts.roster ? "党费台账" : "党员花名册"}，“${title}”没有写入。`] };
  }
  const lacking = withoutMonths(facts.dues);
  if (lacking) {
    return {
      op: null,
      preview: [`“${title}”没有写入：${lacking.message}（${placeText(facts.dues.caption("month"))}）`],
    };
  }
  const previous = readPreviousList(snapshot, {
    definedName: name.definedName,
    captions: Object.values(captions),
    key: captions.key,
    computed: [captions.number, captions.count, captions.hint],
    // The section as well, for a total row may have been deleted.
    endsBefore: [totalStart, reconciliationSection],
  });
  const unreadable = unreadableSheet(snapshot, name, previous);
  if (unreadable) return unreadable;
  const writer = new ArrearsWriter(request, arrears, previous);
  return { op: sheetOp(snapshot, name, writer.content()), preview: writer.preview() };
}

class ArrearsWriter {
  private readonly lines: readonly KeptRow<MemberArrears>[];
  private readonly frame: ListFrame;
  private readonly moves: Moves;
  private readonly limits: { readonly remind: number; readonly warn: number; readonly verify: number };
  private readonly reconciliation: readonly ReconciliationLine[];

  constructor(
    private readonly request: SheetRequest,
    private readonly arrears: Arrears,
    private readonly previous: PreviousList | null,
  ) {
    const figures = figureValues(request.checkup.profile.figures);
    const levels = figures["dues.arrears_levels"];
    const verify = figures["dues.unpaid_months"];
    // Without a figure nothing is called long: no run reaches the end of time.
    const never = 9999;
    this.limits = { remind: levels?.remind ?? never, warn: levels?.warn ?? never, verify: verify ?? never };
    this.lines = keptRows(
      previous,
      arrears.members,
      ({ person }) => person.subject,
      { name: captions.name, clerk: clerkCaptions },
      // Nobody types the cells of the ledger.
      (row) => /![A-Z]{1,3}\d/.test(textOf(row.cells.get(captions.place))),
    );
    this.frame = listFrame(head, this.lines.length, { empty: emptyRows });
    this.moves = movesOf(
      previous,
      this.frame,
      this.lines.map(({ row }) => row),
      Object.entries(captions).map(([id, caption]) => ({ column: columnOf[id as keyof typeof captions], caption })),
    );
    this.reconciliation = duesReconciliation(request.checkup.facts);
  }

  content() {
    const { checkup, snapshot } = this.request;
    const { frame } = this;
    const extras = extraColumns<KeptRow<MemberArrears>>(
      this.previous,
      columnOf.key,
      (line) => line?.row ?? null,
      this.moves,
    );
    const sheet = new SheetBuilder({
      title: name.title,
      asOf: checkup.facts.asOf,
      date1904: snapshot.date1904,
      widths: { ...widths, ...Object.fromEntries(extras.map(({ column, width }) => [column, width])) },
      hidden: [columnOf.key],
    });
    sheet.put("A1:M1", name.title, style("title"));
    sheet.height(1, 30);
    const sub = `${branchName(checkup)}　　${baseDateText(checkup)}　　${this.stretch()}　　内部核对用，不张贴`;
    sheet.put("A2:M2", sub, style("sub", { horizontal: "center", border: "red-line" }));
    sheet.fit(2, 18);
    sheet.band(3, [
      ["A:H", "体检给出", "head"],
      ["I:M", "支部填写", "headClerk"],
    ]);
    sheet.height(3, 18);
    sheet.list(frame, {
      columns: [...this.columns(), ...extras],
      rows: this.lines,
      minimumHeight: 22,
      emptyHeight: 24,
      headHeight: 34,
      filter: true,
    });
    sheet.freeze("C5");
    sheet.validate(dataRange(frame, columnOf.remedy), { kind: "list", values: remedies });
    for (const column of [columnOf.contactedOn, columnOf.paidOn]) {
      sheet.validate(dataRange(frame, column), { kind: "date", from: "2000-01-01", to: "2099-12-31" });
    }
    sheet.when(dataRange(frame, columnOf.hint), `LEFT($G${frame.first},3)="请核实"`, {
      color: palette.red,
      fill: palette.redBackground,
    });
    sheet.when(dataRange(frame, "A", "H"), `$G${frame.first}="${settledWord}"`, { color: palette.faded });
    const totalRow = frame.sentinel + 1;
    const people = this.lines.filter((line) => countOf(line) > 0).length;
    const months = this.lines.reduce((sum, line) => sum + countOf(line), 0);
    sheet.put(
      `A${totalRow}:M${totalRow}`,
      formula(
        `"${totalStart}：有欠缴记录 "&COUNTIF(${wholeColumn(frame, "D")},">0")&" 人，共 "&SUM(${wholeColumn(frame, "D")})&" 个月"`,
        `${totalStart}：有欠缴记录 ${people} 人，共 ${months} 个月`,
      ),
      style("total"),
    );
    sheet.height(totalRow, 22);
    const noteRow = totalRow + 1;
    sheet.put(`A${noteRow}:M${noteRow}`, this.note(people), style("note"));
    sheet.fit(noteRow, 16);
    const end = this.block(sheet, noteRow + 2);
    const signature = "核对人：　　　　　　　　组织委员：　　　　　　　　核对日期：　　　　年　　月　　日";
    sheet.put(`A${end}:M${end}`, keptLine(snapshot, name.definedName, "核对人：", signature), style("plain"));
    sheet.height(end, 28);
    sheet.print({ orientation: "landscape", area: `A1:M${end}`, repeat: [3, head], margins: "ledger" });
    return sheet.content();
  }

  private stretch(): string {
    const first = this.arrears.months[0];
    const last = this.arrears.months.at(-1);
    return first === undefined || last === undefined ? "" : `核对 ${isoMonth(first)} 至 ${isoMonth(last)}`;
  }

  private note(people: number): string {
    const { uncovered, members } = this.arrears;
    const nothing =
      people === 0
        ? `${this.stretch()}，台账覆盖的月份没有欠缴记录。`
        : "先核对是否漏记，再向本人了解情况，把说明写在浅黄栏。";
    const limit = this.limits.verify;
    const six = `“请核实”只说明台账连续${limit}个月没有交费记录，是否漏记、有没有正当理由要先核实，本表不对任何人作认定。`;
    const gaps =
      uncovered.length > 0 ? `台账没有包住 ${uncovered.map(isoMonth).join("、")}，这些月份空着不能说明没交。` : "";
    const doubts = members.some((member) => member.doubts.length > 0) ? "有些月份读不懂，位置见“台账位置”一栏。" : "";
    return `${nothing}${people === 0 ? "" : six}${gaps}${doubts}`;
  }

  /** Totals and remittances below the list. Returns the row after it. */
  private block(sheet: SheetBuilder, row: number): number {
    sheet.put(`A${row}:M${row}`, reconciliationSection, style("section"));
    sheet.height(row, 20);
    const areas = ["A:C", "D:F", "G:G", "H:H", "I:I", "J:M"] as const;
    const put = (line: number, index: number, content: CellContent, look: ReturnType<typeof style>): void => {
      const [from, to] = (areas[index] ?? "A:A").split(":");
      sheet.put(from === to ? `${from}${line}` : `${from}${line}:${to}${line}`, content, look);
    };
    ["项目", "台账写的（元）", "明细相加（元）", "差额（元）", "核对", "位置"].forEach((text, index) => {
      put(row + 1, index, text, style("head"));
    });
    sheet.height(row + 1, 20);
    if (this.reconciliation.length === 0) {
      sheet.put(`A${row + 2}:M${row + 2}`, "党费台账没有合计行，也没有上缴日期，没有可以核对的项目。", style("centre"));
      sheet.height(row + 2, 20);
      return row + 3;
    }
    const amount = style("number", { format: money });
    const listed = this.reconciliation.filter((line) => line.stated === null || line.stated !== line.details);
    listed.forEach(({ label, stated, details, where }, index) => {
      const line = row + 2 + index;
      const difference = stated === null || details === null ? null : (stated - details) / 100;
      put(line, 0, label, style("text"));
      put(line, 1, stated === null ? "—" : stated / 100, amount);
      put(line, 2, details === null ? "—" : details / 100, amount);
      put(
        line,
        3,
        formula(`IF(COUNT($D${line},$G${line})<2,"—",ROUND($D${line}-$G${line},2))`, difference ?? "—"),
        amount,
      );
      const check = formula(`IF($H${line}="—","看不出",IF($H${line}=0,"一致","请核对"))`, checkWord(difference));
      put(line, 4, check, style("centre"));
      put(line, 5, where, style("text"));
      sheet.fit(line, 20);
    });
    if (listed.length > 0) {
      sheet.when(`I${row + 2}:I${row + 1 + listed.length}`, `$I${row + 2}="请核对"`, {
        color: palette.red,
        fill: palette.redBackground,
        bold: true,
      });
    }
    const rest = this.reconciliation.length - listed.length;
    const next = row + 2 + listed.length;
    if (rest === 0) return next;
    const agreeing = `${listed.length > 0 ? "其余 " : ""}${rest} 处合计与明细一致。`;
    sheet.put(`A${next}:M${next}`, agreeing, style("text"));
    sheet.height(next, 20);
    return next + 1;
  }

  private columns(): readonly ListColumn<KeptRow<MemberArrears>>[] {
    type Line = KeptRow<MemberArrears>;
    const column = (
      id: keyof typeof captions,
      look: ReturnType<typeof style>,
      cell: (line: Line | null, row: number) => CellContent,
      heading: ListColumn<Line>["head"] = "head",
    ): ListColumn<Line> => ({ column: columnOf[id], caption: captions[id], head: heading, style: look, cell });
    const number = style("number", { format: formats.count });
    const own = (caption: string) => (line: Line | null) =>
      keptContent(line?.row?.cells.get(caption) ?? emptyCell, this.moves);
    const { remind, warn, verify } = this.limits;
    return [
      column("number", style("number"), (line, row) =>
        line === null ? null : formula(`ROW()-ROW($A$${head})`, row - head),
      ),
      column("name", style("centre", { format: formats.text }), (line) => (line === null ? null : nameOf(line))),
      column("months", style("text", { format: formats.text }), (line) =>
        line?.item ? monthList(line.item.unpaid) || null : ownCell(line, captions.months, this.moves),
      ),
      column("count", number, (line, row) =>
        formula(
          `IF($B${row}="","",IF($C${row}="",0,LEN($C${row})-LEN(SUBSTITUTE($C${row},"、",""))+1))`,
          line === null || nameOf(line) === "" ? "" : countOf(line),
        ),
      ),
      column("longest", number, (line) => line?.item?.longestRun ?? ownCell(line, captions.longest, this.moves)),
      column("current", number, (line) => line?.item?.currentRun ?? ownCell(line, captions.current, this.moves)),
      column("hint", style("text"), (line, row) =>
        formula(
          `IF($B${row}="","",IF(N($E${row})>=${verify},` +
            `IF(ISNUMBER(SEARCH("${reasonMark}",$H${row})),"","请核实：")&"台账连续"&$E${row}&"个月没有交费记录"` +
            `&IF(ISNUMBER(SEARCH("${reasonMark}",$H${row})),"，已写说明，请核对",""),IF(N($F${row})>=${warn},"预警",` +
            `IF(N($F${row})>=${remind},"提醒",IF($D${row}>0,"提示",` +
            `IF($H${row}="",IF($N${row}="","","${settledWord}"),"待核"))))))`,
          this.hint(line),
        ),
      ),
      column("place", style("text", { size: 9 }), (line) =>
        line?.item ? placesText(line.item) || null : ownCell(line, captions.place, this.moves),
      ),
      column("contactedOn", style("clerkCentre", { format: formats.day }), own(captions.contactedOn), "headClerk"),
      column("told", style("clerk"), own(captions.told), "headClerk"),
      column("remedy", style("clerkCentre"), own(captions.remedy), "headClerk"),
      column("paidOn", style("clerkCentre", { format: formats.day }), own(captions.paidOn), "headClerk"),
      column("note", style("clerk"), own(captions.note), "headClerk"),
      column("key", style("aux", { format: formats.text, horizontal: "left" }), (line) => line?.key || null, "auxHead"),
    ];
  }

  /** What the formula says. */
  private hint(line: KeptRow<MemberArrears> | null): string {
    const { remind, warn, verify } = this.limits;
    if (line === null || nameOf(line) === "") return "";
    const { item } = line;
    const longest = item?.longestRun ?? ownNumber(line, captions.longest) ?? 0;
    const current = item?.currentRun ?? ownNumber(line, captions.current) ?? 0;
    const place = item ? placesText(item) : ownText(line, captions.place);
    if (longest >= verify) {
      const run = `台账连续${longest}个月没有交费记录`;
      return place.includes(reasonMark) ? `${run}，已写说明，请核对` : `请核实：${run}`;
    }
    if (current >= warn) return "预警";
    if (current >= remind) return "提醒";
    if (countOf(line) > 0) return "提示";
    if (place !== "") return "待核";
    return line.key === "" ? "" : settledWord;
  }

  preview(): string[] {
    const { snapshot } = this.request;
    const people = this.arrears.members.filter(({ unpaid }) => unpaid.length > 0);
    const said = [
      people.length === 0
        ? `${writtenAs(snapshot, name)}：台账覆盖的月份没有欠缴记录。内部核对用，不张贴。`
        : `${writtenAs(snapshot, name)}：${people.length} 名党员有没有交费记录的月份。内部核对用，不张贴。`,
    ];
    const toVerify = people.filter(({ longestRun, reason }) => longestRun >= this.limits.verify && reason === "");
    if (toVerify.length > 0) {
      said.push(
        `${toVerify.length} 名党员的台账连续${this.limits.verify}个月以上没有交费记录，请先核实是否漏记、有没有正当理由。`,
      );
    }
    const differing = this.reconciliation.filter(
      ({ stated, details }) => stated !== null && details !== null && stated !== details,
    );
    said.push(...differing.slice(0, 10).map(({ label, where }) => `请核对：${label}对不上（${where}）。`));
    const doubts = this.arrears.members.flatMap((member) => member.doubts);
    said.push(...[...new Set(doubts)].slice(0, 12).map((doubt) => `请核对：${doubt}。`));
    return said;
  }
}

function nameOf(line: KeptRow<MemberArrears>): string {
  return nameOnLine(line, captions.name);
}

/** Months in the list of a line, the clerk's own lines included. */
function countOf(line: KeptRow<MemberArrears>): number {
  if (line.item) return line.item.unpaid.length;
  const typed = nameOf(line) === "" ? "" : ownText(line, captions.months);
  return typed === "" ? 0 : typed.split("、").length;
}

function checkWord(difference: number | null): string {
  if (difference === null) return "看不出";
  return difference === 0 ? "一致" : "请核对";
}

/** 2025年11月、12月、2026年1月: the year where it begins. Each month is one part between the signs, so that they can be counted. */
function monthList(months: readonly Month[]): string {
  let before: number | null = null;
  return months
    .map((month) => {
      const parts = monthParts(month);
      const text = parts.year === before ? `${parts.month}月` : `${parts.year}年${parts.month}月`;
      before = parts.year;
      return text;
    })
    .join("、");
}

const mostPlaces = 4;

function placesText(item: MemberArrears): string {
  const places = item.at.slice(0, mostPlaces).map(placeText).join("、");
  const more = item.at.length > mostPlaces ? ` 等 ${item.at.length} 处` : "";
  // Identifying numbers stay in the ledger.
  const shown = (label: string, text: string): string =>
    text === "" ? "" : `${label}${privateNumbersIn(text).length > 0 ? maskedText : text}`;
  const notes = [shown(reasonMark, item.reason), shown("其他月份备注：", item.otherNotes)];
  return [`${places}${more}`, ...notes, ...item.doubts].filter((text) => text !== "").join("；");
}
