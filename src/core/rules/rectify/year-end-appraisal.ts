/** The year ends with an appraisal of the branch (年底评议考核). */
import { fieldText } from "../../model/field.ts";
import { defineRule } from "../define.ts";
import { answersPerRecordPeriod } from "../shared/periodic-record.ts";

export const yearEndAppraisal = defineRule({
  id: "rectify/year-end-appraisal",
  severity: "L",
  needs: ["ratings"],
  parameters: ["assembly.founding_days"],
  basis: ["wuwei/4.3"],
  text: {
    title: "年底评议考核",
    condition: "当年有评议考核的结果：得分、星级、等次或验收结论。",
    gap: "这一年还没有评议考核的结果。",
    why: "一年干得怎么样，年底有个说法。",
    remedy: "有结果的请在星级档案里补登记；还没有的与上级联系。",
    remedyWhenPast: "有结果的请补登记；没有考核的写明情况。",
  },
  *check({ ratings, asOf, period, branch }, { "assembly.founding_days": foundingDays }) {
    yield* answersPerRecordPeriod({
      facts: { asOf, period, branch },
      ledger: ratings,
      name: "评议考核",
      frequency: { times: 1, per: "year" },
      foundingDays,
      counts: (entry) =>
        [entry.score, entry.stars, entry.grade, entry.acceptance].some((field) => fieldText(field) !== ""),
      field: "grade",
    });
  },
});
