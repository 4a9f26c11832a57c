/**
 * What of a record is compared with other records (trap F5.58): the part in which people discuss. Dates, numbers, names and
 * punctuation are taken out, and so are sentences that only pass on a document or open in the usual way.
 */
import type { NameFinder } from "./text-names.ts";
import { bareText, sentencesOf } from "./text-normal.ts";
import type { WordFinder } from "./text-words.ts";

const dates = /[\d〇零一二三四五六七八九十]+(?:年|月|日|号|时|点|分|季度|周|次|期|届)|\d+/g;

/** @param text normalised */
export function withoutDatesAndNames(text: string, names: NameFinder): string {
  return bareText(names.without(text).replace(dates, ""));
}

/** @param relay words of passing on (传达, 学习); a sentence with one of them is no discussion */
export function discussionOf(text: string, relay: WordFinder, formulaic: WordFinder): string {
  return sentencesOf(text)
    .filter((sentence) => !relay.has(sentence) && !formulaic.opens(sentence))
    .join("\n");
}
