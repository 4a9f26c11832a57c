/** Each meeting has an agenda: in its column, as the topic, or as an enumeration in the minutes. */
import { fieldText, fieldValue } from "../../model/field.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met } from "../define.ts";
import { blankMinutes, minutesText } from "../shared/meeting-minutes.ts";
import { dateEvidence } from "../shared/periodic-meeting.ts";

const enumeration =
  /(?:^|[\n。;:])(?:[一二三四五六七八九十]+、|\d{1,2}[.、)](?!\d)|\([一二三四五六七八九十\d]+\))|议[程题](?:[一二三四五六七八九十\d]|:|为|如下)|第[一二三四五六七八九十]项|一是|首先/;

export const agenda = defineRule({
  id: "minutes/agenda",
  severity: "M",
  needs: ["meetings"],
  basis: ["district-bureau/8.2"],
  text: {
    title: "有议程安排",
    condition: "每次会议写了议题，或者记录里列出了议程。",
    gap: "这次会议还没有写议题，记录里也没有列出议程。",
    why: "先有安排再开会，看记录的人也知道要议什么。",
    remedy: "可以把议题补在议题栏，或者在会议内容里按顺序列出。",
  },
  *check({ meetings, period }) {
    const records = meetings.inPeriod(period);
    if (records.length > 0 && records.every(({ agenda: own, topic, content }) => !own && !topic && !content)) {
      yield cannotJudge("branch", "missing-column", {
        message: "会议记录里没有议题列，也没有会议内容列，无法核对。",
        evidence: [absent(meetings.whole(), "议题列")],
        missing: { kind: "meetings", field: "agenda" },
      });
      return;
    }
    for (const record of records) {
      const subject = record.place.id;
      // What a lecture is about is its title (党课题目).
      const isLecture = fieldValue(record.type)?.includes("lecture") === true;
      const cell = [record.agenda, record.topic, isLecture ? record.title : undefined].find(
        (field) => !/^(?:无|—|-|\/|)$/.test(fieldText(field)),
      );
      const text = minutesText(record);
      if (cell) yield met(subject, { evidence: [foundField(cell, "议题")] });
      else if (text === "") yield blankMinutes(record);
      else if (enumeration.test(text)) yield met(subject, { evidence: [dateEvidence(record)] });
      else {
        const own = record.agenda ?? record.topic;
        yield gap(subject, {
          message: "这次会议还没有写议题，记录里也没有列出议程。",
          evidence: [own ? foundField(own, "议题") : dateEvidence(record)],
        });
      }
    }
  },
});
