/** Mess F56 to F65: marks and numbers. */
import { describe, expect, it } from "vitest";
import { isoDay } from "../../../../src/core/model/date.ts";
import { fieldValue } from "../../../../src/core/model/field.ts";
import { columnsOf, paymentsOf, questionsOf, readRows, tablesOf } from "./read-sheet.ts";

const grid = (marks: readonly (readonly unknown[])[], legend?: string) =>
  readRows(
    [
      ["2026年3月党员考勤表"],
      ["姓名", 1, 2, 3, 4, 5],
      ["张一", ...(marks[0] ?? [])],
      ["李二", ...(marks[1] ?? [])],
      ...(legend === undefined ? [] : [[legend]]),
    ],
    { name: "考勤" },
  );

function presences(ledgers: ReturnType<typeof readRows>): string[] {
  return (ledgers.others.attendance?.records ?? []).map(
    (record) => fieldValue(record.presence) ?? record.presence?.state ?? "none",
  );
}

describe("F marks", () => {
  it("F56 reads the legend under a grid before its marks, and keeps every true cell", () => {
    const marks = [
      ["√", "△", "√", "○", "√"],
      ["√", "√", "╳", "√", "√"],
    ];
    const ledgers = grid(marks, "注：√出勤　△迟到　○病假　╳旷会");
    expect(presences(ledgers)).toEqual([
      "present",
      "late",
      "present",
      "leave",
      "present",
      "present",
      "present",
      "absent",
      "present",
      "present",
    ]);
    const second = ledgers.others.attendance?.records[1];
    expect(second?.presence?.at).toEqual({ sheet: "考勤", range: "C3" });
    const date = fieldValue(second?.date);
    expect(date && isoDay(date.from)).toBe("2026-03-02");
    const other = grid(marks, "说明：出勤√ 出差△ 事假○ 缺席╳");
    expect(presences(other)[1]).toBe("leave");
  });

  it("F56 does not guess a mark that clashes where no legend stands", () => {
    const ledgers = grid([
      ["√", "△", "√", "√", "√"],
      ["√", "√", "√", "√", "√"],
    ]);
    expect(presences(ledgers)[0]).toBe("present");
    expect(presences(ledgers)[1]).toBe("unreadable");
  });

  it("F56 reads marks with a count, and words", () => {
    const ledgers = grid(
      [
        ["√", "△1", "请假", "√", "缺席"],
        ["√", "√", "√", "√", "√"],
      ],
      "注：√出勤 △迟到",
    );
    expect(presences(ledgers).slice(0, 5)).toEqual(["present", "late", "leave", "present", "absent"]);
  });

  it("F57 leaves a blank cell blank: what it means is for the rules", () => {
    const ledgers = grid(
      [
        ["√", null, "√", null, "√"],
        ["√", "√", "√", "√", "√"],
      ],
      "注：√出勤 ×缺席",
    );
    expect(presences(ledgers).slice(0, 3)).toEqual(["present", "blank", "present"]);
    const votes = readRows(
      [["2026年票决情况"], ["日期", "事项", "赞成", "反对", "弃权"], ["2026.1.5", "接收预备党员", 10, null, null]],
      { name: "表决" },
    );
    expect(votes.others.votes?.records[0]?.abstained?.state).toBe("blank");
  });

  it("F58 takes a √ under one of several grades for no payment, and keeps the tick of a paid month", () => {
    const paid = readRows([["2026年党费"], ["姓名", "1月", "2月", "3月"], ["张一", "√", "√", "×"]]);
    expect(paymentsOf(paid)).toEqual(["张一 2026-01 tick", "张一 2026-02 tick", "张一 2026-03 unpaid"]);
    const appraisal = readRows([
      ["2025年民主评议"],
      ["姓名", "优秀", "合格", "基本合格", "不合格"],
      ["张一", "√", null, null, null],
    ]);
    expect(tablesOf(appraisal).filter((table) => /roster|meetings|dues/.test(table))).toEqual([]);
  });

  it.each([
    ["已缴纳", "tick"],
    ["已缴纳!!!", "tick"],
    ["未缴纳", "unpaid"],
    ["是", "tick"],
    ["否", "unpaid"],
    ["完成", "tick"],
    ["未完成", "unpaid"],
  ])("F59 reads %s as %s", (word, expected) => {
    expect(paymentsOf(readRows([["2026年5月党费"], ["姓名", "应缴党费", "是否缴纳"], ["张一", 10, word]]))).toEqual([
      `张一 2026-05 ${expected}`,
    ]);
  });

  it.each([
    ["10元", 10],
    ["￥10.50", 10.5],
    ["１０", 10],
    ["1,234.5元", 1234.5],
    ["10元整", 10],
  ])("F60 reads the amount %s", (cell, expected) => {
    expect(paymentsOf(readRows([["2026年5月党费"], ["姓名", "应缴党费", "实缴党费"], ["张一", 10, cell]]))).toEqual([
      `张一 2026-05 ${expected}`,
    ]);
  });

  it("F60 reads hours and counts with their unit", () => {
    const ledgers = readRows(
      [
        ["2026年党员学时登记"],
        ["姓名", "学习时间", "学习内容", "学时"],
        ["张一", "2026.1.5", "集中学习", "2学时"],
        ["李二", "2026.1.5", "集中学习", 4],
      ],
      { name: "学时" },
    );
    expect(ledgers.others.study?.records.map((record) => fieldValue(record.hours))).toEqual([2, 4]);
  });

  it("F61 takes a column of rates for no amounts", () => {
    for (const rate of [0.005, "0.5%", "0.50%", "5‰"]) {
      const ledgers = readRows([
        ["2026年5月党费"],
        ["姓名", "党费基数", "缴纳比例", "实缴党费"],
        ["张一", 4000, rate, 20],
      ]);
      expect(columnsOf(ledgers)).toEqual(["A name", "B base", "D paid"]);
    }
  });

  it("F62 keeps due and paid apart to the cent, whatever they are rounded to, and leaves arrears aside", () => {
    const ledgers = readRows([
      ["2026年5月党费"],
      ["姓名", "应缴党费", "实缴党费", "欠缴党费"],
      ["张一", 111.99, 112, -0.01],
    ]);
    const record = ledgers.dues?.records[0];
    expect([fieldValue(record?.due), fieldValue(record?.paid)]).toEqual([11199, { kind: "amount", cents: 11200 }]);
    expect(columnsOf(ledgers)).toEqual(["A name", "B monthlyDue", "C paid"]);
  });

  it("F63 reads full marks and marks given, and grade words as words", () => {
    const ledgers = readRows(
      [
        ["党支部考核评分表"],
        ["考核项目", "考核内容", "分值", "得分", "备注"],
        ["组织建设", "班子健全", "4分", 4, null],
        ["组织建设", "按期换届", 6, "5分", null],
      ],
      { name: "考核评分" },
    );
    expect(
      ledgers.others.scorecard?.records.map((record) => [fieldValue(record.full), fieldValue(record.score)]),
    ).toEqual([
      [4, 4],
      [6, 5],
    ]);
  });

  it("F64 keeps circled codes as they stand", () => {
    const ledgers = readRows(
      [
        ["姓名", "性别", "入党时间", "备注"],
        ["张一", "男", "2005.7.1", "①"],
      ],
      { name: "党员花名册" },
    );
    expect(fieldValue(ledgers.roster?.records[0]?.note)).toBe("①");
    expect(questionsOf(ledgers)).toEqual([]);
  });
});
