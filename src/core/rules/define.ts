/**
 * What a rule is. A rule names what it reads (`needs`, `uses`) and which figures it compares with (`parameters`); the
 * checkup hands it exactly that. A missing ledger or an unstated figure never reaches the rule: the checkup answers.
 */
import { type Facts, type FactsByKind, factsOfKind } from "../facts/facts.ts";
import type { Day } from "../model/date.ts";
import { type Field, fieldText, isBlank } from "../model/field.ts";
import type { LedgerKind } from "../model/ledger.ts";
import type { Answer, Evidence, Reason, Severity } from "../model/outcome.ts";
import type { Place } from "../model/place.ts";
import type { RecordPlace } from "../model/record.ts";
import type { FigureId, FigureTypes } from "../profiles/figures.ts";

export type NeededKind = LedgerKind;

/** A rule reads the branch sheet as `branchSheet`; `branch` is what any sheet says of the branch. */
type PropertyOf<Kind extends NeededKind> = Kind extends "branch" ? "branchSheet" : Kind;

/** Every rule gets the base date, the inspection period, the branch and the tables; the rest it must declare. */
export type RuleFacts<Needs extends NeededKind, Uses extends NeededKind> = Pick<
  Facts,
  "asOf" | "period" | "branch" | "ledgers" | "coverage" | "calendar" | "semesters" | "verdictOf"
> & { readonly [Kind in Needs as PropertyOf<Kind>]: FactsByKind[Kind] } & {
  readonly [Kind in Uses as PropertyOf<Kind>]: FactsByKind[Kind] | null;
};

export type RuleFigures<Ids extends FigureId> = { readonly [Id in Ids]: FigureTypes[Id] };

/** Chinese words of a rule, plain, without figures (those come from the profile). */
export interface RuleText {
  readonly title: string;
  /** When the rule is met, for the explanation. */
  readonly condition: string;
  /** The fault in one sentence, used when an answer brings no message of its own. */
  readonly gap: string;
  readonly why: string;
  /** What the clerk can do; helps, never threatens. */
  readonly remedy: string;
  /** What to do about a past period that cannot be made up for; absent when every gap can be mended. */
  readonly remedyWhenPast?: string;
  /** When the answer can be wrong and what to look at. */
  readonly doubts?: string;
}

export interface Rule {
  /** As in the catalogue: `meetings/branch-assembly-quarterly`. */
  readonly id: string;
  readonly severity: Severity;
  readonly needs: readonly NeededKind[];
  readonly uses: readonly NeededKind[];
  readonly parameters: readonly FigureId[];
  /** Ids in the table of articles. */
  readonly basis: readonly string[];
  readonly text: RuleText;
  check(facts: Facts, figures: Partial<RuleFigures<FigureId>>): Iterable<Answer>;
}

export interface RuleDefinition<Needs extends NeededKind, Uses extends NeededKind, Ids extends FigureId> {
  readonly id: string;
  readonly severity: Severity;
  readonly needs: readonly Needs[];
  /** Ledgers that help but whose absence the rule can live with; they may be null. */
  readonly uses?: readonly Uses[];
  readonly parameters?: readonly Ids[];
  readonly basis: readonly string[];
  readonly text: RuleText;
  check(facts: RuleFacts<Needs, Uses>, figures: RuleFigures<Ids>): Iterable<Answer>;
}

export function defineRule<
  const Needs extends NeededKind = never,
  const Uses extends NeededKind = never,
  const Ids extends FigureId = never,
>(definition: RuleDefinition<Needs, Uses, Ids>): Rule {
  const uses = definition.uses ?? [];
  return {
    ...definition,
    uses,
    parameters: definition.parameters ?? [],
    // The checkup guarantees needs and parameters before it calls; the casts say so in this one place.
    check: (facts, figures) => {
      const declared = declaredFacts(facts, [...definition.needs, ...uses]) as RuleFacts<Needs, Uses>;
      return orNothingToCheck(definition.check(declared, figures as RuleFigures<Ids>));
    },
  };
}

/** What a rule has declared and nothing else. */
function declaredFacts(facts: Facts, kinds: readonly NeededKind[]): object {
  const { asOf, period, branch, ledgers, coverage, calendar, semesters, verdictOf } = facts;
  const declared: Record<string, unknown> = { asOf, period, branch, ledgers, coverage, calendar, semesters, verdictOf };
  for (const kind of kinds) declared[kind === "branch" ? "branchSheet" : kind] = factsOfKind(facts, kind);
  return declared;
}

/** A rule without a subject (no theme Party day to judge) says so, instead of leaving no trace. */
function orNothingToCheck(answers: Iterable<Answer>): Iterable<Answer> {
  const given = answers[Symbol.iterator]();
  const first = given.next();
  if (first.done === true) return [notApplicable("branch", "检查期内没有要核对的内容。")];
  let ahead: IteratorResult<Answer> | null = first;
  const next = (): IteratorResult<Answer> => {
    const answer = ahead ?? given.next();
    ahead = null;
    return answer;
  };
  // Handed on one by one: a second generator, or a list of them all, costs more than many a rule.
  return { [Symbol.iterator]: () => ({ next }) };
}

interface AnswerDetail {
  readonly message?: string;
  readonly evidence?: readonly Evidence[];
}

export function met(subject: string, detail: AnswerDetail = {}): Answer {
  return { subject, status: "met", message: detail.message ?? "", evidence: detail.evidence ?? [] };
}

export function gap(subject: string, detail: AnswerDetail & { readonly past?: boolean }): Answer {
  return {
    subject,
    status: "gap",
    message: detail.message ?? "",
    evidence: detail.evidence ?? [],
    ...(detail.past === true ? { past: true } : {}),
  };
}

export function notApplicable(subject: string, message: string, reason: Reason = "does-not-apply"): Answer {
  return { subject, status: "not-applicable", message, evidence: [], reason };
}

/** The message says which sheet, column or cell is missing or cannot be read. */
export function cannotJudge(
  subject: string,
  reason: Reason,
  detail: AnswerDetail & {
    readonly message: string;
    readonly missing?: { readonly kind: LedgerKind; readonly field?: string };
  },
): Answer {
  return {
    subject,
    status: "cannot-judge",
    message: detail.message,
    evidence: detail.evidence ?? [],
    reason,
    ...(detail.missing ? { missing: detail.missing } : {}),
  };
}

export function notDue(subject: string, dueBy: Day, detail: AnswerDetail = {}): Answer {
  return { subject, status: "not-due", message: detail.message ?? "", evidence: detail.evidence ?? [], dueBy };
}

export function toConfirm(subject: string, detail: AnswerDetail & { readonly message: string }): Answer {
  return { subject, status: "to-confirm", message: detail.message, evidence: detail.evidence ?? [] };
}

/** A cell and what stands in it. */
export function found(at: Place, quote: string): Evidence {
  return { kind: "found", at, quote };
}

/** The cell of a field; a blank cell is evidence of absence. */
export function foundField(field: Field<unknown>, expected: string): Evidence {
  return isBlank(field)
    ? { kind: "absent", near: field.at, expected }
    : { kind: "found", at: field.at, quote: fieldText(field) };
}

/** What is missing, and the place where it belongs. */
export function absent(near: Place, expected: string): Evidence {
  return { kind: "absent", near, expected };
}

/** The place of a record without its row and id. */
export function placeOf(record: { readonly place: RecordPlace }): Place {
  return { sheet: record.place.sheet, range: record.place.range };
}
