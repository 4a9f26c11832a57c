/**
 * Column widths: our sheets count characters of the workbook's standard font with padding, as files do; Excel's interface
 * counts points. How wide a character is follows from the standard width, told in both.
 */
const pointsPerPixel = 0.75;

/** Pixels Excel adds to the characters of a column. */
const padding = 5;

const usualPixels = 8;

/** Pixels of one character, from the standard width in points and in characters without padding. */
export function characterPixels(standardPoints: number | null, standardCharacters: number | null): number {
  const pixels = (standardPoints ?? 0) / pointsPerPixel - padding;
  const width = Math.round(pixels / (standardCharacters ?? 0));
  return Number.isFinite(width) && width > 0 ? width : usualPixels;
}

export function charactersOfPoints(points: number, pixels: number): number {
  return points / pointsPerPixel / pixels;
}

export function pointsOfCharacters(characters: number, pixels: number): number {
  return Math.round(characters * pixels) * pointsPerPixel;
}
