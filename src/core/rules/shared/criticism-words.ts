/** What an opinion says beside stock phrases and advice (traps F5.52 and F5.53). A stated fault is never hollow. */
import { normalText } from "./text-normal.ts";
import { WordFinder } from "./text-words.ts";

/** Words that hold a word of fault and state none: 未来, 没有问题. */
const noFault = /未来|未必|(?:没有|不存在|未发现)(?:什么|任何|大的|明显|突出)?(?:问题|意见|缺点|不足|建议)/g;

export class FaultWords {
  private readonly finder: WordFinder;

  constructor(words: readonly string[]) {
    this.finder = new WordFinder(words);
  }

  /** @param text normalised */
  states(text: string): boolean {
    return this.finder.has(text.replace(noFault, ""));
  }
}

/** Numbers with a unit, quoted names and titles of documents: somebody speaks of something that happened. */
const fact =
  /\d|[两三四五六七八九十百]+(?:次|天|日|月|年|份|篇|个|项|件|场|周|名|人|条|户|起)|《[^》]*》|“[^”]*”|"[^"]*"/;

/** Words that fill a sentence and say nothing of their own. */
const filler =
  /同志|工作|生活|学习|方面|平时|日常|以后|时候|过程|更加|能够|一些|一点|继续|进行|自己|大家|[在中的你我他她要能和与并还再也把对于上下里了]/g;

export class HollowOpinions {
  private readonly stock: WordFinder;
  private readonly advice: WordFinder;
  private readonly faults: FaultWords;

  constructor(
    stock: readonly string[],
    advice: readonly string[],
    faults: readonly string[],
    private readonly fewestCharacters: number,
  ) {
    this.stock = new WordFinder(stock);
    this.advice = new WordFinder(advice);
    this.faults = new FaultWords(faults);
  }

  /** The stock phrases of a hollow opinion (perhaps none), or null when it says something. */
  phrasesOf(opinion: string): readonly string[] | null {
    const text = normalText(opinion);
    const rest = this.stock.without(text);
    if (this.faults.states(rest) || fact.test(rest)) return null;
    const meaning = this.advice
      .without(rest)
      .replace(filler, "")
      .replace(/[^\p{L}\p{N}]+/gu, "");
    return meaning.length >= this.fewestCharacters ? null : this.stock.wordsIn(text);
  }
}
