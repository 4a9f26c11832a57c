/** Papers are put in order every month, summed up every half-year and filed every year. Weekly care leaves no record. */
import { fieldText, fieldValue, isBlank } from "../../model/field.ts";
import type { Frequency } from "../../profiles/figures.ts";
import { defineRule, notApplicable } from "../define.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { answersPerRecordPeriod } from "../shared/periodic-record.ts";

/** Words of the cadence list and of the level column, by how often. */
const levels: readonly (readonly [word: RegExp, per: Frequency["per"], name: string])[] = [
  [/半年/, "half", "每半年汇总"],
  [/月/, "month", "每月整理"],
  [/(?<!半)年/, "year", "每年归档"],
];

export const filingCadence = defineRule({
  id: "archive/filing-cadence",
  severity: "L",
  needs: ["archive"],
  parameters: ["archive.cadence", "assembly.founding_days"],
  basis: ["jiefangbei/2.4"],
  text: {
    title: "归档节奏",
    condition: "档案目录里，每月、每半年、每年都有归档日期；每周的完善由支部自己掌握。",
    gap: "这一期还没有归档日期。",
    why: "随做随归，年底才不用补。",
    remedy: "已经整理的请补登记归档日期；还没有整理的可以先把这一期归好。",
    remedyWhenPast: "整理过的请补登记归档日期；没有整理的可以现在补归，并写明情况。",
  },
  *check({ archive, asOf, period, branch }, { "archive.cadence": cadence, "assembly.founding_days": foundingDays }) {
    const asked = levels.filter(([word]) => cadence.some((level) => word.test(level)));
    const blocked = withoutColumns(archive, ["filedOn"]);
    if (asked.length > 0 && blocked) {
      yield blocked;
      return;
    }
    for (const [word, per, name] of asked) {
      yield* answersPerRecordPeriod({
        facts: { asOf, period, branch },
        ledger: archive,
        name,
        frequency: { times: 1, per },
        foundingDays,
        counts: ({ level, filedOn }) => {
          const text = fieldText(level);
          return filedOn !== undefined && !isBlank(filedOn) && (text === "" || word.test(text));
        },
        // Whatever year the papers are of: the act is the filing.
        spanOf: ({ filedOn }) => fieldValue(filedOn) ?? null,
        field: "filedOn",
      });
    }
    if (cadence.length === 0) yield notApplicable("branch", "口径没有列出归档节奏。");
  },
});
