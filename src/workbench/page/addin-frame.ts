/**
 * One page of an add-in in a frame, with a server of its own over the open workbook: the task pane, or the commands page.
 */
import { eventEntries } from "../host-facts.ts";
import type { Workbook } from "../model/workbook.ts";
import { services, workbookHandle } from "../rich-api/members/workbook.ts";
import { RichApiServer } from "../rich-api/server.ts";
import { BatchQueue } from "./batch-queue.ts";
import { nativeSeam } from "./seams/native-seam.ts";
import type { Seam } from "./seams/seam.ts";
import { wacSeam } from "./seams/wac-seam.ts";

export interface AddinFrameOptions {
  readonly frame: HTMLIFrameElement;
  readonly url: URL;
  readonly workbook: Workbook;
  /** ExcelApi 1.`level`. */
  readonly level: number;
  readonly theme: "light" | "dark";
  /** Waits until values that are being calculated stand in the workbook. */
  readonly beforeBatch: () => Promise<void>;
  readonly afterBatch: () => void;
  /** The focus goes on behind the frame, or before it. */
  readonly focusLeft: (isBackwards: boolean) => void;
}

/** Versions from which an event says that the add-in itself was the cause. */
const saysCause = 14;

let lastConversation = 0;

export class AddinFrame {
  readonly server: RichApiServer;
  readonly #options: AddinFrameOptions;
  readonly #seam: Seam;
  readonly #stop: (() => void)[] = [];
  readonly #queue: BatchQueue;
  #endCommand: (() => void) | null = null;
  #connect: () => void = () => undefined;
  /** Settles when Office is ready in the frame: the client then says so by a batch of its own. */
  readonly connected: Promise<void> = new Promise((resolve) => {
    this.#connect = resolve;
  });

  constructor(options: AddinFrameOptions) {
    const { frame, url, workbook, level, theme } = options;
    this.#options = options;
    this.server = new RichApiServer({
      root: workbookHandle(workbook),
      services,
      level,
      afterBatch: () => workbook.resumeCalculation(),
    });
    this.#queue = new BatchQueue({
      process: (body) => this.server.process(body),
      beforeBatch: options.beforeBatch,
      afterBatch: options.afterBatch,
      failed: reportError,
    });
    lastConversation++;
    const makeSeam = location.protocol === "https:" ? wacSeam : nativeSeam;
    this.#seam = makeSeam({
      // office.js keeps what it knows of a conversation in the session: a new one for every load.
      conversation: `${Date.now().toString(36)}-${lastConversation}`,
      level,
      documentName: workbook.name,
      theme,
      post: (message) => frame.contentWindow?.postMessage(message, url.origin),
      answer: (body) => this.#answer(body),
      commandEnded: () => this.#endCommand?.(),
      focusLeft: options.focusLeft,
    });
    const receive = ({ source, data }: MessageEvent): void => {
      if (source !== null && source === frame.contentWindow) this.#seam.receive(data);
    };
    window.addEventListener("message", receive);
    this.#stop.push(() => window.removeEventListener("message", receive));
    this.#stop.push(
      workbook.listen((event) => {
        const entries = eventEntries(this.server, event, this.#queue.isAnswering && level >= saysCause);
        // After the answer to the batch that made the change.
        if (entries.length > 0) setTimeout(() => this.#seam.push(entries));
      }),
    );
    frame.name = this.#seam.frameName;
    frame.src = url.href;
  }

  /** Runs a function of the ribbon and waits until it says that it has ended. */
  async invoke(name: string, controlId: string): Promise<void> {
    await this.connected;
    const ended = new Promise<void>((resolve) => {
      this.#endCommand = resolve;
    });
    this.#seam.invoke(name, controlId);
    await ended;
  }

  /** Puts the focus into the frame. False where the browser does it by itself. */
  enter(isBackwards: boolean): boolean {
    this.#seam.enter?.(isBackwards);
    return this.#seam.enter !== null;
  }

  close(): void {
    for (const stop of this.#stop) stop();
    this.#options.frame.src = "about:blank";
  }

  #answer(body: string): Promise<string | null> {
    this.#connect();
    return this.#queue.answer(body);
  }
}
