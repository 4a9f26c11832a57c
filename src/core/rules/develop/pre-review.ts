/** The committee's pre-review comes first; the assembly follows within a month of it. */
import { addMonths, chineseDay, isoSpan } from "../../model/date.ts";
import { fieldText, isBlank, isUnreadable } from "../../model/field.ts";
import { cannotJudge, defineRule, foundField, gap, met, notApplicable, notDue } from "../define.ts";
import { regulationWords } from "../shared/development-rules.ts";
import { dossiersOf, stepSpan, stepTaken, undatedStep } from "../shared/dossiers.ts";
import { withoutCell, withoutColumns } from "../shared/missing-column.ts";

export const preReview = defineRule({
  id: "develop/pre-review",
  severity: "H",
  needs: ["development"],
  parameters: ["develop.pre_review_months", "develop.revised_on"],
  basis: ["FZ26-18", "FZ26-19"],
  text: {
    title: "基层党委预审后上会",
    condition: "预审合格以后在规定时间内开支部大会讨论，大会不早于预审。",
    gap: "预审和接收大会的先后或间隔不符。",
    why: "预审合格才能提交支部大会，间隔太久情况可能有变化。",
    remedy: "可以先对照预审批复和会议记录核对日期；还没有上会的尽快安排。",
    remedyWhenPast: "可以先对照批复核对日期；确实不符的写明原因。",
  },
  *check({ development, period, asOf }, { "develop.pre_review_months": months, "develop.revised_on": revisedOn }) {
    const dossiers = dossiersOf(development, period);
    const lacking = withoutColumns(development, ["preReviewedOn", "assemblyOn"]);
    if (lacking && dossiers.length > 0) {
      yield lacking;
      return;
    }
    for (const dossier of dossiers) {
      const { subject, name, entry } = dossier;
      const { preReviewedOn, assemblyOn } = entry;
      if (!preReviewedOn || !assemblyOn) {
        const isReached = fieldText(preReviewedOn) !== "" || fieldText(assemblyOn) !== "";
        if (isReached) yield withoutCell(development, dossier, preReviewedOn ? "assemblyOn" : "preReviewedOn");
        else yield notApplicable(subject, "还没有预审。");
        continue;
      }
      const reviewed = stepSpan(entry, "preReviewedOn");
      const assembly = stepTaken(entry, "assemblyOn", asOf);
      const evidence = [
        foundField(preReviewedOn, `${name}的预审日期`),
        foundField(assemblyOn, `${name}的接收大会日期`),
      ];
      if (reviewed === null) {
        if (isBlank(preReviewedOn) && assembly) {
          yield gap(subject, { message: `${name}已开接收大会，还没有登记上级党组织的预审。`, evidence });
        } else if (isUnreadable(preReviewedOn)) yield undatedStep(subject, name, "预审日期", preReviewedOn);
        else if (isUnreadable(assemblyOn)) yield undatedStep(subject, name, "接收大会日期", assemblyOn);
        else yield notApplicable(subject, "还没有预审。");
        continue;
      }
      const latest = addMonths(reviewed.to, months);
      const note = regulationWords(reviewed.from, revisedOn);
      const words = `${name}的预审是${isoSpan(reviewed)}`;
      if (isUnreadable(assemblyOn)) yield undatedStep(subject, name, "接收大会日期", assemblyOn);
      else if (assembly === null && asOf <= latest) {
        yield notDue(subject, latest, { message: `${words}，接收大会最晚${chineseDay(latest)}。`, evidence });
      } else if (assembly === null) {
        const message = `${words}，已经过了${months}个月（${chineseDay(latest)}），还没有登记接收大会（${note}）。`;
        yield gap(subject, { message, evidence });
      } else if (assembly.to < reviewed.from) {
        const message = `${words}，接收大会是${isoSpan(assembly)}，先开会后预审。`;
        yield gap(subject, { message, evidence, past: true });
      } else if (assembly.from > latest) {
        const message = `${words}，接收大会是${isoSpan(assembly)}，超过了${months}个月（最晚${chineseDay(latest)}，${note}）。`;
        yield gap(subject, { message, evidence, past: true });
      } else if (assembly.from >= reviewed.to && assembly.to <= addMonths(reviewed.from, months)) {
        yield met(subject, { evidence });
      } else {
        const message = `${words}，接收大会是${isoSpan(assembly)}，没有写到日，先后和间隔看不准。`;
        yield cannotJudge(subject, "unreadable-date", { message, evidence });
      }
    }
  },
});
