/** A workbook as Excel holds it while an add-in works on it. Knows nothing of files, of the page or of the protocol. */
import { type CellRange, quotedSheet } from "../../core/model/place.ts";
import type { CellValue } from "../../core/workbook/snapshot.ts";
import { Fault, invalidArgument, itemNotFound } from "./fault.ts";
import { type Look, plainLook } from "./look.ts";
import { Sheet } from "./sheet.ts";
import { renamedReferences } from "./sheet-references.ts";

export interface NamedItem {
  readonly name: string;
  /** Without “=”. */
  refersTo: string;
  /** Null for a name of the whole workbook. */
  readonly sheet: Sheet | null;
  visible: boolean;
  comment: string;
}

/** The value of a formula, or undefined when it cannot be told: then the cell keeps the value it has. */
export type Calculator = (cell: {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}) => CellValue | undefined;

/** What an add-in may be told of: Excel's events, as far as they are played. */
export type WorkbookEvent =
  | { readonly kind: "changed"; readonly sheet: Sheet; readonly range: CellRange }
  | { readonly kind: "added" | "deleted" | "activated"; readonly sheet: Sheet }
  | { readonly kind: "selected"; readonly sheet: Sheet; readonly range: CellRange };

export interface WorkbookOptions {
  readonly name?: string;
  readonly date1904?: boolean;
  readonly calculator?: Calculator;
  /** Pixels of the widest digit of the standard font: 8 for 宋体 11, 7 for Calibri 11. */
  readonly digitWidth?: number;
}

const forbiddenInName = /[\\/?*[\]:]/;

export class Workbook {
  readonly name: string;
  readonly date1904: boolean;
  readonly digitWidth: number;
  calculator: Calculator | null;
  isStructureProtected = false;
  isReadOnly = false;
  /** The look of cells nobody gave one: the style Normal of the file. */
  normalLook: Look = plainLook;
  readonly sheets: Sheet[] = [];
  readonly names: NamedItem[] = [];
  readonly settings = new Map<string, unknown>();
  activeSheet: Sheet | null = null;
  selection: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };
  readonly #listeners = new Set<(event: WorkbookEvent) => void>();
  #lastId = 0;
  #isSuspended = false;

  constructor(options: WorkbookOptions = {}) {
    this.name = options.name ?? "工作簿1.xlsx";
    this.date1904 = options.date1904 ?? false;
    this.digitWidth = options.digitWidth ?? 8;
    this.calculator = options.calculator ?? null;
  }

  newId(kind: string): string {
    this.#lastId++;
    return `{${kind}-${`${this.#lastId}`.padStart(8, "0")}}`;
  }

  listen(listener: (event: WorkbookEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  sheet(key: string): Sheet | undefined {
    const wanted = key.toLowerCase();
    return this.sheets.find(({ id, name }) => id === key || name.toLowerCase() === wanted);
  }

  requiredSheet(key: string): Sheet {
    const sheet = this.sheet(key);
    if (sheet === undefined) throw itemNotFound();
    return sheet;
  }

  /** Adds a sheet at the end. Throws InvalidArgument for a name no tab can bear, ItemAlreadyExists for one taken. */
  addSheet(name?: string): Sheet {
    this.requireUnlocked();
    const chosen = name ?? this.#freeName();
    this.#checkName(chosen, null);
    const sheet = new Sheet(this, this.newId("WS"), chosen);
    this.sheets.push(sheet);
    this.activeSheet ??= sheet;
    this.#emit({ kind: "added", sheet });
    return sheet;
  }

  renameSheet(sheet: Sheet, name: string): void {
    this.requireUnlocked();
    this.#checkName(name, sheet);
    const renamed = (formula: string): string => renamedReferences(formula, before, name);
    const before = sheet.name;
    sheet.name = name;
    for (const item of this.names) item.refersTo = renamed(item.refersTo);
    for (const { sheet: owner, row, column, formula } of [...this.#formulas()]) {
      const after = renamed(formula);
      if (after !== formula) owner.load(row, column, { ...owner.cell(row, column), formula: after });
    }
    for (const owner of this.sheets) owner.renameReferences(renamed);
  }

  deleteSheet(sheet: Sheet): void {
    this.requireUnlocked();
    const others = this.sheets.filter((other) => other !== sheet);
    if (!others.some(({ visibility }) => visibility === "Visible")) {
      throw new Fault("InvalidOperation", "A workbook must contain at least one visible worksheet.");
    }
    this.sheets.splice(0, this.sheets.length, ...others);
    sheet.isDeleted = true;
    const prefix = `${quotedSheet(sheet.name)}!`;
    const kept = this.names.filter((item) => item.sheet !== sheet);
    for (const item of kept) {
      if (item.refersTo.startsWith(prefix)) item.refersTo = `#REF!${item.refersTo.slice(prefix.length)}`;
    }
    this.names.splice(0, this.names.length, ...kept);
    if (this.activeSheet === sheet) this.activeSheet = others[0] ?? null;
    this.#emit({ kind: "deleted", sheet });
  }

  addName(name: string, refersTo: string, sheet: Sheet | null): NamedItem {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || name.length > 255) throw invalidArgument();
    if (this.nameOf(name, sheet) !== undefined) {
      throw new Fault("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
    }
    const item: NamedItem = { name, refersTo, sheet, visible: true, comment: "" };
    this.names.push(item);
    return item;
  }

  nameOf(name: string, sheet: Sheet | null): NamedItem | undefined {
    const wanted = name.toLowerCase();
    return this.names.find((item) => item.sheet === sheet && item.name.toLowerCase() === wanted);
  }

  select(sheet: Sheet, range: CellRange): void {
    if (sheet.visibility !== "Visible") {
      throw new Fault("InvalidOperation", "This operation is not permitted for the current object.");
    }
    this.activate(sheet);
    this.selection = range;
    this.#emit({ kind: "selected", sheet, range });
  }

  activate(sheet: Sheet): void {
    if (sheet.visibility !== "Visible") {
      throw new Fault("InvalidOperation", "This operation is not permitted for the current object.");
    }
    if (this.activeSheet === sheet) return;
    this.activeSheet = sheet;
    this.#emit({ kind: "activated", sheet });
  }

  calculated(sheet: Sheet, row: number, column: number, formula: string, before: CellValue): CellValue {
    const value = this.calculator?.({ sheet: sheet.name, row, column, formula });
    return value === undefined ? before : value;
  }

  /** Formulas keep their values until `resumeCalculation`, as an add-in may ask for. */
  suspendCalculation(): void {
    this.#isSuspended = true;
  }

  resumeCalculation(): void {
    if (!this.#isSuspended) return;
    this.#isSuspended = false;
    this.recalculate();
  }

  /** Every formula the calculator knows gets its value. */
  recalculate(): void {
    if (this.calculator === null || this.#isSuspended) return;
    for (const { sheet, row, column, formula } of [...this.#formulas()]) {
      const cell = sheet.cell(row, column);
      const value = this.calculated(sheet, row, column, formula, cell.value);
      if (value !== cell.value) sheet.load(row, column, { ...cell, value });
    }
  }

  changed(sheet: Sheet, range: CellRange): void {
    this.#emit({ kind: "changed", sheet, range });
  }

  requireUnlocked(): void {
    if (this.isStructureProtected) {
      throw new Fault("AccessDenied", "You cannot perform the requested operation. The workbook is protected.");
    }
  }

  *#formulas(): Iterable<{ sheet: Sheet; row: number; column: number; formula: string }> {
    for (const sheet of this.sheets) {
      for (const { row, column, cell } of sheet.cells()) {
        if (cell.formula !== null) yield { sheet, row, column, formula: cell.formula };
      }
    }
  }

  #emit(event: WorkbookEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  #freeName(): string {
    for (let number = this.sheets.length + 1; ; number++) {
      if (this.sheet(`Sheet${number}`) === undefined) return `Sheet${number}`;
    }
  }

  #checkName(name: string, own: Sheet | null): void {
    if (
      name === "" ||
      name.length > 31 ||
      forbiddenInName.test(name) ||
      /^'|'$/.test(name) ||
      /^history$/i.test(name)
    ) {
      throw invalidArgument();
    }
    const taken = this.sheet(name);
    if (taken !== undefined && taken !== own) {
      throw new Fault("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
    }
  }
}
