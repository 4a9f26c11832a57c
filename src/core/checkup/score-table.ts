/**
 * The branch's own score table (评分表, ledger kind `scorecard`) as weights of the seven groups: the annex with items and
 * weights is not in the Wuwei text, a branch that has it brings it along (decision 23).
 */
import { type Field, fieldText, fieldValue } from "../model/field.ts";
import type { RecordPlace } from "../model/record.ts";
import { type ScorecardGroupId, scorecardGroupIds } from "./checkup.ts";
import { groupTitles } from "./groups.ts";
import type { SettingProblem } from "./settings.ts";

/** One row of the table; `EntryOf<"scorecard">` is one. */
export interface ScoreTableRow {
  readonly place: RecordPlace;
  /** 指标组; blank under the row that names it. */
  readonly area?: Field<string>;
  /** 指标. */
  readonly item?: Field<string>;
  /** 满分. */
  readonly full?: Field<number>;
}

export interface ScoreTableWeights {
  /** All seven groups, summing to 100; empty when the table gives none. */
  readonly weights: ReadonlyMap<ScorecardGroupId, number>;
  readonly problems: readonly SettingProblem[];
}

/** Sums 满分 by group. Nothing is guessed: a table that does not give 100 over known groups is told and not used. */
export function weightsFromScoreTable(rows: readonly ScoreTableRow[]): ScoreTableWeights {
  const weights = new Map<ScorecardGroupId, number>(scorecardGroupIds.map((id) => [id, 0]));
  const first = rows[0];
  let group: ScorecardGroupId | null = null;
  for (const row of rows) {
    const area = fieldText(row.area);
    const item = fieldText(row.item);
    if (isTotal(area) || isTotal(item)) continue;
    // A group's name stands once, above or merged over its items.
    if (area !== "") group = groupNamed(area);
    const named = groupNamed(item) ?? group;
    const full = fieldValue(row.full);
    if (named === null || full === undefined || full < 0) continue;
    weights.set(named, (weights.get(named) ?? 0) + full);
  }
  const sum = [...weights.values()].reduce((total, weight) => total + weight, 0);
  if (!first || sum === 0) return { weights: new Map(), problems: [] };
  if (Math.round(sum * 1_000_000) === 100_000_000) return { weights, problems: [] };
  const at = { sheet: first.place.sheet, range: first.place.range };
  const found = Number(sum.toFixed(2));
  return {
    weights: new Map(),
    problems: [
      {
        key: "weights",
        at,
        message: `“${at.sheet}”里七组的满分合计为 ${found}，应为 100；本次没有采用这张评分表。`,
        short: `满分合计为 ${found}，应为 100`,
      },
    ],
  };
}

/** 合 计, 合计（100分）, 基本组织小计. */
function isTotal(text: string): boolean {
  return /^(?:合计|总计|总分|小计)|(?:合计|总计|小计)$/.test(text.replace(/\s/g, ""));
}

function groupNamed(text: string): ScorecardGroupId | null {
  return scorecardGroupIds.find((id) => text.includes(groupTitles[id].replace("作用", ""))) ?? null;
}
