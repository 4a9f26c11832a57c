/** What only a live workbook can be asked: texts that Excel would take for something else, and charts as objects. */
import { describe, expect, it } from "vitest";
import type { CellStyle, ContentCell, EditPlan, SheetContent } from "../../../src/core/workbook/edit-plan.ts";
import { ExcelHost } from "../../../src/hosts/excel/excel-host.ts";
import type { Sheet } from "../../../src/workbench/model/sheet.ts";
import { Workbook } from "../../../src/workbench/model/workbook.ts";
import { startNativeBridge } from "../../../src/workbench/native-bridge.ts";
import { requiredSheet } from "../host-contract.ts";

const bridge = await startNativeBridge(9);
const plain: CellStyle = { font: { name: "宋体", size: 11, color: "222222" } };
const at = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

function planOf(cells: readonly ContentCell[], more: Partial<SheetContent> = {}): EditPlan {
  const content: SheetContent = {
    cells,
    columns: [],
    rowHeights: [],
    merges: [],
    freeze: null,
    filter: null,
    validations: [],
    conditions: [],
    charts: [],
    print: { orientation: "portrait", area: at(0, 0, 9, 3), margins: [1, 1, 1, 1], fitToHeight: 0, footerLeft: "" },
    ...more,
  };
  return { ops: [{ kind: "sheet", definedName: "BranchLedger.Report", title: "体检报告", content }], preview: [] };
}

async function written(plan: EditPlan): Promise<Workbook> {
  const workbook = new Workbook();
  workbook.addSheet("名单");
  bridge.connect(workbook);
  await new ExcelHost().apply(plan);
  return workbook;
}

describe("texts from a ledger", () => {
  const texts = [
    '=HYPERLINK("http://x")',
    "+86 1",
    "-党员",
    "@张一",
    "'张一",
    "110101200001011237",
    "2026-05",
    "3月5日",
    "1/2",
    "TRUE",
    "#N/A",
    "第1季度",
    "甲\r\n乙",
  ];

  it.each(["General", "@"])("stay texts in a cell of format %s", async (format) => {
    const style = format === "General" ? plain : { ...plain, format };
    const cells = texts.map((value, row) => ({ row, column: 0, value, style }));
    const sheet = requiredSheet(await written(planOf(cells)), "体检报告");
    const kept = texts.map((_, row) => sheet.cell(row, 0));
    expect(kept.map(({ value }) => value)).toEqual(texts.map((text) => text.replace("\r\n", "\n")));
    expect(kept.every(({ formula, look }) => formula === null && look.numberFormat === format)).toBe(true);
  });
});

it("makes a chart of its series, categories and axis", async () => {
  const chart = {
    kind: "bar",
    anchor: at(4, 0, 9, 3),
    categories: at(0, 0, 2, 0),
    series: [
      { title: "本年", values: at(0, 1, 2, 1), color: "9E1B1B" },
      { title: "上年", values: at(0, 2, 2, 2), color: "CBBFB0" },
    ],
    gap: 40,
    legend: true,
    labelFormat: "0%",
  } as const;
  const cells = [0, 1, 2].flatMap((row) =>
    [0, 1, 2].map((column) => ({ row, column, value: column === 0 ? `第${row}组` : row / 10, style: plain })),
  );
  const [drawn] = requiredSheet(await written(planOf(cells, { charts: [chart] })), "体检报告").charts;
  expect(drawn).toMatchObject({
    name: "BranchLedger 1",
    type: "BarClustered",
    anchor: chart.anchor,
    title: { visible: false },
    legend: { visible: true, position: "Top" },
    series: chart.series.map(({ title, values, color }) => ({
      title,
      values,
      categories: chart.categories,
      color: `#${color}`,
      gap: 40,
      hasLabels: true,
      labelFormat: "0%",
    })),
  });
  expect([...(drawn?.axes.get("value") ?? [])]).toContainEqual(["maximum", 1]);
  expect([...(drawn?.axes.get("category") ?? [])]).toEqual([["reversePlotOrder", true]]);
});

it("tells of a list that is too long without naming the sheet, which is written, as one that was left out", async () => {
  const values = Array.from({ length: 60 }, (_, index) => `第${index + 1}个选项`);
  const tooLong = { range: at(1, 0, 5, 0), rule: { kind: "list", values }, onError: "stop" } as const;
  const workbook = new Workbook();
  workbook.addSheet("名单");
  bridge.connect(workbook);
  const cells: ContentCell[] = [{ row: 0, column: 0, value: "一", style: plain }];
  const { skipped } = await new ExcelHost().apply(planOf(cells, { validations: [tooLong] }));
  expect(skipped).toEqual([{ op: "下拉选项", why: expect.stringContaining("“体检报告”有下拉选项太长") }]);
  const sheet = requiredSheet(workbook, "体检报告");
  expect([sheet.cell(0, 0).value, sheet.validations]).toEqual(["一", []]);
});

it("gives a sheet whose name points nowhere a new one and the same name", async () => {
  const workbook = new Workbook();
  workbook.addSheet("名单");
  workbook.addName("BranchLedger.Report", "#REF!$A$1", null);
  bridge.connect(workbook);
  await new ExcelHost().apply(planOf([{ row: 0, column: 0, value: "一", style: plain }]));
  expect(workbook.nameOf("BranchLedger.Report", null)?.refersTo).toBe("体检报告!$A$1");
  expect(requiredSheet(workbook, "体检报告").cell(0, 0).value).toBe("一");
});

describe("taking back what an earlier session wrote", () => {
  const cellsOf = (sheet: Sheet): unknown[] =>
    [...sheet.cells()].flatMap(({ row, column, cell: { value, formula, look } }) =>
      value === null && formula === null ? [] : [[row, column, value, formula, look.numberFormat]],
    );

  it("restores values, texts that look like numbers, formulas and number formats", async () => {
    const style = (format: string): CellStyle => ({ ...plain, format });
    const cells: ContentCell[] = [
      { row: 0, column: 0, value: "110101200001011237", style: style("@") },
      { row: 0, column: 1, value: "=1+1", style: plain },
      { row: 1, column: 0, value: 46_000, style: style("yyyy-mm-dd") },
      { row: 1, column: 1, value: 0, formula: "A2*1", style: style("0.00") },
      { row: 2, column: 0, value: true, style: plain },
    ];
    const workbook = await written(planOf(cells, { merges: [at(4, 0, 4, 2)] }));
    const before = cellsOf(requiredSheet(workbook, "体检报告"));
    bridge.connect(workbook);
    const host = new ExcelHost();
    await host.read();
    const newer = [0, 1, 2, 3].map((row): ContentCell => ({ row, column: 2, value: row, style: plain }));
    const { undo } = await host.apply(planOf(newer));
    if (undo === null) throw new Error("there is nothing to take back");
    expect(undo.preview).toEqual(["“体检报告”恢复写之前的内容和格式。"]);
    await host.apply(undo);
    expect(cellsOf(requiredSheet(workbook, "体检报告"))).toEqual(before);
  });

  it("says that it keeps nothing of a sheet that is too large", async () => {
    const workbook = await written(planOf([{ row: 21_000, column: 0, value: 1, style: plain }]));
    const sheet = requiredSheet(workbook, "体检报告");
    for (let row = 0; row <= 20_000; row++) {
      const cell = { formula: null, isError: false, quoted: false, look: workbook.normalLook };
      sheet.load(row, 0, { ...cell, value: row });
    }
    bridge.connect(workbook);
    const host = new ExcelHost();
    await host.read();
    const { undo, notUndoable } = await host.apply(planOf([{ row: 0, column: 0, value: 1, style: plain }]));
    expect(undo).toBeNull();
    expect(notUndoable).toContain("“体检报告”内容太多");
  });
});
