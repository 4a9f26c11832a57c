/** Writes docs/rules/, one page per rule and an index, from what `branch-ledger explain` knows: npx tsx docs/build-rules.ts */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type ExplainedStatement,
  type Explanation,
  explain,
  type RuleEntry,
  ruleEntry,
} from "../src/core/explain/explain.ts";
import { requirersWords } from "../src/core/explain/explanation-sections.ts";
import type { Severity } from "../src/core/model/outcome.ts";
import { catalogue, catalogueAreas } from "../src/core/profiles/catalogue.ts";
import { resolveProfiles } from "../src/core/profiles/resolve.ts";
import type { Rule } from "../src/core/rules/define.ts";
import { ruleById, rules } from "../src/core/rules/registry.ts";

const rulesFolder = fileURLToPath(new URL("rules/", import.meta.url));

const generated = "Written by `npm run docs`; do not edit.";

const severities: { readonly [Key in Severity]: string } = {
  V: "V, to verify: it prompts and concludes nothing",
  H: "H, high",
  M: "M, medium",
  L: "L, low",
  I: "I, information: no weight in the score",
  R: "R, text heuristic: no weight in the score",
};

/** Every page by its path below docs/rules/: `README.md`, `meetings/interval.md`. */
export function rulePages(): ReadonlyMap<string, string> {
  return new Map([["README.md", indexPage()], ...rules.map((rule) => [`${rule.id}.md`, rulePage(rule)] as const)]);
}

/** Pages that are missing, differ or belong to no rule; empty when docs/rules/ says what the code says. */
export function staleRulePages(): string[] {
  const pages = rulePages();
  const stale = [...pages].filter(([path, text]) => textOf(join(rulesFolder, path)) !== text).map(([path]) => path);
  return [...stale, ...writtenPages().filter((path) => !pages.has(path))];
}

function writeRulePages(): void {
  const pages = rulePages();
  for (const path of writtenPages()) if (!pages.has(path)) rmSync(join(rulesFolder, path));
  for (const [path, text] of pages) {
    const file = join(rulesFolder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

function writtenPages(): string[] {
  if (!existsSync(rulesFolder)) return [];
  return readdirSync(rulesFolder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".md"));
}

function textOf(file: string): string | null {
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

function indexPage(): string {
  const parts = [
    "# Rules",
    "",
    `${generated} ${catalogue.length} rules of the catalogue in ${catalogueAreas.length} areas; this version checks ${rules.length}.`,
    "The same text, with the figures of your own profiles marked, is printed by `branch-ledger explain <id>` and shown in the",
    "pane beside every finding. Severity: V to verify, H high, M medium, L low, I information, R text heuristic.",
    ...catalogueAreas.flatMap(({ id, title }) => [
      "",
      `## ${id} ${title}`,
      "",
      "| rule | 名称 | severity | asked for by |",
      "|---|---|---|---|",
      ...catalogue.filter(({ area }) => area === id).map((entry) => indexRow(entry.id)),
    ]),
  ];
  return `${parts.join("\n")}\n`;
}

function indexRow(id: string): string {
  const entry = entryOf(id);
  const rule = ruleById(id);
  const name = rule ? `[\`${id}\`](${id}.md)` : `\`${id}\` (not checked yet)`;
  return row([name, rule?.text.title ?? entry.title, entry.severity, requirersWords(entry)]);
}

function rulePage(rule: Rule): string {
  const explanation = explain(rule, nationalBase());
  const { id, title, condition, why, gap, remedy, remedyWhenPast, doubts, outcomes } = explanation;
  const parts = [
    `# ${title}`,
    "",
    generated,
    "",
    "| | |",
    "|---|---|",
    row(["id", `\`${id}\``]),
    row(["area", `${explanation.area.id} ${explanation.area.title}`]),
    row(["severity", severities[explanation.severity]]),
    row(["group of the scorecard", explanation.group.title]),
    row(["asked for by", requirersWords(explanation)]),
    row(["code", `[src/core/rules/${id}.ts](../../../src/core/rules/${id}.ts)`]),
    row(["test", `[test/core/rules/${id}.test.ts](../../../test/core/rules/${id}.test.ts)`]),
    "",
    "## Condition",
    "",
    condition,
    "",
    `Why: ${why}`,
    "",
    "## Gap and remedy",
    "",
    gap,
    "",
    `Remedy: ${remedy}`,
    ...(remedyWhenPast === null ? [] : ["", `When the period is past: ${remedyWhenPast}`]),
    "",
    "## Ledgers",
    "",
    ...ledgerLines(explanation),
    ...figureLines(explanation),
    "",
    "## Sources",
    "",
    "| id | article | in force | what it says |",
    "|---|---|---|---|",
    ...explanation.sources.map((source) =>
      row([`\`${source.id}\``, source.printed, source.inForce, source.paraphrase]),
    ),
    "",
    "## Outcomes",
    "",
    "| | |",
    "|---|---|",
    ...outcomes.map(({ status, word, meaning }) => row([`${word} \`${status}\``, meaning])),
    "",
    "## When it can be wrong",
    "",
    doubts ?? "Nothing particular is known. A finding that does not fit is set aside with a reason (不是问题).",
  ];
  return `${parts.join("\n")}\n`;
}

function ledgerLines({ ledgers }: Explanation): string[] {
  if (ledgers.length === 0) return ["None of its own: it looks at all ledgers or at the settings."];
  return [
    "| ledger | | columns it looks at |",
    "|---|---|---|",
    ...ledgers.map(({ kind, title, needed, fields }) =>
      row([
        `[${title}](../../ledgers.md#${kind})`,
        needed ? "needed" : "helps",
        fields.map(({ field, caption }) => `${caption} \`${field}\``).join("、"),
      ]),
    ),
  ];
}

function figureLines({ figures }: Explanation): string[] {
  if (figures.length === 0) return [];
  return [
    "",
    "## Figures",
    "",
    "| figure | stated by | value | wording | source | in force |",
    "|---|---|---|---|---|---|",
    ...figures.flatMap(({ id, title, statements }) => {
      const name = `${title} \`${id}\``;
      if (statements.length === 0) return [row([name, "no profile", "", "", "", ""])];
      return statements.map((statement) => figureRow(name, statement));
    }),
  ];
}

function figureRow(name: string, { by, byTitle, text, isFigure, strength, source }: ExplainedStatement): string {
  if (by === "product") return row([name, byTitle, text, "", "", ""]);
  const value = isFigure ? text : `“${text}” (no figure)`;
  return row([name, byTitle, value, strength, source.printed, source.inForce]);
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
}

function entryOf(id: string): RuleEntry {
  const entry = ruleEntry(id);
  if (!entry) throw new Error(`the catalogue has no rule ${id}`);
  return entry;
}

function nationalBase() {
  const resolved = resolveProfiles([]);
  if (!resolved.ok) throw new Error(resolved.message);
  return resolved.profile;
}

if (process.argv[1] === join(rulesFolder, "..", "build-rules.ts")) writeRulePages();
