/** The minutes tell who spoke. A heuristic: names, posts and “某同志” count; short meetings that pass something on are spared. */
import { fieldValue } from "../../model/field.ts";
import { cannotJudge, defineRule, met, notApplicable, toConfirm } from "../define.ts";
import { blankMinutes, hasAttachment, isOfType, minutesText, withoutMinutes } from "../shared/meeting-minutes.ts";
import { minutesEvidence } from "../shared/minutes-evidence.ts";
import { namesOnRoster } from "../shared/text-names.ts";
import { meaningfulLength } from "../shared/text-normal.ts";
import { textsOf } from "../shared/text-of-meeting.ts";
import { speakersIn } from "../shared/text-speakers.ts";
import { WordFinder } from "../shared/text-words.ts";

export const speakers = defineRule({
  id: "minutes/speakers",
  severity: "R",
  needs: ["meetings"],
  uses: ["roster"],
  parameters: ["minutes.min_speakers", "minutes.lecture_min_speakers", "minutes.short_chars", "words.relay"],
  basis: ["district-bureau/8.2", "MX-4"],
  text: {
    title: "记录有发言人",
    condition: "记录里看得出有几个人发言。",
    gap: "记录里看不出谁发了言。",
    why: "谁说了什么写下来，会才不是走过场。",
    remedy: "可以对照原始记录，写上“姓名：发言要点”。",
    doubts: "写职务、写“某同志”的也算发言人；传达类的短会不要求。",
  },
  *check(
    { meetings, roster, period },
    {
      "minutes.min_speakers": fewest,
      "minutes.lecture_min_speakers": fewestAtLecture,
      "minutes.short_chars": short,
      "words.relay": relay,
    },
  ) {
    const records = meetings.inPeriod(period);
    const lacking = withoutMinutes(meetings, records);
    if (lacking) {
      yield lacking;
      return;
    }
    const names = namesOnRoster(roster);
    const relayWords = new WordFinder(relay);
    for (const record of records) {
      const subject = record.place.id;
      const text = minutesText(record);
      const lecture = isOfType(record, "lecture");
      const required = lecture ? fewestAtLecture : fewest;
      const found = new Set(speakersIn(text, names));
      const speaker = fieldValue(record.speaker);
      if (lecture && speaker !== undefined) found.add(speaker);
      const evidence = [minutesEvidence(record)];
      if (found.size >= required) yield met(subject, { message: `看到${found.size}人发言。`, evidence });
      else if (text === "") yield blankMinutes(record);
      else if (hasAttachment(record)) yield notApplicable(subject, "正文在附件里。");
      else if (meaningfulLength(text) < short) {
        yield relayWords.has(textsOf(record).subjectText)
          ? notApplicable(subject, "传达学习的短会，不要求写发言人。")
          : cannotJudge(subject, "unreadable-value", { message: `正文不足${short}字，见“记录不过简”。`, evidence });
      } else {
        const who = found.size === 0 ? "没有看到谁发言" : `只看到${[...found].join("、")}发言`;
        yield toConfirm(subject, { message: `记录里${who}，请核对。`, evidence });
      }
    }
  },
});
