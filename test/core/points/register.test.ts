import { describe, expect, it } from "vitest";
import { serialFromDay } from "../../../src/core/model/date.ts";
import { quarterPeriod } from "../../../src/core/model/period.ts";
import { pointsOf } from "../../../src/core/points/points.ts";
import type { RegisterRow } from "../../../src/core/points/register.ts";
import { pointsPlan } from "../../../src/core/reports/points-plan.ts";
import { ownSheet, type Snapshot } from "../../../src/core/workbook/snapshot.ts";
import { emptySnapshot, snapshotAfter, sortingRows, type Typed, typing } from "../../support/snapshot-of-content.ts";
import { type BranchInput, branchCheckup, branchFacts, dayOfText, monthsBetween } from "./branch-of.ts";

const registerName = "BranchLedger.PointsRegister";
const second = quarterPeriod(2026, 2);
const third = quarterPeriod(2026, 3);
const months = monthsBetween("2026-01", "2026-09");

const members = [
  { name: "张一", category: "在职" as const, joined: "2026-07-01" },
  { name: "李二", category: "无职" as const, joined: "2026-07-01" },
];

/** Everybody paid for every month but the named ones. */
function branch(
  unpaid: Readonly<Record<string, readonly string[]>> = {},
  more: Partial<BranchInput> = {},
): BranchInput {
  return {
    asOf: "2026-10-12",
    members,
    dues: members.map(({ name }) => ({ name, months: months.filter((month) => !unpaid[name]?.includes(month)) })),
    ...more,
  };
}

function written(input: BranchInput, snapshot: Snapshot = emptySnapshot(), period = third): Snapshot {
  return snapshotAfter(snapshot, pointsPlan({ checkup: branchCheckup(input), snapshot, period }).ops);
}

function result(input: BranchInput, snapshot: Snapshot, period = third) {
  return pointsOf({ facts: branchFacts(input), snapshot, period });
}

function short(row: RegisterRow): string {
  return [
    row.origin,
    row.month === null ? "?" : (row.month % 12) + 1,
    row.name,
    row.part,
    row.due,
    row.done,
    row.points,
  ].join(" ");
}

/** The register without its notice and year: nothing has been published. */
function unpublished(snapshot: Snapshot): Snapshot {
  return { ...snapshot, names: snapshot.names.filter((name) => !/Notice|Year/.test(name.name)) };
}

function serial(day: string): number {
  return serialFromDay(dayOfText(day), false) ?? 0;
}

/** Cells of a row of the branch at a 1-based row. */
function clerkRow(
  row: number,
  cells: { name: string; day?: string; part?: string; code?: string; points?: number; due?: number; done?: number },
): Record<string, Typed> {
  const day = cells.day ?? "2026-09-20";
  return {
    [`A${row}`]: serial(day),
    [`B${row}`]: serial(`${day.slice(0, 7)}-01`),
    [`C${row}`]: cells.name,
    [`D${row}`]: cells.part ?? "日常",
    [`E${row}`]: cells.code ?? null,
    [`J${row}`]: "整理档案",
    [`K${row}`]: "会议记录第14行",
    [`M${row}`]: "王三",
    ...(cells.points === undefined ? {} : { [`I${row}`]: cells.points }),
    ...(cells.due === undefined ? {} : { [`G${row}`]: cells.due }),
    ...(cells.done === undefined ? {} : { [`H${row}`]: cells.done }),
  };
}

/** The first empty row of the register as written for two members and three months. */
const firstEmpty = 11;

describe("the register", () => {
  it("has one generated row per member and month, by month and roster order", () => {
    const { register } = result(branch({ 李二: ["2026-08"] }), emptySnapshot());
    expect(register.rows.map((row) => [row.key, row.due, row.done])).toEqual([
      ["2026-07|张一|基础", 1, 1],
      ["2026-07|李二|基础", 1, 1],
      ["2026-08|张一|基础", 1, 1],
      ["2026-08|李二|基础", 1, 0],
      ["2026-09|张一|基础", 1, 1],
      ["2026-09|李二|基础", 1, 1],
    ]);
    expect(register.preview).toEqual(["积分登记：新增基础行 6 行。"]);
  });

  it("adds nothing twice and changes nothing on a second run", () => {
    const snapshot = unpublished(written(branch()));
    const again = result(branch(), snapshot).register;
    expect(again.rows.map(short)).toEqual(result(branch(), emptySnapshot()).register.rows.map(short));
    expect(again.preview).toEqual(["积分登记：没有变动。"]);
  });

  it("follows the ledgers while the quarter is not published, and keeps the day of registering", () => {
    const snapshot = unpublished(written(branch({ 李二: ["2026-08"] })));
    const { rows, preview } = result(branch({}, { asOf: "2026-10-20" }), snapshot).register;
    expect(rows).toHaveLength(6);
    expect(rows.find((row) => row.key === "2026-08|李二|基础")?.done).toBe(1);
    expect(rows.filter((row) => row.registeredOn === dayOfText("2026-10-20"))).toEqual([]);
    expect(preview).toEqual(["积分登记：按台账更新基础行 1 行。"]);
  });

  it("keeps rows of the branch whole, in their order, after the clerk has sorted the sheet", () => {
    const typed = typing(unpublished(written(branch())), registerName, {
      ...clerkRow(firstEmpty, { name: "张一", code: "J03" }),
      ...clerkRow(firstEmpty + 1, { name: "李二", code: "K01" }),
    });
    const sorted = sortingRows(typed, registerName, 5, [12, 5, 6, 7, 8, 9, 10, 11]);
    const { rows } = result(branch(), sorted).register;
    expect(rows.map(short)).toEqual([
      "clerk 9 李二 日常   -2",
      "generated 7 张一 基础 1 1 ",
      "generated 7 李二 基础 1 1 ",
      "generated 8 张一 基础 1 1 ",
      "generated 8 李二 基础 1 1 ",
      "generated 9 张一 基础 1 1 ",
      "generated 9 李二 基础 1 1 ",
      "clerk 9 张一 日常   2",
    ]);
    const again = written(branch(), sorted);
    const first = ownSheet(again, registerName)?.rows.find((row) => row.index === 4);
    expect(first?.values.slice(0, 14)).toEqual([
      serial("2026-09-20"),
      serial("2026-09-01"),
      "李二",
      "日常",
      "K01",
      "无故缺席支部集中活动",
      null,
      null,
      -2,
      "整理档案",
      "会议记录第14行",
      "支部",
      "王三",
      "",
    ]);
  });

  it("lets points be typed over and keeps what was written beside a generated row", () => {
    const snapshot = typing(unpublished(written(branch())), registerName, {
      ...clerkRow(firstEmpty, { name: "张一", code: "J03", points: 1 }),
      J5: "补充说明",
      M5: "王三",
    });
    expect(result(branch(), snapshot).members[0]).toMatchObject({ daily: 1, total: 41 });
    const sheet = ownSheet(written(branch(), snapshot), registerName);
    expect(sheet?.rows.find((row) => row.index === 4)?.values.slice(9, 13)).toEqual([
      "补充说明",
      "党费台账第4行",
      "体检",
      "王三",
    ]);
  });

  it("makes a copied generated row a row of the branch and says that it counts twice", () => {
    const sheet = ownSheet(unpublished(written(branch())), registerName);
    const values = sheet?.rows.find((row) => row.index === 4)?.values ?? [];
    const copy = Object.fromEntries(
      values.map((value, column) => [`${"ABCDEFGHIJKLMNOPQR".charAt(column)}${firstEmpty}`, value]),
    );
    const { register } = result(branch(), typing(unpublished(written(branch())), registerName, copy));
    expect(register.rows.filter((row) => row.name === "张一" && row.part === "基础").map((row) => row.origin)).toEqual([
      "generated",
      "generated",
      "generated",
      "clerk",
    ]);
    expect(register.problems.map((problem) => problem.text)).toEqual([
      "积分登记!D11：张一 2026-07 的“基础”行不是体检生成的，会与生成的行重复计算，请删去或改选“更正”。",
    ]);
  });

  it("knows a generated row whose hidden key was lost", () => {
    const snapshot = typing(unpublished(written(branch())), registerName, { R5: null });
    expect(result(branch(), snapshot).register.rows).toHaveLength(6);
  });

  it("lets a ledger that no longer reaches back take nothing away", () => {
    const snapshot = unpublished(written(branch()));
    const later = branch({}, { dues: [{ name: "张一", months: ["2026-09"] }], covers: ["2026-09-01", "2026-12-31"] });
    const { rows } = result(later, snapshot).register;
    expect(rows.map((row) => [row.key, row.due, row.done]).slice(0, 2)).toEqual([
      ["2026-07|张一|基础", 1, 1],
      ["2026-07|李二|基础", 1, 1],
    ]);
  });

  it("says when a month is no date and when a row holds an identifying number", () => {
    const snapshot = typing(unpublished(written(branch())), registerName, {
      ...clerkRow(firstEmpty, { name: "张一", code: "J03" }),
      [`B${firstEmpty}`]: "2026-09",
      [`J${firstEmpty}`]: "电话 13800000000",
    });
    const { register, members: lines } = result(branch(), snapshot);
    expect(lines[0]).toMatchObject({ daily: 0 });
    expect(register.problems.map((problem) => problem.text)).toEqual([
      "积分登记!B11：“月份”不是日期，各积分表统计不到，请写作 2026-9。",
      "积分登记!J11：“事由”中可能有手机号码，没有改动，请改写后再打印。",
    ]);
  });
});

describe("after a quarter has been published", () => {
  const published = written(branch({ 李二: ["2026-08"] }));

  it("its rows stay and a difference becomes one correction", () => {
    const once = result(branch(), published).register;
    expect(once.rows.map(short).slice(-1)).toEqual(["correction 8 李二 更正 0 1 "]);
    expect(once.rows.find((row) => row.key === "2026-08|李二|基础")).toMatchObject({ due: 1, done: 0 });
    const twice = result(branch(), written(branch(), published)).register;
    expect(twice.rows.map(short)).toEqual(once.rows.map(short));
  });

  it("a correction can take back what turned out not to be so", () => {
    const { rows } = result(branch({ 李二: ["2026-08", "2026-09"] }), published).register;
    expect(rows.map(short).slice(-1)).toEqual(["correction 9 李二 更正 0 -1 "]);
  });

  it("a correction the branch has made by hand is not made again", () => {
    const byHand = typing(
      published,
      registerName,
      clerkRow(firstEmpty, { name: "李二", day: "2026-08-20", part: "更正", due: 0, done: 1 }),
    );
    const { rows, preview } = result(branch(), byHand).register;
    expect(rows.filter((row) => row.part === "更正").map(short)).toEqual(["clerk 8 李二 更正 0 1 "]);
    expect(preview.join()).not.toContain("不一致");
  });

  it("a correction by hand that differs from the ledgers is left and named", () => {
    const byHand = typing(
      published,
      registerName,
      clerkRow(firstEmpty, { name: "张一", day: "2026-08-20", part: "更正", due: 0, done: -1 }),
    );
    const { rows, preview } = result(branch({ 李二: ["2026-08"] }), byHand).register;
    expect(rows.filter((row) => row.part === "更正")).toHaveLength(1);
    expect(preview).toEqual(["积分登记：支部登记和更正的 1 行原样保留。"]);
    const changed = result(
      branch({ 张一: ["2026-08"], 李二: ["2026-08"] }),
      typing(
        published,
        registerName,
        clerkRow(firstEmpty, { name: "张一", day: "2026-08-20", part: "更正", due: 1, done: 0 }),
      ),
    );
    expect(changed.register.preview.join()).toContain(
      "张一 2026-08 已有支部的更正行，与台账仍不一致，没有自动再更正，请核对。",
    );
  });

  it("an earlier quarter that was not published is still followed", () => {
    const all = [{ name: "张一", category: "在职" as const }];
    const early = branch({}, { members: all, dues: [{ name: "张一", months }] });
    const q2 = written({ ...early, asOf: "2026-07-05" }, emptySnapshot(), second);
    const late = result(
      branch(
        { 张一: ["2026-02", "2026-05"] },
        {
          members: all,
          dues: [{ name: "张一", months: months.filter((month) => month !== "2026-02" && month !== "2026-05") }],
        },
      ),
      q2,
    ).register;
    expect(late.rows.find((row) => row.key === "2026-02|张一|基础")).toMatchObject({ done: 0 });
    expect(late.rows.find((row) => row.key === "2026-05|张一|基础")).toMatchObject({ done: 1 });
    expect(late.rows.map(short).slice(-1)).toEqual(["correction 5 张一 更正 0 -1 "]);
  });
});
