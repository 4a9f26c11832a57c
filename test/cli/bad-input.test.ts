import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { runCommandLine, temporaryFolder } from "../support/command-line.ts";

const sample = join(import.meta.dirname, "../../assets/samples/tidy.xlsx");
const asOf = ["--as-of", "2026-11-21"];
let folder = "";

function file(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** One sheet, written by hand, with whatever stands in `sheetData`. */
function workbook(sheetData: string, sheetName = "Sheet1"): Uint8Array {
  return zipSync({
    "[Content_Types].xml": strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": strToU8(
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    "xl/worksheets/sheet1.xml": strToU8(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheetData}</sheetData></worksheet>`,
    ),
  });
}

function row(number: number, texts: readonly string[]): string {
  const cells = texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("");
  return `<row r="${number}">${cells}</row>`;
}

beforeAll(() => {
  folder = temporaryFolder();
});

describe("what is no workbook gets one line and exit code 2", () => {
  const cases: [string, () => string][] = [
    ["an empty file", () => file("空.xlsx", "")],
    ["prose renamed .xlsx", () => file("文字.xlsx", "这是一份通知，不是台账。\n请各支部按时报送。\n")],
    ["a truncated zip", () => file("截断.xlsx", readFileSync(sample).subarray(0, 6000))],
    [
      "random bytes behind a zip signature",
      () => file("乱码.xlsx", Buffer.concat([Buffer.from("PK\x03\x04"), Buffer.alloc(5000, "乱码")])),
    ],
    ["a zip without a workbook", () => file("压缩包.xlsx", zipSync({ "readme.txt": strToU8("x") }))],
    [
      "a password-protected workbook",
      () => {
        const container = new Uint8Array(4096);
        container.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
        container.set(new Uint8Array(Buffer.from("EncryptedPackage", "utf16le")), 1024);
        return file("加密.xlsx", container);
      },
    ],
    ["a missing file", () => join(folder, "没有.xlsx")],
    [
      "a folder",
      () => {
        mkdirSync(join(folder, "文件夹.xlsx"), { recursive: true });
        return join(folder, "文件夹.xlsx");
      },
    ],
  ];
  it.each(cases)("%s", async (_, make) => {
    const path = make();
    const run = await runCommandLine(["check", path, ...asOf]);
    expect(run.code).toBe(2);
    expect(run.out).toBe("");
    expect(run.messages.trim().split("\n")).toHaveLength(1);
    expect(run.messages).toContain(path.slice(path.lastIndexOf("/") + 1));
    expect(run.messages).not.toMatch(/Error|at .*:\d+/);
  });

  it("a zip bomb", async () => {
    const bomb = zipSync({
      "[Content_Types].xml": strToU8("<Types/>"),
      "xl/worksheets/sheet1.xml": new Uint8Array(300 * 1024 * 1024),
      "xl/workbook.xml": strToU8(
        `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      "xl/_rels/workbook.xml.rels": strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
      "_rels/.rels": strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
    });
    const run = await runCommandLine(["check", file("炸弹.xlsx", bomb), ...asOf]);
    expect(run.code).toBe(2);
    expect(run.messages.trim().split("\n")).toHaveLength(1);
  });
});

describe("odd workbooks get a normal answer", () => {
  it("one without any ledger", async () => {
    const path = file(
      "没有台账.xlsx",
      workbook(row(1, ["通讯录"]) + row(2, ["科室", "电话"]) + row(3, ["办公室", "0000000"])),
    );
    const run = await runCommandLine(["check", path, ...asOf, "--json"]);
    expect(run.code).toBe(1);
    const [entry] = JSON.parse(run.out).workbooks;
    expect(entry.error).toBeNull();
    expect(entry.ledgers).toEqual([]);
    expect(entry.scorecard.stars).toBeNull();
  });

  it("a blank sheet", async () => {
    const run = await runCommandLine(["check", file("空白.xlsx", workbook("")), ...asOf]);
    expect(run.code).toBe(1);
    expect(run.out).toContain("没有认出任何台账");
  });

  it("a sheet whose only cell stands in row 1,048,576", async () => {
    const path = file(
      "末行.xlsx",
      workbook(`<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>终</t></is></c></row>`),
    );
    const run = await runCommandLine(["recognise", path, "--json"]);
    expect(run.code).toBe(0);
    expect(JSON.parse(run.out).workbooks[0].ledgers).toEqual([]);
  });

  it("a formula as a name and __proto__ as a caption", async () => {
    const header = row(1, ["姓名", "性别", "党员类别", "入党日期", "__proto__", "constructor"]);
    const people = ["=cmd|' /C calc'!A0", "张一", "李二", "王三"]
      .map((name, index) => row(index + 2, [name, "男", "正式党员", "2010-07-01", "x", "y"]))
      .join("");
    const path = file("注入.xlsx", workbook(header + people, "党员花名册"));
    const run = await runCommandLine(["check", path, ...asOf, "--json"]);
    expect(run.code).toBe(1);
    const [entry] = JSON.parse(run.out).workbooks;
    expect(entry.ledgers).toHaveLength(1);
    expect(entry.ledgers[0].unmapped).toEqual(["E", "F"]);
    const output = join(folder, "注入-已体检.xlsx");
    const report = await runCommandLine(["report", path, "-o", output, ...asOf]);
    expect(report.code).toBe(0);
    const written = await runCommandLine(["check", output, ...asOf, "--json"]);
    expect(written.code).toBe(1);
  });
});

describe("several workbooks", () => {
  it("a bad one is reported in its own entry and the others are done", async () => {
    const bad = file("坏.xlsx", "x");
    const run = await runCommandLine(["check", bad, sample, ...asOf, "--json"]);
    const [first, second] = JSON.parse(run.out).workbooks;
    expect(first).toEqual({ file: bad, error: { code: "unreadable-workbook", message: expect.any(String) } });
    expect(second.error).toBeNull();
    expect(run.code).toBe(second.summary.gap > 0 ? 1 : 0);
  });
});

describe("wrong usage", () => {
  it.each([
    [[]],
    [["check"]],
    [["chek", "a.xlsx"]],
    [["check", sample, "--as-of", "2026-02-30"]],
    [["check", sample, "--profile", "no-such-profile"]],
    [["check", sample, "--period", "2026Q5"]],
    [["check", sample, "--period", "2027", ...asOf]],
    [["check", sample, "--status", "bad", ...asOf]],
    [["check", sample, "--settings", "no-such-file.json"]],
    [["report", sample]],
    [["report", sample, "-o", "x.xlsx", "--sheets", "nothing"]],
    [["points", sample, "-o", "x.xlsx"]],
    [["points", sample, "-o", "x.xlsx", "--period", "2026"]],
    [["points", sample, "-o", "x.xlsx", "--period", "2026Q4", ...asOf]],
    [["explain", "no/such-rule"]],
    [["profiles", "no-such-profile"]],
  ])("%j ends with exit code 2 and says what to do", async (args) => {
    const run = await runCommandLine(args);
    expect(run.code).toBe(2);
    expect(run.messages.trim()).not.toBe("");
    expect(run.messages).not.toMatch(/Error:|at .*:\d+/);
  });
});
