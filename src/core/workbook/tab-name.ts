/** Names a sheet tab can bear. */

const longest = 31;

/**
 * `title` as a tab name: at most 31 characters, without `[]:*?/\` and without quotes at its ends, and different from every
 * name taken (case does not matter): 积分登记 → 积分登记(2).
 */
export function uniqueTabName(title: string, taken: readonly string[]): string {
  const plain = trimmed(title.replace(/[[\]:*?/\\]/g, "-").replace(/[\p{Cc}\p{Cs}]/gu, ""), longest);
  // Excel keeps "History" for itself.
  const name = plain === "" ? "工作表" : plain.toLowerCase() === "history" ? `${plain}-` : plain;
  const lower = new Set(taken.map((other) => other.toLowerCase()));
  if (!lower.has(name.toLowerCase())) return name;
  for (let number = 2; ; number++) {
    const suffix = `(${number})`;
    const candidate = trimmed(name, longest - suffix.length) + suffix;
    if (!lower.has(candidate.toLowerCase())) return candidate;
  }
}

function trimmed(text: string, length: number): string {
  let cut = text.trim().replace(/^'+/, "").slice(0, length);
  if (/[\ud800-\udbff]$/.test(cut)) cut = cut.slice(0, -1);
  return cut.replace(/'+$/, "").trim();
}
