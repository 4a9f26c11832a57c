/** The number formats files name by number only. */
import { cellFlag } from "../../../core/workbook/snapshot.ts";

export { formatFlags } from "../../sheets/format-flags.ts";

/** Built-in formats as Chinese Excel shows them; 27-36 and 50-58 are the Chinese ones of ECMA-376 §18.8.30. */
const builtinFlags = new Map<number, number>([
  ...entries([14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58], cellFlag.date),
  ...entries([17, 27, 36, 50, 52, 57], cellFlag.month),
  ...entries([9, 10], cellFlag.percent),
  [49, cellFlag.text],
]);

function entries(ids: readonly number[], flag: number): [number, number][] {
  return ids.map((id) => [id, flag]);
}

/** Bits of `cellFlag` for a built-in format id; times of day have none. */
export function builtinFormatFlags(id: number): number {
  return builtinFlags.get(id) ?? 0;
}
