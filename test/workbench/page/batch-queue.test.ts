import { expect, it } from "vitest";
import { BatchQueue, type BatchQueueOptions } from "../../../src/workbench/page/batch-queue.ts";

function queueWith(options: Partial<BatchQueueOptions>): { readonly queue: BatchQueue; readonly failures: unknown[] } {
  const failures: unknown[] = [];
  const queue = new BatchQueue({
    process: (body) => `answer to ${body}`,
    beforeBatch: async () => undefined,
    afterBatch: () => undefined,
    failed: (error) => failures.push(error),
    ...options,
  });
  return { queue, failures };
}

it("answers although the grid cannot be drawn afterwards, and tells of it", async () => {
  const broken = new Error("the grid");
  const { queue, failures } = queueWith({
    afterBatch: () => {
      throw broken;
    },
  });
  expect(await queue.answer("one")).toBe("answer to one");
  expect(await queue.answer("two")).toBe("answer to two");
  expect(failures).toEqual([broken, broken]);
  expect(queue.isAnswering).toBe(false);
});

it("answers although the values before it could not be calculated", async () => {
  const broken = new Error("the calculator");
  const { queue, failures } = queueWith({ beforeBatch: () => Promise.reject(broken) });
  expect(await queue.answer("one")).toBe("answer to one");
  expect(failures).toEqual([broken]);
});

it("carries batches out one after the other, also behind one that failed", async () => {
  const seen: string[] = [];
  const { queue, failures } = queueWith({
    beforeBatch: async () => {
      seen.push("before");
    },
    process: (body) => {
      seen.push(`${body} ${queue.isAnswering}`);
      if (body === "bad") throw new Error("no batch");
      return body;
    },
    afterBatch: () => seen.push("after"),
  });
  const answers = [queue.answer("bad"), queue.answer("good")];
  const [bad, good] = await Promise.allSettled(answers);
  expect(bad?.status).toBe("rejected");
  expect(good).toEqual({ status: "fulfilled", value: "good" });
  expect(seen).toEqual(["before", "bad true", "after", "before", "good true", "after"]);
  expect(failures).toEqual([]);
});
