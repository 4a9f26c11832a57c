import { describe, expect, it } from "vitest";
import { addDays, dayOf } from "../../../src/core/model/date.ts";
import { type IssueFacts, issueStanding } from "../../../src/core/rectification/issue-state.ts";

const today = dayOf(2026, 12, 31);

function standing(over: Partial<IssueFacts>) {
  return issueStanding({ review: "仍未达标", status: "", limit: null, ...over }, today);
}
const stateOf = (over: Partial<IssueFacts>) => standing(over).state;

describe("state of an issue", () => {
  it("is open until the clerk says something, and in progress after that", () => {
    expect(stateOf({})).toBe("open");
    expect(stateOf({ status: "未启动" })).toBe("open");
    expect(["整改中", "申请延期", "已整改"].map((status) => stateOf({ status }))).toEqual([
      "in-progress",
      "in-progress",
      "in-progress",
    ]);
  });

  it("is overdue the day after its limit and close to it for a week, across the year's end", () => {
    const at = (days: number) => stateOf({ status: "整改中", limit: addDays(today, days) });
    expect([-1, 0, 7, 8].map(at)).toEqual(["overdue", "due-soon", "due-soon", "in-progress"]);
    expect(stateOf({ limit: "月底前" })).toBe("open");
    expect(standing({ limit: "月底前" }).timing).toBe("limit-unreadable");
    // Asking for more time does not stop the clock.
    expect(stateOf({ status: "申请延期", limit: addDays(today, -1) })).toBe("overdue");
  });

  it("waits to be closed when the run finds it met, or when the branch reports its own issue as mended", () => {
    expect(stateOf({ review: "待销号", limit: addDays(today, -1) })).toBe("to-close");
    expect(standing({ review: "待销号", limit: addDays(today, -1) }).timing).toBe("overdue");
    expect(stateOf({ review: null, status: "已整改" })).toBe("to-close");
    expect(stateOf({ review: null, status: "整改中" })).toBe("in-progress");
  });

  it("is closed by a person alone; what still fails is answered and not undone", () => {
    expect(standing({ review: "待销号", status: "已销号" })).toMatchObject({ state: "closed", answer: null });
    expect(standing({ status: "已销号" })).toMatchObject({
      state: "closed",
      isUnresolved: false,
      answer: "closed-failing",
    });
    expect(standing({ status: "已整改" }).answer).toBe("mended-failing");
  });

  it("has come back whatever the old closing says, until it is explained", () => {
    expect(standing({ review: "反复", status: "已销号", limit: addDays(today, -9) })).toMatchObject({
      state: "again",
      isUnresolved: true,
    });
    expect(standing({ review: "反复", status: "已说明" })).toMatchObject({ state: "explained", answer: null });
  });

  it("rests when nobody asks for it any more, and stays open when nobody can tell", () => {
    expect(standing({ review: "不再适用", limit: addDays(today, -9) })).toMatchObject({
      state: "not-required",
      timing: null,
      isUnresolved: false,
    });
    expect(standing({ review: "无法判定" })).toMatchObject({ state: "cannot-judge", isUnresolved: true });
    expect(stateOf({ review: "无法判定", limit: addDays(today, -1) })).toBe("overdue");
  });
});
