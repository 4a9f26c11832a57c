/** The first half of an examination: a snapshot is recognised and turned into facts. Knows no rule. Pure. */
import type { Settings } from "./checkup/settings.ts";
import { type Facts, factsOf } from "./facts/facts.ts";
import { type Day, dayOf, yearOf } from "./model/date.ts";
import { type Period, spanPeriod } from "./model/period.ts";
import type { SheetCorrection } from "./recognition/corrections.ts";
import { recognise } from "./recognition/recognise.ts";
import type { Snapshot } from "./workbook/snapshot.ts";

export interface ReadingRequest {
  readonly asOf: Day;
  readonly settings: Settings;
  /** Null = from 1 January of the base date's year up to the base date (decision 2). */
  readonly period: Period | null;
  /** What the clerk has corrected in the recognition of the sheets. */
  readonly corrections?: readonly SheetCorrection[];
}

export function readLedgers(snapshot: Snapshot, request: ReadingRequest): Facts {
  const { asOf, settings } = request;
  const recognised = recognise(snapshot, { asOf, corrections: request.corrections ?? [] });
  const branch = {
    name: settings.branch.name ?? recognised.branch.name,
    type: settings.branch.type ?? recognised.branch.type,
    foundedOn: settings.branch.foundedOn ?? recognised.branch.foundedOn,
  };
  return factsOf(
    { ...recognised, branch },
    { asOf, period: request.period ?? defaultPeriod(asOf), declaredCoverage: settings.coverage },
  );
}

/** 1 January of the base date's year up to the base date. */
function defaultPeriod(asOf: Day): Period {
  return spanPeriod(dayOf(yearOf(asOf), 1, 1), asOf);
}
