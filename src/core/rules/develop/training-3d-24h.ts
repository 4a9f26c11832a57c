/** Candidates are trained for three days or 24 hours before the assembly; an approved exemption stands instead. */

import type { EntryFacts } from "../../facts/entry-facts.ts";
import { nameKey } from "../../facts/roster-facts.ts";
import type { Day } from "../../model/date.ts";
import { fieldText, fieldValue, isUnreadable } from "../../model/field.ts";
import type { Evidence } from "../../model/outcome.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met, notApplicable, placeOf } from "../define.ts";
import {
  type DevelopmentEntry,
  dossiersOf,
  isExemptFromTraining,
  stepSpan,
  stepTaken,
  undatedStep,
} from "../shared/dossiers.ts";
import { withoutAnyColumn, withoutCell, withoutColumns } from "../shared/missing-column.ts";

export const training3d24h = defineRule({
  id: "develop/training-3d-24h",
  severity: "H",
  needs: ["development"],
  uses: ["study"],
  parameters: ["develop.training_days", "develop.training_hours"],
  basis: ["FZ26-17"],
  text: {
    title: "发展对象集中培训",
    condition: "接收大会以前集中培训的天数或学时达到规定。",
    gap: "接收大会以前集中培训的时间还不够。",
    why: "没有经过培训的，除个别特殊情况外，不能发展入党。",
    remedy: "可以先对照结业证核对天数和学时；经批准不参加培训的，请登记批准情况。",
    doubts: "学习学时台账里的培训，题目写明发展对象或入党的才算，要写学时；同名的发展对象在那里分不清。",
  },
  *check(
    { development, study, period, asOf },
    { "develop.training_days": wantedDays, "develop.training_hours": wantedHours },
  ) {
    const dossiers = dossiersOf(development, period);
    const lacking = withoutColumns(development, ["assemblyOn"]);
    if (lacking && dossiers.length > 0) {
      yield lacking;
      return;
    }
    const withoutTraining = withoutAnyColumn(development, ["trainingDays", "trainingHours", "trainedFrom"]);
    if (withoutTraining && !study && dossiers.length > 0) {
      yield withoutTraining;
      return;
    }
    for (const dossier of dossiers) {
      const { subject, name, entry } = dossier;
      if (isExemptFromTraining(entry)) {
        yield notApplicable(subject, `经批准不参加培训：${fieldText(entry.trainingExempt)}。`);
        continue;
      }
      const assembly = stepTaken(entry, "assemblyOn", asOf);
      if (assembly === null) {
        if (isUnreadable(entry.assemblyOn)) yield undatedStep(subject, name, "接收大会日期", entry.assemblyOn);
        else yield notApplicable(subject, "还没有开接收大会。");
        continue;
      }
      const own = trainingOf(entry);
      const attended = study ? hoursFromStudy(study, name, assembly.to) : noTraining;
      const days = own.days;
      const hours = Math.max(own.hours, attended.hours);
      const evidence = [...own.evidence, ...attended.evidence];
      if (days >= wantedDays || own.hours >= wantedHours) yield met(subject, { evidence });
      else if (attended.evidence.length > 0 && subject !== name) {
        const message = `发展党员台账里叫${name}的不止一人，学习学时台账分不清是谁的培训。`;
        yield cannotJudge(subject, "ambiguous-name", { message, evidence });
      } else if (hours >= wantedHours) yield met(subject, { evidence });
      else if (attended.withoutHours) {
        const message = `学习学时台账里${name}的培训没有写学时或看不懂，算不出够不够。`;
        yield cannotJudge(subject, "unreadable-value", { message, evidence });
      } else if (own.unreadable) {
        const message = `${name}的培训天数、学时或起止日期没有写全或看不懂，算不出够不够。`;
        yield cannotJudge(subject, "unreadable-value", { message, evidence });
      } else if (own.evidence.length === 0 && !study) yield withoutCell(development, dossier, "trainingDays");
      else {
        yield gap(subject, {
          message: `${name}登记的集中培训是${days}天、${hours}学时，不到${wantedDays}天或${wantedHours}学时。`,
          evidence: evidence.length > 0 ? evidence : [absent(placeOf(entry), `${name}的培训记录`)],
        });
      }
    }
  },
});

interface Training {
  readonly days: number;
  readonly hours: number;
  readonly unreadable: boolean;
  readonly evidence: readonly Evidence[];
}

function trainingOf(entry: DevelopmentEntry): Training {
  const { trainingDays, trainingHours, trainedFrom, trainedTo } = entry;
  const [from, to] = [stepSpan(entry, "trainedFrom"), stepSpan(entry, "trainedTo")];
  const isWhole = from?.precision === "day" && to?.precision === "day";
  // A month without a day, or one end without the other, does not tell the number of days.
  const isHalf = !isWhole && (from ?? to) !== null;
  const cells = [
    trainingDays,
    trainingHours,
    ...(fieldValue(trainingDays) === undefined ? [trainedFrom, trainedTo] : []),
  ];
  return {
    days: fieldValue(trainingDays) ?? (isWhole ? Math.max(0, to.from - from.from + 1) : 0),
    hours: fieldValue(trainingHours) ?? 0,
    unreadable: cells.some(isUnreadable) || (isHalf && fieldValue(trainingDays) === undefined),
    evidence: cells.flatMap((cell) => (cell ? [foundField(cell, "集中培训")] : [])),
  };
}

interface StudiedTraining {
  readonly hours: number;
  /** The hours of one of them are not known. */
  readonly withoutHours: boolean;
  readonly evidence: readonly Evidence[];
}

const noTraining: StudiedTraining = { hours: 0, withoutHours: false, evidence: [] };

/** Trainings for candidates that the study ledger holds, up to the assembly. */
function hoursFromStudy(study: EntryFacts<"study">, name: string, until: Day): StudiedTraining {
  const trainings = new Set([...study.of("name", nameKey(name)), ...study.of("participants", nameKey(name))]);
  let hours = 0;
  let withoutHours = false;
  const evidence: Evidence[] = [];
  for (const entry of trainings) {
    const words = `${fieldText(entry.title)}${fieldText(entry.content)}${fieldText(entry.type)}`;
    const date = study.dateOf(entry);
    if (!/发展对象|入党/.test(words) || (date && date.from > until)) continue;
    const stated = fieldValue(entry.hours);
    hours += stated ?? 0;
    withoutHours ||= stated === undefined;
    evidence.push(entry.hours ? foundField(entry.hours, "学时") : absent(placeOf(entry), "学时"));
  }
  return { hours, withoutHours, evidence };
}
