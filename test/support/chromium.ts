/** Headless Chromium for tests. What its pages ask of other machines, and what goes wrong in them, is noted. */
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright";

/** Debian's Chromium must not look for Google's hosts: this machine's network is closed. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--force-color-profile=srgb",
];

/** Long waits cost nothing where all is well; the usual half minute is not enough where others work beside it. */
const longestWait = 120_000;

export interface PageLog {
  /** Requests to anywhere but the page's own server. */
  readonly strayRequests: readonly string[];
  /** Exceptions, and what a content security policy refused. */
  readonly pageErrors: readonly string[];
  /** Closes every page opened so far: each is a process that takes time from the next. */
  closePages(): Promise<void>;
}

/** What is done before the page is loaded. */
export type Preparation = (context: BrowserContext) => Promise<unknown>;

export interface Chromium extends PageLog {
  /** A page in a context of its own: office.js keeps things in the session. `isOwn` tells what is no stray request. */
  newPage(options: BrowserContextOptions, isOwn: (url: string) => boolean, prepare?: Preparation): Promise<Page>;
  close(): Promise<void>;
}

export async function startChromium(): Promise<Chromium> {
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: flags });
  const strayRequests: string[] = [];
  const pageErrors: string[] = [];
  const contexts: BrowserContext[] = [];
  const closePages = async (): Promise<void> => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  };
  return {
    strayRequests,
    pageErrors,
    closePages,
    async newPage(options, isOwn, prepare) {
      const context = await browser.newContext({ locale: "zh-CN", reducedMotion: "reduce", ...options });
      contexts.push(context);
      context.setDefaultTimeout(longestWait);
      await prepare?.(context);
      const page = await context.newPage();
      await slowDown(page);
      page.on("request", (request) => {
        if (!isOwn(request.url())) strayRequests.push(request.url());
      });
      page.on("pageerror", (error) => pageErrors.push(String(error)));
      page.on("console", (message) => {
        if (message.type() === "error") pageErrors.push(message.text());
      });
      return page;
    },
    async close() {
      await closePages();
      await browser.close();
    },
  };
}

/** As many times slower as SLOW_PAGES says: finds tests that look before a page has done what was asked (docs/architecture.md). */
async function slowDown(page: Page): Promise<void> {
  const rate = Number(process.env.SLOW_PAGES ?? 1);
  if (rate <= 1) return;
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
}
