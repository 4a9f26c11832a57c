/** Mess A1 to A21: where the table is. */
import { describe, expect, it } from "vitest";
import { isoDay } from "../../../../src/core/model/date.ts";
import { fieldValue } from "../../../../src/core/model/field.ts";
import {
  columnsOf,
  meetingCaptions,
  meetingRows,
  meetingsOf,
  membersOf,
  paymentsOf,
  questionsOf,
  readRows,
  readSheets,
  rosterCaptions,
  rosterRows,
  tablesOf,
} from "./read-sheet.ts";

const three = ["张一", "李二", "王三"];

describe("A finding the table", () => {
  it.each([1, 2, 3, 4, 5, 7, 8])("A1 finds the header in row %i", (row) => {
    const above = Array.from({ length: row - 1 }, (_, index) =>
      index === 0 ? ["党员花名册"] : [`第${index}行说明文字`],
    );
    const ledgers = readRows([...above, rosterCaptions, ...rosterRows]);
    expect(ledgers.tables[0]?.headerRows).toEqual([row]);
    expect(membersOf(ledgers)).toEqual(three);
  });

  it("A2 reads past the 附件 line before the title", () => {
    const ledgers = readRows([["附件6："], ["党员花名册"], rosterCaptions, ...rosterRows], { file: "材料18.xlsx" });
    expect(tablesOf(ledgers)).toEqual(["Sheet1: roster"]);
    expect(ledgers.tables[0]?.headerRows).toEqual([3]);
  });

  it("A3 takes a title that does not stand in A1", () => {
    const ledgers = readRows(
      [[null, null, null, "2025年三会一课记录"], meetingCaptions, [1, "1月5日", "支委会", "会议室", "张一", "研究"]],
      {
        merges: ["D1:F1"],
      },
    );
    expect(meetingsOf(ledgers)).toEqual(["2025-01-05 committee"]);
  });

  it("A4 takes year and quarter out of the title, and none out of one that was left open", () => {
    const dues = [
      ["姓名", "应缴党费", "实缴党费"],
      ["张一", 30, 30],
    ];
    const stated = readRows([["中共某某公司第一支部委员会2026年第2季度党费收缴台账"], ...dues]);
    expect(paymentsOf(stated)).toEqual(["张一 2026-04+2026-05+2026-06 30"]);
    expect(stated.branch.name).toBe("中共某某公司第一支部委员会");
    const open = readRows([["    年   月党费收缴台账"], ...dues]);
    expect(open.tables[0]?.stated).toBeNull();
  });

  it("A5 takes a fill-in row for no header, whether labels and values share a cell or not", () => {
    const inOne = readRows([
      ["党员花名册"],
      ["支部名称：第一党支部", null, "填报日期：   年   月  日"],
      rosterCaptions,
      ...rosterRows,
    ]);
    const apart = readRows([
      ["党员花名册"],
      ["支部名称：", "第一党支部", null, "单位：人"],
      rosterCaptions,
      ...rosterRows,
    ]);
    expect([membersOf(inOne), membersOf(apart)]).toEqual([three, three]);
    expect(inOne.branch.name).toBe("第一党支部");
    expect(inOne.tables[0]?.headerRows).toEqual([3]);
  });

  it("A6 reads counts that stand in a sentence", () => {
    const ledgers = readRows(
      [
        ["会议时间", "会议类型", "地点", "会议内容"],
        ["2026.1.5", "党员大会", "会议室", "共有党员20名，应到会党员18名，实到会党员16名。会议传达了精神。"],
      ],
      { name: "三会一课" },
    );
    const record = ledgers.meetings?.records[0];
    expect([fieldValue(record?.expected)?.count, fieldValue(record?.present)?.count]).toEqual([18, 16]);
  });

  it("A7 takes notices above the header for no records", () => {
    const ledgers = readRows([
      ["注意1：本表所有时间属性的单元格格式统一设定为日期"],
      ["提示：标红字段为必填项，禁止调整模板格式"],
      ["【数据说明】\n1、统计范围为所有支部。\n2、每日更新。"],
      rosterCaptions,
      ...rosterRows,
    ]);
    expect(membersOf(ledgers)).toEqual(three);
    expect(ledgers.tables[0]?.headerRows).toEqual([4]);
  });

  it("A8 skips a row of column letters over the captions and one of numbers under them", () => {
    const letters = rosterCaptions.map((_, index) => String.fromCharCode(65 + index));
    const numbers = rosterCaptions.map((_, index) => index + 1);
    expect(membersOf(readRows([["党员花名册"], letters, rosterCaptions, ...rosterRows]))).toEqual(three);
    expect(membersOf(readRows([["党员花名册"], rosterCaptions, numbers, ...rosterRows]))).toEqual(three);
  });

  it("A9 skips marks of required columns, examples and template variables under the captions", () => {
    const required = ["必填", "必填，与系统内名称保持一致", "必填", "选填", "选填", "选填", null];
    const example = ["示例", "张三", "男", "1990.1", "2010.7.1", "2011.7.1", null];
    const variables = rosterCaptions.map(() => "\u0024{}");
    for (const row of [required, example, variables])
      expect(membersOf(readRows([rosterCaptions, row, ...rosterRows]))).toEqual(three);
  });

  it("A10 reads a second header row that holds numbers under one caption only", () => {
    const ledgers = readRows(
      [
        ["党员花名册"],
        ["序号", "姓名", "性别", "入党介绍人", null, "入党时间"],
        [null, null, null, 1, 2, null],
        [1, "张一", "男", "李二", "王三", "2005.7.1"],
      ],
      { merges: ["A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:F3"] },
    );
    expect(ledgers.tables[0]?.headerRows).toEqual([2, 3]);
    expect(membersOf(ledgers)).toEqual(["张一"]);
  });

  it("A11 tells equal captions under different parents apart", () => {
    const rows = [
      ["2026年党费台账"],
      ["姓名", "应缴党费", null, null, "实缴党费", null, null],
      [null, "1月", "2月", "3月", "1月", "2月", "3月"],
      ["张一", 10, 10, 10, 10, 9, 8],
    ];
    for (const merges of [["A2:A3", "B2:D2", "E2:G2"], []]) {
      const ledgers = readRows(rows, { merges });
      expect(paymentsOf(ledgers)).toEqual(["张一 2026-01 10", "张一 2026-02 9", "张一 2026-03 8"]);
    }
  });

  it("A11 reads three header rows that are not merged", () => {
    const ledgers = readRows(
      [
        ["姓名", "2026年", null, null, null],
        [null, "1月", null, "2月", null],
        [null, "应缴", "实缴", "应缴", "实缴"],
        ["张一", 10, 10, 10, 8],
        ["李二", 10, 10, 10, 10],
      ],
      { name: "党费" },
    );
    expect(ledgers.tables[0]?.headerRows).toEqual([1, 2, 3]);
    expect(paymentsOf(ledgers)).toEqual(["张一 2026-01 10", "张一 2026-02 8", "李二 2026-01 10", "李二 2026-02 10"]);
  });

  it("A12 reads headers with an empty merged cell in the middle, and one caption over two columns", () => {
    const ledgers = readRows(
      [
        ["党员花名册"],
        ["姓名", "性别", "党籍情况", null, "所在党支部", null],
        [null, null, null, null, null, null],
        [null, null, "入党时间", "转正时间", null, null],
        ["张一", "男", "2005.7.1", "2006.7.1", "机关党委", "第一党支部"],
      ],
      { merges: ["A2:A4", "B2:B4", "C2:D2", "C3:D3", "E2:F4"] },
    );
    expect(columnsOf(ledgers)).toContain("C joinedOn");
    expect(columnsOf(ledgers)).toContain("D fullMemberOn");
    expect(membersOf(ledgers)).toEqual(["张一"]);
  });

  it("A14 reads several tables below each other, each with its own header", () => {
    const ledgers = readRows([
      ["一、党员名册"],
      rosterCaptions,
      ...rosterRows,
      [],
      ["二、会议记录"],
      meetingCaptions,
      ...meetingRows,
    ]);
    expect(tablesOf(ledgers)).toEqual(["Sheet1: roster", "Sheet1: meetings"]);
    expect(membersOf(ledgers)).toEqual(three);
    expect(meetingsOf(ledgers)).toHaveLength(2);
  });

  it("A15 reads a tear-off copy beside the table once", () => {
    const captions = ["姓名", "应缴党费", "实缴党费"];
    const rows = three.map((name) => [name, 30, 30]);
    const ledgers = readRows([
      ["2026年第1季度党费收缴表"],
      [...captions, "组织部骑缝章", ...captions],
      ...rows.map((row) => [...row, null, ...row]),
    ]);
    expect(paymentsOf(ledgers)).toHaveLength(3);
  });

  it("A16 reads people who snake across the sheet", () => {
    const captions = ["姓名", "第二季度应缴（元）", "第二季度实缴（元）"];
    const ledgers = readRows([
      ["2026年第二季度党费收缴台账"],
      [...captions, ...captions, ...captions],
      ["张一", 30, 30, "李二", 24, 24, "王三", 18, 18],
      ["赵四", 30, 30, "钱五", 24, 20, null, null, null],
    ]);
    expect(
      paymentsOf(ledgers)
        .map((payment) => payment.split(" ")[0])
        .sort(),
    ).toEqual(["张一", "李二", "王三", "赵四", "钱五"].sort());
  });

  it("A17 reads a table turned round, and keeps every true cell", () => {
    const ledgers = readRows([
      ["党员信息表"],
      ["姓名", "张一", "李二", "王三"],
      ["性别", "男", "女", "男"],
      ["出生年月", "1980.3", "1985.7", "1990.2"],
      ["入党时间", "2005.7.1", "2010.6.30", "2012.7.1"],
      ["转正时间", "2006.7.1", "2011.6.30", null],
    ]);
    expect(membersOf(ledgers)).toEqual(three);
    const second = ledgers.roster?.records[1];
    expect(second?.joinedOn?.at).toEqual({ sheet: "Sheet1", range: "C5" });
    expect(second?.place).toEqual({ sheet: "Sheet1", range: "C2:C6", row: 2, id: "Sheet1!C2" });
    expect(ledgers.roster?.records[2]?.fullMemberOn).toEqual({ state: "blank", at: { sheet: "Sheet1", range: "D6" } });
    expect(ledgers.tables[0]?.records).toBe(3);
  });

  it("A18 reads a form as one record, several below each other as one each", () => {
    const form = (day: string, name: string) => [
      ["支部党员大会会议记录", null, null, null],
      ["时  间：", day, "地点：", "会议室"],
      ["主持人：", "张一", "记录人：", "李二"],
      ["应到人数：", 20, "实到人数：", name === "" ? null : 18],
      ["会议内容：", "学习文件，讨论工作。"],
    ];
    const one = readRows(form("2026年3月5日", "x"));
    expect(meetingsOf(one)).toEqual(["2026-03-05 assembly"]);
    expect(one.meetings?.records[0]?.present?.at).toEqual({ sheet: "Sheet1", range: "D4" });
    const stacked = readRows([...form("2026年3月5日", "x"), [], ...form("2026年4月9日", "")]);
    expect(meetingsOf(stacked)).toEqual(["2026-03-05 assembly", "2026-04-09 assembly"]);
    expect(stacked.meetings?.records[1]?.present).toEqual({ state: "blank", at: { sheet: "Sheet1", range: "D10" } });
  });

  it("A18 reads a form whose labels stand above their values, or share their cells", () => {
    const above = readRows([
      ["支委会会议记录"],
      ["会议时间", "地点", "主持人"],
      ["2026.3.5", "会议室", "张一"],
      ["记录人", "应到人数", "实到人数"],
      ["李二", 3, 3],
      ["会议内容"],
      ["研究发展党员工作。"],
    ]);
    expect(meetingsOf(above)).toEqual(["2026-03-05 committee"]);
    const inside = readRows([
      ["支委会会议记录"],
      ["会议时间：2026年3月5日", null, "会议地点：三楼会议室"],
      ["主持人：张一", null, "记录人：李二"],
      ["会议内容：研究发展党员工作。"],
    ]);
    expect(meetingsOf(inside)).toEqual(["2026-03-05 committee"]);
    expect(fieldValue(inside.meetings?.records[0]?.venue)).toBe("三楼会议室");
    expect(inside.meetings?.records[0]?.venue?.at.range).toBe("C2");
  });

  it("A19 leaves a leftover header of another template to the right alone", () => {
    const ledgers = readRows([
      [...rosterCaptions, null, null, null, "实到人数", "请假人数", "会议议题"],
      ...rosterRows,
    ]);
    expect(tablesOf(ledgers)).toEqual(["Sheet1: roster"]);
    expect(ledgers.tables[0]?.range).toBe("A1:G4");
    expect(questionsOf(ledgers)).toEqual([]);
  });

  it("A20 leaves empty sheets alone and believes the title before a leftover tab", () => {
    const ledgers = readSheets([
      { name: "奖惩信息", rows: [["党员花名册"], rosterCaptions, ...rosterRows] },
      { name: "Sheet2", rows: [] },
      {
        name: "2017年",
        rows: [["2019年三会一课记录"], meetingCaptions, [1, "3月5日", "支委会", "会议室", "张一", "研究"]],
      },
    ]);
    expect(tablesOf(ledgers)).toEqual(["奖惩信息: roster", "2017年: meetings"]);
    const date = fieldValue(ledgers.meetings?.records[0]?.date);
    expect(date && isoDay(date.from)).toBe("2019-03-05");
  });

  it("A21 asks for the header of a table that has none", () => {
    const ledgers = readRows(
      Array.from({ length: 8 }, (_, index) => [index + 1, `甲${index}`, `某某公司第${index}分公司`, "在营"]),
    );
    expect(tablesOf(ledgers)).toEqual([]);
    expect(questionsOf(ledgers)).toEqual(["which-header A1:D1"]);
  });
});
