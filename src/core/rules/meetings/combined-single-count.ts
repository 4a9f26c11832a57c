/**
 * One record counts once for each of its types, never twice for one. Two rows of one day and one topic may be one meeting
 * cut in two: a person confirms. Groups that met separately on the same topic are no such case.
 */
import { groupKey } from "../../facts/roster-facts.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import type { MeetingRecord } from "../../model/record.ts";
import { absent, cannotJudge, defineRule, foundField, met, toConfirm } from "../define.ts";
import { dateEvidence } from "../shared/periodic-meeting.ts";

export const combinedSingleCount = defineRule({
  id: "meetings/combined-single-count",
  severity: "R",
  needs: ["meetings"],
  basis: ["school/4.5.6", "MX-1"],
  text: {
    title: "合并会议不重复计数",
    condition: "一次会议登记一行，合开的在类型里写全。",
    gap: "同一次会议可能登记成了两行。",
    why: "合开的会议每种类型各算一次，拆成两行就可能重复计数。",
    remedy: "可以核对是不是同一次会议；是的话合成一行，在类型里写全。",
    doubts: "同一天同一主题分两场召开的，不是问题。",
  },
  *check({ meetings, period }) {
    const records = meetings.inPeriod(period);
    if (records.length > 0 && records.every(({ type }) => type === undefined)) {
      yield cannotJudge("branch", "missing-column", {
        message: "会议记录里没有找到会议类型列，看不出哪些会议是合开的。",
        evidence: [absent(meetings.whole(), "会议类型列")],
        missing: { kind: "meetings", field: "type" },
      });
      return;
    }
    const seen = new Map<string, MeetingRecord>();
    for (const record of records) {
      const evidence = [record.type ? foundField(record.type, "会议类型") : dateEvidence(record)];
      if ((fieldValue(record.type) ?? []).length === 0) {
        const message = "这条记录的会议类型看不出来，不知道算哪一种。";
        yield cannotJudge(record.place.id, "unreadable-value", { message, evidence });
        continue;
      }
      const key = identityOf(record);
      const twin = seen.get(key);
      if (twin) {
        yield toConfirm(record.place.id, {
          message: `与第${twin.place.row}行同一天、同一主题，请核对是不是同一次会议登记了两行。`,
          evidence: [dateEvidence(twin), dateEvidence(record)],
        });
      } else {
        seen.set(key, record);
        yield met(record.place.id, { evidence });
      }
    }
  },
});

/** Day, topic and groups; the record itself where there is no day or no topic to compare. */
function identityOf(record: MeetingRecord): string {
  const date = fieldValue(record.date);
  const topic = (fieldText(record.topic) || fieldText(record.title)).replace(/[\s\u3000]+/g, "");
  if (date?.precision !== "day" || topic === "") return record.place.id;
  return `${date.from}/${topic}/${(fieldValue(record.group) ?? []).map(groupKey).join("、")}`;
}
