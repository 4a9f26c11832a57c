/** The bundled command line as a user starts it: the bare start, and a whole checkup of the sample, by wall clock. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { median, printLine, printTable } from "./print.ts";

const root = join(import.meta.dirname, "..");
const commandLine = join(root, "dist/cli/branch-ledger.cjs");
const rounds = 9;

const calls: readonly (readonly [string, readonly string[]])[] = [
  ["start", ["--version"]],
  ["check", ["check", "assets/samples/messy.xlsx", "--as-of", "2026-11-21", "--json"]],
];

const rows: (readonly [string, number, number])[] = [];
for (const [call, args] of calls) {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    const result = spawnSync(process.execPath, [commandLine, ...args], { cwd: root });
    if (result.status === null || result.status > 1) throw new Error(`${call}: run \`npm run build\` first`);
    times.push(performance.now() - start);
  }
  const bare: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    spawnSync(process.execPath, ["-e", "0"]);
    bare.push(performance.now() - start);
  }
  const milliseconds = median(times);
  const ratio = milliseconds / median(bare);
  printLine({ bench: "cli", call, milliseconds, timesBareNode: ratio });
  rows.push([call, milliseconds, ratio]);
}
printTable(["call", "ms", "× bare node"], rows);
