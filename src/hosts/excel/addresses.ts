/** Addresses as Excel tells them: `名单!A1:B2,'甲,乙'!D4`. A name with a comma or a blank in it is quoted. */
import { type CellRange, parseRange } from "../../core/model/place.ts";

/** The areas of an address, or null when a part of it cannot be read. */
export function areasOfAddress(address: string): CellRange[] | null {
  const areas: CellRange[] = [];
  for (const [, part = ""] of address.matchAll(/(?:'(?:[^']|'')*'|[^',!]+)!([^,]*)/g)) {
    const range = parseRange(part);
    if (range === null) return null;
    areas.push(range);
  }
  return areas.length === 0 ? null : areas;
}
