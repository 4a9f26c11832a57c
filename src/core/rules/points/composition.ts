/** Points are made up of three parts, each within its cap; together they are the total. */
import type { DateSpan } from "../../model/date.ts";
import type { Evidence } from "../../model/outcome.ts";
import { periodContaining } from "../../model/period.ts";
import { cannotJudge, defineRule, gap, met, notApplicable } from "../define.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import {
  listOf,
  namesText,
  type PointsRow,
  pointsEvidence,
  pointsRows,
  pointsText,
  samePoints,
  totalOf,
} from "../shared/points-entries.ts";

const partNames = { base: "基础积分", daily: "日常积分", appraisal: "民主评议积分" } as const;

export const composition = defineRule({
  id: "points/composition",
  severity: "H",
  needs: ["points"],
  parameters: ["points.base_cap", "points.daily_cap", "points.appraisal_cap", "points.scale", "points.structure"],
  basis: ["jiefangbei/3.3"],
  text: {
    title: "积分三部分构成",
    condition: "总分等于基础、日常、民主评议三部分之和，各部分不超过上限，三个上限之和等于满分。",
    gap: "有党员的积分与三部分之和对不上，或者某一部分超过了上限。",
    why: "三部分各有分量，哪一部分都不能代替别的。",
    remedy: "请核对这些党员的分项分值；超过上限的按上限计，登错的加一行“更正”。",
    doubts: "上限是产品缺省，可以在体检设置里改。",
  },
  *check({ points, period }, figures) {
    const caps = {
      base: figures["points.base_cap"],
      daily: figures["points.daily_cap"],
      appraisal: figures["points.appraisal_cap"],
    };
    const full = figures["points.scale"];
    const sum = caps.base + caps.daily + caps.appraisal;
    if (sum !== full) {
      yield cannotJudge("branch", "not-configured", {
        message: `三部分积分的上限相加是${sum}分，应为${full}分，在体检设置里改好后可以检查。`,
      });
      return;
    }
    const blocked = withoutColumns(points, ["name", "part"]);
    if (blocked) {
      yield blocked;
      return;
    }
    const groups = new Map<string, PointsRow[]>();
    for (const row of pointsRows(points)) {
      const { span, name } = row;
      if (span && name !== "" && span.to >= period.from && span.from <= period.to)
        listOf(groups, keyOf(span)).push(row);
    }
    if (groups.size === 0) {
      yield notApplicable("branch", "检查期内没有写明月份的积分登记。");
      return;
    }
    for (const [key, rows] of groups) {
      const byName = new Map<string, PointsRow[]>();
      for (const row of rows) listOf(byName, row.name).push(row);
      const faults: string[] = [];
      const cells: Evidence[] = [];
      for (const [name, own] of byName) {
        const fault = faultOf(own, caps);
        if (!fault) continue;
        faults.push(`${name}${fault.words}`);
        cells.push(...fault.rows.slice(0, 4).map((row) => pointsEvidence(row)));
      }
      yield faults.length === 0
        ? met(key, { evidence: rows.slice(0, 1).map((row) => pointsEvidence(row)) })
        : gap(key, { message: `${namesText(faults)}。`, evidence: cells.slice(0, 10) });
    }
  },
});

/** `2026-05`, `2026Q2`, `2026H1`, else the year in which the stretch begins. */
function keyOf(span: DateSpan): string {
  for (const kind of ["month", "quarter", "half"] as const) {
    const period = periodContaining(kind, span.from);
    if (span.to <= period.to) return period.key;
  }
  return periodContaining("year", span.from).key;
}

function faultOf(
  rows: readonly PointsRow[],
  caps: { readonly [Part in keyof typeof partNames]: number },
): { readonly words: string; readonly rows: readonly PointsRow[] } | null {
  const counted = rows.filter((row) => row.part !== "total" && row.points !== null);
  for (const part of ["base", "daily", "appraisal"] as const) {
    const own = counted.filter((row) => row.part === part);
    const sum = sumOf(own);
    if (sum > caps[part] + 0.005) {
      return { words: `的${partNames[part]}是${pointsText(sum)}分，超过上限${caps[part]}分`, rows: own };
    }
  }
  const totals = rows.filter((row) => row.total !== null || (row.part === "total" && row.points !== null));
  const stated = new Set(totals.map(totalOf));
  const [total] = stated;
  // Several totals in one period are running ones, which say nothing about the parts; a line alone has nothing to add up.
  if (stated.size > 1 || typeof total !== "number" || counted.length === 0) return null;
  const sum = sumOf(counted);
  if (samePoints(sum, total)) return null;
  return {
    words: `的合计是${pointsText(total)}分，各部分相加是${pointsText(sum)}分`,
    rows: [...totals.slice(0, 1), ...counted],
  };
}

function sumOf(rows: readonly PointsRow[]): number {
  return rows.reduce((sum, row) => sum + (row.points ?? 0), 0);
}
