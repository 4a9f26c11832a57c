/** A quarter is the sum of its months; a year is the sum of its quarters and the appraisal. */
import type { Evidence } from "../../model/outcome.ts";
import { liesWithin, type Period } from "../../model/period.ts";
import { defineRule, gap, met, notApplicable } from "../define.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";
import {
  amountOf,
  isMonthly,
  listOf,
  namesText,
  type PointsRow,
  pointsEvidence,
  pointsRows,
  pointsText,
  samePoints,
  totalOf,
} from "../shared/points-entries.ts";

export const reconcile = defineRule({
  id: "points/reconcile",
  severity: "H",
  needs: ["points"],
  basis: ["derived"],
  text: {
    title: "月季年积分勾稽",
    condition: "季度积分等于各月累计（含更正），年度积分等于各季累计加民主评议。",
    gap: "月、季、年的积分对不上。",
    why: "分是一笔一笔加出来的，合计对不上就说不清。",
    remedy: "请逐月核对这些党员的分值；公示以后发现错的，加一行“更正”。",
    doubts: "季度、年度按平均或封顶折算的，合计与累计会不同，请在备注里写明算法。",
  },
  *check({ points, period, asOf }) {
    const rows = pointsRows(points).filter((row) => row.name !== "");
    const months = rows.filter((row) => isMonthly(row) && row.part !== "total" && row.part !== "appraisal");
    const quarters = rows.filter((row) => row.span?.precision === "quarter" && row.part !== "appraisal");
    const years = rows.filter((row) => row.span?.precision === "year" && row.part !== "appraisal");
    const appraisals = rows.filter((row) => row.part === "appraisal");
    for (const quarter of duePeriods("quarter", period, asOf)) {
      yield* compared(quarter, within(quarters, quarter), within(months, quarter), "各月累计");
    }
    for (const year of duePeriods("year", period, asOf)) {
      const stated = within(years, year);
      const parts = within(quarters, year);
      const lines = parts.length > 0 ? parts : within(months, year);
      yield* compared(
        year,
        stated,
        lines,
        parts.length > 0 ? "各季累计加评议" : "各月累计加评议",
        within(appraisals, year),
      );
    }
  },
});

function within(rows: readonly PointsRow[], period: Period): readonly PointsRow[] {
  return rows.filter(({ span }) => span !== null && liesWithin(span, period));
}

/** Members who have both a sum and its parts; the appraisal alone is no part of a year that was never counted. */
function* compared(
  period: Period,
  stated: readonly PointsRow[],
  lines: readonly PointsRow[],
  words: string,
  further: readonly PointsRow[] = [],
) {
  const linesOf = new Map<string, PointsRow[]>();
  for (const row of lines) listOf(linesOf, row.name).push(row);
  const furtherOf = new Map<string, PointsRow[]>();
  for (const row of further) listOf(furtherOf, row.name).push(row);
  const sums = new Map<string, PointsRow[]>();
  for (const row of stated) listOf(sums, row.name).push(row);
  const faults: string[] = [];
  const cells: Evidence[] = [];
  const sound: PointsRow[] = [];
  for (const [name, own] of sums) {
    const parts = linesOf.get(name) ?? [];
    if (parts.length === 0 || own.some((row) => totalOf(row) === null)) continue;
    const all = [...parts, ...(furtherOf.get(name) ?? [])];
    const total = own.reduce((sum, row) => sum + (totalOf(row) ?? 0), 0);
    const counted = all.reduce((sum, row) => sum + (amountOf(row) ?? 0), 0);
    if (samePoints(total, counted)) sound.push(...own.slice(0, 1));
    else {
      faults.push(`${name}${pointsText(total)}分（${words}${pointsText(counted)}分）`);
      cells.push(
        ...own.slice(0, 1).map((row) => pointsEvidence(row, "合计")),
        ...all.slice(0, 3).map((row) => pointsEvidence(row)),
      );
    }
  }
  if (faults.length > 0) {
    yield gap(period.key, { message: `${period.label}对不上：${namesText(faults)}。`, evidence: cells.slice(0, 10) });
  } else if (sound.length > 0) {
    yield met(period.key, { evidence: sound.slice(0, 3).map((row) => pointsEvidence(row, "合计")) });
  } else yield notApplicable(period.key, `${period.label}没有可以互相核对的合计和分月（分季）积分。`);
}
