/** Every closed month has a theme Party day (主题党日), alone or together with another meeting. */
import { defineRule } from "../define.ts";
import { answersPerPeriod } from "../shared/periodic-meeting.ts";

export const monthly = defineRule({
  id: "party-day/monthly",
  severity: "H",
  needs: ["meetings"],
  parameters: ["partyday.frequency", "assembly.founding_days"],
  basis: ["school/4.5.6", "district-bureau/4.1.4", "lianxing/2.2", "ZB-16", "JY-16"],
  text: {
    title: "每月1次主题党日",
    condition: "每个已经结束的月份都有主题党日记录。",
    gap: "这个月还没有主题党日记录。",
    why: "主题党日每月相对固定一天，“三会一课”可以装进党日，各算一次。",
    remedy: "可以先核对是否开展过漏记；与党员大会等合开的，请在类型里写全。",
    remedyWhenPast: "开展过的可以补登记录；确实没有开展的写明原因，留意以后按月安排。",
  },
  *check(facts, { "partyday.frequency": frequency, "assembly.founding_days": foundingDays }) {
    yield* answersPerPeriod({ facts, type: "party-day", name: "主题党日", frequency, foundingDays });
  },
});
