/** Colours as a file names them — plain, of the theme with a tint, or of the old palette — as the #RRGGBB they show as. */
import { attributes, childElements, childNamed, rootElement, startTag } from "../../../hosts/file/ooxml/xml.ts";

/** Attributes of a colour element → #RRGGBB, or null for an automatic or unknown colour. */
export type FileColors = (color: ReadonlyMap<string, string> | undefined) => string | null;

/** The colours of a theme in the order a file counts them: the first two pairs stand the other way round in the theme. */
const themeOrder = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** Office's own theme, for a file without one. */
const officeTheme = new Map(
  Object.entries({
    lt1: "FFFFFF",
    dk1: "000000",
    lt2: "E7E6E6",
    dk2: "44546A",
    accent1: "4472C4",
    accent2: "ED7D31",
    accent3: "A5A5A5",
    accent4: "FFC000",
    accent5: "5B9BD5",
    accent6: "70AD47",
    hlink: "0563C1",
    folHlink: "954F72",
  }),
);

/** The palette of the binary format; its first eight colours stand there twice. */
const palette = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333 " +
  "000000 FFFFFF"
).split(" ");

/** `theme` and `styles` are the texts of those parts, or null. */
export function fileColors(theme: string | null, styles: string | null): FileColors {
  const scheme = theme === null ? officeTheme : themeColors(theme);
  const own = styles === null ? [] : ownPalette(styles);
  return (color) => {
    if (color === undefined) return null;
    const plain = plainColor(color, scheme, own);
    if (plain === null) return null;
    const tint = Number(color.get("tint") ?? 0);
    return `#${tint === 0 || !Number.isFinite(tint) ? plain : tinted(plain, tint)}`;
  };
}

function plainColor(
  color: ReadonlyMap<string, string>,
  scheme: ReadonlyMap<string, string>,
  own: readonly string[],
): string | null {
  const rgb = color.get("rgb");
  if (rgb !== undefined) return sixDigits(rgb);
  const theme = color.get("theme");
  if (theme !== undefined) {
    const name = themeOrder[Number(theme)] ?? "";
    return scheme.get(name) ?? officeTheme.get(name) ?? null;
  }
  const indexed = color.get("indexed");
  return indexed === undefined ? null : (own[Number(indexed)] ?? palette[Number(indexed)] ?? null);
}

function sixDigits(rgb: string): string | null {
  const digits = rgb.slice(-6).toUpperCase();
  return /^[0-9A-F]{6}$/.test(digits) ? digits : null;
}

function themeColors(text: string): Map<string, string> {
  const colors = new Map<string, string>();
  const root = rootElement(text);
  const elements = childElements(text, root).find(({ name }) => localName(name) === "themeElements");
  const scheme =
    elements === undefined
      ? undefined
      : childElements(text, elements).find(({ name }) => localName(name) === "clrScheme");
  for (const entry of scheme === undefined ? [] : childElements(text, scheme)) {
    const color = childElements(text, entry)[0];
    if (color === undefined) continue;
    const values = attributes(startTag(text, color));
    const digits = sixDigits(values.get("lastClr") ?? values.get("val") ?? "");
    if (digits !== null) colors.set(localName(entry.name), digits);
  }
  return colors;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function ownPalette(styles: string): string[] {
  const colors = childNamed(styles, rootElement(styles), "colors");
  const indexed = colors === undefined ? undefined : childNamed(styles, colors, "indexedColors");
  if (indexed === undefined) return [];
  return childElements(styles, indexed).map(
    (entry) => sixDigits(attributes(startTag(styles, entry)).get("rgb") ?? "") ?? "000000",
  );
}

/** A tint makes the lightness of a colour smaller (below 0) or larger, its hue and saturation kept. */
function tinted(digits: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16) / 255);
  const highest = Math.max(...channels);
  const lowest = Math.min(...channels);
  const lightness = (highest + lowest) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const spread = highest - lowest;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  const wantedSpread = saturation * (1 - Math.abs(2 * wanted - 1));
  return channels
    .map((channel) => {
      // Every channel keeps its place between the lowest and the highest: that is what keeps the hue.
      const place = spread === 0 ? 0.5 : (channel - lowest) / spread;
      const value = Math.round((wanted + (place - 0.5) * wantedSpread) * 255);
      return Math.min(255, Math.max(0, value)).toString(16).toUpperCase().padStart(2, "0");
    })
    .join("");
}
