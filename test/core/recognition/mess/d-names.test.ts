/** Mess D45 to D49: people and organisations. */
import { describe, expect, it } from "vitest";
import { fieldValue } from "../../../../src/core/model/field.ts";
import { membersOf, readRows, readSheets, rosterCaptions } from "./read-sheet.ts";

function attendees(cell: unknown) {
  const ledgers = readRows(
    [
      ["会议时间", "会议类型", "地点", "主持人", "参加人员", "会议内容"],
      ["2026.1.5", "支委会", "会议室", "张一", cell, "学习"],
    ],
    { name: "三会一课" },
  );
  return fieldValue(ledgers.meetings?.records[0]?.attendees);
}

describe("D names", () => {
  it.each(["张 一", "张　一", "张   一"])("D45 reads %s as 张一", (name) => {
    expect(membersOf(readRows([rosterCaptions, [1, name, "男", "1980.3", "2005.7.1", "2006.7.1", null]]))).toEqual([
      "张一",
    ]);
  });

  it.each([
    "张一、李二、王三",
    "张一;李二；王三",
    "张一,李二，王三",
    "张一 李二 王三",
    "张一\n李二\n王三",
    "张一（13800001111）李二（13800002222）王三（13800003333）",
  ])("D46 reads the list %j", (cell) => {
    expect(attendees(cell)?.names).toEqual(["张一", "李二", "王三"]);
  });

  it("D46 reads everybody, everybody but some, and people beyond those named", () => {
    expect(attendees("全体党员")?.everyone).toBe(true);
    expect(attendees("除李四外全体党员")).toMatchObject({ everyone: true, except: ["李四"] });
    expect(attendees("张一、李二等5名")).toMatchObject({ names: ["张一", "李二"], unnamed: 3 });
  });

  it("D47 reads 应到 and 实到 as counts and as lists", () => {
    const rows = (expected: unknown, present: unknown) =>
      readRows(
        [
          ["会议时间", "会议类型", "地点", "应到党员", "实到党员", "会议内容"],
          ["2026.1.5", "支委会", "会议室", expected, present, "学习"],
        ],
        { name: "三会一课" },
      ).meetings?.records[0];
    const lists = rows("张一;李二;王三", "张一;李二");
    expect([fieldValue(lists?.expected)?.count, fieldValue(lists?.present)?.list?.names]).toEqual([
      3,
      ["张一", "李二"],
    ]);
    expect(fieldValue(rows("20人", 18)?.expected)?.count).toBe(20);
  });

  it("D48 takes the name of the branch from the title, the tab or a column, the full one first", () => {
    const row = [1, "张一", "男", "1980.3", "2005.7.1", "2006.7.1", null];
    expect(readRows([["中共某某公司第一支部委员会党员花名册"], rosterCaptions, row]).branch.name).toBe(
      "中共某某公司第一支部委员会",
    );
    expect(readSheets([{ name: "第一党支部", rows: [["党员花名册"], rosterCaptions, row] }]).branch.name).toBe(
      "第一党支部",
    );
    expect(
      readRows([["党员花名册"], [...rosterCaptions.slice(0, 6), "所在党支部"], [...row.slice(0, 6), " 机关第二党支部"]])
        .branch.name,
    ).toBe("机关第二党支部");
  });

  it("D49 keeps two people of one name apart, leading zeros, and says that a number lost its last digits", () => {
    const ledgers = readRows(
      [
        ["姓名", "身份证号", "性别", "入党时间"],
        ["张一", "11010119800301001x", "男", "2005.7.1"],
        ["张一", 110101198003010020, "男", "2006.7.1"],
        ["李二", "00001", "女", "2007.7.1"],
      ],
      { name: "党员花名册" },
    );
    const ids = ledgers.roster?.records.map((member) => member.idNumber);
    expect(ids?.[0]).toMatchObject({ state: "value", value: "11010119800301001X" });
    expect(ids?.[1]?.state).toBe("unreadable");
    expect(ids?.[2]).toMatchObject({ state: "value", value: "00001" });
  });
});
