/** Every half-year somebody looks at what has come of it. */
import { fieldText } from "../../model/field.ts";
import { defineRule } from "../define.ts";
import { answersPerRecordPeriod } from "../shared/periodic-record.ts";

export const halfYearInspection = defineRule({
  id: "rectify/half-year-inspection",
  severity: "L",
  needs: ["supervision"],
  parameters: ["assembly.founding_days"],
  basis: ["wuwei/4.3"],
  text: {
    title: "半年督查问效",
    condition: "每半年有一次督查问效的记录。",
    gap: "这半年还没有督查问效的记录。",
    why: "半年看一次实效，下半年好调整。",
    remedy: "做过的请在督导反馈表里补登记；还没有的可以安排。",
    remedyWhenPast: "做过的请补登记；没有做的写明情况，下一期按时安排。",
  },
  *check({ supervision, asOf, period, branch }, { "assembly.founding_days": foundingDays }) {
    yield* answersPerRecordPeriod({
      facts: { asOf, period, branch },
      ledger: supervision,
      name: "督查问效",
      frequency: { times: 1, per: "half" },
      foundingDays,
      column: "stage",
      counts: (entry) => /督查|问效|半年/.test(fieldText(entry.stage)),
      field: "stage",
    });
  },
});
