/** On a list of branches no star is given more often than the plan allows. */

import { fieldText } from "../../model/field.ts";
import { starWord } from "../../model/stars.ts";
import { defineRule, gap, met, notApplicable } from "../define.ts";
import { foundFields } from "../shared/found-fields.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { isOfSeveralBranches, ratingsOf, starsOf } from "../shared/ratings.ts";

export const planQuota = defineRule({
  id: "star/plan-quota",
  severity: "M",
  needs: ["ratings"],
  parameters: ["star.quota"],
  basis: ["wuwei/3.2"],
  text: {
    title: "评星不超计划数",
    condition: "各星级的支部数不超过评星定级计划表的数。",
    gap: "有星级的支部数超过了计划数。",
    why: "计划数是上限，超出的由上级再比较。",
    remedy: "请按得分排一排，超出计划数的报上级确定。",
    doubts: "计划数是某单位一年的数，请在体检设置里改成本单位当年的。",
  },
  *check({ ratings, period }, { "star.quota": quota }) {
    if (!isOfSeveralBranches(ratings)) {
      yield notApplicable("branch", "星级档案里只有一个支部，不用比计划数。");
      return;
    }
    const blocked = withoutColumns(ratings, ["stars"]);
    if (blocked) {
      yield blocked;
      return;
    }
    const years = new Map<number, ReturnType<typeof ratingsOf>[number][]>();
    for (const rating of ratingsOf(ratings, period)) {
      const known = years.get(rating.year);
      if (known) known.push(rating);
      else years.set(rating.year, [rating]);
    }
    for (const [year, own] of years) {
      const over = quota.flatMap(({ name, value }) => {
        const given = own.filter(({ entry }) => starWord(starsOf(entry) ?? -1) === name);
        return given.length > value ? [{ name, value, given }] : [];
      });
      yield over.length === 0
        ? met(String(year), {
            evidence: foundFields(...own.slice(0, 3).map(({ entry }) => [entry.stars, "星级"] as const)),
          })
        : gap(String(year), {
            message: `${over.map(({ name, value, given }) => `${name}有${given.length}个，计划${value}个`).join("；")}。`,
            evidence: foundFields(
              ...over.flatMap(({ given }) => given).map(({ entry }) => [entry.stars, fieldText(entry.branch)] as const),
            ),
          });
    }
  },
});
