/**
 * Sheets of ours that Excel may have written in part only. Until they are whole again they are read as they were before:
 * what a clerk typed is still in there, and a sheet that was new is taken for new. Lives as long as the host.
 */
import { ownSheet, type SheetSnapshot, type Snapshot } from "../../core/workbook/snapshot.ts";

export class UnfinishedSheets {
  /** By defined name; null for a sheet that was new. */
  readonly #before = new Map<string, SheetSnapshot | null>();
  #lastRead: Snapshot | null = null;

  note(definedName: string, isUnfinished: boolean): void {
    if (!isUnfinished) this.#before.delete(definedName);
    else if (!this.#before.has(definedName) && this.#lastRead !== null) {
      this.#before.set(definedName, ownSheet(this.#lastRead, definedName) ?? null);
    }
  }

  isUnfinished(definedName: string): boolean {
    return this.#before.has(definedName);
  }

  /** What was read, with unfinished sheets as they were before they were begun. */
  mended(read: Snapshot): Snapshot {
    let { sheets, names } = read;
    for (const [definedName, before] of this.#before) {
      const present = ownSheet(read, definedName);
      if (present === undefined) continue;
      if (before === null) {
        sheets = sheets.filter((sheet) => sheet !== present);
        names = names.filter((name) => name.name !== definedName && name.sheet !== present.name);
      } else sheets = sheets.map((sheet) => (sheet === present ? { ...before, name: present.name } : sheet));
    }
    const mended = { ...read, sheets, names };
    this.#lastRead = mended;
    return mended;
  }
}
