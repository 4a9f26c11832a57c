/** An explanation in plain Chinese, section by section: what the command line prints and the pane shows. */
import { type Severity, severityWeight } from "../model/outcome.ts";
import type { ExplainedLedger, ExplainedSource, ExplainedStatement, Explanation, RuleEntry } from "./explain.ts";

export interface ExplanationSection {
  readonly title: string;
  /** One sentence or line each. */
  readonly lines: readonly string[];
}

export function explanationSections(explanation: Explanation): readonly ExplanationSection[] {
  const { condition, why, gap, remedy, remedyWhenPast, doubts, figures, sources, outcomes } = explanation;
  return [
    { title: "达标条件", lines: [condition] },
    { title: "为什么", lines: [why] },
    { title: "未达标时", lines: [gap] },
    { title: "怎么补", lines: [remedy] },
    ...(remedyWhenPast === null ? [] : [{ title: "已过期的", lines: [remedyWhenPast] }]),
    { title: "轻重", lines: [severityWords(explanation.severity)] },
    { title: "评分表分组", lines: [explanation.group.title] },
    { title: "由谁要求", lines: [requirersWords(explanation)] },
    { title: "看哪些台账", lines: ledgerLines(explanation.ledgers) },
    ...(figures.length === 0
      ? []
      : [{ title: "各口径的数值", lines: figures.flatMap(({ title, statements }) => figureLines(title, statements)) }]),
    { title: "依据", lines: sources.map(sourceWords) },
    { title: "结论的意思", lines: outcomes.map(({ word, meaning }) => `${word}：${meaning}`) },
    {
      title: "什么时候会判得不准",
      lines: [doubts ?? "没有特别的提示；与实际不符的，可以把这一处记为“不是问题”并写明原因。"],
    },
  ];
}

/** 国家基础（始终检查）、区局标准化… */
export function requirersWords({ requiredBy }: RuleEntry): string {
  if (requiredBy.length === 0) return "没有口径要求";
  return requiredBy
    .map(({ id, title }) => {
      if (id === "national") return `${title}（始终检查）`;
      return id === "common" ? `${title}（始终检查，轻重降一级）` : title;
    })
    .join("、");
}

const severityNames: { readonly [Key in Severity]: string } = {
  V: "须核实：只作提示，请核实情况，由组织决定",
  H: "重要",
  M: "普通",
  L: "轻微",
  I: "提示：不计分",
  R: "待核：文字线索，不计分",
};

function severityWords(severity: Severity): string {
  const name = severityNames[severity];
  if (severityWeight(severity) === 0) return name;
  return `${name}。原文用“一般”“原则上”，或者只是通行做法的，降一级。`;
}

function ledgerLines(ledgers: readonly ExplainedLedger[]): string[] {
  if (ledgers.length === 0) return ["不限：看的是全部台账或者体检设置。"];
  return ledgers.map(({ title, needed, fields }) => {
    const columns = fields.length === 0 ? "" : `：${fields.map(({ caption }) => caption).join("、")}`;
    return `${title}${needed ? "" : "（有则更准）"}${columns}`;
  });
}

function figureLines(title: string, statements: readonly ExplainedStatement[]): string[] {
  if (statements.length === 0) return [`${title}　没有口径给出数值`];
  return statements.map((statement) => `${title}　${statementWords(statement)}`);
}

/** 联兴过硬支部：每季度1次（至少，…二·1）［现用］ */
export function statementWords(statement: ExplainedStatement): string {
  const { by, byTitle, text, isFigure, chosen } = statement;
  const value = isFigure ? text : `“${text}”，没有可比的数值`;
  const mark = chosen ? "［现用］" : "";
  if (by === "product" || by === "settings") return `${byTitle}：${value}${mark}`;
  const { printed, inForce } = statement.source;
  return `${byTitle}：${value}（${[statement.strength, printed, inForce].filter((part) => part !== "").join("，")}）${mark}`;
}

/** The article, when it is in force, and what it says. */
export function sourceWords({ printed, paraphrase, inForce }: ExplainedSource): string {
  return `${printed}${inForce === "" ? "" : `［${inForce}］`}${paraphrase === "" ? "" : `：${paraphrase}`}`;
}
