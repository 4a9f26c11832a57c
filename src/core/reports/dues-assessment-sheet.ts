/**
 * 党费核定表: internal, for income stands in it. Base × one rate on the whole base, live: the clerk may put in a base, a kind of
 * payer or a reduction, and the standard the figures come from stands below the list.
 */
import {
  assessedDue,
  type DuesRounding,
  duesRoundings,
  type MemberAssessment,
  memberAssessments,
  payerWords,
  waivedWord,
} from "../dues/dues-assessment.ts";
import { figureValues } from "../profiles/profile.ts";
import { type DuesStandard, duesRate, type PayerKind } from "../rules/shared/dues-standard.ts";
import { leaverLines, ledgerCells } from "./dues-assessment-ledger.ts";
import { type KeptRow, keptRows, nameOnLine, ownCell, ownNumber, ownText } from "./dues-rows.ts";
import { rateFormula, type StandardBlock, standardBlock } from "./dues-standard-block.ts";
import {
  cellBeside,
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

const name = sheetNames.duesAssessment;
const head = 4;
const emptyRows = 3;
const money = "#,##0.00";
const unknownWord = "待定";

const captions = {
  number: "序号",
  name: "姓名",
  type: "人员类型",
  ledgerBase: "台账基数\n（元）",
  base: "核定基数\n（元）",
  kind: "核定类别",
  applied: "适用类别",
  rate: "比例",
  standard: "按标准\n月应交",
  waiver: "台账减免",
  reduced: "减交后\n月应交",
  due: "核定\n月应交",
  stated: "台账\n月应交",
  check: "核对",
  since: "起算月份",
  note: "备注",
  key: "键",
} as const;

const widths = {
  A: 5,
  B: 9,
  C: 10,
  D: 10.5,
  E: 10.5,
  F: 11,
  G: 11,
  H: 7.5,
  I: 9,
  J: 13,
  K: 9,
  L: 9,
  M: 9,
  N: 9,
  O: 9,
  P: 14,
  Q: 7,
};

const letters = Object.fromEntries(
  Object.keys(captions).map((caption, index) => [caption, "ABCDEFGHIJKLMNOPQ".charAt(index)]),
) as { readonly [Caption in keyof typeof captions]: string };

const clerkCaptions = [captions.base, captions.kind, captions.reduced, captions.note];
const totalStart = "合计";
const standardSection = "计算标准";
const roundingLabel = "取整方式";

export function duesAssessmentSheet(request: SheetRequest): SheetPlan {
  const { checkup, snapshot } = request;
  const standard = figureValues(checkup.profile.figures)["dues.standard"];
  const title = tabName(snapshot, name);
  const { roster, dues } = checkup.facts;
  if (!roster || !dues) {
    return { op: null, preview: [`没有识别到${roster ? "党费台账" : "党员花名册"}，“${title}”没有写入。`] };
  }
  if (!standard) return { op: null, preview: [`所选口径没有党费标准，“${title}”没有写入。`] };
  const previous = readPreviousList(snapshot, {
    definedName: name.definedName,
    captions: Object.values(captions),
    key: captions.key,
    computed: [captions.number, captions.applied, captions.rate, captions.standard, captions.due, captions.check],
    // The section as well, for a total row may have been deleted.
    endsBefore: [totalStart, standardSection],
  });
  const unreadable = unreadableSheet(snapshot, name, previous);
  if (unreadable) return unreadable;
  const writer = new AssessmentWriter(request, standard, previous);
  return { op: sheetOp(snapshot, name, writer.content()), preview: writer.preview() };
}

interface Line extends KeptRow<MemberAssessment> {
  readonly figures: Figures;
}

/** What the formulas of a line give, in yuan; null = —. */
interface Figures {
  readonly kindWord: string;
  readonly rate: number | null;
  readonly standard: number | null;
  readonly due: number | null;
  readonly check: string;
}

const noFigures: Figures = { kindWord: "", rate: null, standard: null, due: null, check: "" };

class AssessmentWriter {
  private readonly rounding: DuesRounding;
  private readonly lines: readonly Line[];
  private readonly frame: ListFrame;
  private readonly moves: Moves;

  constructor(
    private readonly request: SheetRequest,
    private readonly standard: DuesStandard,
    private readonly previous: PreviousList | null,
  ) {
    const { checkup, snapshot } = request;
    const chosen = textOf(cellBeside(snapshot, name.definedName, roundingLabel));
    const [usual] = duesRoundings;
    if (!usual) throw new Error("there is no way of rounding");
    this.rounding = duesRoundings.find(({ word }) => word === chosen) ?? usual;
    const rows = keptRows(
      previous,
      memberAssessments(checkup.facts),
      ({ person }) => person.subject,
      { name: captions.name, clerk: clerkCaptions },
      leaverLines({ facts: checkup.facts, date1904: snapshot.date1904 }, captions),
    );
    this.lines = rows.map((row) => ({ ...row, figures: this.figuresOf(row) }));
    this.frame = listFrame(head, rows.length, { empty: emptyRows });
    this.moves = movesOf(
      previous,
      this.frame,
      rows.map(({ row }) => row),
      Object.entries(captions).map(([id, caption]) => ({ column: letters[id as keyof typeof captions], caption })),
    );
  }

  private figuresOf(line: KeptRow<MemberAssessment>): Figures {
    const { item, row } = line;
    if (nameOnLine(line, captions.name) === "") return noFigures;
    const typed = (caption: string): number | null => {
      const value = row?.cells.get(caption)?.value ?? null;
      return typeof value === "number" ? value : null;
    };
    const { standard } = this;
    const base = Math.round((typed(captions.base) ?? ledgerBaseOf(line) ?? 0) * 100);
    const kindWord = textOf(row?.cells.get(captions.kind)) || suggestedKind(item);
    const kind = kindOf(kindWord);
    const rate =
      base > 0 && (kind === "employed" || kind === "retired") ? duesRate(base, standard[kind]) / 10_000 : null;
    const cents = kind === null ? null : assessedDue(kind, base, standard, this.rounding);
    const own = kindWord === waivedWord ? 0 : cents === null ? null : cents / 100;
    const reduced = typed(captions.reduced);
    const due = kindWord === waivedWord ? 0 : (reduced ?? own);
    const stated = statedOf(line);
    const waiver = item ? item.waiver : ownText(line, captions.waiver);
    const isReduced = kindWord === waivedWord || (waiver !== "" && reduced === null);
    let check = "请核对";
    if (isReduced) check = "按减免";
    else if (due === null || stated === null) check = "—";
    else if (Math.abs(stated - due) < 0.005) check = "一致";
    else if (kind === "farmer" && reduced === null) {
      const { from, to } = standard.farmer;
      if (stated >= from / 100 && stated <= to / 100) check = "一致";
    }
    return { kindWord, rate, standard: own, due, check };
  }

  content() {
    const { checkup, snapshot } = this.request;
    const { frame } = this;
    const extras = extraColumns<Line>(this.previous, letters.key, (line) => line?.row ?? null, this.moves);
    const sheet = new SheetBuilder({
      title: name.title,
      asOf: checkup.facts.asOf,
      date1904: snapshot.date1904,
      widths: { ...widths, ...Object.fromEntries(extras.map(({ column, width }) => [column, width])) },
      hidden: [letters.key],
    });
    sheet.put("A1:P1", name.title, style("title"));
    sheet.height(1, 30);
    const sub = `${branchName(checkup)}　　${baseDateText(checkup)}　　口径 ${checkup.profile.title}　　内部资料，不公开（含收入）`;
    sheet.put("A2:P2", sub, style("sub", { horizontal: "center", border: "red-line" }));
    sheet.fit(2, 18);
    sheet.band(3, [
      ["A:D", "花名册和台账", "head"],
      ["E:F", "支部填写", "headClerk"],
      ["G:J", "按标准算出", "head"],
      ["K:K", "支部填写", "headClerk"],
      ["L:O", "核对", "head"],
      ["P:P", "支部填写", "headClerk"],
    ]);
    sheet.height(3, 18);
    const totalRow = frame.sentinel + 1;
    const block = standardBlock(totalRow + 2, this.standard);
    sheet.list(frame, {
      columns: [...this.columns(block), ...extras],
      rows: this.lines,
      minimumHeight: 20,
      emptyHeight: 24,
      headHeight: 34,
      filter: true,
    });
    sheet.freeze("C5");
    sheet.validate(dataRange(frame, letters.kind), {
      kind: "list",
      values: [...Object.values(payerWords), waivedWord],
    });
    sheet.when(dataRange(frame, letters.check), `$N${frame.first}="请核对"`, {
      color: palette.red,
      fill: palette.redBackground,
      bold: true,
    });
    this.totals(sheet, totalRow);
    this.standardRows(sheet, block);
    return this.finish(sheet, block.end + 1);
  }

  private totals(sheet: SheetBuilder, row: number): void {
    const { frame } = this;
    const total = style("total");
    const amount = style("total", { format: money });
    const sum = (letter: string, figure: (line: Line) => number | null): CellContent =>
      formula(
        `SUM(${wholeColumn(frame, letter)})`,
        this.lines.reduce((cents, line) => cents + Math.round((figure(line) ?? 0) * 100), 0) / 100,
      );
    const checks = this.lines.filter(({ figures }) => figures.check === "请核对").length;
    sheet.put(`A${row}:K${row}`, totalStart, total);
    sheet.put(
      `L${row}`,
      sum("L", ({ figures }) => figures.due),
      amount,
    );
    sheet.put(
      `M${row}`,
      sum("M", (line) => statedOf(line)),
      amount,
    );
    sheet.put(
      `N${row}:P${row}`,
      formula(`"请核对 "&COUNTIF(${wholeColumn(frame, "N")},"请核对")&" 人"`, `请核对 ${checks} 人`),
      total,
    );
    sheet.height(row, 22);
  }

  private standardRows(sheet: SheetBuilder, block: StandardBlock): void {
    sheet.put(`A${block.title}:P${block.title}`, standardSection, style("section"));
    sheet.height(block.title, 20);
    const captionRow = block.title + 1;
    for (const [area, text] of [
      ["A:B", "类别"],
      ["C:D", "计算基数"],
      ["E:E", "上限（元）"],
      ["F:F", "比例"],
      ["G:G", "每月（元）"],
    ] as const) {
      const [from, to] = area.split(":");
      sheet.put(`${from}${captionRow}:${to}${captionRow}`, text, style("head"));
    }
    sheet.height(captionRow, 18);
    for (const line of block.lines) {
      sheet.put(`A${line.row}:B${line.row}`, line.word, style("centre"));
      sheet.put(`C${line.row}:D${line.row}`, line.range, style("centre"));
      sheet.put(`E${line.row}`, line.upTo ?? "—", style("number", { format: money }));
      sheet.put(`F${line.row}`, line.rate ?? "—", style("number", { format: "0.0#%" }));
      sheet.put(`G${line.row}`, line.amount ?? "—", style("number", { format: money }));
      sheet.height(line.row, 17);
    }
    const { rounding } = this;
    const top = captionRow;
    const step = rounding.unit * 10_000;
    const add = rounding.to === "down" ? 0 : rounding.to === "nearest" ? step / 2 : step - 1;
    sheet.put(`I${top}:J${top}`, roundingLabel, style("head"));
    sheet.put(`K${top}:L${top}`, rounding.word, style("clerkCentre"));
    sheet.validate(`K${top}`, { kind: "list", values: duesRoundings.map(({ word }) => word) });
    const aux = style("aux");
    const mode = `$K$${top}`;
    sheet.put(
      `M${top}`,
      formula(`IF(RIGHT(${mode},1)="元",1000000,IF(RIGHT(${mode},1)="角",100000,10000))`, step),
      aux,
    );
    sheet.put(
      `N${top}`,
      formula(`IF(LEFT(${mode},4)="四舍五入",$M$${top}/2,IF(LEFT(${mode},1)="进",$M$${top}-1,0))`, add),
      aux,
    );
    sheet.put(
      `I${top + 1}:P${top + 3}`,
      "党费按全部基数乘一个比例计算，不分段累进。取整方式可以改（“去尾到分”为产品缺省，非文件规定），改后整表重算；M、N 两格为取整换算，不必填写。",
      style("note"),
    );
  }

  private finish(sheet: SheetBuilder, row: number) {
    const { snapshot } = this.request;
    const note =
      "浅黄栏由支部填写：核定基数空着时用台账基数，核定类别空着时按人员类型。“请核对”只表示与台账不同，请核对基数、类别和台账应交。少交、免交按程序研究批准后填写，本表不作认定。";
    sheet.put(`A${row}:P${row}`, note, style("note"));
    sheet.fit(row, 16);
    const signature = "核定人：　　　　　　　　支部书记（签字）：　　　　　　　　核定日期：　　　　年　　月　　日";
    sheet.put(`A${row + 1}:P${row + 1}`, keptLine(snapshot, name.definedName, "核定人：", signature), style("plain"));
    sheet.height(row + 1, 28);
    sheet.print({
      orientation: "landscape",
      area: `A1:P${row + 1}`,
      repeat: [3, head],
      margins: "ledger",
    });
    return sheet.content();
  }

  private columns(block: StandardBlock): readonly ListColumn<Line>[] {
    const centre = style("centre");
    const amount = style("number", { format: money });
    const clerkAmount = style("clerkCentre", { format: money });
    const column = (
      id: keyof typeof captions,
      look: ReturnType<typeof style>,
      cell: (line: Line | null, row: number) => CellContent,
      heading: ListColumn<Line>["head"] = "head",
    ): ListColumn<Line> => ({ column: letters[id], caption: captions[id], head: heading, style: look, cell });
    const own = (line: Line | null, caption: string): CellContent =>
      keptContent(line?.row?.cells.get(caption) ?? emptyCell, this.moves);
    // Lines kept for handwriting stay empty until a name stands in them.
    const live = (row: number, text: string, value: string | number, line: Line | null): CellContent =>
      formula(`IF($B${row}="","",${text})`, line === null || nameOnLine(line, captions.name) === "" ? "" : value);
    const baseOf = (row: number): string => `ROUND(IF(ISNUMBER($E${row}),$E${row},N($D${row})),2)`;
    const dashed = (value: number | null | undefined): string | number => value ?? "—";
    return [
      column("number", style("number"), (line, row) =>
        line === null ? null : formula(`ROW()-ROW($A$${head})`, row - head),
      ),
      column("name", style("centre", { format: formats.text }), (line) =>
        line === null ? null : nameOnLine(line, captions.name),
      ),
      column("type", centre, (line) =>
        line?.item ? ledgerCells(line.item).type : ownCell(line, captions.type, this.moves),
      ),
      column("ledgerBase", amount, (line) =>
        line?.item ? ledgerBaseOf(line) : ownCell(line, captions.ledgerBase, this.moves),
      ),
      column("base", clerkAmount, (line) => own(line, captions.base), "headClerk"),
      column("kind", style("clerkCentre"), (line) => own(line, captions.kind), "headClerk"),
      column("applied", centre, (line, row) => {
        const suggested = suggestedKind(line?.item ?? null);
        return live(row, `IF($F${row}="","${suggested}",$F${row})`, line?.figures.kindWord ?? "", line);
      }),
      column("rate", style("number", { format: "0.0#%" }), (line, row) =>
        live(
          row,
          `IF(AND(OR($G${row}="${payerWords.employed}",$G${row}="${payerWords.retired}"),${baseOf(row)}>0),` +
            `IF($G${row}="${payerWords.employed}",${rateFormula(block, "employed", baseOf(row))},` +
            `${rateFormula(block, "retired", baseOf(row))}),"—")`,
          dashed(line?.figures.rate),
          line,
        ),
      ),
      column("standard", amount, (line, row) =>
        live(
          row,
          `IF(ISNUMBER($H${row}),INT((ROUND(${baseOf(row)}*100,0)*ROUND($H${row}*10000,0)+${block.add})/${block.step})` +
            `*${block.step}/1000000,IF($G${row}="${payerWords.farmer}",$G$${block.farmer},` +
            `IF($G${row}="${payerWords.fixed}",$G$${block.fixed},IF($G${row}="${waivedWord}",0,"—"))))`,
          dashed(line?.figures.standard),
          line,
        ),
      ),
      column("waiver", style("text"), (line) =>
        line?.item ? ledgerCells(line.item).waiver : ownCell(line, captions.waiver, this.moves),
      ),
      column("reduced", clerkAmount, (line) => own(line, captions.reduced), "headClerk"),
      column("due", amount, (line, row) =>
        live(
          row,
          `IF($G${row}="${waivedWord}",0,IF(ISNUMBER($K${row}),$K${row},$I${row}))`,
          dashed(line?.figures.due),
          line,
        ),
      ),
      column("stated", amount, (line) => (line?.item ? statedOf(line) : ownCell(line, captions.stated, this.moves))),
      column("check", centre, (line, row) =>
        live(
          row,
          `IF(OR($G${row}="${waivedWord}",AND($J${row}<>"",NOT(ISNUMBER($K${row})))),"按减免",` +
            `IF(COUNT($L${row}:$M${row})<2,"—",IF(ABS($M${row}-$L${row})<0.005,"一致",` +
            `IF(AND($G${row}="${payerWords.farmer}",NOT(ISNUMBER($K${row})),$M${row}>=$G$${block.farmer},` +
            `$M${row}<=$E$${block.farmer}),"一致","请核对"))))`,
          line?.figures.check ?? "—",
          line,
        ),
      ),
      column("since", style("number", { format: formats.month }), (line) => {
        if (!line?.item) return ownCell(line, captions.since, this.moves);
        return line.item.effectiveFrom === null ? null : { month: line.item.effectiveFrom };
      }),
      column("note", style("clerk"), (line) => own(line, captions.note), "headClerk"),
      column("key", style("aux", { format: formats.text, horizontal: "left" }), (line) => line?.key || null, "auxHead"),
    ];
  }

  preview(): string[] {
    const { checkup, snapshot } = this.request;
    const members = this.lines.flatMap(({ item }) => item ?? []);
    const said = [`${writtenAs(snapshot, name)}：${members.length} 名党员。内部资料，不公开（含收入）。`];
    const differing = this.lines.filter(({ figures }) => figures.check === "请核对");
    if (differing.length > 0) {
      const listed = differing.slice(0, 10).map((line) => {
        const at = line.item?.statedAt;
        const where = at ? `（${at.sheet}!${at.range}）` : "";
        return `${nameOnLine(line, captions.name)}${where}`;
      });
      said.push(`台账应交与按标准核定的不同，请核对：${listed.join("、")}${differing.length > 10 ? " 等" : ""}。`);
    }
    const open = this.lines.filter(({ item, figures }) => item !== null && figures.due === null);
    if (open.length > 0) said.push(`${open.length} 名党员缺计算基数或人员类型，可以在浅黄栏补填。`);
    said.push(...members.flatMap(({ unreadable }) => unreadable).slice(0, 12));
    if (checkup.facts.dues && checkup.facts.dues.ambiguous().size > 0) {
      said.push(`台账里同名的分不清是谁的，请在浅黄栏填写：${[...checkup.facts.dues.ambiguous().keys()].join("、")}。`);
    }
    return said;
  }
}

function suggestedKind(item: MemberAssessment | null): string {
  if (item === null) return unknownWord;
  if (item.isWaived) return waivedWord;
  return item.kind === null ? unknownWord : payerWords[item.kind];
}

function kindOf(word: string): PayerKind | null {
  const kinds: readonly PayerKind[] = ["employed", "retired", "farmer", "fixed"];
  return kinds.find((kind) => payerWords[kind] === word) ?? null;
}

/** Yuan. */
function ledgerBaseOf(line: KeptRow<MemberAssessment>): number | null {
  return line.item ? ledgerCells(line.item).ledgerBase : ownNumber(line, captions.ledgerBase);
}

/** Yuan. */
function statedOf(line: KeptRow<MemberAssessment>): number | null {
  return line.item ? ledgerCells(line.item).stated : ownNumber(line, captions.stated);
}
