/** What a number format says about the number it shows: a day, a month, a share, or text. */
import { cellFlag } from "../../core/workbook/snapshot.ts";

/**
 * Bits of `cellFlag` for a format code, judged by its first section. A day or a weekday gives `date`; a year or a month
 * without a day gives `month`; a time of day or a duration gives neither.
 */
export function formatFlags(code: string): number {
  const tokens = dateTokens(code);
  if (tokens === "text") return cellFlag.text;
  let flags = 0;
  let day = false;
  let month = false;
  tokens.forEach((token, index) => {
    if (token === "%") flags |= cellFlag.percent;
    else if (token === "d") day = true;
    else if (token === "y" || token === "mmm") month = true;
    else if (token === "m" && tokens[index - 1] !== "h" && tokens[index + 1] !== "s") month = true;
  });
  if (day) return flags | cellFlag.date;
  return month ? flags | cellFlag.month : flags;
}

/**
 * Letters with a meaning, in order: y, m (one or two, perhaps minutes), mmm (three or more, always a month), d, h, s, %.
 * Quoted text, escapes, paddings, colours, conditions, locales and AM/PM are passed over.
 */
function dateTokens(code: string): string[] | "text" {
  const tokens: string[] = [];
  const lower = code.toLowerCase();
  for (let at = 0; at < lower.length; ) {
    const letter = lower.charAt(at);
    if (letter === ";") break;
    if (letter === '"') {
      const close = lower.indexOf('"', at + 1);
      at = close === -1 ? lower.length : close + 1;
    } else if (letter === "\\" || letter === "_" || letter === "*") {
      at += 2;
    } else if (letter === "[") {
      const close = lower.indexOf("]", at + 1);
      const inner = lower.slice(at + 1, close === -1 ? lower.length : close);
      // A duration such as [h]:mm; the hours make the following m minutes.
      if (/^(?:h+|m+|s+)$/.test(inner)) tokens.push(inner.startsWith("s") ? "s" : "h");
      at = close === -1 ? lower.length : close + 1;
    } else if (lower.startsWith("general", at)) {
      at += 7;
    } else if (lower.startsWith("am/pm", at)) {
      at += 5;
    } else if (lower.startsWith("a/p", at)) {
      at += 3;
    } else if (letter === "e" && (lower[at + 1] === "+" || lower[at + 1] === "-")) {
      at += 2;
    } else if (letter === "@" && lower.split(";", 1)[0]?.trim() === "@") {
      return "text";
    } else {
      let end = at + 1;
      while (lower[end] === letter) end++;
      const token = dateToken(letter, end - at);
      if (token !== null) tokens.push(token);
      at = end;
    }
  }
  return tokens;
}

function dateToken(letter: string, length: number): string | null {
  switch (letter) {
    case "y":
    case "b":
    case "e":
      return "y";
    case "m":
      return length > 2 ? "mmm" : "m";
    case "a":
      return length > 2 ? "d" : null;
    case "d":
    case "h":
    case "s":
    case "%":
      return letter;
    default:
      return null;
  }
}
