import { describe, expect, it } from "vitest";
import type { Checkup } from "../../../src/core/checkup/checkup.ts";
import { defaultSettings } from "../../../src/core/checkup/settings.ts";
import { examine } from "../../../src/core/examine.ts";
import { type Day, dayFromSerial, parseIsoDay, serialFromDay } from "../../../src/core/model/date.ts";
import { yearPeriod } from "../../../src/core/model/period.ts";
import { workCalendar } from "../../../src/core/model/work-calendar.ts";
import { resolveProfiles } from "../../../src/core/profiles/resolve.ts";
import { reportPlan } from "../../../src/core/reports/report-plan.ts";
import { yearPlanSheet } from "../../../src/core/reports/year-plan.ts";
import type { SheetContent } from "../../../src/core/workbook/edit-plan.ts";
import type { CellValue, Snapshot } from "../../../src/core/workbook/snapshot.ts";
import { addressesOf, columnIn, contentOf, valueIn } from "../../support/content-of.ts";
import { expectListDiscipline, expectPlainFunctions } from "../../support/formula-rules.ts";
import { fullBranch, snapshotOfBranch } from "../../support/full-branch.ts";
import { insertingRow, snapshotAfter, sortingRows, typing } from "../../support/snapshot-of-content.ts";

const name = "BranchLedger.YearPlan";
/** The made-up branch without a plan of its own. */
const branch = snapshotOfBranch(new Map([...fullBranch()].filter(([kind]) => kind !== "plans")));

function day(text: string): Day {
  const parsed = parseIsoDay(text);
  if (parsed === null) throw new Error(`${text} is no day`);
  return parsed;
}

function checked(snapshot: Snapshot, asOf: string): Checkup {
  const resolution = resolveProfiles(["national-base", "district-bureau-2018"]);
  if (!resolution.ok) throw new Error("unknown profile");
  return examine(snapshot, { asOf: day(asOf), profile: resolution.profile, settings: defaultSettings, period: null });
}

function planned(snapshot: Snapshot, asOf: string, year?: number): SheetContent {
  const period = year === undefined ? {} : { period: yearPeriod(year) };
  return contentOf(yearPlanSheet({ checkup: checked(snapshot, asOf), snapshot, sheets: ["year-plan"], ...period }).op);
}

function run(snapshot: Snapshot, asOf: string, year?: number): Snapshot {
  const content = planned(snapshot, asOf, year);
  return snapshotAfter(snapshot, [{ kind: "sheet", definedName: name, title: "年度工作计划", content }]);
}

/** 1-based row of the line with the key. */
function rowOf(content: SheetContent, key: string): number {
  const [address] = addressesOf(content, key);
  return Number(address?.slice(1));
}

const atYearStart = planned(branch, "2026-01-04");
const count = (content: SheetContent): number =>
  content.cells.filter(({ column, value }) => column === 10 && /^\d{4}\|/.test(String(value))).length;

describe("the plan of a year", () => {
  it("finds its lines again when their hidden keys are lost", () => {
    const first = run(branch, "2026-01-04");
    const rows = Array.from({ length: count(atYearStart) }, (_, index) => index + 6);
    const keyless = typing(first, name, Object.fromEntries(rows.map((row) => [`K${row}`, null])));
    const again = planned(typing(keyless, name, { F6: "学习党章" }), "2026-01-04");
    expect(count(again)).toBe(count(atYearStart));
    expect([valueIn(again, "A4"), valueIn(again, "F6")]).toEqual([valueIn(atYearStart, "A4"), "学习党章"]);
  });

  it("asks as often as the profile, in the part of the year it belongs to", () => {
    const keys = atYearStart.cells.filter(({ column }) => column === 10).map(({ value }) => String(value));
    const of = (rule: string): string[] => keys.filter((key) => key.includes(`|${rule}|`));
    expect(of("meetings/branch-assembly-quarterly")).toEqual(
      [1, 2, 3, 4].map((quarter) => `2026|meetings/branch-assembly-quarterly|2026Q${quarter}`),
    );
    expect(of("meetings/committee-monthly")).toHaveLength(12);
    expect(of("appraisal/yearly")).toEqual(["2026|appraisal/yearly|2026"]);
    const row = rowOf(atYearStart, "2026|meetings/branch-assembly-quarterly|2026Q2");
    expect(["B", "C", "D"].map((column) => valueIn(atYearStart, `${column}${row}`))).toEqual([
      "三会一课",
      "第2季度",
      "召开支部党员大会",
    ]);
  });

  it("proposes working days inside the period, holidays and make-up days included", () => {
    const calendar = workCalendar();
    const proposed = columnIn(atYearStart, "E", 6, 5 + count(atYearStart));
    // What has its record already needs no day.
    const days = proposed.flatMap((value) => (typeof value === "number" ? [dayFromSerial(value, false)] : []));
    expect(days.length).toBeGreaterThan(60);
    expect(days.every((on) => on !== null && calendar.isWorkday(on))).toBe(true);
    const october = rowOf(atYearStart, "2026|meetings/committee-monthly|2026-10");
    // 1 to 7 October are days off.
    expect(valueIn(atYearStart, `E${october}`)).toBe(serialFromDay(day("2026-10-08"), false));
  });

  it("keeps the discipline of lists and counts by formula", () => {
    expectPlainFunctions(atYearStart);
    expectListDiscipline(atYearStart, { head: 5, first: 6, last: 10 + count(atYearStart) });
    expect(valueIn(atYearStart, "A4")).toMatch(/^全年计划 \d+ 项　已完成 1 项　待完成 \d+ 项　超期 0 项$/);
  });

  it("says beside each line what the records show, and proposes no day for what is over", () => {
    const now = planned(branch, "2026-06-20");
    const march = rowOf(now, "2026|meetings/committee-monthly|2026-03");
    const december = rowOf(now, "2026|meetings/committee-monthly|2026-12");
    expect([valueIn(now, `E${march}`), valueIn(now, `H${march}`)]).toEqual([null, "已完成"]);
    expect(now.cells.find(({ row, column }) => row === march - 1 && column === 8)?.link?.sheet).toBeTruthy();
    expect(valueIn(now, `H${december}`)).toBe("待完成");
    const missed = planned(run(branch, "2026-01-04"), "2026-01-30");
    const dues = rowOf(missed, "2026|meetings/branch-assembly-quarterly|2026Q4");
    expect(valueIn(missed, `H${dues}`)).toBe("待完成");
  });

  it("calls overdue what has passed its day in the plan without a record", () => {
    const first = run(branch, "2026-01-04");
    const row = rowOf(atYearStart, "2026|report/to-superior-yearly|2026");
    const typed = typing(first, name, { [`E${row}`]: serialFromDay(day("2026-02-02"), false) });
    expect(valueIn(planned(typed, "2026-02-02"), `H${row}`)).toBe("待完成");
    expect(valueIn(planned(typed, "2026-02-03"), `H${row}`)).toBe("超期");
    const cancelled = typing(first, name, { [`E${row}`]: "取消" });
    expect(valueIn(planned(cancelled, "2026-12-31"), `H${row}`)).toBe("取消");
  });
});

describe("what the clerk does with it", () => {
  it("keeps days, topics, persons and own lines through sorting, inserting and later runs; twice is once", () => {
    const own: Record<string, CellValue> = {
      E6: serialFromDay(day("2026-03-27"), false),
      F6: "学习党章",
      G6: "张一",
      D7: "召开支部党员大会（换届）",
    };
    const last = 6 + count(atYearStart);
    own[`D${last}`] = "七一慰问老党员";
    own[`H${last}`] = "待完成";
    let snapshot = typing(run(branch, "2026-01-04"), name, own);
    snapshot = sortingRows(snapshot, name, 6, [8, 7, 6]);
    snapshot = insertingRow(snapshot, name, 7);
    const content = planned(snapshot, "2026-02-01");
    expect(["E", "F", "G"].map((column) => valueIn(content, `${column}8`))).toEqual([own.E6, "学习党章", "张一"]);
    expect(valueIn(content, "D7")).toBe("召开支部党员大会（换届）");
    expect(addressesOf(content, "七一慰问老党员")).toHaveLength(1);
    expect(count(content)).toBe(count(atYearStart));
    const again = run(snapshot, "2026-02-01");
    expect(planned(again, "2026-02-01")).toEqual(content);
  });

  it("keeps the plan of another year below and brings it up again", () => {
    const first = typing(run(branch, "2026-12-20"), name, { F6: "学习党章" });
    const both = run(first, "2026-12-20", 2027);
    const content = planned(both, "2026-12-20", 2027);
    expect(valueIn(content, "A1")).toBe("2027年度工作计划");
    expect(addressesOf(content, "其他年度计划（保留，不打印）")).toHaveLength(1);
    expect(addressesOf(content, "学习党章")).toHaveLength(1);
    expect(planned(run(both, "2026-12-20", 2026), "2026-12-20", 2026).cells.map(({ value }) => value)).toContain(
      "学习党章",
    );
    expect(valueIn(planned(run(both, "2026-12-20", 2026), "2026-12-20", 2026), "F6")).toBe("学习党章");
  });

  it("is written on request only, and kept up to date once it is there", () => {
    const without = reportPlan({ checkup: checked(branch, "2026-02-01"), snapshot: branch });
    expect(without.ops.some((op) => op.kind === "sheet" && op.definedName === name)).toBe(false);
    const present = run(branch, "2026-01-04");
    const usual = reportPlan({ checkup: checked(present, "2026-02-01"), snapshot: present });
    expect(usual.ops.some((op) => op.kind === "sheet" && op.definedName === name)).toBe(true);
  });
});

describe("the rules about plans", () => {
  const statusOf = (snapshot: Snapshot, asOf: string, rule: string) =>
    checked(snapshot, asOf).outcomes.find((outcome) => outcome.rule === rule && outcome.subject !== "branch")?.status;

  it("see it from the day after it was written, and only those it can answer", () => {
    const present = run(branch, "2026-02-10");
    expect(checked(present, "2026-02-10").outcomes).toEqual(checked(branch, "2026-02-10").outcomes);
    expect(statusOf(present, "2026-02-11", "plan/annual-work-plan")).toBe("met");
    expect(statusOf(present, "2026-02-11", "plan/annual-summary")).toBeUndefined();
    expect(statusOf(present, "2026-02-11", "meetings/annual-plan-filed")).toBe("not-due");
    const [line] = planned(branch, "2026-02-10").cells.filter(({ value }) => String(value).includes("报备日期："));
    const typed = typing(present, name, {
      [`A${(line?.row ?? 0) + 1}`]: "编制日期：2026-02-10　　报备日期：2026年2月12日",
    });
    expect(statusOf(typed, "2026-02-20", "meetings/annual-plan-filed")).toBe("met");
  });
});
