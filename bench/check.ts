/**
 * What a checkup costs beside reading: recognition, facts and rules for one branch of 30 to 3,000 members with 24 months
 * of dues and up to 500 meetings, built in memory. Prints the time per member-month and how it grows.
 */
import { readSettings } from "../src/core/checkup/settings.ts";
import { examine } from "../src/core/examine.ts";
import { type Day, dayOf } from "../src/core/model/date.ts";
import { resolveProfiles } from "../src/core/profiles/resolve.ts";
import { readWorkbook } from "../src/hosts/file/read-workbook.ts";
import { branchWorkbook } from "./branch-workbook.ts";
import { median, printLine, printTable } from "./print.ts";

const sizes = [30, 300, 3000];
const rounds = 5;
const asOf: Day = dayOf(2026, 11, 21);

const resolved = resolveProfiles(["national-base", "lianxing-2018"]);
if (!resolved.ok) throw new Error(resolved.message);
const { settings } = readSettings([]);

const rows: (readonly [string, ...(string | number)[]])[] = [];
let first: number | null = null;
for (const members of sizes) {
  const meetings = Math.min(500, members);
  const bytes = branchWorkbook(members, meetings);
  const reading: number[] = [];
  const checking: number[] = [];
  let outcomes = 0;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    const snapshot = await readWorkbook(bytes, "branch.xlsx");
    const read = performance.now();
    const checkup = examine(snapshot, { asOf, profile: resolved.profile, settings, period: null });
    const checked = performance.now();
    reading.push(read - start);
    checking.push(checked - read);
    outcomes = checkup.outcomes.length;
  }
  const perMemberMonth = (median(checking) * 1000) / (members * 24);
  first ??= perMemberMonth;
  const line = {
    bench: "check",
    members,
    meetings,
    outcomes,
    readMilliseconds: median(reading),
    checkMilliseconds: median(checking),
    checkPerRead: median(checking) / median(reading),
    microsecondsPerMemberMonth: perMemberMonth,
    growthPerMemberMonth: perMemberMonth / first,
  };
  printLine(line);
  rows.push([
    String(members),
    meetings,
    outcomes,
    line.readMilliseconds,
    line.checkMilliseconds,
    line.checkPerRead,
    perMemberMonth,
    line.growthPerMemberMonth,
  ]);
}
printTable(
  ["members", "meetings", "outcomes", "read ms", "check ms", "check/read", "µs per member-month", "growth"],
  rows,
);
