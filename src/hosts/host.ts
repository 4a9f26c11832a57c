/** The contract between the core and whoever holds a workbook. One suite of tests runs against every host. */
import type { Place } from "../core/model/place.ts";
import type { EditPlan, Receipt } from "../core/workbook/edit-plan.ts";
import type { Snapshot } from "../core/workbook/snapshot.ts";

/** How far writing came before it failed: sheets of ours by their defined names. The others are as they were. */
export interface Reached {
  readonly written: readonly string[];
  /** Begun and not finished. */
  readonly partly: readonly string[];
}

/** An error a clerk can act on. `message` is Chinese and names file, sheet and cell where there is one. */
export class HostError extends Error {
  readonly code:
    | "unreadable-workbook"
    | "password-protected"
    | "too-large"
    | "read-only-workbook"
    | "unwritable-output"
    | "wrong-output"
    | "not-answering"
    | "refused"
    | "cell-editing"
    | "cancelled";

  /** Of an `apply` that had begun to write. */
  readonly reached: Reached | null;

  constructor(code: HostError["code"], message: string, reached: Reached | null = null) {
    super(message);
    this.name = "HostError";
    this.code = code;
    this.reached = reached;
  }
}

export interface ApplyOptions {
  /** Called before each part of the work. */
  readonly onProgress?: (progress: Progress) => void;
  /** Stops between two parts: what was written stays, the receipt is an error that says so. */
  readonly signal?: AbortSignal;
}

export interface Progress {
  /** Parts of the work done, of `total`. */
  readonly done: number;
  readonly total: number;
  /** Chinese: what is being written now. */
  readonly what: string;
}

export interface Host {
  read(): Promise<Snapshot>;
  apply(plan: EditPlan, options?: ApplyOptions): Promise<Receipt>;
}

/** Texts kept in the workbook itself, under keys of ours. */
export interface KeyValueStore {
  get(key: string): Promise<string | null>;
  /** Every text kept, by key: one round trip however many there are. */
  getAll(): Promise<ReadonlyMap<string, string>>;
  /** Null takes the key away. */
  set(key: string, text: string | null): Promise<void>;
}

/** A host whose workbook is open before the clerk's eyes. */
export interface LiveHost extends Host {
  /** Shows and selects a place; null when done, else a Chinese sentence why it cannot be shown. */
  reveal(place: Place): Promise<string | null>;
  readonly store: KeyValueStore;
}
