import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type PaneBrowser, startBrowser } from "../support/browser.ts";
import { buildProduct } from "../support/build-pane.ts";

let folder = "";
let browser: PaneBrowser;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "product-"));
  await buildProduct(folder);
  browser = await startBrowser(folder);
});

afterEach(() => browser.closePages());

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

test("outside Excel the page says so in words, with the real office.js, and no request leaves the machine", async () => {
  const page = await browser.open("");
  await page.getByRole("heading", { name: "没有连上 Excel" }).waitFor();
  expect(browser.strayRequests).toEqual([]);
  // office.js asks for a frame of Microsoft's telemetry: the policy of the page refuses it, and nothing else is refused.
  expect(browser.pageErrors.filter((error) => !error.includes("telemetryservice"))).toEqual([]);
});

test("office.js is deployed as Microsoft publishes it, without its telemetry", () => {
  const original = createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js");
  expect(readFileSync(path.join(folder, "office/office.js")).equals(readFileSync(original))).toBe(true);
  expect(() => readFileSync(path.join(folder, "office/telemetry/oteljs_agave.js"))).toThrow();
});

const lacking = {
  "functions of 2019": (): void => {
    Reflect.deleteProperty(Object, "fromEntries");
  },
  "patterns that look behind": (): void => {
    const original = window.RegExp;
    window.RegExp = new Proxy(original, {
      construct(target, [source, flags]: [string, string]) {
        if (source.includes("(?<=")) throw new SyntaxError("invalid group specifier name");
        return new target(source, flags);
      },
    });
  },
};

test.each(Object.entries(lacking))("a web view without %s gets one plain page in Chinese", async (_name, takeAway) => {
  const page = await browser.open("");
  await page.evaluate(takeAway);
  await page.evaluate(() => {
    document.body.innerHTML = '<div id="root"></div>';
  });
  await page.evaluate(readFileSync(path.join(folder, "too-old.js"), "utf8"));
  expect(await page.locator("#root").textContent()).toContain("这个版本的 Excel 太旧");
});

test("what the first page and recognition load stays within 200 kB, compressed", () => {
  const sizes = ["taskpane.js", "recognition.js"].map(
    (file) => gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length,
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(200_000);
  // Nothing else stands in the page: rules, articles and what writes sheets come later.
  const scripts = readFileSync(path.join(folder, "taskpane.html"), "utf8").match(/<script[^>]*src="[^"]+"/g) ?? [];
  expect(scripts.map((script) => /src="([^"]+)"/.exec(script)?.[1])).toEqual([
    "too-old.js",
    "office/office.js",
    "taskpane.js",
  ]);
});
