/** The sentences beside the score. Every figure in them stands in the scorecard; nothing is promised that cannot be done. */
import type { Checkup, ScorecardArea } from "../../core/checkup/checkup.ts";
import { chineseLedgerName } from "../../core/model/ledger.ts";
import { classOf, starOf, starWord } from "../../core/model/stars.ts";
import { nextStar } from "../../core/reports/next-star.ts";

/** 91.47, and 100 without decimals. */
export function points(value: number): string {
  const text = (Math.round(value * 100) / 100).toFixed(2);
  return text === "100.00" ? "100" : text;
}

/** Whole percent, never 100 while something is open and never 0 while something is decided. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 100 && share < 1) return "99%";
  if (rounded === 0 && share > 0) return "1%";
  return `${rounded}%`;
}

export interface StarWords {
  /** Null while the star is undecided or there is no score: then no stars are drawn at all. */
  readonly stars: number | null;
  /** 三星，良好 · 星级待定 · 暂不评分. */
  readonly title: string;
  /** 二星或三星, or "". */
  readonly between: string;
}

export function starWords(checkup: Checkup): StarWords {
  const { score, low, high, stars, rounding, thresholds } = checkup.scorecard;
  if (score === null) return { stars: null, title: "暂不评分", between: "" };
  if (stars !== null) {
    const title = stars === 5 ? starWord(stars) : `${starWord(stars)}，${classOf(stars)}`;
    return { stars, title, between: "" };
  }
  const from = starOf(low ?? score, rounding, thresholds);
  const to = starOf(high ?? score, rounding, thresholds);
  const between =
    from === to ? "" : to === from + 1 ? `${starWord(from)}或${starWord(to)}` : `${starWord(from)}到${starWord(to)}`;
  return { stars: null, title: "星级待定", between };
}

/** One or two sentences below the ring; "" when there is nothing to add. */
export function scoreSentence(checkup: Checkup): string {
  const { score, coverage, stars, areas, roundingSensitive } = checkup.scorecard;
  if (score === null) return "可以判定的台账还不够，补上台账后再体检。";
  const sentences: string[] = [];
  if (stars === null) sentences.push(undecidedSentence(checkup));
  else if (stars === 5) sentences.push("先进候选，由上级确定。");
  else {
    if (coverage !== null && coverage < 1) {
      const open = 1 - coverage;
      const words = open < 0.01 ? "不到 1%" : ` ${Math.round(open * 100)}%`;
      sentences.push(`没判的${words} 不影响星级。`);
    }
    sentences.push(liftSentence(checkup, score, stars, areas));
  }
  if (roundingSensitive) sentences.push("取整方式会影响星级，请留意。");
  return sentences.join("");
}

function undecidedSentence(checkup: Checkup): string {
  const missing = missingLedgers(checkup);
  const what = missing.length === 0 ? "有些项目还判不了" : `还缺${missing.slice(0, 3).join("、")}`;
  return `${what}，高低两头不是同一星级。${missing.length === 0 ? "看看无法判定的项目，补上后可以定星。" : "补上可以定星。"}`;
}

function liftSentence(checkup: Checkup, score: number, stars: number, areas: readonly ScorecardArea[]): string {
  const threshold = checkup.scorecard.thresholds[4 - stars];
  if (threshold === undefined) return "";
  const next = nextStar(checkup);
  if (!next) return "";
  const groups = new Set(checkup.rules.filter(({ rule }) => next.rules.includes(rule.id)).map(({ group }) => group));
  const worst = areas
    .filter((area) => groups.has(area.id) && area.score !== null)
    .map((area) => ({ title: area.title, lost: area.full - (area.score ?? 0) }))
    .sort((a, b) => b.lost - a.lost)[0];
  if (!worst || worst.lost <= 0) return "";
  return `离${starWord(stars + 1)}还差 ${points(threshold - score)} 分，${worst.title}差 ${points(worst.lost)} 分，可以先从这里补。`;
}

/** Ledgers whose absence keeps something from being judged, in the words of a clerk. */
export function missingLedgers(checkup: Checkup): readonly string[] {
  const kinds = new Set(
    checkup.outcomes.flatMap((outcome) =>
      outcome.status === "cannot-judge" && outcome.reason === "missing-ledger" && outcome.missing
        ? [outcome.missing.kind]
        : [],
    ),
  );
  return [...kinds].map(chineseLedgerName);
}
