/** The result of `check` for people: the score and its coverage first, then the gaps, then the counts of the rest. */
import type { Checkup } from "../../core/checkup/checkup.ts";
import { coverageText } from "../../core/facts/coverage.ts";
import { isoDay } from "../../core/model/date.ts";
import { chineseLedgerName } from "../../core/model/ledger.ts";
import { type Outcome, type Severity, type Status, severityWord } from "../../core/model/outcome.ts";
import { type Place, placeText } from "../../core/model/place.ts";
import { starWord } from "../../core/model/stars.ts";
import { figureText, figureTitle } from "../../core/profiles/figure-text.ts";
import { profiles } from "../../core/profiles/profiles.ts";
import { headcounts } from "./check-json.ts";

/** Subjects of one rule that are listed one by one; beyond it the rest is counted. */
const shownSubjects = 6;

const gravity: readonly Severity[] = ["V", "H", "M", "L", "R", "I"];

export function workbookText(file: string, checkup: Checkup, statuses: ReadonlySet<Status>): string {
  const lines: string[] = [...head(file, checkup), ...ledgerLines(checkup), ...scoreLines(checkup)];
  const sections: [Status, string][] = [
    ["error", "运行出错（不影响其他规则）"],
    ["gap", "未达标"],
    ["to-confirm", "待核（文字线索，请人工核对，不扣分）"],
    ["cannot-judge", "无法判定（补上台账或列后再检，不算问题）"],
    ["not-due", "未到期"],
    ["met", "达标"],
    ["not-applicable", "不适用"],
  ];
  for (const [status, title] of sections) {
    if (!statuses.has(status)) continue;
    const own = checkup.outcomes.filter((outcome) => outcome.status === status);
    if (own.length === 0) continue;
    lines.push("", `${title}  ${own.length} 处`, ...groupLines(checkup, own));
  }
  const folded = sections.filter(([status]) => !statuses.has(status) && checkup.summary[status] > 0);
  if (folded.length > 0) {
    const counts = folded.map(([status, title]) => `${title.replace(/（.*）/, "")} ${checkup.summary[status]}`);
    lines.push("", `其余：${counts.join("　")}`);
  }
  const questions = [
    ...checkup.facts.ledgers.tables.flatMap((table) => table.questions),
    ...checkup.facts.ledgers.unused.flatMap((sheet) => sheet.questions),
  ];
  if (questions.length > 0) {
    lines.push("", "请核对（没有把握的地方没有猜）");
    for (const question of questions) lines.push(`  ${placeText(question.at)}  ${question.text}`);
  }
  if (checkup.problems.length > 0) {
    lines.push("", "设置（没有生效的，请核对）");
    for (const problem of checkup.problems) lines.push(`  ${problem.message}`);
  }
  return `${lines.join("\n")}\n`;
}

function head(file: string, checkup: Checkup): string[] {
  const { facts, profile } = checkup;
  const counts = headcounts(checkup);
  const people = counts
    ? `党员 ${counts.all} 名（正式 ${counts.full}，预备 ${counts.probationary}）`
    : "没有党员花名册";
  return [
    `支部台账体检　${file}`,
    [facts.branch.name, people].filter((part) => part !== "").join("　"),
    `检查区间 ${isoDay(facts.period.from)} 至 ${isoDay(facts.period.to)}　基准日 ${isoDay(facts.asOf)}　口径 ${profile.title}`,
    ...conflictLines(checkup),
  ];
}

/** Chosen profiles that state one figure differently: which statement holds. */
function conflictLines({ profile, rules }: Checkup): string[] {
  const used = new Set(rules.flatMap(({ rule, requiredBy }) => (requiredBy === null ? [] : rule.parameters)));
  const conflicts = profile.conflicts.filter(({ figure }) => used.has(figure));
  return conflicts.map(({ figure, between, taken }) => {
    const sayings = between.flatMap((id) => {
      const stating = profiles.find((known) => known.id === id);
      return stating ? [`${stating.title} ${shortened(figureText(figure, stating.figures))}`] : [];
    });
    const holder = profiles.find((known) => known.id === taken)?.title ?? "本支部设置";
    return `口径不一致　${figureTitle(figure)}：${sayings.join("；")}。本次按${holder}`;
  });
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function ledgerLines(checkup: Checkup): string[] {
  const { ledgers, coverage } = checkup.facts;
  const lines = ["", "台账"];
  for (const table of ledgers.tables) {
    const covered = coverage.find((entry) => entry.kind === table.kind);
    const period = covered && covered.stretches.length > 0 ? `　覆盖 ${coverageText(covered)}` : "";
    lines.push(
      `  ${chineseLedgerName(table.kind)}　${table.sheet}!${table.range}　${table.records} 条　把握 ${Math.round(table.confidence * 100)}%${period}`,
    );
  }
  if (ledgers.tables.length === 0)
    lines.push("  没有认出任何台账。工作簿里请至少有党员花名册、会议记录或党费台账中的一张。");
  if (ledgers.unused.length > 0) {
    lines.push(`  未使用：${ledgers.unused.map((sheet) => `${sheet.sheet}（${sheet.why}）`).join("、")}`);
  }
  return lines;
}

function scoreLines(checkup: Checkup): string[] {
  const { scorecard } = checkup;
  if (scorecard.score === null) return ["", "得分　可判定的台账不足，暂不评分。"];
  const star = scorecard.stars === null ? "星级待定" : `${starWord(scorecard.stars)} / ${scorecard.class ?? ""}`;
  const coverage = scorecard.coverage === null ? "—" : `${Math.round(scorecard.coverage * 100)}%`;
  const lines = [
    "",
    `得分 ${fixed(scorecard.score)}（区间 ${fixed(scorecard.low)} ～ ${fixed(scorecard.high)}）　${star}　判定覆盖率 ${coverage}`,
  ];
  for (const area of scorecard.areas) {
    lines.push(
      `  ${area.title}　满分 ${area.full}　得分 ${fixed(area.score)}　达标 ${area.met}　未达标 ${area.gap}　无法判定 ${area.cannotJudge}`,
    );
  }
  if (scorecard.sampleWeights) lines.push("  各组满分为示例分值，非文件规定。");
  return lines;
}

function groupLines(checkup: Checkup, outcomes: readonly Outcome[]): string[] {
  const byRule = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const known = byRule.get(outcome.rule);
    if (known) known.push(outcome);
    else byRule.set(outcome.rule, [outcome]);
  }
  const groups = [...byRule].sort(
    ([, a], [, b]) => gravity.indexOf(a[0]?.severity ?? "I") - gravity.indexOf(b[0]?.severity ?? "I"),
  );
  const lines: string[] = [];
  for (const [id, own] of groups) {
    const first = own[0];
    if (!first) continue;
    const title = checkup.rules.find((entry) => entry.rule.id === id)?.rule.text.title ?? id;
    lines.push(`  [${severityWord(first.severity)}] ${title}　${id}　${own.length} 处`);
    for (const outcome of own.slice(0, shownSubjects)) lines.push(`      ${subjectLine(outcome)}`);
    if (own.length > shownSubjects)
      lines.push(`      另有 ${own.length - shownSubjects} 处，用 --json 或写出的“体检报告”查看全部。`);
    if (first.remedy !== "") lines.push(`      可以：${first.remedy}`);
    if (first.basis.length > 0 && first.status === "gap") lines.push(`      依据：${first.basis.join("；")}`);
  }
  return lines;
}

function subjectLine(outcome: Outcome): string {
  const places = outcome.evidence.map((evidence) => placeText(placeOf(evidence)));
  const where = places.length === 0 ? "" : `　〔${places.slice(0, 3).join("、")}${places.length > 3 ? " 等" : ""}〕`;
  const due = outcome.dueBy === undefined ? "" : `　最后一天 ${isoDay(outcome.dueBy)}`;
  const subject = outcome.subject === "branch" ? "本支部" : outcome.subject;
  const message = outcome.message === "" ? subject : `${subject}：${outcome.message}`;
  return `${message}${due}${where}`;
}

function placeOf(evidence: Outcome["evidence"][number]): Place {
  return evidence.kind === "found" ? evidence.at : evidence.near;
}

function fixed(value: number | null): string {
  return value === null ? "—" : value.toFixed(2);
}
