/** The branch sums up its work when a year has ended. */
import { yearOf } from "../../model/date.ts";
import { dayInYear } from "../../model/period.ts";
import { defineRule } from "../define.ts";
import { isPaper } from "../shared/papers.ts";
import { answersPerRecordPeriod } from "../shared/periodic-record.ts";

export const annualSummary = defineRule({
  id: "plan/annual-summary",
  severity: "M",
  needs: ["plans"],
  parameters: ["plan.summary_by", "assembly.founding_days"],
  basis: ["district-bureau/8.1.5"],
  text: {
    title: "年度工作总结",
    condition: "计划总结台账里有当年的工作总结。",
    gap: "这一年还没有工作总结的记录。",
    why: "年终总结说清做了什么、还差什么，是述职和下一年计划的底稿。",
    remedy: "已经写好的请补登记；还没有写的可以对照年度计划写一份。",
    remedyWhenPast: "写过的请补登记并归档；没有写的可以补一份情况说明。",
  },
  *check({ plans, asOf, period, branch }, { "plan.summary_by": dueBy, "assembly.founding_days": foundingDays }) {
    yield* answersPerRecordPeriod({
      facts: { asOf, period, branch },
      ledger: plans,
      name: "年度工作总结",
      frequency: { times: 1, per: "year" },
      foundingDays,
      counts: (entry) => isPaper(entry, { words: /总结/, except: /半年|季度|学习|培训|活动总结|专项|发展党员/ }),
      field: "title",
      dueBy: (year) => dayInYear(yearOf(year.from) + 1, dueBy),
    });
  },
});
