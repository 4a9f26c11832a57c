/** Colours of a file as they show: of the theme with a tint, of the palette, plain. Expected ones are those Excel shows. */
import { describe, expect, it } from "vitest";
import { zipCodec } from "../../src/hosts/file/ooxml/node-zip-codec.ts";
import { openXlsx } from "../../src/workbench/model/open-xlsx.ts";
import { fileColors } from "../../src/workbench/model/opening/file-colors.ts";
import { richParts, richSheets, zipParts } from "../support/rich-workbook.ts";
import { requiredSheet } from "./picture.ts";

const colorOf = (values: Record<string, string>, styles: string | null = null): string | null =>
  fileColors(null, styles)(new Map(Object.entries(values)));

/** The largest difference of a channel. */
function distance(one: string | null, other: string): number {
  const channels = (color: string): number[] => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const wanted = channels(other);
  return Math.max(...channels(one ?? "").map((channel, index) => Math.abs(channel - (wanted[index] ?? 999))));
}

describe("colours of a file", () => {
  it.each([
    ["4", "0.79998168889431442", "#D9E1F2"],
    ["4", "0.59999389629810485", "#B4C6E7"],
    ["4", "0.39997558519241921", "#8EA9DB"],
    ["4", "-0.249977111117893", "#305496"],
    ["4", "-0.499984740745262", "#203764"],
    ["7", "0.79998168889431442", "#FFF2CC"],
    ["0", "-0.14999847407452621", "#D9D9D9"],
    ["1", "0.499984740745262", "#808080"],
  ])("theme %s with tint %s is %s, but for rounding", (theme, tint, expected) => {
    expect(distance(colorOf({ theme, tint }), expected)).toBeLessThanOrEqual(2);
  });

  it("the first two pairs of a theme stand the other way round", () => {
    expect([0, 1, 2, 3].map((theme) => colorOf({ theme: `${theme}` }))).toEqual([
      "#FFFFFF",
      "#000000",
      "#E7E6E6",
      "#44546A",
    ]);
  });

  it("plain, of the palette, of the file's own palette, and automatic", () => {
    expect(colorOf({ rgb: "FFC00000" })).toBe("#C00000");
    expect(colorOf({ indexed: "10" })).toBe("#FF0000");
    expect(colorOf({ indexed: "64" })).toBe("#000000");
    const styles =
      '<styleSheet><colors><indexedColors><rgbColor rgb="00112233"/></indexedColors></colors></styleSheet>';
    expect(colorOf({ indexed: "0" }, styles)).toBe("#112233");
    expect(colorOf({ auto: "1" })).toBeNull();
    expect(colorOf({ theme: "99" })).toBeNull();
  });

  it("come from the theme of the workbook when it is opened", async () => {
    const parts = richParts();
    const theme = `${parts["xl/theme/theme1.xml"]}`.replace("5B9BD5", "123456");
    const styles = `${parts["xl/styles.xml"]}`.replace(
      "</fills>",
      '<fill><patternFill patternType="solid"><fgColor theme="4"/><bgColor indexed="64"/></patternFill></fill></fills>',
    );
    const fills = Number(/<fills count="(\d+)"/.exec(styles)?.[1]);
    const formats = Number(/<cellXfs count="(\d+)"/.exec(styles)?.[1]);
    const filled = styles.replace(
      "</cellXfs>",
      `<xf numFmtId="0" fontId="0" fillId="${fills}" borderId="0" xfId="0"/></cellXfs>`,
    );
    const sheet = `${parts["xl/worksheets/sheet2.xml"]}`.replace('<c r="C2">', `<c r="C2" s="${formats}">`);
    const bytes = zipParts({
      ...parts,
      "xl/theme/theme1.xml": theme,
      "xl/styles.xml": filled,
      "xl/worksheets/sheet2.xml": sheet,
    });
    const workbook = await openXlsx(bytes, "x.xlsx", zipCodec);
    expect(requiredSheet(workbook, richSheets.dues).cell(1, 2).look.fill).toBe("#123456");
  });
});
