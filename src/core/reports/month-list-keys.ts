/** Whose lines those of 月度清单 are when the hidden key is lost, or says less than the words beside it. */
import type { Checkup } from "../checkup/checkup.ts";
import { issueLabelOf, ruleAndSubjectOf, titleWithoutWhy } from "../rectification/month-carry.ts";
import { issueGroupText, issueLineKey } from "../rectification/month-lines.ts";
import { MonthWords } from "../rectification/month-words.ts";
import type { Snapshot } from "../workbook/snapshot.ts";
import { type IssueLine, issueStates } from "./issue-states.ts";
import { type KnownMonth, type KnownMonthLine, type KnownMonthList, readMonthList } from "./month-list-reader.ts";

/** The list with the keys its lines have lost, this month's and those of the months that are over. */
export function withKeysFound(known: KnownMonthList, checkup: Checkup, issues: readonly IssueLine[]): KnownMonthList {
  const past: KnownMonth[] = [];
  let before: KnownMonth | null = null;
  for (const month of [...known.past].reverse()) {
    before = monthWithKeys(month, before, checkup, issues);
    past.unshift(before);
  }
  return { ...known, past, current: monthWithKeys(known.current, before, checkup, issues) };
}

/**
 * What the clerk wrote beside duties that were not done, by `rule|subject`: when such a duty becomes an issue its reason is
 * known already. Of several months the newest counts.
 */
export function reasonsInMonthList(checkup: Checkup, snapshot: Snapshot): ReadonlyMap<string, string> {
  const known = readMonthList(snapshot);
  const reasons = new Map<string, string>();
  if (!known) return reasons;
  const list = withKeysFound(known, checkup, issueStates(checkup, snapshot));
  for (const { lines } of [list.current, ...list.past]) {
    for (const { key, reason } of lines) {
      const duty = reason === "" || key === null ? null : ruleAndSubjectOf(key);
      if (duty !== null && !reasons.has(duty)) reasons.set(duty, reason);
    }
  }
  return reasons;
}

function monthWithKeys(
  month: KnownMonth,
  before: KnownMonth | null,
  checkup: Checkup,
  issues: readonly IssueLine[],
): KnownMonth {
  const lines = numbersApart(month, issues);
  const isLost = (line: KnownMonthLine): boolean =>
    line.key === null &&
    line.title !== "" &&
    !line.row.copied &&
    line.kind !== "上级布置" &&
    // We write no line ahead of its month.
    (line.month === null || line.month <= month.month);
  if (!lines.some(isLost)) return { ...month, lines };
  const words = new MonthWords(checkup, issues, month.month, before);
  const taken = new Set(lines.flatMap(({ key }) => (key === null ? [] : [key])));
  const found = lines.map((line) => {
    const key = isLost(line) ? words.keyOf(line, taken) : null;
    if (key === null) return line;
    taken.add(key);
    return { ...line, key };
  });
  return { ...month, lines: found };
}

/**
 * Lines about issues to which the branch has given one number: which is the first of them follows the order of the issue
 * ledger, and that may have been sorted since. Each line goes with the issue it names.
 */
function numbersApart(month: KnownMonth, issues: readonly IssueLine[]): readonly KnownMonthLine[] {
  const byNumber = new Map<string, IssueLine[]>();
  for (const issue of issues) {
    if (issue.number === "") continue;
    const same = byNumber.get(issue.number);
    if (same) same.push(issue);
    else byNumber.set(issue.number, [issue]);
  }
  const numberOfLabel = new Map(issues.map(({ label, number }) => [label, number]));
  const linesOf = new Map<string, { readonly line: KnownMonthLine; readonly label: string }[]>();
  for (const line of month.lines) {
    const label = line.key === null ? null : issueLabelOf(line.key);
    const number = label === null ? undefined : (numberOfLabel.get(label) ?? label.replace(/#\d+$/, ""));
    if (label === null || number === undefined || !byNumber.has(number)) continue;
    const same = linesOf.get(number);
    if (same) same.push({ line, label });
    else linesOf.set(number, [{ line, label }]);
  }
  const keys = new Map<KnownMonthLine, string>();
  for (const [number, lines] of linesOf) {
    const named = byNumber.get(number) ?? [];
    if (named.length < 2 && lines.length < 2) continue;
    for (const [line, label] of labelsByWords(lines, named)) keys.set(line, issueLineKey(month.month, label));
  }
  return keys.size === 0 ? month.lines : month.lines.map((line) => ({ ...line, key: keys.get(line) ?? line.key }));
}

/** First the lines whose words are those of an issue, its own before others; the rest share the labels that are left. */
function labelsByWords(
  lines: readonly { readonly line: KnownMonthLine; readonly label: string }[],
  issues: readonly IssueLine[],
): ReadonlyMap<KnownMonthLine, string> {
  const open = new Set([...issues, ...lines].map(({ label }) => label));
  const labels = new Map<KnownMonthLine, string>();
  const give = (line: KnownMonthLine, label: string | undefined): void => {
    if (label === undefined || labels.has(line) || !open.delete(label)) return;
    labels.set(line, label);
  };
  const words = new Map(issues.map((issue) => [issue.label, issueGroupText([issue])]));
  const wordsOf = ({ title }: KnownMonthLine): string => titleWithoutWhy(title);
  for (const { line, label } of lines) if (words.get(label) === wordsOf(line)) give(line, label);
  for (const { line } of lines) {
    give(line, issues.find(({ label }) => open.has(label) && words.get(label) === wordsOf(line))?.label);
  }
  for (const { line, label } of lines) give(line, label);
  for (const { line } of lines) give(line, [...open][0]);
  return labels;
}
