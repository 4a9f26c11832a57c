/** A branch rated 一般 or 后进 has a plan to improve or to turn round. */

import { yearOf } from "../../model/date.ts";
import { fieldText } from "../../model/field.ts";
import { absent, cannotJudge, defineRule, gap, met, notApplicable } from "../define.ts";
import { foundFields } from "../shared/found-fields.ts";
import { isPaper } from "../shared/papers.ts";
import { periodOf, recordEvidence } from "../shared/periodic-record.ts";
import { ratingsOf } from "../shared/ratings.ts";

export const improvementPlan = defineRule({
  id: "star/improvement-plan",
  severity: "H",
  needs: ["ratings"],
  uses: ["plans", "issues"],
  parameters: ["star.classes"],
  basis: ["wuwei/3.3"],
  text: {
    title: "改进或整顿方案",
    condition: "评为一般的有改进提升方案，评为后进的有整顿转化方案，方案对应问题台账。",
    gap: "还没有改进或整顿方案的记录。",
    why: "有方案，问题才改得下去、验得了收。",
    remedy: "可以先用本工具起草方案，再由支部研究确定，登记一行。",
  },
  *check({ ratings, plans, issues, period }, { "star.classes": classes }) {
    const [, , fair, behind] = classes;
    for (const { entry, subject, grade, year } of ratingsOf(ratings, period)) {
      const shown = foundFields([entry.grade, "等次"]);
      if (grade === "") {
        yield cannotJudge(subject, "unreadable-value", {
          message: "等次还没有填，看不出要不要方案。",
          evidence: shown,
        });
        continue;
      }
      if (!grade.includes(fair) && !grade.includes(behind)) {
        yield notApplicable(subject, `等次是“${grade}”，不需要改进或整顿方案。`);
        continue;
      }
      const name = grade.includes(behind) ? "整顿转化方案" : "改进提升方案";
      const paper = (plans?.entries ?? []).find((candidate) => {
        const span = plans ? periodOf(plans, candidate) : null;
        return (
          isPaper(candidate, { words: grade.includes(behind) ? /整顿|转化/ : /改进|提升/ }) &&
          span !== null &&
          yearOf(span.to) >= year &&
          yearOf(span.from) <= year + 1
        );
      });
      const measured = (issues?.entries ?? []).find((issue) => fieldText(issue.measures) !== "");
      if (paper) yield met(subject, { evidence: [...shown, recordEvidence(paper, "title", name)] });
      else if (!plans) {
        yield cannotJudge(subject, "missing-ledger", {
          message: `等次是“${grade}”，没有找到计划总结台账，看不出有没有${name}。`,
          evidence: [...shown, ...(measured ? [recordEvidence(measured, "measures", "整改措施")] : [])],
          missing: { kind: "plans" },
        });
      } else {
        yield gap(subject, {
          message: `等次是“${grade}”，还没有${name}的记录。`,
          evidence: [...shown, absent(plans.next(), name)],
        });
      }
    }
  },
});
