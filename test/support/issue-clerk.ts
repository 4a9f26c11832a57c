/** What a clerk does to 问题台账 in a spreadsheet program, on the workbench's own workbook. For tests only. */
import { sheetNames } from "../../src/core/reports/sheet-names.ts";
import { sheetOfReference } from "../../src/core/workbook/snapshot.ts";
import type { Cell, Sheet } from "../../src/workbench/model/sheet.ts";
import type { Workbook } from "../../src/workbench/model/workbook.ts";

export class IssueClerk {
  readonly #workbook: Workbook;
  readonly #sheet: Sheet;

  constructor(workbook: Workbook) {
    const name = workbook.nameOf(sheetNames.issues.definedName, null);
    const sheet = workbook.sheet(sheetOfReference(name?.refersTo ?? "") ?? "");
    if (!sheet) throw new Error("there is no issue ledger");
    this.#workbook = workbook;
    this.#sheet = sheet;
  }

  /** Types into the line with this key, number or problem. */
  type(line: string, typed: Readonly<Record<string, string>>): void {
    const row = this.#rowOf(line);
    for (const [caption, text] of Object.entries(typed)) this.#enter(row, this.#column(caption), text);
  }

  /** Types into the first empty line of the list. */
  add(typed: Readonly<Record<string, string>>): void {
    const row = this.#emptyRow();
    for (const [caption, text] of Object.entries(typed)) this.#enter(row, this.#column(caption), text);
  }

  /** Sorts the lines by a column, backwards. */
  sort(caption: string): void {
    const column = this.#column(caption);
    const rows = this.#lines().map((row) => this.#cells(row));
    const text = (cells: readonly Cell[]): string => String(cells[column]?.value ?? "");
    const sorted = [...rows].sort((a, b) => (text(a) < text(b) ? 1 : text(a) > text(b) ? -1 : 0));
    this.#lines().forEach((row, index) => {
      this.#load(row, sorted[index] ?? []);
    });
  }

  /** Hides every second line, as a filter does. */
  filter(): void {
    for (const [index, row] of this.#lines().entries()) {
      if (index % 2 === 0) this.#sheet.setRowsHidden({ top: row, bottom: row, left: 0, right: 16_383 }, true);
    }
  }

  /** Inserts a column and fills one of its cells. */
  insertColumn(before: string, caption: string, line: string, text: string): void {
    const at = this.#column(before);
    const row = this.#rowOf(line);
    const used = this.#sheet.usedRange(false);
    for (let index = 0; index <= (used?.bottom ?? 0); index++) {
      const cells = this.#cells(index);
      const blank = { ...(cells[at] ?? this.#sheet.cell(index, at)), value: null, formula: null };
      this.#load(index, [...cells.slice(0, at), blank, ...cells.slice(at)]);
    }
    this.#enter(this.#head(), at, caption);
    this.#enter(row, at, text);
  }

  loseKey(line: string): void {
    const row = this.#rowOf(line);
    this.#sheet.load(row, this.#column("键"), { ...this.#sheet.cell(row, this.#column("键")), value: null });
  }

  /** Copies a line into the first empty one. */
  copy(line: string): void {
    const cells = this.#cells(this.#rowOf(line));
    this.#load(this.#emptyRow(), cells);
  }

  rename(name: string): void {
    this.#workbook.renameSheet(this.#sheet, name);
  }

  /** Shown texts of a column, from the first line to the last. */
  column(caption: string): string[] {
    return this.#lines().map((row) => String(this.#sheet.cell(row, this.#column(caption)).value ?? ""));
  }

  #enter(row: number, column: number, text: string): void {
    this.#sheet.write({ top: row, bottom: row, left: column, right: column }, text);
  }

  #load(row: number, cells: readonly Cell[]): void {
    cells.forEach((cell, column) => {
      this.#sheet.load(row, column, cell);
    });
  }

  #cells(row: number): Cell[] {
    const right = this.#sheet.usedRange(false)?.right ?? 0;
    return Array.from({ length: right + 1 }, (_, column) => this.#sheet.cell(row, column));
  }

  #head(): number {
    for (let row = 0; row < 20; row++) {
      if (this.#cells(row).some((cell) => cell.value === "系统复核")) return row;
    }
    throw new Error("the captions are gone");
  }

  #column(caption: string): number {
    const column = this.#cells(this.#head()).findIndex((cell) => cell.value === caption);
    if (column < 0) throw new Error(`there is no column ${caption}`);
    return column;
  }

  /** Rows with a problem, down to the text below the list. */
  #lines(): number[] {
    const problem = this.#column("问题");
    const lines: number[] = [];
    for (let row = this.#head() + 1; this.#sheet.cell(row, problem).value !== null; row++) lines.push(row);
    return lines;
  }

  #emptyRow(): number {
    return (this.#lines().at(-1) ?? this.#head()) + 1;
  }

  #rowOf(line: string): number {
    const columns = ["键", "编号", "问题"].map((caption) => this.#column(caption));
    const row = this.#lines().find((at) => columns.some((column) => this.#sheet.cell(at, column).value === line));
    if (row === undefined) throw new Error(`there is no line ${line}`);
    return row;
  }
}
