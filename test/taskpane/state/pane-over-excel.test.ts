/** The pane's store over the Excel host, over Microsoft's real office.js, over the workbench. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { defaultSettings } from "../../../src/core/checkup/settings.ts";
import { examine } from "../../../src/core/examine.ts";
import { dayOf } from "../../../src/core/model/date.ts";
import { resolveProfiles } from "../../../src/core/profiles/resolve.ts";
import { readRecords } from "../../../src/core/runs/record-text.ts";
import { readWorkbook } from "../../../src/hosts/file/read-workbook.ts";
import { storeKeys } from "../../../src/taskpane/state/pane-settings.ts";
import { PaneStore } from "../../../src/taskpane/state/pane-store.ts";
import { startNativeBridge } from "../../../src/workbench/native-bridge.ts";
import { openInExcel } from "../../hosts/excel/excel-workbook.ts";
import { ManualClock } from "../support/manual-clock.ts";

const bridge = await startNativeBridge(9);
const messy = new Uint8Array(readFileSync(new URL("../../../assets/samples/messy.xlsx", import.meta.url)));

test("the same outcomes as from the file; marks, sheets and settings end in the workbook", async () => {
  const { host, workbook } = await openInExcel(bridge, messy, "messy.xlsx");
  const store = new PaneStore(host, new ManualClock());
  await store.open();
  expect(store.state.trouble).toBeNull();
  await store.saveSettings(new Map([["profile", "national-base,wuwei-star-2021"]]), false);
  await store.run();

  const resolved = resolveProfiles(["national-base", "wuwei-star-2021"]);
  if (!resolved.ok) throw new Error(resolved.message);
  const fromFile = examine(await readWorkbook(messy, "messy.xlsx"), {
    asOf: dayOf(2026, 11, 21),
    profile: resolved.profile,
    settings: defaultSettings,
    period: null,
  });
  expect(store.state.result?.checkup.outcomes).toEqual(fromFile.outcomes);
  expect(store.state.result?.checkup.scorecard.score).toBe(fromFile.scorecard.score);

  await store.mark(true);
  expect(store.state.notice).toMatchObject({ isProblem: false });
  expect(store.state.marked).toBeGreaterThan(30);

  await store.prepare("写入", { kind: "reports", sheets: ["scorecard", "issues"] });
  expect(store.state.preview).not.toBeNull();
  await store.write({ kind: "reports", sheets: ["scorecard", "issues"] });
  expect(store.state.receipt?.lines).toEqual([
    { title: "问题台账", written: true, why: "" },
    { title: "达标创星评分表", written: true, why: "" },
  ]);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["问题台账", "达标创星评分表"]));

  await store.mark(false);
  expect(store.state.marked).toBe(0);

  const another = new PaneStore(host, new ManualClock());
  await another.open();
  expect(another.state.choices.profiles).toEqual(["national-base", "wuwei-star-2021"]);
  await another.reveal({ sheet: "不在了", range: "A1" });
  expect(another.state.notice).toMatchObject({ isProblem: true });
});

/** Events follow the answer to a batch, each in a turn of its own. */
async function afterEvents(): Promise<void> {
  for (let turn = 0; turn < 6; turn++) await new Promise((resolve) => setImmediate(resolve));
}

async function type(sheet: string, address: string, text: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[text]];
    await context.sync();
  });
  await afterEvents();
}

test("typing into a ledger makes the result stale; with 边改边查 it is checked again once the typing has stopped", async () => {
  const { host } = await openInExcel(bridge, messy, "messy.xlsx");
  const clock = new ManualClock();
  const store = new PaneStore(host, clock);
  await store.open();
  await store.run();
  await afterEvents();

  // What we write ourselves is none of the clerk's edits.
  await store.mark(true);
  await store.write({ kind: "reports", sheets: ["issues"] });
  await afterEvents();
  expect(store.state.stale).toBeNull();

  await type("党员花名册", "M26", "第一党小组");
  expect(store.state.stale).toEqual({ edits: 1, sheets: ["党员花名册"] });
  await store.prepare("写入评分表", { kind: "reports", sheets: ["scorecard"] });
  expect(store.state.preview).toBeNull();

  const gaps = store.state.result?.checkup.summary.gap ?? 0;
  await store.saveSettings(new Map(), true);
  expect(store.state.result).not.toBeNull();
  await type("党员花名册", "M26", "第二党小组");
  clock.pass(1500);
  await expect.poll(() => store.state.stale).toBeNull();
  expect(store.state.result?.checkup.summary.gap).toBeLessThan(gaps);
  store.close();
});

test("the month's list, a closing and the record of the run are written together and taken back together", async () => {
  const { host, workbook } = await openInExcel(bridge, messy, "messy.xlsx");
  const store = new PaneStore(host, new ManualClock());
  await store.open();
  await store.run();
  const names = workbook.sheets.map(({ name }) => name);
  await store.write({ kind: "rectification", closing: new Set() });
  expect(store.state.receipt?.lines).toEqual([
    { title: "问题台账", written: true, why: "" },
    { title: "月度清单", written: true, why: "" },
  ]);
  const runs = await host.store.get(storeKeys.runs);
  expect(readRecords(runs).records).toHaveLength(1);
  expect(store.state.runs).toBe(runs);

  store.prepareUndo();
  await store.takeBack();
  expect(store.state.receipt?.title).toBe("已撤回");
  expect(await host.store.get(storeKeys.runs)).toBeNull();
  expect(store.state.runs).toBeNull();
  expect(workbook.sheets.map(({ name }) => name)).toEqual(names);
});
