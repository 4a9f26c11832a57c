/** The workbench as `npm start` serves it, in headless Chromium. Every request that leaves the machine is noted. */
import type { FrameLocator, Page } from "playwright";
import { buildOutdated, workbenchFolders } from "../../../../src/workbench/serve/build.ts";
import { serveWorkbench } from "../../../../src/workbench/serve/server.ts";
import { type PageLog, type Preparation, startChromium } from "../../../support/chromium.ts";

export interface WorkbenchBrowser extends PageLog {
  /** Over plain http. */
  readonly address: string;
  /** Over https. */
  readonly secureAddress: string;
  /** A page with the workbook shown and Office ready in the pane. `query` begins with “?”. */
  open(seam: "native" | "wac", query?: string, prepare?: Preparation): Promise<WorkbenchPage>;
  close(): Promise<void>;
}

export interface WorkbenchPage {
  readonly page: Page;
  readonly pane: FrameLocator;
}

export async function startWorkbench(): Promise<WorkbenchBrowser> {
  await buildOutdated(["pane", "workbench"], () => undefined);
  const server = await serveWorkbench({ folders: workbenchFolders, port: 0, securePort: 0, sample: "messy.xlsx" });
  const { address, secureAddress } = server;
  const { strayRequests, pageErrors, newPage, closePages, close } = await startChromium();
  return {
    address,
    secureAddress,
    strayRequests,
    pageErrors,
    closePages,
    async open(seam, query = "", prepare) {
      const own = seam === "native" ? address : secureAddress;
      const page = await newPage(
        { viewport: { width: 1280, height: 800 }, ignoreHTTPSErrors: true },
        (url) => url.startsWith(`${own}/`) || /^(?:data|blob):/.test(url),
        prepare,
      );
      await page.goto(`${own}/${query}`);
      await page.waitForFunction(() => window.workbench?.state().paneIsReady === true);
      return { page, pane: page.frameLocator("#pane iframe") };
    },
    async close() {
      await close();
      await server.close();
    },
  };
}
