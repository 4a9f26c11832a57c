/**
 * What is to be written, as plain data. A report sheet is one operation that holds the whole sheet: a host either writes
 * all of it or nothing, and the same content gives the same bytes again.
 */
import type { Severity } from "../model/outcome.ts";
import type { CellRange, Place } from "../model/place.ts";
import type { CellValue } from "./snapshot.ts";
import type { CellEntry, StandingSheet } from "./standing-sheet.ts";

export interface BorderStyle {
  readonly line: "thin" | "medium" | "hair";
  /** RRGGBB. */
  readonly color: string;
}

/** The look of a cell. Two equal specifications are one style in the file. */
export interface CellStyle {
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly bold?: boolean;
    readonly color: string;
    readonly underline?: boolean;
  };
  /** RRGGBB, or absent for no fill. */
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center";
  readonly wrap?: boolean;
  /** Left indent in characters. */
  readonly indent?: number;
  readonly border?: {
    readonly left?: BorderStyle;
    readonly right?: BorderStyle;
    readonly top?: BorderStyle;
    readonly bottom?: BorderStyle;
  };
  /** Excel number format; absent = General. */
  readonly format?: string;
}

export interface ContentCell {
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  /** The value; for a formula the add-in's own figure, written as the cached result. */
  readonly value: CellValue;
  /** Without “=”. Only formulas of ours or of the clerk, never text from a ledger. */
  readonly formula?: string;
  readonly style: CellStyle;
  /** A link inside the workbook. */
  readonly link?: Place;
}

export interface SheetColumn {
  readonly column: number;
  /** Characters. */
  readonly width: number;
  readonly hidden?: boolean;
}

export interface SheetValidation {
  readonly range: CellRange;
  readonly rule:
    | { readonly kind: "list"; readonly values: readonly string[] }
    | { readonly kind: "list-range"; readonly formula: string }
    | { readonly kind: "date"; readonly from: string; readonly to: string }
    | { readonly kind: "decimal"; readonly from: number; readonly to: number };
  /** Excel's error style: stop refuses, warning asks. */
  readonly onError: "stop" | "warning";
  readonly prompt?: { readonly title: string; readonly text: string };
}

/** A conditional format of one of our own sheets. */
export interface SheetCondition {
  readonly range: CellRange;
  /** Relative to the upper-left cell of the range, without “=”. */
  readonly formula: string;
  readonly font?: { readonly color?: string; readonly bold?: boolean };
  readonly fill?: string;
}

export interface SheetChart {
  readonly kind: "bar" | "column";
  /** Two-cell anchor: the chart fills these cells. */
  readonly anchor: CellRange;
  readonly categories: CellRange;
  readonly series: readonly { readonly title: string; readonly values: CellRange; readonly color: string }[];
  readonly gap: number;
  readonly legend: boolean;
  readonly labelFormat: string;
}

export interface PrintSetup {
  readonly orientation: "portrait" | "landscape";
  /** The printed range. */
  readonly area: CellRange;
  /** Zero-based first and last row repeated on each page. */
  readonly repeatRows?: { readonly first: number; readonly last: number };
  /** Zero-based first and last column repeated on each page. */
  readonly repeatColumns?: { readonly first: number; readonly last: number };
  /** Pages side by side; absent = 1. */
  readonly pagesWide?: number;
  /** A list the clerk goes on with: everything typed is printed, no printed range is set. */
  readonly grows?: true;
  /** Centimetres: left, right, top, bottom. */
  readonly margins: readonly [number, number, number, number];
  /** 0 = as many pages as it takes. */
  readonly fitToHeight: 0 | 1;
  /** Left footer text; empty on public sheets. The right footer is always the page number. */
  readonly footerLeft: string;
  /** Zero-based rows before which a new page begins. */
  readonly breaks?: readonly number[];
}

export interface SheetContent {
  readonly cells: readonly ContentCell[];
  readonly columns: readonly SheetColumn[];
  /** Heights in points by zero-based row. */
  readonly rowHeights: readonly { readonly row: number; readonly height: number }[];
  readonly merges: readonly CellRange[];
  /** Rows above and columns left of this cell stay in view; null = nothing frozen. */
  readonly freeze: { readonly row: number; readonly column: number } | null;
  readonly filter: CellRange | null;
  readonly validations: readonly SheetValidation[];
  readonly conditions: readonly SheetCondition[];
  readonly charts: readonly SheetChart[];
  readonly print: PrintSetup;
}

/** A cell, or a range of cells, to be marked in a ledger, and how grave it is. */
export interface Mark {
  readonly place: Place;
  readonly severity: Severity;
}

export type EditOp =
  /** Makes or refills a sheet of ours, found again by its defined name. `title` is the tab name of a new sheet. */
  | { readonly kind: "sheet"; readonly definedName: string; readonly title: string; readonly content: SheetContent }
  /** Adds our marking layer to ledger sheets; an older layer of ours is replaced. */
  | { readonly kind: "mark"; readonly marks: readonly Mark[] }
  /** Takes every mark of ours away, wherever it is. */
  | { readonly kind: "unmark" }
  /**
   * Keeps a text in the workbook under a key of ours, where `KeyValueStore` finds it; null takes the key away. No cell
   * changes. `title` says in Chinese what is kept.
   */
  | { readonly kind: "keep"; readonly key: string; readonly title: string; readonly text: string | null }
  /**
   * Gives a sheet of ours back as it stood before a write. `written`: what that write put there; a sheet in which somebody
   * has typed since stays as it is, with a sentence.
   */
  | {
      readonly kind: "restore";
      readonly definedName: string;
      readonly title: string;
      readonly standing: StandingSheet;
      readonly written: readonly CellEntry[];
    }
  /**
   * Takes a sheet away that a write has made, with its defined name. `title` is its tab name and `content` what was written
   * there: a sheet that was typed in, renamed, added to or referred to since stays as it is, with a sentence.
   */
  | {
      readonly kind: "remove";
      readonly definedName: string;
      readonly title: string;
      readonly content: SheetContent;
    };

export interface EditPlan {
  readonly ops: readonly EditOp[];
  /** Chinese sentences: what will be written, kept and left alone. */
  readonly preview: readonly string[];
}

export interface Receipt {
  /** Operations carried out, in order. */
  readonly applied: readonly string[];
  /** Round trips to the host; 1 for a file. */
  readonly syncs: number;
  readonly skipped: readonly { readonly op: string; readonly why: string }[];
  /** Takes back what was written, as far as the host cannot do it by itself; null when the input is untouched (a file). */
  readonly undo: EditPlan | null;
  /** Chinese: what `undo` cannot take back, and why; absent when there is no such thing. */
  readonly notUndoable?: string;
  /** Places that bear a mark of ours now; absent when the plan had nothing to do with marks. */
  readonly marked?: number;
}
