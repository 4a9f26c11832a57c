/** The committee as a body is assessed once a year (班子综合考评). */
import { fieldText } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";
import { defineRule } from "../define.ts";
import { withoutLedgers } from "../shared/missing-ledgers.ts";
import { isPaper } from "../shared/papers.ts";
import { answersPerRecordPeriod, recordEvidence } from "../shared/periodic-record.ts";

const body = /班子|支委/;
const assessment = /考评|考核|测评/;

export const annualAssessment = defineRule({
  id: "committee/annual-assessment",
  severity: "L",
  needs: [],
  uses: ["plans", "scorecard"],
  parameters: ["assembly.founding_days"],
  basis: ["school/4.8.3"],
  text: {
    title: "班子年度综合考评",
    condition: "当年有一次班子考评的结果。",
    gap: "这一年还没有班子考评的记录。",
    why: "班子考评结果是评优的依据。",
    remedy: "考评过的可以补登结果；还没有的可以向上级党组织了解安排。",
    remedyWhenPast: "考评过的可以补登；没有安排的写明情况。",
  },
  *check({ plans, scorecard, asOf, period, branch }, { "assembly.founding_days": foundingDays }) {
    const duty = {
      facts: { asOf, period, branch },
      name: "班子考评",
      frequency: { times: 1, per: "year" } as const,
      foundingDays,
    };
    if (plans) {
      yield* answersPerRecordPeriod({
        ...duty,
        ledger: plans,
        counts: (entry) => isPaper(entry, { words: body }) && isPaper(entry, { words: assessment }),
        field: "title",
        elsewhere: (year) =>
          (scorecard?.within(year) ?? [])
            .filter(isScored)
            .map((entry) => recordEvidence(entry, "score", "班子考评得分")),
      });
    } else if (scorecard) {
      yield* answersPerRecordPeriod({ ...duty, ledger: scorecard, counts: isScored, field: "score" });
    } else yield withoutLedgers(["plans", "scorecard"]);
  },
});

function isScored({ area, item, standard, score }: EntryOf<"scorecard">): boolean {
  return score?.state === "value" && body.test([area, item, standard].map(fieldText).join(" "));
}
