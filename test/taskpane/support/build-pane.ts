/** Bundles the pane over a workbook in memory, with the page and the policy of the product. */
import { cpSync, mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import HtmlPlugin from "html-webpack-plugin";
import webpack from "webpack";
import configurations, { contentPolicy, forWebView } from "../../../webpack.config.js";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Fills `folder` with taskpane.html and its files. */
export async function buildPane(folder: string): Promise<void> {
  const fixtures = path.join(root, "test/taskpane/fixtures");
  const compiler = webpack({
    ...forWebView(),
    entry: { taskpane: path.join(fixtures, "page.ts") },
    output: { path: folder, filename: "[name].js" },
    // Minifying takes longer than everything else and changes nothing that is tested here.
    optimization: { minimize: false },
    plugins: [
      new HtmlPlugin({
        filename: "taskpane.html",
        template: path.join(root, "src/taskpane/taskpane.ejs"),
        inject: "body",
        scriptLoading: "blocking",
        minify: false,
        policy: contentPolicy(null),
        office: null,
      }),
      new webpack.NormalModuleReplacementPlugin(
        /\/node-zip-codec\.ts$/,
        path.join(root, "src/hosts/file/ooxml/browser-zip-codec.ts"),
      ),
      new webpack.NormalModuleReplacementPlugin(/^node:/, path.join(fixtures, "node-stub.ts")),
    ],
  });
  await built(compiler);
  mkdirSync(folder, { recursive: true });
  for (const file of ["pane.css", "too-old.js", "help.html"]) {
    cpSync(path.join(root, "src/taskpane", file), path.join(folder, file));
  }
  for (const book of ["messy.xlsx", "tidy.xlsx", "clean.xlsx"]) {
    cpSync(path.join(root, "assets/samples", book), path.join(folder, book));
  }
}

/** Fills `folder` with what is deployed to an intranet: the product itself, with office.js beside it. */
export async function buildProduct(folder: string): Promise<void> {
  const product = configurations({ office: "intranet" }).find((configuration) => configuration.name === "pane");
  if (!product) throw new Error("no configuration called pane");
  await built(webpack({ ...product, output: { ...product.output, path: folder, clean: false } }));
}

function built(compiler: webpack.Compiler | null): Promise<void> {
  return new Promise((resolve, reject) => {
    compiler?.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true, errorDetails: false })));
      else compiler.close((closing) => (closing ? reject(closing) : resolve()));
    });
  });
}
