/** A report sheet that uses everything a report sheet can hold, for tests of writing. */
import type { CellStyle, ContentCell, EditOp, SheetContent } from "../../src/core/workbook/edit-plan.ts";

const line = { line: "thin", color: "B8B0A5" } as const;
const box = { left: line, right: line, top: line, bottom: line };

export const bodyStyle: CellStyle = {
  font: { name: "宋体", size: 10, color: "222222" },
  horizontal: "left",
  vertical: "center",
  wrap: true,
  border: box,
};

export const headStyle: CellStyle = {
  font: { name: "黑体", size: 10, color: "222222" },
  fill: "F1ECE4",
  horizontal: "center",
  vertical: "center",
  wrap: true,
  border: box,
};

const titleStyle: CellStyle = {
  font: { name: "宋体", size: 20, bold: true, color: "222222" },
  horizontal: "center",
  vertical: "center",
};

const shareStyle: CellStyle = { ...bodyStyle, horizontal: "center", format: "0%" };
const dateStyle: CellStyle = { ...bodyStyle, horizontal: "center", format: "yyyy-mm-dd" };
const textStyle: CellStyle = { ...bodyStyle, format: "@" };
const linkStyle: CellStyle = {
  ...bodyStyle,
  font: { name: "宋体", size: 10, color: "1F4E79", underline: true },
  format: "@",
};

export interface ReportItem {
  readonly area: string;
  readonly met: number;
  readonly gaps: number;
}

export const reportItems: readonly ReportItem[] = [
  { area: "基本组织", met: 22, gaps: 2 },
  { area: "基本队伍", met: 168, gaps: 9 },
  { area: "基本活动", met: 30, gaps: 5 },
];

/** Rows 1 title, 3 captions, 4… items with a share each, then a sentinel and a total. */
export function reportContent(items: readonly ReportItem[] = reportItems, linkedSheet = "会议记录"): SheetContent {
  const first = 3;
  const sentinel = first + items.length;
  const cells: ContentCell[] = [{ row: 0, column: 0, value: "党支部台账体检报告", style: titleStyle }];
  for (const [column, caption] of ["序号", "领域", "达标", "未达标", "得分率", "位置", "时限"].entries()) {
    cells.push({ row: 2, column, value: caption, style: headStyle });
  }
  items.forEach(({ area, met, gaps }, index) => {
    const row = first + index;
    const line = row + 1;
    cells.push(
      { row, column: 0, value: index + 1, formula: "ROW()-ROW($A$3)", style: bodyStyle },
      { row, column: 1, value: area, style: textStyle },
      { row, column: 2, value: met, style: bodyStyle },
      { row, column: 3, value: gaps, style: bodyStyle },
      {
        row,
        column: 4,
        value: met + gaps === 0 ? "—" : met / (met + gaps),
        formula: `IF($C${line}+$D${line}=0,"—",$C${line}/($C${line}+$D${line}))`,
        style: shareStyle,
      },
      {
        row,
        column: 5,
        value: `${linkedSheet}!B${line}`,
        style: linkStyle,
        link: { sheet: linkedSheet, range: `B${line}` },
      },
      { row, column: 6, value: 46_300 + index, style: dateStyle },
    );
  });
  const total = sentinel + 1;
  const sum = (pick: (item: ReportItem) => number): number => items.reduce((all, item) => all + pick(item), 0);
  cells.push(
    { row: total, column: 1, value: "合计", style: headStyle },
    { row: total, column: 2, value: sum(({ met }) => met), formula: `SUM(C3:C${sentinel + 1})`, style: headStyle },
    { row: total, column: 3, value: sum(({ gaps }) => gaps), formula: `SUM(D3:D${sentinel + 1})`, style: headStyle },
    { row: total, column: 4, value: sum(({ gaps }) => gaps) > 0, formula: `D${total + 1}>0`, style: headStyle },
    {
      row: total,
      column: 5,
      value: `未达标 ${sum(({ gaps }) => gaps)} 处`,
      formula: `"未达标 "&D${total + 1}&" 处"`,
      style: headStyle,
    },
  );
  return {
    cells,
    columns: [
      { column: 0, width: 5 },
      { column: 1, width: 22.5 },
      { column: 6, width: 11, hidden: true },
    ],
    rowHeights: [
      { row: 0, height: 34 },
      { row: sentinel, height: 4 },
    ],
    merges: [{ top: 0, left: 0, bottom: 0, right: 6 }],
    freeze: { row: 3, column: 2 },
    filter: { top: 2, left: 0, bottom: sentinel - 1, right: 6 },
    validations: [
      {
        range: { top: first, left: 1, bottom: sentinel, right: 1 },
        rule: { kind: "list", values: ["基本组织", "基本队伍", "“其他”"] },
        onError: "stop",
        prompt: { title: "领域", text: "请从列表里选" },
      },
      {
        range: { top: first, left: 2, bottom: sentinel, right: 2 },
        rule: { kind: "decimal", from: 0, to: 100 },
        onError: "warning",
      },
      {
        range: { top: first, left: 6, bottom: sentinel, right: 6 },
        rule: { kind: "date", from: "2000-01-01", to: "2099-12-31" },
        onError: "warning",
      },
      {
        range: { top: first, left: 3, bottom: sentinel, right: 3 },
        rule: { kind: "list-range", formula: "$D$4:$D$6" },
        onError: "stop",
      },
    ],
    conditions: [
      {
        range: { top: first, left: 3, bottom: sentinel, right: 3 },
        formula: "N($D4)>0",
        font: { color: "9E1B1B", bold: true },
      },
      {
        range: { top: first, left: 0, bottom: sentinel, right: 6 },
        formula: 'AND($B4<>"",$E4="—")',
        font: { color: "8C8C8C" },
        fill: "FBE9E7",
      },
    ],
    charts: [
      {
        kind: "bar",
        anchor: { top: total + 2, left: 0, bottom: total + 12, right: 6 },
        categories: { top: first, left: 1, bottom: sentinel - 1, right: 1 },
        series: [{ title: "得分率", values: { top: first, left: 4, bottom: sentinel - 1, right: 4 }, color: "9E1B1B" }],
        gap: 45,
        legend: false,
        labelFormat: "0%;-0%;",
      },
    ],
    print: {
      orientation: "portrait",
      area: { top: 0, left: 0, bottom: total + 12, right: 5 },
      repeatRows: { first: 2, last: 2 },
      margins: [1.2, 1.2, 1.5, 1.65],
      fitToHeight: 0,
      footerLeft: "党支部台账体检报告　基准日 2026-11-21",
      breaks: [total + 1],
    },
  };
}

export function reportOp(content: SheetContent = reportContent(), title = "体检报告"): EditOp {
  return { kind: "sheet", definedName: "BranchLedger.Report", title, content };
}
