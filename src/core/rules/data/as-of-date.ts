/** Every answer counts from the base date that the clerk has set, or today. Information only. */
import { chineseDay } from "../../model/date.ts";
import { defineRule, met } from "../define.ts";

export const asOfDate = defineRule({
  id: "data/as-of-date",
  severity: "H",
  needs: [],
  basis: ["derived"],
  text: {
    title: "评估基准日",
    condition: "所有的到期、期内都按同一个基准日判断；没有设置时用当天。",
    gap: "没有基准日。",
    why: "基准日一样，两次检查的结果才好比。",
    remedy: "可以在体检设置里填写基准日。",
  },
  *check({ asOf, period }) {
    yield met("branch", {
      message: `按基准日${chineseDay(asOf)}判断，检查期${chineseDay(period.from)}至${chineseDay(period.to)}。`,
    });
  },
});
