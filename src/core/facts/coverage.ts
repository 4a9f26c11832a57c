/**
 * Coverage (台账覆盖期): the stretches of time for which a missing record proves that nothing happened (decision 3).
 * Declared beats stated beats inferred; never beyond the base date.
 */
import { addDays, type DateSpan, type Day, firstDayOfMonth, isoMonth, lastDayOfMonth, monthOf } from "../model/date.ts";
import type { LedgerKind, RecognisedTable } from "../model/ledger.ts";
import { liesWithin, type Stretch } from "../model/period.ts";

export interface Coverage {
  readonly kind: LedgerKind;
  /** Merged, ascending, none touching another. Empty when nothing can be told. */
  readonly stretches: readonly Stretch[];
  readonly declared: boolean;
  /** Chinese: what the coverage rests on. */
  readonly by: string;
}

/** A ledger whose latest record is at most this many days old is taken to be kept up to the base date (decision 3). */
const currentWithinDays = 62;

/** @param dates dated records by table, in the order of `tables` */
export function coverageOf(
  kind: LedgerKind,
  tables: readonly RecognisedTable[],
  dates: readonly (readonly DateSpan[])[],
  declared: Stretch | undefined,
  asOf: Day,
): Coverage {
  if (declared) {
    return { kind, stretches: merged([clipped(declared, asOf)]), declared: true, by: "体检设置中声明" };
  }
  const stretches: (Stretch | null)[] = [];
  const reasons: string[] = [];
  let first: Day | null = null;
  let last: Day | null = null;
  tables.forEach((table, index) => {
    if (table.stated) {
      stretches.push(clipped(table.stated.span, asOf));
      reasons.push(table.stated.by);
      return;
    }
    for (const span of dates[index] ?? []) {
      // A record that names only its year says nothing about the months a ledger was kept in.
      if (span.from > asOf || span.precision === "year" || span.precision === "half") continue;
      if (first === null || span.from < first) first = span.from;
      if (last === null || span.to > last) last = span.to;
    }
  });
  if (first !== null && last !== null) {
    const end = last >= addDays(asOf, -currentWithinDays) ? asOf : lastDayOfMonth(monthOf(last));
    stretches.push(clipped({ from: firstDayOfMonth(monthOf(first)), to: end }, asOf));
    reasons.push(`按最早、最晚一条记录推断（${isoMonth(monthOf(first))} 至 ${isoMonth(monthOf(end))}）`);
  }
  return { kind, stretches: merged(stretches), declared: false, by: [...new Set(reasons)].join("；") };
}

/** Whether a stretch lies wholly inside the coverage. */
export function covers(coverage: Coverage, stretch: Stretch): boolean {
  return coverage.stretches.some((part) => liesWithin(stretch, part));
}

/** For messages: `2026-01 至 2026-11`. */
export function coverageText(coverage: Coverage): string {
  if (coverage.stretches.length === 0) return "没有可以确定的覆盖期";
  return coverage.stretches
    .map((part) => {
      const from = isoMonth(monthOf(part.from));
      const to = isoMonth(monthOf(part.to));
      return from === to ? from : `${from} 至 ${to}`;
    })
    .join("、");
}

function clipped(stretch: Stretch, asOf: Day): Stretch | null {
  if (stretch.from > asOf) return null;
  return { from: stretch.from, to: stretch.to > asOf ? asOf : stretch.to };
}

function merged(stretches: readonly (Stretch | null)[]): Stretch[] {
  const sorted = stretches.filter((part) => part !== null).sort((a, b) => a.from - b.from);
  const result: Stretch[] = [];
  for (const part of sorted) {
    const last = result.at(-1);
    if (last && part.from <= addDays(last.to, 1)) {
      result[result.length - 1] = { from: last.from, to: part.to > last.to ? part.to : last.to };
    } else result.push(part);
  }
  return result;
}
