/** Each of the five areas (五个过硬) has a conclusion. The text breaks off before the fifth. */
import { absent, defineRule, gap, met } from "../define.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { recordEvidence } from "../shared/periodic-record.ts";
import { concludedRows } from "../shared/scored-areas.ts";

export const fiveStrongAreas = defineRule({
  id: "standard/five-strong-areas",
  severity: "M",
  needs: ["scorecard"],
  parameters: ["standard.five_areas"],
  basis: ["lianxing/preface"],
  text: {
    title: "“五个过硬”五维",
    condition: "评分表里，五个方面各有得分或结论。",
    gap: "有方面还没有得分或结论。",
    why: "五个方面都看到，才知道过硬不过硬。",
    remedy: "可以在评分表里补上这一方面的得分或结论。",
    doubts: "原文缺“作用发挥”一节，这一方面的内容由支部自定。",
  },
  *check({ scorecard }, { "standard.five_areas": areas }) {
    const rows = areas.map((area) => ({ area, entry: concludedRows(scorecard, area)[0] }));
    const missing = rows.filter(({ entry }) => !entry).map(({ area }) => area);
    const evidence = rows.flatMap(({ area, entry }) => (entry ? [recordEvidence(entry, "area", area)] : []));
    const blocked = missing.length === 0 ? null : withoutColumns(scorecard, ["area"]);
    if (blocked) yield blocked;
    else
      yield missing.length === 0
        ? met("branch", { evidence })
        : gap("branch", {
            message: `评分表里还没有${missing.join("、")}的得分或结论。`,
            evidence: [...missing.map((area) => absent(scorecard.next(), area)), ...evidence],
          });
  },
});
