/** The workbench as `npm start` serves it, in headless Chromium. Every request that leaves the machine is noted. */
import { type BrowserContext, chromium, type FrameLocator, type Page } from "playwright";
import { buildOutdated, workbenchFolders } from "../../../../src/workbench/serve/build.ts";
import { serveWorkbench } from "../../../../src/workbench/serve/server.ts";
import { flags, newPage } from "../../../taskpane/support/browser.ts";

export interface WorkbenchBrowser {
  /** Over plain http. */
  readonly address: string;
  /** Over https. */
  readonly secureAddress: string;
  /** Requests to anywhere but the two addresses. */
  readonly strayRequests: readonly string[];
  /** Exceptions, and what a content security policy refused. */
  readonly pageErrors: readonly string[];
  /** A page with the workbook shown and Office ready in the pane. `query` begins with “?”. */
  open(seam: "native" | "wac", query?: string, prepare?: Preparation): Promise<WorkbenchPage>;
  /** Every page opened so far: each is a process that takes time from the next. */
  closePages(): Promise<unknown>;
  close(): Promise<void>;
}

/** What is done before the page is loaded. */
export type Preparation = (context: BrowserContext) => Promise<unknown>;

export interface WorkbenchPage {
  readonly page: Page;
  readonly pane: FrameLocator;
}

export async function startWorkbench(): Promise<WorkbenchBrowser> {
  await buildOutdated(["pane", "workbench"], () => undefined);
  const server = await serveWorkbench({ folders: workbenchFolders, port: 0, securePort: 0, sample: "messy.xlsx" });
  const { address, secureAddress } = server;
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: flags });
  const strayRequests: string[] = [];
  const pageErrors: string[] = [];
  const contexts: BrowserContext[] = [];
  const closePages = (): Promise<unknown> => Promise.all(contexts.splice(0).map((context) => context.close()));
  return {
    address,
    secureAddress,
    strayRequests,
    pageErrors,
    async open(seam, query = "", prepare) {
      // A new one each time: office.js keeps things in the session.
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        locale: "zh-CN",
        reducedMotion: "reduce",
        ignoreHTTPSErrors: true,
      });
      contexts.push(context);
      await prepare?.(context);
      const page = await newPage(context);
      const own = seam === "native" ? address : secureAddress;
      page.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(`${own}/`) && !/^(?:data|blob):/.test(url)) strayRequests.push(url);
      });
      page.on("pageerror", (error) => pageErrors.push(String(error)));
      page.on("console", (message) => {
        if (message.type() === "error") pageErrors.push(message.text());
      });
      await page.goto(`${own}/${query}`);
      await page.waitForFunction(() => window.workbench?.state().paneIsReady === true);
      return { page, pane: page.frameLocator("#pane iframe") };
    },
    closePages,
    async close() {
      await closePages();
      await browser.close();
      await server.close();
    },
  };
}
