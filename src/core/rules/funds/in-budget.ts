/** The money for activities of the year stands in the budget. */
import { fieldValue } from "../../model/field.ts";
import { defineRule } from "../define.ts";
import { answersPerRecordPeriod } from "../shared/periodic-record.ts";

export const inBudget = defineRule({
  id: "funds/in-budget",
  severity: "M",
  needs: ["funds"],
  parameters: ["assembly.founding_days"],
  basis: ["school/4.9.2", "district-bureau/7.1.2", "wuwei/2.5"],
  text: {
    title: "活动经费列入预算",
    condition: "经费台账里，当年有一笔标明列入预算的活动经费。",
    gap: "这一年还没有列入预算的活动经费记录。",
    why: "经费列入预算，全年活动才有保障。",
    remedy: "已经列入的请在经费台账的“列入预算”栏填“是”；还没有的可以和行政商量列支。",
    remedyWhenPast: "当年已列支的请补登记；没有列支的写明经费来源，下一年度可以提前提出。",
  },
  *check({ funds, asOf, period, branch }, { "assembly.founding_days": foundingDays }) {
    yield* answersPerRecordPeriod({
      facts: { asOf, period, branch },
      ledger: funds,
      name: "列入预算的活动经费",
      frequency: { times: 1, per: "year" },
      foundingDays,
      column: "budgeted",
      counts: (entry) => fieldValue(entry.budgeted) === true,
      field: "budgeted",
    });
  },
});
