/**
 * Draws the files that are mutated when all of them would take too long: 20 rules and 3 of the checkup, the same ones every
 * time for the same tree. Prints them as `--mutate` takes them; other counts: `sample.ts RULES CHECKUP`.
 */
import { readdirSync } from "node:fs";
import { Random } from "../../bench/recognition/random.ts";

const seed = 20261121;
const [rules = 20, checkup = 3] = process.argv.slice(2).map(Number);

function filesIn(folder: string, isAsked: (path: string) => boolean): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".ts") && isAsked(path))
    .sort();
}

function drawn(random: Random, files: readonly string[], count: number): string[] {
  const left = [...files];
  return Array.from({ length: Math.min(count, files.length) }, () => left.splice(random.below(left.length), 1))
    .flat()
    .sort();
}

const random = new Random(seed);
const isRule = (path: string): boolean => path.split("/").length > 4 && !/\/shared\/|\/index\.ts$/.test(path);
// Types only: nothing to mutate.
const hasCode = (path: string): boolean => !path.endsWith("/checkup.ts");
const sample = [
  ...drawn(random, filesIn("src/core/rules", isRule), rules),
  ...drawn(random, filesIn("src/core/checkup", hasCode), checkup),
];
process.stdout.write(`${sample.join(",")}\n`);
