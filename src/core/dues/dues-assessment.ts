/**
 * What each member owes a month by the standard: the whole base times ONE rate (decision 12, trap F2.24), in whole cents.
 * A branch may round further (见角进元 is common); how, it decides itself.
 */
import { hasWaiver } from "../facts/dues-facts.ts";
import type { Facts } from "../facts/facts.ts";
import type { Person } from "../facts/roster-facts.ts";
import { type Month, monthOf } from "../model/date.ts";
import { type Field, fieldText, fieldValue } from "../model/field.ts";
import { type Place, placeText } from "../model/place.ts";
import type { DuesRecord } from "../model/record.ts";
import { type DuesStandard, duesRate, type PayerKind, payerKind } from "../rules/shared/dues-standard.ts";
import { StatedDues } from "./dues-receipts.ts";

/** Kinds of payer as they stand on the sheet, and 免交, which a person decides. */
export const payerWords: { readonly [Kind in PayerKind]: string } = {
  employed: "在职",
  retired: "离退休",
  farmer: "农民",
  fixed: "学生等定额",
};

export const waivedWord = "免交";

export interface DuesRounding {
  readonly word: string;
  /** Cents a result is a multiple of. */
  readonly unit: 1 | 10 | 100;
  readonly to: "down" | "nearest" | "up";
}

/** The first is the product's default: a fraction of a cent is dropped. */
export const duesRoundings: readonly DuesRounding[] = [
  { word: "去尾到分", unit: 1, to: "down" },
  { word: "四舍五入到分", unit: 1, to: "nearest" },
  { word: "四舍五入到角", unit: 10, to: "nearest" },
  { word: "四舍五入到元", unit: 100, to: "nearest" },
  { word: "进到角", unit: 10, to: "up" },
  { word: "进到元", unit: 100, to: "up" },
];

/** Monthly due in cents; null when the kind needs a base and there is none. @param base cents */
export function assessedDue(
  kind: PayerKind,
  base: number | null,
  standard: DuesStandard,
  rounding: DuesRounding,
): number | null {
  if (kind === "farmer") return standard.farmer.from;
  if (kind === "fixed") return standard.fixed;
  if (base === null || base <= 0) return null;
  return roundedCents(base * duesRate(base, standard[kind]), rounding);
}

/** @param product cents times hundredths of a percent: a whole number, so that only this step rounds */
function roundedCents(product: number, { unit, to }: DuesRounding): number {
  const step = unit * 10_000;
  const add = to === "down" ? 0 : to === "nearest" ? step / 2 : step - 1;
  return Math.floor((product + add) / step) * unit;
}

export interface MemberAssessment {
  readonly person: Person;
  /** As the ledger or the roster names it; "" when neither does. */
  readonly typeText: string;
  readonly kind: PayerKind | null;
  /** Cents, the latest the ledger states up to the base date. */
  readonly base: number | null;
  readonly baseAt: Place | null;
  /** What the ledger says of a reduction or waiver, or "". */
  readonly waiver: string;
  /** Paid cells of the latest month say 免交. */
  readonly isWaived: boolean;
  /** Cents, the latest monthly due the ledger states; of a quarter's not always whole. */
  readonly stated: number | null;
  readonly statedAt: Place | null;
  /** First month from which that due has stood unchanged in the ledger. */
  readonly effectiveFrom: Month | null;
  /** Chinese, each with its cell: what could not be read. */
  readonly unreadable: readonly string[];
}

/** Members on the roster on the base date, in roster order. Empty without roster or dues ledger. */
export function memberAssessments(facts: Facts): readonly MemberAssessment[] {
  return assessmentsOf(facts, facts.roster?.onRosterOn(facts.asOf) ?? []);
}

/** Of anybody the roster names, also of members who have left. Empty without dues ledger. */
export function assessmentsOf(facts: Facts, people: readonly Person[]): readonly MemberAssessment[] {
  const { dues, asOf } = facts;
  if (!dues) return [];
  const stated = new StatedDues(dues);
  const current = monthOf(asOf);
  return people.map((person): MemberAssessment => {
    const own = dues.monthsOf(person);
    const months = [...own.keys()].filter((month) => month <= current).sort((a, b) => a - b);
    const records = months.flatMap((month) => own.get(month) ?? []);
    const base = latestOf(records, (record) => record.base);
    const type = latestOf(records, (record) => record.personType) ?? person.record.personType;
    const due = stated.latest(own, months);
    const waiver = latestOf(records, (record) => (hasWaiver(record) ? record.waiver : undefined));
    const last = months.at(-1);
    const lastRecords = last === undefined ? [] : (own.get(last) ?? []);
    const typeText = fieldText(type);
    const bases = records.map((record) => record.base);
    return {
      person,
      typeText,
      kind: typeText === "" ? null : payerKind(typeText),
      base: fieldValue(base) ?? null,
      baseAt: base?.at ?? null,
      waiver: fieldText(waiver),
      isWaived: lastRecords.some(({ paid }) => fieldValue(paid)?.kind === "waived"),
      stated: due?.cents ?? null,
      statedAt: due?.record.due?.at ?? null,
      effectiveFrom:
        due === null ? null : sinceWhen(months, (month) => stated.of(own, month)?.cents ?? null, due.cents),
      unreadable: base
        ? []
        : bases
            .flatMap((cell) =>
              cell?.state === "unreadable" ? [`${placeText(cell.at)}：${person.name}的计算基数读不懂，请先核对。`] : [],
            )
            .slice(-1),
    };
  });
}

/** The last readable cell of records in the order of their months. */
function latestOf<Value>(
  records: readonly DuesRecord[],
  cellOf: (record: DuesRecord) => Field<Value> | undefined,
): Field<Value> | undefined {
  for (let index = records.length - 1; index >= 0; index--) {
    const record = records[index];
    const cell = record && cellOf(record);
    if (cell?.state === "value") return cell;
  }
  return undefined;
}

/** Months without a stated due (waived, not yet entered) do not break the stretch. */
function sinceWhen(months: readonly Month[], centsOf: (month: Month) => number | null, cents: number): Month | null {
  let since: Month | null = null;
  for (let index = months.length - 1; index >= 0; index--) {
    const month = months[index];
    const own = month === undefined ? null : centsOf(month);
    if (month === undefined || own === null) continue;
    if (own !== cents) break;
    since = month;
  }
  return since;
}
