/** The oath is taken within a month of the approval. Only the revised text names a time (decision 22). */
import { addMonths, chineseDay } from "../../model/date.ts";
import { defineRule, notApplicable } from "../define.ts";
import { isRevised, regulationWords } from "../shared/development-rules.ts";
import { answersPerStep } from "../shared/dossiers.ts";

export const oathWithinMonth = defineRule({
  id: "develop/oath-within-month",
  severity: "L",
  needs: ["development"],
  parameters: ["develop.oath_months", "develop.revised_on"],
  basis: ["FZ26-29"],
  text: {
    title: "批准后1个月内宣誓",
    condition: "上级批准以后，在规定时间内举行入党宣誓。",
    gap: "批准后还没有按时宣誓。",
    why: "入党宣誓是预备党员的一次重要教育。",
    remedy: "可以先核对是否宣过誓漏记；没有的尽快安排。",
    remedyWhenPast: "已经晚了的写明原因即可。",
    doubts: "时限只见于新修订的细则，以前批准的不按它判断。",
  },
  *check(facts, { "develop.oath_months": months, "develop.revised_on": revisedOn }) {
    yield* answersPerStep(facts, {
      from: "approvedOn",
      done: "oathOn",
      limit: `${months}个月`,
      lastDay: (from) => addMonths(from, months),
      notReached: "还没有登记上级审批。",
      note: (from) => `（${regulationWords(from, revisedOn)}）`,
      exception: ({ subject }, from) =>
        isRevised(from.to, revisedOn)
          ? null
          : notApplicable(subject, `批准在${chineseDay(revisedOn)}以前，当时的细则没有查到宣誓的时限。`),
    });
  },
});
