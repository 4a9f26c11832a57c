/** What Excel can hold on a sheet of ours and how it wants it said, the same on every host. */
import type { SheetValidation } from "../../core/workbook/edit-plan.ts";

/** Longest list Excel takes inside a validation. */
const longestInlineList = 255;

/** Excel's own bound for the text of a cell. */
export const longestCellText = 32_767;

export const errorTexts: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
]);

/** Distance of header and footer from the paper's edge, centimetres. */
export const headerDistance = 0.75;

/** An inline list holds 255 characters and cannot hold a comma inside a choice. */
export function fitsValidation({ rule }: SheetValidation): boolean {
  if (rule.kind !== "list") return true;
  const list = inlineList(rule.values);
  return list.replaceAll('"', '""').length <= longestInlineList && !rule.values.some((value) => value.includes(","));
}

/** The choices of a list as one text. */
export function inlineList(values: readonly string[]): string {
  return values.join(",");
}

/** A text Excel would take for a formula when somebody edits the cell. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r＝＋－＠]/.test(text);
}

/** The two parts of a footer. Excel's codes: `&9` size. A figure after the size would be read as part of it. */
export function footerTexts(left: string): { readonly left: string; readonly right: string } {
  const right = "&9第 &P 页　共 &N 页";
  if (left === "") return { left, right };
  const plain = left.replace(/\s+/g, (space) => (space.includes("\n") ? " " : space));
  const safe = /^\d/.test(plain) ? ` ${plain}` : plain;
  const escaped = safe.replaceAll("&", "&&");
  // 255 characters is the most a footer can hold, both parts and their marks together; half an ampersand is none.
  const cut = escaped.slice(0, 255 - right.length - 6);
  return { left: `&9${/(?:^|[^&])(?:&&)*&$/.test(cut) ? cut.slice(0, -1) : cut}`, right };
}

/** Chinese sentences of a receipt: what could not be written on a sheet of ours, and why. */
export const sheetWords = {
  written: (sheet: string) => `写入工作表“${sheet}”`,
  structureLocked: (title: string) =>
    `工作簿的结构设有保护，不能新增工作表，“${title}”没有写入；请先在“审阅”里撤销工作簿保护。`,
  protected: (sheet: string) => `工作表“${sheet}”设有保护，没有改写；请先在“审阅”里撤销保护再写入。`,
  hasTables: (sheet: string) =>
    `工作表“${sheet}”里另加了表格、透视表或控件，没有改写；请把它们移到别的工作表（表格可“转换为区域”）再写入。`,
  onlyInExcel: "撤回写入只在 Excel 里做；文件本来没有改动，写之前的内容在原文件（或 .bak.xlsx）里。",
  longLists: (title: string) => `“${title}”有下拉选项太长，Excel 放不下，那几格没有设下拉。`,
} as const;
