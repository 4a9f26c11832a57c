/** The workbench as somebody sees it who has checked and marked the sample. */
import type { WorkbenchBrowser } from "../../page/support/start-workbench.ts";
import { check, settle } from "./pane.ts";

/** 1280 × 800 pixels into a PNG file. */
export async function shootWorkbench(browser: WorkbenchBrowser, file: string): Promise<void> {
  const { page, pane } = await browser.open("native");
  await settle(pane, "武威达标创星");
  await check(pane);
  await pane.getByRole("switch", { name: "在表中标出" }).click();
  await pane.getByRole("switch", { name: /已在表中标出/ }).waitFor();
  await pane.locator(".listHead").evaluate((head) => head.scrollIntoView({ block: "start" }));
  await pane.getByRole("button", { name: /党费!/ }).first().click();
  await page.waitForFunction(() => window.workbench?.selection()?.sheet.includes("党费"));
  // The grid draws what it calculates with the next pictures.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: file });
  await page.context().close();
}
