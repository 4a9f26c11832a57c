/**
 * A script of its own, put before office.js by the development server: what a window of Excel on Windows has and a frame
 * has not. office.js itself is Microsoft's, unmodified. Knows nothing of workbooks: it passes messages on.
 */
import type { FrameMessage, NativeFrameName, PageMessage } from "./native-messages.ts";

type EventHandler = (event: number, payload: { toArray(): unknown[] }) => void;
type Done = (status: number) => void;

const commandInvoked = 39;
const commandCompleted = 94;
const success = 0;
const notSupported = 5010;

const frame = frameName();
if (frame !== null) playWindowsExcel(frame);

function frameName(): NativeFrameName | null {
  if (!window.name.startsWith("{")) return null;
  const parsed: unknown = JSON.parse(window.name);
  return isFrameName(parsed) ? parsed : null;
}

function isFrameName(value: unknown): value is NativeFrameName {
  return typeof value === "object" && value !== null && "workbench" in value;
}

function playWindowsExcel({ workbench: { conversation, parent, facts } }: NativeFrameName): void {
  const handlers = new Map<number, EventHandler>();
  const tell = (message: FrameMessage): void => window.parent.postMessage(message, parent);
  const bridge: { onMessageFromHost: ((text: string) => void) | null; sendMessageToHost(text: string): void } = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => tell({ conversation, kind: "request", text }),
  };
  window.addEventListener("message", ({ source, data }: MessageEvent<PageMessage>) => {
    if (source !== window.parent || data.conversation !== conversation) return;
    if (data.kind === "host") bridge.onMessageFromHost?.(data.text);
    else {
      const facts = [data.controlId, data.name, JSON.stringify({ source: { id: data.controlId } })];
      handlers.get(commandInvoked)?.(commandInvoked, { toArray: () => facts });
    }
  });
  // The document's own settings: an add-in that keeps any is told that there are none.
  const noSettings = functions(["Read", "Write"].map((name) => [name, undefined]));
  const context = functions([...Object.entries(facts), ["GetSettings", noSettings]]);
  define("_richApiNativeBridge", bridge);
  define("external", {
    ...functions([["GetContext", context]]),
    Execute: (method: number, _parameters: unknown, done: Done) => {
      if (method === commandCompleted) tell({ conversation, kind: "command-ended" });
      done(method === commandCompleted ? success : notSupported);
    },
    RegisterEvent: (event: number, _target: string, handler: EventHandler, done: Done) => {
      handlers.set(event, handler);
      done(success);
    },
    UnregisterEvent: (event: number, _target: string, done: Done) => {
      handlers.delete(event);
      done(success);
    },
  });
}

/** Functions by name, each giving its fact. */
function functions(facts: readonly (readonly [string, unknown])[]): Record<string, () => unknown> {
  return Object.fromEntries(facts.map(([name, fact]) => [name, () => fact]));
}

function define(name: string, value: unknown): void {
  Object.defineProperty(window, name, { value, writable: true, configurable: true });
}
