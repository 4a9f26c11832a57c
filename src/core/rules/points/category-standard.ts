/** Each category of members has its own standard, and nobody is counted by two of them at a time. */
import { type Field, fieldText, fieldValue } from "../../model/field.ts";
import type { Evidence } from "../../model/outcome.ts";
import { cannotJudge, defineRule, foundField, gap, met, notApplicable } from "../define.ts";
import { isAsked } from "../shared/entry-fields.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";
import { listOf, namesText, type PointsRow, pointsRows } from "../shared/points-entries.ts";

export const categoryStandard = defineRule({
  id: "points/category-standard",
  severity: "M",
  needs: ["points"],
  uses: ["roster"],
  parameters: ["points.categories"],
  basis: ["jiefangbei/3.3"],
  text: {
    title: "分类设标准",
    condition: "每名党员在积分登记里有一个类别，属于口径规定的类别，同一时间只按一类计分，最近的类别与名册一致。",
    gap: "有党员的积分类别对不上：没有填、填了几类，或者与名册不一致。",
    why: "情况不同的党员分开设标准，计分才公平。",
    remedy: "请核对这些党员的积分类别，改正登记表或名册里写错的一处；年中换类的，从换的那个月起写新类别。",
    doubts: "各类标准写在“积分标准”里，从登记表看不出标准本身分了没有。",
  },
  *check({ points, roster, period, asOf }, { "points.categories": categories }) {
    if (!points.has("category")) {
      yield cannotJudge("branch", "missing-column", {
        message: "积分登记表没有找到“类别”列，看不出按哪一类计分。",
        missing: { kind: "points", field: "category" },
      });
      return;
    }
    const rows = pointsRows(points).flatMap((row): CategoryRow[] =>
      row.entry.category && row.name !== "" ? [{ ...row, category: row.entry.category }] : [],
    );
    for (const year of duePeriods("year", period, asOf)) {
      const asked = rows.filter((row) => isAsked(points, row.entry, year));
      const byName = new Map<string, CategoryRow[]>();
      for (const row of asked) listOf(byName, row.name).push(row);
      if (asked.length === 0) {
        yield notApplicable(year.key, `${year.label}没有积分登记。`);
        continue;
      }
      const faulty: string[] = [];
      const cells: Evidence[] = [];
      for (const [name, own] of byName) {
        const bad = mixedRows(own, categories) ?? againstRoster(own, rosterCategory(name), categories);
        if (!bad) continue;
        faulty.push(name);
        cells.push(...bad.slice(0, 2).map(({ category }) => foundField(category, "积分类别")));
      }
      yield faulty.length === 0
        ? met(year.key, { evidence: asked.slice(0, 1).map(({ category }) => foundField(category, "积分类别")) })
        : gap(year.key, { message: `${namesText(faulty)}的积分类别对不上，请核对。`, evidence: cells.slice(0, 10) });
    }

    function rosterCategory(name: string): string | null {
      const lookup = roster?.find(name);
      return lookup?.kind === "person" ? (fieldValue(lookup.person.record.pointsCategory) ?? null) : null;
    }
  },
});

/** A row of a sheet that has the column. */
interface CategoryRow extends PointsRow {
  readonly category: Field<string>;
}

/** Rows that name no category, an unknown one or several, or two categories for one stretch of time; null when all is well. */
function mixedRows(own: readonly CategoryRow[], categories: readonly string[]): readonly CategoryRow[] | null {
  const unclear = own.filter((row) => categoryOf(row, categories) === null);
  if (unclear.length > 0) return unclear;
  const byTime = new Map<string, CategoryRow>();
  for (const row of own) {
    const key = `${row.span?.from}/${row.span?.to}`;
    const known = byTime.get(key);
    if (known && categoryOf(known, categories) !== categoryOf(row, categories)) return [known, row];
    byTime.set(key, row);
  }
  return null;
}

/** The latest row when it says something else than the roster: earlier ones may rightly do so (trap F6.66). */
function againstRoster(
  own: readonly CategoryRow[],
  stated: string | null,
  categories: readonly string[],
): readonly CategoryRow[] | null {
  const latest = own.reduce((best, row) => ((row.span?.to ?? 0) > (best.span?.to ?? 0) ? row : best));
  return stated !== null && categoryOf(latest, categories) !== stated ? [latest] : null;
}

/** The one category a cell names; null for none and for several. */
function categoryOf({ category: cell }: CategoryRow, categories: readonly string[]): string | null {
  const text = fieldText(cell);
  const named = categories.filter((category) => text.includes(category));
  return named.length === 1 ? (named[0] ?? null) : null;
}
