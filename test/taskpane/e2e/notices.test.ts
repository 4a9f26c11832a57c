/** 积分 and 报表 in a browser: the preview, the gate, and the three ways out. */
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { announcementText } from "../../../src/core/announcements/announcement-text.ts";
import { defaultSettings } from "../../../src/core/checkup/settings.ts";
import { examine } from "../../../src/core/examine.ts";
import { dayOf } from "../../../src/core/model/date.ts";
import { quarterPeriod } from "../../../src/core/model/period.ts";
import { resolveProfiles } from "../../../src/core/profiles/resolve.ts";
import { quarterNotice } from "../../../src/core/reports/points-plan.ts";
import { readWorkbook } from "../../../src/hosts/file/read-workbook.ts";
import { type PaneBrowser, startBrowser } from "../support/browser.ts";
import { buildPane } from "../support/build-pane.ts";
import { keyboardTroubles } from "../support/keyboard-order.ts";
import { cutTexts, violations } from "../support/page-checks.ts";
import { button, previewOf, privateRemark, run, sample, see, steps, tab } from "../support/walks.ts";

let folder = "";
let browser: PaneBrowser;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "notices-"));
  await buildPane(folder);
  browser = await startBrowser(folder);
});

afterEach(() => browser.closePages());

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

async function onPoints(query = "", options: Parameters<PaneBrowser["open"]>[1] = {}): Promise<Page> {
  const page = await browser.open(`${sample}${query}`, options);
  await steps(run, tab("积分"))(page);
  return page;
}

/** The notice of the sample as the core has it. */
async function announced() {
  const resolved = resolveProfiles(["national-base", "wuwei-star-2021"]);
  if (!resolved.ok) throw new Error(resolved.message);
  const book = readFileSync(new URL("../../../assets/samples/messy.xlsx", import.meta.url));
  const snapshot = await readWorkbook(new Uint8Array(book), "messy.xlsx");
  const checkup = examine(snapshot, {
    asOf: dayOf(2026, 11, 21),
    profile: resolved.profile,
    settings: defaultSettings,
    period: null,
  });
  const { announcement } = quarterNotice({ checkup, snapshot, period: quarterPeriod(2026, 3) });
  if (!announcement) throw new Error("no announcement");
  return announcement;
}

const rows = ".paper table tbody tr";

test("the preview is the announcement: every column, and a row for every member when all are shown", async () => {
  const page = await onPoints();
  const { title, columns, rows: members, notes } = await announced();
  await page.getByText(title, { exact: true }).waitFor();
  expect(await page.locator(".paper th").allTextContents()).toEqual(columns.map(({ caption }) => caption));
  expect(await page.locator(rows).count()).toBe(8);
  await button(`看全部 ${members.length} 人`)(page);
  const shown = () =>
    page.locator(rows).evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
  await expect.poll(shown).toEqual(members.map((row) => [...row]));
  for (const note of notes) expect(await page.locator(".paper .note", { hasText: note }).count()).toBeGreaterThan(0);
});

test("a date and a sign of the legend are not broken over two lines in a narrow pane", async () => {
  const page = await onPoints("", { width: 350 });
  const linesOf = (part: string): Promise<number> =>
    page.locator(".paper .lead").evaluate((lead, text) => {
      const range = document.createRange();
      const [node] = lead.childNodes;
      const from = node?.textContent?.replaceAll("\u00a0", " ").indexOf(text) ?? -1;
      if (!node || from < 0) throw new Error(`no ${text}`);
      range.setStart(node, from);
      range.setEnd(node, from + text.length);
      return new Set([...range.getClientRects()].map(({ top }) => top)).size;
    }, part);
  expect(await linesOf("2026年11月23日至2026年11月27日")).toBe(1);
  await steps(button("党费公示"), see("党费收缴情况公示"))(page);
  expect(await linesOf("△ 按规定办理")).toBe(1);
});

test("the copied text and the Word file are made from the same announcement", async () => {
  const page = await onPoints();
  const announcement = await announced();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await button("复制")(page);
  await see("已复制，可以粘贴到消息或文档里。")(page);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(announcementText(announcement));

  const downloading = page.waitForEvent("download");
  await button("存成 Word")(page);
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(`${announcement.title}.docx`);
  const parts = unzipSync(new Uint8Array(readFileSync(await download.path())));
  const document = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  for (const row of announcement.rows) expect(document).toContain(row[1]);
  await see("没有看到文件的，这里可能不允许保存")(page);
});

test("where copying is refused the text stands there, chosen, to be copied by hand", async () => {
  const page = await onPoints();
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
    document.execCommand = () => false;
  });
  await button("复制")(page);
  await see("这里不允许程序复制")(page);
  const chosen = await page.evaluate(() => {
    const area = document.activeElement;
    return area instanceof HTMLTextAreaElement ? area.value.slice(area.selectionStart, area.selectionEnd) : "";
  });
  expect(chosen).toBe(announcementText(await announced()));
});

test("with an open question every way out leads to it and nothing leaves; an answer opens them all", async () => {
  const page = await onPoints();
  await privateRemark(page);
  const plans = await page.evaluate(() => window.memoryHost?.plans.length);
  for (const way of ["写入公示表", "复制", "存成 Word"]) {
    await page.getByRole("button", { name: way, exact: true }).focus();
    await page.keyboard.press("Enter");
    await see("先看下面 1 处")(page);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent), { message: way }).toBe("遮去");
  }
  expect(await page.evaluate(() => window.memoryHost?.plans.length)).toBe(plans);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await see("遮去 2 处")(page);
  await expect.poll(() => page.getByText("住院", { exact: false }).count()).toBe(1);
  expect(await page.locator(".paper", { hasText: "住院" }).count()).toBe(0);
  await button("写入公示表")(page);
  await see("写入前请看一眼")(page);
});

test("the sort switch is off, the last control of the page, and says the rule", async () => {
  const page = await onPoints();
  const last = page.locator("main").getByRole("switch").last();
  expect(await last.isChecked()).toBe(false);
  await see("默认不排。积分用来提醒和鼓励，不用来排名次。")(page);
  await last.check();
  await see("按本季合计排列")(page);
  const kept = (): Promise<string> => page.evaluate(() => window.memoryHost?.kept.get("settings") ?? "[]");
  await expect.poll(async () => JSON.parse(await kept())).toContainEqual(["points.sortByScore", "是"]);
});

test("from 报表 to the dues notice, by month and by year, and the period stays after writing", async () => {
  const page = await browser.open(sample);
  await steps(run, tab("报表"), previewOf("党费公示"), button("看公示、换期间、复制或存成 Word"))(page);
  await see("2026年第三季度党费收缴情况公示")(page);
  await button("按月")(page);
  await see("2026年9月党费收缴情况公示")(page);
  await button("上一个：2026年8月")(page);
  await steps(button("写入公示表"), see("写入前请看一眼"), button("写入 1 张"), see("已写入 1 张"), button("好"))(page);
  await see("11月21日写过")(page);
  await expect.poll(() => page.locator("h1").textContent()).toBe("2026年8月");
  await button("全年")(page);
  await see("1月到10月，之后的还没到期")(page);
});

test("报表 is there at once, and what has a new result is bold and chosen", async () => {
  const page = await browser.open(sample);
  await steps(run, tab("报表"), button("写入 3 张"), button(/^写入 \d 张/), see("已写入 3 张"), button("好"))(page);
  await see("选了 0 张")(page);
  await page.evaluate(() =>
    window.memoryHost?.type({ sheet: "党员花名册", row: "何二", caption: "党小组", value: "第一党小组" }),
  );
  await steps(tab("体检"), button("重新体检"), see("体检完成"), tab("报表"))(page);
  await see("11月21日写过，有新结果")(page);
  await expect.poll(() => page.getByRole("checkbox", { name: "达标创星评分表" }).isChecked()).toBe(true);
  expect(await page.getByRole("checkbox", { name: "党费核定表" }).isChecked()).toBe(false);
});

test.each([[175], [320], [350]])("nothing is cut at %i px, and Tab reaches everything in order", async (width) => {
  const page = await onPoints("", { width });
  const look = async (name: string): Promise<void> => {
    expect(await cutTexts(page), name).toEqual([]);
    expect(await keyboardTroubles(page), name).toEqual([]);
  };
  await look("points");
  await privateRemark(page);
  await steps(button("写入公示表"), see("先看下面 1 处"))(page);
  await look("a question");
  await button("遮去")(page);
  await button("存成 Word")(page);
  await see("已交给下载")(page);
  await look("saved");
  await button("党费公示")(page);
  await see("党费收缴情况公示")(page);
  await look("dues");
  await tab("报表")(page);
  for (const name of ["党费公示", "季度讲评"]) {
    await previewOf(name)(page);
    await look(name);
  }
});

test.each([["light"], ["dark"]])("axe finds nothing in the %s theme", async (theme) => {
  const page = await onPoints(`&theme=${theme}`);
  expect(await violations(page)).toEqual([]);
  await button("党费公示")(page);
  await see("党费收缴情况公示")(page);
  expect(await violations(page)).toEqual([]);
  await tab("报表")(page);
  await previewOf("党费公示")(page);
  expect(await violations(page)).toEqual([]);
});

test("no request has left the machine and no page has reported an error", () => {
  expect(browser.strayRequests).toEqual([]);
  expect(browser.pageErrors).toEqual([]);
});
