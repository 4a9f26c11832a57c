import { describe, expect, it } from "vitest";
import { isoSpan } from "../../../../src/core/model/date.ts";
import { fieldValue } from "../../../../src/core/model/field.ts";
import type { Ledgers } from "../../../../src/core/model/ledger.ts";
import { recognise } from "../../../../src/core/recognition/recognise.ts";
import { type SheetInput, snapshotOf } from "../../../support/snapshot-of.ts";

function read(...sheets: SheetInput[]): Ledgers {
  return recognise(snapshotOf({ sheets }));
}

/** A roster with one more column. */
function withColumn(caption: string, values: readonly unknown[]): Ledgers {
  return read({
    name: "党员花名册",
    rows: [
      ["姓名", "性别", "入党时间", caption],
      ...values.map((value, index) => [
        ["张一", "李二", "王三", "赵四", "钱五", "孙六", "周七"][index],
        "男",
        "2005.7.1",
        value,
      ]),
    ],
  });
}

function fieldOf(ledgers: Ledgers, caption: string): string | undefined {
  return ledgers.tables[0]?.columns.find((column) => column.caption === caption)?.field;
}

describe("one caption, several meanings", () => {
  it.each([
    ["人员类别", ["正式党员", "预备党员", "正式党员"], "memberType"],
    ["人员类别", ["在职", "离退休", "学生"], "personType"],
    ["政治面貌", ["正式党员", "预备党员", "正式党员"], "memberType"],
    ["党籍状态", ["正式", "预备", "正式"], "memberType"],
    ["类别", ["在职", "无职", "老弱病残"], "pointsCategory"],
    ["类别", ["正式党员", "预备党员", "正式党员"], "memberType"],
    ["党员类别", ["在职党员", "无职党员", "流动党员"], "pointsCategory"],
    ["状态", ["在册", "流动", "转出"], "status"],
    ["党员状态", ["正式党员", "预备党员", "正式党员"], "memberType"],
  ])("%s holding %j is %s", (caption, values, field) => {
    expect(fieldOf(withColumn(caption, values), caption)).toBe(field);
  });

  it("asks rather than guess, and keeps the column out", () => {
    const ledgers = withColumn("类别", ["甲", "乙", "丙"]);
    expect(fieldOf(ledgers, "类别")).toBeUndefined();
    expect(ledgers.tables[0]?.unmapped).toContainEqual({ column: 3, caption: "类别" });
    expect(ledgers.tables[0]?.questions[0]).toMatchObject({
      code: "which-field",
      at: { sheet: "党员花名册", range: "D1" },
    });
    expect(ledgers.tables[0]?.questions[0]?.choices).toEqual(["memberType", "personType", "pointsCategory"]);
  });

  it("does not take a caption for a near one", () => {
    const ledgers = withColumn("入学时间", ["2001.9", "2002.9", "2003.9"]);
    expect(fieldOf(ledgers, "入学时间")).toBeUndefined();
    expect(fieldOf(ledgers, "入党时间")).toBe("joinedOn");
  });

  it("does not map a caption whose cells are something else", () => {
    const ids = ["110101198003010011", "110101198003010012", "110101198003010013"];
    const ledgers = withColumn("出生日期", ids);
    expect(fieldOf(ledgers, "出生日期")).toBeUndefined();
    expect(ledgers.tables[0]?.questions).toMatchObject([
      { code: "which-field", choices: ["birthDate"], at: { range: "D1" } },
    ]);
  });

  it("asks about two columns that are equally good for one field", () => {
    const ledgers = read({
      name: "党员花名册",
      rows: [
        ["姓名", "性别", "入党时间", "转正时间", "转正时间"],
        ["张一", "男", "2005.7.1", "2006.7.1", "2006.8.1"],
        ["李二", "男", "2005.7.1", "2006.7.1", "2006.8.1"],
      ],
    });
    expect(ledgers.tables[0]?.columns.map((column) => column.field)).not.toContain("fullMemberOn");
    expect(ledgers.tables[0]?.questions.map((question) => question.choices)).toEqual([
      ["fullMemberOn"],
      ["fullMemberOn"],
    ]);
  });
});

describe("cells of a roster", () => {
  it("reads the standing of members", () => {
    const words = ["在册", "外出流动", "已转出", "停止党籍", "开除党籍", "病故", "待落实"];
    const ledgers = withColumn("组织关系状态", words);
    expect(ledgers.roster?.records.map((record) => fieldValue(record.status))).toEqual([
      "on-roster",
      "floating",
      "transferred-out",
      "suspended",
      "removed",
      "deceased",
      "pending",
    ]);
  });

  it("reads 转出日期 as the day from which 转出 holds", () => {
    const ledgers = withColumn("转出日期", ["2026.3.31", null]);
    expect(fieldOf(ledgers, "转出日期")).toBe("statusFrom");
    const [gone, here] = ledgers.roster?.records ?? [];
    expect(fieldValue(gone?.status)).toBe("transferred-out");
    expect(isoSpan(fieldValue(gone?.statusFrom) ?? { from: 0 as never, to: 0 as never, precision: "day" })).toBe(
      "2026-03-31",
    );
    expect(here?.status).toBeUndefined();
    expect(here?.statusFrom?.state).toBe("blank");
  });

  it("keeps ID numbers as text and refuses numbers that have lost digits", () => {
    const ledgers = withColumn("身份证号码", [
      "11010119800301001x",
      Number("110101198003010016"),
      " 110101198003010033 ",
    ]);
    expect(ledgers.roster?.records.map((record) => fieldValue(record.idNumber) ?? record.idNumber?.state)).toEqual([
      "11010119800301001X",
      "unreadable",
      "110101198003010033",
    ]);
  });

  it("lists every date it could not read", () => {
    const ledgers = withColumn("转正时间", ["2006-02-30", "不详", "2006.7.1"]);
    expect(ledgers.unreadable.map((cell) => [cell.kind, cell.field, cell.at.range, cell.raw])).toEqual([
      ["roster", "fullMemberOn", "D2", "2006-02-30"],
      ["roster", "fullMemberOn", "D3", "不详"],
    ]);
  });
});

describe("rows of a roster", () => {
  it("skips counting rows, examples, section titles, repeated headers and notes", () => {
    const header = ["序号", "姓名", "性别", "入党时间", "党员类别"];
    const ledgers = read({
      name: "花名册",
      rows: [
        ["党员花名册"],
        header,
        [1, 2, 3, 4, 5],
        ["例", "张三", "男", "2000.1.1", "正式党员"],
        ["一、第一党小组"],
        [1, "张一", "男", "2005.7.1", "正式党员"],
        header,
        [2, "李二", "女", "2006.7.1", "正式党员"],
        ["小计", 2],
        ["二、第二党小组"],
        [1, "王三", "男", "2025.12.1", "预备党员"],
        [2, null, "男", "2025.12.2", "预备党员"],
        ["总 计", 4],
        ["注：1、本表一式两份"],
        ["2、姓名与身份证一致，不要写小名"],
        [null, null, null, "党支部书记（签字）：", null],
        [null, null, null, "    年   月   日", null],
      ],
    });
    expect(ledgers.roster?.records.map((record) => fieldValue(record.name) ?? "")).toEqual([
      "张一",
      "李二",
      "王三",
      "",
    ]);
    expect(ledgers.roster?.records.map((record) => fieldValue(record.group))).toEqual([
      "第一党小组",
      "第一党小组",
      "第二党小组",
      "第二党小组",
    ]);
    expect(ledgers.tables[0]?.next.range).toBe("A13:E13");
  });

  it("reads members only out of a register of all people", () => {
    const ledgers = read({
      name: "党员信息",
      rows: [
        ["姓名", "性别", "政治面貌", "入党时间"],
        ["张一", "男", "中共党员", "2005.7.1"],
        ["李二", "男", "群众", null],
      ],
    });
    expect(ledgers.roster?.records.map((record) => fieldValue(record.name))).toEqual(["张一"]);
  });

  it("takes a member over several merged rows once", () => {
    const ledgers = read({
      name: "花名册",
      rows: [
        ["姓名", "性别", "入党时间", "学历"],
        ["张一", "男", "2005.7.1", "大专"],
        [null, null, null, "本科"],
        ["李二", "男", "2005.7.1", "本科"],
      ],
      merges: ["A2:A3", "B2:B3", "C2:C3"],
    });
    expect(ledgers.roster?.records.map((record) => record.place.row)).toEqual([2, 4]);
  });
});
