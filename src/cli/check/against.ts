/** `check --against`: the earlier run to compare with, from the workbook itself, an earlier workbook or an earlier result. */
import { basename } from "node:path";
import type { Checkup, Summary } from "../../core/checkup/checkup.ts";
import { chooseFor } from "../../core/choices.ts";
import { examine } from "../../core/examine.ts";
import { type Day, parseIsoDay } from "../../core/model/date.ts";
import { type Status, statusWords } from "../../core/model/outcome.ts";
import { type Comparison, compareRuns } from "../../core/runs/compare-runs.ts";
import { lastRun, runsKey } from "../../core/runs/keep-run.ts";
import { readRecords } from "../../core/runs/record-text.ts";
import { type EarlierRun, earlierRunOf, statusesByRule } from "../../core/runs/run-record.ts";
import { readFileBytes } from "../../hosts/file/read-file.ts";
import { readKept } from "../../hosts/file/read-kept.ts";
import type { Given } from "../options.ts";
import { UsageError } from "../usage-error.ts";
import { toolVersion } from "../version.ts";
import { openWorkbook, type WorkbookInput } from "../workbook-input.ts";

export type AgainstSource = "last" | "workbook" | "result";

/** What one workbook is compared with, or why there is nothing. */
export interface Compared {
  readonly source: AgainstSource;
  readonly comparison: Comparison | null;
  /** Chinese sentences beside the comparison. */
  readonly problems: readonly string[];
}

export interface Against {
  compare(input: WorkbookInput, checkup: Checkup): Compared;
}

/**
 * @param path `last`, an earlier workbook, or what `check --json` gave
 * @param count workbooks to be checked; an earlier workbook is compared with one
 * @throws UsageError or HostError when it cannot be read
 */
export async function againstOf(path: string, count: number, given: Given): Promise<Against> {
  if (path === "last") return { compare: withLast };
  const bytes = await readFileBytes(path);
  if (looksLikeJson(bytes)) return resultAt(path, bytes);
  if (count > 1)
    throw new UsageError("--against 写一个工作簿时，一次请只检查一个工作簿；也可以写 last 或 check --json 的结果。");
  const run = examinedAgain(await openWorkbook(path), given);
  return {
    compare: (_, checkup) => ({ source: "workbook", comparison: compareRuns(run, checkup), problems: [] }),
  };
}

function withLast(input: WorkbookInput, checkup: Checkup): Compared {
  const { run, problems } = lastRun(keptRuns(input), checkup);
  return { source: "last", comparison: run && compareRuns(run, checkup), problems };
}

export function keptRuns({ bytes, path }: WorkbookInput): string | null {
  return readKept(bytes, basename(path), runsKey);
}

/** Checked with today's rules, as of the base date of its own last record where it keeps one. */
function examinedAgain(input: WorkbookInput, given: Given): EarlierRun {
  const recorded = readRecords(keptRuns(input)).records.at(-1)?.asOf;
  const asOf = recorded ?? given.asOf;
  const period = given.period && asOf !== null && given.period.from > asOf ? null : (given.period ?? null);
  const { snapshot } = input;
  return earlierRunOf(examine(snapshot, chooseFor(snapshot, { ...given, asOf, period })), toolVersion);
}

function looksLikeJson(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  return start.startsWith("{") || start.startsWith("[");
}

function resultAt(path: string, bytes: Uint8Array): Against {
  const strange = new UsageError(
    `“${path}”不是 check --json 的结果，没有比较；请写 last、较早的工作簿，或 check --json 存下的文件。`,
  );
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw strange;
  }
  const entries = valueIn(content, "workbooks");
  if (valueIn(content, "schemaVersion") !== 1 || !Array.isArray(entries)) throw strange;
  const version = textIn(valueIn(content, "tool"), "version") ?? "";
  return {
    compare: (input, checkup) => {
      const problem = (sentence: string): Compared => ({ source: "result", comparison: null, problems: [sentence] });
      const entry = entryFor(entries, basename(input.path));
      if (entry === null) return problem(`“${path}”里没有“${basename(input.path)}”的结果，没有比较。`);
      if (valueIn(entry, "error") !== null) return problem(`“${path}”里的这个工作簿当时没有读成，没有比较。`);
      const run = runIn(entry, version);
      if (run === null) return problem(`“${path}”里的结果读不懂，没有比较。`);
      if (run === "partial") {
        return problem(`“${path}”没有列出全部未达标（生成时用了 --status），没有比较；请用不带 --status 的结果。`);
      }
      return { source: "result", comparison: compareRuns(run, checkup), problems: [] };
    },
  };
}

/** By file name; of a result about one workbook that one, since files get new names. */
function entryFor(entries: readonly unknown[], file: string): unknown {
  const named = entries.find((entry) => basename(textIn(entry, "file") ?? "") === file);
  return named ?? (entries.length === 1 ? entries[0] : null);
}

function runIn(entry: unknown, version: string): EarlierRun | "partial" | null {
  const asOf: Day | null = parseIsoDay(textIn(entry, "asOf") ?? "");
  const listed = valueIn(entry, "outcomes");
  const counts = countsIn(valueIn(entry, "summary"));
  const profiles = valueIn(entry, "profiles");
  const score = valueIn(valueIn(entry, "scorecard"), "score");
  if (asOf === null || !Array.isArray(listed) || counts === null || !Array.isArray(profiles)) return null;
  const outcomes = listed.flatMap((outcome) => {
    const [rule, subject, word] = [textIn(outcome, "rule"), textIn(outcome, "subject"), textIn(outcome, "status")];
    const status = statuses.find((known) => known === word);
    return rule === null || subject === null || status === undefined ? [] : [{ rule, subject, status }];
  });
  if (outcomes.filter(({ status }) => status === "gap").length !== counts.gap) return "partial";
  return {
    asOf,
    profiles: profiles.filter((id) => typeof id === "string"),
    toolVersion: version,
    period: null,
    counts,
    score: typeof score === "number" ? score : null,
    rules: statusesByRule(outcomes),
    uncounted: new Map(),
  };
}

const statuses = Object.keys(statusWords) as readonly Status[];

function countsIn(summary: unknown): Summary | null {
  const count = (key: string): number => Number(valueIn(summary, key));
  const counts: Summary = {
    met: count("met"),
    gap: count("gap"),
    "not-applicable": count("notApplicable"),
    "cannot-judge": count("cannotJudge"),
    "not-due": count("notDue"),
    "to-confirm": count("toConfirm"),
    error: count("error"),
  };
  return Object.values(counts).every(Number.isSafeInteger) ? counts : null;
}

function valueIn(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}

function textIn(value: unknown, key: string): string | null {
  const text = valueIn(value, key);
  return typeof text === "string" ? text : null;
}
