/** Who was not there, by name: the absentees of the minutes and the rows of the attendance ledger that say so. */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import type { MeetingFacts } from "../../facts/meeting-facts.ts";
import { nameKey, type RosterFacts } from "../../facts/roster-facts.ts";
import type { DateSpan } from "../../model/date.ts";
import { type Field, fieldText, fieldValue } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";
import type { Answer } from "../../model/outcome.ts";
import type { Period } from "../../model/period.ts";
import { absent, cannotJudge, foundField } from "../define.ts";
import { isAsked } from "./entry-fields.ts";

export interface Absence {
  /** Name key. */
  readonly name: string;
  readonly date: DateSpan;
  /** What is written about the reason, or "". */
  readonly reason: string;
  /** The cell that names the person as absent. */
  readonly cell: Field<unknown>;
  /** The row of the attendance ledger, when it is the source. */
  readonly row: EntryOf<"attendance"> | null;
}

/** Absences of the inspection, in ledger order. A date that cannot be read makes no absence. */
export function absencesIn(
  meetings: MeetingFacts,
  attendance: EntryFacts<"attendance"> | null,
  period: Period,
): readonly Absence[] {
  const absences: Absence[] = [];
  for (const record of meetings.inPeriod(period)) {
    const list = fieldValue(record.absentees);
    const date = fieldValue(record.date);
    const cell = record.absentees;
    if (!list || !date || !cell) continue;
    list.names.forEach((name, index) => {
      absences.push({ name: nameKey(name), date, reason: list.remarks[index] ?? "", cell, row: null });
    });
  }
  if (!attendance) return absences;
  for (const row of attendance.entries) {
    const name = fieldValue(row.name);
    const date = attendance.dateOf(row);
    const cell = row.presence ?? row.reason ?? row.name;
    if (name === undefined || !date || !cell || !isAsked(attendance, row, period)) continue;
    if (isAbsence(row)) absences.push({ name: nameKey(name), date, reason: fieldText(row.reason), cell, row });
  }
  return absences;
}

/** A row without a mark tells of an absence when it gives a reason for one. */
function isAbsence(row: EntryOf<"attendance">): boolean {
  const presence = fieldValue(row.presence);
  return presence === undefined ? fieldText(row.reason) !== "" : presence === "absent" || presence === "leave";
}

/** Absences by name, the subject of outcomes; a name that fits several members has one answer of its own (decision 10). */
export function absencesBySubject(
  absences: readonly Absence[],
  roster: RosterFacts | null,
): {
  readonly bySubject: ReadonlyMap<string, readonly [Absence, ...Absence[]]>;
  readonly ambiguous: readonly Answer[];
} {
  const bySubject = new Map<string, [Absence, ...Absence[]]>();
  const ambiguous = new Map<string, Answer>();
  for (const absence of absences) {
    const lookup = roster?.find(absence.name);
    if (lookup?.kind === "ambiguous") {
      ambiguous.set(
        absence.name,
        cannotJudge(absence.name, "ambiguous-name", {
          message: `花名册里叫${absence.name}的不止一人，分不清缺席的是谁。`,
          evidence: [foundField(absence.cell, "缺席")],
        }),
      );
      continue;
    }
    // Guests and applicants are no members: whether they come is nobody's duty.
    if (lookup?.kind === "unknown") continue;
    const known = bySubject.get(absence.name);
    if (known) known.push(absence);
    else bySubject.set(absence.name, [absence]);
  }
  return { bySubject, ambiguous: [...ambiguous.values()] };
}

/** What is said when no sheet has a column for absences; null when one has. */
export function withoutAbsences(meetings: MeetingFacts, attendance: EntryFacts<"attendance"> | null): Answer | null {
  if (meetings.has("absentees") || attendance?.has("presence") || attendance?.has("reason")) return null;
  return cannotJudge("branch", "missing-column", {
    message: "会议记录没有缺席及原因列，也没有找到考勤表，看不出谁缺席、为什么。",
    evidence: [absent(meetings.whole(), "缺席及原因列")],
    missing: { kind: "meetings", field: "absentees" },
  });
}
