/** Ways to the pages of the pane, for tests and pictures. */
import type { Page } from "playwright";

export const sample = "?profile=national-base,wuwei-star-2021";

/** Shows a page and stops there. */
export type Walk = (page: Page) => Promise<unknown>;

/** `query` is added to that of the sample. */
export type Shot = readonly [name: string, walk: Walk, query?: string];

export const steps =
  (...walks: readonly Walk[]): Walk =>
  async (page) => {
    for (const walk of walks) await walk(page);
  };

export const button =
  (name: string | RegExp): Walk =>
  (page) =>
    page.getByRole("button", { name }).first().click();

export const see =
  (text: string | RegExp): Walk =>
  (page) =>
    page.getByText(text).first().waitFor();

/** A page that is loaded when it is asked for is there. */
const loaded: Walk = (page) => page.getByText("正在载入").waitFor({ state: "detached" });

export const run: Walk = steps(button("一键体检"), see("七个方面"));

export const tab = (name: string): Walk =>
  steps(
    (page) => page.getByRole("tab", { name }).click(),
    (page) => page.getByRole("tab", { name, selected: true }).waitFor(),
    (page) => page.locator("h1").waitFor({ state: "attached" }),
    loaded,
  );

export const scrollTo =
  (text: string): Walk =>
  (page) =>
    page
      .getByText(text)
      .first()
      .evaluate((element) => element.scrollIntoView({ block: "start" }));

export const firstGap: Walk = steps((page) => page.locator(".finding .open").first().click(), loaded);

const files = {
  roster: [
    "姓名,性别,出生日期,入党时间,党员类别,特长",
    "钱新一,男,1990-05-01,2015-07-01,正式党员,书法",
    "钱新二,女,1991-06-01,2016-07-01,正式党员,",
    "合计,2人,,,,",
  ].join("\n"),
  damaged: '姓名,性别\n"张一,男\n',
};

/** Chooses a file where the ledgers are listed. */
export const importFile =
  (name: keyof typeof files): Walk =>
  (page) =>
    page
      .locator('input[type="file"]')
      .setInputFiles({ name: `${name}.csv`, mimeType: "text/csv", buffer: Buffer.from(files[name]) });

/** Whatever is drawn from the last reading fails from now on. */
const spoil: Walk = (page) => page.evaluate(() => window.memoryHost?.spoil());
const refuse: Walk = (page) => page.evaluate(() => window.memoryHost?.refuse());
const hold: Walk = (page) => page.evaluate(() => void window.memoryHost?.holdReading());

/** Pages somebody sees when something is amiss or takes long, and those few look for. */
export const rarePages: readonly Shot[] = [
  ["00-reading", see("正在读取工作簿"), "&hold"],
  ["02-running", steps(see("已认出"), hold, button("一键体检"), see("正在体检"))],
  ["10a-no-ledger", see("还没认出台账"), "&sheets=封面,Sheet3"],
  ["10h-trouble", steps(see("已认出"), refuse, button("一键体检"), see("可以这样做"))],
  [
    "10i-error-page",
    steps(run, spoil, (page) => page.getByRole("tab", { name: "报表" }).click(), see("这一页没能显示")),
  ],
  ["05c-unused", steps(tab("台账"), (page) => page.locator("section").last().locator(".rowButton").first().click())],
  ["05d-import", steps(tab("台账"), importFile("roster"), see(/^认作/))],
  ["05e-not-imported", steps(tab("台账"), importFile("damaged"), see("没能读出这个文件"))],
  ["05f-new-ledgers", steps(tab("台账"), button("新建标准台账"))],
  ["09c-figures", steps(tab("设置"), button("全部数字"), see("现在按"))],
  ["09d-figure", steps(tab("设置"), button("全部数字"), button("改党小组人数下限"))],
  ["10f-problems", steps(run, button(/读不懂/), loaded)],
];
