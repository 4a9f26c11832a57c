/** Party lectures (党课) as often as the profile says. Inside another meeting a lecture needs a speaker and a topic (F3.35). */
import { fieldText, fieldValue } from "../../model/field.ts";
import type { Period } from "../../model/period.ts";
import type { MeetingRecord } from "../../model/record.ts";
import { defineRule } from "../define.ts";
import { answersPerPeriod, dateEvidence } from "../shared/periodic-meeting.ts";

export const partyLecture = defineRule({
  id: "meetings/party-lecture",
  severity: "H",
  needs: ["meetings"],
  parameters: ["lecture.frequency", "assembly.founding_days"],
  basis: ["district-bureau/4.1.1", "school/4.5.1", "lianxing/2.1"],
  text: {
    title: "党课频次",
    condition: "每个已经结束的周期里，党课次数达到口径的要求。",
    gap: "这个周期的党课次数还不够。",
    why: "党课是“三会一课”的一课；全国规定没有定频次，按所选口径判断。",
    remedy: "可以先核对是否上过漏记；与其他会议合开的，请写明主讲人和题目。",
    remedyWhenPast: "上过的可以补登记录；确实不够的写明原因，在下一个周期安排好。",
  },
  *check(facts, { "lecture.frequency": frequency, "assembly.founding_days": foundingDays }) {
    const { meetings } = facts;
    const within = (period: Period, state: LectureState): readonly MeetingRecord[] =>
      meetings.within("lecture", period).filter((record) => lectureState(record) === state);
    yield* answersPerPeriod({
      facts,
      type: "lecture",
      name: "党课",
      frequency,
      foundingDays,
      heldIn: (period) => within(period, "lecture"),
      doubtfulIn: (period) => within(period, "unsure"),
      hintFor: (period) => {
        const unnamed = within(period, "unnamed");
        if (unnamed.length === 0) return null;
        return {
          message: `有${unnamed.length}次合开的会议没有写主讲人或题目，没有算作党课。`,
          evidence: unnamed.slice(0, 5).map(dateEvidence),
        };
      },
    });
  },
});

type LectureState = "lecture" | "unnamed" | "unsure";

/** `unsure`: held together with another meeting, on a sheet that has no column for the speaker. */
function lectureState(record: MeetingRecord): LectureState {
  if ((fieldValue(record.type) ?? []).length < 2) return "lecture";
  if (record.speaker === undefined) return "unsure";
  const hasTopic = fieldText(record.topic) !== "" || fieldText(record.title) !== "";
  return fieldText(record.speaker) !== "" && hasTopic ? "lecture" : "unnamed";
}
