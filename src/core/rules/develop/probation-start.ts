/** Probation runs from the day on which the assembly agreed, not from the approval; it lasts a year (trap F2.19). */
import type { RosterFacts } from "../../facts/roster-facts.ts";
import { addDays, addMonths, chineseDay, type DateSpan, type Day, isoSpan } from "../../model/date.ts";
import { type Field, fieldText, fieldValue, isUnreadable } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import { cannotJudge, defineRule, foundField, gap, met, notApplicable } from "../define.ts";
import { type Dossier, dossiersOf, stepTaken, undatedStep } from "../shared/dossiers.ts";
import { withoutColumns } from "../shared/missing-column.ts";

export const probationStart = defineRule({
  id: "develop/probation-start",
  severity: "M",
  needs: ["development"],
  uses: ["roster"],
  parameters: ["develop.probation"],
  basis: ["FZ26-31", "DZ-7"],
  text: {
    title: "预备期起算",
    condition: "预备期从支部大会通过之日算起，到期日相差规定的月数。",
    gap: "预备期的起止日期对不上。",
    why: "起算日填错，转正、党龄和党费都会跟着错。",
    remedy: "可以对照支部大会决议，把预备期的起止日期改过来。",
    doubts: "到期日写成前一天的，也算对得上。",
  },
  *check({ development, roster, period, asOf }, { "develop.probation": { months } }) {
    const dossiers = dossiersOf(development, period);
    const lacking =
      withoutColumns(development, ["assemblyOn"]) ??
      (roster?.has("joinedOn") ? null : withoutColumns(development, ["probationFrom"]));
    if (lacking && dossiers.length > 0) {
      yield lacking;
      return;
    }
    for (const dossier of dossiers) {
      const assembly = stepTaken(dossier.entry, "assemblyOn", asOf);
      if (assembly) yield answerFor(dossier, assembly, roster, months);
      else if (isUnreadable(dossier.entry.assemblyOn)) {
        yield undatedStep(dossier.subject, dossier.name, "接收大会日期", dossier.entry.assemblyOn);
      } else yield notApplicable(dossier.subject, "还没有开接收大会。");
    }
  },
});

function answerFor(
  { subject, name, entry }: Dossier,
  assembly: DateSpan,
  roster: RosterFacts | null,
  months: number,
): Answer {
  const start = entry.probationFrom ?? joinedOn(name, roster);
  const { assemblyOn, approvedOn, probationTo } = entry;
  const word = entry.probationFrom ? "预备期起" : "花名册的入党日期";
  if (!start) {
    return cannotJudge(subject, "unreadable-date", {
      message: `没有找到${name}预备期的起算日期，无法核对。`,
      evidence: assemblyOn ? [foundField(assemblyOn, "接收大会日期")] : [],
    });
  }
  const from = fieldValue(start);
  if (!from) return undatedStep(subject, name, word, start);
  const cells = [start, assemblyOn].filter((cell) => cell !== undefined);
  const evidence = cells.map((cell) => foundField(cell, word));
  if (from.to < assembly.from || from.from > assembly.to) {
    const approved = fieldValue(approvedOn);
    const how = approved && approved.from === from.from ? "，用的是审批日期" : "";
    return gap(subject, {
      message: `${name}的${word}是${isoSpan(from)}，支部大会通过是${isoSpan(assembly)}${how}。`,
      evidence: [...evidence, ...(how !== "" && approvedOn ? [foundField(approvedOn, "审批日期")] : [])],
    });
  }
  const to = fieldValue(probationTo);
  if (!probationTo || !to || isExtended(entry)) return met(subject, { evidence });
  const end = addMonths(assembly.from, months);
  const ends = [...evidence, foundField(probationTo, "预备期止")];
  if (isNear(to, end, addMonths(assembly.to, months))) return met(subject, { evidence: ends });
  return gap(subject, {
    message: `${name}的预备期止是${isoSpan(to)}，从支部大会（${isoSpan(assembly)}）起${months}个月应到${chineseDay(end)}。`,
    evidence: ends,
  });
}

/** The day itself or the one before it. */
function isNear(to: DateSpan, first: Day, last: Day): boolean {
  return to.to >= addDays(first, -1) && to.from <= last;
}

function isExtended(entry: Dossier["entry"]): boolean {
  return (fieldValue(entry.extendedMonths) ?? 0) > 0 || fieldText(entry.extendedUntil) !== "";
}

function joinedOn(name: string, roster: RosterFacts | null): Field<DateSpan> | undefined {
  const lookup = roster?.find(name);
  return lookup?.kind === "person" ? lookup.person.record.joinedOn : undefined;
}
