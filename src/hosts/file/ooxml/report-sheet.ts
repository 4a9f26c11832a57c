/**
 * Writes one report sheet of ours into a workbook: found again by its defined name and replaced whole, or added at the end.
 * Its drawing and charts keep their parts, what the clerk put beside our content (comments, pictures) stays.
 */
import { type CellRange, columnLetters } from "../../../core/model/place.ts";
import type { EditOp, SheetContent } from "../../../core/workbook/edit-plan.ts";
import { uniqueTabName } from "../../../core/workbook/tab-name.ts";
import { fitsValidation, sheetWords } from "../../sheets/sheet-limits.ts";
import { drawingRelationship } from "./chart-xml.ts";
import { contentType } from "./content-types.ts";
import { isProtected } from "./marks.ts";
import { relationshipType } from "./relationships.ts";
import { hasFormulas, type KeptParts, nothingKept, sheetXml } from "./sheet-xml.ts";
import type { EditedSheet, WorkbookEditor } from "./workbook-editor.ts";
import {
  absoluteReference,
  isDate1904,
  isStructureLocked,
  sheetOfName,
  type WorkbookName,
  withDefinedNames,
  withFullCalculation,
  withSheet,
} from "./workbook-part.ts";
import { writeCharts } from "./write-charts.ts";
import { attribute, childElements, childNamed, elementText, rootElement } from "./xml.ts";

type SheetOp = Extract<EditOp, { kind: "sheet" }>;

export interface SheetReport {
  /** The name on the tab, or null when nothing was written. */
  readonly written: string | null;
  /** Chinese sentences: what was left alone. */
  readonly skipped: readonly string[];
}

/** What a sheet of ours may refer to and still be replaced; anything else would be damaged or left behind. */
const replaceable: ReadonlySet<string> = new Set([
  relationshipType.drawing,
  relationshipType.comments,
  relationshipType.vmlDrawing,
  relationshipType.threadedComment,
  relationshipType.printerSettings,
  relationshipType.hyperlink,
]);

const keptTypes: ReadonlySet<string> = new Set([
  relationshipType.drawing,
  relationshipType.comments,
  relationshipType.vmlDrawing,
  relationshipType.threadedComment,
]);

/** Throws HostError `read-only-workbook` when the sheet that is to be replaced is not written the usual way. */
export function writeReportSheet(editor: WorkbookEditor, op: SheetOp): SheetReport {
  const skipped: string[] = [];
  const found = ownSheet(editor, op.definedName);
  const obstacle = found === null ? newSheetObstacle(editor, op.title) : replaceObstacle(editor, found);
  if (obstacle !== null) return { written: null, skipped: [obstacle] };

  const validations = op.content.validations.filter(fitsValidation);
  if (validations.length < op.content.validations.length) {
    skipped.push(sheetWords.longLists(op.title));
  }
  const content: SheetContent = { ...op.content, validations };
  const sheet = found ?? addSheet(editor, op.title);
  const before = found === null ? null : editor.sheetText(found);
  const drawing = writeDrawing(editor, sheet, before, content);
  const text = sheetXml(content, {
    cellFormat: (style, quoted) => editor.styles.cellFormat(style, quoted),
    differential: (style) => editor.styles.differential(style),
    date1904: isDate1904(editor.workbook),
    drawing,
    kept: before === null ? nothingKept : keptParts(before),
  });
  if (found === null) editor.package.addPart(sheet.part, text, contentType.worksheet);
  else editor.package.setText(sheet.part, text);

  editor.workbook = namedSheet(editor.workbook, op.definedName, sheet, content);
  const calculates = hasFormulas(content);
  if (calculates) editor.workbook = withFullCalculation(editor.workbook);
  if (text !== before && (calculates || before?.includes("<f"))) editor.removeCalculationChain();
  return { written: sheet.name, skipped };
}

function ownSheet(editor: WorkbookEditor, definedName: string): EditedSheet | null {
  const name = sheetOfName(editor.workbook, definedName);
  return name === null ? null : (editor.sheets().find((sheet) => sheet.name === name) ?? null);
}

function newSheetObstacle(editor: WorkbookEditor, title: string): string | null {
  return isStructureLocked(editor.workbook) ? sheetWords.structureLocked(title) : null;
}

function replaceObstacle(editor: WorkbookEditor, sheet: EditedSheet): string | null {
  if (!sheet.hasCells) return `“${sheet.name}”已不是普通的表格，没有改写。`;
  if (isProtected(editor.sheetText(sheet))) {
    return sheetWords.protected(sheet.name);
  }
  const others = editor.package.relationships(sheet.part).filter(({ type }) => !replaceable.has(type));
  return others.length === 0 ? null : sheetWords.hasTables(sheet.name);
}

function addSheet(editor: WorkbookEditor, title: string): EditedSheet {
  const sheets = editor.sheets();
  const name = uniqueTabName(
    title,
    sheets.map((sheet) => sheet.name),
  );
  const part = editor.package.freePart(`${editor.folder}worksheets/sheet`);
  const relationshipId = editor.package.relate(editor.workbookPart, relationshipType.worksheet, part);
  editor.workbook = withSheet(editor.workbook, name, relationshipId);
  const added = editor.sheets().find((sheet) => sheet.name === name);
  if (added === undefined) throw editor.package.readOnly("新增的工作表登记不上");
  return added;
}

/** What an earlier version of the sheet led to and is written anew goes; its drawing gets the charts of this one. */
function writeDrawing(
  editor: WorkbookEditor,
  sheet: EditedSheet,
  before: string | null,
  content: SheetContent,
): string | null {
  const links = editor.package.relationships(sheet.part);
  const legacy = before === null ? [] : legacyRelationships(before);
  for (const link of links) {
    const kept = keptTypes.has(link.type) && (link.type !== relationshipType.vmlDrawing || legacy.includes(link.id));
    if (!kept) editor.package.drop(sheet.part, link);
  }
  const drawing = before === null ? null : drawingRelationship(before, "drawing");
  return writeCharts(editor, { part: sheet.part, name: sheet.name, drawing }, content);
}

function legacyRelationships(before: string): string[] {
  return ["legacyDrawing", "legacyDrawingHF"].flatMap((name) => drawingRelationship(before, name) ?? []);
}

function keptParts(before: string): KeptParts {
  const root = rootElement(before);
  const children = childElements(before, root);
  const properties = children.find(({ name }) => name === "sheetPr");
  const tabColor = properties === undefined ? undefined : childNamed(before, properties, "tabColor");
  const views = children.find(({ name }) => name === "sheetViews");
  const view = views === undefined ? undefined : childElements(before, views)[0];
  const selected = view === undefined ? undefined : attribute(before, view, "tabSelected");
  const zoom = view === undefined ? undefined : attribute(before, view, "zoomScale");
  const legacy = children.filter(({ name }) => name === "legacyDrawing" || name === "legacyDrawingHF");
  return {
    tabColor: tabColor === undefined ? "" : elementText(before, tabColor),
    codeName: (properties === undefined ? undefined : attribute(before, properties, "codeName")) ?? null,
    selected: selected === "1" || selected === "true",
    zoom: zoom !== undefined && /^\d{2,3}$/.test(zoom) ? zoom : null,
    legacyDrawing: legacy.map((element) => elementText(before, element)).join(""),
  };
}

/** The defined names of a sheet of ours: its marker, what is printed, what repeats, what is filtered. */
function namedSheet(workbook: string, definedName: string, sheet: EditedSheet, content: SheetContent): string {
  const local = sheet.index;
  const { area, grows } = content.print;
  const wanted: WorkbookName[] = [
    { name: definedName, localSheetId: null, hidden: false, refersTo: absoluteReference(sheet.name, "$A$1") },
  ];
  const gone: { name: string; localSheetId: number }[] = [];
  if (grows) gone.push({ name: "_xlnm.Print_Area", localSheetId: local });
  else {
    const refersTo = rangeReference(sheet.name, area);
    wanted.push({ name: "_xlnm.Print_Area", localSheetId: local, hidden: false, refersTo });
  }
  const refersTo = repeatedOnPages(sheet.name, content.print);
  if (refersTo === "") gone.push({ name: "_xlnm.Print_Titles", localSheetId: local });
  else wanted.push({ name: "_xlnm.Print_Titles", localSheetId: local, hidden: false, refersTo });
  if (content.filter === null) gone.push({ name: "_xlnm._FilterDatabase", localSheetId: local });
  else {
    const refersTo = rangeReference(sheet.name, content.filter);
    wanted.push({ name: "_xlnm._FilterDatabase", localSheetId: local, hidden: true, refersTo });
  }
  return withDefinedNames(workbook, wanted, gone);
}

/** Columns, then rows, as Excel wants them; absolute: relative ones are accepted and then not repeated. */
function repeatedOnPages(sheet: string, { repeatRows, repeatColumns }: SheetContent["print"]): string {
  const parts: string[] = [];
  if (repeatColumns !== undefined) {
    const [first, last] = [columnLetters(repeatColumns.first), columnLetters(repeatColumns.last)];
    parts.push(absoluteReference(sheet, `$${first}`, `$${last}`));
  }
  if (repeatRows !== undefined) {
    parts.push(absoluteReference(sheet, `$${repeatRows.first + 1}`, `$${repeatRows.last + 1}`));
  }
  return parts.join(",");
}

function rangeReference(sheet: string, range: CellRange): string {
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  return absoluteReference(sheet, corner(range.top, range.left), corner(range.bottom, range.right));
}
