/** A reminder: a branch rated 先进 or with five stars has been rewarded. */
import { yearOf } from "../../model/date.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import { defineRule, foundField, met, notApplicable, toConfirm } from "../define.ts";
import { foundFields } from "../shared/found-fields.ts";
import { recordEvidence } from "../shared/periodic-record.ts";
import { ratingsOf, starsOf } from "../shared/ratings.ts";

export const rewardAdvanced = defineRule({
  id: "star/reward-advanced",
  severity: "I",
  needs: ["ratings"],
  uses: ["awards"],
  parameters: ["star.classes"],
  basis: ["wuwei/3.3"],
  text: {
    title: "先进奖优",
    condition: "五星或先进的支部有授牌、授旗或推荐表彰的记录。",
    gap: "没有看到授牌、授旗或表彰的记录。",
    why: "干得好的得到肯定，大家才有劲头。",
    remedy: "请核对上级有没有授牌、授旗或推荐，有的补登记。",
  },
  *check({ ratings, awards, period }, { "star.classes": classes }) {
    const [advanced] = classes;
    for (const { entry, subject, grade, year } of ratingsOf(ratings, period)) {
      const isAdvanced = grade.includes(advanced);
      const isFiveStar = starsOf(entry) === 5;
      const shown = foundFields(isAdvanced ? [entry.grade, "等次"] : [entry.stars, "星级"]);
      const award = (awards?.entries ?? []).find((candidate) => {
        const date = fieldValue(candidate.date);
        return (
          date !== undefined &&
          yearOf(date.from) >= year &&
          yearOf(date.from) <= year + 1 &&
          !/处分|警告/.test(fieldText(candidate.type))
        );
      });
      if (!isAdvanced && !isFiveStar) yield notApplicable(subject, "不是五星或先进。");
      else if (fieldText(entry.reward) !== "" && entry.reward)
        yield met(subject, { evidence: [...shown, foundField(entry.reward, "奖优")] });
      else if (award) yield met(subject, { evidence: [...shown, recordEvidence(award, "title", "表彰")] });
      else {
        yield toConfirm(subject, {
          message: `${year}年${isAdvanced ? `等次是“${grade}”` : "评为五星"}，没有看到授牌、授旗或表彰的记录，请核对。`,
          evidence: shown,
        });
      }
    }
  },
});
