// The layers of docs/architecture.md as rules: a wrong import fails the lint, not the review.
/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-circular",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "model-imports-nothing",
      comment: "The vocabulary stands at the bottom.",
      severity: "error",
      from: { path: "^src/core/model/" },
      to: { pathNot: "^src/core/model/" },
    },
    {
      name: "core-is-pure",
      comment: "No host, no pane, no command line, no Node, no package in the core.",
      severity: "error",
      from: { path: "^src/core/" },
      to: { pathNot: "^src/core/" },
    },
    {
      name: "workbook-knows-the-model-only",
      severity: "error",
      from: { path: "^src/core/workbook/" },
      to: { path: "^src/core/", pathNot: "^src/core/(workbook|model)/" },
    },
    {
      name: "recognition-knows-workbook-and-model",
      severity: "error",
      from: { path: "^src/core/recognition/" },
      to: { path: "^src/core/", pathNot: "^src/core/(recognition|workbook|model)/" },
    },
    {
      name: "facts-know-the-model-only",
      severity: "error",
      from: { path: "^src/core/facts/" },
      to: { path: "^src/core/", pathNot: "^src/core/(facts|model)/" },
    },
    {
      name: "rule-sees-facts-and-model",
      comment:
        "A rule imports rules/define, shared rule helpers, facts, model and the types of figures. Figures reach it as arguments.",
      severity: "error",
      from: { path: "^src/core/rules/[^/]+/", pathNot: "^src/core/rules/(shared/|[^/]+/index\\.ts$)" },
      to: {
        path: "^src/core/",
        pathNot: "^src/core/(rules/define\\.ts|rules/shared/|facts/|model/|profiles/figures\\.ts$)",
      },
    },
    {
      name: "profiles-know-the-model-only",
      severity: "error",
      from: { path: "^src/core/profiles/" },
      to: { path: "^src/core/", pathNot: "^src/core/(profiles|model)/" },
    },
    {
      name: "hosts-know-workbook-and-model",
      comment: "And what an announcement is: one of them writes it as a Word file.",
      severity: "error",
      from: { path: "^src/hosts/" },
      to: { path: "^src/", pathNot: "^src/(hosts/|core/(workbook|model)/|core/announcements/announcement\\.ts$)" },
    },
    {
      name: "pane-imports-no-rule",
      comment: "Rules reach the pane as results of a checkup.",
      severity: "error",
      from: { path: "^src/(taskpane|commands)/" },
      to: { path: "^src/core/rules/" },
    },
    {
      name: "pane-knows-the-host-contract-only",
      comment: "Only the entry pages choose the Excel host; the file host belongs to the command line.",
      severity: "error",
      from: { path: "^src/taskpane/", pathNot: "^src/taskpane/(main|office)\\.tsx?$" },
      to: { path: "^src/hosts/(excel|file)/" },
    },
    {
      name: "workbench-is-never-shipped",
      severity: "error",
      from: { path: "^src/(?!workbench/)" },
      to: { path: "^src/workbench/" },
    },
    {
      name: "nobody-imports-the-command-line",
      severity: "error",
      from: { pathNot: "^src/cli/" },
      to: { path: "^src/cli/" },
    },
    {
      name: "no-test-code-in-the-product",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(test|bench|assets)/" },
    },
    {
      name: "no-dev-dependency-in-the-product",
      comment: "The workbench is no part of the product.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/workbench/" },
      to: { dependencyTypes: ["npm-dev"], pathNot: "node_modules/@types/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".js", ".cjs", ".json"] },
  },
};
