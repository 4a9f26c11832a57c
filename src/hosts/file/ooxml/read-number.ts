/** Numbers straight from the bytes of a part: exactly the double `Number()` gives, without a string for the usual ones. */
import { utf8Text } from "./read-utf8.ts";

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
  if (at < end) return isExponent(bytes, at, end) ? slowNumber(bytes, start, end) : null;
  // Both operands are exact, so the one division rounds once, as the standard asks of Number().
  if (mantissa > Number.MAX_SAFE_INTEGER || scale > 22) return slowNumber(bytes, start, end);
  const value = scale === 0 ? mantissa : mantissa / (exactPowers[scale] ?? 1);
  return negative ? -value : value;
}

function isExponent(bytes: Uint8Array, from: number, end: number): boolean {
  let at = from;
  if (((bytes[at] ?? 0) | 0x20) !== 0x65) return false;
  at++;
  if (at < end && (bytes[at] === 0x2b || bytes[at] === 0x2d)) at++;
  if (at === end) return false;
  for (; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return false;
  }
  return true;
}

/** Numbers with an exponent, or with more digits than a double holds; known to be well formed. */
function slowNumber(bytes: Uint8Array, start: number, end: number): number | null {
  if (end - start > 400) return null;
  const value = Number(utf8Text(bytes, start, end));
  return Number.isFinite(value) ? value : null;
}
