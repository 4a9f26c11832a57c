/** Months in a row: what may hide a run that nobody can see. */
import { describe, expect, it } from "vitest";
import { monthFrom } from "../../../../src/core/model/date.ts";
import { latestRun, type RunMark } from "../../../../src/core/rules/shared/latest-run.ts";

/** Runs of three, the months of 2026 marked one after the other. */
function runOf(...marks: RunMark[]) {
  const months = marks.map((_, index) => monthFrom(2026, index + 1));
  const { run, open } = latestRun(months, 3, (month) => marks[months.indexOf(month)] ?? "skip");
  return { months: run.map((month) => months.indexOf(month) + 1), open };
}

describe("latestRun", () => {
  it("is open when three unknown months stand between months that break a run", () => {
    expect(runOf("break", "open", "open", "open", "break")).toEqual({ months: [], open: true });
    expect(runOf("break", "hit", "open", "hit", "break")).toEqual({ months: [], open: true });
  });

  it("is closed when the unknown months are too few", () => {
    expect(runOf("break", "open", "open", "break")).toEqual({ months: [], open: false });
    expect(runOf("hit", "hit", "break", "hit", "hit")).toEqual({ months: [], open: false });
  });

  it("is open when whatever came before the ledger may have been the first of three", () => {
    expect(runOf("hit", "open")).toEqual({ months: [], open: true });
    expect(runOf("skip", "hit")).toEqual({ months: [], open: true });
    expect(runOf("skip", "break", "hit")).toEqual({ months: [], open: false });
  });

  it("leaves nothing open once a run is known", () => {
    expect(runOf("break", "hit", "skip", "hit", "hit", "open")).toEqual({ months: [2, 4, 5], open: false });
  });
});
