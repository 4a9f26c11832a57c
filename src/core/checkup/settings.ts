/**
 * What the clerk chooses: profile, base date, coverage, figures of the branch. The keys are those of the 体检设置 sheet
 * (sheets README 6.13), so that a settings file and the sheet say the same thing in the same words.
 */
import type { Stretch } from "../facts/coverage.ts";
import { type DateSpan, type Day, parseIsoDay, spanOfDay, spanOfMonth, validMonth } from "../model/date.ts";
import { type LedgerKind, ledgerKinds } from "../model/ledger.ts";
import { parsePeriod } from "../model/period.ts";
import type { ConflictPolicy } from "../profiles/profile.ts";
import { type Rounding, type ScorecardGroupId, scorecardGroupIds } from "./checkup.ts";

export interface Settings {
  /** Profile ids, in stacking order. */
  readonly profiles: readonly string[] | null;
  readonly asOf: Day | null;
  readonly policy: ConflictPolicy;
  readonly branch: { readonly name: string | null; readonly type: string | null; readonly foundedOn: DateSpan | null };
  readonly coverage: ReadonlyMap<LedgerKind, Stretch>;
  readonly weights: ReadonlyMap<ScorecardGroupId, number>;
  readonly rounding: Rounding;
  readonly vetoes: readonly string[];
}

export const defaultSettings: Settings = {
  profiles: null,
  asOf: null,
  policy: "local",
  branch: { name: null, type: null, foundedOn: null },
  coverage: new Map(),
  weights: new Map(),
  rounding: "none",
  vetoes: [],
};

/** A setting that could not be understood: the default is used, visibly. */
export interface SettingProblem {
  readonly key: string;
  /** Chinese: what stands there and how to write it. */
  readonly message: string;
}

const roundings: ReadonlyMap<string, Rounding> = new Map([
  ["不取整", "none"],
  ["去尾", "floor"],
  ["四舍五入", "half-up"],
]);

const policies: ReadonlyMap<string, ConflictPolicy> = new Map([
  ["本地优先", "local"],
  ["从严", "strict"],
]);

/** Reads settings from key/value pairs. Never throws; every pair that is not understood is reported. */
export function readSettings(pairs: Iterable<readonly [string, unknown]>): {
  readonly settings: Settings;
  readonly problems: readonly SettingProblem[];
} {
  const problems: SettingProblem[] = [];
  const coverage = new Map<LedgerKind, Stretch>();
  const weights = new Map<ScorecardGroupId, number>();
  let { profiles, asOf, policy, branch, rounding, vetoes } = defaultSettings;
  for (const [key, value] of pairs) {
    const text = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
    const problem = (expected: string): void => {
      problems.push({ key, message: `设置“${key}”的值“${text}”没有看懂，${expected}；本次按缺省处理。` });
    };
    if (text === "") {
      if (value !== null && value !== undefined && value !== "") problem("请写成文字或数字");
      continue;
    }
    const [group, name = ""] = key.split("/", 2);
    if (key === "profile") profiles = text.split(/[,，、\s]+/).filter((id) => id !== "");
    else if (key === "asOf") {
      const day = parseIsoDay(text);
      if (day === null) problem("请写作 2026-11-21");
      else asOf = day;
    } else if (key === "conflict") {
      const known = policies.get(text);
      if (known) policy = known;
      else problem("请选 本地优先 或 从严");
    } else if (key === "branch.name") branch = { ...branch, name: text };
    else if (key === "branch.type") branch = { ...branch, type: text };
    else if (key === "branch.foundedOn") {
      const span = spanOf(text);
      if (span) branch = { ...branch, foundedOn: span };
      else problem("请写作 2019-05-01 或 2019-05");
    } else if (key === "rounding") {
      const known = roundings.get(text);
      if (known) rounding = known;
      else problem("请选 不取整、去尾 或 四舍五入");
    } else if (key === "veto")
      vetoes = text
        .split(/[,，、；;]/)
        .map((item) => item.trim())
        .filter((item) => item !== "");
    else if (group === "coverage") {
      const kind = ledgerKinds.find((known) => known === name);
      const stretch = stretchOf(text);
      if (kind && stretch) coverage.set(kind, stretch);
      else problem("请写作 coverage/meetings: 2026-01—2026-10");
    } else if (group === "weights") {
      const id = scorecardGroupIds.find((known) => known === name);
      const weight = Number(text);
      if (id && Number.isFinite(weight) && weight >= 0 && weight <= 100) weights.set(id, weight);
      else problem("请写 0 到 100 的数字");
    } else problem("没有这一项");
  }
  return { settings: { profiles, asOf, policy, branch, coverage, weights, rounding, vetoes }, problems };
}

function spanOf(text: string): DateSpan | null {
  const day = parseIsoDay(text);
  if (day !== null) return spanOfDay(day);
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  const value = month ? validMonth(Number(month[1]), Number(month[2])) : null;
  return value === null ? null : spanOfMonth(value);
}

/** `2026-01—2026-10`, `2025至2026`, `2026-01`, `2026`. */
function stretchOf(text: string): Stretch | null {
  const parts = text.split(/\s*(?:—+|–|至|到|~|～)\s*/);
  const from = endOf(parts[0] ?? "");
  const to = parts.length === 1 ? from : endOf(parts[1] ?? "");
  if (!from || !to || parts.length > 2 || to.to < from.from) return null;
  return { from: from.from, to: to.to };
}

function endOf(text: string): Stretch | null {
  return /^\d{4}$/.test(text) ? parsePeriod(text) : spanOf(text);
}
