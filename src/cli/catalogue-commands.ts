/** `rules`, `profiles` and `explain`: the catalogue as text or JSON, from the same data the checkup uses. */

import { chineseLedgerName } from "../core/model/ledger.ts";
import { severityWord } from "../core/model/outcome.ts";
import { printedArticle } from "../core/profiles/articles.ts";
import { type CatalogueEntry, catalogue } from "../core/profiles/catalogue.ts";
import { figureText, figureTitle } from "../core/profiles/figure-text.ts";
import type { FigureId, Figures } from "../core/profiles/figures.ts";
import { productDefaults } from "../core/profiles/product-defaults.ts";
import type { Profile } from "../core/profiles/profile.ts";
import { profiles } from "../core/profiles/profiles.ts";
import { requiredBy } from "../core/profiles/required-by.ts";
import type { Rule } from "../core/rules/define.ts";
import { ruleById, rules } from "../core/rules/registry.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

interface OutputFormat {
  readonly json?: boolean;
}

export async function listRules(id: string | undefined, options: OutputFormat, terminal: Terminal): Promise<number> {
  const entries = id === undefined ? catalogue : [entryOf(id)];
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
    if (id !== undefined) {
      for (const line of figureLines(profile.figures)) lines.push(`  ${line}`);
    }
  }
  if (id === undefined)
    lines.push(
      "",
      "口径可以叠加：--profile national-base,lianxing-2018，后面的优先。用 branch-ledger profiles <id> 看数值和出处。",
    );
  terminal.out(`${lines.join("\n")}\n`);
  return 0;
}

export async function explain(id: string, options: OutputFormat, terminal: Terminal): Promise<number> {
  const entry = entryOf(id);
  const rule = ruleById(id);
  if (options.json) {
    terminal.out(`${JSON.stringify(rule ? explanationJson(entry, rule) : entryJson(entry), null, 2)}\n`);
    return 0;
  }
  terminal.out(`${(rule ? explanation(entry, rule) : notYet(entry)).join("\n")}\n`);
  return 0;
}

function entryOf(id: string): CatalogueEntry {
  const entry = catalogue.find((known) => known.id === id);
  if (entry) return entry;
  const near = catalogue.filter((known) => known.id.includes(id) || known.title.includes(id)).slice(0, 5);
  const hint =
    near.length > 0 ? `是不是：${near.map((known) => known.id).join("、")}。` : "用 branch-ledger rules 查看全部。";
  throw new UsageError(`没有规则“${id}”。${hint}`);
}

function notYet(entry: CatalogueEntry): string[] {
  return [
    `${entry.id}　${entry.title}`,
    "",
    "标准目录里有这一条，本版本尚不检查。",
    `由谁要求：${requirers(entry.id)}`,
  ];
}

function explanation(entry: CatalogueEntry, rule: Rule): string[] {
  const lines = [
    `${entry.id}　${rule.text.title}`,
    "",
    `达标条件　${rule.text.condition}`,
    `为什么　　${rule.text.why}`,
    `未达标时　${rule.text.gap}`,
    `怎么补　　${rule.text.remedy}`,
  ];
  if (rule.text.remedyWhenPast !== undefined) lines.push(`已过期的　${rule.text.remedyWhenPast}`);
  if (rule.text.doubts !== undefined) lines.push(`可能误判　${rule.text.doubts}`);
  lines.push(`级别　　　${severityWord(rule.severity)}`, `由谁要求　${requirers(rule.id)}`, `需要台账　${needs(rule)}`);
  if (rule.parameters.length > 0) {
    lines.push("", "各口径的数值");
    for (const id of rule.parameters) for (const line of figureByProfile(id)) lines.push(`  ${line}`);
  }
  lines.push("", "依据");
  for (const source of rule.basis) lines.push(`  ${printedArticle(source)}`);
  lines.push("", "结论的意思", ...outcomeMeanings(rule).map((line) => `  ${line}`));
  return lines;
}

function outcomeMeanings(rule: Rule): string[] {
  return [
    "达标　　　条件成立。",
    `未达标　　${rule.text.gap}`,
    "不适用　　口径没有要求，或本支部的情况用不上这一条。",
    "无法判定　缺台账、缺栏目、台账没有覆盖这段时间，或单元格没有读懂；会说明缺什么。",
    "未到期　　期限还没有到，会给出最后一天。",
    "待核　　　只有文字线索，请人工核对，不扣分。",
  ];
}

function requirers(id: string): string {
  const known = requiredBy(id);
  if (known.length === 0) return "没有口径要求";
  return known
    .map((source) => {
      if (source === "national") return "国家规定（始终检查）";
      if (source === "common") return "通行做法（始终检查，级别低一档）";
      return profiles.find((profile) => profile.id === source)?.title ?? source;
    })
    .join("、");
}

function needs(rule: Rule): string {
  const needed = rule.needs.map((kind) => chineseLedgerName(kind));
  const helpful = rule.uses.map((kind) => `${chineseLedgerName(kind)}（有则更准）`);
  return [...needed, ...helpful].join("、") || "不限";
}

function figureByProfile(id: FigureId): string[] {
  const lines: string[] = [];
  for (const profile of profiles) {
    const statement = profile.figures[id];
    if (statement)
      lines.push(
        `${figureTitle(id)}　${profile.title}：${figureText(id, profile.figures)}（${statement.strength}，${printedArticle(statement.source)}）`,
      );
  }
  if (productDefaults[id])
    lines.push(`${figureTitle(id)}　缺省：${figureText(id, productDefaults)}（产品缺省，非文件数值）`);
  return lines.length > 0 ? lines : [`${figureTitle(id)}　没有口径给出数值`];
}

function figureLines(figures: Figures): string[] {
  const lines: string[] = [];
  for (const id of Object.keys(figures) as FigureId[]) {
    const statement = figures[id];
    if (statement)
      lines.push(
        `${id}　${figureTitle(id)}：${figureText(id, figures)}（${statement.strength}，${printedArticle(statement.source)}）`,
      );
  }
  return lines;
}

function entryJson(entry: CatalogueEntry): unknown {
  return {
    id: entry.id,
    title: entry.title,
    area: entry.area,
    severity: entry.severity,
    requiredBy: requiredBy(entry.id),
    checked: ruleById(entry.id) !== undefined,
  };
}

function profileJson(profile: Profile): unknown {
  return { id: profile.id, title: profile.title, document: profile.document, figures: profile.figures };
}

function explanationJson(entry: CatalogueEntry, rule: Rule): unknown {
  const figures = profiles.flatMap((profile) =>
    rule.parameters.flatMap((id) => {
      const statement = profile.figures[id];
      return statement
        ? [{ parameter: id, profile: profile.id, ...statement, article: printedArticle(statement.source) }]
        : [];
    }),
  );
  return {
    id: entry.id,
    title: rule.text.title,
    area: entry.area,
    severity: rule.severity,
    requiredBy: requiredBy(entry.id),
    checked: true,
    needs: rule.needs,
    uses: rule.uses,
    text: rule.text,
    figures,
    basis: rule.basis.map((source) => ({ id: source, text: printedArticle(source) })),
  };
}
