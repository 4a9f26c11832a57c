/**
 * Remembers what pure functions made of texts, because the same words stand in a workbook again and again. Bounded, and
 * forgotten with every workbook: what one branch wrote stays no longer than its own reading.
 */

/** Beyond this many texts a memo begins anew. */
const mostTexts = 20_000;
/** Longer texts hardly come twice. */
const longestText = 60;

const memos: Map<string, unknown>[] = [];

/** The same function, asked only once for each short text. */
export function remembered<Result>(make: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  memos.push(known);
  return (text) => {
    if (text.length > longestText) return make(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    if (known.size >= mostTexts) known.clear();
    known.set(text, made);
    return made;
  };
}

export function forgetTexts(): void {
  for (const memo of memos) memo.clear();
}
