/** What an issue is about: a rule and a subject (decision 30). */
/** `rule|subject`, the identity of an issue. */
export function issueKey(rule: string, subject: string): string {
  return `${rule}|${subject}`;
}

export function keyParts(key: string): { readonly rule: string; readonly subject: string } {
  const bar = key.indexOf("|");
  return bar < 0 ? { rule: key, subject: "" } : { rule: key.slice(0, bar), subject: key.slice(bar + 1) };
}

/** A subject as a clerk reads it: `group:第一党小组` → 第一党小组. */
export function subjectText(subject: string): string {
  if (subject === "branch") return "支部";
  return subject.startsWith("group:") ? subject.slice("group:".length) : subject;
}
