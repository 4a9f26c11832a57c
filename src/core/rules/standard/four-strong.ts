/** A reminder: each of the four areas (四强) has a conclusion. The text gives no figures. */
import { absent, defineRule, met, toConfirm } from "../define.ts";
import { recordEvidence } from "../shared/periodic-record.ts";
import { concludedRows } from "../shared/scored-areas.ts";

export const fourStrong = defineRule({
  id: "standard/four-strong",
  severity: "I",
  needs: ["scorecard"],
  parameters: ["standard.four_areas"],
  basis: ["four-strong", "wuwei/1"],
  text: {
    title: "“四强”四维",
    condition: "评分表里，政治功能、支部班子、党员队伍、作用发挥各有结论。",
    gap: "有方面还没有结论。",
    why: "四个方面都看到，才说得清强不强。",
    remedy: "可以在评分表里补上这一方面的结论。",
    doubts: "原文没有给量化指标，只看有没有结论。",
  },
  *check({ scorecard }, { "standard.four_areas": areas }) {
    const rows = areas.map((area) => ({ area, entry: concludedRows(scorecard, area)[0] }));
    const missing = rows.filter(({ entry }) => !entry).map(({ area }) => area);
    const evidence = rows.flatMap(({ area, entry }) => (entry ? [recordEvidence(entry, "area", area)] : []));
    yield missing.length === 0
      ? met("branch", { evidence })
      : toConfirm("branch", {
          message: `评分表里没有看到${missing.join("、")}的结论，请核对。`,
          evidence: [...missing.map((area) => absent(scorecard.next(), area)), ...evidence],
        });
  },
});
