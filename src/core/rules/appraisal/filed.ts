/** The result of the appraisal is filed with the superior (报备). */
import { fieldText, fieldValue } from "../../model/field.ts";
import { isClosed, overlap } from "../../model/period.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met, notDue } from "../define.ts";
import { appraisalYears, withoutYears } from "../shared/appraisal-records.ts";
import { isPaper } from "../shared/papers.ts";
import { periodOf, recordEvidence } from "../shared/periodic-record.ts";

export const filed = defineRule({
  id: "appraisal/filed",
  severity: "L",
  needs: ["appraisal"],
  uses: ["plans"],
  basis: ["school/4.5.4"],
  text: {
    title: "评议结果报备",
    condition: "评议结果写明了报备日期，或者有报备材料。",
    gap: "评议结果还没有报备的记录。",
    why: "评议结果报上级备案，评议才算做完。",
    remedy: "可以在评议台账补上报备日期，或者在计划总结台账里登记报备材料。",
  },
  *check({ appraisal, plans, period, asOf }) {
    const undated = withoutYears(appraisal);
    if (undated) {
      yield undated;
      return;
    }
    for (const { year, rows } of appraisalYears(appraisal, period, asOf)) {
      const filledIn = rows.find((row) => fieldText(row.filedOn) !== "");
      const paper = plans?.entries.find((plan) => {
        const span = periodOf(plans, plan);
        const isOfYear = span !== null && overlap(span, year);
        const isSent = fieldValue(plan.filedOn) !== undefined || fieldValue(plan.submittedOn) !== undefined;
        return isOfYear && isSent && isPaper(plan, { words: /民主评议|评议党员/ });
      });
      if (filledIn?.filedOn) yield met(year.key, { evidence: [foundField(filledIn.filedOn, "报备日期")] });
      else if (paper) yield met(year.key, { evidence: [recordEvidence(paper, "title", "评议结果报备")] });
      else if (rows.every((row) => row.filedOn === undefined)) {
        yield cannotJudge(year.key, "missing-column", {
          message: "民主评议台账没有报备日期列，也没有看到报备材料，无法核对。",
          evidence: [absent(appraisal.whole(), "报备日期列")],
          missing: { kind: "appraisal", field: "filedOn" },
        });
      } else {
        const evidence = [
          absent(appraisal.caption("filedOn", rows[0]?.place.sheet), `${year.label}评议结果的报备日期`),
        ];
        const message = `${year.label}的评议结果还没有报备的记录`;
        yield isClosed(year, asOf)
          ? gap(year.key, { message: `${message}。`, evidence })
          : notDue(year.key, year.to, { message: `${message}，年内补上即可。`, evidence });
      }
    }
  },
});
