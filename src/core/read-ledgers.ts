/** The first half of an examination: a snapshot is recognised and turned into facts. Knows no rule. Pure. */
import type { Settings } from "./checkup/settings.ts";
import { statedBranch } from "./facts/branch-entry.ts";
import { type Facts, factsOf } from "./facts/facts.ts";
import { type Day, dayOf, yearOf } from "./model/date.ts";
import { type Period, type Semesters, spanPeriod, usualSemesters } from "./model/period.ts";
import { workCalendar } from "./model/work-calendar.ts";
import type { SheetCorrection } from "./recognition/corrections.ts";
import { recognise } from "./recognition/recognise.ts";
import { ownEntries } from "./reports/own-entries.ts";
import type { Snapshot } from "./workbook/snapshot.ts";

/** What reading asks of the settings; no rule and no figure of a profile is needed for it. */
export type ReadingSettings = Pick<
  Settings,
  "branch" | "coverage" | "corrections" | "figures" | "holidays" | "periodFrom"
>;

export interface ReadingRequest {
  readonly asOf: Day;
  readonly settings: ReadingSettings;
  /** Null = from 1 January of the base date's year, or the day set, up to the base date (decision 2). */
  readonly period: Period | null;
  /** What the clerk has corrected in the recognition of the sheets. */
  readonly corrections?: readonly SheetCorrection[];
}

export function readLedgers(snapshot: Snapshot, request: ReadingRequest): Facts {
  const { asOf, settings } = request;
  const recognised = recognise(snapshot, { asOf, corrections: request.corrections ?? settings.corrections });
  const name = settings.branch.name ?? recognised.branch.name;
  const stated = statedBranch(recognised.others.branch?.records ?? [], name);
  const branch = {
    name,
    type: settings.branch.type ?? stated.type ?? recognised.branch.type,
    foundedOn: settings.branch.foundedOn ?? stated.foundedOn ?? recognised.branch.foundedOn,
  };
  return factsOf(
    { ...recognised, branch },
    {
      asOf,
      period: request.period ?? defaultPeriod(asOf, settings.periodFrom),
      declaredCoverage: settings.coverage,
      calendar: workCalendar(settings.holidays),
      semesters: semestersOf(settings),
      ownSheets: ownEntries(snapshot, asOf),
    },
  );
}

/** From 1 January of the base date's year, or the day the clerk has chosen, up to the base date. */
function defaultPeriod(asOf: Day, from: Day | null): Period {
  return spanPeriod(from !== null && from <= asOf ? from : dayOf(yearOf(asOf), 1, 1), asOf);
}

function semestersOf(settings: ReadingSettings): Semesters {
  return (settings.figures.get("calendar.semesters") as Semesters | undefined) ?? usualSemesters;
}
