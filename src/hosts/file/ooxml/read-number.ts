/** Numbers straight from the bytes of a part: exactly the double `Number()` gives, without a string for the usual ones. */

/** Powers of ten that are exact doubles. */
const exactPowers = Array.from({ length: 23 }, (_, power) => 10 ** power);

/** The decimal number in these bytes (white space around it allowed); null when they hold anything else or overflow. */
export function numberFromBytes(bytes: Uint8Array, from: number, to: number): number | null {
  let start = from;
  let end = to;
  while (start < end && (bytes[start] ?? 0) <= 0x20) start++;
  while (end > start && (bytes[end - 1] ?? 0) <= 0x20) end--;

  let at = start;
  const negative = at < end && bytes[at] === 0x2d;
  if (negative) at++;
  let mantissa = 0;
  let digits = 0;
  for (; at < end; at++, digits++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) break;
    mantissa = mantissa * 10 + digit;
  }
  let scale = 0;
  if (at < end && bytes[at] === 0x2e) {
    for (at++; at < end; at++, digits++, scale++) {
      const digit = (bytes[at] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) break;
      mantissa = mantissa * 10 + digit;
    }
  }
  if (digits === 0) return null;
  if (at < end) return slowNumber(bytes, start, end);
  // Both operands are exact, so the one division rounds once, as the standard asks of Number().
  if (mantissa > Number.MAX_SAFE_INTEGER || scale > 22) return slowNumber(bytes, start, end);
  const value = scale === 0 ? mantissa : mantissa / (exactPowers[scale] ?? 1);
  return negative ? -value : value;
}

/** Exponents and more digits than a double holds. */
function slowNumber(bytes: Uint8Array, start: number, end: number): number | null {
  if (end - start > 400) return null;
  let text = "";
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] ?? 0);
  if (!/^-?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}
