/** Which of two statements of the same figure asks for more (conflict policy 从严). Types only elsewhere; rules here. */
import type { Strength } from "../model/outcome.ts";
import type { FigureId, FigureStatement, FigureTypes, Frequency, SizeLimit } from "./figures.ts";

/** Positive when `a` is stricter than `b`, 0 when neither is. */
type Comparison<Value> = (a: Value, b: Value) => number;

const higher: Comparison<number> = (a, b) => a - b;
const lower: Comparison<number> = (a, b) => b - a;
const longerList: Comparison<readonly string[]> = (a, b) => a.length - b.length;

const periodsPerYear: { readonly [Per in Frequency["per"]]: number } = {
  month: 12,
  quarter: 4,
  semester: 2,
  half: 2,
  year: 1,
};

/** More a year is stricter; with as many, the one spread over more periods is (half-yearly before twice a year). */
const moreOften: Comparison<Frequency> = (a, b) =>
  a.times * periodsPerYear[a.per] - b.times * periodsPerYear[b.per] || periodsPerYear[a.per] - periodsPerYear[b.per];

/**
 * The smaller greatest size is stricter (不足50 = 49). At the same size the limit on all members is stricter than the one
 * on full members, because it also counts the probationary ones.
 */
const smallerSize: Comparison<SizeLimit> = (a, b) =>
  greatestSize(b) - greatestSize(a) || countsEverybody(a) - countsEverybody(b);

function greatestSize(limit: SizeLimit): number {
  return limit.inclusive ? limit.count : limit.count - 1;
}

function countsEverybody(limit: SizeLimit): number {
  return limit.of === "members" ? 1 : 0;
}

const comparisons: { readonly [Id in FigureId]: Comparison<FigureTypes[Id]> } = {
  "branch.min_full_members": higher,
  "branch.max_members": smallerSize,
  "group.min_members": higher,
  "group.min_full": higher,
  // A committee owed by fewer members asks for more.
  "committee.required_at": lower,
  "assembly.frequency": moreOften,
  "committee.meeting_frequency": moreOften,
  "group.meeting_frequency": moreOften,
  "lecture.frequency": moreOften,
  "partyday.frequency": moreOften,
  "orglife.frequency": moreOften,
  // An earlier last day.
  "orglife.grace": (a, b) => b.month - a.month || b.day - a.day,
  "attendance.min_rate": higher,
  // A longer probation, then a shorter extension.
  "develop.probation": (a, b) => a.months - b.months || b.extensionMonths - a.extensionMonths,
  "roster.conversion_reminder_days": higher,
  "develop.min_age": higher,
  "roster.required_fields": longerList,
  "minutes.required_fields": longerList,
  // Two scales of dues cannot be ordered as a whole: the local one stands.
  "dues.standard": () => 0,
  "dues.unpaid_months": lower,
  // An earlier warning, then an earlier reminder.
  "dues.arrears_levels": (a, b) => b.warn - a.warn || b.remind - a.remind,
  "partyday.vague_topics": longerList,
  // The assembly of the founding quarter is due with fewer days left.
  "assembly.founding_days": lower,
};

const bindingness: { readonly [Wording in Strength]: number } = {
  必须: 3,
  至少: 3,
  应当: 3,
  通行做法: 2,
  一般: 1,
  原则上: 1,
  产品缺省: 0,
};

/** The stricter value; at the same value the more binding wording; else `later`. */
export function stricterStatement<Id extends FigureId>(
  id: Id,
  earlier: FigureStatement<FigureTypes[Id]>,
  later: FigureStatement<FigureTypes[Id]>,
): FigureStatement<FigureTypes[Id]> {
  const compare: Comparison<FigureTypes[Id]> = comparisons[id];
  const difference = compare(earlier.value, later.value) || bindingness[earlier.strength] - bindingness[later.strength];
  return difference > 0 ? earlier : later;
}
