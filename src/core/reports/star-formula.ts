/** Stars and classes as formulas a clerk can read (sheets README 6.1); the same bands as core/model/stars.ts. */
import { classOf, type Rounding, type StarThresholds, starWord } from "../model/stars.ts";

export class StarFormula {
  private readonly bounds: readonly number[];
  private readonly steps: string;

  constructor(
    private readonly rounding: Rounding,
    thresholds: StarThresholds,
  ) {
    this.bounds = [0, ...thresholds].sort((a, b) => a - b);
    this.steps = `{${this.bounds.join(",")}}`;
  }

  /** `LV(x)`: the lower bound of the band. */
  level(x: string): string {
    return `LOOKUP(${roundedFormula(x, this.rounding)},${this.steps})`;
  }

  /** `STAR(x)`: 无星 … 五星. */
  star(x: string, rounding: Rounding = this.rounding): string {
    const words = this.bounds.map((_, stars) => starWord(stars)).join("");
    const starts = this.bounds.map((_, stars) => 2 * stars + 1).join(",");
    return `MID("${words}",LOOKUP(${roundedFormula(x, rounding)},${this.steps},{${starts}}),2)`;
  }

  /** `CLASS(x)`: 后进 … 先进候选. */
  classOf(x: string): string {
    const classes = this.bounds.map((_, stars) => classOf(stars));
    const first = this.bounds.filter((_, stars) => stars === 0 || classes[stars] !== classes[stars - 1]);
    const words = [...new Set(classes)].map((word) => `"${word}"`).join(",");
    return `LOOKUP(${roundedFormula(x, this.rounding)},{${first.join(",")}},{${words}})`;
  }

  /** 五星≥95　四星≥90　…　不足60无星 */
  legend(): string {
    const bands = this.bounds.map((bound, stars) => `${starWord(stars)}≥${bound}`).slice(1);
    return `${bands.reverse().join("　")}　不足${this.bounds[1]}无星`;
  }
}

/** ROUND(x,6) takes binary noise off and nothing else: 94.49999999999999 is the 94.5 that a half-up rounding lifts. */
function roundedFormula(x: string, rounding: Rounding): string {
  const plain = `ROUND(${x},6)`;
  if (rounding === "half-up") return `ROUND(${plain},0)`;
  return rounding === "floor" ? `INT(${plain})` : plain;
}
