/** Everybody on the roster is appraised, or the sheet says why not. Probationary members take part without a grade. */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import { nameKey, type Person, type RosterFacts } from "../../facts/roster-facts.ts";
import type { Day } from "../../model/date.ts";
import { fieldText } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met, notApplicable } from "../define.ts";
import { type Appraisal, appraisalDay, appraisalYears, gradeOf, withoutYears } from "../shared/appraisal-records.ts";
import { withoutCell, withoutColumns } from "../shared/missing-column.ts";

export const allMembersCovered = defineRule({
  id: "appraisal/all-members-covered",
  severity: "M",
  needs: ["appraisal", "roster"],
  basis: ["district-bureau/4.1.3", "JY-18", "JY-32"],
  text: {
    title: "应评尽评",
    condition: "花名册上的每名党员都有评议等次，或者写明没有参评的原因。",
    gap: "这名党员没有评议等次，也没有写明原因。",
    why: "评议面向全体党员，漏下的人也要有个说法。",
    remedy: "可以核对原始材料补登等次；没有参评的写明原因，例如在流入地参加评议。",
    doubts: "流动党员可以在流入地参评；预备党员参加评议，不定等次。",
  },
  *check({ appraisal, roster, period, asOf }) {
    const lacking = withoutColumns(appraisal, ["name", "grade"]) ?? withoutYears(appraisal);
    if (lacking) {
      yield lacking;
      return;
    }
    for (const { year, rows } of appraisalYears(appraisal, period, asOf)) {
      const byName = new Map<string, Appraisal>();
      for (const row of rows) {
        const name = nameKey(fieldText(row.name));
        const known = byName.get(name);
        if (!known || gradeOf(known) === "") byName.set(name, row);
      }
      const [first] = rows;
      const day = first ? appraisalDay(first, asOf) : asOf;
      for (const person of roster.onRosterOn(day)) {
        const subject = `${person.subject}/${year.key}`;
        const row = byName.get(person.name);
        yield answerFor(subject, person, row, { appraisal, roster, day }) ??
          gap(subject, {
            message: `${person.name}不在${year.label}的评议名单里，也没有写明原因。`,
            evidence: [absent(appraisal.next(), `${person.name}的评议`)],
          });
      }
    }
  },
});

interface Situation {
  readonly appraisal: EntryFacts<"appraisal">;
  readonly roster: RosterFacts;
  readonly day: Day;
}

/** Null: not on the list, without anything that excuses it. */
function answerFor(
  subject: string,
  person: Person,
  row: Appraisal | undefined,
  { appraisal, roster, day }: Situation,
): Answer | null {
  if (person.subject !== person.name) {
    const message = `花名册里叫${person.name}的不止一人，评议台账分不清是谁的。`;
    return cannotJudge(subject, "ambiguous-name", {
      message,
      evidence: row?.name ? [foundField(row.name, "姓名")] : [],
    });
  }
  if (row?.grade && gradeOf(row) !== "") return met(subject, { evidence: [foundField(row.grade, "等次")] });
  if (row?.reason && fieldText(row.reason) !== "") {
    return met(subject, { evidence: [foundField(row.reason, "未参评原因")] });
  }
  if (roster.standingOn(person, day) === "floating") return notApplicable(subject, "流动党员可以在流入地参加评议。");
  if (!row) return null;
  const type = roster.memberTypeOn(person, day);
  const evidence = row.grade ? [foundField(row.grade, `${person.name}的等次`)] : [];
  if (type === "probationary") return met(subject, { message: "预备党员参加评议，不定等次。", evidence });
  if (!row.grade) return withoutCell(appraisal, { subject, name: person.name, entry: row }, "grade");
  if (type === "unknown") {
    const message = `${person.name}没有等次，也分不清是正式党员还是预备党员。`;
    return cannotJudge(subject, "unknown-member-type", { message, evidence });
  }
  return gap(subject, { message: `${person.name}还没有评议等次，也没有写明原因。`, evidence });
}
