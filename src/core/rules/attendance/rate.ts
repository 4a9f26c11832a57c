/** Enough of those due were there. Members with an approved exemption are taken off where 应到 still includes them. */
import type { RosterFacts } from "../../facts/roster-facts.ts";
import { fieldValue } from "../../model/field.ts";
import type { MeetingRecord } from "../../model/record.ts";
import { absent, cannotJudge, defineRule, gap, met, notApplicable } from "../define.ts";
import { hasHeadcounts, headcountOf } from "../shared/headcount.ts";
import { dateEvidence } from "../shared/periodic-meeting.ts";

export const rate = defineRule({
  id: "attendance/rate",
  severity: "M",
  needs: ["meetings"],
  uses: ["roster"],
  parameters: ["attendance.min_rate"],
  basis: ["school/4.5", "district-bureau/4.1", "wuwei/2.4", "MX-2"],
  text: {
    title: "会议到会率",
    condition: "每次会议的实到人数与应到人数之比达到设定的比例。",
    gap: "到会率偏低。",
    why: "文件要求党员参与率高，没有写明数值；所用比例是产品缺省，非文件数值，可以在体检设置里改。",
    remedy: "可以核对人数是否填错；请假多的，可以调整时间或安排补课，并写明缺席原因。",
  },
  *check({ meetings, roster, period }, { "attendance.min_rate": minimum }) {
    const records = meetings.inPeriod(period);
    if (records.length > 0 && !hasHeadcounts(records)) {
      yield cannotJudge("branch", "missing-column", {
        message: "会议记录里没有找到应到、实到人数列，算不出到会率。",
        evidence: [absent(meetings.whole(), "应到、实到人数列")],
        missing: { kind: "meetings", field: "expected" },
      });
      return;
    }
    for (const record of records) {
      const { expected, present, evidence } = headcountOf(record, roster);
      if (expected === null || present === null) {
        yield cannotJudge(record.place.id, "unreadable-value", {
          message: "这次会议没有写清应到或实到人数，算不出到会率。",
          evidence: evidence.length > 0 ? evidence : [dateEvidence(record)],
        });
        continue;
      }
      const due = withoutExempt(record, expected, roster);
      if (due <= 0) {
        yield notApplicable(record.place.id, expected > 0 ? "应到的党员都已豁免。" : "应到人数为零。");
      } else if (present * 100 >= minimum * due) yield met(record.place.id, { evidence });
      else {
        const percent = Math.floor((present * 100) / due);
        const exempt = expected === due ? "" : `（其中${expected - due}人豁免，按${due}人算）`;
        const message = `应到${expected}人${exempt}、实到${present}人，到会率${percent}%，低于${minimum}%。`;
        yield gap(record.place.id, { message, evidence });
      }
    }
  },
});

/** 应到 equal to the whole roster of the day still includes the exempt. */
function withoutExempt(record: MeetingRecord, expected: number, roster: RosterFacts | null): number {
  const date = fieldValue(record.date);
  if (!roster || date?.precision !== "day") return expected;
  const here = roster.onRosterOn(date.from);
  if (here.length !== expected) return expected;
  return here.filter((person) => !roster.isExempt(person)).length;
}
