/** A branch rated 后进 passes its acceptance only when enough people are satisfied; the text names no figure. */
import { fieldText, fieldValue } from "../../model/field.ts";
import { cannotJudge, defineRule, gap, met, notApplicable } from "../define.ts";
import { foundFields } from "../shared/found-fields.ts";
import { withoutCell } from "../shared/missing-column.ts";
import { ratingsOf } from "../shared/ratings.ts";

export const rectificationAcceptance = defineRule({
  id: "star/rectification-acceptance",
  severity: "H",
  needs: ["ratings"],
  parameters: ["star.satisfaction_min", "star.classes"],
  basis: ["wuwei/3.3"],
  text: {
    title: "后进整顿验收",
    condition: "后进支部整顿后有评估验收；验收通过的，群众满意度达到约定的线。",
    gap: "整顿验收还没有做，或者满意度没有到线。",
    why: "整顿好不好，群众说了算。",
    remedy: "还没有验收的请与上级联系；满意度没有到线的，继续整顿后再验收。",
    doubts: "满意度的线文件没有写数，由支部在体检设置里填。",
  },
  *check({ ratings, period }, { "star.satisfaction_min": least, "star.classes": classes }) {
    const [, , , behind] = classes;
    for (const { entry, subject, grade, year } of ratingsOf(ratings, period)) {
      const verdict = fieldText(entry.acceptance);
      const satisfaction = fieldValue(entry.satisfaction);
      const evidence = foundFields(
        [entry.grade, "等次"],
        [entry.acceptance, "验收结论"],
        [entry.satisfaction, "群众满意度"],
      );
      if (!grade.includes(behind)) yield notApplicable(subject, "不是后进支部，不用整顿验收。");
      else if (least === null) {
        yield cannotJudge(subject, "not-configured", {
          message: "满意度验收线还没有填，在体检设置里填好后可以检查。",
          evidence,
        });
      } else if (!entry.acceptance) {
        const row = { subject, name: `${year}年的评定`, entry };
        yield withoutCell(ratings, row, "acceptance");
      } else if (verdict === "") {
        yield gap(subject, { message: "评为后进，还没有验收结论。", evidence });
      } else if (satisfaction === undefined) {
        yield cannotJudge(subject, "unreadable-value", {
          message: "没有看到群众满意度，看不出验收结论稳不稳。",
          evidence,
        });
      } else if (/通过|合格|达标/.test(verdict) && !/未|不/.test(verdict) && percentOf(satisfaction) < least) {
        yield gap(subject, {
          message: `满意度${percentOf(satisfaction)}%，没有到${least}%，验收写的是“${verdict}”。`,
          evidence,
        });
      } else yield met(subject, { evidence });
    }
  },
});

/** 0.92 and 92 are both ninety-two percent. */
function percentOf(value: number): number {
  return value > 0 && value <= 1 ? Math.round(value * 10000) / 100 : value;
}
