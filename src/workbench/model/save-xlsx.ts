/**
 * Saves a workbook of the workbench by writing what has changed since it was opened into the bytes it was opened from.
 * Parts nothing changed in keep their compressed bytes; a workbook nothing changed in is saved to the same bytes.
 */
import { columnLetters, quotedSheet, rangeAddress } from "../../core/model/place.ts";
import type { SheetChart } from "../../core/workbook/edit-plan.ts";
import { ownNamePrefix } from "../../core/workbook/snapshot.ts";
import { writeAddInSettings } from "../../hosts/file/ooxml/add-in-settings.ts";
import { blankPackage, blankWorkbookPart } from "../../hosts/file/ooxml/blank-package.ts";
import { drawingRelationship, ownChartName } from "../../hosts/file/ooxml/chart-xml.ts";
import { contentType } from "../../hosts/file/ooxml/content-types.ts";
import { PackageEditor, readOnlyError } from "../../hosts/file/ooxml/package-editor.ts";
import { relationshipType } from "../../hosts/file/ooxml/relationships.ts";
import { WorkbookEditor } from "../../hosts/file/ooxml/workbook-editor.ts";
import { type WorkbookName, withDefinedNames, withFullCalculation } from "../../hosts/file/ooxml/workbook-part.ts";
import { writeCharts } from "../../hosts/file/ooxml/write-charts.ts";
import { writingObstacle } from "../../hosts/file/ooxml/writing-obstacle.ts";
import { decodeEntities, escapeAttribute, escapeText } from "../../hosts/file/ooxml/xml.ts";
import type { ZipCodec } from "../../hosts/file/ooxml/zip-codec.ts";
import { openPackage, type Package } from "../../hosts/file/ooxml/zip-container.ts";
import { plainLook } from "./look.ts";
import { type OpenedXlsx, openedXlsx } from "./open-xlsx.ts";
import { LookWriter } from "./saving/look-writer.ts";
import { blankSheet, type SheetBefore, sheetText } from "./saving/sheet-text.ts";
import { type Rename, rearranged, type SheetEntry } from "./saving/workbook-text.ts";
import type { Chart, Sheet } from "./sheet.ts";
import { renamedReferences } from "./sheet-references.ts";
import { type NamedItem, Workbook } from "./workbook.ts";

/**
 * `original`: the bytes the workbook was opened from, or null when it was made in the workbench.
 * Throws HostError `read-only-workbook` when the package cannot be patched safely.
 */
export async function saveXlsx(original: Uint8Array | null, workbook: Workbook, codec: ZipCodec): Promise<Uint8Array> {
  const bytes = original ?? blankPackage(workbook.date1904, codec);
  const opened = openPackage(bytes, workbook.name, codec);
  const before = original === null ? blankOpened() : openedXlsx(opened, workbook.name);
  refuseObstacle(opened, workbook.name, original);
  const edited = new PackageEditor(opened, workbook.name);
  return (
    edited.guarded(() => new Saving(before, workbook, new WorkbookEditor(edited, before.workbookPart)).save()) ?? bytes
  );
}

function blankOpened(): OpenedXlsx {
  const styles = { looks: [plainLook], quoted: new Set<number>(), conditions: [] };
  return { workbook: new Workbook(), workbookPart: blankWorkbookPart, styles, sheets: [] };
}

function refuseObstacle(opened: Package, fileName: string, original: Uint8Array | null): void {
  const found = original === null ? null : writingObstacle(opened);
  if (found !== null && "obstacle" in found) throw readOnlyError(fileName, found.obstacle);
}

interface SavedSheet {
  readonly sheet: Sheet;
  readonly part: string;
  readonly relationshipId: string;
  readonly before: SheetBefore;
  readonly isNew: boolean;
}

class Saving {
  readonly #before: OpenedXlsx;
  readonly #workbook: Workbook;
  readonly #editor: WorkbookEditor;
  readonly #looks: LookWriter;
  #formulasChanged = false;
  #valuesChanged = false;

  constructor(before: OpenedXlsx, workbook: Workbook, editor: WorkbookEditor) {
    this.#before = before;
    this.#workbook = workbook;
    this.#editor = editor;
    const { looks, quoted } = before.styles;
    this.#looks = new LookWriter(() => editor.styles, looks, quoted);
  }

  /** The package as it is to be, or null when nothing has changed. */
  save(): Uint8Array | null {
    const links = this.#sheetLinks();
    const sheets = this.#workbook.sheets.map((sheet) => this.#saved(sheet, links));
    const kept = new Set(sheets.map(({ part }) => part));
    const order = this.#rearrange(sheets, new Set(links.values()));
    for (const { part } of this.#before.sheets) {
      if (kept.has(part)) continue;
      this.#formulasChanged = true;
      for (const link of this.#editor.package.relationships(this.#editor.workbookPart)) {
        if (link.id === links.get(part)) this.#editor.package.drop(this.#editor.workbookPart, link);
      }
    }
    for (const saved of sheets) this.#write(saved);
    this.#names(sheets, order);
    this.#settings();
    this.#calculation();
    this.#editor.saveStyles();
    return this.#editor.package.finish();
  }

  /** Relationships of the worksheets of the file, by part. */
  #sheetLinks(): Map<string, string> {
    const { package: edited, workbookPart } = this.#editor;
    const links = new Map<string, string>();
    for (const link of edited.relationships(workbookPart)) {
      const part = link.type === relationshipType.worksheet ? edited.target(workbookPart, link) : null;
      if (part !== null) links.set(part, link.id);
    }
    return links;
  }

  #saved(sheet: Sheet, links: ReadonlyMap<string, string>): SavedSheet {
    const { package: edited, workbookPart, folder } = this.#editor;
    const before = this.#before.sheets.find(({ part }) => part === sheet.origin);
    const relationshipId = before === undefined ? undefined : links.get(before.part);
    if (before !== undefined && relationshipId !== undefined) {
      return { sheet, part: before.part, relationshipId, before, isNew: false };
    }
    const part = edited.freePart(`${folder}worksheets/sheet`);
    edited.addPart(part, blankSheet, contentType.worksheet);
    return {
      sheet,
      part,
      relationshipId: edited.relate(workbookPart, relationshipType.worksheet, part),
      before: blankBefore(sheet),
      isNew: true,
    };
  }

  #rearrange(sheets: readonly SavedSheet[], worksheets: ReadonlySet<string>): readonly string[] {
    const entries = sheets.map(({ sheet, relationshipId }): SheetEntry => {
      const state =
        sheet.visibility === "VeryHidden" ? "veryHidden" : sheet.visibility === "Hidden" ? "hidden" : "visible";
      return { name: sheet.name, state, relationshipId };
    });
    const renames = sheets.flatMap(({ sheet, before, isNew }): Rename[] =>
      isNew || before.sheet.name === sheet.name ? [] : [{ from: before.sheet.name, to: sheet.name }],
    );
    const active = sheets.find(({ sheet }) => sheet === this.#workbook.activeSheet)?.relationshipId ?? null;
    const { text, order } = rearranged(this.#editor.workbook, entries, (id) => worksheets.has(id), renames, active);
    this.#editor.workbook = text;
    if (renames.length > 0) this.#renameInParts(renames);
    return order;
  }

  /** Charts and pivot tables name the sheets their figures come from. */
  #renameInParts(renames: readonly Rename[]): void {
    const { package: edited } = this.#editor;
    const renamed = (formula: string): string =>
      renames.reduce((text, { from, to }) => renamedReferences(text, from, to), formula);
    for (const part of edited.parts()) {
      if (/\/charts\/[^/]+\.xml$/i.test(part)) {
        const text = edited.requiredText(part);
        edited.setText(
          part,
          text.replace(/(<(?:\w+:)?f>)([^<]*)(<\/)/g, (_, open: string, formula: string, close: string) => {
            return open + escapeText(renamed(decodeEntities(formula))) + close;
          }),
        );
      } else if (/\/pivotCacheDefinition\d*\.xml$/i.test(part)) {
        const text = edited.requiredText(part);
        edited.setText(
          part,
          text.replace(
            /(<worksheetSource\b[^>]*?\ssheet=")([^"]*)(")/,
            (_, open: string, name: string, close: string) => {
              const rename = renames.find(({ from }) => from === decodeEntities(name));
              return open + (rename === undefined ? name : escapeAttribute(rename.to)) + close;
            },
          ),
        );
      }
    }
  }

  #write({ sheet, part, before, isNew }: SavedSheet): void {
    const drawing = this.#drawing(sheet, part, before);
    const { text, formulasChanged, valuesChanged } = sheetText(before, sheet, this.#looks, drawing);
    this.#formulasChanged ||= formulasChanged;
    this.#valuesChanged ||= valuesChanged;
    if (isNew || text !== before.text) this.#editor.package.setText(part, text);
  }

  /** The relationship of the sheet's drawing when that has changed, else undefined. */
  #drawing(sheet: Sheet, part: string, before: SheetBefore): string | null | undefined {
    const drawn = sheet.charts.filter(({ type }) => type !== fileChart);
    const present = new Set(sheet.charts.map(({ id }) => id));
    const isGone = before.sheet.charts.some(({ id, name }) => name.startsWith(ownChartName) && !present.has(id));
    if (drawn.length === 0 && !isGone) return undefined;
    const drawing = drawingRelationship(before.text, "drawing");
    const cells = [...sheet.cells()].map(({ row, column, cell }) => ({ row, column, value: cell.value }));
    const charts = drawn.flatMap((chart) => fileChartOf(chart) ?? []);
    const wanted = writeCharts(this.#editor, { part, name: sheet.name, drawing }, { cells, charts });
    return wanted === drawing ? undefined : wanted;
  }

  #names(sheets: readonly SavedSheet[], order: readonly string[]): void {
    const positions = new Map(sheets.map(({ sheet, relationshipId }) => [sheet, order.indexOf(relationshipId)]));
    const liveSheet = new Map(sheets.map(({ sheet, before }) => [before.sheet, sheet]));
    const entry = ({ name, refersTo, sheet, visible }: NamedItem): WorkbookName => ({
      name,
      refersTo,
      hidden: !visible,
      localSheetId: sheet === null ? null : (positions.get(sheet) ?? null),
    });
    const wanted = this.#workbook.names.map(entry);
    const gone: Pick<WorkbookName, "name" | "localSheetId">[] = [];
    for (const item of this.#before.workbook.names) {
      const sheet = item.sheet === null ? null : liveSheet.get(item.sheet);
      if (sheet === undefined || this.#workbook.nameOf(item.name, sheet) !== undefined) continue;
      gone.push(entry({ ...item, sheet }));
    }
    for (const { sheet, before } of sheets) {
      const localSheetId = positions.get(sheet) ?? null;
      const [now, then] = [builtInNames(sheet), builtInNames(before.sheet)];
      for (const name of ["_xlnm.Print_Area", "_xlnm.Print_Titles", "_xlnm._FilterDatabase"]) {
        const refersTo = now.get(name);
        if (refersTo === then.get(name)?.replace(quotedSheet(before.sheet.name), () => quotedSheet(sheet.name)))
          continue;
        if (refersTo === undefined) gone.push({ name, localSheetId });
        else wanted.push({ name, refersTo, localSheetId, hidden: name === "_xlnm._FilterDatabase" });
      }
    }
    this.#editor.workbook = withDefinedNames(this.#editor.workbook, wanted, gone);
  }

  #settings(): void {
    const own = new Map([...this.#workbook.settings].filter(([key]) => key.startsWith(ownNamePrefix)));
    const text = (settings: ReadonlyMap<string, unknown>): string => JSON.stringify([...settings].sort());
    if (text(own) !== text(this.#before.workbook.settings)) writeAddInSettings(this.#editor.package, own);
  }

  /** Figures the clerk's own formulas have may be old now: whoever opens the file calculates them. */
  #calculation(): void {
    const hasFormulas = (): boolean =>
      this.#workbook.sheets.some((sheet) => [...sheet.cells()].some(({ cell }) => cell.formula !== null));
    if (this.#formulasChanged) this.#editor.removeCalculationChain();
    if ((this.#formulasChanged || this.#valuesChanged) && hasFormulas()) {
      this.#editor.workbook = withFullCalculation(this.#editor.workbook);
    }
  }
}

/** What charts of a file are called in the model: only their place is known. */
const fileChart = "file";

function blankBefore(sheet: Sheet): SheetBefore {
  const workbook = new Workbook();
  workbook.normalLook = sheet.workbook.normalLook;
  const blank = workbook.addSheet(sheet.name);
  const sources = { conditions: new Map(), validations: new Map(), links: new Map() };
  return { sheet: blank, text: blankSheet, sources };
}

function builtInNames(sheet: Sheet): Map<string, string> {
  const { printArea, titleRows, titleColumns } = sheet.page;
  const names = new Map<string, string>();
  const absolute = (address: string): string => address.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  const add = (name: string, address: string): void => void names.set(name, `${quotedSheet(sheet.name)}!${address}`);
  // Even a single cell is written as a range, as the file host does.
  const corners = (address: string): string => absolute(address.includes(":") ? address : `${address}:${address}`);
  if (printArea !== null) add("_xlnm.Print_Area", corners(rangeAddress(printArea)));
  const titles = [
    ...(titleColumns === null ? [] : [`$${columnLetters(titleColumns.first)}:$${columnLetters(titleColumns.last)}`]),
    ...(titleRows === null ? [] : [`$${titleRows.first + 1}:$${titleRows.last + 1}`]),
  ];
  if (titles.length > 0) add("_xlnm.Print_Titles", titles.join(`,${quotedSheet(sheet.name)}!`));
  if (sheet.filter !== null) add("_xlnm._FilterDatabase", corners(rangeAddress(sheet.filter)));
  return names;
}

const chartKinds = new Map<string, SheetChart["kind"]>([
  ["BarClustered", "bar"],
  ["ColumnClustered", "column"],
]);

/** Null for a kind of chart no file is written with. */
function fileChartOf(chart: Chart): SheetChart | null {
  const kind = chartKinds.get(chart.type);
  const [first] = chart.series;
  const series = chart.series.flatMap(({ title, values, color }) =>
    values === null ? [] : [{ title, values, color: color.slice(1) }],
  );
  if (kind === undefined || first === undefined || series.length === 0) return null;
  return {
    kind,
    anchor: chart.anchor,
    categories: first.categories ?? chart.anchor,
    series,
    gap: first.gap,
    legend: chart.legend.visible,
    labelFormat: first.labelFormat,
  };
}
