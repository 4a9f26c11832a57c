/** What every writer of a sheet takes and gives. */
import type { Checkup } from "../checkup/checkup.ts";
import type { EditOp, SheetContent } from "../workbook/edit-plan.ts";
import { isEmptySheet, ownSheet, type Snapshot } from "../workbook/snapshot.ts";
import type { PreviousList } from "./previous.ts";
import { type SheetName, tabName } from "./sheet-names.ts";

export interface SheetRequest {
  readonly checkup: Checkup;
  /** The workbook as it is now: what a clerk typed into our sheets is read from it. */
  readonly snapshot: Snapshot;
}

export interface SheetPlan {
  /** Null when the sheet must be left alone; the preview says why. */
  readonly op: EditOp | null;
  /** Chinese sentences. */
  readonly preview: readonly string[];
}

export function sheetOp(snapshot: Snapshot, name: SheetName, content: SheetContent): EditOp {
  return { kind: "sheet", definedName: name.definedName, title: tabName(snapshot, name), content };
}

/** 新建 or 更新 with the tab as the clerk knows it. */
export function writtenAs(snapshot: Snapshot, name: SheetName): string {
  const verb = ownSheet(snapshot, name.definedName) ? "更新" : "新建";
  return `${verb}“${tabName(snapshot, name)}”`;
}

/**
 * A sheet of ours that holds something but whose captions cannot be found any more: refilling it would lose what was
 * typed into it, so it is left alone.
 */
export function unreadableSheet(snapshot: Snapshot, name: SheetName, list: PreviousList | null): SheetPlan | null {
  const sheet = ownSheet(snapshot, name.definedName);
  if (!sheet || list !== null || isEmptySheet(sheet)) return null;
  return {
    op: null,
    preview: [
      `“${sheet.name}”的表头行找不到了，为免丢失已填内容，这张表没有更新。请恢复表头行，或删去这张表后再写入。`,
    ],
  };
}
