/** Column widths: files count characters of the standard font with padding, the interface counts points. */
import type { Workbook } from "../model/workbook.ts";

const pointsPerPixel = 0.75;
const padding = 5;
const standardPixels = 72;

export function pointsOfWidth(workbook: Workbook, characters: number): number {
  return Math.round(characters * workbook.digitWidth) * pointsPerPixel;
}

export function widthOfPoints(workbook: Workbook, points: number): number {
  return Math.round(points / pointsPerPixel) / workbook.digitWidth;
}

export function standardPoints(): number {
  return standardPixels * pointsPerPixel;
}

/** The standard width as the dialog shows it: characters without padding. */
export function standardCharacters(workbook: Workbook): number {
  return Math.round(((standardPixels - padding) / workbook.digitWidth) * 100) / 100;
}
