/** Only counts: how many branches are 先进 and what part is 后进, beside the year before. */
import { defineRule, met, notApplicable } from "../define.ts";
import { foundFields } from "../shared/found-fields.ts";
import { isOfSeveralBranches, ratingsOf } from "../shared/ratings.ts";

export const progressShare = defineRule({
  id: "star/progress-share",
  severity: "I",
  needs: ["ratings"],
  parameters: ["star.classes"],
  basis: ["wuwei/4.2"],
  text: {
    title: "先进存量与后进占比",
    condition: "只作统计：先进支部数和后进占比，与上一年并列。",
    gap: "只作统计。",
    why: "看得出整体是不是在往上走。",
    remedy: "只作统计，不用整改。",
  },
  *check({ ratings, period }, { "star.classes": classes }) {
    if (!isOfSeveralBranches(ratings)) {
      yield notApplicable("branch", "星级档案里只有一个支部，没有占比可算。");
      return;
    }
    const [advanced, , , behind] = classes;
    const all = ratingsOf(ratings, null);
    const countOf = (year: number) => {
      const own = all.filter((rating) => rating.year === year && rating.grade !== "");
      return {
        total: own.length,
        advanced: own.filter(({ grade }) => grade.includes(advanced)).length,
        behind: own.filter(({ grade }) => grade.includes(behind)).length,
      };
    };
    const years = [...new Set(ratingsOf(ratings, period).map(({ year }) => year))];
    for (const year of years) {
      const [now, before] = [countOf(year), countOf(year - 1)];
      const words = (count: typeof now): string =>
        `${advanced}${count.advanced}个、${behind}${count.behind}个（共${count.total}个）`;
      yield met(String(year), {
        message:
          before.total > 0 ? `${year}年${words(now)}，${year - 1}年${words(before)}。` : `${year}年${words(now)}。`,
        evidence: foundFields([all.find((rating) => rating.year === year)?.entry.grade, "等次"]),
      });
    }
  },
});
