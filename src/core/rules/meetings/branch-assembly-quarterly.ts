/** Every closed quarter has at least one members' assembly (党员大会). */
import { defineRule } from "../define.ts";
import { answersPerPeriod } from "../shared/periodic-meeting.ts";

export const branchAssemblyQuarterly = defineRule({
  id: "meetings/branch-assembly-quarterly",
  severity: "H",
  needs: ["meetings"],
  parameters: ["assembly.frequency", "assembly.founding_days"],
  basis: ["lianxing/2.1", "district-bureau/4.1.1", "ZB-11"],
  text: {
    title: "支部党员大会每季度1次",
    condition: "每个已经结束的季度都有党员大会记录。",
    gap: "这个季度还没有党员大会记录。",
    why: "党员大会是党员讨论决定支部事项的会议；全年总次数够，不等于每个季度都开了。",
    remedy: "可以先核对是否开过漏记；开过的请补登记。",
    remedyWhenPast: "开过的可以补登记录；确实没有开的写明原因，留意下一季度按时召开。",
  },
  *check(facts, { "assembly.frequency": frequency, "assembly.founding_days": foundingDays }) {
    yield* answersPerPeriod({ facts, type: "assembly", name: "党员大会", frequency, foundingDays });
  },
});
