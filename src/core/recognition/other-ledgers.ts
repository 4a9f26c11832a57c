/**
 * Which ledger beside the core ones a table is: by what title, tab and file call it, by captions nobody else has, and in
 * the end by how well its columns go with each kind.
 */
import type { EntryLedger } from "./entry-ledger.ts";
import type { TableArea } from "./find-tables.ts";
import { entryLedgers } from "./ledgers/index.ts";
import { decoys } from "./ledgers/other-kinds.ts";
import { captionTable, plainKey } from "./map-columns.ts";
import { remembered } from "./memo.ts";
import { captionKey } from "./text.ts";

/** A kind by its words alone; null stands for lists that are no ledger of a branch. */
interface KindWords {
  readonly kind: EntryLedger["kind"] | null;
  /** Chinese. */
  readonly label: string;
  readonly titles: RegExp;
  readonly telltale: ReadonlySet<string>;
  /** One row per person: a table without names is none of these, whatever its tab says. */
  readonly ofPeople: boolean;
}

const kinds: readonly KindWords[] = [
  ...entryLedgers,
  ...decoys.map(({ label, titles, captions }) => ({
    kind: null,
    label,
    titles,
    telltale: new Set(captions.map(captionKey)),
    ofPeople: false,
  })),
];

/** Each kind by its place in `kinds`, by the keys of its telltale captions; made once. */
let byTelltale: ReadonlyMap<string, readonly number[]> | null = null;

function kindsOfTelltale(): ReadonlyMap<string, readonly number[]> {
  if (byTelltale) return byTelltale;
  const made = new Map<string, number[]>();
  kinds.forEach(({ telltale }, index) => {
    for (const key of telltale) {
      const known = made.get(key);
      if (known) known.push(index);
      else made.set(key, [index]);
    }
  });
  byTelltale = made;
  return made;
}

/** Places in `kinds` of those that a text names. A file and the titles of its sheets are asked again and again. */
const kindsNamedIn = remembered(
  (text): ReadonlySet<number> => new Set(kinds.flatMap(({ titles }, index) => (titles.test(text) ? [index] : []))),
);

export interface OtherGuess {
  readonly kind: EntryLedger["kind"] | null;
  readonly label: string;
  /** 0 to 1. */
  readonly score: number;
}

const nothing: ReadonlySet<number> = new Set();

/** A title that names the kind of a sheet is believed before its captions. */
const believed = 1;

/**
 * The other kind a table looks most like, by captions nobody else has and by what title, tab and file call it.
 * @param core titles of the core kind it competes with
 */
export function otherKindOf(area: TableArea, file: string, core: RegExp): OtherGuess | null {
  const keys = new Set(area.columns.flatMap((column) => [column.leafKey, column.joinedKey]));
  const hasNames = area.columns.some((column) => /姓名$/.test(column.leafKey));
  const heading = headingOf(area.titles.map((title) => title.text));
  const tab = area.grid.sheet.name;
  const isNamedCore = core.test(heading) || core.test(tab);
  const byHeading = kindsNamedIn(heading);
  const byTab = kindsNamedIn(tab);
  const byFile = isNamedCore ? nothing : kindsNamedIn(file);
  const isNamedByFile = byFile.size > 0 || core.test(file);
  // A tab from another template: nothing else speaks for it, and the file is called something else.
  const isLeftover = (index: number): boolean => isNamedByFile && !byFile.has(index) && !hits.has(index);
  const hits = new Map<number, number>();
  for (const key of keys)
    for (const index of kindsOfTelltale().get(key) ?? []) hits.set(index, (hits.get(index) ?? 0) + 1);
  let found: OtherGuess | null = null;
  for (const index of [...new Set([...byHeading, ...byTab, ...byFile, ...hits.keys()])].sort((a, b) => a - b)) {
    const words = kinds[index];
    if (!words) continue;
    const { kind, label, ofPeople } = words;
    let named = 0;
    // The heading is believed before the tab; a tab left over from another sheet is told by the missing names.
    if (byHeading.has(index)) named = core.test(heading) ? 0.3 : believed;
    else if (byTab.has(index))
      named = isNamedCore ? 0.3 : isLeftover(index) ? 0.4 : ofPeople && !hasNames ? 0.65 : believed;
    // The file name counts where neither title nor tab says anything (Sheet1).
    else if (byFile.has(index)) named = core.test(file) ? 0.45 : 0.6;
    const score = Math.min(1, named + (hits.get(index) ?? 0) * 0.25);
    if (score > (found?.score ?? 0.2)) found = { kind, label, score };
  }
  return found;
}

/** The kind that any of the texts names, for a sheet whose table was not found. */
export function namedOther(texts: readonly string[]): string | null {
  const named = kinds.find(({ titles }) => texts.some((text) => titles.test(text)));
  return named?.label ?? null;
}

/** Kinds whose columns are looked at closely. */
const closeLook = 6;

export interface LikelyKind {
  readonly ledger: EntryLedger;
  /** Its title or tab says so. */
  readonly isNamed: boolean;
  /** Its title says so. */
  readonly isTitled: boolean;
}

/** The kinds a table may be of, likeliest first, at a glance: by title and by the captions that are known at all. */
export function likelyKinds(area: TableArea, file: string): readonly LikelyKind[] {
  const byHeading = kindsNamedIn(headingOf(area.titles.map((title) => title.text)));
  const byTab = kindsNamedIn(area.grid.sheet.name);
  const byFile = kindsNamedIn(file);
  const captioned = area.columns.filter((column) => column.leafKey !== "");
  const hits = new Array<number>(entryLedgers.length).fill(0);
  for (const { leafKey, joinedKey } of captioned) {
    for (const { index, worth } of knownBy(leafKey, joinedKey)) hits[index] = (hits[index] ?? 0) + worth;
  }
  return entryLedgers
    .map((ledger, index) => {
      const isNamed = byHeading.has(index) || byTab.has(index);
      const named = isNamed ? 1 : byFile.has(index) ? 0.5 : 0;
      return {
        ledger,
        isNamed,
        isTitled: byHeading.has(index),
        score: named * 2 + (hits[index] ?? 0) / Math.max(3, captioned.length),
      };
    })
    .filter(({ score }) => score > 0.2)
    .sort((a, b) => b.score - a.score)
    .slice(0, closeLook);
}

interface KnownBy {
  /** Place in `entryLedgers`. */
  readonly index: number;
  /** 2 for a caption nobody else has, 1 for one that is known at all. */
  readonly worth: number;
}

/** A workbook can have any number of captions; beyond this they are looked up anew. */
const keptCaptions = 2000;
const knownCaptions = new Map<string, readonly KnownBy[]>();

/** The kinds that know a caption. */
function knownBy(leafKey: string, joinedKey: string): readonly KnownBy[] {
  const key = `${leafKey}/${joinedKey}`;
  const before = knownCaptions.get(key);
  if (before) return before;
  const keys = [leafKey, joinedKey, plainKey(leafKey)];
  const found = entryLedgers.flatMap((ledger, index): KnownBy[] => {
    if (keys.some((own) => ledger.telltale.has(own))) return [{ index, worth: 2 }];
    const { certain, maybe } = captionTable(ledger);
    return keys.some((own) => certain.has(own) || maybe.has(own)) ? [{ index, worth: 1 }] : [];
  });
  if (knownCaptions.size < keptCaptions) knownCaptions.set(key, found);
  return found;
}

/** The texts above a header that may name the sheet: no notes and no long instructions. */
export function headingOf(titles: readonly string[]): string {
  return titles
    .filter(
      (text) =>
        text.length <= 60 &&
        (!/[:：]/.test(text) || /^附件/.test(text.trim())) &&
        !/^\s*[【(（]?(?:注|说明|提示|备注|填表)/.test(text),
    )
    .join("\n");
}

/** Words that are captions of some ledgers and answers in the cells of others: they make no row a header. */
const answers = new Set(
  [
    "优秀",
    "合格",
    "基本合格",
    "不合格",
    "同意",
    "不同意",
    "赞成",
    "反对",
    "弃权",
    "有效",
    "书记",
    "副书记",
    "组织委员",
    "宣传委员",
    "纪检委员",
    "青年委员",
    "收入",
    "支出",
    "团支部",
    "工会",
    "集中学习",
    "学习教育",
    "党员",
    "出勤",
    "考勤",
    "原件",
    "会议记录",
    "党支部",
    "培训",
  ].map(captionKey),
);

/** The captions of all these kinds that tell a header row from a record, as keys. */
export function otherCaptions(): readonly string[] {
  const keys = new Set<string>();
  for (const ledger of entryLedgers) {
    const table = captionTable(ledger);
    for (const key of [...table.certain.keys(), ...table.ignored, ...ledger.telltale]) keys.add(key);
  }
  for (const { telltale } of kinds) for (const key of telltale) keys.add(key);
  return [...keys].filter((key) => !answers.has(key));
}
