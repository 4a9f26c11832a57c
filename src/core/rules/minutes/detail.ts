/** Minutes are not too short for the kind of meeting. A heuristic: few words can be enough, and the text may be attached. */
import type { MeetingType } from "../../model/record.ts";
import { defineRule, met, notApplicable, toConfirm } from "../define.ts";
import { blankMinutes, hasAttachment, isOfType, minutesText, withoutMinutes } from "../shared/meeting-minutes.ts";
import { minutesEvidence } from "../shared/minutes-evidence.ts";
import { meaningfulLength } from "../shared/text-normal.ts";

export const detail = defineRule({
  id: "minutes/detail",
  severity: "R",
  needs: ["meetings"],
  parameters: [
    "minutes.assembly_min_chars",
    "minutes.committee_min_chars",
    "minutes.group_min_chars",
    "minutes.lecture_min_chars",
  ],
  basis: ["district-bureau/8.2"],
  text: {
    title: "记录不过简",
    condition: "会议内容的字数不少于同类会议的参考数。",
    gap: "会议内容看起来太简单。",
    why: "记录详细，过后才知道会上议了什么。",
    remedy: "可以对照原始记录补写；正文另存的，在附件栏写明。",
    doubts: "短不一定不好；正文在附件里的不是问题。",
  },
  *check(
    { meetings, period },
    {
      "minutes.assembly_min_chars": assembly,
      "minutes.committee_min_chars": committee,
      "minutes.group_min_chars": group,
      "minutes.lecture_min_chars": lecture,
    },
  ) {
    const fewestByType: readonly (readonly [MeetingType, number])[] = [
      ["assembly", assembly],
      ["committee", committee],
      ["group", group],
      ["lecture", lecture],
    ];
    const records = meetings.inPeriod(period, ["assembly", "committee", "group", "lecture"]);
    const lacking = withoutMinutes(meetings, records);
    if (lacking) {
      yield lacking;
      return;
    }
    for (const record of records) {
      const subject = record.place.id;
      // A meeting that is several at once owes what the most demanding of them owes.
      const fewest = Math.max(0, ...fewestByType.flatMap(([type, count]) => (isOfType(record, type) ? [count] : [])));
      const length = meaningfulLength(minutesText(record));
      if (length >= fewest) yield met(subject, { message: `正文${length}字。`, evidence: [minutesEvidence(record)] });
      else if (hasAttachment(record)) yield notApplicable(subject, "正文在附件里。");
      else if (length === 0) yield blankMinutes(record);
      else {
        yield toConfirm(subject, {
          message: `正文只有${length}字，同类会议一般不少于${fewest}字，请核对。`,
          evidence: [minutesEvidence(record)],
        });
      }
    }
  },
});
