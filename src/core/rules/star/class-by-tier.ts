/** The class goes with the star: five stars make a candidate for 先进, four and three 良好, two and one 一般, none 后进. */
import { starWord } from "../../model/stars.ts";
import { cannotJudge, defineRule, gap, met, toConfirm } from "../define.ts";
import { foundFields } from "../shared/found-fields.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { ratingsOf, starsOf } from "../shared/ratings.ts";

export const classByTier = defineRule({
  id: "star/class-by-tier",
  severity: "H",
  needs: ["ratings"],
  parameters: ["star.classes"],
  basis: ["wuwei/3.2"],
  text: {
    title: "等次与星级相符",
    condition: "五星为先进候选，四星、三星为良好，二星、一星为一般，无星为后进。",
    gap: "等次和星级对不上。",
    why: "等次跟着星级走，后面的奖优和整改才有依据。",
    remedy: "请核对星级和等次，改正写错的一处。",
    doubts: "五星只是先进的候选，由上级确定。",
  },
  *check({ ratings, period }, { "star.classes": classes }) {
    const blocked = withoutColumns(ratings, ["stars", "grade"]);
    if (blocked) {
      yield blocked;
      return;
    }
    const [advanced, good, fair, behind] = classes;
    for (const { entry, subject, grade } of ratingsOf(ratings, period)) {
      const stars = starsOf(entry);
      const evidence = foundFields([entry.stars, "星级"], [entry.grade, "等次"]);
      if (stars === null || grade === "") {
        yield cannotJudge(subject, "unreadable-value", { message: "星级或等次还没有填，对不起来。", evidence });
        continue;
      }
      const due = stars === 5 ? advanced : stars >= 3 ? good : stars >= 1 ? fair : behind;
      if (grade.includes(due)) yield met(subject, { evidence });
      else if (stars === 5 && grade.includes(good)) {
        yield toConfirm(subject, {
          message: `五星是${advanced}的候选，等次写的是“${grade}”，请核对上级的确定结果。`,
          evidence,
        });
      } else yield gap(subject, { message: `${starWord(stars)}对应“${due}”，等次写的是“${grade}”。`, evidence });
    }
  },
});
