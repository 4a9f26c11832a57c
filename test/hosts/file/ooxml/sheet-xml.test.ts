import { describe, expect, test } from "vitest";
import type { CellStyle, ContentCell, SheetContent } from "../../../../src/core/workbook/edit-plan.ts";
import {
  cellText,
  fitsValidation,
  nothingKept,
  type SheetFrame,
  sheetXml,
} from "../../../../src/hosts/file/ooxml/sheet-xml.ts";
import { reportContent } from "../../../support/report-content.ts";

const frame: SheetFrame = {
  cellFormat: (_, quoted) => (quoted ? 2 : 1),
  differential: () => 0,
  date1904: false,
  drawing: "rId1",
  kept: nothingKept,
};
const style: CellStyle = { font: { name: "宋体", size: 10, color: "222222" } };

function cellXml(cell: Omit<ContentCell, "row" | "column" | "style">): string {
  const content: SheetContent = { ...reportContent([]), cells: [{ row: 4, column: 27, style, ...cell }] };
  return /<row r="5">(.*?)<\/row>/.exec(sheetXml(content, frame))?.[1] ?? "";
}

function print(change: Partial<SheetContent["print"]>): string {
  return sheetXml({ ...reportContent(), print: { ...reportContent().print, ...change } }, frame);
}

describe("a cell", () => {
  test.each<[string, Omit<ContentCell, "row" | "column" | "style">, string]>([
    ["text", { value: "张一" }, '<c r="AB5" s="1" t="inlineStr"><is><t xml:space="preserve">张一</t></is></c>'],
    ["number", { value: -1.5e-7 }, '<c r="AB5" s="1"><v>-1.5e-7</v></c>'],
    ["truth", { value: false }, '<c r="AB5" s="1" t="b"><v>0</v></c>'],
    ["nothing", { value: null }, '<c r="AB5" s="1"/>'],
    ["an empty text", { value: "" }, '<c r="AB5" s="1"/>'],
    ["not a number", { value: Number.NaN }, '<c r="AB5" s="1"/>'],
    [
      "an error as text",
      { value: "#REF!" },
      '<c r="AB5" s="1" t="inlineStr"><is><t xml:space="preserve">#REF!</t></is></c>',
    ],
    [
      "what looks like a formula",
      { value: "=1+1" },
      '<c r="AB5" s="2" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>',
    ],
    [
      "a formula",
      { value: 2, formula: 'IF(A1<>"",1&"a",2)' },
      '<c r="AB5" s="1"><f>IF(A1&lt;&gt;"",1&amp;"a",2)</f><v>2</v></c>',
    ],
    ["a formula with a text", { value: "a<b", formula: "A1" }, '<c r="AB5" s="1" t="str"><f>A1</f><v>a&lt;b</v></c>'],
    ["a formula with an empty text", { value: "", formula: "A1" }, '<c r="AB5" s="1" t="str"><f>A1</f><v></v></c>'],
    ["a formula with a truth", { value: true, formula: "A1" }, '<c r="AB5" s="1" t="b"><f>A1</f><v>1</v></c>'],
    [
      "a formula with an error",
      { value: "#DIV/0!", formula: "1/0" },
      '<c r="AB5" s="1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
    ],
    [
      "a formula beyond numbers",
      { value: Number.POSITIVE_INFINITY, formula: "A1" },
      '<c r="AB5" s="1" t="e"><f>A1</f><v>#NUM!</v></c>',
    ],
    ["a formula without value", { value: null, formula: "A1" }, '<c r="AB5" s="1"><f>A1</f></c>'],
  ])("of %s", (_, cell, expected) => {
    expect(cellXml(cell)).toBe(expected);
  });

  test("holds no more than Excel can", () => {
    expect(cellText("党".repeat(40_000))).toHaveLength(32_767);
    expect(cellText(`${"党".repeat(32_766)}😀`)).toHaveLength(32_766);
  });
});

describe("a sheet", () => {
  const text = sheetXml(reportContent(), frame);

  test("holds everything of its content", () => {
    for (const written of [
      '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:G8"/>',
      '<sheetView showGridLines="0" workbookViewId="0"><pane xSplit="2" ySplit="3" topLeftCell="C4" activePane="bottomRight" state="frozen"/>',
      '<cols><col min="1" max="1" width="5" customWidth="1"/><col min="2" max="2" width="22.5" customWidth="1"/><col min="7" max="7" width="11" hidden="1" customWidth="1"/></cols>',
      '<row r="1" ht="34" customHeight="1">',
      '<row r="7" ht="4" customHeight="1"></row>',
      '<autoFilter ref="A3:G6"/><mergeCells count="1"><mergeCell ref="A1:G1"/></mergeCells><conditionalFormatting sqref="D4:D7"><cfRule type="expression" dxfId="0" priority="1"><formula>N($D4)&gt;0</formula></cfRule>',
      '<dataValidations count="4"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" promptTitle="领域" prompt="请从列表里选" sqref="B4:B7"><formula1>"基本组织,基本队伍,“其他”"</formula1></dataValidation>',
      '<dataValidation type="decimal" operator="between" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="C4:C7"><formula1>0</formula1><formula2>100</formula2></dataValidation>',
      "<formula1>36526</formula1><formula2>73050</formula2>",
      '<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="D4:D7"><formula1>$D$4:$D$6</formula1></dataValidation>',
      '<hyperlink ref="F4" location="会议记录!B4"/>',
      '<printOptions horizontalCentered="1"/><pageMargins left="0.472441" right="0.472441" top="0.590551" bottom="0.649606" header="0.295276" footer="0.295276"/><pageSetup paperSize="9" orientation="portrait" fitToHeight="0"/>',
      "<oddFooter>&amp;L&amp;9党支部台账体检报告　基准日 2026-11-21&amp;R&amp;9第 &amp;P 页　共 &amp;N 页</oddFooter>",
      '<rowBreaks count="1" manualBreakCount="1"><brk id="8" max="16383" man="1"/></rowBreaks><drawing r:id="rId1"/></worksheet>',
    ]) {
      expect(text).toContain(written);
    }
  });

  test("freezes rows only, columns only, or nothing", () => {
    const freeze = (row: number, column: number): string =>
      sheetXml({ ...reportContent(), freeze: { row, column } }, frame);
    expect(freeze(3, 0)).toContain('<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>');
    expect(freeze(0, 2)).toContain('<pane xSplit="2" topLeftCell="C1" activePane="topRight" state="frozen"/>');
    expect(freeze(0, 0)).not.toContain("<pane");
  });

  test("has a footer that says what it should, whatever the text", () => {
    expect(print({ footerLeft: "" })).toContain("<oddFooter>&amp;R&amp;9第 &amp;P 页　共 &amp;N 页</oddFooter>");
    expect(print({ footerLeft: "2026年度" })).toContain("&amp;L&amp;9 2026年度&amp;R");
    expect(print({ footerLeft: "甲&乙" })).toContain("&amp;L&amp;9甲&amp;&amp;乙&amp;R");
    const footer = /<oddFooter>(.*)<\/oddFooter>/.exec(print({ footerLeft: "长&".repeat(300) }))?.[1] ?? "";
    expect(footer.replaceAll("&amp;", "&").length).toBeLessThanOrEqual(255);
    expect(footer.endsWith("&amp;R&amp;9第 &amp;P 页　共 &amp;N 页")).toBe(true);
  });

  test("links with a quoted sheet name where it needs quotes", () => {
    const cells = [{ row: 0, column: 0, value: "去", style, link: { sheet: "五月 <会>'议", range: "B7" } }];
    expect(sheetXml({ ...reportContent([]), cells }, frame)).toContain(`location="'五月 &lt;会&gt;''议'!B7"`);
  });

  test("knows a drop-down that does not fit", () => {
    const list = (values: readonly string[]): boolean =>
      fitsValidation({
        range: { top: 0, left: 0, bottom: 0, right: 0 },
        rule: { kind: "list", values },
        onError: "stop",
      });
    expect(list(["长".repeat(255)])).toBe(true);
    expect(list(["长".repeat(256)])).toBe(false);
    expect(list(["甲,乙"])).toBe(false);
  });
});
