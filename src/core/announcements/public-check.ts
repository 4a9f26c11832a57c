/**
 * The check before anything goes out to a wall, the clipboard or a Word file (sheets README 5.9). Texts of ours that give
 * something away are replaced; texts the clerk has typed are never changed without an answer: they are listed with their
 * cell, and whoever writes, copies or saves waits until each of them is answered.
 */
import { type Place, placeText } from "../model/place.ts";
import { maskedText, type PrivateMatter, privateMattersIn, privateNumbersIn } from "../points/masking.ts";
import type { Announcement } from "./announcement.ts";

/** 可以公示 or 遮去. */
export type PrivateAnswer = "publish" | "mask";

/** Answers by the `key` of a clerk's text; `publish-all` is a yes to every one of them. */
export type PrivateAnswers = ReadonlyMap<string, PrivateAnswer> | "publish-all";

/** Something that stands in the workbook and is shown as something else. */
export interface MaskedEntry {
  /** Chinese, what it was: 类别“老弱病残”, 扣分事由, 姓名. Never the private text itself. */
  readonly what: string;
  /** What is printed instead. */
  readonly shown: string;
  /** Where it stands, when that is one cell. */
  readonly at: Place | null;
  readonly matters: readonly PrivateMatter[];
}

/** A text of the clerk that may give something away. */
export interface ClerkText {
  /** Stays the same while cell and text do: an answer does not hold for what is typed afterwards. */
  readonly key: string;
  /** Null for what stands in the settings. */
  readonly at: Place | null;
  /** Chinese: 备注, 联系人. */
  readonly what: string;
  readonly text: string;
  readonly matters: readonly PrivateMatter[];
  /** False for what stands beside the print area: we leave it as it is, so that it can be accepted, not masked. */
  readonly isPrinted: boolean;
  /** Null = still to be answered. */
  readonly answer: PrivateAnswer | null;
}

export interface PublicCheckResult {
  readonly masked: readonly MaskedEntry[];
  readonly clerkTexts: readonly ClerkText[];
  /** Those of them that wait for an answer: while there is any, nothing is written, copied or saved. */
  readonly open: readonly ClerkText[];
}

export const nothingFound: PublicCheckResult = { masked: [], clerkTexts: [], open: [] };

/** A notice on its way out: to a sheet, to the clipboard or into a Word file. */
export interface PublicNotice {
  /** Null when there is nothing that could be posted; `obstacles` say why. */
  readonly announcement: Announcement | null;
  /** Chinese: what keeps the notice from going out at all, whatever is answered. */
  readonly obstacles: readonly string[];
  readonly check: PublicCheckResult;
}

/** Whether the notice may be written, copied and saved now. */
export function mayGoOut(notice: PublicNotice): boolean {
  return notice.announcement !== null && notice.obstacles.length === 0 && notice.check.open.length === 0;
}

/** Takes every text that will be printed and gives it back as it may be printed. */
export class PublicCheck {
  private readonly masked: MaskedEntry[] = [];
  private readonly clerkTexts: ClerkText[] = [];

  constructor(private readonly answers: PrivateAnswers = new Map()) {}

  /** A name of the branch or of a person: 某市残联支部 says nothing about anybody's health, a number in it does. */
  name(what: string, text: string): string {
    const matters = privateNumbersIn(text);
    if (matters.length === 0) return text;
    this.replaced({ what, shown: maskedText, at: null, matters });
    return maskedText;
  }

  /** What the clerk has typed into a cell (`at`) or a setting (null). */
  clerk(what: string, text: string, at: Place | null): string {
    return this.asked({ what, text, at, isPrinted: true });
  }

  /** What the clerk has typed beside the print area, on the same sheet: a file of it may go round. */
  beside(what: string, text: string, at: Place): void {
    this.asked({ what, text, at, isPrinted: false });
  }

  private asked({ what, text, at, isPrinted }: Pick<ClerkText, "what" | "text" | "at" | "isPrinted">): string {
    const matters = privateMattersIn(text);
    if (matters.length === 0) return text;
    const key = JSON.stringify([at === null ? "" : placeText(at), what, text]);
    const given = this.answers === "publish-all" ? "publish" : (this.answers.get(key) ?? null);
    const answer = given === "mask" && !isPrinted ? null : given;
    this.clerkTexts.push({ key, at, what, text, matters, isPrinted, answer });
    return answer === "mask" ? maskedText : text;
  }

  /** What the list of public matters has replaced by itself: a category by its public name, a reason by its code. */
  replaced(entry: MaskedEntry): void {
    this.masked.push(entry);
  }

  result(): PublicCheckResult {
    const { masked, clerkTexts } = this;
    return { masked, clerkTexts, open: clerkTexts.filter((entry) => entry.answer === null) };
  }
}

/** Chinese sentences for previews and receipts; `content` names what a notice without findings consists of. */
export function checkSentences({ masked, clerkTexts }: PublicCheckResult, content: string): string[] {
  const said = new Set<string>();
  for (const { what, shown, at } of masked)
    said.add(`公示内容检查：${what}写成“${shown}”${at ? `（${placeText(at)}）` : ""}。`);
  for (const entry of clerkTexts) said.add(clerkSentence(entry));
  if (said.size === 0) said.add(`公示内容检查：只有${content}，没有发现证件、电话、健康、处分、收入方面的内容。`);
  return [...said];
}

function clerkSentence(entry: ClerkText): string {
  const where = `${entry.at ? placeText(entry.at) : "体检设置"}（${entry.what}）`;
  const matters = `支部填写的内容可能涉及${entry.matters.join("、")}`;
  switch (entry.answer) {
    case null:
      return `请确认：${where}中${matters}，系统没有改动，确认可以公示后再写入、复制或另存。`;
    case "publish":
      return `${where}中${matters}，已确认可以公示。`;
    case "mask":
      return `${where}中${matters}，已按支部的选择写成“${maskedText}”，原文：“${entry.text}”。`;
  }
}
