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
}

/** For each text the earlier one it is like, or null. */
export function similarEarlier(texts: readonly ComparedText[], atLeast: number): readonly (Likeness | null)[] {
  const pairSets = texts.map(({ text }) => pairsOf(text));
  const rows = rowsFor(atLeast);
  const bands = Array.from({ length: Math.floor(signatureLength / rows) }, () => new Map<number, Cluster[]>());
  return texts.map(({ key }, index) => {
    const pairs = pairSets[index];
    if (!pairs || pairs.size === 0) return null;
    const signature = signatureOf(pairs);
    const clusters = new Set(bands.flatMap((buckets, band) => buckets.get(bandKey(signature, band, rows)) ?? []));
    let joined: Cluster | null = null;
    for (const cluster of clusters) {
      if (likeness(pairs, pairSets[cluster.leader]) < atLeast) continue;
      joined ??= cluster;
      const partner = texts[cluster.leader]?.key === key ? cluster.other : cluster.leader;
      if (partner === null) continue;
      const percent = likeness(pairs, pairSets[partner]);
      if (percent < atLeast) continue;
      if (partner === cluster.leader) cluster.other ??= index;
      return { to: partner, percent };
    }
    if (!joined) {
      const cluster: Cluster = { leader: index, other: null };
      bands.forEach((buckets, band) => {
        const bucket = bandKey(signature, band, rows);
        const known = buckets.get(bucket);
        if (!known) buckets.set(bucket, [cluster]);
        else if (known.length < bucketLimit) known.push(cluster);
      });
    }
    return null;
  });
}

/** Similarity of two texts in percent, rounded down. */
export function similarityOf(one: string, other: string): number {
  return likeness(pairsOf(one), pairsOf(other));
}

/** Two neighbouring characters as one number below 2^32. */
function pairsOf(text: string): ReadonlySet<number> {
  const pairs = new Set<number>();
  for (let index = 1; index < text.length; index += 1) {
    pairs.add(text.charCodeAt(index - 1) * 65_536 + text.charCodeAt(index));
  }
  return pairs;
}

function likeness(one: ReadonlySet<number>, other: ReadonlySet<number> | undefined): number {
  if (!other || one.size + other.size === 0) return 0;
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let common = 0;
  for (const pair of small) if (large.has(pair)) common += 1;
  return Math.floor((200 * common) / (one.size + other.size));
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

function signatureOf(pairs: ReadonlySet<number>): Uint32Array {
  const signature = new Uint32Array(signatureLength).fill(0xffff_ffff);
  for (const pair of pairs) {
    const mixed = mix(pair);
    for (let index = 0; index < signatureLength; index += 1) {
      const hash = Math.imul(mixed ^ (masks[index] ?? 0), factors[index] ?? 1) >>> 0;
      if (hash < (signature[index] ?? 0)) signature[index] = hash;
    }
  }
  return signature;
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
  for (let row = 0; row < rows; row += 1) key = mix(key ^ (signature[band * rows + row] ?? 0)) + row;
  return key;
}
