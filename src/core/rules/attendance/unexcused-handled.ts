/** Who stays away without a reason is talked to within a month (批评教育). */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import { addDays, chineseDay, type Day, isoSpan } from "../../model/date.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";
import type { Answer, Evidence } from "../../model/outcome.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met, notApplicable, notDue } from "../define.ts";
import { type Absence, absencesBySubject, absencesIn, withoutAbsences } from "../shared/absences.ts";
import { recordEvidence } from "../shared/periodic-record.ts";
import { normalText } from "../shared/text-normal.ts";
import { WordFinder } from "../shared/text-words.ts";

export const unexcusedHandled = defineRule({
  id: "attendance/unexcused-handled",
  severity: "M",
  needs: ["meetings"],
  uses: ["talks", "attendance", "roster"],
  parameters: ["attendance.talk_days", "words.unexcused"],
  basis: ["district-bureau/4.3.2", "JY-29"],
  text: {
    title: "无故缺席批评教育",
    condition: "登记为无故缺席的，在规定天数内有谈话或教育的记录。",
    gap: "无故缺席以后还没有谈话或教育的记录。",
    why: "及时提醒，小问题才不会拖成大问题；所用天数是产品缺省，非文件数值。",
    remedy: "可以先核对缺席原因；属实的安排一次谈话，登记在谈心谈话记录里。",
    remedyWhenPast: "谈过的可以补登记；没有谈的尽快补上。",
  },
  *check(
    { meetings, talks, attendance, roster, period, asOf },
    { "attendance.talk_days": days, "words.unexcused": words },
  ) {
    const lacking = withoutAbsences(meetings, attendance);
    if (lacking) {
      yield lacking;
      return;
    }
    const finder = new WordFinder(words);
    const unexcused = absencesIn(meetings, attendance, period).filter(({ reason }) => finder.has(normalText(reason)));
    const { bySubject, ambiguous } = absencesBySubject(unexcused, roster);
    if (bySubject.size === 0 && ambiguous.length === 0) {
      yield notApplicable("branch", "检查期内没有登记无故缺席。");
      return;
    }
    for (const [subject, absences] of bySubject) yield answerFor(subject, absences, talks, days, asOf);
    yield* ambiguous;
  },
});

function answerFor(
  subject: string,
  absences: readonly [Absence, ...Absence[]],
  talks: EntryFacts<"talks"> | null,
  days: number,
  asOf: Day,
): Answer {
  const evidence: Evidence[] = [];
  let open: Absence | null = null;
  let pending: Absence | null = null;
  const own = talks?.of("partner", absences[0].name) ?? [];
  for (const absence of absences) {
    const handled = handlingOf(absence, own, days);
    evidence.push(...(handled ? [handled] : [foundField(absence.cell, "缺席")]));
    if (handled) continue;
    if (asOf <= addDays(absence.date.to, days)) pending ??= absence;
    else open ??= absence;
  }
  const shown = evidence.slice(0, 10);
  const late = open ?? pending;
  if (!late) return met(subject, { evidence: shown });
  const latest = addDays(late.date.to, days);
  const what = `${late.name}${isoSpan(late.date)}登记为无故缺席`;
  if (!open) {
    return notDue(subject, latest, { message: `${what}，请在${chineseDay(latest)}前谈话并登记。`, evidence: shown });
  }
  if (!talks) {
    return cannotJudge(subject, "missing-ledger", {
      message: `${what}，没有找到谈心谈话记录，看不出谈过没有。`,
      evidence: shown,
      missing: { kind: "talks" },
    });
  }
  if (!talks.covers({ from: late.date.from, to: latest })) {
    return cannotJudge(subject, "coverage", {
      message: `${what}，谈心谈话记录没有包住之后的${days}天，看不出谈过没有。`,
      evidence: shown,
    });
  }
  return gap(subject, {
    message: `${what}，之后${days}天内还没有谈话或教育的记录。`,
    evidence: [absent(talks.next(), `与${late.name}的谈话`), ...shown].slice(0, 10),
  });
}

/** A talk with the person in time, or what the attendance ledger says of the handling. */
function handlingOf({ date, row }: Absence, talks: readonly EntryOf<"talks">[], days: number): Evidence | null {
  if (row?.handling && fieldText(row.handling) !== "") return foundField(row.handling, "处理情况");
  const talk = talks.find((entry) => {
    const on = fieldValue(entry.date);
    return on !== undefined && on.to >= date.from && on.from <= addDays(date.to, days);
  });
  return talk ? recordEvidence(talk, "date", "谈话") : null;
}
