/** Members are trained together as often as the profile says. */
import { defineRule } from "../define.ts";
import { answersPerLearningPeriod } from "../shared/learning-sessions.ts";

export const groupTrainingCount = defineRule({
  id: "study/group-training-count",
  severity: "M",
  needs: [],
  uses: ["study", "meetings"],
  parameters: ["study.sessions", "assembly.founding_days"],
  basis: ["school/4.4.2"],
  text: {
    title: "年集中教育培训次数",
    condition: "学习学时台账和会议记录里，当年的集中学习、培训、党课合起来达到口径的次数。",
    gap: "这一年的集中教育培训次数还不够。",
    why: "集中学、经常学，才学得进去。",
    remedy: "办过的请补登记；还差的可以在剩下的月份排上。",
    remedyWhenPast: "办过没有登记的可以补登；确实不够的写明原因，下一年按月排好。",
    doubts: "同一天的学习在两处登记，只算一次；网上自学不算集中。",
  },
  *check(
    { study, meetings, asOf, period, branch, semesters },
    { "study.sessions": frequency, "assembly.founding_days": foundingDays },
  ) {
    yield* answersPerLearningPeriod({
      facts: { study, meetings, asOf, period, branch, semesters },
      name: "集中教育培训",
      frequency,
      foundingDays,
      atOtherMeetings: false,
    });
  },
});
