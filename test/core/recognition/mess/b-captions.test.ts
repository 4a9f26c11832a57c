/** Mess B22 to B32: what stands in the captions. */
import { describe, expect, it } from "vitest";
import { fieldValue } from "../../../../src/core/model/field.ts";
import {
  columnsOf,
  meetingsOf,
  membersOf,
  paymentsOf,
  questionsOf,
  readRows,
  rosterCaptions,
  rosterRows,
  tablesOf,
} from "./read-sheet.ts";

const rosterFields = ["B name", "C sex", "D birthDate", "E joinedOn", "F fullMemberOn", "G note"];

describe("B captions", () => {
  it("B22 reads captions with blanks inside and around", () => {
    const captions = ["序 号", "姓   名", " 性别", "出生年月 ", "入 党 时 间", "转正　时间", "备 注"];
    expect(columnsOf(readRows([captions, ...rosterRows]))).toEqual(rosterFields);
  });

  it("B23 reads captions with line breaks inside a word", () => {
    const captions = ["序号", "姓\n名", "性\n别", "出生\n年月", "入党\n时间", "转正\r\n时间", "备注"];
    expect(columnsOf(readRows([captions, ...rosterRows]))).toEqual(rosterFields);
  });

  it("B24 reads turned text with padding and vertical brackets", () => {
    const captions = [
      "序\n号",
      "姓\n\n名",
      "性 别 ︻ 男 女 ︼",
      "出\n生\n年\n月",
      "入\n党\n时\n间",
      "转\n正\n时\n间",
      "备\n注",
    ];
    expect(columnsOf(readRows([captions, ...rosterRows]))).toEqual(rosterFields);
  });

  it("B25 reads full- and half-width brackets and colons alike", () => {
    const captions = [
      "序号",
      "姓名（全称）",
      "性别(男/女)",
      "出生年月:",
      "入党时间（年/月）",
      "转正时间(年/月)",
      "备注：",
    ];
    expect(columnsOf(readRows([captions, ...rosterRows]))).toEqual(rosterFields);
  });

  it("B26 reads captions with value lists, units, formats and rules", () => {
    const captions = [
      "序号",
      "姓名（必填）",
      "性别",
      "出生年月(yyyy-MM)\n",
      "入党时间\n(yyyy-MM-dd)",
      "转正时间（没有的填“无”）",
      "备注     （注明本硕博、组长）",
    ];
    expect(columnsOf(readRows([captions, ...rosterRows]))).toEqual(rosterFields);
    const dues = readRows([["2026年5月党费"], ["姓名", "应缴党费（元）", "实缴党费（元）"], ["张一", 10, 10]]);
    expect(paymentsOf(dues)).toEqual(["张一 2026-05 10"]);
  });

  it("B27 asks about a misspelt caption instead of dropping it, and never takes two glued captions for one", () => {
    const misspelt = readRows(
      [
        ["姓名", "性别", "入党时问日", "转正时间"],
        ["张一", "男", "2005.7.1", "2006.7.1"],
      ],
      { name: "党员花名册" },
    );
    const mapped = columnsOf(misspelt).includes("C joinedOn");
    expect(mapped || questionsOf(misspelt).some((question) => question.startsWith("which-field C1"))).toBe(true);
    const glued = readRows(
      [
        ["姓名", "性别", "职务入党时间", "转正时间"],
        ["张一", "男", "书记2005.7.1", "2006.7.1"],
      ],
      { name: "党员花名册" },
    );
    expect(columnsOf(glued)).toEqual(["A name", "B sex", "D fullMemberOn"]);
  });

  it("B28 reads 缴 and 交 mixed in one header row", () => {
    const ledgers = readRows(
      [
        ["缴费月份", "姓名", "党费基数", "应交党费", "实缴党费"],
        ["2026年5月", "张一", 5000, 25, 25],
      ],
      { name: "党费" },
    );
    expect(columnsOf(ledgers)).toEqual(["A month", "B name", "C base", "D monthlyDue", "E paid"]);
  });

  it("B29 takes neither of two equal captions for a field only one can be, and says so", () => {
    const ledgers = readRows(
      [
        ["姓名", "性别", "入党时间", "入党时间", "转正时间"],
        ["张一", "男", "2005.7.1", "2005.8.1", "2006.7.1"],
        ["李二", "女", "2006.7.1", "2006.8.1", "2007.7.1"],
      ],
      { name: "党员花名册" },
    );
    expect(columnsOf(ledgers)).toEqual(["A name", "B sex", "E fullMemberOn"]);
    expect(questionsOf(ledgers)).toEqual(["which-field C1 joinedOn", "which-field D1 joinedOn"]);
  });

  it("B29 reads the first of two telephone numbers, the member's own", () => {
    const ledgers = readRows(
      [
        ["姓名", "性别", "入党时间", "联系电话", "结对党员姓名", "联系电话"],
        ["张一", "男", "2005.7.1", "13800001111", "李二", "13800002222"],
      ],
      { name: "党员花名册" },
    );
    expect(fieldValue(ledgers.roster?.records[0]?.phone)).toBe("13800001111");
  });

  it("B30 tells by the cells what 类别 and 政治面貌 mean", () => {
    const type = readRows(
      [
        ["姓名", "性别", "类别", "入党时间"],
        ["张一", "男", "正式党员", "2005.7.1"],
        ["李二", "女", "预备党员", "2026.1.1"],
      ],
      { name: "党员花名册" },
    );
    const person = readRows(
      [
        ["姓名", "性别", "类别", "入党时间"],
        ["张一", "男", "在职", "2005.7.1"],
        ["李二", "女", "退休", "2006.1.1"],
      ],
      { name: "党员花名册" },
    );
    const politics = readRows(
      [
        ["姓名", "性别", "政治面貌", "入党时间"],
        ["张一", "男", "中共党员", "2005.7.1"],
        ["李二", "女", "中共预备党员", "2026.1.1"],
      ],
      { name: "党员花名册" },
    );
    expect(columnsOf(type)).toContain("C memberType");
    expect(columnsOf(person)).toContain("C personType");
    expect(columnsOf(politics)).toContain("C memberType");
  });

  it("B30 takes 时间 for the day of the meeting, and 单位 for no branch", () => {
    const ledgers = readRows(
      [
        ["单位", "时间", "地点", "主持人", "主要内容"],
        ["某某处", "2026.1.5", "会议室", "张一", "学习"],
      ],
      { name: "支委会" },
    );
    expect(meetingsOf(ledgers)).toEqual(["2026-01-05 committee"]);
    expect(columnsOf(ledgers)).not.toContain("A branch");
  });

  it.each(["1月", "01月", "1月党费", "1 月党费", "一月", "2026-01", "2026年1月"])(
    "B31 reads %s as January",
    (caption) => {
      const second = caption
        .replace("1月", "2月")
        .replace("1 月", "2 月")
        .replace("一", "二")
        .replace("-01", "-02")
        .replace("01月", "02月");
      const third = second.replace("2月", "3月").replace("2 月", "3 月").replace("二", "三").replace("-02", "-03");
      const ledgers = readRows([["2026年党费收缴台账"], ["姓名", caption, second, third], ["张一", 10, 11, 12]]);
      expect(paymentsOf(ledgers)).toEqual(["张一 2026-01 10", "张一 2026-02 11", "张一 2026-03 12"]);
    },
  );

  it("B31 takes bare numbers for months only where they follow each other", () => {
    const months = readRows([["2026年党费台账"], ["姓名", 1, 2, 3, 4], ["张一", 10, 10, 10, 10]]);
    expect(paymentsOf(months)).toHaveLength(4);
    const tenth = readRows([["2026年5月党费"], ["姓名", "0.1", "党费基数", "实缴党费"], ["张一", 400, 4000, 20]]);
    expect(paymentsOf(tenth)).toEqual(["张一 2026-05 20"]);
  });

  it("B32 does not take the captions of a scorecard for a roster, meetings or dues", () => {
    const ledgers = readRows([
      ["项目", "班子健全 (4分)", "廉洁自律 (20分)", "制度机制(15分)"],
      ["甲支部", 4, 18, 15],
      ["乙支部", 3, 20, 14],
    ]);
    expect(tablesOf(ledgers).filter((table) => /roster|meetings|dues/.test(table))).toEqual([]);
    expect(membersOf(ledgers)).toEqual([]);
    expect(membersOf(readRows([rosterCaptions, ...rosterRows]))).toHaveLength(3);
  });
});
