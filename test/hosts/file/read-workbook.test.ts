import { readFileSync } from "node:fs";
import { CFB, utils, write } from "@e965/xlsx";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import {
  cellFlag,
  cellKey,
  rowAt,
  type SheetSnapshot,
  type Snapshot,
  valueAt,
} from "../../../src/core/workbook/snapshot.ts";
import { readWorkbook } from "../../../src/hosts/file/read-workbook.ts";
import { HostError } from "../../../src/hosts/host.ts";
import {
  type Fixture,
  makePackage,
  makeSheet,
  makeWorkbook,
  stylesWith,
  workbookParts,
} from "../../support/xlsx-fixture.ts";

const name = "2025年台账.xlsx";

async function failure(bytes: Uint8Array, fileName = name): Promise<HostError> {
  try {
    await readWorkbook(bytes, fileName);
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
  throw new Error("it was read");
}

function only(snapshot: Snapshot): SheetSnapshot {
  const [sheet, ...others] = snapshot.sheets;
  if (sheet === undefined || others.length > 0) throw new Error("one sheet was expected");
  return sheet;
}

function table(sheet: SheetSnapshot): unknown[][] {
  return sheet.rows.map((row) => [row.index, ...row.values]);
}

describe("a file that is no workbook", () => {
  const compound = (stream: string): Uint8Array => {
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, `/${stream}`, Buffer.from("made up for a test, of no meaning"));
    return new Uint8Array(CFB.write(container, { type: "buffer" }));
  };
  const documentParts = (part: string): Uint8Array => zipSync({ [part]: strToU8("<x/>") });

  it.each<[what: string, bytes: Uint8Array, words: string]>([
    ["an empty file", new Uint8Array(0), "空"],
    ["a text", strToU8("本月工作安排\n请各支部准备材料。\n"), "纯文本"],
    ["a text in GBK", Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x0a, 0xd0, 0xd4, 0xb1, 0xf0, 0x0a]), "纯文本"],
    ["a web page without a table", strToU8("<!DOCTYPE html><html><body>请登录</body></html>"), "网页"],
    ["a web archive", strToU8("MIME-Version: 1.0\nContent-Type: multipart/related\n"), "网页归档"],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), "不是 Excel 工作簿"],
    ["the beginning of a zip", strToU8("PK\x03\x04"), "文件不完整"],
    ["a zip of something else", documentParts("a.txt"), "没有工作簿"],
    ["a Word document", documentParts("word/document.xml"), "Word"],
    ["slides", documentParts("ppt/presentation.xml"), "演示文稿"],
    ["a Numbers table", documentParts("Index/Document.iwa"), "Numbers"],
    ["an old Word document", compound("WordDocument"), "Word"],
    ["a container of something else", compound("Something"), "没有工作簿"],
    ["the head of a container", compound("Workbook").subarray(0, 600), "没有工作簿"],
    ["a container with a broken workbook", compound("Workbook"), "已损坏"],
    ["XML of something else", strToU8('<?xml version="1.0"?><note/>'), "纯文本"],
  ])("is refused in one line: %s", async (_, bytes, words) => {
    const error = await failure(bytes);
    expect(error.code).toBe("unreadable-workbook");
    expect(error.message).toContain(words);
    expect(error.message).toContain(name);
    expect(error.message).not.toMatch(/[\n！]/);
  });

  it("is called password-protected when it is encrypted", async () => {
    const error = await failure(compound("EncryptedPackage"));
    expect(error.code).toBe("password-protected");
    expect(error.message).toContain(name);
  });

  it("is called too large when it is a zip bomb", async () => {
    const parts = workbookParts({ sheets: [{ name: "台账", xml: "<sheetData/>" }] });
    parts["xl/worksheets/sheet1.xml"] = new Uint8Array(40 * 1_048_576).fill(0x20);
    const bytes = makePackage(parts);
    expect(bytes.length).toBeLessThan(100_000);
    expect((await failure(bytes)).code).toBe("too-large");
  });

  it("is called too large when it is a bomb named .ods", async () => {
    const bytes = zipSync({ "content.xml": new Uint8Array(40 * 1_048_576), mimetype: strToU8("x") }, { level: 6 });
    expect((await failure(bytes, "台账.ods")).code).toBe("too-large");
  });
});

describe("a workbook", () => {
  it("is read by its content, whatever it is called", async () => {
    const snapshot = await readWorkbook(makeSheet('<row r="1"><c r="A1"><v>1</v></c></row>'), "台账.xls");
    expect(table(only(snapshot))).toEqual([[0, 1]]);
    expect(snapshot.file).toBe("台账.xls");
    expect(snapshot.readOnlyReason).toBeNull();
  });

  it("with macros can be written", async () => {
    const parts = workbookParts({ sheets: [{ name: "台账", xml: '<row r="1"><c r="A1"><v>1</v></c></row>' }] });
    parts["[Content_Types].xml"] = String(parts["[Content_Types].xml"]).replace(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
      "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    );
    parts["xl/vbaProject.bin"] = Uint8Array.of(1, 2, 3);
    const snapshot = await readWorkbook(makePackage(parts), "台账.xlsm");
    expect(table(only(snapshot))).toEqual([[0, 1]]);
    expect(snapshot.readOnlyReason).toBeNull();
  });
});

describe("old and foreign formats", () => {
  const fixture = (file: string): Uint8Array => readFileSync(new URL(`../../fixtures/${file}`, import.meta.url));

  /** Made with LibreOffice: merged title, dates, a share, text digits, formulas, a comment, a hidden second sheet. */
  it.each(["libreoffice.xls", "libreoffice.ods"])(
    "reads %s with dates, formulas and merges, not to be written",
    async (file) => {
      const snapshot = await readWorkbook(fixture(file), file);
      const [roster, second] = snapshot.sheets;
      if (roster === undefined || second === undefined) throw new Error("two sheets were expected");
      expect(roster.name).toBe("花名册");
      expect(table(roster).map((row) => row.slice(0, 4))).toEqual([
        [0, "党员花名册", null, null],
        [1, "姓名", "入党日期", "党费"],
        [2, "张一", 45000, 12.5],
        [3, "李二", 45001, 25],
        [4, "王三", 45002, 0.5],
        [5, null, null, 13],
        [6, null, null, 25.5],
        [7, null, null, 38],
      ]);
      const { date, month, formula, error, percent, text, covered } = cellFlag;
      const flags = (row: number): number[] => [...(rowAt(roster, row)?.flags.subarray(0, 4) ?? [])];
      expect(flags(0)).toEqual([0, covered, covered]);
      expect(flags(2)).toEqual([0, date, 0, month]);
      expect(flags(3)).toEqual([0, date, formula, formula | error]);
      expect(flags(4)).toEqual([0, date, percent, text]);
      expect(valueAt(roster, 3, 3)).toBe("#DIV/0!");
      expect(valueAt(roster, 4, 3)).toBe("007");
      expect(roster.formulas.get(cellKey(3, 2))).toBe("C3*2");
      expect(roster.formulas.get(cellKey(7, 2))).toBe("C7+$C$3");
      expect(roster.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
      expect(roster.filter).toEqual({ top: 1, left: 0, bottom: 4, right: 4 });
      expect(roster.hasComments).toBe(true);
      expect(valueAt(second, 1, 1)).toBe("乙");
      expect(snapshot.names.some((entry) => entry.name === "名单" && entry.sheet === null)).toBe(true);
      expect(snapshot.readOnlyReason).toContain("另存为 .xlsx");
    },
  );

  it("knows what an .xls hides", async () => {
    const [roster, second] = (await readWorkbook(fixture("libreoffice.xls"), "台账.et")).sheets;
    expect([...(roster?.hiddenRows ?? [])]).toEqual([4]);
    expect([...(roster?.hiddenColumns ?? [])]).toEqual([4]);
    expect(roster?.columnWidths.get(0)).toBe(20);
    expect(second?.visibility).toBe("hidden");
    expect(second?.protected).toBe(true);
  });

  it("reads an .xls whose document properties are damaged, without looking at them", async () => {
    const bytes = Buffer.from(fixture("libreoffice.xls"));
    const properties = bytes.indexOf(Buffer.from([0xfe, 0xff, 0, 0]));
    bytes.writeUInt32LE(0xffffffff, properties + 52);
    expect((await readWorkbook(bytes, "台账.xls")).sheets.map((sheet) => sheet.name)).toEqual(["花名册", "参数"]);
  });

  it("calls an .xls with a password password-protected", async () => {
    expect((await failure(fixture("libreoffice-password.xls"), "台账.xls")).code).toBe("password-protected");
  });

  it("calls an encrypted .ods password-protected", async () => {
    const manifest =
      "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    const bytes = makePackage({ mimetype: "x", "content.xml": "?", "META-INF/manifest.xml": manifest });
    expect((await failure(bytes, "台账.ods")).code).toBe("password-protected");
  });

  it("reads .xlsb", async () => {
    const cells = utils.aoa_to_sheet([["张一", { t: "n", v: 45000, z: "yyyy-mm-dd" }, true]]);
    const bytes = new Uint8Array(write(utils.book_new(cells, "花名册"), { type: "buffer", bookType: "xlsb" }));
    const snapshot = await readWorkbook(bytes, "台账.xlsb");
    expect(table(only(snapshot))).toEqual([[0, "张一", 45000, true]]);
    expect([...(rowAt(only(snapshot), 0)?.flags ?? [])]).toEqual([0, cellFlag.date, 0]);
    expect(snapshot.readOnlyReason).toContain(".xlsb");
  });

  it("reads an OpenDocument table in one XML file", async () => {
    const names = ["office", "table", "text"]
      .map((part) => `xmlns:${part}="urn:oasis:names:tc:opendocument:xmlns:${part}:1.0"`)
      .join(" ");
    const cell = '<table:table-cell office:value-type="string"><text:p>张一</text:p></table:table-cell>';
    const xml = `<?xml version="1.0"?><office:document ${names}><office:body><office:spreadsheet><table:table table:name="花名册"><table:table-row>${cell}</table:table-row></table:table></office:spreadsheet></office:body></office:document>`;
    const snapshot = await readWorkbook(strToU8(xml), "台账.fods");
    expect(table(only(snapshot))).toEqual([[0, "张一"]]);
    expect(snapshot.readOnlyReason).toContain("OpenDocument");
  });

  const page =
    '<meta charset="x"><table><tr><td colspan="2">会议记录</td></tr><tr><td>2023.5</td><td>1-2</td></tr><tr><td>张一&amp;李二</td><td>110000199001010011</td></tr></table>';

  it.each<[encoding: string, bytes: Uint8Array]>([
    ["UTF-8", strToU8(`<html><body>${page}</body></html>`)],
    ["UTF-16", Buffer.from(`\ufeff<html>${page}</html>`, "utf16le")],
    ["GBK", gbkPage()],
  ])("reads a web page named .xls, in %s, without guessing at dates and numbers", async (_, bytes) => {
    const snapshot = await readWorkbook(bytes, "会议.xls");
    expect(table(only(snapshot)).map((row) => row.filter((value) => value !== null))).toEqual([
      [0, "会议记录"],
      [1, "2023.5", "1-2"],
      [2, "张一&李二", "110000199001010011"],
    ]);
    expect(snapshot.readOnlyReason).toContain("网页");
  });

  /** The page above; its Chinese words in GBK. */
  function gbkPage(): Uint8Array {
    const words = new Map([
      ["会议记录", [0xbb, 0xe1, 0xd2, 0xe9, 0xbc, 0xc7, 0xc2, 0xbc]],
      ["张一", [0xd5, 0xc5, 0xd2, 0xbb]],
      ["李二", [0xc0, 0xee, 0xb6, 0xfe]],
    ]);
    const pieces = `<html>${page}</html>`.split(/(会议记录|张一|李二)/);
    return Buffer.concat(pieces.map((piece) => Buffer.from(words.get(piece) ?? [...Buffer.from(piece, "latin1")])));
  }

  it("reads an XML spreadsheet of 2003 named .xls", async () => {
    const xml =
      '<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">' +
      '<Styles><Style ss:ID="d"><NumberFormat ss:Format="yyyy\\-mm\\-dd"/></Style></Styles>' +
      '<Worksheet ss:Name="会议记录"><Table><Row><Cell><Data ss:Type="String">张一</Data></Cell><Cell ss:StyleID="d"><Data ss:Type="DateTime">2023-03-15T00:00:00.000</Data></Cell></Row></Table></Worksheet></Workbook>';
    const sheet = only(await readWorkbook(strToU8(xml), "会议.xls"));
    expect(sheet.name).toBe("会议记录");
    expect(table(sheet)).toEqual([[0, "张一", 45000]]);
    expect((rowAt(sheet, 0)?.flags[1] ?? 0) & cellFlag.date).toBe(cellFlag.date);
  });
});

describe("garbage", () => {
  const rich: Fixture = {
    sheets: [
      {
        name: "会议记录",
        xml:
          '<cols><col min="1" max="3" width="9"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45000</v></c></row>' +
          '<row r="2" hidden="1"><c r="A2"><f t="shared" ref="A2:A3" si="0">B2*2</f><v>4</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>6</v></c></row></sheetData>' +
          '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
        links: [{ kind: "comments", target: "../comments1.xml" }],
      },
    ],
    strings: "<si><r><t>张一</t></r><rPh><t>zhang</t></rPh></si>",
    styles: stylesWith('<xf numFmtId="0"/><xf numFmtId="14"/>'),
    after: '<definedNames><definedName name="甲">会议记录!$A$1</definedName></definedNames>',
    parts: { "xl/comments1.xml": "<comments/>" },
  };
  const whole = makeWorkbook(rich);
  const legacy = new Uint8Array(
    write(utils.book_new(utils.aoa_to_sheet([["张一", 1]]), "甲"), { type: "buffer", bookType: "biff8" }),
  );

  /** Reading ends in a snapshot or in a message for the clerk; anything else is a defect. */
  async function expectAnswer(bytes: Uint8Array): Promise<void> {
    try {
      expect((await readWorkbook(bytes, name)).file).toBe(name);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      expect(error.message).toContain(name);
    }
  }

  it("never gives anything but a snapshot or a message: random bytes, with the beginnings of known formats", async () => {
    const beginnings = [
      "",
      "PK\x03\x04",
      "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
      "\x09\x08\x10\x00",
      "<html><table",
      "<?xml ",
      "\xff\xfe",
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 300 }), (beginning, rest) =>
        expectAnswer(Buffer.concat([Buffer.from(beginning, "latin1"), rest])),
      ),
      { seed: 1, numRuns: 500 },
    );
  });

  it.each([
    ["an .xlsx", whole],
    ["an .xls", legacy],
  ])("nor for %s cut off or with flipped bits", async (_, bytes) => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length), (length) => expectAnswer(bytes.subarray(0, length))),
      { seed: 2, numRuns: 150 },
    );
    const flips = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(flips, async (changes) => {
        const flipped = bytes.slice();
        for (const [at, bits] of changes) flipped[at] = (flipped[at] ?? 0) ^ bits;
        await expectAnswer(flipped);
      }),
      { seed: 3, numRuns: 400 },
    );
  });

  it("nor for sound zips with damaged parts", async () => {
    const parts = workbookParts(rich);
    const names = Object.keys(parts).filter((part) => part !== "[Content_Types].xml");
    const damage = fc.record({
      part: fc.constantFrom(...names),
      at: fc.nat(2000),
      removed: fc.nat(40),
      inserted: fc.oneof(
        fc.string({ maxLength: 6 }),
        fc.constantFrom(
          "<",
          ">",
          '"',
          "&",
          "]]>",
          "<c",
          "</c>",
          "<!--",
          "<![CDATA[",
          "<?",
          'r="A0"',
          's="99999999999"',
          "-1",
          "1e400",
        ),
      ),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ part, at, removed, inserted }) => {
        const text = String(parts[part]);
        const place = at % (text.length + 1);
        const damaged = text.slice(0, place) + inserted + text.slice(place + removed);
        await expectAnswer(makePackage({ ...parts, [part]: damaged }));
      }),
      { seed: 4, numRuns: 1500 },
    );
  });
});
