/** A clock whose timers run when the test says so; waits of no length run by themselves. */
import type { PaneClock } from "../../../src/taskpane/pane-host.ts";

export class ManualClock implements PaneClock {
  #now = 0;
  readonly #waiting = new Set<{ readonly milliseconds: number; readonly callback: () => void }>();

  today(): { readonly year: number; readonly month: number; readonly day: number } {
    return { year: 2026, month: 11, day: 21 };
  }

  time(): string {
    return "15:04";
  }

  /** Time flies: every look at the clock is a second later. */
  now(): number {
    this.#now += 1000;
    return this.#now;
  }

  later(milliseconds: number, callback: () => void): () => void {
    if (milliseconds === 0) {
      queueMicrotask(callback);
      return () => undefined;
    }
    const entry = { milliseconds, callback };
    this.#waiting.add(entry);
    return () => this.#waiting.delete(entry);
  }

  /** Lets every timer of at most so many milliseconds run out. */
  pass(milliseconds: number): void {
    for (const entry of [...this.#waiting]) {
      if (entry.milliseconds > milliseconds) continue;
      this.#waiting.delete(entry);
      entry.callback();
    }
  }
}
