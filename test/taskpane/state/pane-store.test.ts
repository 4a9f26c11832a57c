import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { exemptionKey, exemptionText } from "../../../src/core/checkup/exemptions.ts";
import { chooseFor } from "../../../src/core/choices.ts";
import { examine } from "../../../src/core/examine.ts";
import { isoDay } from "../../../src/core/model/date.ts";
import { sheetNames } from "../../../src/core/reports/sheet-names.ts";
import type { EditPlan } from "../../../src/core/workbook/edit-plan.ts";
import type { SheetSnapshot } from "../../../src/core/workbook/snapshot.ts";
import { readWorkbook } from "../../../src/hosts/file/read-workbook.ts";
import { HostError } from "../../../src/hosts/host.ts";
import { correctable, correctionsMade } from "../../../src/taskpane/state/corrections.ts";
import { findingsOf } from "../../../src/taskpane/state/findings.ts";
import { storeKeys } from "../../../src/taskpane/state/pane-settings.ts";
import { PaneStore } from "../../../src/taskpane/state/pane-store.ts";
import { MemoryHost } from "../fixtures/memory-host.ts";
import { ManualClock } from "../support/manual-clock.ts";

const messy = new Uint8Array(readFileSync(new URL("../../../assets/samples/messy.xlsx", import.meta.url)));

interface Opened {
  readonly host: MemoryHost;
  readonly clock: ManualClock;
  readonly store: PaneStore;
}

function made(bytes = messy): Opened {
  const host = new MemoryHost(bytes, "messy.xlsx");
  const clock = new ManualClock();
  return { host, clock, store: new PaneStore(host, clock) };
}

async function opened(bytes = messy): Promise<Opened> {
  const all = made(bytes);
  await all.store.open();
  return all;
}

async function examined(bytes = messy): Promise<Opened> {
  const all = await opened(bytes);
  await all.store.run();
  return all;
}

const scorecard = { kind: "reports", sheets: ["scorecard"] } as const;

/** Values of a sheet, to be compared before and after a write. */
async function valuesOf(bytes: Uint8Array, sheet: string): Promise<unknown> {
  const snapshot = await readWorkbook(bytes, "messy.xlsx");
  return snapshot.sheets.find((candidate) => candidate.name === sheet)?.rows.map((row) => row.values);
}

describe("opening", () => {
  test("recognises the ledgers and judges nothing", async () => {
    const { store } = await opened();
    expect(store.state.phase).toBe("ready");
    expect(store.state.reading?.facts.ledgers.tables.map((table) => table.sheet)).toContain("党员花名册");
    expect(store.state.result).toBeNull();
  });

  test("a workbook that cannot be read is told of in words, and can be tried again", async () => {
    const { store, host } = made();
    host.failRead = new HostError("cell-editing", "正在编辑单元格，请先按回车。");
    await store.open();
    expect(store.state.phase).toBe("failed");
    expect(store.state.trouble?.message).toBe("正在编辑单元格，请先按回车。");
    await store.open();
    expect(store.state.phase).toBe("ready");
  });

  test("an Excel that never answers ends in words too", async () => {
    const { store, host, clock } = made();
    host.hold = new Promise(() => undefined);
    const opening = store.open();
    await Promise.resolve();
    clock.pass(90_000);
    await opening;
    expect(store.state.phase).toBe("failed");
    expect(store.state.trouble?.message).toContain("用了太久");
  });

  test("an unforeseen error shows no text of the workbook", async () => {
    const { store, host } = made();
    host.failRead = new Error("张一 110101199001011234");
    await store.open();
    expect(JSON.stringify(store.state.trouble)).not.toMatch(/张一|1101/);
  });

  test("what a button of the ribbon could not do is said once", async () => {
    const { store, host } = made();
    host.kept.set(storeKeys.lastCommand, "“标出问题”没有全部做完：表有保护。");
    await store.open();
    expect(store.state.notice).toMatchObject({ text: "“标出问题”没有全部做完：表有保护。", isProblem: true });
    expect(host.kept.has(storeKeys.lastCommand)).toBe(false);
  });
});

describe("one-click check", () => {
  test("gives the result with its time and reads the workbook once", async () => {
    const { store, host } = await opened();
    const reads = host.reads;
    await store.run();
    expect(host.reads - reads).toBe(1);
    expect(store.state.result?.at).toBe("15:04");
    expect(store.state.result?.checkup.summary.gap).toBeGreaterThan(0);
    expect(store.state.running).toBeNull();
  });

  test("is shown after 400 ms only", async () => {
    const { store, host, clock } = await opened();
    let release = (): void => undefined;
    host.hold = new Promise((resolve) => {
      release = resolve;
    });
    const run = store.run();
    expect(store.state.running?.visible).toBe(false);
    clock.pass(400);
    expect(store.state.running?.visible).toBe(true);
    release();
    await run;
    expect(store.state.running).toBeNull();
  });

  test("cancelling leaves everything as it was, even when the reading comes in later", async () => {
    const { store, host } = await opened();
    let release = (): void => undefined;
    host.hold = new Promise((resolve) => {
      release = resolve;
    });
    const run = store.run();
    store.cancel();
    release();
    await run;
    expect(store.state).toMatchObject({ running: null, result: null, trouble: null });
    expect(host.plans).toEqual([]);
  });

  test("a failing read is told of, and the next run works", async () => {
    const { store, host } = await opened();
    host.failRead = new HostError("not-answering", "Excel 没有回答，请再试一次。");
    await store.run();
    expect(store.state.trouble?.message).toBe("Excel 没有回答，请再试一次。");
    await store.run();
    expect(store.state.trouble).toBeNull();
    expect(store.state.result).not.toBeNull();
  });
});

describe("a workbook that changes", () => {
  test("edits of ledgers make the result stale, others do not", async () => {
    const { store, host } = await examined();
    host.edit("Sheet3");
    expect(store.state.stale).toBeNull();
    host.edit("支委会");
    host.edit("支委会");
    host.edit("2026党费");
    expect(store.state.stale).toEqual({ edits: 3, sheets: ["支委会", "2026党费"] });
    await store.prepare("写入评分表", scorecard);
    expect(store.state.preview).toBeNull();
    await store.run();
    expect(store.state.stale).toBeNull();
  });

  test("is checked again by itself when that was asked for, once the typing has stopped", async () => {
    const { store, host, clock } = await opened();
    await store.saveSettings(new Map(), true);
    await store.run();
    const reads = host.reads;
    host.edit("支委会");
    host.edit("支委会");
    expect(host.reads).toBe(reads);
    clock.pass(1500);
    await expect.poll(() => store.state.stale).toBeNull();
    expect(host.reads).toBe(reads + 1);
  });

  test("nothing is written from a result the ledgers have moved away from, even without an event", async () => {
    const { store, host } = await examined();
    const other = new MemoryHost(
      new Uint8Array(readFileSync(new URL("../../../assets/samples/tidy.xlsx", import.meta.url))),
      "messy.xlsx",
    );
    host.read = () => other.read();
    await store.prepare("写入评分表", scorecard);
    expect(store.state.preview).toBeNull();
    expect(store.state.stale?.sheets).toContain("党员花名册");
    expect(host.plans).toEqual([]);
  });
});

describe("marks", () => {
  test("are a state of the workbook: another pane sees them, clearing takes them away", async () => {
    const { store, host, clock } = await examined();
    await store.mark(true);
    expect(store.state.marked).toBeGreaterThan(30);
    const another = new PaneStore(host, clock);
    await another.open();
    expect(another.state.marked).toBe(store.state.marked);
    await another.mark(false);
    expect(another.state.marked).toBe(0);
    expect(await valuesOf(host.bytes, "2026党费")).toEqual(await valuesOf(messy, "2026党费"));
  });

  test("that could not be set are told of", async () => {
    const { store, host } = await examined();
    host.failApply = new HostError("refused", "Excel 没有接受。");
    await store.mark(true);
    expect(store.state).toMatchObject({ marking: null, marked: 0 });
    expect(store.state.notice).toMatchObject({ isProblem: true });
    expect(store.state.notice?.text).toContain("台账内容没有改动");
  });
});

describe("writing", () => {
  test("is shown first, then done, then receipted", async () => {
    const { store, host } = await examined();
    await store.prepare("写入评分表", scorecard);
    expect(host.plans).toEqual([]);
    expect(store.state.preview?.plan.preview.join("")).toContain("达标创星评分表");
    await store.write(scorecard);
    expect(store.state.receipt?.lines).toEqual([{ title: "达标创星评分表", written: true, why: "" }]);
    expect(store.state.kept.written.get("BranchLedger.Scorecard")?.on).toBe("2026-11-21");
    expect(await valuesOf(host.bytes, "支委会")).toEqual(await valuesOf(messy, "支委会"));
  });

  test("a protected sheet is told of and the others are written", async () => {
    const { store, host } = await examined();
    host.protectedSheets.add("问题台账");
    await store.write({ kind: "reports", sheets: ["report", "issues"] });
    expect(store.state.receipt?.lines.map((line) => [line.title, line.written])).toEqual([
      ["体检报告", true],
      ["问题台账", false],
    ]);
    expect(store.state.receipt?.title).toBe("有 1 张没写成");
    expect(store.state.kept.written.has("BranchLedger.Issues")).toBe(false);
  });

  test("an error in the middle is told of with what was written, and writing again completes the work", async () => {
    const { store, host } = await examined();
    const request = { kind: "reports", sheets: ["report", "scorecard"] } as const;
    host.failApply = new HostError("not-answering", "Excel 没有回答。", {
      written: [sheetNames.report.definedName],
      partly: [sheetNames.scorecard.definedName],
    });
    await store.write(request);
    expect(store.state.receipt?.lines).toMatchObject([
      { title: "体检报告", written: true },
      { title: "达标创星评分表", written: false, partly: true },
    ]);
    await store.write(request);
    expect(store.state.receipt?.lines.every((line) => line.written)).toBe(true);
  });

  test("closing an issue writes only the clerk's two cells of its line", async () => {
    const { store, host } = await examined();
    const key = findingsOf(store.state.result?.checkup ?? expect.unreachable("there is a result"), "gap")[0]?.key;
    await store.write({ kind: "rectification", closing: new Set([key ?? ""]) });
    const snapshot = await host.read();
    const rows = snapshot.sheets.find((sheet) => sheet.name === "问题台账")?.rows ?? [];
    const closed = rows.filter((row) => row.values.includes("已销号"));
    expect(closed).toHaveLength(1);
    expect(closed[0]?.values).toContain(key);
  });
});

describe("what the clerk chooses", () => {
  test("is kept in the workbook and found by the next pane", async () => {
    const { store, host, clock } = await opened();
    await store.saveSettings(
      new Map([
        ["profile", "national-base,lianxing-2018"],
        ["asOf", "2026-06-30"],
      ]),
      false,
    );
    const another = new PaneStore(host, clock);
    await another.open();
    expect(another.state.choices.profiles).toEqual(["national-base", "lianxing-2018"]);
    await another.run();
    expect(another.state.result?.checkup.facts.period.key).toBe("2026-01-01/2026-06-30");
  });

  test("a changed setting takes the result away, for it was made with another", async () => {
    const { store } = await examined();
    await store.saveSettings(new Map([["asOf", "2026-06-30"]]), false);
    expect(store.state.result).toBeNull();
  });

  test("that cannot be saved is told of and does not take effect", async () => {
    const { store, host } = await opened();
    host.failStore = new Error("full");
    expect(await store.saveSettings(new Map([["asOf", "2026-06-30"]]), false)).toBe(false);
    expect(store.state.kept.settings.size).toBe(0);
    expect(store.state.notice?.isProblem).toBe(true);
  });

  test("unreadable notes in the workbook do not keep the pane from opening", async () => {
    const { store, host } = made();
    host.kept.set(storeKeys.settings, "{");
    host.kept.set(storeKeys.written, '[["__proto__",{"on":"2026-01-01"}],7]');
    host.kept.set(storeKeys.corrections, '{"a":1}');
    await store.open();
    expect(store.state.phase).toBe("ready");
    expect([...store.state.kept.written.keys()]).toEqual(["__proto__"]);
  });

  test("不是问题 takes a gap out of counts and score, for the next pane too, until it is taken back", async () => {
    const { store, host, clock } = await examined();
    const summaryOf = (pane: PaneStore) =>
      pane.state.result?.checkup.summary ?? expect.unreachable("there is a result");
    const before = summaryOf(store);
    const [gap] = findingsOf(store.state.result?.checkup ?? expect.unreachable("there is a result"), "gap");
    const outcome = gap?.outcome ?? expect.unreachable("there is a gap");
    const key = exemptionKey(outcome);
    const text = exemptionText({ reason: "上级已同意，或另有安排", note: "8月放假", by: "", until: null });
    await store.exempt([key, text]);
    expect(summaryOf(store).gap).toBe(before.gap - 1);
    const another = new PaneStore(host, clock);
    await another.open();
    await another.run();
    expect(summaryOf(another).gap).toBe(before.gap - 1);
    const exempted = another.state.result?.checkup.outcomes.find(({ reason }) => reason === "exempted");
    expect(exempted?.message).toContain("8月放假");
    await another.takeBackExemption(key);
    expect(summaryOf(another)).toEqual(before);
    expect(host.kept.has(storeKeys.settings)).toBe(false);
  });

  test("a changed figure is judged by, and said to be the clerk's own", async () => {
    const { store } = await opened();
    await store.saveSettings(new Map([["group.min_members", "1"]]), false);
    await store.run();
    const profile = store.state.chosen?.profile;
    expect(profile?.origin["group.min_members"]).toBe("settings");
    expect(profile?.stated.figures["group.min_members"]?.value).toBe(3);
  });

  test("a column taken for another field is read as that field by the next pane too, and back again", async () => {
    const { store, host, clock } = await opened();
    const tableOf = ({ state }: PaneStore) =>
      state.reading?.facts.ledgers.tables.find((table) => table.sheet === "支委会") ??
      expect.unreachable("it is there");
    const fieldOf = (pane: PaneStore): string | undefined =>
      tableOf(pane).columns.find((column) => column.column === 7)?.field;
    const recognised = fieldOf(store);
    expect(recognised).toBe("absentees");
    const { reading, kept } = store.state;
    const about =
      reading && correctable(reading.snapshot, "支委会", tableOf(store).headerRows[0] ?? null, kept.corrections);
    await store.correct(correctionsMade(about ?? expect.unreachable("a sheet"), { columns: new Map([[7, "note"]]) }));
    expect(fieldOf(store)).toBe("note");
    const another = new PaneStore(host, clock);
    await another.open();
    expect(fieldOf(another)).toBe("note");
    await another.correct([], (correction) => correction.sheet === "支委会");
    expect(fieldOf(another)).toBe(recognised);
    expect(host.kept.has(storeKeys.corrections)).toBe(false);
  });

  test("a sheet that is no ledger is left out, and can be taken in again", async () => {
    const { store } = await opened();
    const sheets = () => store.state.reading?.facts.ledgers.tables.map((table) => table.sheet);
    const { reading } = store.state;
    const about = reading && correctable(reading.snapshot, "支委会", null, []);
    await store.correct(correctionsMade(about ?? expect.unreachable("a sheet"), { kind: "none" }));
    expect(sheets()).not.toContain("支委会");
    await store.correct([], (correction) => correction.sheet === "支委会");
    expect(sheets()).toContain("支委会");
  });

  test("leaving unsaved settings asks once", async () => {
    const { store } = await opened();
    store.show("settings");
    store.guardLeaving(true);
    store.show("reports");
    expect(store.state).toMatchObject({ screen: "settings", leaving: "reports" });
    store.guardLeaving(false);
    store.show("reports");
    expect(store.state).toMatchObject({ screen: "reports", leaving: null });
  });
});

test("a place that is gone is told of", async () => {
  const { store, host } = await examined();
  host.failReveal = "工作表“支委会”已经不在了，请重新体检。";
  await store.reveal({ sheet: "支委会", range: "A1" });
  expect(store.state.notice).toMatchObject({ text: host.failReveal, isProblem: true });
});

describe("a printer Excel does not know", () => {
  const why = "Excel 没有接受“谈心谈话记录”的打印设置，内容已全部写好。";

  function withoutPrinter(host: MemoryHost): void {
    const apply = host.apply.bind(host);
    host.apply = async (plan, options) => {
      const receipt = await apply(plan, options);
      return { ...receipt, skipped: [...receipt.skipped, { op: "打印设置", why }] };
    };
  }

  test("is told of, and the sheets are written all the same", async () => {
    const { store, host } = await examined();
    withoutPrinter(host);
    store.toggleClosing("一件");
    await store.write({ kind: "rectification", closing: new Set() });
    expect(store.state.receipt).toMatchObject({ title: "已写入 2 张", message: why, steps: [] });
    expect(store.state.notice?.text).toBe("已写入。");
    expect(store.state.closing.size).toBe(0);
  });

  test("is no reason to delete the ledgers that were added", async () => {
    const { store, host } = await examined();
    withoutPrinter(host);
    await store.write({ kind: "new-ledgers", kinds: ["talks"] });
    expect(store.state.receipt).toMatchObject({ title: "已写入 1 张", message: why, steps: [] });
  });
});

test("what is written is told as written when the clerk is in a cell by then, and so is what is taken back", async () => {
  const { store, host } = await examined();
  const apply = host.apply.bind(host);
  host.apply = async (plan, options) => {
    const receipt = await apply(plan, options);
    host.refuse();
    return { ...receipt, undo: { ops: [{ kind: "unmark" }], preview: [] } };
  };
  await store.write(scorecard);
  expect(store.state.receipt).toMatchObject({ title: "已写入 1 张", lines: [{ written: true }] });
  store.prepareUndo();
  await store.takeBack();
  expect(store.state.receipt?.title).toBe("已撤回");
});

describe("taking back what was written", () => {
  const undo = { ops: [{ kind: "unmark" } as const], preview: ["清除刚才加上的标记。"] };

  test("is shown first, then done, where the host offers it", async () => {
    const { store, host } = await examined();
    const apply = host.apply.bind(host);
    host.apply = async (plan, options) => ({ ...(await apply(plan, options)), undo });
    await store.write(scorecard);
    expect(store.state.receipt?.undo).toEqual(undo);
    const before = host.plans.length;
    store.prepareUndo();
    expect(store.state.preview).toMatchObject({ plan: undo, request: null });
    expect(host.plans).toHaveLength(before);
    await store.takeBack();
    expect(host.plans.at(-1)).toEqual(undo);
    expect(store.state.receipt).toMatchObject({ title: "已撤回", message: "刚才写的已经撤回。", undo: null });
  });

  test("leaves alone what was typed in since, with the day it was written", async () => {
    const { store, host } = await examined();
    const apply = host.apply.bind(host);
    host.apply = async (plan, options) => {
      const sheets = plan.ops.filter((op) => op.kind === "sheet");
      return { ...(await apply(plan, options)), undo: { ops: sheets, preview: [] } };
    };
    await store.write({ kind: "reports", sheets: ["scorecard", "report"] });
    host.apply = apply;
    host.protectedSheets.add("体检报告");
    store.prepareUndo();
    await store.takeBack();
    expect(store.state.receipt?.lines.map(({ title, written }) => [title, written])).toEqual([
      ["体检报告", false],
      ["达标创星评分表", true],
    ]);
    expect([...store.state.kept.written.keys()]).toEqual(["BranchLedger.Report"]);
  });

  test("can be thought better of, and is offered still", async () => {
    const { store, host } = await examined();
    const apply = host.apply.bind(host);
    host.apply = async (plan, options) => ({ ...(await apply(plan, options)), undo });
    await store.write(scorecard);
    store.prepareUndo();
    store.dismissPreview();
    expect(store.state).toMatchObject({ preview: null, receipt: { undo } });
  });

  test("that fails half-way is told, and what is left can be tried again", async () => {
    const { store, host } = await examined();
    const written = { kind: "reports", sheets: ["scorecard", "report"] } as const;
    const apply = host.apply.bind(host);
    let sheets: EditPlan["ops"] = [];
    host.apply = async (plan, options) => {
      sheets = plan.ops.filter((op) => op.kind === "sheet");
      return { ...(await apply(plan, options)), undo: { ops: sheets, preview: [] } };
    };
    await store.write(written);
    host.apply = apply;
    store.prepareUndo();
    const reached = { written: ["BranchLedger.Scorecard"], partly: [] };
    host.failApply = new HostError("refused", "Excel 没有接受。", reached);
    await store.takeBack();
    const { receipt } = store.state;
    expect(receipt).toMatchObject({ title: "没有全部撤回", message: "Excel 没有接受。" });
    expect(receipt?.steps.join("")).toContain("撤回这次写入");
    expect(receipt?.undo?.ops).toEqual(sheets.filter((op) => "title" in op && op.title === "体检报告"));
    store.prepareUndo();
    await store.takeBack();
    expect(store.state.receipt?.title).toBe("已撤回");
  });

  test("is not offered where the host cannot", async () => {
    const { store } = await examined();
    await store.write(scorecard);
    store.prepareUndo();
    expect(store.state.preview).toBeNull();
    expect(store.state.receipt).not.toBeNull();
  });
});

test("a run that is called off while it checks leaves the last result", async () => {
  const { store, host } = await examined();
  const before = store.state.result;
  let cancelled = false;
  const stop = store.subscribe(() => {
    if (cancelled || store.state.running?.step !== 2) return;
    cancelled = true;
    store.cancel();
  });
  await store.run();
  stop();
  expect(cancelled).toBe(true);
  expect(store.state.result).toBe(before);
  expect(host.plans).toEqual([]);
});

test("an edit that comes while the checkup runs makes its result stale at once", async () => {
  const { store, host } = await examined();
  let edited = false;
  const stop = store.subscribe(() => {
    if (edited || store.state.running?.step !== 2) return;
    edited = true;
    host.edit("支委会");
  });
  await store.run();
  stop();
  expect(store.state.stale).toEqual({ edits: 1, sheets: ["支委会"] });
});

describe("体检设置 of the workbook", () => {
  /** The workbook with its own sheet of settings, as if the clerk had typed these values into it. */
  async function withSettings(values: ReadonlyMap<string, string>): Promise<Opened> {
    const before = await examined();
    await before.store.write({ kind: "reports", sheets: ["settings"] });
    const all = made(new Uint8Array(before.host.bytes));
    const read = all.host.read.bind(all.host);
    all.host.read = async () => {
      const snapshot = await read();
      return {
        ...snapshot,
        sheets: snapshot.sheets.map((sheet) => (sheet.name === "体检设置" ? typed(sheet, values) : sheet)),
      };
    };
    return all;
  }

  function typed(sheet: SheetSnapshot, values: ReadonlyMap<string, string>): SheetSnapshot {
    const captions = sheet.rows.find((row) => row.values.includes("值"))?.values ?? [];
    const [value, key] = [captions.indexOf("值"), captions.findIndex((text) => `${text}`.startsWith("键"))];
    const rows = sheet.rows.map((row) => {
      const text = values.get(`${row.values[key] ?? ""}`);
      return text === undefined ? row : { ...row, values: row.values.with(value, text) };
    });
    return { ...sheet, rows };
  }

  test("holds from the first page on, as on the command line; what the pane says goes before it", async () => {
    const { store, host } = await withSettings(new Map([["asOf", "2026-06-30"]]));
    await store.open();
    expect(isoDay(store.state.choices.asOf)).toBe("2026-06-30");
    await store.run();
    const { checkup } = store.state.result ?? {};
    const snapshot = await host.read();
    const choices = chooseFor(snapshot, { today: store.today });
    expect(JSON.stringify(checkup?.outcomes)).toBe(JSON.stringify(examine(snapshot, choices).outcomes));
    expect(checkup?.facts.asOf).toBe(choices.asOf);

    await store.saveSettings(new Map([["asOf", "2026-09-30"]]), false);
    expect(isoDay(store.state.choices.asOf)).toBe("2026-09-30");
    await store.saveSettings(new Map(), false);
    expect(isoDay(store.state.choices.asOf)).toBe("2026-06-30");
  });

  test("says which setting has no effect and in which cell", async () => {
    const { store } = await withSettings(new Map([["rounding", "大概"]]));
    await store.open();
    expect(store.state.choices.problems).toEqual([
      { message: expect.stringContaining("大概"), at: { sheet: "体检设置", range: expect.stringMatching(/^C\d+$/) } },
    ]);
    await store.run();
    expect(store.state.result?.checkup.problems).toHaveLength(1);
  });
});
