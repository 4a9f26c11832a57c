/** How many of the people being developed belong to the groups that are to come first. Counts only, never judges. */
import { fieldText } from "../../model/field.ts";
import { absent, cannotJudge, defineRule, foundField, met, notApplicable } from "../define.ts";
import { type DevelopmentEntry, type StepName, stepTaken } from "../shared/dossiers.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";

export const priorityGroups = defineRule({
  id: "develop/priority-groups",
  severity: "I",
  needs: ["development"],
  parameters: ["develop.priority_groups"],
  basis: ["school/4.4.1"],
  text: {
    title: "重点群体发展",
    condition: "统计当年积极分子和发展的党员里重点群体的人数，只统计，不评判。",
    gap: "这一项只统计，没有不足。",
    why: "重视在优秀青年教师和骨干中发展党员。",
    remedy: "可以在重点群体列里写明每个人属于哪一类。",
  },
  *check({ development, period, asOf }, { "develop.priority_groups": groups }) {
    if (!development.has("group")) {
      yield cannotJudge("branch", "missing-column", {
        message: "发展党员台账没有重点群体列，无法统计。",
        evidence: [absent(development.whole(), "重点群体列")],
        missing: { kind: "development", field: "group" },
      });
      return;
    }
    for (const year of duePeriods("year", period, asOf)) {
      const active = development.entries.filter((entry) => isActive(entry, year, year.to < asOf ? year.to : asOf));
      if (active.length === 0) {
        yield notApplicable(year.key, `${year.label}没有入党积极分子和发展的党员。`);
        continue;
      }
      const counts = groups.map((group) => ({
        group,
        members: active.filter(({ group: cell }) => fieldText(cell).includes(group)),
      }));
      const priority = active.filter(({ group: cell }) => groups.some((group) => fieldText(cell).includes(group)));
      const parts = counts
        .filter(({ members }) => members.length > 0)
        .map(({ group, members }) => `${group}${members.length}名`);
      const list = parts.length > 0 ? `（${parts.join("、")}）` : "";
      yield met(year.key, {
        message: `${year.label}积极分子和发展的党员共${active.length}名，重点群体${priority.length}名${list}。`,
        evidence: priority.slice(0, 10).flatMap(({ group: cell }) => (cell ? [foundField(cell, "重点群体")] : [])),
      });
    }
  },
});

const steps: readonly StepName[] = ["activistOn", "candidateOn", "assemblyOn"];

/** Activist or candidate by the end of the year, and not admitted before it began. */
function isActive(
  entry: DevelopmentEntry,
  year: { readonly from: number },
  end: Parameters<typeof stepTaken>[2],
): boolean {
  const admitted = stepTaken(entry, "assemblyOn", end);
  return steps.some((step) => stepTaken(entry, step, end)) && !(admitted && admitted.to < year.from);
}
