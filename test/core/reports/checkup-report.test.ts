import { describe, expect, it } from "vitest";
import { type Day, dayOf } from "../../../src/core/model/date.ts";
import { checkupReport } from "../../../src/core/reports/checkup-report.ts";
import { absent, cannotJudge, found, gap, met, notDue, toConfirm } from "../../../src/core/rules/define.ts";
import type { SheetContent } from "../../../src/core/workbook/edit-plan.ts";
import { type CheckupInput, checkupOf, type RuleInput } from "../../support/checkup-of.ts";
import { addressesOf, cellIn, columnIn, contentOf, formulaIn, isBareRow, valueIn } from "../../support/content-of.ts";
import { expectPlainFunctions } from "../../support/formula-rules.ts";
import { emptySnapshot } from "../../support/snapshot-of-content.ts";

function mets(count: number): ReturnType<typeof met>[] {
  return Array.from({ length: count }, (_, index) => met(`满足${index + 1}`));
}

const rules: readonly RuleInput[] = [
  { id: "org/branch-min-full-members", title: "正式党员人数", answers: [met("branch")] },
  {
    id: "roster/required-fields",
    title: "名册要素齐全",
    gap: "名册有空白栏",
    severity: "L",
    answers: ["张一", "李二", "王三", "赵四", "钱五", "孙六"].map((name, index) =>
      gap(name, {
        message: `${name}的联系电话是空的。`,
        evidence: [absent({ sheet: "党员花名册", range: `M${index + 4}` }, "电话")],
      }),
    ),
  },
  {
    id: "meetings/branch-assembly-quarterly",
    title: "党员大会",
    gap: "未召开党员大会",
    remedy: "写明原因，排入计划。",
    answers: [
      ...mets(3),
      gap("2026Q2", {
        message: "2026年第2季度还没有党员大会记录。",
        evidence: [absent({ sheet: "会议记录", range: "A14:K14" }, "党员大会")],
      }),
      notDue("2026Q4", dayOf(2026, 12, 31)),
    ],
  },
  {
    id: "meetings/committee-monthly",
    title: "支部委员会会议",
    answers: [
      met("2026-09"),
      notDue("2026-10", dayOf(2026, 10, 31), { evidence: [found({ sheet: "会议记录", range: "B20" }, "2026-10-03")] }),
    ],
  },
  {
    id: "orglife/criticism-hollow",
    title: "批评意见",
    severity: "R",
    answers: [
      toConfirm("2026H1", {
        message: "批评意见可能过于笼统。",
        evidence: [found({ sheet: "会议记录", range: "I25" }, "希望今后加强学习")],
      }),
    ],
  },
  {
    id: "facility/venue",
    title: "活动阵地",
    severity: "M",
    answers: [cannotJudge("branch", "missing-ledger", { message: "没有", missing: { kind: "facilities" } })],
  },
  {
    id: "attendance/rate",
    title: "出勤率",
    severity: "M",
    answers: [
      cannotJudge("2026-08", "missing-column", {
        message: "会议记录没有应到列。",
        missing: { kind: "meetings", field: "expected" },
      }),
      cannotJudge("2026-09", "missing-column", {
        message: "会议记录没有应到列。",
        missing: { kind: "meetings", field: "expected" },
      }),
    ],
  },
];

function input(over: Partial<CheckupInput> = {}): CheckupInput {
  return {
    rules,
    full: ["张一", "李二", "王三"],
    probationary: ["赵四"],
    sheets: { 党员花名册: "roster", 会议记录: "meetings", 党费台账: "dues", 谈心谈话: "talks" },
    ...over,
  };
}

function written(over: Partial<CheckupInput> = {}): SheetContent {
  return contentOf(checkupReport({ checkup: checkupOf(input(over)), snapshot: emptySnapshot() }).op);
}

function rowOf(content: SheetContent, text: string): number {
  const address = addressesOf(content, text)[0];
  return Number(address?.replace(/\D/g, ""));
}

describe("page 1", () => {
  const content = written();
  const { scorecard } = checkupOf(input());

  it("says whom, when and by what was checked", () => {
    expect(valueIn(content, "A2")).toBe(
      "中共示例局第一支部委员会　　党员 4 名（正式 3，预备 1）　　检查区间 2026-01-01 至 2026-10-12",
    );
    expect(valueIn(content, "A3")).toBe(
      "基准日 2026-10-12　　口径 国家基础　　台账：党员花名册、会议记录、党费台账等 4 张",
    );
  });

  it("has tiles with live formulas and the checkup's own figures", () => {
    expect(formulaIn(content, "A6")).toBe(
      'IF(SUMIFS(D15:D21,E15:E21,">=0")=0,"—",SUM(E15:E21)/SUMIFS(D15:D21,E15:E21,">=0")*100)',
    );
    expect(formulaIn(content, "C6")).toBe(
      'IF(COUNT(A6,D6,E6)<3,"待定",IF(LOOKUP(ROUND(D6,6),{0,60,70,80,90,95})=LOOKUP(ROUND(E6,6),{0,60,70,80,90,95}),MID("无星一星二星三星四星五星",LOOKUP(ROUND(A6,6),{0,60,70,80,90,95},{1,3,5,7,9,11}),2)&" / "&LOOKUP(ROUND(A6,6),{0,60,80,95},{"后进","一般","良好","先进候选"}),"待定"))',
    );
    expect(formulaIn(content, "H6")).toBe("SUM(H15:H21)");
    expect(formulaIn(content, "J6")).toBe("SUM(I15:I21)");
    expect(["A6", "C6", "D6", "E6", "F6", "H6", "J6"].map((address) => valueIn(content, address))).toEqual([
      scorecard.score,
      "待定",
      scorecard.low,
      scorecard.high,
      scorecard.coverage,
      7,
      1,
    ]);
  });

  it("gives no star while the weights do not sum to 100, and then says so in the formula too", () => {
    const whole = { rules: rules.slice(0, 1) };
    expect(valueIn(written(whole), "C6")).toBe("五星 / 先进候选");
    const broken = written({ ...whole, weights: new Map([["basic-team", 30]]) });
    expect(valueIn(broken, "C6")).toBe("待定");
    expect(formulaIn(broken, "C6")).toContain("ROUND(D22,6)<>100");
  });

  it("lists the seven groups, their total and the chart over reserved rows", () => {
    expect(columnIn(content, "B", 15, 21)).toEqual(scorecard.areas.map((area) => area.title));
    expect(columnIn(content, "E", 15, 21)).toEqual(scorecard.areas.map((area) => area.score ?? "—"));
    expect(columnIn(content, "H", 15, 22)).toEqual([0, 6, 0, 1, 0, 0, 0, 7]);
    expect(formulaIn(content, "F15")).toBe('IF(ISNUMBER(E15),E15/D15,"—")');
    expect(formulaIn(content, "F22")).toBe('IF(SUMIFS(D15:D21,E15:E21,">=0")=0,"—",E22/SUMIFS(D15:D21,E15:E21,">=0"))');
    expect(content.charts).toEqual([
      {
        kind: "bar",
        anchor: { top: 22, left: 0, bottom: 32, right: 10 },
        categories: { top: 14, left: 1, bottom: 20, right: 1 },
        series: [{ title: "得分率", values: { top: 14, left: 5, bottom: 20, right: 5 }, color: "9E1B1B" }],
        gap: 45,
        legend: false,
        labelFormat: "0%;-0%;",
      },
    ]);
    for (let row = 23; row <= 33; row++) expect(isBareRow(content, row)).toBe(true);
  });

  it("draws its conclusion from the counts", () => {
    expect(valueIn(content, "A9")).toBe(
      "有 7 处未达标，集中在“基本队伍”（6 处）；其中 1 类为高级别。2 处没到期、3 处无法判定（缺阵地台账）、1 处请人工核对，均未计入扣分。",
    );
    expect(valueIn(written({ rules: rules.slice(0, 1) }), "A9")).toBe("没有发现未达标的问题。");
    expect(valueIn(written({ rules: rules.slice(5, 6) }), "A9")).toContain("请先补上台账");
  });

  it("says what would lift the star, from gaps that can still be mended", () => {
    const lifting = (past: boolean): RuleInput[] => [
      { id: "org/branch-min-full-members", title: "正式党员人数", answers: mets(1) },
      { id: "dues/paid-every-month", title: "按月交纳党费", answers: [...mets(3), gap("张一/2026-07", { past })] },
      { id: "party-day/monthly", title: "主题党日", severity: "L", answers: [...mets(9), gap("2026-05", { past })] },
    ];
    expect(valueIn(written({ rules: lifting(false) }), "A9")).toMatch(
      /可以先从这里补：“按月交纳党费”，共 1 处，预计可提高 7\.7 分，达到五星。$/,
    );
    expect(valueIn(written({ rules: lifting(true) }), "A9")).not.toContain("可以先从这里补");
  });

  it("groups what cannot be judged by what is missing", () => {
    const row = rowOf(content, "没有“阵地台账”");
    expect([valueIn(content, `D${row}`), valueIn(content, `E${row}`)]).toEqual([1, "活动阵地"]);
    const column = rowOf(content, "会议记录缺“应到人数”列");
    expect([valueIn(content, `D${column}`), valueIn(content, `E${column}`)]).toEqual([2, "出勤率"]);
  });

  it("reminds of what falls due within sixty days, and counts the rest", () => {
    const row = rowOf(content, "支部委员会会议（2026年10月）");
    expect([valueIn(content, `F${row}`), valueIn(content, `H${row}`)]).toEqual([46_326, "2026-10-03"]);
    expect(addressesOf(content, "党员大会（2026年第4季度）")).toEqual([]);
    expect(addressesOf(content, "另有 1 项")).toHaveLength(1);
  });

  it("shows at most eight reminders, soonest first, one line per duty and day", () => {
    const many = Array.from({ length: 10 }, (_, index) =>
      notDue(`2026-1${index}`, (dayOf(2026, 10, 30) - index) as Day, {}),
    );
    const crowded = written({
      rules: [{ id: "party-day/monthly", title: "主题党日", answers: [...mets(1), ...many] }],
    });
    const first = rowOf(crowded, "事项") + 1;
    expect(columnIn(crowded, "F", first, first + 8)).toEqual([
      46_316,
      46_317,
      46_318,
      46_319,
      46_320,
      46_321,
      46_322,
      46_323,
      null,
    ]);
    expect(addressesOf(crowded, "另有 2 项")).toHaveLength(1);
    const shared = ["张一", "李二", "王三"].map((name) => notDue(name, dayOf(2026, 10, 31)));
    const grouped = written({ rules: [{ id: "party-day/monthly", title: "主题党日", answers: shared }] });
    expect(addressesOf(grouped, "主题党日（共 3 处）")).toHaveLength(1);
  });

  it("says so when nothing is missing and nothing is due", () => {
    const calm = written({ rules: rules.slice(0, 1) });
    expect(addressesOf(calm, "没有")).toHaveLength(1);
    expect(addressesOf(calm, "60 天内没有到期的事项")).toHaveLength(1);
    expect(addressesOf(calm, "没有未达标和待核的问题")).toHaveLength(1);
  });
});

describe("page 2", () => {
  const content = written();
  const head = rowOf(content, "怎么补");

  it("begins on a new page and repeats its captions", () => {
    expect(content.print.breaks).toEqual([head - 2]);
    expect(content.print.repeatRows).toEqual({ first: head - 1, last: head - 1 });
    expect(content.filter).toBeNull();
    expectPlainFunctions(content);
  });

  it("lists gaps by level, then the points to confirm, with place, basis and remedy", () => {
    expect(columnIn(content, "B", head + 1, head + 3)).toEqual(["高", "低", "核"]);
    expect(["C", "D", "E", "G", "I"].map((column) => valueIn(content, `${column}${head + 1}`))).toEqual([
      "2026年第2季度还没有党员大会记录",
      "2026Q2",
      "会议记录!A14",
      "《中国共产党支部工作条例（试行）》第十一条",
      "写明原因，排入计划。",
    ]);
    expect(cellIn(content, `E${head + 1}`)?.link).toEqual({ sheet: "会议记录", range: "A14" });
    expect(valueIn(content, `I${head + 3}`)).toBe("原文：“希望今后加强学习”");
    expect(formulaIn(content, `A${head + 3}`)).toBe(`ROW()-ROW($A$${head})`);
  });

  it("tells more than five subjects of a rule in one line", () => {
    expect(["C", "D", "E"].map((column) => valueIn(content, `${column}${head + 2}`))).toEqual([
      "名册有空白栏",
      "共 6 处：孙六、张一、李二 等",
      "党员花名册!M9",
    ]);
  });

  it("merges across, row by row, and prints to the last line", () => {
    const across = content.merges.filter((merge) => merge.top === head);
    expect(across.map((merge) => [merge.left, merge.right])).toEqual([
      [4, 5],
      [6, 7],
      [8, 10],
    ]);
    expect(content.print.area.bottom).toBe(head + 2);
  });
});
