/** Headless Chromium over a folder of static files. Every request that leaves the machine is noted and refused. */
import { createReadStream, existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Page } from "playwright";
import { type PageLog, startChromium } from "../../support/chromium.ts";

const types: ReadonlyMap<string, string> = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".png", "image/png"],
]);

export interface PaneBrowser extends PageLog {
  readonly address: string;
  open(query: string, options?: OpenOptions): Promise<Page>;
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
  const { strayRequests, pageErrors, newPage, closePages, close } = await startChromium();
  return {
    address,
    strayRequests,
    pageErrors,
    closePages,
    async open(query, { width = 350, height = 760, scale = 1, forcedColors = false } = {}) {
      const page = await newPage(
        {
          viewport: { width, height },
          deviceScaleFactor: scale,
          forcedColors: forcedColors ? "active" : "none",
        },
        (url) => url.startsWith(`${address}/`) || url.startsWith("data:"),
      );
      await page.goto(`${address}/taskpane.html${query}`);
      return page;
    },
    async close() {
      await close();
      await closed(server);
    },
  };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
