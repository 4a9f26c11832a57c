/**
 * The contract of hosts in Chromium: the Excel host in a frame, over the real office.js, over both seams, at the oldest and
 * the newest level, the formulas calculated by the grid. What is written is looked at in the file the workbench saves.
 *
 * In Node the whole suite runs at each level, with every sample (test/hosts/excel). Here a case takes seconds: the sample
 * is the messy one, which has every kind of sheet and trouble the others have, and the cases that write more than once run
 * over the pair that is farthest from what runs in Node, the bridge of Excel on the web with the oldest Excel.
 */
import type { Frame, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { zipCodec } from "../../../src/hosts/file/ooxml/node-zip-codec.ts";
import type { Host } from "../../../src/hosts/host.ts";
import { openXlsx } from "../../../src/workbench/model/open-xlsx.ts";
import { hostContract, type OpenWorkbook } from "../../hosts/host-contract.ts";
import { startWorkbench, type WorkbenchBrowser } from "../page/support/start-workbench.ts";
import { bundle } from "./support/bundle.ts";
import { paneFrame, saved } from "./support/pane.ts";
import { fromText, toText } from "./support/wire.ts";

let browser: WorkbenchBrowser;
let script = "";

beforeAll(async () => {
  [browser, script] = await Promise.all([startWorkbench(), bundle("bare-host")]);
});

afterAll(async () => {
  await browser?.close();
});

describe.each([
  { seam: "native", level: 15, once: true },
  { seam: "native", level: 9, once: true },
  { seam: "wac", level: 15, once: true },
  { seam: "wac", level: 9, once: false },
] as const)("over the $seam seam with ExcelApi 1.$level", ({ seam, level, once }) => {
  let page: Page;

  beforeAll(async () => {
    ({ page } = await browser.open(seam, `?level=${level}`, (context) =>
      context.route("**/addin/taskpane.js", (route) => route.fulfill({ contentType: "text/javascript", body: script })),
    ));
  });

  afterAll(async () => {
    await page?.context().close();
  });

  hostContract({
    name: "Excel in Chromium",
    tellsMerges: level >= 13,
    calculates: true,
    takesBack: true,
    samples: ["messy"],
    once,
    open: (bytes, fileName) => openInChromium(page, bytes, fileName),
  });
});

async function openInChromium(page: Page, bytes: Uint8Array, fileName: string): Promise<OpenWorkbook> {
  await page.evaluate(([content, name]) => window.workbench?.open(Uint8Array.from(content), name), [
    [...bytes],
    fileName,
  ] as const);
  await page.waitForFunction(() => window.workbench?.state().paneIsReady === true);
  const frame = await paneFrame(page);
  await frame.waitForFunction(() => window.bareHost !== undefined);
  return {
    host: hostIn(frame),
    look: async () => openXlsx(await saved(page), fileName, zipCodec),
    // The grid has its own.
    knowFigures: () => undefined,
    rename: (sheet, name) =>
      frame.evaluate(([before, after]) => window.bareHost?.rename(before, after), [sheet, name] as const),
    type: (sheet, address, text) =>
      page.evaluate(([name, at, typed]) => window.workbench?.type(name, at, typed), [sheet, address, text] as const),
  };
}

function hostIn(frame: Frame): Host {
  return {
    read: async () => fromText(await frame.evaluate(() => window.bareHost?.read() ?? "")),
    apply: async (plan) => fromText(await frame.evaluate((text) => window.bareHost?.apply(text) ?? "", toText(plan))),
  };
}

test("no request left the machine and no page failed", () => {
  expect(browser.strayRequests).toEqual([]);
  expect(browser.pageErrors.filter((error) => !error.includes("telemetryservice"))).toEqual([]);
});
