/** The points standard of a branch that has none yet: the categories, limits and shares its checkup goes by. */
import { cellPlace } from "../model/place.ts";
import type { ResolvedProfile } from "../profiles/profile.ts";
import { sheetNames } from "../reports/sheet-names.ts";
import {
  type AppraisalRate,
  type Caps,
  type CategoryStandard,
  categoriesOf,
  commonCategory,
  defaultCaps,
  defaultCategories,
  defaultItems,
  defaultRates,
  defaultStandard,
  everybody,
  newCategory,
  type PointsProblem,
  type PointsStandard,
  sampleLabel,
  writtenLayout,
} from "./standard.ts";

export interface StartingStandard {
  readonly standard: PointsStandard;
  /** Figures of the settings that cannot be used together. */
  readonly problems: readonly PointsProblem[];
}

/** @param sheet the present name of 积分标准 */
export function startingStandard(profile: ResolvedProfile | undefined, sheet: string): StartingStandard {
  const { caps, problems } = startingCaps(profile);
  const categories = startingCategories(profile).map((entry) => ({ ...entry, caps }));
  const names = new Set(categories.map((entry) => entry.name));
  // An item for members of a category that this standard does not have is open to everybody.
  const items = defaultItems.map((item) =>
    categoriesOf(item.categories).every((name) => names.has(name)) ? item : { ...item, categories: everybody },
  );
  const rates = startingRates(profile);
  const layout = writtenLayout(sheet, categories.length, rates.length);
  return { standard: { ...defaultStandard, categories, items, rates, layout }, problems };
}

/** Where the figures of a new standard come from: 均为产品缺省、示例分值，非文件规定, unless the clerk has set some. */
export function startingLabel(profile: ResolvedProfile | undefined): string {
  const isSet = (id: (typeof capFigures)[number] | "points.appraisal_shares"): boolean =>
    profile?.origin[id] === "settings";
  const own = [
    ...(capFigures.some(isSet) && startingCaps(profile).problems.length === 0 ? ["三项上限"] : []),
    ...(isSet("points.appraisal_shares") ? ["评议比例"] : []),
  ];
  return own.length === 0 ? `分值均为${sampleLabel}` : `${own.join("、")}取自体检设置，其余分值均为${sampleLabel}`;
}

/**
 * A document that asks for points of all members without naming categories (联兴) has one standard for everybody; the
 * categories of a document or of the clerk's own settings stand as they are named (解放碑); otherwise the five.
 */
function startingCategories(profile: ResolvedProfile | undefined): readonly CategoryStandard[] {
  const names = profile?.figures["points.categories"]?.value;
  if (names && names.length > 0)
    return names.map((name) => defaultCategories.find((known) => known.name === name) ?? newCategory(name, ""));
  return profile?.figures["points.scope"] === undefined ? defaultCategories : [commonCategory];
}

const capFigures = ["points.base_cap", "points.daily_cap", "points.appraisal_cap"] as const;

/** Three limits that do not sum to 100 would keep every notice back: the defaults stand in for them, and it is said. */
function startingCaps(profile: ResolvedProfile | undefined): {
  readonly caps: Caps;
  readonly problems: readonly PointsProblem[];
} {
  const [base, daily, appraisal] = capFigures.map((id) => profile?.figures[id]?.value);
  const caps = {
    base: base ?? defaultCaps.base,
    daily: daily ?? defaultCaps.daily,
    appraisal: appraisal ?? defaultCaps.appraisal,
  };
  const sum = caps.base + caps.daily + caps.appraisal;
  if (Math.abs(sum - 100) < 1e-6) return { caps, problems: [] };
  const { base: first, daily: second, appraisal: third } = defaultCaps;
  const text =
    `体检设置中基础、日常、民主评议三项积分上限之和为 ${Math.round(sum * 100) / 100}，应为 100；` +
    `“${sheetNames.pointsStandard.title}”暂按产品缺省 ${first}、${second}、${third} 建立，请核对。`;
  return {
    caps: defaultCaps,
    problems: [{ at: cellPlace(sheetNames.settings.title, 0, 0), text, blocksNotice: false }],
  };
}

function startingRates(profile: ResolvedProfile | undefined): readonly AppraisalRate[] {
  const shares = profile?.figures["points.appraisal_shares"]?.value ?? [];
  if (shares.length === 0) return defaultRates;
  return shares.map(({ name, value }, index) => ({
    grade: name,
    share: value / 100,
    note:
      defaultRates.find((known) => known.grade === name)?.note ?? (index === 0 ? (defaultRates[0]?.note ?? "") : ""),
  }));
}
