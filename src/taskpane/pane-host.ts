/** What the pane asks of whoever holds the workbook. The pane knows nothing else of Excel. */
import type { Snapshot } from "../core/workbook/snapshot.ts";
import type { ApplyOptions, LiveHost } from "../hosts/host.ts";

/**
 * `apply` throws HostError; an error in the middle of a plan may carry `applied`, the operations carried out until then.
 */
export interface PaneHost extends LiveHost {
  read(options?: ApplyOptions): Promise<Snapshot>;
  /**
   * Calls back with the sheet whenever somebody here edits it; edits of our own are left out. Returns how to stop. Hosts
   * without events leave it out: the pane then looks for changes before it writes.
   */
  onChanged?(listener: (sheet: string) => void): () => void;
}

/** The clock and the waiting the pane needs, so that tests hold them in their hands. */
export interface PaneClock {
  /** Today as the user's calendar has it. */
  today(): { readonly year: number; readonly month: number; readonly day: number };
  /** `15:04`. */
  time(): string;
  /** Milliseconds since some moment, for measuring. */
  now(): number;
  /** Calls back once after so many milliseconds. Returns how to call it off. */
  later(milliseconds: number, callback: () => void): () => void;
}
