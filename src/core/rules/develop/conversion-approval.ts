/** The superior committee decides on a conversion within three months of the assembly. */
import { addMonths } from "../../model/date.ts";
import { defineRule } from "../define.ts";
import { regulationWords } from "../shared/development-rules.ts";
import { answersPerStep } from "../shared/dossiers.ts";

export const conversionApproval = defineRule({
  id: "develop/conversion-approval",
  severity: "M",
  needs: ["development"],
  parameters: ["develop.conversion_approval_months", "develop.revised_on"],
  basis: ["FZ26-33"],
  text: {
    title: "转正3个月内审批",
    condition: "支部大会通过转正以后，上级党组织在规定时间内审批。",
    gap: "转正还没有按时审批。",
    why: "审批拖久了，党员的权利和党龄都悬着。",
    remedy: "可以先核对批复是否收到漏记；没有批复的，可以向上级党组织了解进度。",
    remedyWhenPast: "已经晚了的写明原因，批复文件随材料归档。",
  },
  *check(facts, { "develop.conversion_approval_months": months, "develop.revised_on": revisedOn }) {
    yield* answersPerStep(facts, {
      from: "conversionAssemblyOn",
      done: "conversionApprovedOn",
      limit: `${months}个月`,
      lastDay: (from) => addMonths(from, months),
      notReached: "还没有登记转正大会。",
      note: (from) => `（${regulationWords(from, revisedOn)}）`,
    });
  },
});
