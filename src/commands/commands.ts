/**
 * The buttons of the ribbon that work without the pane: the same as the pane's own buttons, with the settings kept in the
 * workbook. Whatever happens the button is released; what could not be done is noted for the pane to say.
 */
import type { Checkup } from "../core/checkup/checkup.ts";
import { isoDay } from "../core/model/date.ts";
import type { Receipt } from "../core/workbook/edit-plan.ts";
import type { Snapshot } from "../core/workbook/snapshot.ts";
import { HostError } from "../hosts/host.ts";
import type { PaneClock, PaneHost } from "../taskpane/pane-host.ts";
import { applyMarks, clearingPlan } from "../taskpane/state/marks.ts";
import { type Kept, keptText, readKept, storeKeys, todayOf } from "../taskpane/state/pane-settings.ts";
import { examinationPart, writingPart } from "../taskpane/state/parts.ts";
import type { PlannedWrite } from "../taskpane/state/plans.ts";
import { fingerprint } from "../taskpane/state/sheet-content.ts";

/** The names of the manifest. */
export const commandNames = ["markGaps", "clearMarks", "writePointsNotice", "writeScorecard"] as const;
export type CommandName = (typeof commandNames)[number];

/** What Office hands to a command. */
export interface CommandEvent {
  completed(): void;
}

interface Workbook {
  readonly host: PaneHost;
  readonly clock: PaneClock;
}

/** Never throws; `completed` is called exactly once. */
export async function runCommand(name: CommandName, event: CommandEvent, workbook: Workbook): Promise<void> {
  try {
    await noted(workbook.host, name, () => work[name](workbook));
  } finally {
    event.completed();
  }
}

const titles: { readonly [Name in CommandName]: string } = {
  markGaps: "标出问题",
  clearMarks: "清除标记",
  writePointsNotice: "写入季度积分公示",
  writeScorecard: "写入达标创星评分表",
};

async function noted(host: PaneHost, name: CommandName, act: () => Promise<Receipt>): Promise<void> {
  let why: string | null;
  try {
    const { skipped } = await act();
    why = skipped.length === 0 ? null : skipped.map((entry) => entry.why).join("");
  } catch (error) {
    why = error instanceof HostError ? error.message : "程序出错，请打开面板再试一次。";
  }
  try {
    await host.store.set(storeKeys.lastCommand, why === null ? null : `“${titles[name]}”没有全部做完：${why}`);
  } catch {
    // The workbook cannot even take a note: there is nobody left to tell.
  }
}

const work: { readonly [Name in CommandName]: (workbook: Workbook) => Promise<Receipt> } = {
  markGaps: async (workbook) => {
    const { checkup, snapshot } = await examined(workbook);
    const { markPlan } = await examinationPart();
    return (await applyMarks(workbook.host, markPlan(checkup, snapshot))).receipt;
  },
  clearMarks: async ({ host }) => (await applyMarks(host, clearingPlan)).receipt,
  writePointsNotice: (workbook) =>
    written(workbook, async (found) => {
      const { planFor, lastClosedQuarter } = await writingPart();
      const period = lastClosedQuarter(found.checkup.facts.asOf);
      return planFor({ kind: "points", period }, { ...found, today: todayOf(workbook.clock) });
    }),
  writeScorecard: (workbook) =>
    written(workbook, async (found) => {
      const { planFor } = await writingPart();
      return planFor({ kind: "reports", sheets: ["scorecard"] }, { ...found, today: todayOf(workbook.clock) });
    }),
};

interface Examined {
  readonly checkup: Checkup;
  readonly snapshot: Snapshot;
  readonly kept: Kept;
  /** The records of earlier runs as the workbook keeps them. */
  readonly runs: string | null;
}

async function examined({ host, clock }: Workbook): Promise<Examined> {
  const { kept, runs } = await readKept(host.store);
  const snapshot = await host.read();
  const { checkupOf } = await examinationPart();
  return { checkup: checkupOf(snapshot, kept, clock), snapshot, kept, runs };
}

async function written(workbook: Workbook, planOf: (examined: Examined) => Promise<PlannedWrite>): Promise<Receipt> {
  const { host, clock } = workbook;
  const found = await examined(workbook);
  const plan = await planOf(found);
  if (plan.ops.length === 0) return nothingWritten(plan.preview.join(""));
  // The questions are asked where the notice is shown.
  if (plan.held !== undefined) return nothingWritten(`${plan.held}请打开面板，到“积分”里看。`);
  const receipt = await host.apply(plan);
  const after = new Map(found.kept.written);
  for (const op of plan.ops) {
    if (op.kind !== "sheet" || receipt.skipped.some((skipped) => skipped.op.includes(`“${op.title}”`))) continue;
    after.set(op.definedName, { on: isoDay(todayOf(clock)), content: fingerprint(op.content) });
  }
  await host.store.set(storeKeys.written, keptText(after));
  return receipt;
}

function nothingWritten(why: string): Receipt {
  return { applied: [], syncs: 0, skipped: [{ op: "", why }], undo: null };
}
