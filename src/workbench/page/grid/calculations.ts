/**
 * Whether the grid is calculating, told by what it carries out itself. Univer's own wait knows only the calculation that
 * runs: a change made meanwhile is calculated after it, and Univer begins a tenth of a second late. Whoever asks here gets
 * the values of every change made so far.
 */
import type { Univer } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { IActiveDirtyManagerService } from "@univerjs/preset-sheets-core";

/** Milliseconds by which Univer lets changes gather before it calculates. */
const gathering = 100;
/** Milliseconds after which a calculation is not waited for any longer. */
const longest = 60_000;
const started = "formula.mutation.set-formula-calculation-start";

export class Calculations {
  readonly #open = new Set<Promise<void>>();
  #gathered: (() => void) | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param givenUp called when a calculation takes too long: values of formulas may be old then */
  constructor(univer: Univer, api: FUniver, givenUp: () => void) {
    const causes = univer.__getInjector().get(IActiveDirtyManagerService);
    api.onCommandExecuted(({ id }, options) => {
      if (id === started) this.#add(api.getFormula().onCalculationResultApplied(longest).catch(givenUp));
      else if (causes.has(id) && options?.fromFormula !== true) this.#expect();
    });
  }

  /** Until every change made so far is calculated, also those made while waiting. */
  async settled(): Promise<void> {
    while (this.#open.size > 0) await Promise.all(this.#open);
  }

  /** A change: Univer begins to calculate when no other has come for a while, or finds that it need not. */
  #expect(): void {
    if (this.#gathered === null) {
      this.#add(
        new Promise((resolve) => {
          this.#gathered = resolve;
        }),
      );
    }
    // Behind all who listen to this change, so that Univer's timer is the earlier one.
    queueMicrotask(() => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.#gathered?.();
        this.#gathered = null;
      }, gathering + 1);
    });
  }

  #add(promise: Promise<void>): void {
    const open = promise.finally(() => this.#open.delete(open));
    this.#open.add(open);
  }
}
