/**
 * A workbook with everything a clerk's file may have gathered over the years, written part by part by hand: charts, picture,
 * pivot table, table, old and threaded comments, conditional formats and validations of both generations, sparklines,
 * protection, hidden sheets, macros, custom XML, print settings, an external link, cached values, a calculation chain.
 * Compressed by another library than ours, so that a copied part can be told from one that was compressed again.
 */
import { strToU8, zipSync } from "fflate";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageLinks = "http://schemas.openxmlformats.org/package/2006/relationships";
const drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
const x14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const xm = "http://schemas.microsoft.com/office/excel/2006/main";
const threads = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";

export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** Names of the sheets; the last but one has no cells, the last is hidden from the menu too. */
export const richSheets = {
  meetings: "会议记录",
  dues: "党费",
  pivot: "汇总",
  chart: "图表页",
  secret: "口径",
} as const;

export const richFileName = "某支部台账.xlsm";

/** One text per feature that must still be there after any edit. */
export const richFeatures: readonly { readonly part: string; readonly text: string }[] = [
  { part: "xl/worksheets/sheet1.xml", text: "<f>COUNTIF(B3:B6,&quot;党员大会&quot;)</f><v>2</v>" },
  { part: "xl/worksheets/sheet1.xml", text: "<dataBar>" },
  { part: "xl/worksheets/sheet1.xml", text: 'stopIfTrue="1"' },
  { part: "xl/worksheets/sheet1.xml", text: "<x14:conditionalFormatting " },
  { part: "xl/worksheets/sheet1.xml", text: "<x14:dataValidation " },
  { part: "xl/worksheets/sheet1.xml", text: "<x14:sparkline>" },
  { part: "xl/worksheets/sheet1.xml", text: 'promptTitle="会议类型"' },
  { part: "xl/worksheets/sheet1.xml", text: '<legacyDrawing r:id="rId2"/>' },
  { part: "xl/worksheets/sheet1.xml", text: 'outlineLevel="1"' },
  { part: "xl/worksheets/sheet1.xml", text: "<ignoredError " },
  { part: "xl/worksheets/sheet1.xml", text: '<pageSetup paperSize="9"' },
  { part: "xl/worksheets/sheet1.xml", text: '<hyperlink ref="D3"' },
  { part: "xl/worksheets/sheet2.xml", text: "<tableParts " },
  { part: "xl/worksheets/sheet4.xml", text: "<sheetProtection " },
  { part: "xl/workbook.xml", text: 'state="veryHidden"' },
  { part: "xl/workbook.xml", text: "<externalReferences>" },
  { part: "xl/workbook.xml", text: "<pivotCaches>" },
  { part: "xl/workbook.xml", text: "会议记录!$A$2:$F$2" },
  { part: "xl/styles.xml", text: '<cellStyle name="支部表头"' },
  { part: "xl/styles.xml", text: "<tableStyle " },
  { part: "xl/sharedStrings.xml", text: "<rPh " },
  { part: "xl/charts/chart1.xml", text: "<c:lineChart>" },
  { part: "xl/drawings/drawing1.xml", text: "<xdr:pic>" },
  { part: "xl/comments1.xml", text: "请补上主持人" },
  { part: "xl/threadedComments/threadedComment1.xml", text: "李二还没有回" },
  { part: "xl/persons/person.xml", text: "张一" },
  { part: "xl/tables/table1.xml", text: "党费表" },
  { part: "xl/pivotTables/pivotTable1.xml", text: "会议汇总" },
  { part: "customXml/item1.xml", text: "branch-settings" },
  { part: "docProps/custom.xml", text: "归档编号" },
];

export function richParts(): Parts {
  return {
    "[Content_Types].xml": contentTypes(),
    "_rels/.rels": relationships([
      ["rId1", `${links}/officeDocument`, "xl/workbook.xml"],
      [
        "rId2",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml",
      ],
      ["rId3", `${links}/extended-properties`, "docProps/app.xml"],
      ["rId4", `${links}/custom-properties`, "docProps/custom.xml"],
    ]),
    "docProps/core.xml": `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>某支部台账</dc:title><dc:creator>张一</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2026-01-05T08:00:00Z</dcterms:created></cp:coreProperties>`,
    "docProps/app.xml": `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion></Properties>`,
    "docProps/custom.xml": `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="归档编号"><vt:lpwstr>2026-支-07</vt:lpwstr></property></Properties>`,
    "xl/workbook.xml": workbook(),
    "xl/_rels/workbook.xml.rels": relationships([
      ["rId1", `${links}/worksheet`, "worksheets/sheet1.xml"],
      ["rId2", `${links}/worksheet`, "worksheets/sheet2.xml"],
      ["rId3", `${links}/worksheet`, "worksheets/sheet3.xml"],
      ["rId4", `${links}/chartsheet`, "chartsheets/sheet1.xml"],
      ["rId5", `${links}/worksheet`, "/xl/worksheets/sheet4.xml"],
      ["rId6", `${links}/styles`, "styles.xml"],
      ["rId7", `${links}/theme`, "theme/theme1.xml"],
      ["rId8", `${links}/sharedStrings`, "sharedStrings.xml"],
      ["rId9", `${links}/calcChain`, "calcChain.xml"],
      ["rId10", `${links}/externalLink`, "externalLinks/externalLink1.xml"],
      ["rId11", `${links}/pivotCacheDefinition`, "pivotCache/pivotCacheDefinition1.xml"],
      ["rId12", "http://schemas.microsoft.com/office/2017/10/relationships/person", "persons/person.xml"],
      ["rId13", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"],
      ["rId14", `${links}/customXml`, "../customXml/item1.xml"],
    ]),
    "xl/theme/theme1.xml": theme(),
    "xl/styles.xml": styles(),
    "xl/sharedStrings.xml": sharedStrings(),
    "xl/calcChain.xml": `${head}<calcChain xmlns="${main}"><c r="B8" i="1"/><c r="D4" i="4"/></calcChain>`,
    "xl/vbaProject.bin": new Uint8Array(3000).map((_, index) => (index * 37 + 11) % 251),
    "xl/worksheets/sheet1.xml": meetingsSheet(),
    "xl/worksheets/_rels/sheet1.xml.rels": relationships([
      ["rId1", `${links}/drawing`, "../drawings/drawing1.xml"],
      ["rId2", `${links}/vmlDrawing`, "../drawings/vmlDrawing1.vml"],
      ["rId3", `${links}/comments`, "../comments1.xml"],
      [
        "rId4",
        "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
        "../threadedComments/threadedComment1.xml",
      ],
      ["rId5", `${links}/printerSettings`, "../printerSettings/printerSettings1.bin"],
      ["rId6", `${links}/hyperlink`, "https://example.invalid/notice", "External"],
    ]),
    "xl/worksheets/sheet2.xml": duesSheet(),
    "xl/worksheets/_rels/sheet2.xml.rels": relationships([["rId1", `${links}/table`, "../tables/table1.xml"]]),
    "xl/worksheets/sheet3.xml": pivotSheet(),
    "xl/worksheets/_rels/sheet3.xml.rels": relationships([
      ["rId1", `${links}/pivotTable`, "../pivotTables/pivotTable1.xml"],
    ]),
    "xl/worksheets/sheet4.xml": secretSheet(),
    "xl/chartsheets/sheet1.xml": `${head}<chartsheet xmlns="${main}" xmlns:r="${links}"><sheetPr/><sheetViews><sheetView workbookViewId="0"/></sheetViews><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId1"/></chartsheet>`,
    "xl/chartsheets/_rels/sheet1.xml.rels": relationships([["rId1", `${links}/drawing`, "../drawings/drawing2.xml"]]),
    "xl/drawings/drawing1.xml": pictureAndChart(),
    "xl/drawings/_rels/drawing1.xml.rels": relationships([
      ["rId1", `${links}/chart`, "../charts/chart1.xml"],
      ["rId2", `${links}/image`, "../media/image1.png"],
    ]),
    "xl/drawings/drawing2.xml": `${head}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="${drawing}"><xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9300000" cy="6000000"/>${graphicFrame(2, "图表 1", "rId1")}<xdr:clientData/></xdr:absoluteAnchor></xdr:wsDr>`,
    "xl/drawings/_rels/drawing2.xml.rels": relationships([["rId1", `${links}/chart`, "../charts/chart2.xml"]]),
    "xl/drawings/vmlDrawing1.vml": vmlDrawing(),
    "xl/charts/chart1.xml": lineChart("会议记录!$F$3:$F$6"),
    "xl/charts/chart2.xml": lineChart("党费!$D$2:$D$4"),
    "xl/media/image1.png": picture(),
    "xl/comments1.xml": `${head}<comments xmlns="${main}"><authors><author>张一</author><author>tc={6F9619FF-8B86-D011-B42D-00CF4FC964FF}</author></authors><commentList><comment ref="C4" authorId="0"><text><r><t>请补上主持人</t></r></text></comment><comment ref="E5" authorId="1"><text><t>[线程批注] 李二还没有回</t></text></comment></commentList></comments>`,
    "xl/threadedComments/threadedComment1.xml": `${head}<ThreadedComments xmlns="${threads}"><threadedComment ref="E5" dT="2026-05-06T09:30:00.00" personId="{1C2D3E4F-0000-4000-8000-000000000001}" id="{6F9619FF-8B86-D011-B42D-00CF4FC964FF}"><text>李二还没有回</text></threadedComment></ThreadedComments>`,
    "xl/persons/person.xml": `${head}<personList xmlns="${threads}"><person displayName="张一" id="{1C2D3E4F-0000-4000-8000-000000000001}" userId="zhangyi" providerId="None"/></personList>`,
    "xl/printerSettings/printerSettings1.bin": new Uint8Array(220).map((_, index) => (index * 7) % 256),
    "xl/tables/table1.xml": `${head}<table xmlns="${main}" id="1" name="党费表" displayName="党费表" ref="A1:D4" totalsRowShown="0" headerRowDxfId="1"><autoFilter ref="A1:D4"/><tableColumns count="4"><tableColumn id="1" name="姓名"/><tableColumn id="2" name="月份"/><tableColumn id="3" name="应交"/><tableColumn id="4" name="实交"/></tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
    "xl/pivotCache/pivotCacheDefinition1.xml": `${head}<pivotCacheDefinition xmlns="${main}" xmlns:r="${links}" r:id="rId1" refreshedBy="张一" refreshedDate="46200" createdVersion="6" refreshedVersion="6" minRefreshableVersion="3" recordCount="4"><cacheSource type="worksheet"><worksheetSource ref="A2:F6" sheet="会议记录"/></cacheSource><cacheFields count="6"><cacheField name="日期" numFmtId="0"><sharedItems/></cacheField><cacheField name="会议类型" numFmtId="0"><sharedItems count="2"><s v="党员大会"/><s v="支委会"/></sharedItems></cacheField><cacheField name="主持人" numFmtId="0"><sharedItems/></cacheField><cacheField name="议题" numFmtId="0"><sharedItems/></cacheField><cacheField name="应到" numFmtId="0"><sharedItems/></cacheField><cacheField name="实到" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="3" maxValue="12"/></cacheField></cacheFields></pivotCacheDefinition>`,
    "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": relationships([
      ["rId1", `${links}/pivotCacheRecords`, "pivotCacheRecords1.xml"],
    ]),
    "xl/pivotCache/pivotCacheRecords1.xml": `${head}<pivotCacheRecords xmlns="${main}" xmlns:r="${links}" count="4">${[
      [0, 12],
      [1, 3],
      [0, 11],
      [1, 4],
    ]
      .map(
        ([type, present]) =>
          `<r><s v="日期"/><x v="${type}"/><s v="张一"/><s v="学习"/><n v="12"/><n v="${present}"/></r>`,
      )
      .join("")}</pivotCacheRecords>`,
    "xl/pivotTables/pivotTable1.xml": `${head}<pivotTableDefinition xmlns="${main}" name="会议汇总" cacheId="7" applyNumberFormats="0" applyBorderFormats="0" applyFontFormats="0" applyPatternFormats="0" applyAlignmentFormats="0" applyWidthHeightFormats="1" dataCaption="值" updatedVersion="6" minRefreshableVersion="3" useAutoFormatting="1" itemPrintTitles="1" createdVersion="6" indent="0" outline="1" outlineData="1"><location ref="A1:B4" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="6"><pivotField showAll="0"/><pivotField axis="axisRow" showAll="0"><items count="3"><item x="0"/><item x="1"/><item t="default"/></items></pivotField><pivotField showAll="0"/><pivotField showAll="0"/><pivotField showAll="0"/><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="1"/></rowFields><rowItems count="3"><i><x/></i><i><x v="1"/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="求和项:实到" fld="5" baseField="0" baseItem="0"/></dataFields><pivotTableStyleInfo name="PivotStyleLight16" showRowHeaders="1" showColHeaders="1" showRowStripes="0" showColStripes="0" showLastColumn="1"/></pivotTableDefinition>`,
    "xl/pivotTables/_rels/pivotTable1.xml.rels": relationships([
      ["rId1", `${links}/pivotCacheDefinition`, "../pivotCache/pivotCacheDefinition1.xml"],
    ]),
    "xl/externalLinks/externalLink1.xml": `${head}<externalLink xmlns="${main}"><externalBook xmlns:r="${links}" r:id="rId1"><sheetNames><sheetName val="2025年"/></sheetNames></externalBook></externalLink>`,
    "xl/externalLinks/_rels/externalLink1.xml.rels": relationships([
      ["rId1", `${links}/externalLinkPath`, "去年台账.xlsx", "External"],
    ]),
    "customXml/item1.xml": '<branch-settings xmlns="urn:example:branch">一支部</branch-settings>',
    "customXml/_rels/item1.xml.rels": relationships([["rId1", `${links}/customXmlProps`, "itemProps1.xml"]]),
    "customXml/itemProps1.xml": `${head}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{0A1B2C3D-0000-4000-8000-00000000000A}"><ds:schemaRefs/></ds:datastoreItem>`,
  };
}

/** Zips parts in the order given. Names that say so are stored uncompressed. */
export function zipParts(parts: Parts): Uint8Array {
  const files: Record<string, [Uint8Array, { level: 0 | 9; mtime: number }]> = {};
  for (const [name, content] of Object.entries(parts)) {
    const level = /\.(?:png|bin)$/.test(name) ? 0 : 9;
    files[name] = [typeof content === "string" ? strToU8(content) : content, { level, mtime: Date.UTC(2026, 4, 6) }];
  }
  return zipSync(files);
}

export function richWorkbook(): Uint8Array {
  return zipParts(richParts());
}

/** The smallest workbook: one sheet with these rows of texts and numbers, no styles, no shared strings. */
export function plainParts(sheet: string, rows: readonly (readonly (string | number | null)[])[]): Parts {
  const cells = rows.map((values, row) => {
    const written = values.map((value, column) => {
      const address = `${String.fromCharCode(65 + column)}${row + 1}`;
      if (value === null) return "";
      return typeof value === "number"
        ? `<c r="${address}"><v>${value}</v></c>`
        : `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
    });
    return `<row r="${row + 1}">${written.join("")}</row>`;
  });
  return {
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    "_rels/.rels": relationships([["rId1", `${links}/officeDocument`, "xl/workbook.xml"]]),
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${links}"><sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([["rId1", `${links}/worksheet`, "worksheets/sheet1.xml"]]),
    "xl/worksheets/sheet1.xml": `${head}<worksheet xmlns="${main}"><sheetData>${cells.join("")}</sheetData></worksheet>`,
  };
}

function relationships(
  entries: readonly (readonly [id: string, type: string, target: string, mode?: string])[],
): string {
  const written = entries.map(
    ([id, type, target, mode]) =>
      `<Relationship Id="${id}" Type="${type}" Target="${target}"${mode === undefined ? "" : ` TargetMode="${mode}"`}/>`,
  );
  return `${head}<Relationships xmlns="${packageLinks}">${written.join("")}</Relationships>`;
}

function contentTypes(): string {
  const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const overrides: readonly (readonly [part: string, type: string])[] = [
    ["/xl/workbook.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"],
    ...[1, 2, 3, 4].map((number) => [`/xl/worksheets/sheet${number}.xml`, `${spreadsheet}.worksheet+xml`] as const),
    ["/xl/chartsheets/sheet1.xml", `${spreadsheet}.chartsheet+xml`],
    ["/xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"],
    ["/xl/styles.xml", `${spreadsheet}.styles+xml`],
    ["/xl/sharedStrings.xml", `${spreadsheet}.sharedStrings+xml`],
    ["/xl/calcChain.xml", `${spreadsheet}.calcChain+xml`],
    ["/xl/drawings/drawing1.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"],
    ["/xl/drawings/drawing2.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"],
    ["/xl/charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"],
    ["/xl/charts/chart2.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"],
    ["/xl/comments1.xml", `${spreadsheet}.comments+xml`],
    ["/xl/threadedComments/threadedComment1.xml", "application/vnd.ms-excel.threadedcomments+xml"],
    ["/xl/persons/person.xml", "application/vnd.ms-excel.person+xml"],
    ["/xl/tables/table1.xml", `${spreadsheet}.table+xml`],
    ["/xl/pivotTables/pivotTable1.xml", `${spreadsheet}.pivotTable+xml`],
    ["/xl/pivotCache/pivotCacheDefinition1.xml", `${spreadsheet}.pivotCacheDefinition+xml`],
    ["/xl/pivotCache/pivotCacheRecords1.xml", `${spreadsheet}.pivotCacheRecords+xml`],
    ["/xl/externalLinks/externalLink1.xml", `${spreadsheet}.externalLink+xml`],
    ["/xl/vbaProject.bin", "application/vnd.ms-office.vbaProject"],
    ["/customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"],
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ["/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
    ["/docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml"],
  ];
  const defaults: readonly (readonly [extension: string, type: string])[] = [
    ["rels", "application/vnd.openxmlformats-package.relationships+xml"],
    ["xml", "application/xml"],
    ["png", "image/png"],
    ["bin", `${spreadsheet}.printerSettings`],
    ["vml", "application/vnd.openxmlformats-officedocument.vmlDrawing"],
  ];
  return `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults
    .map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`)
    .join(
      "",
    )}${overrides.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join("")}</Types>`;
}

function workbook(): string {
  return `${head}<workbook xmlns="${main}" xmlns:r="${links}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x15" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="22228"/><workbookPr codeName="ThisWorkbook" defaultThemeVersion="166925"/><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x15"><x15ac:absPath url="D:\\台账\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="12300" activeTab="0"/></bookViews><sheets><sheet name="${richSheets.meetings}" sheetId="1" r:id="rId1"/><sheet name="${richSheets.dues}" sheetId="4" r:id="rId2"/><sheet name="${richSheets.pivot}" sheetId="5" r:id="rId3"/><sheet name="${richSheets.chart}" sheetId="6" r:id="rId4"/><sheet name="${richSheets.secret}" sheetId="9" state="veryHidden" r:id="rId5"/></sheets><externalReferences><externalReference r:id="rId10"/></externalReferences><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">会议记录!$A$1:$F$8</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">会议记录!$1:$2</definedName><definedName name="会议表头" comment="表头一行">会议记录!$A$2:$F$2</definedName><definedName name="支部名称">"一支部"</definedName></definedNames><calcPr calcId="191029" iterate="1"/><pivotCaches><pivotCache cacheId="7" r:id="rId11"/></pivotCaches><extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>`;
}

function styles(): string {
  return `${head}<styleSheet xmlns="${main}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><fonts count="3" x14ac:knownFonts="1"><font><sz val="11"/><color theme="1"/><name val="等线"/><family val="2"/><charset val="134"/><scheme val="minor"/></font><font><b/><sz val="12"/><color rgb="FF9E1B1B"/><name val="黑体"/><family val="3"/><charset val="134"/></font><font><sz val="9"/><name val="等线"/><family val="2"/><charset val="134"/><scheme val="minor"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.79998168889431442"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color auto="1"/></left><right style="thin"><color auto="1"/></right><top style="thin"><color auto="1"/></top><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders><cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment vertical="center"/></xf><xf numFmtId="0" fontId="1" fillId="2" borderId="1"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><alignment vertical="center"/></xf><xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="1"/><xf numFmtId="176" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyProtection="1"><protection locked="0"/></xf></cellXfs><cellStyles count="2"><cellStyle name="常规" xfId="0" builtinId="0"/><cellStyle name="支部表头" xfId="1"/></cellStyles><dxfs count="2"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf><dxf><font><b/><color theme="0"/></font></dxf></dxfs><tableStyles count="1" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"><tableStyle name="支部样式" pivot="0" count="1"><tableStyleElement type="headerRow" dxfId="1"/></tableStyle></tableStyles><colors><mruColors><color rgb="FF9E1B1B"/></mruColors></colors><extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="${x14}"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>`;
}

const strings = [
  "<t>一支部 2026 年会议记录</t>",
  "<t>日期</t>",
  "<t>会议类型</t>",
  "<t>主持人</t>",
  "<t>议题</t>",
  "<t>应到</t>",
  "<t>实到</t>",
  "<t>党员大会</t>",
  "<t>支委会</t>",
  '<r><t>张</t></r><r><rPr><b/><sz val="11"/><color rgb="FF9E1B1B"/><rFont val="等线"/><charset val="134"/></rPr><t>一</t></r>',
  '<t>李二</t><rPh sb="0" eb="1"><t>り</t></rPh><phoneticPr fontId="2"/>',
  '<t xml:space="preserve"> 学习讨论\n传达文件 </t>',
  "<t>姓名</t>",
  "<t>月份</t>",
  "<t>应交</t>",
  "<t>实交</t>",
];

function sharedStrings(): string {
  return `${head}<sst xmlns="${main}" count="40" uniqueCount="${strings.length}">${strings.map((text) => `<si>${text}</si>`).join("")}</sst>`;
}

function meetingsSheet(): string {
  const rows = [
    [46037, 7, 9, 11, 12, 12],
    [46068, 8, null, null, 5, 3],
    [46096, 7, 10, 11, 12, 11],
    [46127, 8, 9, 11, 5, 4],
  ].map(([date, type, chair, topic, due, present], index) => {
    const row = index + 3;
    const text = (address: string, index: number | null | undefined): string =>
      `<c r="${address}" s="3"${index === null ? "/>" : ` t="s"><v>${index}</v></c>`}`;
    return `<row r="${row}" spans="1:6"${index === 1 ? ' outlineLevel="1"' : ""}><c r="A${row}" s="2"><v>${date}</v></c><c r="B${row}" s="3" t="s"><v>${type}</v></c>${text(`C${row}`, chair)}${text(`D${row}`, topic)}<c r="E${row}" s="3"><v>${due}</v></c><c r="F${row}" s="3"><v>${present}</v></c></row>`;
  });
  return `${head}<worksheet xmlns="${main}" xmlns:r="${links}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><sheetPr codeName="Sheet1"><tabColor rgb="FF9E1B1B"/><outlinePr summaryBelow="0"/></sheetPr><dimension ref="A1:F8"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B4" sqref="B4"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14.25" outlineLevelRow="1" x14ac:dyDescent="0.2"/><cols><col min="1" max="1" width="16.5" customWidth="1"/><col min="4" max="4" width="24" customWidth="1"/></cols><sheetData><row r="1" spans="1:6" ht="24" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c></row><row r="2" spans="1:6">${[
    1, 2, 3, 4, 5, 6,
  ]
    .map((text, index) => `<c r="${"ABCDEF"[index]}2" s="1" t="s"><v>${text}</v></c>`)
    .join("")}</row>${rows.join(
    "",
  )}<row r="8"><c r="A8" s="3" t="inlineStr"><is><t>合计</t></is></c><c r="B8" s="3"><f>COUNTIF(B3:B6,&quot;党员大会&quot;)</f><v>2</v></c></row></sheetData><autoFilter ref="A2:F6"/><mergeCells count="2"><mergeCell ref="A1:F1"/><mergeCell ref="C4:D4"/></mergeCells><phoneticPr fontId="2" type="noConversion"/><conditionalFormatting sqref="F3:F6"><cfRule type="dataBar" priority="3"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting><conditionalFormatting sqref="C3:C6"><cfRule type="containsBlanks" dxfId="0" priority="1" stopIfTrue="1"><formula>LEN(TRIM(C3))=0</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" promptTitle="会议类型" prompt="请从列表里选" sqref="B3:B6"><formula1>"党员大会,支委会,党小组会,党课"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="D3" r:id="rId6"/><hyperlink ref="D5" location="党费!A1" display="党费"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" r:id="rId5"/><headerFooter><oddFooter>&amp;C第 &amp;P 页</oddFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="4" max="16383" man="1"/></rowBreaks><ignoredErrors><ignoredError sqref="E3:F6" numberStoredAsText="1"/></ignoredErrors><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${x14}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${xm}"><x14:cfRule type="expression" priority="6" id="{3F2504E0-4F89-41D3-9A0C-0305E82C3301}"><xm:f>E3&gt;党费!$C$2</xm:f><x14:dxf><font><i/></font></x14:dxf></x14:cfRule><xm:sqref>E3:E6</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${x14}"><x14:dataValidations xmlns:xm="${xm}" count="1"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>党费!$A$2:$A$4</xm:f></x14:formula1><xm:sqref>C3:C6</xm:sqref></x14:dataValidation></x14:dataValidations></ext><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${x14}"><x14:sparklineGroups xmlns:xm="${xm}"><x14:sparklineGroup displayEmptyCellsAs="gap"><x14:colorSeries rgb="FF9E1B1B"/><x14:sparklines><x14:sparkline><xm:f>会议记录!F3:F6</xm:f><xm:sqref>F8</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst></worksheet>`;
}

function duesSheet(): string {
  return `${head}<worksheet xmlns="${main}" xmlns:r="${links}"><sheetData><row r="1">${[12, 13, 14, 15]
    .map((text, index) => `<c r="${"ABCD"[index]}1" t="s"><v>${text}</v></c>`)
    .join(
      "",
    )}</row><row r="2"><c r="A2" t="inlineStr"><is><t>张一</t></is></c><c r="B2" t="inlineStr"><is><t>2026-05</t></is></c><c r="C2"><v>10.5</v></c><c r="D2"><v>10.5</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>李二</t></is></c><c r="B3" t="inlineStr"><is><t>2026-05</t></is></c><c r="C3"><v>8</v></c><c r="D3"/></row><row r="4"><c r="A4" t="inlineStr"><is><t>王三</t></is></c><c r="B4" t="inlineStr"><is><t>2026-05</t></is></c><c r="C4"><v>6</v></c><c r="D4"><f>C4</f><v>6</v></c></row></sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`;
}

function pivotSheet(): string {
  return `${head}<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>行标签</t></is></c><c r="B1" t="inlineStr"><is><t>求和项:实到</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>党员大会</t></is></c><c r="B2"><v>23</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>支委会</t></is></c><c r="B3"><v>7</v></c></row><row r="4"><c r="A4" t="inlineStr"><is><t>总计</t></is></c><c r="B4"><v>30</v></c></row></sheetData></worksheet>`;
}

function secretSheet(): string {
  return `${head}<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>口径说明</t></is></c></row></sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/></worksheet>`;
}

function graphicFrame(id: number, name: string, relationship: string): string {
  return `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${name}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${links}" r:id="${relationship}"/></a:graphicData></a:graphic></xdr:graphicFrame>`;
}

function anchored(from: string, to: string, inner: string): string {
  const corner = (name: string, place: string): string => {
    const [column = "0", row = "0"] = place.split(",");
    return `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  };
  return `<xdr:twoCellAnchor>${corner("from", from)}${corner("to", to)}${inner}<xdr:clientData/></xdr:twoCellAnchor>`;
}

/** A picture and a chart of the clerk's. */
function pictureAndChart(): string {
  return `${head}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="${drawing}">${anchored("7,0", "12,10", graphicFrame(2, "图表 1", "rId1"))}${anchored("7,11", "8,13", pictureShape(3, "rId2"))}</xdr:wsDr>`;
}

export function pictureShape(id: number, relationship: string): string {
  return `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${id}" name="公章"/><xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${links}" r:embed="${relationship}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="300000" cy="300000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>`;
}

function lineChart(values: string): string {
  return `${head}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="${drawing}" xmlns:r="${links}"><c:chart><c:plotArea><c:layout/><c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>${values}</c:f></c:numRef></c:val><c:smooth val="0"/></c:ser><c:marker val="1"/><c:axId val="501"/><c:axId val="502"/></c:lineChart><c:catAx><c:axId val="501"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="502"/></c:catAx><c:valAx><c:axId val="502"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="501"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;
}

function vmlDrawing(): string {
  const note = (id: string, row: number, column: number): string =>
    `<v:shape id="${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="infoBackground" o:insetmode="auto"><v:fill color2="infoBackground"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>4, 15, 2, 2, 6, 15, 6, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${note("_x0000_s1025", 3, 2)}${note("_x0000_s1026", 4, 4)}</xml>`;
}

/** One red pixel. */
function picture(): Uint8Array {
  const base64 = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";
  return Uint8Array.from(Buffer.from(base64, "base64"));
}

function theme(): string {
  const color = (name: string, value: string): string => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
  const colors = [
    '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>',
    color("dk2", "44546A"),
    color("lt2", "E7E6E6"),
    ...["5B9BD5", "ED7D31", "A5A5A5", "FFC000", "4472C4", "70AD47"].map((value, index) =>
      color(`accent${index + 1}`, value),
    ),
    color("hlink", "0563C1"),
    color("folHlink", "954F72"),
  ].join("");
  const font = (name: string): string =>
    `<a:${name}><a:latin typeface="等线"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`;
  const three = (inner: string): string => inner.repeat(3);
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  return `${head}<a:theme xmlns:a="${drawing}" name="Office 主题"><a:themeElements><a:clrScheme name="Office">${colors}</a:clrScheme><a:fontScheme name="Office">${font("majorFont")}${font("minorFont")}</a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst>${three(fill)}</a:fillStyleLst><a:lnStyleLst>${three(`<a:ln w="6350">${fill}</a:ln>`)}</a:lnStyleLst><a:effectStyleLst>${three("<a:effectStyle><a:effectLst/></a:effectStyle>")}</a:effectStyleLst><a:bgFillStyleLst>${three(fill)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}
