/// <reference types="office-js" />
/** The looks of cells as Excel tells them, and equal ones put together. */
import type { CellRange } from "../../core/model/place.ts";
import type { LookedCells, StandingLine, StandingLook } from "../../core/workbook/standing-sheet.ts";
import { grouped } from "./cell-steps.ts";

/** What is asked of every cell. */
export const askedOfCells: Excel.CellPropertiesLoadOptions = {
  format: {
    font: { name: true, size: true, bold: true, italic: true, strikethrough: true, underline: true, color: true },
    fill: { color: true, pattern: true },
    borders: { style: true, weight: true, color: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
  },
  hyperlink: true,
};

const plainFont = {
  name: "宋体",
  size: 11,
  bold: false,
  italic: false,
  strikethrough: false,
  underline: "None",
  color: "#000000",
} as const;

/** Parts Excel does not tell (a cell of several fonts) are those of `base`. */
export function lookOf({ format }: Excel.CellProperties, base?: StandingLook): StandingLook {
  const { font, fill, borders } = format ?? {};
  const plain = base?.font ?? plainFont;
  return {
    font: {
      name: font?.name ?? plain.name,
      size: font?.size ?? plain.size,
      bold: font?.bold ?? plain.bold,
      italic: font?.italic ?? plain.italic,
      strikethrough: font?.strikethrough ?? plain.strikethrough,
      underline: font?.underline ?? plain.underline,
      color: font?.color ?? plain.color,
    },
    // A cell without a fill is told to be white.
    fill: (fill?.pattern ?? "None") === "None" ? null : (fill?.color ?? null),
    horizontal: format?.horizontalAlignment ?? "General",
    vertical: format?.verticalAlignment ?? "Bottom",
    wrap: format?.wrapText ?? false,
    indent: format?.indentLevel ?? 0,
    lines: {
      ...sideOf("left", borders?.left),
      ...sideOf("right", borders?.right),
      ...sideOf("top", borders?.top),
      ...sideOf("bottom", borders?.bottom),
    },
  };
}

function sideOf(side: keyof StandingLook["lines"], line: Excel.CellBorder | undefined): StandingLook["lines"] {
  const style = line?.style ?? "None";
  if (style === "None") return {};
  const drawn: StandingLine = { style, weight: line?.weight ?? "Thin", color: line?.color ?? "#000000" };
  return { [side]: drawn };
}

const sideNames = ["left", "right", "top", "bottom"] as const;
type Side = (typeof sideNames)[number];

/** Looks as they are met, few objects and few texts: most cells look like another. */
export class Looks {
  readonly #byKey = new Map<string, StandingLook>();
  readonly #keys = new WeakMap<StandingLook, string>();
  readonly #withoutLines = new Map<StandingLook, StandingLook>();

  same(look: StandingLook): StandingLook {
    const key = JSON.stringify(look);
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    this.#byKey.set(key, look);
    this.#keys.set(look, key);
    return look;
  }

  /**
   * Whether all there is to a cell are lines that a cell beside it has too: a line between two cells is told of both, and
   * drawn with the one that looks otherwise as well.
   */
  isLinedByNeighbours(look: StandingLook, base: StandingLook, isDrawn: (side: Side) => boolean): boolean {
    if (!this.differsByLines(look, base)) return false;
    return sideNames.every((side) => look.lines[side] === undefined || isDrawn(side));
  }

  /** Whether two looks are one but for their lines. */
  differsByLines(look: StandingLook, base: StandingLook): boolean {
    return this.#unlined(look) === this.#unlined(base);
  }

  #unlined(look: StandingLook): StandingLook {
    const known = this.#withoutLines.get(look);
    if (known !== undefined) return known;
    const unlined = this.same({ ...look, lines: {} });
    this.#withoutLines.set(look, unlined);
    return unlined;
  }

  /** Of looks given by `same`. */
  together(
    cells: readonly { readonly row: number; readonly column: number; readonly look: StandingLook }[],
  ): LookedCells[] {
    const groups = grouped(cells, ({ look }) => this.#keys.get(look) ?? "");
    return [...groups].flatMap(([key, ranges]: [string, readonly CellRange[]]) => {
      const look = this.#byKey.get(key);
      return look === undefined ? [] : [{ look, ranges }];
    });
  }
}
