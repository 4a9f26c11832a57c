/** Runs the bundled command line as a user does, and hands out throw-away folders. `npm test` builds the bundle first. */
import { spawn } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { beforeAll } from "vitest";

const root = join(import.meta.dirname, "../..");
const commandLineFile = join(root, "dist/cli/branch-ledger.cjs");

beforeAll(() => {
  const built = existsSync(commandLineFile) ? statSync(commandLineFile).mtimeMs : 0;
  if (["core", "hosts/file", "cli"].some((folder) => newest(join(root, "src", folder)) > built)) {
    throw new Error("The bundle is older than the sources: run `npm run build` first.");
  }
});

/** Time of the latest change below a folder. */
function newest(folder: string): number {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const time = entry.isDirectory() ? newest(path) : statSync(path).mtimeMs;
    if (time > latest) latest = time;
  }
  return latest;
}

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly messages: string;
}

/** A hang is a failure: the process is killed after three minutes and has no exit code. */
export function runCommandLine(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [commandLineFile, ...args], {
      env: { ...process.env, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: 180_000,
    });
    const out: Buffer[] = [];
    const messages: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => messages.push(chunk));
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ code, out: Buffer.concat(out).toString("utf8"), messages: Buffer.concat(messages).toString("utf8") }),
    );
  });
}

export { temporaryFolder } from "./folders.ts";
