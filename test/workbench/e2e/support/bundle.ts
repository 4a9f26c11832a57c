/** One file of ours for a page under test, built as everything for a web view is. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import webpack from "webpack";
import { forWebView } from "../../../../webpack.config.js";

/** @param page name of a file in ../pages, without `.ts` */
export async function bundle(page: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "branch-ledger-bundle-"));
  try {
    await built({
      ...forWebView(),
      entry: { [page]: path.join(import.meta.dirname, "../pages", `${page}.ts`) },
      output: { path: folder, filename: "[name].js" },
      optimization: { minimize: false },
      plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
    });
    return await readFile(path.join(folder, `${page}.js`), "utf8");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function built(configuration: webpack.Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    const compiler = webpack(configuration);
    compiler?.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
      else compiler.close((closing) => (closing ? reject(closing) : resolve()));
    });
  });
}
