/** Amusement in the place of organizational life. Red films and plays from Party history are no amusement. */
import { defineRule, met, toConfirm } from "../define.ts";
import { textEvidence, textsOf, wordEvidence } from "../shared/text-of-meeting.ts";
import { quoted, WordFinder } from "../shared/text-words.ts";

export const entertainment = defineRule({
  id: "minutes/entertainment",
  severity: "R",
  needs: ["meetings"],
  parameters: ["words.entertainment", "words.entertainment_exempt", "words.political", "words.red_places"],
  basis: ["district-bureau/4.2.1"],
  text: {
    title: "防娱乐化庸俗化",
    condition: "会议和活动的内容不以娱乐为主。",
    gap: "这次会议或活动看起来以娱乐为主。",
    why: "组织生活要有组织生活的样子。",
    remedy: "请核对；有学习、讨论内容的补写上。",
    doubts: "红色电影、党史情景剧等不是问题。",
  },
  *check(
    { meetings, period },
    {
      "words.entertainment": words,
      "words.entertainment_exempt": exempt,
      "words.political": political,
      "words.red_places": places,
    },
  ) {
    const amusement = new WordFinder(words);
    const exemptWords = new WordFinder(exempt);
    const serious = new WordFinder([...political, ...places]);
    for (const record of meetings.inPeriod(period)) {
      const subject = record.place.id;
      const { all } = textsOf(record);
      const bare = all.map(({ at, text }) => ({ at, text: exemptWords.without(text) }));
      const hits = bare.flatMap(({ text }) => amusement.wordsIn(text));
      const isSerious = all.some(({ text }) => serious.has(text) || exemptWords.has(text));
      if (hits.length === 0 || isSerious) yield met(subject, { evidence: textEvidence(all) });
      else {
        yield toConfirm(subject, {
          message: `记录里有${quoted([...new Set(hits)])}，请核对是不是以娱乐代替了组织生活。`,
          evidence: wordEvidence(bare, amusement),
        });
      }
    }
  },
});
