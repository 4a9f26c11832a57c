/** Away for six months at a settled place: the relation is transferred, or it is written why not. */
import { addMonths, chineseDay } from "../../model/date.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import { cannotJudge, defineRule, foundField, gap, met, notApplicable, notDue } from "../define.ts";
import { awayOn, perhapsBack } from "../shared/floating-members.ts";
import { withoutColumns } from "../shared/missing-column.ts";

export const sixMonthAway = defineRule({
  id: "relation/six-month-away",
  severity: "M",
  needs: ["floating"],
  parameters: ["relation.away_months"],
  basis: ["JY-25"],
  text: {
    title: "外出6个月以上应转关系",
    condition: "外出满规定月数而且地点固定的，已经转接组织关系，或者写明了未转的情况。",
    gap: "外出已久、地点固定，还没有转接组织关系，也没有写明情况。",
    why: "转到所在地，党员才能就近参加组织生活。",
    remedy: "可以与本人联系，符合条件的办理转接；暂时不能转的在台账里写明情况。",
  },
  *check({ floating, asOf }, { "relation.away_months": months }) {
    const away = awayOn(floating, asOf);
    const lacking = withoutColumns(floating, ["leftOn", "placeFixed", "transferred"]);
    if (lacking && away.length > 0) {
      yield lacking;
      return;
    }
    for (const member of away) {
      const { subject, name, entry } = member;
      const open = perhapsBack(member);
      if (open) {
        yield open;
        continue;
      }
      const { leftOn, placeFixed, transferred, explanation } = entry;
      const left = fieldValue(leftOn);
      const cells = [leftOn, placeFixed, transferred, explanation].filter((cell) => cell !== undefined);
      const evidence = cells.map((cell) => foundField(cell, `${name}的未转说明`));
      const since = left ? addMonths(left.to, months) : null;
      if (fieldValue(transferred) === true) yield met(subject, { evidence });
      else if (fieldValue(placeFixed) === false) yield notApplicable(subject, "外出的地点不固定。");
      else if (since === null || fieldValue(placeFixed) === undefined) {
        const message = `${name}的外出起始日期或地点是否固定没有登记，看不出该不该转接。`;
        yield cannotJudge(subject, since === null ? "unreadable-date" : "unreadable-value", { message, evidence });
      } else if (asOf < since) {
        yield notDue(subject, since, { message: `${name}到${chineseDay(since)}外出满${months}个月。`, evidence });
      } else if (fieldText(explanation) !== "") yield met(subject, { evidence });
      else {
        yield gap(subject, {
          message: `${name}到${chineseDay(since)}外出已满${months}个月，地点固定，还没有转接组织关系，也没有写明情况。`,
          evidence,
        });
      }
    }
  },
});
