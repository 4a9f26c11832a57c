/** Sightseeing and meals at public cost. Red sites, and texts that forbid such things, are false alarms and left out. */
import { fieldText } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import { defineRule, met, toConfirm } from "../define.ts";
import { isAsked } from "../shared/entry-fields.ts";
import { clausesOf } from "../shared/party-day-text.ts";
import { type PlacedText, placedTexts, textEvidence, textsOf, wordEvidence } from "../shared/text-of-meeting.ts";
import { quoted, WordFinder } from "../shared/text-words.ts";

const forbids = /严禁|不得|禁止|杜绝|反对|防止|不准|不许|违规|整治|纠治|案例|通报/;
const red = /红色|革命|党史|烈士/;

export const noExtravagance = defineRule({
  id: "party-day/no-extravagance",
  severity: "R",
  needs: ["meetings"],
  uses: ["funds"],
  parameters: ["words.extravagance", "words.red_places"],
  basis: ["four-strong", "wuwei/2.5"],
  text: {
    title: "没有借机旅游吃喝",
    condition: "活动内容和经费里没有旅游、吃喝一类的事项。",
    gap: "活动或经费里有需要核对的事项。",
    why: "党组织活动要厉行节约，不能变成旅游、聚餐。",
    remedy: "请核对；是革命旧址、纪念馆等的门票，写明场所就清楚了。",
    doubts: "红色景区、革命旧址的门票，学习纪律要求时提到的词，不是问题。",
  },
  *check({ meetings, funds, period }, { "words.extravagance": words, "words.red_places": places }) {
    const finder = new WordFinder(words);
    const redPlaces = new WordFinder(places);
    const answer = (subject: string, texts: readonly PlacedText[]): Answer => {
      // Few texts have such a word at all: only those are taken apart.
      const suspicious = texts
        .filter(({ text }) => finder.has(text))
        .map(({ at, text }) => ({ at, text: withoutHarmless(text, redPlaces) }));
      const found = [...new Set(suspicious.flatMap(({ text }) => finder.wordsIn(text)))];
      if (found.length === 0) return met(subject, { evidence: textEvidence(texts) });
      return toConfirm(subject, {
        message: `记录里有${quoted(found)}，请核对用途。`,
        evidence: wordEvidence(suspicious, finder),
      });
    };
    for (const record of meetings.inPeriod(period)) yield answer(record.place.id, textsOf(record).all);
    const spent = funds?.entries.filter((entry) => isAsked(funds, entry, period) && fieldText(entry.income) === "");
    for (const entry of spent ?? []) {
      yield answer(entry.place.id, placedTexts([entry.purpose, entry.type, entry.note]));
    }
  },
});

/** Without the clauses that speak of red sites, or in which such things are forbidden. */
function withoutHarmless(text: string, places: WordFinder): string {
  return text
    .split(/[。;!?\n]/)
    .filter((sentence) => !forbids.test(sentence))
    .flatMap(clausesOf)
    .filter((clause) => !places.has(clause) && !red.test(clause))
    .join("\n");
}
