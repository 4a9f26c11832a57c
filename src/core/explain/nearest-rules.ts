/** Ids of the catalogue that look like what somebody has typed: a part of the id or title, or a slip of the pen. */
import { catalogue } from "../profiles/catalogue.ts";

/** Half of the pairs of neighbouring letters in common is a slip; less is another word. */
const leastLikeness = 0.5;

/** At most `count` ids, the likeliest first; none when nothing is like it. */
export function nearestRules(typed: string, count = 5): string[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === "") return [];
  const holding = catalogue.filter(({ id, title }) => id.includes(wanted) || title.includes(wanted));
  if (holding.length > 0) return holding.slice(0, count).map(({ id }) => id);
  return catalogue
    .map(({ id }) => {
      const name = id.slice(id.indexOf("/") + 1);
      return { id, likeness: Math.max(likeness(wanted, id), likeness(wanted, name)) };
    })
    .filter((known) => known.likeness >= leastLikeness)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, count)
    .map(({ id }) => id);
}

/** Share of the pairs of neighbouring letters that two words have in common (Dice): 0 to 1. */
function likeness(a: string, b: string): number {
  const left = pairsOf(a);
  const right = pairsOf(b);
  const common = [...left].filter((pair) => right.has(pair)).length;
  return left.size + right.size === 0 ? 0 : (2 * common) / (left.size + right.size);
}

function pairsOf(word: string): Set<string> {
  const pairs = new Set<string>();
  for (let start = 0; start + 1 < word.length; start += 1) pairs.add(word.slice(start, start + 2));
  return pairs;
}
