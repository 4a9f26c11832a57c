import fc from "fast-check";
import { readXlsx } from "hucre";
import { beforeAll, describe, expect, test } from "vitest";
import { rangeAddress } from "../../../src/core/model/place.ts";
import type { EditOp, EditPlan, Mark, Receipt, SheetContent } from "../../../src/core/workbook/edit-plan.ts";
import { ownSheet, valueAt } from "../../../src/core/workbook/snapshot.ts";
import { applyPlan } from "../../../src/hosts/file/apply-plan.ts";
import { openPackage, writePackage } from "../../../src/hosts/file/ooxml/zip.ts";
import { readWorkbook } from "../../../src/hosts/file/read-workbook.ts";
import { HostError } from "../../../src/hosts/host.ts";
import { convert, recalculate, recalculateAll, type SheetValues, sheetValues } from "../../support/libreoffice.ts";
import { checkPackage } from "../../support/package-check.ts";
import { bodyStyle, reportContent, reportItems, reportOp } from "../../support/report-content.ts";
import {
  type Parts,
  pictureShape,
  plainParts,
  richFeatures,
  richFileName,
  richParts,
  richSheets,
  richWorkbook,
  zipParts,
} from "../../support/rich-workbook.ts";

const marks: readonly Mark[] = [
  { place: { sheet: richSheets.meetings, range: "C4" }, severity: "H" },
  { place: { sheet: richSheets.meetings, range: "F4:F5" }, severity: "M" },
  { place: { sheet: richSheets.dues, range: "D3" }, severity: "R" },
];
const markOp: EditOp = { kind: "mark", marks };
const unmarkOp: EditOp = { kind: "unmark" };

function plan(...ops: EditOp[]): EditPlan {
  return { ops, preview: [] };
}

function apply(bytes: Uint8Array, ...ops: EditOp[]): Uint8Array {
  return applyPlan(bytes, richFileName, plan(...ops)).bytes;
}

function receiptOf(bytes: Uint8Array, ...ops: EditOp[]): Receipt {
  return applyPlan(bytes, richFileName, plan(...ops)).receipt;
}

/** Text of every part, binary parts as Latin-1. */
function texts(bytes: Uint8Array): Map<string, string> {
  const opened = openPackage(bytes, "x");
  return new Map(opened.entries.map(({ name }) => [name, Buffer.from(opened.read(name) ?? []).toString("utf8")]));
}

function textOf(bytes: Uint8Array, part: string): string {
  return texts(bytes).get(part) ?? "";
}

/** Inflated: XML as text, the rest as bytes. */
function partsOf(bytes: Uint8Array): Record<string, string | Uint8Array> {
  const opened = openPackage(bytes, "x");
  const parts: Record<string, string | Uint8Array> = {};
  for (const { name } of opened.entries) {
    const content = opened.read(name) ?? new Uint8Array(0);
    parts[name] = /\.(?:bin|png)$/.test(name) ? content : Buffer.from(content).toString("utf8");
  }
  return parts;
}

/** Parts whose compressed bytes are not those of the original. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const original = openPackage(before, "x");
  const edited = openPackage(after, "x");
  const names = new Set([...original.entries, ...edited.entries].map(({ name }) => name));
  return [...names].filter((name) => {
    const one = original.find(name)?.compressed;
    const other = edited.find(name)?.compressed;
    return one === undefined || other === undefined || Buffer.compare(one, other) !== 0;
  });
}

/** A workbook compressed by our own writer, so that equal parts give equal files. */
function ownZip(parts: Parts): Uint8Array {
  return writePackage(
    Object.entries(parts).map(([name, content]) => ({
      name,
      bytes: typeof content === "string" ? new TextEncoder().encode(content) : content,
    })),
  );
}

function withPart(parts: Parts, name: string, change: (text: string) => string): Parts {
  const text = parts[name];
  if (typeof text !== "string") throw new Error(`no ${name}`);
  const changed = change(text);
  if (changed === text) throw new Error(`nothing changed in ${name}`);
  return { ...parts, [name]: changed };
}

function code(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof HostError) return error.code;
    throw error;
  }
  return "none";
}

const plain = plainParts(richSheets.meetings, [
  ["日期", "类型"],
  ["2026.3.5", "党员大会"],
]);

describe("a rich workbook", () => {
  const original = richWorkbook();

  test("is itself sound, so that what is found later is ours", () => {
    expect(checkPackage(original)).toEqual([]);
    const all = texts(original);
    for (const { part, text } of richFeatures) expect(all.get(part), part).toContain(text);
  });

  test.each([
    ["mark", [markOp], ["xl/styles.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"]],
    [
      "report",
      [reportOp()],
      [
        "[Content_Types].xml",
        "xl/_rels/workbook.xml.rels",
        "xl/calcChain.xml",
        "xl/charts/chart3.xml",
        "xl/drawings/_rels/drawing3.xml.rels",
        "xl/drawings/drawing3.xml",
        "xl/styles.xml",
        "xl/workbook.xml",
        "xl/worksheets/_rels/sheet5.xml.rels",
        "xl/worksheets/sheet5.xml",
      ],
    ],
  ] as const)("%s touches the parts it must and copies the others as they are", (_, ops, changed) => {
    const edited = apply(original, ...ops);
    expect(changedParts(original, edited).sort()).toEqual(changed);
    expect(checkPackage(edited)).toEqual([]);
    const all = texts(edited);
    for (const { part, text } of richFeatures) expect(all.get(part), part).toContain(text);
  });

  test("gets its marks in front of what follows, without disturbing the clerk's rules", () => {
    const before = textOf(original, "xl/worksheets/sheet1.xml");
    const after = textOf(apply(original, markOp), "xl/worksheets/sheet1.xml");
    const own =
      /<conditionalFormatting[^>]*><cfRule[^>]*><formula>OR\(TRUE,"BRANCH-LEDGER-MARK:1:\w"=""\)<\/formula><\/cfRule><\/conditionalFormatting>/g;
    expect(after.replace(own, "")).toBe(before);
    expect(after).toContain('sqref="C4:D4"><cfRule type="expression" dxfId="2" priority="7">');
    expect(after).toContain('sqref="F4:F5"><cfRule type="expression" dxfId="3" priority="8">');
    expect(after.lastIndexOf("BRANCH-LEDGER-MARK")).toBeLessThan(after.indexOf("<dataValidations"));
  });

  test("mark, then unmark gives every part back to the byte", () => {
    const cleared = apply(apply(original, markOp), unmarkOp);
    expect(texts(cleared)).toEqual(texts(original));
  });

  test("mark, then unmark gives the very file back when it was compressed as we compress", () => {
    const own = ownZip(richParts());
    expect(Buffer.compare(apply(apply(own, markOp), unmarkOp), own)).toBe(0);
  });

  test("mark, report, unmark leaves the ledger sheets as they were", () => {
    const edited = apply(apply(apply(original, markOp), reportOp()), unmarkOp);
    for (const sheet of ["sheet1", "sheet2", "sheet3", "sheet4"]) {
      const part = `xl/worksheets/${sheet}.xml`;
      expect(textOf(edited, part)).toBe(textOf(original, part));
    }
    expect(checkPackage(edited)).toEqual([]);
  });

  test("report, mark, unmark takes the looks of the marks away again", () => {
    const reported = apply(original, reportOp());
    expect(texts(apply(apply(reported, markOp), unmarkOp))).toEqual(texts(reported));
  });

  test("the same plan twice gives the same bytes as once", () => {
    for (const ops of [[markOp], [reportOp()], [reportOp(), markOp], [markOp, reportOp()], [unmarkOp]]) {
      const once = apply(original, ...ops);
      expect(Buffer.compare(apply(original, ...ops), once), "deterministic").toBe(0);
      expect(Buffer.compare(apply(once, ...ops), once), ops.map(({ kind }) => kind).join()).toBe(0);
    }
  });

  test("new marks take the place of old ones", () => {
    const other: EditOp = { kind: "mark", marks: [{ place: { sheet: richSheets.dues, range: "D3" }, severity: "L" }] };
    expect(texts(apply(apply(original, markOp), other))).toEqual(texts(apply(original, other)));
  });

  test("says what it did and what it left alone", () => {
    const receipt = receiptOf(original, reportOp(), {
      kind: "mark",
      marks: [
        ...marks,
        { place: { sheet: richSheets.secret, range: "A1" }, severity: "H" },
        { place: { sheet: richSheets.chart, range: "A1" }, severity: "H" },
        { place: { sheet: "已删的表", range: "A1" }, severity: "H" },
        { place: { sheet: "已删的表", range: "A2" }, severity: "H" },
      ],
    });
    expect(receipt.applied).toEqual(["写入工作表“体检报告”", "标出问题：会议记录、党费"]);
    expect(receipt.skipped).toEqual([
      { op: "标出问题", why: "工作表“口径”设有保护，它的 1 处没有标出，请看体检报告里的清单。" },
      { op: "标出问题", why: "工作表“图表页”不是普通的表格，它的 1 处没有标出，请看体检报告里的清单。" },
      { op: "标出问题", why: "工作簿里没有找到工作表“已删的表”，它的 2 处没有标出。" },
    ]);
    expect(receipt).toMatchObject({ syncs: 1, undo: null });
  });

  test("an edit that changes nothing gives the input back", () => {
    expect(apply(original, unmarkOp)).toBe(original);
  });

  test("keeps its calculation chain while no formula changes, and loses it when one does", () => {
    expect(texts(apply(original, markOp)).has("xl/calcChain.xml")).toBe(true);
    const values: SheetContent = {
      ...reportContent(),
      cells: reportContent().cells.map(({ row, column, value, style }) => ({ row, column, value, style })),
    };
    const withoutFormulas = apply(original, reportOp(values));
    expect(texts(withoutFormulas).has("xl/calcChain.xml")).toBe(true);
    expect(textOf(withoutFormulas, "xl/workbook.xml")).toContain('<calcPr calcId="191029" iterate="1"/>');

    const withFormulas = apply(original, reportOp());
    expect(texts(withFormulas).has("xl/calcChain.xml")).toBe(false);
    expect(textOf(withFormulas, "xl/workbook.xml")).toContain(
      '<calcPr calcId="191029" iterate="1" fullCalcOnLoad="1"/>',
    );
    expect(textOf(withFormulas, "[Content_Types].xml")).not.toContain("calcChain");
    expect(textOf(withFormulas, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });

  test("gets the names of the new sheet in Excel's order and at the right index", () => {
    const names = [
      ...textOf(apply(original, reportOp()), "xl/workbook.xml").matchAll(/<definedName .*?<\/definedName>/g),
    ];
    expect(names.map(([name]) => name)).toEqual([
      '<definedName name="_xlnm._FilterDatabase" localSheetId="5" hidden="1">体检报告!$A$3:$G$6</definedName>',
      '<definedName name="_xlnm.Print_Area" localSheetId="0">会议记录!$A$1:$F$8</definedName>',
      '<definedName name="_xlnm.Print_Area" localSheetId="5">体检报告!$A$1:$F$20</definedName>',
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">会议记录!$1:$2</definedName>',
      '<definedName name="_xlnm.Print_Titles" localSheetId="5">体检报告!$3:$3</definedName>',
      '<definedName name="BranchLedger.Report">体检报告!$A$1</definedName>',
      '<definedName name="会议表头" comment="表头一行">会议记录!$A$2:$F$2</definedName>',
      '<definedName name="支部名称">"一支部"</definedName>',
    ]);
  });
});

describe("what was there before the first mark comes back whatever its shape", () => {
  const rich = richParts();
  const styles = "xl/styles.xml";
  const dxfs = /<dxfs count="2">.*?<\/dxfs>/;
  /** Nothing may refer to formats that are gone: rule, table and table style lose theirs. */
  const unused = (parts: Parts): Parts =>
    withPart(
      withPart(
        withPart(parts, styles, (text) => text.replace(' dxfId="1"/></tableStyle>', "/></tableStyle>")),
        "xl/tables/table1.xml",
        (text) => text.replace(' headerRowDxfId="1"', ""),
      ),
      "xl/worksheets/sheet1.xml",
      (text) => text.replace(' dxfId="0"', ""),
    );
  test.each([
    ["no list of differential formats", ""],
    ["an empty list in one tag", '<dxfs count="0"/>'],
    ["an empty list as .NET writes it", '<dxfs count="0" />'],
    ["an empty list in two tags", '<dxfs count="0"></dxfs>'],
    ["an empty list without count", "<dxfs/>"],
    ["an empty list with a line break", '<dxfs count="0">\n  </dxfs>'],
  ])("%s", (_, written) => {
    const original = zipParts(withPart(unused(rich), styles, (text) => text.replace(dxfs, written)));
    expect(checkPackage(original)).toEqual([]);
    const marked = apply(original, markOp);
    expect(checkPackage(marked)).toEqual([]);
    expect(textOf(marked, styles)).not.toBe(textOf(original, styles));
    expect(texts(apply(marked, unmarkOp))).toEqual(texts(original));
    expect(Buffer.compare(apply(marked, markOp), marked)).toBe(0);
  });

  test("a byte order mark, Windows line breaks and indentation", () => {
    const indented = (text: string): string => `\ufeff${text.replaceAll("><", ">\r\n<")}`;
    const parts = withPart(withPart(rich, "xl/worksheets/sheet2.xml", indented), styles, indented);
    const original = zipParts(parts);
    expect(texts(apply(apply(original, markOp), unmarkOp))).toEqual(texts(original));
    expect(checkPackage(apply(original, markOp))).toEqual([]);
  });

  test("a workbook without styles", () => {
    const original = zipParts(plain);
    const op: EditOp = { kind: "mark", marks: [{ place: { sheet: richSheets.meetings, range: "A2" }, severity: "M" }] };
    const marked = apply(original, op);
    expect(checkPackage(marked)).toEqual([]);
    expect(textOf(marked, "xl/styles.xml")).toContain("<dxfs");
    expect(texts(apply(marked, unmarkOp))).toEqual(texts(original));
  });

  test("a rule of the clerk's in the same block as ours stays, and so does a copy of the sheet without its marks", () => {
    const marked = textOf(apply(richWorkbook(), markOp), "xl/worksheets/sheet1.xml");
    const merged = marked.replace(
      /(<conditionalFormatting sqref="F4:F5">)/,
      '$1<cfRule type="cellIs" dxfId="0" priority="9" operator="lessThan"><formula>4</formula></cfRule>',
    );
    const looks = textOf(apply(richWorkbook(), markOp), styles);
    const copied = {
      ...rich,
      [styles]: looks,
      "xl/worksheets/sheet1.xml": merged,
      "xl/worksheets/sheet3.xml": merged
        .replace(/<drawing .*<\/extLst>/, "")
        .replace(/<hyperlinks>.*<\/hyperlinks>/, "")
        .replace(' r:id="rId5"', ""),
    };
    const cleared = apply(zipParts(copied), unmarkOp);
    expect(textOf(cleared, "xl/worksheets/sheet1.xml")).toContain(
      '<conditionalFormatting sqref="F4:F5"><cfRule type="cellIs" dxfId="0" priority="9" operator="lessThan"><formula>4</formula></cfRule></conditionalFormatting>',
    );
    for (const sheet of ["sheet1", "sheet3"]) {
      expect(textOf(cleared, `xl/worksheets/${sheet}.xml`)).not.toContain("BRANCH-LEDGER-MARK");
    }
    expect(textOf(cleared, styles)).toBe(rich[styles]);
  });

  test("a look that something else still uses stays", () => {
    const marked = texts(apply(richWorkbook(), markOp));
    const borrowed: Parts = withPart(
      {
        ...rich,
        ...Object.fromEntries([styles, "xl/worksheets/sheet1.xml"].map((part) => [part, marked.get(part) ?? ""])),
      },
      "xl/tables/table1.xml",
      (text) => text.replace('headerRowDxfId="1"', 'headerRowDxfId="3"'),
    );
    const cleared = apply(zipParts(borrowed), unmarkOp);
    expect(textOf(cleared, styles)).toContain('<dxfs count="4">');
    expect(checkPackage(cleared)).toEqual([]);
  });
});

describe("a report sheet", () => {
  const original = richWorkbook();
  const first = apply(original, reportOp());

  /** The workbook as its owner would have it after renaming the tab and moving it to the front. */
  function movedToFront(bytes: Uint8Array): Uint8Array {
    const moved = withPart(partsOf(bytes), "xl/workbook.xml", (text) =>
      text
        .replace(/(<sheets>)(.*)(<sheet name="体检报告"[^>]*>)(<\/sheets>)/, "$1$3$2$4")
        .replace('name="体检报告"', `name="我的'体检'表"`)
        .replaceAll("体检报告!", `'我的''体检''表'!`)
        .replaceAll(/localSheetId="(\d)"/g, (_, index: string) => `localSheetId="${(Number(index) + 1) % 6}"`),
    );
    return zipParts(moved);
  }

  test("is found again under another name and in another place", async () => {
    const moved = movedToFront(first);
    expect(checkPackage(moved)).toEqual([]);
    const items = [...reportItems, { area: "基本制度", met: 1, gaps: 0 }];
    const again = apply(moved, reportOp(reportContent(items)));
    expect(checkPackage(again)).toEqual([]);
    const snapshot = await readWorkbook(again, richFileName);
    expect(snapshot.sheets.map(({ name }) => name)).toEqual(["我的'体检'表", "会议记录", "党费", "汇总", "口径"]);
    const sheet = ownSheet(snapshot, "BranchLedger.Report");
    expect(sheet?.name).toBe("我的'体检'表");
    expect(sheet && valueAt(sheet, 6, 1)).toBe("基本制度");
    expect(textOf(again, "xl/workbook.xml")).toContain(
      `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'我的''体检''表'!$A$3:$G$7</definedName>`,
    );
    expect(textOf(again, "xl/charts/chart3.xml")).toContain(`'我的''体检''表'!$E$4:$E$7`);
  });

  test("does not make the package grow when it is written again with other content", () => {
    const names = (bytes: Uint8Array): string[] => [...texts(bytes).keys()].sort();
    const smaller = reportContent(reportItems.slice(0, 1));
    const second = apply(first, reportOp(smaller));
    expect(names(second)).toEqual(names(first));
    expect(textOf(second, "xl/styles.xml")).toBe(textOf(first, "xl/styles.xml"));
    expect(Buffer.compare(apply(second, reportOp()), first)).toBe(0);
  });

  test("loses its chart, filter and repeated rows with all that belongs to them", () => {
    const { repeatRows: _, ...print } = reportContent().print;
    const bare: SheetContent = { ...reportContent(), charts: [], filter: null, print };
    const again = apply(first, reportOp(bare));
    expect(checkPackage(again)).toEqual([]);
    expect([...texts(again).keys()].filter((name) => /drawing3|chart3|_rels\/sheet5/.test(name))).toEqual([]);
    const workbook = textOf(again, "xl/workbook.xml");
    expect(workbook).not.toContain("_FilterDatabase");
    expect(workbook).not.toContain('"_xlnm.Print_Titles" localSheetId="5"');
    expect(workbook).toContain('"_xlnm.Print_Titles" localSheetId="0"');
  });

  test("takes the declared type of a relationship part away with it, as LibreOffice writes them", () => {
    const rels =
      '<Override PartName="/xl/worksheets/_rels/sheet5.xml.rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>';
    const declared = zipParts(
      withPart(partsOf(first), "[Content_Types].xml", (text) => text.replace("</Types>", `${rels}</Types>`)),
    );
    expect(checkPackage(declared)).toEqual([]);
    expect(checkPackage(apply(declared, reportOp({ ...reportContent(), charts: [] })))).toEqual([]);
  });

  test("gives up extra chart parts and what Excel added to them", () => {
    const two: SheetContent = { ...reportContent(), charts: [...reportContent().charts, ...reportContent().charts] };
    const both = apply(original, reportOp(two));
    expect(checkPackage(both)).toEqual([]);
    const excelSaved = zipParts({
      ...withPart(partsOf(both), "[Content_Types].xml", (text) =>
        text.replace(
          "</Types>",
          '<Override PartName="/xl/charts/style1.xml" ContentType="application/vnd.ms-office.chartstyle+xml"/></Types>',
        ),
      ),
      "xl/charts/style1.xml":
        '<cs:chartStyle xmlns:cs="http://schemas.microsoft.com/office/drawing/2012/chartStyle" id="201"/>',
      "xl/charts/_rels/chart3.xml.rels":
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2011/relationships/chartStyle" Target="style1.xml"/></Relationships>',
    });
    expect(checkPackage(excelSaved)).toEqual([]);
    const again = apply(excelSaved, reportOp());
    expect(checkPackage(again)).toEqual([]);
    expect([...texts(again).keys()].sort()).toEqual([...texts(first).keys()].sort());
  });

  test("keeps the clerk's comment, seal, tab colour, zoom and macro name on it", () => {
    const parts = partsOf(first);
    const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const link = (id: string, type: string, target: string): string =>
      `<Relationship Id="${id}" Type="${relationships}/${type}" Target="${target}"/></Relationships>`;
    const anchor =
      '<xdr:oneCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="300000" cy="300000"/>';
    let edited: Parts = {
      ...parts,
      "xl/comments2.xml": parts["xl/comments1.xml"] ?? "",
      "xl/drawings/vmlDrawing2.vml": parts["xl/drawings/vmlDrawing1.vml"] ?? "",
    };
    edited = withPart(edited, "[Content_Types].xml", (text) =>
      text.replace(
        "</Types>",
        '<Override PartName="/xl/comments2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/></Types>',
      ),
    );
    edited = withPart(edited, "xl/worksheets/_rels/sheet5.xml.rels", (text) =>
      text
        .replace("</Relationships>", link("rId2", "vmlDrawing", "../drawings/vmlDrawing2.vml"))
        .replace("</Relationships>", link("rId3", "comments", "../comments2.xml"))
        .replace("</Relationships>", link("rId4", "printerSettings", "../printerSettings/printerSettings2.bin")),
    );
    edited = { ...edited, "xl/printerSettings/printerSettings2.bin": new Uint8Array(50) };
    edited = withPart(edited, "xl/drawings/_rels/drawing3.xml.rels", (text) =>
      text.replace("</Relationships>", link("rId2", "image", "../media/image1.png")),
    );
    edited = withPart(edited, "xl/drawings/drawing3.xml", (text) =>
      text.replace(
        "</xdr:wsDr>",
        `${anchor}${pictureShape(9, "rId2")}<xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`,
      ),
    );
    edited = withPart(edited, "xl/worksheets/sheet5.xml", (text) =>
      text
        .replace("<sheetPr>", '<sheetPr codeName="Sheet9"><tabColor rgb="FF2E6B3E"/>')
        .replace('showGridLines="0"', 'showGridLines="0" zoomScale="120"')
        .replace('fitToHeight="0"', 'fitToHeight="0" r:id="rId4"')
        .replace("</worksheet>", '<legacyDrawing r:id="rId2"/></worksheet>'),
    );
    const before = zipParts(edited);
    expect(checkPackage(before)).toEqual([]);
    const after = apply(before, reportOp(reportContent(reportItems.slice(0, 2))));
    expect(checkPackage(after)).toEqual([]);
    const sheet = textOf(after, "xl/worksheets/sheet5.xml");
    expect(sheet).toContain(
      '<sheetPr codeName="Sheet9"><tabColor rgb="FF2E6B3E"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    );
    expect(sheet).toContain('zoomScale="120"');
    expect(sheet).toContain('<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/></worksheet>');
    expect(textOf(after, "xl/comments2.xml")).toContain("请补上主持人");
    const drawing = textOf(after, "xl/drawings/drawing3.xml");
    expect(drawing).toContain('name="公章"');
    expect(drawing.match(/name="BranchLedger 1"/g)).toHaveLength(1);
    expect(texts(after).has("xl/printerSettings/printerSettings2.bin")).toBe(false);
    expect(Buffer.compare(apply(after, reportOp(reportContent(reportItems.slice(0, 2)))), after)).toBe(0);
    const without = apply(after, reportOp({ ...reportContent(), charts: [] }));
    expect(checkPackage(without)).toEqual([]);
    expect(textOf(without, "xl/drawings/drawing3.xml")).toContain('name="公章"');
  });

  test("finds its styles again after another program has rewritten them", () => {
    const parts = partsOf(first);
    const rewritten = withPart(parts, "xl/styles.xml", (text) =>
      text
        .replace(/<family val="3"\/><charset val="134"\/>/g, '<charset val="134"/><family val="0"/>')
        .replace(/<sz val="(\d+)"\/><color rgb="FF222222"\/>/g, '<color rgb="ff222222"/><sz val="$1"/>')
        .replace(
          /<alignment horizontal="left" vertical="center" wrapText="1"\/>/g,
          '<alignment wrapText="true" vertical="center" horizontal="left" indent="0"></alignment>',
        )
        .replace(/ applyFont="1"/g, ""),
    );
    const again = apply(zipParts(rewritten), reportOp());
    expect(textOf(again, "xl/styles.xml")).toBe(rewritten["xl/styles.xml"]);
  });

  test("is not written where its owner has protected it, and says so", () => {
    const parts = partsOf(first);
    const locked = zipParts(
      withPart(parts, "xl/worksheets/sheet5.xml", (text) =>
        text.replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>'),
      ),
    );
    const { bytes, receipt } = applyPlan(locked, richFileName, plan(reportOp(reportContent([]))));
    expect(bytes).toBe(locked);
    expect(receipt.applied).toEqual([]);
    expect(receipt.skipped).toEqual([
      { op: "写入“体检报告”", why: "工作表“体检报告”设有保护，没有改写；请先在“审阅”里撤销保护再写入。" },
    ]);

    const tabled = zipParts({
      ...withPart(parts, "xl/worksheets/_rels/sheet5.xml.rels", (text) =>
        text.replace(
          "</Relationships>",
          '<Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table2.xml"/></Relationships>',
        ),
      ),
      "xl/tables/table2.xml": parts["xl/tables/table1.xml"] ?? "",
    });
    expect(receiptOf(tabled, reportOp()).skipped[0]?.why).toContain("另加了表格");
  });

  test("is not added to a workbook whose structure is locked", () => {
    const locked = zipParts(
      withPart(richParts(), "xl/workbook.xml", (text) =>
        text.replace("<bookViews>", '<workbookProtection lockStructure="1"/><bookViews>'),
      ),
    );
    const { bytes, receipt } = applyPlan(locked, richFileName, plan(reportOp(), markOp));
    expect(receipt.skipped.map(({ why }) => why)).toEqual([
      "工作簿的结构设有保护，不能新增工作表，“体检报告”没有写入；请先在“审阅”里撤销工作簿保护。",
    ]);
    expect(receipt.applied).toEqual(["标出问题：会议记录、党费"]);
    expect(checkPackage(bytes)).toEqual([]);
  });

  test("is added anew when its owner has deleted it", () => {
    const orphaned = zipParts(
      withPart(richParts(), "xl/workbook.xml", (text) =>
        text.replace("<definedNames>", '<definedNames><definedName name="BranchLedger.Report">#REF!$A$1</definedName>'),
      ),
    );
    const again = apply(orphaned, reportOp());
    expect(checkPackage(again)).toEqual([]);
    expect(textOf(again, "xl/workbook.xml")).toContain(
      '<definedName name="BranchLedger.Report">体检报告!$A$1</definedName>',
    );
  });

  test("takes a free name when the clerk has a sheet of that name", async () => {
    const bytes = apply(original, reportOp(reportContent(), "党费"), {
      ...reportOp(),
      definedName: "BranchLedger.Issues",
      title: "问题/台账[1]",
    } as EditOp);
    const snapshot = await readWorkbook(bytes, richFileName);
    expect(snapshot.sheets.map(({ name }) => name).slice(-2)).toEqual(["党费(2)", "问题-台账-1-"]);
    expect(checkPackage(bytes)).toEqual([]);
  });

  test("leaves out a drop-down that Excel could not hold, and says so", () => {
    const long: SheetContent = {
      ...reportContent(),
      validations: [
        {
          range: { top: 3, left: 1, bottom: 5, right: 1 },
          rule: { kind: "list", values: ["长".repeat(200), "短".repeat(60)] },
          onError: "stop",
        },
        {
          range: { top: 3, left: 2, bottom: 5, right: 2 },
          rule: { kind: "list", values: ["是", "否"] },
          onError: "stop",
        },
      ],
    };
    const { bytes, receipt } = applyPlan(original, richFileName, plan(reportOp(long)));
    expect(textOf(bytes, "xl/worksheets/sheet5.xml")).toContain('<dataValidations count="1">');
    expect(receipt.skipped).toEqual([
      { op: "写入“体检报告”", why: "“体检报告”有下拉选项太长，Excel 放不下，那几格没有设下拉。" },
    ]);
  });

  test("counts dates from 1904 where the workbook does", () => {
    const mac = zipParts(
      withPart(richParts(), "xl/workbook.xml", (text) => text.replace("<workbookPr ", '<workbookPr date1904="1" ')),
    );
    expect(textOf(apply(mac, reportOp()), "xl/worksheets/sheet5.xml")).toContain("<formula1>35064</formula1>");
    expect(textOf(first, "xl/worksheets/sheet5.xml")).toContain("<formula1>36526</formula1>");
  });
});

describe("other programs", () => {
  const awkward = [
    "=cmd|'/c calc'!A0",
    "+86 010",
    "-5",
    "@名单",
    "＝全角",
    "第一行\n第二行",
    "Windows\r\n换行",
    "  两头空格  ",
    "<b>&amp;</b> \"引号\" 'x'",
    "_x000D_ 和 _x0041_",
    "控制\u0001字符\u000b没了",
    "表情😀和半个\ud83d字符",
    "]]>",
    "__proto__",
    "制\t表",
  ];
  const expected = awkward.map((text) =>
    text.replace("\r\n", "\n").replace("\u0001", "").replace("\u000b", "").replace("半个\ud83d字符", "半个字符"),
  );
  const content: SheetContent = {
    ...reportContent([]),
    cells: awkward.map((value, row) => ({ row, column: 0, value, style: bodyStyle })),
    merges: [],
    charts: [],
  };
  const sheetOp = reportOp(content, "文字");
  const texted = apply(zipParts(plain), sheetOp);
  const reported = apply(zipParts(plain), reportOp());
  const rich = apply(richWorkbook(), reportOp(), markOp);
  let recalculated: SheetValues[] = [];
  let richValues: SheetValues = new Map();
  let richPages: Uint8Array = new Uint8Array(0);

  beforeAll(async () => {
    recalculated = await recalculateAll([texted, reported]);
    richValues = await recalculate(rich, "xlsm");
    richPages = await convert(rich, "pdf", "xlsm");
  });

  test("our own reader reads texts back", async () => {
    const sheet = ownSheet(await readWorkbook(texted, "x.xlsx"), "BranchLedger.Report");
    expect(awkward.map((_, row) => sheet && valueAt(sheet, row, 0))).toEqual(expected);
  });

  test("hucre and SheetJS read texts back", async () => {
    const values = sheetValues(texted).get("文字");
    expect(awkward.map((_, row) => values?.get(`A${row + 1}`))).toEqual(expected);
    const book = await readXlsx(texted);
    const rows = book.sheets.find(({ name }) => name === "文字")?.rows ?? [];
    // hucre does not undo the escaping of _xHHHH_.
    const plainTexts = expected.map((text) => text.replace(/_(?=x[0-9A-F]{4}_)/g, "_x005F_"));
    const read = awkward.map((_, row) => rows[row]?.[0]);
    for (const [row, text] of expected.entries()) expect([text, plainTexts[row]]).toContain(read[row]);
  });

  test("LibreOffice reads texts as texts, none of them as a formula", () => {
    const values = recalculated[0]?.get("文字");
    expect(awkward.map((_, row) => values?.get(`A${row + 1}`))).toEqual(expected);
  });

  test("a text that looks like a formula keeps its quote in Excel", () => {
    const styles = textOf(texted, "xl/styles.xml");
    expect(styles.match(/<xf [^>]*quotePrefix="1"/g)).toHaveLength(1);
    const sheet = textOf(texted, "xl/worksheets/sheet2.xml");
    const styleOf = (address: string): string | undefined =>
      new RegExp(`<c r="${address}" s="(\\d+)"`).exec(sheet)?.[1];
    expect(styleOf("A1")).toBe(styleOf("A5"));
    expect(styleOf("A1")).not.toBe(styleOf("A6"));
  });

  test("SheetJS, hucre and LibreOffice agree with the values written beside the formulas", async () => {
    const stored = sheetValues(reported).get("体检报告") ?? new Map();
    const computed = recalculated[1]?.get("体检报告") ?? new Map();
    const book = await readXlsx(reported);
    const rows = book.sheets.find(({ name }) => name === "体检报告")?.rows ?? [];
    const wanted = reportContent().cells.filter(({ value }) => value !== null);
    for (const { row, column, value } of wanted) {
      const address = `${"ABCDEFG"[column]}${row + 1}`;
      if (typeof value === "number") {
        expect(stored.get(address), address).toBe(value);
        expect(computed.get(address), address).toBeCloseTo(value, 12);
        const read = rows[row]?.[column];
        if (!(read instanceof Date)) expect(read, address).toBe(value);
      } else {
        expect(stored.get(address), address).toBe(value);
        expect(computed.get(address), address).toBe(value);
        expect(rows[row]?.[column], address).toBe(value);
      }
    }
  });

  test("LibreOffice opens a rich workbook with our sheet and marks, keeps all values and prints it", () => {
    const report = richValues.get("体检报告");
    for (const { row, column, value } of reportContent().cells) {
      const read = report?.get(`${"ABCDEFG"[column]}${row + 1}`);
      if (typeof value === "number") expect(read).toBeCloseTo(value, 12);
      else expect(read).toBe(value);
    }
    expect(richValues.get(richSheets.meetings)).toEqual(sheetValues(richWorkbook()).get(richSheets.meetings));
    expect(Buffer.from(richPages.subarray(0, 5)).toString("latin1")).toBe("%PDF-");
  });

  test("the ledgers of a rich workbook keep their values", () => {
    for (const sheet of Object.values(richSheets)) {
      if (sheet === richSheets.chart) continue;
      expect(sheetValues(rich).get(sheet), sheet).toEqual(sheetValues(richWorkbook()).get(sheet));
    }
  });
});

describe("whatever the marks", () => {
  const original = richWorkbook();
  const mark = fc.record({
    place: fc.record({
      sheet: fc.constantFrom(...Object.values(richSheets), "没有"),
      range: fc
        .tuple(fc.nat(8), fc.nat(12), fc.nat(2), fc.nat(2))
        .map(([column, row, wide, high]) =>
          rangeAddress({ top: row, left: column, bottom: row + high, right: column + wide }),
        ),
    }),
    severity: fc.constantFrom<Mark["severity"]>("V", "H", "M", "L", "I", "R"),
  });
  const markOps = fc.array(mark, { maxLength: 25 }).map((marks): EditOp => ({ kind: "mark", marks }));

  test("they come off without a trace, twice is once, and the next ones replace them", () => {
    const reported = apply(original, reportOp());
    fc.assert(
      fc.property(fc.constantFrom(original, reported), markOps, markOps, (workbook, first, second) => {
        const marked = apply(workbook, first);
        expect(checkPackage(marked)).toEqual([]);
        expect(Buffer.compare(apply(marked, first), marked)).toBe(0);
        expect(texts(apply(marked, unmarkOp))).toEqual(texts(workbook));
        expect(texts(apply(marked, second))).toEqual(texts(apply(workbook, second)));
      }),
      { numRuns: 25, seed: 20261121 },
    );
  });
});

describe("too much to mark", () => {
  test("only the first cell of each row is marked, and the receipt says so", () => {
    const rows = Array.from({ length: 60 }, () => Array.from({ length: 3 }, () => "x"));
    const original = zipParts(plainParts("大表", rows));
    const many: Mark[] = [];
    for (let row = 1; row <= 2400; row += 2) {
      for (const column of ["B", "D"]) many.push({ place: { sheet: "大表", range: `${column}${row}` }, severity: "M" });
    }
    const { bytes, receipt } = applyPlan(original, "x.xlsx", plan({ kind: "mark", marks: many }));
    const sheet = textOf(bytes, "xl/worksheets/sheet1.xml");
    expect(sheet).toContain("B2399");
    expect(sheet).not.toMatch(/\bD1\b/);
    for (const [, reference] of sheet.matchAll(/sqref="([^"]*)"/g)) expect(reference?.length).toBeLessThanOrEqual(7500);
    expect(receipt.skipped).toEqual([
      { op: "标出问题", why: "工作表“大表”要标的地方超过 2000 块，只标了每行最前面的一格，全部问题请看体检报告。" },
    ]);
    expect(checkPackage(bytes)).toEqual([]);
    expect(texts(apply(bytes, unmarkOp))).toEqual(texts(original));
  });
});

describe("a workbook that cannot be patched safely", () => {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const rich = richParts();
  const utf16 = (text: string): Uint8Array =>
    new Uint8Array(Buffer.from(`\ufeff${text.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`, "utf16le"));
  const prefixed = (text: string): string =>
    text.replace(/<(\/?)(?=[a-zA-Z])/g, "<$1x:").replace(`xmlns="${main}"`, `xmlns:x="${main}"`);
  const signature: Parts = {
    ...withPart(rich, "_rels/.rels", (text) =>
      text.replace(
        "</Relationships>",
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
      ),
    ),
    "_xmlsignatures/origin.sigs": new Uint8Array(0),
  };
  test.each<[string, Uint8Array]>([
    [
      "Strict",
      zipParts(
        withPart(plain, "xl/workbook.xml", (text) =>
          text.replace(main, "http://purl.oclc.org/ooxml/spreadsheetml/main"),
        ),
      ),
    ],
    ["a prefixed workbook", zipParts(withPart(plain, "xl/workbook.xml", prefixed))],
    ["a prefixed sheet", zipParts(withPart(plain, "xl/worksheets/sheet1.xml", prefixed))],
    ["UTF-16", zipParts({ ...plain, "xl/worksheets/sheet1.xml": utf16(String(plain["xl/worksheets/sheet1.xml"])) })],
    ["a signed workbook", zipParts(signature)],
    [
      "backslashes in part names",
      zipParts(
        Object.fromEntries(Object.entries(plain).map(([name, content]) => [name.replaceAll("/", "\\"), content])),
      ),
    ],
    ["OpenDocument", zipParts({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" })],
  ])("%s is refused with a message", (_, bytes) => {
    for (const op of [markOp, reportOp(), unmarkOp]) expect(code(() => apply(bytes, op))).toBe("read-only-workbook");
    expect(() => apply(bytes, markOp)).toThrow(/^“某支部台账\.xlsm”只能读取，不能写入：.*原文件没有改动/);
  });

  test.each<[string, Uint8Array, HostError["code"]]>([
    ["an empty file", new Uint8Array(0), "unreadable-workbook"],
    ["a text", new TextEncoder().encode("姓名,月份\n"), "read-only-workbook"],
    ["half a file", richWorkbook().slice(0, 9000), "unreadable-workbook"],
    ["a zip without a workbook", zipParts({ "a.txt": "x" }), "unreadable-workbook"],
  ])("%s is refused", (_, bytes, expected) => {
    expect(code(() => apply(bytes, markOp))).toBe(expected);
  });
});
