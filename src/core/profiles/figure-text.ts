/** Figures in Chinese words, for explanations and settings: 每季度1次, 不超过50人（按党员总数，含本数）. */
import type { DuesBracket, DuesStandard, FigureId, Figures, FigureTypes, Frequency, SizeLimit } from "./figures.ts";
import { parameterOf } from "./parameters.ts";

/** Titles of the figures that the matrix of the texts does not list. */
const ownTitles: { readonly [Id in FigureId]?: string } = {
  "orglife.grace": "年度会议补开截止",
  "roster.conversion_reminder_days": "转正提醒提前天数",
  "develop.min_age": "入党年龄",
  "roster.required_fields": "花名册必填栏",
  "minutes.required_fields": "会议记录必填栏",
  "dues.standard": "党费标准",
  "dues.arrears_levels": "欠交提醒分级",
  "partyday.vague_topics": "空泛主题词",
  "assembly.founding_days": "新成立支部本季剩余天数",
};

const periodWords: { readonly [Per in Frequency["per"]]: string } = {
  month: "每月",
  quarter: "每季度",
  half: "每半年",
  semester: "每学期",
  year: "每年",
};

const fieldWords: ReadonlyMap<string, string> = new Map([
  ["name", "姓名"],
  ["sex", "性别"],
  ["birthDate", "出生日期"],
  ["memberType", "党员类别"],
  ["joinedOn", "入党日期"],
  ["fullMemberOn", "转正日期"],
  ["group", "党小组"],
  ["status", "组织关系状态"],
  ["type", "会议类型"],
  ["date", "日期"],
  ["place", "地点"],
  ["chair", "主持人"],
  ["recorder", "记录人"],
  ["expected", "应到"],
  ["present", "实到"],
  ["content", "内容"],
]);

const people = (count: number): string => `${count}人`;
const atLeastPeople = (count: number): string => `不少于${count}人`;
const days = (count: number): string => `${count}天`;
const frequency = (value: Frequency): string => `${periodWords[value.per]}${value.times}次`;
const fields = (names: readonly string[]): string => names.map((name) => fieldWords.get(name) ?? name).join("、");

function sizeLimit(limit: SizeLimit): string {
  const counted = limit.of === "members" ? "按党员总数" : "按正式党员";
  return limit.inclusive
    ? `不超过${limit.count}人（${counted}，含本数）`
    : `不足${limit.count}人（${counted}，不含本数）`;
}

/** Whole yuan and tenths as people write them: 3000, 0.2. */
const yuan = (cents: number): string => String(cents / 100);

function brackets(rows: readonly DuesBracket[]): string {
  return rows
    .map((row, index) => {
      const below = rows[index - 1]?.upTo;
      const range = row.upTo === null ? `${yuan(below ?? 0)}元以上` : `${yuan(row.upTo)}元以下（含）`;
      return `${range}${row.rate / 100}%`;
    })
    .join("、");
}

function duesStandard(standard: DuesStandard): string {
  return [
    `在职 ${brackets(standard.employed)}`,
    `离退休 ${brackets(standard.retired)}`,
    `农民每月${yuan(standard.farmer.from)}至${yuan(standard.farmer.to)}元`,
    `学生、下岗等每月${yuan(standard.fixed)}元`,
  ].join("；");
}

const words: { readonly [Id in FigureId]: (value: FigureTypes[Id]) => string } = {
  "branch.min_full_members": atLeastPeople,
  "branch.max_members": sizeLimit,
  "group.min_members": atLeastPeople,
  "group.min_full": atLeastPeople,
  "committee.required_at": (count) => `正式党员${people(count)}以上（含）`,
  "assembly.frequency": frequency,
  "committee.meeting_frequency": frequency,
  "group.meeting_frequency": frequency,
  "lecture.frequency": frequency,
  "partyday.frequency": frequency,
  "orglife.frequency": frequency,
  "orglife.grace": (date) => `次年${date.month}月${date.day}日`,
  "attendance.min_rate": (percent) => `${percent}%`,
  "develop.probation": (value) => `${value.months}个月，延长不超过${value.extensionMonths}个月`,
  "roster.conversion_reminder_days": days,
  "develop.min_age": (years) => `年满${years}周岁`,
  "roster.required_fields": fields,
  "minutes.required_fields": fields,
  "dues.standard": duesStandard,
  "dues.unpaid_months": (months) => `连续${months}个月`,
  "dues.arrears_levels": (levels) => `连续${levels.remind}个月起提醒，${levels.warn}个月起预警，不足的提示`,
  "partyday.vague_topics": (topics) => topics.join("、"),
  "assembly.founding_days": days,
};

/** 党员大会, 到会率, … */
export function figureTitle(id: FigureId): string {
  return parameterOf(id)?.title ?? ownTitles[id] ?? id;
}

/** The value in words; "" when these figures do not state it. */
export function figureText<Id extends FigureId>(id: Id, figures: Figures): string {
  const statement = figures[id];
  if (!statement) return "";
  const toWords: (value: FigureTypes[Id]) => string = words[id];
  return toWords(statement.value as FigureTypes[Id]);
}
