/**
 * A sheet as it stood before it was written anew, whoever made it look so: what a host must know to give it back. Words
 * such as `Center` or `Continuous` are those of Excel's interface, measures are points, colours #RRGGBB.
 */
import type { CellRange } from "../model/place.ts";
import type { SheetChart } from "./edit-plan.ts";
import type { CellValue } from "./snapshot.ts";

/** What a cell holds, to be compared with what it holds later. */
export interface CellEntry {
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** Without “=”. */
  readonly formula?: string;
}

/** A cell with content, or with a number format of its own. */
export interface StandingCell extends CellEntry {
  /** Absent = General. */
  readonly style: { readonly format?: string };
}

export interface StandingLine {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

export interface StandingLook {
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly strikethrough: boolean;
    readonly underline: string;
    readonly color: string;
  };
  /** Null for none. */
  readonly fill: string | null;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly lines: {
    readonly left?: StandingLine;
    readonly right?: StandingLine;
    readonly top?: StandingLine;
    readonly bottom?: StandingLine;
  };
}

export interface LookedCells {
  readonly look: StandingLook;
  readonly ranges: readonly CellRange[];
}

export interface StandingLink {
  readonly row: number;
  readonly column: number;
  readonly documentReference?: string;
  readonly address?: string;
  readonly screenTip?: string;
}

export type StandingRule =
  | { readonly kind: "list"; readonly source: string; readonly inCellDropDown: boolean }
  | {
      readonly kind: "wholeNumber" | "decimal" | "date" | "time" | "textLength";
      readonly operator: string;
      /** With “=”, as the interface gives it. */
      readonly formula1: string;
      readonly formula2: string | null;
    }
  | { readonly kind: "custom"; readonly formula: string };

export interface StandingValidation {
  readonly range: CellRange;
  readonly rule: StandingRule;
  readonly ignoreBlanks: boolean;
  readonly alert: {
    readonly showAlert: boolean;
    readonly style: string;
    readonly title: string;
    readonly message: string;
  };
  readonly prompt: { readonly showPrompt: boolean; readonly title: string; readonly message: string };
}

/** A rule with a formula; rules of other kinds are not kept. */
export interface StandingCondition {
  readonly ranges: readonly CellRange[];
  /** With “=”, relative to the upper-left cell. */
  readonly formula: string;
  readonly stopIfTrue: boolean;
  readonly font: { readonly color: string | null; readonly bold: boolean; readonly italic: boolean };
  readonly fill: string | null;
  readonly borders: readonly { readonly side: string; readonly style: string; readonly color: string }[];
}

export interface StandingPrint {
  readonly orientation: string;
  readonly paperSize: string;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly margins: Readonly<Record<"left" | "right" | "top" | "bottom" | "header" | "footer", number>>;
  readonly zoom: {
    readonly scale?: number;
    readonly horizontalFitToPages?: number;
    readonly verticalFitToPages?: number;
  };
  readonly area: CellRange | null;
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  readonly titleColumns: { readonly first: number; readonly last: number } | null;
  readonly texts: Readonly<
    Record<"leftHeader" | "centerHeader" | "rightHeader" | "leftFooter" | "centerFooter" | "rightFooter", string>
  >;
  /** Zero-based rows before which a page begins. */
  readonly breaks: readonly number[];
}

export interface StandingSheet {
  readonly cells: readonly StandingCell[];
  /** Of whole columns first, then of the cells that look otherwise. */
  readonly looks: readonly LookedCells[];
  /** Number formats of whole columns, by zero-based column. */
  readonly columnFormats: readonly { readonly column: number; readonly format: string }[];
  readonly links: readonly StandingLink[];
  readonly merges: readonly CellRange[];
  /** Columns that are hidden or have a width of their own; null where it is not told. */
  readonly columns: readonly { readonly column: number; readonly width: number | null; readonly hidden: boolean }[];
  readonly rows: readonly { readonly row: number; readonly height: number | null; readonly hidden: boolean }[];
  readonly freeze: { readonly row: number; readonly column: number } | null;
  readonly filter: CellRange | null;
  readonly showGridlines: boolean;
  readonly validations: readonly StandingValidation[];
  /** The first has the highest priority. */
  readonly conditions: readonly StandingCondition[];
  readonly charts: readonly SheetChart[];
  /** Null when Excel does not tell, as without a printer. */
  readonly print: StandingPrint | null;
}
