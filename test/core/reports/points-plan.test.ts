import { describe, expect, it } from "vitest";
import { serialFromDay } from "../../../src/core/model/date.ts";
import { quarterPeriod } from "../../../src/core/model/period.ts";
import { pointsOf } from "../../../src/core/points/points.ts";
import { type PointsPlanRequest, pointsPlan, pointsSheets } from "../../../src/core/reports/points-plan.ts";
import type { EditPlan, SheetContent } from "../../../src/core/workbook/edit-plan.ts";
import { type CellValue, ownSheet, type Snapshot } from "../../../src/core/workbook/snapshot.ts";
import {
  emptySnapshot,
  movingColumns,
  renaming,
  snapshotAfter,
  sortingRows,
  type Typed,
  typing,
} from "../../support/snapshot-of-content.ts";
import { type BranchInput, branchCheckup, branchFacts, dayOfText, monthsBetween } from "../points/branch-of.ts";

const standard = "BranchLedger.PointsStandard";
const register = "BranchLedger.PointsRegister";
const notice = "BranchLedger.PointsNotice";
const year = "BranchLedger.PointsYear";
const second = quarterPeriod(2026, 2);
const third = quarterPeriod(2026, 3);
const months = monthsBetween("2026-01", "2026-12");

const members = [
  { name: "张一", category: "在职", group: "第一党小组", idNumber: "110101199001011234", phone: "13800000000" },
  { name: "李二", category: "老弱病残", group: "第二党小组", exemption: "患病" },
  { name: "王三", category: "流动", group: "第一党小组", status: "floating" },
] as const;

function branch(more: Partial<BranchInput> = {}): BranchInput {
  return {
    asOf: "2026-10-12",
    members,
    dues: members.map(({ name }) => ({ name, months: name === "王三" ? months.slice(0, 8) : months })),
    meetings: [
      { date: "2026-07-10", types: ["party-day"], present: ["张一"] },
      { date: "2026-09-10", types: ["party-day"], present: ["李二", "王三"] },
    ],
    ...more,
  };
}

function plan(
  snapshot: Snapshot = emptySnapshot(),
  more: Partial<BranchInput> = {},
  request: Partial<PointsPlanRequest> = {},
): EditPlan {
  return pointsPlan({ checkup: branchCheckup(branch(more)), snapshot, period: third, ...request });
}

function rewritten(
  snapshot: Snapshot = emptySnapshot(),
  more: Partial<BranchInput> = {},
  request: Partial<PointsPlanRequest> = {},
): Snapshot {
  return snapshotAfter(snapshot, plan(snapshot, more, request).ops);
}

function contentOf(edits: EditPlan, definedName: string): SheetContent {
  const op = edits.ops.find((known) => known.kind === "sheet" && known.definedName === definedName);
  if (op?.kind !== "sheet") throw new Error(`${definedName} is not written`);
  return op.content;
}

/** Values of a 1-based row. */
function row(snapshot: Snapshot, definedName: string, number: number): readonly CellValue[] {
  return ownSheet(snapshot, definedName)?.rows.find((known) => known.index === number - 1)?.values ?? [];
}

function formulaAt(edits: EditPlan, definedName: string, rowNumber: number, column: number): string | undefined {
  return contentOf(edits, definedName).cells.find((cell) => cell.row === rowNumber - 1 && cell.column === column)
    ?.formula;
}

/** First row of the register whose name is blank. */
function emptyRegisterRow(snapshot: Snapshot): number {
  const found = ownSheet(snapshot, register)?.rows.find((known) => known.index >= 4 && known.values[2] === null);
  return (found?.index ?? 0) + 1;
}

function dailyRow(snapshot: Snapshot, name: string, code: string, month = "2026-09"): Snapshot {
  const at = emptyRegisterRow(snapshot);
  const serial = serialFromDay(dayOfText(`${month}-01`), false);
  return typing(snapshot, register, {
    [`A${at}`]: serial,
    [`B${at}`]: serial,
    [`C${at}`]: name,
    [`D${at}`]: "日常",
    [`E${at}`]: code,
    [`J${at}`]: "住院期间未请假",
    [`K${at}`]: "会议记录第14行",
  });
}

function texts(content: SheetContent): string {
  return content.cells.map((cell) => `${cell.value ?? ""} ${cell.formula ?? ""}`).join("\n");
}

describe("the points plan", () => {
  it("writes the four sheets in the order of their tabs and says so", () => {
    const edits = plan();
    expect(edits.ops.map((op) => (op.kind === "sheet" ? op.title : op.kind))).toEqual([
      "积分标准",
      "积分登记",
      "季度积分公示",
      "年度积分核算",
    ]);
    expect(edits.preview).toEqual([
      "新建“积分标准”：产品缺省、示例分值，非文件规定，请经支部党员大会讨论后修改。",
      "新建“积分登记”。",
      "积分登记：新增基础行 27 行。",
      "新建“季度积分公示”：2026年第3季度，3 名党员。",
      "公示内容检查：只有姓名、类别和积分，没有发现证件、电话、健康、处分、收入方面的内容。",
      "新建“年度积分核算”：2026年度，3 名党员。",
    ]);
  });

  it("gives the same sheets again on its own result, and never writes the standard twice", () => {
    const once = rewritten();
    const again = plan(once);
    expect(again.ops.map((op) => (op.kind === "sheet" ? op.definedName : ""))).toEqual([register, notice, year]);
    const twice = snapshotAfter(once, again.ops);
    expect(twice).toEqual(once);
  });

  it("shows on every sheet the figures the command line reports", () => {
    const snapshot = rewritten();
    const points = pointsOf({ facts: branchFacts(branch()), snapshot: emptySnapshot(), period: third });
    points.members.forEach((member, index) => {
      expect(row(snapshot, notice, 5 + index).slice(1, 7)).toEqual([
        member.name,
        member.category === "老弱病残" ? "其他" : member.category,
        member.base,
        member.daily,
        "—",
        member.total,
      ]);
      expect(row(snapshot, year, 7 + index)[16]).toBe(member.total);
    });
    expect(points.members.map((member) => [member.due, member.done, member.total])).toEqual([
      [5, 4, 32],
      [3, 3, 40],
      [4, 3, 30],
    ]);
  });

  it("writes nothing without a roster and says why", () => {
    const checkup = branchCheckup({ asOf: "2026-10-12" });
    expect(pointsPlan({ checkup, snapshot: emptySnapshot(), period: third })).toEqual({
      ops: [],
      preview: ["没有找到党员花名册，积分各表暂不能计算；请补上花名册后再试。"],
    });
  });

  it("keeps the notice back while the quarter is still running", () => {
    const edits = plan(emptySnapshot(), { asOf: "2026-09-30" });
    expect(edits.ops.map((op) => (op.kind === "sheet" ? op.definedName : ""))).toEqual([standard, register, year]);
    expect(edits.preview.join()).toContain("2026年第3季度在基准日还没有结束，公示暂不写入");
    expect(row(snapshotAfter(emptySnapshot(), edits.ops), year, 7).slice(14, 18)).toEqual([null, null, null, null]);
  });

  it("keeps the notice back when two public names are equal or the caps do not sum to 100", () => {
    for (const [cells, words] of [
      [{ G10: "在职" }, "公示用名“在职”与类别“在职”的相同"],
      [{ C6: 50 }, "三项上限之和为 110"],
      [{ G10: "患病党员" }, "公示用名“患病党员”会透露健康情况"],
    ] as const) {
      const edits = plan(
        typing(rewritten(emptySnapshot(), { asOf: "2026-07-10" }, { period: second }), standard, cells),
      );
      expect(edits.ops.map((op) => (op.kind === "sheet" ? op.definedName : ""))).toEqual([register, year]);
      expect(edits.preview.join()).toContain(words);
    }
  });

  it("offers each sheet by itself", () => {
    const sheets = pointsSheets({ checkup: branchCheckup(branch()), snapshot: emptySnapshot(), period: third });
    expect(sheets.pointsNotice.op).toMatchObject({ kind: "sheet", definedName: notice });
    expect(sheets.problems).toEqual([]);
  });
});

describe("the notice", () => {
  it("holds names, public categories and points, and nothing of what must not be posted", () => {
    const snapshot = dailyRow(
      dailyRow(rewritten(emptySnapshot(), { asOf: "2026-07-10" }, { period: second }), "张一", "K01"),
      "李二",
      "K09",
    );
    const content = contentOf(plan(snapshot), notice);
    expect(texts(content)).not.toMatch(/\d{15}|138\d{8}|病|住院|未请假|老弱|处分|工资|缺席支部/);
    expect(row(snapshotAfter(snapshot, plan(snapshot).ops), notice, 5)[7]).toBe("K01");
    expect(texts(content)).toContain("扣分代码：K01 无故缺席集中活动　K09 其他。");
    expect(content.columns.some((column) => column.hidden)).toBe(false);
    expect(content.cells.some((cell) => cell.link !== undefined)).toBe(false);
    expect(content.print.footerLeft).toBe("");
    expect(content.print.area).toEqual({ top: 0, left: 0, bottom: 10, right: 9 });
  });

  it("drops a code whose deduction was corrected, and shows no free text as a code", () => {
    let snapshot = dailyRow(rewritten(emptySnapshot(), { asOf: "2026-07-10" }, { period: second }), "张一", "K01");
    const at = emptyRegisterRow(snapshot);
    snapshot = typing(dailyRow(snapshot, "张一", "K01"), register, { [`D${at}`]: "更正", [`I${at}`]: 2 });
    snapshot = typing(dailyRow(snapshot, "李二", "因病缺席"), register, { [`I${at + 1}`]: -3 });
    const shown = snapshotAfter(snapshot, plan(snapshot).ops);
    expect([row(shown, notice, 5)[7], row(shown, notice, 6)[7]]).toEqual([null, null]);
    expect(row(shown, notice, 6)[4]).toBe(0);
  });

  it("fits thirty members on one page and breaks a longer list by itself", () => {
    const listed = (count: number): SheetContent => {
      const many = Array.from({ length: count }, (_, index) => ({ name: `党员${index}`, category: "在职" as const }));
      return contentOf(plan(emptySnapshot(), { members: many, dues: [], meetings: [] }), notice);
    };
    expect(listed(30).print).toMatchObject({ fitToHeight: 1 });
    expect(listed(30).print.breaks).toBeUndefined();
    expect(listed(31).print).toMatchObject({ fitToHeight: 0, breaks: [30] });
    expect(listed(60).print.breaks).toHaveLength(1);
    // The legend and the signatures never stand alone: at least three members above them.
    for (const count of [31, 32, 33, 58, 60, 62, 64, 95]) {
      const breaks = listed(count).print.breaks ?? [];
      expect(4 + count - (breaks.at(-1) ?? 0)).toBeGreaterThanOrEqual(3);
    }
  });

  it("keeps what was published, says that the register has changed, and adds a correction", () => {
    const published = rewritten();
    const edits = plan(published, { dues: members.map(({ name }) => ({ name, months })) });
    const snapshot = snapshotAfter(published, edits.ops);
    expect(row(snapshot, notice, 7).slice(1, 7)).toEqual(["王三", "流动", 30, 0, "—", 30]);
    expect(row(snapshot, notice, 7)[10]).toBe("登记已变，请加更正行");
    expect(row(snapshot, notice, 5)[10]).toBe("与登记一致");
    expect(row(snapshot, year, 9)[16]).toBe(30);
    expect(edits.preview.join("\n")).toContain("公示后登记有变动：王三");
    expect(edits.preview.join("\n")).toContain("已公示的季度不改原行，另加更正行 1 行");
  });

  it("keeps objections and remarks of the quarter, and warns of what they give away", () => {
    const typed = typing(rewritten(), notice, { I5: "7月出差", J6: "因病住院，电话13800000000", A10: "联系人：王三" });
    const edits = plan(typed);
    const snapshot = snapshotAfter(typed, edits.ops);
    expect([row(snapshot, notice, 5)[8], row(snapshot, notice, 6)[9], row(snapshot, notice, 10)[0]]).toEqual([
      "7月出差",
      "因病住院，电话13800000000",
      "联系人：王三",
    ]);
    expect(edits.preview).toContain(
      "请确认：“季度积分公示”J6 中支部填写的内容可能涉及手机号码、健康情况，系统没有改动，请核对后再张贴。",
    );
  });

  it("starts a new quarter with empty remarks and names every one it leaves behind", () => {
    const q2 = typing(rewritten(emptySnapshot(), { asOf: "2026-07-10" }, { period: second }), notice, {
      I5: "请核对6月",
    });
    const edits = plan(q2);
    const snapshot = snapshotAfter(q2, edits.ops);
    expect(row(snapshot, notice, 1)[0]).toBe("2026年第三季度党员积分公示");
    expect(row(snapshot, notice, 5)[8]).toBeNull();
    expect(edits.preview).toContain("2026Q2公示的异议不带入本表：张一（I5）“请核对6月”。");
    expect(row(snapshot, year, 7).slice(14, 18)).toEqual([null, 40, 32, null]);
  });

  it("saves the totals of the notice it replaces when the year sheet has lost them", () => {
    const q2 = rewritten(emptySnapshot(), { asOf: "2026-07-10" }, { period: second });
    const snapshot = rewritten(typing(q2, year, { P7: null }));
    expect(row(snapshot, year, 7).slice(14, 18)).toEqual([null, 40, 32, null]);
  });

  it("shows namesakes by their group and masks names when asked to; the check is then a value", () => {
    const doubles = [
      { ...members[0], birth: "1980-01-01", idNumber: "110101198001011234" },
      { ...members[0], birth: "1990-01-01", idNumber: "110101199001011234", group: "第二党小组" },
    ];
    const full = plan(emptySnapshot(), { members: doubles, dues: [] });
    const snapshot = snapshotAfter(emptySnapshot(), full.ops);
    expect([row(snapshot, notice, 5)[1], row(snapshot, notice, 6)[1]]).toEqual(["张一（一组）", "张一（二组）"]);
    expect(row(snapshot, year, 7)[1]).toBe("张一#1");
    expect(formulaAt(full, notice, 5, 10)).toBeUndefined();
    const masked = snapshotAfter(emptySnapshot(), plan(emptySnapshot(), {}, { nameStyle: "masked" }).ops);
    expect([5, 6, 7].map((line) => row(masked, notice, line)[1])).toEqual(["张＊", "李＊", "王＊"]);
    expect(texts(contentOf(plan(emptySnapshot(), {}, { nameStyle: "masked" }), notice))).not.toContain("张一");
    // Written again with masked names, the published lines are still found.
    expect(plan(masked, {}, { nameStyle: "masked" }).preview.join()).toContain("3 名党员的公示分值保持不变");
  });

  it("is posted in the next year for a fourth quarter, with the appraisal of the year", () => {
    const q3 = typing(rewritten(), year, { L7: "优秀", L8: "基本合格" });
    const fourth = quarterPeriod(2026, 4);
    const snapshot = rewritten(q3, { asOf: "2027-01-10" }, { period: fourth });
    expect(row(snapshot, notice, 3)[0]).toContain("公示时间：2027年");
    expect([5, 6, 7].map((line) => row(snapshot, notice, line)[5])).toEqual([20, 12, "—"]);
  });
});

describe("the year", () => {
  it("keeps grade, opinion, the clerk's own column and the published totals by name after sorting", () => {
    const typed = typing(rewritten(), year, { L7: "优秀", T9: "外出按时报告", U5: "联系情况", U8: "每月一次" });
    const sorted = sortingRows(typed, year, 7, [9, 7, 8]);
    const edits = plan(sorted);
    const snapshot = snapshotAfter(sorted, edits.ops);
    expect(row(snapshot, year, 7)[11]).toBe("优秀");
    expect(row(snapshot, year, 7).slice(12, 14)).toEqual([20, expect.closeTo(56.36, 2)]);
    expect(row(snapshot, year, 9)[19]).toBe("外出按时报告");
    expect(row(snapshot, year, 8)[20]).toBe("每月一次");
    expect([7, 8, 9].map((line) => row(snapshot, year, line)[16])).toEqual([32, 40, 30]);
    expect(edits.preview).toContain("“年度积分核算”中支部自己加的 1 列移到表右侧保留。");
  });

  it("keeps somebody who is no longer on the roster at the end of the list", () => {
    const snapshot = rewritten(rewritten(), { members: members.slice(1) });
    expect([7, 8, 9].map((line) => row(snapshot, year, line)[1])).toEqual(["李二", "王三", "张一"]);
    expect(row(snapshot, year, 9)[16]).toBe(32);
  });

  it("lays the old year aside when it turns, and takes it up again", () => {
    const old = typing(rewritten(), year, { T7: "先进", L7: "优秀" });
    const next = rewritten(
      old,
      { asOf: "2027-04-10", covers: ["2026-01-01", "2027-12-31"] },
      { period: quarterPeriod(2027, 1) },
    );
    expect(row(next, year, 1)[0]).toBe("党员年度积分核算表（2027年度）");
    expect(row(next, year, 7).slice(14, 20)).toEqual([expect.any(Number), null, null, null, "一致", null]);
    const archive = ownSheet(next, year)?.rows.filter((line) => line.values[0] === 2026) ?? [];
    expect(archive.map((line) => [line.values[2], line.values[11], line.values[16], line.values[19]])).toEqual([
      ["张一", "优秀", 32, "先进"],
      ["李二", null, 40, null],
      ["王三", null, 30, null],
    ]);
    const back = rewritten(next, { asOf: "2027-04-10", covers: ["2026-01-01", "2027-12-31"] });
    expect(row(back, year, 7).slice(11, 20)).toEqual([
      "优秀",
      20,
      expect.any(Number),
      null,
      null,
      32,
      null,
      "一致",
      "先进",
    ]);
  });

  it("points formulas to the present names of the other sheets", () => {
    const renamed = renaming(renaming(rewritten(), register, "登记 表"), notice, "公示");
    const edits = plan(renamed);
    expect(formulaAt(edits, year, 7, 3)).toBe(
      `SUMIFS('登记 表'!$G:$G,'登记 表'!$C:$C,$B7,'登记 表'!$B:$B,">="&DATE(2026,1,1),'登记 表'!$B:$B,"<"&DATE(2027,1,1))`,
    );
    expect(formulaAt(edits, year, 7, 18)).toContain("SUMIFS(公示!$G:$G,公示!$B:$B,$B7)");
  });

  it("writes stand-in caps as figures where the standard gives none", () => {
    const unknown = { members: [{ name: "张一" }], hasCategories: false };
    const edits = plan(emptySnapshot(), unknown);
    expect(formulaAt(edits, year, 7, 5)).toBe('IF($D7=0,"—",40*$E7/$D7)');
    expect(row(snapshotAfter(emptySnapshot(), edits.ops), notice, 5)[2]).toBe("—");
    expect(edits.preview.at(-1)).toContain("名册没有“积分类别”一列");
    const known = plan();
    expect(formulaAt(known, year, 7, 5)).toBe(
      'IF($D7=0,"—",SUMIFS(积分标准!$C$5:$C$11,积分标准!$A$5:$A$11,$C7)*$E7/$D7)',
    );
  });

  it("says which category has caps that do not sum to 100", () => {
    const q2 = typing(rewritten(emptySnapshot(), { asOf: "2026-07-10" }, { period: second }), standard, { C6: 50 });
    expect(row(rewritten(q2), year, 7)[18]).toBe("类别上限有误");
    expect(row(rewritten(q2), year, 8)[18]).not.toBe("类别上限有误");
  });
});

describe("the register sheet", () => {
  it("ends with twelve empty rows that bring out item, points and check by themselves", () => {
    const content = contentOf(plan(), register);
    const names = content.cells.filter((cell) => cell.column === 2 && cell.row > 3 && cell.value !== null).length;
    expect(names).toBe(27);
    expect(content.filter).toEqual({ top: 3, left: 0, bottom: 3 + 27 + 12, right: 14 });
    expect(formulaAt(plan(), register, 32, 8)).toBe(
      'IF($E32="","",IFERROR(VLOOKUP($E32,积分标准!$A$20:$D$31,3,FALSE),""))',
    );
    expect(content.columns.find((column) => column.column === 14)?.hidden).toBe(true);
  });

  it.each([
    ["缺事由", { J: null }],
    ["缺依据", { K: null }],
    ["名册中无此人", { C: "赵四" }],
    ["月份不对", { B: "2026-09" }],
    ["缺分值", { E: "X99" }],
    ["超项目月上限", { I: 9 }],
    ["", {}],
  ] as const)("checks a row of the branch: %s", (words, cells) => {
    const once = rewritten();
    const at = emptyRegisterRow(once);
    const typed = typing(
      dailyRow(once, "张一", "J03"),
      register,
      Object.fromEntries(Object.entries(cells).map(([column, value]) => [column + at, value as Typed])),
    );
    expect(row(rewritten(typed), register, at)[13]).toBe(words);
  });

  it("finds its columns after the clerk has moved them and keeps one the clerk has added", () => {
    const once = dailyRow(rewritten(), "张一", "J03");
    const at = emptyRegisterRow(once) - 1;
    const wider = typing(once, register, { P4: "核实人", [`P${at}`]: "王三" });
    const moved = movingColumns(wider, register, [0, 1, 2, 12, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15]);
    const snapshot = rewritten(moved);
    expect(row(snapshot, register, at).slice(2, 5)).toEqual(["张一", "日常", "J03"]);
    expect(row(snapshot, register, at)[15]).toBe("王三");
  });

  it("is left alone when its captions are gone", () => {
    const blank = Object.fromEntries("ABCDEFGHIJKLMNO".split("").map((column) => [`${column}4`, null]));
    const edits = plan(typing(rewritten(), register, blank));
    expect(edits.ops.map((op) => (op.kind === "sheet" ? op.definedName : ""))).not.toContain(register);
    expect(edits.preview.join()).toContain("“积分登记”的表头行找不到了");
  });
});
