import { describe, expect, it } from "vitest";
import { reportPlan } from "../../../src/core/reports/report-plan.ts";
import { gap, met } from "../../../src/core/rules/define.ts";
import { checkupOf } from "../../support/checkup-of.ts";
import { emptySnapshot, snapshotAfter } from "../../support/snapshot-of-content.ts";

const checkup = checkupOf({
  rules: [
    { id: "dues/paid-every-month", answers: [met("张一/2026-01"), gap("张一/2026-02", {})] },
    { id: "meetings/branch-assembly-quarterly", answers: [gap("2026Q2", {})] },
  ],
});

function namesIn(plan: ReturnType<typeof reportPlan>): string[] {
  return plan.ops.flatMap((op) => (op.kind === "sheet" ? [op.definedName] : []));
}

describe("report plan", () => {
  it("writes the sheets in the order of the contract, whatever the order asked for", () => {
    const plan = reportPlan({ checkup, snapshot: emptySnapshot(), sheets: ["scorecard", "issues", "report"] });
    expect(namesIn(plan)).toEqual(["BranchLedger.Report", "BranchLedger.Issues", "BranchLedger.Scorecard"]);
  });

  it("writes only what is asked for", () => {
    expect(namesIn(reportPlan({ checkup, snapshot: emptySnapshot(), sheets: ["issues"] }))).toEqual([
      "BranchLedger.Issues",
    ]);
    expect(namesIn(reportPlan({ checkup, snapshot: emptySnapshot() })).slice(0, 3)).toEqual([
      "BranchLedger.Report",
      "BranchLedger.Issues",
      "BranchLedger.Scorecard",
    ]);
  });

  it("says in words what is made and what is filled anew", () => {
    const sheets = ["report", "issues", "scorecard"] as const;
    const first = reportPlan({ checkup, snapshot: emptySnapshot(), sheets });
    expect(first.preview.map((sentence) => sentence.slice(0, 9))).toEqual([
      "新建“体检报告”：",
      "新建“问题台账”：",
      "新建“达标创星评分",
    ]);
    const again = reportPlan({ checkup, snapshot: snapshotAfter(emptySnapshot(), first.ops), sheets });
    expect(again.preview.every((sentence) => sentence.startsWith("更新"))).toBe(true);
    expect(again.ops).toEqual(first.ops);
  });
});
