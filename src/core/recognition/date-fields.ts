/** Dates of records as fields, with the year of those that name none, and the list of cells that could not be read. */
import { type DateSpan, monthOf, yearOf } from "../model/date.ts";
import type { Field } from "../model/field.ts";
import type { LedgerKind, Question, UnreadableCell } from "../model/ledger.ts";
import type { SheetRow } from "../workbook/snapshot.ts";
import { headerPlace, type TableArea } from "./find-tables.ts";
import type { TableHints } from "./ledger-definition.ts";
import type { Reading } from "./parse-amount.ts";
import { type DateContext, parseDate } from "./parse-date.ts";
import { type StatedPeriod, statedYear } from "./stated-period.ts";
import type { CellParser, FieldReader } from "./table-rows.ts";

export class DateFields {
  readonly unreadable: UnreadableCell[] = [];
  private missingYears = 0;
  private readonly parsers = new Map<string, CellParser<DateSpan>>();

  constructor(
    private readonly kind: LedgerKind,
    private readonly reader: FieldReader,
    readonly context: DateContext,
  ) {}

  /** @param options.year the year of a date without one; the context's when absent */
  read(
    row: SheetRow,
    field: string,
    options: { readonly birth?: boolean; readonly year?: number | null } = {},
  ): Field<DateSpan> | undefined {
    if (!this.reader.has(field)) return undefined;
    const year = options.year === undefined ? this.context.year : options.year;
    return this.noted(field, this.reader.read(row, field, this.parserFor(options.birth === true, year)));
  }

  private parserFor(birth: boolean, year: number | null): CellParser<DateSpan> {
    const key = `${birth}/${year}`;
    let parser = this.parsers.get(key);
    if (!parser) {
      parser = dateParser({ ...this.context, year, birth }, () => this.missYear());
      this.parsers.set(key, parser);
    }
    return parser;
  }

  /** Remembers a field that should be a date and is not. */
  noted<T>(name: string, field: Field<T> | undefined): Field<T> | undefined {
    if (field?.state === "unreadable") {
      this.unreadable.push({ at: field.at, kind: this.kind, field: name, raw: field.raw, why: field.why });
    }
    return field;
  }

  missYear(): void {
    this.missingYears += 1;
  }

  /** One question per table when dates lack their year. */
  questions(area: TableArea): Question[] {
    if (this.missingYears === 0) return [];
    return [whichYear(area, this.missingYears, this.context)];
  }
}

/** Two-digit years may lie this far ahead of the base date: plans, terms of office. */
const yearsAhead = 5;

/** How the dates of a table are read; `year` is that of dates without one. */
export function dateContext(hints: TableHints, year: number | null): DateContext {
  return {
    date1904: hints.date1904,
    year,
    ...(hints.asOf === null ? {} : { latestYear: yearOf(hints.asOf) + yearsAhead }),
  };
}

/** Dates without their year: that of the base date is the likeliest, the one before it next. */
export function whichYear(area: TableArea, count: number, { latestYear }: Pick<DateContext, "latestYear">): Question {
  return {
    code: "which-year",
    text: `有 ${count} 处日期只写了月日或月份，标题、工作表名和文件名里都没有找到年份。请指明这张表是哪一年的，或在标题里写上年度。`,
    at: headerPlace(area),
    choices: latestYear === undefined ? [] : [0, 1].map((back) => String(latestYear - yearsAhead - back)),
  };
}

const mostKnown = 5000;

export function dateParser(context: DateContext, missYear: () => void): CellParser<DateSpan> {
  const known = new Map<string, Reading<DateSpan>>();
  return (value, flags): Reading<DateSpan> => {
    const before = typeof value === "string" && flags === 0 ? known.get(value) : undefined;
    if (before) return before;
    const reading = parseDate(value, flags, context);
    if (reading.state === "unreadable" && reading.needsYear) {
      missYear();
      return { state: "unreadable", why: reading.why };
    }
    const made: Reading<DateSpan> = reading.state === "value" ? { state: "value", value: reading.span } : reading;
    // Of a table the same days come again: those of a meeting, of a payment.
    if (typeof value === "string" && flags === 0 && known.size < mostKnown) known.set(value, made);
    return made;
  };
}

/**
 * The year of each row's date: its own; else that of the neighbours when both name the same one; else the one the sheet
 * states; else the only one any row names. Null where nothing tells.
 * @param own years the rows name themselves, null where they do not
 */
export function yearsOfRows(own: readonly (number | null)[], stated: StatedPeriod | null): (number | null)[] {
  const sheetYear = statedYear(stated);
  const named = new Set(own.filter((year) => year !== null));
  const only = named.size === 1 ? ([...named][0] ?? null) : null;
  const next: (number | null)[] = new Array(own.length).fill(null);
  let ahead: number | null = null;
  for (let index = own.length - 1; index >= 0; index -= 1) {
    next[index] = ahead;
    ahead = own[index] ?? ahead;
  }
  let before: number | null = null;
  return own.map((year, index) => {
    const around = before !== null && before === next[index] ? before : null;
    if (year !== null) before = year;
    return year ?? around ?? sheetYear ?? only;
  });
}

/** The months of a stated span, when they are few enough to be what one payment or record stands for. */
export function monthCount(span: DateSpan): number {
  return monthOf(span.to) - monthOf(span.from) + 1;
}
