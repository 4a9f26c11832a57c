import { expect, it } from "vitest";
import { movedFormula, sharedFormula } from "../../../../src/hosts/file/ooxml/read-shared-formula.ts";

it.each([
  ["A1+B2", 1, 2, "C2+D3"],
  ["$A1+A$1+$A$1", 3, 3, "$A4+D$1+$A$1"],
  ["SUM(A1:B2)", 1, 0, "SUM(A2:B3)"],
  ["SUM(A:A,$B:C)", 5, 1, "SUM(B:B,$B:D)"],
  ["SUM(1:3,$4:5)", 2, 9, "SUM(3:5,$4:7)"],
  ["Sheet1!A1+'一月 A1'!B2", 1, 1, "Sheet1!B2+'一月 A1'!C3"],
  ["'It''s A1'!A1", 1, 0, "'It''s A1'!A2"],
  ["会议A1!B2", 1, 0, "会议A1!B3"],
  ["Q1!A1", 1, 0, "Q1!A2"],
  ["Jan:Mar!A1", 1, 1, "Jan:Mar!B2"],
  ["Q1:Q4!A1", 1, 1, "Q1:Q4!B2"],
  ['"A1"&A1&"说""A1"""', 1, 0, '"A1"&A2&"说""A1"""'],
  ["LOG10(A1)", 1, 0, "LOG10(A2)"],
  ["ABC1234(A1)", 1, 0, "ABC1234(A2)"],
  ["rate_A1*A1", 1, 0, "rate_A1*A2"],
  ["表A1+_A1+A1.x", 1, 0, "表A1+_A1+A1.x"],
  ["1E5+A1", 1, 0, "1E5+A2"],
  ["Table1[[#This Row],[A1]]+A1", 1, 0, "Table1[[#This Row],[A1]]+A2"],
  ["[1]Sheet1!A1", 1, 0, "[1]Sheet1!A2"],
  ["IF(A1>0,#N/A,#REF!)", 1, 0, "IF(A2>0,#N/A,#REF!)"],
  ["XFD1+A1048576", 0, 1, "#REF!+B1048576"],
  ["XFE1+ZZZ1+A1048577", 1, 1, "XFE1+ZZZ1+A1048577"],
  ["A5", -9, 0, "#REF!"],
  ["A1#", 1, 0, "A2#"],
  ["@A1", 1, 0, "@A2"],
  ["a1+$b$2", 1, 1, "B2+$B$2"],
  ["TRUE", 1, 1, "TRUE"],
  ["", 1, 1, ""],
])("moves %s by %d rows and %d columns", (formula, rows, columns, expected) => {
  expect(movedFormula(sharedFormula(formula), rows, columns)).toBe(expected);
});

it("leaves a formula as it is when it does not move", () => {
  for (const formula of ["SUM(A1:B2)*'会议 1'!$C$3", "SUM(A:A)/COUNTA(1:1)", 'IF(A1="",“”,1)']) {
    expect(movedFormula(sharedFormula(formula), 0, 0)).toBe(formula);
  }
});
