/** Two rated years running at 后进 are shown to the organisation above, which decides. Prompt only. */
import { cannotJudge, defineRule, gap, met, notApplicable } from "../define.ts";
import { foundFields } from "../shared/found-fields.ts";
import { isOfSeveralBranches, ratingsOf } from "../shared/ratings.ts";

export const twoYearsBackward = defineRule({
  id: "star/two-years-backward",
  severity: "V",
  needs: ["ratings"],
  parameters: ["star.classes"],
  basis: ["wuwei/3.3"],
  text: {
    title: "连续两年后进",
    condition: "没有相邻两个评定年度都评为后进。",
    gap: "相邻两个评定年度都是后进，请核实。",
    why: "文件对连续两年后进有规定，由上级党组织核实后决定。",
    remedy: "请核对两个年度的评定结果，报上级党组织核实。",
    doubts: "只按台账里的等次比对，不代表结论。",
  },
  *check({ ratings, period }, { "star.classes": classes }) {
    const [, , , behind] = classes;
    const all = ratingsOf(ratings, null);
    const known = new Map(all.map((rating) => [rating.subject, rating]));
    const several = isOfSeveralBranches(ratings);
    for (const { entry, subject, grade, year } of ratingsOf(ratings, period)) {
      const name = subject.split("/")[0] ?? "";
      const before = known.get(several ? `${name}/${year - 1}` : String(year - 1));
      const shown = foundFields([entry.grade, "等次"], [before?.entry.grade, "上一年等次"]);
      const isFirst = !all.some((rating) => rating.year < year && (!several || rating.subject.startsWith(`${name}/`)));
      if (isFirst) yield notApplicable(subject, "是第一个评定年度，没有上一年可比。");
      else if (!before || before.grade === "" || grade === "") {
        yield cannotJudge(subject, "unreadable-value", {
          message: `缺${year - 1}年或${year}年的等次，无从比对。`,
          evidence: shown,
        });
      } else if (grade.includes(behind) && before.grade.includes(behind)) {
        yield gap(subject, {
          message: `${year - 1}年和${year}年的等次都是“${behind}”，请报上级党组织核实。`,
          evidence: shown,
        });
      } else yield met(subject, { evidence: shown });
    }
  },
});
