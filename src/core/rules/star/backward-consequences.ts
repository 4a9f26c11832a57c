/** Where a branch was rated 后进, a commendation in that year is shown to the people who decide. Prompt only. */
import { yearOf } from "../../model/date.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import { cannotJudge, defineRule, gap, met, notApplicable } from "../define.ts";
import { foundFields } from "../shared/found-fields.ts";
import { recordEvidence } from "../shared/periodic-record.ts";
import { ratingsOf } from "../shared/ratings.ts";

export const backwardConsequences = defineRule({
  id: "star/backward-consequences",
  severity: "V",
  needs: ["ratings"],
  uses: ["awards"],
  parameters: ["star.classes"],
  basis: ["wuwei/3.3"],
  text: {
    title: "后进年度的评先",
    condition: "评为后进的年度，表彰台账里没有支部和书记的评先评优记录。",
    gap: "评为后进的年度有表彰记录，请核实。",
    why: "文件对后进年度的评先评优有规定，是否适用由上级党组织核实。",
    remedy: "请把表彰的时间、对象和依据核对清楚，报上级党组织核实。",
    doubts: "只按台账里的年份和对象比对，不代表结论。",
  },
  *check({ ratings, awards, period }, { "star.classes": classes }) {
    const [, , , behind] = classes;
    for (const { entry, subject, grade, year } of ratingsOf(ratings, period)) {
      const shown = foundFields([entry.grade, "等次"]);
      if (!grade.includes(behind)) {
        yield notApplicable(subject, "不是后进年度。");
        continue;
      }
      if (!awards) {
        yield cannotJudge(subject, "missing-ledger", {
          message: "没有找到表彰台账，无从核对。",
          evidence: shown,
          missing: { kind: "awards" },
        });
        continue;
      }
      const given = awards.entries.filter((award) => {
        const date = fieldValue(award.date);
        const text = `${fieldText(award.name)} ${fieldText(award.title)} ${fieldText(award.reason)}`;
        return (
          date !== undefined &&
          yearOf(date.from) === year &&
          /支部|书记/.test(text) &&
          !/处分|警告/.test(fieldText(award.type))
        );
      });
      yield given.length === 0
        ? met(subject, { evidence: shown })
        : gap(subject, {
            message: `评为后进的${year}年有${given.length}条支部或书记的表彰记录，请核实是否符合文件规定。`,
            evidence: [...shown, ...given.slice(0, 5).map((award) => recordEvidence(award, "title", "表彰"))],
          });
    }
  },
});
