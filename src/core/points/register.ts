/**
 * The points register (积分登记): one generated row per member and month beside the rows the branch writes. The register
 * only grows: rows of the branch are never touched, and after a quarter has been published its generated rows stay as
 * they are; what the ledgers say differently since then becomes a 更正 row.
 */
import type { Facts } from "../facts/facts.ts";
import {
  type Day,
  dayFromSerial,
  isoMonth,
  lastDayOfMonth,
  type Month,
  monthFrom,
  monthOf,
  monthParts,
  monthsFrom,
  validMonth,
  yearOf,
} from "../model/date.ts";
import { isClosed, type Period } from "../model/period.ts";
import { cellPlace } from "../model/place.ts";
import { isEmpty, type PreviousList, type PreviousRow, readPreviousList, textOf } from "../reports/previous.ts";
import { sheetNames } from "../reports/sheet-names.ts";
import type { CellValue, Snapshot } from "../workbook/snapshot.ts";
import { DutyFinder, type MonthDuties } from "./duties.ts";
import { privateNumbersIn } from "./masking.ts";
import { itemOf, type PointsProblem, type PointsStandard } from "./standard.ts";

const registerTitle = sheetNames.pointsRegister.title;

/** How the note below the register begins. */
export const registerNoteStart = "新增请接着空行填写";

export const registerCaptions = {
  registeredOn: "登记日",
  month: "月份",
  name: "姓名",
  part: "部分",
  code: "代码",
  item: "项目",
  due: "应尽",
  done: "已尽",
  points: "分值",
  reason: "事由",
  evidence: "依据",
  source: "来源",
  registrar: "登记人",
  check: "核对",
  key: "键",
} as const;

/** One row as the formulas of the points sheets read it. */
export interface RegisterRow {
  /** `generated` and `correction` are ours (来源 体检), `clerk` is the branch's. */
  readonly origin: "generated" | "correction" | "clerk";
  /** True when this run gives the row its figures; otherwise it is written back as found. */
  readonly fresh: boolean;
  /** `yyyy-mm|姓名|基础` of a generated row, else "". */
  readonly key: string;
  /** The row as it stands on the sheet; null when this run adds it. */
  readonly found: PreviousRow | null;
  /** Of our own rows; null for rows of the branch. */
  readonly registeredOn: Day | null;
  /** Null when the cell holds no real date. */
  readonly month: Month | null;
  /** As it stands: sums match it letter by letter. */
  readonly name: string;
  readonly part: string;
  readonly code: string;
  /** Null when the cell holds no number. */
  readonly due: number | null;
  readonly done: number | null;
  /** 分值 as the sheet shows it: typed, or brought out by the code. */
  readonly points: number | null;
  /** 项目 and 依据 of our own rows. */
  readonly item: string;
  readonly evidence: string;
  readonly reason: string;
}

export interface Register {
  readonly rows: readonly RegisterRow[];
  /** The sheet as it stands, for the columns a clerk has added. */
  readonly previous: PreviousList | null;
  readonly problems: readonly PointsProblem[];
  /** Chinese: rows added, kept, changed and dropped. */
  readonly preview: readonly string[];
}

export interface RegisterRequest {
  readonly facts: Facts;
  readonly snapshot: Snapshot;
  readonly standard: PointsStandard;
  /** Months up to the end of this quarter are registered, from January of its year. */
  readonly quarter: Period;
  /** Keys of the quarters that have been published: 2026Q2. */
  readonly published: ReadonlySet<string>;
}

/** The register as it has to stand after this run. */
export function registerOf(request: RegisterRequest): Register {
  const { snapshot, standard } = request;
  const previous = readPreviousList(snapshot, {
    definedName: sheetNames.pointsRegister.definedName,
    captions: Object.values(registerCaptions),
    key: registerCaptions.key,
    computed: [registerCaptions.item, registerCaptions.check],
    endsBefore: [registerNoteStart],
  });
  const found = (previous?.rows ?? []).filter(hasContent).map((row) => rowOf(row, standard, snapshot.date1904));
  return new Merger(request, previous, found).merge();
}

/** Quarter of a month: 2026Q3. */
export function quarterKey(month: Month): string {
  const { year, month: number } = monthParts(month);
  return `${year}Q${Math.ceil(number / 3)}`;
}

/** Months of the year up to the end of the quarter that are over on the base date. */
export function registeredMonths(quarter: Period, asOf: Day): readonly Month[] {
  return monthsFrom(monthFrom(yearOf(quarter.from), 1), monthOf(quarter.to)).filter((month) =>
    isClosed({ to: lastDayOfMonth(month) }, asOf),
  );
}

/** A row whose only content is a formula of ours is one of the empty rows. */
function hasContent(row: PreviousRow): boolean {
  const ours: readonly string[] = [registerCaptions.item, registerCaptions.check];
  return (
    row.key !== null ||
    row.extras.some((cell) => !isEmpty(cell)) ||
    [...row.cells].some(
      ([caption, cell]) =>
        !ours.includes(caption) && !(caption === registerCaptions.points && isOwnFormula(cell.formula)),
    )
  );
}

/** Whether a formula of 项目 or 分值 is the one we write. */
export function isOwnFormula(formula: string | null): boolean {
  return formula !== null && /^IF\(\$?[A-Z]{1,3}\$?\d+="","",IFERROR\(VLOOKUP\(/.test(formula);
}

function rowOf(found: PreviousRow, standard: PointsStandard, date1904: boolean): RegisterRow {
  const value = (caption: keyof typeof registerCaptions): CellValue =>
    found.cells.get(registerCaptions[caption])?.value ?? null;
  const text = (caption: keyof typeof registerCaptions): string => textOf(found.cells.get(registerCaptions[caption]));
  const number = (caption: keyof typeof registerCaptions): number | null => {
    const own = value(caption);
    return typeof own === "number" ? own : null;
  };
  const part = text("part");
  const source = text("source");
  const month = monthOfSerial(value("month"), date1904);
  const key = found.key ?? fallbackKey(month, text("name"), part, source, found.copied);
  const origin = key !== "" ? "generated" : part === "更正" && source === "体检" ? "correction" : "clerk";
  const code = text("code");
  const points = found.cells.get(registerCaptions.points);
  // A row inserted by hand has no formula yet: the code brings its points out once it is written again.
  const fromCode = isOwnFormula(points?.formula ?? null) || (isEmpty(points) && origin === "clerk" && part !== "更正");
  return {
    origin,
    fresh: false,
    key,
    found,
    registeredOn: origin === "clerk" ? null : dayOfSerial(value("registeredOn"), date1904),
    month,
    name: text("name"),
    part,
    code,
    due: number("due"),
    done: number("done"),
    points: fromCode ? (itemOf(standard, code)?.points ?? null) : number("points"),
    item: text("item"),
    evidence: text("evidence"),
    reason: text("reason"),
  };
}

/** A generated row whose hidden key was lost is known by month, name and part. */
function fallbackKey(month: Month | null, name: string, part: string, source: string, copied: boolean): string {
  return month !== null && part === "基础" && source === "体检" && !copied ? keyOf(month, name) : "";
}

function keyOf(month: Month, subject: string): string {
  return `${isoMonth(month)}|${subject}|基础`;
}

/** Month and subject of a key of ours, or null. */
function partsOfKey(key: string): { readonly month: Month; readonly subject: string } | null {
  const match = /^(\d{4})-(\d{2})\|(.+)\|基础$/.exec(key);
  const month = match ? validMonth(Number(match[1]), Number(match[2])) : null;
  return month === null ? null : { month, subject: match?.[3] ?? "" };
}

function dayOfSerial(value: CellValue, date1904: boolean): Day | null {
  return typeof value === "number" ? dayFromSerial(value, date1904) : null;
}

function monthOfSerial(value: CellValue, date1904: boolean): Month | null {
  const day = dayOfSerial(value, date1904);
  return day === null ? null : monthOf(day);
}

interface Counts {
  readonly due: number;
  readonly done: number;
}

/** Brings what the ledgers say now together with what the sheet holds. */
class Merger {
  private readonly fresh = new Map<string, MonthDuties>();
  private readonly months: ReadonlySet<Month>;
  private readonly corrections = new Map<string, Counts>();
  private readonly clerkCounts = new Map<string, Counts>();
  private readonly problems: PointsProblem[] = [];
  private readonly preview: string[] = [];
  private updated = 0;
  private kept = 0;

  constructor(
    private readonly request: RegisterRequest,
    private readonly previous: PreviousList | null,
    private readonly found: readonly RegisterRow[],
  ) {
    const { facts, standard, quarter } = request;
    const months = registeredMonths(quarter, facts.asOf);
    this.months = new Set(months);
    const finder = new DutyFinder(facts, standard);
    for (const month of months) {
      for (const person of facts.roster?.people ?? []) {
        const duties = finder.of(person, month);
        if (duties) this.fresh.set(keyOf(month, person.subject), duties);
      }
    }
    for (const row of found) {
      if (row.month === null || row.part !== "更正" || row.origin === "generated") continue;
      add(row.origin === "correction" ? this.corrections : this.clerkCounts, keyOf(row.month, row.name), row);
    }
  }

  merge(): Register {
    const rows: RegisterRow[] = [];
    const corrections: RegisterRow[] = [];
    const open = new Map(this.fresh);
    for (const row of this.found) {
      if (row.origin !== "generated") {
        this.kept += 1;
        this.reviewOwnRow(row);
        rows.push(row);
        continue;
      }
      const duties = open.get(row.key) ?? null;
      open.delete(row.key);
      const correction = this.isPublished(partsOfKey(row.key)?.month ?? null)
        ? this.correctionOf(row.key, row, duties)
        : null;
      if (correction) corrections.push(correction);
      const standing = this.refreshed(row, duties);
      if (standing) rows.push(standing);
    }
    const added = [...open.values()].filter((duties) => !this.isPublished(duties.month));
    for (const duties of open.values()) {
      const correction = this.isPublished(duties.month)
        ? this.correctionOf(keyOf(duties.month, duties.person.subject), { due: 0, done: 0 }, duties)
        : null;
      if (correction) corrections.push(correction);
    }
    rows.push(...added.map((duties) => this.generated(duties, null)), ...corrections);
    this.describe(added.length, corrections.length);
    return { rows, previous: this.previous, problems: this.problems, preview: this.preview };
  }

  private isPublished(month: Month | null): boolean {
    return month !== null && this.request.published.has(quarterKey(month));
  }

  /** The row as it has to stand now; null when it falls away. */
  private refreshed(row: RegisterRow, duties: MonthDuties | null): RegisterRow | null {
    const own = partsOfKey(row.key);
    if (own === null || !this.months.has(own.month) || this.isPublished(own.month)) return row;
    if (duties === null) {
      const typed = ["代码", "分值", "事由", "登记人"].filter((caption) => !isEmpty(row.found?.cells.get(caption)));
      this.preview.push(
        `${registerTitle}：${row.name} ${isoMonth(own.month)} 按名册已没有应尽义务，基础行不再保留${typed.length > 0 ? `（该行填有${typed.join("、")}，请核对）` : ""}。`,
      );
      return null;
    }
    // A ledger that no longer reaches back to this month takes nothing away.
    if (!duties.complete && duties.due < (row.due ?? 0)) return row;
    const isSame = row.due === duties.due && row.done === duties.done;
    if (!isSame) this.updated += 1;
    const next = this.generated(duties, row);
    // The day stays that of the first registering: whoever follows the ledgers later has not registered late.
    return row.registeredOn !== null ? { ...next, registeredOn: row.registeredOn } : next;
  }

  private generated(duties: MonthDuties, replaces: RegisterRow | null): RegisterRow {
    return {
      origin: "generated",
      fresh: true,
      key: keyOf(duties.month, duties.person.subject),
      found: replaces?.found ?? null,
      registeredOn: this.request.facts.asOf,
      month: duties.month,
      name: duties.person.subject,
      part: "基础",
      code: replaces?.code ?? "",
      due: duties.due,
      done: duties.done,
      points: replaces?.points ?? null,
      item: duties.items.length > 0 ? duties.items.join("、") : "本月无应尽义务",
      evidence: duties.evidence,
      reason: replaces?.reason ?? "",
    };
  }

  /** What a published month lacks; null when the register already says what the ledgers say. */
  private correctionOf(key: string, registered: RegisterRow | Counts, duties: MonthDuties | null): RegisterRow | null {
    if (duties === null) return null;
    const earlier = this.corrections.get(key) ?? { due: 0, done: 0 };
    const due = duties.due - (registered.due ?? 0) - earlier.due;
    const done = duties.done - (registered.done ?? 0) - earlier.done;
    if (due === 0 && done === 0) return null;
    if (!duties.complete && due < 0) return null;
    const byClerk = this.clerkCounts.get(key);
    const month = isoMonth(duties.month);
    if (byClerk && (byClerk.due !== 0 || byClerk.done !== 0)) {
      // The branch has already corrected the month by hand: a second correction would count twice.
      if (byClerk.due !== due || byClerk.done !== done)
        this.preview.push(
          `${registerTitle}：${duties.person.subject} ${month} 已有支部的更正行，与台账仍不一致，没有自动再更正，请核对。`,
        );
      return null;
    }
    return {
      ...this.generated(duties, null),
      origin: "correction",
      key: "",
      part: "更正",
      due,
      done,
      reason: "公示后台账有变动，按台账更正应尽、已尽次数",
    };
  }

  /** Rows of the branch are never changed; what the sums cannot use is said. */
  private reviewOwnRow(row: RegisterRow): void {
    const at = this.previous && row.found ? cellPlace(this.previous.sheet.name, row.found.row, 0) : null;
    if (at === null) return;
    const report = (text: string): void => {
      this.problems.push({ at, text: `${at.sheet}第${(row.found?.row ?? 0) + 1}行：${text}。`, blocksNotice: false });
    };
    if (row.part === "基础") {
      report(
        `${row.name}${row.month === null ? "" : ` ${isoMonth(row.month)}`} 的“基础”行不是体检生成的，会与生成的行重复计算，请删去或改选“更正”`,
      );
    }
    if (row.name !== "" && row.month === null) report("“月份”不是日期，各积分表统计不到，请写作 2026-9");
    const numbers = privateNumbersIn(`${row.reason}　${row.evidence}`);
    if (numbers.length > 0) report(`“事由”或“依据”中可能有${numbers.join("、")}，没有改动，请改写后再打印`);
    const item = row.code === "" ? null : itemOf(this.request.standard, row.code);
    if (item && !item.enabled) report(`代码 ${item.code} 在积分标准中没有启用，仍按登记计算，请核对`);
  }

  private describe(added: number, corrected: number): void {
    const parts = [
      added > 0 ? `新增基础行 ${added} 行` : "",
      this.updated > 0 ? `按台账更新基础行 ${this.updated} 行` : "",
      corrected > 0 ? `已公示的季度不改原行，另加更正行 ${corrected} 行` : "",
      this.kept > 0 ? `支部登记和更正的 ${this.kept} 行原样保留` : "",
    ].filter((part) => part !== "");
    this.preview.unshift(`${registerTitle}：${parts.length > 0 ? parts.join("，") : "没有变动"}。`);
  }
}

function add(counts: Map<string, Counts>, key: string, row: RegisterRow): void {
  const known = counts.get(key) ?? { due: 0, done: 0 };
  counts.set(key, { due: known.due + (row.due ?? 0), done: known.done + (row.done ?? 0) });
}

/** Sums over the register exactly as SUMIFS makes them: by name without regard to case, by real months only. */
export class RegisterSums {
  private readonly byName = new Map<string, Map<Month, { due: number; done: number; points: number; rows: number }>>();
  private readonly byCode = new Map<string, number>();

  constructor(rows: readonly RegisterRow[]) {
    for (const row of rows) {
      if (row.month === null || row.name === "") continue;
      const name = row.name.toLowerCase();
      const months = this.byName.get(name) ?? new Map();
      this.byName.set(name, months);
      const known = months.get(row.month) ?? { due: 0, done: 0, points: 0, rows: 0 };
      months.set(row.month, {
        due: known.due + (row.due ?? 0),
        done: known.done + (row.done ?? 0),
        points: known.points + (row.points ?? 0),
        rows: known.rows + (row.points === null ? 0 : 1),
      });
      if (row.code === "" || row.points === null) continue;
      const key = codeKey(name, row.code, row.month);
      this.byCode.set(key, (this.byCode.get(key) ?? 0) + row.points);
    }
  }

  /** Both ends included. `rows` counts the rows that carry points. */
  of(name: string, first: Month, last: Month): { due: number; done: number; points: number; rows: number } {
    const sum = { due: 0, done: 0, points: 0, rows: 0 };
    const months = this.byName.get(name.toLowerCase());
    for (const month of monthsFrom(first, last)) {
      const own = months?.get(month);
      if (!own) continue;
      sum.due += own.due;
      sum.done += own.done;
      sum.points += own.points;
      sum.rows += own.rows;
    }
    return sum;
  }

  ofCode(name: string, code: string, month: Month): number {
    return this.byCode.get(codeKey(name.toLowerCase(), code, month)) ?? 0;
  }
}

function codeKey(name: string, code: string, month: Month): string {
  return JSON.stringify([name, code.toLowerCase(), month]);
}
