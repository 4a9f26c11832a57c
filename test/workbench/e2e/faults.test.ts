/**
 * What goes wrong between the pane and Excel, as the clerk sees it: the pane says what happened and what was and was not
 * written, the ledgers are as they were, and doing it again completes the work. Each test goes on from the last. Batches of
 * 200,000 bytes and more are those that write sheets.
 */
import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { Frame, FrameLocator, Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startWorkbench, type WorkbenchBrowser } from "../page/support/start-workbench.ts";
import { check, paneFrame, saved, writeEverySheet } from "./support/pane.ts";

declare global {
  interface Window {
    /** Set when a batch has been left without an answer. */
    isSilent?: boolean;
    /** Lets every time limit of the pane run out at once. */
    ring?: () => void;
  }
}

const sample = new Uint8Array(readFileSync(new URL("../../../assets/samples/messy.xlsx", import.meta.url)));

let browser: WorkbenchBrowser;
let page: Page;
let pane: FrameLocator;
let frame: Frame;

beforeAll(async () => {
  browser = await startWorkbench();
  ({ page, pane } = await browser.open("native"));
  frame = await paneFrame(page);
  await check(pane);
});

afterAll(async () => {
  await browser?.close();
});

/** Parts of the clerk's sheets; marks are not written in this file. */
function ledgersOf(bytes: Uint8Array): Record<string, string> {
  const original = Object.keys(unzipSync(sample));
  const parts = Object.entries(unzipSync(bytes));
  const isLedger = ([name]: [string, Uint8Array]): boolean =>
    original.includes(name) && /^xl\/(?:worksheets|tables|drawings|charts|comments)/.test(name);
  return Object.fromEntries(
    parts.filter(isLedger).map(([name, content]) => [name, Buffer.from(content).toString("latin1")]),
  );
}

async function expectLedgersUntouched(): Promise<void> {
  expect(ledgersOf(await saved(page))).toEqual(ledgersOf(sample));
}

/** Titles on the receipt by what is said of them. */
async function receipt(): Promise<Record<string, string>> {
  await pane.getByText("这次的情况").waitFor();
  const lines = await pane
    .locator(".lines li")
    .evaluateAll((items) =>
      items.map((item) => [
        item.querySelector(".words")?.textContent ?? "",
        item.querySelector(".end")?.textContent ?? "",
      ]),
    );
  return Object.fromEntries(lines);
}

function sheets(): Promise<readonly string[]> {
  return page.evaluate(() => window.workbench?.state().sheets.map(({ name }) => name) ?? []);
}

async function undisturbed(): Promise<void> {
  await page.evaluate(() => window.workbench?.interrupt(null));
}

/** Presses 再写一次; every sheet is written then. */
async function writeAgain(): Promise<void> {
  await pane.getByRole("button", { name: "再写一次" }).click();
  await pane.getByRole("heading", { name: /^已写入 \d+ 张$/ }).waitFor();
  const lines = await receipt();
  expect(new Set(Object.values(lines))).toEqual(new Set(["已写"]));
  expect(await sheets()).toEqual(expect.arrayContaining(Object.keys(lines)));
  await expectLedgersUntouched();
}

test("an error in the middle of writing: what was written, what perhaps in part, what not; then it is completed", async () => {
  await page.evaluate(() => {
    let big = 0;
    window.workbench?.interrupt(({ bytes }) => {
      if (bytes < 200_000) return null;
      big++;
      return big === 2 ? { kind: "error", atAction: 400, code: "GeneralException" } : null;
    });
  });
  await writeEverySheet(pane);
  await undisturbed();
  const lines = await receipt();
  expect(await pane.locator("main").textContent()).toMatch(
    /Excel 没有接受这项操作（GeneralException）。已写好：.+。可能只写了一部分：.+。/,
  );
  const said = Object.values(lines);
  expect(said.filter((words) => words === "已写").length).toBeGreaterThan(0);
  expect(said.filter((words) => words === "可能只写了一部分").length).toBeGreaterThan(0);
  await pane.getByRole("heading", { name: `有 ${said.filter((words) => words !== "已写").length} 张没写成` }).waitFor();
  await expectLedgersUntouched();
  await writeAgain();
});

test("a sheet of ours that is deleted while it is written is missed, said, and made anew", async () => {
  await pane.getByRole("button", { name: "好", exact: true }).click();
  await page.evaluate(() => {
    window.workbench?.interrupt(({ bytes }, workbook) => {
      const sheet = workbook.sheet("问题台账");
      if (bytes > 200_000 && sheet !== undefined) workbook.deleteSheet(sheet);
      return null;
    });
  });
  await writeEverySheet(pane);
  await undisturbed();
  expect(await pane.locator("main").textContent()).toContain("要用到的工作表或区域刚刚被删除或改动了。");
  expect((await receipt()).问题台账).not.toBe("已写");
  await expectLedgersUntouched();
  await writeAgain();
});

test("a cell that is being edited: the pane says to leave it, before a checkup and before a write", async () => {
  await pane.getByRole("button", { name: "好", exact: true }).click();
  await pane.getByRole("tab", { name: "体检", exact: true }).click();
  await page.evaluate(() =>
    window.workbench?.interrupt(() => ({ kind: "error", atAction: 0, code: "InvalidOperationInCellEditMode" })),
  );
  await pane.getByRole("button", { name: "写入评分表" }).click();
  await pane
    .getByText(/没能读出工作簿：有单元格正在编辑.*什么都没有写/)
    .first()
    .waitFor();
  await pane
    .getByRole("button", { name: /党员花名册!/ })
    .first()
    .click();
  await pane
    .getByText(/没能选中这一格：有单元格正在编辑/)
    .first()
    .waitFor();
  await pane.getByRole("button", { name: "重新体检" }).click();
  await pane.getByRole("heading", { name: "这次没有查成" }).waitFor();
  expect(await pane.locator("main").textContent()).toContain("请先按回车键结束编辑");
  await undisturbed();
  await pane.getByRole("button", { name: "再试一次" }).click();
  await pane.getByRole("heading", { name: "七个方面" }).waitFor();
});

test("Excel that does not answer any more: the pane stops waiting, says so, and completes the work later", async () => {
  await frame.evaluate(holdTimeLimits);
  await page.evaluate(() =>
    window.workbench?.interrupt(({ bytes }) => {
      if (bytes < 200_000) return null;
      window.isSilent = true;
      return { kind: "silence", carriedOut: false };
    }),
  );
  const writing = writeEverySheet(pane);
  await page.waitForFunction(() => window.isSilent === true);
  await frame.evaluate(() => window.ring?.());
  await writing;
  await undisturbed();
  expect(await pane.locator("main").textContent()).toContain("Excel 很久没有回应，已停止等待。还没有写好任何一项。");
  const said = new Set(Object.values(await receipt()));
  expect(said.has("已写")).toBe(false);
  expect(said.has("没写，和原来一样")).toBe(true);
  await expectLedgersUntouched();
  await writeAgain();
});

/** Runs in the frame: timers of a minute wait for `ring` instead of for the minute. */
function holdTimeLimits(): void {
  const limits = new Map<number, () => void>();
  const [set, clear] = [window.setTimeout.bind(window), window.clearTimeout.bind(window)];
  Reflect.set(window, "setTimeout", (act: () => void, delay?: number): number => {
    const timer = set(act, delay);
    if (delay === 60_000) limits.set(timer, act);
    return timer;
  });
  Reflect.set(window, "clearTimeout", (timer: number): void => {
    limits.delete(timer);
    clear(timer);
  });
  window.ring = () => {
    for (const act of limits.values()) act();
  };
}

test("a ledger sheet that is deleted between checkup and marking: said, by the switch and by a gap's cell", async () => {
  await pane.getByRole("button", { name: "好", exact: true }).click();
  await pane.getByRole("tab", { name: "体检", exact: true }).click();
  await page.evaluate(() => {
    window.workbench?.interrupt((_, workbook) => {
      const sheet = workbook.sheet("2026党费");
      if (sheet !== undefined) workbook.deleteSheet(sheet);
      return null;
    });
  });
  await pane.getByRole("switch", { name: "在表中标出" }).click();
  await pane
    .getByText(/有的地方没有标出：.*没有找到工作表“2026党费”/)
    .first()
    .waitFor();
  await undisturbed();
  await pane
    .getByRole("button", { name: /2026党费!/ })
    .first()
    .click();
  await pane.getByText("工作表“2026党费”已经不在了，请重新体检。").first().waitFor();
});

test("no request left the machine and no page failed", () => {
  expect(browser.strayRequests).toEqual([]);
  expect(browser.pageErrors.filter((error) => !error.includes("telemetryservice"))).toEqual([]);
});
