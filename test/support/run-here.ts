/** Runs a call of the command line in this process, without the bundle. For tests only. */
import { run } from "../../src/cli/run.ts";
import { dayOf } from "../../src/core/model/date.ts";

export interface RunHere {
  readonly code: number;
  readonly out: string;
  readonly messages: readonly string[];
}

/** Today is 21 November 2026. */
export async function runHere(...args: readonly string[]): Promise<RunHere> {
  let out = "";
  const messages: string[] = [];
  const code = await run(args, {
    out: (text) => {
      out += text;
    },
    message: (text) => {
      messages.push(text);
    },
    messagesAreSeen: false,
    today: () => dayOf(2026, 11, 21),
  });
  return { code, out, messages };
}
