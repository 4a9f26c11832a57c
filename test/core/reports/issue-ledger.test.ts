import { describe, expect, it } from "vitest";
import type { Checkup } from "../../../src/core/checkup/checkup.ts";
import { issueLedger } from "../../../src/core/reports/issue-ledger.ts";
import { absent, found, gap, met } from "../../../src/core/rules/define.ts";
import type { SheetContent } from "../../../src/core/workbook/edit-plan.ts";
import type { Snapshot } from "../../../src/core/workbook/snapshot.ts";
import { checkupOf, type RuleInput } from "../../support/checkup-of.ts";
import { cellIn, columnIn, contentOf, formulaIn, heightIn, valueIn } from "../../support/content-of.ts";
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

const name = "BranchLedger.Issues";
/** 2026-10-12 in the 1900 system. */
const baseDate = 46_307;

const assembly: RuleInput = {
  id: "meetings/branch-assembly-quarterly",
  gap: "未召开党员大会",
  answers: [
    gap("2026Q2", { evidence: [absent({ sheet: "会议记录", range: "A14:K14" }, "2026年第2季度党员大会")] }),
    met("2026Q3"),
  ],
};
const topic: RuleInput = {
  id: "party-day/topic-present",
  gap: "主题党日主题空白",
  severity: "M",
  answers: [gap("会议记录!17", { evidence: [found({ sheet: "会议记录", range: "F17" }, "学习")] })],
};

function checkup(rules: readonly RuleInput[] = [topic, assembly]): Checkup {
  return checkupOf({ rules, sheets: { 会议记录: "meetings" } });
}

function written(snapshot: Snapshot, now: Checkup = checkup()): SheetContent {
  return contentOf(issueLedger({ checkup: now, snapshot }).op);
}

function afterRun(snapshot: Snapshot = emptySnapshot(), now: Checkup = checkup()): Snapshot {
  const { op } = issueLedger({ checkup: now, snapshot });
  return op === null ? snapshot : snapshotAfter(snapshot, [op]);
}

describe("a new ledger", () => {
  const content = written(emptySnapshot());

  it("lists the issues by severity with all that the checkup knows", () => {
    expect(columnIn(content, "A", 6, 8)).toEqual(["2026-001", "2026-002", null]);
    expect(columnIn(content, "B", 6, 7)).toEqual(["高", "中"]);
    expect(columnIn(content, "C", 6, 7)).toEqual(["未召开党员大会", "主题党日主题空白"]);
    expect(columnIn(content, "D", 6, 7)).toEqual(["2026Q2", "会议记录!17"]);
    expect(valueIn(content, "E6")).toBe("《中国共产党支部工作条例（试行）》第十一条");
    expect(columnIn(content, "F", 6, 7)).toEqual(["仍未达标", "仍未达标"]);
    expect(columnIn(content, "R", 6, 7)).toEqual(["体检", "体检"]);
    expect(columnIn(content, "S", 6, 7)).toEqual(["基本制度", "基本制度"]);
    expect(columnIn(content, "T", 6, 7)).toEqual([baseDate, baseDate]);
    expect(columnIn(content, "W", 6, 7)).toEqual([
      "meetings/branch-assembly-quarterly|2026Q2",
      "party-day/topic-present|会议记录!17",
    ]);
  });

  it("links each line to its cell; what is absent to the cell where it would be written", () => {
    expect(cellIn(content, "U6")).toMatchObject({ value: "会议记录!A14", link: { sheet: "会议记录", range: "A14" } });
    expect(cellIn(content, "U7")).toMatchObject({ value: "会议记录!F17", link: { sheet: "会议记录", range: "F17" } });
  });

  it("counts with a formula from the caption row to the sentinel row", () => {
    expect(formulaIn(content, "D2")).toBe(
      '" 共 "&(COUNTIF($C$5:$C$12,"?*")-1)&" 条　未销号 "&(COUNTIF($C$5:$C$12,"?*")-1-COUNTIFS($C$5:$C$12,"?*",$K$5:$K$12,"已销号",$F$5:$F$12,"<>反复")-COUNTIFS($C$5:$C$12,"?*",$K$5:$K$12,"已说明")-COUNTIFS($C$5:$C$12,"?*",$F$5:$F$12,"不再适用",$K$5:$K$12,"<>已销号",$K$5:$K$12,"<>已说明"))&" 条　逾期 "&COUNTIF($Q$5:$Q$12,"逾期")&" 条　待销号 "&(COUNTIFS($C$5:$C$12,"?*",$F$5:$F$12,"待销号",$K$5:$K$12,"<>已销号",$K$5:$K$12,"<>已说明")+COUNTIFS($C$5:$C$12,"?*",$F$5:$F$12,"",$K$5:$K$12,"已整改"))&" 条　反复 "&COUNTIFS($C$5:$C$12,"?*",$F$5:$F$12,"反复",$K$5:$K$12,"<>已说明")&" 条　当前显示 "&(SUBTOTAL(103,$C$5:$C$12)-1)&" 条"',
    );
    expect(valueIn(content, "D2")).toBe(" 共 2 条　未销号 2 条　逾期 0 条　待销号 0 条　反复 0 条　当前显示 2 条");
    expect(valueIn(content, "T2")).toBe(baseDate);
  });

  it("warns by a formula of its own row, on empty rows too", () => {
    expect(formulaIn(content, "Q6")).toBe(
      'IF($C6="","",IF(AND($K6="已销号",OR($F6="仍未达标",$F6="反复")),"销号待核",IF(OR($K6="已销号",$K6="已说明",$F6="不再适用"),"",IF($J6="","未定时限",IF(NOT(ISNUMBER($J6)),"时限不是日期",IF($J6<$T$2,"逾期",IF($J6-$T$2<=7,"临期","")))))))',
    );
    expect(columnIn(content, "Q", 6, 8)).toEqual(["未定时限", "未定时限", ""]);
    expect(formulaIn(content, "Q11")).toContain('$C11=""');
  });

  it("keeps four empty rows, the list discipline and the page set-up of the specification", () => {
    expectListDiscipline(content, { head: 5, first: 6, last: 11 });
    expectPlainFunctions(content);
    expect(content.filter).toEqual({ top: 4, left: 0, bottom: 10, right: 22 });
    expect(content.freeze).toEqual({ row: 5, column: 3 });
    expect(content.print).toMatchObject({
      orientation: "landscape",
      repeatRows: { first: 3, last: 4 },
      area: { top: 0, left: 0, bottom: 13, right: 15 },
      footerLeft: "问题台账　基准日 2026-10-12",
    });
    expect(content.columns.find((column) => column.column === 22)).toEqual({ column: 22, width: 6, hidden: true });
    expect(heightIn(content, 9)).toBe(34);
    expect(valueIn(content, "A13")).toMatch(/^补录其他来源/);
  });

  it("offers lists and date checks that ask and do not refuse", () => {
    const kinds = content.validations.map(({ rule, onError }) => [rule.kind, onError]);
    expect(kinds).toEqual([
      ["date", "warning"],
      ["date", "warning"],
      ["date", "warning"],
      ["list", "warning"],
      ["list", "warning"],
      ["list", "warning"],
    ]);
  });
});

describe("a second run", () => {
  const first = afterRun();

  it("writes the same again when nothing has changed", () => {
    expect(written(first)).toEqual(written(emptySnapshot()));
    expect(written(afterRun(first))).toEqual(written(emptySnapshot()));
  });

  it("keeps every cell the clerk typed, text as text, numbers as numbers, formulas as formulas", () => {
    const typed = typing(first, name, {
      G6: "=书记外出",
      H6: "补学一次",
      I6: "赵甲",
      J6: baseDate - 12,
      K6: "整改中",
      J7: { formula: "T7+30", value: baseDate + 30 },
      M7: "第12行",
      P7: 12,
    });
    const content = written(typed);
    expect(["G6", "H6", "I6", "J6", "K6", "M7", "P7"].map((address) => valueIn(content, address))).toEqual([
      "=书记外出",
      "补学一次",
      "赵甲",
      baseDate - 12,
      "整改中",
      "第12行",
      12,
    ]);
    expect(cellIn(content, "G6")?.formula).toBeUndefined();
    expect(cellIn(content, "J7")).toMatchObject({ formula: "T7+30", value: baseDate + 30 });
    expect(columnIn(content, "Q", 6, 7)).toEqual(["逾期", ""]);
    expect(valueIn(content, "D2")).toContain("逾期 1 条");
    expect(issueLedger({ checkup: checkup(), snapshot: typed }).preview.join("")).toContain("支部填写的 8 格");
  });

  it("finds them after sorting, inserting, moving columns and renaming the tab", () => {
    let moved = typing(first, name, { H6: "补学一次", H7: "写明主题", J7: { formula: "T7+30", value: baseDate + 30 } });
    moved = sortingRows(moved, name, 6, [7, 6]);
    moved = insertingRow(moved, name, 6);
    moved = movingColumns(moved, name, [22, ...Array.from({ length: 22 }, (_, index) => 21 - index)]);
    moved = renaming(moved, name, "整改 台账");
    const content = written(moved);
    expect(columnIn(content, "H", 6, 7)).toEqual(["写明主题", "补学一次"]);
    expect(columnIn(content, "A", 6, 7)).toEqual(["2026-002", "2026-001"]);
    expect(issueLedger({ checkup: checkup(), snapshot: moved }).preview[0]).toContain("更新“整改 台账”");
  });

  it("moves a clerk's formula along with its row", () => {
    const shifted = typing(insertingRow(first, name, 6), name, { J8: { formula: "T8+30", value: baseDate + 30 } });
    expect(formulaIn(written(shifted), "J7")).toBe("T7+30");
  });

  it("proposes 待销号 for what is mended, keeps the line and adds what is new below it", () => {
    const now = checkup([topic, { ...assembly, answers: [met("2026Q2"), gap("2026Q3", {})] }]);
    const content = written(first, now);
    expect(columnIn(content, "F", 6, 8)).toEqual(["待销号", "仍未达标", "仍未达标"]);
    expect(columnIn(content, "A", 6, 8)).toEqual(["2026-001", "2026-002", "2026-003"]);
    expect(cellIn(content, "U6")?.link).toBeUndefined();
    expect(valueIn(content, "U6")).toBe("会议记录!A14");
  });

  it("keeps the clerk's own issues whole and gives them a number", () => {
    const typed = typing(first, name, {
      B9: "高",
      C9: "督导反馈：记录不全",
      J9: baseDate + 3,
      K9: "整改中",
      R9: "督导",
    });
    const content = written(typed);
    expect(["A8", "B8", "C8", "F8", "J8", "K8", "Q8", "R8", "W8"].map((address) => valueIn(content, address))).toEqual([
      "2026-003",
      "高",
      "督导反馈：记录不全",
      null,
      baseDate + 3,
      "整改中",
      "临期",
      "督导",
      null,
    ]);
    expect(valueIn(content, "D2")).toContain("共 3 条");
  });

  it("lets the first of two copied lines keep its key and says so", () => {
    const cells = Object.fromEntries(
      ["A", "B", "C", "D", "F", "R", "V", "W"].map((column) => [`${column}8`, valueIn(written(first), `${column}6`)]),
    );
    const { op, preview } = issueLedger({ checkup: checkup(), snapshot: typing(first, name, cells) });
    const content = contentOf(op);
    expect(columnIn(content, "W", 6, 8)).toEqual([
      "meetings/branch-assembly-quarterly|2026Q2",
      "party-day/topic-present|会议记录!17",
      null,
    ]);
    expect([valueIn(content, "A8"), valueIn(content, "C8"), valueIn(content, "F8")]).toEqual([
      "2026-003",
      "未召开党员大会",
      null,
    ]);
    expect(preview.join("")).toContain("1 行是复制出来的");
  });

  it("carries a column the clerk has added to the right of 键, in the filter and out of print", () => {
    const typed = typing(first, name, { Y5: "联系电话", Y7: "内线 12" });
    const { op, preview } = issueLedger({ checkup: checkup(), snapshot: typed });
    const content = contentOf(op);
    expect(columnIn(content, "X", 5, 7)).toEqual(["联系电话", null, "内线 12"]);
    expect(content.filter?.right).toBe(23);
    expect(content.print.area.right).toBe(15);
    expect(preview.join("")).toContain("“联系电话”");
    expect(written(afterRun(typed))).toEqual(content);
  });

  it("does not use the number of a deleted line again", () => {
    const cleared = Object.fromEntries("ABCDEFRSTUVW".split("").map((column) => [`${column}7`, null]));
    const now = checkup([{ ...assembly, answers: [gap("2026Q2", {}), gap("2026Q1", {})] }]);
    expect(columnIn(written(typing(first, name, cleared), now), "A", 6, 7)).toEqual(["2026-001", "2026-003"]);
  });

  it("keeps what was written into the signature line", () => {
    const typed = typing(first, name, { A14: "填表人：张一　　支部书记（签字）：" });
    expect(valueIn(written(typed), "A14")).toBe("填表人：张一　　支部书记（签字）：");
  });

  it("leaves a sheet alone whose captions are gone, and says why", () => {
    const broken = typing(
      first,
      name,
      Object.fromEntries("ABCDEFGHIJKLMNOPQRSTUVW".split("").map((c) => [`${c}5`, null])),
    );
    const plan = issueLedger({ checkup: checkup(), snapshot: broken });
    expect(plan.op).toBeNull();
    expect(plan.preview.join("")).toContain("表头行找不到了");
  });

  it("takes another tab name when the clerk has a 问题台账 of their own", () => {
    const own = { ...emptySnapshot(), sheets: afterRun().sheets };
    expect(issueLedger({ checkup: checkup(), snapshot: own }).op).toMatchObject({ title: "问题台账(2)" });
  });

  it("writes dates in the 1904 system of the workbook", () => {
    const content = written(emptySnapshot(true));
    expect(valueIn(content, "T2")).toBe(baseDate - 1462);
    expect(written(afterRun(emptySnapshot(true)))).toEqual(content);
  });
});
