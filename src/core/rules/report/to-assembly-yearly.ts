/** The branch reports its work to the assembly of its members every year. */
import { fieldText } from "../../model/field.ts";
import { defineRule } from "../define.ts";
import { dateEvidence } from "../shared/periodic-meeting.ts";
import { answersPerRecordPeriod } from "../shared/periodic-record.ts";

export const toAssemblyYearly = defineRule({
  id: "report/to-assembly-yearly",
  severity: "M",
  needs: ["plans"],
  uses: ["meetings"],
  parameters: ["report.yearly", "assembly.founding_days"],
  basis: ["district-bureau/6.1.1", "school/4.8.4"],
  text: {
    title: "每年向党员大会报告",
    condition: "当年有一次向党员大会报告工作的记录：写在计划总结台账里，或写在党员大会的议题里。",
    gap: "这一年还没有向党员大会报告工作的记录。",
    why: "支部的工作由党员评，先要让党员听到。",
    remedy: "已经报告过的请在大会议题里补写；还没有的可以安排在下一次党员大会。",
    remedyWhenPast: "报告过的请在会议记录的议题里补写；没有的写明情况，下一年度早作安排。",
  },
  *check(
    { plans, meetings, asOf, period, branch },
    { "report.yearly": frequency, "assembly.founding_days": foundingDays },
  ) {
    yield* answersPerRecordPeriod({
      facts: { asOf, period, branch },
      ledger: plans,
      name: "向党员大会报告工作",
      frequency,
      foundingDays,
      counts: (entry) => /党员大会/.test(`${fieldText(entry.type)} ${fieldText(entry.title)}`),
      field: "title",
      elsewhere: (year) =>
        (meetings?.within("assembly", year) ?? [])
          .filter((record) =>
            /(?:工作|述职|年度|半年|支部).{0,6}(?:报告|通报)|(?:报告|通报).{0,8}工作/.test(
              [record.topic, record.agenda, record.title, record.content].map(fieldText).join(" "),
            ),
          )
          .map(dateEvidence),
    });
  },
});
