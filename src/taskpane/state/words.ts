/** Short words several screens share. */
import { coverageText } from "../../core/facts/coverage.ts";
import type { Facts } from "../../core/facts/facts.ts";
import { type Day, isoDay, monthOf, monthParts, partsOf } from "../../core/model/date.ts";
import type { LedgerKind, RecognisedTable } from "../../core/model/ledger.ts";
import { profileNames } from "../../core/profiles/profile-names.ts";
import type { ShownChoices } from "./pane-settings.ts";

export type Certainty = "sure" | "likely" | "ask";

export const certaintyWords: { readonly [Kind in Certainty]: string } = {
  sure: "确定",
  likely: "较确定",
  ask: "请确认",
};

export function certaintyOf(confidence: number, asks = false): Certainty {
  if (asks || confidence < 0.7) return "ask";
  return confidence < 0.9 ? "likely" : "sure";
}

export function profileTitle(ids: readonly string[]): string {
  return ids.map((id) => Object.values(profileNames).find((known) => known.id === id)?.title ?? id).join(" + ");
}

/** 截至 2026-11-21，国家基础 + 武威达标创星 */
export function contextWords({ asOf, profiles: chosen }: ShownChoices): string {
  return `截至 ${isoDay(asOf)}，${profileTitle(chosen)}`;
}

export function branchWords(facts: Facts): string {
  return facts.branch.name || "本支部（台账未写明名称）";
}

/** 党员 28 人（正式 26，预备 2）, or "" without a roster. */
export function membersWords(facts: Facts): string {
  const { roster, asOf } = facts;
  if (!roster) return "";
  const members = roster.onRosterOn(asOf);
  const types = members.map((person) => roster.memberTypeOn(person, asOf));
  const count = (type: string): number => types.filter((own) => own === type).length;
  return `党员 ${members.length} 人（正式 ${count("full")}，预备 ${count("probationary")}）`;
}

/** Ledger kinds with their records, in the order of their first sheet. */
export function recordsByKind(tables: readonly RecognisedTable[]): readonly { kind: LedgerKind; words: string }[] {
  const sums = new Map<LedgerKind, number>();
  for (const table of tables) sums.set(table.kind, (sums.get(table.kind) ?? 0) + table.records);
  return [...sums].map(([kind, records]) => ({ kind, words: `${records} ${kind === "roster" ? "人" : "条"}` }));
}

/** 2026年1月到11月（推算）, or "" when nothing can be told. */
export function coverageWords(facts: Facts, kind: LedgerKind): string {
  const coverage = facts.coverage.find((entry) => entry.kind === kind);
  if (!coverage || coverage.stretches.length === 0) return "";
  return `${coverageText(coverage)}（${coverageSource(facts, kind)}）`;
}

export function coverageSource(facts: Facts, kind: LedgerKind): string {
  const coverage = facts.coverage.find((entry) => entry.kind === kind);
  if (coverage?.declared) return "您填的";
  const stated = facts.ledgers.tables.some((table) => table.kind === kind && table.stated !== null);
  return stated ? "表上写明" : "推算";
}

/** 11月21日 */
export function shortDay(day: Day): string {
  const { month, day: date } = partsOf(day);
  return `${month}月${date}日`;
}

/** `2026-01` of the first and last day, for the inputs of coverage. */
export function monthInput(day: Day): string {
  const { year, month } = monthParts(monthOf(day));
  return `${year}-${String(month).padStart(2, "0")}`;
}
