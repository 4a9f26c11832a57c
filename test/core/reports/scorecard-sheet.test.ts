import { describe, expect, it } from "vitest";
import type { Checkup } from "../../../src/core/checkup/checkup.ts";
import { clerkItems, manualScores, scorecardSheet } from "../../../src/core/reports/scorecard-sheet.ts";
import { cannotJudge, gap, met, notApplicable } from "../../../src/core/rules/define.ts";
import type { SheetContent } from "../../../src/core/workbook/edit-plan.ts";
import type { Snapshot } from "../../../src/core/workbook/snapshot.ts";
import { type CheckupInput, checkupOf, type RuleInput, rulesOf } from "../../support/checkup-of.ts";
import { cellIn, columnIn, contentOf, formulaIn, valueIn } from "../../support/content-of.ts";
import { expectListDiscipline, expectPlainFunctions } from "../../support/formula-rules.ts";
import { emptySnapshot, movingColumns, snapshotAfter, sortingRows, typing } from "../../support/snapshot-of-content.ts";

const name = "BranchLedger.Scorecard";

const unclear = cannotJudge("branch", "missing-ledger", {
  message: "没有找到阵地台账",
  missing: { kind: "facilities" },
});
const rules: readonly RuleInput[] = [
  { id: "org/branch-min-full-members", title: "正式党员人数", answers: [met("branch")] },
  { id: "org/party-group-size", title: "党小组规模", severity: "M", answers: [met("a"), gap("b", {}), unclear] },
  { id: "dues/paid-every-month", title: "按月交纳党费", answers: [met("a"), met("b"), met("c"), gap("d", {})] },
  { id: "meetings/branch-assembly-quarterly", title: "党员大会", answers: [met("2026Q1")] },
  { id: "facility/venue", title: "活动阵地", severity: "M", answers: [unclear] },
];

function input(over: Partial<CheckupInput> = {}): CheckupInput {
  return { rules, ...over };
}

/** As the product does it: what the clerk typed is read before the checkup runs. */
function examined(snapshot: Snapshot, over: Partial<CheckupInput> = {}): Checkup {
  const request = input(over);
  const known = rulesOf(request);
  return checkupOf({
    ...request,
    manualScores: manualScores(snapshot, known),
    clerkItems: clerkItems(snapshot, known),
  });
}

function written(snapshot: Snapshot, over: Partial<CheckupInput> = {}): SheetContent {
  return contentOf(scorecardSheet({ checkup: examined(snapshot, over), snapshot }).op);
}

function afterRun(snapshot: Snapshot = emptySnapshot(), over: Partial<CheckupInput> = {}): Snapshot {
  const { op } = scorecardSheet({ checkup: examined(snapshot, over), snapshot });
  return op === null ? snapshot : snapshotAfter(snapshot, [op]);
}

describe("a new scorecard", () => {
  const content = written(emptySnapshot());
  const { scorecard } = examined(emptySnapshot());

  it("has one line per item in the order of the groups", () => {
    expect(columnIn(content, "B", 24, 28)).toEqual(["基本组织", "基本组织", "基本队伍", "基本制度", "基本保障"]);
    expect(columnIn(content, "C", 24, 28)).toEqual([
      "正式党员人数",
      "党小组规模",
      "按月交纳党费",
      "党员大会",
      "活动阵地",
    ]);
    expect(columnIn(content, "D", 24, 28)).toEqual([3, 2, 3, 3, 2]);
    expect(["E25", "F25", "G25"].map((address) => valueIn(content, address))).toEqual([1, 1, 1]);
    expect(columnIn(content, "P", 24, 28)).toEqual(rules.map((rule) => rule.id));
  });

  it("writes the formulas of the specification", () => {
    expect(formulaIn(content, "A24")).toBe("ROW()-ROW($A$23)");
    expect(formulaIn(content, "H24")).toBe('IF(ISNUMBER($K24),$K24/100,IF($E24+$F24=0,"—",$E24/($E24+$F24)))');
    expect(formulaIn(content, "I24")).toBe(
      'IF(ISNUMBER($H24),SUMIFS($D$9:$D$15,$B$9:$B$15,$B24)*$D24/SUMIFS($D$23:$D$29,$B$23:$B$29,$B24,$H$23:$H$29,">=0"),"—")',
    );
    expect(formulaIn(content, "J24")).toBe('IF(ISNUMBER($H24),$I24*$H24,"—")');
    expect(formulaIn(content, "M24")).toBe(
      'IF(ISNUMBER($K24),$D24*$K24/100,IF(SUM($E24:$G24)=0,"",$D24*$E24/SUM($E24:$G24)))',
    );
    expect(formulaIn(content, "N24")).toContain("$D24*($E24+$G24)/SUM($E24:$G24)");
    expect(formulaIn(content, "O24")).toBe(
      'IF(ISNUMBER($K24),$D24,IF(SUM($E24:$G24)=0,"",$D24*($E24+$F24)/SUM($E24:$G24)))',
    );
    expect(formulaIn(content, "E9")).toBe("SUMIFS($E$23:$E$29,$B$23:$B$29,$B9)");
    expect(formulaIn(content, "J9")).toBe(
      'IF(COUNTIFS($B$23:$B$29,$B9,$J$23:$J$29,">=0")=0,"—",SUMIFS($J$23:$J$29,$B$23:$B$29,$B9))',
    );
    expect(formulaIn(content, "K9")).toBe(
      'IF(SUMIFS($D$23:$D$29,$B$23:$B$29,$B9,$M$23:$M$29,">=0")=0,"—",D9*SUMIFS($M$23:$M$29,$B$23:$B$29,$B9)/SUMIFS($D$23:$D$29,$B$23:$B$29,$B9,$M$23:$M$29,">=0"))',
    );
    expect(formulaIn(content, "J16")).toBe(
      'IF(SUMIFS(D9:D15,J9:J15,">=0")=0,"—",SUM(J9:J15)/SUMIFS(D9:D15,J9:J15,">=0")*100)',
    );
    expect(formulaIn(content, "I16")).toBe(
      'IF(SUMIFS(D9:D15,I9:I15,">=0")=0,"—",SUM(M9:M15)/SUMIFS(D9:D15,I9:I15,">=0"))',
    );
    expect(formulaIn(content, "D5")).toBe(
      'IF(OR(COUNT(J16:L16)<3,ROUND(D16,6)<>100),"待定",IF(MID("无星一星二星三星四星五星",LOOKUP(ROUND(K16,6),{0,60,70,80,90,95},{1,3,5,7,9,11}),2)=MID("无星一星二星三星四星五星",LOOKUP(ROUND(L16,6),{0,60,70,80,90,95},{1,3,5,7,9,11}),2),MID("无星一星二星三星四星五星",LOOKUP(ROUND(J16,6),{0,60,70,80,90,95},{1,3,5,7,9,11}),2),"待定"))',
    );
    expect(formulaIn(content, "G5")).toBe(
      'IF(D5="待定","待定",LOOKUP(ROUND(J16,6),{0,60,80,95},{"后进","一般","良好","先进候选"}))',
    );
    expect(formulaIn(content, "C5")).toBe('IF(COUNT(K16:L16)<2,"—",TEXT(K16,"0.00")&" ～ "&TEXT(L16,"0.00"))');
  });

  it("stores the figures of the checkup as the values of its formulas", () => {
    expect(["A5", "J16", "K16", "L16", "I16", "J5"].map((address) => valueIn(content, address))).toEqual([
      scorecard.score,
      scorecard.score,
      scorecard.low,
      scorecard.high,
      scorecard.coverage,
      scorecard.coverage,
    ]);
    expect(columnIn(content, "J", 9, 15)).toEqual(scorecard.areas.map((area) => area.score ?? "—"));
    expect(columnIn(content, "K", 9, 15)).toEqual(scorecard.areas.map((area) => area.low ?? "—"));
    expect(columnIn(content, "J", 24, 28)).toEqual(scorecard.items.map((item) => item.score ?? "—"));
    expect(columnIn(content, "O", 24, 28)).toEqual(scorecard.items.map((item) => item.aux?.decided ?? ""));
    expect(valueIn(content, "D5")).toBe("待定");
    expect(valueIn(content, "A6")).toMatch(/^星级待定：按 0 分为.星，按满分为.星。/);
  });

  it("keeps the list discipline and the page set-up of the specification", () => {
    expectListDiscipline(content, { head: 23, first: 24, last: 28 });
    expectPlainFunctions(content);
    expect(content.print).toMatchObject({
      orientation: "portrait",
      repeatRows: { first: 21, last: 22 },
      area: { top: 0, left: 0, bottom: 29, right: 11 },
    });
    expect(content.freeze).toEqual({ row: 2, column: 0 });
    expect(content.validations).toEqual([
      {
        range: { top: 23, left: 10, bottom: 28, right: 10 },
        rule: { kind: "decimal", from: 0, to: 100 },
        onError: "stop",
      },
    ]);
  });

  it("labels the sample weights, and says so when they are the branch's own", () => {
    expect(valueIn(content, "A19")).toMatch(/^各组满分为示例分值，非文件规定/);
    const own = written(emptySnapshot(), { weights: new Map([["basic-organisation", 20]]) });
    expect(valueIn(own, "A19")).toMatch(/^各组满分为支部在“体检设置”中填写的数值/);
    expect(valueIn(own, "A6")).toBe("各组满分之和应为 100，现为 105，暂不评星。");
    expect(valueIn(own, "D5")).toBe("待定");
  });

  it("leaves rules out whose subjects are all not applicable", () => {
    const without = written(emptySnapshot(), {
      rules: [...rules.slice(0, 3), { id: "facility/venue", answers: [notApplicable("branch", "没有")] }],
    });
    expect(valueIn(without, "P27")).toBeNull();
  });

  it("follows the rounding mode", () => {
    expect(formulaIn(written(emptySnapshot(), { rounding: "floor" }), "G5")).toContain("INT(ROUND(J16,6))");
    expect(formulaIn(written(emptySnapshot(), { rounding: "half-up" }), "G5")).toContain("ROUND(ROUND(J16,6),0)");
    expect(valueIn(written(emptySnapshot(), { rounding: "half-up" }), "A2")).toContain("取整方式 四舍五入");
  });
});

describe("a second run", () => {
  const first = afterRun();

  it("writes the same again when nothing has changed", () => {
    expect(written(first)).toEqual(written(emptySnapshot()));
  });

  it("lets a manual score replace what was counted, and keeps it wherever its line went", () => {
    let typed = typing(first, name, { K28: 70, L28: "六项已备四项" });
    typed = sortingRows(typed, name, 24, [28, 27, 26, 25, 24]);
    typed = movingColumns(typed, name, [0, 1, 2, 10, 11, 3, 4, 5, 6, 7, 8, 9, 12, 13, 14, 15]);
    expect([...manualScores(typed)]).toEqual([["facility/venue", 70]]);
    const content = written(typed);
    expect([valueIn(content, "K28"), valueIn(content, "L28"), valueIn(content, "H28")]).toEqual([
      70,
      "六项已备四项",
      0.7,
    ]);
    expect(valueIn(content, "J13")).toBeCloseTo(7, 12);
    expect(valueIn(content, "J16")).toBe(examined(typed).scorecard.score);
    expect(written(afterRun(typed))).toEqual(content);
  });

  it("takes a score typed as text for the number it is, and nothing else for a score", () => {
    const typed = typing(first, name, { K24: " 85 ", K25: 101, K26: "良好", K27: -1 });
    expect([...manualScores(typed)]).toEqual([["org/branch-min-full-members", 85]]);
    const { op, preview } = scorecardSheet({ checkup: examined(typed), snapshot: typed });
    expect(columnIn(contentOf(op), "K", 24, 27)).toEqual([85, "101", "良好", "-1"]);
    expect(preview.filter((sentence) => sentence.includes("没有计入"))).toHaveLength(3);
  });

  it("keeps a score whose item does not apply this time, without counting it, and counts it again later", () => {
    const typed = typing(first, name, { K28: 70, L28: "六项已备四项" });
    const away = { rules: rules.slice(0, 3) };
    const { op, preview } = scorecardSheet({ checkup: examined(typed, away), snapshot: typed });
    const content = contentOf(op);
    expect(["B27", "C27", "K27", "L27", "H27", "M27"].map((address) => valueIn(content, address))).toEqual([
      "基本保障",
      "活动阵地",
      "70",
      "六项已备四项",
      "—",
      "",
    ]);
    expect(valueIn(content, "J13")).toBe("—");
    expect(preview.join("")).toContain("1 个项目本次不适用");
    const back = written(snapshotAfter(typed, op === null ? [] : [op]));
    expect([valueIn(back, "K28"), valueIn(back, "H28")]).toEqual([70, 0.7]);
  });

  it("counts a line the clerk adds as the formulas do, and keeps it in its group", () => {
    const typed = typing(first, name, { B29: "基本活动", C29: "志愿服务有记录", D29: 2, K29: 80, L29: "见登记表" });
    const checkup = examined(typed);
    expect(checkup.scorecard.areas.find((area) => area.title === "基本活动")?.score).toBeCloseTo(12, 12);
    const content = written(typed);
    expect(["B27", "C27", "D27", "J27", "K27", "L27", "P27"].map((address) => valueIn(content, address))).toEqual([
      "基本活动",
      "志愿服务有记录",
      2,
      12,
      80,
      "见登记表",
      null,
    ]);
    expect(valueIn(content, "J16")).toBe(checkup.scorecard.score);
    expect(written(afterRun(typed))).toEqual(content);
  });

  it("keeps a line of no group at the end, uncounted", () => {
    const typed = typing(first, name, { B29: "其他", C29: "待研究", D29: 2, K29: 80 });
    const content = written(typed);
    expect(["B29", "H29", "I29", "J29"].map((address) => valueIn(content, address))).toEqual(["其他", 0.8, 0, 0]);
    expect(valueIn(content, "J16")).toBe(examined(emptySnapshot()).scorecard.score);
  });

  it("guards its formulas against a line without weight", () => {
    const typed = typing(first, name, { B29: "基本活动", C29: "还没定权重", K29: 80 });
    const content = written(typed);
    expect([valueIn(content, "I27"), valueIn(content, "J27"), valueIn(content, "J11")]).toEqual(["—", "—", "—"]);
    expect(formulaIn(content, "I27")).toContain("AND(ISNUMBER($H27),N($D27)>0)");
  });

  it("finds a lost key again by its title", () => {
    const typed = typing(first, name, { K26: 90, P26: null });
    expect([...manualScores(typed, rulesOf(input()))]).toEqual([["dues/paid-every-month", 90]]);
    expect(columnIn(written(typed), "P", 24, 28)).toEqual(rules.map((rule) => rule.id));
  });

  it("keeps what the clerk wrote about vetoes; else the list of the settings", () => {
    expect(valueIn(written(first, { vetoes: ["未按期换届"] }), "D18")).toBe("未按期换届");
    const typed = typing(first, name, { D18: "经查，无" });
    expect(valueIn(written(typed, { vetoes: ["未按期换届"] }), "D18")).toBe("经查，无");
    expect(cellIn(written(typed), "D18")?.style.fill).toBe("FFFAE5");
  });
});
