import { describe, expect, it } from "vitest";
import { dayOf } from "../../../src/core/model/date.ts";
import {
  historyAfter,
  historyText,
  lastSeenOn,
  parseHistory,
  reviewOn,
  type SystemStatus,
} from "../../../src/core/rectification/issue-history.ts";

const march = dayOf(2026, 3, 31);
const april = dayOf(2026, 4, 30);
const may = dayOf(2026, 5, 31);
const leapDay = dayOf(2028, 2, 29);

function afterRuns(...runs: readonly (readonly [number, SystemStatus, string?])[]) {
  return runs.reduce<ReturnType<typeof parseHistory>>(
    (history, [day, status, note]) => historyAfter(history, day as typeof march, status, note),
    [],
  );
}

describe("history of the runs", () => {
  it("joins runs that say the same and is read back as it was written", () => {
    const history = afterRuns([march, "反复", "前次2025-007"], [april, "反复"], [may, "待销号"], [leapDay, "仍未达标"]);
    expect(historyText(history)).toBe(
      "2026-03-31—2026-04-30 反复（前次2025-007）；2026-05-31 待销号；2028-02-29 仍未达标",
    );
    expect(parseHistory(historyText(history))).toEqual(history);
  });

  it("says the same whichever run of a day came last, and nothing of a run with an earlier base date", () => {
    const plain = afterRuns([march, "仍未达标"], [may, "待销号"]);
    expect(afterRuns([march, "仍未达标"], [may, "仍未达标"], [may, "待销号"], [may, "待销号"])).toEqual(
      afterRuns([march, "仍未达标"], [may, "仍未达标"], [may, "待销号"]),
    );
    expect(afterRuns([march, "仍未达标"], [may, "反复"], [may, "待销号"])).toEqual(plain);
    expect(historyAfter(plain, april, "无法判定")).toEqual(plain);
  });

  it("tells what was said on a day and when it was last a fault", () => {
    const history = afterRuns([march, "仍未达标"], [april, "仍未达标"], [may, "待销号"]);
    expect(reviewOn(history, dayOf(2026, 3, 30))).toBeNull();
    expect(reviewOn(history, dayOf(2026, 5, 1))).toBe("仍未达标");
    expect(reviewOn(history, may)).toBe("待销号");
    expect(lastSeenOn(history)).toBe(april);
    expect(lastSeenOn([])).toBeNull();
  });

  it("keeps what it can read of a damaged cell", () => {
    expect(parseHistory("")).toEqual([]);
    const text = "已问过李二；2026-02-30 仍未达标；2026-03-31 仍未达标；2026-01-01 待销号；2026-05-31—2026-04-30 反复";
    expect(historyText(parseHistory(text))).toBe("2026-03-31 仍未达标");
  });
});
