/** Finds the names of a roster in text in one pass, whatever their number: by first character, then by length. */
import { nameKey, type RosterFacts } from "../../facts/roster-facts.ts";
import type { WordHit } from "./text-words.ts";

export class NameFinder {
  /** By the code of the first character: the longest names first. */
  private readonly byFirst = new Map<number, { readonly length: number; readonly names: Set<string> }[]>();

  constructor(names: Iterable<string>) {
    for (const name of names) {
      const first = name.charCodeAt(0);
      // One character is a surname: too little to know a person by.
      if (name.length < 2) continue;
      let byLength = this.byFirst.get(first);
      if (!byLength) {
        byLength = [];
        this.byFirst.set(first, byLength);
      }
      const known = byLength.find(({ length }) => length === name.length);
      if (known) known.names.add(name);
      else byLength.push({ length: name.length, names: new Set([name]) });
    }
    for (const byLength of this.byFirst.values()) byLength.sort((a, b) => b.length - a.length);
  }

  hits(text: string): readonly WordHit[] {
    const found: WordHit[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const word = this.nameAt(text, at);
      if (word === null) continue;
      found.push({ word, at });
      at += word.length - 1;
    }
    return found;
  }

  without(text: string): string {
    let rest = "";
    let from = 0;
    for (const { word, at } of this.hits(text)) {
      rest += text.slice(from, at);
      from = at + word.length;
    }
    return rest + text.slice(from);
  }

  private nameAt(text: string, at: number): string | null {
    const candidates = this.byFirst.get(text.charCodeAt(at));
    if (!candidates) return null;
    for (const { length, names } of candidates) {
      const word = text.slice(at, at + length);
      if (names.has(word)) return word;
    }
    return null;
  }
}

// Many rules look for the same names; what is remembered depends on the roster alone.
const known = new WeakMap<RosterFacts, NameFinder>();

/** The names of everybody on the roster; of nobody without one. */
export function namesOnRoster(roster: RosterFacts | null): NameFinder {
  if (!roster) return new NameFinder([]);
  const remembered = known.get(roster);
  if (remembered) return remembered;
  const names = new NameFinder(roster.people.map(({ name }) => nameKey(name)));
  known.set(roster, names);
  return names;
}
