/** Builds the bundled command line once before the tests, so that they run what a user runs. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
export const commandLineFile = join(root, "dist/cli/branch-ledger.cjs");

export default function build(): void {
  if (existsSync(commandLineFile) && newest(join(root, "src")) < statSync(commandLineFile).mtimeMs) return;
  execFileSync(process.execPath, [join(root, "node_modules/webpack/bin/webpack.js"), "--config-name", "cli"], {
    cwd: root,
    stdio: "inherit",
  });
}

function newest(folder: string): number {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const time = entry.isDirectory() ? newest(path) : statSync(path).mtimeMs;
    if (time > latest) latest = time;
  }
  return latest;
}
