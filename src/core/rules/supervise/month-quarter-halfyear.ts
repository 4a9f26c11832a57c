/** Supervision every month, a bulletin every quarter, a study of the situation every half-year. */
import { fieldText } from "../../model/field.ts";
import type { Frequency } from "../../profiles/figures.ts";
import { defineRule } from "../define.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { answersPerRecordPeriod } from "../shared/periodic-record.ts";

const levels: readonly (readonly [word: RegExp, per: Frequency["per"]])[] = [
  // A half-yearly inspection (半年督查问效) is none of the monthly ones.
  [/(?<!半年|季度|季|年度)督查/, "month"],
  [/通报/, "quarter"],
  [/研判/, "half"],
];

export const monthQuarterHalfyear = defineRule({
  id: "supervise/month-quarter-halfyear",
  severity: "M",
  needs: ["supervision"],
  parameters: ["supervise.cadence", "assembly.founding_days"],
  basis: ["jiefangbei/4.3"],
  text: {
    title: "月督查、季通报、半年研判",
    condition: "每月有督查、每季有通报、每半年有研判的记录。",
    gap: "这一期还没有督导记录。",
    why: "按月看、按季说、按半年想，问题不过夜也不过年。",
    remedy: "做过的请补登记环节和日期；没有做的，下一期按时安排。",
    doubts: "这是街道一级用的节奏；支部没有这本台账时不判。",
  },
  *check(
    { supervision, asOf, period, branch },
    { "supervise.cadence": cadence, "assembly.founding_days": foundingDays },
  ) {
    const asked = levels.flatMap(([word, per]) => {
      const name = cadence.find((level) => word.test(level));
      return name === undefined ? [] : [{ word, per, name }];
    });
    const blocked = withoutColumns(supervision, ["stage"]);
    if (asked.length > 0 && blocked) {
      yield blocked;
      return;
    }
    for (const { word, per, name } of asked) {
      yield* answersPerRecordPeriod({
        facts: { asOf, period, branch },
        ledger: supervision,
        name,
        frequency: { times: 1, per },
        foundingDays,
        counts: (entry) => word.test(fieldText(entry.stage)),
        field: "stage",
      });
    }
  },
});
