const zero = 48;
const nine = 57;

/** Not of the code beyond the end, which is no number. */
function isDigit(code: number): boolean {
  return code >= zero && code <= nine;
}

/** Order of subjects within a rule: by code units, with runs of digits compared as numbers. No locale is asked. */
export function compareSubjects(a: string, b: string): number {
  let left = 0;
  let right = 0;
  while (left < a.length && right < b.length) {
    const one = a.charCodeAt(left);
    const other = b.charCodeAt(right);
    if (!isDigit(one) || !isDigit(other)) {
      if (one !== other) return one - other;
      left++;
      right++;
      continue;
    }
    let first = 0;
    let second = 0;
    while (isDigit(a.charCodeAt(left))) first = first * 10 + a.charCodeAt(left++) - zero;
    while (isDigit(b.charCodeAt(right))) second = second * 10 + b.charCodeAt(right++) - zero;
    if (first !== second) return first - second;
  }
  return a.length - left - (b.length - right) || a.length - b.length;
}
