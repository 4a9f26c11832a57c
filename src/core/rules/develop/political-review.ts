/** The political review is done before the assembly decides on the admission. */
import { isoSpan } from "../../model/date.ts";
import { fieldText, isUnreadable } from "../../model/field.ts";
import { defineRule, foundField, gap, met, notApplicable, toConfirm } from "../define.ts";
import { dossiersOf, stepSpan, stepTaken, undatedStep } from "../shared/dossiers.ts";
import { withoutCell, withoutColumns } from "../shared/missing-column.ts";

export const politicalReview = defineRule({
  id: "develop/political-review",
  severity: "H",
  needs: ["development"],
  basis: ["FZ26-16", "lianxing/3.4"],
  text: {
    title: "政治审查完成",
    condition: "接收大会以前有政治审查的结论。",
    gap: "接收大会以前还没有政治审查的结论。",
    why: "没有经过政治审查的，不能发展入党。",
    remedy: "可以先核对政审材料是否已有、只是没有登记；确实没有的请示上级党组织。",
  },
  *check({ development, period, asOf }) {
    const dossiers = dossiersOf(development, period);
    const lacking =
      withoutColumns(development, ["assemblyOn"]) ??
      (development.has("politicalReview") ? null : withoutColumns(development, ["politicalReviewOn"]));
    if (lacking && dossiers.length > 0) {
      yield lacking;
      return;
    }
    for (const dossier of dossiers) {
      const { subject, name, entry } = dossier;
      const { assemblyOn, politicalReview: conclusion, politicalReviewOn: reviewedOn } = entry;
      const assembly = stepTaken(entry, "assemblyOn", asOf);
      if (!assemblyOn || assembly === null) {
        if (isUnreadable(assemblyOn)) yield undatedStep(subject, name, "接收大会日期", assemblyOn);
        else yield notApplicable(subject, "还没有开接收大会。");
        continue;
      }
      const reviewed = stepSpan(entry, "politicalReviewOn");
      const cells = [conclusion, reviewedOn, assemblyOn].filter((cell) => cell !== undefined);
      const evidence = cells.map((cell) => foundField(cell, `${name}的政审结论和日期`));
      const words = fieldText(conclusion);
      if (/不合格|不通过|未通过|不宜|存在问题/.test(words)) {
        const message = `${name}的政审结论登记为“${words}”，又登记了接收大会，请核实。`;
        yield toConfirm(subject, { message, evidence });
      } else if (reviewed && reviewed.from > assembly.to) {
        const message = `${name}的政审是${isoSpan(reviewed)}，在接收大会（${isoSpan(assembly)}）以后。`;
        yield gap(subject, { message, evidence, past: true });
      } else if (isUnreadable(reviewedOn)) yield undatedStep(subject, name, "政审日期", reviewedOn);
      else if (!conclusion && !reviewedOn) yield withoutCell(development, dossier, "politicalReview");
      else if (conclusion ? words === "" : reviewed === null) {
        yield gap(subject, { message: `${name}已开接收大会，还没有登记政审结论。`, evidence });
      } else yield met(subject, { evidence });
    }
  },
});
