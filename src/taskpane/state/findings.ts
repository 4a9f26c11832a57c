/** The lists the pane shows: outcomes with their words, places and groups, filtered, searched and sorted. */
import type { Checkup, ScorecardGroupId } from "../../core/checkup/checkup.ts";
import { scorecardGroupIds } from "../../core/checkup/checkup.ts";
import { groupTitles } from "../../core/checkup/groups.ts";
import type { Outcome, Severity, Status } from "../../core/model/outcome.ts";
import { parsePeriod } from "../../core/model/period.ts";
import { type Place, parseRange, placeText } from "../../core/model/place.ts";
import { issueKey } from "../../core/rectification/issue-key.ts";
import { placeOfOutcome } from "../../core/reports/report-words.ts";

/** 重要 (H, V) · 普通 (M) · 轻微 (L) · 提示 (I and heuristics). */
export type Weight = "high" | "medium" | "low" | "hint";

export const weights: readonly Weight[] = ["high", "medium", "low", "hint"];

export const weightWords: { readonly [Kind in Weight]: string } = {
  high: "重要",
  medium: "普通",
  low: "轻微",
  hint: "提示",
};

export interface Finding {
  /** Rule and subject: the identity of an issue. */
  readonly key: string;
  readonly outcome: Outcome;
  /** What is missing, without the name. */
  readonly title: string;
  /** What was checked. */
  readonly rule: string;
  /** Whom or which period it is about, for people. */
  readonly subject: string;
  readonly severity: Severity;
  readonly weight: Weight;
  readonly group: ScorecardGroupId;
  readonly place: Place | null;
}

export interface ListChoice {
  readonly status: Status;
  readonly weight: Weight | null;
  readonly search: string;
  readonly order: "group" | "sheet";
}

export interface FindingGroup {
  readonly id: string;
  readonly title: string;
  readonly findings: readonly Finding[];
}

export function weightOf(severity: Severity): Weight {
  switch (severity) {
    case "V":
    case "H":
      return "high";
    case "M":
      return "medium";
    case "L":
      return "low";
    default:
      return "hint";
  }
}

/** 须核实 is what an organisational consequence is called; everything else goes by its weight. */
export function severityName(severity: Severity): string {
  return severity === "V" ? "须核实" : weightWords[weightOf(severity)];
}

/** `group:第三党小组/2026-05` → 第三党小组 2026年5月; `党课!5` → 党课第5行; `branch` → 本支部. */
export function subjectWords(subject: string): string {
  return subjectParts(subject).join(" ");
}

function subjectParts(subject: string): string[] {
  if (subject === "branch") return ["本支部"];
  const row = /^(.+)!(\d+)$/.exec(subject);
  if (row) return [`${row[1]} 第${row[2]}行`];
  const plain = subject.startsWith("group:") ? subject.slice("group:".length) : subject;
  const whole = parsePeriod(plain);
  if (whole) return [whole.label];
  const slash = plain.lastIndexOf("/");
  const period = slash < 0 ? null : parsePeriod(plain.slice(slash + 1));
  return period ? [plain.slice(0, slash), period.label] : [plain];
}

/** The message without the subject, which has a line of its own, and without its full stop. */
export function findingTitle(outcome: Outcome, ruleTitle: string): string {
  let words = outcome.message.replace(/[。；;]$/, "");
  if (words === "") return ruleTitle;
  for (const part of subjectParts(outcome.subject)) {
    const name = part.replace(/#\d+$/, "");
    if (words.startsWith(name) && words.length > name.length) words = words.slice(name.length).replace(/^[的，]/, "");
  }
  return words;
}

/** All outcomes of one kind in catalogue order, then subject. */
export function findingsOf(checkup: Checkup, status: Status): readonly Finding[] {
  const rules = new Map(checkup.rules.map((checked) => [checked.rule.id, checked]));
  return checkup.outcomes.flatMap((outcome) => {
    const checked = rules.get(outcome.rule);
    if (outcome.status !== status || !checked) return [];
    return [
      {
        key: issueKey(outcome.rule, outcome.subject),
        outcome,
        title: findingTitle(outcome, checked.rule.text.title),
        rule: checked.rule.text.title,
        subject: subjectWords(outcome.subject),
        severity: outcome.severity,
        weight: weightOf(outcome.severity),
        group: checked.group,
        place: placeOfOutcome(outcome),
      },
    ];
  });
}

export function matches(finding: Finding, choice: Pick<ListChoice, "weight" | "search">): boolean {
  if (choice.weight !== null && finding.weight !== choice.weight) return false;
  const words = choice.search.trim().toLowerCase();
  if (words === "") return true;
  const text = `${finding.title} ${finding.subject} ${finding.place ? placeText(finding.place) : ""}`.toLowerCase();
  return words.split(/\s+/).every((word) => text.includes(word));
}

/**
 * The list as it is shown: in the order of the scorecard, within a group by severity; or by sheet and row for working
 * through a ledger from top to bottom. Groups without a finding are left out.
 */
export function groupedFindings(
  findings: readonly Finding[],
  choice: Pick<ListChoice, "weight" | "search" | "order">,
  sheets: readonly string[],
): readonly FindingGroup[] {
  const shown = findings.filter((finding) => matches(finding, choice));
  if (choice.order === "group") {
    return scorecardGroupIds.flatMap((id) => {
      const own = shown.filter((finding) => finding.group === id);
      // Sorting is stable: within a severity the catalogue order stays.
      own.sort((a, b) => weights.indexOf(a.weight) - weights.indexOf(b.weight));
      return own.length === 0 ? [] : [{ id, title: groupTitles[id], findings: own }];
    });
  }
  const bySheet = new Map<string, Finding[]>();
  for (const finding of shown) {
    const sheet = finding.place?.sheet ?? "";
    const known = bySheet.get(sheet);
    if (known) known.push(finding);
    else bySheet.set(sheet, [finding]);
  }
  return [...bySheet]
    .sort(([a], [b]) => positionIn(sheets, a) - positionIn(sheets, b))
    .map(([sheet, own]) => ({
      id: `sheet:${sheet}`,
      title: sheet === "" ? "不在某一格" : sheet,
      findings: own.sort((a, b) => rowOf(a) - rowOf(b)),
    }));
}

/** The findings in the order of the list, for 上一处 and 下一处. */
export function flat(groups: readonly FindingGroup[]): readonly Finding[] {
  return groups.flatMap((group) => group.findings);
}

function positionIn(sheets: readonly string[], sheet: string): number {
  const index = sheets.indexOf(sheet);
  return index < 0 ? sheets.length : index;
}

function rowOf(finding: Finding): number {
  const range = finding.place ? parseRange(finding.place.range) : null;
  return range ? range.top * 16_384 + range.left : 0;
}
