/** A probationary member is trained by a superior body during probation or in the year after it. */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import type { Person } from "../../facts/roster-facts.ts";
import { addMonths, addYears, chineseDay, type DateSpan, type Day } from "../../model/date.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met, notApplicable, notDue, toConfirm } from "../define.ts";
import { recordEvidence } from "../shared/periodic-record.ts";
import { withoutJoiningDay } from "../shared/probation.ts";
import type { StudyEntry } from "../shared/study-hours.ts";
import { trainingsOf } from "../shared/trainings-of.ts";

export const probationaryTraining = defineRule({
  id: "study/probationary-training",
  severity: "L",
  needs: ["study", "roster"],
  parameters: ["study.probationary_trainings", "develop.probation"],
  basis: ["GH"],
  text: {
    title: "预备期与转正后1年内集中培训",
    condition: "预备党员在预备期和转正后一年内，参加过上级组织的集中培训。",
    gap: "新党员还没有参加上级集中培训的记录。",
    why: "入党前后的培训帮新党员打好底子。",
    remedy: "参加过的请补登，写明级别或主办单位；还没有参加的可以向上级报名。",
  },
  *check({ study, roster, period, asOf }, { "study.probationary_trainings": times, "develop.probation": probation }) {
    let asked = false;
    for (const person of roster.onRosterOn(asOf)) {
      const joined = fieldValue(person.record.joinedOn);
      if (!joined) {
        // Of a full member the day of joining mostly lies far back; of a probationary one it is what counts.
        if (roster.memberTypeOn(person, asOf) !== "probationary") continue;
        asked = true;
        yield withoutJoiningDay(person, roster);
        continue;
      }
      const full = fieldValue(person.record.fullMemberOn)?.from ?? addMonths(joined.from, probation.months);
      const last = addYears(full, 1);
      if (last < period.from) continue;
      asked = true;
      yield answerFor({ person, joined, last, study, times, asOf });
    }
    if (!asked) yield notApplicable("branch", "没有预备党员，也没有转正不满一年的党员。");
  },
});

interface Question {
  readonly person: Person;
  readonly joined: DateSpan;
  /** The end of the year after conversion, as far as it is known. */
  readonly last: Day;
  readonly study: EntryFacts<"study">;
  readonly times: number;
  readonly asOf: Day;
}

function answerFor({ person, joined, last, study, times, asOf }: Question): Answer {
  const { subject, name, record } = person;
  if (subject !== name) {
    return cannotJudge(subject, "ambiguous-name", { message: `花名册里叫${name}的不止一人，学习学时台账分不清是谁。` });
  }
  const start = record.joinedOn ? [foundField(record.joinedOn, "入党日期")] : [];
  const { own, undated } = trainingsOf(study, name, { from: joined.from, to: last });
  const superior = own.filter((training) => levelOf(training) === "superior");
  if (superior.length >= times) {
    const shown = superior.slice(0, times).map((training) => recordEvidence(training, "title", "集中培训"));
    return met(subject, { evidence: [...start, ...shown] });
  }
  const what = `${name}在预备期和转正后一年内还没有上级集中培训的记录`;
  if (asOf <= last) return notDue(subject, last, { message: `${what}，最晚${chineseDay(last)}。`, evidence: start });
  const uncertain = undated.find((training) => levelOf(training) !== "branch");
  if (uncertain) {
    const message = `${name}有一次培训的日期看不清，可能就在这段时间，请先核对。`;
    return cannotJudge(subject, "unreadable-date", {
      message,
      evidence: [...start, recordEvidence(uncertain, "date", "集中培训")],
    });
  }
  const unclear = own.find((training) => levelOf(training) === "unknown");
  if (unclear) {
    const message = `${name}参加过培训，看不出是不是上级组织的，请核对。`;
    return toConfirm(subject, { message, evidence: [...start, recordEvidence(unclear, "title", "培训")] });
  }
  if (!study.covers({ from: joined.from, to: last })) {
    const message = `${what}，学习学时台账没有包住这段时间，看不出有没有。`;
    return cannotJudge(subject, "coverage", { message, evidence: start });
  }
  return gap(subject, { message: `${what}。`, evidence: [absent(study.next(), `${name}集中培训`), ...start] });
}

function levelOf(training: StudyEntry): "superior" | "branch" | "unknown" {
  const text = `${fieldText(training.level)} ${fieldText(training.organiser)}`;
  if (/上级|党委|党工委|工委|党校|组织部|总支|街道|乡镇|集团|[省市区县局厅]/.test(text)) return "superior";
  return text.trim() === "" ? "unknown" : "branch";
}
