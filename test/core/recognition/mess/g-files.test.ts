/** Mess G66 to G72 as far as recognition meets it: opening files is told in the tests of the hosts. */
import { describe, expect, it } from "vitest";
import {
  columnsOf,
  meetingCaptions,
  meetingRows,
  meetingsOf,
  membersOf,
  paymentsOf,
  readRows,
  readSheets,
  rosterCaptions,
  rosterRows,
  tablesOf,
} from "./read-sheet.ts";

describe("G files", () => {
  it.each(["5.1硬件建设 .xlsx", "党员花名册 - .xlsx", "党员名册表..xlsx", "党员花名册(1).xls", "党员花名册—V7.xlsx"])(
    "G68 reads a file called %s",
    (file) => {
      expect(membersOf(readRows([rosterCaptions, ...rosterRows], { file }))).toHaveLength(3);
    },
  );

  it("G69 reads many ledgers of one workbook, and one sheet per month or kind as one ledger", () => {
    const month = (name: string) => ({
      name,
      rows: [
        ["姓名", "应缴党费", "实缴党费"],
        ["张一", 10, 10],
      ],
    });
    const dues = readSheets([month("1月党费"), month("2月党费"), month("3月党费")], "2026年党费.xlsx");
    expect(paymentsOf(dues)).toEqual(["张一 2026-01 10", "张一 2026-02 10", "张一 2026-03 10"]);
    expect(dues.dues?.tables).toHaveLength(3);
    const kind = (name: string) => ({
      name,
      rows: [
        ["时间", "地点", "主持人", "内容"],
        ["2026.1.5", "会议室", "张一", "学习"],
      ],
    });
    expect(meetingsOf(readSheets([kind("支委会"), kind("党课")]))).toEqual([
      "2026-01-05 committee",
      "2026-01-05 lecture",
    ]);
  });

  it("G70 reads copies of one ledger whose columns stand in another order alike", () => {
    const turned = [...rosterCaptions].reverse();
    const ledgers = readRows([turned, ...rosterRows.map((row) => [...row].reverse())]);
    expect(membersOf(ledgers)).toEqual(["张一", "李二", "王三"]);
    expect(columnsOf(ledgers)).toContain("F name");
  });

  it("G71 reads a protected sheet whose used range looks endless", () => {
    const endless = [...Array.from({ length: 2000 }, () => [] as unknown[]), [null, null, ""]];
    const ledgers = readRows([rosterCaptions, ...rosterRows, ...endless], { protected: true });
    expect(tablesOf(ledgers)).toEqual(["Sheet1: roster"]);
    expect(ledgers.tables[0]?.range).toBe("A1:G4");
  });

  it("G72 keeps a stated total beside the sum of its parts", () => {
    const ledgers = readRows([
      ["2026年党费"],
      ["姓名", "1月", "2月", "3月", "合计"],
      ["张一", 10, 10, 10, 40],
      ["合计", 10, 10, 10, 40],
    ]);
    const totals = ledgers.dues?.totals.filter(
      (total) => total.stated.state === "value" && total.stated.value !== total.sum,
    );
    expect(totals?.map((total) => [total.at.range, total.sum])).toEqual([["E3", 3000]]);
  });

  it("G70 reads meetings with the date behind the rest", () => {
    const back = (row: readonly unknown[]): unknown[] => [...row].reverse();
    expect(meetingsOf(readRows([back(meetingCaptions), ...meetingRows.map(back)], { name: "三会一课" }))).toEqual([
      "2026-01-05 committee",
      "2026-02-05 assembly",
    ]);
  });
});
