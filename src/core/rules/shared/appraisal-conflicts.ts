/** Records of a year that stand oddly beside an 优秀: arrears, unexcused absences, a disciplinary measure (trap F6.67). */
import type { DuesFacts } from "../../facts/dues-facts.ts";
import type { MeetingFacts } from "../../facts/meeting-facts.ts";
import { nameKey, type Person, type RosterFacts } from "../../facts/roster-facts.ts";
import { type Day, monthOf, monthsFrom } from "../../model/date.ts";
import { fieldValue } from "../../model/field.ts";
import type { Evidence } from "../../model/outcome.ts";
import type { Period } from "../../model/period.ts";
import { foundField } from "../define.ts";
import { isMonthClosed, standingOf } from "./member-dues.ts";
import { namesMeasure } from "./names-measure.ts";
import { dateEvidence } from "./periodic-meeting.ts";
import { WordFinder } from "./text-words.ts";

export interface AppraisalConflict {
  readonly about: "arrears" | "absence" | "discipline";
  /** Chinese: 有3个月没有交费记录. */
  readonly words: string;
  readonly evidence: readonly Evidence[];
}

export interface ConflictRequest {
  readonly roster: RosterFacts;
  readonly dues: DuesFacts | null;
  readonly meetings: MeetingFacts | null;
  readonly asOf: Day;
  readonly year: Period;
  /** From so many months or absences on. */
  readonly limits: { readonly arrears: number; readonly absences: number };
  /** Words for 无故缺席. */
  readonly unexcused: readonly string[];
}

/** One pass over the meetings of the year, then an answer for any member. */
export class ConflictFinder {
  private readonly missed: ReadonlyMap<string, readonly Evidence[]>;

  constructor(private readonly request: ConflictRequest) {
    const { meetings, year, unexcused } = request;
    this.missed = meetings ? unexcusedAbsences(meetings, year, new WordFinder(unexcused)) : new Map();
  }

  of(person: Person): readonly AppraisalConflict[] {
    const { roster, dues, year, asOf, limits } = this.request;
    return [
      arrears(roster, dues, person, year, asOf, limits.arrears),
      absence(this.missed.get(person.name) ?? [], limits.absences),
      discipline(person, year),
    ].filter((conflict) => conflict !== null);
  }
}

function arrears(
  roster: RosterFacts,
  dues: DuesFacts | null,
  person: Person,
  year: Period,
  asOf: Day,
  limit: number,
): AppraisalConflict | null {
  if (!dues) return null;
  const unpaid = monthsFrom(monthOf(year.from), monthOf(year.to)).filter(
    (month) => isMonthClosed(month, asOf) && standingOf(roster, dues, person, month) === "unpaid",
  );
  if (unpaid.length < limit) return null;
  const evidence = unpaid.flatMap((month) =>
    dues.monthOf(person, month).records.map((record) => foundField(record.paid ?? record.name, "党费")),
  );
  return { about: "arrears", words: `有${unpaid.length}个月没有交费记录`, evidence: evidence.slice(0, 3) };
}

function absence(missed: readonly Evidence[], limit: number): AppraisalConflict | null {
  if (missed.length < limit) return null;
  return { about: "absence", words: `有${missed.length}次无故缺席的记录`, evidence: missed.slice(0, 3) };
}

function discipline(person: Person, year: Period): AppraisalConflict | null {
  const { discipline: cell, disciplineFrom, disciplineTo } = person.record;
  if (!cell || !namesMeasure(cell)) return null;
  const from = fieldValue(disciplineFrom);
  const to = fieldValue(disciplineTo);
  if ((from && from.from > year.to) || (to && to.to < year.from)) return null;
  return { about: "discipline", words: "有处分的记录", evidence: [foundField(cell, "处分")] };
}

/** Absences of a year that the sheet itself calls unexcused, by name key. */
function unexcusedAbsences(meetings: MeetingFacts, year: Period, words: WordFinder): Map<string, Evidence[]> {
  const byName = new Map<string, Evidence[]>();
  for (const record of meetings.inPeriod(year)) {
    const absentees = fieldValue(record.absentees);
    absentees?.names.forEach((name, index) => {
      if (!words.has(absentees.remarks[index] ?? "")) return;
      const key = nameKey(name);
      const evidence = record.absentees ? foundField(record.absentees, "缺席及原因") : dateEvidence(record);
      const known = byName.get(key);
      if (known) known.push(evidence);
      else byName.set(key, [evidence]);
    });
  }
  return byName;
}
