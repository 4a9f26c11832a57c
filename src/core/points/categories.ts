/**
 * The points category of a member over a stretch of months (trap F6.66). The roster names one category, the present one;
 * the register keeps for every month the category the member had then. Whoever changed within the stretch has each of the
 * three limits in proportion to the months: five months 在职 and seven months 无职 give 5/12 and 7/12 of either limit, so
 * that the three still sum to 100.
 */
import type { Facts } from "../facts/facts.ts";
import type { Person } from "../facts/roster-facts.ts";
import type { Day, Month } from "../model/date.ts";
import { fieldText, fieldValue } from "../model/field.ts";
import type { RegisterRow } from "./register.ts";
import { type Caps, type CategoryStandard, categoryStandard, type PointsStandard } from "./standard.ts";

/** Shown where the roster names no category: nothing is invented about a person. */
export const unclassified = "未分类";

/** The months a member spent in one category. */
export interface CategoryShare {
  readonly label: string;
  readonly caps: Caps;
  /** The row of the standard that gives the caps; null when they are stand-ins. */
  readonly standard: CategoryStandard | null;
  readonly months: number;
}

/** The category of a member over a stretch, and the caps that come with it. */
export interface MemberCategory {
  /** The latest one: as the register or the roster names it, or 未分类. */
  readonly label: string;
  /** In proportion to the months when there were several categories. */
  readonly caps: Caps;
  /** The row of the standard of the latest one; null when the caps are stand-ins. */
  readonly standard: CategoryStandard | null;
  /** In the order of time, the latest last; one for whoever never changed. */
  readonly shares: readonly CategoryShare[];
  /** Lines of the register in the stretch that name a category which is none of `shares`. */
  readonly strange: number;
}

/** What the roster says now. With a single category everybody has it: one standard for all. */
export function presentCategory(facts: Facts, standard: PointsStandard, person: Person, day: Day): string {
  const [only, second] = standard.categories;
  if (only && !second) return only.name;
  const cell = person.record.pointsCategory;
  const written = fieldText(cell).trim();
  // A category the branch has renamed is none of the words recognition knows.
  if (categoryStandard(standard, written)) return written;
  const stated = fieldValue(cell);
  if (stated !== undefined) {
    const similar = standard.categories.filter((category) => category.name.includes(stated));
    const [match] = similar;
    return categoryStandard(standard, stated) === null && similar.length === 1 && match ? match.name : stated;
  }
  // The roster itself says that a member is floating; anything else would be a guess about a person.
  return facts.roster?.standingOn(person, day) === "floating" ? "流动" : unclassified;
}

/** The categories that the lines of the register name, by member and month. */
export class RegisteredCategories {
  /** By name in lower case; the months ascending once asked. */
  private readonly byName = new Map<string, { readonly month: Month; readonly label: string }[]>();

  constructor(
    rows: readonly RegisterRow[],
    private readonly standard: PointsStandard,
  ) {
    for (const row of rows) {
      if (row.month === null || row.name === "" || row.part !== "基础") continue;
      const name = row.name.toLowerCase();
      const known = this.byName.get(name);
      const entry = { month: row.month, label: row.category };
      if (known) known.push(entry);
      else this.byName.set(name, [entry]);
    }
    for (const entries of this.byName.values()) entries.sort((a, b) => a.month - b.month);
  }

  /** @param present the category for months whose line names none that the standard knows */
  of(name: string, first: Month, last: Month, present: string): MemberCategory {
    const months = (this.byName.get(name.toLowerCase()) ?? []).filter(({ month }) => first <= month && month <= last);
    const isKnown = (label: string): boolean => categoryStandard(this.standard, label) !== null;
    const labels = months.map(({ label }) => (isKnown(label) ? label : present));
    const latest = labels.at(-1) ?? present;
    const counts = new Map<string, number>();
    for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
    const shares = [...counts].map(([label, count]) => this.share(label, count));
    // The latest last: the formulas give it the lines that name no category.
    shares.sort((a, b) => Number(a.label === latest) - Number(b.label === latest));
    const all = shares.length > 0 ? shares : [this.share(latest, 0)];
    const named = new Set(all.map(({ label }) => label));
    return {
      label: latest,
      caps: averageCaps(all),
      standard: categoryStandard(this.standard, latest),
      shares: all,
      strange: months.filter(({ label }) => label !== "" && !named.has(label)).length,
    };
  }

  private share(label: string, months: number): CategoryShare {
    const standard = categoryStandard(this.standard, label);
    const caps = (standard ?? this.standard.categories[0])?.caps ?? { base: 0, daily: 0, appraisal: 0 };
    return { label: label === "" ? unclassified : label, caps, standard, months };
  }
}

function averageCaps(shares: readonly CategoryShare[]): Caps {
  const [only, second] = shares;
  if (only && !second) return only.caps;
  const months = shares.reduce((sum, share) => sum + share.months, 0);
  const average = (part: keyof Caps): number =>
    shares.reduce((sum, share) => sum + share.caps[part] * share.months, 0) / months;
  return { base: average("base"), daily: average("daily"), appraisal: average("appraisal") };
}
