// Bundles the command line into one file and the task pane into a folder of static files (docs/deploy.md).
import path from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
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
    output: { path: path.join(root, "dist/cli"), filename: "[name].cjs", clean: true },
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
    plugins: [
      new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }),
      // One file: the reader of old formats lies in it too, and is run only when such a file is opened.
      new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
    ],
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

/** Where office.js comes from: `--env office=…`. The intranet copy is Microsoft's files, unmodified. */
const officeScripts = {
  global: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  intranet: "office/office.js",
};

/** The files of office.js that Excel on Windows, Mac and the web ask for; none of its telemetry. */
const officeFiles = [
  "office.js",
  "o15apptofilemappingtable.js",
  "excel-win32-16.01.js",
  "excel-web-16.00.js",
  "excel-mac-16.00.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
];

/**
 * Scripts from the folder itself and from office.js only, no request anywhere else. Styles are made at run time by Fluent
 * and by office.js.
 * @param {string | null} office address of office.js
 */
export function contentPolicy(office) {
  const script = office?.startsWith("https:") ? ` ${new URL(office).origin}` : "";
  return [
    "default-src 'none'",
    `script-src 'self'${script}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join("; ");
}

/** What every bundle for a web view shares. */
export function forWebView({ development = false } = {}) {
  return {
    mode: development ? "development" : "production",
    // No eval, not even while developing: the policy of the page forbids it.
    devtool: development ? "source-map" : false,
    target: ["web", "es2019"],
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: "swc-loader",
          options: {
            jsc: {
              parser: { syntax: "typescript", tsx: true },
              target: "es2019",
              transform: { react: { runtime: "automatic" } },
            },
            module: { type: "es6" },
          },
        },
      ],
    },
    optimization: {
      minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false })],
    },
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

/**
 * One file for each part that is loaded when it is needed: reading sheets, checking with rules and articles, writing sheets,
 * adding ledgers, notices as Word files.
 * The pages of the pane come beside them (screens). What a page itself begins with is in the page's own file.
 */
const parts = {
  cacheGroups: {
    default: false,
    defaultVendors: false,
    recognition: {
      name: "recognition",
      chunks: "async",
      test: /[\\/]src[\\/](core[\\/](recognition|facts|workbook|model|read-ledgers)|taskpane[\\/]state[\\/]recognition)/,
      priority: 3,
      enforce: true,
    },
    checkup: {
      name: "checkup",
      chunks: "async",
      test: /[\\/]src[\\/]core[\\/](rules|profiles|checkup|explain|rectification|runs|examine|choices|reports[\\/](scorecard-sheet|mark-plan|next-star|report-words|previous|sheet-[a-z]+|style-table|star-formula)\.ts)|[\\/]src[\\/]taskpane[\\/]state[\\/](examination|comparison)/,
      priority: 2,
      enforce: true,
    },
    word: {
      name: "word",
      chunks: "async",
      test: /[\\/](src[\\/]hosts[\\/]docx|node_modules[\\/](docx|fflate))[\\/]/,
      priority: 4,
      enforce: true,
    },
    additions: {
      name: "additions",
      chunks: "async",
      test: /[\\/](src[\\/](core[\\/](import[\\/]|reports[\\/](new-ledger|ledger-[a-z]+|free-name)\.ts)|hosts[\\/]csv|taskpane[\\/]state[\\/]additions)|node_modules[\\/]papaparse)/,
      priority: 2,
      enforce: true,
    },
    writing: {
      name: "writing",
      chunks: "async",
      test: /[\\/]src[\\/](core|hosts|taskpane[\\/](state[\\/](plans|tool-version|issues|notice|hand-over|report|rectification-[a-z]+)|screens[\\/](points|notice|rectification|reports)))|[\\/]package\.json$/,
      priority: 1,
      enforce: true,
    },
    screens: { name: "screens", chunks: "async", test: /[\\/](node_modules|src[\\/]taskpane)[\\/]/, enforce: true },
  },
};

/** @returns {import("webpack").Configuration} */
function pane({ office = "global", development = false } = {}) {
  const script = officeScripts[office];
  if (script === undefined) throw new Error(`--env office=${office}: one of ${Object.keys(officeScripts).join(", ")}`);
  const webView = forWebView({ development });
  const source = path.join(root, "src/taskpane");
  const page = (filename, template, chunk) =>
    new HtmlPlugin({
      filename,
      template: path.join(source, template),
      chunks: [chunk],
      inject: "body",
      scriptLoading: "blocking",
      minify: false,
      policy: contentPolicy(script),
      office: script,
    });
  const officeSource = path.join(root, "node_modules/@microsoft/office-js/dist");
  return {
    name: "pane",
    ...webView,
    entry: { taskpane: path.join(source, "main.tsx"), commands: path.join(root, "src/commands/main.ts") },
    // dist/ also holds the command line and the results of the tests.
    optimization: { ...webView.optimization, splitChunks: parts, removeAvailableModules: true },
    output: {
      path: path.join(root, "dist"),
      filename: "[name].js",
      chunkFilename: "[name].js",
      clean: { keep: /^(cli|test-results\.json|manifest\.xml)/ },
    },
    plugins: [
      page("taskpane.html", "taskpane.ejs", "taskpane"),
      page("commands.html", "taskpane.ejs", "commands"),
      new CopyPlugin({
        patterns: [
          { from: path.join(source, "pane.css"), to: "pane.css" },
          { from: path.join(source, "too-old.js"), to: "too-old.js", info: { minimized: true } },
          { from: path.join(source, "help.html"), to: "help.html" },
          { from: path.join(root, "assets/icons/*.png"), to: "assets/icons/[name][ext]" },
          ...(office === "intranet"
            ? officeFiles.map((file) => ({
                from: path.join(officeSource, file),
                to: `office/${file}`,
                info: { minimized: true },
              }))
            : []),
        ],
      }),
    ],
    devServer: {
      server: "https",
      host: "localhost",
      port: 3000,
      hot: false,
      liveReload: false,
      client: false,
      static: false,
      devMiddleware: { writeToDisk: false },
      allowedHosts: ["localhost"],
    },
  };
}

/**
 * The workbench (docs/architecture.md): development only, never in dist/. The grid is large, so that it is built unminified
 * and apart from the pane.
 * @returns {import("webpack").Configuration}
 */
function workbench() {
  const source = path.join(root, "src/workbench/page");
  const webView = forWebView();
  return {
    name: "workbench",
    ...webView,
    target: ["web", "es2022"],
    entry: { workbench: path.join(source, "main.ts"), "native-host": path.join(source, "seams/native-host.ts") },
    output: { path: path.join(root, "out/workbench"), filename: "[name].js", chunkFilename: "[name].js", clean: true },
    module: { rules: [...webView.module.rules, { test: /\.css$/, use: ["style-loader", "css-loader"] }] },
    optimization: { minimize: false },
    plugins: [
      new HtmlPlugin({
        filename: "index.html",
        template: path.join(source, "index.ejs"),
        chunks: ["workbench"],
        inject: "body",
        scriptLoading: "blocking",
        minify: false,
      }),
      new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
    ],
  };
}

export default (env = {}, argv = {}) => [
  commandLine(),
  workbench(),
  pane({ office: env.office, development: argv.mode === "development" || env.WEBPACK_SERVE === true }),
];
