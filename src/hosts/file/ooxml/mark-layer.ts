/** `mark` and `unmark` on a whole workbook: our conditional formats on its sheets and their looks in the style sheet. */
import type { Mark } from "../../../core/workbook/edit-plan.ts";
import { markLevels, markLooks } from "../../../core/workbook/mark-look.ts";
import { type LaidOutMarks, layoutMarks, markedAreas, markWords } from "../../marks/mark-layout.ts";
import { isProtected, mergedAreas, withMarks, withoutMarks } from "./marks.ts";
import { withoutTrailingDifferentials } from "./style-patch.ts";
import type { EditedSheet, WorkbookEditor } from "./workbook-editor.ts";

export interface MarkReport {
  /** Sheets that bear marks now, or from which marks were taken. */
  readonly sheets: readonly string[];
  /** Places that bear a mark now. */
  readonly marked: number;
  /** Chinese sentences: what was left alone. */
  readonly skipped: readonly string[];
}

/** Takes every mark of ours away, also from copies of a sheet. */
export function removeMarks(editor: WorkbookEditor): MarkReport {
  const sheets: string[] = [];
  for (const sheet of editor.sheets()) {
    if (!sheet.hasCells) continue;
    const text = editor.package.requiredText(sheet.part);
    const plain = withoutMarks(text);
    if (plain === text) continue;
    editor.package.setText(sheet.part, plain);
    sheets.push(sheet.name);
  }
  removeLooks(editor);
  return { sheets, marked: 0, skipped: [] };
}

/** Replaces our layer by these marks. */
export function addMarks(editor: WorkbookEditor, marks: readonly Mark[]): MarkReport {
  removeMarks(editor);
  const sheets: string[] = [];
  const skipped: string[] = [];
  let marked = 0;
  const bySheet = new Map(editor.sheets().map((sheet) => [sheet.name, sheet]));
  const wanted: { readonly sheet: EditedSheet; readonly text: string; readonly areas: LaidOutMarks["areas"] }[] = [];
  for (const [name, areas] of markedAreas(marks)) {
    const sheet = bySheet.get(name);
    if (sheet === undefined) {
      skipped.push(markWords.noSheet(name, areas.length));
      continue;
    }
    const text = sheet.hasCells ? editor.sheetText(sheet) : null;
    if (text === null || isProtected(text)) {
      const why = text === null ? "不是普通的表格" : "设有保护";
      skipped.push(markWords.leftAlone(name, why, areas.length));
      continue;
    }
    const laidOut = layoutMarks(areas, mergedAreas(text));
    if (laidOut.reduced) {
      skipped.push(markWords.reduced(name, laidOut.rowsLeft));
    }
    marked += laidOut.marked;
    wanted.push({ sheet, text, areas: laidOut.areas });
  }
  // Looks are asked for in one order, whatever the order of the sheets: the same plan gives the same style sheet.
  const looks = new Map<string, number>();
  for (const level of markLevels) {
    if (wanted.some(({ areas }) => areas.has(level))) looks.set(level, editor.styles.differential(markLooks[level]));
  }
  editor.saveStyles();
  for (const { sheet, text, areas } of wanted) {
    editor.package.setText(
      sheet.part,
      withMarks(text, areas, (level) => looks.get(level) ?? 0),
    );
    sheets.push(sheet.name);
  }
  return { sheets, marked, skipped };
}

/** The looks of our marks go with them, so that the style sheet is again what it was before. */
function removeLooks(editor: WorkbookEditor): void {
  editor.saveStyles();
  const part = editor.stylesPart();
  if (part === null) return;
  const text = editor.package.requiredText(part);
  let used: Set<number> | null = null;
  const plain = withoutTrailingDifferentials(text, Object.values(markLooks), (index) => {
    used ??= usedDifferentials(editor);
    return used.has(index);
  });
  if (plain === text) return;
  editor.package.setText(part, plain);
  editor.removeUnusedStyles();
}

/** Every number by which any part refers to a differential format: rules, tables, table styles, pivot tables, filters. */
function usedDifferentials(editor: WorkbookEditor): Set<number> {
  const used = new Set<number>();
  for (const part of editor.package.parts()) {
    if (!part.startsWith(editor.folder) || !part.endsWith(".xml") || part.endsWith("sharedStrings.xml")) continue;
    const text = editor.package.text(part) ?? "";
    for (const match of text.matchAll(/[dD]xfId\s*=\s*["'](\d{1,9})["']/g)) used.add(Number(match[1]));
  }
  return used;
}
