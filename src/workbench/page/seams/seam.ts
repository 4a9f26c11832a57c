/** How the page plays Excel to one frame: what office.js in the frame asks for, and what it is told. */
import type { EventEntry } from "../../host-facts.ts";

export interface SeamHost {
  readonly conversation: string;
  /** ExcelApi 1.`level`. */
  readonly level: number;
  readonly documentName: string;
  readonly theme: "light" | "dark";
  /** Hands a message to the frame. */
  post(message: unknown): void;
  /** The answer to the body of a batch; null when none is to come. */
  answer(body: string): Promise<string | null>;
  /** A function of the ribbon has ended. */
  commandEnded(): void;
  /** Somebody pressed Tab at the last control of the frame, or Shift+Tab at its first. */
  focusLeft(isBackwards: boolean): void;
}

export interface Seam {
  /** The name to give the frame before its page is loaded. */
  readonly frameName: string;
  /** Takes a message of the frame. */
  receive(message: unknown): void;
  push(entries: readonly EventEntry[]): void;
  /** Runs a function of the ribbon in the frame. */
  invoke(name: string, controlId: string): void;
  /** Puts the focus on the frame's first control, or its last. Null where the browser moves it by itself. */
  readonly enter: ((isBackwards: boolean) => void) | null;
}
