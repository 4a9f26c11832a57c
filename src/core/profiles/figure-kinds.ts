/**
 * How a figure of each shape is said in Chinese, written into a cell, read back from what a clerk typed, and compared
 * under 从严. What `cell` writes `read` understands; `read` never throws and answers null for anything else.
 */
import { type Day, isoDay, parseIsoDay, validDay } from "../model/date.ts";
import type {
  ArrearsLevels,
  CommitteeSize,
  DuesBracket,
  DuesStandard,
  FixedDay,
  Frequency,
  MonthDay,
  NamedNumber,
  Probation,
  Range,
  Semesters,
  Share,
  ShareCap,
  SizeLimit,
  StarClasses,
  StarThresholds,
  TermYears,
  TrainingDuty,
  WordGroup,
} from "./figure-values.ts";

export interface FigureKind<Value> {
  /** In plain Chinese, for explanations: 每季度1次. */
  words(value: Value): string;
  /** As a cell of 体检设置 or the settings file holds it; `read` understands it. */
  cell(value: Value): string | number;
  /** What a clerk wrote, normalised and trimmed, not empty. Null: not understood. */
  read(text: string): Value | null;
  /** Chinese: how to write it. */
  readonly hint: string;
  /** Positive when `a` asks for more than `b`, 0 when neither does. */
  compare(a: Value, b: Value): number;
  /** What a cell may hold, for a drop-down; absent when it is free. */
  readonly choices?: readonly string[];
}

const neither = (): number => 0;

/** Which of two numbers asks for more. */
type Stricter = "higher" | "lower" | "neither";

function comparison(stricter: Stricter): (a: number, b: number) => number {
  if (stricter === "neither") return neither;
  return stricter === "higher" ? (a, b) => a - b : (a, b) => b - a;
}

const toNarrow = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "");

interface NumberShape {
  /** Words before and after the number: 不少于, 人. */
  readonly before?: string;
  readonly after: string;
  readonly stricter: Stricter;
  readonly from?: number;
  readonly to?: number;
}

/** A whole number, with or without its unit: 30, 30天. */
export function wholeNumber(shape: NumberShape): FigureKind<number> {
  const { before = "", after, stricter, from = 1, to = 10_000 } = shape;
  return {
    words: (value) => `${before}${value}${after}`,
    cell: (value) => value,
    read: (text) => {
      const match = /^(\d{1,7})(?:\.0+)?(\D*)$/.exec(toNarrow(text));
      if (!match || (match[2] !== "" && match[2] !== toNarrow(after))) return null;
      const value = Number(match[1]);
      return value >= from && value <= to ? value : null;
    },
    hint: `请写 ${from} 到 ${to} 的整数`,
    compare: comparison(stricter),
  };
}

const digitsOfYuan = /^(\d{1,9})(?:\.(\d{1,2}))?元?$/;

function centsOf(text: string): number | null {
  const match = digitsOfYuan.exec(text);
  return match ? Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0")) : null;
}

const yuan = (cents: number): string => String(cents / 100);

/** Money in cents, written in yuan. */
export function money(stricter: Stricter): FigureKind<number> {
  return {
    words: (cents) => `${yuan(cents)}元`,
    cell: (cents) => cents / 100,
    read: (text) => centsOf(toNarrow(text)),
    hint: "请写金额（元），例如 1000",
    compare: comparison(stricter),
  };
}

const blankWord = "未填";

/** A number that only the clerk can give; null until then. */
export function ownNumber(after: string, to: number): FigureKind<number | null> {
  const number = wholeNumber({ after, stricter: "higher", from: 0, to });
  return {
    words: (value) => (value === null ? blankWord : number.words(value)),
    cell: (value) => value ?? "",
    read: (text) => (text === blankWord ? null : number.read(text)),
    hint: number.hint,
    compare: (a, b) => (a ?? 0) - (b ?? 0),
  };
}

/** A day that only the clerk can give; null until then. */
export const ownDay: FigureKind<Day | null> = {
  words: (value) => (value === null ? blankWord : isoDay(value)),
  cell: (value) => (value === null ? "" : isoDay(value)),
  read: (text) => parseIsoDay(text),
  hint: "请写作 2026-11-21",
  compare: neither,
};

export const fixedDate: FigureKind<Day> = {
  words: isoDay,
  cell: isoDay,
  read: (text) => parseIsoDay(text),
  hint: "请写作 2026-05-11",
  compare: neither,
};

export const freeText: FigureKind<string> = {
  words: (value) => value,
  cell: (value) => value,
  read: (text) => text,
  hint: "请写文字",
  compare: neither,
};

/** Whether a text asks for something that has no number. */
export const requirement: FigureKind<boolean> = {
  words: (value) => (value ? "要求" : "不要求"),
  cell: (value) => (value ? "要求" : "不要求"),
  read: (text) => (text === "要求" ? true : text === "不要求" ? false : null),
  hint: "请选 要求 或 不要求",
  compare: (a, b) => Number(a) - Number(b),
  choices: ["要求", "不要求"],
};

/** One of a few ways, each with its Chinese name, the strictest first. */
export function choice<Value extends string>(names: ReadonlyMap<Value, string>): FigureKind<Value> {
  const order = [...names.keys()];
  const words = (value: Value): string => names.get(value) ?? value;
  return {
    words,
    cell: words,
    read: (text) => order.find((value) => names.get(value) === text) ?? null,
    hint: `请选 ${[...names.values()].join("、")}`,
    compare: (a, b) => order.indexOf(b) - order.indexOf(a),
    choices: [...names.values()],
  };
}

const periodWords: { readonly [Per in Frequency["per"]]: string } = {
  month: "每月",
  quarter: "每季度",
  half: "每半年",
  semester: "每学期",
  year: "每年",
};

const periodsPerYear: { readonly [Per in Frequency["per"]]: number } = {
  month: 12,
  quarter: 4,
  semester: 2,
  half: 2,
  year: 1,
};

const frequencyWords = (value: Frequency): string => `${periodWords[value.per]}${value.times}次`;

export const frequency: FigureKind<Frequency> = {
  words: frequencyWords,
  cell: frequencyWords,
  read: (text) => {
    const match = /^(每月|每季度?|每半年|每学期|每年)(?:至少|不少于)?(\d{1,3})次$/.exec(toNarrow(text));
    const word = match?.[1] === "每季" ? "每季度" : match?.[1];
    const per = (["month", "quarter", "half", "semester", "year"] as const).find((one) => periodWords[one] === word);
    const times = Number(match?.[2]);
    return per && times > 0 ? { times, per } : null;
  },
  hint: "请写作 每月1次、每季度1次、每半年1次、每学期1次或每年2次",
  // More a year is stricter; with as many, the one spread over more periods is (half-yearly before twice a year).
  compare: (a, b) =>
    a.times * periodsPerYear[a.per] - b.times * periodsPerYear[b.per] || periodsPerYear[a.per] - periodsPerYear[b.per],
};

const trainingWords = (value: TrainingDuty): string => `${value.per === "year" ? "每年" : "任期内"}${value.times}次`;

export const trainingDuty: FigureKind<TrainingDuty> = {
  words: trainingWords,
  cell: trainingWords,
  read: (text) => {
    const match = /^(每年|任期内)(?:至少|不少于)?(\d{1,2})次$/.exec(toNarrow(text));
    const times = Number(match?.[2]);
    return match && times > 0 ? { times, per: match[1] === "每年" ? "year" : "term" } : null;
  },
  hint: "请写作 每年1次 或 任期内1次",
  compare: (a, b) => Number(a.per === "year") - Number(b.per === "year") || a.times - b.times,
};

function sizeLimitWords(limit: SizeLimit): string {
  const counted = limit.of === "members" ? "按党员总数" : "按正式党员";
  return limit.inclusive
    ? `不超过${limit.count}人（${counted}，含本数）`
    : `不足${limit.count}人（${counted}，不含本数）`;
}

const greatestSize = (limit: SizeLimit): number => (limit.inclusive ? limit.count : limit.count - 1);

export const sizeLimit: FigureKind<SizeLimit> = {
  words: sizeLimitWords,
  cell: sizeLimitWords,
  read: (text) => {
    const match = /^(不超过|不足)?(\d{1,4})人?(?:\((?:按(党员总数|正式党员))?[^)]*\))?$/.exec(toNarrow(text));
    const count = Number(match?.[2]);
    if (!match || count < 1) return null;
    return { count, inclusive: match[1] !== "不足", of: match[3] === "正式党员" ? "full-members" : "members" };
  },
  hint: "请写作 不超过50人（按党员总数，含本数）或 不足50人（按正式党员，不含本数）",
  // The smaller greatest size is stricter (不足50 = 49); at the same size the limit that also counts probationary members.
  compare: (a, b) => greatestSize(b) - greatestSize(a) || Number(a.of === "members") - Number(b.of === "members"),
};

const shareWords = (value: Share): string =>
  `${value.inclusive ? "不少于" : "超过"}${value.numerator}/${value.denominator}`;

export const share: FigureKind<Share> = {
  words: shareWords,
  cell: shareWords,
  read: (text) => {
    const match = /^(不少于|超过)(\d{1,3})\/(\d{1,3})$/.exec(toNarrow(text));
    const numerator = Number(match?.[2]);
    const denominator = Number(match?.[3]);
    if (!match || numerator < 1 || numerator > denominator) return null;
    return { numerator, denominator, inclusive: match[1] === "不少于" };
  },
  hint: "请写作 不少于4/5 或 超过1/2",
  compare: (a, b) =>
    a.numerator * b.denominator - b.numerator * a.denominator || Number(b.inclusive) - Number(a.inclusive),
};

const countedWords: { readonly [Of in ShareCap["of"]]: string } = {
  "full-members": "正式党员",
  members: "党员总数",
  appraised: "参评人数",
};

const shareCapWords = (value: ShareCap): string =>
  `不超过${value.numerator}/${value.denominator}（按${countedWords[value.of]}）`;

export const shareCap: FigureKind<ShareCap> = {
  words: shareCapWords,
  cell: shareCapWords,
  read: (text) => {
    const match = /^不超过(\d{1,3})\/(\d{1,3})\(按(正式党员|党员总数|参评人数)\)$/.exec(toNarrow(text));
    const of = (["full-members", "members", "appraised"] as const).find((one) => countedWords[one] === match?.[3]);
    const numerator = Number(match?.[1]);
    const denominator = Number(match?.[2]);
    return of && denominator > 0 && numerator <= denominator ? { numerator, denominator, of } : null;
  },
  hint: "请写作 不超过1/3（按正式党员），也可以按党员总数、参评人数",
  compare: (a, b) =>
    b.numerator * a.denominator - a.numerator * b.denominator ||
    Number(a.of === "full-members") - Number(b.of === "full-members"),
};

const rangeWords = (unit: string): ((value: Range) => string) => {
  return (value) => `${value.from}至${value.to}${unit}`;
};

export function range(unit: string): FigureKind<Range> {
  return {
    words: rangeWords(unit),
    cell: rangeWords(unit),
    read: (text) => {
      const match = /^(\d{1,4})(?:至|到|-|~)(\d{1,4})(\D*)$/.exec(toNarrow(text));
      if (!match || (match[3] !== "" && match[3] !== unit)) return null;
      const value = { from: Number(match[1]), to: Number(match[2]) };
      return value.from <= value.to ? value : null;
    },
    hint: `请写作 1至2${unit}`,
    compare: (a, b) => b.to - b.from - (a.to - a.from),
  };
}

const committeeSizeWords = (value: CommitteeSize): string => `${value.from}至${value.usualTo}人，最多${value.to}人`;

export const committeeSize: FigureKind<CommitteeSize> = {
  words: committeeSizeWords,
  cell: committeeSizeWords,
  read: (text) => {
    const match = /^(\d{1,2})至(\d{1,2})人?,最多(\d{1,2})人?$/.exec(toNarrow(text));
    const value = { from: Number(match?.[1]), usualTo: Number(match?.[2]), to: Number(match?.[3]) };
    return match && value.from >= 1 && value.from <= value.usualTo && value.usualTo <= value.to ? value : null;
  },
  hint: "请写作 3至5人，最多7人",
  compare: (a, b) => b.to - a.to || a.from - b.from,
};

const termYearsWords = (value: TermYears): string =>
  `${value.usual}年，村和社区${value.community}年，批复最长${value.longest}年`;

export const termYears: FigureKind<TermYears> = {
  words: termYearsWords,
  cell: termYearsWords,
  read: (text) => {
    const match = /^(\d)年,村和社区(\d)年,批复最长(\d)年$/.exec(toNarrow(text));
    const value = { usual: Number(match?.[1]), community: Number(match?.[2]), longest: Number(match?.[3]) };
    return match && value.usual > 0 && value.community > 0 && value.longest >= value.usual ? value : null;
  },
  hint: "请写作 3年，村和社区5年，批复最长3年",
  compare: (a, b) => b.longest - a.longest || b.usual - a.usual,
};

/** Null when no year has such a day; 29 February stands in a leap year. */
export function monthDayOf(month: string | undefined, day: string | undefined): MonthDay | null {
  const value = { month: Number(month), day: Number(day) };
  return validDay(2024, value.month, value.day) === null ? null : value;
}

const dayWords = (value: MonthDay): string => `${value.month}月${value.day}日`;

/** @param before 次年 for a day of the following year, else "" */
export function monthDay(before = ""): FigureKind<MonthDay> {
  const words = (value: MonthDay): string => `${before}${dayWords(value)}`;
  return {
    words,
    cell: words,
    read: (text) => {
      const match = /^(次年)?(\d{1,2})月(\d{1,2})日$/.exec(toNarrow(text));
      return match && (match[1] === undefined || before !== "") ? monthDayOf(match[2], match[3]) : null;
    },
    hint: `请写作 ${before}3月31日`,
    // An earlier last day.
    compare: (a, b) => b.month - a.month || b.day - a.day,
  };
}

const fixedDayWords = (value: FixedDay): string =>
  value.dayOfMonth === null ? "每月相对固定" : `每月${value.dayOfMonth}日`;

export const fixedDay: FigureKind<FixedDay> = {
  words: fixedDayWords,
  cell: fixedDayWords,
  read: (text) => {
    if (toNarrow(text) === "每月相对固定") return { dayOfMonth: null };
    const day = Number(/^每月(\d{1,2})日$/.exec(toNarrow(text))?.[1]);
    return day >= 1 && day <= 31 ? { dayOfMonth: day } : null;
  },
  hint: "请写作 每月15日 或 每月相对固定",
  compare: (a, b) => Number(a.dayOfMonth !== null) - Number(b.dayOfMonth !== null),
};

const probationWords = (value: Probation): string => `${value.months}个月，延长不超过${value.extensionMonths}个月`;

export const probation: FigureKind<Probation> = {
  words: probationWords,
  cell: probationWords,
  read: (text) => {
    const match = /^(\d{1,2})个月,延长不超过(\d{1,2})个月$/.exec(toNarrow(text));
    return match && Number(match[1]) > 0 ? { months: Number(match[1]), extensionMonths: Number(match[2]) } : null;
  },
  hint: "请写作 12个月，延长不超过12个月",
  // A longer probation, then a shorter extension.
  compare: (a, b) => a.months - b.months || b.extensionMonths - a.extensionMonths,
};

const arrearsWords = (value: ArrearsLevels): string =>
  `连续${value.remind}个月起提醒，${value.warn}个月起预警，不足的提示`;

export const arrearsLevels: FigureKind<ArrearsLevels> = {
  words: arrearsWords,
  cell: arrearsWords,
  read: (text) => {
    const match = /^(?:连续)?(\d{1,2})个月起提醒,(\d{1,2})个月起预警(?:,不足的提示)?$/.exec(toNarrow(text));
    const value = { remind: Number(match?.[1]), warn: Number(match?.[2]) };
    return match && value.remind > 0 && value.remind <= value.warn ? value : null;
  },
  hint: "请写作 连续2个月起提醒，4个月起预警",
  // An earlier warning, then an earlier reminder.
  compare: (a, b) => b.warn - a.warn || b.remind - a.remind,
};

function bracketWords(rows: readonly DuesBracket[]): string {
  return rows
    .map((row, index) => {
      const below = rows[index - 1]?.upTo;
      const upTo = row.upTo === null ? `${yuan(below ?? 0)}元以上` : `${yuan(row.upTo)}元以下（含）`;
      return `${upTo}${row.rate / 100}%`;
    })
    .join("、");
}

/** Rows in rising order, the last one open: 3000元以下（含）0.5%、3000元以上1%. */
function bracketsOf(text: string): DuesBracket[] | null {
  const rows: DuesBracket[] = [];
  let below = 0;
  for (const part of text.split("、")) {
    const match = /^([\d.]+)元以(下|上)(?:\(含\))?(\d{1,2})(?:\.(\d{1,2}))?%$/.exec(part);
    const limit = centsOf(match?.[1] ?? "");
    if (!match || limit === null || rows.at(-1)?.upTo === null) return null;
    const rate = Number(match[3]) * 100 + Number((match[4] ?? "").padEnd(2, "0"));
    if (match[2] === "上") {
      if (limit !== below) return null;
      rows.push({ upTo: null, rate });
    } else {
      if (limit <= below) return null;
      rows.push({ upTo: limit, rate });
      below = limit;
    }
  }
  return rows.at(-1)?.upTo === null ? rows : null;
}

function duesStandardWords(standard: DuesStandard): string {
  return [
    `在职 ${bracketWords(standard.employed)}`,
    `离退休 ${bracketWords(standard.retired)}`,
    `农民每月${yuan(standard.farmer.from)}至${yuan(standard.farmer.to)}元`,
    `学生、下岗等每月${yuan(standard.fixed)}元`,
  ].join("；");
}

export const duesStandard: FigureKind<DuesStandard> = {
  words: duesStandardWords,
  cell: duesStandardWords,
  read: (text) => {
    const [first = "", second = "", third = "", fourth = "", rest] = toNarrow(text).split(";");
    const employed = bracketsOf(first.replace(/^在职/, ""));
    const retired = bracketsOf(second.replace(/^离退休/, ""));
    const farmer = /^农民每月([\d.]+)至([\d.]+)元$/.exec(third);
    const from = centsOf(farmer?.[1] ?? "");
    const to = centsOf(farmer?.[2] ?? "");
    const fixed = centsOf(/^学生、下岗等每月([\d.]+)元$/.exec(fourth)?.[1] ?? "");
    if (!employed || !retired || from === null || to === null || fixed === null || rest !== undefined) return null;
    return from <= to ? { employed, retired, farmer: { from, to }, fixed } : null;
  },
  hint: "请照原来的写法改数字，例如 在职 3000元以下（含）0.5%、3000元以上1%；离退休 …；农民每月0.2至1元；学生、下岗等每月0.2元",
  // Two scales of dues cannot be ordered as a whole: the local one stands.
  compare: neither,
};

const separators = /[、,;\n]/;

function listOf(text: string): string[] {
  const items = text
    .normalize("NFKC")
    .split(separators)
    .map((item) => item.trim())
    .filter((item) => item !== "");
  return [...new Set(items)];
}

const listWords = (value: readonly string[]): string => (value.length === 0 ? blankWord : value.join("、"));

export const list: FigureKind<readonly string[]> = {
  words: listWords,
  cell: (value) => value.join("、"),
  read: (text) => (text === "无" || text === blankWord ? [] : listOf(text)),
  hint: "请用顿号隔开各项，例如 甲、乙、丙",
  compare: (a, b) => a.length - b.length,
};

/** Names of fields, shown by the captions of their columns. */
export function fieldList(captions: ReadonlyMap<string, string>): FigureKind<readonly string[]> {
  const words = (value: readonly string[]): string => value.map((name) => captions.get(name) ?? name).join("、");
  return {
    words,
    cell: words,
    read: (text) => {
      const names = listOf(text).map((caption) => [...captions].find(([, known]) => known === caption)?.[0]);
      const known = names.filter((name) => name !== undefined);
      return known.length === names.length && known.length > 0 ? known : null;
    },
    hint: `请从这些栏目里选：${[...captions.values()].join("、")}`,
    compare: (a, b) => a.length - b.length,
  };
}

const groupCell = (value: readonly WordGroup[]): string =>
  value.map((group) => `${group.title}：${group.words.join("、")}`).join("；");

export const wordGroups: FigureKind<readonly WordGroup[]> = {
  words: (value) => (value.length === 0 ? blankWord : groupCell(value)),
  cell: groupCell,
  read: (text) => {
    if (text === "无" || text === blankWord) return [];
    const groups: WordGroup[] = [];
    for (const part of text.normalize("NFKC").split(/[;\n]/)) {
      if (part.trim() === "") continue;
      const colon = part.indexOf(":");
      const title = part.slice(0, Math.max(colon, 0)).trim();
      const words = listOf(part.slice(colon + 1));
      if (title === "" || words.length === 0) return null;
      groups.push({ title, words });
    }
    return groups.length > 0 ? groups : null;
  },
  hint: "请写作 类别：词、词；类别：词、词",
  compare: (a, b) => a.length - b.length,
};

const namedNumberWords = (value: readonly NamedNumber[]): string =>
  value.map((entry) => `${entry.name}${entry.value}`).join("、");

/** 优秀100、合格85. */
export const namedNumbers: FigureKind<readonly NamedNumber[]> = {
  words: namedNumberWords,
  cell: namedNumberWords,
  read: (text) => {
    const entries = listOf(text).map((part) => /^(\D+)(\d{1,4})%?$/.exec(part));
    const named = entries.map((match) => (match ? { name: (match[1] ?? "").trim(), value: Number(match[2]) } : null));
    const known = named.filter((entry) => entry !== null);
    return known.length === named.length && known.length > 0 ? known : null;
  },
  hint: "请写作 名称数字、名称数字，例如 优秀100、合格85",
  compare: neither,
};

const thresholdWords = (value: StarThresholds): string => value.join("、");

export const starThresholds: FigureKind<StarThresholds> = {
  words: thresholdWords,
  cell: thresholdWords,
  read: (text) => {
    const numbers = text
      .normalize("NFKC")
      .split(separators)
      .map((part) => (/^\d{1,3}(?:\.\d{1,2})?$/.test(part.trim()) ? Number(part) : Number.NaN));
    const [five, four, three, two, one] = numbers;
    if (numbers.length !== 5 || five === undefined || four === undefined || three === undefined) return null;
    if (two === undefined || one === undefined) return null;
    const falling = five <= 100 && five > four && four > three && three > two && two > one && one >= 0;
    return falling ? [five, four, three, two, one] : null;
  },
  hint: "请写五个从高到低的分数，例如 95、90、80、70、60",
  compare: (a, b) => a[4] - b[4],
};

/** Exactly four names: with one missing every branch would be of the class without a name. */
export const starClasses: FigureKind<StarClasses> = {
  words: listWords,
  cell: (value) => value.join("、"),
  read: (text) => {
    const names = listOf(text);
    const [advanced, good, fair, behind] = names;
    if (names.length !== 4 || new Set(names).size !== 4) return null;
    if (advanced === undefined || good === undefined || fair === undefined || behind === undefined) return null;
    return [advanced, good, fair, behind];
  },
  hint: "请写四个从高到低的等次，例如 先进、良好、一般、后进",
  compare: neither,
};

const semesterWords = (value: Semesters): string =>
  `春季${dayWords(value.spring.from)}至${dayWords(value.spring.to)}；秋季${dayWords(value.autumn.from)}至次年${dayWords(value.autumn.to)}`;

export const semesters: FigureKind<Semesters> = {
  words: semesterWords,
  cell: semesterWords,
  read: (text) => {
    const match =
      /^春季(\d{1,2})月(\d{1,2})日至(\d{1,2})月(\d{1,2})日;秋季(\d{1,2})月(\d{1,2})日至次年(\d{1,2})月(\d{1,2})日$/.exec(
        toNarrow(text),
      );
    const spring = { from: monthDayOf(match?.[1], match?.[2]), to: monthDayOf(match?.[3], match?.[4]) };
    const autumn = { from: monthDayOf(match?.[5], match?.[6]), to: monthDayOf(match?.[7], match?.[8]) };
    if (!spring.from || !spring.to || !autumn.from || !autumn.to) return null;
    const ordered =
      isBefore(autumn.to, spring.from) && isBefore(spring.from, spring.to) && isBefore(spring.to, autumn.from);
    return ordered
      ? { spring: { from: spring.from, to: spring.to }, autumn: { from: autumn.from, to: autumn.to } }
      : null;
  },
  hint: "请写作 春季2月1日至7月31日；秋季9月1日至次年1月31日",
  compare: neither,
};

function isBefore(a: MonthDay, b: MonthDay): boolean {
  return a.month < b.month || (a.month === b.month && a.day < b.day);
}
