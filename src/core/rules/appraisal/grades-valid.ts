/** Every grade is one of those the texts know. Probationary members take part and get none. */
import { nameKey } from "../../facts/roster-facts.ts";
import { fieldText, isUnreadable } from "../../model/field.ts";
import { cannotJudge, defineRule, foundField, gap, met, notApplicable } from "../define.ts";
import { appraisalDay, appraisalYears, gradeOf, undatedRows } from "../shared/appraisal-records.ts";
import { withoutColumns } from "../shared/missing-column.ts";

export const gradesValid = defineRule({
  id: "appraisal/grades-valid",
  severity: "M",
  needs: ["appraisal"],
  uses: ["roster"],
  parameters: ["appraisal.grades"],
  basis: ["AP-1"],
  text: {
    title: "评议等次写法",
    condition: "等次是规定的几种之一。",
    gap: "等次不是规定的几种之一。",
    why: "写法统一，优秀的比例和不合格的处置才算得准。",
    remedy: "可以对照评定意见，把等次改成规定的写法。",
  },
  *check({ appraisal, roster, period, asOf }, { "appraisal.grades": grades }) {
    const lacking = withoutColumns(appraisal, ["grade"]);
    if (lacking) {
      yield lacking;
      return;
    }
    const rows = [...appraisalYears(appraisal, period, asOf).flatMap((year) => year.rows), ...undatedRows(appraisal)];
    for (const row of rows) {
      if (!row.grade) continue;
      const subject = row.place.id;
      const evidence = [foundField(row.grade, "等次")];
      const lookup = roster?.find(nameKey(fieldText(row.name)));
      const onProbation =
        lookup?.kind === "person" && roster?.memberTypeOn(lookup.person, appraisalDay(row, asOf)) === "probationary";
      const grade = gradeOf(row);
      if (isUnreadable(row.grade)) {
        yield cannotJudge(subject, "unreadable-value", { message: "等次的写法看不懂。", evidence });
      } else if (grade === "") yield notApplicable(subject, "没有写等次，见“应评尽评”。");
      else if (onProbation) yield notApplicable(subject, "预备党员参加评议，不定等次。");
      else if (grades.includes(grade)) yield met(subject, { evidence });
      else {
        const message = `等次写的是“${fieldText(row.grade)}”，不在${grades.join("、")}之内。`;
        yield gap(subject, { message, evidence });
      }
    }
  },
});
