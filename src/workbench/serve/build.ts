/** Builds what `npm start` and the tests of the page need and what is older than its sources; the rest is left as it is. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as later } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import webpack, { type Configuration } from "webpack";
import configurations from "../../../webpack.config.js";
import type { WorkbenchFolders } from "./server.ts";

export const root = fileURLToPath(new URL("../../..", import.meta.url));

export const workbenchFolders: WorkbenchFolders = {
  page: join(root, "out/workbench"),
  addin: join(root, "out/workbench-addin"),
  samples: join(root, "assets/samples"),
  manifest: join(root, "manifest.xml"),
};

/** Names of configurations of webpack.config.js. */
export type BuildName = "cli" | "pane" | "workbench";

interface Build {
  readonly title: string;
  /** Files and folders the result is made from, beside those common to all. */
  readonly sources: readonly string[];
  /** A file that is written on every build. */
  readonly result: string;
  /** Another folder than the one the product is built into. */
  readonly folder?: string;
}

const common = ["src/core", "src/hosts", "webpack.config.js", "package.json"];

const builds: { readonly [Name in BuildName]: Build } = {
  cli: { title: "命令行", sources: ["src/cli"], result: join(root, "dist/cli/branch-ledger.cjs") },
  pane: {
    title: "任务窗格",
    sources: ["src/taskpane", "src/commands", "assets/icons"],
    result: join(workbenchFolders.addin, "taskpane.html"),
    folder: workbenchFolders.addin,
  },
  workbench: { title: "工作台", sources: ["src/workbench"], result: join(workbenchFolders.page, "index.html") },
};

/** One after the other: together they would need more memory than a small machine has. Rejects with webpack's own words. */
export async function buildOutdated(names: readonly BuildName[], say: (sentence: string) => void): Promise<void> {
  const unlock = await lock();
  try {
    for (const name of names) {
      if (!isOutdated(builds[name])) continue;
      say(`正在构建${builds[name].title}…`);
      await built(configurationOf(name));
    }
  } finally {
    unlock();
  }
}

function configurationOf(name: BuildName): Configuration {
  const found = configurations({ office: "intranet" }).find((configuration) => configuration.name === name);
  if (found === undefined) throw new Error(`no configuration called ${name}`);
  const { folder } = builds[name];
  return folder === undefined ? found : { ...found, output: { ...found.output, path: folder, clean: true } };
}

function isOutdated({ sources, result }: Build): boolean {
  const paths = [...common, ...sources].map((path) => join(root, path));
  return !existsSync(result) || newest(paths) > statSync(result).mtimeMs;
}

function newest(paths: readonly string[]): number {
  let latest = 0;
  for (const path of paths) {
    const facts = statSync(path);
    const time = facts.isDirectory() ? newest(readdirSync(path).map((name) => join(path, name))) : facts.mtimeMs;
    latest = Math.max(latest, time);
  }
  return latest;
}

function built(configuration: Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    const compiler = webpack(configuration);
    if (compiler === null) {
      reject(new Error("webpack took no configuration"));
      return;
    }
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
      else compiler.close((closing) => (closing ? reject(closing) : resolve()));
    });
  });
}

const lockFile = join(root, "out/.building");
const betweenLooks = 200;

/** Two processes do not build into the same folder; the lock of one that is gone does not count. */
async function lock(): Promise<() => void> {
  mkdirSync(join(root, "out"), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lockFile, `${process.pid}`, { flag: "wx" });
      return () => rmSync(lockFile, { force: true });
    } catch (error) {
      if (!(error instanceof Error) || !("code" in error) || error.code !== "EEXIST") throw error;
    }
    if (isAbandoned()) rmSync(lockFile, { force: true });
    else await later(betweenLooks);
  }
}

function isAbandoned(): boolean {
  try {
    process.kill(Number(readFileSync(lockFile, "utf8")), 0);
    return false;
  } catch {
    return true;
  }
}
