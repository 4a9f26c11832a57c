/**
 * What a plan to improve is made of (catalogue D5): the open issues of weight and the ledgers that are missing. Which of
 * the two plans it is follows from the class of the branch; what follows from a class is never decided here (D4).
 */
import type { Checkup } from "../checkup/checkup.ts";
import type { Day } from "../model/date.ts";
import { chineseLedgerName, type LedgerKind } from "../model/ledger.ts";
import { severityWeight } from "../model/outcome.ts";
import type { IssueLine } from "../reports/issue-states.ts";
import { basisText } from "../reports/report-words.ts";
import { isUnresolved } from "./issue-state.ts";

/** 一般 → 改进提升方案, 后进 → 整顿转化方案; on request the former for every other class. */
export type PlanKind = "改进提升方案" | "整顿转化方案";

export function planKind({ scorecard }: Checkup): PlanKind {
  return scorecard.class === "后进" ? "整顿转化方案" : "改进提升方案";
}

/** Whether the class asks for a plan; `reason` is the Chinese sentence that says why it is open, if it is. */
export function planIsDue({ scorecard }: Checkup): { readonly isDue: boolean; readonly reason: string | null } {
  if (scorecard.class === "一般" || scorecard.class === "后进") return { isDue: true, reason: null };
  if (scorecard.class !== null) return { isDue: false, reason: null };
  return {
    isDue: false,
    reason: "自评星级待定，看不出等次是不是“一般”或“后进”，改进提升方案这次没有自动起草；需要时可以单独选写。",
  };
}

export interface PlanItem {
  /** `label` of the issue, or `ledger:<kind>`. */
  readonly key: string;
  readonly problem: string;
  readonly basis: string;
  /** Shared with 问题台账; "" or null when blank there. */
  readonly cause: string;
  readonly measures: string;
  readonly responsible: string;
  readonly dueBy: Day | null;
  /** Belongs into a plan that is drafted now; false for a closed or small one, which a plan may still hold. */
  readonly isOpen: boolean;
  /** 已销号, 已说明 or no longer asked for. */
  readonly isDone: boolean;
  /** Not in the workbook's 问题台账 yet. */
  readonly isNew: boolean;
}

/** Every issue of the ledger in its order, then the missing ledgers in catalogue order. Keys are unique. */
export function planItems(lines: readonly IssueLine[], checkup: Checkup): readonly PlanItem[] {
  const issues = lines.map((line): PlanItem => {
    const about = line.subjectText === "" || line.subjectText === "支部" ? "" : `（${line.subjectText}）`;
    return {
      key: line.label,
      problem: `${line.number} ${line.problem}${about}`.trim(),
      basis: line.basis,
      cause: line.cause,
      measures: line.measures,
      responsible: line.responsible,
      dueBy: line.dueBy,
      // What the branch has entered without a level is not known to be small.
      isOpen: isUnresolved(line.state) && line.level !== "低",
      isDone: !isUnresolved(line.state),
      isNew: line.cells === null,
    };
  });
  return [...issues, ...missingLedgers(checkup).map(missingItem)];
}

function missingItem(kind: LedgerKind): PlanItem {
  return {
    key: `ledger:${kind}`,
    problem: `（缺台账）${chineseLedgerName(kind)}未建立`,
    basis: "体检：无法判定",
    cause: "",
    measures: "",
    responsible: "",
    dueBy: null,
    isOpen: true,
    isDone: false,
    isNew: false,
  };
}

/** Sheets the tool writes itself are no ledgers a branch has to set up. */
const ownKinds: ReadonlySet<LedgerKind> = new Set<LedgerKind>(["issues", "points", "scorecard"]);

/** Ledgers without which a rule of weight could not be judged. */
function missingLedgers({ outcomes }: Checkup): LedgerKind[] {
  const kinds = new Set<LedgerKind>();
  for (const { status, reason, missing, severity } of outcomes) {
    if (status !== "cannot-judge" || reason !== "missing-ledger" || severityWeight(severity) === 0) continue;
    if (missing && missing.field === undefined && !ownKinds.has(missing.kind)) kinds.add(missing.kind);
  }
  return [...kinds];
}

/** Rules about what may follow for a branch that is 后进. They are named, with their article; people decide. */
const consequenceRules = ["star/backward-consequences", "star/two-years-backward", "star/rectification-acceptance"];

/** Chinese sentences, prompts only; empty unless the branch is 后进 by this checkup. */
export function planPrompts(checkup: Checkup): readonly string[] {
  if (checkup.scorecard.class !== "后进") return [];
  const basis = new Map(checkup.outcomes.map((outcome) => [outcome.rule, basisText(outcome.basis)]));
  return consequenceRules.flatMap((id) => {
    const checked = checkup.rules.find(({ rule }) => rule.id === id);
    if (!checked || checked.requiredBy === null) return [];
    const { title, remedy } = checked.rule.text;
    const source = basis.get(id);
    return [`提示（供核实，不作结论）　${title}：${remedy}${source ? `依据：${source}。` : ""}`];
  });
}
