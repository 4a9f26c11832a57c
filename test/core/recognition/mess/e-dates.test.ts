/** Mess E50 to E55: dates and periods. */
import { describe, expect, it } from "vitest";
import type { DateSpan } from "../../../../src/core/model/date.ts";
import { isoDay } from "../../../../src/core/model/date.ts";
import type { Field } from "../../../../src/core/model/field.ts";
import { meetingCaptions, meetingsOf, paymentsOf, readRows, readSheets, rosterCaptions } from "./read-sheet.ts";

function shown(field: Field<DateSpan> | undefined): string {
  if (field?.state !== "value") return field?.state ?? "none";
  return field.value.precision === "day"
    ? isoDay(field.value.from)
    : `${isoDay(field.value.from)}~${isoDay(field.value.to)}`;
}

function born(cell: unknown, date1904 = false): string {
  const ledgers = readSheets(
    [{ name: "Sheet1", rows: [rosterCaptions, [1, "张一", "男", cell, "2005.7.1", "2006.7.1", null]] }],
    "台账.xlsx",
    date1904,
  );
  return shown(ledgers.roster?.records[0]?.birthDate);
}

describe("E dates", () => {
  it.each([
    [{ date: "1980-03-01" }, "1980-03-01"],
    ["19800301", "1980-03-01"],
    [19800301, "1980-03-01"],
    ["1980.3.1", "1980-03-01"],
    ["1980.3", "1980-03-01~1980-03-31"],
    ["198003", "1980-03-01~1980-03-31"],
    ["1980-03", "1980-03-01~1980-03-31"],
    ["1980-03-01", "1980-03-01"],
    ["1980.03.01", "1980-03-01"],
    ["1980/3/1", "1980-03-01"],
    ["1980年3月1日", "1980-03-01"],
    ["1980/3/1  14:30", "1980-03-01"],
    ["19800301日", "1980-03-01"],
    ["一九八〇年三月一日", "1980-03-01"],
    ["８０年３月１日", "1980-03-01"],
  ])("E50 reads %j", (cell, expected) => {
    expect(born(cell)).toBe(expected);
  });

  it("E51 reads full dates under 年月 and months under 日期", () => {
    expect(born({ date: "1980-03-15" })).toBe("1980-03-15");
    expect(born({ month: "1980-03" })).toBe("1980-03-01~1980-03-31");
  });

  it("E52 reads texts, real dates and serials in one column, also of the 1904 system", () => {
    expect([born("1980.3.1"), born({ date: "1980-03-01" }), born(29281), born("29281")]).toEqual(
      new Array(4).fill("1980-03-01"),
    );
    expect(born({ date: "1980-03-01" }, true)).toBe("1980-03-01");
  });

  it("E53 takes the period from title, tab, file name or a 月份 cell, in digits or words", () => {
    const dues = [
      ["姓名", "应缴党费", "实缴党费"],
      ["张一", 10, 10],
    ];
    const march = ["张一 2026-03 10"];
    expect(paymentsOf(readRows([["2026年三月党费收缴表"], ...dues]))).toEqual(march);
    expect(paymentsOf(readRows(dues, { name: "03月", file: "2026年党费.xlsx" }))).toEqual(march);
    expect(paymentsOf(readRows(dues, { name: "党费", file: "2026年3月党费.xlsx" }))).toEqual(march);
    expect(paymentsOf(readRows([["党费收缴表"], ["月份：2026-3", null, "单位：元"], ...dues]))).toEqual(march);
  });

  it("E54 reads stretches of months in one cell, in two columns, in capitals", () => {
    const list = (month: unknown) =>
      paymentsOf(
        readRows(
          [
            ["姓名", "缴费起止月份", "缴费金额"],
            ["张一", month, 30],
          ],
          { name: "2026年党费" },
        ),
      );
    expect(list("2026.3-5")).toEqual(["张一 2026-03+2026-04+2026-05 30"]);
    expect(list("1—3月")).toEqual(["张一 2026-01+2026-02+2026-03 30"]);
    const two = readRows(
      [
        ["姓名", "缴费起始月份", "缴费截止月份", "缴费金额"],
        ["张一", "2026-03", "2026-05", 30],
      ],
      { name: "党费" },
    );
    expect(paymentsOf(two)).toEqual(["张一 2026-03+2026-04+2026-05 30"]);
    expect(list("贰零贰陆年叁月")).toEqual(["张一 2026-03 30"]);
  });

  it("E55 takes a date left open for a blank one", () => {
    expect(born("     年     月    日")).toBe("blank");
    const ledgers = readRows([
      ["2026年三会一课"],
      meetingCaptions,
      [1, "2026.1.5", "支委会", "会议室", "张一", "研究"],
      [2, "   年   月   日", "党课", null, null, null],
    ]);
    expect(meetingsOf(ledgers)[0]).toBe("2026-01-05 committee");
  });
});
