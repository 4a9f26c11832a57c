import { describe, expect, test } from "vitest";
import type { SheetChart } from "../../../../src/core/workbook/edit-plan.ts";
import { chartXml, emptyDrawing, withOwnCharts, withoutOwnCharts } from "../../../../src/hosts/file/ooxml/chart-xml.ts";
import { reportContent } from "../../../support/report-content.ts";

const content = reportContent([
  { area: "基本组织", met: 3, gaps: 1 },
  { area: "基本<保障>", met: 0, gaps: 0 },
]);
const bar: SheetChart = content.charts[0] ?? {
  kind: "bar",
  anchor: { top: 0, left: 0, bottom: 0, right: 0 },
  categories: { top: 0, left: 0, bottom: 0, right: 0 },
  series: [],
  gap: 0,
  legend: false,
  labelFormat: "",
};

describe("a chart", () => {
  test("of bars lies, begins at the top and shows no label for what has no score", () => {
    const text = chartXml(bar, "体检 报告", content.cells);
    for (const written of [
      '<c:autoTitleDeleted val="1"/>',
      '<c:barDir val="bar"/>',
      '<c:gapWidth val="45"/>',
      '<c:orientation val="maxMin"/>',
      '<c:max val="1"/><c:min val="0"/>',
      '<c:majorUnit val="0.2"/>',
      '<a:srgbClr val="E4DED6"/>',
      '<a:srgbClr val="9E1B1B"/>',
      '<c:numFmt formatCode="0%;-0%;" sourceLinked="0"/>',
      '<c:dLblPos val="outEnd"/>',
      '<a:ea typeface="宋体"/>',
      "<c:f>'体检 报告'!$E$4:$E$5</c:f>",
      '<c:ptCount val="2"/><c:pt idx="0"><c:v>0.75</c:v></c:pt></c:numCache>',
      '<c:pt idx="1"><c:v>基本&lt;保障&gt;</c:v></c:pt>',
    ]) {
      expect(text).toContain(written);
    }
    expect(text).not.toContain("<c:legend>");
  });

  test("of columns stands, with a legend when asked for", () => {
    const text = chartXml({ ...bar, kind: "column", legend: true }, "讲评", content.cells);
    expect(text).toContain('<c:barDir val="col"/>');
    expect(text).toContain('<c:legendPos val="t"/>');
    expect(text).not.toContain("maxMin");
    expect(text).toContain('sz="800"');
  });
});

describe("a drawing", () => {
  test("takes charts and gives them back", () => {
    const drawing = withOwnCharts(emptyDrawing, [
      { chart: bar, relationshipId: "rId1" },
      { chart: bar, relationshipId: "rId4" },
    ]);
    expect(drawing).toContain("<xdr:from><xdr:col>0</xdr:col>");
    expect(drawing).toContain("<xdr:to><xdr:col>7</xdr:col>");
    expect([...drawing.matchAll(/cNvPr id="(\d+)"/g)].map(([, id]) => id)).toEqual(["2", "3"]);
    expect(withoutOwnCharts(drawing)).toEqual({ text: emptyDrawing, relationshipIds: ["rId1", "rId4"], others: 0 });
  });

  test("of another prefix keeps what is in it", () => {
    const foreign =
      '<wsDr xmlns="x"><twoCellAnchor><sp><nvSpPr><cNvPr id="41" name="印章"/></nvSpPr></sp></twoCellAnchor></wsDr>';
    const drawing = withOwnCharts(foreign, [{ chart: bar, relationshipId: "rId9" }]);
    expect(drawing).toContain('cNvPr id="42" name="BranchLedger 1"');
    expect(withoutOwnCharts(drawing)).toEqual({ text: foreign, relationshipIds: ["rId9"], others: 1 });
  });
});
