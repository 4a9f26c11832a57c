/** Many small questions in few round trips, some of which Excel may refuse. */
import { ExcelRefusal, type Session } from "./session.ts";

/** Items asked for in one round trip: each takes more than a kilobyte. */
const itemsPerTrip = 1000;

/** What `ask` loads for each item, in few round trips. Items for which Excel refuses it are left out. */
export async function readEach<Item, Answer>(
  context: Session,
  items: readonly Item[],
  ask: (item: Item) => () => Answer,
): Promise<ReadonlyMap<Item, Answer>> {
  const answers = new Map<Item, Answer>();
  const waiting: (readonly Item[])[] = [];
  for (let from = 0; from < items.length; from += itemsPerTrip) waiting.push(items.slice(from, from + itemsPerTrip));
  for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
    const asked = part.map((item) => [item, ask(item)] as const);
    try {
      await context.sync();
      for (const [item, answer] of asked) answers.set(item, answer());
    } catch (error) {
      if (!(error instanceof ExcelRefusal) || error.code === "InvalidOperationInCellEditMode") throw error;
      // One that cannot be read spoils the whole round trip: in halves until it is alone.
      const middle = part.length >> 1;
      if (middle > 0) waiting.unshift(part.slice(0, middle), part.slice(middle));
    }
  }
  return answers;
}
