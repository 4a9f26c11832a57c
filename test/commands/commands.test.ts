import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type CommandName, commandNames, runCommand } from "../../src/commands/commands.ts";
import { HostError } from "../../src/hosts/host.ts";
import { storeKeys } from "../../src/taskpane/state/pane-settings.ts";
import { MemoryHost } from "../taskpane/fixtures/memory-host.ts";
import { ManualClock } from "../taskpane/support/manual-clock.ts";

const messy = new Uint8Array(readFileSync(new URL("../../assets/samples/messy.xlsx", import.meta.url)));
const manifest = readFileSync(new URL("../../manifest.xml", import.meta.url), "utf8");

async function pressed(name: CommandName, host: MemoryHost): Promise<number> {
  let completed = 0;
  await runCommand(name, { completed: () => completed++ }, { host, clock: new ManualClock() });
  return completed;
}

test("the manifest names these functions and no others", () => {
  const named = [...manifest.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map((match) => match[1]);
  expect(named).toEqual([...commandNames]);
});

describe.each(commandNames.map((name) => [name]))("%s", (name) => {
  test("does its work and releases the button once", async () => {
    const host = new MemoryHost(messy, "messy.xlsx");
    expect(await pressed(name, host)).toBe(1);
    expect(host.plans).toHaveLength(1);
    expect(host.kept.has(storeKeys.lastCommand)).toBe(false);
  });

  test("releases the button and leaves a note when the host refuses", async () => {
    const host = new MemoryHost(messy, "messy.xlsx");
    host.failApply = new HostError("refused", "Excel 没有接受。");
    expect(await pressed(name, host)).toBe(1);
    expect(host.kept.get(storeKeys.lastCommand)).toContain("Excel 没有接受。");
  });

  test("releases the button when not even a note can be left", async () => {
    const host = new MemoryHost(messy, "messy.xlsx");
    host.failApply = new Error("broken");
    host.failStore = new Error("full");
    expect(await pressed(name, host)).toBe(1);
  });
});

test("the buttons write the sheets they are named after", async () => {
  const host = new MemoryHost(messy, "messy.xlsx");
  await pressed("writeScorecard", host);
  await pressed("writePointsNotice", host);
  const names = (await host.read()).sheets.map((sheet) => sheet.name);
  expect(names).toEqual(expect.arrayContaining(["达标创星评分表", "季度积分公示"]));
});

test("marks set by the ribbon are seen by the pane, and cleared by the other button", async () => {
  const host = new MemoryHost(messy, "messy.xlsx");
  await pressed("markGaps", host);
  expect(Number(host.kept.get(storeKeys.marked))).toBeGreaterThan(30);
  await pressed("clearMarks", host);
  expect(host.kept.has(storeKeys.marked)).toBe(false);
});

test("a workbook without a roster has no points to write, and says so", async () => {
  const host = new MemoryHost(messy, "messy.xlsx");
  const read = host.read.bind(host);
  host.read = async () => {
    const snapshot = await read();
    return { ...snapshot, sheets: snapshot.sheets.filter((sheet) => sheet.name !== "党员花名册") };
  };
  expect(await pressed("writePointsNotice", host)).toBe(1);
  expect(host.plans).toEqual([]);
  expect(host.kept.get(storeKeys.lastCommand)).toMatch(/花名册/);
});

test("a notice that waits for an answer holds everything back that belongs to it, and says where it is asked for", async () => {
  const host = new MemoryHost(messy, "messy.xlsx");
  await pressed("writePointsNotice", host);
  host.type({ sheet: "季度积分公示", row: "李二", caption: "备注", value: "本人手机13800000000" });
  const before = host.plans.length;
  expect(await pressed("writePointsNotice", host)).toBe(1);
  expect(host.plans).toHaveLength(before);
  expect(host.kept.get(storeKeys.lastCommand)).toBe(
    "“写入季度积分公示”没有全部做完：公示前还有 1 处请您看。什么都没有写。请打开面板，到“积分”里看。",
  );
});
