/** A branch's workbook as clerks keep it, twenty sheets: roster, a sheet of dues per month, meetings, six other ledgers. */
import { parseIsoDay, serialFromDay } from "../../src/core/model/date.ts";
import { cellAddress } from "../../src/core/model/place.ts";
import type { CellInput } from "../../test/support/snapshot-of.ts";
import { makeWorkbook, stylesWith } from "../../test/support/xlsx-fixture.ts";
import { cellsFor } from "./cells.ts";
import type { LayoutColumn } from "./layout.ts";
import { ownLayouts } from "./own-layouts.ts";
import { Random } from "./random.ts";

/** Shared strings, as Excel writes them. */
class Strings {
  private readonly byText = new Map<string, number>();

  indexOf(text: string): number {
    const known = this.byText.get(text);
    if (known !== undefined) return known;
    this.byText.set(text, this.byText.size);
    return this.byText.size - 1;
  }

  get xml(): string {
    const entries = [...this.byText.keys()].map((text) => `<si><t xml:space="preserve">${text}</t></si>`);
    return entries.join("");
  }
}

const styles = stylesWith(
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/>',
);

interface Sheet {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly LayoutColumn[];
  readonly kind: (typeof ownLayouts)[number]["kinds"][number];
  readonly rows: number;
}

function sheetXml(sheet: Sheet, strings: Strings, random: Random): string {
  const makers = sheet.columns.map((column) => cellsFor(column, sheet.kind, false));
  const rows: CellInput[][] = [
    [sheet.title],
    sheet.columns.map((column) => column.path.join("")),
    ...Array.from({ length: sheet.rows }, (_, row) => makers.map((make) => make(random, row))),
  ];
  const cellXml = (value: CellInput, at: string): string => {
    if (value === null || value === undefined) return "";
    if (typeof value === "object" && "date" in value) {
      const day = parseIsoDay(value.date);
      return day === null ? "" : `<c r="${at}" s="1"><v>${serialFromDay(day, false)}</v></c>`;
    }
    return typeof value === "number"
      ? `<c r="${at}"><v>${value}</v></c>`
      : `<c r="${at}" t="s"><v>${strings.indexOf(String(value))}</v></c>`;
  };
  return rows
    .map((cells, row) => {
      const inner = cells.map((value, column) => cellXml(value, cellAddress(row, column))).join("");
      return `<row r="${row + 1}">${inner}</row>`;
    })
    .join("");
}

/** One list of each of these kinds stands beside roster, dues and meetings. */
const others = ["committee", "groups", "development", "talks", "transfers", "study"] as const;

function layoutOf(kind: string): (typeof ownLayouts)[number] {
  const found = ownLayouts.find((layout) => layout.kinds[0] === kind && layout.form === "list");
  if (!found) throw new Error(`no layout of ${kind}`);
  return found;
}

/** The bytes; the same for the same number of members. */
export function twentySheets(members: number): Uint8Array {
  const random = new Random(members);
  const listOf = (kind: string, rows: number): Sheet => {
    const { tab, above, columns } = layoutOf(kind);
    return { name: tab, title: above[0] ?? "", columns, kind: layoutOf(kind).kinds[0] ?? null, rows };
  };
  const duesColumns =
    ownLayouts.find(({ kinds, tab }) => kinds[0] === "dues" && tab === "5月")?.columns ?? layoutOf("dues").columns;
  const months = Array.from(
    { length: 12 },
    (_, month): Sheet => ({
      name: `${month + 1}月党费`,
      title: `2026年${month + 1}月党费收缴表`,
      columns: duesColumns,
      kind: "dues",
      rows: members,
    }),
  );
  const sheets = [
    listOf("roster", members),
    ...months,
    listOf("meetings", members * 2),
    ...others.map((kind) => listOf(kind, Math.ceil(members / 2))),
  ];
  const strings = new Strings();
  const made = sheets.map((sheet) => ({ name: sheet.name, xml: sheetXml(sheet, strings, random) }));
  return makeWorkbook({ sheets: made, strings: strings.xml, styles });
}
