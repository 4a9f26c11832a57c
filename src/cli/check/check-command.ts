/** `check`: one or many workbooks; a bad one is reported in its own entry and the others are done. */
import type { Checkup } from "../../core/checkup/checkup.ts";
import { type Choices, chooseFor } from "../../core/choices.ts";
import { examine } from "../../core/examine.ts";
import { isoDay } from "../../core/model/date.ts";
import type { Status } from "../../core/model/outcome.ts";
import { lastClosedQuarter, pointsOf } from "../../core/points/points.ts";
import { HostError } from "../../hosts/host.ts";
import { type CommonOptions, type Given, givenBy, listOf } from "../options.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { toolVersion } from "../version.ts";
import { openWorkbook } from "../workbook-input.ts";
import { againstOf } from "./against.ts";
import { workbookJson } from "./check-json.ts";
import { workbookText } from "./check-text.ts";
import { comparedJson, comparedText } from "./comparison-output.ts";

export interface CheckOptions extends CommonOptions {
  readonly json?: boolean;
  readonly status?: string;
  /** `last`, an earlier workbook, or a file with an earlier result. */
  readonly against?: string;
}

const allStatuses: readonly Status[] = [
  "met",
  "gap",
  "not-applicable",
  "cannot-judge",
  "not-due",
  "to-confirm",
  "error",
];

/** 0 no gap, 1 at least one gap, 2 when no workbook could be read (decision 46). */
export async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  const given = await givenBy(options, terminal);
  const statuses = statusesOf(options);
  const against = options.against === undefined ? null : await againstOf(options.against, paths.length, given);
  const entries: unknown[] = [];
  const used: Choices[] = [];
  let gaps = 0;
  let read = 0;
  for (const [index, path] of paths.entries()) {
    if (terminal.messagesAreSeen && paths.length > 1) terminal.message(`(${index + 1}/${paths.length}) ${path}`);
    try {
      const input = await openWorkbook(path);
      const { snapshot } = input;
      const choices = chooseFor(snapshot, given);
      const checkup = examine(snapshot, choices);
      used.push(choices);
      read++;
      gaps += checkup.summary.gap;
      const compared = against?.compare(input, checkup) ?? null;
      if (options.json) {
        const entry = workbookJson(path, checkup, pointsFor(checkup, snapshot, choices), statuses);
        entries.push(compared === null ? entry : { ...entry, comparison: comparedJson(compared) });
      } else {
        terminal.out(workbookText(path, checkup, statuses));
        if (compared !== null) terminal.out(comparedText(compared));
      }
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      terminal.message(error.message);
      entries.push({ file: path, error: { code: error.code, message: error.message } });
    }
  }
  if (options.json) terminal.out(`${JSON.stringify(envelope(envelopeChoices(used, given), entries), null, 2)}\n`);
  if (read === 0) return 2;
  return gaps > 0 ? 1 : 0;
}

/** One workbook's own choices; of several, what holds for all of them, since each says its own. */
function envelopeChoices(used: readonly Choices[], given: Given): Choices {
  const [first] = used;
  return first && used.length === 1 ? first : chooseFor(null, given);
}

function envelope(choices: Choices, workbooks: readonly unknown[]): unknown {
  return {
    schemaVersion: 1,
    tool: { name: "branch-ledger", version: toolVersion },
    asOf: isoDay(choices.asOf),
    profiles: choices.profile.ids,
    workbooks,
  };
}

function pointsFor(
  checkup: Checkup,
  snapshot: Parameters<typeof examine>[0],
  choices: Choices,
): ReturnType<typeof pointsOf> {
  return pointsOf({
    facts: checkup.facts,
    snapshot,
    period: lastClosedQuarter(choices.asOf),
    profile: checkup.profile,
  });
}

/** All in JSON; in text the gaps (and what went wrong), the rest folded into counts. */
function statusesOf(options: CheckOptions): ReadonlySet<Status> {
  if (options.status === undefined) return new Set(options.json ? allStatuses : (["gap", "error"] as const));
  const chosen = new Set<Status>();
  for (const word of listOf(options.status)) {
    const status = allStatuses.find((known) => known === word);
    if (!status) throw new UsageError(`--status 里的“${word}”没有这种结论；可用：${allStatuses.join(" ")}。`);
    chosen.add(status);
  }
  return chosen;
}
