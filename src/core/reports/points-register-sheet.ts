/** 积分登记 (sheets README 6.5): generated rows from the ledgers beside the rows of the branch, which stay as they are. */
import type { Day } from "../model/date.ts";
import { isOwnFormula, type RegisterRow, registerCaptions, registerNoteStart } from "../points/register.ts";
import { itemOf } from "../points/standard.ts";
import type { CellStyle } from "../workbook/edit-plan.ts";
import { PointsFormulas, type PointsSheetRequest } from "./points-formulas.ts";
import { signedFormat } from "./points-standard-sheet.ts";
import { extraColumns, isEmpty, keptContent, type Moves, movesOf } from "./previous.ts";
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
import { formats, palette, style } from "./style-table.ts";

const name = sheetNames.pointsRegister;
const head = 4;
const emptyRows = 12;

type Caption = keyof typeof registerCaptions;

/** More than any sum of points. */
const noLimit = "9000000000";

interface ColumnDefinition {
  readonly column: string;
  readonly caption: string;
  readonly id: Caption;
  readonly width: number;
  readonly look: Parameters<typeof style>[1];
  readonly left?: boolean;
  /** Whether rows of the branch carry something of the branch's here. */
  readonly clerk: boolean;
}

function column(
  letter: string,
  id: Caption,
  width: number,
  clerk: boolean,
  look: Parameters<typeof style>[1] = {},
  left = false,
): ColumnDefinition {
  return { column: letter, id, caption: registerCaptions[id], width, clerk, look, left };
}

const columns: readonly ColumnDefinition[] = [
  column("A", "registeredOn", 11, true, { format: formats.day }),
  column("B", "month", 9, true, { format: formats.month }),
  column("C", "name", 9, true, { format: formats.text }),
  column("D", "part", 8, true),
  column("E", "code", 7, true),
  column("F", "item", 24, false, { size: 9 }, true),
  column("G", "due", 6, false),
  column("H", "done", 6, false),
  column("I", "points", 7, true, { format: signedFormat }),
  column("J", "reason", 22, true, { size: 9, format: formats.text }, true),
  column("K", "evidence", 18, true, { size: 9, format: formats.text }, true),
  column("L", "source", 7, false),
  column("M", "registrar", 8, true, { format: formats.text }),
  column("N", "check", 15, false),
  column("O", "category", 9, false, { format: formats.text }),
  column("P", "withinMonth", 7, false, { format: signedFormat }),
  column("Q", "counted", 7, false, { format: signedFormat }),
  column("R", "key", 5, false, { format: formats.text }),
];

/** Looked at on the screen, not printed. */
const auxiliary: ReadonlySet<Caption> = new Set<Caption>(["category", "withinMonth", "counted", "key"]);

/** Names are offered from 年度积分核算: first and last row of its list. */
export interface NameRows {
  readonly first: number;
  readonly last: number;
}

export function pointsRegisterSheet(request: PointsSheetRequest, names: NameRows): SheetPlan {
  const { snapshot, points } = request;
  const unreadable = unreadableSheet(snapshot, name, points.register.previous);
  if (unreadable) return unreadable;
  return {
    op: sheetOp(snapshot, name, content(request, names)),
    preview: [
      `${writtenAs(snapshot, name)}。`,
      ...points.register.preview,
      ...(points.register.previous && points.register.previous.extras.length > 0
        ? [`“${name.title}”中支部自己加的 ${points.register.previous.extras.length} 列移到表右侧保留。`]
        : []),
    ],
  };
}

function content({ checkup, snapshot, points }: PointsSheetRequest, names: NameRows) {
  const { rows, previous } = points.register;
  const frame = listFrame(head, rows.length, { empty: emptyRows });
  const moves = movesOf(
    previous,
    frame,
    rows.map((row) => row.found),
    columns,
  );
  const extras = extraColumns<RegisterRow>(previous, "R", (row) => row?.found ?? null, moves);
  const sheet = new SheetBuilder({
    title: name.title,
    asOf: checkup.facts.asOf,
    date1904: snapshot.date1904,
    widths: Object.fromEntries([...columns, ...extras].map((entry) => [entry.column, entry.width])),
    hidden: ["R"],
  });
  sheet.put("A1:N1", `党员积分登记表（${points.year}年）`, style("title"));
  sheet.height(1, 36);
  sheet.put("A2:F2", branchName(checkup), style("sub", { wrap: false }));
  sheet.put("G2:N2", countLine(rows), style("sub", { horizontal: "right", wrap: false }));
  sheet.height(2, 18);
  sheet.put(
    "A3:N3",
    "基础行由体检按月生成（应尽、已尽次数）；日常、更正行由支部登记，填浅黄格：登记日、月份、姓名、部分、代码，分值自动带出，可改。事由、依据写清楚，公示时只显示代码。",
    style("note"),
  );
  sheet.fit(3, 20);
  const writer = new RowWriter(new PointsFormulas(snapshot, points.standard), points, moves, checkup.facts.asOf);
  sheet.list(frame, {
    columns: [
      ...columns.map(
        (entry): ListColumn<RegisterRow> => ({
          column: entry.column,
          caption: entry.caption,
          head: auxiliary.has(entry.id) ? "auxHead" : "head",
          style: looksOf(entry),
          cell: (row, line) => writer.cell(entry.id, row, line),
        }),
      ),
      ...extras,
    ],
    rows,
    minimumHeight: 20,
    emptyHeight: 24,
    filter: true,
  });
  sheet.freeze("D5");
  validate(sheet, frame, writer.formulas, names);
  const from = frame.first;
  sheet.when(dataRange(frame, "N"), `LEN($N${from})>0`, { color: palette.red, fill: palette.redBackground });
  sheet.when(dataRange(frame, "I"), `N($I${from})<0`, { color: palette.red });
  sheet.when(dataRange(frame, "A", "N"), `$D${from}="更正"`, { fill: palette.correction });
  const noteRow = frame.sentinel + 1;
  sheet.put(
    `A${noteRow}:N${noteRow}`,
    `${registerNoteStart}；不够时在空行之间插入行并向下填充公式。各积分表按整列统计，排序、筛选、插行都不影响。`,
    style("note"),
  );
  sheet.fit(noteRow, 18);
  sheet.print({ orientation: "landscape", area: `A1:N${noteRow}`, repeat: [head, head], margins: "ledger" });
  return sheet.content();
}

/** The whole column counts, the caption not: nothing else may stand in column C. */
function countLine(rows: readonly RegisterRow[]): CellContent {
  const tail = " 行　本表只增不改：公示后要改的，另加一行，部分选“更正”";
  return formula(
    `"共 "&(COUNTIF($C:$C,"?*")-1)&"${tail}"`,
    `共 ${rows.filter((row) => row.name !== "").length}${tail}`,
  );
}

/** The three looks of a column, made once: a branch has tens of thousands of cells here. */
function looksOf(entry: ColumnDefinition): (row: RegisterRow | null) => CellStyle {
  const { look } = entry;
  if (auxiliary.has(entry.id)) {
    const own = style("aux", look);
    // The category of a month is the branch's to correct.
    const open = style("clerkCentre", { ...look, size: 9 });
    return (row) => (entry.id === "category" && row?.origin === "generated" ? open : own);
  }
  const own = style(entry.left === true ? "text" : "centre", look);
  const clerk = style(entry.left === true ? "clerk" : "clerkCentre", look);
  return (row) => (entry.clerk && (row === null || row.origin === "clerk") ? clerk : own);
}

function validate(sheet: SheetBuilder, frame: ListFrame, formulas: PointsFormulas, names: NameRows): void {
  sheet.validate(
    dataRange(frame, "B"),
    { kind: "date", from: "2000-01-01", to: "2099-12-31" },
    { prompt: { title: "月份", text: "写作 2026-9" } },
  );
  sheet.validate(dataRange(frame, "C"), {
    kind: "list-range",
    formula: formulas.yearNames(names.first, names.last),
  });
  sheet.validate(dataRange(frame, "D"), { kind: "list", values: ["基础", "日常", "更正"] });
  if (formulas.ranges.items)
    sheet.validate(dataRange(frame, "E"), { kind: "list-range", formula: formulas.ranges.items.codes });
  const { categoryNames } = formulas.ranges;
  if (categoryNames !== "") sheet.validate(dataRange(frame, "O"), { kind: "list-range", formula: categoryNames });
}

class RowWriter {
  private readonly known: ReadonlySet<string>;

  constructor(
    readonly formulas: PointsFormulas,
    private readonly points: PointsSheetRequest["points"],
    private readonly moves: Moves,
    private readonly asOf: Day,
  ) {
    this.known = new Set(points.yearMembers.map((member) => member.name.toLowerCase()));
  }

  cell(id: Caption, row: RegisterRow | null, line: number): CellContent {
    if (id === "check") return formula(this.checkFormula(line), row === null ? "" : this.check(row));
    if (id === "withinMonth" || id === "counted") return this.limited(id, row, line);
    if (row === null) return id === "item" || id === "points" ? this.computed(id, null, line) : null;
    if (id === "key") return row.origin === "generated" ? row.key : null;
    if (row.fresh) return this.own(id, row);
    if (row.origin === "clerk") {
      if (id === "item" || id === "points") return this.clerkComputed(id, row, line);
      if (id === "source" && isEmpty(row.found?.cells.get(registerCaptions.source))) return "支部";
    }
    return this.kept(id, row);
  }

  private own(id: Caption, row: RegisterRow): CellContent {
    switch (id) {
      case "registeredOn":
        return { day: row.registeredOn ?? this.asOf };
      case "month":
        return row.month === null ? null : { month: row.month };
      case "name":
        return row.name;
      case "part":
        return row.part;
      case "item":
        return row.item;
      case "category":
        return row.category === "" ? null : row.category;
      case "due":
        return row.due;
      case "done":
        return row.done;
      case "evidence":
        return row.evidence === "" ? null : row.evidence;
      case "source":
        return "体检";
      case "reason":
        return row.origin === "correction" ? row.reason : this.kept(id, row);
      default:
        // Whatever a clerk wrote beside a generated row stays with it.
        return this.kept(id, row);
    }
  }

  private kept(id: Caption, row: RegisterRow): CellContent {
    return keptContent(row.found?.cells.get(registerCaptions[id]), this.moves);
  }

  /** 项目 and 分值 follow the code until they are typed over. */
  private clerkComputed(id: "item" | "points", row: RegisterRow, line: number): CellContent {
    const cell = row.found?.cells.get(registerCaptions[id]);
    if (cell !== undefined && !isEmpty(cell) && !isOwnFormula(cell.formula)) return this.kept(id, row);
    // The points of a correction are typed: the code would bring out the wrong sign.
    if (id === "points" && row.part === "更正" && isEmpty(cell)) return null;
    return this.computed(id, row, line);
  }

  private computed(id: "item" | "points", row: RegisterRow | null, line: number): CellContent {
    const { items } = this.formulas.ranges;
    const code = row?.code ?? "";
    const item = code === "" ? null : itemOf(this.points.standard, code);
    const value = id === "item" ? (item?.title ?? (code === "" ? "" : "代码不在标准中")) : (item?.points ?? "");
    if (items === null) return value === "" ? null : value;
    const [position, otherwise] = id === "item" ? [items.title, "代码不在标准中"] : [items.points, ""];
    return formula(
      `IF($E${line}="","",IFERROR(VLOOKUP($E${line},${items.range},${position},FALSE),"${otherwise}"))`,
      value,
    );
  }

  /**
   * 分值 up to the limit of its item in the month (月限内), and of that what the year so far leaves (计入): in proportion
   * when several rows share a limit, so that neither looks at the rows around it.
   */
  private limited(id: "withinMonth" | "counted", row: RegisterRow | null, line: number): CellContent {
    // A generated row has no points: most rows of the sheet stay without these formulas.
    if (row !== null && row.origin !== "clerk" && row.points === null && row.code === "") return null;
    const value = (row && this.points.sums.countedOf(row)?.[id]) ?? "";
    const { items } = this.formulas.ranges;
    const own = `$${id === "withinMonth" ? "I" : "P"}${line}`;
    const limit = id === "withinMonth" ? items?.monthCaps : items?.yearCaps;
    if (items === null || limit === undefined || limit === "") return formula(`IF(ISNUMBER(${own}),${own},"")`, value);
    const open = `OR($C${line}="",$E${line}="",NOT(ISNUMBER($B${line})))`;
    const cap = this.capOf(limit, line);
    if (id === "withinMonth") {
      const sum = `ABS(${this.itemSum("I", line, "month", 1)})`;
      return formula(
        `IF(NOT(ISNUMBER(${own})),"",IF(${open},${own},IF(${sum}>${cap}+0.000001,${own}*${cap}/${sum},${own})))`,
        value,
      );
    }
    const after = this.itemSum("P", line, "year", 1);
    const before = this.itemSum("P", line, "year", 0);
    const within = (sum: string): string => `MEDIAN(-${cap},${sum},${cap})`;
    return formula(
      `IF(NOT(ISNUMBER(${own})),"",IF(${open},${own},IF(ABS(${after}-${before})<0.0000005,${own},` +
        `${own}*(${within(after)}-${within(before)})/(${after}-${before}))))`,
      value,
    );
  }

  /** The limit of the row's item; none where the cell is blank or holds no number. */
  private capOf(limits: string, line: number): string {
    const { items } = this.formulas.ranges;
    return items === null
      ? noLimit
      : `IF(SUMPRODUCT((${items.codes}=$E${line})*ISNUMBER(${limits})*(${limits}>=0))=0,${noLimit},INDEX(${limits},MATCH($E${line},${items.codes},0)))`;
  }

  /** Sum of a column over the rows of this member and item, in its month or from January to `step` months after it. */
  private itemSum(column: string, line: number, since: "month" | "year", step: 0 | 1): string {
    const start = `DATE(YEAR($B${line}),${since === "month" ? `MONTH($B${line})` : "1"},1)`;
    const end = `DATE(YEAR($B${line}),MONTH($B${line})${step === 0 ? "" : "+1"},1)`;
    return `SUMIFS($${column}:$${column},$C:$C,$C${line},$E:$E,$E${line},$B:$B,">="&${start},$B:$B,"<"&${end})`;
  }

  private checkFormula(line: number): string {
    const { formulas } = this;
    const { items } = formulas.ranges;
    const cell = (letter: string): string => `$${letter}${line}`;
    const beyond = (
      column: string,
      since: "month" | "year",
      limits: string,
      text: string,
      otherwise: string,
    ): string =>
      limits === ""
        ? otherwise
        : `IF(ABS(${this.itemSum(column, line, since, 1)})>${this.capOf(limits, line)}+0.000001,"${text}",${otherwise})`;
    const limits =
      items === null
        ? '""'
        : beyond(
            "I",
            "month",
            items.monthCaps,
            "超项目月上限",
            beyond("P", "year", items.yearCaps, "超项目年上限", '""'),
          );
    return (
      `IF(${cell("C")}="","",IF(COUNTIF(${formulas.yearColumn("B")},${cell("C")})=0,"名册中无此人",` +
      `IF(NOT(ISNUMBER(${cell("B")})),"月份不对",IF(${cell("D")}="基础",IF(${cell("H")}>${cell("G")},"已尽多于应尽",""),` +
      `IF(AND(${cell("D")}="更正",${cell("I")}="",COUNT(${cell("G")}:${cell("H")})>0),"",` +
      `IF(NOT(ISNUMBER(${cell("I")})),"缺分值",IF(${cell("J")}="","缺事由",IF(${cell("K")}="","缺依据",` +
      `IF(${cell("E")}="","",${limits})))))))))`
    );
  }

  /** What the formula of 核对 shows, by the core's own figures. */
  private check(row: RegisterRow): string {
    if (row.name === "") return "";
    if (!this.known.has(row.name.toLowerCase())) return "名册中无此人";
    if (row.month === null) return "月份不对";
    if (row.part === "基础") return (row.done ?? 0) > (row.due ?? 0) ? "已尽多于应尽" : "";
    if (row.part === "更正" && row.points === null && (row.due !== null || row.done !== null)) return "";
    if (row.points === null) return "缺分值";
    if (row.reason === "") return "缺事由";
    if (row.evidence === "") return "缺依据";
    if (row.code === "") return "";
    const excess = this.points.sums.excessOf(row);
    if (excess === "month") return "超项目月上限";
    return excess === "year" ? "超项目年上限" : "";
  }
}
