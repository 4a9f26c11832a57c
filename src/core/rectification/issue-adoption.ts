/** Lines of ours whose hidden key is lost find it again by what stands in them. */
import type { CheckedRule } from "../checkup/checkup.ts";
import type { Outcome } from "../model/outcome.ts";
import { periodOfSubject } from "../model/subject.ts";
import { issueKey, subjectText } from "./issue-key.ts";
import type { KnownIssue } from "./issue-rows.ts";
import { problemText } from "./issue-words.ts";

/**
 * Keys by index of the line: by problem and subject among this run's answers, or, of a line that says it came from a
 * checkup and names a period, by its words alone: last year's lines have no answer in this year's inspection. A line
 * whose source says that somebody else found the fault stays the branch's own.
 */
export function adoptedKeys(
  known: readonly KnownIssue<unknown>[],
  outcomes: readonly Outcome[],
  rules: ReadonlyMap<string, CheckedRule>,
): ReadonlyMap<number, string> {
  const adopted = new Map<number, string>();
  const orphans = known.flatMap((issue, index) => {
    const isOurs = issue.key === null && !issue.copied && (issue.source === "体检" || issue.source === "");
    return isOurs && issue.problem !== "" ? [{ issue, index }] : [];
  });
  if (orphans.length === 0) return adopted;
  const taken = new Set<string | null>(known.map((issue) => issue.key));
  const byText = new Map<string, string>();
  for (const outcome of outcomes) {
    const rule = rules.get(outcome.rule);
    const key = issueKey(outcome.rule, outcome.subject);
    if (!rule || taken.has(key)) continue;
    const text = issueKey(problemText(rule), subjectText(outcome.subject));
    if (!byText.has(text)) byText.set(text, key);
  }
  const ruleByProblem = new Map([...rules.values()].map((rule) => [problemText(rule), rule.rule.id]));
  for (const { issue, index } of orphans) {
    const text = issueKey(issue.problem, issue.subject);
    const rule = issue.source === "体检" ? ruleByProblem.get(issue.problem) : undefined;
    const worded = rule !== undefined && periodOfSubject(issue.subject) !== null ? issueKey(rule, issue.subject) : null;
    const key = byText.get(text) ?? worded;
    if (key === null || taken.has(key)) continue;
    adopted.set(index, key);
    taken.add(key);
  }
  return adopted;
}
