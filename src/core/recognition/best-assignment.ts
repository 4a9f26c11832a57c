/** Which of several things goes with which of several others, each at most once, so that the whole fits best. */

/** Larger is better, above 0; what is not listed does not go together. */
export interface Fit<Left, Right> {
  readonly left: Left;
  readonly right: Right;
  readonly weight: number;
}

/**
 * The assignment with the largest sum of weights. Cubic in what hangs together, which is a few columns and fields at most.
 */
export function bestAssignment<Left, Right>(fits: readonly Fit<Left, Right>[]): Map<Left, Right> {
  const chosen = new Map<Left, Right>();
  const ofLeft = counts(fits, (fit) => fit.left);
  const ofRight = counts(fits, (fit) => fit.right);
  const rest: Fit<Left, Right>[] = [];
  for (const fit of fits) {
    // What nothing else competes with is settled at once.
    if (ofLeft.get(fit.left) === 1 && ofRight.get(fit.right) === 1) chosen.set(fit.left, fit.right);
    else rest.push(fit);
  }
  if (rest.length > 0) for (const group of connected(rest)) solve(group, chosen);
  return chosen;
}

function counts<Entry, Key>(entries: readonly Entry[], keyOf: (entry: Entry) => Key): Map<Key, number> {
  const found = new Map<Key, number>();
  for (const entry of entries) found.set(keyOf(entry), (found.get(keyOf(entry)) ?? 0) + 1);
  return found;
}

/** The fits that share a left or a right with each other. */
function connected<Left, Right>(fits: readonly Fit<Left, Right>[]): (readonly Fit<Left, Right>[])[] {
  const byLeft = grouped(fits, (fit) => fit.left);
  const byRight = grouped(fits, (fit) => fit.right);
  const seen = new Set<Fit<Left, Right>>();
  const groups: Fit<Left, Right>[][] = [];
  for (const start of fits) {
    if (seen.has(start)) continue;
    const group: Fit<Left, Right>[] = [];
    const waiting = [start];
    seen.add(start);
    for (let fit = waiting.pop(); fit; fit = waiting.pop()) {
      group.push(fit);
      for (const next of [...(byLeft.get(fit.left) ?? []), ...(byRight.get(fit.right) ?? [])]) {
        if (seen.has(next)) continue;
        seen.add(next);
        waiting.push(next);
      }
    }
    groups.push(group);
  }
  return groups;
}

function grouped<Entry, Key>(entries: readonly Entry[], keyOf: (entry: Entry) => Key): Map<Key, Entry[]> {
  const groups = new Map<Key, Entry[]>();
  for (const entry of entries) {
    const own = groups.get(keyOf(entry));
    if (own) own.push(entry);
    else groups.set(keyOf(entry), [entry]);
  }
  return groups;
}

/** Assigns one left after the other along the cheapest chain of changes (the Hungarian method with potentials). */
function solve<Left, Right>(group: readonly Fit<Left, Right>[], chosen: Map<Left, Right>): void {
  const lefts = [...new Set(group.map((fit) => fit.left))];
  const rights = [...new Set(group.map((fit) => fit.right))];
  // Every left may stay alone: a place of its own that costs nothing.
  const places = rights.length + lefts.length;
  const cost = lefts.map((_, row) =>
    Array.from({ length: places }, (_, place) => (place === rights.length + row ? 0 : Number.POSITIVE_INFINITY)),
  );
  for (const fit of group) {
    const row = cost[lefts.indexOf(fit.left)];
    const place = rights.indexOf(fit.right);
    if (row) row[place] = Math.min(row[place] ?? 0, -fit.weight);
  }
  const at = (row: number, place: number): number => cost[row]?.[place] ?? Number.POSITIVE_INFINITY;
  const ownerOf: number[] = new Array<number>(places).fill(-1);
  const rowPotential: number[] = new Array<number>(lefts.length).fill(0);
  const placePotential: number[] = new Array<number>(places).fill(0);
  for (let start = 0; start < lefts.length; start += 1) {
    const least: number[] = new Array<number>(places).fill(Number.POSITIVE_INFINITY);
    const from: number[] = new Array<number>(places).fill(-1);
    const done: boolean[] = new Array<boolean>(places).fill(false);
    let row = start;
    let place = -1;
    do {
      let next = -1;
      let step = Number.POSITIVE_INFINITY;
      for (let candidate = 0; candidate < places; candidate += 1) {
        if (done[candidate] === true) continue;
        const reduced = at(row, candidate) - (rowPotential[row] ?? 0) - (placePotential[candidate] ?? 0);
        if (reduced < (least[candidate] ?? 0)) {
          least[candidate] = reduced;
          from[candidate] = place;
        }
        if ((least[candidate] ?? 0) < step) {
          step = least[candidate] ?? 0;
          next = candidate;
        }
      }
      for (let candidate = 0; candidate < places; candidate += 1) {
        if (done[candidate] === true) {
          const owner = ownerOf[candidate] ?? -1;
          rowPotential[owner] = (rowPotential[owner] ?? 0) + step;
          placePotential[candidate] = (placePotential[candidate] ?? 0) - step;
        } else least[candidate] = (least[candidate] ?? 0) - step;
      }
      rowPotential[start] = (rowPotential[start] ?? 0) + step;
      place = next;
      done[place] = true;
      row = ownerOf[place] ?? -1;
    } while (row >= 0);
    while (place >= 0) {
      const previous = from[place] ?? -1;
      ownerOf[place] = previous >= 0 ? (ownerOf[previous] ?? -1) : start;
      place = previous;
    }
  }
  rights.forEach((right, place) => {
    const left = lefts[ownerOf[place] ?? -1];
    if (left !== undefined) chosen.set(left, right);
  });
}
