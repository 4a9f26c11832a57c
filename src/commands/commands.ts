/**
 * The buttons of the ribbon that work without the pane: the same as the pane's own buttons, with the settings kept in the
 * workbook. Whatever happens the button is released; what could not be done is noted for the pane to say.
 */
import type { Checkup } from "../core/checkup/checkup.ts";
import { examine } from "../core/examine.ts";
import { isoDay } from "../core/model/date.ts";
import { lastClosedQuarter } from "../core/points/points.ts";
import { pointsPlan } from "../core/reports/points-plan.ts";
import { reportPlan } from "../core/reports/report-plan.ts";
import type { EditPlan, Receipt } from "../core/workbook/edit-plan.ts";
import type { Snapshot } from "../core/workbook/snapshot.ts";
import { HostError } from "../hosts/host.ts";
import type { PaneClock, PaneHost } from "../taskpane/pane-host.ts";
import { corrected } from "../taskpane/state/corrections.ts";
import { clearMarks, markGaps } from "../taskpane/state/marks.ts";
import { choicesOf, keptText, readKept, storeKeys, todayOf } from "../taskpane/state/pane-settings.ts";
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
    const { checkup } = await examined(workbook);
    return markGaps(workbook.host, checkup);
  },
  clearMarks: ({ host }) => clearMarks(host),
  writePointsNotice: (workbook) =>
    written(workbook, (checkup, snapshot) =>
      pointsPlan({ checkup, snapshot, period: lastClosedQuarter(checkup.facts.asOf) }),
    ),
  writeScorecard: (workbook) =>
    written(workbook, (checkup, snapshot) => reportPlan({ checkup, snapshot, sheets: ["scorecard"] })),
};

async function examined({
  host,
  clock,
}: Workbook): Promise<{ readonly checkup: Checkup; readonly snapshot: Snapshot }> {
  const kept = await readKept(host.store);
  const { asOf, profile, settings } = choicesOf(kept.settings, clock);
  const snapshot = await host.read();
  const checkup = examine(corrected(snapshot, kept.columns), { asOf, profile, settings, period: null });
  return { checkup, snapshot };
}

async function written(
  workbook: Workbook,
  planOf: (checkup: Checkup, snapshot: Snapshot) => EditPlan,
): Promise<Receipt> {
  const { host, clock } = workbook;
  const { checkup, snapshot } = await examined(workbook);
  const plan = planOf(checkup, snapshot);
  if (plan.ops.length === 0) {
    return { applied: [], syncs: 0, skipped: [{ op: "", why: plan.preview.join("") }], undo: null };
  }
  const receipt = await host.apply(plan);
  const { written: before } = await readKept(host.store);
  const after = new Map(before);
  for (const op of plan.ops) {
    if (op.kind !== "sheet" || receipt.skipped.some((skipped) => skipped.op.includes(`“${op.title}”`))) continue;
    after.set(op.definedName, { on: isoDay(todayOf(clock)), content: fingerprint(op.content) });
  }
  await host.store.set(storeKeys.written, keptText(after));
  return receipt;
}
