import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../../src/hosts/file/read-workbook.ts";
import { HostError } from "../../../src/hosts/host.ts";
import { correctionsBy } from "../../../src/taskpane/state/answers.ts";
import { PaneStore } from "../../../src/taskpane/state/pane-store.ts";
import { MemoryHost } from "../fixtures/memory-host.ts";
import { ManualClock } from "../support/manual-clock.ts";

const messy = new Uint8Array(readFileSync(new URL("../../../assets/samples/messy.xlsx", import.meta.url)));

async function opened(): Promise<{ host: MemoryHost; store: PaneStore }> {
  const host = new MemoryHost(messy, "messy.xlsx");
  const store = new PaneStore(host, new ManualClock());
  await store.open();
  return { host, store };
}

function file(name: string, text: string) {
  return { name, arrayBuffer: async () => new TextEncoder().encode(text).slice().buffer };
}

const talks = file(
  "谈心谈话.csv",
  "谈话时间,谈话人,谈话对象,谈话内容\n2026-03-05,张一,李二,近期思想情况\n2026-04-08,张一,王三,工作中的困难\n",
);
const roster = file(
  "名单.csv",
  "姓名,性别,出生日期,入党时间,党员类别\n钱新一,男,1990-05-01,2015-07-01,正式党员\n钱新二,女,1991-06-01,2016-07-01,正式党员\n合计,2人,,,\n",
);

async function valuesBySheet(bytes: Uint8Array): Promise<ReadonlyMap<string, unknown>> {
  const { sheets } = await readWorkbook(bytes, "messy.xlsx");
  return new Map(sheets.map((sheet) => [sheet.name, sheet.rows.map((row) => row.values)]));
}

function shownOf({ state }: PaneStore) {
  return state.importing?.phase === "shown" ? state.importing : expect.unreachable("a file is shown");
}

describe("a file that is chosen", () => {
  test("is shown with what it was taken for, its columns and its first records; nothing is written", async () => {
    const { store, host } = await opened();
    await store.openImport(talks);
    const { shown } = shownOf(store);
    expect(shown).toMatchObject({ kind: "谈心谈话记录", records: 2, difference: null });
    expect(shown.columns.map(({ caption, label }) => [caption, label !== null])).toEqual([
      ["谈话时间", true],
      ["谈话人", true],
      ["谈话对象", true],
      ["谈话内容", true],
    ]);
    expect(shown.rows[0]).toEqual(expect.arrayContaining(["2026-03-05", "张一", "李二"]));
    expect(host.plans).toEqual([]);
  });

  test("is compared with the ledgers, with the cells of the people it lacks, and rows that are no records are listed", async () => {
    const { store } = await opened();
    await store.openImport(roster);
    const { shown } = shownOf(store);
    expect(shown.difference).toContain("新增 2 条");
    const what = (kind: string) => shown.lines.filter((line) => line.what === kind);
    expect(what("新增").map(({ subject }) => subject)).toEqual(["钱新一", "钱新二"]);
    expect(what("导入里没有").length).toBeGreaterThan(10);
    expect(what("导入里没有").every(({ heldAt }) => heldAt?.sheet === "党员花名册")).toBe(true);
    expect(what("没有导入的行").map(({ incoming }) => incoming)).toEqual(["合计　2人"]);
  });

  test("is written as a ledger where there was none, and read at once; every other sheet stays as it was", async () => {
    const { store, host } = await opened();
    await store.run();
    await store.openImport(talks);
    const request = { kind: "import", incoming: shownOf(store).incoming } as const;
    await store.prepare("导入", request);
    expect(store.state.preview?.plan.preview.join("")).toContain("写入 2 条");
    expect(host.plans).toEqual([]);
    await store.write(request);
    const [added, review] = store.state.receipt?.lines ?? [];
    expect([added, review]).toMatchObject([{ written: true }, { title: "导入核对", written: true }]);
    expect(store.state.importing).toBeNull();
    const table = store.state.reading?.facts.ledgers.tables.find(({ sheet }) => sheet === added?.title);
    expect(table).toMatchObject({ kind: "talks", records: 2 });
    // The result was made without it.
    expect(store.state.stale?.sheets).toEqual([added?.title]);
    const [before, after] = [await valuesBySheet(messy), await valuesBySheet(host.bytes)];
    for (const [name, values] of before) expect(after.get(name), name).toEqual(values);
    // What the clerk goes on to fill in is never emptied by taking back.
    expect(store.state.receipt).toMatchObject({ undo: null, notUndoable: expect.stringContaining("删除") });
  });

  test("is no second ledger where there is one: no checkup reads it, and a result stays good", async () => {
    const { store } = await opened();
    await store.run();
    await store.openImport(roster);
    await store.write({ kind: "import", incoming: shownOf(store).incoming });
    const [added] = store.state.receipt?.lines ?? [];
    expect(added).toMatchObject({ title: expect.stringContaining("导入"), written: true });
    expect(store.state.reading?.facts.ledgers.tables.some(({ sheet }) => sheet === added?.title)).toBe(false);
    expect(store.state.stale).toBeNull();
    await store.prepare("写入", { kind: "reports", sheets: ["scorecard"] });
    expect(store.state.preview).not.toBeNull();
  });

  test("that holds no ledger is told of with the reason", async () => {
    const { store, host } = await opened();
    await store.openImport(file("价格.csv", "品名,单价\n铅笔,2\n本子,5\n"));
    const { shown } = shownOf(store);
    expect(shown.kind).toBeNull();
    expect(shown.why).not.toBe("");
    expect(host.plans).toEqual([]);
  });

  test.each([
    ["damaged", file("坏.csv", '姓名,性别\n"张一,男\n'), "引号"],
    ["a workbook", file("台账.csv", "PK\u0003\u0004"), "另存为"],
    ["gone", { name: "没了.csv", arrayBuffer: () => Promise.reject(new Error("NotReadableError")) }, "打不开"],
  ])("that is %s is told of in words, and another one can be chosen", async (_what, chosen, words) => {
    const { store } = await opened();
    await store.openImport(chosen);
    expect(store.state.importing).toMatchObject({ phase: "failed", message: expect.stringContaining(words) });
    await store.openImport(talks);
    expect(shownOf(store).shown.records).toBe(2);
  });

  test("is asked about one question at a time; the answer holds at once, for the next file and for the next pane", async () => {
    const { store, host } = await opened();
    const dues = (name: string) =>
      file(
        name,
        "2026年10月党费收缴台账,,,\n成员,应交党费,实交党费,交费日期\n钱新一,12,12,2026-10-08\n钱新二,8,8,2026-10-09\n钱新三,5,5,2026-10-10\n",
      );
    await store.openImport(dues("10月来款.csv"));
    const before = shownOf(store);
    expect(before.shown.kind).toBeNull();
    const question = before.shown.questions[0]?.question ?? expect.unreachable("something is asked");
    expect(question).toMatchObject({ code: "which-field", choices: expect.arrayContaining(["name"]) });
    const made = correctionsBy(question, "name", before.incoming, store.state.kept.corrections);
    host.refuse();
    await store.correctImport(made);
    expect(shownOf(store).shown).toBe(before.shown);
    expect(store.state.notice).toMatchObject({ text: expect.stringContaining("请再选一次这个文件"), isProblem: true });
    await store.correctImport(made);
    expect(shownOf(store).shown).toMatchObject({ kind: "党费台账", records: 3, questions: [] });
    const next = new PaneStore(host, new ManualClock());
    await next.open();
    await next.openImport(dues("11月来款.csv"));
    expect(shownOf(next).shown).toMatchObject({ kind: "党费台账", records: 3, questions: [] });
    expect(host.plans).toEqual([]);
  });

  test("and put away while it is read does not come back", async () => {
    const { store } = await opened();
    const reading = store.openImport(talks);
    store.dismissImport();
    await reading;
    expect(store.state.importing).toBeNull();
  });

  test("and written in part is not written a second time beside it", async () => {
    const { store, host } = await opened();
    await store.openImport(talks);
    const { incoming } = shownOf(store);
    host.protectedSheets.add("导入核对");
    await store.write({ kind: "import", incoming });
    expect(store.state.receipt?.lines.map(({ written }) => written)).toEqual([true, false]);
    expect(store.state.receipt?.steps.join("")).toContain("删除这次加的表");
    expect(store.state.importing).toBeNull();
  });

  test("and not written at all can be written again", async () => {
    const { store, host } = await opened();
    await store.openImport(talks);
    const { incoming } = shownOf(store);
    host.failApply = new HostError("not-answering", "Excel 没有回答。");
    await store.write({ kind: "import", incoming });
    expect(store.state.receipt?.lines.map(({ written }) => written)).toEqual([false, false]);
    expect(store.state.importing).not.toBeNull();
    await store.write({ kind: "import", incoming });
    expect(store.state.receipt?.lines.every(({ written }) => written)).toBe(true);
  });
});

test("new ledgers are added without a checkup and recognised at once, each a sheet of its own", async () => {
  const { store, host } = await opened();
  const request = { kind: "new-ledgers", kinds: ["talks", "roster"] } as const;
  await store.prepare("新建", request);
  expect(store.state.preview?.plan.preview).toHaveLength(2);
  expect(host.plans).toEqual([]);
  await store.write(request);
  const titles = store.state.receipt?.lines.map(({ title }) => title) ?? [];
  expect(titles).toHaveLength(2);
  const tables = store.state.reading?.facts.ledgers.tables.filter(({ sheet }) => titles.includes(sheet)) ?? [];
  expect(tables.map(({ kind, confidence }) => [kind, confidence]).sort()).toEqual([
    ["roster", 1],
    ["talks", 1],
  ]);
  const [before, after] = [await valuesBySheet(messy), await valuesBySheet(host.bytes)];
  for (const [name, values] of before) expect(after.get(name), name).toEqual(values);
});
