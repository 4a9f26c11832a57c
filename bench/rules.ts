/**
 * What every rule of the catalogue costs over a very large branch with all ledgers, in one pass: CPU time of the ten
 * slowest, of all together, beside reading the same file (by our reader and by a widely used one) and recognising it, and
 * at half the size. All profiles are stacked, so that as many rules as possible are asked for.
 */
import { read as readWithSheetJs } from "@e965/xlsx";
import { checkupSteps } from "../src/core/checkup/run-checkup.ts";
import { readSettings } from "../src/core/checkup/settings.ts";
import { type Day, dayOf } from "../src/core/model/date.ts";
import { profiles } from "../src/core/profiles/profiles.ts";
import { resolveProfiles } from "../src/core/profiles/resolve.ts";
import { readLedgers } from "../src/core/read-ledgers.ts";
import { recognise } from "../src/core/recognition/recognise.ts";
import { rules } from "../src/core/rules/registry.ts";
import { readWorkbook } from "../src/hosts/file/read-workbook.ts";
import { median, printLine, printTable } from "./print.ts";
import { type BranchSize, wholeBranchWorkbook } from "./whole-branch.ts";

const full: BranchSize = { members: 3000, meetings: 2000, talks: 5000, criticism: 3000, study: 20_000 };
const half: BranchSize = { members: 1500, meetings: 1000, talks: 2500, criticism: 1500, study: 10_000 };
const asOf: Day = dayOf(2026, 11, 21);
const rounds = Number(process.argv[2] ?? 3);

const resolved = resolveProfiles(profiles.map(({ id }) => id));
if (!resolved.ok) throw new Error(resolved.message);
const { profile } = resolved;
const { settings } = readSettings([]);

/** Milliseconds of CPU, of all threads of this process, so that a busy machine changes little. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

interface Cost {
  readonly read: number;
  /** The same file by SheetJS. */
  readonly peerRead: number;
  readonly recognise: number;
  readonly facts: number;
  /** By rule id. */
  readonly rules: ReadonlyMap<string, number>;
  /** Of one round, not of the rules' medians: the collector strikes another rule each time. */
  readonly allRules: number;
  /** Score and exemptions, after the last rule. */
  readonly score: number;
  readonly outcomes: number;
  readonly errors: number;
  readonly required: number;
}

async function costOf(bytes: Uint8Array): Promise<Cost> {
  const beforePeer = cpu();
  readWithSheetJs(bytes, { cellStyles: false, cellNF: true });
  const start = cpu();
  const snapshot = await readWorkbook(bytes, "branch.xlsx");
  const read = cpu();
  recognise(snapshot, { asOf });
  const recognised = cpu();
  // Recognises once more: what it takes beyond that are the facts.
  const facts = readLedgers(snapshot, { asOf, settings, period: null });
  const known = cpu();
  const steps = checkupSteps({
    facts,
    profile,
    rules,
    weights: settings.weights,
    rounding: settings.rounding,
    vetoes: settings.vetoes,
    manualScores: new Map(),
    settings,
  });
  const perRule = new Map<string, number>();
  let before = cpu();
  for (let step = steps.next(); ; step = steps.next()) {
    const after = cpu();
    if (step.done !== true) {
      perRule.set(rules[step.value - 1]?.id ?? "", after - before);
      before = after;
      continue;
    }
    const { outcomes, summary } = step.value;
    return {
      read: read - start,
      peerRead: start - beforePeer,
      recognise: recognised - read,
      facts: Math.max(0, known - recognised - (recognised - read)),
      rules: perRule,
      allRules: sumOf(perRule),
      score: after - before,
      outcomes: outcomes.length,
      errors: summary.error,
      required: step.value.rules.filter(({ requiredBy }) => requiredBy !== null).length,
    };
  }
}

function sumOf(costs: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const cost of costs.values()) sum += cost;
  return sum;
}

/** The median of every part over the rounds; the first round warms up. */
async function measured(size: BranchSize): Promise<Cost> {
  const bytes = wholeBranchWorkbook(size);
  const costs: Cost[] = [];
  for (let round = 0; round <= rounds; round++) {
    const cost = await costOf(bytes);
    if (round > 0 || rounds === 0) costs.push(cost);
  }
  const middle = (part: (cost: Cost) => number): number => median(costs.map(part));
  return {
    read: middle(({ read }) => read),
    peerRead: middle(({ peerRead }) => peerRead),
    recognise: middle((cost) => cost.recognise),
    facts: middle((cost) => cost.facts),
    allRules: middle(({ allRules }) => allRules),
    rules: new Map(rules.map(({ id }) => [id, middle((cost) => cost.rules.get(id) ?? 0)])),
    score: middle(({ score }) => score),
    outcomes: middle(({ outcomes }) => outcomes),
    errors: middle(({ errors }) => errors),
    required: middle(({ required }) => required),
  };
}

const small = await measured(half);
const large = await measured(full);
const all = large.allRules;
printLine({
  bench: "rules",
  rules: rules.length,
  ...full,
  required: large.required,
  outcomes: large.outcomes,
  errors: large.errors,
  readMilliseconds: large.read,
  readWithSheetJsMilliseconds: large.peerRead,
  recogniseMilliseconds: large.recognise,
  factsMilliseconds: large.facts,
  rulesMilliseconds: all,
  scoreMilliseconds: large.score,
  rulesPerRead: all / large.read,
  rulesPerReadAndRecognise: all / (large.read + large.recognise + large.facts),
  rulesPerReadWithSheetJs: all / large.peerRead,
  growthFromHalf: all / small.allRules,
  readGrowthFromHalf: large.read / small.read,
});
const slowest = [...large.rules].sort(([, a], [, b]) => b - a).slice(0, 10);
printTable(
  ["rule", "half ms", "full ms", "growth"],
  [...slowest, ["all rules", all] as const].map(([id, cost]) => {
    const before = id === "all rules" ? small.allRules : (small.rules.get(id) ?? 0);
    return [id, before, cost, cost / before];
  }),
);
