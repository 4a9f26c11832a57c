/** What a clerk does from opening the sample to the saved file, in the order she does it: each test goes on from the last. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Frame, FrameLocator, Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseRange } from "../../../src/core/model/place.ts";
import { issueKey } from "../../../src/core/rectification/issue-key.ts";
import { sheetNames } from "../../../src/core/reports/sheet-names.ts";
import { zipCodec } from "../../../src/hosts/file/ooxml/node-zip-codec.ts";
import { openXlsx } from "../../../src/workbench/model/open-xlsx.ts";
import { runCommandLine, temporaryFolder } from "../../support/command-line.ts";
import { recalculate, type SheetValues, sheetValues } from "../../support/libreoffice.ts";
import { checkPackage } from "../../support/package-check.ts";
import { startWorkbench, type WorkbenchBrowser } from "../page/support/start-workbench.ts";
import { bundle } from "./support/bundle.ts";
import { baseDate, check, paneFrame, saved, settle, writeEverySheet } from "./support/pane.ts";

const sample = join(import.meta.dirname, "../../../assets/samples/messy.xlsx");
const choices = ["--json", "--as-of", baseDate, "--profile", "national-base,wuwei-star-2021"];

/** What is used here of the result of `check --json`. */
interface CheckJson {
  readonly file: string;
  readonly outcomes: readonly {
    readonly rule: string;
    readonly subject: string;
    readonly status: string;
    readonly message: string;
    readonly evidence: readonly { readonly sheet: string; readonly range: string }[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
  readonly scorecard: { readonly score: number };
}

let browser: WorkbenchBrowser;
let page: Page;
let pane: FrameLocator;
let frame: Frame;
/** What the command line says of the sample. */
let told: { readonly text: string; readonly workbook: CheckJson };

async function commandLineOn(file: string): Promise<{ readonly text: string; readonly workbook: CheckJson }> {
  const { out, code } = await runCommandLine(["check", file, ...choices]);
  expect(code).toBe(1);
  return { text: out, workbook: JSON.parse(out).workbooks[0] };
}

beforeAll(async () => {
  browser = await startWorkbench();
  ({ page, pane } = await browser.open("native"));
  frame = await paneFrame(page);
  await frame.evaluate(await bundle("look-inside"));
  told = await commandLineOn(sample);
  await settle(pane, "武威达标创星");
});

afterAll(async () => {
  await browser?.close();
});

/** Rows of the list as they are shown, by the key of the finding. */
function shownRows(): Promise<{ key: string; title: string; place: string }[]> {
  return pane.locator(".finding").evaluateAll((rows) =>
    rows.map((row) => ({
      key: row.querySelector(".open")?.id.replace(/^row-/, "") ?? "",
      title: row.querySelector(".open")?.textContent ?? "",
      place: row.querySelector(".cellLink")?.textContent ?? "",
    })),
  );
}

/** Fill of a cell as the grid draws it, marks included. */
async function fills(places: readonly string[]): Promise<string[]> {
  return page.evaluate((wanted) => {
    return wanted.map((place) => {
      const [sheet = "", range = ""] = place.split("!");
      return window.workbench?.cell(sheet, range.split(":")[0] ?? "").shown?.fill ?? "";
    });
  }, places);
}

test("one click gives what check --json gives, byte for byte", async () => {
  await check(pane);
  const inPane: unknown = JSON.parse(await frame.evaluate((file) => window.lookInside?.json(file) ?? "", sample));
  const envelope = JSON.parse(told.text);
  expect(`${JSON.stringify({ ...envelope, workbooks: [inPane] }, null, 2)}\n`).toBe(told.text);
  expect(told.workbook.outcomes.length).toBeGreaterThan(1000);
});

test("the pane shows them: every gap once, the counts, the score", async () => {
  const gaps = told.workbook.outcomes.filter(({ status }) => status === "gap");
  const rows = await shownRows();
  expect(rows.map(({ key }) => key).sort()).toEqual(gaps.map(({ rule, subject }) => issueKey(rule, subject)).sort());
  const messages = new Map(gaps.map(({ rule, subject, message }) => [issueKey(rule, subject), message]));
  for (const { key, title } of rows) expect(messages.get(key)).toContain(title);
  const counts = await pane.locator(".counts button").allInnerTexts();
  const { gap, met, toConfirm, notDue, notApplicable, cannotJudge } = told.workbook.summary;
  expect(counts.map((text) => text.replace(/\s+/g, " ").trim())).toEqual([
    `未达标 ${gap}`,
    `达标 ${met}`,
    `待核 ${toConfirm}`,
    `未到期 ${notDue}`,
    `不适用 ${notApplicable}`,
    `无法判定 ${cannotJudge}`,
  ]);
  expect(await pane.locator(".ring .value").textContent()).toBe(told.workbook.scorecard.score.toFixed(2));
});

test("the switch marks the cell of every gap in the grid, except where a rule of the clerk's colours it already", async () => {
  const places = (await shownRows()).map(({ place }) => place).filter((place) => place !== "");
  expect(places.length).toBeGreaterThan(20);
  const before = await fills(places);
  const own = await ownFills(places);
  const free = places.map((_, index) => before[index] === own[index]);
  expect(free.filter(Boolean).length).toBeGreaterThan(15);
  await pane.getByRole("switch", { name: "在表中标出" }).click();
  await pane.getByRole("switch", { name: /已在表中标出 \d+ 处/ }).waitFor();
  await expect.poll(async () => (await fills(places)).map((fill, index) => fill !== before[index])).toEqual(free);
});

/** Fill of the cells themselves, without conditional formats. */
async function ownFills(places: readonly string[]): Promise<string[]> {
  const workbook = await openXlsx(new Uint8Array(readFileSync(sample)), "messy.xlsx", zipCodec);
  return places.map((place) => {
    const range = parseRange(place.slice(sheetOf(place).length + 1));
    return range === null ? "" : workbook.requiredSheet(sheetOf(place)).cell(range.top, range.left).look.fill;
  });
}

test("a click on a gap's cell selects it in the grid, on whatever sheet it is", async () => {
  const bySheet = new Map(
    (await shownRows()).filter(({ place }) => place !== "").map(({ place }) => [sheetOf(place), place]),
  );
  expect(bySheet.size).toBeGreaterThan(2);
  for (const [sheet, place] of bySheet) {
    await pane.getByRole("button", { name: place, exact: true }).first().click();
    await page.waitForFunction(
      ([name, address]) => {
        const selection = window.workbench?.selection();
        return selection?.sheet === name && selection?.address === address;
      },
      [sheet, place.slice(sheet.length + 1)] as const,
    );
  }
});

function sheetOf(place: string): string {
  return place.slice(0, place.lastIndexOf("!"));
}

test("the command line says the same of the saved workbook", async () => {
  const file = join(temporaryFolder(), "messy.xlsx");
  writeFileSync(file, await saved(page));
  const again = await commandLineOn(file);
  expect(JSON.stringify({ ...again.workbook, file: sample })).toBe(JSON.stringify(told.workbook));
});

test("every sheet is written, and LibreOffice recalculates the saved workbook to the same figures", async () => {
  await writeEverySheet(pane);
  const titles = await pane.locator(".lines .words").allTextContents();
  expect(titles.length).toBeGreaterThanOrEqual(7);
  await pane.getByRole("heading", { name: `已写入 ${titles.length} 张` }).waitFor();
  const sheets = await page.evaluate(() => window.workbench?.state().sheets.map(({ name }) => name));
  expect(sheets).toEqual(expect.arrayContaining(titles));

  const bytes = await saved(page);
  expect(checkPackage(bytes)).toEqual([]);
  const [stored, recalculated] = [sheetValues(bytes), await recalculate(bytes)];
  for (const title of titles) expect(figuresOf(recalculated, title), title).toEqual(figuresOf(stored, title));
  const scorecard = recalculated.get(sheetNames.scorecard.title);
  expect(scorecard?.get("A5")).toBeCloseTo(told.workbook.scorecard.score, 5);
});

/** Six digits: two programs may round differently beyond. */
function figuresOf(values: SheetValues, title: string): Record<string, unknown> {
  return Object.fromEntries(
    [...(values.get(title) ?? [])].map(([address, value]) => [
      address,
      typeof value === "number" ? Number(value.toPrecision(6)) : value,
    ]),
  );
}

test("清除标记 leaves the ledger sheets as they were, part by part", async () => {
  await pane.getByRole("button", { name: "好", exact: true }).click();
  await pane.getByRole("tab", { name: "体检", exact: true }).click();
  await pane.getByRole("switch", { name: /已在表中标出/ }).click();
  await pane.getByRole("switch", { name: "在表中标出", exact: true }).waitFor();
  const original = unzipSync(new Uint8Array(readFileSync(sample)));
  const now = unzipSync(await saved(page));
  const ledgers = Object.keys(original).filter((name) => name.startsWith("xl/worksheets/"));
  expect(ledgers.length).toBeGreaterThan(5);
  for (const name of ledgers) {
    expect(Buffer.compare(Buffer.from(now[name] ?? []), Buffer.from(original[name] ?? [])), name).toBe(0);
  }
});

test("what is typed into 措施 in the grid is there after the next run", async () => {
  const text = "本周内补记第二季度党课";
  const cell = await firstMeasureCell();
  await selectOnGrid(sheetNames.issues.title, cell);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await page.waitForFunction(([sheet, address, typed]) => window.workbench?.cell(sheet, address).value === typed, [
    sheetNames.issues.title,
    cell,
    text,
  ] as const);
  await pane.getByRole("button", { name: "重新体检" }).click();
  await pane.getByText("体检完成").first().waitFor({ state: "attached" });
  await writeEverySheet(pane);
  expect(
    await page.evaluate(([sheet, address]) => window.workbench?.cell(sheet, address).value, [
      sheetNames.issues.title,
      cell,
    ] as const),
  ).toBe(text);
});

async function firstMeasureCell(): Promise<string> {
  const values = sheetValues(await saved(page)).get(sheetNames.issues.title) ?? new Map();
  for (const [address, value] of values) {
    const match = /^([A-Z]+)(\d+)$/.exec(address);
    if (match && typeof value === "string" && value.startsWith("措施")) return `${match[1]}${Number(match[2]) + 2}`;
  }
  throw new Error("there is no column 措施");
}

/** By mouse to the sheet and into it, then by the arrow keys. */
async function selectOnGrid(sheet: string, address: string): Promise<void> {
  await page.locator("[data-u-comp=slide-tab-item]").filter({ hasText: sheet }).first().click();
  await page.waitForFunction((name) => window.workbench?.state().activeSheet === name, sheet);
  await page.locator("#grid canvas[id^=univer-sheet-main]").click({ position: { x: 300, y: 300 } });
  for (let presses = 0; presses < 60; presses++) {
    const at = await page.evaluate(() => window.workbench?.selection()?.address ?? "");
    if (at === address) return;
    const before = at;
    await page.keyboard.press(stepTo(at, address));
    await page.waitForFunction((old) => window.workbench?.selection()?.address !== old, before);
  }
  throw new Error(`the selection does not come to ${address}`);
}

function stepTo(from: string, to: string): "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight" {
  const [fromColumn = 0, fromRow = 0] = position(from);
  const [toColumn = 0, toRow = 0] = position(to);
  if (fromRow !== toRow) return fromRow > toRow ? "ArrowUp" : "ArrowDown";
  return fromColumn > toColumn ? "ArrowLeft" : "ArrowRight";
}

/** Column and row of the first cell of a range. */
function position(range: string): [column: number, row: number] {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)/.exec(range) ?? [];
  return [[...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0), Number(digits)];
}

test("no request left the machine and no page failed", () => {
  expect(browser.strayRequests).toEqual([]);
  expect(browser.pageErrors.filter((error) => !error.includes("telemetryservice"))).toEqual([]);
});
