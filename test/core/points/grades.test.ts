import { describe, expect, it } from "vitest";
import { quarterPeriod } from "../../../src/core/model/period.ts";
import { pointsOf } from "../../../src/core/points/points.ts";
import { pointsPlan } from "../../../src/core/reports/points-plan.ts";
import { yearPages } from "../../../src/core/reports/points-year-sheet.ts";
import { ownSheet } from "../../../src/core/workbook/snapshot.ts";
import { emptySnapshot, snapshotAfter, typing } from "../../support/snapshot-of-content.ts";
import { type BranchInput, branchCheckup, monthsBetween } from "./branch-of.ts";

const year = "BranchLedger.PointsYear";
const period = quarterPeriod(2026, 3);
const members = ["张一", "李二", "王三"].map((name) => ({ name, category: "在职" as const }));

const branch: BranchInput = {
  asOf: "2026-11-22",
  members,
  // 张一 lacks the last three months.
  dues: members.map(({ name }) => ({
    name,
    months: monthsBetween("2026-01", name === "张一" ? "2026-07" : "2026-10"),
  })),
  meetings: ["03", "05", "08"].map((month) => ({
    date: `2026-${month}-10`,
    types: ["party-day" as const],
    present: ["张一", "王三"],
    absent: [["李二", "无故缺席"]],
  })),
  appraisal: [
    { name: "张一", year: 2026, grade: "优秀" },
    { name: "李二", year: 2026, grade: "优秀" },
    { name: "王三", year: 2026, grade: "优秀党员" },
    { name: "张一", year: 2025, grade: "合格" },
  ],
};

function result(input: BranchInput = branch, snapshot = emptySnapshot()) {
  const checkup = branchCheckup(input);
  return pointsOf({ facts: checkup.facts, snapshot, period, profile: checkup.profile });
}

describe("the grades of the year", () => {
  it("come from the appraisal ledger and bring their points", () => {
    expect(result().yearMembers.map((member) => [member.name, member.grade, member.appraisal])).toEqual([
      ["张一", "优秀", 20],
      ["李二", "优秀", 20],
      ["王三", "优秀", 20],
    ]);
  });

  it("beside arrears or unexcused absences are named to verify, and never changed", () => {
    const points = result();
    expect(points.remarks).toEqual([
      "请核实：张一评为优秀，同一年有3个月没有交费记录；等次和积分没有改动。",
      "请核实：李二评为优秀，同一年有3次无故缺席的记录；等次和积分没有改动。",
    ]);
    const checkup = branchCheckup(branch);
    const written = snapshotAfter(emptySnapshot(), pointsPlan({ checkup, snapshot: emptySnapshot(), period }).ops);
    const texts = ownSheet(written, year)?.rows.map((row) => String(row.values[0])) ?? [];
    expect(texts).toEqual(expect.arrayContaining([...points.remarks]));
    // The sheet is read back without taking its remarks for members.
    expect(snapshotAfter(written, pointsPlan({ checkup, snapshot: written, period }).ops)).toEqual(written);
  });

  it("typed otherwise than the ledger has them are named, the ledger's stand", () => {
    const checkup = branchCheckup(branch);
    const written = snapshotAfter(emptySnapshot(), pointsPlan({ checkup, snapshot: emptySnapshot(), period }).ops);
    const points = result(branch, typing(written, year, { L9: "合格" }));
    expect(points.yearMembers[2]?.grade).toBe("优秀");
    expect(points.problems.map((problem) => problem.text)).toEqual([
      "年度积分核算中王三的等次是“合格”，民主评议台账!A6:Z6是“优秀”，按民主评议台账写入，请核对。",
    ]);
  });

  it("that the ledger gives twice are left to the branch", () => {
    const appraisal = [...(branch.appraisal ?? []), { name: "王三", year: 2026, grade: "合格" }];
    const points = result({ ...branch, appraisal });
    expect(points.yearMembers[2]?.grade).toBe("");
    expect(points.problems.map((problem) => problem.text).join()).toContain(
      "王三2026年度的评议等次有两个（优秀、合格）",
    );
  });
});

describe("the pages of the year", () => {
  it("never leave notes and signatures without three members above them", () => {
    for (let count = 1; count <= 400; count += 1) {
      const starts = [0, ...yearPages(count, 2)];
      const last = starts.at(-1) ?? 0;
      if (starts.length > 1) expect(count - last).toBeGreaterThanOrEqual(3);
      starts.forEach((start, index) => {
        const end = starts[index + 1] ?? count;
        expect(end - start + (end === count ? 9 : 0)).toBeLessThanOrEqual(index === 0 ? 23 : 26);
      });
    }
  });
});
