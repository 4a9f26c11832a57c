// Bundles the command line into one file. The task pane and the workbench get their own configurations beside it.
import path from "node:path";
import { fileURLToPath } from "node:url";
import TerserPlugin from "terser-webpack-plugin";
import webpack from "webpack";

const root = path.dirname(fileURLToPath(import.meta.url));

/** @returns {import("webpack").Configuration} */
function commandLine() {
  return {
    name: "cli",
    mode: "production",
    target: "node20",
    entry: { "branch-ledger": path.join(root, "src/cli/main.ts") },
    output: { path: path.join(root, "dist/cli"), filename: "[name].cjs", chunkFilename: "[name].cjs", clean: true },
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: "swc-loader",
          options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "es6" } },
        },
      ],
    },
    plugins: [new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, include: /^branch-ledger/ })],
    // Names are kept readable: an internal error must say where it came from.
    optimization: {
      minimizer: [
        new TerserPlugin({ minify: TerserPlugin.swcMinify, terserOptions: { mangle: false }, extractComments: false }),
      ],
    },
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

export default [commandLine()];
