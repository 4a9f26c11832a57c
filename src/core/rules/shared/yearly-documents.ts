/** The same list of documents asked for once a year: an archive entry counts for its year, an undated one for every year. */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import type { Facts } from "../../facts/facts.ts";
import { chineseDay } from "../../model/date.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";
import type { Answer } from "../../model/outcome.ts";
import { isClosed } from "../../model/period.ts";
import type { WordGroup } from "../../profiles/figures.ts";
import { notDue } from "../define.ts";
import { documentsAnswer } from "./documents.ts";
import { beforeFounding, duePeriods } from "./periodic-meeting.ts";
import { periodOf } from "./periodic-record.ts";

export interface YearlyDocuments {
  readonly facts: Pick<Facts, "asOf" | "period" | "branch">;
  readonly ledger: EntryFacts<"archive">;
  readonly wanted: readonly WordGroup[];
  readonly name: string;
  readonly foundingDays: number;
  /** Which entries can be such a paper; all of them without it. */
  readonly counts?: (entry: EntryOf<"archive">) => boolean;
  /** Papers that stand for years (职责, 制度): an entry of an earlier year still counts. */
  readonly lasting?: boolean;
}

export function* answersPerYearOfDocuments(duty: YearlyDocuments): Iterable<Answer> {
  const { ledger, wanted, name } = duty;
  const { asOf, period: inspection, branch } = duty.facts;
  for (const year of duePeriods("year", inspection, asOf)) {
    const unfounded = beforeFounding(year.key, year, branch, duty.foundingDays);
    if (unfounded) {
      yield unfounded;
      continue;
    }
    const entries = ledger.entries.filter((entry) => {
      if (duty.counts && !duty.counts(entry)) return false;
      const span = periodOf(ledger, entry);
      return span === null || (span.from <= year.to && (duty.lasting === true || span.to >= year.from));
    });
    const answer = documentsAnswer({ ledger, subject: year.key, entries, wanted, fields: ["title", "category"], name });
    yield answer.status === "gap" && !isClosed(year, asOf)
      ? notDue(year.key, year.to, {
          message: answer.message.replace(/。$/, `，年内补齐即可，最晚${chineseDay(year.to)}。`),
          evidence: answer.evidence,
        })
      : answer;
  }
}
