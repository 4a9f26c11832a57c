/** A comparison with an earlier run, as text behind the result of `check` and as a field of its JSON. */
import { isoDay } from "../../core/model/date.ts";
import { severityWord, statusWords } from "../../core/model/outcome.ts";
import { ruleById } from "../../core/rules/registry.ts";
import { type Change, type Comparison, comparisonText } from "../../core/runs/compare-runs.ts";
import type { AgainstSource, Compared } from "./against.ts";

/** Changes of one list that are shown one by one. */
const shownChanges = 20;

const sourceWords: { readonly [Source in AgainstSource]: string } = {
  last: "工作簿里的上次体检记录",
  workbook: "较早的工作簿",
  result: "较早的体检结果",
};

export function comparedText({ source, comparison, problems }: Compared): string {
  const lines = ["", "与上次比较"];
  if (comparison) lines.push(...comparisonLines(comparison, source));
  for (const problem of problems) lines.push(`  ${problem}`);
  return `${lines.join("\n")}\n`;
}

function comparisonLines(comparison: Comparison, source: AgainstSource): string[] {
  const { before, added, fixed, stillOpen, noLongerJudged, uncounted, notes } = comparison;
  const lines = [
    `  上次：${sourceWords[source]}，基准日 ${isoDay(before.asOf)}，未达标 ${before.counts.gap}`,
    `  ${comparisonText(comparison)}`,
    ...notes.map((note) => `  ${note}`),
    ...changeLines("新增", added, (change) => change.outcome?.message ?? ""),
    ...changeLines("已解决", fixed, () => ""),
    ...changeLines("不再判定", noLongerJudged, nowWords),
  ];
  if (stillOpen.length > 0) lines.push(`  仍有 ${stillOpen.length} 处，见上面的“未达标”。`);
  for (const { rule, before: then, now } of uncounted) {
    lines.push(`  ${ruleTitle(rule)}：上次处数太多，没有逐处记下；上次 ${then} 处，这次 ${now} 处。`);
  }
  return lines;
}

function ruleTitle(rule: string): string {
  return ruleById(rule)?.text.title ?? rule;
}

function nowWords({ outcome, subject }: Change): string {
  if (outcome) return `现在${statusWords[outcome.status]}`;
  return subject === null ? "对象已经不在工作簿里，或行号变了" : "这次没有检查到";
}

function changeLines(title: string, changes: readonly Change[], detail: (change: Change) => string): string[] {
  if (changes.length === 0) return [];
  const lines = changes.slice(0, shownChanges).map((change) => {
    const level = change.outcome ? `[${severityWord(change.outcome.severity)}] ` : "";
    const name = change.rule === null ? "（规则已不在）" : ruleTitle(change.rule);
    const subject = change.subject === "branch" ? "本支部" : (change.subject ?? "");
    return `      ${[`${level}${name}`, subject, detail(change)].filter((part) => part !== "").join("　")}`;
  });
  if (changes.length > shownChanges) lines.push(`      另有 ${changes.length - shownChanges} 处，用 --json 查看全部。`);
  return [`  ${title} ${changes.length} 处`, ...lines];
}

export function comparedJson({ source, comparison, problems }: Compared): unknown {
  if (comparison === null) return { source, before: null, notes: problems };
  const { before, added, fixed, stillOpen, noLongerJudged, uncounted, issueLedger, notes } = comparison;
  return {
    source,
    before: {
      asOf: isoDay(before.asOf),
      profiles: before.profiles,
      toolVersion: before.toolVersion,
      gap: before.counts.gap,
      score: before.score,
    },
    summary: {
      new: added.length,
      fixed: fixed.length,
      stillOpen: stillOpen.length,
      noLongerJudged: noLongerJudged.length,
    },
    new: added.map(changeJson),
    fixed: fixed.map(changeJson),
    stillOpen: stillOpen.map(changeJson),
    noLongerJudged: noLongerJudged.map(changeJson),
    countedOnly: uncounted,
    issueLedger,
    notes: [...problems, ...notes],
  };
}

function changeJson({ rule, subject, outcome, before }: Change): unknown {
  return { rule, subject, before, now: outcome?.status ?? null };
}
