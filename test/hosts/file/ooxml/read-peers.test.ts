/** The same files read by programs that share no code with ours. */
import { type CellObject, read as readByXlsx } from "@e965/xlsx";
import { readXlsx as readByHucre } from "hucre";
import { describe, expect, it } from "vitest";
import { dayFromSerial, isoDay } from "../../../../src/core/model/date.ts";
import { type CellValue, cellFlag, cellKey, type SheetSnapshot } from "../../../../src/core/workbook/snapshot.ts";
import { readSpreadsheet } from "../../../../src/hosts/file/ooxml/read-spreadsheet.ts";
import { openPackage } from "../../../../src/hosts/file/ooxml/zip.ts";
import { type Fixture, makeSheet, makeWorkbook, stylesWith } from "../../../support/xlsx-fixture.ts";

const styles = stylesWith(
  '<xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="10"/><xf numFmtId="49"/>',
  '<numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>',
);
const strings =
  '<si><t>张一</t></si><si><r><t>党员</t></r><r><rPr><b/></rPr><t>大会</t></r></si><si><t xml:space="preserve">两个 空格  </t></si>' +
  "<si><t>甲&lt;乙&amp;丙</t></si>";

/** A ledger with every kind of cell, made of 40 rows whose figures follow from their row. */
function ledgerRows(): string {
  const rows: string[] = [];
  for (let row = 1; row <= 40; row++) {
    const serial = 40_000 + row * 37;
    rows.push(
      `<row r="${row}"><c r="A${row}" t="s"><v>${row % 4}</v></c><c r="B${row}" s="1"><v>${serial}</v></c><c r="C${row}" s="2"><v>${serial + 1}</v></c>` +
        `<c r="D${row}"><v>${row / 8}</v></c><c r="E${row}"><v>${row}.1</v></c><c r="F${row}" t="b"><v>${row % 2}</v></c>` +
        `<c r="G${row}" t="inlineStr"><is><t>第${row}条</t></is></c><c r="H${row}" s="3"><v>0.${row}</v></c>` +
        `<c r="I${row}"><f>D${row}*$E$1</f><v>${(row / 8) * 1.1}</v></c><c r="K${row}" t="str"><f>A${row}&amp;"x"</f><v>x${row}</v></c></row>`,
    );
  }
  return rows.join("");
}

const rest: Omit<Fixture, "sheets"> = { strings, styles };

const books: readonly (readonly [what: string, bytes: Uint8Array])[] = [
  ["an ordinary sheet", makeSheet(ledgerRows(), rest)],
  ["cells and rows without addresses", makeSheet(ledgerRows().replace(/ r="[A-Z]*\d+"/g, ""), rest)],
  ["Strict Open XML", makeSheet(ledgerRows(), { ...rest, strict: true })],
  ["prefixed elements", makeSheet(ledgerRows(), { ...rest, prefix: "x:" })],
  [
    "gaps and several sheets",
    makeWorkbook({
      ...rest,
      sheets: [
        {
          name: "一月",
          xml: '<row r="3"><c r="C3"><v>1</v></c></row><row r="90"><c r="AA90" t="s"><v>0</v></c></row>',
        },
        { name: "二月", xml: ledgerRows(), state: "hidden" },
      ],
    }),
  ],
];

/** Values only, nothing but blanks dropped: `row,column` → value. */
function cellsOf(sheet: SheetSnapshot): Map<string, CellValue> {
  const found = new Map<string, CellValue>();
  for (const row of sheet.rows) {
    row.values.forEach((value, column) => {
      if (value !== null) found.set(`${row.index},${column}`, value);
    });
  }
  return found;
}

/** The calendar day of each cell shown as a date. */
function daysOf(sheet: SheetSnapshot, date1904: boolean): Map<string, string | null> {
  const found = new Map<string, string | null>();
  for (const row of sheet.rows) {
    row.values.forEach((value, column) => {
      if (typeof value !== "number" || ((row.flags[column] ?? 0) & cellFlag.date) === 0) return;
      const day = dayFromSerial(value, date1904);
      found.set(`${row.index},${column}`, day === null ? null : isoDay(day));
    });
  }
  return found;
}

describe.each(books)("%s", (_, bytes) => {
  const own = readSpreadsheet(openPackage(bytes, "台账.xlsx"), "台账.xlsx");

  it("has the values and formulas @e965/xlsx reads", () => {
    const peer = readByXlsx(bytes, { dense: true, cellText: false });
    expect(own.sheets.map((sheet) => sheet.name)).toEqual(peer.SheetNames);
    for (const sheet of own.sheets) {
      const data: (CellObject | undefined)[][] = peer.Sheets[sheet.name]?.["!data"] ?? [];
      const values = new Map<string, unknown>();
      const formulas = new Map<number, string>();
      data.forEach((row, index) => {
        row.forEach((cell, column) => {
          if (cell?.v !== undefined) values.set(`${index},${column}`, cell.v);
          if (cell?.f !== undefined) formulas.set(cellKey(index, column), cell.f);
        });
      });
      expect(cellsOf(sheet)).toEqual(values);
      expect(sheet.formulas).toEqual(formulas);
    }
  });

  it("has the values and dates hucre reads", async () => {
    const peer = await readByHucre(bytes);
    for (const [index, sheet] of own.sheets.entries()) {
      const values = new Map<string, unknown>();
      const days = new Map<string, string>();
      (peer.sheets[index]?.rows ?? []).forEach((row, at) => {
        row.forEach((value, column) => {
          if (value instanceof Date) days.set(`${at},${column}`, value.toISOString().slice(0, 10));
          else if (value !== null) values.set(`${at},${column}`, value);
        });
      });
      const ownDays = daysOf(sheet, own.date1904);
      const ownValues = cellsOf(sheet);
      for (const key of ownDays.keys()) ownValues.delete(key);
      expect(ownDays).toEqual(days);
      expect(ownValues).toEqual(values);
    }
  });
});

describe("shared formulas", () => {
  // Without whole columns and quoted addresses, which that program gets wrong.
  const formula = "SUM($A1:B$2)*'一 月'!A1&amp;LOG10(D4)+Sheet2!$B$7-rate_A1";
  const rows = Array.from({ length: 12 }, (_, index) => {
    const row = index + 1;
    const master = row === 1 ? ` ref="E1:F12"` : "";
    return `<row r="${row}"><c r="E${row}"><f t="shared"${master} si="0">${row === 1 ? formula : ""}</f><v>1</v></c><c r="F${row}"><f t="shared" si="0"/><v>1</v></c></row>`;
  }).join("");

  it("unfold as @e965/xlsx unfolds them", () => {
    const bytes = makeSheet(rows);
    const [sheet] = readSpreadsheet(openPackage(bytes, "台账.xlsx"), "台账.xlsx").sheets;
    const data: (CellObject | undefined)[][] = readByXlsx(bytes, { dense: true }).Sheets.台账?.["!data"] ?? [];
    const expected = new Map<number, string>();
    data.forEach((row, index) => {
      row.forEach((cell, column) => {
        if (cell?.f !== undefined) expected.set(cellKey(index, column), cell.f);
      });
    });
    expect(expected.size).toBe(24);
    expect(sheet?.formulas).toEqual(expected);
  });
});

describe("the 1904 date system", () => {
  it("shows the days hucre shows", async () => {
    const bytes = makeSheet('<row r="1"><c r="A1" s="1"><v>43000</v></c><c r="B1" s="1"><v>1</v></c></row>', {
      ...rest,
      before: '<workbookPr date1904="1"/>',
    });
    const own = readSpreadsheet(openPackage(bytes, "台账.xlsx"), "台账.xlsx");
    const [sheet] = own.sheets;
    if (sheet === undefined) throw new Error("no sheet was read");
    const [row] = (await readByHucre(bytes)).sheets[0]?.rows ?? [];
    expect([...daysOf(sheet, own.date1904).values()]).toEqual(
      row?.map((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value)),
    );
  });
});
