/**
 * What our marks look like and what their colours say: the one table behind the marks in a workbook, the legend in the
 * pane and the words of the command line.
 */
import type { Severity } from "../model/outcome.ts";

/** The strongest first: where two overlap, the first shows. */
export const markLevels = ["H", "M", "L", "C"] as const;

/** H organisational or important · M ordinary · L slight · C to be confirmed by a person, or information. */
export type MarkLevel = (typeof markLevels)[number];

export interface MarkLook {
  /** RRGGBB. */
  readonly fill: string;
  /** A thin box, RRGGBB. */
  readonly box: string;
  /** Chinese name of the fill. */
  readonly color: string;
  /** Chinese: what the colour says. A colour never stands without these words beside it. */
  readonly words: string;
}

/** Fill and a thin box in a darker shade of it; the font stays the clerk's. */
export const markLooks: Readonly<Record<MarkLevel, MarkLook>> = {
  H: { fill: "FBE9E7", box: "C9605C", color: "浅红", words: "重要，或需要核实" },
  M: { fill: "FFF1D6", box: "D9A441", color: "浅橙", words: "普通" },
  L: { fill: "FFFAE5", box: "DCC873", color: "浅黄", words: "轻微" },
  C: { fill: "EAF1F7", box: "9DB4C8", color: "浅蓝", words: "待人工核对，或提示" },
};

export function markLevelOf(severity: Severity): MarkLevel {
  switch (severity) {
    case "V":
    case "H":
      return "H";
    case "M":
      return "M";
    case "L":
      return "L";
    case "R":
    case "I":
      return "C";
  }
}

/** The severity under which an area of this level is marked again. */
export function severityOfLevel(level: MarkLevel): Severity {
  return level === "C" ? "R" : level;
}
