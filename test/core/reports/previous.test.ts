import { describe, expect, it } from "vitest";
import { keptContent, movedFormula, readPreviousList, textOf } from "../../../src/core/reports/previous.ts";
import type { Snapshot } from "../../../src/core/workbook/snapshot.ts";
import { type SheetInput, snapshotOf } from "../../support/snapshot-of.ts";

const wanted = {
  definedName: "BranchLedger.Issues",
  captions: ["编号", "问题", "措施", "预警", "键"],
  key: "键",
  computed: ["预警"],
  endsBefore: ["补录其他来源"],
};

function workbook(rows: SheetInput["rows"], name = "问题台账"): Snapshot {
  return snapshotOf({
    sheets: [
      { name: "党员花名册", rows: [["姓名"]] },
      { name, rows },
    ],
    names: [{ name: "BranchLedger.Issues", refersTo: `'${name}'!$A$1` }],
  });
}

describe("reading a list of ours back", () => {
  it("finds the sheet by its defined name, captions by text and rows by key, wherever they are", () => {
    const list = readPreviousList(
      workbook(
        [
          ["题目"],
          ["键", "措施", "编号", "问题", "预警"],
          ["a|1", "谈话", "2026-001", "甲", ""],
          [null, "", "", null, ""],
          ["b|2", null, "2026-002", "乙", "逾期"],
          [],
          ["补录其他来源的问题（督导反馈等）请写在上面"],
          ["不是列表"],
        ],
        "整改 台账",
      ),
      wanted,
    );
    expect(list?.sheet.name).toBe("整改 台账");
    expect(list?.rows.map((row) => [row.key, textOf(row.cells.get("问题")), textOf(row.cells.get("措施"))])).toEqual([
      ["a|1", "甲", "谈话"],
      ["b|2", "乙", ""],
    ]);
  });

  it("keeps rows without a key, gives a doubled key to the first row and passes over empty rows with formulas", () => {
    const list = readPreviousList(
      workbook([
        ["编号", "问题", "措施", "预警", "键"],
        ["", "自己登记的", "", "未定时限", ""],
        ["1", "甲", "", "", "a|1"],
        ["1", "甲", "抄下来的", "", "a|1"],
        ["", "", "", { formula: 'IF($B5="","",1)', value: "" }, ""],
      ]),
      wanted,
    );
    expect(list?.rows.map((row) => [row.key, row.copied])).toEqual([
      [null, false],
      ["a|1", false],
      [null, true],
    ]);
  });

  it("carries the columns a clerk has added, a second 措施 among them", () => {
    const list = readPreviousList(
      workbook([
        ["编号", "联系人", "问题", "措施", "措施", "预警", "键", null],
        ["1", "钱乙", "甲", "第一", "第二", "", "a|1", "旁注"],
        [null, null, null, null, null, null, null, "只有旁注"],
      ]),
      wanted,
    );
    expect(list?.extras.map((extra) => extra.caption)).toEqual(["联系人", "措施", ""]);
    expect(list?.rows.map((row) => row.extras.map(textOf))).toEqual([
      ["钱乙", "第二", "旁注"],
      ["", "", "只有旁注"],
    ]);
    expect(textOf(list?.rows[0]?.cells.get("措施"))).toBe("第一");
  });

  it("knows a sheet that is not there, or has lost its captions", () => {
    expect(
      readPreviousList(snapshotOf({ sheets: [{ name: "问题台账", rows: [wanted.captions] }] }), wanted),
    ).toBeNull();
    expect(readPreviousList(workbook([["随便写的"], ["甲", "乙"]]), wanted)).toBeNull();
  });
});

describe("a clerk's formulas", () => {
  const moves = { rows: new Map([[5, 8]]), columns: new Map([[9, 10]]) };

  it("follow their row and columns", () => {
    expect(movedFormula("J6+30", moves)).toBe("K9+30");
    expect(movedFormula("$J$6-J7+SUM(J6:J6)", moves)).toBe("$K$9-K7+SUM(K9:K9)");
    expect(keptContent({ value: 3, formula: "J6" }, moves)).toEqual({ formula: "K9", value: 3 });
  });

  it("leave texts, other sheets, names and functions alone", () => {
    const formula = `IF(会议记录!J6="J6",'五月 会议'!J6:J7,LOG10(J7)&"说""J6""")+J6_total`;
    expect(movedFormula(formula, moves)).toBe(formula.replace("LOG10(J7)", "LOG10(K7)"));
  });
});
