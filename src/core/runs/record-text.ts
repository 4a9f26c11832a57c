/**
 * Run records as one text, a line each, so that a line that was damaged is set aside and the others are still read.
 * A line: base date, tool version, profiles, inspected stretch, digest of the outcomes, counts, score, answers, check sum.
 */
import type { Summary } from "../checkup/checkup.ts";
import { isoDay, parseIsoDay } from "../model/date.ts";
import type { Status } from "../model/outcome.ts";
import { textHash } from "../model/text-hash.ts";
import type { RunRecord, StatusesBySubject } from "./run-record.ts";

/** Runs that are kept. */
export const mostRuns = 24;

/** Characters of all records together; the workbook carries them. */
export const mostCharacters = 120_000;

/** Characters of one record: beyond it the longest lists of subjects are kept as counts. */
const mostLineCharacters = 40_000;

const heading = "branch-ledger-runs 1";
const anyHeading = /^branch-ledger-runs (\d{1,9})$/;

export interface ReadRecords {
  /** By base date, then in the order in which they were made. */
  readonly records: readonly RunRecord[];
  /** Lines that could not be read, as they stand. */
  readonly damaged: readonly string[];
  /** Written by a later version of the tool: nothing of it is understood, and it must not be overwritten. */
  readonly isNewer: boolean;
}

/** Never throws. */
export function readRecords(text: string | null): ReadRecords {
  const [first = "", ...lines] = (text ?? "").split("\n");
  const version = anyHeading.exec(first)?.[1];
  if (version !== undefined && Number(version) > 1) return { records: [], damaged: [], isNewer: true };
  const records: RunRecord[] = [];
  const damaged: string[] = [];
  for (const line of first === heading ? lines : [first, ...lines]) {
    if (line === "") continue;
    const record = recordIn(line);
    if (record) records.push(record);
    else damaged.push(line);
  }
  return { records: records.sort((a, b) => a.asOf - b.asOf), damaged, isNewer: false };
}

/** As many of the latest records as there is room for; several of one base date give way before the last of another. */
export function recordsText(records: readonly RunRecord[]): string {
  let kept = records.map((record) => ({ asOf: record.asOf, line: lineOf(record) }));
  const size = (): number => kept.reduce((sum, { line }) => sum + line.length + 1, heading.length);
  while (kept.length > 1 && (kept.length > mostRuns || size() > mostCharacters)) {
    const superseded = kept.findIndex(({ asOf }, index) => kept[index + 1]?.asOf === asOf);
    kept = kept.filter((_, index) => index !== Math.max(superseded, 0));
  }
  return [heading, ...kept.map(({ line }) => line)].join("\n");
}

/** Counts in this order. */
const statusLetters: readonly (readonly [Status, string])[] = [
  ["met", "m"],
  ["gap", "g"],
  ["not-applicable", "x"],
  ["cannot-judge", "c"],
  ["not-due", "n"],
  ["to-confirm", "t"],
  ["error", "e"],
];

const letterOf: ReadonlyMap<Status, string> = new Map(statusLetters);
const statusOfLetter: ReadonlyMap<string, Status> = new Map(statusLetters.map(([status, letter]) => [letter, status]));

interface SubjectList {
  readonly rule: string;
  readonly status: Status;
  readonly subjects: readonly string[];
}

function lineOf(record: RunRecord): string {
  const fields = [
    isoDay(record.asOf),
    word(record.toolVersion),
    record.profiles.map(word).join(","),
    `${isoDay(record.period.from)}/${isoDay(record.period.to)}`,
    record.digest,
    statusLetters.map(([status]) => record.counts[status]).join("."),
    record.score === null ? "-" : String(record.score),
    answersText(record),
  ];
  const line = fields.join(" ");
  return `${line} ${textHash(line)}`;
}

/** Ids and versions have no blanks or commas; a stranger's must not break the line. */
function word(text: string): string {
  return text.replace(/[\s,]/g, "_") || "_";
}

function answersText(record: RunRecord): string {
  const lists: SubjectList[] = [];
  for (const [rule, statuses] of record.rules) {
    const byStatus = new Map<Status, string[]>();
    for (const [subject, status] of statuses) {
      const known = byStatus.get(status);
      if (known) known.push(subject);
      else byStatus.set(status, [subject]);
    }
    for (const [status, subjects] of byStatus) lists.push({ rule, status, subjects });
  }
  const short = (list: SubjectList): string => `${list.rule}${letterOf.get(list.status)}*${list.subjects.length}`;
  const whole = (list: SubjectList): string => `${list.rule}${letterOf.get(list.status)}${list.subjects.join(",")}`;
  const texts = lists.map(whole);
  let size = texts.reduce((sum, text) => sum + text.length + 1, 0);
  const longestFirst = [...texts.keys()].sort((a, b) => (texts[b]?.length ?? 0) - (texts[a]?.length ?? 0));
  for (const index of longestFirst) {
    const list = lists[index];
    if (size <= mostLineCharacters || !list) break;
    size -= (texts[index]?.length ?? 0) - short(list).length;
    texts[index] = short(list);
  }
  for (const [rule, count] of record.uncounted) texts.push(`${rule}g*${count}`);
  return texts.length === 0 ? "-" : texts.join(";");
}

function recordIn(line: string): RunRecord | null {
  const end = line.lastIndexOf(" ");
  if (end < 0 || textHash(line.slice(0, end)) !== line.slice(end + 1)) return null;
  const match =
    /^(\S+) (\S+) ([^\s,]+(?:,[^\s,]+)*) ([\d-]+)\/([\d-]+) (\S+) ([\d.]+) (-|\d{1,3}(?:\.\d{1,2})?) (\S+)$/.exec(
      line.slice(0, end),
    );
  if (!match) return null;
  const [, day = "", toolVersion = "", ids = "", first = "", last = "", digest = "", counted = "", scored = ""] = match;
  const [asOf, from, to] = [parseIsoDay(day), parseIsoDay(first), parseIsoDay(last)];
  const counts = countsIn(counted);
  const answers = answersIn(match[9] ?? "");
  if (asOf === null || from === null || to === null || counts === null || answers === null) return null;
  const score = scored === "-" ? null : Number(scored);
  return { asOf, toolVersion, profiles: ids.split(","), period: { from, to }, digest, counts, score, ...answers };
}

function countsIn(text: string): Summary | null {
  const numbers = text.split(".").map(Number);
  if (numbers.length !== statusLetters.length || numbers.some((count) => !Number.isSafeInteger(count))) return null;
  const [met = 0, gap = 0, notApplicable = 0, cannotJudge = 0, notDue = 0, toConfirm = 0, error = 0] = numbers;
  return {
    met,
    gap,
    "not-applicable": notApplicable,
    "cannot-judge": cannotJudge,
    "not-due": notDue,
    "to-confirm": toConfirm,
    error,
  };
}

function answersIn(text: string): Pick<RunRecord, "rules" | "uncounted"> | null {
  const rules = new Map<string, Map<string, Status>>();
  const uncounted = new Map<string, number>();
  for (const entry of text === "-" ? [] : text.split(";")) {
    const match = /^([0-9a-z]{7})([a-z])(?:\*(\d{1,9})|([\w-]+(?:,[\w-]+)*))$/.exec(entry);
    const status = statusOfLetter.get(match?.[2] ?? "");
    const rule = match?.[1];
    if (rule === undefined || status === undefined) return null;
    if (match?.[3] !== undefined) {
      // Of the other statuses nobody asks how many there were.
      if (status === "gap") uncounted.set(rule, Number(match[3]));
      continue;
    }
    const statuses = rules.get(rule) ?? new Map<string, Status>();
    for (const subject of (match?.[4] ?? "").split(",")) statuses.set(subject, status);
    rules.set(rule, statuses);
  }
  return { rules: rules satisfies ReadonlyMap<string, StatusesBySubject>, uncounted };
}
