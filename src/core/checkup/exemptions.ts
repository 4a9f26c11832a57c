/**
 * 不是问题: what a clerk has declared to be no gap, with a reason. An exempted gap is not-applicable, so that counts and
 * score leave it out; an exemption without a reason, past its last day, or made for another text has no effect, visibly.
 */
import { type Day, isoDay, parseIsoDay } from "../model/date.ts";
import type { Outcome } from "../model/outcome.ts";
import type { Place } from "../model/place.ts";
import { textHash } from "../model/text-hash.ts";
import { catalogueEntry } from "../profiles/catalogue.ts";
import type { SettingProblem } from "./settings.ts";

/** Why a gap is none; the last one asks for words of the clerk's own. */
export const exemptionReasons = [
  "另有记录，不在这个文件里",
  "上级已同意，或另有安排",
  "本支部不涉及",
  "台账认错了",
  "其他原因",
] as const;

export type ExemptionReason = (typeof exemptionReasons)[number];

export interface Exemption {
  readonly rule: string;
  /** `*` = every subject of the rule. */
  readonly subject: string;
  readonly reason: ExemptionReason;
  /** The clerk's own words, or "". */
  readonly note: string;
  /** Who decided it, or "". */
  readonly by: string;
  /** Its last day; null = without an end. */
  readonly until: Day | null;
  /** Of the quoted text; the exemption ends when the text changes. Null = whatever the text. */
  readonly hash: string | null;
  readonly key: string;
  /** The cell it was read from, when it stands in a sheet. */
  readonly at?: Place;
}

const prefix = "exempt/";
const otherReason = exemptionReasons[4];

/** `exempt/<rule>|<subject>`, for text heuristics with the hash of the text: the key of a setting that exempts a finding. */
export function exemptionKey(outcome: Pick<Outcome, "rule" | "subject" | "severity" | "evidence">): string {
  const hash = outcome.severity === "R" ? `#${quoteHash(outcome)}` : "";
  return `${prefix}${outcome.rule}|${outcome.subject}${hash}`;
}

function quoteHash(outcome: Pick<Outcome, "evidence">): string {
  return textHash(outcome.evidence.map((entry) => (entry.kind === "found" ? entry.quote : "")).join("\n"));
}

export function isExemptionKey(key: string): boolean {
  return key.startsWith(prefix);
}

/** The value of an exemption as one text: 本支部不涉及；说明：……；经办：张一；至：2026-12-31. */
export function exemptionText(exemption: Pick<Exemption, "reason" | "note" | "by" | "until">): string {
  return [
    exemption.reason,
    ...(exemption.note === "" ? [] : [`说明：${exemption.note}`]),
    ...(exemption.by === "" ? [] : [`经办：${exemption.by}`]),
    ...(exemption.until === null ? [] : [`至：${isoDay(exemption.until)}`]),
  ].join("；");
}

/** Reads one exemption; a text says in Chinese why it cannot be used. */
export function readExemption(key: string, text: string, at?: Place): Exemption | string {
  const bar = key.indexOf("|");
  const rule = key.slice(prefix.length, bar < 0 ? undefined : bar);
  const named = bar < 0 ? "*" : key.slice(bar + 1);
  const hashed = /^(.*)#([0-9a-f]{8})$/s.exec(named);
  const subject = hashed?.[1] ?? named;
  if (catalogueEntry(rule) === undefined) return `没有规则“${rule}”`;
  if (subject === "") return "没有写明对象";
  const parts = partsOf(text);
  if (typeof parts === "string") return parts;
  return { rule, subject, hash: hashed?.[2] ?? null, key, ...parts, ...(at ? { at } : {}) };
}

function partsOf(text: string): Pick<Exemption, "reason" | "note" | "by" | "until"> | string {
  const notes: string[] = [];
  let chosen: ExemptionReason | null = null;
  let by = "";
  let until: Day | null = null;
  for (const part of text.split(/[;；\n]/).map((piece) => piece.trim())) {
    const labelled = /^(说明|经办|至)\s*[:：]\s*(.*)$/s.exec(part);
    const value = labelled?.[2] ?? part;
    if (labelled?.[1] === "经办") by = value;
    else if (labelled?.[1] === "至") {
      until = parseIsoDay(value);
      if (until === null) return `有效期“${value}”没有看懂，请写作 至：2026-12-31`;
    } else {
      const known = exemptionReasons.find((one) => one === part);
      if (known && chosen === null) chosen = known;
      else if (value !== "") notes.push(value);
    }
  }
  const note = notes.join("；");
  // Words of the clerk's own are a reason, too.
  const reason = chosen ?? otherReason;
  if (reason === otherReason && note === "") return "没有写理由";
  return { reason, note, by, until };
}

/** Gaps and open questions that a valid exemption covers become not-applicable; the rest stay as they are. */
export function withExemptions(
  outcomes: readonly Outcome[],
  exemptions: readonly Exemption[],
  asOf: Day,
): { readonly outcomes: readonly Outcome[]; readonly problems: readonly SettingProblem[] } {
  const problems: SettingProblem[] = [];
  const valid = new Map<string, Exemption>();
  for (const exemption of exemptions) {
    if (exemption.until !== null && exemption.until < asOf) {
      problems.push(problemOf(exemption, `已于 ${isoDay(exemption.until)} 到期，本次照常检查`));
    } else valid.set(`${exemption.rule}|${exemption.subject}`, exemption);
  }
  const changed = outcomes.map((outcome) => {
    if (outcome.status !== "gap" && outcome.status !== "to-confirm") return outcome;
    const exemption = valid.get(`${outcome.rule}|${outcome.subject}`) ?? valid.get(`${outcome.rule}|*`);
    if (!exemption) return outcome;
    if (exemption.hash !== null && exemption.hash !== quoteHash(outcome)) {
      problems.push(problemOf(exemption, "写下之后原文有改动，已自动失效，本次照常检查"));
      return outcome;
    }
    return exempted(outcome, exemption);
  });
  return { outcomes: changed, problems };
}

function exempted(outcome: Outcome, exemption: Exemption): Outcome {
  const { past: _, ...rest } = outcome;
  const details = [
    exemption.note,
    exemption.by === "" ? "" : `经办 ${exemption.by}`,
    exemption.until === null ? "" : `有效至 ${isoDay(exemption.until)}`,
  ].filter((part) => part !== "");
  const suffix = details.length === 0 ? "" : `（${details.join("，")}）`;
  return {
    ...rest,
    status: "not-applicable",
    reason: "exempted",
    message: `支部已说明不按问题处理：${exemption.reason}${suffix}。`,
    remedy: "",
  };
}

function problemOf(exemption: Exemption, what: string): SettingProblem {
  return {
    key: exemption.key,
    message: `豁免“${exemption.rule} ${exemption.subject}”${what}。`,
    short: what,
    ...(exemption.at ? { at: exemption.at } : {}),
  };
}
