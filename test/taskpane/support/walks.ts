/** Ways to the pages of the pane, for tests and pictures. */
import type { Page } from "playwright";
import type { TypedCell } from "../fixtures/memory-host.ts";

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

export const run: Walk = steps(button("一键体检"), see("七个方面"));

export const tab = (name: string): Walk =>
  steps(
    (page) => page.getByRole("tab", { name }).click(),
    (page) => page.getByRole("tab", { name, selected: true }).waitFor(),
    (page) => page.locator("h1").waitFor({ state: "attached" }),
    // The screen is loaded when it is asked for.
    (page) => page.getByText("正在载入").waitFor({ state: "detached" }),
  );

export const scrollTo =
  (text: string): Walk =>
  (page) =>
    page
      .getByText(text)
      .first()
      .evaluate((element) => element.scrollIntoView({ block: "start" }));

export const firstGap: Walk = steps((page) => page.locator(".finding .open").first().click(), see("怎么补"));

/** On 积分: the notice is written, and somebody notes on it what must not be posted unseen. */
export const privateRemark: Walk = steps(
  button("写入公示表"),
  see("写入前请看一眼"),
  button("写入 4 张"),
  see("已写入 4 张"),
  button("好"),
  (page) =>
    page.evaluate(() => {
      window.memoryHost?.type({ sheet: "季度积分公示", row: "李二", caption: "备注", value: "住院，已请假" });
      window.memoryHost?.edit("季度积分公示");
    }),
  see("1 处请您看"),
);

/** On 报表: a sheet is shown under its card. */
export const previewOf = (sheet: string): Walk =>
  steps(button(`预览${sheet}`), (page) => page.getByRole("button", { name: `收起${sheet}` }).waitFor());

/** With the query of the month before. */
export const monthBefore = "&asOf=2026-10-31";

/** The list of October is written. */
export const writeOctober: Walk = steps(
  run,
  tab("整改"),
  button("写入10月清单"),
  see("写入前请看一眼"),
  button("写入 2 张"),
  see("已写入 2 张"),
  button("好"),
);

const november: readonly TypedCell[] = [
  { sheet: "党员花名册", row: "何二", caption: "党小组", value: "第一党小组" },
  // 15, 18 and 30 November 2026.
  ...(
    [
      ["2026-001", "张一", 46_341],
      ["2026-002", "李二", 46_344],
      ["2026-003", "王三", 46_356],
    ] as const
  ).flatMap(([row, person, day]) => [
    { sheet: "问题台账", row, caption: "责任人", value: person },
    { sheet: "问题台账", row, caption: "时限", value: day },
  ]),
];

/** A gap is mended, persons and days are typed into the issue ledger, and November has come: it is checked again. */
export const goToNovember: Walk = steps(
  (page) =>
    page.evaluate((cells) => {
      for (const cell of cells) window.memoryHost?.type(cell);
    }, november),
  tab("设置"),
  (page) => page.getByLabel("基准日").fill("2026-11-21"),
  button("保存设置"),
  see("没有改动"),
  tab("体检"),
  run,
);

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
  [
    "05c-unused",
    steps(tab("台账"), (page) => page.locator("section").last().locator(".rowButton").first().click(), see("全部台账")),
  ],
  ["05d-import", steps(tab("台账"), importFile("roster"), see(/^认作/))],
  ["05e-not-imported", steps(tab("台账"), importFile("damaged"), see("没能读出这个文件"))],
  ["05f-new-ledgers", steps(tab("台账"), button("新建标准台账"), see(/^新建 \d+ 张$/))],
  ["09c-figures", steps(tab("设置"), button("全部数字"), see("现在按"))],
  [
    "09d-figure",
    steps(tab("设置"), button("全部数字"), button("改党小组人数下限"), (page) =>
      page.getByLabel("党小组人数下限", { exact: true }).waitFor(),
    ),
  ],
  ["10f-problems", steps(run, button(/读不懂/), see("读不懂的格子"))],
];
