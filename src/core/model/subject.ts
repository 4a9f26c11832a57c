/** What a finding is about, read back from its stable text: a period, a person or group, or both. */
import { type Period, parsePeriod } from "./period.ts";

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
