/**
 * Asks every rule the same: a met, a gap, a not-applicable and a cannot-judge case (or why there is none) and a case with
 * two subjects, each with the exact answers in order and the exact cells they point to. For tests only.
 */
import { describe, expect, it } from "vitest";
import { factsOf, factsOfKind } from "../../src/core/facts/facts.ts";
import { type Day, dayOf, parseIsoDay, yearOf } from "../../src/core/model/date.ts";
import { type LedgerKind, type Ledgers, ledgerKinds } from "../../src/core/model/ledger.ts";
import type { Answer, Reason, Status } from "../../src/core/model/outcome.ts";
import { type Period, parsePeriod, type Stretch, spanPeriod } from "../../src/core/model/period.ts";
import { placeText } from "../../src/core/model/place.ts";
import { commonPractice } from "../../src/core/profiles/common-practice.ts";
import type { FigureTypes } from "../../src/core/profiles/figures.ts";
import { nationalBase } from "../../src/core/profiles/national-base.ts";
import { productDefaults } from "../../src/core/profiles/product-defaults.ts";
import { figureValues } from "../../src/core/profiles/profile.ts";
import type { Rule } from "../../src/core/rules/define.ts";

/** Subject, status, then the cells: `会议记录!B2` for what is there, `no 会议记录!A9:C9` for where something is missing. */
export type Expected = readonly [subject: string, status: Exclude<Status, "error">, ...places: string[]];

export interface Case {
  readonly ledgers: Ledgers;
  /** ISO day; 2026-11-21 when left out. */
  readonly asOf?: string;
  /** As `--period`, or two days `2025-01-01..2026-11-21`; from 1 January of the base date's year when left out. */
  readonly period?: string;
  /** On top of the national figures and the product defaults. */
  readonly figures?: Partial<FigureTypes>;
  /** Declared coverage by ledger kind: `2026-01-01..2026-11-21`. */
  readonly declared?: { readonly [Kind in LedgerKind]?: string };
  /** What earlier rules have answered, by `rule|subject`. */
  readonly verdicts?: { readonly [key: string]: Status };
  readonly answers: readonly Expected[];
  /** Exactly the gaps that nothing can mend any more, by subject; not asked when left out. */
  readonly past?: readonly string[];
  /** Why a subject cannot be judged or is not asked about. */
  readonly reasons?: { readonly [subject: string]: Reason };
  /** Words that the message of the subject must hold. */
  readonly says?: { readonly [subject: string]: string };
  /** Words that it must not hold. */
  readonly neverSays?: { readonly [subject: string]: string };
}

export interface RuleCases {
  readonly met: Case | string;
  readonly gap: Case | string;
  readonly notApplicable: Case | string;
  readonly cannotJudge: Case | string;
  readonly twoSubjects: Case | string;
  readonly notDue?: Case;
  readonly toConfirm?: Case;
  /** Traps of the catalogue and whatever else the rule has to get right. */
  readonly traps?: { readonly [name: string]: Case };
}

const asked = [
  ["met", "met"],
  ["gap", "gap"],
  ["notApplicable", "not-applicable"],
  ["cannotJudge", "cannot-judge"],
  ["notDue", "not-due"],
  ["toConfirm", "to-confirm"],
] as const;

export function testRule(rule: Rule, cases: RuleCases): void {
  describe(rule.id, () => {
    it("says what it checks, what it rests on and how to mend a gap", () => {
      for (const words of [rule.text.title, rule.text.condition, rule.text.gap, rule.text.why, rule.text.remedy]) {
        expect(words).toMatch(/[\u4e00-\u9fff]/);
        expect(words).not.toMatch(harsh);
      }
      expect(rule.basis.length).toBeGreaterThan(0);
    });
    for (const [name, status] of asked) {
      const wanted = cases[name];
      if (wanted === undefined) {
        if (name !== "notDue" && name !== "toConfirm") it(name, () => expect.fail(`the case “${name}” is missing`));
      } else if (typeof wanted === "string") {
        it(`never answers ${status}: ${wanted}`, () => expect(wanted.length).toBeGreaterThan(10));
      } else {
        it(`answers ${status}`, () => {
          check(rule, wanted);
          expect(wanted.answers.map(([, expected]) => expected)).toContain(status);
        });
      }
    }
    const two = cases.twoSubjects;
    it("tells two subjects apart", () => {
      if (typeof two === "string") expect(two.length).toBeGreaterThan(10);
      else {
        check(rule, two);
        expect(new Set(two.answers.map(([subject]) => subject)).size).toBeGreaterThan(1);
      }
    });
    for (const [name, trap] of Object.entries(cases.traps ?? {})) it(name, () => check(rule, trap));
  });
}

/** The answers of a rule in a case; fails when the case lacks what the checkup guarantees the rule. */
export function answersOf(rule: Rule, wanted: Omit<Case, "answers">): readonly Answer[] {
  const asOf = dayFrom(wanted.asOf ?? "2026-11-21");
  const facts = factsOf(wanted.ledgers, {
    asOf,
    period: wanted.period === undefined ? spanPeriod(dayOf(yearOf(asOf), 1, 1), asOf) : periodFrom(wanted.period),
    declaredCoverage: new Map(
      Object.entries(wanted.declared ?? {}).map(([kind, text]) => [kind as LedgerKind, stretchFrom(text)]),
    ),
  });
  const figures = {
    ...figureValues(commonPractice),
    ...figureValues(productDefaults),
    ...figureValues(nationalBase.figures),
    ...wanted.figures,
  };
  for (const kind of rule.needs) expect(factsOfKind(facts, kind), `${rule.id} needs ${kind}`).not.toBeNull();
  for (const id of rule.parameters) expect(figures[id], `${rule.id} needs ${id}`).toBeDefined();
  const verdicts = new Map(Object.entries(wanted.verdicts ?? {}));
  const verdictOf = (id: string, subject: string): Status | null => verdicts.get(`${id}|${subject}`) ?? null;
  return [...rule.check({ ...facts, verdictOf }, figures)];
}

/** Why a rule itself may say that it cannot judge; a missing profile or figure the checkup answers. */
const reasons: readonly (Reason | undefined)[] = [
  "missing-ledger",
  "missing-column",
  "coverage",
  "unreadable-date",
  "unreadable-value",
  "ambiguous-name",
  "unknown-member-type",
  "not-configured",
];

const harsh = /必须|严禁|否则|！|!$|自行脱党/;

function check(rule: Rule, wanted: Case): void {
  const answers = answersOf(rule, wanted);
  expect(answers.map(shown)).toEqual(wanted.answers);
  const subjects = answers.map(({ subject }) => subject);
  expect(new Set(subjects).size, "one answer per subject").toBe(subjects.length);
  for (const answer of answers) {
    expect(answer.message).not.toMatch(harsh);
    expect(answer.message === "" || answer.message.endsWith("。")).toBe(true);
    if (answer.status === "cannot-judge") expect(reasons, answer.subject).toContain(answer.reason);
    if (answer.reason === "missing-column") expect(answer.missing, answer.subject).toBeDefined();
    if (answer.missing) {
      expect(ledgerKinds, answer.subject).toContain(answer.missing.kind);
      // No field where several columns are missing.
      expect(answer.missing.field, answer.subject).not.toBe("");
    }
    if (answer.status === "cannot-judge") expect(answer.message, answer.subject).not.toBe("");
    if (answer.status === "gap") expect(answer.message, answer.subject).not.toBe("");
    if (answer.status === "not-due") expect(answer.dueBy, answer.subject).toBeDefined();
  }
  if (wanted.past) expect(answers.filter(({ past }) => past).map(({ subject }) => subject)).toEqual(wanted.past);
  for (const [subject, reason] of Object.entries(wanted.reasons ?? {})) {
    expect(answers.find((answer) => answer.subject === subject)?.reason, subject).toBe(reason);
  }
  for (const [subject, words] of Object.entries(wanted.says ?? {})) {
    expect(answers.find((answer) => answer.subject === subject)?.message).toContain(words);
  }
  for (const [subject, words] of Object.entries(wanted.neverSays ?? {})) {
    const message = answers.find((answer) => answer.subject === subject)?.message;
    expect(message).toBeDefined();
    expect(message).not.toContain(words);
  }
}

function shown(answer: Answer): Expected {
  const places = answer.evidence.map((entry) =>
    entry.kind === "found" ? placeText(entry.at) : `no ${placeText(entry.near)}`,
  );
  return [answer.subject, answer.status, ...places];
}

function dayFrom(text: string): Day {
  const day = parseIsoDay(text);
  if (day === null) throw new Error(`${text} is no day`);
  return day;
}

function periodFrom(text: string): Period {
  if (text.includes("..")) {
    const { from, to } = stretchFrom(text);
    return spanPeriod(from, to);
  }
  const period = parsePeriod(text);
  if (!period) throw new Error(`${text} is no period`);
  return period;
}

function stretchFrom(text: string): Stretch {
  const [from = "", to = ""] = text.split("..");
  return { from: dayFrom(from), to: dayFrom(to) };
}
