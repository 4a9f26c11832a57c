/** The rows of the study ledger that name a person, alone or in a list. */

import type { EntryFacts } from "../../facts/entry-facts.ts";
import type { Stretch } from "../../model/period.ts";
import type { StudyEntry } from "./study-hours.ts";

export interface Trainings {
  /** Those that lie in the stretch, wholly or in part. Sheet order within each column of names. */
  readonly own: readonly StudyEntry[];
  /** Those without a date that can be told: any of them may be the missing one (decision 5). */
  readonly undated: readonly StudyEntry[];
}

export function trainingsOf(study: EntryFacts<"study">, name: string, stretch: Stretch): Trainings {
  const all = [...new Set([...study.of("name", name), ...study.of("participants", name)])];
  const own = all.filter((training) => {
    const date = study.dateOf(training);
    return date !== null && date.to >= stretch.from && date.from <= stretch.to;
  });
  return { own, undated: all.filter((training) => study.dateOf(training) === null) };
}
