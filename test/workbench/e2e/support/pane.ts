/** The pane in the workbench, as a clerk uses it. */
import type { Frame, FrameLocator, Page } from "playwright";
import type {} from "../pages/look-inside.ts";

declare global {
  interface Window {
    workbench?: Workbench;
  }
}

import type { Workbench } from "../../../../src/workbench/page/workbench.ts";

export async function paneFrame(page: Page): Promise<Frame> {
  const frame = await (await page.locator("#pane iframe").elementHandle())?.contentFrame();
  if (!frame) throw new Error("the pane has no frame");
  return frame;
}

/** The choices of the command line that gives the same: settings of the pane are typed into its own screen. */
export const baseDate = "2026-11-21";

export async function settle(pane: FrameLocator, profileTitle: string): Promise<void> {
  await pane.getByRole("tab", { name: "设置" }).click();
  await pane.getByLabel("基准日").fill(baseDate);
  await pane.getByRole("switch", { name: profileTitle }).check();
  await pane.getByRole("button", { name: "保存设置" }).click();
  await pane.getByText("没有改动").waitFor();
  await pane.getByRole("tab", { name: "体检", exact: true }).click();
}

export async function check(pane: FrameLocator): Promise<void> {
  await pane.getByRole("button", { name: "一键体检" }).click();
  await pane.getByRole("heading", { name: "七个方面" }).waitFor();
}

/** Ticks every sheet there is, writes them and leaves the receipt open. Resolves to the titles on the receipt. */
export async function writeEverySheet(pane: FrameLocator): Promise<void> {
  await pane.getByRole("tab", { name: "报表" }).click();
  await pane.getByRole("checkbox").first().waitFor();
  // A sheet that is the clerk's by now cannot be chosen.
  for (const box of await pane.getByRole("checkbox", { disabled: false }).all()) await box.check();
  await pane.getByRole("button", { name: /^写入 \d+ 张$/ }).click();
  await pane.getByText("写入前请看一眼").waitFor();
  await pane.getByRole("button", { name: /^写入 \d+ 张$/ }).click();
  await pane.getByText("这次的情况").waitFor();
}

/** The open workbook as the toolbar saves it. */
export async function saved(page: Page): Promise<Uint8Array> {
  const bytes = await page.evaluate(async () => [...((await window.workbench?.save()) ?? [])]);
  return Uint8Array.from(bytes);
}
