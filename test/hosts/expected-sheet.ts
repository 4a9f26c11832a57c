/** What a sheet of ours has to be after a plan was applied, built from the plan alone. */
import { quotedSheet } from "../../src/core/model/place.ts";
import type { BorderStyle, CellStyle, SheetContent, SheetValidation } from "../../src/core/workbook/edit-plan.ts";
import { type LineLook, type Look, plainLook } from "../../src/workbench/model/look.ts";
import type { Sheet, ValidationRule } from "../../src/workbench/model/sheet.ts";
import { Workbook } from "../../src/workbench/model/workbook.ts";

const weights = { thin: "Thin", medium: "Medium", hair: "Hairline" } as const;

export function expectedSheet(title: string, content: SheetContent): Sheet {
  const sheet = new Workbook().addSheet(title);
  for (const { row, column, value, formula, style, link } of content.cells) {
    const kept = value === "" && formula === undefined ? null : value;
    const isError = false;
    sheet.load(row, column, { value: kept, formula: formula ?? null, isError, quoted: false, look: lookOf(style) });
    if (link !== undefined) {
      const documentReference = `${quotedSheet(link.sheet)}!${link.range}`;
      sheet.links.push({
        range: { top: row, left: column, bottom: row, right: column },
        documentReference,
        address: null,
      });
    }
  }
  for (const { column, width, hidden } of content.columns) {
    sheet.columnWidths.set(column, width);
    if (hidden === true) sheet.hiddenColumns.add(column);
  }
  for (const { row, height } of content.rowHeights) sheet.rowHeights.set(row, height);
  sheet.merges = [...content.merges];
  sheet.freeze = content.freeze;
  sheet.filter = content.filter;
  sheet.showGridlines = false;
  for (const { range, formula, font, fill } of content.conditions) {
    sheet.conditionalFormats.push({
      id: "",
      ranges: [range],
      type: "Custom",
      formula,
      stopIfTrue: false,
      look: {
        ...(font?.color === undefined ? {} : { color: `#${font.color}` }),
        ...(font?.bold === undefined ? {} : { bold: font.bold }),
        ...(fill === undefined ? {} : { fill: `#${fill}` }),
        borders: new Map(),
      },
    });
  }
  for (const { range, rule, onError, prompt } of content.validations) {
    sheet.validations.push({
      ranges: [range],
      rule: ruleOf(rule),
      ignoreBlanks: true,
      errorAlert: { showAlert: true, style: onError === "stop" ? "Stop" : "Warning", title: "", message: "" },
      prompt: { showPrompt: prompt !== undefined, title: prompt?.title ?? "", message: prompt?.text ?? "" },
    });
  }
  content.charts.forEach(({ anchor }, index) => {
    sheet.charts.push({
      id: "",
      name: `BranchLedger ${index + 1}`,
      type: "",
      anchor,
      title: { visible: false, text: "" },
      legend: { visible: false, position: "" },
      series: [],
      axes: new Map(),
    });
  });
  setPage(sheet, content);
  return sheet;
}

function setPage({ page }: Sheet, { print }: SheetContent): void {
  const points = (centimetres: number): number => (centimetres / 2.54) * 72;
  const [left, right, top, bottom] = print.margins;
  page.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  page.paperSize = "A4";
  page.centerHorizontally = true;
  page.margins = {
    left: points(left),
    right: points(right),
    top: points(top),
    bottom: points(bottom),
    header: points(0.75),
    footer: points(0.75),
  };
  page.printArea = print.area;
  page.titleRows = print.repeatRows ?? null;
  page.zoom = { horizontalFitToPages: 1, ...(print.fitToHeight === 1 ? { verticalFitToPages: 1 } : {}) };
  if (print.footerLeft !== "") page.headersFooters.set("leftFooter", `&9${print.footerLeft}`);
  page.headersFooters.set("rightFooter", "&9第 &P 页　共 &N 页");
  for (const row of print.breaks ?? []) page.rowBreaks.add(row);
}

function lookOf(style: CellStyle): Look {
  const { font, border } = style;
  const horizontal = style.horizontal ?? "general";
  return {
    ...plainLook,
    numberFormat: style.format ?? "General",
    fontName: font.name,
    fontSize: font.size,
    bold: font.bold === true,
    underline: font.underline === true ? "Single" : "None",
    color: `#${font.color}`,
    fill: style.fill === undefined ? "" : `#${style.fill}`,
    horizontal: horizontal.charAt(0).toUpperCase() + horizontal.slice(1),
    vertical: style.vertical === undefined ? "Bottom" : style.vertical === "top" ? "Top" : "Center",
    wrap: style.wrap === true,
    indent: style.indent ?? 0,
    borders: {
      ...line("EdgeLeft", border?.left),
      ...line("EdgeRight", border?.right),
      ...line("EdgeTop", border?.top),
      ...line("EdgeBottom", border?.bottom),
    },
  };
}

function line(edge: string, style: BorderStyle | undefined): Record<string, LineLook> {
  if (style === undefined) return {};
  return { [edge]: { style: "Continuous", weight: weights[style.line], color: `#${style.color}` } };
}

function ruleOf(rule: SheetValidation["rule"]): ValidationRule {
  switch (rule.kind) {
    case "list":
      return { type: "list", operator: null, formula1: `"${rule.values.join(",")}"`, formula2: null };
    case "list-range":
      return { type: "list", operator: null, formula1: rule.formula, formula2: null };
    case "date": {
      const serial = (day: string): string => `${Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569}`;
      return { type: "date", operator: "between", formula1: serial(rule.from), formula2: serial(rule.to) };
    }
    case "decimal":
      return { type: "decimal", operator: "between", formula1: `${rule.from}`, formula2: `${rule.to}` };
  }
}
