/// <reference types="office-js" />
import type { Frame, Page } from "playwright";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { zipCodec } from "../../../src/hosts/file/ooxml/node-zip-codec.ts";
import { openXlsx } from "../../../src/workbench/model/open-xlsx.ts";
import { paneFrame, saved } from "../e2e/support/pane.ts";
import { startWorkbench, type WorkbenchBrowser } from "./support/start-workbench.ts";

let browser: WorkbenchBrowser;

beforeAll(async () => {
  browser = await startWorkbench();
});

afterEach(() => browser.closePages());

afterAll(async () => {
  await browser?.close();
});

describe.each(["native", "wac"] as const)("over the %s seam", (seam) => {
  test("the sample stands in the grid and the add-in reads, marks, reveals and hears of edits", async () => {
    const { page, pane } = await browser.open(seam);
    expect(await cell(page, "党员花名册", "A1")).toMatchObject({
      text: "中共示例县示例局机关第一支部委员会党员花名册",
    });
    // A date is a number with a format in the file.
    expect(await cell(page, "党员花名册", "J5")).toMatchObject({ text: "1996/6/28" });

    await pane.getByRole("button", { name: /体检/ }).first().click();
    await pane.getByText("还没有编入党小组").first().click();
    await pane.getByRole("button", { name: /党员花名册!M26/ }).click();
    await page.waitForFunction(() => window.workbench?.selection()?.address === "M26");
    expect(await page.evaluate(() => window.workbench?.selection()?.sheet)).toBe("党员花名册");

    await page.getByRole("button", { name: "标出问题" }).click();
    await page.waitForFunction(() => window.workbench?.cell("党员花名册", "M26").shown?.fill === "#FFF1D6");
    await page.getByRole("button", { name: "清除标记" }).click();
    await page.waitForFunction(() => window.workbench?.cell("党员花名册", "M26").shown?.fill === "");

    await listenInPane(await paneFrame(page));
    // Typed at the grid, with its own editor: the model takes it over and the pane hears of it.
    await page.locator("#grid canvas[id^=univer-sheet-main]").click({ position: { x: 300, y: 300 } });
    await page.waitForFunction(() => window.workbench?.selection()?.address !== "M26");
    const { sheet, address } = await selection(page);
    await page.keyboard.type("2024/5/6");
    await page.keyboard.press("Enter");
    await page.waitForFunction(([name, at]) => window.workbench?.cell(name, at).value === 45_418, [
      sheet,
      address,
    ] as const);
    const frame = await paneFrame(page);
    await frame.waitForFunction((at) => Reflect.get(window, "heardOf") === at, address);
  });
});

test("over https, where office.js takes Tab over, the keyboard goes out of the pane and back into it both ways", async () => {
  const { page, pane } = await browser.open("wac");
  await pane.getByText("已认出").waitFor();
  const outside = (): Promise<string> =>
    page.evaluate(() => document.activeElement?.id || (document.activeElement?.textContent ?? ""));
  const frame = await paneFrame(page);
  const inside = (): Promise<string> => frame.evaluate(() => document.activeElement?.textContent ?? "");
  await pane.getByRole("tab", { name: "体检" }).focus();
  const first = await inside();
  // Backwards out of the pane to the divider, and in again at the first control.
  await page.keyboard.press("Shift+Tab");
  await page.waitForFunction(() => document.activeElement?.id === "divider");
  await page.keyboard.press("Tab");
  await expect.poll(inside).toBe(first);
  // Forwards through the pane to the toolbar; backwards from there to the pane's last control.
  const position = (): Promise<number> =>
    frame.evaluate(() => [...document.querySelectorAll("*")].indexOf(document.activeElement ?? document.body));
  const seen: string[] = [];
  while (seen.length < 60 && (await outside()) !== "打开 .xlsx") {
    seen.push(await inside());
    const before = await position();
    await page.keyboard.press("Tab");
    await expect.poll(async () => (await outside()) === "打开 .xlsx" || (await position()) !== before).toBe(true);
  }
  expect(await outside()).toBe("打开 .xlsx");
  expect(seen.at(-1)).toBe("一键体检");
  await page.keyboard.press("Shift+Tab");
  await expect.poll(inside).toBe(seen.at(-1));
});

test("what the add-in writes stands in the grid, formulas have values, and the saved file holds it", async () => {
  const { page } = await browser.open("native");
  await page.getByRole("button", { name: "达标创星评分表" }).click();
  await page.waitForFunction(() => window.workbench?.state().sheets.some(({ name }) => name === "达标创星评分表"));
  await page.waitForFunction(() => document.querySelector("[aria-busy=true]") === null);
  const written = (await openXlsx(await saved(page), "messy.xlsx", zipCodec)).requiredSheet("达标创星评分表");
  const formulas = [...written.cells()].filter(({ cell }) => cell.formula !== null);
  expect(formulas.length).toBeGreaterThan(100);
  expect(formulas.filter(({ cell }) => cell.value === null)).toEqual([]);
});

test("an older Excel refuses what it does not know, and a dark one tells the pane so", async () => {
  const { page, pane } = await browser.open("native", "?level=9&theme=dark");
  const frame = await paneFrame(page);
  const known = await frame.evaluate(() => {
    const office: { context: { requirements: { isSetSupported(name: string, version: string): boolean } } } =
      Reflect.get(window, "Office");
    return ["1.9", "1.10"].map((version) => office.context.requirements.isSetSupported("ExcelApi", version));
  });
  expect(known).toEqual([true, false]);
  const red = (): Promise<number> =>
    pane.locator("body").evaluate(() => {
      const painted = [...document.querySelectorAll("#root *")].map(
        (element) => getComputedStyle(element).backgroundColor,
      );
      const background = painted.find((color) => color !== "rgba(0, 0, 0, 0)");
      return Number(background?.match(/\d+/)?.[0] ?? 255);
    });
  await expect.poll(red).toBeLessThan(128);
});

test("sheets added and renamed and formulas typed in the grid are in the workbook", async () => {
  const { page } = await browser.open("native");
  const names = (): Promise<readonly string[]> =>
    page.evaluate(() => window.workbench?.state().sheets.map(({ name }) => name) ?? []);
  const before = await names();
  await page.locator("footer [data-u-comp=sheet-bar-append-button]").first().click();
  await page.waitForFunction((count) => window.workbench?.state().sheets.length === count + 1, before.length);
  await page.locator("[data-u-comp=slide-tab-item][aria-selected=true]").dblclick();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("试算");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => window.workbench?.state().activeSheet === "试算");
  expect(await names()).toEqual([...before, "试算"]);
  await page.evaluate(() => {
    window.workbench?.type("试算", "A1", 5);
    window.workbench?.type("试算", "A2", "=A1*2");
  });
  // The model has no calculator: the value of the formula is the grid's.
  await page.waitForFunction(() => window.workbench?.cell("试算", "A2").value === 10);
});

test("nothing outside the served folders is sent, and no other host name is answered", async () => {
  const status = async (path: string): Promise<number> => (await fetch(`${browser.address}${path}`)).status;
  expect(await status("/addin/%2e%2e/%2e%2e/package.json")).toBe(404);
  expect(await status("/samples/..%2f..%2fpackage.json")).toBe(404);
  expect(await status("/samples/messy.ts")).toBe(404);
  expect(await status("/%5c..%5cpackage.json")).toBe(400);
  expect(await status("/samples/messy.xlsx")).toBe(200);
});

test("no request left the machine and no page failed", () => {
  expect(browser.strayRequests).toEqual([]);
  // office.js asks for a frame of Microsoft's telemetry: the policy of the page refuses it.
  expect(browser.pageErrors.filter((error) => !error.includes("telemetryservice"))).toEqual([]);
});

/** Keeps the address of the last edit the add-in was told of, through the real office.js. */
function listenInPane(frame: Frame): Promise<void> {
  return frame.evaluate(async () => {
    const excel: typeof Excel = Reflect.get(window, "Excel");
    await excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async ({ source, address, triggerSource }) => {
        if (source === "Local" && triggerSource !== "ThisLocalAddin") Reflect.set(window, "heardOf", address);
      });
      await context.sync();
    });
  });
}

function cell(page: Page, sheet: string, address: string): Promise<unknown> {
  return page.evaluate(([name, at]) => window.workbench?.cell(name, at).shown, [sheet, address] as const);
}

async function selection(page: Page): Promise<{ readonly sheet: string; readonly address: string }> {
  const found = await page.evaluate(() => window.workbench?.selection());
  if (!found) throw new Error("nothing is selected");
  return found;
}
