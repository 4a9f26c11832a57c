/** Somebody from the Party organisation talks to an applicant within a month of the application. */
import { addMonths } from "../../model/date.ts";
import { defineRule } from "../define.ts";
import { regulationWords } from "../shared/development-rules.ts";
import { answersPerStep } from "../shared/dossiers.ts";

export const talkWithinMonth = defineRule({
  id: "develop/talk-within-month",
  severity: "M",
  needs: ["development"],
  parameters: ["develop.talk_months", "develop.revised_on"],
  basis: ["FZ26-7"],
  text: {
    title: "收到申请1个月内谈话",
    condition: "收到入党申请书以后，在规定时间内派人同申请人谈话。",
    gap: "收到申请后还没有按时谈话。",
    why: "及时谈话才能了解申请人的基本情况和入党动机。",
    remedy: "可以先核对是否谈过漏记；没有谈的尽快安排，并把日期和谈话人补登记。",
    remedyWhenPast: "已经晚了的写明原因，以后收到申请就安排谈话。",
  },
  *check(facts, { "develop.talk_months": months, "develop.revised_on": revisedOn }) {
    yield* answersPerStep(facts, {
      from: "appliedOn",
      done: "talkedOn",
      limit: `${months}个月`,
      lastDay: (from) => addMonths(from, months),
      notReached: "还没有登记入党申请。",
      note: (from) => `（${regulationWords(from, revisedOn)}）`,
    });
  },
});
