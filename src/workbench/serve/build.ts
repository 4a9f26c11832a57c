/** Builds what `npm start` needs and what is older than its sources; the rest is left as it is. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import webpack, { type Configuration } from "webpack";

export interface BuildTarget {
  readonly configuration: Configuration;
  /** Files and folders the result is made from. */
  readonly sources: readonly string[];
  /** A file that is written on every build. */
  readonly result: string;
}

/** Whether the result is missing, or older than its newest source. */
export function isOutdated({ sources, result }: Pick<BuildTarget, "sources" | "result">): boolean {
  return !existsSync(result) || newest(sources) > statSync(result).mtimeMs;
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

/** Rejects with webpack's own words. */
export function build(configuration: Configuration): Promise<void> {
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
