import { describe, expect, it } from "vitest";
import { quarterPeriod } from "../../../src/core/model/period.ts";
import {
  categoryStandard,
  defaultStandard,
  isCounted,
  itemOf,
  standardRanges,
} from "../../../src/core/points/standard.ts";
import { readPointsStandard } from "../../../src/core/points/standard-reader.ts";
import { pointsPlan } from "../../../src/core/reports/points-plan.ts";
import type { Snapshot } from "../../../src/core/workbook/snapshot.ts";
import {
  emptySnapshot,
  insertingRow,
  renaming,
  snapshotAfter,
  type Typed,
  typing,
} from "../../support/snapshot-of-content.ts";
import { branchCheckup } from "./branch-of.ts";

const name = "BranchLedger.PointsStandard";

/** A workbook with the standard as we write it, and what a clerk typed into it. */
function workbook(cells: Readonly<Record<string, Typed>> = {}): Snapshot {
  const checkup = branchCheckup({ asOf: "2026-10-12", members: [{ name: "张一", category: "在职" }] });
  const snapshot = emptySnapshot();
  const plan = pointsPlan({ checkup, snapshot, period: quarterPeriod(2026, 3) });
  return typing(snapshotAfter(snapshot, plan.ops), name, cells);
}

describe("the points standard", () => {
  it("falls back on defaults whose caps sum to 100 and whose public names differ", () => {
    const { standard, problems, present } = readPointsStandard(emptySnapshot());
    expect([present, problems]).toEqual([false, []]);
    for (const { caps } of standard.categories) expect(caps.base + caps.daily + caps.appraisal).toBe(100);
    expect(new Set(standard.categories.map((category) => category.publicName)).size).toBe(5);
    expect(categoryStandard(standard, "老弱病残")?.publicName).toBe("其他");
  });

  it("is read back from its own sheet exactly as it was written", () => {
    const { standard, problems, present } = readPointsStandard(workbook());
    expect([present, problems]).toEqual([true, []]);
    expect(standard).toEqual(defaultStandard);
  });

  it("is the clerk's: caps, duties, items, monthly cap and shares", () => {
    const { standard, problems } = readPointsStandard(
      workbook({
        C6: 50,
        D6: 30,
        G6: "在岗",
        E14: "否",
        A30: "J07",
        B30: "结对帮学",
        C30: 1.5,
        D30: 3,
        F30: "是",
        G30: "全部",
        C32: 12,
        C36: 0.9,
      }),
    );
    expect(problems).toEqual([]);
    expect(categoryStandard(standard, "在职")).toMatchObject({
      caps: { base: 50, daily: 30, appraisal: 20 },
      publicName: "在岗",
    });
    expect([isCounted(standard, "dues"), isCounted(standard, "party-day")]).toEqual([false, true]);
    expect(itemOf(standard, "j07")).toMatchObject({ title: "结对帮学", points: 1.5, monthCap: 3 });
    expect(standard.monthCap).toBe(12);
    expect(standard.rates.find((rate) => rate.grade === "合格")?.share).toBe(0.9);
  });

  it("is found again by its captions after rows were inserted and the tab renamed", () => {
    const moved = renaming(insertingRow(insertingRow(workbook(), name, 8), name, 4), name, "积分 标准");
    const { standard, problems } = readPointsStandard(moved);
    expect(problems).toEqual([]);
    expect(standard.categories).toEqual(defaultStandard.categories);
    expect(standardRanges(standard)).toMatchObject({
      categoryNames: "'积分 标准'!$A$6:$A$13",
      publicNames: "'积分 标准'!$G$6:$G$13",
      monthCap: "'积分 标准'!$C$34",
      grades: "'积分 标准'!$A$36:$A$41",
      rates: "'积分 标准'!$C$36:$C$41",
      items: { range: "'积分 标准'!$A$22:$D$33" },
    });
  });

  const problems: readonly (readonly [string, Readonly<Record<string, Typed>>, string, boolean])[] = [
    ["caps that do not sum to 100", { C6: 50 }, "积分标准!C6：类别“在职”三项上限之和为 110，应为 100", true],
    ["a cap in words", { D7: "四十" }, "积分标准!D7：“四十”不是可用的数字", true],
    ["an empty cap", { E8: null }, "积分标准!E8：没有填写", true],
    ["two equal public names", { G7: "在职" }, "积分标准!G7：公示用名“在职”与类别“在职”的相同", true],
    ["a duty that is neither on nor off", { E15: "也许" }, "积分标准!E15：“也许”请改为 是 或 否，暂按“是”计算", false],
    ["a negative cap", { C6: -40 }, "积分标准!C6：“-40”小于 0，暂按产品缺省", true],
    ["a category that stands there twice", { A7: "在职" }, "积分标准!A7：类别“在职”出现了两次", false],
    ["a negative limit of an item", { E20: -8 }, "积分标准!E20：代码“J01”的年上限“-8”小于 0，暂按不设上限计算", false],
    ["a limit in words", { D21: "不限" }, "积分标准!D21：代码“J02”的月上限“不限”不是可用的数字", false],
    ["a month above the year", { D22: 20 }, "积分标准!D22：代码“J03”的月上限 20 大于年上限 16", false],
    [
      "an item for a category nobody knows",
      { G20: "在职、退休" },
      "积分标准!G20：适用类别“退休”不在上面的类别中",
      false,
    ],
    ["an item without a code", { A30: null, B30: "结对帮学" }, "积分标准!A30：项目“结对帮学”没有代码", false],
    ["a grade that stands there twice", { A36: "优秀" }, "积分标准!A36：等次“优秀”出现了两次", false],
    ["points that are no number", { C20: "加一" }, "积分标准!C20：代码“J01”的分值“加一”不是数字", false],
    ["a code that stands there twice", { A21: "J01" }, "积分标准!A21：代码“J01”出现了两次", false],
    [
      "a monthly cap in words",
      { C32: "不限" },
      "积分标准!C32：每月上限“不限”不是可用的数字，暂按产品缺省 10 计算",
      false,
    ],
    ["a share above one", { C35: 5 }, "积分标准!C35：等次“优秀”的比例“5”不在 0% 到 100% 之间，暂按 100% 计算", false],
    ["a duty nobody can check", { A17: "志愿服务", E17: "是" }, "积分标准!A17：“志愿服务”还不能从台账自动核对", false],
  ];
  it.each(problems)("says what it cannot use: %s", (_, cells, text, blocksNotice) => {
    const found = readPointsStandard(workbook(cells)).problems;
    expect(found.map((problem) => problem.text).join("\n")).toContain(text);
    expect(found.some((problem) => problem.blocksNotice)).toBe(blocksNotice);
  });

  it("counts a category whose caps cannot be used by the defaults", () => {
    const { standard } = readPointsStandard(workbook({ C6: 50 }));
    expect(categoryStandard(standard, "在职")).toMatchObject({
      caps: { base: 40, daily: 40, appraisal: 20 },
      sound: false,
    });
    expect(categoryStandard(standard, "无职")).toMatchObject({ sound: true });
  });

  it("uses the defaults of a block that was deleted", () => {
    const cells = Object.fromEntries(["A34", "A35", "A36", "A37", "A38"].map((cell) => [cell, null]));
    const { standard, problems } = readPointsStandard(workbook(cells));
    expect(standard.rates).toEqual(defaultStandard.rates);
    expect(standardRanges(standard).rates).toBe("");
    expect(problems.map((problem) => problem.text)).toEqual([
      "积分标准：没有找到“民主评议积分”一块的“评议等次”，暂用产品缺省。",
    ]);
  });
});
