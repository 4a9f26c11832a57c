/** Order of subjects within a rule: by code units, with runs of digits compared as numbers. No locale is asked. */
export function compareSubjects(a: string, b: string): number {
  const left = a.match(/\d+|\D+/g) ?? [];
  const right = b.match(/\d+|\D+/g) ?? [];
  const shared = Math.min(left.length, right.length);
  for (let index = 0; index < shared; index++) {
    const one = left[index] ?? "";
    const other = right[index] ?? "";
    if (one === other) continue;
    const difference = Number(one) - Number(other);
    if (Number.isFinite(difference) && difference !== 0) return difference;
    return one < other ? -1 : 1;
  }
  return left.length - right.length;
}
