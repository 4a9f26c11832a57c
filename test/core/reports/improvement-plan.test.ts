import { describe, expect, it } from "vitest";
import type { Checkup } from "../../../src/core/checkup/checkup.ts";
import { improvementPlan } from "../../../src/core/reports/improvement-plan.ts";
import { issueLedger } from "../../../src/core/reports/issue-ledger.ts";
import { reportPlan } from "../../../src/core/reports/report-plan.ts";
import { cannotJudge, gap, met } from "../../../src/core/rules/define.ts";
import type { SheetContent } from "../../../src/core/workbook/edit-plan.ts";
import type { Snapshot } from "../../../src/core/workbook/snapshot.ts";
import { checkupOf, type RuleInput } from "../../support/checkup-of.ts";
import { cellIn, columnIn, contentOf, formulaIn, valueIn } from "../../support/content-of.ts";
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

const own = "BranchLedger.ImprovementPlan";
const issues = "BranchLedger.Issues";
/** 2026-10-31 and 2026-09-30 in the 1900 system. */
const inTime = 46_326;
const late = 46_295;

/** @param share met of ten, so that the score is ten times as much */
function rules(share: number): RuleInput[] {
  const kept = Array.from({ length: share }, (_, index) => met(`2024-${String(index + 1).padStart(2, "0")}`));
  const failing = ["2026Q2", "2026-08", "2026-09"].map((subject) => gap(subject, {}));
  const more = Array.from({ length: 7 - share }, (_, index) => gap(`2025-0${index + 1}`, {}));
  return [
    { id: "meetings/committee-monthly", gap: "未召开支委会", answers: [...kept, ...failing, ...more] },
    { id: "care/visits", title: "走访", severity: "I", answers: [gap("branch", {})] },
  ];
}

function checkup(share = 7, more: readonly RuleInput[] = [], asOf = "2026-10-12"): Checkup {
  return checkupOf({ rules: [...rules(share), ...more], asOf });
}

function written(snapshot: Snapshot, now = checkup()): SheetContent {
  return contentOf(improvementPlan({ checkup: now, snapshot }).op);
}

/** The workbook after the ledger and the plan were written. */
function afterRun(snapshot: Snapshot = emptySnapshot(), now = checkup()): Snapshot {
  return snapshotAfter(snapshot, reportPlan({ checkup: now, snapshot, sheets: ["issues", "improvement-plan"] }).ops);
}

function texts(content: SheetContent): string[] {
  return content.cells.flatMap(({ value }) => (typeof value === "string" ? [value] : []));
}

describe("a new plan", () => {
  const content = written(emptySnapshot());

  it("takes the last three rows along to the page on which the signatures would stand alone", () => {
    const plans = Array.from({ length: 12 }, (_, more) => {
      const answers = Array.from({ length: more }, (_, index) => gap(`党员${index + 1}`, {}));
      return written(emptySnapshot(), checkup(7, [{ id: "dues/paid-every-month", answers }]));
    });
    const broken = plans.filter(({ print }) => print.breaks !== undefined);
    expect(broken.length).toBeGreaterThan(0);
    expect(broken.length).toBeLessThan(plans.length);
    for (const plan of broken) {
      const total = plan.cells.find(({ value }) => String(value).startsWith("列入问题 "))?.row ?? 0;
      // The empty row that ends the list stands between.
      expect(plan.print.breaks).toEqual([total - 4]);
    }
  });

  it("lists the open issues of weight under the numbers of the ledger", () => {
    const ledger = contentOf(issueLedger({ checkup: checkup(), snapshot: emptySnapshot() }).op);
    expect(columnIn(content, "B", 8, 11)).toEqual([
      "2026-001 未召开支委会（2026-08）",
      "2026-002 未召开支委会（2026-09）",
      "2026-003 未召开支委会（2026Q2）",
      null,
    ]);
    expect(columnIn(content, "J", 8, 10)).toEqual(columnIn(ledger, "A", 6, 8));
    expect(columnIn(content, "C", 8, 8)).toEqual(columnIn(ledger, "E", 6, 6));
    expect(valueIn(content, "A14")).toBe("列入问题 3 条；已定措施 0 条；已定时限 0 条");
  });

  it("has a head with the score and what the branch fills in", () => {
    expect(valueIn(content, "A1")).toBe("党支部改进提升方案（2026年度）");
    expect(valueIn(content, "C3")).toBeCloseTo(70, 9);
    expect(valueIn(content, "E3")).toBe("二星 / 一般");
    expect(valueIn(content, "C4")).toBe("列入方案的问题全部销号或说明，复检无新增高级别问题");
    for (const label of ["目标星级", "满意度测评方式", "验收结论", "验收日期"]) expect(texts(content)).toContain(label);
  });

  it("adds one row for every ledger that is missing, none for sheets the tool writes itself", () => {
    const lacking = (kind: "facilities" | "issues", id: string): RuleInput => ({
      id,
      severity: "M",
      answers: [cannotJudge("branch", "missing-ledger", { message: "没有", missing: { kind } })],
    });
    const more = [
      lacking("facilities", "facility/venue"),
      lacking("facilities", "facility/notice-board"),
      lacking("issues", "rectify/overdue"),
    ];
    const found = columnIn(written(emptySnapshot(), checkup(7, more)), "B", 11, 12);
    expect(found).toEqual(["（缺台账）阵地台账未建立", null]);
  });

  it("keeps to the discipline of our lists", () => {
    expectPlainFunctions(content);
    expectListDiscipline(content, { head: 7, first: 8, last: 12 });
    expect(content.print).toMatchObject({ orientation: "landscape", repeatRows: { first: 5, last: 6 } });
    expect(formulaIn(content, "A8")).toBe('IF($B8="","",ROW()-ROW($A$7))');
  });

  it("of a branch without an issue is a sheet to fill in", () => {
    const clean = written(
      emptySnapshot(),
      checkupOf({ rules: [{ id: "dues/paid-every-month", answers: [met("张一")] }] }),
    );
    expect(columnIn(clean, "B", 8, 9)).toEqual([null, null]);
    expect(valueIn(clean, "A11")).toBe("列入问题 0 条；已定措施 0 条；已定时限 0 条");
  });
});

describe("which plan it is", () => {
  it("is the one for 后进 with the talk and prompts that decide nothing", () => {
    const rule = (id: string, title: string, remedy: string): RuleInput => ({
      id,
      title,
      remedy,
      answers: [met("2025")],
    });
    const content = written(
      emptySnapshot(),
      checkup(3, [rule("star/backward-consequences", "后进年度的评先", "请核对清楚，报上级党组织核实。")]),
    );
    expect(valueIn(content, "A1")).toBe("党支部整顿转化方案（2026年度）");
    expect(texts(content)).toContain("约谈记录");
    const prompt = texts(content).find((text) => text.includes("后进年度的评先"));
    expect(prompt).toContain("供核实，不作结论");
    expect(texts(content).join("")).not.toMatch(/必须|严禁|否则|免去|取消资格|！/);
    expect(texts(written(emptySnapshot()))).not.toContain("约谈记录");
  });

  it("is written by default for 一般 and 后进 only, and told why not when the star is open", () => {
    const names = (now: Checkup) => {
      const plan = reportPlan({ checkup: now, snapshot: emptySnapshot() });
      const isWritten = plan.ops.some((op) => op.kind === "sheet" && op.definedName === own);
      return [isWritten, plan.preview.some((sentence) => sentence.includes("星级待定"))];
    };
    expect(names(checkup(7))).toEqual([true, false]);
    expect(names(checkup(3))).toEqual([true, false]);
    const good = checkupOf({ rules: [{ id: "dues/paid-every-month", answers: [met("张一")] }] });
    expect(names(good)).toEqual([false, false]);
    const unknown = cannotJudge("李二", "coverage", { message: "没有" });
    const open = checkupOf({ rules: [{ id: "dues/paid-every-month", answers: [met("张一"), unknown] }] });
    expect(open.scorecard.class).toBeNull();
    expect(names(open)).toEqual([false, true]);
    const asked = reportPlan({ checkup: open, snapshot: emptySnapshot(), sheets: ["improvement-plan"] });
    expect(asked.ops).toHaveLength(1);
  });
});

describe("texts shared with the ledger", () => {
  const ledger = typing(afterRun(), issues, { G6: "外出集中", H6: "固定在每月25日", I6: "李二", J6: inTime });

  it("are taken over once, and each keeps its own afterwards", () => {
    const first = written(ledger);
    expect(["D8", "E8", "F8", "G8"].map((at) => valueIn(first, at))).toEqual([
      "外出集中",
      "固定在每月25日",
      "李二",
      inTime,
    ]);
    expect(valueIn(first, "A14")).toBe("列入问题 3 条；已定措施 1 条；已定时限 1 条");
    const typed = typing(
      snapshotAfter(
        ledger,
        [improvementPlan({ checkup: checkup(), snapshot: ledger }).op].flatMap((op) => op ?? []),
      ),
      own,
      {
        E8: "改为线上提醒",
        G8: late,
      },
    );
    const plan = improvementPlan({ checkup: checkup(), snapshot: typed });
    expect(valueIn(contentOf(plan.op), "E8")).toBe("改为线上提醒");
    expect(valueIn(contentOf(plan.op), "D8")).toBe("外出集中");
    expect(plan.preview.find((sentence) => sentence.includes("写得不同"))).toBe(
      "方案与问题台账写得不同：2026-001 的“措施”、2026-001 的“时限”；两处都照原样保留，请核对。",
    );
    expect(valueIn(contentOf(issueLedger({ checkup: checkup(), snapshot: typed }).op), "H6")).toBe("固定在每月25日");
  });

  it("say in grey that an issue is closed, and never drop its row", () => {
    const closed = typing(ledger, issues, { K7: "已说明" });
    const content = written(closed);
    expect(valueIn(content, "B9")).toContain("2026-002");
    expect(cellIn(content, "B9")?.style.font.color).not.toBe(cellIn(content, "B8")?.style.font.color);
    const plan = improvementPlan({ checkup: checkup(), snapshot: closed });
    expect(plan.preview.join("")).toContain("1 条在问题台账中已经销号");
    // Closed before the plan was drafted: nothing to improve.
    const fresh = snapshotAfter(
      emptySnapshot(),
      [issueLedger({ checkup: checkup(), snapshot: emptySnapshot() }).op].flatMap((op) => op ?? []),
    );
    expect(columnIn(written(typing(fresh, issues, { K7: "已说明" })), "B", 8, 10)).not.toContain(
      "2026-002 未召开支委会（2026-09）",
    );
  });
});

describe("a second run", () => {
  const typed = typing(afterRun(), own, {
    E8: "每月25日前后固定召开",
    H9: "10月底",
    I10: "会议记录第4行",
    H3: "三星",
    H4: "问卷，全体党员",
    C15: "整改到位",
    G15: inTime,
    B11: "群众反映开水间太远",
    D11: "老楼",
  });

  it("writes the same again", () => {
    expect(written(typed)).toEqual(
      written(
        snapshotAfter(
          typed,
          [improvementPlan({ checkup: checkup(), snapshot: typed }).op].flatMap((op) => op ?? []),
        ),
      ),
    );
  });

  it("keeps every cell of the clerk's and rows of the branch's own, through sorting, inserting, moving and renaming", () => {
    const moved = renaming(
      movingColumns(
        sortingRows(insertingRow(typed, own, 9), own, 8, [10, 9, 8, 11, 12]),
        own,
        [0, 1, 2, 4, 3, 5, 6, 7, 8, 9],
      ),
      own,
      "整改方案",
    );
    const plan = improvementPlan({ checkup: checkup(), snapshot: moved });
    const content = contentOf(plan.op);
    const rowOf = (beginning: string) => {
      const found = content.cells.find(({ column, value }) => column === 1 && String(value).startsWith(beginning));
      return (found?.row ?? -1) + 1;
    };
    expect(valueIn(content, `E${rowOf("2026-001")}`)).toBe("每月25日前后固定召开");
    expect(valueIn(content, `H${rowOf("2026-002")}`)).toBe("10月底");
    expect(valueIn(content, `I${rowOf("2026-003")}`)).toBe("会议记录第4行");
    expect(valueIn(content, `D${rowOf("群众反映")}`)).toBe("老楼");
    expect([valueIn(content, "H3"), valueIn(content, "H4")]).toEqual(["三星", "问卷，全体党员"]);
    expect(texts(content)).toContain("整改到位");
    expect(content.cells.some(({ column, value }) => column === 6 && value === inTime)).toBe(true);
    expect(columnIn(content, "B", 8, 11).filter((value) => value !== null)).toHaveLength(4);
    expect(plan.preview[0]).toContain("更新“整改方案”");
  });

  it("finds a row again that lost its key, and takes a copied one for the branch's own", () => {
    const lost = typing(typed, own, { J8: null });
    expect(columnIn(written(lost), "J", 8, 11)).toEqual(["2026-001", "2026-002", "2026-003", null]);
    const copied = typing(typed, own, { B12: "2026-001 未召开支委会（2026-08）", J12: "2026-001", D12: "再想" });
    const content = written(copied);
    expect(columnIn(content, "J", 8, 12)).toEqual(["2026-001", "2026-002", "2026-003", null, null]);
    expect(valueIn(content, "D12")).toBe("再想");
  });

  it("adds issues found since below, and says that another year has begun", () => {
    const next = checkupOf({
      asOf: "2027-01-15",
      rules: [
        {
          id: "meetings/committee-monthly",
          gap: "未召开支委会",
          answers: [gap("2026-12", {}), met("2026-11"), met("2026-10")],
        },
      ],
    });
    const plan = improvementPlan({ checkup: next, snapshot: typed });
    const content = contentOf(plan.op);
    expect(valueIn(content, "A1")).toBe("党支部改进提升方案（2027年度）");
    expect(valueIn(content, "B12")).toBe("2027-001 未召开支委会（2026-12）");
    expect(valueIn(content, "E8")).toBe("每月25日前后固定召开");
    expect(plan.preview.join("")).toContain("换到了新的年度");
  });

  it("leaves the sheet alone when its captions are gone", () => {
    const captions = Object.fromEntries(
      ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"].map((letter) => [`${letter}7`, null]),
    );
    const plan = improvementPlan({ checkup: checkup(), snapshot: typing(typed, own, captions) });
    expect(plan.op).toBeNull();
  });
});
