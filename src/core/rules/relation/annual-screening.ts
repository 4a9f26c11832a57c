/** The organisational relations of everybody are gone through once a year (组织关系集中排查). */
import { fieldText, fieldValue } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import { liesWithin } from "../../model/period.ts";
import { cannotJudge, defineRule } from "../define.ts";
import { isPaper } from "../shared/papers.ts";
import { answersPerRecordPeriod, periodOf, recordEvidence } from "../shared/periodic-record.ts";

export const annualScreening = defineRule({
  id: "relation/annual-screening",
  severity: "M",
  needs: [],
  uses: ["transfers", "plans"],
  parameters: ["relation.screening", "assembly.founding_days"],
  basis: ["school/4.4.4", "district-bureau/3.1.2"],
  text: {
    title: "组织关系集中排查",
    condition: "每年至少有一次组织关系集中排查的记录。",
    gap: "当年还没有组织关系集中排查的记录。",
    why: "定期排查才能让每名党员都在组织里。",
    remedy: "可以先核对是否排查过漏记；没有的可以在年内安排一次，登记日期和结果。",
    remedyWhenPast: "排查过的可以补登记；确实没有的写明原因，今年早作安排。",
  },
  *check(facts, { "relation.screening": frequency, "assembly.founding_days": foundingDays }) {
    const { transfers, plans } = facts;
    if (transfers) {
      yield* answersPerRecordPeriod({
        facts,
        ledger: transfers,
        name: "组织关系集中排查",
        frequency,
        foundingDays,
        counts: (entry) =>
          fieldValue(entry.screenedOn) !== undefined ||
          /排查/.test(`${fieldText(entry.direction)}${fieldText(entry.reason)}${fieldText(entry.note)}`),
        field: transfers.has("screenedOn") ? "screenedOn" : "date",
        elsewhere: (period) =>
          (plans?.entries ?? [])
            .filter((entry) => {
              const span = plans ? periodOf(plans, entry) : null;
              return isPaper(entry, screening) && span !== null && liesWithin(span, period);
            })
            .map((entry) => recordEvidence(entry, "title", "组织关系集中排查")),
      });
    } else if (plans) {
      yield* answersPerRecordPeriod({
        facts,
        ledger: plans,
        name: "组织关系集中排查",
        frequency,
        foundingDays,
        counts: (entry) => isPaper(entry, screening),
        field: "title",
      });
    } else yield withoutLedger();
  },
});

const screening = { words: /组织关系.{0,10}排查|党员.{0,4}排查|排查.{0,10}组织关系/, except: /计划|方案/ };

function withoutLedger(): Answer {
  return cannotJudge("branch", "missing-ledger", {
    message: "没有找到组织关系转接台账，也没有找到计划总结台账，看不出有没有排查。",
    missing: { kind: "transfers" },
  });
}
