/// <reference types="office-js" />
/**
 * Taking a sheet away that a write has made. It is the one thing here that clears Excel's own undo, so it is done only where
 * the clerk has asked for it, and never to a sheet somebody has worked on.
 */
import type { EditOp, EditPlan } from "../../core/workbook/edit-plan.ts";
import { type Snapshot, sheetNamed, sheetOfReference } from "../../core/workbook/snapshot.ts";
import { isReferredTo, isTypedSince } from "./edited-since.ts";
import type { RestoreOp } from "./restore-sheet.ts";
import type { Task } from "./step.ts";

export type RemoveOp = Extract<EditOp, { kind: "remove" }>;

/** A sheet as far as taking it away goes. */
export interface RemovableSheet {
  readonly name: string;
  readonly isProtected: boolean;
  readonly hasTables: boolean;
  readonly hasOtherCharts: boolean;
}

/** Why a sheet is not given back: somebody has typed over what is there. Null when nothing speaks against it. */
export function whyKept(
  { definedName, written }: RestoreOp,
  name: string,
  present: Snapshot | null,
  { isHalfWritten }: { readonly isHalfWritten: (definedName: string) => boolean },
): string | null {
  const sheet = present === null ? undefined : sheetNamed(present, name);
  // What broke off half-way is neither what was there nor what was written.
  if (sheet === undefined || isHalfWritten(definedName) || !isTypedSince(sheet, written)) return null;
  return `“${name}”在写入之后又有人填过，没有恢复，填的内容都在。`;
}

/** For each sheet a plan takes away: null, or in Chinese why it stays; by defined name. */
export function removalsOf(
  plan: EditPlan,
  sheets: readonly RemovableSheet[],
  names: ReadonlyMap<string, string>,
  present: Snapshot | null,
  structureLocked: boolean,
): ReadonlyMap<string, string | null> {
  const reasons = new Map<string, string | null>();
  const going = new Map<string, RemoveOp>();
  for (const op of plan.ops) {
    if (op.kind !== "remove") continue;
    const called = sheetOfReference(names.get(op.definedName.toLowerCase()) ?? "");
    const sheet = sheets.find(({ name }) => name === called);
    const why = whyStays(op, sheet, present, structureLocked);
    reasons.set(op.definedName, why);
    if (why === null) going.set(op.title, op);
  }
  if (present === null) return reasons;
  const apart = new Set([...going.keys(), ...plan.ops.flatMap((op) => (op.kind === "restore" ? [op.title] : []))]);
  const stays = (op: RemoveOp, why: string): void => {
    reasons.set(op.definedName, why);
    going.delete(op.title);
    apart.delete(op.title);
  };
  // A sheet that stays may need another one.
  for (let before = -1; before !== going.size; ) {
    before = going.size;
    for (const op of [...going.values()]) {
      if (isReferredTo(present, op.title, apart, op.definedName)) {
        stays(op, `“${op.title}”有别处的公式或名称在用，没有删去。`);
      }
    }
  }
  const leftVisible = present.sheets.some(({ name, visibility }) => visibility === "visible" && !going.has(name));
  const last = [...going.values()].find(({ title }) => sheetNamed(present, title)?.visibility === "visible");
  if (!leftVisible && last !== undefined) stays(last, `“${last.title}”是最后一张看得见的工作表，没有删去。`);
  return reasons;
}

function whyStays(
  { title, content }: RemoveOp,
  sheet: RemovableSheet | undefined,
  present: Snapshot | null,
  structureLocked: boolean,
): string | null {
  if (sheet === undefined) return `“${title}”已经不在了，不用再删。`;
  if (sheet.name !== title) return `“${title}”已改名为“${sheet.name}”，没有删去。`;
  if (structureLocked) return `工作簿的结构设有保护，“${title}”没有删去；请先在“审阅”里撤销工作簿保护。`;
  if (sheet.isProtected) return `“${title}”设有保护，没有删去。`;
  const now = present === null ? undefined : sheetNamed(present, title);
  const added = sheet.hasTables || sheet.hasOtherCharts || now?.hasComments === true;
  if (now === undefined || added || isTypedSince(now, content.cells)) {
    return `“${title}”在写入之后又有人填过，没有删去，填的内容都在。不需要时，您可以在表名上点右键删除。`;
  }
  return null;
}

export function removalTask(
  workbook: Excel.Workbook,
  { definedName, title }: RemoveOp,
  id: string,
): Task & {
  readonly sheet: { readonly definedName: string; readonly content: null };
} {
  const act = (): void => {
    workbook.names.getItem(definedName).delete();
    workbook.worksheets.getItem(id).delete();
  };
  return { name: title, steps: [{ bytes: 1200, act }], sheet: { definedName, content: null } };
}
