/** Nobody becomes a candidate (发展对象) before a year of cultivation as an activist is over. */
import { addMonths, chineseDay, isoSpan } from "../../model/date.ts";
import { isUnreadable } from "../../model/field.ts";
import { cannotJudge, defineRule, foundField, gap, met, notApplicable } from "../define.ts";
import { regulationWords } from "../shared/development-rules.ts";
import { dossiersOf, stepSpan, stepTaken, undatedStep } from "../shared/dossiers.ts";
import { withoutCell, withoutColumns } from "../shared/missing-column.ts";

export const activistOneYear = defineRule({
  id: "develop/activist-one-year",
  severity: "H",
  needs: ["development"],
  parameters: ["develop.cultivation_months", "develop.revised_on"],
  basis: ["FZ26-13"],
  text: {
    title: "积极分子培养≥1年",
    condition: "从确定为入党积极分子到确定为发展对象，培养考察的时间满规定的月数。",
    gap: "培养考察的时间还不够。",
    why: "培养考察要有足够的时间，这是发展质量的保证。",
    remedy: "可以先对照档案核对两个日期有没有填错；确实不足的请向上级党组织说明。",
    remedyWhenPast: "可以先核对日期有没有填错；确实不足的写明情况，请上级党组织研究。",
  },
  *check({ development, period, asOf }, { "develop.cultivation_months": months, "develop.revised_on": revisedOn }) {
    const dossiers = dossiersOf(development, period);
    const lacking = withoutColumns(development, ["activistOn", "candidateOn"]);
    if (lacking && dossiers.length > 0) {
      yield lacking;
      return;
    }
    for (const dossier of dossiers) {
      const { subject, name, entry } = dossier;
      const { activistOn, candidateOn } = entry;
      const candidate = stepTaken(entry, "candidateOn", asOf);
      if (candidate === null) {
        if (isUnreadable(candidateOn)) yield undatedStep(subject, name, "确定发展对象日期", candidateOn);
        else yield notApplicable(subject, "还没有确定为发展对象。");
        continue;
      }
      if (!activistOn || !candidateOn) {
        yield withoutCell(development, dossier, "activistOn");
        continue;
      }
      const activist = stepSpan(entry, "activistOn");
      if (activist === null) {
        yield undatedStep(subject, name, "确定积极分子日期", activistOn);
        continue;
      }
      const evidence = [foundField(activistOn, "确定积极分子日期"), foundField(candidateOn, "确定发展对象日期")];
      const words = `${name}${isoSpan(activist)}确定为积极分子，${isoSpan(candidate)}确定为发展对象`;
      if (candidate.from >= addMonths(activist.to, months)) yield met(subject, { evidence });
      else if (candidate.to < addMonths(activist.from, months)) {
        yield gap(subject, {
          message: `${words}，不满${months}个月（满期是${chineseDay(addMonths(activist.from, months))}，${regulationWords(candidate.from, revisedOn)}）。`,
          evidence,
          past: true,
        });
      } else {
        yield cannotJudge(subject, "unreadable-date", {
          message: `${words}，日期没有写到日，看不出满不满${months}个月。`,
          evidence,
        });
      }
    }
  },
});
