import { describe, expect, it } from "vitest";
import type { Checkup } from "../../../src/core/checkup/checkup.ts";
import { quarterPeriod } from "../../../src/core/model/period.ts";
import { reviewedIssues } from "../../../src/core/rectification/review-issues.ts";
import { issueLedger } from "../../../src/core/reports/issue-ledger.ts";
import { issueStates } from "../../../src/core/reports/issue-states.ts";
import { gap } from "../../../src/core/rules/define.ts";
import type { Snapshot } from "../../../src/core/workbook/snapshot.ts";
import { checkupOf } from "../../support/checkup-of.ts";
import { emptySnapshot, snapshotAfter } from "../../support/snapshot-of-content.ts";

const id = "meetings/branch-assembly-quarterly";

/** The rule as it answers on a day; from a day on the profile does not ask for it any more. */
function on(asOf: string, isAsked = true): Checkup {
  const answers = isAsked ? [gap("2026Q1", {})] : [];
  return checkupOf({ asOf, rules: [{ id, gap: "未召开党员大会", answers, ...(isAsked ? {} : { requiredBy: null }) }] });
}

function written(snapshot: Snapshot, checkup: Checkup): Snapshot {
  const { op } = issueLedger({ checkup, snapshot });
  return snapshotAfter(snapshot, op ? [op] : []);
}

describe("an issue the profile does not ask for any more", () => {
  const open = written(written(emptySnapshot(), on("2026-04-02")), on("2026-09-30"));
  const now = on("2026-12-31", false);
  const dropped = written(open, now);
  const told = (checkup: Checkup, quarter: number) =>
    reviewedIssues(issueStates(checkup, dropped), quarterPeriod(2026, quarter)).map(({ before, now }) => [before, now]);

  it("is told of as long as it was open at the end of the stretch, and not after that", () => {
    expect(told(now, 3)).toEqual([["仍未达标", "不再适用"]]);
    expect(told(on("2027-03-31", false), 4)).toEqual([]);
  });
});
