/** What an imported ledger says that those of the workbook do not, and the other way round. Pure data; nothing is merged. */
import type { Month } from "../model/date.ts";
import type { Field } from "../model/field.ts";
import type { LedgerKind } from "../model/ledger.ts";
import { datingFields } from "../model/ledger-fields.ts";
import { standardCaptions } from "../recognition/standard-captions.ts";
import { type ImportRecord, saysTheSame, spanOf, valueKey } from "./import-records.ts";

export interface FieldChange {
  readonly field: string;
  /** Chinese. */
  readonly label: string;
  /** `held-blank`: only the import says something; `import-blank`: only the ledger does. */
  readonly what: "differs" | "held-blank" | "import-blank";
  readonly held: Field<unknown>;
  readonly incoming: Field<unknown>;
}

export interface ChangedRecord {
  readonly held: ImportRecord;
  readonly incoming: ImportRecord;
  readonly fields: readonly FieldChange[];
}

export interface LedgerDifference {
  /** Records that the workbook's ledgers do not hold. */
  readonly added: readonly ImportRecord[];
  readonly changed: readonly ChangedRecord[];
  /** Records that say the same. */
  readonly same: number;
  /** Held records the import lacks, within the stretch of time it covers. */
  readonly missing: readonly ImportRecord[];
  /** Records the import holds a second time. */
  readonly repeated: readonly ImportRecord[];
  /** Held records outside the stretch of time of the import: not compared. */
  readonly outside: number;
}

/** Records are the same thing when they agree in `same`, unless they differ in one of `unless`. */
interface Level {
  readonly same: readonly string[];
  /** As `same`, and both may also lack it. */
  readonly orNeither?: readonly string[];
  readonly unless?: readonly string[];
}

const people: readonly Level[] = [
  { same: ["idNumber"] },
  { same: ["name", "birthDate"] },
  // People of one name are told apart by what else is known of both.
  { same: ["name"], unless: ["idNumber", "birthDate"] },
];

/** How records of each kind are known again, the surest way first. */
const levels: { readonly [Kind in LedgerKind]: readonly Level[] } = {
  roster: people,
  meetings: [
    { same: ["date", "type", "topic"], orNeither: ["group"] },
    { same: ["date", "type", "topic"], unless: ["group"] },
    { same: ["date", "type", "group"] },
    { same: ["date", "type"], unless: ["group"] },
  ],
  dues: [{ same: ["name", "month"] }],
  attendance: [{ same: ["name", "date", "title"] }, { same: ["name", "date"], unless: ["title"] }],
  branch: [{ same: ["name"] }],
  committee: [{ same: ["name", "term"] }, { same: ["name"], unless: ["term"] }],
  groups: [{ same: ["group"] }],
  election: [{ same: ["electedOn", "post"] }, { same: ["electedOn"], unless: ["post"] }],
  votes: [{ same: ["date", "matter", "subject"] }, { same: ["date", "matter"], unless: ["subject"] }],
  development: people,
  appraisal: [{ same: ["name", "year"] }, { same: ["name"], unless: ["year", "date"] }],
  criticism: [{ same: ["date", "critic", "target", "opinion"] }, { same: ["date", "critic", "target"] }],
  study: [
    { same: ["name", "date", "title"] },
    { same: ["participants", "date", "title"] },
    { same: ["date", "title"], unless: ["name", "participants"] },
  ],
  talks: [{ same: ["date", "talker", "partner"] }, { same: ["date", "partner"], unless: ["talker"] }],
  transfers: [{ same: ["name", "date"] }, { same: ["name", "direction"], unless: ["date"] }],
  floating: [{ same: ["name", "leftOn"] }, { same: ["name"], unless: ["leftOn"] }],
  service: [
    { same: ["name", "date", "matter"] },
    { same: ["name", "date"], unless: ["matter"] },
    { same: ["name", "pledge"] },
  ],
  care: [{ same: ["name", "visitedOn"] }, { same: ["name"], unless: ["visitedOn"] }],
  awards: [{ same: ["name", "date", "title"] }, { same: ["name", "title"], unless: ["date"] }],
  publicity: [
    { same: ["matter", "period"] },
    { same: ["matter", "publishedOn"] },
    { same: ["matter"], unless: ["period", "publishedOn"] },
  ],
  plans: [
    { same: ["title", "year"] },
    { same: ["title"], unless: ["year"] },
    { same: ["type", "year"], unless: ["title"] },
  ],
  facilities: [{ same: ["item"] }],
  funds: [{ same: ["date", "purpose", "amount"] }, { same: ["date", "purpose"] }],
  archive: [
    { same: ["volume", "number"] },
    { same: ["title", "date"] },
    { same: ["title"], unless: ["date", "number"] },
  ],
  issues: [{ same: ["number"] }, { same: ["issue", "foundOn"] }, { same: ["issue"], unless: ["foundOn", "number"] }],
  supervision: [
    { same: ["date", "stage", "unit"] },
    { same: ["date", "stage"], unless: ["unit"] },
    { same: ["period", "stage"], unless: ["date", "unit"] },
  ],
  ratings: [{ same: ["year", "branch"] }, { same: ["year"], unless: ["branch"] }],
  scorecard: [{ same: ["area", "item", "standard"] }, { same: ["item"] }, { same: ["standard"] }],
  points: [{ same: ["name", "month", "part", "reason"] }, { same: ["name", "month", "part"], unless: ["reason"] }],
};

/** The fields by which people know a record of this kind again. */
export function labelFields(kind: LedgerKind): readonly string[] {
  return kind === "roster" || kind === "development" ? ["name"] : (levels[kind][0]?.same ?? []);
}

/** Compares records as `importRecords` gives them. Linear in their number. */
export function compareLedgers(
  kind: LedgerKind,
  heldRecords: readonly ImportRecord[],
  incomingRecords: readonly ImportRecord[],
): LedgerDifference {
  const held = kind === "dues" ? heldRecords.flatMap(byMonth) : heldRecords;
  const incoming = kind === "dues" ? incomingRecords.flatMap(byMonth) : incomingRecords;
  const partner = new Map<ImportRecord, ImportRecord>();
  const claimed = new Set<ImportRecord>();
  levels[kind].forEach((level, index) => {
    const free = grouped(
      held.filter((record) => !claimed.has(record)),
      level,
    );
    const open = grouped(
      incoming.filter((record) => !partner.has(record)),
      level,
    );
    for (const [key, wanted] of open) {
      const candidates = free.get(key) ?? [];
      // The surest way pairs them off one by one; on the others only what cannot be mistaken is paired.
      if (index > 0 && (wanted.length > 1 || candidates.length > 1)) continue;
      wanted.forEach((record, position) => {
        const candidate = candidates[position];
        if (candidate === undefined || contradicts(record, candidate, level.unless ?? [])) return;
        partner.set(record, candidate);
        claimed.add(candidate);
      });
    }
  });
  const added: ImportRecord[] = [];
  const repeated: ImportRecord[] = [];
  const changed: ChangedRecord[] = [];
  let same = 0;
  const seen = new Set<string>();
  for (const record of incoming) {
    const key = keyAt(record, levels[kind][0]);
    const isSecond = key !== "" && seen.has(key);
    if (key !== "") seen.add(key);
    const other = partner.get(record);
    if (other === undefined) {
      (isSecond ? repeated : added).push(record);
      continue;
    }
    const fields = changesOf(kind, other, record);
    if (fields.length === 0) same += 1;
    else changed.push({ held: other, incoming: record, fields });
  }
  const unclaimed = held.filter((record) => !claimed.has(record));
  const isCovered = coverageOf(kind, incoming);
  const missing = unclaimed.filter(isCovered);
  return { added, changed, same, missing, repeated, outside: unclaimed.length - missing.length };
}

function grouped(records: readonly ImportRecord[], level: Level): Map<string, ImportRecord[]> {
  const groups = new Map<string, ImportRecord[]>();
  for (const record of records) {
    const key = keyAt(record, level);
    if (key === "") continue;
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return groups;
}

/** "" when one of the fields says nothing. */
function keyAt(record: ImportRecord, level: Level | undefined): string {
  const parts = (level?.same ?? []).map((name) => {
    const key = valueKey(record.fields.get(name));
    // Dates of birth are often written as a month.
    return name === "birthDate" ? key.slice(0, 7) : key;
  });
  const more = (level?.orNeither ?? []).map((name) => valueKey(record.fields.get(name)));
  return parts.includes("") ? "" : [...parts, ...more].join("\n");
}

function contradicts(one: ImportRecord, other: ImportRecord, fields: readonly string[]): boolean {
  return fields.some((name) => {
    const [a, b] = [one.fields.get(name), other.fields.get(name)];
    return a?.state === "value" && b?.state === "value" && !saysTheSame(a, b);
  });
}

function changesOf(kind: LedgerKind, held: ImportRecord, incoming: ImportRecord): FieldChange[] {
  const changes: FieldChange[] = [];
  for (const { field, caption } of standardCaptions(kind)) {
    const [before, after] = [held.fields.get(field), incoming.fields.get(field)];
    // A column that one of them does not have says nothing.
    if (before === undefined || after === undefined) continue;
    if (before.state === "blank" && after.state === "blank") continue;
    const what =
      before.state === "blank" ? "held-blank" : after.state === "blank" ? "import-blank" : ("differs" as const);
    if (what === "differs" && saysTheSame(before, after)) continue;
    changes.push({ field, label: caption, what, held: before, incoming: after });
  }
  return changes;
}

/** One record per person and month; what was paid for several months at once cannot be compared month by month. */
function byMonth(record: ImportRecord): ImportRecord[] {
  const months = record.fields.get("month");
  if (months?.state !== "value") return [record];
  const list = months.value as readonly Month[];
  if (list.length < 2) return [record];
  return list.map((month) => {
    const fields = new Map(record.fields);
    fields.set("month", { ...months, value: [month] });
    fields.delete("paid");
    fields.delete("monthlyDue");
    return { place: record.place, fields };
  });
}

/** Whether a held record lies in the stretch of time the import covers; always, where records bear no date. */
function coverageOf(kind: LedgerKind, incoming: readonly ImportRecord[]): (record: ImportRecord) => boolean {
  const names: readonly string[] =
    kind === "roster" ? [] : kind === "meetings" ? ["date"] : kind === "dues" ? ["month"] : datingFields[kind];
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const record of incoming) {
    const reach = reachOf(record, names);
    if (reach === null) continue;
    first = Math.min(first, reach.from);
    last = Math.max(last, reach.to);
  }
  return (record) => {
    const reach = reachOf(record, names);
    return reach === null || last < first || (reach.to >= first && reach.from <= last);
  };
}

/** Days, or months of dues: numbers of one kind of ledger only are compared. */
function reachOf(
  record: ImportRecord,
  names: readonly string[],
): { readonly from: number; readonly to: number } | null {
  for (const name of names) {
    const field = record.fields.get(name);
    const span = spanOf(field);
    if (span !== null) return { from: span.from, to: span.to };
    if (field?.state !== "value") continue;
    if (typeof field.value === "number") return { from: field.value, to: field.value };
    if (Array.isArray(field.value)) {
      const months = field.value as readonly number[];
      const [month] = months;
      if (month !== undefined) return { from: month, to: months.at(-1) ?? month };
    }
  }
  return null;
}
