import { expect, it } from "vitest";
import { TimeLimitError, withTimeLimit } from "../../../src/hosts/file/time-limit.ts";

it("gives back what the task gives", () => {
  expect(withTimeLimit(10_000, () => ["张一"])).toEqual(["张一"]);
  expect(withTimeLimit(10_000, () => undefined)).toBeUndefined();
});

it("cuts off a task that does not end", () => {
  let rounds = 0;
  const endless = (): void => {
    while (rounds >= 0) rounds++;
  };
  expect(() => withTimeLimit(20, endless)).toThrow(TimeLimitError);
  expect(rounds).toBeGreaterThan(0);
});

it("lets errors of the task through as they are", () => {
  const error = new TypeError("张一");
  expect(() =>
    withTimeLimit(10_000, () => {
      throw error;
    }),
  ).toThrow(error);
});
