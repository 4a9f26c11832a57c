import { describe, expect, it } from "vitest";
import { quarterPeriod } from "../../../src/core/model/period.ts";
import { pointsOf } from "../../../src/core/points/points.ts";
import { pointsPlan, pointsSheets } from "../../../src/core/reports/points-plan.ts";
import { ownSheet } from "../../../src/core/workbook/snapshot.ts";
import {
  emptySnapshot,
  movingColumns,
  renaming,
  snapshotAfter,
  sortingRows,
  type Typed,
  typing,
} from "../../support/snapshot-of-content.ts";
import { branchCheckup, branchFacts } from "../points/branch-of.ts";
import {
  branch,
  contentOf,
  dailyRow,
  emptyRegisterRow,
  formulaAt,
  members,
  notice,
  plan,
  register,
  rewritten,
  row,
  second,
  standard,
  third,
  year,
} from "./points-sheets-of.ts";

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
      "新建“积分标准”：分值均为产品缺省、示例分值，非文件规定，请经支部党员大会讨论后修改。",
      "新建“积分登记”。",
      "积分登记：新增基础行 27 行。",
      "新建“季度积分公示”：2026年第3季度，3 名党员。",
      "公示时间按 5 个工作日预填（产品缺省，非文件规定），从2026年10月12日起，可在表上直接改。",
      expect.stringMatching(/^公示内容检查：类别“老弱病残”写成“其他”（.+）。$/),
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

  it("gives the same sheets again where nothing proves a duty", () => {
    const twins = [members[0], { ...members[0], idNumber: "110101198001011234" }];
    const once = rewritten(emptySnapshot(), { members: twins, meetings: [] });
    expect(row(once, register, 5).slice(5, 11)).toEqual(["本月无应尽义务", 0, 0, null, null, null]);
    expect(rewritten(once, { members: twins, meetings: [] })).toEqual(once);
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
      notice: {
        announcement: null,
        obstacles: ["没有找到党员花名册，积分各表暂不能计算；请补上花名册后再试。"],
        check: { masked: [], clerkTexts: [], open: [] },
      },
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
    expect(content.filter).toEqual({ top: 3, left: 0, bottom: 3 + 27 + 12, right: 17 });
    expect(formulaAt(plan(), register, 32, 8)).toBe(
      'IF($E32="","",IFERROR(VLOOKUP($E32,积分标准!$A$20:$D$31,3,FALSE),""))',
    );
    expect(content.columns.find((column) => column.column === 17)?.hidden).toBe(true);
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
    const wider = typing(once, register, { S4: "核实人", [`S${at}`]: "王三" });
    const moved = movingColumns(wider, register, [0, 1, 2, 12, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16, 17, 18]);
    const snapshot = rewritten(moved);
    expect(row(snapshot, register, at).slice(2, 5)).toEqual(["张一", "日常", "J03"]);
    expect(row(snapshot, register, at)[18]).toBe("王三");
  });

  it("is left alone when its captions are gone", () => {
    const blank = Object.fromEntries("ABCDEFGHIJKLMNOPQR".split("").map((column) => [`${column}4`, null]));
    const edits = plan(typing(rewritten(), register, blank));
    expect(edits.ops.map((op) => (op.kind === "sheet" ? op.definedName : ""))).not.toContain(register);
    expect(edits.preview.join()).toContain("“积分登记”的表头行找不到了");
  });
});
