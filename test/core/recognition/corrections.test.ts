import { describe, expect, test } from "vitest";
import { columnKeys, headerShape, type SheetCorrection } from "../../../src/core/recognition/corrections.ts";
import { headersOn, recognise } from "../../../src/core/recognition/recognise.ts";
import { sheetNamed } from "../../../src/core/workbook/snapshot.ts";
import { snapshotOf } from "../../support/snapshot-of.ts";

const members = [
  ["张一", "男", "2005-07-01", "第一党小组", "骨干"],
  ["李二", "女", "2010-06-30", "第二党小组", ""],
  ["王三", "男", "2015-12-01", "第一党小组", ""],
];

function roster(name: string, captions = ["姓名", "性别", "入党时间", "党小组", "备注"]) {
  return { name, rows: [["党员花名册"], captions, ...members] };
}

function correction(sheet: ReturnType<typeof roster>, own: Partial<SheetCorrection>): SheetCorrection {
  const snapshot = snapshotOf({ sheets: [sheet] });
  const read = sheetNamed(snapshot, sheet.name) ?? expect.unreachable("the sheet is there");
  return { sheet: sheet.name, shape: headerShape(read, own.headerRows ?? [2]), ...own };
}

function fieldOf(sheets: readonly ReturnType<typeof roster>[], sheet: string, column: number, own: SheetCorrection) {
  const { tables } = recognise(snapshotOf({ sheets: [...sheets] }), { corrections: [own] });
  return tables.find((table) => table.sheet === sheet)?.columns.find((entry) => entry.column === column)?.field ?? "";
}

describe("columns", () => {
  const sheet = roster("花名册");

  test("are read as the field that was chosen, surely", () => {
    const own = correction(sheet, { columns: new Map([["备注", "post"]]) });
    const [table] = recognise(snapshotOf({ sheets: [sheet] }), { corrections: [own] }).tables;
    expect(table?.columns.find((column) => column.column === 4)).toMatchObject({ field: "post", confidence: 1 });
  });

  test("that are not used stand among the unmapped ones, and nothing is asked about them", () => {
    const own = correction(sheet, { columns: new Map([["入党时间", ""]]) });
    const ledgers = recognise(snapshotOf({ sheets: [sheet] }), { corrections: [own] });
    expect(ledgers.tables[0]?.unmapped).toContainEqual({ column: 2, caption: "入党时间" });
    expect(ledgers.roster?.records[0]?.joinedOn).toBeUndefined();
  });

  test("of one caption are told apart by their number, those without one by their place", () => {
    const columns = ["姓名", "备注", "备 注", ""].map((caption, column) => ({ column, caption }));
    expect([...columnKeys(columns).values()]).toEqual(["姓名", "备注", "备注#2", "@3"]);
  });
});

describe("kinds", () => {
  test("a sheet that is none is left out, with the reason", () => {
    const sheet = roster("花名册");
    const ledgers = recognise(snapshotOf({ sheets: [sheet] }), { corrections: [correction(sheet, { kind: "none" })] });
    expect(ledgers.tables).toEqual([]);
    expect(ledgers.unused.map((unused) => unused.why)).toEqual(["您指明不是台账，没有用到"]);
  });

  test("a sheet is read as the kind that was chosen, without a question", () => {
    const sheet = {
      name: "退出人员",
      rows: [["已转出党员名册"], ["姓名", "性别", "入党时间", "党小组", "备注"], ...members],
    };
    const before = recognise(snapshotOf({ sheets: [sheet] }));
    expect(before.roster).toBeNull();
    const own = correction(sheet, { kind: "roster" });
    const after = recognise(snapshotOf({ sheets: [sheet] }), { corrections: [own] });
    expect(after.roster?.records).toHaveLength(3);
    expect(after.tables[0]?.questions).toEqual([]);
  });
});

describe("headers", () => {
  const captions = ["姓名", "性别", "入党时间", "党小组", "备注"];
  const sheet = {
    name: "花名册",
    rows: [
      ["姓名", "性别", "入党时间", "党小组", "备注"],
      ["旧表头，见下"],
      ["代码", "甲", "乙", "丙", "丁"],
      captions,
      ...members,
    ],
  };

  test("that were pointed out are the only ones above them", () => {
    const own = correction(sheet, { headerRows: [4] });
    const ledgers = recognise(snapshotOf({ sheets: [sheet] }), { corrections: [own] });
    expect(ledgers.tables.map((table) => table.headerRows)).toEqual([[4]]);
    expect(ledgers.roster?.records).toHaveLength(3);
  });

  test("are left alone when other words stand there now", () => {
    const own = correction(sheet, { headerRows: [4], kind: "none" });
    const changed = { ...sheet, rows: sheet.rows.map((row, index) => (index === 3 ? [...captions, "电话"] : row)) };
    const ledgers = recognise(snapshotOf({ sheets: [changed] }), { corrections: [own] });
    expect(ledgers.roster?.records).toHaveLength(3);
  });

  test("are listed with their columns", () => {
    const snapshot = snapshotOf({ sheets: [roster("花名册")] });
    const read = sheetNamed(snapshot, "花名册") ?? expect.unreachable("the sheet is there");
    expect(headersOn(read, snapshot)).toEqual([
      { rows: [2], columns: captions.map((caption, column) => ({ column, caption })) },
    ]);
  });
});

describe("another sheet of the same shape", () => {
  const october = roster("10月花名册");
  const own = correction(october, { columns: new Map([["备注", "post"]]) });

  test("of the same series is read the same way", () => {
    expect(fieldOf([october, roster("十一月花名册")], "十一月花名册", 4, own)).toBe("post");
  });

  test("with another name is not, while the corrected one is there", () => {
    const others = [roster("10月花名册"), roster("退休支部")];
    expect(fieldOf(others, "退休支部", 4, own)).not.toBe("post");
  });

  test("that has taken its place is", () => {
    expect(fieldOf([roster("花名册（新）")], "花名册（新）", 4, own)).toBe("post");
  });

  test("with other captions never is", () => {
    const other = roster("11月花名册", ["姓名", "性别", "入党时间", "备注", "党小组"]);
    expect(fieldOf([october, other], "11月花名册", 3, own)).not.toBe("post");
  });
});
