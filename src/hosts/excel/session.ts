/// <reference types="office-js" />
/**
 * Round trips to Excel: each has a time limit, is counted, and fails with an error a clerk can act on. Nothing else of this
 * folder talks to Excel.
 */
import { HostError, type Reached } from "../host.ts";

/** A clock that can be replaced in tests. */
export interface Timer {
  /** Calls back after so many milliseconds; the result calls it off. */
  after(milliseconds: number, callback: () => void): () => void;
}

export const realTimer: Timer = {
  after: (milliseconds, callback) => {
    const handle = setTimeout(callback, milliseconds);
    return () => clearTimeout(handle);
  },
};

/** What the work has cost so far. */
export interface TrafficCounters {
  syncs: number;
  /** Estimated bytes of what was sent and of what was asked for. */
  sentBytes: number;
  receivedBytes: number;
}

export interface SessionOptions {
  readonly timer: Timer;
  /** Milliseconds a round trip may take. */
  readonly timeLimit: number;
  readonly counters: TrafficCounters;
}

/** Excel refused: `code` is Excel's own, for whoever can do something about it. */
export class ExcelRefusal extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = "ExcelRefusal";
    this.code = code;
  }

  get isTooLarge(): boolean {
    return this.code === "RequestPayloadSizeLimitExceeded" || this.code === "ResponsePayloadSizeLimitExceeded";
  }
}

export class NoAnswer extends Error {}

export class Session {
  readonly #context: Excel.RequestContext;
  readonly #options: SessionOptions;

  constructor(context: Excel.RequestContext, options: SessionOptions) {
    this.#context = context;
    this.#options = options;
  }

  get workbook(): Excel.Workbook {
    return this.#context.workbook;
  }

  /** One round trip. Throws ExcelRefusal or NoAnswer. */
  async sync(): Promise<void> {
    const { timer, timeLimit, counters } = this.#options;
    counters.syncs++;
    const answered = this.#context.sync();
    let stop: () => void = () => undefined;
    const tooLate = new Promise<never>((_, reject) => {
      stop = timer.after(timeLimit, () => reject(new NoAnswer()));
    });
    try {
      await Promise.race([answered, tooLate]);
    } catch (error) {
      // An answer that comes after all is of no use any more, and its failure must not go unheard into the console.
      answered.catch(() => undefined);
      throw refusalOf(error);
    } finally {
      stop();
    }
  }

  sent(bytes: number): void {
    this.#options.counters.sentBytes += bytes;
  }

  received(bytes: number): void {
    this.#options.counters.receivedBytes += bytes;
  }
}

/** Runs work in one request context and turns what Excel says into a HostError. */
export async function withSession<Result>(
  options: SessionOptions,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  try {
    return await Excel.run((context) => work(new Session(context, options)));
  } catch (error) {
    throw error instanceof HostError ? error : hostErrorOf(refusalOf(error), "");
  }
}

/** The error with what happened to the work so far; `consequence` is a Chinese sentence or empty. */
export function hostErrorOf(error: unknown, consequence: string, reached: Reached | null = null): HostError {
  const made = messageFor(error, consequence, reached);
  // For whoever looks into it later; the clerk sees the message.
  made.cause = error;
  return made;
}

function messageFor(error: unknown, consequence: string, reached: Reached | null): HostError {
  if (error instanceof NoAnswer) {
    return new HostError("not-answering", `Excel 很久没有回应，已停止等待。${consequence || "请稍后再试。"}`, reached);
  }
  if (!(error instanceof ExcelRefusal)) throw error;
  const code = error.code === "InvalidOperationInCellEditMode" ? "cell-editing" : "refused";
  return new HostError(code, `${reasonOf(error)}${consequence || "请再试一次。"}`, reached);
}

function reasonOf(refusal: ExcelRefusal): string {
  switch (refusal.code) {
    case "InvalidOperationInCellEditMode":
      return "有单元格正在编辑，Excel 暂不接受操作；请先按回车键结束编辑。";
    case "AccessDenied":
      return "工作表或工作簿设有保护，Excel 没有接受。";
    case "ItemNotFound":
    case "InvalidReference":
      return "要用到的工作表或区域刚刚被删除或改动了。";
    case "RequestPayloadSizeLimitExceeded":
    case "ResponsePayloadSizeLimitExceeded":
      return "一次要传的内容超过了 Excel 的上限。";
    default:
      return `Excel 没有接受这项操作（${refusal.code}）。`;
  }
}

function refusalOf(error: unknown): unknown {
  if (error instanceof ExcelRefusal || error instanceof NoAnswer || error instanceof HostError) return error;
  return error instanceof OfficeExtension.Error ? new ExcelRefusal(error.code, error.message) : error;
}

/** UTF-8 bytes of a value as JSON, a little over: Chinese characters may be sent escaped. */
export function estimatedBytes(value: unknown): number {
  if (typeof value !== "string") return value === null || value === undefined ? 4 : `${String(value)}`.length + 1;
  let bytes = 3;
  for (let at = 0; at < value.length; at++) bytes += value.charCodeAt(at) < 128 ? 1 : 6;
  return bytes;
}
