/** Whoever was graded 不合格 or 基本合格 is helped to improve, and that is recorded. Asks to verify; it judges nobody. */
import { nameKey } from "../../facts/roster-facts.ts";
import { addMonths } from "../../model/date.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met } from "../define.ts";
import { appraisalDay, appraisalYears, gradeOf, undatedRows } from "../shared/appraisal-records.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { recordEvidence } from "../shared/periodic-record.ts";

export const unqualifiedDisposed = defineRule({
  id: "appraisal/unqualified-disposed",
  severity: "H",
  needs: ["appraisal"],
  uses: ["issues"],
  parameters: ["appraisal.improvement_months"],
  basis: ["district-bureau/4.1.3", "wuwei/2.2", "JY-30"],
  text: {
    title: "不合格党员教育帮助",
    condition: "评为不合格、基本合格的，都有教育帮助或限期改正的记录，期限不超过规定。",
    gap: "请核实教育帮助或限期改正的情况，台账里还没有记录。",
    why: "评议不是为了打分，是为了帮助改进。",
    remedy: "请核实情况后，在处置情况里写明教育帮助、限期改正等措施和日期。",
    doubts: "只核对有没有记录，怎样处置由党组织按程序决定。",
  },
  *check({ appraisal, issues, period, asOf }, { "appraisal.improvement_months": months }) {
    const lacking = withoutColumns(appraisal, ["grade"]);
    if (lacking) {
      yield lacking;
      return;
    }
    const rows = [...appraisalYears(appraisal, period, asOf).flatMap((year) => year.rows), ...undatedRows(appraisal)];
    for (const row of rows) {
      if (!/^(?:基本合格|不合格)$/.test(gradeOf(row)) || !row.grade) continue;
      const subject = row.place.id;
      const name = nameKey(fieldText(row.name));
      const issue = issues?.entries.find((one) => name !== "" && nameKey(fieldText(one.subject)).includes(name));
      const cell = [row.disposal, row.disposedOn].find((field) => fieldText(field) !== "");
      const deadline = fieldValue(issue?.deadline);
      const limit = addMonths(fieldValue(row.disposedOn)?.to ?? appraisalDay(row, asOf), months);
      const grade = foundField(row.grade, "等次");
      if (issue && deadline && deadline.from > limit) {
        yield gap(subject, {
          message: `请核实限期改正的期限：登记的时限超过了${months}个月。`,
          evidence: [recordEvidence(issue, "deadline", "时限"), grade],
        });
      } else if (cell) yield met(subject, { evidence: [foundField(cell, "处置情况"), grade] });
      else if (issue) yield met(subject, { evidence: [recordEvidence(issue, "measures", "措施"), grade] });
      else if (!row.disposal && !row.disposedOn) {
        yield cannotJudge(subject, "missing-column", {
          message: "民主评议台账没有处置情况列，看不出有没有教育帮助的记录。",
          evidence: [absent(appraisal.whole(), "处置情况列"), grade],
          missing: { kind: "appraisal", field: "disposal" },
        });
      } else {
        yield gap(subject, {
          message: `等次是${gradeOf(row)}，请核实教育帮助或限期改正的情况，台账里还没有记录。`,
          evidence: [...(row.disposal ? [foundField(row.disposal, "处置情况")] : []), grade],
        });
      }
    }
  },
});
