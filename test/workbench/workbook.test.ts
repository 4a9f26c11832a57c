import { describe, expect, it } from "vitest";
import type { CellRange } from "../../src/core/model/place.ts";
import { parseRange } from "../../src/core/model/place.ts";
import { Workbook } from "../../src/workbench/model/workbook.ts";

function at(address: string): CellRange {
  const range = parseRange(address);
  if (range === null) throw new Error(address);
  return range;
}

const codeOf = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error instanceof Error && "code" in error ? error.code : error;
  }
  return "nothing";
};

describe("sheets", () => {
  it.each(["", "甲/乙", "甲:乙", "[甲]", "甲?", "'甲", "History", "长".repeat(32)])("cannot be called “%s”", (name) => {
    expect(codeOf(() => new Workbook().addSheet(name))).toBe("InvalidArgument");
  });

  it("have names that differ in more than case", () => {
    const workbook = new Workbook();
    workbook.addSheet("Ledger");
    expect(codeOf(() => workbook.addSheet("LEDGER"))).toBe("ItemAlreadyExists");
    expect(codeOf(() => workbook.requiredSheet("党费"))).toBe("ItemNotFound");
  });

  it("take names and formulas along when they are renamed, and leave #REF! when they go", () => {
    const workbook = new Workbook();
    const roster = workbook.addSheet("名单");
    const other = workbook.addSheet("五月 会议");
    workbook.addName("党员名单", "名单!$A$1:$A$9", null);
    other.write(at("A1"), "=COUNTA(名单!A:A)");
    workbook.renameSheet(roster, "党员 名单");
    expect(workbook.nameOf("党员名单", null)?.refersTo).toBe("'党员 名单'!$A$1:$A$9");
    expect(other.cell(0, 0).formula).toBe("COUNTA('党员 名单'!A:A)");
    workbook.deleteSheet(roster);
    expect(workbook.nameOf("党员名单", null)?.refersTo).toBe("#REF!$A$1:$A$9");
    expect(codeOf(() => workbook.deleteSheet(other))).toBe("InvalidOperation");
  });

  it("are not added to a locked workbook, nor written when protected", () => {
    const workbook = new Workbook();
    const sheet = workbook.addSheet("名单");
    workbook.isStructureProtected = true;
    sheet.isProtected = true;
    expect(codeOf(() => workbook.addSheet("新"))).toBe("AccessDenied");
    expect(codeOf(() => sheet.write(at("A1"), "x"))).toBe("AccessDenied");
    expect(codeOf(() => sheet.merge(at("A1:B1")))).toBe("AccessDenied");
    expect(sheet.usedRange(true)).toBeNull();
  });
});

describe("cells", () => {
  it("take grids of their own shape only; null leaves one alone and an empty text empties it", () => {
    const sheet = new Workbook().addSheet("名单");
    sheet.write(at("A1:B2"), [
      ["张一", 1],
      ["李二", 2],
    ]);
    sheet.write(at("A1:B2"), [
      [null, ""],
      ["王三", null],
    ]);
    expect([sheet.cell(0, 0), sheet.cell(0, 1), sheet.cell(1, 0), sheet.cell(1, 1)].map(({ value }) => value)).toEqual([
      "张一",
      null,
      "王三",
      2,
    ]);
    expect(codeOf(() => sheet.write(at("A1:B2"), [["张一", 1]]))).toBe("InvalidArgument");
    expect(codeOf(() => sheet.write(at("A1:B2"), [["张一"], ["李二"]]))).toBe("InvalidArgument");
  });

  it("count as used by their value, or by their look alone when that is asked for", () => {
    const sheet = new Workbook().addSheet("名单");
    sheet.write(at("B2"), "张一");
    sheet.setLook(at("D9"), (look) => ({ ...look, fill: "#FFFF00" }));
    expect(sheet.usedRange(true)).toEqual(at("B2"));
    expect(sheet.usedRange(false)).toEqual(at("B2:D9"));
    sheet.clear(at("A1:Z99"), { contents: true, formats: true });
    expect(sheet.usedRange(false)).toBeNull();
  });

  it("under a merged area hold nothing", () => {
    const sheet = new Workbook().addSheet("名单");
    sheet.write(at("A1:C1"), [["一", "二", "三"]]);
    sheet.merge(at("A1:C1"));
    sheet.write(at("B1"), "四");
    expect([0, 1, 2].map((column) => sheet.cell(0, column).value)).toEqual(["一", null, null]);
    expect(codeOf(() => sheet.merge(at("C1:D2")))).toBe("InvalidArgument");
  });

  it("keep the value they have when a formula cannot be calculated, else take the calculated one", () => {
    const plain = new Workbook().addSheet("名单");
    plain.write(at("A1"), 3);
    plain.write(at("A1"), "=1+2");
    expect(plain.cell(0, 0)).toMatchObject({ value: 3, formula: "1+2" });
    const workbook = new Workbook({ calculator: ({ formula }) => (formula === "1+2" ? 33 : undefined) });
    const sheet = workbook.addSheet("名单");
    sheet.write(at("A1"), "=1+2");
    expect(sheet.cell(0, 0).value).toBe(33);
  });

  it("keep the validation around a hole that another one takes", () => {
    const sheet = new Workbook().addSheet("名单");
    const validation = {
      rule: { type: "list", operator: null, formula1: '"是,否"', formula2: null },
      ignoreBlanks: true,
      errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
      prompt: { showPrompt: false, title: "", message: "" },
    };
    sheet.setValidation(at("A1:C9"), validation);
    sheet.setValidation(at("B2:B3"), null);
    expect(sheet.validationOf(at("B2"))).toBeNull();
    expect(["A1", "B1", "B4", "C2"].map((address) => sheet.validationOf(at(address))?.rule.type)).toEqual(
      new Array(4).fill("list"),
    );
  });
});
