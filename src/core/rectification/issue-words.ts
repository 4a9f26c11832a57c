/** The words of an issue that come from its rule. */
import type { CheckedRule } from "../checkup/checkup.ts";
import { type Severity, severityWeight } from "../model/outcome.ts";

/** The words of a fault, the same on every run: rules speak of the subject in their messages, never in this sentence. */
export function problemText(rule: CheckedRule): string {
  return rule.rule.text.gap.replace(/[。；;]$/, "");
}

/** 高 中 低 as the ledger's own list has them. */
export function levelOf(severity: Severity): "高" | "中" | "低" {
  const weight = severityWeight(severity);
  return weight === 3 ? "高" : weight === 2 ? "中" : "低";
}
