/** The look of a cell in Excel's own words. Looks are values: a change makes a new one. */

export interface LineLook {
  /** Excel's words: Continuous, Dash, Dot, Double … */
  readonly style: string;
  readonly weight: "Hairline" | "Thin" | "Medium" | "Thick";
  /** #RRGGBB */
  readonly color: string;
}

export const cellEdges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
export type CellEdge = (typeof cellEdges)[number];

export interface Look {
  readonly numberFormat: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strikethrough: boolean;
  readonly underline: "None" | "Single";
  /** #RRGGBB */
  readonly color: string;
  /** #RRGGBB, or "" for none. */
  readonly fill: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly borders: { readonly [Edge in CellEdge]?: LineLook };
}

export const plainLook: Look = Object.freeze({
  numberFormat: "General",
  fontName: "宋体",
  fontSize: 11,
  bold: false,
  italic: false,
  strikethrough: false,
  underline: "None",
  color: "#000000",
  fill: "",
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  borders: Object.freeze({}),
});

/** A colour as Excel gives it back: #RRGGBB in capitals; names are not known here. */
export function colorOf(value: string): string | null {
  const match = /^#?([0-9A-Fa-f]{6})$/.exec(value.trim());
  return match?.[1] === undefined ? null : `#${match[1].toUpperCase()}`;
}
