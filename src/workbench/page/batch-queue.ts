/**
 * Batches of an add-in, answered one after the other. What goes wrong around a batch (a grid that cannot be drawn) is told
 * to the workbench and never costs the add-in its answer: it would wait for it for ever.
 */

export interface BatchQueueOptions {
  readonly process: (body: string) => string | null;
  /** Waits until values that are being calculated stand in the workbook. */
  readonly beforeBatch: () => Promise<void>;
  readonly afterBatch: () => void;
  readonly failed: (error: unknown) => void;
}

export class BatchQueue {
  readonly #options: BatchQueueOptions;
  #last: Promise<unknown> = Promise.resolve();
  #isAnswering = false;

  constructor(options: BatchQueueOptions) {
    this.#options = options;
  }

  /** True while a batch is carried out: what changes now was changed by the add-in. */
  get isAnswering(): boolean {
    return this.#isAnswering;
  }

  /** Rejects only when the batch itself could not be carried out. */
  answer(body: string): Promise<string | null> {
    const answer = this.#last.then(() => this.#carriedOut(body));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  async #carriedOut(body: string): Promise<string | null> {
    const { process, beforeBatch, afterBatch, failed } = this.#options;
    try {
      await beforeBatch();
    } catch (error) {
      failed(error);
    }
    this.#isAnswering = true;
    try {
      return process(body);
    } finally {
      this.#isAnswering = false;
      try {
        afterBatch();
      } catch (error) {
        failed(error);
      }
    }
  }
}
