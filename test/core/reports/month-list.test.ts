import { describe, expect, it } from "vitest";
import type { Checkup } from "../../../src/core/checkup/checkup.ts";
import { dayOf, serialFromDay } from "../../../src/core/model/date.ts";
import { issueLedger } from "../../../src/core/reports/issue-ledger.ts";
import { monthListSheet } from "../../../src/core/reports/month-list.ts";
import { ownEntries } from "../../../src/core/reports/own-entries.ts";
import { gap, met, notDue } from "../../../src/core/rules/define.ts";
import type { SheetContent } from "../../../src/core/workbook/edit-plan.ts";
import type { CellValue, Snapshot } from "../../../src/core/workbook/snapshot.ts";
import { checkupOf, type RuleInput } from "../../support/checkup-of.ts";
import { addressesOf, columnIn, contentOf, formulaIn, valueIn } from "../../support/content-of.ts";
import { expectListDiscipline, expectPlainFunctions } from "../../support/formula-rules.ts";
import {
  emptySnapshot,
  insertingRow,
  movingColumns,
  renaming,
  snapshotAfter,
  sortingRows,
  typing,
} from "../../support/snapshot-of-content.ts";

const name = "BranchLedger.MonthList";
const day = (year: number, month: number, date: number) => dayOf(year, month, date);
const serial = (year: number, month: number, date: number) => serialFromDay(day(year, month, date), false);

/** The branch in October: the committee has met, the groups have not, an assembly is open, dues publication falls on a Saturday. */
const october: readonly RuleInput[] = [
  { id: "meetings/committee-monthly", answers: [met("2026-10")] },
  {
    id: "meetings/party-group-monthly",
    answers: [met("group:第一党小组/2026-10"), notDue("group:第二党小组/2026-10", day(2026, 10, 31))],
  },
  { id: "meetings/branch-assembly-quarterly", answers: [notDue("2026Q4", day(2026, 12, 31))] },
  { id: "points/quarterly-publication", answers: [notDue("2026Q3", day(2026, 10, 17))] },
];
const ofOctober = checkupOf({ asOf: "2026-10-12", rules: october });

function run(snapshot: Snapshot, checkup: Checkup): Snapshot {
  const ops = [issueLedger({ checkup, snapshot }).op, monthListSheet({ checkup, snapshot }).op];
  return snapshotAfter(
    snapshot,
    ops.flatMap((op) => (op === null ? [] : [op])),
  );
}

function written(snapshot: Snapshot, checkup: Checkup): SheetContent {
  return contentOf(monthListSheet({ checkup, snapshot }).op);
}

/** The lines of the month by 事项, each as [类别, 最后期限, 月底复核, 完成情况, 未完成原因]. */
function linesOf(content: SheetContent): Map<CellValue, CellValue[]> {
  const lines = new Map<CellValue, CellValue[]>();
  for (let row = 5; valueIn(content, `J${row}`) !== null || valueIn(content, `D${row}`) !== null; row++) {
    lines.set(
      valueIn(content, `D${row}`),
      ["C", "F", "G", "H", "I"].map((column) => valueIn(content, `${column}${row}`)),
    );
  }
  return lines;
}

describe("the list of a month", () => {
  const content = written(emptySnapshot(), ofOctober);

  it("says what is owed, until when and by which rule, and what already has a record", () => {
    expect(valueIn(content, "A1")).toBe("2026年10月党建工作清单");
    expect(valueIn(content, "A2")).toContain("月初提醒：2026-10-12");
    expect([...linesOf(content)]).toEqual([
      ["公示积分（原为 2026-10-17，休息日顺延）", ["本月应办", serial(2026, 10, 19), null, null, null]],
      ["召开支部委员会会议", ["本月应办", serial(2026, 10, 31), "有记录", null, null]],
      ["召开党小组会（第二党小组）", ["本月应办", serial(2026, 10, 31), null, null, null]],
      ["召开支部党员大会", ["本季应办", serial(2026, 12, 31), null, null, null]],
    ]);
    expect(valueIn(content, "E6")).toBe("《中国共产党支部工作条例（试行）》第十一条");
    expect(columnIn(content, "J", 5, 8)).toEqual([
      "2026-10|points/quarterly-publication|2026Q3",
      "2026-10|meetings/committee-monthly|2026-10",
      "2026-10|meetings/party-group-monthly|2026-10",
      "2026-10|meetings/branch-assembly-quarterly|2026Q4",
    ]);
  });

  it("does not move what belongs to the month beyond it, and names its last working day", () => {
    const [note] = content.cells.filter(({ value }) => String(value).startsWith("上级临时布置"));
    expect(note?.value).toContain("最后一个工作日是10月30日");
  });

  it("keeps the discipline of lists and counts by formula what it says", () => {
    expectPlainFunctions(content);
    expectListDiscipline(content, { head: 4, first: 5, last: 11 });
    expect(valueIn(content, "A3")).toBe("本月 4 项　已完成 0　部分完成 0　未完成 0　未标注 4");
    expect(formulaIn(content, "A3")).toContain("COUNTIF($A$4:$A$");
    expect(content.print.area).toMatchObject({ left: 0, right: 8 });
  });

  it("is the same when written twice", () => {
    expect(written(run(emptySnapshot(), ofOctober), ofOctober)).toEqual(content);
  });

  it("is still a sheet in a month that owes nothing", () => {
    const nothing = checkupOf({ rules: [] });
    const plan = monthListSheet({ checkup: nothing, snapshot: emptySnapshot() });
    expect(plan.preview).toEqual(["新建“月度清单”：2026年10月没有查到应办事项。"]);
    const empty = contentOf(plan.op);
    expect(valueIn(empty, "A3")).toBe("本月 0 项　已完成 0　部分完成 0　未完成 0　未标注 0");
    expect(linesOf(empty).size).toBe(0);
    expectListDiscipline(empty, { head: 4, first: 5, last: 7 });
    expect(written(run(emptySnapshot(), nothing), nothing)).toEqual(empty);
  });
});

describe("what the clerk does with it", () => {
  const before = run(emptySnapshot(), ofOctober);

  it("keeps marks, reasons, own lines and own columns when sorted, moved, inserted and renamed", () => {
    let snapshot = typing(before, name, {
      H6: "已完成",
      H7: "未完成",
      I7: "组长出差",
      A9: serial(2026, 10, 1),
      D9: "更新党员联系方式",
      C9: "上级布置",
      K4: "分工",
      K7: "李二",
    });
    snapshot = sortingRows(snapshot, name, 5, [8, 7, 6, 5]);
    snapshot = insertingRow(snapshot, name, 7);
    snapshot = movingColumns(snapshot, name, [0, 1, 2, 3, 4, 5, 6, 8, 7, 9, 10]);
    snapshot = renaming(snapshot, name, "十月清单");
    const content = written(snapshot, ofOctober);
    const lines = linesOf(content);
    expect([...lines.keys()]).toEqual([
      "召开支部党员大会",
      "召开党小组会（第二党小组）",
      "召开支部委员会会议",
      "公示积分（原为 2026-10-17，休息日顺延）",
      "更新党员联系方式",
    ]);
    expect(lines.get("召开党小组会（第二党小组）")?.slice(3)).toEqual(["未完成", "组长出差"]);
    expect(lines.get("更新党员联系方式")?.[0]).toBe("上级布置");
    expect([valueIn(content, "K4"), valueIn(content, "K6")]).toEqual(["分工", "李二"]);
    expect(valueIn(content, "A3")).toBe("本月 5 项　已完成 1　部分完成 0　未完成 1　未标注 3");
    const again = run(snapshot, ofOctober);
    expect(written(again, ofOctober)).toEqual(content);
  });

  it("finds lines again whose hidden key is lost, and leaves what the branch calls 上级布置 to it", () => {
    const keyless = typing(before, name, { H6: "已完成", J5: null, J6: null, J7: null, J8: null });
    expect([...linesOf(written(keyless, ofOctober))]).toEqual([
      ...linesOf(written(typing(before, name, { H6: "已完成" }), ofOctober)),
    ]);
    const own = typing(before, name, { C9: "上级布置", D9: "召开支部委员会会议", J6: null });
    expect(valueIn(written(own, ofOctober), "J9")).toBeNull();
  });

  it("leaves a line of the branch's own as it is, though a duty is called the same", () => {
    const nothing = run(emptySnapshot(), checkupOf({ rules: [] }));
    const limit = serial(2026, 11, 20);
    const typed = typing(nothing, name, { C5: "本季应办", D5: "召开支部党员大会", E5: "镇党委通知", F5: limit });
    const content = written(typed, ofOctober);
    expect([valueIn(content, "E5"), valueIn(content, "F5"), valueIn(content, "J5")]).toEqual([
      "镇党委通知",
      limit,
      null,
    ]);
    expect(addressesOf(content, "2026-10|meetings/branch-assembly-quarterly|2026Q4")).toHaveLength(1);
  });

  it("keeps two issues apart to which the branch has given the same number", () => {
    const ledger = "BranchLedger.Issues";
    const typed = typing(before, ledger, { A6: "督1", C6: "记录不全", A7: "督1", C7: "公示不及时" });
    const once = run(typed, ofOctober);
    expect([...linesOf(written(once, ofOctober)).keys()].slice(-2)).toEqual(["督1 记录不全", "督1 公示不及时"]);
    expect(written(once, ofOctober)).toEqual(written(typed, ofOctober));
    expect(issueLedger({ checkup: ofOctober, snapshot: once }).preview.join("")).toContain("编号 督1 写在不止一行上");
  });

  it("makes the copy of a line a line of the branch", () => {
    const copied = typing(before, name, {
      A9: serial(2026, 10, 1),
      D9: "召开支部委员会会议",
      G9: "有记录",
      J9: "2026-10|meetings/committee-monthly|2026-10",
    });
    const content = written(copied, ofOctober);
    expect([valueIn(content, "D9"), valueIn(content, "G9"), valueIn(content, "J9")]).toEqual([
      "召开支部委员会会议",
      null,
      null,
    ]);
  });

  it("is left alone when its captions are gone, or when it is about a later month", () => {
    const captions = Object.fromEntries("ABCDEFGHIJ".split("").map((column) => [`${column}4`, null]));
    expect(monthListSheet({ checkup: ofOctober, snapshot: typing(before, name, captions) }).op).toBeNull();
    const earlier = checkupOf({ asOf: "2026-09-30", rules: [] });
    const plan = monthListSheet({ checkup: earlier, snapshot: before });
    expect(plan.op).toBeNull();
    expect(plan.preview[0]).toContain("已经是2026年10月的");
  });
});

describe("the end of a month", () => {
  const rules: readonly RuleInput[] = [
    { id: "meetings/committee-monthly", answers: [met("2026-10"), notDue("2026-11", day(2026, 11, 30))] },
    {
      id: "meetings/party-group-monthly",
      gap: "没有党小组会记录",
      answers: [met("group:第一党小组/2026-10"), gap("group:第二党小组/2026-10", { past: true })],
    },
    { id: "meetings/branch-assembly-quarterly", answers: [notDue("2026Q4", day(2026, 12, 31))] },
    { id: "points/quarterly-publication", answers: [met("2026Q3")] },
  ];
  const ofNovember = checkupOf({ asOf: "2026-11-02", rules });
  const marked = typing(run(emptySnapshot(), ofOctober), name, {
    H5: "已完成",
    H6: "已完成",
    H7: "未完成",
    I7: "组长出差",
    H8: "部分完成",
    I8: "议题待定",
    A9: serial(2026, 10, 1),
    D9: "更新党员联系方式",
    H9: "未完成",
    I9: "外派人员未回",
    A10: serial(2026, 10, 1),
    D10: "报送信息一篇",
  });
  const content = written(marked, ofNovember);
  const lines = linesOf(content);

  it("hands on what was not finished, with the reason, once: to the duty, to the issue, or as a line of its own", () => {
    expect([...lines.keys()]).toEqual([
      "召开支部委员会会议",
      "召开支部党员大会（10月部分完成：议题待定）",
      "2026-001 没有党小组会记录（第二党小组/2026-10）（10月未完成：组长出差）",
      "更新党员联系方式（10月未完成：外派人员未回）",
      "报送信息一篇（10月未标注完成情况）",
    ]);
    expect(lines.get("更新党员联系方式（10月未完成：外派人员未回）")?.slice(0, 2)).toEqual([
      "上月结转",
      serial(2026, 11, 30),
    ]);
    expect(addressesOf(content, "2026-11|carry|2026-10|更新党员联系方式")).toHaveLength(1);
  });

  it("keeps the month that is over below, with its marks and what the records say at its end", () => {
    const [section] = addressesOf(content, "往月清单（保留，不打印）");
    const title = Number(section?.slice(1)) + 1;
    expect(valueIn(content, `A${title}`)).toBe("2026年10月　月初提醒：2026-10-12　月底对账：");
    expect(columnIn(content, "D", title + 1, title + 6)).toEqual([
      "公示积分（原为 2026-10-17，休息日顺延）",
      "召开支部委员会会议",
      "召开党小组会（第二党小组）",
      "召开支部党员大会",
      "更新党员联系方式",
      "报送信息一篇",
    ]);
    expect(columnIn(content, "G", title + 1, title + 6)).toEqual(["有记录", "有记录", "无记录", null, null, null]);
    expect(columnIn(content, "I", title + 3, title + 5)).toEqual(["组长出差", "议题待定", "外派人员未回"]);
    expect(content.print.area.bottom).toBeLessThan(title - 1);
  });

  it("gives the reason to the issue the duty has become, where the branch has written none", () => {
    const ledger = contentOf(issueLedger({ checkup: ofNovember, snapshot: marked }).op);
    const reasonOf = (content: SheetContent): CellValue => {
      const [caption, problem] = ["原因", "没有党小组会记录"].map((text) => addressesOf(content, text)[0] ?? "");
      return valueIn(content, `${caption?.replace(/\d+/, "")}${problem?.replace(/\D+/, "")}`);
    };
    expect(reasonOf(ledger)).toBe("组长出差");
    const after = run(marked, ofNovember);
    const cell = addressesOf(ledger, "组长出差")[0] ?? "";
    const typed = typing(after, "BranchLedger.Issues", { [cell]: "组长生病" });
    expect(reasonOf(contentOf(issueLedger({ checkup: ofNovember, snapshot: typed }).op))).toBe("组长生病");
  });

  it("gives the reason once: deleted in the ledger it stays deleted, and later reasons are still taken over", () => {
    const name = "BranchLedger.Issues";
    const unexplained = typing(marked, "BranchLedger.MonthList", { I7: null });
    const first = run(unexplained, ofNovember);
    const late = typing(first, "BranchLedger.MonthList", {
      [addressesOf(written(first, ofNovember), "召开党小组会（第二党小组）")[0]?.replace("D", "I") ?? ""]: "组长出差",
    });
    const taken = run(late, ofNovember);
    const ledger = contentOf(issueLedger({ checkup: ofNovember, snapshot: late }).op);
    const [cell = ""] = addressesOf(ledger, "组长出差");
    expect(cell).not.toBe("");
    const deleted = typing(taken, name, { [cell]: null });
    const after = run(run(deleted, ofNovember), checkupOf({ asOf: "2026-11-30", rules }));
    const later = contentOf(issueLedger({ checkup: ofNovember, snapshot: after }).op);
    expect(addressesOf(later, "组长出差")).toEqual([]);
    expect(valueIn(later, cell.replace(/[A-Z]+/, "V"))).toMatch(/^2026-11-02—2026-11-30 仍未达标；原因取自月度清单$/);
  });

  it("hands on two lines of the same words as two", () => {
    const twice = typing(marked, name, { A11: serial(2026, 10, 1), D11: "报送信息一篇" });
    const next = run(twice, ofNovember);
    expect(addressesOf(written(next, ofNovember), "报送信息一篇（10月未标注完成情况）")).toHaveLength(2);
    expect(written(next, ofNovember)).toEqual(written(twice, ofNovember));
  });

  it("changes nothing when written again, and takes in what is typed into the old month later", () => {
    const next = run(marked, ofNovember);
    expect(written(next, ofNovember)).toEqual(content);
    const [old] = addressesOf(content, "报送信息一篇");
    const typed = typing(next, name, { [`H${old?.slice(1)}`]: "已完成" });
    const later = written(typed, ofNovember);
    expect(valueIn(later, `H${old?.slice(1)}`)).toBe("已完成");
  });

  it("never lets the words about a month pile up", () => {
    const next = run(marked, ofNovember);
    const [address] = addressesOf(content, "更新党员联系方式（10月未完成：外派人员未回）");
    const row = address?.slice(1);
    const typed = typing(next, name, { [`H${row}`]: "未完成", [`I${row}`]: "仍在外地" });
    const december = checkupOf({ asOf: "2026-12-01", rules: [] });
    const now = written(typed, december);
    expect([...linesOf(now).keys()]).toContain("更新党员联系方式（11月未完成：仍在外地）");
    expect(addressesOf(now, "2026-12|carry|2026-10|更新党员联系方式")).toHaveLength(1);
  });
});

describe("over the years", () => {
  it("crosses 31 December and keeps twelve months", () => {
    let snapshot = emptySnapshot();
    let preview: readonly string[] = [];
    for (let step = 0; step < 14; step++) {
      const month = ((step + 9) % 12) + 1;
      const year = 2026 + Math.floor((step + 9) / 12);
      const asOf = `${year}-${String(month).padStart(2, "0")}-03`;
      const key = asOf.slice(0, 7);
      const checkup = checkupOf({
        asOf,
        rules: [{ id: "party-day/monthly", answers: [notDue(key, day(year, month, 28))] }],
      });
      preview = monthListSheet({ checkup, snapshot }).preview;
      snapshot = run(snapshot, checkup);
    }
    const sheet = snapshot.sheets.find(({ name: tab }) => tab === "月度清单");
    const titles = (sheet?.rows ?? [])
      .map(({ values }) => values[0])
      .filter((value) => /^\d{4}年\d+月　月初提醒/.test(String(value)));
    expect(titles).toHaveLength(12);
    expect(titles[0]).toContain("2027年10月");
    expect(titles.at(-1)).toContain("2026年11月");
    expect(preview).toContain("2026年10月的清单已满 12 个月，不再保留在本表（1 行）。");
  });
});

describe("a branch that comes back after more than a year", () => {
  it("is told that its last list does not stay, and what was not finished goes on", () => {
    const old = typing(run(emptySnapshot(), ofOctober), name, { D9: "更新党员联系方式", H9: "未完成" });
    const { op, preview } = monthListSheet({ checkup: checkupOf({ asOf: "2027-12-01", rules: [] }), snapshot: old });
    expect(preview).toContain("2026年10月的清单没有完成的已结转。");
    expect(preview).toContain("2026年10月的清单已满 12 个月，不再保留在本表（5 行）。");
    expect([...linesOf(contentOf(op)).keys()]).toContain("更新党员联系方式（10月未完成）");
  });
});

describe("the trace of the list", () => {
  const october12 = run(emptySnapshot(), ofOctober);
  const stagesOn = (snapshot: Snapshot, year: number, month: number, date: number) =>
    (ownEntries(snapshot, day(year, month, date)).supervision?.records ?? []).map(({ stage, date: on }) => [
      stage?.state === "value" ? stage.value : null,
      on?.state === "value" ? on.raw : null,
    ]);

  it("is no evidence on the day it was written, and is one from the next day on", () => {
    expect(stagesOn(october12, 2026, 10, 12)).toEqual([]);
    expect(stagesOn(october12, 2026, 10, 13)).toEqual([["月初清单", "2026-10-12"]]);
  });

  it("is a reconciliation when every line of a month that is over is marked, with reasons", () => {
    const marks = { H5: "已完成", H6: "已完成", H7: "未完成", H8: "不适用" };
    const without = typing(october12, name, marks);
    expect(stagesOn(without, 2026, 11, 2)).toHaveLength(1);
    const full = typing(without, name, { I7: "组长出差" });
    expect(stagesOn(full, 2026, 10, 31)).toHaveLength(1);
    const both = [
      ["月初清单", "2026-10-12"],
      ["月底对账销号", "2026-10"],
    ];
    expect(stagesOn(full, 2026, 11, 2)).toEqual(both);
    const moved = run(full, checkupOf({ asOf: "2026-11-02", rules: [] }));
    expect(stagesOn(moved, 2026, 11, 2)).toEqual(both);
  });
});
