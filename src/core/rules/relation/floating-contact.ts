/** Every floating member can be reached and was reached lately; abroad, half a year is enough. */
import { addMonths, chineseDay, isoSpan } from "../../model/date.ts";
import { fieldText, fieldValue, isUnreadable } from "../../model/field.ts";
import { cannotJudge, defineRule, gap, met } from "../define.ts";
import { awayOn, perhapsBack } from "../shared/floating-members.ts";
import { foundFields } from "../shared/found-fields.ts";
import { withoutCell, withoutColumns } from "../shared/missing-column.ts";

export const floatingContact = defineRule({
  id: "relation/floating-contact",
  severity: "M",
  needs: ["floating"],
  parameters: ["relation.contact_months", "relation.abroad_contact_months"],
  basis: ["district-bureau/3.1.2", "jiefangbei/1.3", "JY-32", "JY-34"],
  text: {
    title: "流动党员保持联系",
    condition: "每名流动党员都有联系方式，最近一次联系没有超过规定的月数。",
    gap: "有一段时间没有联系流动党员，或者没有联系方式。",
    why: "经常联系，流动党员才不会流而不见。",
    remedy: "可以联系本人后登记日期；没有联系方式的，先向家人或原单位了解。",
    doubts: "境内联系的间隔是产品缺省，非文件数值，可以在体检设置里改。",
  },
  *check({ floating, asOf }, { "relation.contact_months": months, "relation.abroad_contact_months": abroadMonths }) {
    const columns = ["phone", "lastContactOn"] as const;
    const away = awayOn(floating, asOf);
    // What the other column shows is told all the same.
    const lacking = withoutColumns(floating, columns);
    if (lacking && away.length > 0) yield lacking;
    for (const member of away) {
      const { subject, name, entry } = member;
      const { phone, lastContactOn, abroad } = entry;
      const open = perhapsBack(member);
      if (open) {
        yield open;
        continue;
      }
      const limit = fieldValue(abroad) === true ? abroadMonths : months;
      const last = fieldValue(lastContactOn);
      // Whoever has only just left was last met then.
      const since = last ?? fieldValue(entry.leftOn);
      const evidence = foundFields([phone, `${name}的联系方式`], [lastContactOn, `${name}的最近联系日期`]);
      const isLate = (limit: number): boolean => !(since && asOf <= addMonths(since.to, limit));
      const faults: string[] = [];
      if (phone && fieldText(phone) === "") faults.push("没有联系方式");
      // Nobody knows which of the two limits is meant: late is who is late by both.
      const isOpen = isUnreadable(abroad) && isLate(limit) && !isLate(Math.max(months, abroadMonths));
      if (lastContactOn && !isUnreadable(lastContactOn) && !isOpen && isLate(limit)) {
        faults.push(
          last
            ? `最近联系是${isoSpan(last)}，到${chineseDay(addMonths(last.to, limit))}就满${limit}个月`
            : "没有登记最近联系日期",
        );
      }
      const unknown = columns.find((column) => entry[column] === undefined);
      if (faults.length > 0) yield gap(subject, { message: `${name}${faults.join("；")}。`, evidence });
      else if (isUnreadable(lastContactOn)) {
        const message = `${name}的最近联系日期写法看不懂，请核对。`;
        yield cannotJudge(subject, "unreadable-date", { message, evidence });
      } else if (isOpen) {
        yield cannotJudge(subject, "unreadable-value", {
          message: `${name}是不是出国出境看不懂，不知道多久联系一次，请核对。`,
          evidence: [...evidence, ...foundFields([abroad, "出国出境"])],
        });
      } else if (!unknown) yield met(subject, { evidence });
      // Where no sheet has the column, that has been said once.
      else if (floating.has(unknown)) yield withoutCell(floating, member, unknown);
    }
  },
});
