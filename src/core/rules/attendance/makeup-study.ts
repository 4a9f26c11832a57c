/** Who was absent makes up for it. A local custom without a text: shown when the clerk asks for it, never a gap. */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import { addDays, chineseDay, type Day, isoSpan } from "../../model/date.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";
import type { Answer, Evidence } from "../../model/outcome.ts";
import { overlap } from "../../model/period.ts";
import { defineRule, foundField, met, notApplicable, notDue, toConfirm } from "../define.ts";
import { type Absence, absencesBySubject, absencesIn, withoutAbsences } from "../shared/absences.ts";
import { recordEvidence } from "../shared/periodic-record.ts";

export const makeupStudy = defineRule({
  id: "attendance/makeup-study",
  severity: "I",
  needs: ["meetings"],
  uses: ["study", "attendance", "roster"],
  parameters: ["attendance.makeup_days"],
  basis: ["product"],
  text: {
    title: "缺席补学",
    condition: "缺席的党员在设定的天数内有补学记录，只提醒，不评判。",
    gap: "这一项只提醒，没有不足。",
    why: "有的地方要求缺席后补学；所选文件没有规定，天数是产品缺省，非文件数值。",
    remedy: "可以安排补学，在学习学时台账里写明补的是哪一次活动。",
  },
  *check({ meetings, study, attendance, roster, period, asOf }, { "attendance.makeup_days": days }) {
    const lacking = withoutAbsences(meetings, attendance);
    if (lacking) {
      yield lacking;
      return;
    }
    const { bySubject, ambiguous } = absencesBySubject(absencesIn(meetings, attendance, period), roster);
    if (bySubject.size === 0 && ambiguous.length === 0) {
      yield notApplicable("branch", "检查期内没有登记缺席。");
      return;
    }
    for (const [subject, absences] of bySubject) yield answerFor(subject, absences, study, days, asOf);
    yield* ambiguous;
  },
});

function answerFor(
  subject: string,
  absences: readonly [Absence, ...Absence[]],
  study: EntryFacts<"study"> | null,
  days: number,
  asOf: Day,
): Answer {
  const { name } = absences[0];
  const studies = study ? [...new Set([...study.of("name", name), ...study.of("participants", name)])] : [];
  const evidence: Evidence[] = [];
  const open: Absence[] = [];
  for (const absence of absences) {
    const made = makeupOf(absence, studies, days);
    if (made) evidence.push(made);
    else open.push(absence);
  }
  const shown = [...open.map(({ cell }) => foundField(cell, "缺席")), ...evidence].slice(0, 10);
  const late = open.find(({ date }) => asOf > addDays(date.to, days));
  if (late) {
    const message = `${name}${isoSpan(late.date)}缺席，之后${days}天内没有看到补学记录，请核对是否补过。`;
    return toConfirm(subject, { message, evidence: shown });
  }
  const [next] = open;
  if (!next) return met(subject, { evidence: shown });
  const latest = addDays(next.date.to, days);
  return notDue(subject, latest, {
    message: `${name}${isoSpan(next.date)}缺席，可以在${chineseDay(latest)}前补学。`,
    evidence: shown,
  });
}

function makeupOf({ date, row }: Absence, studies: readonly EntryOf<"study">[], days: number): Evidence | null {
  if (row?.madeUpOn && fieldText(row.madeUpOn) !== "") return foundField(row.madeUpOn, "补学日期");
  const made = studies.find((entry) => {
    const meant = fieldValue(entry.makesUpFor);
    if (meant) return overlap(meant, date);
    const on = fieldValue(entry.date);
    const words = `${fieldText(entry.type)}${fieldText(entry.title)}${fieldText(entry.content)}${fieldText(entry.note)}`;
    return on !== undefined && /补学|补课/.test(words) && on.to >= date.from && on.from <= addDays(date.to, days);
  });
  return made ? recordEvidence(made, "date", "补学") : null;
}
