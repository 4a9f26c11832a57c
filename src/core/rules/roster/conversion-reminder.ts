/** Reminds of probation that ends soon. A reminder is never a gap: it is not due yet and says the last day. */
import { addDays, chineseDay } from "../../model/date.ts";
import { defineRule, foundField, met, notApplicable, notDue } from "../define.ts";
import { nobodyOnProbation, probationsOn, withoutJoiningDay } from "../shared/probation.ts";

export const conversionReminder = defineRule({
  id: "roster/conversion-reminder",
  severity: "I",
  needs: ["roster"],
  parameters: ["develop.probation", "roster.conversion_reminder_days"],
  basis: ["jiefangbei/3.4", "FZ26-32"],
  text: {
    title: "转正提醒",
    condition: "没有近期预备期满的党员。",
    gap: "预备期快满了。",
    why: "转正要本人先写申请，早几周提醒才来得及。",
    remedy: "可以提醒本人写转正申请，安排支部党员大会讨论。",
  },
  *check({ roster, asOf }, { "develop.probation": terms, "roster.conversion_reminder_days": days }) {
    const probations = probationsOn(roster, asOf, terms);
    const nobody = nobodyOnProbation(roster, asOf, probations);
    if (nobody) yield nobody;
    for (const { person, ends } of probations) {
      const { joinedOn } = person.record;
      if (ends === null || !joinedOn) yield withoutJoiningDay(person, roster);
      else if (asOf > ends) yield notApplicable(person.subject, "预备期已满，见“预备期满未处理”。");
      else if (asOf < addDays(ends, -days)) yield met(person.subject, { evidence: [foundField(joinedOn, "入党日期")] });
      else {
        yield notDue(person.subject, ends, {
          message: `${person.name}的预备期到${chineseDay(ends)}满，可以着手准备转正。`,
          evidence: [foundField(joinedOn, "入党日期")],
        });
      }
    }
  },
});
