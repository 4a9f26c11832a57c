import { describe, expect, it } from "vitest";
import { isoMonth, isoSpan } from "../../../../src/core/model/date.ts";
import { fieldValue } from "../../../../src/core/model/field.ts";
import type { Ledgers } from "../../../../src/core/model/ledger.ts";
import { recognise } from "../../../../src/core/recognition/recognise.ts";
import { type SheetInput, snapshotOf } from "../../../support/snapshot-of.ts";

function read(sheet: SheetInput, file = "台账.xlsx"): Ledgers {
  return recognise(snapshotOf({ file, sheets: [sheet] }));
}

/** 姓名 months paid due of every record, as text. */
function lines(ledgers: Ledgers): string[] {
  return (ledgers.dues?.records ?? []).map((record) => {
    const months = fieldValue(record.months);
    const paid = fieldValue(record.paid);
    return [
      fieldValue(record.name),
      months ? months.map(isoMonth).join("+") : record.months.state,
      paid ? (paid.kind === "amount" ? paid.cents : paid.kind) : record.paid?.state,
      record.due === undefined ? "" : (fieldValue(record.due) ?? record.due.state),
    ].join(" ");
  });
}

function fields(ledgers: Ledgers): string[] {
  return ledgers.tables[0]?.columns.map((column) => column.field) ?? [];
}

describe("dues as a list", () => {
  it("reads the month of each payment, whatever its notation", () => {
    const ledgers = read({
      name: "党费收缴明细",
      rows: [
        ["党费收缴明细表", null, null, null, null, null, null],
        ["单位：元"],
        ["序号", "姓名", "所属月份", "缴费日期", "党费基数", "应缴党费（元）", "实缴党费", "收款人", "备注"],
        [1, "张一", "2026年1月", { date: "2026-01-20" }, 5000, 50, 50, "李二", null],
        [2, "张一", { month: "2026-02" }, "2026.2.20", 5000, 50, "50元", "李二", null],
        [3, "李二", "2026-03", null, 5000, 50, null, null, null],
        [4, "李二", "2026.4-6", "2026.6.30", 5000, "50", 150, "张一", "补录"],
        ["合计", null, null, null, null, 200, 250, null, null],
        ["注：党费按月交纳。"],
      ],
      merges: ["A1:I1"],
    });
    expect(lines(ledgers)).toEqual([
      "张一 2026-01 5000 5000",
      "张一 2026-02 5000 5000",
      "李二 2026-03 blank 5000",
      "李二 2026-04+2026-05+2026-06 15000 5000",
    ]);
    expect(ledgers.dues?.records.map((record) => record.correction)).toEqual([false, false, false, true]);
    expect(ledgers.dues?.totals.find((total) => total.at.range === "G8")).toMatchObject({
      sum: 25000,
      parts: { range: "G4:G7" },
    });
    expect(ledgers.tables[0]?.columns.every((column) => column.confidence >= 0.95)).toBe(true);
  });

  it("takes start and end months, and leaves a monthly figure as it stands", () => {
    const ledgers = read({
      name: "补缴",
      rows: [
        ["学工号", "姓名", "缴费类型", "缴费起始月份", "缴费截止月份", "每月应缴党费", "缴费金额", "备注"],
        ["001", "张一", "党费补缴", "202601", "202603", 10, 30, null],
        ["002", "李二", "党费补缴", "2026-03", "2026-01", 10, 30, null],
      ],
    });
    expect(lines(ledgers)).toEqual(["张一 2026-01+2026-02+2026-03 3000 1000", "李二 unreadable 3000 1000"]);
    expect(ledgers.unreadable.map((cell) => cell.field)).toContain("month");
  });

  it("takes the month from the tab and the year from the file when one sheet is one month", () => {
    const ledgers = recognise(
      snapshotOf({
        file: "2026年党费台账.xlsx",
        sheets: ["5月", "6月"].map((name) => ({
          name,
          rows: [
            ["姓名", "应缴党费", "实缴党费"],
            ["张一", 10, name === "5月" ? 10 : null],
          ],
        })),
      }),
    );
    expect(lines(ledgers)).toEqual(["张一 2026-05 1000 1000", "张一 2026-06 blank 1000"]);
    expect(ledgers.tables.map((table) => table.stated?.by)).toEqual([
      "工作表名“5月”和文件名“2026年党费台账.xlsx”",
      "工作表名“6月”和文件名“2026年党费台账.xlsx”",
    ]);
  });

  it("asks for the year when months name none", () => {
    const ledgers = read({
      name: "党费",
      rows: [
        ["姓名", "月份", "应缴党费", "实缴党费"],
        ["张一", "1月", 10, 10],
        ["张一", "2月", 10, 10],
      ],
    });
    expect(lines(ledgers)).toEqual(["张一 unreadable 1000 1000", "张一 unreadable 1000 1000"]);
    expect(ledgers.tables[0]?.questions.map((question) => question.code)).toEqual(["which-year"]);
    expect(ledgers.tables[0]?.stated).toBeNull();
  });

  it("carries a name merged down over its payments", () => {
    const ledgers = read({
      name: "2026年党费",
      rows: [
        ["姓名", "月份", "实缴党费"],
        ["张一", "1月", 10],
        [null, "2月", 10],
        ["李二", "1月", 20],
      ],
      merges: ["A2:A3"],
    });
    expect(lines(ledgers).map((line) => line.trim())).toEqual([
      "张一 2026-01 1000",
      "张一 2026-02 1000",
      "李二 2026-01 2000",
    ]);
    expect(ledgers.dues?.records[1]?.name.at.range).toBe("A2");
  });
});

describe("dues as a matrix", () => {
  it.each([
    [["1月", "2月", "3月"]],
    [["01月", "02月", "03月"]],
    [["1月党费", "2 月党费", "3月 党费（元）"]],
    [["2026-01", "2026-02", "2026-03"]],
    [["2026年1月", "2026年2月", "2026年3月"]],
    [["一月", "二月", "三月"]],
    [[{ date: "2026-01-01" }, { date: "2026-02-01" }, { date: "2026-03-01" }]],
    [[{ month: "2026-01" }, { month: "2026-02" }, { month: "2026-03" }]],
  ])("tells the months of %j", (captions) => {
    const ledgers = read({
      name: "党费",
      rows: [["2026年度党费收缴情况"], ["序号", "姓名", ...captions], [1, "张一", 10, 20, null]],
    });
    expect(fields(ledgers)).toEqual(["name", "paid:01", "paid:02", "paid:03"]);
    expect(lines(ledgers).map((line) => line.trim())).toEqual([
      "张一 2026-01 1000",
      "张一 2026-02 2000",
      "张一 2026-03 blank",
    ]);
    expect(isoSpan(ledgers.tables[0]?.stated?.span ?? { from: 0 as never, to: 0 as never, precision: "day" })).toBe(
      "2026-01-01 至 2026-03-31",
    );
    expect(ledgers.dues?.fields.has("paid")).toBe(true);
    expect(ledgers.dues?.records[0]?.place).toEqual({ sheet: "党费", range: "C3", row: 3, id: "党费!3" });
  });

  it("tells due from paid under merged month parents", () => {
    const ledgers = read({
      name: "党费",
      rows: [
        ["2026年党费收缴台账"],
        ["序号", "姓名", "7月", null, "8月", null, "备注"],
        [null, null, "应交", "实交", "应交", "实交", null],
        [1, "张一", 10, 10, 10, null, null],
      ],
      merges: ["A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:G3", "A1:G1"],
    });
    expect(fields(ledgers)).toEqual(["name", "due:07", "paid:07", "due:08", "paid:08", "note"]);
    expect(lines(ledgers)).toEqual(["张一 2026-07 1000 1000", "张一 2026-08 blank 1000"]);
  });

  it("reads unmerged parents just as well", () => {
    const ledgers = read({
      name: "党费",
      rows: [
        ["2026年党费收缴台账"],
        ["姓名", "7月", null, "8月", null],
        [null, "应交", "实交", "应交", "实交"],
        ["张一", 10, 10, 10, 10],
      ],
    });
    expect(fields(ledgers)).toEqual(["name", "due:07", "paid:07", "due:08", "paid:08"]);
  });

  it("reads base and dues side by side per month", () => {
    const ledgers = read(
      {
        name: "2026年第三季度",
        rows: [
          ["姓名", "7 月缴费基数", "7 月党费", "8 月缴费基数", "8 月党费", "9 月缴费基数", "9 月党费", "季度合计"],
          ["张一", 5000, 25, 5000, 25, 5000, 25, 75],
          ["李二", 5000, 25, 5000, 25, 5000, "√", 50],
          ["合计", null, 50, null, 50, null, 25, 125],
          ["本季度应缴人数： 2 人   缴费基数合计： 30000 元"],
        ],
      },
      "明细.xlsx",
    );
    expect(fields(ledgers)).toEqual(["name", "base:07", "paid:07", "base:08", "paid:08", "base:09", "paid:09"]);
    const rowTotal = ledgers.dues?.totals.find((total) => total.at.range === "H2");
    expect(rowTotal).toMatchObject({ sum: 7500, unreadableParts: 0 });
    expect(ledgers.dues?.totals.find((total) => total.at.range === "H3")).toMatchObject({
      sum: 5000,
      unreadableParts: 1,
    });
    expect(ledgers.tables[0]?.questions).toEqual([]);
  });

  it("reads quarters, repeated blocks as tables of their own, and a copy once", () => {
    const captions = ["姓名", "每月应缴（元）", "第二季度应缴（元）", "第二季度实缴（元）"];
    const ledgers = read({
      name: "公示",
      rows: [
        ["2019年第二季度党费收缴情况公示"],
        [...captions, ...captions],
        ["张一", 37.33, 111.99, 112, "王三", 10, 30, 30],
        ["李二", 44.3, 132.9, 133, null, null, null, null],
      ],
    });
    expect(ledgers.tables.map((table) => [table.range, table.records])).toEqual([
      ["A2:D4", 2],
      ["E2:H3", 1],
    ]);
    expect(lines(ledgers)).toEqual([
      "张一 2019-04+2019-05+2019-06 11200 11199",
      "李二 2019-04+2019-05+2019-06 13300 13290",
      "王三 2019-04+2019-05+2019-06 3000 3000",
    ]);
    const copied = read({
      name: "公示",
      rows: [
        ["2019年第二季度党费收缴情况公示"],
        [...captions, ...captions],
        ["张一", 37.33, 111.99, 112, "张一", 37.33, 111.99, 112],
      ],
    });
    expect(copied.tables).toHaveLength(1);
  });

  it("keeps two years apart", () => {
    const ledgers = read({
      name: "党费",
      rows: [
        ["姓名", "2025年", null, "2026年", null],
        [null, "11月", "12月", "1月", "2月"],
        ["张一", 10, 10, 10, 10],
      ],
      merges: ["A1:A2", "B1:C1", "D1:E1"],
    });
    expect(fields(ledgers)).toEqual(["name", "paid:2025-11", "paid:2025-12", "paid:2026-01", "paid:2026-02"]);
    expect(lines(ledgers).map((line) => line.split(" ")[1])).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
  });

  it("leaves months unreadable without a year and asks once", () => {
    const ledgers = read({
      name: "党费",
      rows: [
        ["姓名", "1月", "2月", "3月"],
        ["张一", 10, 10, 10],
      ],
    });
    expect(lines(ledgers)[0]).toContain("unreadable");
    expect(ledgers.tables[0]?.questions.map((question) => question.code)).toEqual(["which-year"]);
  });

  it("reads △ as a waiver when the legend says so", () => {
    const rows = (legend: string) => [["2026年党费"], ["姓名", "1月", "2月", "3月"], ["张一", "△", 10, 10], [legend]];
    expect(lines(read({ name: "党费", rows: rows("注：△表示免交") }))[0]).toContain("waived");
    expect(lines(read({ name: "党费", rows: rows("注：按月交纳") }))[0]).toContain("unreadable");
  });

  it("is not misled by months that are not about dues", () => {
    const months = Array.from({ length: 12 }, (_, index) => `${index + 1}月`);
    for (const [name, first] of [
      ["学习强国积分", "姓名"],
      ["台账录入次数", "单位"],
      ["团费收缴表", "姓名"],
    ]) {
      const ledgers = read({
        name: name ?? "",
        rows: [[`2026年${name}`], [first, ...months], ["张一", ...months.map(() => 10)]],
      });
      expect(ledgers.dues).toBeNull();
      expect(ledgers.unused).toHaveLength(1);
    }
  });
});
