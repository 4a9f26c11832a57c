/**
 * The look of every sheet we write: one palette, one table of styles. Sheets name a token and, where their specification
 * asks for it, a size or an alignment of their own; no sheet builds a style by hand.
 */
import type { BorderStyle, CellStyle } from "../workbook/edit-plan.ts";

/** RRGGBB. One accent (red) on warm grey; colour never carries a meaning alone. */
export const palette = {
  ink: "222222",
  grey: "6B6B6B",
  /** Rows that are done, groups without a result. */
  faded: "8C8C8C",
  line: "B8B0A5",
  head: "F1ECE4",
  total: "F7F4EF",
  clerk: "FFFAE5",
  clerkHead: "FBEFC4",
  auxHead: "F5F5F5",
  red: "9E1B1B",
  redBackground: "FBE9E7",
  amber: "8A5A00",
  amberBackground: "FFF1D6",
  green: "2E6B3E",
  sand: "CBBFB0",
  link: "1F4E79",
  correction: "EEF3F7",
  /** A clerk's cell that is still to be filled in. */
  open: "FFF1C2",
  /** Small print of public sheets. */
  publicNote: "444444",
} as const;

/** Fonts that Chinese Windows and Office for Mac bring along. */
export const fonts = { song: "宋体", hei: "黑体", fangSong: "仿宋" } as const;

export const formats = {
  text: "@",
  day: "yyyy-mm-dd",
  month: "yyyy-mm",
  percent: "0%",
  twoDecimals: "0.00",
  oneDecimal: "0.0",
  /** As many decimals as the figure has: `0.##` would leave Excel's decimal point behind whole numbers. */
  plainNumber: "General",
  /** Zero is shown as a dash. */
  count: "0;-0;–",
} as const;

export type StyleToken =
  | "title"
  | "sub"
  | "section"
  | "head"
  | "headClerk"
  | "text"
  | "centre"
  | "number"
  | "clerk"
  | "clerkCentre"
  | "total"
  | "aux"
  | "auxHead"
  | "note"
  | "prose"
  | "plain"
  | "big";

export interface StyleOverrides {
  /** Font size in points. */
  readonly size?: number;
  /** Added to the token's own size: 1 on the sheets marked “+1”. */
  readonly plus?: number;
  readonly font?: (typeof fonts)[keyof typeof fonts];
  readonly bold?: boolean;
  readonly underline?: boolean;
  readonly color?: string;
  /** null takes the token's fill away. */
  readonly fill?: string | null;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center";
  readonly wrap?: boolean;
  readonly indent?: number;
  /** `box` thin lines around, `red-line` the medium line under the head of an internal sheet, `none`. */
  readonly border?: "box" | "red-line" | "none";
  /** Excel number format. */
  readonly format?: string;
}

interface TokenStyle {
  readonly font: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly color: string;
  readonly fill?: string;
  readonly horizontal: "left" | "center" | "right";
  readonly vertical: "top" | "center";
  readonly wrap: boolean;
  readonly border: "box" | "red-line" | "none";
}

const body = { font: fonts.song, size: 10, color: palette.ink, vertical: "center", border: "box" } as const;
const caption = { ...body, font: fonts.hei, horizontal: "center", wrap: true } as const;
const plainLine = { vertical: "center", wrap: false, border: "none" } as const;

const tokens: { readonly [Token in StyleToken]: TokenStyle } = {
  title: { ...plainLine, font: fonts.song, size: 20, bold: true, color: palette.ink, horizontal: "center" },
  sub: { ...plainLine, font: fonts.song, size: 10, color: palette.grey, horizontal: "left", wrap: true },
  section: { ...plainLine, font: fonts.hei, size: 12, color: palette.red, horizontal: "left" },
  head: { ...caption, fill: palette.head },
  headClerk: { ...caption, fill: palette.clerkHead },
  text: { ...body, horizontal: "left", wrap: true },
  centre: { ...body, horizontal: "center", wrap: true },
  number: { ...body, horizontal: "center", wrap: false },
  clerk: { ...body, fill: palette.clerk, horizontal: "left", wrap: true },
  clerkCentre: { ...body, fill: palette.clerk, horizontal: "center", wrap: true },
  total: { ...caption, fill: palette.total },
  aux: { ...body, size: 9, color: palette.grey, horizontal: "center", wrap: false },
  auxHead: { ...body, size: 9, color: palette.grey, fill: palette.auxHead, horizontal: "center", wrap: true },
  note: {
    ...plainLine,
    font: fonts.song,
    size: 9,
    color: palette.grey,
    horizontal: "left",
    vertical: "top",
    wrap: true,
  },
  prose: {
    ...plainLine,
    font: fonts.fangSong,
    size: 14,
    color: palette.ink,
    horizontal: "left",
    vertical: "top",
    wrap: true,
  },
  plain: { ...plainLine, font: fonts.song, size: 11, color: palette.ink, horizontal: "left" },
  big: { ...body, font: fonts.hei, size: 18, color: palette.red, horizontal: "center", wrap: false },
};

const thin: BorderStyle = Object.freeze({ line: "thin", color: palette.line });
const redLine: BorderStyle = Object.freeze({ line: "medium", color: palette.red });
const box = Object.freeze({ left: thin, right: thin, top: thin, bottom: thin });
const underline = Object.freeze({ bottom: redLine });

const made = new Map<string, CellStyle>();

/** The style of a token; the same token and overrides always give the same frozen object. */
export function style(token: StyleToken, overrides: StyleOverrides = {}): CellStyle {
  const {
    size,
    plus,
    font,
    bold,
    underline: line,
    color,
    fill,
    horizontal,
    vertical,
    wrap,
    indent,
    border,
    format,
  } = overrides;
  // Asked for with every cell of lists of many thousand rows.
  const key = `${token}|${size}|${plus}|${font}|${bold}|${line}|${color}|${fill}|${horizontal}|${vertical}|${wrap}|${indent}|${border}|${format}`;
  const known = made.get(key);
  if (known) return known;
  const fresh = build(tokens[token], overrides);
  made.set(key, fresh);
  return fresh;
}

function build(base: TokenStyle, overrides: StyleOverrides): CellStyle {
  const bold = overrides.bold ?? base.bold ?? false;
  const fill = overrides.fill === undefined ? base.fill : overrides.fill;
  const border = overrides.border ?? base.border;
  return Object.freeze({
    font: Object.freeze({
      name: overrides.font ?? base.font,
      size: (overrides.size ?? base.size) + (overrides.plus ?? 0),
      ...(bold ? { bold } : {}),
      color: overrides.color ?? base.color,
      ...(overrides.underline === true ? { underline: true } : {}),
    }),
    ...(fill === null || fill === undefined ? {} : { fill }),
    horizontal: overrides.horizontal ?? base.horizontal,
    vertical: overrides.vertical ?? base.vertical,
    wrap: overrides.wrap ?? base.wrap,
    ...(overrides.indent === undefined ? {} : { indent: overrides.indent }),
    ...(border === "none" ? {} : { border: border === "box" ? box : underline }),
    ...(overrides.format === undefined ? {} : { format: overrides.format }),
  });
}
