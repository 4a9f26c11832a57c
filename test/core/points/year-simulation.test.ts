/**
 * A branch through the leap year 2028, run month by month in several orders, by a tidy clerk and by one who sorts, loses
 * keys and renames tabs. Months, quarters and year have to agree to the hundredth after every run.
 */
import { describe, expect, it } from "vitest";
import {
  addToMonth,
  firstDayOfMonth,
  isoDay,
  isoMonth,
  type Month,
  monthFrom,
  serialFromDay,
} from "../../../src/core/model/date.ts";
import { lastClosedQuarter } from "../../../src/core/points/points.ts";
import { pointsPlan } from "../../../src/core/reports/points-plan.ts";
import { type CellValue, ownSheet, type Snapshot } from "../../../src/core/workbook/snapshot.ts";
import {
  emptySnapshot,
  renaming,
  snapshotAfter,
  sortingRows,
  type Typed,
  typing,
} from "../../support/snapshot-of-content.ts";
import { type BranchInput, branchCheckup, dayOfText, type MemberInput, monthsBetween } from "./branch-of.ts";

const register = "BranchLedger.PointsRegister";
const yearSheet = "BranchLedger.PointsYear";
const notice = "BranchLedger.PointsNotice";

/** What the ledgers hold on the 5th of the month after `month` (1 to 12; 13 = January of the next year). */
function ledgersAfter(month: number): BranchInput {
  const names = ["张一", "李二", "王三", "赵四", "钱五", "孙六", "周七"];
  const members: MemberInput[] = [
    { name: "张一", category: "在职" },
    // Changes the category in July.
    { name: "李二", category: month >= 7 ? "无职" : "在职" },
    // Joins on the leap day, in probation; a full member at the end of the year.
    { name: "王三", category: "非公", type: month >= 12 ? "full" : "probationary", joined: "2028-02-29" },
    { name: "赵四", category: "流动", status: "floating" },
    { name: "钱五", category: "老弱病残", exemption: "年老体弱" },
    // Moves away in May; the roster learns of it in September, when the second quarter has been published.
    month >= 9
      ? { name: "孙六", category: "在职", status: "transferred-out", statusFrom: "2028-05-20" }
      : { name: "孙六", category: "在职" },
    { name: "周七", category: "无职", joined: "2028-08-15" },
  ];
  const closed = Math.min(12, month);
  const months = monthsBetween("2028-01", `2028-${String(closed).padStart(2, "0")}`);
  // 张一 pays February as late as May, 李二 has not paid October.
  const unpaid = (name: string, own: string): boolean =>
    (name === "张一" && own === "2028-02" && month < 5) || (name === "李二" && own === "2028-10");
  return {
    asOf: isoDay((firstDayOfMonth(addToMonth(monthFrom(2028, 1), month)) + 4) as ReturnType<typeof dayOfText>),
    members,
    covers: ["2028-01-01", "2028-12-31"],
    dues: names.map((name) => ({ name, months: months.filter((own) => !unpaid(name, own)) })),
    meetings: months.map((own) => ({
      date: `${own}-${own === "2028-02" ? "29" : "10"}`,
      types: ["party-day" as const],
      present: names.filter((name) => name !== "李二" || own < "2028-06"),
    })),
  };
}

/** What the branch registers by hand: known from the end of `after` on. */
const typedRows: readonly {
  readonly after: number;
  readonly month: string;
  readonly name: string;
  readonly code: string;
  readonly points?: number;
  readonly part?: string;
}[] = [
  { after: 1, month: "2028-01", name: "张一", code: "J06", points: 9.25 },
  { after: 2, month: "2028-02", name: "张一", code: "J01" },
  { after: 2, month: "2028-02", name: "李二", code: "K01" },
  { after: 4, month: "2028-02", name: "李二", code: "K01", points: 2, part: "更正" },
  { after: 5, month: "2028-05", name: "赵四", code: "J05" },
  ...[3, 4, 5, 6, 7, 8, 9, 10].map((after) => ({
    after,
    month: `2028-${String(after).padStart(2, "0")}`,
    name: "王三",
    code: "J02",
    points: 1.35,
  })),
  { after: 11, month: "2028-11", name: "周七", code: "J03", points: 0.1 },
  { after: 11, month: "2028-11", name: "周七", code: "J03", points: 0.2 },
];

function lines(snapshot: Snapshot, definedName: string): readonly (readonly CellValue[])[] {
  return ownSheet(snapshot, definedName)?.rows.map((row) => row.values) ?? [];
}

/** The register as a table: cells by caption. */
function registered(snapshot: Snapshot): ReadonlyMap<string, CellValue>[] {
  const all = lines(snapshot, register);
  const head = all.findIndex((values) => values.includes("登记日"));
  return all
    .slice(head + 1)
    .filter((values) => values[2] !== null && typeof values[1] === "number")
    .map((values) => new Map((all[head] ?? []).map((caption, column) => [String(caption), values[column] ?? null])));
}

function typed(snapshot: Snapshot, rows: typeof typedRows): Snapshot {
  let filled = snapshot;
  for (const row of rows) {
    const free = ownSheet(filled, register)?.rows.find((line) => line.index >= 4 && line.values[2] === null);
    const at = (free?.index ?? 0) + 1;
    const month = serialFromDay(dayOfText(`${row.month}-01`), false);
    const cells: Record<string, Typed> = {
      [`A${at}`]: month,
      [`B${at}`]: month,
      [`C${at}`]: row.name,
      [`D${at}`]: row.part ?? "日常",
      [`E${at}`]: row.code,
      [`J${at}`]: "整理档案",
      [`K${at}`]: "会议记录第4行",
      ...(row.points === undefined ? {} : { [`I${at}`]: row.points }),
    };
    filled = typing(filled, register, cells);
  }
  return filled;
}

/** Sorts the register backwards, loses every third key and gives both sheets other names. */
function messedUp(snapshot: Snapshot): Snapshot {
  const rows = ownSheet(snapshot, register)?.rows.filter((row) => row.index >= 4 && row.values[2] !== null) ?? [];
  const listed = rows.filter((row) => typeof row.values[1] === "number").map((row) => row.index + 1);
  const first = listed[0] ?? 5;
  const backwards = listed.length > 0 ? sortingRows(snapshot, register, first, [...listed].reverse()) : snapshot;
  const lost = Object.fromEntries(listed.filter((_, index) => index % 3 === 0).map((line) => [`R${line}`, null]));
  return renaming(renaming(typing(backwards, register, lost), register, "登记 2028"), yearSheet, "年度 (核算)");
}

interface Step {
  readonly after: number;
  readonly snapshot: Snapshot;
}

/** Runs the tool after each of the months, in the order given. */
function simulate(order: readonly number[], mess: (snapshot: Snapshot) => Snapshot = (snapshot) => snapshot): Step[] {
  const steps: Step[] = [];
  const done = new Set<(typeof typedRows)[number]>();
  let snapshot = emptySnapshot();
  const run = (after: number): void => {
    const checkup = branchCheckup(ledgersAfter(after));
    const period = lastClosedQuarter(checkup.facts.asOf);
    snapshot = snapshotAfter(snapshot, pointsPlan({ checkup, snapshot, period }).ops);
  };
  for (const after of order) {
    // The first run makes the sheets; from then on the branch writes its rows before the month is run.
    if (steps.length === 0) run(after);
    const due = typedRows.filter((row) => row.after <= after && !done.has(row));
    for (const row of due) done.add(row);
    // No more at a time than the sheet has empty rows.
    for (let start = 0; start === 0 || start < due.length; start += 10) {
      snapshot = typed(snapshot, due.slice(start, start + 10));
      run(after);
    }
    steps.push({ after, snapshot });
    snapshot = mess(snapshot);
  }
  return steps;
}

interface YearLine {
  readonly name: string;
  readonly due: number;
  readonly done: number;
  readonly quarters: readonly number[];
  readonly daily: number;
  readonly cells: readonly CellValue[];
}

function yearLines(snapshot: Snapshot): YearLine[] {
  return (ownSheet(snapshot, yearSheet)?.rows ?? [])
    .flatMap((row) => (row.index >= 6 ? [row.values] : []))
    .filter((values) => typeof values[0] === "number" && typeof values[1] === "string" && values[1] !== "")
    .map((cells) => ({
      name: String(cells[1]),
      due: Number(cells[3]),
      done: Number(cells[4]),
      quarters: [6, 7, 8, 9].map((column) => Number(cells[column])),
      daily: Number(cells[10]),
      cells,
    }));
}

let reconciled = 0;

/** Month by month from the cells of the register alone: what the year sheet and the notice have to add up to. */
function reconcile({ after, snapshot }: Step): void {
  // In January and February the sheets are still those of the last quarter of the year before.
  if (!lines(snapshot, yearSheet).some((values) => String(values[0]).includes("2028年度"))) return;
  reconciled += 1;
  const rows = registered(snapshot);
  const serialOf = (month: Month): number => serialFromDay(firstDayOfMonth(month), false) ?? 0;
  for (const line of yearLines(snapshot)) {
    const months = Array.from({ length: 12 }, (_, index) => {
      const own = rows.filter(
        (row) => row.get("姓名") === line.name && row.get("月份") === serialOf(addToMonth(monthFrom(2028, 1), index)),
      );
      const sum = (caption: string): number => own.reduce((total, row) => total + Number(row.get(caption) ?? 0), 0);
      return { due: sum("应尽"), done: sum("已尽"), points: Math.min(10, sum("计入")) };
    });
    const total = (part: "due" | "done" | "points", from = 0, to = 12): number =>
      months.slice(from, to).reduce((all, month) => all + month[part], 0);
    const about = `${line.name} after ${after}`;
    expect([about, line.due, line.done]).toEqual([about, total("due"), total("done")]);
    line.quarters.forEach((quarter, index) => {
      expect(quarter).toBeCloseTo(total("points", index * 3, index * 3 + 3), 6);
    });
    expect(line.daily).toBeCloseTo(Math.max(0, Math.min(40, total("points"))), 6);
    const [base, appraisal, score] = [line.cells[5], line.cells[12], line.cells[13]];
    const full = 40 + (typeof base === "number" ? 40 : 0) + (line.cells[11] === "—" ? 0 : 20);
    const parts = Number(base === "—" ? 0 : base) + line.daily + Number(appraisal === "—" ? 0 : appraisal);
    expect(Number(score)).toBeCloseTo((parts / full) * 100, 6);
    // A published quarter equals its months, unless a correction came later, and then the check column says so.
    [14, 15, 16, 17].forEach((column, index) => {
      const published = line.cells[column];
      if (typeof published !== "number") return;
      const [due, done] = [total("due", index * 3, index * 3 + 3), total("done", index * 3, index * 3 + 3)];
      const now =
        Math.round((due === 0 ? 0 : (40 * done) / due) * 100) / 100 +
        Math.max(0, Math.min(40, line.quarters[index] ?? 0));
      if (Math.abs(published - now) < 0.0051) return;
      expect([about, String(line.cells[18])]).toEqual([about, expect.stringMatching(/登记有变|与公示不一致/)]);
    });
  }
}

const allMonths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

function summary(snapshot: Snapshot) {
  return yearLines(snapshot)
    .map(({ name, due, done, quarters, daily }) =>
      [name, due, done, ...[...quarters, daily].map((own) => own.toFixed(6))].join(" "),
    )
    .sort();
}

describe("a year of points", () => {
  const tidy = simulate(allMonths);
  const end = tidy.at(-1)?.snapshot ?? emptySnapshot();

  it("reconciles months, quarters and year after every run", () => {
    expect(tidy).toHaveLength(12);
    reconciled = 0;
    for (const step of tidy) reconcile(step);
    expect(reconciled).toBe(10);
  });

  it("ends with what was done, told by hand", () => {
    expect(summary(end).map((line) => line.split(" ").slice(0, 3).join(" "))).toEqual(
      // Dues of the month and one party day each. 李二 has no list entry from June on; 赵四 is floating.
      ["孙六 8 8", "周七 9 9", "张一 24 24", "李二 24 16", "王三 22 22", "赵四 24 24", "钱五 12 12"].sort(),
    );
  });

  it.each([
    ["at the ends of quarters only", [3, 6, 9, 12]],
    ["once, at the end", [12]],
    ["out of order", [3, 1, 2, 6, 4, 5, 12, 7, 11, 8, 9, 10, 12]],
  ] as const)("comes to the same when run %s", (_, order) => {
    const steps = simulate(order);
    for (const step of steps) reconcile(step);
    expect(summary(steps.at(-1)?.snapshot ?? emptySnapshot())).toEqual(summary(end));
  });

  it("comes to the same for a clerk who sorts, loses keys and renames tabs", () => {
    const steps = simulate(allMonths, messedUp);
    for (const step of steps) reconcile(step);
    const last = steps.at(-1)?.snapshot ?? emptySnapshot();
    expect(summary(last)).toEqual(summary(end));
    const byHand = (snapshot: Snapshot): string[] =>
      registered(snapshot)
        .filter((row) => row.get("来源") === "支部")
        .map((row) =>
          ["月份", "姓名", "部分", "代码", "分值", "事由"].map((caption) => String(row.get(caption))).join(" "),
        )
        .sort();
    expect(byHand(last)).toEqual(byHand(end));
    expect(byHand(last)).toHaveLength(typedRows.length);
  });

  it("changes nothing when run again", () => {
    const checkup = branchCheckup(ledgersAfter(12));
    const again = pointsPlan({ checkup, snapshot: end, period: lastClosedQuarter(checkup.facts.asOf) });
    expect(snapshotAfter(end, again.ops)).toEqual(end);
  });

  it("keeps each month's category, so that the change splits the year", () => {
    const months = registered(end)
      .filter((row) => row.get("姓名") === "李二" && row.get("部分") === "基础" && row.get("应尽") !== 0)
      .map((row) => row.get("类别"));
    expect(months).toEqual([...Array(6).fill("在职"), ...Array(6).fill("无职")]);
    const remarks = lines(end, yearSheet).map((values) => String(values[0]));
    expect(remarks.filter((text) => text.startsWith("李二"))).toEqual([
      "李二本年登记类别有变：在职 6 个月、无职 6 个月，三项上限按月数加权平均；如是当时填错，请改“积分登记”的“类别”一栏。",
    ]);
  });

  it("takes back by corrections what a published quarter held of somebody who had left", () => {
    const own = registered(end).filter((row) => row.get("姓名") === "孙六" && row.get("部分") === "更正");
    expect(
      own.map((row) => [isoMonth(addToMonth(monthFrom(2028, 5), own.indexOf(row))), row.get("应尽"), row.get("已尽")]),
    ).toEqual([
      ["2028-05", -2, -2],
      ["2028-06", -2, -2],
    ]);
  });

  it("never changes a total that has been published", () => {
    const seen = new Map<string, CellValue>();
    for (const { snapshot } of tidy.slice(2)) {
      for (const line of yearLines(snapshot)) {
        [14, 15, 16, 17].forEach((column) => {
          const key = `${line.name} ${column}`;
          const total = line.cells[column] ?? null;
          if (seen.has(key)) expect([key, total]).toEqual([key, seen.get(key)]);
          if (total !== null) seen.set(key, total);
        });
      }
    }
    expect(seen.size).toBeGreaterThan(18);
    expect(ownSheet(end, notice)).toBeDefined();
  });
});
