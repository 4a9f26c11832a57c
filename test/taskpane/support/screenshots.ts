/**
 * `npm run screenshots`: every screen of the pane into out/screens/, and the pane in the workbench, to be looked at;
 * `npm run screenshots -- 03 workbench` only those whose names begin so.
 */
import { mkdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { shootWorkbench } from "../../workbench/e2e/support/screenshot.ts";
import { startWorkbench } from "../../workbench/page/support/start-workbench.ts";
import { type OpenOptions, type PaneBrowser, startBrowser } from "./browser.ts";
import { buildPane } from "./build-pane.ts";
import {
  button,
  firstGap,
  goToNovember,
  monthBefore,
  privateRemark,
  rarePages,
  run,
  type Shot,
  sample,
  scrollTo,
  see,
  steps,
  tab,
  type Walk,
  writeOctober,
} from "./walks.ts";

const out = fileURLToPath(new URL("../../../out/screens", import.meta.url));

const shots: readonly Shot[] = [
  ["01-before", async (page) => page.getByText("已认出").waitFor()],
  ...rarePages,
  ["03a-result", run],
  [
    "03b-list",
    steps(
      run,
      scrollTo("未达标 "),
      (page) => page.locator(".listTitle").scrollIntoViewIfNeeded(),
      (page) => page.locator(".listTitle").evaluate((element) => element.scrollIntoView()),
    ),
  ],
  ["04a-gap", steps(run, firstGap)],
  ["04b-not-a-problem", steps(run, firstGap, (page) => page.getByRole("button", { name: "不是问题" }).click())],
  ["05a-ledgers", tab("台账")],
  ["05b-columns", steps(tab("台账"), (page) => page.locator(".rowButton").nth(1).click())],
  ["06a-points", steps(run, tab("积分"))],
  ["06b-points-check", steps(run, tab("积分"), scrollTo("公示前检查"))],
  ["06c-dues", steps(run, tab("积分"), button("党费公示"), see("党费收缴情况公示"))],
  ["06d-question", steps(run, tab("积分"), privateRemark, button("写入公示表"), see("先看下面"))],
  ["06e-saved", steps(run, tab("积分"), button("存成 Word"), see("已交给下载"))],
  ["07-rectification", steps(run, tab("整改"))],
  ["07b-november", steps(writeOctober, goToNovember, tab("整改"), button(/^销号/)), monthBefore],
  ["07c-duties", steps(run, tab("整改"), scrollTo("本月清单里要办的"), button("把到期事项存成日历文件"))],
  ["07d-reconcile", steps(writeOctober, goToNovember, tab("整改"), button("月底对账")), monthBefore],
  ["07e-past-month", steps(writeOctober, goToNovember, tab("整改"), button("上个月的清单")), monthBefore],
  ["07g-no-issue", steps(run, tab("整改")), "&book=clean.xlsx"],
  ["07f-comparison", steps(writeOctober, goToNovember, button(/比上次/), see("已解决 ")), monthBefore],
  ["08-reports", steps(run, tab("报表"), (page) => page.getByRole("button", { name: "预览达标创星评分表" }).click())],
  [
    "08b-preview",
    steps(
      run,
      (page) => page.getByRole("button", { name: "写入评分表" }).click(),
      (page) => page.getByText("写入前请看一眼").waitFor(),
    ),
  ],
  [
    "08c-receipt",
    steps(
      run,
      tab("报表"),
      (page) => page.getByRole("button", { name: /^写入/ }).click(),
      (page) => page.getByRole("button", { name: /^写入 \d/ }).click(),
      (page) => page.getByText("这次的情况").waitFor(),
    ),
  ],
  ["09a-settings", tab("设置")],
  ["09b-settings-low", steps(tab("设置"), scrollTo("台账覆盖期"))],
  [
    "10d-stale",
    steps(
      run,
      (page) => page.locator(".fui-Switch input").first().click(),
      (page) =>
        page
          .getByText(/已在表中标出/)
          .first()
          .waitFor(),
      (page) =>
        page.evaluate(() => {
          window.memoryHost?.edit("支委会");
          window.memoryHost?.edit("2026党费");
        }),
      (page) => page.getByText("体检后表格又改过").waitFor(),
    ),
  ],
  ["10g-empty-rectification", tab("整改")],
];

async function shoot(
  browser: PaneBrowser,
  name: string,
  walk: Walk,
  query: string,
  options: OpenOptions,
): Promise<void> {
  const page = await browser.open(query, options);
  await walk(page);
  await page.screenshot({ path: path.join(out, `${name}.png`) });
  await page.context().close();
}

/** Milliseconds in this browser, on this machine: printed, never asserted. */
async function measure(browser: PaneBrowser): Promise<string> {
  const first: number[] = [];
  const again: number[] = [];
  for (let round = 0; round < 5; round++) {
    const page = await browser.open(sample);
    await page.getByText("已认出").waitFor();
    first.push(await page.evaluate(() => window.firstPage ?? 0));
    await run(page);
    for (let times = 0; times < 3; times++) {
      again.push(
        await page.evaluate(async () => {
          const started = performance.now();
          await window.pressAgain?.();
          return performance.now() - started;
        }),
      );
    }
    await page.context().close();
  }
  const median = (values: readonly number[]): number =>
    Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0);
  return `first page with the recognised sheets ${median(first)} ms after the start of loading, a re-check of the sample ${median(again)} ms (medians)`;
}

async function main(only: readonly string[]): Promise<void> {
  const isWanted = (name: string): boolean => only.length === 0 || only.some((start) => name.startsWith(start));
  mkdirSync(out, { recursive: true });
  if (isWanted("workbench")) {
    const workbench = await startWorkbench();
    try {
      await shootWorkbench(workbench, path.join(out, "workbench.png"));
    } finally {
      await workbench.close();
    }
    if (only.every((start) => "workbench".startsWith(start)) && only.length > 0) return;
  }
  const folder = await mkdtemp(path.join(tmpdir(), "pane-"));
  await buildPane(folder);
  const browser = await startBrowser(folder);
  try {
    for (const [name, walk, more = ""] of shots) {
      if (!isWanted(name)) continue;
      const query = `${sample}${more}`;
      await shoot(browser, name, walk, query, { scale: 2 });
      await shoot(browser, `dark-${name}`, walk, `${query}&theme=dark`, { scale: 2 });
      await shoot(browser, `320-${name}`, walk, query, { width: 320, scale: 2 });
      // 350 px at a zoom of 200 %.
      await shoot(browser, `zoom-${name}`, walk, query, { width: 175, height: 380, scale: 4 });
    }
    process.stdout.write(`${await measure(browser)}\n`);
    await shoot(browser, "13a-high-contrast", run, sample, { scale: 2, forcedColors: true });
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
  // The page that failed on purpose says so in the console.
  for (const problem of [...browser.pageErrors.filter((error) => !error.includes("spoilt")), ...browser.strayRequests])
    process.stderr.write(`${problem}\n`);
}

await main(process.argv.slice(2));
