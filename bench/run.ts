/**
 * `npm run bench`: every benchmark in a process of its own, one after another; `npm run bench -- recognition FILE` only the
 * one named, with its arguments.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const all = ["read", "check", "rules", "cli", "recognition", "syncs", "pane", "points"];
const [named = "", ...given] = process.argv.slice(2);
const isNamed = all.includes(named);

for (const name of isNamed ? [named] : all) {
  process.stdout.write(`\n${name}\n`);
  const script = join(import.meta.dirname, `${name}.ts`);
  const result = spawnSync(process.execPath, ["--import", "tsx", script, ...(isNamed ? given : [])], {
    stdio: "inherit",
  });
  if (result.status !== 0) process.exit(result.status ?? 1);
}
