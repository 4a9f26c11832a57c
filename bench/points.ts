/**
 * The four points sheets of a branch with 2,000 members and twelve months, in one pass: planning them, writing them into
 * the file, reading the saved file again, and once more on the result (which must add nothing).
 */
import { readSettings } from "../src/core/checkup/settings.ts";
import { examine } from "../src/core/examine.ts";
import { type Day, dayOf } from "../src/core/model/date.ts";
import { quarterPeriod } from "../src/core/model/period.ts";
import { pointsOf } from "../src/core/points/points.ts";
import { resolveProfiles } from "../src/core/profiles/resolve.ts";
import { pointsPlan } from "../src/core/reports/points-plan.ts";
import type { ContentCell, EditPlan } from "../src/core/workbook/edit-plan.ts";
import { applyPlan } from "../src/hosts/file/apply-plan.ts";
import { readWorkbook } from "../src/hosts/file/read-workbook.ts";
import { branchWorkbook } from "./branch-workbook.ts";
import { printLine, printTable } from "./print.ts";

const sizes = [200, 2000];
const meetings = 200;
const asOf: Day = dayOf(2026, 1, 10);
const period = quarterPeriod(2025, 4);

const resolved = resolveProfiles(["national-base", "lianxing-2018", "jiefangbei-2018"]);
if (!resolved.ok) throw new Error(resolved.message);
const { profile } = resolved;
const { settings } = readSettings([]);

const request = { asOf, profile, settings, period: null };

async function timed<Value>(work: () => Promise<Value> | Value): Promise<readonly [Value, number]> {
  const start = performance.now();
  const value = await work();
  return [value, performance.now() - start];
}

/** Whether two plans write the same cells into the register. */
function isSameRegister(first: EditPlan, second: EditPlan): boolean {
  const [before = [], after = []] = [first, second].map(registerCells);
  return (
    before.length === after.length &&
    before.every((cell, index) => {
      const other = after[index];
      return (
        other !== undefined &&
        cell.row === other.row &&
        cell.column === other.column &&
        cell.value === other.value &&
        cell.formula === other.formula
      );
    })
  );
}

function registerRows(plan: EditPlan): number {
  return registerCells(plan).filter((cell) => cell.column === 2 && cell.row > 3 && cell.value !== null).length;
}

function registerCells(plan: EditPlan): readonly ContentCell[] {
  const op = plan.ops.find((known) => known.kind === "sheet" && known.definedName === "BranchLedger.PointsRegister");
  return op?.kind === "sheet" ? op.content.cells : [];
}

const rows: (readonly (string | number)[])[] = [];
for (const members of sizes) {
  const bytes = branchWorkbook(members, meetings);
  const snapshot = await readWorkbook(bytes, "branch.xlsx");
  const [checkup, examining] = await timed(() => examine(snapshot, request));
  const [, counting] = await timed(() => pointsOf({ facts: checkup.facts, snapshot, period, profile }));
  const [plan, planning] = await timed(() => pointsPlan({ checkup, snapshot, period }));
  const [written, writing] = await timed(() => applyPlan(bytes, "branch.xlsx", plan).bytes);
  const [saved, reading] = await timed(() => readWorkbook(written, "branch.xlsx"));
  const [again, examiningAgain] = await timed(() => examine(saved, request));
  const [second, planningAgain] = await timed(() => pointsPlan({ checkup: again, snapshot: saved, period }));
  const registered = registerRows(plan);
  if (!isSameRegister(plan, second)) throw new Error("the second run has changed the register");
  const steps = { examining, counting, planning, writing, reading, examiningAgain, planningAgain };
  printLine({ bench: "points", members, registered, ...steps, bytes: written.length });
  rows.push([members, registered, ...Object.values(steps), written.length / 1_000_000]);
}
printTable(
  [
    "members",
    "register rows",
    "examine ms",
    "points ms",
    "plan ms",
    "write ms",
    "read ms",
    "examine again ms",
    "plan again ms",
    "MB",
  ],
  rows,
);
