/**
 * Looks into the pane as it is delivered, from outside: the store is found through React's own tree, so that nothing is put
 * into the product for the tests. Evaluated in the frame of the pane.
 */
import { workbookJson } from "../../../../src/cli/check/check-json.ts";
import type { Status } from "../../../../src/core/model/outcome.ts";
import { lastClosedQuarter, pointsOf } from "../../../../src/core/points/points.ts";
import type { PaneStore } from "../../../../src/taskpane/state/pane-store.ts";

declare global {
  interface Window {
    lookInside?: LookInside;
  }
}

export interface LookInside {
  /** The result in the pane's memory as the entry of `check --json` for a file of this name. */
  json(file: string): string;
  /** Milliseconds of a checkup, from the press to the result. */
  runTime(): Promise<number>;
}

interface Fiber {
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly memoizedProps: unknown;
}

const statuses: ReadonlySet<Status> = new Set([
  "met",
  "gap",
  "not-applicable",
  "cannot-judge",
  "not-due",
  "to-confirm",
  "error",
]);

window.lookInside = {
  json(file) {
    const { result } = store().state;
    if (result === null) throw new Error("the pane has no result");
    const { checkup, snapshot } = result;
    const { facts } = checkup;
    const points = pointsOf({ facts, snapshot, period: lastClosedQuarter(facts.asOf) });
    return JSON.stringify(workbookJson(file, checkup, points, statuses));
  },
  async runTime() {
    const started = performance.now();
    await store().run();
    return performance.now() - started;
  },
};

function store(): PaneStore {
  const root = document.getElementById("root");
  const key = Object.keys(root ?? {}).find((name) => name.startsWith("__reactContainer$"));
  const found = key === undefined ? null : storeBelow(Reflect.get(root ?? {}, key).stateNode.current);
  if (found === null) throw new Error("no pane is drawn in this page");
  return found;
}

function storeBelow(start: Fiber): PaneStore | null {
  const waiting: Fiber[] = [start];
  for (let fiber = waiting.pop(); fiber !== undefined; fiber = waiting.pop()) {
    const value: unknown = Reflect.get(Object(fiber.memoizedProps), "value");
    if (isStore(value)) return value;
    if (fiber.sibling !== null) waiting.push(fiber.sibling);
    if (fiber.child !== null) waiting.push(fiber.child);
  }
  return null;
}

function isStore(value: unknown): value is PaneStore {
  return typeof value === "object" && value !== null && "state" in value && "run" in value;
}
