/** A new secretary is trained for the post within so many months. */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import { nameKey } from "../../facts/roster-facts.ts";
import { addMonths, addYears, chineseDay, type Day } from "../../model/date.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";
import type { Answer } from "../../model/outcome.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met, notApplicable, notDue, toConfirm } from "../define.ts";
import { isSecretaryPost } from "../shared/committee-members.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { recordEvidence } from "../shared/periodic-record.ts";
import type { StudyEntry } from "../shared/study-hours.ts";
import { trainingsOf } from "../shared/trainings-of.ts";

export const newSecretaryOnboarding = defineRule({
  id: "study/new-secretary-onboarding",
  severity: "L",
  needs: ["study", "committee"],
  parameters: ["secretary.onboarding_months"],
  basis: ["GH"],
  text: {
    title: "新任书记半年内培训",
    condition: "新任书记在任职后的规定月数内有任职培训的记录。",
    gap: "新任书记还没有按时参加任职培训的记录。",
    why: "新任书记先培训，工作上手快。",
    remedy: "参加过的请补登学习记录；还没有参加的可以向上级报名。",
  },
  *check({ study, committee, asOf }, { "secretary.onboarding_months": months }) {
    const lacking = withoutColumns(committee, ["post"]);
    if (lacking) {
      yield lacking;
      return;
    }
    const firsts = new Map<string, EntryOf<"committee">>();
    const inOffice = new Set<string>();
    for (const entry of committee.entries) {
      const name = nameKey(fieldValue(entry.name) ?? "");
      if (name === "" || !isSecretaryPost(fieldText(entry.post))) continue;
      const known = firsts.get(name);
      // Elected again is not new: the first time in office counts.
      if (!known || startOf(entry) < startOf(known)) firsts.set(name, entry);
      const ended = fieldValue(entry.endedOn);
      if (!ended || ended.to >= asOf) inOffice.add(name);
    }
    for (const [name, entry] of firsts) {
      if (inOffice.has(name)) yield answerFor(name, entry, study, months, asOf);
    }
  },
});

function startOf(entry: EntryOf<"committee">): number {
  return fieldValue(entry.startedOn)?.from ?? Number.POSITIVE_INFINITY;
}

function answerFor(
  name: string,
  entry: EntryOf<"committee">,
  study: EntryFacts<"study">,
  months: number,
  asOf: Day,
): Answer {
  const started = fieldValue(entry.startedOn);
  const cell = entry.startedOn ?? entry.name;
  const start = cell ? [foundField(cell, "任职日期")] : [];
  if (!started) {
    const message = `没有写清${name}担任书记的日期，看不出是不是新任。`;
    return cannotJudge(name, entry.startedOn ? "unreadable-date" : "missing-column", {
      message,
      evidence: start,
      ...(entry.startedOn ? {} : { missing: { kind: "committee", field: "startedOn" } as const }),
    });
  }
  if (addYears(started.to, 1) <= asOf) return notApplicable(name, "任职已满一年。");
  const last = addMonths(started.to, months);
  const { own, undated } = trainingsOf(study, name, { from: started.from, to: last });
  const about = own.find(isAboutPost);
  if (about) return met(name, { evidence: [...start, recordEvidence(about, "title", "任职培训")] });
  const what = `${name}在${chineseDay(started.from)}任书记，还没有任职培训的记录`;
  if (asOf <= last) return notDue(name, last, { message: `${what}，最晚${chineseDay(last)}。`, evidence: start });
  const unclear = undated.find(isAboutPost);
  if (unclear) {
    const message = `${name}任职培训的日期看不清，可能就在任职后的几个月里，请先核对。`;
    return cannotJudge(name, "unreadable-date", {
      message,
      evidence: [...start, recordEvidence(unclear, "date", "任职培训")],
    });
  }
  const [other] = own;
  if (other) {
    const message = `${name}任职后参加过培训，看不出是不是任职培训，请核对。`;
    return toConfirm(name, { message, evidence: [...start, recordEvidence(other, "title", "培训")] });
  }
  if (!study.covers({ from: started.from, to: last })) {
    const message = `${what}，学习学时台账没有包住任职后的几个月，看不出有没有。`;
    return cannotJudge(name, "coverage", { message, evidence: start });
  }
  return gap(name, { message: `${what}。`, evidence: [absent(study.next(), `${name}任职培训`), ...start] });
}

function isAboutPost({ type, title, content }: StudyEntry): boolean {
  return /任职|新任|书记|党务|支委|履职/.test([type, title, content].map(fieldText).join(" "));
}
