/** Kinds of meeting by the words that name them (trap 38). Unknown words are `other`: 学习会 is none of the four. */
import type { MeetingType } from "../model/record.ts";
import { halfWidth, withArabicDigits, withoutBlanks } from "./text.ts";

/** What a clerk calls each kind, in drop-downs, answers and imported ledgers. */
export const meetingTypeNames: ReadonlyMap<MeetingType, string> = new Map<MeetingType, string>([
  ["assembly", "支部党员大会"],
  ["committee", "支部委员会"],
  ["group", "党小组会"],
  ["lecture", "党课"],
  ["party-day", "主题党日"],
  ["org-life", "组织生活会"],
  ["democratic-life", "民主生活会"],
  ["appraisal", "民主评议党员"],
  ["study", "学习会"],
  ["other", "其他"],
]);

/** The kind a clerk names in an answer: its id or what it is called; null for any other word. */
export function meetingTypeNamed(text: string): MeetingType | null {
  for (const [type, name] of meetingTypeNames) if (text === type || text === name) return type;
  const [only, ...more] = meetingTypesIn(text);
  return only === undefined || more.length > 0 ? null : only;
}

const patterns: readonly (readonly [RegExp, MeetingType])[] = [
  [/民主评议/, "appraisal"],
  [/民主生活会/, "democratic-life"],
  [/组织生活会/, "org-life"],
  [/党日|党员活动日|组织活动日/, "party-day"],
  [/党课/, "lecture"],
  [/党小组|小组会|小组(?:扩大)?会议/, "group"],
  [/支委|支部委员会|支部委员(?:扩大)?会|支部班子会/, "committee"],
  [/支部大会|党员大会|全体党员(?:会议|大会)|党员会议|全体党员会|支部党员会/, "assembly"],
];

/** Meetings of other bodies, whatever else their name holds. */
const otherBodies = /党政联席|行政例会|行政会|办公会|职工大会|职代会|班子例会|党委会|党组会|总支委员会|中心组/;

const learning = /学习|研讨|读书班|培训/;

/** A branch's own name (中共…支部委员会) is no committee meeting. */
const organisationName = /(?:中共|中国共产党)[^,、;:\s]{0,40}?(?:支部委员会|支部|总支|党委|委员会)/g;

/** Types a text names, each once; empty when it names none. */
export function meetingTypesIn(text: string): MeetingType[] {
  const plain = withoutBlanks(halfWidth(text.slice(0, 200))).replace(organisationName, "");
  if (/党政联席|行政例会|行政会|办公会|职工大会|职代会|党委会|党组会/.test(plain)) return ["other"];
  const found = new Set<MeetingType>();
  for (const [pattern, type] of patterns) if (pattern.test(plain)) found.add(type);
  // 党小组组织生活会 is both; 组织生活会 with 支部委员会 in it is no committee meeting of its own.
  if (found.size === 0 && otherBodies.test(plain)) return [/中心组/.test(plain) ? "study" : "other"];
  if (found.size === 0 && learning.test(plain)) return ["study"];
  return [...found];
}

/** Words of a type column that are a kind of their own and need no question. */
export function isKnownOther(text: string): boolean {
  const plain = withoutBlanks(text);
  return otherBodies.test(plain) || /^(?:其他|其它|会议|活动|座谈会|座谈|志愿服务|培训|调研)$/.test(plain);
}

/** Whether a heading names meetings of another body (办公会, 党政联席会, 中心组) and none of a branch. */
export function isOfOtherBody(text: string): boolean {
  const plain = withoutBlanks(halfWidth(text.slice(0, 400))).replace(organisationName, "");
  return (
    otherBodies.test(plain) && !/三会一课|组织生活/.test(plain) && !patterns.some(([pattern]) => pattern.test(plain))
  );
}

/**
 * The kind of meeting a whole sheet holds, by its title or tab; null when it names none or several, or 三会一课 as such.
 */
export function sheetMeetingType(text: string): MeetingType | null {
  const plain = withoutBlanks(halfWidth(text));
  if (/三会一课|组织生活(?!会)|会议活动|会议台账|会议一览/.test(plain)) return null;
  const types = meetingTypesIn(plain);
  return types.length === 1 ? (types[0] ?? null) : null;
}

/** A year that a yearly meeting names: 2025年度组织生活会. */
export function yearNamedFor(text: string): number | null {
  const match = /((?:19|20)\d{2})年度?.{0,8}?(?:组织生活会|民主生活会|民主评议)/.exec(
    withArabicDigits(withoutBlanks(halfWidth(text.slice(0, 200)))),
  );
  return match ? Number(match[1]) : null;
}

/** `第一、二党小组` → both; other names stay as they are written. */
export function groupNamesIn(text: string): string[] {
  const plain = withoutBlanks(halfWidth(text.slice(0, 200)));
  const combined =
    /^第?([一二三四五六七八九十\d]+(?:[、,和及][一二三四五六七八九十\d]+)+)(党?小?组)(?:会|会议|联合.*)?$/.exec(plain);
  if (combined) {
    const prefix = plain.startsWith("第") ? "第" : "";
    return (combined[1] ?? "").split(/[、,和及]/).map((part) => `${prefix}${part}${combined[2] ?? ""}`);
  }
  return plain.split(/[、,;/]/).filter((part) => part !== "" && part !== "无");
}

/** One key for 第一党小组, 第1小组 and 一组. */
export function groupKey(name: string): string {
  const plain = withArabicDigits(withoutBlanks(halfWidth(name)));
  const numbered = /^第?(\d{1,2})(?:党小组|小组|党组|组)?$/.exec(plain);
  return numbered ? `#${numbered[1]}` : plain.replace(/(?:党小组|小组|组)$/, "");
}

/** The Party groups a free text names (第一党小组会议), [] when it names none. */
export function groupsNamed(text: string): string[] {
  const plain = withoutBlanks(halfWidth(text.slice(0, 200)));
  const combined = /第?[一二三四五六七八九十\d]+(?:[、,和及]第?[一二三四五六七八九十\d]+)*党?小组/.exec(plain)?.[0];
  if (combined === undefined) return [];
  const names = groupNamesIn(combined.replace(/([、,和及])第/g, "$1"));
  return names;
}
