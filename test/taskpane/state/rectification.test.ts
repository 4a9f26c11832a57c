import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import packageFile from "../../../package.json" with { type: "json" };
import { chineseMonth, isoDay, parseIsoDay } from "../../../src/core/model/date.ts";
import { parseRange } from "../../../src/core/model/place.ts";
import { readRecords } from "../../../src/core/runs/record-text.ts";
import type { CellValue, Snapshot } from "../../../src/core/workbook/snapshot.ts";
import { type Issue, issuesOf } from "../../../src/taskpane/state/issues.ts";
import { storeKeys } from "../../../src/taskpane/state/pane-settings.ts";
import { PaneStore } from "../../../src/taskpane/state/pane-store.ts";
import { dutyWords, isOwedInMonth, type Months, monthsOf } from "../../../src/taskpane/state/rectification-months.ts";
import { MemoryHost } from "../fixtures/memory-host.ts";
import { ManualClock } from "../support/manual-clock.ts";

const messy = new Uint8Array(readFileSync(new URL("../../../assets/samples/messy.xlsx", import.meta.url)));

class Desk {
  readonly host: MemoryHost;
  readonly store: PaneStore;

  constructor(bytes = messy) {
    this.host = new MemoryHost(bytes, "messy.xlsx");
    this.store = new PaneStore(this.host, new ManualClock());
  }

  /** Examines the workbook as of a day, like a clerk who opens the pane on it. */
  async run(asOf: string): Promise<void> {
    if (this.store.state.phase !== "ready") await this.store.open();
    await this.store.saveSettings(new Map([["asOf", asOf]]), false);
    await this.store.run();
  }

  async write(): Promise<void> {
    await this.store.write({ kind: "rectification", closing: this.store.state.closing });
    expect(this.store.state.receipt?.lines.every((line) => line.written)).toBe(true);
  }

  get result() {
    return this.store.state.result ?? expect.unreachable("there is a result");
  }

  get issues(): readonly Issue[] {
    return issuesOf(this.result.checkup, this.result.snapshot);
  }

  get months(): Months {
    return monthsOf(this.result.checkup, this.result.snapshot);
  }
}

/** The gap of the sample that is mended here: somebody in no party group. */
const ungrouped = "还没有编入党小组";

function valueAt(snapshot: Snapshot, sheet: string, range: string): CellValue {
  const at = parseRange(range);
  const row = snapshot.sheets.find(({ name }) => name === sheet)?.rows.find(({ index }) => index === at?.top);
  return row?.values[at?.left ?? 0] ?? null;
}

describe("two months of one workbook", () => {
  const desk = new Desk();
  /** Whoever has no group. */
  let who = "";

  beforeAll(async () => {
    await desk.run("2026-10-31");
    await desk.write();
    const gap = desk.result.checkup.outcomes.find(
      ({ status, message }) => status === "gap" && message.includes(ungrouped),
    );
    who = gap?.subject ?? "";
    desk.host.type({ sheet: "党员花名册", row: who, caption: "党小组", value: "第一党小组" });
    await desk.run("2026-11-21");
  });

  test("the first list has a line for every issue, and none can be closed yet", async () => {
    const first = new Desk();
    await first.run("2026-10-31");
    expect(first.issues.length).toBeGreaterThan(10);
    expect(first.issues.every((issue) => issue.gap !== null && !issue.canClose && issue.state === "open")).toBe(true);
    expect(first.months).toMatchObject({ isWritten: false, ended: null, ahead: null });
    expect(first.months.pages).toHaveLength(1);
  });

  test("what is mended can be closed, the rest cannot", () => {
    const closable = desk.issues.filter((issue) => issue.canClose);
    expect(closable.map(({ about }) => about)).toContain(who);
    expect(closable.every(({ state, words }) => state === "to-close" && words === "待销号，复查已达标")).toBe(true);
    expect(desk.issues[0]?.state).not.toBe("done");
  });

  test("the month before is kept, looked at for the last time and due to be reconciled", () => {
    const { months } = desk;
    expect(months.pages.map(({ month }) => chineseMonth(month))).toEqual(["2026年11月", "2026年10月"]);
    expect(months.ended === null ? "" : chineseMonth(months.ended)).toBe("2026年10月");
    const reviews = new Set(months.pages[1]?.items.map(({ review }) => review));
    expect(reviews).toContain("有记录");
    expect(reviews).toContain("无记录");
    expect(months.pages[1]?.items.every(({ place }) => place?.sheet === "月度清单")).toBe(true);
  });

  test("the change since the last run is told from the record the writing has left", async () => {
    const { comparison } = desk.result;
    expect(comparison?.before.asOf).toBe(parseIsoDay("2026-10-31"));
    expect(comparison?.fixed.map(({ subject }) => subject)).toContain(who);
    expect(comparison?.added.length).toBeGreaterThan(0);
    const { records } = readRecords(desk.host.kept.get(storeKeys.runs) ?? null);
    expect(records.map(({ asOf, toolVersion }) => [isoDay(asOf), toolVersion])).toEqual([
      ["2026-10-31", packageFile.version],
    ]);
    expect(desk.host.kept.get(storeKeys.runs)).not.toContain(who);
  });

  test("another pane finds the record with everything else it reads at once", async () => {
    const another = new Desk();
    for (const [key, text] of desk.host.kept) another.host.kept.set(key, text);
    let asked = 0;
    const { getAll } = another.host.store;
    another.host.store.getAll = () => {
      asked++;
      return getAll();
    };
    await another.store.open();
    expect(another.store.state.runs).toBe(desk.host.kept.get(storeKeys.runs));
    expect(asked).toBe(1);
  });

  test("a press can be taken back until it is written; then it stands in the ledger and in the list, once", async () => {
    const { store, host } = desk;
    const issue = desk.issues.find(({ about, canClose }) => about === who && canClose);
    const { id, place } = issue ?? expect.unreachable("it can be closed");
    store.toggleClosing(id);
    store.toggleClosing(id);
    expect(store.state.closing.size).toBe(0);
    expect(host.plans).toHaveLength(1);

    store.toggleClosing(id);
    const { closing } = store.state;
    await store.prepare("写入11月清单", { kind: "rectification", closing });
    expect(store.state.preview?.plan.preview.join("")).toContain(`${who}：状态写作“已销号”，销号日2026年11月21日`);
    expect(store.state.preview?.plan.ops.map(({ kind }) => kind)).toEqual(["sheet", "sheet", "keep"]);
    expect(host.plans).toHaveLength(1);

    await desk.write();
    expect(store.state.closing.size).toBe(0);
    const snapshot = await host.read();
    expect(valueAt(snapshot, "问题台账", place?.range ?? "")).toBe("已销号");
    const closed = desk.issues.find((other) => other.id === id);
    expect(closed).toMatchObject({ isClosed: true, canClose: false, state: "done" });
    expect(desk.months).toMatchObject({ isWritten: true, ended: null });
    expect(desk.months.pages).toHaveLength(2);

    // Whatever the press had set is set already: the same plan again, and the run is kept already.
    await desk.write();
    const [first, second] = host.plans.slice(-2);
    const sheets = first?.ops.filter(({ kind }) => kind === "sheet");
    expect(sheets).toHaveLength(2);
    expect(second?.ops).toEqual(sheets);
  });

  test("without anything that has changed the next run of the day tells nothing", async () => {
    await desk.store.run();
    expect(desk.result.comparison).toBeNull();
  });
});

describe("the month", () => {
  test("offers duties with their last days, and counts those that are owed by its end", async () => {
    const desk = new Desk();
    await desk.run("2026-11-21");
    const [page] = desk.months.pages;
    const { asOf } = desk.result.checkup.facts;
    const duties = page.items.filter(({ isIssue }) => !isIssue);
    const partyDay = duties.find(({ title }) => title === "开展主题党日");
    expect(partyDay).toMatchObject({ lastDay: parseIsoDay("2026-11-30"), kind: "本月应办", place: null });
    const owed = duties.filter((item) => isOwedInMonth(item, page.month));
    expect(owed.length).toBeGreaterThan(0);
    for (const item of owed)
      expect(dutyWords(item, asOf)).toMatch(/^(还有 \d+ 天|今天到期|期限已过 \d+ 天，还没有记录)$/);
    for (const item of duties.filter(({ review }) => review === "有记录")) {
      expect(isOwedInMonth(item, page.month)).toBe(false);
    }
  });

  test("what the clerk says of a line takes it off what is owed", async () => {
    const desk = new Desk();
    await desk.run("2026-11-21");
    await desk.write();
    const owed = desk.months.pages[0].items.filter((item) => isOwedInMonth(item, desk.months.pages[0].month));
    const [item] = owed;
    const { title, place } = item ?? expect.unreachable("something is owed");
    expect(place?.sheet).toBe("月度清单");
    const typed = await desk.host.read();
    const row = parseRange(place?.range ?? "")?.top ?? 0;
    const whole = typed.sheets.find(({ name }) => name === "月度清单")?.rows.find(({ index }) => index === row);
    desk.host.type({
      sheet: "月度清单",
      row: whole?.values[3] ?? null,
      caption: "完成情况",
      value: "已完成",
    });
    await desk.run("2026-11-21");
    const now = desk.months.pages[0].items.find((other) => other.title === title);
    expect(now).toMatchObject({ done: "已完成" });
    expect(isOwedInMonth(now ?? expect.unreachable(title), desk.months.pages[0].month)).toBe(false);
  });

  test("an issue that stands in it is done there by the same writing that closes it", async () => {
    const desk = new Desk();
    await desk.run("2026-11-21");
    await desk.write();
    desk.host.type({ sheet: "党员花名册", row: "何二", caption: "党小组", value: "第一党小组" });
    await desk.run("2026-11-21");
    const lineOf = () => desk.months.pages[0].items.find(({ title }) => title.endsWith("还没有编入党小组（何二）"));
    expect(lineOf()).toMatchObject({ isIssue: true, review: "待销号" });
    const issue = desk.issues.find(({ problem, canClose }) => problem === "还没有编入党小组" && canClose);
    desk.store.toggleClosing(issue?.id ?? "");
    await desk.write();
    const kept = desk.host.plans.at(-1)?.ops.filter(({ kind }) => kind === "sheet");
    expect(lineOf()).toMatchObject({ review: "有记录" });
    await desk.write();
    expect(desk.host.plans.at(-1)?.ops).toEqual(kept);
  });

  test("of a base date before the sheet's own month only the ledger is written", async () => {
    const desk = new Desk();
    await desk.run("2026-11-21");
    await desk.write();
    await desk.run("2026-10-31");
    expect(desk.months.ahead === null ? "" : chineseMonth(desk.months.ahead)).toBe("2026年11月");
    expect(desk.months.pages[0].items.length).toBeGreaterThan(0);
    await desk.store.prepare("写入10月清单", { kind: "rectification", closing: new Set() });
    const { plan } = desk.store.state.preview ?? expect.unreachable("there is a preview");
    expect(plan.ops.flatMap((op) => (op.kind === "sheet" ? [op.title] : []))).toEqual(["问题台账"]);
    expect(plan.preview.join("")).toContain("“月度清单”已经是2026年11月的");
  });
});

test("a record of a later version is left alone, and nothing is compared", async () => {
  const desk = new Desk();
  desk.host.kept.set(storeKeys.runs, "branch-ledger-runs 2\nwhatever");
  await desk.run("2026-11-21");
  expect(desk.result.comparison).toBeNull();
  await desk.write();
  expect(desk.host.kept.get(storeKeys.runs)).toBe("branch-ledger-runs 2\nwhatever");
});
