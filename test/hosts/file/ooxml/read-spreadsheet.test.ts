import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import {
  type CellValue,
  cellFlag,
  cellKey,
  rowAt,
  type SheetSnapshot,
  type Snapshot,
  valueAt,
} from "../../../../src/core/workbook/snapshot.ts";
import { readSpreadsheet } from "../../../../src/hosts/file/ooxml/read-spreadsheet.ts";
import { openPackage } from "../../../../src/hosts/file/ooxml/zip.ts";
import { HostError } from "../../../../src/hosts/host.ts";
import {
  type Fixture,
  makePackage,
  makeSheet,
  makeWorkbook,
  stylesWith,
  workbookParts,
} from "../../../support/xlsx-fixture.ts";

function read(bytes: Uint8Array): Snapshot {
  return readSpreadsheet(openPackage(bytes, "台账.xlsx"), "台账.xlsx");
}

function firstSheet(bytes: Uint8Array): SheetSnapshot {
  const [sheet] = read(bytes).sheets;
  if (sheet === undefined) throw new Error("no sheet was read");
  return sheet;
}

function sheetOf(xml: string, rest: Omit<Fixture, "sheets"> = {}): SheetSnapshot {
  return firstSheet(makeSheet(xml, rest));
}

/** Rows as `[index, ...values]`. */
function table(sheet: SheetSnapshot): (readonly CellValue[])[] {
  return sheet.rows.map((row) => [row.index, ...row.values]);
}

function flagsAt(sheet: SheetSnapshot, row: number, column: number): number {
  return rowAt(sheet, row)?.flags[column] ?? 0;
}

function failure(bytes: Uint8Array): HostError {
  try {
    read(bytes);
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
  throw new Error("it was read");
}

describe("values", () => {
  it("reads every kind of cell", () => {
    const sheet = sheetOf(
      '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>12.5</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="b"><v>0</v></c>' +
        '<c r="E2" t="e"><v>#REF!</v></c><c r="F2" t="str"><v>合计</v></c><c r="G2" t="inlineStr"><is><t>张一</t></is></c>' +
        '<c r="H2" t="n"><v>-3E2</v></c></row>',
      { strings: "<si><t>李二</t></si><si><t>王三</t></si>" },
    );
    expect(table(sheet)).toEqual([[1, "王三", 12.5, true, false, "#REF!", "合计", "张一", -300]]);
    expect(flagsAt(sheet, 1, 4)).toBe(cellFlag.error);
    expect(sheet.columnCount).toBe(8);
  });

  it("joins the runs of rich text and leaves phonetic hints out", () => {
    const rich =
      '<r><t>党员</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 大会</t></r><rPh sb="0" eb="1"><t>dang</t></rPh><phoneticPr fontId="1"/>';
    const sheet = sheetOf(`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is>${rich}</is></c></row>`, {
      strings: `<si>${rich}</si>`,
    });
    expect(table(sheet)).toEqual([[0, "党员 大会", "党员 大会"]]);
  });

  it("keeps white space, resolves references, escapes and CDATA", () => {
    const strings =
      '<si><t xml:space="preserve">  </t></si><si><t>a&lt;b&amp;&#24352;&#x4E00;&#x1F600;&quot;&apos;</t></si>' +
      "<si><t>一_x000D_\r\n二_x005F_x000D_</t></si><si><t><![CDATA[<张 & 一>]]>x<!-- no -->y</t></si><si><t/></si><si/><si><t>&unknown;</t></si>";
    const cells = [0, 1, 2, 3, 4, 5, 6].map((index) => `<c t="s"><v>${index}</v></c>`).join("");
    expect(table(sheetOf(`<row r="1">${cells}</row>`, { strings }))).toEqual([
      [0, "  ", "a<b&张一😀\"'", "一\r\n二_x000D_", "<张 & 一>xy", "", "", "&unknown;"],
    ]);
  });

  it("reads ISO dates as serials that are dates", () => {
    const cells = ["2024-02-29", "2024-02-29T12:00:00.000Z", "1900-01-01", "T06:00:00", "去年"];
    const xml = `<row r="1">${cells.map((text) => `<c t="d"><v>${text}</v></c>`).join("")}</row>`;
    const sheet = sheetOf(xml);
    expect(table(sheet)).toEqual([[0, 45351, 45351.5, 1, 0.25, "去年"]]);
    expect([0, 1, 2, 3, 4].map((column) => flagsAt(sheet, 0, column) & cellFlag.date)).toEqual([1, 1, 1, 0, 0]);
    expect(valueAt(sheetOf(xml, { before: '<workbookPr date1904="1"/>' }), 0, 0)).toBe(45351 - 1462);
  });

  it("keeps what is no number as text, and blanks as nothing", () => {
    const sheet = sheetOf(
      '<row r="1"><c><v>12年</v></c><c><v/></c><c><v> 7 </v></c><c><v>1e999</v></c><c t="s"/><c/></row>',
    );
    expect(table(sheet)).toEqual([[0, "12年", null, 7, "1e999"]]);
  });

  it("reads numbers written with references or CDATA", () => {
    const sheet = sheetOf(
      '<row r="1"><c><v>&#49;2</v></c><c><v><![CDATA[34]]></v></c><c t="s"><v>&#48;</v></c></row>',
      {
        strings: "<si><t>张一</t></si>",
      },
    );
    expect(table(sheet)).toEqual([[0, 12, 34, "张一"]]);
  });

  it("refuses texts that are not in the file instead of reading blanks", () => {
    expect(failure(makeSheet('<row r="1"><c r="A1" t="s"><v>3</v></c></row>', { strings: null })).code).toBe(
      "unreadable-workbook",
    );
  });
});

describe("rows and cells", () => {
  it("counts on when addresses are missing", () => {
    const sheet = sheetOf(
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>' +
        '<row><c r="B9"><v>6</v></c></row>',
    );
    expect(table(sheet)).toEqual([
      [0, 1, 2],
      [4, null, null, 3, 4],
      [5, 5],
      [8, null, 6],
    ]);
  });

  it("puts rows in order and lays a repeated row over the first", () => {
    const sheet = sheetOf(
      '<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>0</v></c></row><row r="3"><c r="B3"><v>4</v></c></row>',
    );
    expect(table(sheet)).toEqual([
      [0, 0, 1],
      [2, 3, 4],
    ]);
  });

  it("reads a sheet with one cell in the last row as one row", () => {
    const sheet = sheetOf(
      '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" width="9.5" hidden="1"/></cols><sheetData>' +
        '<row r="1048576"><c r="B1048576"><v>1</v></c></row></sheetData>',
    );
    expect(table(sheet)).toEqual([[1_048_575, null, 1]]);
    expect(sheet.columnCount).toBe(2);
    expect([...sheet.hiddenColumns]).toEqual([0, 1]);
    expect([...sheet.columnWidths]).toEqual([
      [0, 9.5],
      [1, 9.5],
    ]);
  });

  it("leaves blank cells behind the last value and blank rows out", () => {
    const sheet = sheetOf(
      '<row r="1"><c r="A1"><v>1</v></c><c r="C1" s="0"/></row><row r="2"><c r="A2" s="0"/></row><row r="3"/><row r="4"><c r="A4"><v>2</v></c></row>',
    );
    expect(table(sheet)).toEqual([
      [0, 1],
      [3, 2],
    ]);
  });

  it("does not let the looks of one row show in the next", () => {
    const styles = stylesWith('<xf numFmtId="0"/><xf numFmtId="14"/>');
    const sheet = sheetOf(
      '<row r="1"><c r="B1" s="1"/></row><row r="2"><c r="A2"><v>1</v></c><c r="C2"><v>2</v></c></row>',
      {
        styles,
      },
    );
    expect([...(rowAt(sheet, 1)?.flags ?? [])]).toEqual([0, 0, 0]);
  });

  it.each([
    '<row r="1048577"><c><v>1</v></c></row>',
    '<row r="1"><c r="XFE1"><v>1</v></c></row>',
    '<row r="0"><c><v>1</v></c></row>',
  ])("refuses a cell that no sheet has: %s", (xml) => expect(failure(makeSheet(xml)).message).toContain("超出"));

  it("stops before wide rows fill the memory", () => {
    const rows = Array.from({ length: 1300 }, () => '<row><c r="XFD1"><v>1</v></c></row>').join("");
    const error = failure(makeSheet(rows));
    expect(error.code).toBe("too-large");
    expect(error.message).toContain("台账.xlsx");
  });

  it("reads an empty sheet", () => {
    const sheet = sheetOf("<sheetData/>");
    expect(sheet.rows).toEqual([]);
    expect(sheet.columnCount).toBe(0);
  });
});

describe("formulas", () => {
  it("keeps the text, the cached value and the kind of the result", () => {
    const sheet = sheetOf(
      '<row r="1"><c r="A1"><f>SUM(B1:C1)&amp;"元"</f><v>3</v></c><c r="B1" t="str"><f>IF(1&lt;2,"","x")</f><v></v></c>' +
        '<c r="C1"><f>NOW()</f></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>',
    );
    expect(table(sheet)).toEqual([[0, 3, "", null, "#DIV/0!"]]);
    expect([0, 1, 2, 3].map((column) => sheet.formulas.get(cellKey(0, column)))).toEqual([
      'SUM(B1:C1)&"元"',
      'IF(1<2,"","x")',
      "NOW()",
      "1/0",
    ]);
    expect(flagsAt(sheet, 0, 3)).toBe(cellFlag.formula | cellFlag.error);
  });

  it("unfolds shared formulas, also where the first cell comes last", () => {
    const sheet = sheetOf(
      '<row r="1"><c r="B1"><f t="shared" si="1"/><v>1</v></c><c r="C1"><f t="shared" ref="B1:C2" si="1">A1+$A$1</f><v>2</v></c></row>' +
        '<row r="2"><c r="B2"><f t="shared" si="1"/><v>3</v></c></row>',
    );
    expect(sheet.formulas.get(cellKey(0, 1))).toBe("#REF!+$A$1");
    expect(sheet.formulas.get(cellKey(0, 2))).toBe("A1+$A$1");
    expect(sheet.formulas.get(cellKey(1, 1))).toBe("#REF!+$A$1");
  });

  it("keeps the formula of an array at its first cell", () => {
    const sheet = sheetOf(
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>',
    );
    expect([...sheet.formulas]).toEqual([[cellKey(0, 0), "B1:B2*2"]]);
  });

  it("stops when one long formula is shared by too many cells", () => {
    const long = `"${"甲".repeat(8000)}"&A1`;
    const rows = Array.from({ length: 9000 }, () => '<row><c><f t="shared" si="0"/></c></row>').join("");
    expect(
      failure(
        makeSheet(`<row><c><f t="shared" si="0" ref="A1:A9001">${long.replaceAll('"', "&quot;")}</f></c></row>${rows}`),
      ).code,
    ).toBe("too-large");
  });
});

describe("looks", () => {
  const styles = stylesWith(
    '<xf numFmtId="0" fontId="0"/><xf numFmtId="14"/><xf numFmtId="57"/><xf numFmtId="176"/><xf numFmtId="49" fontId="1"/><xf numFmtId="10" fontId="2"/><xf numFmtId="31"/>',
    '<numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="31" formatCode="0.0"/>',
    '<font><b/></font><font><b val="0"/></font>',
  );

  it("says what is a date, a month, a share, text or bold", () => {
    const cells = [0, 1, 2, 3, 4, 5, 6, 99].map((style) => `<c s="${style}"><v>45000</v></c>`).join("");
    const sheet = sheetOf(`<row r="1">${cells}</row>`, { styles });
    const { date, month, text, bold, percent } = cellFlag;
    expect([...(rowAt(sheet, 0)?.flags ?? [])]).toEqual([0, date, month, date, text | bold, percent, 0, 0]);
  });

  it("calls no text a date, whatever its format", () => {
    const sheet = sheetOf('<row r="1"><c s="1" t="str"><v>2023.5</v></c><c s="4" t="str"><v>007</v></c></row>', {
      styles,
    });
    expect([...(rowAt(sheet, 0)?.flags ?? [])]).toEqual([0, cellFlag.text | cellFlag.bold]);
  });

  it("reads a workbook without styles", () => {
    expect(table(sheetOf('<row r="1"><c s="5"><v>1</v></c></row>', { styles: null }))).toEqual([[0, 1]]);
  });
});

describe("sheets", () => {
  it("reads merges and empties what they cover, as far as the sheet is used", () => {
    const sheet = sheetOf(
      '<sheetData><row r="1"><c r="A1" t="str"><v>党员花名册</v></c><c r="C1"><v>9</v></c></row>' +
        '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><f>1+1</f><v>2</v></c><c r="D2"><v>4</v></c></row><row r="3"><c r="A3"><v>5</v></c></row></sheetData>' +
        '<mergeCells count="3"><mergeCell ref="A1:XFD1"/><mergeCell ref="B2:B3"/><mergeCell ref="A2:A2"/></mergeCells>',
    );
    expect(sheet.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 16_383 },
      { top: 1, left: 1, bottom: 2, right: 1 },
      { top: 1, left: 0, bottom: 1, right: 0 },
    ]);
    expect(table(sheet)).toEqual([
      [0, "党员花名册", null, null, null],
      [1, 1, 2, null, 4],
      [2, 5, null],
    ]);
    expect([...(rowAt(sheet, 0)?.flags ?? [])]).toEqual([0, 64, 64, 64]);
    expect([...(rowAt(sheet, 2)?.flags ?? [])]).toEqual([0, 64]);
    expect([...sheet.formulas.keys()]).toEqual([cellKey(1, 1)]);
  });

  it("reads hidden rows and columns, protection and the filter", () => {
    const sheet = sheetOf(
      '<cols><col min="2" max="3" width="12.25" customWidth="1"/><col min="4" max="4" hidden="1" width="0"/></cols>' +
        '<sheetData><row r="1"><c r="D1"><v>1</v></c></row><row r="2" hidden="1"/><row r="3" hidden="true"><c r="A3"><v>1</v></c></row><row r="9" hidden="1"/></sheetData>' +
        '<sheetProtection sheet="1" objects="1"/><autoFilter ref="A1:D30"/>',
    );
    expect([...sheet.hiddenRows]).toEqual([1, 2]);
    expect([...sheet.hiddenColumns]).toEqual([3]);
    expect([...sheet.columnWidths]).toEqual([
      [1, 12.25],
      [2, 12.25],
      [3, 0],
    ]);
    expect(sheet.protected).toBe(true);
    expect(sheet.filter).toEqual({ top: 0, left: 0, bottom: 29, right: 3 });
    expect(sheetOf('<sheetData/><sheetProtection password="83AF"/>').protected).toBe(false);
  });

  it("reads visibility, names and their scope, with chart sheets counted", () => {
    const fixture: Fixture = {
      sheets: [
        { name: "图表", xml: "<sheetData/>" },
        { name: "花名册&amp;2025", xml: "<sheetData/>", state: "hidden" },
        { name: "参数", xml: "<sheetData/>", state: "veryHidden" },
      ],
      after:
        '<definedNames><definedName name="BranchLedger.Report">=\'花名册&amp;2025\'!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="1" hidden="1">参数!$A$1:$B$2</definedName></definedNames>',
    };
    const parts = workbookParts(fixture);
    const links = "xl/_rels/workbook.xml.rels";
    parts[links] = String(parts[links]).replace(
      '/worksheet" Target="worksheets/sheet1.xml',
      '/chartsheet" Target="worksheets/sheet1.xml',
    );
    const snapshot = read(makePackage(parts));
    expect(snapshot.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["花名册&2025", "hidden"],
      ["参数", "veryHidden"],
    ]);
    expect(snapshot.names).toEqual([
      { name: "BranchLedger.Report", hidden: false, sheet: null, refersTo: "'花名册&2025'!$A$1" },
      { name: "_xlnm.Print_Area", hidden: true, sheet: "花名册&2025", refersTo: "参数!$A$1:$B$2" },
    ]);
  });

  it("finds tables and comments, by relative and absolute targets", () => {
    const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const fixture: Fixture = {
      sheets: [
        {
          name: "会议记录",
          xml: "<sheetData/>",
          links: [
            { kind: "table", target: "/xl/tables/table1.xml" },
            { kind: "comments", target: "../comments1.xml" },
            { kind: "hyperlink", target: "https://example.invalid/", external: true },
          ],
        },
        { name: "花名册", xml: "<sheetData/>", links: [{ kind: "threadedComment", target: "..\\threaded%20one.xml" }] },
        { name: "党费", xml: "<sheetData/>", links: [{ kind: "comments", target: "../gone.xml" }] },
      ],
      parts: {
        "xl/tables/table1.xml": `<table xmlns="${namespace}" name="t" displayName="会议表" ref="A3:K20"/>`,
        "xl/comments1.xml": `<comments xmlns="${namespace}"/>`,
        "xl/threaded one.xml": "<ThreadedComments/>",
      },
    };
    const { sheets } = read(makeWorkbook(fixture));
    expect(sheets.map((sheet) => sheet.hasComments)).toEqual([true, true, false]);
    expect(sheets[0]?.tables).toEqual([{ name: "会议表", range: { top: 2, left: 0, bottom: 19, right: 10 } }]);
  });

  it("does not take extensions for cells", () => {
    const sheet = sheetOf(
      '<sheetData><row r="1"><c r="A1"><v>1</v><extLst><ext><v>9</v><f>X</f></ext></extLst></c><extLst><c><v>8</v></c></extLst></row></sheetData>' +
        '<extLst><ext><sheetData><row r="2"><c r="A2"><v>7</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></ext></extLst>',
    );
    expect(table(sheet)).toEqual([[0, 1]]);
    expect(sheet.merges).toEqual([]);
    expect(sheet.formulas.size).toBe(0);
  });
});

describe("unusual packages", () => {
  const cells =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45000</v></c><c r="C1"><f>B1+1</f><v>45001</v></c></row>';
  const rest: Omit<Fixture, "sheets"> = {
    strings: "<si><t>张一</t></si>",
    styles: stylesWith('<xf numFmtId="0"/><xf numFmtId="14"/>'),
    before: '<workbookPr date1904="true"/>',
    after: '<definedNames><definedName name="甲">台账!$A$1</definedName></definedNames>',
  };

  function expectRead(bytes: Uint8Array): Snapshot {
    const snapshot = read(bytes);
    const [sheet] = snapshot.sheets;
    if (sheet === undefined) throw new Error("no sheet was read");
    expect(table(sheet)).toEqual([[0, "张一", 45000, 45001]]);
    expect(flagsAt(sheet, 0, 1)).toBe(cellFlag.date);
    expect(sheet.formulas.get(cellKey(0, 2))).toBe("B1+1");
    expect(snapshot.date1904).toBe(true);
    expect(snapshot.names).toEqual([{ name: "甲", refersTo: "台账!$A$1", sheet: null, hidden: false }]);
    return snapshot;
  }

  it("reads an ordinary one, which can be written", () => {
    expect(expectRead(makeSheet(cells, rest)).readOnlyReason).toBeNull();
  });

  it("reads prefixed elements, and says that they cannot be written", () => {
    expect(expectRead(makeSheet(cells, { ...rest, prefix: "x:" })).readOnlyReason).toContain("不能写入");
  });

  it("reads Strict Open XML, and says that it cannot be written", () => {
    expect(expectRead(makeSheet(cells, { ...rest, strict: true })).readOnlyReason).toContain("Strict");
  });

  it.each(["utf-16le", "utf-16be"] as const)("reads parts in %s, and says that they cannot be written", (encoding) => {
    const parts = workbookParts({ ...rest, sheets: [{ name: "台账", xml: cells }] });
    for (const name of ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"]) {
      const text = Buffer.from(`\ufeff${String(parts[name]).replace("UTF-8", "UTF-16")}`, "utf16le");
      parts[name] = encoding === "utf-16be" ? text.swap16() : text;
    }
    expect(expectRead(makePackage(parts)).readOnlyReason).toContain("编码");
  });

  it("reads a part that declares GBK, and one with a byte order mark", () => {
    const parts = workbookParts({ ...rest, sheets: [{ name: "台账", xml: cells }] });
    const gbk = Buffer.concat([
      Buffer.from("<sst><si><t>"),
      Buffer.from([0xd5, 0xc5, 0xd2, 0xbb]),
      Buffer.from("</t></si></sst>"),
    ]);
    parts["xl/sharedStrings.xml"] = Buffer.concat([Buffer.from('<?xml version="1.0" encoding="GBK"?>'), gbk]);
    parts["xl/worksheets/sheet1.xml"] = `\ufeff${String(parts["xl/worksheets/sheet1.xml"])}`;
    expect(expectRead(makePackage(parts)).readOnlyReason).toBeNull();
  });

  it("reads backslashes in entry names, absolute targets, and parts in unusual places", () => {
    const parts = workbookParts({ ...rest, sheets: [{ name: "台账", xml: cells }] });
    const moved: Record<string, string | Uint8Array> = {};
    for (const [name, part] of Object.entries(parts)) {
      const content = String(part).replace('Target="worksheets/', 'Target="/XL/worksheets/');
      moved[name.replaceAll("/", "\\")] = content;
    }
    // fflate keeps the names as they are given.
    expect(expectRead(makePackage(moved)).readOnlyReason).toContain("不能写入");
  });

  it("says that a signed or shared workbook is not to be written", () => {
    const relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    const parts = workbookParts({ ...rest, sheets: [{ name: "台账", xml: cells }] });
    const signature = `<Relationship Id="rIdS" Type="${relationships}/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/>`;
    const signed = { ...parts, "_rels/.rels": String(parts["_rels/.rels"]).replace("</Rel", `${signature}</Rel`) };
    expect(expectRead(makePackage(signed)).readOnlyReason).toContain("签名");
    const revisions = '<Relationship Id="rIdR" Type="x/revisionHeaders" Target="revisions/revisionHeaders.xml"/>';
    const links = "xl/_rels/workbook.xml.rels";
    const shared = { ...parts, [links]: String(parts[links]).replace("</Rel", `${revisions}</Rel`) };
    expect(expectRead(makePackage(shared)).readOnlyReason).toContain("共享");
  });

  it("refuses document type declarations wherever they stand", () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]>';
    for (const name of ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "_rels/.rels"]) {
      const parts = workbookParts({ ...rest, sheets: [{ name: "台账", xml: cells }] });
      parts[name] = String(parts[name]).replace("?>\n", `?>${bomb}`);
      expect(failure(makePackage(parts)).code).toBe("unreadable-workbook");
    }
  });

  it.each([
    ["xl/workbook.xml", "里面没有工作簿"],
    ["xl/worksheets/sheet1.xml", "台账"],
  ])("refuses a package without %s", (name, words) => {
    const { [name]: _, ...parts } = workbookParts({ sheets: [{ name: "台账", xml: cells }] });
    const error = failure(makePackage(parts));
    expect(error.code).toBe("unreadable-workbook");
    expect(error.message).toContain(words);
  });

  it("refuses a part that breaks off or is no XML", () => {
    const parts = workbookParts({ ...rest, sheets: [{ name: "台账", xml: cells }] });
    const whole = String(parts["xl/worksheets/sheet1.xml"]);
    for (const broken of [
      whole.slice(0, 300),
      whole.slice(0, whole.length - 15),
      "",
      "PK",
      "<<<>>>",
      "<a b=c>",
      strToU8(whole).reverse(),
    ]) {
      expect(failure(makePackage({ ...parts, "xl/worksheets/sheet1.xml": broken })).code).toBe("unreadable-workbook");
    }
  });

  it("keeps captions such as __proto__ as plain values", () => {
    const sheet = sheetOf('<row r="1"><c t="str"><v>__proto__</v></c><c t="str"><v>constructor</v></c></row>', {
      after: '<definedNames><definedName name="__proto__">1</definedName></definedNames>',
    });
    expect(table(sheet)).toEqual([[0, "__proto__", "constructor"]]);
  });
});
