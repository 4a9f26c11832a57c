/** At the end of a month every item of its list is said to be done, or why not. */
import { fieldText } from "../../model/field.ts";
import { defineRule } from "../define.ts";
import { answersPerRecordPeriod } from "../shared/periodic-record.ts";

export const monthEndReconcile = defineRule({
  id: "rectify/month-end-reconcile",
  severity: "M",
  needs: ["supervision"],
  parameters: ["assembly.founding_days"],
  basis: ["wuwei/4.3"],
  text: {
    title: "月底对账销号",
    condition: "每月末有对账销号的记录，写明完成的和没有完成的原因。",
    gap: "这个月还没有对账销号的记录。",
    why: "月底对一次账，没办完的说清原因。",
    remedy: "对过账的请补登记；还没有的可以逐项标注完成情况。",
    remedyWhenPast: "对过账的请补登记；没有对的写明情况，下个月月底对一次。",
  },
  *check({ supervision, asOf, period, branch }, { "assembly.founding_days": foundingDays }) {
    yield* answersPerRecordPeriod({
      facts: { asOf, period, branch },
      ledger: supervision,
      name: "对账销号",
      frequency: { times: 1, per: "month" },
      foundingDays,
      column: "stage",
      counts: (entry) => /对账|销号|月底/.test(fieldText(entry.stage)),
      field: "stage",
    });
  },
});
