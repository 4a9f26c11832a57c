/**
 * 优秀 beside arrears, unexcused absences or a disciplinary measure of the same year: a conflict for people to look at, never
 * a downgrade (trap F6.67).
 */
import type { DuesFacts } from "../../facts/dues-facts.ts";
import type { MeetingFacts } from "../../facts/meeting-facts.ts";
import { nameKey, type Person, type RosterFacts } from "../../facts/roster-facts.ts";
import { type Day, monthOf, monthsFrom } from "../../model/date.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import type { Evidence } from "../../model/outcome.ts";
import type { Period } from "../../model/period.ts";
import { cannotJudge, defineRule, foundField, met, toConfirm } from "../define.ts";
import { appraisalYears, gradeOf, withoutYears } from "../shared/appraisal-records.ts";
import { isMonthClosed, standingOf } from "../shared/member-dues.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { dateEvidence } from "../shared/periodic-meeting.ts";
import { WordFinder } from "../shared/text-words.ts";

interface Conflict {
  readonly words: string;
  readonly evidence: readonly Evidence[];
}

export const conflictCheck = defineRule({
  id: "appraisal/conflict-check",
  severity: "R",
  needs: ["appraisal", "roster"],
  uses: ["dues", "meetings"],
  parameters: ["appraisal.conflict_arrears_months", "appraisal.conflict_absences", "words.unexcused"],
  basis: ["derived", "district-bureau/4.1.3", "jiefangbei/3.3"],
  text: {
    title: "优秀与其他记录核对",
    condition: "评为优秀的党员，同一年没有较长的欠费、多次无故缺席或处分记录。",
    gap: "评为优秀，同时有需要核对的记录。",
    why: "评议结果和平时的记录对得上，大家才服气。",
    remedy: "请核实这些记录；评议结果由党组织按程序决定，工具不作改动。",
  },
  *check(
    { appraisal, roster, dues, meetings, period, asOf },
    {
      "appraisal.conflict_arrears_months": months,
      "appraisal.conflict_absences": absences,
      "words.unexcused": unexcused,
    },
  ) {
    const lacking = withoutColumns(appraisal, ["name", "grade"]) ?? withoutYears(appraisal);
    if (lacking) {
      yield lacking;
      return;
    }
    for (const { year, rows } of appraisalYears(appraisal, period, asOf)) {
      const missed = meetings
        ? unexcusedAbsences(meetings, year, new WordFinder(unexcused))
        : new Map<string, Evidence[]>();
      for (const row of rows) {
        if (gradeOf(row) !== "优秀" || !row.grade || !row.name) continue;
        const subject = row.place.id;
        const lookup = roster.find(fieldText(row.name));
        if (lookup.kind !== "person") {
          const why = lookup.kind === "ambiguous" ? "花名册里同名的不止一人" : "花名册里没有这个名字";
          yield cannotJudge(subject, lookup.kind === "ambiguous" ? "ambiguous-name" : "unreadable-value", {
            message: `${why}，对不上其他记录。`,
            evidence: [foundField(row.name, "姓名")],
          });
          continue;
        }
        const { person } = lookup;
        const conflicts = [
          arrears(roster, dues, person, year, asOf, months),
          absence(missed.get(person.name) ?? [], absences),
          discipline(person, year),
        ].filter((conflict) => conflict !== null);
        const evidence = [foundField(row.grade, "等次"), ...conflicts.flatMap((conflict) => conflict.evidence)];
        if (conflicts.length === 0) yield met(subject, { evidence });
        else {
          const words = conflicts.map((conflict) => conflict.words).join("，");
          yield toConfirm(subject, { message: `${person.name}评为优秀，同一年${words}，请核实。`, evidence });
        }
      }
    }
  },
});

function arrears(
  roster: RosterFacts,
  dues: DuesFacts | null,
  person: Person,
  year: Period,
  asOf: Day,
  limit: number,
): Conflict | null {
  if (!dues) return null;
  const unpaid = monthsFrom(monthOf(year.from), monthOf(year.to)).filter(
    (month) => isMonthClosed(month, asOf) && standingOf(roster, dues, person, month) === "unpaid",
  );
  if (unpaid.length < limit) return null;
  const evidence = unpaid.flatMap((month) =>
    dues.monthOf(person, month).records.map((record) => foundField(record.paid ?? record.name, "党费")),
  );
  return { words: `有${unpaid.length}个月没有交费记录`, evidence: evidence.slice(0, 3) };
}

function absence(missed: readonly Evidence[], limit: number): Conflict | null {
  if (missed.length < limit) return null;
  return { words: `有${missed.length}次无故缺席的记录`, evidence: missed.slice(0, 3) };
}

function discipline(person: Person, year: Period): Conflict | null {
  const { discipline: cell, disciplineFrom, disciplineTo } = person.record;
  if (!cell || /^(?:无|没有|否|—|-|)$/.test(fieldText(cell))) return null;
  const from = fieldValue(disciplineFrom);
  const to = fieldValue(disciplineTo);
  if ((from && from.from > year.to) || (to && to.to < year.from)) return null;
  return { words: "有处分的记录", evidence: [foundField(cell, "处分")] };
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
