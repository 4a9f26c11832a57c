/** When probation is over, the assembly discusses the conversion soon, on a written application (trap F2.19). */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import { addDays, addMonths, chineseDay, type DateSpan, type Day, isoSpan } from "../../model/date.ts";
import { fieldValue, isBlank, isUnreadable } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import { cannotJudge, defineRule, foundField, gap, met, notApplicable, notDue, toConfirm } from "../define.ts";
import { type Dossier, dossiersOf, stepTaken, undatedStep } from "../shared/dossiers.ts";
import { withoutCell, withoutColumns } from "../shared/missing-column.ts";

export const conversionTimely = defineRule({
  id: "develop/conversion-timely",
  severity: "H",
  needs: ["development"],
  parameters: ["develop.probation", "develop.conversion_days"],
  basis: ["jiefangbei/3.4", "FZ26-32"],
  text: {
    title: "按期讨论转正",
    condition: "预备期满以后及时开支部大会讨论转正，有本人的书面申请。",
    gap: "预备期满以后还没有按时讨论转正。",
    why: "细则要求及时讨论，没有写明天数；所用天数是产品缺省，非文件数值，可以在体检设置里改。",
    remedy: "可以先核对转正大会和申请书是否漏记；没有开的尽快提交支部大会讨论。",
    remedyWhenPast: "已经晚了的写明原因，随转正材料归档。",
  },
  *check({ development, period, asOf }, { "develop.probation": { months }, "develop.conversion_days": days }) {
    const dossiers = dossiersOf(development, period);
    const lacking = withoutColumns(development, ["assemblyOn", "conversionAssemblyOn"]);
    if (lacking && dossiers.length > 0) {
      yield lacking;
      return;
    }
    for (const dossier of dossiers) {
      const { subject, name, entry } = dossier;
      const assembly = stepTaken(entry, "assemblyOn", asOf);
      if (assembly) yield answerFor(development, dossier, probationEnd(dossier, assembly, months), asOf, days);
      else if (isUnreadable(entry.assemblyOn)) yield undatedStep(subject, name, "接收大会日期", entry.assemblyOn);
      else yield notApplicable(subject, "还没有开接收大会。");
    }
  },
});

/** The first and the last day on which probation may end: a month without a day leaves it open. */
function probationEnd(
  { entry }: Dossier,
  assembly: DateSpan,
  months: number,
): { readonly from: Day; readonly to: Day } {
  const until = fieldValue(entry.extendedUntil);
  if (until) return until;
  const longer = months + (fieldValue(entry.extendedMonths) ?? 0);
  return { from: addMonths(assembly.from, longer), to: addMonths(assembly.to, longer) };
}

function answerFor(
  development: EntryFacts<"development">,
  dossier: Dossier,
  end: { readonly from: Day; readonly to: Day },
  asOf: Day,
  days: number,
): Answer {
  const { subject, name, entry } = dossier;
  const { conversionAssemblyOn: cell, conversionAppliedOn: applied, extendedUntil } = entry;
  if (!cell) {
    return asOf <= end.to
      ? notApplicable(subject, `${name}的预备期还没有满。`)
      : withoutCell(development, dossier, "conversionAssemblyOn");
  }
  if (isUnreadable(cell) || isUnreadable(extendedUntil)) {
    return cannotJudge(subject, "unreadable-date", {
      message: `${name}的转正大会或延长日期看不懂，无法核对。`,
      evidence: [cell, extendedUntil].filter(isUnreadable).map((field) => foundField(field, "转正大会或延长日期")),
    });
  }
  const held = stepTaken(entry, "conversionAssemblyOn", asOf);
  const latest = addDays(end.to, days);
  const evidence = [
    foundField(cell, `${name}的转正大会日期`),
    ...(applied ? [foundField(applied, `${name}的转正申请日期`)] : []),
  ];
  const until = `${name}的预备期到${chineseDay(end.to)}`;
  if (held === null) {
    if (asOf <= end.to) return notApplicable(subject, `${until}，还没有满期。`);
    if (asOf <= latest) {
      return notDue(subject, latest, {
        message: `${until}已满，请及时讨论转正，最晚${chineseDay(latest)}。`,
        evidence,
      });
    }
    return gap(subject, { message: `${until}已满，过了${days}天还没有登记转正大会。`, evidence });
  }
  if (held.to < end.from) {
    return toConfirm(subject, { message: `${until}，转正大会是${isoSpan(held)}，早于期满，请核对日期。`, evidence });
  }
  if (held.from > latest) {
    return gap(subject, {
      message: `${until}，转正大会是${isoSpan(held)}，晚了${held.from - end.to}天，超过${days}天。`,
      evidence,
      past: true,
    });
  }
  if (isBlank(applied)) {
    return gap(subject, { message: `${name}已经开会讨论转正，还没有登记书面申请的日期。`, evidence });
  }
  return met(subject, { evidence });
}
