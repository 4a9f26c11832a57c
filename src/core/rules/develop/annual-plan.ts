/** Whoever is admitted in a year stands in a plan of that year, and there are no more of them than the plan allows. */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import type { Day } from "../../model/date.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";
import type { Answer, Evidence } from "../../model/outcome.ts";
import { liesWithin, overlap, type Period } from "../../model/period.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met, notApplicable } from "../define.ts";
import { type DevelopmentEntry, stepTaken } from "../shared/dossiers.ts";
import { isPaper } from "../shared/papers.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";
import { periodOf, recordEvidence } from "../shared/periodic-record.ts";

export const annualPlan = defineRule({
  id: "develop/annual-plan",
  severity: "M",
  needs: ["development"],
  uses: ["plans"],
  basis: ["school/4.4.1", "district-bureau/3.3.2", "district-bureau/8.1.5"],
  text: {
    title: "年度发展党员计划",
    condition: "当年发展了党员的，有发展党员计划，发展的人数不超过指标。",
    gap: "当年发展了党员，还没有登记发展计划，或者超过了指标。",
    why: "按计划发展，才能控制数量、提高质量。",
    remedy: "可以补登记上级批准的发展计划和指标；超过指标的请核对名单。",
  },
  *check({ development, plans, period, asOf }) {
    for (const year of duePeriods("year", period, asOf)) {
      const active = development.entries.filter((entry) => isActivistIn(entry, year, asOf));
      if (active.length === 0) yield notApplicable(year.key, `${year.label}没有入党积极分子。`);
      else yield answerFor(year, active, development, plans, asOf);
    }
  },
});

/** An activist by then who had not yet been admitted when the year began. */
function isActivistIn(entry: DevelopmentEntry, year: Period, asOf: Day): boolean {
  const activist = stepTaken(entry, "activistOn", asOf) ?? stepTaken(entry, "candidateOn", asOf);
  const admitted = stepTaken(entry, "assemblyOn", asOf);
  if (admitted && admitted.to < year.from) return false;
  const began = activist ?? admitted;
  return began !== null && began.from <= year.to;
}

function answerFor(
  year: Period,
  active: readonly DevelopmentEntry[],
  development: EntryFacts<"development">,
  plans: EntryFacts<"plans"> | null,
  asOf: Day,
): Answer {
  const admitted = active.filter((entry) => {
    const assembly = stepTaken(entry, "assemblyOn", asOf);
    return assembly !== null && liesWithin(assembly, year);
  });
  const evidence: Evidence[] = admitted.slice(0, 5).flatMap((entry) => cellOf(entry));
  if (admitted.length === 0) {
    if (development.has("assemblyOn")) return notApplicable(year.key, `${year.label}没有发展党员。`);
    return cannotJudge(year.key, "missing-column", {
      message: "发展党员台账没有接收大会日期列，看不出当年有没有发展党员。",
      evidence: [absent(development.whole(), "接收大会日期列")],
      missing: { kind: "development", field: "assemblyOn" },
    });
  }
  const unplanned = admitted.filter((entry) => fieldValue(entry.planned) === false);
  if (unplanned.length > 0) {
    const names = unplanned.map((entry) => fieldText(entry.name)).join("、");
    return gap(year.key, {
      message: `${names}没有列入${year.label}的发展计划。`,
      evidence: unplanned.flatMap((entry) => (entry.planned ? [foundField(entry.planned, "列入当年计划")] : [])),
    });
  }
  const own = plans?.entries.filter((entry) => isDevelopmentPlan(entry) && isOfYear(plans, entry, year)) ?? [];
  const [plan] = own;
  if (!plan) {
    if (admitted.every((entry) => fieldValue(entry.planned) === true)) return met(year.key, { evidence });
    if (!plans) {
      return cannotJudge(year.key, "missing-ledger", {
        message: "没有找到计划总结台账，看不出当年有没有发展党员计划。",
        evidence,
        missing: { kind: "plans" },
      });
    }
    return gap(year.key, {
      message: `${year.label}发展了${admitted.length}名党员，还没有登记发展党员计划。`,
      evidence: [absent(plans.next(), `${year.label}发展党员计划`), ...evidence],
    });
  }
  const shown = recordEvidence(plan, "title", "发展党员计划");
  const quotas = own.map(({ quota }) => fieldValue(quota)).filter((quota) => quota !== undefined);
  const quota = quotas.length > 0 ? Math.max(...quotas) : null;
  if (quota !== null && admitted.length > quota) {
    return gap(year.key, {
      message: `${year.label}发展了${admitted.length}名党员，计划指标是${quota}名。`,
      evidence: [plan.quota ? foundField(plan.quota, "指标") : shown, ...evidence],
    });
  }
  const message = quota === null ? "计划没有写指标，人数没有核对。" : "";
  return met(year.key, { message, evidence: [shown, ...evidence] });
}

function isDevelopmentPlan(entry: EntryOf<"plans">): boolean {
  return isPaper(entry, { words: /发展.{0,10}计划/, except: /总结|小结|产业|经济/ });
}

function isOfYear(plans: EntryFacts<"plans">, entry: EntryOf<"plans">, year: Period): boolean {
  const span = periodOf(plans, entry);
  return span === null || overlap(span, year);
}

function cellOf(entry: DevelopmentEntry): Evidence[] {
  return entry.assemblyOn ? [foundField(entry.assemblyOn, "接收大会日期")] : [];
}
