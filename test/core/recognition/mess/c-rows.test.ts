/** Mess C33 to C44: rows that are records and rows that are not. */
import { describe, expect, it } from "vitest";
import { fieldValue } from "../../../../src/core/model/field.ts";
import {
  columnsOf,
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

describe("C rows", () => {
  it("C33 needs no running number, and takes prefilled ones for no records", () => {
    const without = readRows([rosterCaptions.slice(1), ...rosterRows.map((row) => row.slice(1))], {
      name: "党员花名册",
    });
    const prefilled = readRows([rosterCaptions, ...rosterRows, [4], [5], [6]]);
    const formulas = readRows([rosterCaptions, ...rosterRows, [{ formula: "A4+1", value: 4 }]]);
    expect([membersOf(without), membersOf(prefilled), membersOf(formulas)]).toEqual([three, three, three]);
    expect(prefilled.tables[0]?.records).toBe(3);
  });

  it("C34 takes prefilled rows of formulas that show 0 for no payments", () => {
    const zero = { formula: "B3*0.005", value: 0 };
    const ledgers = readRows([
      ["2026年5月党费"],
      ["姓名", "缴费基数", "应缴党费", "实缴党费"],
      ["张一", 4000, 20, 20],
      [null, null, zero, zero],
    ]);
    expect(paymentsOf(ledgers)).toEqual(["张一 2026-05 20"]);
  });

  it.each([" -", "—", "——", "/", "╳╳", "**", "xxx"])("C35 takes %s for nothing", (filler) => {
    const ledgers = readRows([rosterCaptions, [1, "张一", "男", "1980.3", "2005.7.1", filler, filler]]);
    expect(ledgers.roster?.records[0]?.fullMemberOn?.state).toBe("blank");
    expect(ledgers.roster?.records[0]?.note?.state).toBe("blank");
  });

  it("C35 lets fillers stand in the header row", () => {
    expect(
      membersOf(readRows([[...rosterCaptions, " -", " -"], ...rosterRows.map((row) => [...row, " -", " -"])])),
    ).toEqual(three);
  });

  it("C36 reads a member over several merged rows once", () => {
    const ledgers = readRows(
      [
        ["姓名", "性别", "入党时间", "转正时间", "备注"],
        ["张一", "男", "2005.7.1", "2006.7.1", "甲"],
        [null, null, null, null, "乙"],
        ["李二", "女", "2006.7.1", "2007.7.1", "丙"],
      ],
      { name: "党员花名册", merges: ["A2:A3", "B2:B3", "C2:C3", "D2:D3"] },
    );
    expect(membersOf(ledgers)).toEqual(["张一", "李二"]);
  });

  it.each(["合  计", "总       数", "总计", "小计", "平均分", "本页合计"])("C37 takes %s for a total", (word) => {
    expect(membersOf(readRows([rosterCaptions, ...rosterRows, [word, null, 3]]))).toEqual(three);
    expect(membersOf(readRows([rosterCaptions, ...rosterRows, [null, word, 3]]))).toEqual(three);
  });

  it("C37 takes a line of sums below the table for no record", () => {
    const ledgers = readRows([
      ["2026年第1季度党费"],
      ["姓名", "应缴党费", "实缴党费"],
      ["张一", 30, 30],
      ["本季度应缴人数： 1 人   缴费基数合计： 30 元"],
    ]);
    expect(paymentsOf(ledgers)).toHaveLength(1);
  });

  it.each([
    [["统计日期：2017年2月  日"]],
    [["报送日期：        年      月     日"]],
    [["填表人：张一", null, "审核人：李二", null, "联系电话：13800001111"]],
    [[null, null, null, null, null, "党委(总支)公章"]],
    [[null, null, null, null, null, "年　　月　　日"]],
    [["某某大学党委组织部制表"]],
    [["\n\n签字：\n"]],
  ])("C38 takes the footer %j for no member", (row) => {
    expect(membersOf(readRows([rosterCaptions, ...rosterRows, row]))).toEqual(three);
  });

  it("C39 takes notes below the table, numbered or not, for no members", () => {
    const notes = [
      ["注：1.本表每季度更新；\n2.没有的填“无”。"],
      ["2、学生党员每月0.2元，离退休党员按5%计。"],
      ["说明：本表一式两份。"],
    ];
    expect(membersOf(readRows([rosterCaptions, ...rosterRows, ...notes]))).toEqual(three);
  });

  it("C40 takes section rows inside the data for headings", () => {
    const ledgers = readRows(
      [
        ["2026年党员名册"],
        rosterCaptions,
        ["一、第一党小组"],
        ...rosterRows.slice(0, 2),
        ["二、第二党小组"],
        ...rosterRows.slice(2),
      ],
      { merges: ["A3:G3", "A6:G6"] },
    );
    expect(membersOf(ledgers)).toEqual(three);
    expect(ledgers.roster?.records.map((member) => fieldValue(member.group))).toEqual([
      "第一党小组",
      "第一党小组",
      "第二党小组",
    ]);
  });

  it("C41 does not put a shifted row right in silence", () => {
    const ledgers = readRows([
      rosterCaptions,
      ...rosterRows,
      [4, null, "赵四", "男", "1990.1", "2015.7.1", "2016.7.1"],
    ]);
    expect(membersOf(ledgers)).toEqual([...three, "blank"]);
    expect(fieldValue(ledgers.roster?.records[3]?.joinedOn)).not.toBeNull();
    expect(ledgers.roster?.records[3]?.sex?.state).toBe("unreadable");
  });

  it("C42 lists a person entered twice twice, and leaves other people of a mixed register out", () => {
    expect(membersOf(readRows([rosterCaptions, ...rosterRows, rosterRows[0] ?? []]))).toEqual([...three, "张一"]);
    const mixed = readRows(
      [
        ["姓名", "性别", "政治面貌", "入党时间", "支部名称"],
        ["张一", "男", "中共党员", "2005.7.1", "第一党支部"],
        ["李二", "女", "群众", null, null],
        ["王三", "女", "共青团员", null, null],
      ],
      { name: "党员花名册" },
    );
    expect(membersOf(mixed)).toEqual(["张一"]);
  });

  it("C42 reads the same people under different captions alike", () => {
    const one = readRows(
      [
        ["姓名", "身份证号", "性别", "入党时间"],
        ["张一", "11010119800301001X", "男", "2005.7.1"],
      ],
      { name: "党员花名册" },
    );
    const other = readRows(
      [
        ["姓名", "身份证号码", "性别", "入党日期"],
        ["张一", "11010119800301001x", "男", "2005-07-01"],
      ],
      { name: "党员花名册" },
    );
    expect(columnsOf(one)).toEqual(columnsOf(other));
    expect(fieldValue(one.roster?.records[0]?.idNumber)).toBe(fieldValue(other.roster?.records[0]?.idNumber));
  });

  it("C43 takes the member, not the helper, of two people in a row", () => {
    const ledgers = readRows(
      [
        ["结对党员", "姓名", "性别", "入党时间"],
        ["赵四", "张一", "男", "2005.7.1"],
      ],
      { name: "党员花名册" },
    );
    expect(membersOf(ledgers)).toEqual(["张一"]);
  });

  it("C44 takes a list of absent people for neither a roster nor meetings", () => {
    const ledgers = readSheets([
      {
        name: "请假缺席统计",
        rows: [
          ["党支部", "学号", "姓名", "活动名称", "活动时间", "备注"],
          ["第一党支部", "1", "张一", "党员大会", "2026.1.5", "病假"],
        ],
      },
    ]);
    expect(tablesOf(ledgers).filter((table) => /roster|meetings|dues/.test(table))).toEqual([]);
    expect(meetingsOf(ledgers)).toEqual([]);
    expect(questionsOf(ledgers).filter((question) => question.includes("name"))).toEqual([]);
  });
});
