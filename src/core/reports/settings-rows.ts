/**
 * The rows of 体检设置 (sheets README 6.13): what can be set, its present value, what holds without it, and where that
 * comes from. In the order of the sheet's groups.
 */
import { type Checkup, scorecardGroupIds } from "../checkup/checkup.ts";
import { exemptionReasons, exemptionText } from "../checkup/exemptions.ts";
import { groupTitles, groupWeights, sampleWeights, sampleWeightsLabel } from "../checkup/groups.ts";
import { maskWords, noLedger, policyWords, roundingWords, switchWords, unusedColumn } from "../checkup/settings.ts";
import { type Coverage, coverageText } from "../facts/coverage.ts";
import { type Day, isoDay, isoMonth, isoSpan, monthOf } from "../model/date.ts";
import { chineseLedgerName } from "../model/ledger.ts";
import { type MonthDay, type Semesters, type Stretch, usualSemesters } from "../model/period.ts";
import { wuweiThresholds } from "../model/stars.ts";
import { articles, printedArticle } from "../profiles/articles.ts";
import { figureDefinition, figureIds, figureText, figureTitle } from "../profiles/figure-text.ts";
import type { FigureId, Figures } from "../profiles/figures.ts";
import type { FigureOrigin } from "../profiles/profile.ts";
import { profiles } from "../profiles/profiles.ts";
import { meetingTypeNames } from "../recognition/meeting-types.ts";

export const settingGroups = [
  "基本",
  "覆盖期",
  "数值",
  "评分",
  "公示",
  "学期",
  "节假日",
  "豁免",
  "词表",
  "栏目对应",
] as const;

export type SettingGroup = (typeof settingGroups)[number];

export interface SettingRow {
  readonly group: SettingGroup;
  readonly key: string;
  /** Chinese. */
  readonly title: string;
  /** What holds now; "" = nothing. */
  readonly value: string | number;
  /** What holds when the clerk sets nothing. A row whose value differs from it is the clerk's own. */
  readonly standard: string | number;
  /** Chinese: what it means and where it comes from. */
  readonly note: string;
  readonly format: "general" | "text" | "day";
  /** For a drop-down. */
  readonly choices?: readonly string[];
}

export function settingRows(checkup: Checkup): readonly SettingRow[] {
  return [
    ...basicRows(checkup),
    ...coverageRows(checkup),
    ...figureRows(checkup),
    ...scoreRows(checkup),
    ...publicationRows(checkup),
    ...semesterRows(checkup),
    ...holidayRows(checkup),
    ...exemptionRows(checkup),
    ...wordRows(checkup),
    ...correctionRows(checkup),
  ];
}

function wordOf<Value>(words: ReadonlyMap<string, Value>, value: Value): string {
  return [...words].find(([, known]) => known === value)?.[0] ?? "";
}

function basicRows({ profile, settings }: Checkup): SettingRow[] {
  const shared = { group: "基本", standard: "" } as const;
  const policies = [...policyWords.keys()];
  return [
    {
      ...shared,
      key: "profile",
      title: "口径（从左到右叠加）",
      value: profile.ids.join(","),
      standard: "national-base",
      note: `${profile.title}。可选：${profiles.map(({ id, title }) => `${id}（${title}）`).join("、")}`,
      format: "text",
    },
    {
      ...shared,
      key: "asOf",
      title: "基准日",
      value: settings.asOf === null ? "" : isoDay(settings.asOf),
      note: "空＝运行当天",
      format: "day",
    },
    {
      ...shared,
      key: "period.from",
      title: "检查区间起",
      value: settings.periodFrom === null ? "" : isoDay(settings.periodFrom),
      note: "空＝基准日当年1月1日",
      format: "day",
    },
    {
      ...shared,
      key: "conflict",
      title: "口径冲突时",
      value: wordOf(policyWords, settings.policy),
      standard: policies[0] ?? "",
      note: `${policies.join(" / ")}；单个数值可以另设`,
      format: "text",
      choices: policies,
    },
    {
      ...shared,
      key: "branch.name",
      title: "支部名称",
      value: settings.branch.name ?? "",
      note: "空＝从台账里认",
      format: "text",
    },
    {
      ...shared,
      key: "branch.type",
      title: "支部类型",
      value: settings.branch.type ?? "",
      note: "普通、联合、临时、流动、村社区、机关、学校等；空＝从台账里认",
      format: "text",
    },
    {
      ...shared,
      key: "branch.foundedOn",
      title: "支部成立日期",
      value: settings.branch.foundedOn === null ? "" : isoSpan(settings.branch.foundedOn),
      note: "本年成立的支部填写，成立前的月份不要求",
      format: "text",
    },
  ];
}

function coverageRows({ facts, settings }: Checkup): SettingRow[] {
  const known = new Map(facts.coverage.map((coverage) => [coverage.kind, coverage]));
  const kinds = new Set([...facts.ledgers.tables.map((table) => table.kind), ...settings.coverage.keys()]);
  kinds.delete("roster");
  return [...kinds].map((kind) => {
    const declared = settings.coverage.get(kind);
    const coverage = known.get(kind);
    return {
      group: "覆盖期",
      key: `coverage/${kind}`,
      title: chineseLedgerName(kind),
      value: declared ? stretchText(declared) : "",
      standard: "",
      note: coverageNote(coverage, declared !== undefined),
      format: "text",
    };
  });
}

function coverageNote(coverage: Coverage | undefined, declared: boolean): string {
  if (declared) return "支部填写：这段时间的台账是齐的，没有记录就是没有开展";
  if (!coverage) return "未能推断，缺记录时只写“无法判定”。写作 2026-01—2026-10";
  return `推断：${coverageText(coverage)}，请核对；要改写作 2026-01—2026-10`;
}

function stretchText(stretch: Stretch): string {
  return `${isoMonth(monthOf(stretch.from))}—${isoMonth(monthOf(stretch.to))}`;
}

/** Rows of figures that stand in a group of their own. */
const elsewhere: ReadonlySet<FigureId> = new Set<FigureId>([
  "star.thresholds",
  "star.quota",
  "calendar.semesters",
  "points.notice_workdays",
]);

function isWordList(id: FigureId): boolean {
  return id.startsWith("words.") || id === "partyday.vague_topics";
}

/** The figures that the required rules read, and those the clerk has set. */
function usedFigures(checkup: Checkup): readonly FigureId[] {
  const used = new Set<FigureId>(checkup.settings.figures.keys());
  for (const { rule, requiredBy } of checkup.rules) {
    if (requiredBy !== null) for (const id of rule.parameters) used.add(id);
  }
  return figureIds.filter((id) => used.has(id) && !elsewhere.has(id));
}

function figureRow(checkup: Checkup, id: FigureId, group: SettingGroup, key: string): SettingRow {
  const { stated, figures } = checkup.profile;
  const choices = figureDefinition(id).kind.choices;
  const value = figureCell(id, figures);
  const standard = figureCell(id, stated.figures);
  return {
    group,
    key,
    title: titleWithUnit(id, figures),
    value,
    standard,
    note: figureNote(checkup, id),
    format: typeof value === "number" ? "general" : "text",
    ...(choices ? { choices } : {}),
  };
}

function figureCell(id: FigureId, figures: Figures): string | number {
  const statement = figures[id];
  return statement === undefined ? "" : figureDefinition(id).kind.cell(statement.value as never);
}

/** 到会率（%）: a bare number says nothing without its unit. */
function titleWithUnit(id: FigureId, figures: Figures): string {
  const cell = figureCell(id, figures);
  const unit = typeof cell === "number" ? figureText(id, figures).replace(/^\D*[\d.]+|（.*$/g, "") : "";
  return unit === "" ? figureTitle(id) : `${figureTitle(id)}（${unit}）`;
}

function figureNote(checkup: Checkup, id: FigureId): string {
  const { stated, origin } = checkup.profile;
  const own = origin[id] === "settings" ? "本支部设置。" : "";
  const statement = stated.figures[id];
  if (!statement) return `${own}所选口径没有规定`;
  if (figureCell(id, stated.figures) === "") return `${own}文件没有列出，由支部填写；空着时相关检查写“无法判定”`;
  const source = sourceText(statement.source, statement.strength, stated.origin[id], checkup.facts.asOf);
  const words = figureText(id, stated.figures);
  return own === "" || words.length > 60 ? own + source : `${own}原为 ${words}：${source}`;
}

/** Where a figure comes from: article and wording, or that no document states it. */
export function sourceText(source: string, strength: string, origin: FigureOrigin | undefined, asOf: Day): string {
  if (origin === "product") return "产品缺省，非文件数值";
  const until = articles.get(source)?.inForceUntil;
  const expired = until !== undefined && until < isoDay(asOf).slice(0, until.length) ? `，施行至${until}，已过期` : "";
  const practice = origin === "common" ? "通行做法：" : "";
  return `${practice}${printedArticle(source)}（${strength}${expired}）`;
}

function figureRows(checkup: Checkup): SettingRow[] {
  const conflicting = new Map(checkup.profile.conflicts.map((conflict) => [conflict.figure, conflict]));
  return usedFigures(checkup)
    .filter((id) => !isWordList(id))
    .flatMap((id) => {
      const row = figureRow(checkup, id, "数值", id);
      const conflict = conflicting.get(id);
      const policy = checkup.settings.policies.get(id);
      if (!conflict && policy === undefined) return [row];
      const sayings = (conflict?.between ?? []).map((by) => {
        const profile = profiles.find((known) => known.id === by);
        return profile ? `${profile.title} ${figureText(id, profile.figures)}` : by;
      });
      return [
        row,
        {
          group: "数值" as const,
          key: `conflict/${id}`,
          title: `${figureTitle(id)}：口径冲突时`,
          value: policy === undefined ? "" : wordOf(policyWords, policy),
          standard: "",
          note: `${sayings.join("；")}${sayings.length > 0 ? "。" : ""}空＝同“口径冲突时”`,
          format: "text" as const,
          choices: [...policyWords.keys()],
        },
      ];
    });
}

function scoreRows(checkup: Checkup): SettingRow[] {
  const { settings, profile, scorecard } = checkup;
  const weights = groupWeights(settings.weights);
  const roundings = [...roundingWords.keys()];
  const standard = profile.stated.figures["star.thresholds"]?.value ?? wuweiThresholds;
  return [
    ...scorecardGroupIds.map(
      (id): SettingRow => ({
        group: "评分",
        key: `weights/${id}`,
        title: `${groupTitles[id]} 满分`,
        value: weights[id],
        standard: sampleWeights[id],
        note: weights[id] === sampleWeights[id] ? sampleWeightsLabel : "支部填写的分值",
        format: "general",
      }),
    ),
    {
      group: "评分",
      key: "rounding",
      title: "取整方式",
      value: wordOf(roundingWords, settings.rounding),
      standard: roundings[0] ?? "",
      note: roundings.join(" / "),
      format: "text",
      choices: roundings,
    },
    {
      group: "评分",
      key: "star.thresholds",
      title: "星级分数线",
      value: scorecard.thresholds.join(","),
      standard: standard.join(","),
      note: `五、四、三、二、一星的最低分。${printedArticle("wuwei/3.2")}`,
      format: "text",
    },
    ...(profile.figures["star.quota"] ? [figureRow(checkup, "star.quota", "评分", "star.quota")] : []),
    {
      group: "评分",
      key: "veto",
      title: "一票否决事项",
      value: settings.vetoes.join("、"),
      standard: "",
      note: "文件未列，由上级或支部填写；只在得分旁边注明，不改得分",
      format: "text",
    },
  ];
}

function publicationRows(checkup: Checkup): SettingRow[] {
  const { sortByScore, showAmounts, maskNames, contact, phone } = checkup.settings.publication;
  const switches = [...switchWords.keys()];
  const no = wordOf(switchWords, false);
  const shared = { group: "公示", standard: no, format: "text", choices: switches } as const;
  return [
    {
      ...shared,
      key: "points.sortByScore",
      title: "按积分排序",
      value: wordOf(switchWords, sortByScore),
      note: "缺省按花名册顺序，不排名",
    },
    {
      ...shared,
      key: "dues.showAmount",
      title: "党费公示个人金额",
      value: wordOf(switchWords, showAmounts),
      note: "金额与收入有关，缺省不列",
    },
    {
      ...shared,
      key: "mask.name",
      title: "姓名显示",
      value: wordOf(maskWords, maskNames),
      standard: wordOf(maskWords, false),
      note: [...maskWords.keys()].join(" / "),
      choices: [...maskWords.keys()],
    },
    {
      group: "公示",
      key: "notice.contact",
      title: "公示联系人",
      value: contact,
      standard: "",
      note: "收异议的人，印在公示上；空＝留空手填",
      format: "text",
    },
    {
      group: "公示",
      key: "notice.phone",
      title: "公示联系电话",
      value: phone,
      standard: "",
      note: "请填办公电话；填手机号码的，公示前会请支部确认。空＝留空手填",
      format: "text",
    },
    figureRow(checkup, "points.notice_workdays", "公示", "points.notice_workdays"),
  ];
}

function semesterRows(checkup: Checkup): SettingRow[] {
  const now = checkup.facts.semesters;
  const row = (key: string, title: string, which: keyof Semesters): SettingRow => ({
    group: "学期",
    key,
    title,
    value: semesterText(now, which),
    standard: semesterText(usualSemesters, which),
    note: "产品缺省，非文件数值；写作 02-01—07-31",
    format: "text",
  });
  return [row("semester.1", "上半年学期", "spring"), row("semester.2", "下半年学期", "autumn")];
}

function semesterText(semesters: Semesters, which: keyof Semesters): string {
  const part = ({ month, day }: MonthDay): string => `${twoDigits(month)}-${twoDigits(day)}`;
  return `${part(semesters[which].from)}—${part(semesters[which].to)}`;
}

const twoDigits = (value: number): string => String(value).padStart(2, "0");

function holidayRows({ settings }: Checkup): SettingRow[] {
  return [...settings.holidays].map(([day, kind]) => ({
    group: "节假日",
    key: `holiday/${isoDay(day)}`,
    title: isoDay(day),
    value: kind === "rest" ? "休" : "班",
    standard: "",
    note: "支部填写：休＝放假，班＝调休上班",
    format: "text",
    choices: ["休", "班"],
  }));
}

function exemptionRows(checkup: Checkup): SettingRow[] {
  const titles = new Map(checkup.rules.map(({ rule }) => [rule.id, rule.text.title]));
  return checkup.settings.exemptions.map((exemption) => ({
    group: "豁免",
    key: exemption.key,
    title: `${exemption.subject === "*" ? "全部" : exemption.subject} ${titles.get(exemption.rule) ?? exemption.rule}`,
    value: exemptionText(exemption),
    standard: "",
    note: `“不是问题”的理由${exemption.hash === null ? "" : "；原文改动后自动失效"}。可以接着写 ；说明：…；经办：…；至：2026-12-31`,
    format: "text",
    choices: exemptionReasons,
  }));
}

function wordRows(checkup: Checkup): SettingRow[] {
  return usedFigures(checkup)
    .filter(isWordList)
    .map((id) => figureRow(checkup, id, "词表", id.startsWith("words.") ? id.replace("words.", "words/") : id));
}

function correctionRows({ settings }: Checkup): SettingRow[] {
  const shared = { group: "栏目对应", standard: "", format: "text" } as const;
  return settings.corrections.flatMap((correction): SettingRow[] => {
    const row = (part: string, title: string, value: string, note: string): SettingRow => ({
      ...shared,
      key: `map/${correction.sheet}/${part}`,
      title: `${correction.sheet}：${title}`,
      value,
      note,
    });
    const { shape, kind, headerRows, columns, year, types } = correction;
    const kindWord = kind === "none" ? noLedger : kind === undefined ? "" : chineseLedgerName(kind);
    return [
      ...(shape === "" ? [] : [row("#shape", "表头样式", shape, "同样表头的表照此识别")]),
      ...(kindWord === "" ? [] : [row("#kind", "台账", kindWord, "支部更正的台账名称")]),
      ...(headerRows ? [row("#header", "表头行", headerRows.join(","), "支部更正的表头所在行")] : []),
      ...(year === undefined ? [] : [row("#year", "年份", String(year), "支部指明的年份")]),
      ...[...(types ?? [])].map(([word, type]) =>
        row(
          word === "" ? "#type" : `#type/${word}`,
          word === "" ? "会议类型" : `“${word}”`,
          meetingTypeNames.get(type) ?? type,
          "支部指明的会议类型",
        ),
      ),
      ...[...(columns ?? [])].map(([column, field]) =>
        row(column, column, field === "" ? unusedColumn : field, "支部更正的栏目"),
      ),
    ];
  });
}
