/** Saving writes what has changed into the bytes a workbook was opened from, and nothing else. */
import { describe, expect, it } from "vitest";
import { type CellRange, parseRange } from "../../src/core/model/place.ts";
import { valueAt } from "../../src/core/workbook/snapshot.ts";
import { zipCodec as pageCodec } from "../../src/hosts/file/ooxml/browser-zip-codec.ts";
import { zipCodec } from "../../src/hosts/file/ooxml/node-zip-codec.ts";
import { openPackage } from "../../src/hosts/file/ooxml/zip.ts";
import { readWorkbook } from "../../src/hosts/file/read-workbook.ts";
import { openXlsx } from "../../src/workbench/model/open-xlsx.ts";
import { saveXlsx } from "../../src/workbench/model/save-xlsx.ts";
import type { Sheet } from "../../src/workbench/model/sheet.ts";
import { Workbook } from "../../src/workbench/model/workbook.ts";
import { checkPackage } from "../support/package-check.ts";
import {
  plainParts,
  richFeatures,
  richFileName,
  richParts,
  richSheets,
  richWorkbook,
  zipParts,
} from "../support/rich-workbook.ts";
import { sampleBytes, sampleNames } from "../support/samples.ts";
import { pictures, requiredSheet } from "./picture.ts";

const at = (address: string): CellRange => {
  const range = parseRange(address);
  if (range === null) throw new Error(address);
  return range;
};

const cellAt = (sheet: Sheet, address: string): ReturnType<Sheet["cell"]> =>
  sheet.cell(at(address).top, at(address).left);

function partText(bytes: Uint8Array, part: string): string {
  return new TextDecoder().decode(openPackage(bytes, "x").read(part) ?? undefined);
}

/** Parts whose compressed bytes are not those of the original. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [original, edited] = [openPackage(before, "x"), openPackage(after, "x")];
  const names = new Set([...original.entries, ...edited.entries].map(({ name }) => name));
  return [...names].filter((name) => {
    const [one, other] = [original.find(name)?.compressed, edited.find(name)?.compressed];
    return one === undefined || other === undefined || Buffer.compare(one, other) !== 0;
  });
}

/** Opens, changes, saves, checks the package, and opens what was saved. */
async function edited(
  bytes: Uint8Array,
  change: (workbook: Workbook) => void,
): Promise<{ readonly bytes: Uint8Array; readonly workbook: Workbook }> {
  const workbook = await openXlsx(bytes, "台账.xlsx", zipCodec);
  change(workbook);
  const saved = await saveXlsx(bytes, workbook, zipCodec);
  expect(checkPackage(saved)).toEqual([]);
  const reopened = await openXlsx(saved, "台账.xlsx", zipCodec);
  const names = workbook.sheets.map(({ name }) => name);
  expect(reopened.sheets.map(({ name }) => name)).toEqual(names);
  // Whatever was changed: it is read back as it stood in the workbench.
  expect(pictures(reopened, names)).toEqual(pictures(workbook, names));
  return { bytes: saved, workbook: reopened };
}

describe("a workbook without changes", () => {
  const files: [string, Uint8Array][] = [
    ...sampleNames.map((name): [string, Uint8Array] => [name, sampleBytes(name)]),
    ["rich", richWorkbook()],
    ["plain", zipParts(plainParts("名单", [["姓名"], ["张一"]]))],
  ];

  it.each(files)("is saved to the same bytes (%s)", async (_, bytes) => {
    for (const codec of [zipCodec, pageCodec]) {
      const workbook = await openXlsx(bytes, "台账.xlsx", codec);
      expect(Buffer.compare(await saveXlsx(bytes, workbook, codec), bytes)).toBe(0);
    }
  });

  it("is saved to the same bytes when everything was put back", async () => {
    const bytes = sampleBytes("messy");
    const workbook = await openXlsx(bytes, "messy.xlsx", zipCodec);
    const [sheet] = workbook.sheets;
    if (sheet === undefined) throw new Error("no sheet");
    const before = cellAt(sheet, "A1");
    sheet.write(at("A1"), "另一个标题");
    const added = workbook.addSheet("多余");
    workbook.settings.set("BranchLedger.口径", "national-base");
    expect(Buffer.compare(await saveXlsx(bytes, workbook, zipCodec), bytes)).not.toBe(0);
    sheet.load(0, 0, before);
    workbook.deleteSheet(added);
    workbook.settings.clear();
    expect(Buffer.compare(await saveXlsx(bytes, workbook, zipCodec), bytes)).toBe(0);
  });
});

describe("cells", () => {
  it("are written with what they hold, and only their sheet changes", async () => {
    const before = richWorkbook();
    const { bytes, workbook } = await edited(before, (book) => {
      const sheet = requiredSheet(book, richSheets.dues);
      sheet.write(at("B3"), "2026-06");
      sheet.write(at("A6:D6"), [["赵四", "'007", true, "#N/A"]]);
      sheet.write(at("D3"), 8.25);
      sheet.write(at("A2"), "");
      sheet.write(at("F20"), "  空格 & <符号> _x000D_\n第二行");
    });
    expect(changedParts(before, bytes)).toEqual(["xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet2.xml"]);
    for (const { part, text } of richFeatures) expect(partText(bytes, part), part).toContain(text);
    const snapshot = await readWorkbook(bytes, "x.xlsx");
    const dues = snapshot.sheets.find(({ name }) => name === richSheets.dues);
    if (dues === undefined) throw new Error("no sheet");
    expect([valueAt(dues, 5, 0), valueAt(dues, 5, 1), valueAt(dues, 5, 2), valueAt(dues, 5, 3)]).toEqual([
      "赵四",
      "007",
      true,
      "#N/A",
    ]);
    expect([valueAt(dues, 2, 3), valueAt(dues, 1, 0), valueAt(dues, 1, 2)]).toEqual([8.25, null, 10.5]);
    expect(valueAt(dues, 19, 5)).toBe("  空格 & <符号> _x000D_\n第二行");
    expect(cellAt(requiredSheet(workbook, richSheets.dues), "B6").quoted).toBe(true);
    // A formula of the clerk's may have another result now.
    expect(partText(bytes, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });

  it("keep formulas with and without a value", async () => {
    const { bytes } = await edited(richWorkbook(), (workbook) => {
      const sheet = requiredSheet(workbook, richSheets.dues);
      sheet.write(at("C6"), "=SUM(C2:C4)");
      workbook.calculator = ({ formula }) => (formula === "MAX(C2:C4)" ? 10.5 : undefined);
      sheet.write(at("D6"), "=MAX(C2:C4)");
    });
    const text = partText(bytes, "xl/worksheets/sheet2.xml");
    expect(text).toContain("<f>SUM(C2:C4)</f></c>");
    expect(text).toContain("<f>MAX(C2:C4)</f><v>10.5</v></c>");
    expect(openPackage(bytes, "x").find("xl/calcChain.xml")).toBeNull();
  });

  it("that share a formula keep theirs when the one that holds it is overwritten", async () => {
    const rows = [1, 2, 3, 4].map((row) => {
      const formula = row === 1 ? '<f t="shared" ref="B1:B4" si="0">A1*2</f>' : '<f t="shared" si="0"/>';
      return `<row r="${row}"><c r="A${row}"><v>${row}</v></c><c r="B${row}">${formula}<v>${row * 2}</v></c></row>`;
    });
    const parts = plainParts("名单", []);
    const part = "xl/worksheets/sheet1.xml";
    const text = `${parts[part]}`.replace("<sheetData></sheetData>", `<sheetData>${rows.join("")}</sheetData>`);
    const { bytes } = await edited(zipParts({ ...parts, [part]: text }), (workbook) =>
      requiredSheet(workbook, "名单").write(at("B1"), "改了"),
    );
    expect(partText(bytes, part)).toContain('<c r="B4"><f>A4*2</f><v>8</v></c>');
    expect(partText(bytes, part)).not.toContain("shared");
  });

  it("find their place in a part that names none", async () => {
    const parts = plainParts("名单", []);
    const part = "xl/worksheets/sheet1.xml";
    const rows = "<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>";
    const text = `${parts[part]}`.replace("<sheetData></sheetData>", `<sheetData>${rows}</sheetData>`);
    const { workbook } = await edited(zipParts({ ...parts, [part]: text }), (book) => {
      requiredSheet(book, "名单").write(at("C1"), 9);
      requiredSheet(book, "名单").write(at("A2"), 8);
    });
    const sheet = requiredSheet(workbook, "名单");
    expect(["A1", "B1", "C1", "A2", "A3"].map((address) => cellAt(sheet, address).value)).toEqual([1, 2, 9, 8, 3]);
  });

  it("get a look made out of the one they had", async () => {
    const before = sampleBytes("messy");
    const { bytes, workbook } = await edited(before, (book) => {
      const [sheet] = book.sheets;
      sheet?.setLook(at("A1:B2"), (look) => ({ ...look, italic: true, numberFormat: "0.0" }));
      sheet?.setLook(at("Z99"), (look) => ({
        ...look,
        fill: "#FFF2CC",
        horizontal: "Right",
        wrap: true,
        borders: { EdgeTop: { style: "Double", weight: "Thick", color: "#C00000" } },
      }));
    });
    const [sheet] = workbook.sheets;
    if (sheet === undefined) throw new Error("no sheet");
    expect(cellAt(sheet, "A1").look).toMatchObject({ italic: true, numberFormat: "0.0", fontName: "黑体" });
    expect(cellAt(sheet, "Z99").look.borders.EdgeTop).toEqual({ style: "Double", weight: "Thick", color: "#C00000" });
    expect(changedParts(before, bytes).sort()).toEqual(["xl/styles.xml", "xl/worksheets/sheet1.xml"]);
  });

  it("keep protection and turned text when their look changes", async () => {
    const parts = richParts();
    const styles = `${parts["xl/styles.xml"]}`;
    const unlocked =
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><alignment textRotation="90"/><protection locked="0"/></xf></cellXfs>';
    const count = Number(/<cellXfs count="(\d+)"/.exec(styles)?.[1]);
    const changed = styles
      .replace("</cellXfs>", unlocked)
      .replace(/<cellXfs count="\d+"/, `<cellXfs count="${count + 1}"`);
    const sheet2 = `${parts["xl/worksheets/sheet2.xml"]}`.replace('<c r="C2">', `<c r="C2" s="${count}">`);
    const bytes = zipParts({ ...parts, "xl/styles.xml": changed, "xl/worksheets/sheet2.xml": sheet2 });
    const saved = await edited(bytes, (workbook) =>
      requiredSheet(workbook, richSheets.dues).setLook(at("C2"), (look) => ({
        ...look,
        bold: true,
        horizontal: "Center",
      })),
    );
    const formats = partText(saved.bytes, "xl/styles.xml").match(/<xf [^>]*>.*?<\/xf>/g) ?? [];
    const made = formats.filter((format) => format.includes('locked="0"')).at(-1);
    expect(made).toContain('textRotation="90"');
    expect(made).toContain('horizontal="center"');
  });
});

describe("sheets", () => {
  it("are added, renamed, moved, hidden and deleted, and all that counts them follows", async () => {
    const { bytes, workbook } = await edited(richWorkbook(), (book) => {
      const dues = requiredSheet(book, richSheets.dues);
      book.renameSheet(requiredSheet(book, richSheets.meetings), "五月 会议");
      book.sheets.splice(0, book.sheets.length, dues, ...book.sheets.filter((sheet) => sheet !== dues));
      book.deleteSheet(requiredSheet(book, richSheets.pivot));
      const added = book.addSheet("补充说明");
      added.write(at("A1:B2"), [
        ["事项", "数"],
        ["谈心谈话", "=1+1"],
      ]);
      added.tabColor = "#C00000";
      added.setColumnWidth(at("A:B"), 20.5);
      added.setRowHeight(at("2:2"), 30);
      added.merge(at("A4:B5"));
      added.freeze = { row: 1, column: 0 };
      added.page.orientation = "Landscape";
      added.page.printArea = at("A1:B5");
      added.page.headersFooters.set("centerHeader", "内部 & 资料");
      added.filter = at("A1:B2");
      requiredSheet(book, richSheets.secret).visibility = "Visible";
      dues.visibility = "Hidden";
      book.activeSheet = added;
    });
    const text = partText(bytes, "xl/workbook.xml");
    expect([...text.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((match) => match[1])).toEqual([
      richSheets.dues,
      richSheets.chart,
      "五月 会议",
      richSheets.secret,
      "补充说明",
    ]);
    expect(workbook.sheets.map(({ visibility }) => visibility)).toEqual(["Hidden", "Visible", "Visible", "Visible"]);
    // The chart's figures and what is printed come from the renamed sheet.
    expect(partText(bytes, "xl/charts/chart1.xml")).toContain("<c:f>'五月 会议'!$F$3:$F$6</c:f>");
    expect(text).toContain(`<definedName name="会议表头" comment="表头一行">'五月 会议'!$A$2:$F$2<`);
    expect(text).toContain(`<definedName name="_xlnm.Print_Area" localSheetId="2">'五月 会议'!$A$1:$F$8<`);
    expect(text).toContain('name="_xlnm.Print_Area" localSheetId="4">补充说明!$A$1:$B$5<');
    expect(openPackage(bytes, "x").find("xl/pivotTables/pivotTable1.xml")).toBeNull();
    expect(requiredSheet(workbook, "补充说明").tabColor).toBe("#C00000");
  });

  it("take changed columns, rows, panes, breaks and print setup over what they have", async () => {
    const { bytes } = await edited(sampleBytes("messy"), (workbook) => {
      for (const sheet of workbook.sheets) {
        sheet.setColumnWidth(at("B:C"), 33);
        sheet.setColumnsHidden(at("C:C"), true);
        sheet.setRowHeight(at("1:1"), 44);
        sheet.setRowsHidden(at("7:8"), true);
        sheet.freeze = { row: 3, column: 1 };
        sheet.showGridlines = false;
        sheet.page.rowBreaks.add(5);
        sheet.page.zoom = { horizontalFitToPages: 1 };
        sheet.page.margins.left = 36;
        sheet.tabColor = "#0070C0";
      }
    });
    expect(partText(bytes, "xl/worksheets/sheet1.xml")).toContain('fitToPage="1"');
  });

  it("that are new can be saved with no file before them", async () => {
    const workbook = new Workbook({ name: "新台账.xlsx" });
    const sheet = workbook.addSheet("党员花名册");
    sheet.write(at("A1:B2"), [
      ["姓名", "金额"],
      ["张一", 10.5],
    ]);
    sheet.setLook(at("A1:B1"), (look) => ({ ...look, bold: true }));
    workbook.addName("名单", "党员花名册!$A$1:$B$2", null);
    const bytes = await saveXlsx(null, workbook, pageCodec);
    expect(checkPackage(bytes)).toEqual([]);
    const reopened = await openXlsx(bytes, "新台账.xlsx", zipCodec);
    expect(pictures(reopened, ["党员花名册"])).toEqual(pictures(workbook, ["党员花名册"]));
    expect(reopened.nameOf("名单", null)?.refersTo).toBe("党员花名册!$A$1:$B$2");
    expect(cellAt(requiredSheet(reopened, "党员花名册"), "A1").look.bold).toBe(true);
  });

  it("that are ticked as signed cannot be saved", async () => {
    const parts = richParts();
    const signed = `${parts["_rels/.rels"]}`.replace(
      "</Relationships>",
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
    );
    const bytes = zipParts({ ...parts, "_rels/.rels": signed, "_xmlsignatures/origin.sigs": "" });
    const workbook = await openXlsx(bytes, richFileName, zipCodec);
    requiredSheet(workbook, richSheets.dues).write(at("A2"), "改");
    await expect(saveXlsx(bytes, workbook, zipCodec)).rejects.toThrow("数字签名");
  });
});

describe("what lies over the cells", () => {
  it("conditional formats: ours come and go, the clerk's stay as they were written", async () => {
    const { bytes, workbook } = await edited(richWorkbook(), (book) => {
      const sheet = requiredSheet(book, richSheets.meetings);
      const added = sheet.addCondition([at("A3:B4"), at("D6")], "Custom");
      added.formula = '$A3="x"';
      added.look.fill = "#FFC7CE";
      added.look.italic = true;
      // Behind all others.
      sheet.conditionalFormats.push(...sheet.conditionalFormats.splice(0, 1));
    });
    for (const { part, text } of richFeatures) expect(partText(bytes, part), part).toContain(text);
    const formats = requiredSheet(workbook, richSheets.meetings).conditionalFormats;
    expect(formats.at(-1)).toMatchObject({ formula: '$A3="x"', look: { fill: "#FFC7CE", italic: true } });

    const { workbook: first } = await edited(bytes, (book) => {
      const sheet = requiredSheet(book, richSheets.meetings);
      const top = sheet.addCondition([at("C3")], "Custom");
      top.formula = "TRUE";
      sheet.conditionalFormats.pop();
    });
    const after = requiredSheet(first, richSheets.meetings).conditionalFormats;
    expect(after.map(({ type }) => type)).toEqual(["Custom", ...formats.slice(0, -1).map(({ type }) => type)]);
  });

  it("a rule of the clerk's shrinks when a part of its range is cleared", async () => {
    const { workbook } = await edited(richWorkbook(), (book) => {
      requiredSheet(book, richSheets.meetings).clear(at("A1:Z4"), { formats: true });
    });
    for (const { ranges } of requiredSheet(workbook, richSheets.meetings).conditionalFormats) {
      for (const { top } of ranges) expect(top).toBeGreaterThanOrEqual(4);
    }
  });

  it("validations and links", async () => {
    const { bytes, workbook } = await edited(richWorkbook(), (book) => {
      const sheet = requiredSheet(book, richSheets.meetings);
      sheet.setValidation(at("E3:E6"), {
        rule: { type: "whole", operator: "greaterThanOrEqual", formula1: "0", formula2: null },
        ignoreBlanks: true,
        errorAlert: { showAlert: true, style: "Warning", title: "应到", message: "请填人数" },
        prompt: { showPrompt: true, title: "应到", message: "填整数" },
      });
      sheet.links.push({ range: at("A3"), documentReference: `${richSheets.dues}!A1`, address: null });
    });
    const text = partText(bytes, "xl/worksheets/sheet1.xml");
    for (const { part, text: kept } of richFeatures) expect(partText(bytes, part), part).toContain(kept);
    expect(text).toContain('<dataValidation type="whole" errorStyle="warning" operator="greaterThanOrEqual"');
    expect(
      requiredSheet(workbook, richSheets.meetings).links.map(({ documentReference }) => documentReference),
    ).toContain(`${richSheets.dues}!A1`);
  });
});

describe("settings and names", () => {
  it("are kept where Office keeps them, and come back", async () => {
    const before = sampleBytes("tidy");
    const { bytes, workbook } = await edited(before, (book) => {
      book.settings.set("BranchLedger.settings", '[["profile","national-base"]]');
      book.settings.set("BranchLedger.__proto__", { when: "2026-11-21" });
      book.addName("BranchLedger.Report", "党员花名册!$A$1", null);
    });
    expect(workbook.settings).toEqual(
      new Map<string, unknown>([
        ["BranchLedger.settings", '[["profile","national-base"]]'],
        ["BranchLedger.__proto__", { when: "2026-11-21" }],
      ]),
    );
    expect(changedParts(before, bytes).sort()).toEqual([
      "[Content_Types].xml",
      "_rels/.rels",
      "xl/webextensions/_rels/taskpanes.xml.rels",
      "xl/webextensions/taskpanes.xml",
      "xl/webextensions/webextension1.xml",
      "xl/workbook.xml",
    ]);
    const { workbook: again } = await edited(bytes, (book) => {
      book.settings.delete("BranchLedger.__proto__");
      book.settings.set("BranchLedger.settings", "[]");
      book.settings.set("BranchLedger.live", "yes");
      const { names } = book;
      names.splice(0, names.length);
    });
    expect([...again.settings]).toEqual([
      ["BranchLedger.settings", "[]"],
      ["BranchLedger.live", "yes"],
    ]);
    expect(again.names).toEqual([]);
  });
});
