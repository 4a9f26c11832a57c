/** Rows a branch types into the register with mistakes in them: each named by its cell, the rest counted. */
import { describe, expect, it } from "vitest";
import { serialFromDay } from "../../../src/core/model/date.ts";
import { quarterPeriod } from "../../../src/core/model/period.ts";
import { pointsOf } from "../../../src/core/points/points.ts";
import { pointsPlan } from "../../../src/core/reports/points-plan.ts";
import { ownSheet, type Snapshot } from "../../../src/core/workbook/snapshot.ts";
import { emptySnapshot, snapshotAfter, type Typed, typing } from "../../support/snapshot-of-content.ts";
import { type BranchInput, branchCheckup, branchFacts, dayOfText, monthsBetween } from "./branch-of.ts";

const register = "BranchLedger.PointsRegister";
const period = quarterPeriod(2026, 3);
const doubled = { name: "李二", category: "无职" as const, joined: "2026-09-01" };

const branch: BranchInput = {
  asOf: "2026-11-22",
  members: [
    { name: "张一", category: "在职", joined: "2026-09-01" },
    { ...doubled, birth: "1980-01-01" },
    { ...doubled, birth: "1990-01-01" },
  ],
  dues: [{ name: "张一", months: ["2026-09", "2026-10"] }],
};

const first = snapshotAfter(
  emptySnapshot(),
  pointsPlan({
    checkup: branchCheckup({ ...branch, asOf: "2026-09-15" }),
    snapshot: emptySnapshot(),
    period: quarterPeriod(2026, 2),
  }).ops,
);

/** The register with rows typed into its first empty lines, and the cells of the mistakes. */
function typed(...rows: readonly Readonly<Record<string, Typed>>[]): { snapshot: Snapshot; line: number } {
  const free = ownSheet(first, register)?.rows.find((row) => row.index >= 4 && row.values[2] === null);
  const line = (free?.index ?? 0) + 1;
  const cells = rows.map((row, index) => {
    const whole: Record<string, Typed> = {
      B: serialFromDay(dayOfText("2026-09-01"), false),
      C: "张一",
      D: "日常",
      E: "J01",
      J: "整理档案",
      K: "会议记录第4行",
      ...row,
    };
    return Object.fromEntries(Object.entries(whole).map(([column, value]) => [`${column}${line + index}`, value]));
  });
  return { snapshot: typing(first, register, Object.assign({}, ...cells)), line };
}

function problemsOf(...rows: readonly Readonly<Record<string, Typed>>[]) {
  const { snapshot } = typed(...rows);
  const result = pointsOf({ facts: branchFacts(branch), snapshot, period });
  return {
    texts: result.register.problems.map((problem) => problem.text.replace(/(![A-Z])\d+/, "$1#")),
    daily: result.yearMembers.find((member) => member.name === "张一")?.daily,
  };
}

describe("rows of the branch with mistakes", () => {
  it.each([
    [
      "a member who is not on the roster",
      { C: "外人" },
      "积分登记!C#：名册中没有“外人”，这一行没有计入任何人，请核对姓名。",
    ],
    [
      "one name of two members",
      { C: "李二" },
      "积分登记!C#：名册里叫“李二”的不止一人，这一行没有计入，请写作 李二#1 或 李二#2。",
    ],
    ["an unknown item", { E: "J99" }, "积分登记!E#：代码“J99”不在“积分标准”的项目中，没有分值可计。"],
    ["points as text", { I: "2分" }, "积分登记!I#：分值“2分”不是数字，没有计入，请只填数字。"],
    [
      "counts as text",
      { E: null, D: "更正", G: "一次", H: 0 },
      "积分登记!G#：应尽“一次”不是数字，没有计入，请只填数字。",
    ],
    ["a month as text", { B: "2026-09" }, "积分登记!B#：“月份”不是日期，各积分表统计不到，请写作 2026-9。"],
    ["nobody's name", { C: null }, "积分登记!C#：没有写姓名，这一行没有计入。"],
    [
      "an item for other categories",
      { E: "J05" },
      "积分登记!E#：代码 J05 适用于流动，张一当月是在职，仍按登记计算，请核对。",
    ],
  ] as const)("%s is named by its cell", (_, mistake, text) => {
    const { texts } = problemsOf(mistake);
    expect(texts).toEqual([text]);
  });

  it("keep the sound rows beside them counted", () => {
    const { texts, daily } = problemsOf({ I: "2分" }, { C: "外人" }, { E: "J03" });
    expect(texts).toHaveLength(2);
    expect(daily).toBe(2);
  });

  it("know people who share a name by their number", () => {
    expect(problemsOf({ C: "李二#2" }).texts).toEqual([]);
  });
});

describe("the months registered", () => {
  it("are all that are over on the base date, beyond the quarter asked for", () => {
    const facts = branchFacts(branch);
    const { register: result } = pointsOf({ facts, snapshot: emptySnapshot(), period });
    const months = result.rows.filter((row) => row.name === "张一").map((row) => row.key.slice(0, 7));
    expect(months).toEqual(monthsBetween("2026-09", "2026-10"));
  });

  it("go on into the new year with the last quarter, and stay in its year with an older one", () => {
    const facts = branchFacts({ ...branch, asOf: "2027-02-10" });
    const keys = (quarter: 3 | 4): string[] =>
      pointsOf({ facts, snapshot: emptySnapshot(), period: quarterPeriod(2026, quarter) })
        .register.rows.filter((row) => row.name === "张一")
        .map((row) => row.key.slice(0, 7));
    expect(keys(4)).toEqual(monthsBetween("2026-09", "2027-01"));
    expect(keys(3)).toEqual(monthsBetween("2026-09", "2026-12"));
  });

  it("of somebody taken off the roster stay as they were", () => {
    const { snapshot } = typed({});
    const without = branchFacts({ ...branch, members: branch.members?.slice(1) ?? [] });
    const before = pointsOf({ facts: branchFacts(branch), snapshot: emptySnapshot(), period }).register.rows;
    const filled = snapshotAfter(
      snapshot,
      pointsPlan({ checkup: branchCheckup(branch), snapshot, period: quarterPeriod(2026, 2) }).ops,
    );
    const after = pointsOf({ facts: without, snapshot: filled, period: quarterPeriod(2026, 2) }).register;
    const own = (rows: typeof before) =>
      rows.filter((row) => row.name === "张一" && row.part === "基础").map((row) => [row.key, row.due, row.done]);
    expect(own(after.rows)).toEqual(own(before));
    expect(after.preview.join()).toContain("张一 已不在名册，以前登记的行原样保留");
  });
});
