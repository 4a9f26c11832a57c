/** The star that is filled in is the star that the score gives, by half-open bands on the unrounded score. */
import { starOf, starWord } from "../../model/stars.ts";
import { cannotJudge, defineRule, gap, met } from "../define.ts";
import { foundFields } from "../shared/found-fields.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { ratingsOf, scoreOf, starsOf } from "../shared/ratings.ts";

export const tierByScore = defineRule({
  id: "star/tier-by-score",
  severity: "H",
  needs: ["ratings"],
  parameters: ["star.thresholds"],
  basis: ["wuwei/3.2"],
  text: {
    title: "按分定星",
    condition: "填报的星级和按得分算出的星级一致。",
    gap: "填报的星级和得分对不上。",
    why: "星级按分数定，表上的分和星要对得起来。",
    remedy: "请核对得分和星级，改正写错的一处。",
    doubts: "得分带小数时按不取整的分数落档；取整与否会改变星级的，请在备注里写明。",
  },
  *check({ ratings, period }, { "star.thresholds": thresholds }) {
    const blocked = withoutColumns(ratings, ["score", "stars"]);
    if (blocked) {
      yield blocked;
      return;
    }
    for (const { entry, subject } of ratingsOf(ratings, period)) {
      const score = scoreOf(entry);
      const stars = starsOf(entry);
      const evidence = foundFields([entry.score, "得分"], [entry.stars, "星级"]);
      if (score === undefined || stars === null) {
        yield cannotJudge(subject, "unreadable-value", { message: "得分或星级还没有填，对不起来。", evidence });
        continue;
      }
      const due = starOf(score, "none", thresholds);
      yield stars === due
        ? met(subject, { evidence })
        : gap(subject, { message: `得分${score}对应${starWord(due)}，填的是${starWord(stars)}。`, evidence });
    }
  },
});
