/** Headless Chromium over a folder of static files. Every request that leaves the machine is noted and refused. */
import { createReadStream, existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright";

/** Debian's Chromium must not look for Google's hosts: this machine's network is closed. */
export const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--force-color-profile=srgb",
];

const types: ReadonlyMap<string, string> = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".png", "image/png"],
]);

/**
 * A page that runs as many times slower as SLOW_PAGES says: who looks before a page has done what was asked of it is found
 * out (SLOW_PAGES=6 npx vitest run test/taskpane test/workbench).
 */
export async function newPage(context: BrowserContext): Promise<Page> {
  // Long waits cost nothing where all is well; the usual half minute is not enough where others work beside it.
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  const rate = Number(process.env.SLOW_PAGES ?? 1);
  if (rate > 1) {
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate });
  }
  return page;
}

export interface PaneBrowser {
  readonly address: string;
  /** Requests to anywhere but `address`. */
  readonly strayRequests: readonly string[];
  /** Errors of pages: exceptions, and what the content security policy refused. */
  readonly pageErrors: readonly string[];
  open(query: string, options?: OpenOptions): Promise<Page>;
  /** Every page opened so far: each is a process that takes time from the next. */
  closePages(): Promise<unknown>;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly scale?: number;
  readonly forcedColors?: boolean;
}

export async function startBrowser(folder: string): Promise<PaneBrowser> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = path.join(folder, path.normalize(pathname));
    if (!file.startsWith(folder) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader("Content-Type", types.get(path.extname(file)) ?? "application/octet-stream");
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: flags });
  const strayRequests: string[] = [];
  const pageErrors: string[] = [];
  const contexts: BrowserContext[] = [];
  const closePages = (): Promise<unknown> => Promise.all(contexts.splice(0).map((context) => context.close()));
  return {
    address,
    strayRequests,
    pageErrors,
    async open(query, { width = 350, height = 760, scale = 1, forcedColors = false } = {}) {
      const context = await browser.newContext({
        viewport: { width, height },
        deviceScaleFactor: scale,
        locale: "zh-CN",
        reducedMotion: "reduce",
        forcedColors: forcedColors ? "active" : "none",
      });
      contexts.push(context);
      const page = await newPage(context);
      page.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(`${address}/`) && !url.startsWith("data:")) strayRequests.push(url);
      });
      page.on("pageerror", (error) => pageErrors.push(String(error)));
      page.on("console", (message) => {
        if (message.type() === "error") pageErrors.push(message.text());
      });
      await page.goto(`${address}/taskpane.html${query}`);
      return page;
    },
    closePages,
    async close() {
      await closePages();
      await browser.close();
      await closed(server);
    },
  };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
