/** `npm run bench`: every benchmark in a process of its own, one after another. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

for (const name of ["read", "check", "cli"]) {
  process.stdout.write(`\n${name}\n`);
  const result = spawnSync(process.execPath, ["--import", "tsx", join(import.meta.dirname, `${name}.ts`)], {
    stdio: "inherit",
  });
  if (result.status !== 0) process.exit(result.status ?? 1);
}
