/** The result of `check` as JSON, schemaVersion 1; the schema beside this file is tested against it. */
import type { Checkup } from "../../core/checkup/checkup.ts";
import { isoDay, isoMonth, monthOf } from "../../core/model/date.ts";
import type { Ledgers, Question, RecognisedTable } from "../../core/model/ledger.ts";
import type { Evidence, Outcome, Status } from "../../core/model/outcome.ts";
import { columnLetters } from "../../core/model/place.ts";
import type { PointsResult } from "../../core/points/points.ts";

export function ledgersJson(ledgers: Pick<Ledgers, "tables">): readonly unknown[] {
  return ledgers.tables.map((table) => ({
    kind: table.kind,
    sheet: table.sheet,
    range: table.range,
    headerRows: table.headerRows,
    records: table.records,
    confidence: twoDecimals(table.confidence),
    columns: columnsJson(table),
    unmapped: table.unmapped.map((column) => columnLetters(column.column)),
    questions: table.questions.map(questionJson),
  }));
}

/** Keys are field names of ours, never text of the workbook. */
function columnsJson(table: RecognisedTable): { readonly [field: string]: string } {
  const columns: Record<string, string> = {};
  for (const column of table.columns) columns[column.field] ??= columnLetters(column.column);
  return columns;
}

export function questionJson(question: Question): unknown {
  return {
    code: question.code,
    text: question.text,
    sheet: question.at.sheet,
    range: question.at.range,
    choices: question.choices,
  };
}

function evidenceJson(evidence: Evidence): unknown {
  return evidence.kind === "found"
    ? { kind: "found", sheet: evidence.at.sheet, range: evidence.at.range, quote: evidence.quote }
    : { kind: "absent", sheet: evidence.near.sheet, range: evidence.near.range, expected: evidence.expected };
}

function outcomeJson(outcome: Outcome): unknown {
  return {
    rule: outcome.rule,
    subject: outcome.subject,
    status: outcome.status,
    severity: outcome.severity,
    strength: outcome.strength,
    message: outcome.message,
    remedy: outcome.remedy,
    basis: outcome.basis,
    evidence: outcome.evidence.map(evidenceJson),
    ...(outcome.reason === undefined ? {} : { reason: outcome.reason }),
    ...(outcome.ownFigures === undefined ? {} : { ownFigures: outcome.ownFigures }),
    ...(outcome.dueBy === undefined ? {} : { dueBy: isoDay(outcome.dueBy) }),
  };
}

/** @param statuses which outcomes are listed; counts and score never depend on it */
export function workbookJson(
  file: string,
  checkup: Checkup,
  points: PointsResult,
  statuses: ReadonlySet<Status>,
): object {
  const { facts, summary, scorecard } = checkup;
  const counts = headcounts(checkup);
  return {
    file,
    error: null,
    asOf: isoDay(facts.asOf),
    profiles: checkup.profile.ids,
    problems: checkup.problems.map(({ key, message, at }) => ({
      key,
      message,
      ...(at ? { sheet: at.sheet, range: at.range } : {}),
    })),
    conflicts: checkup.profile.conflicts.map(({ figure, between, taken }) => ({ figure, between, taken })),
    branch: {
      name: facts.branch.name,
      fullMembers: counts?.full ?? null,
      probationaryMembers: counts?.probationary ?? null,
    },
    ledgers: ledgersJson(facts.ledgers),
    coverage: facts.coverage.flatMap((coverage) =>
      coverage.stretches.map((stretch) => ({
        kind: coverage.kind,
        from: isoMonth(monthOf(stretch.from)),
        to: isoMonth(monthOf(stretch.to)),
        declared: coverage.declared,
      })),
    ),
    outcomes: checkup.outcomes.filter((outcome) => statuses.has(outcome.status)).map(outcomeJson),
    summary: {
      met: summary.met,
      gap: summary.gap,
      notApplicable: summary["not-applicable"],
      cannotJudge: summary["cannot-judge"],
      notDue: summary["not-due"],
      toConfirm: summary["to-confirm"],
      error: summary.error,
    },
    scorecard: {
      profile: scorecard.profile,
      sampleWeights: scorecard.sampleWeights,
      score: score(scorecard.score),
      low: score(scorecard.low),
      high: score(scorecard.high),
      coverage: scorecard.coverage === null ? null : fourDecimals(scorecard.coverage),
      stars: scorecard.stars,
      class: scorecard.class,
      areas: scorecard.areas.map((area) => ({
        id: area.id,
        title: area.title,
        full: area.full,
        score: score(area.score),
        coverage: area.coverage === null ? null : fourDecimals(area.coverage),
      })),
    },
    points: {
      period: points.period.key,
      members: points.members.map((member) => ({
        name: member.name,
        category: member.category,
        base: member.base,
        daily: member.daily,
        appraisal: member.appraisal,
        total: member.total,
      })),
    },
  };
}

export function headcounts(
  checkup: Checkup,
): { readonly full: number; readonly probationary: number; readonly all: number } | null {
  const { roster, asOf } = checkup.facts;
  if (!roster) return null;
  const members = roster.onRosterOn(asOf);
  const types = members.map((person) => roster.memberTypeOn(person, asOf));
  return {
    full: types.filter((type) => type === "full").length,
    probationary: types.filter((type) => type === "probationary").length,
    all: members.length,
  };
}

/** Six decimals: enough for every band, without the noise of binary fractions. */
function score(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1e6) / 1e6;
}

function twoDecimals(value: number): number {
  return Math.round(value * 100) / 100;
}

function fourDecimals(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
