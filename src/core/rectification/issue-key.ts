/** What an issue is about: a rule and a subject (decision 30). */
import { type Period, parsePeriod } from "../model/period.ts";

/** `rule|subject`, the identity of an issue. */
export function issueKey(rule: string, subject: string): string {
  return `${rule}|${subject}`;
}

export function keyParts(key: string): { readonly rule: string; readonly subject: string } {
  const bar = key.indexOf("|");
  return bar < 0 ? { rule: key, subject: "" } : { rule: key.slice(0, bar), subject: key.slice(bar + 1) };
}

/** The period a subject names: `2026Q2`, `张一/2026-05`; null for people, groups and records. */
export function periodOfSubject(subject: string): Period | null {
  for (const part of subject.split("/")) {
    const period = parsePeriod(part);
    if (period !== null) return period;
  }
  return null;
}

/** Who or what a subject is about whatever the period: 张一 of `张一/2026-05`, "" of `2026Q2`. */
export function lastingSubject(subject: string): string {
  return subject
    .split("/")
    .filter((part) => parsePeriod(part) === null)
    .join("/");
}

/** A subject as a clerk reads it: `group:第一党小组` → 第一党小组. */
export function subjectText(subject: string): string {
  if (subject === "branch") return "支部";
  return subject.startsWith("group:") ? subject.slice("group:".length) : subject;
}
