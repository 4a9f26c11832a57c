/** The charts of ours on a sheet: in the sheet's drawing, beside the clerk's pictures, each with a part of its own. */
import type { SheetChart } from "../../../core/workbook/edit-plan.ts";
import { type ChartedCell, chartXml, emptyDrawing, withOwnCharts, withoutOwnCharts } from "./chart-xml.ts";
import { contentType } from "./content-types.ts";
import { relationshipType } from "./relationships.ts";
import type { WorkbookEditor } from "./workbook-editor.ts";

/** The cells charts take their figures from, and the charts. */
interface ChartedContent {
  readonly cells: readonly ChartedCell[];
  readonly charts: readonly SheetChart[];
}

export interface DrawnSheet {
  readonly part: string;
  /** The name on its tab. */
  readonly name: string;
  /** The relationship of the drawing it has, or null. */
  readonly drawing: string | null;
}

/** Makes these the charts of ours on the sheet. Returns the relationship of its drawing, or null when it has none now. */
export function writeCharts(editor: WorkbookEditor, sheet: DrawnSheet, content: ChartedContent): string | null {
  const link = editor.package
    .relationships(sheet.part)
    .find(({ id, type }) => id === sheet.drawing && type === relationshipType.drawing);
  const drawing = link === undefined ? null : editor.package.target(sheet.part, link);
  const existing = drawing === null ? null : editor.package.text(drawing);
  if (link === undefined || drawing === null || existing === null) {
    if (content.charts.length === 0) return null;
    const part = editor.package.freePart(`${editor.folder}drawings/drawing`);
    editor.package.addPart(part, emptyDrawing, contentType.drawing);
    draw(editor, part, emptyDrawing, [], sheet.name, content);
    return editor.package.relate(sheet.part, relationshipType.drawing, part);
  }
  const plain = withoutOwnCharts(existing);
  draw(editor, drawing, plain.text, plain.relationshipIds, sheet.name, content);
  if (content.charts.length > 0 || plain.others > 0) return link.id;
  editor.package.drop(sheet.part, link);
  return null;
}

/** Charts take the parts and relationships of earlier ones; those left over go. */
function draw(
  editor: WorkbookEditor,
  drawing: string,
  plain: string,
  earlier: readonly string[],
  sheetName: string,
  content: ChartedContent,
): void {
  const links = new Map(editor.package.relationships(drawing).map((link) => [link.id, link]));
  const reusable = earlier.flatMap((id) => links.get(id) ?? []);
  const written: { chart: SheetChart; relationshipId: string }[] = [];
  for (const chart of content.charts) {
    const text = chartXml(chart, sheetName, content.cells);
    const link = reusable.shift();
    const part = link === undefined ? null : editor.package.target(drawing, link);
    if (link !== undefined && part !== null && editor.package.has(part)) {
      for (const own of editor.package.relationships(part)) editor.package.drop(part, own);
      editor.package.setText(part, text);
      written.push({ chart, relationshipId: link.id });
    } else {
      const added = editor.package.freePart(`${editor.folder}charts/chart`);
      editor.package.addPart(added, text, contentType.chart);
      written.push({ chart, relationshipId: editor.package.relate(drawing, relationshipType.chart, added) });
    }
  }
  for (const link of reusable) editor.package.drop(drawing, link);
  editor.package.setText(drawing, withOwnCharts(plain, written));
}
