/** No more than a third are graded 优秀 (trap F4.46, whole numbers); of whom the third is taken the profile says. */
import { cannotJudge, defineRule, foundField, gap, met, notApplicable, toConfirm } from "../define.ts";
import { appraisalDay, appraisalYears, gradeOf, shareBase, withoutYears } from "../shared/appraisal-records.ts";
import { withoutColumns } from "../shared/missing-column.ts";

const fewest = 3;

export const excellentShareCap = defineRule({
  id: "appraisal/excellent-share-cap",
  severity: "H",
  needs: ["appraisal", "roster"],
  parameters: ["appraisal.excellent_cap"],
  basis: ["lianxing/2.4", "AP-1", "AP-2"],
  text: {
    title: "优秀比例上限",
    condition: "评为优秀的人数不超过规定的比例。",
    gap: "评为优秀的人数超过了规定的比例。",
    why: "优秀的太多，评议就分不出好差。",
    remedy: "可以核对等次和人数；确实超过的，与上级沟通后调整。",
    doubts: "分母有党员总数、正式党员、参评数几种口径，可以在体检设置里选。",
  },
  *check({ appraisal, roster, period, asOf }, { "appraisal.excellent_cap": cap }) {
    const lacking = withoutColumns(appraisal, ["grade"]) ?? withoutYears(appraisal);
    if (lacking) {
      yield lacking;
      return;
    }
    for (const { year, rows } of appraisalYears(appraisal, period, asOf)) {
      const graded = rows.filter((row) => gradeOf(row) !== "");
      const excellent = graded.filter((row) => gradeOf(row) === "优秀");
      const first = graded[0];
      if (!first) {
        yield notApplicable(year.key, `${year.label}的评议还没有等次。`);
        continue;
      }
      const evidence = excellent.slice(0, 10).flatMap(({ grade }) => (grade ? [foundField(grade, "等次")] : []));
      const { least, most, word } = shareBase(cap, graded, roster, appraisalDay(first, asOf));
      const counts = `${year.label}评为优秀${excellent.length}人，${word}${least === most ? least : `${least}至${most}`}人`;
      const isWithin = (of: number): boolean => excellent.length * cap.denominator <= of * cap.numerator;
      if (isWithin(least)) yield met(year.key, { message: `${counts}。`, evidence });
      else if (most < fewest) {
        yield toConfirm(year.key, { message: `${counts}，人数太少，请核对能不能评优秀。`, evidence });
      } else if (isWithin(most)) {
        const message = `${counts}，有人分不清是正式党员还是预备党员，比例算不准。`;
        yield cannotJudge(year.key, "unknown-member-type", { message, evidence });
      } else {
        const allowed = Math.floor((most * cap.numerator) / cap.denominator);
        yield gap(year.key, { message: `${counts}，最多${allowed}人。`, evidence });
      }
    }
  },
});
