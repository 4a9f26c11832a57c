/** All members learn together every month; an assembly or a theme Party day with a part for study counts. */
import { defineRule } from "../define.ts";
import { answersPerLearningPeriod } from "../shared/learning-sessions.ts";

export const monthlyLearning = defineRule({
  id: "study/monthly-learning",
  severity: "M",
  needs: [],
  uses: ["study", "meetings"],
  parameters: ["study.monthly_learning", "assembly.founding_days"],
  basis: ["district-bureau/3.1.3"],
  text: {
    title: "每月组织全体党员学习",
    condition: "每个已经结束的月份都有一次组织党员学习的记录。",
    gap: "这个月还没有组织党员学习的记录。",
    why: "每月学一次，理论学习不断线。",
    remedy: "学过的请补登记；学习可以放在党员大会、主题党日里，写明学了什么。",
    remedyWhenPast: "学过的可以补登记；确实没有学的写明原因，以后按月安排。",
  },
  *check(
    { study, meetings, asOf, period, branch, semesters },
    { "study.monthly_learning": frequency, "assembly.founding_days": foundingDays },
  ) {
    yield* answersPerLearningPeriod({
      facts: { study, meetings, asOf, period, branch, semesters },
      name: "组织党员学习",
      frequency,
      foundingDays,
      atOtherMeetings: true,
    });
  },
});
