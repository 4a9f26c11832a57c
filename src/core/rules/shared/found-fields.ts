/** Cells as evidence, without those whose column is not there. */
import type { Field } from "../../model/field.ts";
import type { Evidence } from "../../model/outcome.ts";
import { foundField } from "../define.ts";

/** Each cell with the Chinese name of what stands or is missing in it. */
export function foundFields(...cells: readonly (readonly [Field<unknown> | undefined, string])[]): Evidence[] {
  return cells.flatMap(([cell, name]) => (cell ? [foundField(cell, name)] : []));
}
