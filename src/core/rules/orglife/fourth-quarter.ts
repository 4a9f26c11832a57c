/** The yearly organizational life meeting usually lies in the last quarter, or early in the next year by order. Only reminds. */
import { monthOf, monthParts } from "../../model/date.ts";
import { fieldValue } from "../../model/field.ts";
import { isClosed, type Period } from "../../model/period.ts";
import type { MeetingRecord } from "../../model/record.ts";
import { cannotJudge, defineRule, met, notApplicable, notDue, toConfirm } from "../define.ts";
import { dateEvidence, duePeriods } from "../shared/periodic-meeting.ts";
import { heldForYear } from "../shared/yearly-meeting.ts";

export const fourthQuarter = defineRule({
  id: "orglife/fourth-quarter",
  severity: "I",
  needs: ["meetings"],
  parameters: ["orglife.usual_months"],
  basis: ["ZB-17", "jiefangbei/4.2"],
  text: {
    title: "组织生活会的月份",
    condition: "年度组织生活会在通常的月份召开，或者按安排在次年初召开并写明年度。",
    gap: "年度组织生活会不在通常的月份。",
    why: "年度组织生活会一般放在第四季度，也有按上级部署放在次年初的。",
    remedy: "可以核对是不是按上级安排的时间召开；是的话不用处理。",
  },
  *check({ meetings, period, asOf }, { "orglife.usual_months": usual }) {
    const isUsual = (record: MeetingRecord, year: Period): boolean => {
      const date = fieldValue(record.date);
      if (!date) return false;
      const [first, last] = [monthParts(monthOf(date.from)).month, monthParts(monthOf(date.to)).month];
      return date.from > year.to || (first >= usual.from && last <= usual.to);
    };
    const months = `${usual.from}至${usual.to}月`;
    for (const year of duePeriods("year", period, asOf)) {
      const held = heldForYear(meetings.ofType("org-life"), year);
      const fitting = held.find((record) => isUsual(record, year));
      const vague = held.find((record) => fieldValue(record.date)?.precision === "year");
      if (fitting) yield met(year.key, { evidence: [dateEvidence(fitting)] });
      else if (vague) {
        const message = "组织生活会只写了年份，看不出在哪个月。";
        yield cannotJudge(year.key, "unreadable-date", { message, evidence: [dateEvidence(vague)] });
      } else if (!isClosed(year, asOf)) {
        yield notDue(year.key, year.to, { message: `${year.label}的组织生活会一般安排在${months}。` });
      } else if (held.length === 0)
        yield notApplicable(year.key, `${year.label}没有组织生活会记录，见“组织生活会频次”。`);
      else {
        yield toConfirm(year.key, {
          message: `${year.label}的组织生活会不在${months}，请核对是不是按上级安排的时间召开。`,
          evidence: held.slice(0, 3).map(dateEvidence),
        });
      }
    }
  },
});
