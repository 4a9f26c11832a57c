/** Probation is extended once at most, by six to twelve months. */
import { addMonths, chineseDay, type Day } from "../../model/date.ts";
import { fieldText, fieldValue, isUnreadable } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import type { Range } from "../../profiles/figures.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met, notApplicable } from "../define.ts";
import { type Dossier, dossiersOf, stepSpan } from "../shared/dossiers.ts";

export const extensionRule = defineRule({
  id: "develop/extension-rule",
  severity: "H",
  needs: ["development"],
  parameters: ["develop.extension_months", "develop.extensions_max", "develop.probation"],
  basis: ["FZ26-31", "FZ-32", "jiefangbei/3.4"],
  text: {
    title: "延长预备期",
    condition: "预备期最多延长规定的次数，延长的月数在规定的范围以内。",
    gap: "延长预备期的次数或月数不符。",
    why: "延长是为了继续考察，次数和时间都有规定。",
    remedy: "可以先对照支部大会决议和批复核对；填错的改正，确实不符的请示上级党组织。",
  },
  *check(
    { development, period },
    { "develop.extension_months": range, "develop.extensions_max": most, "develop.probation": { months } },
  ) {
    const dossiers = dossiersOf(development, period);
    const hasColumn = (["extendedMonths", "extensions", "extendedUntil"] as const).some((field) =>
      development.has(field),
    );
    if (!hasColumn && dossiers.length > 0) {
      yield cannotJudge("branch", "missing-column", {
        message: "发展党员台账没有延长月数、延长次数或延长至的列，看不出有没有延长预备期。",
        evidence: [absent(development.whole(), "延长月数列")],
        missing: { kind: "development", field: "extendedMonths" },
      });
      return;
    }
    for (const dossier of dossiers) yield answerFor(dossier, range, most, months);
  },
});

function answerFor({ subject, name, entry }: Dossier, range: Range, most: number, months: number): Answer {
  const { extendedMonths, extensions, extendedUntil } = entry;
  const cells = [extendedMonths, extensions, extendedUntil].filter((cell) => cell !== undefined);
  const evidence = cells.flatMap((cell) => (cell.state === "blank" ? [] : [foundField(cell, "延长预备期")]));
  if (cells.some(isUnreadable)) {
    return cannotJudge(subject, "unreadable-value", { message: `${name}的延长预备期登记看不懂，请核对。`, evidence });
  }
  const [longer, times, until] = [
    fieldValue(extendedMonths) ?? 0,
    fieldValue(extensions) ?? 0,
    fieldValue(extendedUntil),
  ];
  if (longer === 0 && times === 0 && !until) return notApplicable(subject, "没有延长预备期。");
  const faults: string[] = [];
  if (times > most) faults.push(`延长了${times}次，最多${most}次`);
  const words = `应为${range.from}至${range.to}个月`;
  if (longer > 0) {
    if (longer < range.from || longer > range.to) faults.push(`延长了${longer}个月，${words}`);
  } else if (until) {
    const end = probationEnd(entry, months);
    if (end === null && times <= most) return undatedEnd(subject, name, evidence);
    if (end !== null && (until.to < addMonths(end, range.from) || until.from > addMonths(end, range.to))) {
      faults.push(`从${chineseDay(end)}延长至${fieldText(extendedUntil)}，${words}`);
    }
  } else if (times <= most) return undatedEnd(subject, name, evidence);
  if (faults.length > 0) return gap(subject, { message: `${name}的预备期${faults.join("；")}。`, evidence });
  return met(subject, { evidence });
}

function probationEnd(entry: Dossier["entry"], months: number): Day | null {
  const stated = stepSpan(entry, "probationTo");
  if (stated) return stated.to;
  const start = stepSpan(entry, "probationFrom") ?? stepSpan(entry, "assemblyOn");
  return start ? addMonths(start.to, months) : null;
}

function undatedEnd(subject: string, name: string, evidence: ReturnType<typeof foundField>[]): Answer {
  return cannotJudge(subject, "unreadable-value", {
    message: `${name}登记了延长预备期，没有写明延长几个月，无法核对。`,
    evidence,
  });
}
