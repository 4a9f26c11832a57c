/**
 * Columns to fields: one assignment for the whole table, by caption, parent caption and the looks of the cells. Below the
 * line a column is not mapped but asked about: a wrong column is worse than a question.
 */
import type { ColumnMapping, Question } from "../model/ledger.ts";
import { bestAssignment } from "./best-assignment.ts";
import type { ColumnProfile } from "./column-profile.ts";
import type { HeaderColumn, TableArea } from "./find-tables.ts";
import type { FieldDefinition, LedgerDefinition, PatternColumn } from "./ledger-definition.ts";
import { remembered } from "./memo.ts";
import { captionKey } from "./text.ts";

/** Under this confidence a column is not mapped. */
const confidenceLine = 0.6;
/** From here on a field is worth naming in a question. */
const questionLine = 0.4;

const known = { agreeing: 0.97, alone: 0.85, mixed: 0.85, silent: 0.95, odd: 0.7, contradicting: 0.4 };
const possible = { agreeing: 0.9, alone: 0.5, mixed: 0.55, odd: 0.4, contradicting: 0.2 };

/** Decides between two columns that are equal but for a remark in brackets; too small to show. */
const bracketed = 0.001;
/** The same between two captions of one field that have an order. */
const later = 0.00005;

interface CaptionTable {
  /** Fields a caption stands for, by key. */
  readonly certain: ReadonlyMap<string, readonly FieldDefinition[]>;
  readonly maybe: ReadonlyMap<string, readonly FieldDefinition[]>;
  readonly ignored: ReadonlySet<string>;
  /** The keys of `certain` without harmless words. */
  readonly plain: ReadonlyMap<string, string>;
  /** What was found for a header cell, kept because sheets of one kind ask for the same captions again and again. */
  readonly known: Map<string, CaptionFields>;
}

/** What a caption alone says of a column. */
interface CaptionFields {
  /** By the caption itself. */
  readonly certain: readonly Offer[];
  readonly maybe: readonly Offer[];
  /** By captions it resembles; only where no other speaks. */
  readonly alike: readonly Likeness[];
  readonly isIgnored: boolean;
}

interface Offer {
  readonly field: FieldDefinition;
  /** Less under a parent that changes what the caption means. */
  readonly factor: number;
  /** What a later caption of an ordered field is worth less. */
  readonly less: number;
}

/** A field one of whose captions a key resembles, and how much that is worth by itself. */
interface Likeness {
  readonly field: FieldDefinition;
  readonly base: number;
  readonly factor: number;
}

/** A workbook can have any number of captions; beyond this they are compared anew. */
const keptKeys = 2000;

const tables = new WeakMap<LedgerDefinition<unknown>, CaptionTable>();

/** The captions of a kind by key; made once. */
export function captionTable(definition: LedgerDefinition<unknown>): CaptionTable {
  const made = tables.get(definition);
  if (made) return made;
  const certain = new Map<string, FieldDefinition[]>();
  const maybe = new Map<string, FieldDefinition[]>();
  const add = (map: Map<string, FieldDefinition[]>, caption: string, field: FieldDefinition): void => {
    const key = captionKey(caption);
    const own = map.get(key);
    if (own) own.push(field);
    else map.set(key, [field]);
  };
  for (const field of definition.fields) {
    for (const caption of field.captions) add(certain, caption, field);
    for (const caption of field.maybe ?? []) add(maybe, caption, field);
  }
  const ignored = new Set(definition.ignored.map(captionKey));
  const plain = new Map([...certain.keys()].map((key) => [key, plainKey(key)]));
  const table = { certain, maybe, ignored, plain, known: new Map() };
  tables.set(definition, table);
  return table;
}

export interface ColumnAssignment {
  readonly columns: readonly ColumnMapping[];
  readonly columnOf: ReadonlyMap<string, number>;
  readonly unmapped: readonly { readonly column: number; readonly caption: string }[];
  readonly questions: readonly Question[];
  /** Fields that two columns fit equally well: they tell what the table is, and neither column is taken. */
  readonly contested: ReadonlySet<string>;
}

interface Candidate {
  readonly index: number;
  readonly field: FieldDefinition;
  readonly confidence: number;
}

export function mapColumns(
  definition: LedgerDefinition<unknown>,
  area: TableArea,
  profiles: readonly ColumnProfile[],
  patterns: readonly PatternColumn[],
): ColumnAssignment {
  const table = captionTable(definition);
  const taken = new Map<number, ColumnMapping>();
  const usedFields = new Set<string>();
  for (const pattern of patterns) {
    const column = area.columns.find((candidate) => candidate.column === pattern.column);
    if (!column || usedFields.has(pattern.field)) continue;
    taken.set(pattern.column, mapping(column, pattern.field, pattern.confidence));
    usedFields.add(pattern.field);
  }

  const candidates: Candidate[] = [];
  area.columns.forEach((column, index) => {
    const profile = profiles[index];
    if (taken.has(column.column) || !profile) return;
    candidates.push(...candidatesOf(definition, table, column, profile, index));
  });
  candidates.sort((a, b) => b.confidence - a.confidence || a.index - b.index);

  const doubtful = new Map<number, FieldDefinition[]>();
  const contested = new Set<string>();
  const chosen = chosenFields(candidates, usedFields);
  for (const candidate of candidates) {
    const column = area.columns[candidate.index];
    if (!column || taken.has(column.column)) continue;
    const { field } = candidate.field;
    if (usedFields.has(field)) continue;
    if (chosen.get(candidate.index) !== field) {
      if (candidate.confidence >= questionLine) note(doubtful, candidate.index, candidate.field);
      continue;
    }
    const rival = rivalOf(candidates, candidate, area, chosen, profiles);
    usedFields.add(field);
    if (rival !== null && !repeatable.has(field)) {
      // Two columns are equally good for one field: neither is taken.
      note(doubtful, candidate.index, candidate.field);
      note(doubtful, rival, candidate.field);
      contested.add(field);
      continue;
    }
    taken.set(column.column, mapping(column, field, rival === null ? candidate.confidence : 0.75));
  }

  const columns = [...taken.values()].sort((a, b) => a.column - b.column);
  const columnOf = new Map(columns.map((column) => [column.field, column.column]));
  const unmapped: { column: number; caption: string }[] = [];
  const questions: Question[] = [];
  area.columns.forEach((column, index) => {
    const profile = profiles[index];
    if (taken.has(column.column) || !profile) return;
    const caption = captionText(column);
    if (profile.isEmpty && caption === "") return;
    unmapped.push({ column: column.column, caption });
    if (profile.isEmpty) return;
    if (table.ignored.has(column.leafKey) || table.ignored.has(column.joinedKey)) return;
    const choices = (doubtful.get(index) ?? []).filter((field) => !columnOf.has(field.field));
    if (choices.length === 0) return;
    questions.push(whichField(area, column, choices, "这一列"));
  });
  return { columns, columnOf, unmapped, questions, contested };
}

/** @param waiting Chinese: what is left out until it is answered */
function whichField(
  area: TableArea,
  column: HeaderColumn,
  choices: readonly FieldDefinition[],
  waiting: string,
): Question {
  const labels = choices.map((field) => `“${field.label}”`).join("或");
  return {
    code: "which-field",
    text: `“${captionText(column) || "没有列名的这一列"}”是不是${labels}还不能确定，请指明；确定之前${waiting}不参与检查。`,
    at: area.grid.place(column.at.row, column.at.column),
    choices: choices.map((field) => field.field),
  };
}

/** Columns asked about at most where a field is looked for by its cells alone. */
const mostLikely = 3;

/**
 * Asks about the columns without a known caption whose cells look like a field the table lacks. Columns that are already
 * asked about are left out.
 * @param waiting Chinese: what is left out until it is answered
 */
export function likelyColumns(
  definition: LedgerDefinition<unknown>,
  area: TableArea,
  profiles: readonly ColumnProfile[],
  assignment: ColumnAssignment,
  field: FieldDefinition,
  waiting: string,
): Question[] {
  const table = captionTable(definition);
  const free = new Set(assignment.unmapped.map((column) => column.column));
  const asked = new Set(assignment.questions.map((question) => question.at.range));
  const found: Question[] = [];
  area.columns.forEach((column, index) => {
    const profile = profiles[index];
    if (!profile || found.length >= mostLikely || !free.has(column.column)) return;
    if (table.ignored.has(column.leafKey) || table.ignored.has(column.joinedKey)) return;
    if (profile.share(field.shape) < 0.6) return;
    const question = whichField(area, column, [field], waiting);
    if (!asked.has(question.at.range)) found.push(question);
  });
  return found;
}

/** Further columns of these kinds do no harm: the first one is read. */
const repeatable = new Set([
  "note",
  "phone",
  "attachment",
  "sequence",
  "content",
  "branch",
  "education",
  "post",
  "personType",
]);

function note(doubtful: Map<number, FieldDefinition[]>, index: number, field: FieldDefinition): void {
  const own = doubtful.get(index);
  if (!own) doubtful.set(index, [field]);
  else if (!own.includes(field)) own.push(field);
}

/** The field of each column, by its index, so that the table as a whole fits best. */
function chosenFields(candidates: readonly Candidate[], used: ReadonlySet<string>): ReadonlyMap<number, string> {
  return bestAssignment(
    candidates.flatMap(({ index, field, confidence }) =>
      confidence < confidenceLine || used.has(field.field)
        ? []
        : [{ left: index, right: field.field, weight: weightOf(confidence, index) }],
    ),
  );
}

/** A fit at the line is still better than none, and of equal columns the first one is meant. */
function weightOf(confidence: number, index: number): number {
  return evidence(confidence) - evidence(confidenceLine) + 0.001 - index * 1e-6;
}

/** Log odds: two half-sure columns do not outweigh a sure one. */
function evidence(confidence: number): number {
  return Math.log(confidence / (1 - confidence));
}

/** Another free column with the same confidence for the same field and as much content, or null. */
function rivalOf(
  candidates: readonly Candidate[],
  best: Candidate,
  area: TableArea,
  chosen: ReadonlyMap<number, string>,
  profiles: readonly ColumnProfile[],
): number | null {
  for (const other of candidates) {
    if (other.field !== best.field || other.index === best.index) continue;
    if (other.confidence < best.confidence) return null;
    const column = area.columns[other.index];
    const own = area.columns[best.index];
    // A column that stands for another field is no rival.
    if (!column || !own || chosen.has(other.index)) continue;
    if (profiles[other.index]?.isEmpty === true) continue;
    // One caption merged over two columns is one column for a clerk.
    if (column.at.row === own.at.row && column.at.column === own.at.column) continue;
    return other.index;
  }
  return null;
}

function mapping(column: HeaderColumn, field: string, confidence: number): ColumnMapping {
  return { field, column: column.column, caption: captionText(column), confidence: Math.round(confidence * 100) / 100 };
}

/** The caption as it stands, parents first, joined by “/”. */
export function captionText(column: HeaderColumn): string {
  return column.path.map((part) => part.replace(/\s+/g, " ").trim()).join("/");
}

function candidatesOf(
  definition: LedgerDefinition<unknown>,
  table: CaptionTable,
  column: HeaderColumn,
  profile: ColumnProfile,
  index: number,
): Candidate[] {
  const caption = captionFields(table, column);
  const found: Candidate[] = [];
  // 党费基数 goes before 党费基数（取整） where both stand in one header.
  const order = column.hasBracket ? bracketed : 0;
  let most = 0;
  const offer = (field: FieldDefinition, confidence: number): void => {
    if (confidence <= 0) return;
    const at = found.findIndex((candidate) => candidate.field === field);
    const candidate = { index, field, confidence: confidence - order };
    if (at < 0) found.push(candidate);
    else if (candidate.confidence > (found[at]?.confidence ?? 0)) found[at] = candidate;
    if (confidence > most) most = confidence;
  };
  for (const { field, factor, less } of caption.certain) offer(field, certainty(field, profile) * factor - less);
  // A caption whose own field the cells bear out stands for nothing else, even where another column takes that field.
  if (most < known.agreeing)
    for (const { field, factor } of caption.maybe) offer(field, possibility(field, profile) * factor);
  if (found.length === 0 && !caption.isIgnored) {
    if (column.leafKey === "") offerByCells(definition, profile, offer);
    else offerByLikeness(caption, profile, offer);
  }
  return found;
}

/** A header as deep as that is no caption that comes again. */
const longestKnown = 60;

function captionFields(table: CaptionTable, column: HeaderColumn): CaptionFields {
  const { leafKey, joinedKey, parentKeys } = column;
  const key = joinedKey === leafKey ? leafKey : `${parentKeys.join("/")}/${leafKey}`;
  const before = table.known.get(key);
  if (before) return before;
  const made = fieldsOfCaption(table, column);
  if (key.length <= longestKnown && table.known.size < keptKeys) table.known.set(key, made);
  return made;
}

function fieldsOfCaption(table: CaptionTable, { leafKey, joinedKey, parentKeys }: HeaderColumn): CaptionFields {
  const penalty = parentKeys.some((key) => key !== "" && !isNeutralParent(key)) ? 0.55 : 1;
  const offers = (
    map: CaptionTable["certain"],
    lessOf: (field: FieldDefinition, key: string) => number,
  ): readonly Offer[] => [
    ...(map.get(joinedKey) ?? []).map((field) => ({ field, factor: 1, less: lessOf(field, joinedKey) })),
    ...(map.get(leafKey) ?? []).map((field) => ({ field, factor: penalty, less: lessOf(field, leafKey) })),
  ];
  const certain = offers(table.certain, (field, key) => rankOf(field, key) * later);
  const maybe = offers(table.maybe, () => 0);
  const isIgnored = table.ignored.has(joinedKey) || table.ignored.has(leafKey);
  const isKnown = certain.length > 0 || maybe.length > 0 || isIgnored || leafKey === "";
  return { certain, maybe, alike: isKnown ? [] : likenesses(table, leafKey, penalty), isIgnored };
}

function rankOf(field: FieldDefinition, key: string): number {
  return field.isOrdered ? field.captions.findIndex((caption) => captionKey(caption) === key) : 0;
}

/** A parent that only groups columns and does not change what they mean. */
function isNeutralParent(key: string): boolean {
  return (
    /(?:情况|关系|信息|资料|概况|明细|记录|内容|要素|基本|党员|组织|党费|人数|人员|台账|会议|活动|党内|时间|日期|阶段)$/.test(
      key,
    ) ||
    /^(?:本人|会议|党员|出席|参会|到会|人数)/.test(key) ||
    /^\d{4}年?度?$/.test(key)
  );
}

function certainty(field: FieldDefinition, profile: ColumnProfile): number {
  if (profile.isEmpty) return known.alone;
  const particular = profile.particular();
  if (field.shape === "text") {
    return particular === null || particular === "points-category" ? known.silent : known.mixed * 0.65;
  }
  const share = profile.share(field.shape);
  if (share >= 0.6) return known.agreeing;
  if (share >= 0.2) return known.mixed;
  return particular !== null && particular !== field.shape ? known.contradicting : known.odd;
}

function possibility(field: FieldDefinition, profile: ColumnProfile): number {
  if (profile.isEmpty) return possible.alone;
  const share = field.shape === "text" ? 0.3 : profile.share(field.shape);
  if (share >= 0.6) return possible.agreeing;
  if (share >= 0.2) return possible.mixed;
  const particular = profile.particular();
  return particular !== null && particular !== field.shape ? possible.contradicting : possible.odd;
}

/** No caption at all: only cells that can hardly be anything else speak. */
function offerByCells(
  definition: LedgerDefinition<unknown>,
  profile: ColumnProfile,
  offer: (field: FieldDefinition, confidence: number) => void,
): void {
  for (const shape of ["id-number", "sex", "member-type"] as const) {
    if (profile.filled < 3 || profile.share(shape) < 0.9) continue;
    const field = definition.fields.find((candidate) => candidate.shape === shape);
    if (field) offer(field, 0.65);
  }
}

/** Words in a caption that leave its meaning alone: 会议主要内容摘要 is 内容, 应参加党员人数 is 应参加人数. */
const harmless =
  /党员|本人|人员|同志|所在|所属|现(?=.)|当前|具体|情况|信息|填写|元$|的|支部|党内|名单|会议|活动|主要|摘要|简述|本月|最高/g;

/** A key without its harmless words; the key itself when too little is left. */
export const plainKey = remembered((key) => {
  const bare = key.replace(harmless, "");
  return bare.length >= 2 ? bare : key;
});

function offerByLikeness(
  caption: CaptionFields,
  profile: ColumnProfile,
  offer: (field: FieldDefinition, confidence: number) => void,
): void {
  for (const { field, base, factor } of caption.alike) {
    const share = profile.share(field.shape);
    const agrees = share >= 0.6 ? 0.05 : 0;
    const particular = profile.particular();
    const isParticular = particular !== null && particular === field.shape && particular !== "date";
    const contradicts = !profile.isEmpty && share < 0.2 && (particular !== null || field.shape !== "text");
    offer(field, (contradicts ? base * 0.6 : base + agrees + (isParticular ? 0.15 : 0)) * factor);
  }
}

function likenesses(table: CaptionTable, key: string, factor: number): readonly Likeness[] {
  const found: Likeness[] = [];
  const plain = plainKey(key);
  for (const [caption, fields] of table.certain) {
    const inside = key.length > caption.length && caption.length >= 2 ? restOf(key, caption) : null;
    let base = 0;
    if (plain === table.plain.get(caption)) base = 0.65;
    else if (inside !== null && caption.length >= 4) base = 0.45;
    else if (caption.length >= 4 && distance(key, caption, key.length >= 7 ? 2 : 1) !== null) base = 0.45;
    if (base > 0) for (const field of fields) found.push({ field, base, factor });
  }
  return found;
}

/** What is left of a key when a caption at its beginning or end is taken off; null when it is not there. */
function restOf(key: string, caption: string): string | null {
  if (key.endsWith(caption)) return key.slice(0, key.length - caption.length);
  if (key.startsWith(caption)) return key.slice(caption.length);
  return null;
}

/** Edit distance of two short texts, or null when it is above the limit. */
function distance(one: string, other: string, limit: number): number | null {
  if (Math.abs(one.length - other.length) > limit || one.length > 40) return null;
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= other.length; column += 1) {
      const cost = one[row - 1] === other[column - 1] ? 0 : 1;
      const value = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + cost,
      );
      current.push(value);
      if (value < least) least = value;
    }
    if (least > limit) return null;
    previous = current;
  }
  const found = previous[other.length] ?? limit + 1;
  return found <= limit ? found : null;
}
