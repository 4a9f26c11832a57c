/**
 * Serves the workbench on this machine only: its page, the samples, the built add-in. Over plain http the add-in's pages
 * get one script before office.js (native-host.ts); over https they are served as they were built.
 */
import { createReadStream } from "node:fs";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { extname, join, sep } from "node:path";
import { localCertificate } from "./certificate.ts";

export interface WorkbenchFolders {
  /** The built page of the workbench. */
  readonly page: string;
  /** The built add-in with the intranet copy of office.js. */
  readonly addin: string;
  readonly samples: string;
  /** The file of the manifest. */
  readonly manifest: string;
}

export interface ServeOptions {
  readonly folders: WorkbenchFolders;
  /** 0 for a free one. */
  readonly port: number;
  readonly securePort: number;
  /** The sample to open first. */
  readonly sample: string;
}

export interface WorkbenchServer {
  readonly address: string;
  readonly secureAddress: string;
  close(): Promise<void>;
}

const types: ReadonlyMap<string, string> = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".json", "application/json; charset=utf-8"],
  [".xml", "application/xml; charset=utf-8"],
  [".png", "image/png"],
  [".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
]);

/** Fails with the error of the port that is taken (`EADDRINUSE`, with its `port`). */
export async function serveWorkbench({ folders, port, securePort, sample }: ServeOptions): Promise<WorkbenchServer> {
  const answer = (isSecure: boolean): RequestListener => {
    return (request, response) => {
      respond(request, response, { folders, sample, isSecure }).catch(() => {
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
    };
  };
  const plain = createServer(answer(false));
  const secure = createSecureServer(await localCertificate(), answer(true));
  await listening(plain, port);
  try {
    await listening(secure, securePort);
  } catch (error) {
    await closed(plain);
    throw error;
  }
  return {
    address: `http://localhost:${portOf(plain)}`,
    secureAddress: `https://localhost:${portOf(secure)}`,
    close: async () => {
      await Promise.all([closed(plain), closed(secure)]);
    },
  };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", resolve);
  });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

interface Place {
  readonly folders: WorkbenchFolders;
  readonly sample: string;
  readonly isSecure: boolean;
}

async function respond(request: IncomingMessage, response: ServerResponse, place: Place): Promise<void> {
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Cache-Control", "no-cache");
  // A page of elsewhere that has this machine's address looked up must not read what is served here.
  const { hostname } = new URL(`http://${request.headers.host ?? ""}`);
  if (hostname !== "localhost" && hostname !== "127.0.0.1") return refuse(response, 403);
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405);
  const path = decodedPath(request.url ?? "/");
  if (path === null) return refuse(response, 400);
  const { folders, isSecure } = place;
  if (path === "/samples") return sendSamples(response, place);
  if (path === "/manifest.xml") return sendFile(response, folders.manifest);
  const file = await servedFile(path, folders);
  if (file === null) return refuse(response, 404);
  if (path.startsWith("/addin/") && path.endsWith(".html") && !isSecure) return sendAddinPage(response, file);
  if (path === "/") response.setHeader("Content-Security-Policy", pagePolicy);
  return sendFile(response, file);
}

/** The grid makes styles at run time, and pictures from data; nothing comes from elsewhere. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src http://localhost:* https://localhost:*",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}

/** Without query; null for what is no path. */
function decodedPath(url: string): string | null {
  try {
    const path = decodeURIComponent(url.split("?", 1)[0] ?? "");
    return path.includes("\0") || path.includes("\\") ? null : path;
  } catch {
    return null;
  }
}

/** The file for a path, inside the folder it belongs to: neither `..` nor a link leads out of it. */
async function servedFile(path: string, folders: WorkbenchFolders): Promise<string | null> {
  const [folder, rest] = path.startsWith("/addin/")
    ? [folders.addin, path.slice("/addin/".length)]
    : path.startsWith("/samples/")
      ? [folders.samples, path.slice("/samples/".length)]
      : [folders.page, path === "/" ? "index.html" : path.slice(1)];
  if (folder === folders.samples && extname(rest) !== ".xlsx") return null;
  try {
    const inside = await realpath(folder);
    const file = await realpath(join(inside, rest));
    return file.startsWith(inside + sep) && (await stat(file)).isFile() ? file : null;
  } catch {
    return null;
  }
}

function sendFile(response: ServerResponse, file: string): void {
  response.setHeader("Content-Type", types.get(extname(file)) ?? "application/octet-stream");
  createReadStream(file)
    .on("error", () => response.destroy())
    .pipe(response);
}

/** Names of the samples, the one to open first in front. */
async function sendSamples(response: ServerResponse, { folders, sample }: Place): Promise<void> {
  const books = (await readdir(folders.samples)).filter((name) => extname(name) === ".xlsx");
  const names = [...new Set([...books.filter((name) => name === sample), ...books])];
  response.setHeader("Content-Type", types.get(".json") ?? "");
  response.end(JSON.stringify(names));
}

const officeTag = /<script\b[^>]*\bsrc="[^"]*office\.js"/;

async function sendAddinPage(response: ServerResponse, file: string): Promise<void> {
  const page = await readFile(file, "utf8");
  response.setHeader("Content-Type", types.get(".html") ?? "");
  response.end(page.replace(officeTag, (tag) => `<script src="/native-host.js"></script>\n    ${tag}`));
}
