/**
 * Texts that are nearly the same, in time linear in their number. Similarity is the Dice coefficient of the sets of
 * neighbouring characters: twice the pairs in common, divided by the pairs of both. Candidates come from MinHash signatures
 * cut into bands; each is compared exactly, so that no difference is ever overlooked, only a likeness with a tiny chance.
 */

export interface ComparedText {
  /** Comparable text; shorter than two characters is like nothing. */
  readonly text: string;
  /** Texts with the same key are never compared: the same day, the same person. */
  readonly key: string;
}

export interface Likeness {
  /** Index of an earlier text. */
  readonly to: number;
  /** Percent, rounded down. */
  readonly percent: number;
}

const signatureLength = 48;
/** So many different texts of one bucket are looked at: texts that share a bucket by chance must not cost a square. */
const bucketLimit = 4;

interface Cluster {
  readonly leader: number;
  /** A further text of the cluster with another key than the leader's, so that texts of the leader's key find it. */
  other: number | null;
  /** The last text that has met the cluster: two share many bands. */
  metBy: number;
}

/** The distinct pairs of neighbouring characters of a text, each as a number, ascending. */
type Pairs = Int32Array;

/** For each text the earlier one it is like, or null. */
export function similarEarlier(texts: readonly ComparedText[], atLeast: number): readonly (Likeness | null)[] {
  const pairSets = texts.map(({ text }) => pairsOf(text));
  const bands = bandsOf(pairSets, rowsFor(atLeast));
  return texts.map(({ key }, index) => {
    const pairs = pairSets[index];
    if (!pairs || pairs.length === 0) return null;
    let joined = false;
    for (const { keys, buckets } of bands) {
      for (const cluster of buckets.get(keys[index] ?? 0) ?? []) {
        if (cluster.metBy === index) continue;
        cluster.metBy = index;
        const percentOfLeader = likeness(pairs, pairSets[cluster.leader], atLeast);
        if (percentOfLeader < atLeast) continue;
        joined = true;
        if (texts[cluster.leader]?.key !== key) {
          cluster.other ??= index;
          return { to: cluster.leader, percent: percentOfLeader };
        }
        if (cluster.other === null) continue;
        const percent = likeness(pairs, pairSets[cluster.other], atLeast);
        if (percent >= atLeast) return { to: cluster.other, percent };
      }
    }
    if (!joined) {
      const cluster: Cluster = { leader: index, other: null, metBy: index };
      for (const { keys, buckets } of bands) {
        const bucket = buckets.get(keys[index] ?? 0);
        if (bucket && bucket.length < bucketLimit) bucket.push(cluster);
      }
    }
    return null;
  });
}

/** Similarity of two texts in percent, rounded down. */
export function similarityOf(one: string, other: string): number {
  return likeness(pairsOf(one), pairsOf(other), 0);
}

function pairsOf(text: string): Pairs {
  const pairs = new Int32Array(Math.max(0, text.length - 1));
  for (let index = 1; index < text.length; index += 1) {
    pairs[index - 1] = (text.charCodeAt(index - 1) << 16) | text.charCodeAt(index);
  }
  pairs.sort();
  let distinct = 0;
  for (let index = 0; index < pairs.length; index += 1) {
    const pair = pairs[index] ?? 0;
    if (index === 0 || pair !== pairs[distinct - 1]) pairs[distinct++] = pair;
  }
  return pairs.subarray(0, distinct);
}

/** Percent; 0 as soon as it can no longer reach the bound. Walks both lists once. */
function likeness(one: Pairs, other: Pairs | undefined, atLeast: number): number {
  const both = one.length + (other?.length ?? 0);
  if (!other || both === 0) return 0;
  let common = 0;
  let left = 0;
  let right = 0;
  // So many of the shorter list may be missing from the longer one.
  let spare = Math.min(one.length, other.length) - Math.ceil((atLeast * both) / 200);
  const oneIsShorter = one.length <= other.length;
  while (left < one.length && right < other.length && spare >= 0) {
    const difference = (one[left] ?? 0) - (other[right] ?? 0);
    if (difference === 0) common += 1;
    else if (difference < 0 === oneIsShorter) spare -= 1;
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
  return spare < 0 ? 0 : Math.floor((200 * common) / both);
}

/** Longer rows ask for more agreement before two texts meet in a bucket. */
function rowsFor(percent: number): number {
  if (percent >= 85) return 4;
  return percent >= 70 ? 3 : 2;
}

const factors = constants(0x9e37_79b9).map((value) => value | 1);
const masks = constants(0x85eb_ca6b);

function constants(seed: number): Int32Array {
  let state = seed;
  return Int32Array.from({ length: signatureLength }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state;
  });
}

interface Band {
  /** By text. */
  readonly keys: Int32Array;
  /** Only under keys that several texts have: most texts are like no other, and need no bucket. */
  readonly buckets: ReadonlyMap<number, Cluster[]>;
}

function bandsOf(pairSets: readonly Pairs[], rows: number): readonly Band[] {
  const keys = Array.from({ length: Math.floor(signatureLength / rows) }, () => new Int32Array(pairSets.length));
  const signature = new Uint32Array(signatureLength);
  pairSets.forEach((pairs, index) => {
    if (pairs.length === 0) return;
    sign(pairs, signature);
    keys.forEach((own, band) => {
      own[index] = bandKey(signature, band, rows);
    });
  });
  return keys.map((own) => ({ keys: own, buckets: new Map(repeated(own).map((key) => [key, []])) }));
}

function repeated(keys: Int32Array): number[] {
  const sorted = keys.slice().sort();
  return [...sorted.filter((key, index) => key === sorted[index + 1] && key !== sorted[index - 1])];
}

function sign(pairs: Pairs, signature: Uint32Array): void {
  const mixed = pairs.map(mix);
  for (let index = 0; index < signature.length; index += 1) {
    signature[index] = leastHash(mixed, masks[index] ?? 0, factors[index] ?? 1);
  }
}

function leastHash(mixed: Int32Array, mask: number, factor: number): number {
  let least = 0xffff_ffff;
  for (let index = 0; index < mixed.length; index += 1) {
    const hash = Math.imul((mixed[index] ?? 0) ^ mask, factor) >>> 0;
    if (hash < least) least = hash;
  }
  return least;
}

function mix(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb_352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846c_a68b | 0);
  return mixed ^ (mixed >>> 16);
}

/** The rows of one band as one number: texts that meet by chance are told apart when they are compared. */
function bandKey(signature: Uint32Array, band: number, rows: number): number {
  let key = 0;
  for (let row = 0; row < rows; row += 1) key = (mix(key ^ (signature[band * rows + row] ?? 0)) + row) | 0;
  return key;
}
