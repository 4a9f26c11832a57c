/// <reference types="office-js" />
/** How sheets are printed, as Excel tells it; and as a step. */
import { type CellRange, columnLetters, maximumColumns, maximumRows, rangeAddress } from "../../core/model/place.ts";
import type { StandingPrint } from "../../core/workbook/standing-sheet.ts";
import { areasOfAddress } from "./addresses.ts";
import { callBytes, type SheetSource } from "./cell-steps.ts";
import { ExcelRefusal, type Session } from "./session.ts";
import type { Step } from "./step.ts";
import { wordOf } from "./words.ts";

const places = ["leftHeader", "centerHeader", "rightHeader", "leftFooter", "centerFooter", "rightFooter"] as const;

/** One round trip; null for all of them when Excel refuses, as it does where no printer is set up. */
export async function readPrints(
  context: Session,
  sheets: readonly Excel.Worksheet[],
): Promise<readonly (StandingPrint | null)[]> {
  const asked = sheets.map(askPrint);
  try {
    await context.sync();
  } catch (error) {
    if (!(error instanceof ExcelRefusal) || error.code === "InvalidOperationInCellEditMode") throw error;
    return sheets.map(() => null);
  }
  return asked.map((answer) => answer());
}

function askPrint(sheet: Excel.Worksheet): () => StandingPrint {
  const layout = sheet.pageLayout;
  layout.load(
    "orientation,paperSize,centerHorizontally,centerVertically,leftMargin,rightMargin,topMargin,bottomMargin,headerMargin,footerMargin,zoom",
  );
  const texts = layout.headersFooters.defaultForAllPages;
  texts.load("leftHeader,centerHeader,rightHeader,leftFooter,centerFooter,rightFooter");
  const area = layout.getPrintAreaOrNullObject();
  area.load("address");
  const rows = layout.getPrintTitleRowsOrNullObject();
  rows.load("rowIndex,rowCount");
  const columns = layout.getPrintTitleColumnsOrNullObject();
  columns.load("columnIndex,columnCount");
  const { horizontalPageBreaks } = sheet;
  horizontalPageBreaks.load("items/rowIndex");
  return () => ({
    orientation: layout.orientation,
    paperSize: layout.paperSize,
    centerHorizontally: layout.centerHorizontally,
    centerVertically: layout.centerVertically,
    margins: {
      left: layout.leftMargin,
      right: layout.rightMargin,
      top: layout.topMargin,
      bottom: layout.bottomMargin,
      header: layout.headerMargin,
      footer: layout.footerMargin,
    },
    zoom: zoomOf(layout.zoom),
    area: area.isNullObject ? null : onlyArea(area.address),
    titleRows: rows.isNullObject ? null : { first: rows.rowIndex, last: rows.rowIndex + rows.rowCount - 1 },
    titleColumns: columns.isNullObject
      ? null
      : { first: columns.columnIndex, last: columns.columnIndex + columns.columnCount - 1 },
    texts: {
      leftHeader: texts.leftHeader,
      centerHeader: texts.centerHeader,
      rightHeader: texts.rightHeader,
      leftFooter: texts.leftFooter,
      centerFooter: texts.centerFooter,
      rightFooter: texts.rightFooter,
    },
    breaks: horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex),
  });
}

/** A printed range of several areas cannot be set in one call, and none of ours has one. */
function onlyArea(address: string): CellRange | null {
  const areas = areasOfAddress(address) ?? [];
  return areas.length === 1 ? (areas[0] ?? null) : null;
}

function zoomOf(zoom: Excel.PageLayoutZoomOptions): StandingPrint["zoom"] {
  const { scale, horizontalFitToPages, verticalFitToPages } = zoom;
  return {
    ...(typeof scale === "number" ? { scale } : {}),
    ...(typeof horizontalFitToPages === "number" ? { horizontalFitToPages } : {}),
    ...(typeof verticalFitToPages === "number" ? { verticalFitToPages } : {}),
  };
}

/** Excel has no call that takes a printed range or repeated rows away: where there were none, those of the write stay. */
export function standingPrintStep(sheet: SheetSource, print: StandingPrint): Step {
  return {
    bytes: 10 * callBytes,
    act: () => {
      const layout = sheet().pageLayout;
      layout.orientation = wordOf(Excel.PageOrientation, print.orientation) ?? Excel.PageOrientation.portrait;
      layout.paperSize = wordOf(Excel.PaperType, print.paperSize) ?? Excel.PaperType.a4;
      layout.centerHorizontally = print.centerHorizontally;
      layout.centerVertically = print.centerVertically;
      layout.leftMargin = print.margins.left;
      layout.rightMargin = print.margins.right;
      layout.topMargin = print.margins.top;
      layout.bottomMargin = print.margins.bottom;
      layout.headerMargin = print.margins.header;
      layout.footerMargin = print.margins.footer;
      layout.zoom = { ...print.zoom };
      const { area, titleRows, titleColumns } = print;
      if (area !== null && !isWholeSheet(area)) layout.setPrintArea(rangeAddress(area));
      if (titleRows !== null) layout.setPrintTitleRows(`$${titleRows.first + 1}:$${titleRows.last + 1}`);
      if (titleColumns !== null) {
        layout.setPrintTitleColumns(`$${columnLetters(titleColumns.first)}:$${columnLetters(titleColumns.last)}`);
      }
      const texts = layout.headersFooters.defaultForAllPages;
      for (const place of places) texts[place] = print.texts[place];
      const { horizontalPageBreaks } = sheet();
      horizontalPageBreaks.removePageBreaks();
      for (const row of print.breaks) if (row > 0) horizontalPageBreaks.add(`A${row + 1}`);
    },
  };
}

function isWholeSheet({ bottom, right }: CellRange): boolean {
  return bottom === maximumRows - 1 && right === maximumColumns - 1;
}
