/** What a month hands on to the next one: lines that were not finished, and the words that say so. */
import { type Month, monthParts } from "../model/date.ts";

/** What the clerk chooses (完成情况). */
export const doneWords = ["已完成", "部分完成", "未完成", "不适用"] as const;

/** A line of a month that is over, as far as handing it on is concerned. */
export interface LineToCarry {
  readonly key: string | null;
  readonly title: string;
  readonly basis: string;
  /** 完成情况 and 未完成原因 as typed. */
  readonly done: string;
  readonly reason: string;
}

export interface CarriedLine {
  /**
   * `yyyy-mm|rule|subject` of the line as it first stood, or `yyyy-mm|事项` of one the clerk has written; of the second one
   * of the same words `yyyy-mm|事项#2`.
   */
  readonly origin: string;
  /** Without the words about an earlier month. */
  readonly title: string;
  readonly basis: string;
  /** （10月未完成：公示栏维修） */
  readonly why: string;
}

/**
 * The lines to be handed on: those marked 未完成 or 部分完成, and the branch's own ones that nobody has marked, for no
 * record can show that those are done. Issues and duties of rules stand in the new list by themselves as long as they are
 * open; of those only what the clerk says goes along.
 */
export function carriedLines(lines: readonly LineToCarry[], from: Month): readonly CarriedLine[] {
  return lineOrigins(lines, from).flatMap(({ line, origin, title }): CarriedLine[] => {
    const isUnfinished = line.done === "未完成" || line.done === "部分完成";
    const isForgotten = line.done === "" && !isOfRule(origin) && !isOfIssue(origin);
    if (!isUnfinished && !isForgotten) return [];
    const what = isUnfinished ? line.done : "未标注完成情况";
    return [
      {
        origin,
        title,
        basis: line.basis,
        why: `（${monthParts(from).month}月${what}${line.reason === "" ? "" : `：${line.reason}`}）`,
      },
    ];
  });
}

export interface LineOrigin {
  readonly line: LineToCarry;
  readonly origin: CarriedLine["origin"];
  readonly title: CarriedLine["title"];
}

/** Where the lines of a month come from, whether or not they are to be handed on; lines without words are left out. */
export function lineOrigins(lines: readonly LineToCarry[], from: Month): readonly LineOrigin[] {
  const seen = new Map<string, number>();
  return lines.flatMap((line): LineOrigin[] => {
    const title = titleWithoutWhy(line.title);
    if (title === "") return [];
    const words = originOf(line, title, from);
    const count = (seen.get(words) ?? 0) + 1;
    seen.set(words, count);
    return [{ line, title, origin: count === 1 ? words : `${words}#${count}` }];
  });
}

function originOf(line: LineToCarry, title: string, from: Month): string {
  const parts = monthParts(from);
  if (line.key === null) return `${parts.year}-${String(parts.month).padStart(2, "0")}|${title}`;
  return carriedOrigin(line.key) ?? line.key;
}

/** `2026-11|carry|2026-10|rule|subject` → `2026-10|rule|subject`; null for a line that was not carried over. */
export function carriedOrigin(key: string): string | null {
  const match = /^\d{4}-\d{2}\|carry\|/.exec(key);
  return match ? key.slice(match[0].length) : null;
}

/** Whether a line is the duty of a rule: `2026-10|meetings/committee-monthly|2026-10`. */
export function isOfRule(key: string): boolean {
  return /^\d{4}-\d{2}\|[a-z-]+\/[a-z0-9-]+\|/.test(key);
}

/** `rule|subject` of a line that is the duty of a rule, carried over or not; null for other lines. */
export function ruleAndSubjectOf(key: string): string | null {
  const origin = carriedOrigin(key) ?? key;
  return isOfRule(origin) ? origin.slice(origin.indexOf("|") + 1) : null;
}

/** 编号 of the issue a line is about, or whatever else tells the issue apart; null for other lines. */
export function issueLabelOf(key: string): string | null {
  return /^\d{4}-\d{2}\|issue\|(.+)$/.exec(key)?.[1] ?? null;
}

function isOfIssue(key: string): boolean {
  return issueLabelOf(key) !== null;
}

export function titleWithoutWhy(title: string): string {
  const at = title.search(/（\d{1,2}月(?:未完成|部分完成|未标注完成情况)/);
  return (at < 0 ? title : title.slice(0, at)).trim();
}
