/** A limit on code of others that may not come back. Node only; a browser gives such work to a worker. */
import { runInNewContext } from "node:vm";

export class TimeLimitError extends Error {}

/**
 * Runs `task` and throws TimeLimitError when it has not ended after so many milliseconds. The task is then cut off where
 * it stands, without its `finally` blocks: it must change nothing that others see.
 */
export function withTimeLimit<Result>(milliseconds: number, task: () => Result): Result {
  let result: { readonly value: Result } | undefined;
  const run = (): void => {
    result = { value: task() };
  };
  try {
    // Only a script run this way can be interrupted; the script itself is always this one call.
    runInNewContext("run()", { run }, { timeout: Math.ceil(milliseconds) });
  } catch (error) {
    throw isTimeout(error) ? new TimeLimitError() : error;
  }
  if (result === undefined) throw new TimeLimitError();
  return result.value;
}

/** The error is made in the script's own world, where `Error` is another class. */
function isTimeout(error: unknown): boolean {
  return (
    typeof error === "object" && error !== null && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT"
  );
}
