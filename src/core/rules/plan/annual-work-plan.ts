/** The branch has a work plan for every year, early in the year. */
import { yearOf } from "../../model/date.ts";
import { dayInYear } from "../../model/period.ts";
import { defineRule } from "../define.ts";
import { isPaper } from "../shared/papers.ts";
import { answersPerRecordPeriod } from "../shared/periodic-record.ts";

export const annualWorkPlan = defineRule({
  id: "plan/annual-work-plan",
  severity: "M",
  needs: ["plans"],
  parameters: ["plan.work_plan_by", "assembly.founding_days"],
  basis: ["district-bureau/8.1.5", "jiefangbei/4.1"],
  text: {
    title: "支部年度工作计划",
    condition: "计划总结台账里有当年的支部工作计划（或年度要点），在约定日期前定下。",
    gap: "这一年还没有支部工作计划的记录。",
    why: "有计划，全年的组织生活和重点工作才好安排、好对照。",
    remedy: "已经定下的计划请补登记；还没有定的可以尽快研究一份，写明时间和责任人。",
    remedyWhenPast: "当年有计划的请补登记；确实没有的写明情况，来年年初先定计划。",
    doubts: "计划写在别的表或文件里的，登记一行即可。",
  },
  *check({ plans, asOf, period, branch }, { "plan.work_plan_by": dueBy, "assembly.founding_days": foundingDays }) {
    yield* answersPerRecordPeriod({
      facts: { asOf, period, branch },
      ledger: plans,
      name: "年度工作计划",
      frequency: { times: 1, per: "year" },
      foundingDays,
      counts: (entry) =>
        isPaper(entry, {
          words: /工作计划|年度计划|工作要点|年度要点/,
          except: /发展党员|党员发展|学习|教育|培训|三会一课|总结/,
        }),
      field: "title",
      dueBy: (year) => dayInYear(yearOf(year.from), dueBy),
    });
  },
});
