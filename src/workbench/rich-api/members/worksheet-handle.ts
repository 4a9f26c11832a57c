/** Sheets and their ranges lead to each other: the type of worksheets puts itself here. */
import type { Sheet } from "../../model/sheet.ts";
import type { Handle } from "../host-type.ts";

export const worksheetHandle: { of: (sheet: Sheet) => Handle } = {
  of: () => {
    throw new TypeError("workbench: the type of worksheets is not loaded");
  },
};
