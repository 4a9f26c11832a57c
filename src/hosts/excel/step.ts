/** Work that is put into batches: each step says about how much it sends. */
import type { Session } from "./session.ts";
import { ExcelRefusal } from "./session.ts";

export interface Step {
  /** Estimated bytes. */
  readonly bytes: number;
  /** Queues the calls. May be called again when its batch was refused whole. */
  readonly act: () => void;
}

export interface Task {
  /** Chinese: what a clerk knows it as. */
  readonly name: string;
  readonly steps: readonly Step[];
}

interface QueuedStep extends Step {
  readonly task: number;
}

/** Far below Excel's 5 MB: the estimate may be out by half. */
const mostBytes = 2_000_000;

/** Sheets in one batch: when it fails, these are the ones that may be half done. */
const mostTasks = 3;

/** A task that has fewer bytes than this is not worth a round trip of its own. */
const smallBatch = 600_000;

export interface BatchProgress {
  readonly started: (tasks: readonly number[]) => void;
  readonly finished: (tasks: readonly number[]) => void;
  /** Throws when the work is to stop. */
  readonly checkpoint: () => void;
}

/** Sends the steps of all tasks in order, few round trips; a batch refused for its size is sent again in halves. */
export async function sendSteps(context: Session, tasks: readonly Task[], progress: BatchProgress): Promise<void> {
  const left = tasks.map(({ steps }) => steps.length);
  const waiting = batchesOf(tasks);
  for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) {
    progress.checkpoint();
    progress.started([...new Set(batch.map(({ task }) => task))]);
    const halves = await sendBatch(context, batch);
    if (halves !== null) {
      waiting.unshift(...halves);
      continue;
    }
    for (const { task } of batch) left[task] = (left[task] ?? 0) - 1;
    progress.finished([...left.entries()].flatMap(([task, count]) => (count === 0 ? [task] : [])));
  }
}

async function sendBatch(context: Session, batch: readonly QueuedStep[]): Promise<[QueuedStep[], QueuedStep[]] | null> {
  const { application } = context.workbook;
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
  for (const step of batch) step.act();
  context.sent(batch.reduce((sum, { bytes }) => sum + bytes, 0));
  try {
    await context.sync();
    return null;
  } catch (error) {
    if (!(error instanceof ExcelRefusal) || !error.isTooLarge || batch.length < 2) throw error;
    const middle = batch.length >> 1;
    return [batch.slice(0, middle), batch.slice(middle)];
  }
}

function batchesOf(tasks: readonly Task[]): QueuedStep[][] {
  const batches: QueuedStep[][] = [];
  let current: QueuedStep[] = [];
  let bytes = 0;
  const close = (): void => {
    if (current.length > 0) batches.push(current);
    current = [];
    bytes = 0;
  };
  tasks.forEach(({ steps }, task) => {
    const size = steps.reduce((sum, step) => sum + step.bytes, 0);
    const inBatch = new Set(current.map((step) => step.task)).size;
    if (current.length > 0 && (inBatch >= mostTasks || bytes + size > smallBatch)) close();
    for (const step of steps) {
      if (current.length > 0 && bytes + step.bytes > mostBytes) close();
      current.push({ ...step, task });
      bytes += step.bytes;
    }
  });
  close();
  return batches;
}
