/** The list of what a month owes is there within the first working days of the month. */

import { coverageText } from "../../facts/coverage.ts";
import { chineseDay } from "../../model/date.ts";
import { fieldText } from "../../model/field.ts";
import { liesWithin } from "../../model/period.ts";
import { nthWorkday } from "../../model/work-calendar.ts";
import { absent, cannotJudge, defineRule, gap, met, notDue } from "../define.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";
import { recordEvidence } from "../shared/periodic-record.ts";

export const monthStartList = defineRule({
  id: "rectify/month-start-list",
  severity: "M",
  needs: ["supervision"],
  parameters: ["rectify.month_list_workdays"],
  basis: ["wuwei/4.3"],
  text: {
    title: "月初清单提醒",
    condition: "每月头几个工作日内，有当月应办清单的记录。",
    gap: "这个月头几个工作日内没有应办清单的记录。",
    why: "月初列清单，当月的事不落下。",
    remedy: "发过清单的请补登记日期；没有的，下个月月初可以用本工具列一份。",
    doubts: "工作日历超出已知年份时为暂算，未含当年调休。",
  },
  *check({ supervision, calendar, period, asOf }, { "rectify.month_list_workdays": workdays }) {
    const blocked = withoutColumns(supervision, ["stage", "date"]);
    if (blocked) {
      yield blocked;
      return;
    }
    const lists = supervision.entries
      .filter((entry) => /清单|月初/.test(fieldText(entry.stage)))
      .map((entry) => ({ date: supervision.dateOf(entry), evidence: recordEvidence(entry, "date", "月初清单") }));
    const undated = lists.filter(({ date }) => date === null).map(({ evidence }) => evidence);
    for (const month of duePeriods("month", period, asOf)) {
      const last = nthWorkday(calendar, month.from, workdays);
      const own = lists.filter(({ date }) => date !== null && liesWithin(date, month));
      const inTime = own.find(({ date }) => date !== null && date.to <= last);
      const [late] = own;
      if (inTime) yield met(month.key, { evidence: [inTime.evidence] });
      else if (asOf <= last) {
        yield notDue(month.key, last, { message: `${month.label}的应办清单，约定最晚${chineseDay(last)}。` });
      } else if (late) {
        const message = `${month.label}的清单晚了，约定最晚${chineseDay(last)}。`;
        yield gap(month.key, { message, evidence: [late.evidence], past: true });
      } else if (undated.length > 0) {
        const message = `有${undated.length}份清单的日期读不准，可能就是${month.label}的，请先核对。`;
        yield cannotJudge(month.key, "unreadable-date", { message, evidence: undated.slice(0, 3) });
      } else if (!supervision.covers({ from: month.from, to: last })) {
        yield cannotJudge(month.key, "coverage", {
          message: `督导反馈表的覆盖期是${coverageText(supervision.coverage)}，没有包住${month.label}，看不出有没有清单。`,
        });
      } else {
        yield gap(month.key, {
          message: `${month.label}没有看到应办清单，约定最晚${chineseDay(last)}。`,
          evidence: [absent(supervision.next(), `${month.label}应办清单`)],
          past: true,
        });
      }
    }
  },
});
