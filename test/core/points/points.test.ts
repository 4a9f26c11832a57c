import { describe, expect, it } from "vitest";
import { quarterPeriod } from "../../../src/core/model/period.ts";
import { lastClosedQuarter, pointsOf } from "../../../src/core/points/points.ts";
import { emptySnapshot } from "../../support/snapshot-of-content.ts";
import { type BranchInput, branchFacts, dayOfText, monthsBetween } from "./branch-of.ts";

const third = quarterPeriod(2026, 3);
const summer = monthsBetween("2026-07", "2026-09");

function points(input: Omit<BranchInput, "asOf">, asOf = "2026-10-12", period = third) {
  return pointsOf({ facts: branchFacts({ asOf, ...input }), snapshot: emptySnapshot(), period });
}

function line(result: ReturnType<typeof points>, name: string) {
  const member = result.members.find((known) => known.name === name);
  return member && [member.category, member.base, member.daily, member.appraisal, member.total];
}

describe("the quarter that is over", () => {
  it.each([
    ["2026-10-01", "2026Q3"],
    ["2026-09-30", "2026Q2"],
    ["2026-12-31", "2026Q3"],
    ["2027-01-01", "2026Q4"],
  ])("on %s is %s", (asOf, key) => {
    expect(lastClosedQuarter(dayOfText(asOf)).key).toBe(key);
  });
});

describe("points of a quarter", () => {
  it("are cap × done ÷ due, to two decimals, in roster order", () => {
    const result = points({
      members: [
        { name: "张一", category: "在职" },
        { name: "李二", category: "无职" },
        { name: "王三", category: "老弱病残" },
      ],
      dues: [
        { name: "张一", months: summer },
        { name: "李二", months: summer.slice(0, 2) },
        { name: "王三", months: summer.slice(0, 1) },
      ],
    });
    expect(result.members.map((member) => [member.name, member.base, member.total])).toEqual([
      ["张一", 40, 40],
      ["李二", 26.67, 26.67],
      ["王三", 13.33, 13.33],
    ]);
    expect(line(result, "王三")).toEqual(["老弱病残", 13.33, 0, null, 13.33]);
  });

  it("are open, not 0, for a member to whom no duty applied", () => {
    const result = points({
      members: [
        { name: "张一", category: "在职" },
        { name: "李二", category: "流动", status: "floating" },
      ],
      dues: [
        { name: "张一", months: summer },
        { name: "李二", months: summer, paid: "waived" },
      ],
    });
    expect(line(result, "李二")).toEqual(["流动", null, 0, null, null]);
  });

  it("do not wait for a probationary member: nobody is rescaled within the year", () => {
    const result = points({
      members: [{ name: "张一", category: "在职", type: "probationary", joined: "2026-07-01" }],
      dues: [{ name: "张一", months: summer }],
    });
    expect(line(result, "张一")).toEqual(["在职", 40, 0, null, 40]);
    expect(result.yearMembers[0]).toMatchObject({ grade: "—", appraisal: null, total: 50 });
  });

  it("begin with the month of arrival and leave out who has left by the end of the quarter", () => {
    const result = points({
      members: [
        { name: "张一", category: "在职", joined: "2026-08-20" },
        { name: "李二", category: "在职", status: "transferred-out", statusFrom: "2026-09-10" },
        { name: "王三", category: "在职", status: "transferred-out", statusFrom: "2026-10-10" },
      ],
      dues: [
        { name: "张一", months: ["2026-08"] },
        { name: "李二", months: ["2026-07", "2026-08"] },
        { name: "王三", months: summer },
      ],
    });
    expect(result.members.map((member) => [member.name, member.due, member.done])).toEqual([
      ["张一", 2, 1],
      ["王三", 3, 3],
    ]);
    // Who left stays in the year with what was earned before.
    expect(result.yearMembers.map((member) => [member.name, member.left])).toEqual([
      ["张一", false],
      ["李二", true],
      ["王三", true],
    ]);
  });

  it("invent no category: floating as the roster says, otherwise 未分类 by the first category's caps, and it is said", () => {
    const result = points({
      hasCategories: false,
      members: [{ name: "张一" }, { name: "李二", status: "floating" }],
      dues: [
        { name: "张一", months: summer },
        { name: "李二", months: summer },
      ],
    });
    expect(result.members.map((member) => [member.name, member.category, member.base])).toEqual([
      ["张一", "未分类", 40],
      ["李二", "流动", 40],
    ]);
    expect(result.problems.map((problem) => problem.text)).toEqual([
      "名册没有“积分类别”一列，张一 1 名党员列为“未分类”，暂按“在职”的上限计算，公示的类别写“—”；请在名册补上积分类别。",
    ]);
  });

  it("name a member whose leaving has no date instead of guessing", () => {
    const result = points({ members: [{ name: "张一", category: "在职", status: "transferred-out" }] });
    expect(result.members).toEqual([]);
    expect(result.problems.map((problem) => problem.text).join()).toContain("张一的组织关系变动没有日期，未列入公示");
  });

  it("say so when there is no roster", () => {
    const result = points({});
    expect(result.members).toEqual([]);
    expect(result.problems.map((problem) => problem.text)).toEqual([
      "没有找到党员花名册，积分各表暂不能计算；请补上花名册后再试。",
    ]);
  });

  it("count only months that are over", () => {
    const result = points(
      { members: [{ name: "张一", category: "在职" }], dues: [{ name: "张一", months: ["2026-07"] }] },
      "2026-08-31",
    );
    expect(result.members[0]).toMatchObject({ due: 1, done: 1 });
    expect(result.register.rows.map((row) => row.key)).toEqual(
      monthsBetween("2026-01", "2026-07").map((month) => `${month}|张一|基础`),
    );
  });

  it("grow with the members, not with their square", () => {
    const many = (count: number): number => {
      const names = Array.from({ length: count }, (_, index) => `党员${index}`);
      const input: BranchInput = {
        asOf: "2026-10-12",
        members: names.map((name) => ({ name, category: "在职" as const })),
        meetings: summer.map((month) => ({ date: `${month}-10`, types: ["party-day" as const], present: names })),
        dues: names.map((name) => ({ name, months: summer })),
      };
      const result = pointsOf({ facts: branchFacts(input), snapshot: emptySnapshot(), period: third });
      return result.members.filter((member) => member.base === 40).length;
    };
    expect(many(3000)).toBe(3000);
  }, 20_000);
});
