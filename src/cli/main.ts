/** Entry of the bundled command line: connects the terminal of the process and ends with the exit code of the contract. */
import { dayOf } from "../core/model/date.ts";
import { run } from "./run.ts";

// A reader that stops early (| head) is no error of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  message: (text) => process.stderr.write(`${text}\n`),
  messagesAreSeen: process.stderr.isTTY === true,
  today: () => {
    const now = new Date();
    return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  },
});
