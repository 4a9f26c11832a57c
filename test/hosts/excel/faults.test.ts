/** What goes wrong between the add-in and Excel: the ledgers stay as they were, the clerk is told, the next run completes. */
import { beforeAll, describe, expect, it } from "vitest";
import type { EditPlan } from "../../../src/core/workbook/edit-plan.ts";
import type { Timer } from "../../../src/hosts/excel/session.ts";
import { zipCodec } from "../../../src/hosts/file/ooxml/node-zip-codec.ts";
import { HostError } from "../../../src/hosts/host.ts";
import { markMarker } from "../../../src/hosts/marks/mark-layout.ts";
import { openXlsx } from "../../../src/workbench/model/open-xlsx.ts";
import { saveXlsx } from "../../../src/workbench/model/save-xlsx.ts";
import type { Workbook } from "../../../src/workbench/model/workbook.ts";
import { startNativeBridge } from "../../../src/workbench/native-bridge.ts";
import type { BatchFacts, Interruption } from "../../../src/workbench/rich-api/server.ts";
import { contentOf, picture } from "../../workbench/picture.ts";
import { pictures, requiredSheet, runOnce, sampleBytes, sheetOps, wholePlan } from "../host-contract.ts";
import { type OpenInExcel, openInExcel } from "./excel-workbook.ts";

const bridge = await startNativeBridge(15);
const bytes = sampleBytes("tidy");
const open = (options: Parameters<typeof openInExcel>[3] = {}): Promise<OpenInExcel> =>
  openInExcel(bridge, bytes, "tidy.xlsx", options);

/** Sheets of the clerk's without our marks: nothing of them may ever change. */
function ledgers(workbook: Workbook, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    names.map((name) => {
      const { conditions, ...rest } = picture(requiredSheet(workbook, name));
      const own = (rule: unknown): boolean => JSON.stringify(rule).includes(markMarker);
      return [name, { ...rest, conditions: Array.isArray(conditions) ? conditions.filter((rule) => !own(rule)) : [] }];
    }),
  );
}

function contentsOf(workbook: Workbook): Record<string, unknown> {
  return Object.fromEntries(workbook.sheets.map((sheet) => [sheet.name, contentOf(sheet)]));
}

async function failureOf(work: Promise<unknown>): Promise<HostError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
  throw new Error("nothing failed");
}

/** What a run without any fault leaves behind, and how many round trips its writing takes. */
async function undisturbed(): Promise<{
  readonly pictures: Record<string, unknown>;
  readonly contents: Record<string, unknown>;
  readonly trips: number;
}> {
  const opened = await open();
  const plan = wholePlan(await opened.host.read());
  opened.knowFigures(plan);
  const { syncs } = await opened.host.apply(plan);
  return {
    pictures: pictures(
      opened.workbook,
      opened.workbook.sheets.map(({ name }) => name),
    ),
    contents: contentsOf(opened.workbook),
    trips: syncs,
  };
}

const whole = await undisturbed();

/** Opens, reads and writes with a fault in one round trip of the writing; 1 is its first. */
async function disturbed(
  trip: number,
  fault: (batch: BatchFacts) => Interruption | null,
  options: Parameters<typeof openInExcel>[3] = {},
): Promise<{
  readonly opened: OpenInExcel;
  readonly error: HostError;
  readonly before: Record<string, unknown>;
  readonly names: readonly string[];
}> {
  const opened = await open(options);
  const names = opened.workbook.sheets.map(({ name }) => name);
  const before = ledgers(opened.workbook, names);
  const plan: EditPlan = wholePlan(await opened.host.read());
  opened.knowFigures(plan);
  const first = opened.server.batches.length + trip;
  opened.server.interrupt = (batch) => (batch.number === first ? fault(batch) : null);
  const error = await failureOf(opened.host.apply(plan));
  opened.server.interrupt = null;
  return { opened, error, before, names };
}

describe("an error in the middle of writing", () => {
  // The last one carries the print setup only.
  const trips = Array.from({ length: whole.trips - 1 }, (_, index) => index + 1);

  it.each(trips)("in round trip %i leaves the ledgers alone, is told, and the next run completes", async (trip) => {
    const { opened, error, before, names } = await disturbed(trip, ({ actions }) => ({
      kind: "error",
      atAction: Math.min(7, actions - 1),
      code: "GeneralException",
    }));
    expect(error.code).toBe("refused");
    expect(error.message).toContain("GeneralException");
    expect(ledgers(opened.workbook, names)).toEqual(before);
    await runOnce(opened);
    const sheets = opened.workbook.sheets.map(({ name }) => name);
    expect(pictures(opened.workbook, sheets)).toEqual(whole.pictures);
  });

  it("does not lose the work to a missing printer", async () => {
    const opened = await open();
    const plan = wholePlan(await opened.host.read());
    opened.knowFigures(plan);
    const last = opened.server.batches.length + whole.trips;
    opened.server.interrupt = ({ number, actions }) =>
      number === last ? { kind: "error", atAction: actions - 10, code: "GeneralException" } : null;
    const { skipped, applied } = await opened.host.apply(plan);
    expect(applied).toHaveLength(plan.ops.length);
    expect(skipped).toEqual([{ op: "打印设置", why: expect.stringContaining("内容已全部写好") }]);
    expect([...opened.workbook.settings.keys()]).toEqual(["BranchLedger.Marks"]);
  });

  /** A workbook whose sheets of ours stand already, with a cell typed into one of them, and the plan that refills them. */
  async function typedInto(): Promise<{ readonly opened: OpenInExcel; readonly plan: EditPlan }> {
    const opened = await open();
    await runOnce(opened);
    opened.type("问题台账", "H6", "本周内补记第二季度党课");
    const plan = wholePlan(await opened.host.read());
    opened.knowFigures(plan);
    return { opened, plan };
  }

  /** Which round trip of the writing fills the sheets: the one that sends the most. */
  async function fillingTrip(): Promise<number> {
    const { opened, plan } = await typedInto();
    const before = opened.server.batches.length;
    await opened.host.apply(plan);
    const sent = opened.server.batches.slice(before).map((batch) => batch.bytes);
    return sent.indexOf(Math.max(...sent)) + 1;
  }

  let filling = 0;
  beforeAll(async () => {
    filling = await fillingTrip();
  });

  it.each([30, 300, 900])("loses nothing a clerk typed, when it fails at action %i of refilling", async (atAction) => {
    const { opened, plan } = await typedInto();
    const names = opened.workbook.sheets.map(({ name }) => name);
    const refilling = opened.server.batches.length + filling;
    opened.server.interrupt = ({ number }) =>
      number === refilling ? { kind: "error", atAction, code: "GeneralException" } : null;
    await failureOf(opened.host.apply(plan));
    opened.server.interrupt = null;
    await runOnce(opened);
    expect(opened.workbook.sheets.map(({ name }) => name)).toEqual(names);
    const typed = contentOf(requiredSheet(opened.workbook, "问题台账"));
    expect(Object.values(typed)).toContain("本周内补记第二季度党课");
  });

  it.each(trips)("in cell-edit mode, met at round trip %i, says to leave the cell", async (trip) => {
    const { opened, error, before, names } = await disturbed(trip, () => ({
      kind: "error",
      atAction: 0,
      code: "InvalidOperationInCellEditMode",
    }));
    expect(error.code).toBe("cell-editing");
    expect(error.message).toContain("按回车键结束编辑");
    expect(ledgers(opened.workbook, names)).toEqual(before);
    await runOnce(opened);
    expect(pictures(opened.workbook, Object.keys(whole.pictures))).toEqual(whole.pictures);
  });

  it("leaves a file that is saved meanwhile with the ledgers as they were, and the next run completes it too", async () => {
    const { opened, before, names } = await disturbed(3, ({ actions }) => ({
      kind: "error",
      atAction: Math.min(300, actions - 1),
      code: "GeneralException",
    }));
    const half = await openXlsx(await saveXlsx(bytes, opened.workbook, zipCodec), "tidy.xlsx", zipCodec);
    expect(ledgers(half, names)).toEqual(before);
    await runOnce(opened);
    const done = await openXlsx(await saveXlsx(bytes, opened.workbook, zipCodec), "tidy.xlsx", zipCodec);
    expect(contentsOf(done)).toEqual(contentsOf(opened.workbook));
    expect(contentsOf(done)).toEqual(whole.contents);
  });

  it("says what was written, what may be half written, and what was not", async () => {
    const { error } = await disturbed(whole.trips - 2, () => ({
      kind: "error",
      atAction: 40,
      code: "AccessDenied",
    }));
    expect(error.message).toMatch(/已写好：体检报告.*。可能只写了一部分：.+。.*台账里的内容没有改动/);
  });
});

describe("too much at once", () => {
  it("is sent again in halves", async () => {
    const opened = await open({ mostBytes: 150_000 });
    await runOnce(opened);
    expect(opened.server.batches.some(({ failed }) => failed === "RequestPayloadSizeLimitExceeded")).toBe(true);
    const sheets = opened.workbook.sheets.map(({ name }) => name);
    expect(pictures(opened.workbook, sheets)).toEqual(whole.pictures);
  });

  it("is read again in halves, whether Excel says so or answers nothing", async () => {
    const usual = await (await open()).host.read();
    for (const options of [{ mostCells: 100 }, { mostBytes: 12_000 }]) {
      const opened = await open(options);
      const snapshot = await opened.host.read();
      expect(snapshot).toEqual(usual);
      expect(opened.host.traffic.syncs).toBeGreaterThan(4);
    }
  });

  it("is given up with the sheet's name when not even one row comes", async () => {
    const error = await failureOf((await open({ mostCells: 1 })).host.read());
    expect(error.code).toBe("too-large");
    expect(error.message).toMatch(/^工作表“.+”的内容太多/);
  });
});

describe("a workbook that changes between reading and writing", () => {
  it("says that a deleted ledger sheet could not be marked", async () => {
    const opened = await open();
    const plan = wholePlan(await opened.host.read());
    opened.knowFigures(plan);
    opened.workbook.deleteSheet(requiredSheet(opened.workbook, "党费收缴台账"));
    const { skipped } = await opened.host.apply(plan);
    expect(skipped).toEqual([{ op: "标出问题", why: expect.stringContaining("没有找到工作表“党费收缴台账”") }]);
  });

  it("says that a sheet of ours was not found any more, and makes it anew the next time", async () => {
    const opened = await open();
    await runOnce(opened);
    const plan = wholePlan(await opened.host.read());
    opened.knowFigures(plan);
    opened.workbook.deleteSheet(requiredSheet(opened.workbook, "体检报告"));
    opened.rename("问题台账", "旧台账");
    await opened.host.apply(plan).catch((error: unknown) => expect(error).toBeInstanceOf(HostError));
    await runOnce(opened);
    expect(contentOf(requiredSheet(opened.workbook, "体检报告"))).toEqual(whole.contents.体检报告);
    expect(opened.workbook.sheet("旧台账")).toBeDefined();
    expect(opened.workbook.sheet("问题台账")).toBeUndefined();
  });

  it("marks a ledger sheet that was renamed", async () => {
    const opened = await open();
    const plan = wholePlan(await opened.host.read());
    opened.knowFigures(plan);
    opened.rename("党费收缴台账", "党费");
    const receipt = await opened.host.apply(plan);
    expect(receipt.skipped).toEqual([]);
    const { conditionalFormats } = requiredSheet(opened.workbook, "党费");
    expect(conditionalFormats.some(({ formula }) => formula?.includes(markMarker) === true)).toBe(true);
  });

  it("completes after a sheet of ours was deleted while it was written", async () => {
    const opened = await open();
    await runOnce(opened);
    const plan = wholePlan(await opened.host.read());
    opened.knowFigures(plan);
    const start = opened.server.batches.length;
    opened.server.interrupt = ({ number }) => {
      const sheet = opened.workbook.sheet("问题台账");
      if (number === start + 3 && sheet !== undefined) opened.workbook.deleteSheet(sheet);
      return null;
    };
    const error = await failureOf(opened.host.apply(plan));
    expect(error.message).toContain("刚刚被删除或改动");
    opened.server.interrupt = null;
    await runOnce(opened);
    const names = Object.keys(whole.pictures);
    expect(pictures(opened.workbook, names)).toEqual(whole.pictures);
  });
});

describe("Excel that does not listen", () => {
  it("says to leave the cell that is being edited", async () => {
    const opened = await open();
    opened.server.interrupt = () => ({ kind: "error", atAction: 0, code: "InvalidOperationInCellEditMode" });
    const error = await failureOf(opened.host.read());
    expect(error.code).toBe("cell-editing");
    expect(error.message).toContain("按回车键结束编辑");
  });

  it.each([true, false])("stops waiting when no answer comes (carried out: %s)", async (carriedOut) => {
    let ring: () => void = () => undefined;
    const timer: Timer = {
      after: (_, callback) => {
        ring = callback;
        return () => undefined;
      },
    };
    const { opened, error, before, names } = await disturbed(
      3,
      () => {
        setImmediate(() => ring());
        return { kind: "silence", carriedOut };
      },
      { timer },
    );
    expect(error.code).toBe("not-answering");
    expect(error.message).toContain("台账里的内容没有改动");
    expect(ledgers(opened.workbook, names)).toEqual(before);
    await runOnce(opened);
    expect(pictures(opened.workbook, Object.keys(whole.pictures))).toEqual(whole.pictures);
  });

  it("stops between two round trips when asked to, and says how far it came", async () => {
    const opened = await open();
    const plan = wholePlan(await opened.host.read());
    opened.knowFigures(plan);
    const stop = new AbortController();
    const error = await failureOf(
      opened.host.apply(plan, { signal: stop.signal, onProgress: ({ done }) => done > 0 && stop.abort() }),
    );
    expect(error.code).toBe("cancelled");
    expect(error.message).toMatch(/^已停止。已写好：体检报告/);
    expect(error.message).toContain("还没有写：");
  });
});

describe("protection", () => {
  it("leaves protected sheets and locked workbooks alone and says so", async () => {
    const opened = await open();
    requiredSheet(opened.workbook, "党员花名册").isProtected = true;
    opened.workbook.isStructureProtected = true;
    const plan = wholePlan(await opened.host.read());
    const before = pictures(opened.workbook, ["党员花名册"]);
    const { skipped, applied } = await opened.host.apply(plan);
    expect(skipped.filter(({ why }) => why.includes("工作簿的结构设有保护"))).toHaveLength(sheetOps(plan).length);
    expect(skipped.at(-1)?.why).toContain("工作表“党员花名册”设有保护");
    expect(applied).toEqual([expect.stringContaining("标出问题：")]);
    expect(pictures(opened.workbook, ["党员花名册"])).toEqual(before);
  });

  it("does not refill a sheet of ours that the clerk protected", async () => {
    const opened = await open();
    await runOnce(opened);
    const sheet = requiredSheet(opened.workbook, "问题台账");
    sheet.isProtected = true;
    const before = picture(sheet);
    const plan = wholePlan(await opened.host.read());
    opened.knowFigures(plan);
    const { skipped } = await opened.host.apply(plan);
    expect(skipped).toEqual([{ op: "写入“问题台账”", why: expect.stringContaining("设有保护，没有改写") }]);
    expect(picture(sheet)).toEqual(before);
  });
});

describe("undo and the workbook's own store", () => {
  it("takes back the marks it made, and brings back those it replaced", async () => {
    const opened = await open();
    const names = opened.workbook.sheets.map(({ name }) => name);
    const plain = pictures(opened.workbook, names);
    const { ops } = wholePlan(await opened.host.read());
    const marks: EditPlan = { ops: ops.filter(({ kind }) => kind === "mark"), preview: [] };
    const first = await opened.host.apply(marks);
    const marked = pictures(opened.workbook, names);
    const cleared = await opened.host.apply({ ops: [{ kind: "unmark" }], preview: [] });
    if (cleared.undo === null || first.undo === null) throw new Error("there is nothing to take back");
    await opened.host.apply(cleared.undo);
    expect(pictures(opened.workbook, names)).toEqual(marked);
    await opened.host.apply(first.undo);
    expect(pictures(opened.workbook, names)).toEqual(plain);
  });

  it("finds marks in a copy of the workbook whose register was lost", async () => {
    const opened = await open();
    const names = opened.workbook.sheets.map(({ name }) => name);
    const plain = pictures(opened.workbook, names);
    const { ops } = wholePlan(await opened.host.read());
    await opened.host.apply({ ops: ops.filter(({ kind }) => kind === "mark"), preview: [] });
    opened.workbook.settings.clear();
    await opened.host.apply({ ops: [{ kind: "unmark" }], preview: [] });
    expect(pictures(opened.workbook, names)).toEqual(plain);
  });

  it("keeps texts in the workbook", async () => {
    const { host, workbook } = await open();
    expect(await host.store.get("口径")).toBeNull();
    await host.store.set("口径", "national-base");
    expect(await host.store.get("口径")).toBe("national-base");
    expect([...workbook.settings.keys()]).toEqual(["BranchLedger.口径"]);
    await host.store.set("口径", null);
    expect(await host.store.get("口径")).toBeNull();
  });

  it("gives all texts it keeps in one round trip, its own register of marks left out", async () => {
    const { host, workbook } = await open();
    expect(await host.store.getAll()).toEqual(new Map());
    const { ops } = wholePlan(await host.read());
    await host.apply({ ops: ops.filter(({ kind }) => kind === "mark"), preview: [] });
    await host.store.set("口径", "national-base");
    await host.store.set("__proto__", "x");
    workbook.settings.set("BranchLedger.数", 7);
    workbook.settings.set("别家.口径", "y");
    const before = host.traffic.syncs;
    expect(await host.store.getAll()).toEqual(
      new Map([
        ["口径", "national-base"],
        ["__proto__", "x"],
      ]),
    );
    expect(host.traffic.syncs - before).toBe(1);
  });

  it("shows a place, or says why it cannot", async () => {
    const { host, workbook } = await open();
    await host.read();
    expect(await host.reveal({ sheet: "党费收缴台账", range: "C7" })).toBeNull();
    expect(workbook.activeSheet?.name).toBe("党费收缴台账");
    expect(workbook.selection).toEqual({ top: 6, left: 2, bottom: 6, right: 2 });
    requiredSheet(workbook, "党员花名册").visibility = "Hidden";
    expect(await host.reveal({ sheet: "党员花名册", range: "A1" })).toContain("隐藏");
    workbook.deleteSheet(requiredSheet(workbook, "党员花名册"));
    expect(await host.reveal({ sheet: "党员花名册", range: "A1" })).toContain("已经不在了");
  });
});
