/** The branch goes out to serve as volunteers at least so often a year. */
import { fieldText } from "../../model/field.ts";
import { defineRule } from "../define.ts";
import { answersPerRecordPeriod } from "../shared/periodic-record.ts";

export const volunteerService = defineRule({
  id: "role/volunteer-service",
  severity: "L",
  needs: ["service"],
  parameters: ["role.volunteer", "assembly.founding_days"],
  basis: ["school/4.8.2", "wuwei/2.6", "JY-22"],
  text: {
    title: "志愿服务",
    condition: "作用发挥台账里，支部当年有志愿服务的记录。",
    gap: "这一年还没有志愿服务的记录。",
    why: "走出去服务，群众才感受得到党员在身边。",
    remedy: "已经开展的请补登记；还没有的可以结合主题党日安排一次。",
    remedyWhenPast: "开展过的请补登记；没有开展的写明情况，来年早安排。",
  },
  *check({ service, asOf, period, branch }, { "role.volunteer": frequency, "assembly.founding_days": foundingDays }) {
    yield* answersPerRecordPeriod({
      facts: { asOf, period, branch },
      ledger: service,
      name: "志愿服务",
      frequency,
      foundingDays,
      counts: (entry) => /志愿|义务劳动|义诊|公益/.test(`${fieldText(entry.type)} ${fieldText(entry.matter)}`),
      field: "matter",
    });
  },
});
