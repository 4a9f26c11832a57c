/** What a Range or a RangeAreas stands for: rectangles of one sheet. */
import { type CellRange, quotedSheet } from "../../core/model/place.ts";
import { addressOf, readAddress } from "../model/areas.ts";
import { Fault, invalidArgument } from "../model/fault.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Handle } from "./host-type.ts";

/** Excel's bound for an address of several areas. */
const longestAddress = 8192;

export class Region {
  readonly sheet: Sheet;
  readonly ranges: readonly CellRange[];

  constructor(sheet: Sheet, ranges: readonly CellRange[]) {
    this.sheet = sheet;
    this.ranges = ranges;
  }

  /** The range itself; of several areas the first. */
  get range(): CellRange {
    const [first] = this.ranges;
    if (first === undefined) throw invalidArgument();
    return first;
  }

  get address(): string {
    return this.ranges.map((range) => `${quotedSheet(this.sheet.name)}!${addressOf(range)}`).join(",");
  }
}

/** Ranges and what hangs on them lead to each other: the type of ranges puts itself here. */
export const regionHandles: { range: (region: Region) => Handle; areas: (region: Region) => Handle } = {
  range: () => {
    throw new TypeError("workbench: the types of ranges are not loaded");
  },
  areas: () => {
    throw new TypeError("workbench: the types of ranges are not loaded");
  },
};

export function requireAlive(region: { readonly sheet: Sheet }): void {
  if (region.sheet.isDeleted) {
    throw new Fault("ItemNotFound", "The requested resource doesn't exist.");
  }
}

/** `A1:B2`, with or without the sheet's own name. Throws InvalidArgument. */
export function rangeIn(sheet: Sheet, address: string): CellRange {
  const own = `${quotedSheet(sheet.name)}!`;
  return readAddress(address.startsWith(own) ? address.slice(own.length) : address);
}

export function areasIn(sheet: Sheet, address: string): CellRange[] {
  if (address.length > longestAddress) throw invalidArgument();
  return address.split(/[,;]/).map((part) => rangeIn(sheet, part.trim()));
}
