/** Small readings of what stands in a file. */
import { type CellRange, parseRange } from "../../../core/model/place.ts";

export const pointsPerInch = 72;

/** Paper sizes by the number a file has for them. */
export const papers: ReadonlyMap<string, string> = new Map([
  ["1", "Letter"],
  ["5", "Legal"],
  ["8", "A3"],
  ["9", "A4"],
  ["11", "A5"],
  ["12", "B4"],
  ["13", "B5"],
]);

export function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

/** `A1:B2 D4` */
export function rangesOf(references: string): CellRange[] {
  return references.split(/\s+/).flatMap((part) => parseRange(part) ?? []);
}

export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
