import { describe, expect, test } from "vitest";
import { checkPackage } from "./package-check.ts";
import { richParts, richWorkbook, zipParts } from "./rich-workbook.ts";

const sheet = "xl/worksheets/sheet1.xml";
const workbook = "xl/workbook.xml";
const styles = "xl/styles.xml";

describe("a package", () => {
  test("without faults has no problems", () => {
    expect(checkPackage(richWorkbook())).toEqual([]);
  });

  test.each<[string, string, string, string, RegExp]>([
    ["an element too late", sheet, "<pageMargins", "<sheetCalcPr/><pageMargins", /sheetCalcPr.*too late/],
    ["an element twice", sheet, "<drawing ", '<drawing r:id="rId1"/><drawing ', /drawing> twice/],
    ["a wrong count", sheet, '<mergeCells count="2">', '<mergeCells count="3">', /counts 3 and has 2/],
    ["merged areas that overlap", sheet, 'ref="C4:D4"', 'ref="D1:D4"', /overlaps/],
    ["a cell out of order", sheet, 'r="F3"', 'r="B3"', /out of order/],
    ["a style that is not there", sheet, 's="3"', 's="33"', /style of .* is missing/],
    ["a string that is not there", sheet, "<v>0</v>", "<v>99</v>", /string of A1 is missing/],
    ["a look that is not there", sheet, 'dxfId="0"', 'dxfId="2"', /dxfId 2 is out of range/],
    ["a priority twice", sheet, 'priority="3"', 'priority="1"', /priority twice/],
    ["a relationship that is not there", sheet, '<drawing r:id="rId1"', '<drawing r:id="rId77"', /rId77 is missing/],
    ["a tag not closed", sheet, "</sheetData>", "", /closes something else/],
    ["a bare ampersand", sheet, "&quot;党员大会", "& 党员大会", /bare &/],
    ["a formula gone from the chain", sheet, "<f>COUNTIF(B3:B6,&quot;党员大会&quot;)</f>", "", /B8 has no formula/],
    ["a sheet name twice", workbook, 'name="党费"', 'name="会议记录"', /sheet name twice/],
    ["a sheet name too long", workbook, 'name="汇总"', `name="${"汇".repeat(32)}"`, /bad sheet name/],
    ["a name of a sheet that is not there", workbook, 'localSheetId="0"', 'localSheetId="7"', /localSheetId 7/],
    ["a name on the wrong sheet", workbook, 'localSheetId="0"', 'localSheetId="1"', /is not on 党费/],
    ["a defined name twice", workbook, 'name="支部名称"', 'name="会议表头"', /defined name twice/],
    ["a font that is not there", styles, 'fontId="1" fillId="2"', 'fontId="9" fillId="2"', /fontId 9/],
    ["a wrong count of looks", styles, '<dxfs count="2">', '<dxfs count="1">', /dxfs> counts 1/],
    [
      "a part nobody declared",
      "[Content_Types].xml",
      '<Default Extension="vml"',
      '<Default Extension="vm"',
      /no content type/,
    ],
    [
      "a part declared and not there",
      "[Content_Types].xml",
      "/xl/comments1.xml",
      "/xl/comments9.xml",
      /comments9.xml does not exist/,
    ],
    [
      "a part nobody needs",
      "xl/_rels/workbook.xml.rels",
      "persons/person.xml",
      "styles.xml",
      /person.xml: nothing refers/,
    ],
    ["a relationship to nowhere", "xl/_rels/workbook.xml.rels", "persons/person.xml", "gone.xml", /leads nowhere/],
  ])("with %s has a problem", (_, part, from, to, problem) => {
    const parts = richParts();
    const text = String(parts[part]);
    expect(text).toContain(from);
    const problems = checkPackage(zipParts({ ...parts, [part]: text.replace(from, to) }));
    expect(problems.join("\n")).toMatch(problem);
  });
});
