/**
 * One ledger kind beside the core ones, described by its words alone: from them and from the table of fields
 * (model/ledger-fields.ts) comes everything recognition asks of a kind.
 */
import { chineseLedgerName } from "../model/ledger.ts";
import {
  type EntryFrame,
  type FieldName,
  type FieldShape,
  ledgerFields,
  type OtherLedgerKind,
} from "../model/ledger-fields.ts";
import type { ValueShape } from "./column-profile.ts";
import type { HeaderColumn } from "./find-tables.ts";
import type { FieldDefinition, KindEvidence, LedgerDefinition, PatternColumn } from "./ledger-definition.ts";
import { remembered } from "./memo.ts";
import { entryReader } from "./read-entries.ts";
import { captionKey } from "./text.ts";

/** Two fields that clerks may write into one cell: 公示时间 2026.3.1—3.7. */
export interface RangeColumn<Name extends string = string> {
  readonly from: Name;
  readonly to: Name;
  /** Captions of a column that holds both; it is mapped as `from`. */
  readonly captions: readonly string[];
}

export interface EntryWords<Kind extends OtherLedgerKind> {
  /** Words of title or tab that name the kind. */
  readonly titles: RegExp;
  /** One row per person: a table without names is none of these, whatever its tab says. */
  readonly ofPeople?: true;
  /** One record per key: further rows of a merged key go on with the same record. */
  readonly oneEach?: true;
  /** A row with the key alone is a record: prefilled lists of items. */
  readonly sparse?: true;
  /** A record says nothing without one of these. */
  readonly key: readonly FieldName<Kind>[];
  /** Fields the neighbours do not have. */
  readonly telling: readonly FieldName<Kind>[];
  /** Captions that tell this kind from roster, meetings and dues. */
  readonly telltale: readonly string[];
  /** Beside the name of the field itself; of two columns the one whose caption comes first is taken. */
  readonly captions: { readonly [Name in FieldName<Kind>]: readonly string[] };
  /** Captions that mean a field only when the cells agree. */
  readonly maybe?: { readonly [Name in FieldName<Kind>]?: readonly string[] };
  readonly ranges?: readonly RangeColumn<FieldName<Kind>>[];
  /** Captions that are known and hold nothing we read. */
  readonly ignored?: readonly string[];
  /** What a record is about, where 拟 and 取消 may stand; absent when its rows always count. */
  readonly heads?: readonly FieldName<Kind>[];
  /** The field that section titles inside the table fill in where it has no column. */
  readonly section?: FieldName<Kind>;
}

export interface EntryLedger extends LedgerDefinition<EntryFrame> {
  readonly kind: OtherLedgerKind;
  readonly ofPeople: boolean;
  /** Keys of the captions that tell this kind from the core ones. */
  readonly telltale: ReadonlySet<string>;
  readonly ranges: readonly RangeColumn[];
}

/** Fields whose cells look more particular than their shape says. */
const particularFields: ReadonlyMap<string, ValueShape> = new Map<string, ValueShape>([
  ["idNumber", "id-number"],
  ["phone", "phone"],
  ["sex", "sex"],
  // 预备党员 is a stage and a reason as well as a kind of member.
  ["stage", "words"],
  ["reason", "words"],
]);

const looks: { readonly [Shape in FieldShape]: ValueShape } = {
  text: "text",
  person: "name",
  names: "names",
  headcount: "headcount",
  date: "date",
  dates: "date",
  period: "month",
  year: "year",
  count: "number",
  number: "number",
  cents: "amount",
  flag: "yes-no",
  presence: "presence",
};

/** Columns that say nothing in any ledger. */
const ignoredEverywhere = [
  "学工号",
  "工作证号",
  "学号",
  "工号",
  "警号",
  "籍贯",
  "年龄",
  "年级",
  "专业",
  "邮箱",
  "传真",
  "附件",
  "照片",
  "图片",
  "相关文件",
  "操作",
  "审核状态",
  "签字",
  "签名",
  "盖章",
];

export function defineEntryLedger<const Kind extends OtherLedgerKind>(
  kind: Kind,
  words: EntryWords<Kind>,
): EntryLedger {
  const ranges: readonly RangeColumn[] = words.ranges ?? [];
  const captions: { readonly [name: string]: readonly string[] | undefined } = words.captions;
  const maybe: { readonly [name: string]: readonly string[] | undefined } = words.maybe ?? {};
  const own = Object.entries<readonly [FieldShape, string]>(ledgerFields[kind]);
  const fields: FieldDefinition[] = [
    { field: "sequence", label: "序号", captions: ["序号", "排序", "No"], shape: "text" },
    ...own.map(
      ([field, [shape, label]]): FieldDefinition => ({
        field,
        label,
        captions: [
          ...(captions[field] ?? []),
          ...ranges.flatMap(({ from, captions }) => (from === field ? captions : [])),
        ],
        isOrdered: true,
        ...(maybe[field] === undefined ? {} : { maybe: maybe[field] }),
        shape: particularFields.get(field) ?? looks[shape],
      }),
    ),
  ];
  const repeated = repeatedFields(own, captions);
  const telling = new Set<string>(words.telling);
  const used = new Set(fields.flatMap((field) => field.captions.map(captionKey)));
  return {
    kind,
    label: chineseLedgerName(kind),
    fields,
    ignored: [...ignoredEverywhere, ...(words.ignored ?? [])].filter((caption) => !used.has(captionKey(caption))),
    key: words.key,
    wanted: [],
    titles: words.titles,
    ofPeople: words.ofPeople === true,
    telltale: new Set(words.telltale.map(captionKey)),
    ranges,
    patternColumns: (columns) => repeatedColumns(columns, repeated),
    fitness: (evidence) => fitness(evidence, words.titles, telling),
    read: entryReader(kind, words),
  };
}

/** How well the columns of a table and its title go with a kind, 0 to 1. */
function fitness(evidence: KindEvidence, titles: RegExp, telling: ReadonlySet<string>): number {
  let tell = 0;
  let other = 0;
  for (const field of evidence.fields) {
    if (telling.has(field)) tell += 0.24;
    else if (field !== "sequence" && field !== "note" && !field.includes(":")) other += 0.04;
  }
  const captioned = evidence.columns.filter((column) => column.leafKey !== "").length;
  const share = Math.min(1, evidence.fields.size / Math.max(1, captioned));
  const named = titles.test(evidence.title) ? 0.5 : titles.test(evidence.file) ? 0.35 : 0;
  return Math.min(1, named + Math.min(0.7, tell) + Math.min(0.2, other) + share * 0.2);
}

/** Captions of the fields that may stand in several columns: 考察日期1, 考察日期2. */
function repeatedFields(
  own: readonly (readonly [string, readonly [FieldShape, string]])[],
  captions: { readonly [name: string]: readonly string[] | undefined },
): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const [field, [shape]] of own) {
    if (shape !== "dates" && shape !== "names") continue;
    for (const caption of captions[field] ?? []) fields.set(captionKey(caption), field);
  }
  return fields;
}

const number = "[0-9一二三四五六七八九十]{1,3}";
const before = new RegExp(
  `^(?:(?:19|20)\\d{2}年?)?(?:第?${number}(?:次|季度|年|个?半年)|[上下]半年|[一二三四]季度)的?(?=.{2})`,
);
const behind = new RegExp(`(?:第?${number}(?:次|个)?|(?:19|20)\\d{2}年?(?:[上下]半年)?|[上下]半年)$`);

/** A caption without its number: 第一次考察时间, 考察时间2, 2025年上半年考察时间. */
const unnumbered = remembered((key) => {
  const head = key.replace(before, "");
  return head !== key ? head : key.replace(behind, "");
});

function repeatedColumns(columns: readonly HeaderColumn[], fields: ReadonlyMap<string, string>): PatternColumn[] {
  if (fields.size === 0) return [];
  const found = new Map<string, number[]>();
  for (const { column, leafKey, joinedKey } of columns) {
    const field =
      fields.get(leafKey) ??
      fields.get(joinedKey) ??
      fields.get(unnumbered(joinedKey)) ??
      fields.get(unnumbered(leafKey));
    if (field === undefined) continue;
    const known = found.get(field);
    if (known) known.push(column);
    else found.set(field, [column]);
  }
  const patterns: PatternColumn[] = [];
  for (const [field, own] of found) {
    const isPlain = own.length === 1;
    const [single] = columns.filter(({ column }) => column === own[0]);
    // A single column under its plain caption is judged by its cells like any other.
    if (isPlain && single && (fields.has(single.leafKey) || fields.has(single.joinedKey))) continue;
    own.forEach((column, index) => {
      patterns.push({ field: index === 0 ? field : `${field}:${index + 1}`, column, confidence: 0.92 });
    });
  }
  return patterns;
}
