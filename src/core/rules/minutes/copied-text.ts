/**
 * Minutes of different days that are nearly the same. Only the part in which people discuss is compared (trap F5.58): the
 * document passed on, formulaic openings, dates, names and the fixed course of a theme Party day are taken out.
 */

import { isoDay } from "../../model/date.ts";
import { fieldValue } from "../../model/field.ts";
import type { MeetingRecord } from "../../model/record.ts";
import { defineRule, met, notApplicable, toConfirm } from "../define.ts";
import { blankMinutes, minutesText, withoutMinutes } from "../shared/meeting-minutes.ts";
import { minutesEvidence } from "../shared/minutes-evidence.ts";
import { discussionOf, withoutDatesAndNames } from "../shared/text-comparable.ts";
import { namesOnRoster } from "../shared/text-names.ts";
import { sentencesOf } from "../shared/text-normal.ts";
import { similarEarlier } from "../shared/text-similar.ts";
import { WordFinder } from "../shared/text-words.ts";

/** What every theme Party day begins and ends with. */
const fixedCourse = /唱国歌|奏国歌|国际歌|入党誓词|宣誓|诵读党章|交纳?党费|缴纳?党费|过政治生日|签到/;

export const copiedText = defineRule({
  id: "minutes/copied-text",
  severity: "R",
  needs: ["meetings"],
  uses: ["roster"],
  parameters: ["minutes.similarity", "minutes.similarity_min_chars", "words.relay", "words.formulaic"],
  basis: ["district-bureau/8.2", "district-bureau/3.2.1"],
  text: {
    title: "记录雷同",
    condition: "不同日期的会议，讨论的内容不一样。",
    gap: "这次会议的讨论内容与另一次几乎一样。",
    why: "照抄的记录说明不了会是怎么开的。",
    remedy: "请对照原始记录核对，把这一次的讨论写上。",
    doubts: "传达同一份文件、固定流程的党日不比较；只比讨论的部分。",
  },
  *check(
    { meetings, roster, period },
    {
      "minutes.similarity": similarity,
      "minutes.similarity_min_chars": fewest,
      "words.relay": relay,
      "words.formulaic": formulaic,
    },
  ) {
    const asked = new Set(meetings.inPeriod(period));
    const lacking = withoutMinutes(meetings, [...asked]);
    if (lacking) {
      yield lacking;
      return;
    }
    const names = namesOnRoster(roster);
    const relayWords = new WordFinder(relay);
    const formulaicWords = new WordFinder(formulaic);
    const texts = meetings.held.map((record) => {
      const discussion = discussionOf(withoutFixedCourse(minutesText(record)), relayWords, formulaicWords);
      const text = withoutDatesAndNames(discussion, names);
      return { text: text.length < fewest ? "" : text, key: dayKey(record) };
    });
    const like = similarEarlier(texts, similarity);
    for (const [index, record] of meetings.held.entries()) {
      if (!asked.has(record)) continue;
      const subject = record.place.id;
      const likeness = like[index];
      const twin = likeness ? meetings.held[likeness.to] : undefined;
      if (minutesText(record) === "") yield blankMinutes(record);
      else if (texts[index]?.text === "") yield notApplicable(subject, `讨论的部分不足${fewest}字，不作比较。`);
      else if (!likeness || !twin) yield met(subject, { evidence: [minutesEvidence(record)] });
      else {
        yield toConfirm(subject, {
          message: `讨论内容与第${twin.place.row}行（${twin.place.sheet}）的相似度是${likeness.percent}%，请核对。`,
          evidence: [record, twin].map(minutesEvidence),
        });
      }
    }
  },
});

function withoutFixedCourse(text: string): string {
  return sentencesOf(text)
    .filter((sentence) => !fixedCourse.test(sentence))
    .join("\n");
}

/** Rows of one day may be one meeting written down twice, or one text for two groups. */
function dayKey(record: MeetingRecord): string {
  const date = fieldValue(record.date);
  return date ? `${isoDay(date.from)}/${isoDay(date.to)}` : record.place.id;
}
