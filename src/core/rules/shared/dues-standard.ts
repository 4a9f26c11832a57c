/** The standard of Party dues: the whole base times one rate, by kind of person, in whole cents. */
import type { DuesBracket, FigureTypes } from "../../profiles/figures.ts";
import { yuan } from "./member-dues.ts";

export type DuesStandard = FigureTypes["dues.standard"];

export interface StandardDue {
  /** Monthly due; a fraction of a cent is dropped. */
  readonly cents: number;
  /** Chinese: 5000.00元×1%＝50.00元. */
  readonly how: string;
}

/** Null when the kind of person is not one of the standard's, or when it needs a base and there is none. */
export function standardDue(
  type: string | undefined,
  base: number | undefined,
  standard: DuesStandard,
): StandardDue | null {
  const kind = payerKind(type ?? "");
  if (kind === "farmer") {
    return { cents: standard.farmer.from, how: `每月至少${yuan(standard.farmer.from)}元` };
  }
  if (kind === "fixed") return { cents: standard.fixed, how: `每月${yuan(standard.fixed)}元` };
  if (kind === null || base === undefined || base <= 0) return null;
  const rate = duesRate(base, standard[kind]);
  // Cents times hundredths of a percent, so that only the last step rounds.
  const cents = Math.floor((base * rate) / 10_000);
  return { cents, how: `${yuan(base)}元×${rate / 100}%＝${yuan(cents)}元` };
}

/** Hundredths of a percent. @param base cents @param brackets the last one has no upper end */
export function duesRate(base: number, brackets: readonly DuesBracket[]): number {
  return brackets.find(({ upTo }) => upTo === null || base <= upTo)?.rate ?? 0;
}

/** Who pays how, in the words of the standard. */
export type PayerKind = "employed" | "retired" | "farmer" | "fixed";

/** Anything else is not guessed. */
export function payerKind(type: string): PayerKind | null {
  if (/离休|退休|离退/.test(type)) return "retired";
  if (/农民|村民|务农/.test(type)) return "farmer";
  if (/学生|下岗|失业|低保|抚恤|救济/.test(type)) return "fixed";
  return /在职|在岗|干部|职工|教师|教工|教职|公务员|员工|工人|事业|企业|职员/.test(type) ? "employed" : null;
}
