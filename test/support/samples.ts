/** The sample workbooks of the product. */
import { readFileSync } from "node:fs";

export const sampleNames = ["clean", "tidy", "messy"] as const;

export function sampleBytes(name: (typeof sampleNames)[number]): Uint8Array {
  return readFileSync(new URL(`../../assets/samples/${name}.xlsx`, import.meta.url));
}
