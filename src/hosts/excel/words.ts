/** One of Excel's words, whose list is there once office.js has been loaded; undefined for a word it does not know. */
export function wordOf<Word extends string>(words: Readonly<Record<string, Word>>, text: string): Word | undefined {
  return Object.values(words).find((word) => word === text);
}
