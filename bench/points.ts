/**
 * The four points sheets of a branch with 2,000 members and twelve months, in one pass: planning them, writing them into
 * the file, reading the saved file again, and once more on the result (which must add nothing).
 */
import { readSettings } from "../src/core/checkup/settings.ts";
import { examine } from "../src/core/examine.ts";
import { type Day, dayOf } from "../src/core/model/date.ts";
import { quarterPeriod } from "../src/core/model/period.ts";
import { resolveProfiles } from "../src/core/profiles/resolve.ts";
import { pointsPlan } from "../src/core/reports/points-plan.ts";
import type { EditPlan } from "../src/core/workbook/edit-plan.ts";
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

function registerRows(plan: EditPlan): number {
  const op = plan.ops.find((known) => known.kind === "sheet" && known.definedName === "BranchLedger.PointsRegister");
  const names = op?.kind === "sheet" ? op.content.cells.filter((cell) => cell.column === 2 && cell.row > 3) : [];
  return names.filter((cell) => cell.value !== null).length;
}

const rows: (readonly (string | number)[])[] = [];
for (const members of sizes) {
  const bytes = branchWorkbook(members, meetings);
  const snapshot = await readWorkbook(bytes, "branch.xlsx");
  const checkup = examine(snapshot, request);
  const [plan, planning] = await timed(() => pointsPlan({ checkup, snapshot, period }));
  const [written, writing] = await timed(() => applyPlan(bytes, "branch.xlsx", plan).bytes);
  const [saved, reading] = await timed(() => readWorkbook(written, "branch.xlsx"));
  const again = examine(saved, request);
  const [second, planningAgain] = await timed(() => pointsPlan({ checkup: again, snapshot: saved, period }));
  const registered = registerRows(plan);
  if (registerRows(second) !== registered) throw new Error("the second run has added rows");
  printLine({ bench: "points", members, registered, planning, writing, reading, planningAgain, bytes: written.length });
  rows.push([members, registered, planning, writing, reading, planningAgain, written.length / 1_000_000]);
}
printTable(["members", "register rows", "plan ms", "write ms", "read ms", "plan again ms", "MB"], rows);
