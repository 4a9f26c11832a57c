import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Locator, Page } from "playwright";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { defaultSettings } from "../../../src/core/checkup/settings.ts";
import { examine } from "../../../src/core/examine.ts";
import { dayOf } from "../../../src/core/model/date.ts";
import { resolveProfiles } from "../../../src/core/profiles/resolve.ts";
import { readWorkbook } from "../../../src/hosts/file/read-workbook.ts";
import { type PaneBrowser, startBrowser } from "../support/browser.ts";
import { buildPane } from "../support/build-pane.ts";
import { keyboardTroubles } from "../support/keyboard-order.ts";
import { cutTexts, violations } from "../support/page-checks.ts";
import {
  button,
  firstGap,
  goToNovember,
  importFile,
  monthBefore,
  previewOf,
  rarePages,
  run,
  sample,
  see,
  steps,
  tab,
  type Walk,
  writeOctober,
} from "../support/walks.ts";

const tabs = ["体检", "台账", "积分", "整改", "报表", "设置"];

let folder = "";
let browser: PaneBrowser;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "pane-"));
  await buildPane(folder);
  browser = await startBrowser(folder);
});

afterEach(() => browser.closePages());

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

async function checked(query = sample, options: Parameters<PaneBrowser["open"]>[1] = {}): Promise<Page> {
  const page = await browser.open(query, options);
  await page.getByRole("button", { name: "一键体检" }).click();
  await page.getByRole("heading", { name: "七个方面" }).waitFor();
  return page;
}

async function everyScreen(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  const writeAll = button(/^写入 \d+ 张$/);
  // A page may have to be loaded first: what only it shows says that it is there.
  const pages: readonly [name: string, walk: Walk][] = [
    ["before", see("已认出")],
    ["result", run],
    ["gap", firstGap],
    ["not a problem", steps(button("不是问题"), see("原因（必选）"))],
    ...tabs.slice(1).map((name): [string, Walk] => [name, tab(name)]),
    ["all figures", steps(button("全部数字"), see("现在按"))],
    ["columns", steps(tab("台账"), (page) => page.locator(".rowButton").first().click(), see("全部台账"))],
    ["preview of a sheet", steps(tab("报表"), previewOf("问题台账"))],
    ["before writing", steps(writeAll, see("写入前请看一眼"))],
    ["receipt", steps(writeAll, see("这次的情况"))],
  ];
  for (const [name, walk] of pages) {
    await walk(page);
    await look(name);
  }
}

test("one click gives the outcomes of the core, count by count", async () => {
  const resolved = resolveProfiles(["national-base", "wuwei-star-2021"]);
  if (!resolved.ok) throw new Error(resolved.message);
  const book = readFileSync(new URL("../../../assets/samples/messy.xlsx", import.meta.url));
  const { summary, scorecard } = examine(await readWorkbook(new Uint8Array(book), "messy.xlsx"), {
    asOf: dayOf(2026, 11, 21),
    profile: resolved.profile,
    settings: defaultSettings,
    period: null,
  });
  const page = await checked();
  const shown = await page.locator(".counts button").allInnerTexts();
  expect(shown.map((text) => text.replace(/\s+/g, " ").trim())).toEqual(
    expect.arrayContaining([
      `未达标 ${summary.gap}`,
      `达标 ${summary.met}`,
      `待核 ${summary["to-confirm"]}`,
      `未到期 ${summary["not-due"]}`,
      `不适用 ${summary["not-applicable"]}`,
      `无法判定 ${summary["cannot-judge"]}`,
    ]),
  );
  expect(await page.locator(".ring .value").textContent()).toBe(scorecard.score?.toFixed(2));
  expect(await page.locator(".finding .open").count()).toBe(summary.gap);
});

test("a gap opens into its page, its cell is selected, and Esc leads back to its row where it was", async () => {
  const page = await checked();
  const row = page.getByRole("button", { name: "还没有编入党小组" });
  const isInView = () =>
    row.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= window.innerHeight;
    });
  // Otherwise nobody could tell a list that came back to its place from one that began anew.
  expect(await isInView()).toBe(false);
  await row.click();
  await expect.poll(() => page.getByRole("heading", { level: 1 }).textContent()).toBe("还没有编入党小组");
  for (const heading of ["怎么补", "查了什么", "依据"]) await page.getByRole("heading", { name: heading }).waitFor();
  // The whole text of the rule is folded under the gap: the same as `branch-ledger explain`.
  await page.getByText("这一条的完整说明").click();
  for (const heading of ["达标条件", "由谁要求", "结论的意思"])
    await page.getByRole("heading", { name: heading }).waitFor();
  await page.evaluate(() => document.querySelector(".details")?.scrollIntoView());
  await page.getByRole("button", { name: "到表里看" }).click();
  await expect
    .poll(() => page.evaluate(() => window.memoryHost?.revealed))
    .toEqual([{ sheet: "党员花名册", range: "M26" }]);
  await page.keyboard.press("Escape");
  await row.waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("还没有编入党小组");
  await expect.poll(isInView).toBe(true);
});

test("who leaves a page is back at the control that opened it, in view; what is gone leaves the focus on the title", async () => {
  const page = await checked();
  const focused = (): Promise<readonly [text: string, isInView: boolean]> =>
    page.evaluate(() => {
      const { top, bottom } = document.activeElement?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
      return [document.activeElement?.textContent ?? "", top >= 0 && bottom <= window.innerHeight];
    });
  const opened = async (opener: Locator, back: string): Promise<void> => {
    const words = (await opener.textContent()) ?? "";
    await opener.click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    await page.getByRole("button", { name: back, exact: true }).click();
    await opener.waitFor();
    await expect.poll(focused).toEqual([words, true]);
  };
  await tab("台账")(page);
  await opened(page.locator(".rowButton").first(), "全部台账");
  await opened(page.locator(".rowButton").last(), "全部台账");
  await tab("设置")(page);
  await opened(page.getByRole("button", { name: "全部数字" }), "设置");
  await opened(page.getByRole("button", { name: /的出处$/ }).last(), "设置");
  await tab("整改")(page);
  await opened(page.getByRole("button", { name: "月底对账" }), "清单");
  await steps(tab("报表"), button("写入 3 张"), see("写入前请看一眼"), button("写入 3 张"), see("已写入 3 张"))(page);
  await steps(button("好"), see("选了 0 张"))(page);
  await expect.poll(focused).toEqual(["报表", true]);
});

test("不是问题 asks for a reason, takes the gap out of list and score and can be taken back", async () => {
  const page = await checked();
  const before = await page.locator(".finding .open").count();
  await page.getByRole("button", { name: "还没有编入党小组" }).click();
  await page.getByRole("button", { name: "不是问题" }).click();
  await page.getByRole("button", { name: "记为不是问题" }).click();
  await page.getByText("请选一个原因").waitFor();
  await page.getByLabel("原因（必选）").selectOption("其他原因");
  await page.getByRole("button", { name: "记为不是问题" }).click();
  await page.getByText("请写明原因").waitFor();
  await page.getByLabel("说明").fill("刚转入，本月编组");
  await page.getByRole("button", { name: "记为不是问题" }).click();
  await page.getByRole("button", { name: "清单" }).click();
  await page.getByText(`未达标 ${before - 1} 处`).waitFor();
  await page.getByRole("button", { name: /已记为不是问题/ }).click();
  await page.getByText("刚转入，本月编组").waitFor();
  await page.getByRole("button", { name: /^撤回/ }).click();
  await page.getByText(`未达标 ${before} 处`).waitFor();
});

test("a sheet is corrected from lists: its kind, its header, a column; and goes back to what was recognised", async () => {
  const page = await browser.open(sample);
  await page.getByRole("tab", { name: "台账" }).click();
  await page.getByRole("button", { name: /^支委会/ }).click();
  await page.getByLabel(/^H 列/).selectOption("备注");
  await page.getByRole("button", { name: "确认这张表" }).click();
  await page.getByRole("button", { name: /^支委会/ }).click();
  expect(await page.getByLabel(/^H 列/).inputValue()).toBe("note");
  await page.getByLabel(/当作哪一类台账/).selectOption("不是台账，不使用");
  await page.getByRole("button", { name: "确认这张表" }).click();
  await page.getByRole("button", { name: /支委会.*您指明不是台账/ }).click();
  await page.getByRole("button", { name: "恢复自动认表" }).click();
  await page.getByRole("button", { name: /^支委会\s*当作会议记录/ }).waitFor();
});

test("a figure is changed, said beside what it was, and restored", async () => {
  const page = await browser.open(sample);
  await page.getByRole("tab", { name: "设置" }).click();
  await page.getByRole("button", { name: "全部数字" }).click();
  await page.getByRole("searchbox").fill("党小组人数");
  await page.getByRole("button", { name: "改党小组人数下限" }).click();
  await page.getByLabel("党小组人数下限", { exact: true }).fill("不知道");
  await page.getByText("没有看懂，请照下面的写法").waitFor();
  await page.getByLabel("党小组人数下限", { exact: true }).fill("2");
  await page.getByRole("button", { name: "设置", exact: true }).click();
  await page.getByText(/原为 不少于3人/).waitFor();
  await page.getByRole("button", { name: "保存设置" }).click();
  await page.getByText("没有改动").waitFor();
  await page.getByRole("button", { name: "党小组人数下限恢复原来的数字" }).click();
  await page.getByText("没有改过，都按所选口径。").waitFor();
});

test("marks are set and cleared by the switch", async () => {
  const page = await checked();
  await page.getByRole("switch").click();
  await page
    .getByText(/已在表中标出 \d+ 处/)
    .first()
    .waitFor();
  await page.getByRole("switch").click();
  await page.getByText("在表中标出", { exact: true }).waitFor();
});

test("search finds by name and says so when nothing is found", async () => {
  const page = await checked();
  await page.getByRole("searchbox").fill("沈五 2026年7月");
  await expect.poll(() => page.locator(".finding .open").count()).toBe(2);
  await page.getByRole("searchbox").fill("没有这个人");
  await page.getByText("没有找到“没有这个人”。").waitFor();
  await page.getByRole("button", { name: "清除搜索" }).click();
  await expect.poll(() => page.locator(".finding .open").count()).toBeGreaterThan(20);
});

test("the whole way by keyboard: run, open a gap, see its cell, go on, come back", async () => {
  const page = await browser.open(sample);
  await page.getByRole("button", { name: "一键体检" }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("一键体检");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "七个方面" }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
  const seen: string[] = [];
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => ({
      text: document.activeElement?.textContent ?? "",
      isRow: document.activeElement?.matches(".finding .open") ?? false,
    }));
    seen.push(focused.text.replace(/\s+/g, ""));
    if (focused.isRow) break;
  }
  const position = (start: string): number => seen.findIndex((text) => text.startsWith(start));
  const order = ["未达标", "无法判定", "示例分值", "基本组织", "按表格排", "全部", "基本组织3处"];
  expect(order.map(position)).toEqual([...order.map(position)].sort((a, b) => a - b));
  expect(position("按表格排")).toBeGreaterThan(-1);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "怎么补" }).waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => window.memoryHost?.revealed.length)).toBe(1);
  await page.keyboard.press("Escape");
  await expect.poll(() => page.evaluate(() => document.activeElement?.matches(".finding .open"))).toBe(true);
});

test("a file is imported after its preview, and an empty ledger is added", async () => {
  const page = await browser.open(sample);
  const look = async (name: string): Promise<void> => {
    expect(await violations(page), name).toEqual([]);
    expect(await cutTexts(page), name).toEqual([]);
    expect(await keyboardTroubles(page), name).toEqual([]);
  };
  await steps(see("已认出"), tab("台账"), importFile("roster"))(page);
  await page.getByRole("heading", { name: "认作党员花名册，2 条" }).waitFor();
  await page.getByText(/新增 2 条/).waitFor();
  await look("preview of the import");
  await button("写入 2 条")(page);
  await see("写入前请看一眼")(page);
  await look("before writing");
  await button("写入 2 张")(page);
  await see("已写入 2 张")(page);
  await button("好")(page);
  await importFile("damaged")(page);
  await see("工作簿没有任何改动。")(page);
  await look("a file that cannot be read");
  await button("全部台账")(page);
  await button("新建标准台账")(page);
  await page.getByRole("checkbox").first().check();
  await look("new ledgers");
  await button("新建 1 张")(page);
  await see("（空表）")(page);
  await button("写入 1 张")(page);
  await see("已写入 1 张")(page);
  await expect.poll(() => page.evaluate(() => window.memoryHost?.plans.length)).toBe(2);
});

test.each([
  [350, "light"],
  [320, "dark"],
])(
  "from October's list to November's at %i px, %s: compared, closed, reconciled, saved as a calendar, written",
  async (width, theme) => {
    const page = await browser.open(`${sample}${monthBefore}&theme=${theme}`, { width });
    const look = async (name: string): Promise<void> => {
      expect(await violations(page), name).toEqual([]);
      expect(await cutTexts(page), name).toEqual([]);
      expect(await keyboardTroubles(page), name).toEqual([]);
    };
    await see("已认出")(page);
    await tab("整改")(page);
    await look("no list yet");
    await tab("体检")(page);
    await steps(writeOctober, goToNovember)(page);
    await button(/^比上次（10月31日）新增 \d+，已解决 \d+，仍有 \d+$/)(page);
    await look("comparison");
    await page.locator(".changes button").first().click();
    await page.getByRole("heading", { name: "怎么补" }).waitFor();
    await tab("整改")(page);
    await page.getByText(/^共 \d+ 件，已销号 0 件，2 件可以销号。$/).waitFor();
    expect(await page.getByText(/^逾期 [36] 天$/).allTextContents()).toEqual(["逾期 6 天", "逾期 3 天"]);
    await look("list");
    await button("销号：还没有编入党小组 何二")(page);
    await see("1 件选了销号，写入清单时一起写进问题台账。")(page);
    await tab("报表")(page);
    await tab("整改")(page);
    await button("不销号：还没有编入党小组 何二")(page);
    await button("销号：还没有编入党小组 何二")(page);
    await button(/^待销号 2$/)(page);
    await expect.poll(() => page.locator(".finding").count()).toBe(2);
    await button("上个月的清单")(page);
    await page.getByRole("heading", { name: "2026年10月清单" }).waitFor();
    await look("month before");
    await button("回到本月")(page);
    await button("月底对账")(page);
    await page.getByRole("heading", { name: "2026年10月对账" }).waitFor();
    await look("reconciliation");
    await page.locator(".cellLink").first().click();
    await expect.poll(() => page.evaluate(() => window.memoryHost?.revealed.at(-1)?.sheet)).toBe("月度清单");
    await button("清单")(page);
    const saved = page.waitForEvent("download");
    await button("把到期事项存成日历文件")(page);
    const download = await saved;
    expect(download.suggestedFilename()).toBe("支部到期事项-2026-11-21.ics");
    expect(readFileSync(await download.path(), "utf8")).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
    await look("calendar");
    await button("没有看到文件？复制日历文字")(page);
    await see(/^日历文字已复制。/)(page);
    await button("写入11月清单")(page);
    await see(/何二：状态写作“已销号”/)(page);
    await look("before writing");
    await button("写入 2 张")(page);
    await see("已写入 2 张")(page);
    await button("好")(page);
    await page.getByText(/^共 \d+ 件，已销号 1 件，1 件可以销号。$/).waitFor();
    expect(await page.evaluate(() => window.memoryHost?.plans.at(-1)?.ops.map(({ kind }) => kind))).toEqual([
      "sheet",
      "sheet",
      "keep",
    ]);
  },
);

test("the ribbon's 一键体检 runs at once", async () => {
  const page = await browser.open(`${sample}&run=checkup`);
  await page.getByRole("heading", { name: "七个方面" }).waitFor();
});

test("changes of the workbook make the result stale and keep it from being written", async () => {
  const page = await checked();
  await page.evaluate(() => window.memoryHost?.edit("支委会"));
  await page.getByText(/体检后表格又改过 1 处（支委会）/).waitFor();
  expect(await page.getByRole("button", { name: "写入评分表" }).isDisabled()).toBe(true);
  await page.getByRole("button", { name: "重新体检" }).click();
  await expect.poll(() => page.getByRole("button", { name: "写入评分表" }).isDisabled()).toBe(false);
});

describe.each([[175], [320], [350], [450]])("at %i px", (width) => {
  test("no text is cut on any screen", async () => {
    const page = await browser.open(sample, { width });
    await page.getByText("已认出").waitFor();
    await everyScreen(page, async (name) => {
      expect(await cutTexts(page), name).toEqual([]);
    });
  });
});

test("with the Tab key every control is reached, in the order of the page, on every screen", async () => {
  const page = await browser.open(sample);
  await page.getByText("已认出").waitFor();
  await everyScreen(page, async (name) => {
    expect(await keyboardTroubles(page), name).toEqual([]);
  });
});

describe.for(rarePages)("on the page few see %s", ([, walk, query = ""]) => {
  // Walking there takes longer than looking.
  test("Tab reaches every control, no text is cut at 175 and 320 px, axe finds nothing in both themes", async () => {
    const page = await browser.open(`${sample}${query}&theme=light`);
    await walk(page);
    expect(await keyboardTroubles(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    const { height = 0 } = page.viewportSize() ?? {};
    for (const width of [320, 175]) {
      await page.setViewportSize({ width, height });
      expect(await cutTexts(page), `at ${width} px`).toEqual([]);
    }
    const dark = await browser.open(`${sample}${query}&theme=dark`);
    await walk(dark);
    expect(await violations(dark)).toEqual([]);
  });
});

test.each([["light"], ["dark"]])("in the %s theme axe finds nothing on any screen", async (theme) => {
  const page = await browser.open(`${sample}&theme=${theme}`);
  await page.getByText("已认出").waitFor();
  await everyScreen(page, async (name) => {
    expect(await violations(page), name).toEqual([]);
  });
});

test("no request has left the machine and no page has reported an error", () => {
  expect(browser.strayRequests).toEqual([]);
  // The page that fails on purpose says so in the console.
  expect(browser.pageErrors.filter((error) => !error.includes("spoilt"))).toEqual([]);
});
