/** Nobody is still a probationary member after probation has ended (decision 44). */
import { chineseDay } from "../../model/date.ts";
import { fieldValue, isUnreadable } from "../../model/field.ts";
import { cannotJudge, defineRule, foundField, gap, met, toConfirm } from "../define.ts";
import { nobodyOnProbation, probationsOn, withoutJoiningDay } from "../shared/probation.ts";

export const probationConversionDue = defineRule({
  id: "roster/probation-conversion-due",
  severity: "H",
  needs: ["roster"],
  parameters: ["develop.probation"],
  basis: ["jiefangbei/3.4", "FZ26-31"],
  text: {
    title: "预备期满未处理",
    condition: "预备党员还在预备期内，或者期满已经办理转正、延长或取消。",
    gap: "预备期已满，还没有登记转正、延长或取消的决议。",
    why: "预备期满要及时讨论转正，拖着不办会影响党员的权利和党龄。",
    remedy: "可以核对是否已经开会讨论；开过的请补填转正日期，延长的请在备注写明，没开的可以尽快提交支部党员大会。",
    doubts: "入党日期应当是支部党员大会通过的日期。",
  },
  *check({ roster, asOf }, { "develop.probation": terms }) {
    const probations = probationsOn(roster, asOf, terms);
    const nobody = nobodyOnProbation(roster, asOf, probations);
    if (nobody) yield nobody;
    for (const { person, ends, extended } of probations) {
      const { joinedOn, fullMemberOn } = person.record;
      if (ends === null || !joinedOn) yield withoutJoiningDay(person, roster);
      else if (asOf <= ends) yield met(person.subject, { evidence: [foundField(joinedOn, "入党日期")] });
      else if (fullMemberOn && fieldValue(fullMemberOn)) {
        yield toConfirm(person.subject, {
          message: `${person.name}的预备期到${chineseDay(ends)}已满，登记的转正日期在基准日之后，请核对。`,
          evidence: [foundField(joinedOn, "入党日期"), foundField(fullMemberOn, "转正日期")],
        });
      } else if (isUnreadable(fullMemberOn)) {
        yield cannotJudge(person.subject, "unreadable-date", {
          message: `${person.name}的预备期到${chineseDay(ends)}已满，登记的转正日期看不懂，请核对。`,
          evidence: [foundField(joinedOn, "入党日期"), foundField(fullMemberOn, "转正日期")],
        });
      } else {
        yield gap(person.subject, {
          message: `${person.name}的预备期${extended ? "（含延长）" : ""}到${chineseDay(ends)}已满，还没有登记转正、延长或取消的决议。`,
          evidence: [
            foundField(joinedOn, "入党日期"),
            foundField(fullMemberOn ?? person.record.name, `${person.name}的转正日期`),
          ],
        });
      }
    }
  },
});
