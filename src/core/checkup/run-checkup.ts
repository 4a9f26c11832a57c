/**
 * Runs the rules over the facts for a profile. Everything a rule need not know is decided here: whether it is asked for,
 * whether its ledgers and figures are there, how strong the wording is, and that one failing rule never ends the run.
 */

import { type Facts, factsOfKind } from "../facts/facts.ts";
import { chineseLedgerName, type LedgerKind } from "../model/ledger.ts";
import {
  type Answer,
  loweredSeverity,
  type Outcome,
  type Severity,
  type Status,
  type Strength,
} from "../model/outcome.ts";
import type { Rounding } from "../model/stars.ts";
import { printedArticle, profileOfArticle } from "../profiles/articles.ts";
import { figureText, figureTitle } from "../profiles/figure-text.ts";
import { figureValues, type RequiredBy, type ResolvedProfile } from "../profiles/profile.ts";
import { cannotJudge, notApplicable, type Rule } from "../rules/define.ts";
import type { CheckedRule, Checkup, ClerkItem, ScorecardGroupId, Summary } from "./checkup.ts";
import { withExemptions } from "./exemptions.ts";
import { groupOfRule } from "./groups.ts";
import { scorecardOf } from "./scorecard.ts";
import { defaultSettings, type SettingProblem, type Settings } from "./settings.ts";
import { compareSubjects } from "./subject-order.ts";

export interface CheckupRequest {
  readonly facts: Facts;
  readonly profile: ResolvedProfile;
  /** In catalogue order. */
  readonly rules: readonly Rule[];
  readonly weights: ReadonlyMap<ScorecardGroupId, number>;
  readonly rounding: Rounding;
  readonly vetoes: readonly string[];
  /** 人工评分 of the scorecard sheet, by rule id, 0 to 100. */
  readonly manualScores: ReadonlyMap<string, number>;
  /** Lines the clerk has added to the scorecard sheet. */
  readonly clerkItems?: readonly ClerkItem[];
  /** Exemptions are taken from here; weights, rounding and vetoes as given above. */
  readonly settings?: Settings;
  /** What is already known to be wrong with the settings. */
  readonly problems?: readonly SettingProblem[];
}

export function runCheckup(request: CheckupRequest): Checkup {
  return resultOf(checkupSteps(request));
}

/** The same, rule by rule, so that whoever shows the work can draw in between and stop. Yields the number of rules done. */
export function* checkupSteps(request: CheckupRequest): Generator<number, Checkup, void> {
  const { profile, rules, settings = defaultSettings } = request;
  const checked: CheckedRule[] = [];
  const found: Outcome[] = [];
  const facts: Facts = { ...request.facts, verdictOf: verdictsOf(found) };
  const factsFor = withOwnSheets(facts);
  for (const rule of rules) {
    const requiredBy = profile.requires(rule.id);
    const strength = strengthOf(rule, requiredBy, profile);
    const severity = severityOf(rule, requiredBy, strength);
    checked.push({ rule, requiredBy, severity, group: groupOfRule(rule.id) });
    const seen = factsFor(rule.id);
    for (const outcome of outcomesOf(rule, requiredBy, strength, severity, seen, profile)) found.push(outcome);
    yield checked.length;
  }
  const { outcomes, problems } = withExemptions(found, settings.exemptions, facts.asOf);
  const thresholds = profile.figures["star.thresholds"]?.value;
  return {
    facts: request.facts,
    profile,
    rules: checked,
    outcomes,
    summary: summaryOf(outcomes),
    scorecard: scorecardOf({
      rules: checked,
      outcomes,
      weights: request.weights,
      rounding: request.rounding,
      vetoes: request.vetoes,
      manualScores: request.manualScores,
      ...(request.clerkItems ? { clerkItems: request.clerkItems } : {}),
      ...(thresholds ? { thresholds } : {}),
    }),
    settings,
    problems: [...(request.problems ?? []), ...problems],
  };
}

/** Rules that judge the sheets the tool writes; to all others those are no ledgers of the branch. */
export function judgesOwnSheets(rule: string): boolean {
  return aboutTheTool.test(rule);
}

const aboutTheTool = /^(?:rectify|points|star)\//;

/** By the ledger a sheet is read as: the rules that judge it. */
const aboutOwnSheets: { readonly [Kind in LedgerKind]?: RegExp } = {
  issues: aboutTheTool,
  points: aboutTheTool,
  // 月度清单 shows that there was a list and that it was reconciled, and nothing else about supervision.
  supervision: /^rectify\/month-(?:start-list|end-reconcile)$/,
  // 年度工作计划 is a plan of work and of meetings, no report and no list of responsibilities.
  plans: /^(?:plan\/annual-work-plan|meetings\/(?:annual-plan-filed|plan-vs-actual))$/,
};

/** The facts as each rule sees them. */
function withOwnSheets(facts: Facts): (rule: string) => Facts {
  const seen = new Map<string, Facts>();
  return (rule) => {
    const own = Object.entries(facts.withOwnSheets ?? {}).filter(
      ([kind]) => aboutOwnSheets[kind as LedgerKind]?.test(rule) === true,
    );
    const kinds = own.map(([kind]) => kind).join(" ");
    const known = seen.get(kinds) ?? { ...facts, others: { ...facts.others, ...Object.fromEntries(own) } };
    seen.set(kinds, known);
    return known;
  };
}

/** Looks up what has been answered so far; the subjects of a rule are indexed when they are first asked for, which few are. */
function verdictsOf(found: readonly Outcome[]): (rule: string, subject: string) => Status | null {
  let indexed = 0;
  /** Where the outcomes of each rule begin: they stand together. */
  const starts = new Map<string, number>();
  const statuses = new Map<string, ReadonlyMap<string, Status>>();
  return (rule, subject) => {
    for (; indexed < found.length; indexed += 1) {
      const own = found[indexed]?.rule;
      if (own !== undefined && own !== found[indexed - 1]?.rule) starts.set(own, indexed);
    }
    const known = statuses.get(rule);
    if (known) return known.get(subject) ?? null;
    const start = starts.get(rule);
    if (start === undefined) return null;
    const answered = new Map<string, Status>();
    for (let at = start; found[at]?.rule === rule; at += 1) {
      const outcome = found[at];
      if (outcome) answered.set(outcome.subject, outcome.status);
    }
    statuses.set(rule, answered);
    return answered.get(subject) ?? null;
  };
}

/** Runs work that is done in steps to its end. */
export function resultOf<Result>(steps: Generator<unknown, Result, void>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The wording of the rule's first figure; without figures 应当, or 通行做法 when only common practice asks (decision 13). */
function strengthOf(rule: Rule, requiredBy: RequiredBy | null, profile: ResolvedProfile): Strength {
  if (requiredBy === "common") return "通行做法";
  const [first] = rule.parameters;
  return (first && profile.figures[first]?.strength) ?? "应当";
}

/** 一般 and 原则上 lower the severity one step; so does being asked for by common practice alone (decisions 13, 14). */
function severityOf(rule: Rule, requiredBy: RequiredBy | null, strength: Strength): Severity {
  const lowered = requiredBy === "common" || strength === "一般" || strength === "原则上";
  return lowered ? loweredSeverity(rule.severity) : rule.severity;
}

function outcomesOf(
  rule: Rule,
  requiredBy: RequiredBy | null,
  strength: Strength,
  severity: Severity,
  facts: Facts,
  profile: ResolvedProfile,
): readonly Outcome[] {
  const basis = basisOf(rule, profile);
  const ownFigures = rule.parameters.filter((id) => profile.origin[id] === "settings");
  const outcomeOf = (answer: Answer | Failure): Outcome => {
    const outcome: { -readonly [Key in keyof Outcome]: Outcome[Key] } = {
      rule: rule.id,
      subject: answer.subject,
      status: answer.status,
      severity,
      strength,
      message: answer.message || (answer.status === "gap" ? rule.text.gap : ""),
      remedy: remedyOf(rule, answer),
      basis,
      evidence: answer.evidence,
    };
    if (ownFigures.length > 0) outcome.ownFigures = ownFigures;
    if (answer.status !== "error") {
      if (answer.reason !== undefined) outcome.reason = answer.reason;
      if (answer.dueBy !== undefined) outcome.dueBy = answer.dueBy;
      if (answer.past !== undefined) outcome.past = answer.past;
      if (answer.missing !== undefined) outcome.missing = answer.missing;
    }
    return outcome;
  };
  try {
    const outcomes: Outcome[] = [];
    for (const answer of answersOf(rule, requiredBy, facts, profile)) outcomes.push(outcomeOf(answer));
    return inSubjectOrder(outcomes);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return [
      outcomeOf({
        status: "error",
        subject: "branch",
        message: `这条规则运行时出错，没有给出结论（${what}）。其他规则不受影响。`,
        evidence: [],
      }),
    ];
  }
}

/** What stands for the answers of a rule that threw. */
interface Failure {
  readonly status: "error";
  readonly subject: string;
  readonly message: string;
  readonly evidence: readonly [];
}

/** The outcomes of a rule in the order of their subjects, one for each; many rules answer so already. */
function inSubjectOrder(outcomes: Outcome[]): readonly Outcome[] {
  if (isAscending(outcomes)) return outcomes;
  outcomes.sort((a, b) => compareSubjects(a.subject, b.subject));
  return isAscending(outcomes) ? outcomes : onePerSubject(outcomes);
}

/** Whether every subject comes after the one before, and none twice. */
function isAscending(outcomes: readonly Outcome[]): boolean {
  for (let index = 1; index < outcomes.length; index += 1) {
    const [before, own] = [outcomes[index - 1], outcomes[index]];
    if (before && own && compareSubjects(before.subject, own.subject) >= 0) return false;
  }
  return true;
}

/** Two answers about one subject are a fault of a rule; the graver one is kept so that nothing is glossed over. */
function onePerSubject(sorted: readonly Outcome[]): Outcome[] {
  const kept: Outcome[] = [];
  for (const outcome of sorted) {
    const last = kept.at(-1);
    if (last?.subject !== outcome.subject) kept.push(outcome);
    else if (rank(outcome.status) < rank(last.status)) kept[kept.length - 1] = outcome;
  }
  return kept;
}

/**
 * The articles a clerk is held to: the national ones and those of the chosen profiles; all of them when nothing else
 * asks for the rule (通行做法). A figure no document states says so.
 */
function basisOf(rule: Rule, profile: ResolvedProfile): string[] {
  const own = rule.basis.filter((id) => {
    const text = profileOfArticle(id);
    return text === null || profile.ids.includes(text);
  });
  const cited = own.some((id) => id !== "derived") ? own.filter((id) => id !== "derived") : own;
  const printed = (cited.length > 0 ? cited : rule.basis).map(printedArticle);
  // The first parameter is the figure the rule compares with; further ones only bound its application.
  const [figure] = rule.parameters;
  if (figure && profile.figures[figure]?.source === "product") {
    printed.push(`${figureTitle(figure)}：产品缺省，非文件数值`);
  }
  for (const id of rule.parameters) {
    if (profile.origin[id] === "settings")
      printed.push(`${figureTitle(id)}：本支部设置（${figureText(id, profile.figures)}）`);
  }
  return printed;
}

function answersOf(
  rule: Rule,
  requiredBy: RequiredBy | null,
  facts: Facts,
  profile: ResolvedProfile,
): Iterable<Answer> {
  if (requiredBy === null) return [notApplicable("branch", "口径未规定。", "not-required")];
  if (rule.parameters.some((id) => profile.figures[id] === undefined)) {
    return [notApplicable("branch", "口径未规定频次或数值。", "not-stated")];
  }
  const lacking = rule.needs.find((kind) => factsOfKind(facts, kind) === null);
  if (lacking) {
    const name = chineseLedgerName(lacking);
    return [
      cannotJudge("branch", "missing-ledger", {
        message: `没有找到${name}，补上后可以检查。`,
        missing: { kind: lacking },
      }),
    ];
  }
  return rule.check(facts, figureValues(profile.figures));
}

function remedyOf(rule: Rule, answer: { readonly status: Status; readonly past?: boolean }): string {
  if (answer.status !== "gap" && answer.status !== "to-confirm") return "";
  return answer.past === true && rule.text.remedyWhenPast !== undefined ? rule.text.remedyWhenPast : rule.text.remedy;
}

/** Gravest first. */
const gravity: readonly Status[] = ["error", "gap", "to-confirm", "cannot-judge", "not-due", "met", "not-applicable"];

function rank(status: Status): number {
  return gravity.indexOf(status);
}

function summaryOf(outcomes: readonly Outcome[]): Summary {
  const counts: Record<Status, number> = {
    met: 0,
    gap: 0,
    "not-applicable": 0,
    "cannot-judge": 0,
    "not-due": 0,
    "to-confirm": 0,
    error: 0,
  };
  for (const outcome of outcomes) counts[outcome.status]++;
  return counts;
}
