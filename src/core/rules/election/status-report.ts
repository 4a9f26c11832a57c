/** The branch reports on its renewals every year; the annual report may hold it. */
import { fieldText } from "../../model/field.ts";
import { defineRule } from "../define.ts";
import { answersPerRecordPeriod } from "../shared/periodic-record.ts";

export const statusReport = defineRule({
  id: "election/status-report",
  severity: "L",
  needs: ["plans"],
  parameters: ["assembly.founding_days"],
  basis: ["school/4.3.2"],
  text: {
    title: "换届情况定期报告",
    condition: "当年有换届情况的报告，可以并入年度报告。",
    gap: "这一年还没有换届情况的报告。",
    why: "定期报告任期和换届情况，上级好及时提醒。",
    remedy: "可以在年度报告里写一段任期和换届情况，并在计划总结台账里登记。",
    remedyWhenPast: "报告过的可以补登；没有的写明情况，今年并入年度报告。",
  },
  *check({ plans, asOf, period, branch }, { "assembly.founding_days": foundingDays }) {
    yield* answersPerRecordPeriod({
      facts: { asOf, period, branch },
      ledger: plans,
      name: "换届情况报告",
      frequency: { times: 1, per: "year" },
      foundingDays,
      counts: ({ type, title, matter, sections }) =>
        /换届|任期/.test([type, title, matter, sections].map(fieldText).join(" ")),
      field: "title",
    });
  },
});
