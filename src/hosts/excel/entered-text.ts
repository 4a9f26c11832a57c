/** Texts as they have to be put into cells so that Excel keeps them as they are. */
import type { CellValue } from "../../core/workbook/snapshot.ts";
import { longestCellText, looksLikeFormula } from "../sheets/sheet-limits.ts";

/** What to put into a cell of this number format for it to hold the value: "" empties it. */
export function enteredValue(value: CellValue, format: string | undefined): CellValue {
  if (value === null) return "";
  if (typeof value === "number") return Number.isFinite(value) ? value : "#NUM!";
  if (typeof value === "boolean") return value;
  const text = cut(value.replace(/\r\n?/g, "\n"));
  // A text cell keeps everything; elsewhere a leading apostrophe, which is not shown, makes it text.
  return format === "@" || !isTakenForSomethingElse(text) ? text : `'${text}`;
}

/** Number-like, date-like, a truth value, an error, a formula, or already beginning with the apostrophe. */
function isTakenForSomethingElse(text: string): boolean {
  if (looksLikeFormula(text) || text.startsWith("'") || text.startsWith("#")) return true;
  return /\d/.test(text) ? text.length <= 64 : /^\s*(?:true|false)\s*$/i.test(text);
}

/** Half a character at the end would be refused. */
function cut(text: string): string {
  if (text.length <= longestCellText) return text;
  const short = text.slice(0, longestCellText);
  return /[\ud800-\udbff]$/.test(short) ? short.slice(0, -1) : short;
}
