/** `rules`, `profiles` and `explain`: the catalogue as text or JSON, from the same data the checkup uses. */

import {
  type ExplainedSource,
  type Explanation,
  explain,
  explainedSource,
  type RuleEntry,
  ruleEntry,
} from "../core/explain/explain.ts";
import { explanationSections, requirersWords } from "../core/explain/explanation-sections.ts";
import { nearestRules } from "../core/explain/nearest-rules.ts";
import { chineseLedgerName } from "../core/model/ledger.ts";
import { type Strength, severityWord } from "../core/model/outcome.ts";
import { catalogue } from "../core/profiles/catalogue.ts";
import { figureIds, figureText, figureTitle } from "../core/profiles/figure-text.ts";
import type { FigureId } from "../core/profiles/figures.ts";
import { parameters } from "../core/profiles/parameters.ts";
import type { Profile } from "../core/profiles/profile.ts";
import { profiles } from "../core/profiles/profiles.ts";
import { requiredBy } from "../core/profiles/required-by.ts";
import { resolveProfiles } from "../core/profiles/resolve.ts";
import { ruleById, rules } from "../core/rules/registry.ts";
import { listOf } from "./options.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

interface OutputFormat {
  readonly json?: boolean;
}

interface ExplainOptions extends OutputFormat {
  /** Ids with commas; the national base without it. */
  readonly profile?: string;
}

export async function listRules(id: string | undefined, options: OutputFormat, terminal: Terminal): Promise<number> {
  const entries = id === undefined ? catalogue.map((rule) => entryOf(rule.id)) : [entryOf(id)];
  if (options.json) {
    terminal.out(`${JSON.stringify(entries.map(entryJson), null, 2)}\n`);
    return 0;
  }
  const lines = entries.map((entry) => {
    const state = ruleById(entry.id) ? "" : "　（本版本尚不检查）";
    return `${entry.id}　${entry.title}　${severityWord(entry.severity)}${state}`;
  });
  if (id === undefined)
    lines.push(
      "",
      `共 ${entries.length} 条，本版本检查 ${rules.length} 条。用 branch-ledger explain <id> 看一条的说明。`,
    );
  else lines.push("", ...entries.flatMap(entryLines), "", `用 branch-ledger explain ${id} 看完整的说明。`);
  terminal.out(`${lines.join("\n")}\n`);
  return 0;
}

export async function listProfiles(id: string | undefined, options: OutputFormat, terminal: Terminal): Promise<number> {
  const shown = id === undefined ? profiles : profiles.filter((profile) => profile.id === id);
  if (shown.length === 0)
    throw new UsageError(`没有口径“${id}”；可用：${profiles.map((profile) => profile.id).join(" ")}。`);
  if (options.json) {
    terminal.out(`${JSON.stringify(shown.map(profileJson), null, 2)}\n`);
    return 0;
  }
  const lines: string[] = [];
  for (const profile of shown) {
    lines.push(`${profile.id}　${profile.title}　${profile.document}`);
    if (id !== undefined) lines.push(...profileLines(profile));
  }
  if (id === undefined)
    lines.push(
      "",
      "口径可以叠加：--profile national-base,lianxing-2018，后面的优先。用 branch-ledger profiles <id> 看数值和出处。",
    );
  terminal.out(`${lines.join("\n")}\n`);
  return 0;
}

export async function explainRule(id: string, options: ExplainOptions, terminal: Terminal): Promise<number> {
  const entry = entryOf(id);
  const resolved = resolveProfiles(options.profile === undefined ? [] : listOf(options.profile));
  if (!resolved.ok) throw new UsageError(resolved.message);
  const rule = ruleById(id);
  const explanation = rule ? explain(rule, resolved.profile) : null;
  if (options.json) {
    terminal.out(`${JSON.stringify(explanation ? explanationJson(explanation) : entryJson(entry), null, 2)}\n`);
    return 0;
  }
  const lines = explanation ? explanationLines(explanation, resolved.profile.title) : notYet(entry);
  terminal.out(`${lines.join("\n")}\n`);
  return 0;
}

function entryOf(id: string): RuleEntry {
  const entry = ruleEntry(id);
  if (entry) return entry;
  const near = nearestRules(id);
  const hint = near.length > 0 ? `是不是：${near.join("、")}。` : "用 branch-ledger rules 查看全部。";
  throw new UsageError(`没有规则“${id}”。${hint}`);
}

function notYet(entry: RuleEntry): string[] {
  return [
    `${entry.id}　${entry.title}`,
    "",
    "标准目录里有这一条，本版本尚不检查。",
    `由谁要求：${requirersWords(entry)}`,
  ];
}

function explanationLines(explanation: Explanation, stack: string): string[] {
  return [
    `${explanation.id}　${explanation.title}`,
    `口径：${stack}`,
    ...explanationSections(explanation).flatMap(({ title, lines }) => ["", title, ...lines.map((line) => `  ${line}`)]),
  ];
}

function entryLines(entry: RuleEntry): string[] {
  const rule = ruleById(entry.id);
  const ledgers = [
    ...(rule?.needs ?? []).map(chineseLedgerName),
    ...(rule?.uses ?? []).map((kind) => `${chineseLedgerName(kind)}（有则更准）`),
  ];
  return [
    `领域　　　${entry.area.title}`,
    `评分表分组　${entry.group.title}`,
    `由谁要求　${requirersWords(entry)}`,
    ...(rule ? [`看哪些台账　${ledgers.join("、") || "不限"}`] : []),
  ];
}

interface PrintedFigure {
  readonly id: FigureId;
  readonly title: string;
  readonly text: string;
  readonly strength: Strength;
  readonly source: ExplainedSource;
}

/** What a profile states of every figure, then what its text says in words without a value. */
function figuresOf(profile: Profile): { readonly stated: PrintedFigure[]; readonly inWords: PrintedFigure[] } {
  const stated = figureIds.flatMap((id): PrintedFigure[] => {
    const statement = profile.figures[id];
    if (!statement) return [];
    const { strength, source } = statement;
    return [
      {
        id,
        title: figureTitle(id),
        text: figureText(id, profile.figures) || "未填",
        strength,
        source: explainedSource(source),
      },
    ];
  });
  const inWords = parameters.flatMap(({ id, title, statements }) =>
    statements
      .filter((statement) => statement.profile === profile.id && profile.figures[id] === undefined)
      .map(({ text, strength, source }) => ({ id, title, text, strength, source: explainedSource(source) })),
  );
  return { stated, inWords };
}

function profileLines(profile: Profile): string[] {
  const { stated, inWords } = figuresOf(profile);
  const line = ({ id, title, text, strength, source }: PrintedFigure): string => {
    const inForce = source.inForce === "" ? "" : `，${source.inForce}`;
    return `  ${id}　${title}：${text}（${strength}，${source.printed}${inForce}）`;
  };
  const asked = catalogue.filter(({ id }) => asksFor(profile, id)).length;
  return [
    `要求的规则 ${asked} 条；数值 ${stated.length} 项：`,
    ...stated.map(line),
    ...(inWords.length > 0 ? [`原文提到、没有可比的数值 ${inWords.length} 项：`, ...inWords.map(line)] : []),
  ];
}

function asksFor(profile: Profile, rule: string): boolean {
  const by = requiredBy(rule);
  return by.includes(profile.id === "national-base" ? "national" : profile.id);
}

function entryJson(entry: RuleEntry): unknown {
  const rule = ruleById(entry.id);
  return {
    id: entry.id,
    title: entry.title,
    area: entry.area.id,
    severity: entry.severity,
    group: entry.group.id,
    requiredBy: entry.requiredBy.map(({ id }) => id),
    checked: rule !== undefined,
    // Null: what a rule that is not checked would need is not known.
    needs: rule?.needs ?? null,
    uses: rule?.uses ?? null,
  };
}

function profileJson(profile: Profile): unknown {
  const { stated, inWords } = figuresOf(profile);
  const json = ({ id, title, text, strength, source }: PrintedFigure) => ({
    parameter: id,
    title,
    text,
    strength,
    source,
  });
  return {
    id: profile.id,
    title: profile.title,
    document: profile.document,
    figures: profile.figures,
    stated: stated.map(json),
    inWords: inWords.map(json),
    rules: catalogue.filter(({ id }) => asksFor(profile, id)).map(({ id }) => id),
  };
}

function explanationJson({ area, group, requiredBy: by, ...explanation }: Explanation): unknown {
  return {
    ...explanation,
    area: area.id,
    group: group.id,
    requiredBy: by.map(({ id }) => id),
    checked: true,
    needs: explanation.ledgers.filter(({ needed }) => needed).map(({ kind }) => kind),
    uses: explanation.ledgers.filter(({ needed }) => !needed).map(({ kind }) => kind),
  };
}
