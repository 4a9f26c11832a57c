/** The branch has a plan for study and training for every year. */
import { defineRule } from "../define.ts";
import { isPaper } from "../shared/papers.ts";
import { answersPerRecordPeriod } from "../shared/periodic-record.ts";

export const annualPlan = defineRule({
  id: "study/annual-plan",
  severity: "M",
  needs: ["plans"],
  parameters: ["assembly.founding_days"],
  basis: ["school/4.4.2", "district-bureau/3.1.3"],
  text: {
    title: "年度学习教育计划",
    condition: "计划总结台账里有当年的学习教育（培训）计划。",
    gap: "这一年还没有学习教育计划的记录。",
    why: "学什么、什么时候学先排好，全年才学得成系统。",
    remedy: "已经定下的计划请补登记；还没有定的可以尽快排一份。",
    remedyWhenPast: "当年有计划的请补登记；确实没有的写明情况，来年年初先定计划。",
    doubts: "学习计划写在年度工作计划里的，登记一行即可。",
  },
  *check({ plans, asOf, period, branch }, { "assembly.founding_days": foundingDays }) {
    yield* answersPerRecordPeriod({
      facts: { asOf, period, branch },
      ledger: plans,
      name: "学习教育计划",
      frequency: { times: 1, per: "year" },
      foundingDays,
      counts: (entry) =>
        isPaper(entry, {
          words: /(?:学习|教育|培训)[^，,。;；]{0,10}(?:计划|安排|方案)/,
          except: /发展对象|积极分子|总结/,
        }),
      field: "title",
    });
  },
});
