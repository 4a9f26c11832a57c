/**
 * What a checkup costs beside reading: recognition, facts and rules for one branch of 30 to 3,000 members with 24 months
 * of dues and up to 500 meetings, built in memory. Prints the time per member-month and how it grows.
 */
import { readSettings } from "../src/core/checkup/settings.ts";
import { examine } from "../src/core/examine.ts";
import { type Day, dayOf } from "../src/core/model/date.ts";
import { resolveProfiles } from "../src/core/profiles/resolve.ts";
import { recognise } from "../src/core/recognition/recognise.ts";
import { readWorkbook } from "../src/hosts/file/read-workbook.ts";
import { branchWorkbook } from "./branch-workbook.ts";
import { median, printLine, printTable } from "./print.ts";

const sizes = [30, 300, 3000];
const warmUps = 3;
const rounds = 7;
const asOf: Day = dayOf(2026, 11, 21);

const resolved = resolveProfiles(["national-base", "lianxing-2018"]);
if (!resolved.ok) throw new Error(resolved.message);
const { settings } = readSettings([]);

const rows: (readonly (string | number)[])[] = [];
let first: number | null = null;
for (const members of sizes) {
  const meetings = Math.min(500, members);
  const bytes = branchWorkbook(members, meetings);
  const reading: number[] = [];
  const recognising: number[] = [];
  const checking: number[] = [];
  let outcomes = 0;
  for (let round = 0; round < warmUps + rounds; round++) {
    const start = performance.now();
    const snapshot = await readWorkbook(bytes, "branch.xlsx");
    const read = performance.now();
    recognise(snapshot, { asOf });
    const recognised = performance.now();
    const checkup = examine(snapshot, { asOf, profile: resolved.profile, settings, period: null });
    const checked = performance.now();
    outcomes = checkup.outcomes.length;
    if (round < warmUps) continue;
    reading.push(read - start);
    recognising.push(recognised - read);
    // `examine` recognises too: what is left are facts, rules and score.
    checking.push(checked - recognised - (recognised - read));
  }
  const perMemberMonth = (median(checking) * 1000) / (members * 24);
  first ??= perMemberMonth;
  const line = {
    bench: "check",
    members,
    meetings,
    outcomes,
    readMilliseconds: median(reading),
    recogniseMilliseconds: median(recognising),
    checkMilliseconds: median(checking),
    checkPerReadAndRecognise: median(checking) / (median(reading) + median(recognising)),
    microsecondsPerMemberMonth: perMemberMonth,
    growthPerMemberMonth: perMemberMonth / first,
  };
  printLine(line);
  const { bench: _, ...figures } = line;
  rows.push(Object.values(figures));
}
printTable(
  [
    "members",
    "meetings",
    "outcomes",
    "read ms",
    "recognise ms",
    "check ms",
    "check/(read+recognise)",
    "µs per member-month",
    "growth",
  ],
  rows,
);
