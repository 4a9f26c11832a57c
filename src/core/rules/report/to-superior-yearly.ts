/** The branch reports its work to the Party organisation above every year. */
import { fieldText, fieldValue } from "../../model/field.ts";
import { defineRule } from "../define.ts";
import { isPaper } from "../shared/papers.ts";
import { answersPerRecordPeriod } from "../shared/periodic-record.ts";

export const toSuperiorYearly = defineRule({
  id: "report/to-superior-yearly",
  severity: "M",
  needs: ["plans"],
  parameters: ["report.yearly", "assembly.founding_days"],
  basis: ["district-bureau/6.1.1", "school/4.8.3"],
  text: {
    title: "每年向上级报告工作",
    condition: "计划总结台账里，当年有一份报送上级的工作报告（写了报送日期，或类型写明报上级）。",
    gap: "这一年还没有向上级报告工作的记录。",
    why: "每年报告一次，上级才了解支部的情况和困难。",
    remedy: "已经报送的请补上报送日期；还没有报送的可以把年度总结整理后报送。",
    remedyWhenPast: "报送过的请补登记报送日期；没有报送的写明情况。",
  },
  *check({ plans, asOf, period, branch }, { "report.yearly": frequency, "assembly.founding_days": foundingDays }) {
    yield* answersPerRecordPeriod({
      facts: { asOf, period, branch },
      ledger: plans,
      name: "向上级报告工作",
      frequency,
      foundingDays,
      counts: (entry) => {
        const text = `${fieldText(entry.type)} ${fieldText(entry.title)}`;
        if (/党员大会|述职/.test(text)) return false;
        if (/(?:向|报)上级|上报/.test(text)) return true;
        return (
          fieldValue(entry.submittedOn) !== undefined && isPaper(entry, { words: /报告|总结/, except: /思想|学习/ })
        );
      },
      field: "submittedOn",
    });
  },
});
