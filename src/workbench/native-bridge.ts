/**
 * Node's seam: loads Microsoft's office.js as it is from node_modules and answers it through the bridge it has for native
 * hosts. One load per process (its globals cannot be taken back); the workbook behind it may be changed at any time.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { runInThisContext } from "node:vm";
import { eventEntries, hostInfo, nativeFacts } from "./host-facts.ts";
import { Workbook } from "./model/workbook.ts";
import { services, workbookHandle } from "./rich-api/members/workbook.ts";
import { RichApiServer, type ServerOptions } from "./rich-api/server.ts";

export interface NativeBridge {
  /** Puts another workbook behind office.js; requests still under way are answered from the old one. */
  connect(workbook: Workbook, options?: ConnectOptions): RichApiServer;
}

export type ConnectOptions = Pick<ServerOptions, "mostBytes" | "mostCells" | "interrupt">;

/** What the client's HostBridge sends and takes. */
interface BridgeMessage {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly body: unknown };
}

const query = `?_host_Info=${hostInfo("Win32")}`;

/** Loads office.js for a host of ExcelApi 1.`level` and waits until it is ready. */
export async function startNativeBridge(level: number): Promise<NativeBridge> {
  const bridge = new Bridge(level);
  const library = dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"));
  playPage(library, level);
  define("_richApiNativeBridge", bridge);
  run(join(library, "office.js"));
  await officeReady();
  return bridge;
}

class Bridge implements NativeBridge {
  readonly #level: number;
  #server: RichApiServer;
  #stopListening: (() => void) | null = null;
  #isAnswering = false;
  /** Filled in by the client. */
  onMessageFromHost: ((text: string) => void) | null = null;

  constructor(level: number) {
    this.#level = level;
    this.#server = this.connect(new Workbook());
  }

  connect(workbook: Workbook, options: ConnectOptions = {}): RichApiServer {
    this.#stopListening?.();
    const server = new RichApiServer({
      root: workbookHandle(workbook),
      services,
      level: this.#level,
      afterBatch: () => workbook.resumeCalculation(),
      ...options,
    });
    this.#server = server;
    // Told after the answer to the batch that made the change.
    this.#stopListening = workbook.listen((event) => {
      const entries = eventEntries(server, event, this.#isAnswering && this.#level >= 14);
      if (entries.length === 0) return;
      setImmediate(() => this.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } })));
    });
    return server;
  }

  /** Called by the client. Answers come later, never while the client is still sending. */
  sendMessageToHost(text: string): void {
    const sent: unknown = JSON.parse(text);
    if (!isRequest(sent)) return;
    const { body } = sent.message;
    this.#isAnswering = true;
    const answer = this.#server.process(typeof body === "string" ? body : JSON.stringify(body));
    this.#isAnswering = false;
    if (answer === null) return;
    queueMicrotask(() => {
      this.onMessageFromHost?.(
        JSON.stringify({ id: sent.id, type: 2, message: { statusCode: 200, headers: {}, body: JSON.parse(answer) } }),
      );
    });
  }
}

function isRequest(value: unknown): value is BridgeMessage {
  return typeof value === "object" && value !== null && "id" in value && "type" in value && value.type === 1;
}

function define(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
}

function run(file: string): void {
  runInThisContext(readFileSync(file, "utf8"), { filename: file });
}

/** As much of a page as office.js looks at: a script tag it was loaded by, a head it appends scripts to, a host. */
function playPage(library: string, level: number): void {
  const scriptTag = (src: string): Record<string, unknown> => ({
    src,
    getAttribute: (name: string) => (name === "src" ? src : null),
    setAttribute: () => undefined,
    onload: null,
  });
  const head = {
    appendChild: (script: { src?: string; onload?: (() => void) | null }): void => {
      const path = (script.src ?? "").replace(/^file:\/\//, "").replace(/\?.*$/, "");
      setImmediate(() => {
        if (path.endsWith(".js")) run(path);
        script.onload?.();
      });
    },
  };
  const nothing = (): undefined => undefined;
  define("window", globalThis);
  define("location", {
    search: query,
    href: `https://localhost/taskpane.html${query}`,
    hash: "",
    host: "localhost",
    hostname: "localhost",
    protocol: "https:",
    origin: "https://localhost",
  });
  define("document", {
    URL: "https://localhost/taskpane.html",
    domain: "localhost",
    documentElement: {},
    body: { appendChild: nothing },
    head,
    readyState: "complete",
    createElement: () => scriptTag(""),
    getElementsByTagName: (name: string) => (name === "script" ? [scriptTag(join(library, "office.js"))] : [head]),
    getElementById: () => null,
    addEventListener: nothing,
    removeEventListener: nothing,
    attachEvent: nothing,
  });
  // office.js takes the history away, as it does in a real pane.
  define("history", {});
  define("navigator", { userAgent: "workbench", platform: "", language: "zh-CN" });
  define("addEventListener", nothing);
  define("removeEventListener", nothing);
  define("sessionStorage", storage());
  define("localStorage", storage());
  const context = documentContext(level);
  define("external", Object.fromEntries(nativeMembers(context)));
}

function storage(): Record<string, (key: string, value: string) => unknown> {
  const entries = new Map<string, string>();
  return {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => entries.set(key, value),
    removeItem: (key) => entries.delete(key),
  };
}

/** The facts of the document, as a native host hands them to office.js: functions by name. */
function documentContext(level: number): Record<string, () => unknown> {
  const facts = { ...nativeFacts(level, "workbook.xlsx"), GetSettings: noSettings };
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, () => fact]));
}

function nativeMembers(context: unknown): [string, () => unknown][] {
  return [
    ["GetContext", () => context],
    ["Execute", () => undefined],
    ["RegisterEvent", () => undefined],
  ];
}

/** The document's own settings are not used by the add-in: it keeps its own in the workbook. */
const noSettings = Object.fromEntries(["Read", "Write"].map((name) => [name, () => undefined]));

function officeReady(): Promise<unknown> {
  const office: unknown = Reflect.get(globalThis, "Office");
  if (typeof office !== "object" || office === null || !("onReady" in office) || typeof office.onReady !== "function") {
    throw new TypeError("workbench: office.js did not load");
  }
  return Promise.resolve(office.onReady());
}
