/**
 * What the clerk chooses: profiles, base date, coverage, figures, exemptions, word lists, days off. The keys are those of
 * the 体检设置 sheet (sheets README 6.13), so that a settings file and the sheet say the same thing in the same words.
 * Keys come from outside: they are looked up in maps, never in plain objects.
 */

import { type DateSpan, type Day, parseIsoDay, spanOfDay, spanOfMonth, validMonth } from "../model/date.ts";
import { chineseLedgerName, type LedgerKind, ledgerKinds } from "../model/ledger.ts";
import { parsePeriod, type Semesters, type Stretch, usualSemesters } from "../model/period.ts";
import { type Place, placeText } from "../model/place.ts";
import type { Rounding } from "../model/stars.ts";
import type { DayKind } from "../model/work-calendar.ts";
import { monthDayOf } from "../profiles/figure-kinds.ts";
import { figureDefinition, figureTitle, isFigureId } from "../profiles/figure-text.ts";
import type { FigureId, FigureTypes, MonthDay } from "../profiles/figures.ts";
import type { ConflictPolicy } from "../profiles/profile.ts";
import { isShippedProfile, unknownProfile } from "../profiles/resolve.ts";
import type { SheetCorrection } from "../recognition/corrections.ts";
import { meetingTypeNamed, meetingTypeNames } from "../recognition/meeting-types.ts";
import { type ScorecardGroupId, scorecardGroupIds } from "./checkup.ts";
import { type Exemption, isExemptionKey, readExemption } from "./exemptions.ts";
import { groupWeights, weightsSum } from "./groups.ts";

export interface Settings {
  /** Ids of profiles that ship, in stacking order. */
  readonly profiles: readonly string[] | null;
  readonly asOf: Day | null;
  /** First day of the inspection; null = 1 January of the base date's year. */
  readonly periodFrom: Day | null;
  readonly policy: ConflictPolicy;
  /** Policy of single figures. */
  readonly policies: ReadonlyMap<FigureId, ConflictPolicy>;
  readonly branch: { readonly name: string | null; readonly type: string | null; readonly foundedOn: DateSpan | null };
  readonly coverage: ReadonlyMap<LedgerKind, Stretch>;
  /** The clerk's own figures, word lists and semesters (本支部设置), each of its figure's type. */
  readonly figures: ReadonlyMap<FigureId, FigureTypes[FigureId]>;
  /** Empty, or such that the seven groups sum to 100. */
  readonly weights: ReadonlyMap<ScorecardGroupId, number>;
  readonly rounding: Rounding;
  readonly vetoes: readonly string[];
  readonly exemptions: readonly Exemption[];
  /** Days off and make-up days of the clerk's own. */
  readonly holidays: ReadonlyMap<Day, DayKind>;
  /** How sheets for posting are written. */
  readonly publication: {
    readonly sortByScore: boolean;
    readonly showAmounts: boolean;
    readonly maskNames: boolean;
    /** Who takes objections, and how to reach them; "" = left blank for handwriting. */
    readonly contact: string;
    readonly phone: string;
  };
  /** What the clerk has corrected in the recognition of sheets. */
  readonly corrections: readonly SheetCorrection[];
}

export const defaultSettings: Settings = {
  profiles: null,
  asOf: null,
  periodFrom: null,
  policy: "local",
  policies: new Map(),
  branch: { name: null, type: null, foundedOn: null },
  coverage: new Map(),
  figures: new Map(),
  weights: new Map(),
  rounding: "none",
  vetoes: [],
  exemptions: [],
  holidays: new Map(),
  publication: { sortByScore: false, showAmounts: false, maskNames: false, contact: "", phone: "" },
  corrections: [],
};

/** One setting as it was found. */
export type SettingEntry = readonly [key: string, value: unknown, at?: Place];

/** A setting that could not be understood: the default is used, visibly. */
export interface SettingProblem {
  readonly key: string;
  /** Chinese: what stands there and how to write it. */
  readonly message: string;
  /** The same without key and cell, to stand beside the value. */
  readonly short: string;
  /** The cell, when it stands in a sheet. */
  readonly at?: Place;
}

export const roundingWords: ReadonlyMap<string, Rounding> = new Map([
  ["不取整", "none"],
  ["去尾", "floor"],
  ["四舍五入", "half-up"],
]);

export const policyWords: ReadonlyMap<string, ConflictPolicy> = new Map([
  ["本地优先", "local"],
  ["从严", "strict"],
  ["国家优先", "national"],
]);

export const maskWords: ReadonlyMap<string, boolean> = new Map([
  ["全名", false],
  ["隐去中间字", true],
]);

export const switchWords: ReadonlyMap<string, boolean> = new Map([
  ["是", true],
  ["否", false],
]);

const dayKindWords: ReadonlyMap<string, DayKind> = new Map([
  ["休", "rest"],
  ["休息", "rest"],
  ["班", "work"],
  ["上班", "work"],
]);

/** A column that is not used, in a correction. */
export const unusedColumn = "不用";
/** A sheet that is no ledger, in a correction. */
export const noLedger = "不是台账";

/** What is put together while the entries are read. */
type Draft = {
  -readonly [Key in keyof Settings]: Settings[Key] extends ReadonlyMap<infer K, infer V> ? Map<K, V> : Settings[Key];
};

/** Takes one value into the draft; a text says in Chinese how to write it. */
type Reader = (draft: Draft, text: string) => string | null;

function chosen<Value>(words: ReadonlyMap<string, Value>, take: (draft: Draft, value: Value) => void): Reader {
  return (draft, text) => {
    const value = words.get(text);
    if (value === undefined) return `请选 ${[...words.keys()].join("、")}`;
    take(draft, value);
    return null;
  };
}

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  [
    "asOf",
    (draft, text) => {
      const day = parseIsoDay(text);
      if (day === null) return "请写作 2026-11-21";
      draft.asOf = day;
      return null;
    },
  ],
  [
    "period.from",
    (draft, text) => {
      const day = parseIsoDay(text);
      if (day === null) return "请写作 2026-01-01";
      draft.periodFrom = day;
      return null;
    },
  ],
  [
    "conflict",
    chosen(policyWords, (draft, policy) => {
      draft.policy = policy;
    }),
  ],
  [
    "branch.name",
    (draft, text) => {
      draft.branch = { ...draft.branch, name: text };
      return null;
    },
  ],
  [
    "branch.type",
    (draft, text) => {
      draft.branch = { ...draft.branch, type: text };
      return null;
    },
  ],
  [
    "branch.foundedOn",
    (draft, text) => {
      const span = spanOf(text);
      if (!span) return "请写作 2019-05-01 或 2019-05";
      draft.branch = { ...draft.branch, foundedOn: span };
      return null;
    },
  ],
  [
    "rounding",
    chosen(roundingWords, (draft, rounding) => {
      draft.rounding = rounding;
    }),
  ],
  [
    "veto",
    (draft, text) => {
      draft.vetoes = text
        .split(/[,，、；;\n]/)
        .map((item) => item.trim())
        .filter((item) => item !== "");
      return null;
    },
  ],
  [
    "points.sortByScore",
    chosen(switchWords, (draft, sortByScore) => {
      draft.publication = { ...draft.publication, sortByScore };
    }),
  ],
  [
    "dues.showAmount",
    chosen(switchWords, (draft, showAmounts) => {
      draft.publication = { ...draft.publication, showAmounts };
    }),
  ],
  [
    "mask.name",
    chosen(maskWords, (draft, maskNames) => {
      draft.publication = { ...draft.publication, maskNames };
    }),
  ],
  [
    "notice.contact",
    (draft, contact) => {
      draft.publication = { ...draft.publication, contact };
      return null;
    },
  ],
  [
    "notice.phone",
    (draft, phone) => {
      draft.publication = { ...draft.publication, phone };
      return null;
    },
  ],
  ["semester.1", (draft, text) => readSemester(draft, "spring", text)],
  ["semester.2", (draft, text) => readSemester(draft, "autumn", text)],
]);

/** Settings whose key begins with the kind and names what they are about. */
const namedReaders: ReadonlyMap<string, (draft: Draft, name: string, text: string) => string | null> = new Map([
  [
    "coverage",
    (draft: Draft, name: string, text: string) => {
      const kind = ledgerKinds.find((known) => known === name);
      const stretch = stretchOf(text);
      if (!kind || !stretch) return "请写作 coverage/meetings: 2026-01—2026-10";
      draft.coverage.set(kind, stretch);
      return null;
    },
  ],
  [
    "weights",
    (draft: Draft, name: string, text: string) => {
      const id = scorecardGroupIds.find((known) => known === name);
      const weight = Number(text);
      if (!id || !(weight >= 0 && weight <= 100)) return "请写 0 到 100 的数字";
      draft.weights.set(id, weight);
      return null;
    },
  ],
  [
    "conflict",
    (draft: Draft, name: string, text: string) => {
      const policy = policyWords.get(text);
      if (!isFigureId(name)) return "没有这个数值";
      if (policy === undefined) return `请选 ${[...policyWords.keys()].join("、")}`;
      draft.policies.set(name, policy);
      return null;
    },
  ],
  [
    "holiday",
    (draft: Draft, name: string, text: string) => {
      const day = parseIsoDay(name);
      const kind = dayKindWords.get(text);
      if (day === null) return "键请写作 holiday/2027-01-01";
      if (kind === undefined) return "请写 休 或 班";
      draft.holidays.set(day, kind);
      return null;
    },
  ],
  ["words", (draft: Draft, name: string, text: string) => readFigure(draft, `words.${name}`, text)],
  ["map", (draft: Draft, name: string, text: string) => readCorrection(draft, name, text)],
]);

/** Reads settings from entries; later ones win. Never throws; every entry that is not understood is reported. */
export function readSettings(entries: Iterable<SettingEntry>): {
  readonly settings: Settings;
  readonly problems: readonly SettingProblem[];
} {
  const problems: SettingProblem[] = [];
  const exemptions = new Map<string, Exemption>();
  const draft: Draft = {
    ...defaultSettings,
    policies: new Map(),
    coverage: new Map(),
    figures: new Map(),
    weights: new Map(),
    holidays: new Map(),
  };
  let weightAt: Place | undefined;
  for (const [key, value, at] of entries) {
    const text = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
    const problem = (message: string, short: string): void => {
      problems.push({ key, message, short, ...(at ? { at } : {}) });
    };
    const name = at ? `“${key}”（${placeText(at)}）` : `“${key}”`;
    if (isExemptionKey(key)) {
      const exemption = readExemption(key, text, at);
      if (typeof exemption !== "string") exemptions.set(key, exemption);
      else problem(`豁免${name}${exemption}，没有生效；请选一个理由，例如 本支部不涉及。`, exemption);
      continue;
    }
    if (text === "") {
      if (value !== null && value !== undefined && typeof value !== "string") {
        problem(`设置${name}的值没有看懂，请写成文字或数字；本次按缺省处理。`, "请写成文字或数字");
      }
      continue;
    }
    if (key === "profile") {
      for (const sentence of readProfiles(draft, text)) problem(`设置${name}：${sentence}`, sentence);
      continue;
    }
    if (key.startsWith("weights/")) weightAt ??= at;
    const advice = readOne(draft, key, text);
    if (advice !== null) problem(`设置${name}的值“${text}”没有看懂，${advice}；本次按缺省处理。`, advice);
  }
  draft.exemptions = [...exemptions.values()];
  const sum = weightsSum(groupWeights(draft.weights));
  if (Math.round(sum * 1_000_000) !== 100_000_000) {
    problems.push({
      key: "weights",
      message: `七组满分合计为 ${Number(sum.toFixed(2))}，应为 100；本次按示例分值计。`,
      short: "七组满分合计应为 100",
      ...(weightAt ? { at: weightAt } : {}),
    });
    draft.weights = new Map();
  }
  return { settings: draft, problems };
}

function readOne(draft: Draft, key: string, text: string): string | null {
  const reader = readers.get(key);
  if (reader) return reader(draft, text);
  if (isFigureId(key)) return readFigure(draft, key, text);
  const slash = key.indexOf("/");
  const named = slash < 0 ? undefined : namedReaders.get(key.slice(0, slash));
  return named ? named(draft, key.slice(slash + 1), text) : "没有这一项";
}

/** Known profiles are taken, each unknown one is told. */
function readProfiles(draft: Draft, text: string): string[] {
  const ids = text.split(/[,，、+＋\s]/).filter((id) => id !== "");
  const known = ids.filter(isShippedProfile);
  if (known.length > 0) draft.profiles = known;
  return ids.filter((id) => !isShippedProfile(id)).map((id) => `${unknownProfile(id)}本次不按它检查。`);
}

function readFigure(draft: Draft, id: string, text: string): string | null {
  if (!isFigureId(id)) return "没有这一项";
  const { kind } = figureDefinition(id);
  const value = kind.read(text.normalize("NFC"));
  if (value === null) return `${kind.hint}（${figureTitle(id)}）`;
  draft.figures.set(id, value);
  return null;
}

function readSemester(draft: Draft, which: keyof Semesters, text: string): string | null {
  const [from, to, ...more] = endsOf(text).map(dayOfYear);
  if (!from || !to || more.length > 0) return "请写作 02-01—07-31";
  const known = draft.figures.get("calendar.semesters") as Semesters | undefined;
  draft.figures.set("calendar.semesters", { ...(known ?? usualSemesters), [which]: { from, to } });
  return null;
}

function dayOfYear(text: string): MonthDay | null {
  const match = /^(\d{1,2})(?:-|月)(\d{1,2})日?$/.exec(text);
  return monthDayOf(match?.[1], match?.[2]);
}

/**
 * `<sheet>/#shape`, `#kind`, `#header`, `#year`, `#type` or `#type/<word>`, and `<sheet>/<column>`; sheet names hold no
 * slash.
 */
function readCorrection(draft: Draft, name: string, text: string): string | null {
  const slash = name.indexOf("/");
  if (slash < 1) return "键请写作 map/表名/栏目";
  const sheet = name.slice(0, slash);
  const part = name.slice(slash + 1);
  const known = draft.corrections.find((correction) => correction.sheet === sheet) ?? { shape: "", sheet };
  const changed = correctedBy(known, part, text);
  if (typeof changed === "string") return changed;
  draft.corrections = [...draft.corrections.filter((correction) => correction.sheet !== sheet), changed];
  return null;
}

function correctedBy(known: SheetCorrection, part: string, text: string): SheetCorrection | string {
  if (part === "") return "键请写作 map/表名/栏目";
  if (part === "#shape") return { ...known, shape: text };
  if (part === "#kind") {
    if (text === noLedger) return { ...known, kind: "none" };
    const kind = ledgerKinds.find((one) => one === text || chineseLedgerName(one) === text);
    return kind ? { ...known, kind } : `请写台账的名称，例如 ${chineseLedgerName("roster")}，或 ${noLedger}`;
  }
  if (part === "#header") {
    const rows = text.split(/[,，、]/).map((row) => Number(row));
    const valid = rows.every((row) => Number.isInteger(row) && row >= 1 && row <= 1_048_576);
    return valid ? { ...known, headerRows: rows } : "请写表头所在的行，例如 3,4";
  }
  if (part === "#year") {
    const year = /^((?:19|20)\d{2})年?$/.exec(text)?.[1];
    return year === undefined ? "请写四位年份，例如 2026" : { ...known, year: Number(year) };
  }
  if (part === "#type" || part.startsWith("#type/")) {
    const word = part.slice("#type/".length);
    const type = meetingTypeNamed(text);
    if (type === null) return `请写会议的类型，例如 ${[...meetingTypeNames.values()].join("、")}`;
    return { ...known, types: new Map(known.types ?? []).set(word, type) };
  }
  const columns = new Map(known.columns ?? []);
  columns.set(part, text === unusedColumn ? "" : text);
  return { ...known, columns };
}

function spanOf(text: string): DateSpan | null {
  const day = parseIsoDay(text);
  if (day !== null) return spanOfDay(day);
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  const value = month ? validMonth(Number(month[1]), Number(month[2])) : null;
  return value === null ? null : spanOfMonth(value);
}

/** `2026-01—2026-10`, `2025至2026`, `2026-01`, `2026`. */
function stretchOf(text: string): Stretch | null {
  const [from, to = from, ...more] = endsOf(text).map(endOf);
  return !from || !to || more.length > 0 || to.to < from.from ? null : { from: from.from, to: to.to };
}

function endOf(text: string): Stretch | null {
  const day = parseIsoDay(text);
  return day === null ? parsePeriod(text) : spanOfDay(day);
}

/** What stands on both sides of 至, a dash or a tilde. */
function endsOf(text: string): string[] {
  return text.normalize("NFKC").split(/\s*(?:—+|–|至|到|~)\s*/);
}
