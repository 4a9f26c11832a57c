/** Looks for the words of a dictionary in normalised text, all of them in one pass, and says where they stand. */
import { normalText } from "./text-normal.ts";

export interface WordHit {
  readonly word: string;
  /** Index of its first character. */
  readonly at: number;
}

export class WordFinder {
  private readonly pattern: RegExp | null;
  private readonly opening: RegExp | null;

  /** @param dictionary from the profile; normalised here. An empty one finds nothing. */
  constructor(dictionary: readonly string[]) {
    const distinct = [...new Set(dictionary.map(normalText))].filter((word) => word !== "");
    // The longest word first: 加强理论学习 is not 加强 and something else.
    distinct.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    const words = distinct.map(escaped).join("|");
    this.pattern = distinct.length === 0 ? null : new RegExp(words, "g");
    this.opening = distinct.length === 0 ? null : new RegExp(`^(?:${words})`);
  }

  /** Every place where a word stands, in order, without overlaps. */
  hits(text: string): readonly WordHit[] {
    if (!this.pattern) return [];
    return [...text.matchAll(this.pattern)].map((match) => ({ word: match[0], at: match.index }));
  }

  has(text: string): boolean {
    return this.pattern !== null && text.search(this.pattern) >= 0;
  }

  /** Whether the text begins with a word. */
  opens(text: string): boolean {
    return this.opening?.test(text) === true;
  }

  /** The distinct words that stand in the text, in the order of their first place. */
  wordsIn(text: string): readonly string[] {
    return [...new Set(this.hits(text).map(({ word }) => word))];
  }

  /** The text with every word taken out. */
  without(text: string): string {
    return this.pattern ? text.replace(this.pattern, "") : text;
  }
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

/** “聚餐”“门票” */
export function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join("");
}

const context = 8;

/** The word with a few characters on either side: …组织党员聚餐，…. */
export function excerpt(text: string, hit: WordHit): string {
  const from = Math.max(0, hit.at - context);
  const to = Math.min(text.length, hit.at + hit.word.length + context);
  return `${from > 0 ? "…" : ""}${text.slice(from, to).replace(/\n/g, " ")}${to < text.length ? "…" : ""}`;
}
