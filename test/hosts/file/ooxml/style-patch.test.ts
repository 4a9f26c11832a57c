import { describe, expect, test } from "vitest";
import type { CellStyle } from "../../../../src/core/workbook/edit-plan.ts";
import { canonicalXml } from "../../../../src/hosts/file/ooxml/canonical-xml.ts";
import { minimalStyles, StylePatch } from "../../../../src/hosts/file/ooxml/style-patch.ts";
import { UnknownXml } from "../../../../src/hosts/file/ooxml/xml.ts";

const namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const style: CellStyle = {
  font: { name: "黑体", size: 10.5, bold: true, color: "9E1B1B", underline: true },
  fill: "F1ECE4",
  horizontal: "right",
  vertical: "top",
  wrap: true,
  indent: 2,
  border: { left: { line: "hair", color: "B8B0A5" }, bottom: { line: "medium", color: "9E1B1B" } },
  format: '0.00"分";-0;–',
};

describe("styles added", () => {
  test("say all that was asked for", () => {
    const patch = new StylePatch(minimalStyles);
    expect(patch.cellFormat(style, true)).toBe(1);
    const text = patch.finish();
    for (const written of [
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.00&quot;分&quot;;-0;–"/></numFmts><fonts count="2">',
      '<font><b/><u/><sz val="10.5"/><color rgb="FF9E1B1B"/><name val="黑体"/><family val="3"/><charset val="134"/></font>',
      '<fill><patternFill patternType="solid"><fgColor rgb="FFF1ECE4"/><bgColor indexed="64"/></patternFill></fill>',
      '<border><left style="hair"><color rgb="FFB8B0A5"/></left><right/><top/><bottom style="medium"><color rgb="FF9E1B1B"/></bottom><diagonal/></border>',
      '<xf numFmtId="164" fontId="1" fillId="2" borderId="1" xfId="0" quotePrefix="1" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="right" vertical="top" wrapText="1" indent="2"/></xf></cellXfs>',
    ]) {
      expect(text).toContain(written);
    }
  });

  test("are found again: a second run adds nothing", () => {
    const first = new StylePatch(minimalStyles);
    const indexes = [
      first.cellFormat(style, false),
      first.cellFormat(style, true),
      first.differential({ fill: "FBE9E7" }),
    ];
    const text = first.finish();
    const second = new StylePatch(text);
    expect([
      second.cellFormat(style, false),
      second.cellFormat({ ...style }, true),
      second.differential({ fill: "FBE9E7" }),
    ]).toEqual(indexes);
    expect(second.finish()).toBe(text);
  });

  test("take a number format the file has, else the next free number, else one every program knows", () => {
    const text = minimalStyles.replace(
      "<fonts",
      '<numFmts count="2"><numFmt numFmtId="176" formatCode="yyyy-mm-dd"/><numFmt numFmtId="170" formatCode="0.0"/></numFmts><fonts',
    );
    const patch = new StylePatch(text);
    for (const format of ["yyyy-mm-dd", "yyyy-mm", "0%", "@", "General"]) patch.cellFormat({ ...style, format }, false);
    const formats = [...patch.finish().matchAll(/<xf numFmtId="(\d+)"/g)].map(([, id]) => id);
    expect(formats.slice(-5)).toEqual(["176", "177", "9", "49", "0"]);
    expect(patch.finish()).toContain('<numFmts count="3">');
  });

  test("make the lists that are not there, in their order and with what has to stand first", () => {
    const patch = new StylePatch(`<styleSheet ${namespace}><cellStyles count="0"/><extLst/></styleSheet>`);
    expect(patch.cellFormat(style, false)).toBe(1);
    patch.differential({ font: { bold: true, color: "2E6B3E" } });
    const text = patch.finish();
    expect([...text.matchAll(/<(\w+) count="(\d+)"/g)].map(([, name, count]) => `${name} ${count}`)).toEqual([
      "numFmts 1",
      "fonts 2",
      "fills 3",
      "borders 2",
      "cellXfs 2",
      "cellStyles 0",
      "dxfs 1",
    ]);
    expect(text).not.toContain("xfId=");
    expect(text).toContain('<dxf><font><b/><i val="0"/><color rgb="FF2E6B3E"/></font></dxf>');
  });

  test("do not take a format that is locked, switched off or of another parent for the same", () => {
    const base = 'numFmtId="0" fontId="1" fillId="0" borderId="0"';
    const text = minimalStyles
      .replace('<fonts count="1">', '<fonts count="2">')
      .replace("</fonts>", '<font><sz val="10"/><color rgb="FF222222"/><name val="宋体"/></font></fonts>')
      .replace('<cellXfs count="1">', '<cellXfs count="5">')
      .replace(
        "</cellXfs>",
        `<xf ${base} xfId="0" applyFont="0"/><xf ${base} xfId="1"/><xf ${base} xfId="0"><protection locked="0"/></xf><xf ${base} xfId="0"/></cellXfs>`,
      );
    const patch = new StylePatch(text);
    expect(patch.cellFormat({ font: { name: "宋体", size: 10, color: "222222" } }, false)).toBe(4);
    expect(patch.finish()).toBe(text);
  });

  test("stop at what Excel can hold", () => {
    const xf = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
    const full = minimalStyles.replace(/<cellXfs count="1">.*<\/cellXfs>/, `<cellXfs>${xf.repeat(65_000)}</cellXfs>`);
    const patch = new StylePatch(full);
    expect(() => patch.cellFormat(style, false)).toThrow(UnknownXml);
  });
});

describe("two ways to write one style", () => {
  test.each([
    ['<font><b val="1"/><sz val="10"/></font>', '<font><sz val="10"/><b/><family val="2"/><scheme val="none"/></font>'],
    [
      '<xf numFmtId="0" fontId="2" applyFont="1"><alignment/></xf>',
      '<xf fontId="2" fillId="0" xfId="0" pivotButton="0"/>',
    ],
    ["<border><left/><top></top></border>", "<border/>"],
    [
      '<fill><patternFill patternType="solid"><fgColor rgb="ffabcdef"/></patternFill></fill>',
      '<fill><patternFill patternType="solid"><fgColor rgb="FFABCDEF"/><bgColor indexed="64"/></patternFill></fill>',
    ],
  ])("%s", (one, other) => {
    expect(canonicalXml(one)).toBe(canonicalXml(other));
  });

  test.each([
    ['<font><sz val="10"/></font>', '<font><sz val="10"/><scheme val="minor"/></font>'],
    ['<font><b val="0"/></font>', "<font><b/></font>"],
    ['<xf fontId="2"/>', '<xf fontId="2" applyFont="0"/>'],
    ['<xf fontId="2"/>', '<xf fontId="2" quotePrefix="1"/>'],
  ])("%s is not %s", (one, other) => {
    expect(canonicalXml(one)).not.toBe(canonicalXml(other));
  });
});
