/** Within so many days of the start of the campaign each of the five areas is up to standard. */
import { addDays, chineseDay } from "../../model/date.ts";
import { fieldText } from "../../model/field.ts";
import { absent, cannotJudge, defineRule, gap, met, notApplicable, notDue } from "../define.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { recordEvidence } from "../shared/periodic-record.ts";
import { concludedRows } from "../shared/scored-areas.ts";

const attained = /(?<!未|不)(?:达标|过硬|合格)/;

export const hundredDay = defineRule({
  id: "standard/hundred-day",
  severity: "M",
  needs: ["scorecard"],
  parameters: ["standard.campaign_days", "standard.campaign_from", "standard.five_areas"],
  basis: ["lianxing/preface"],
  text: {
    title: "百日攻坚",
    condition: "从起始日起约定的天数内，五个方面在评分表里都写了达标。",
    gap: "攻坚期满，还有方面没有写达标。",
    why: "一段时间集中攻坚，短板补得快。",
    remedy: "请核对这一方面的结论；确实没有达标的，列入问题台账继续整改。",
    doubts: "起始日由支部在体检设置里填写。",
  },
  *check(
    { scorecard, asOf },
    { "standard.campaign_days": days, "standard.campaign_from": start, "standard.five_areas": areas },
  ) {
    if (start === null) {
      yield cannotJudge("branch", "not-configured", {
        message: "百日攻坚的起始日还没有填，在体检设置里填好后可以检查。",
      });
      return;
    }
    const last = addDays(start, days);
    if (asOf < start) {
      yield notApplicable("branch", `百日攻坚从${chineseDay(start)}开始。`);
      return;
    }
    const rows = areas.map((area) => ({
      area,
      entry: concludedRows(scorecard, area).find((row) =>
        attained.test([row.basis, row.note, row.score].map(fieldText).join(" ")),
      ),
    }));
    const missing = rows.filter(({ entry }) => !entry).map(({ area }) => area);
    const evidence = rows.flatMap(({ area, entry }) => (entry ? [recordEvidence(entry, "area", area)] : []));
    const message = `还没有看到${missing.join("、")}达标，攻坚期到${chineseDay(last)}。`;
    if (missing.length === 0) yield met("branch", { evidence });
    else if (asOf <= last) yield notDue("branch", last, { message, evidence });
    else {
      yield withoutColumns(scorecard, ["area"]) ??
        gap("branch", {
          message,
          evidence: [...missing.map((area) => absent(scorecard.next(), area)), ...evidence],
          past: true,
        });
    }
  },
});
