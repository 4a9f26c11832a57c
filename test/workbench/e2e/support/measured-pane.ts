/** What a clerk waits for in the pane, in milliseconds. */
import type { BrowserContext } from "playwright";
import type { WorkbenchBrowser } from "../../page/support/start-workbench.ts";
import { bundle } from "./bundle.ts";
import { check, paneFrame, writeEverySheet } from "./pane.ts";

declare global {
  interface Window {
    /** Since the frame of the pane began to load. */
    firstPage?: number;
  }
}

export interface MeasuredPane {
  /** Until the first page of the pane shows the recognised sheets. */
  readonly firstPage: number;
  /** Checkups with everything loaded. */
  readonly checkups: readonly number[];
  /** Every sheet, from the press to the receipt. */
  readonly writing: number;
}

export async function measuredPane(browser: WorkbenchBrowser, seam: "native" | "wac"): Promise<MeasuredPane> {
  const { page, pane } = await browser.open(seam, "", (context: BrowserContext) =>
    context.addInitScript(noteFirstPage),
  );
  await pane.getByText("已认出").first().waitFor();
  const frame = await paneFrame(page);
  const firstPage = await frame.evaluate(() => window.firstPage ?? Number.NaN);
  await check(pane);
  await frame.evaluate(await bundle("look-inside"));
  const checkups: number[] = [];
  for (let round = 0; round < 5; round++) {
    checkups.push(await frame.evaluate(() => window.lookInside?.runTime() ?? Number.NaN));
  }
  const started = performance.now();
  await writeEverySheet(pane);
  const writing = performance.now() - started;
  await page.context().close();
  return { firstPage, checkups, writing };
}

/** Runs in every frame before anything else. */
function noteFirstPage(): void {
  new MutationObserver((_changes, observer) => {
    if (!document.body?.textContent?.includes("已认出")) return;
    window.firstPage = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}
