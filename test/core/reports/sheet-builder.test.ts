import { describe, expect, it } from "vitest";
import { dayOf, monthFrom } from "../../../src/core/model/date.ts";
import {
  dataRange,
  formula,
  halfWidths,
  linesOf,
  listFrame,
  SheetBuilder,
  wholeColumn,
} from "../../../src/core/reports/sheet-builder.ts";
import { formats, style } from "../../../src/core/reports/style-table.ts";
import { cellIn, columnIn, formulaIn, heightIn, isBareRow, valueIn } from "../../support/content-of.ts";

function builder(date1904 = false): SheetBuilder {
  return new SheetBuilder({
    title: "示例表",
    asOf: dayOf(2026, 10, 12),
    date1904,
    widths: { A: 5, B: 11, C: 11, D: 6 },
    hidden: ["D"],
  });
}

const print = { orientation: "portrait", area: "A1:C9" } as const;

describe("cells", () => {
  it("keeps text as text, whatever it begins with", () => {
    const sheet = builder();
    const texts = ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "2026-08", "3/4"];
    texts.forEach((text, index) => {
      sheet.put(`B${index + 1}`, text, style("text", { format: formats.text }));
    });
    sheet.print(print);
    const content = sheet.content();
    expect(columnIn(content, "B", 1, texts.length)).toEqual(texts);
    expect(content.cells.every((cell) => cell.formula === undefined)).toBe(true);
  });

  it("writes days and months as serials of the workbook's own date system", () => {
    for (const [date1904, day, month] of [
      [false, 46_307, 46_296],
      [true, 44_845, 44_834],
    ] as const) {
      const sheet = builder(date1904);
      sheet.put("A1", { day: dayOf(2026, 10, 12) }, style("number", { format: formats.day }));
      sheet.put("B1", { month: monthFrom(2026, 10) }, style("number", { format: formats.month }));
      sheet.print(print);
      expect([valueIn(sheet.content(), "A1"), valueIn(sheet.content(), "B1")]).toEqual([day, month]);
    }
  });

  it("writes a day before the date system as text instead of a wrong number", () => {
    const sheet = builder(true);
    sheet.put("A1", { day: dayOf(1903, 7, 1) }, style("number"));
    sheet.print(print);
    expect(valueIn(sheet.content(), "A1")).toBe("1903-07-01");
  });

  it("merges an address of several cells and closes the lines around it", () => {
    const sheet = builder();
    sheet.put("A1:C2", "块", style("total"));
    sheet.print(print);
    const content = sheet.content();
    expect(content.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 2 }]);
    expect(content.cells).toHaveLength(6);
    expect(cellIn(content, "C2")).toMatchObject({ value: null, style: style("total") });
  });
});

describe("lists", () => {
  const frame = listFrame(4, 2, { empty: 3 });

  it("runs from the caption row to the empty row below it", () => {
    expect(frame).toEqual({ head: 4, from: 4, first: 5, last: 9, sentinel: 10, filled: 2 });
    expect(wholeColumn(frame, "C")).toBe("$C$4:$C$10");
    expect(dataRange(frame, "B", "C")).toBe("B5:C10");
  });

  it("has an upper anchor row where one is asked for", () => {
    const anchored = listFrame(5, 2, { anchor: true });
    expect(anchored).toMatchObject({ from: 6, first: 7, last: 8, sentinel: 9 });
    expect(wholeColumn(anchored, "N")).toBe("$N$6:$N$9");
  });

  it("never vanishes: without data one row remains to be written in", () => {
    expect(listFrame(4, 0)).toMatchObject({ first: 5, last: 5, sentinel: 6 });
  });

  it("writes data, empty rows with formulas, a bare sentinel row and a filter up to the last row", () => {
    const sheet = builder();
    sheet.list<string>(frame, {
      columns: [
        {
          column: "A",
          caption: "序号",
          head: "head",
          style: style("number"),
          cell: (_, line) => formula(`ROW()-ROW($A$4)`, line - 4),
        },
        { column: "B", caption: "姓名", head: "head", style: style("text"), cell: (row) => row },
        { column: "C", caption: "备注", head: "headClerk", style: style("clerk"), cell: () => null },
        { column: "D", caption: "键", head: "auxHead", style: style("aux"), cell: (row) => row },
      ],
      rows: ["张一", "李二"],
      minimumHeight: 20,
      emptyHeight: 24,
      filter: true,
    });
    sheet.validate(dataRange(frame, "C"), { kind: "list", values: ["是", "否"] });
    sheet.print(print);
    const content = sheet.content();
    expect(columnIn(content, "B", 4, 10)).toEqual(["姓名", "张一", "李二", null, null, null, null]);
    expect(columnIn(content, "A", 5, 9)).toEqual([1, 2, 3, 4, 5]);
    expect(formulaIn(content, "A9")).toBe("ROW()-ROW($A$4)");
    expect(isBareRow(content, 10)).toBe(true);
    expect([heightIn(content, 5), heightIn(content, 9), heightIn(content, 10)]).toEqual([20.25, 24, 4]);
    expect(content.filter).toEqual({ top: 3, left: 0, bottom: 8, right: 3 });
    expect(content.validations[0]?.range).toEqual({ top: 4, left: 2, bottom: 9, right: 2 });
    expect(content.columns.map((column) => column.hidden ?? false)).toEqual([false, false, false, true]);
  });
});

describe("row heights", () => {
  it("counts a Chinese character as two half widths", () => {
    expect(halfWidths("党员A1")).toBe(6);
    expect(halfWidths("“—”")).toBe(6);
    expect(linesOf("党员大会每季度至少一次", 11, 10)).toBe(3);
    expect(linesOf("短\n短", 11, 10)).toBe(2);
  });

  it("grows with the highest cell of the row and knows merged widths, up to what Excel allows", () => {
    const sheet = builder();
    sheet.put("B1", "党员大会每季度至少一次", style("text"));
    sheet.fit(1, 20);
    sheet.put("A2:C2", "党员大会每季度至少一次", style("text"));
    sheet.fit(2, 20);
    sheet.put("B3", "字".repeat(2000), style("text"));
    sheet.fit(3, 20);
    sheet.put("B4", "字".repeat(2000), style("number"));
    sheet.fit(4, 20);
    sheet.print(print);
    const content = sheet.content();
    expect(heightIn(content, 1)).toBe(48.5);
    expect(heightIn(content, 2)).toBe(20.25);
    expect(heightIn(content, 3)).toBe(409);
    expect(heightIn(content, 4)).toBe(20.25);
  });
});

describe("print set-up", () => {
  it("names sheet and base date in the footer, except on public sheets", () => {
    const internal = builder();
    internal.print({ ...print, repeat: [4, 5], breaks: [9] });
    expect(internal.content().print).toEqual({
      orientation: "portrait",
      area: { top: 0, left: 0, bottom: 8, right: 2 },
      repeatRows: { first: 3, last: 4 },
      margins: [1.2, 1.2, 1.5, 1.65],
      fitToHeight: 0,
      footerLeft: "示例表　基准日 2026-10-12",
      breaks: [8],
    });
    const notice = builder();
    notice.print({ ...print, margins: "public", fitToHeight: 1 });
    expect(notice.content().print).toMatchObject({ footerLeft: "", fitToHeight: 1, margins: [1.15, 1.15, 1.3, 1.4] });
  });
});
