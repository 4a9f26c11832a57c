/** Many meetings on one day, or most of a quarter's in its last days, may be written afterwards: a person confirms. */
import { addDays, chineseDay, type Day } from "../../model/date.ts";
import { fieldValue } from "../../model/field.ts";
import type { MeetingRecord } from "../../model/record.ts";
import { defineRule, met, toConfirm } from "../define.ts";
import { dateEvidence, distinctMeetings, duePeriods } from "../shared/periodic-meeting.ts";

export const bunching = defineRule({
  id: "meetings/bunching",
  severity: "R",
  needs: ["meetings"],
  parameters: ["meetings.bunching_same_day", "meetings.bunching_last_days", "meetings.bunching_share"],
  basis: ["district-bureau/4.2.4"],
  text: {
    title: "突击补会",
    condition: "一个季度的会议不挤在同一天，也不大半挤在季末几天。",
    gap: "会议时间挤在一起，请核对。",
    why: "会议要在规定的周期里经常开；所用的场次、天数和比例是产品缺省，非文件数值。",
    remedy: "可以核对日期是否填错；确实集中开的写明原因，以后匀开安排。",
    doubts: "合并召开、集中培训周不是问题；同一天各党小组分别开会只算一场。",
  },
  *check(
    { meetings, period, asOf },
    {
      "meetings.bunching_same_day": sameDay,
      "meetings.bunching_last_days": lastDays,
      "meetings.bunching_share": share,
    },
  ) {
    const dated = distinctMeetings(meetings.held).filter((record) => fieldValue(record.date)?.precision === "day");
    for (const quarter of duePeriods("quarter", period, asOf)) {
      const byDay = new Map<Day, MeetingRecord[]>();
      for (const record of dated) {
        const day = fieldValue(record.date)?.from;
        if (day === undefined || day < quarter.from || day > quarter.to) continue;
        const known = byDay.get(day);
        if (!known) byDay.set(day, [record]);
        else if (!isGroupMeeting(record) || !known.some(isGroupMeeting)) known.push(record);
      }
      const all = [...byDay.values()].flat();
      if (all.length === 0) continue;
      const crowded = [...byDay].filter(([, records]) => records.length >= sameDay);
      const [first] = crowded;
      const start = addDays(quarter.to, 1 - lastDays);
      const late = [...byDay].flatMap(([day, records]) => (day >= start ? records : []));
      if (first) {
        yield toConfirm(quarter.key, {
          message: `${chineseDay(first[0])}一天登记了${first[1].length}场会议，请核对是不是合并召开。`,
          evidence: crowded.flatMap(([, records]) => records.map(dateEvidence)).slice(0, 10),
        });
      } else if (late.length >= sameDay && late.length * 100 >= share * all.length) {
        yield toConfirm(quarter.key, {
          message: `${quarter.label}的${all.length}场会议有${late.length}场在最后${lastDays}天，请核对。`,
          evidence: late.map(dateEvidence).slice(0, 10),
        });
      } else yield met(quarter.key);
    }
  },
});

function isGroupMeeting({ type }: MeetingRecord): boolean {
  return fieldValue(type)?.every((own) => own === "group") === true;
}
