/**
 * What there is to know about one rule, as data: condition, figures of every profile with the one in force marked,
 * sources, ledgers and columns, what each outcome means, where it can err. The command line, the pane and docs/rules/
 * all show this and nothing else. It reads no workbook.
 */
import type { ScorecardGroupId } from "../checkup/checkup.ts";
import { groupOfRule, groupTitles } from "../checkup/groups.ts";
import { chineseLedgerName, type LedgerKind } from "../model/ledger.ts";
import { type Severity, type Status, type Strength, severityWeight, statusWords } from "../model/outcome.ts";
import { type Article, articles, printedArticle } from "../profiles/articles.ts";
import { catalogueAreas, catalogueEntry } from "../profiles/catalogue.ts";
import { commonPractice } from "../profiles/common-practice.ts";
import { figureText, figureTitle } from "../profiles/figure-text.ts";
import type { FigureId, Figures } from "../profiles/figures.ts";
import { parameterOf } from "../profiles/parameters.ts";
import { productDefaults } from "../profiles/product-defaults.ts";
import type { FigureOrigin, ProfileId, RequiredBy, ResolvedProfile } from "../profiles/profile.ts";
import { profiles } from "../profiles/profiles.ts";
import { requiredBy } from "../profiles/required-by.ts";
import { standardCaptions } from "../recognition/standard-captions.ts";
import type { Rule } from "../rules/define.ts";
import { ruleFields } from "./rule-fields.ts";

/** An article as it is shown. */
export interface ExplainedSource {
  /** Id in the table of articles. */
  readonly id: string;
  /** 《…》第十一条, with its caution in brackets. */
  readonly printed: string;
  /** One Chinese sentence in our own words; "" for an id the table does not know. */
  readonly paraphrase: string;
  /** 自2018-10-28起, 2014-06-11至2026-05-10, or "" when the text states none. */
  readonly inForce: string;
}

/** What one text, the product or the clerk says of a figure. */
export interface ExplainedStatement {
  readonly by: FigureOrigin;
  /** Chinese: 国家基础, 通行做法, 产品缺省，非文件数值, 本支部设置. */
  readonly byTitle: string;
  readonly text: string;
  /** False when the text speaks of it without a value a rule could compare with (及时, 有). */
  readonly isFigure: boolean;
  readonly strength: Strength;
  readonly source: ExplainedSource;
  /** The statement that is in force with the chosen profiles. */
  readonly chosen: boolean;
}

export interface ExplainedFigure {
  readonly id: FigureId;
  readonly title: string;
  readonly statements: readonly ExplainedStatement[];
}

export interface ExplainedLedger {
  readonly kind: LedgerKind;
  readonly title: string;
  /** False: it helps, and the rule can do without it. */
  readonly needed: boolean;
  /** Columns the rule looks at, by field name of the contract; empty when it looks at the whole ledger. */
  readonly fields: readonly { readonly field: string; readonly caption: string }[];
}

export interface ExplainedOutcome {
  readonly status: Exclude<Status, "error">;
  readonly word: string;
  readonly meaning: string;
}

/** What every rule of the catalogue has, also one that this version does not check. */
export interface RuleEntry {
  readonly id: string;
  readonly title: string;
  readonly area: { readonly id: string; readonly title: string };
  readonly severity: Severity;
  /** Which profiles ask for it; empty when no text does. */
  readonly requiredBy: readonly { readonly id: RequiredBy; readonly title: string }[];
  /** Group of the scorecard. */
  readonly group: { readonly id: ScorecardGroupId; readonly title: string };
}

export interface Explanation extends RuleEntry {
  readonly condition: string;
  readonly gap: string;
  readonly why: string;
  readonly remedy: string;
  /** For a past period that cannot be made up for; null when every gap can be mended. */
  readonly remedyWhenPast: string | null;
  /** When the answer can be wrong; null when nothing particular is known. */
  readonly doubts: string | null;
  readonly ledgers: readonly ExplainedLedger[];
  readonly figures: readonly ExplainedFigure[];
  /** What the rule rests on, then what only its figures rest on. */
  readonly sources: readonly ExplainedSource[];
  readonly outcomes: readonly ExplainedOutcome[];
}

/** What the catalogue says of a rule; null when it has no rule of that id. */
export function ruleEntry(id: string): RuleEntry | null {
  const entry = catalogueEntry(id);
  if (!entry) return null;
  const area = catalogueAreas.find((known) => known.id === entry.area);
  const group = groupOfRule(id);
  return {
    id,
    title: entry.title,
    area: { id: entry.area, title: area?.title ?? entry.area },
    severity: entry.severity,
    requiredBy: requiredBy(id).map((by) => ({ id: by, title: originTitle(by) })),
    group: { id: group, title: groupTitles[group] },
  };
}

/** Everything about a rule under the chosen profiles. A rule outside the catalogue is a fault of the registry: throws. */
export function explain(rule: Rule, profile: ResolvedProfile): Explanation {
  const entry = ruleEntry(rule.id);
  if (!entry) throw new Error(`the catalogue has no rule ${rule.id}`);
  const figures = rule.parameters.map((id) => explainedFigure(id, profile));
  return {
    ...entry,
    title: rule.text.title,
    condition: rule.text.condition,
    gap: rule.text.gap,
    why: rule.text.why,
    remedy: rule.text.remedy,
    remedyWhenPast: rule.text.remedyWhenPast ?? null,
    doubts: rule.text.doubts ?? null,
    ledgers: [
      ...rule.needs.map((kind) => explainedLedger(rule.id, kind, true)),
      ...rule.uses.map((kind) => explainedLedger(rule.id, kind, false)),
    ],
    figures,
    sources: sourcesOf(rule, figures),
    outcomes: outcomesOf(rule, entry, figures),
  };
}

/** Who asks for a rule or states a figure, in Chinese. */
export function originTitle(by: FigureOrigin | RequiredBy): string {
  if (by === "national") return titleOfProfile("national-base");
  if (by === "common") return "通行做法";
  if (by === "product") return "产品缺省，非文件数值";
  if (by === "settings") return "本支部设置";
  return titleOfProfile(by);
}

function titleOfProfile(id: ProfileId): string {
  return profiles.find((profile) => profile.id === id)?.title ?? id;
}

export function explainedSource(id: string): ExplainedSource {
  const article = articles.get(id);
  return {
    id,
    printed: printedArticle(id),
    paraphrase: article?.paraphrase ?? "",
    inForce: article ? inForceWords(article) : "",
  };
}

function inForceWords({ inForceFrom, inForceUntil }: Article): string {
  if (inForceFrom !== undefined && inForceUntil !== undefined) return `${inForceFrom}至${inForceUntil}`;
  if (inForceFrom !== undefined) return `自${inForceFrom}起`;
  return inForceUntil === undefined ? "" : `到${inForceUntil}为止`;
}

function explainedFigure(id: FigureId, profile: ResolvedProfile): ExplainedFigure {
  const statements: ExplainedStatement[] = [];
  const add = (by: FigureOrigin, figures: Figures): void => {
    const stated = figures[id];
    if (!stated) return;
    statements.push({
      by,
      byTitle: originTitle(by),
      text: figureText(id, figures) || notFilledIn,
      isFigure: true,
      strength: stated.strength,
      source: explainedSource(stated.source),
      chosen: profile.origin[id] === by,
    });
  };
  if (profile.origin[id] === "settings") add("settings", profile.figures);
  const inWords = parameterOf(id)?.statements ?? [];
  for (const { id: by, figures } of profiles) {
    add(by, figures);
    if (figures[id]) continue;
    for (const { text, strength, source } of inWords.filter((statement) => statement.profile === by)) {
      statements.push({
        by,
        byTitle: originTitle(by),
        text,
        isFigure: false,
        strength,
        source: explainedSource(source),
        chosen: false,
      });
    }
  }
  add("common", commonPractice);
  add("product", productDefaults);
  return { id, title: figureTitle(id), statements };
}

/** What an empty list shows: names and lists that only the clerk can give. */
const notFilledIn = "未填";

function explainedLedger(rule: string, kind: LedgerKind, needed: boolean): ExplainedLedger {
  const captions = new Map(standardCaptions(kind).map(({ field, caption }) => [field, caption]));
  return {
    kind,
    title: chineseLedgerName(kind),
    needed,
    fields: ruleFields(rule, kind).map((field) => ({ field, caption: captions.get(field) ?? field })),
  };
}

function sourcesOf(rule: Rule, figures: readonly ExplainedFigure[]): ExplainedSource[] {
  const stated = figures.flatMap(({ statements }) => statements.map(({ source }) => source.id));
  const ids = new Set([...rule.basis, ...stated.filter((id) => id !== "product" && id !== "settings")]);
  return [...ids].map(explainedSource);
}

function outcomesOf(rule: Rule, entry: RuleEntry, figures: readonly ExplainedFigure[]): ExplainedOutcome[] {
  const meanings: { readonly [Key in ExplainedOutcome["status"]]: string } = {
    met: rule.text.condition,
    gap: `${rule.text.gap}${gapWeight(rule.severity)}`,
    "not-applicable": `${notAsked(entry)}${notStated(figures)}本支部的情况用不上这一条时，会写明为什么。`,
    "cannot-judge": `${lackingLedgers(rule)}${notConfigured(figures)}有关的栏缺少、单元格没有读懂，或者台账没有覆盖要查的时间时，会指出是哪一栏、哪一格、哪一段。`,
    "not-due": "期限还没有到，会给出最后一天；期内已经做到的算达标。",
    "to-confirm":
      rule.severity === "R"
        ? "对上了文字线索，会列出对上的字句，请人工核对；不计分，不是问题的可以记下来，以后不再提示。"
        : "台账里的内容不足以下结论，会列出有关的单元格，请人工核对；不计分。",
  };
  return (["met", "gap", "not-applicable", "cannot-judge", "not-due", "to-confirm"] as const).map((status) => ({
    status,
    word: statusWords[status],
    meaning: meanings[status],
  }));
}

function gapWeight(severity: Severity): string {
  if (severity === "V") return "这里只提示核实情况，不对任何人或组织作认定。";
  return severityWeight(severity) === 0 ? "只作提示，不计分。" : "";
}

function notAsked({ requiredBy: by }: RuleEntry): string {
  if (by.length === 0) return "目前没有口径要求这一条，所以总是不适用。";
  if (by.some(({ id }) => id === "national" || id === "common")) return "";
  return `没有选用${by.map(({ title }) => `“${title}”`).join("、")}口径时，口径未规定。`;
}

/** Figures that neither a national text nor common practice nor the product states: without its profile none is in force. */
function notStated(figures: readonly ExplainedFigure[]): string {
  const titles = figures
    .filter(
      ({ statements }) =>
        !statements.some(
          ({ by, isFigure }) => isFigure && (by === "national-base" || by === "common" || by === "product"),
        ),
    )
    .map(({ title }) => `“${title}”`);
  return titles.length === 0 ? "" : `所选口径没有规定${titles.join("、")}时，不作要求。`;
}

function lackingLedgers(rule: Rule): string {
  if (rule.needs.length === 0) return "";
  return `没有认到${rule.needs.map(chineseLedgerName).join("、")}时，会说缺哪一种台账。`;
}

function notConfigured(figures: readonly ExplainedFigure[]): string {
  const titles = figures
    .filter(({ statements }) => statements.some(({ chosen, text }) => chosen && text === notFilledIn))
    .map(({ title }) => `“${title}”`);
  return titles.length === 0 ? "" : `体检设置里还没有填${titles.join("、")}时，先请填写。`;
}
