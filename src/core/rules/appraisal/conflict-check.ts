/**
 * 优秀 beside arrears, unexcused absences or a disciplinary measure of the same year: a conflict for people to look at, never
 * a downgrade (trap F6.67).
 */
import { fieldText } from "../../model/field.ts";
import { cannotJudge, defineRule, foundField, met, toConfirm } from "../define.ts";
import { ConflictFinder } from "../shared/appraisal-conflicts.ts";
import { appraisalYears, gradeOf, withoutYears } from "../shared/appraisal-records.ts";
import { withoutColumns } from "../shared/missing-column.ts";

export const conflictCheck = defineRule({
  id: "appraisal/conflict-check",
  severity: "R",
  needs: ["appraisal", "roster"],
  uses: ["dues", "meetings"],
  parameters: ["appraisal.conflict_arrears_months", "appraisal.conflict_absences", "words.unexcused"],
  basis: ["derived", "district-bureau/4.1.3", "jiefangbei/3.3"],
  text: {
    title: "优秀与其他记录核对",
    condition: "评为优秀的党员，同一年没有较长的欠费、多次无故缺席或处分记录。",
    gap: "评为优秀，同时有需要核对的记录。",
    why: "评议结果和平时的记录对得上，大家才服气。",
    remedy: "请核实这些记录；评议结果由党组织按程序决定，工具不作改动。",
  },
  *check(
    { appraisal, roster, dues, meetings, period, asOf },
    {
      "appraisal.conflict_arrears_months": months,
      "appraisal.conflict_absences": absences,
      "words.unexcused": unexcused,
    },
  ) {
    const lacking = withoutColumns(appraisal, ["name", "grade"]) ?? withoutYears(appraisal);
    if (lacking) {
      yield lacking;
      return;
    }
    for (const { year, rows } of appraisalYears(appraisal, period, asOf)) {
      const finder = new ConflictFinder({
        roster,
        dues,
        meetings,
        asOf,
        year,
        limits: { arrears: months, absences },
        unexcused,
      });
      for (const row of rows) {
        if (gradeOf(row) !== "优秀" || !row.grade || !row.name) continue;
        const subject = row.place.id;
        const lookup = roster.find(fieldText(row.name));
        if (lookup.kind !== "person") {
          const [reason, why] =
            lookup.kind === "ambiguous"
              ? (["ambiguous-name", "花名册里同名的不止一人"] as const)
              : (["unreadable-value", "花名册里没有这个名字"] as const);
          yield cannotJudge(subject, reason, {
            message: `${why}，对不上其他记录。`,
            evidence: [foundField(row.name, "姓名")],
          });
          continue;
        }
        const { person } = lookup;
        const conflicts = finder.of(person);
        const evidence = [foundField(row.grade, "等次"), ...conflicts.flatMap((conflict) => conflict.evidence)];
        if (conflicts.length === 0) yield met(subject, { evidence });
        else {
          const words = conflicts.map((conflict) => conflict.words).join("，");
          yield toConfirm(subject, { message: `${person.name}评为优秀，同一年${words}，请核实。`, evidence });
        }
      }
    }
  },
});
