import { describe, expect, it } from "vitest";
import { cellFlag } from "../../../../src/core/workbook/snapshot.ts";
import { builtinFormatFlags, formatFlags } from "../../../../src/hosts/file/ooxml/read-number-format.ts";

const { date, month, percent, text } = cellFlag;

describe("formatFlags", () => {
  it.each([
    "yyyy-mm-dd",
    "yyyy/m/d;@",
    'yyyy"年"m"月"d"日";@',
    "yyyy年m月d日",
    "[$-804]yyyy\\-mm\\-dd",
    '[DBNum1][$-804]yyyy"年"m"月"d"日"',
    "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
    "m/d/yy h:mm",
    'm"月"d"日"',
    "YYYY.MM.DD",
    "[Red]dd/mm/yyyy",
    "d-mmm",
    "aaaa",
    'e"年"m"月"d"日"',
  ])("calls %s a date", (code) => expect(formatFlags(code)).toBe(date));

  it.each([
    "yyyy-mm",
    'yyyy"年"m"月"',
    "yyyy\\.mm",
    "mmm-yy",
    "[$-804]yyyy/m;@",
    'm"月"',
    "mmmm",
    "yyyy",
    "yyyy-mm hh:mm",
  ])("calls %s a month", (code) => expect(formatFlags(code)).toBe(month));

  it.each([
    "General",
    "0.00",
    "#,##0.00_);[Red]\\(#,##0.00\\)",
    "0.00E+00",
    "##0.0e-0",
    "h:mm",
    "hh:mm:ss",
    "mm:ss.0",
    "[h]:mm",
    "[mm]:ss",
    "h:mm AM/PM",
    '上午/下午h"时"mm"分"',
    '"第"0"期 yyyy-mm-dd"',
    "0\\d\\m",
    "0_d",
    "*d0",
    '_ "￥"* #,##0.00_ ',
    "[Red][>=100]0;[Blue]0",
    '0;"yyyy"',
    "0;yyyy-mm-dd",
    "# ?/?",
    '0"元',
    "",
  ])("sees nothing in %s", (code) => expect(formatFlags(code)).toBe(0));

  it("knows shares and text", () => {
    expect(formatFlags("0.00%")).toBe(percent);
    expect(formatFlags('0"%"')).toBe(0);
    expect(formatFlags("@")).toBe(text);
    expect(formatFlags('@"元"')).toBe(0);
  });
});

describe("builtinFormatFlags", () => {
  it.each([14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58])("calls %d a date", (id) =>
    expect(builtinFormatFlags(id)).toBe(date),
  );
  it.each([17, 27, 36, 50, 52, 57])("calls %d a month", (id) => expect(builtinFormatFlags(id)).toBe(month));
  it.each([0, 1, 4, 18, 19, 20, 21, 32, 33, 34, 35, 37, 44, 45, 46, 47, 48, 55, 56, 999])("sees nothing in %d", (id) =>
    expect(builtinFormatFlags(id)).toBe(0),
  );
  it("knows shares and text", () => {
    expect([9, 10, 49].map(builtinFormatFlags)).toEqual([percent, percent, text]);
  });
});
