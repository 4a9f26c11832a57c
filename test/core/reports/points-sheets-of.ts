/** A made-up branch of three and its points sheets: planned, written, typed into. For tests only. */
import type { Checkup } from "../../../src/core/checkup/checkup.ts";
import type { Settings } from "../../../src/core/checkup/settings.ts";
import { serialFromDay } from "../../../src/core/model/date.ts";
import { quarterPeriod } from "../../../src/core/model/period.ts";
import { type PointsPlan, type PointsPlanRequest, pointsPlan } from "../../../src/core/reports/points-plan.ts";
import type { EditPlan, SheetContent } from "../../../src/core/workbook/edit-plan.ts";
import { type CellValue, ownSheet, type Snapshot } from "../../../src/core/workbook/snapshot.ts";
import { emptySnapshot, snapshotAfter, typing } from "../../support/snapshot-of-content.ts";
import { type BranchInput, branchCheckup, dayOfText, monthsBetween } from "../points/branch-of.ts";

export const standard = "BranchLedger.PointsStandard";
export const register = "BranchLedger.PointsRegister";
export const notice = "BranchLedger.PointsNotice";
export const year = "BranchLedger.PointsYear";
export const second = quarterPeriod(2026, 2);
export const third = quarterPeriod(2026, 3);
export const months = monthsBetween("2026-01", "2026-12");

export const members = [
  { name: "张一", category: "在职", group: "第一党小组", idNumber: "110101199001011234", phone: "13800000000" },
  { name: "李二", category: "老弱病残", group: "第二党小组", exemption: "患病" },
  { name: "王三", category: "流动", group: "第一党小组", status: "floating" },
] as const;

export function branch(more: Partial<BranchInput> = {}): BranchInput {
  return {
    asOf: "2026-10-12",
    members,
    dues: members.map(({ name }) => ({ name, months: name === "王三" ? months.slice(0, 8) : months })),
    meetings: [
      { date: "2026-07-10", types: ["party-day"], present: ["张一"] },
      { date: "2026-09-10", types: ["party-day"], present: ["李二", "王三"] },
    ],
    ...more,
  };
}

export function plan(
  snapshot: Snapshot = emptySnapshot(),
  more: Partial<BranchInput> = {},
  request: Partial<PointsPlanRequest> = {},
): PointsPlan {
  return pointsPlan({ checkup: branchCheckup(branch(more)), snapshot, period: third, ...request });
}

export function rewritten(
  snapshot: Snapshot = emptySnapshot(),
  more: Partial<BranchInput> = {},
  request: Partial<PointsPlanRequest> = {},
): Snapshot {
  return snapshotAfter(snapshot, plan(snapshot, more, request).ops);
}

/** The same branch with other choices about what is posted. */
export function choosing(publication: Partial<Settings["publication"]>, more: Partial<BranchInput> = {}): Checkup {
  const checkup = branchCheckup(branch(more));
  const { settings } = checkup;
  return { ...checkup, settings: { ...settings, publication: { ...settings.publication, ...publication } } };
}

export function contentOf(edits: EditPlan, definedName: string): SheetContent {
  const op = edits.ops.find((known) => known.kind === "sheet" && known.definedName === definedName);
  if (op?.kind !== "sheet") throw new Error(`${definedName} is not written`);
  return op.content;
}

/** Values of a 1-based row. */
export function row(snapshot: Snapshot, definedName: string, number: number): readonly CellValue[] {
  return ownSheet(snapshot, definedName)?.rows.find((known) => known.index === number - 1)?.values ?? [];
}

export function formulaAt(edits: EditPlan, definedName: string, rowNumber: number, column: number): string | undefined {
  return contentOf(edits, definedName).cells.find((cell) => cell.row === rowNumber - 1 && cell.column === column)
    ?.formula;
}

/** First row of the register whose name is blank. */
export function emptyRegisterRow(snapshot: Snapshot): number {
  const found = ownSheet(snapshot, register)?.rows.find((known) => known.index >= 4 && known.values[2] === null);
  return (found?.index ?? 0) + 1;
}

export function dailyRow(snapshot: Snapshot, name: string, code: string, month = "2026-09"): Snapshot {
  const at = emptyRegisterRow(snapshot);
  const serial = serialFromDay(dayOfText(`${month}-01`), false);
  return typing(snapshot, register, {
    [`A${at}`]: serial,
    [`B${at}`]: serial,
    [`C${at}`]: name,
    [`D${at}`]: "日常",
    [`E${at}`]: code,
    [`J${at}`]: "住院期间未请假",
    [`K${at}`]: "会议记录第14行",
  });
}

export function texts(content: SheetContent): string {
  return content.cells.map((cell) => `${cell.value ?? ""} ${cell.formula ?? ""}`).join("\n");
}
