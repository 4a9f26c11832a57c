/** 计算标准 below the list of 党费核定表: the brackets as cells, so that the formulas of the list can be followed. */
import { payerWords } from "../dues/dues-assessment.ts";
import type { DuesStandard } from "../rules/shared/dues-standard.ts";
import { yuan } from "../rules/shared/member-dues.ts";

interface StandardLine {
  readonly row: number;
  readonly word: string;
  readonly range: string;
  /** Yuan. */
  readonly upTo: number | null;
  readonly rate: number | null;
  readonly amount: number | null;
}

export interface StandardBlock {
  /** 1-based rows. */
  readonly title: number;
  readonly end: number;
  readonly farmer: number;
  readonly fixed: number;
  readonly employed: readonly number[];
  readonly retired: readonly number[];
  readonly lines: readonly StandardLine[];
  /** Cells of the rounding. */
  readonly step: string;
  readonly add: string;
}

export function standardBlock(title: number, standard: DuesStandard): StandardBlock {
  const lines: StandardLine[] = [];
  let row = title + 2;
  const rows = { employed: [] as number[], retired: [] as number[] };
  for (const kind of ["employed", "retired"] as const) {
    let below = 0;
    for (const { upTo, rate } of standard[kind]) {
      const range = upTo === null ? `${yuan(below)}元以上` : `${yuan(upTo)}元以下（含）`;
      rows[kind].push(row);
      lines.push({
        row,
        word: payerWords[kind],
        range,
        upTo: upTo === null ? null : upTo / 100,
        rate: rate / 10_000,
        amount: null,
      });
      below = upTo ?? below;
      row++;
    }
  }
  const { farmer, fixed } = standard;
  const flat = (word: string, range: string, upTo: number | null, amount: number): number => {
    lines.push({ row, word, range, upTo, rate: null, amount });
    return row++;
  };
  const farmerRow = flat(payerWords.farmer, "每月，上限见右", farmer.to / 100, farmer.from / 100);
  const fixedRow = flat(payerWords.fixed, "每月定额", null, fixed / 100);
  return {
    title,
    end: row,
    farmer: farmerRow,
    fixed: fixedRow,
    ...rows,
    lines,
    step: `$M$${title + 1}`,
    add: `$N$${title + 1}`,
  };
}

/** IF(base<=limit,rate,IF(…)): one rate for the whole base. */
export function rateFormula(block: StandardBlock, kind: "employed" | "retired", base: string): string {
  const rows = block[kind];
  return rows.reduceRight((rest, row) => (rest === "" ? `$F$${row}` : `IF(${base}<=$E$${row},$F$${row},${rest})`), "");
}
