/** What a rule answers: one status per subject, with the evidence it rests on. */
import type { Day } from "./date.ts";
import type { LedgerKind } from "./ledger.ts";
import type { Place } from "./place.ts";

/** V organisational consequence (prompt only) · H · M · L · I information or reminder · R text heuristic. */
export type Severity = "V" | "H" | "M" | "L" | "I" | "R";

/** Wording of the source (catalogue §0). 一般 and 原则上 lower the severity one step (decision 14). */
export type Strength = "必须" | "至少" | "应当" | "一般" | "原则上" | "产品缺省" | "通行做法";

export type Status = "met" | "gap" | "not-applicable" | "cannot-judge" | "not-due" | "to-confirm" | "error";

export const statusWords: { readonly [Key in Status]: string } = {
  gap: "未达标",
  met: "达标",
  "to-confirm": "待核",
  "not-due": "未到期",
  "not-applicable": "不适用",
  "cannot-judge": "无法判定",
  error: "出错",
};

/** Why something cannot be judged or does not apply; machine-readable beside the Chinese message. */
export type Reason =
  | "missing-ledger"
  | "missing-column"
  | "coverage"
  | "unreadable-date"
  | "unreadable-value"
  | "ambiguous-name"
  | "unknown-member-type"
  | "not-configured"
  | "not-required"
  | "not-stated"
  | "does-not-apply"
  /** The clerk has declared it to be no gap, with a reason. */
  | "exempted";

/** A cell that says something, or the place where something that is missing would stand. */
export type Evidence =
  | { readonly kind: "found"; readonly at: Place; readonly quote: string }
  | { readonly kind: "absent"; readonly near: Place; readonly expected: string };

/** One answer of a rule about one subject. */
export interface Answer {
  /** Stable, as the contract says: `2026Q2`, `张一`, `group:第一党小组`, `张一/2026-05`, `会议记录!12`, `branch`. */
  readonly subject: string;
  readonly status: Exclude<Status, "error">;
  /** Chinese, one plain sentence about this subject. Empty: the rule's own words are used. */
  readonly message: string;
  readonly evidence: readonly Evidence[];
  readonly reason?: Reason;
  /** not-due: the last day on which the duty can still be done. */
  readonly dueBy?: Day;
  /** A gap of a past period that nothing can mend any more: the remedy is an explanation (decision 30). */
  readonly past?: boolean;
  /** cannot-judge: the ledger or column whose absence is the cause, for the grouped list of the report. */
  readonly missing?: { readonly kind: LedgerKind; readonly field?: string };
}

/** An answer joined with its rule and profile: what the checkup hands out. */
export interface Outcome {
  readonly rule: string;
  readonly subject: string;
  readonly status: Status;
  /** After the profile's strength has been taken into account. */
  readonly severity: Severity;
  readonly strength: Strength;
  readonly message: string;
  readonly remedy: string;
  /** Articles as printed: 《…》第十一条 …. */
  readonly basis: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly reason?: Reason;
  readonly dueBy?: Day;
  readonly past?: boolean;
  readonly missing?: { readonly kind: LedgerKind; readonly field?: string };
  /** Figures of the clerk's own (本支部设置) that the rule compares with. */
  readonly ownFigures?: readonly string[];
}

/** 高 for V and H, 中 for M, 低 for L, 核 for heuristics; used on written sheets (decision 51 gives the words of the pane). */
export function severityWord(severity: Severity): "高" | "中" | "低" | "核" | "示" {
  switch (severity) {
    case "V":
    case "H":
      return "高";
    case "M":
      return "中";
    case "L":
      return "低";
    case "R":
      return "核";
    case "I":
      return "示";
  }
}

/** One step lower (decision 14). Information stays information. */
export function loweredSeverity(severity: Severity): Severity {
  switch (severity) {
    case "V":
    case "H":
      return "M";
    case "M":
      return "L";
    default:
      return severity;
  }
}

/** Weight of an outcome in the scorecard (decision 24). */
export function severityWeight(severity: Severity): number {
  switch (severity) {
    case "V":
    case "H":
      return 3;
    case "M":
      return 2;
    case "L":
      return 1;
    default:
      return 0;
  }
}
