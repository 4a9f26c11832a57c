/** Writes the sample workbooks and the table of planted gaps in README.md: npx tsx assets/samples/build.ts */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { cleanWorkbook } from "./clean.ts";
import { messyWorkbook } from "./messy.ts";
import { plantedGapsTable } from "./planted-gaps.ts";
import { tidyWorkbook } from "./tidy.ts";
import { workbookBytes } from "./workbook-writer.ts";

export const sampleFolder = dirname(fileURLToPath(import.meta.url));

/** File name to bytes; the same on every machine. */
export function buildSamples(): ReadonlyMap<string, Uint8Array> {
  return new Map([
    ["messy.xlsx", workbookBytes(messyWorkbook())],
    ["tidy.xlsx", workbookBytes(tidyWorkbook())],
    ["clean.xlsx", workbookBytes(cleanWorkbook())],
  ]);
}

const tableStart = "<!-- planted gaps: written by build.ts -->";
const tableEnd = "<!-- end of planted gaps -->";

/** The README with its table of planted gaps renewed. */
export function renewedReadme(readme: string): string {
  const start = readme.indexOf(tableStart);
  const end = readme.indexOf(tableEnd);
  if (start < 0 || end < start) throw new Error("README.md has lost the marks around its table");
  return `${readme.slice(0, start + tableStart.length)}\n${plantedGapsTable()}\n${readme.slice(end)}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, bytes] of buildSamples()) writeFileSync(join(sampleFolder, name), bytes);
  const readme = join(sampleFolder, "README.md");
  writeFileSync(readme, renewedReadme(readFileSync(readme, "utf8")));
}
