/**
 * LibreOffice as a clerk: types, inserts, sorts and filters in a workbook and saves it. What a spreadsheet program does to
 * our formulas then is seen in the values it computes. Needs `soffice` on the path, like libreoffice.ts.
 */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { type SheetValues, sheetValues } from "./libreoffice.ts";

export type Edit =
  | { readonly kind: "type"; readonly cell: string; readonly value: string | number }
  /** An empty row above a 1-based row, with the formulas of another row filled into it, as a clerk fills down. */
  | { readonly kind: "insert"; readonly above: number; readonly like: number }
  /** Sorts rows by a zero-based column of the range. */
  | { readonly kind: "sort"; readonly range: string; readonly by: number; readonly descending?: boolean }
  /** Shows only the rows whose cell in a zero-based column of the range has this text; the range begins with the captions. */
  | { readonly kind: "filter"; readonly range: string; readonly by: number; readonly text: string };

export interface EditJob {
  readonly bytes: Uint8Array;
  readonly sheet: string;
  readonly edits: readonly Edit[];
}

const longestRun = 180_000;

/** All jobs in one start. Each begins with the workbook as given. */
export async function editAll(jobs: readonly EditJob[]): Promise<SheetValues[]> {
  const folder = await mkdtemp(join(tmpdir(), "branch-ledger-clerk-"));
  try {
    const lines: string[] = [];
    for (const [index, job] of jobs.entries()) {
      const input = join(folder, `in${index}.xlsx`);
      await writeFile(input, job.bytes);
      lines.push(`OpenBook ${text(pathToFileURL(input).href)}, ${text(job.sheet)}`);
      for (const edit of job.edits) lines.push(statement(edit));
      lines.push(`SaveBook ${text(pathToFileURL(join(folder, `out${index}.xlsx`)).href)}`);
    }
    const profile = join(folder, "profile");
    // The first start fills a new profile, and would replace a library that is already there.
    await start(profile, "--terminate_after_init");
    await writeLibrary(profile, lines);
    await start(profile, "macro:///Standard.Clerk.Work");
    return await Promise.all(
      jobs.map(async (_, index) => sheetValues(new Uint8Array(await readFile(join(folder, `out${index}.xlsx`))))),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function start(profile: string, task: string): Promise<void> {
  const options = [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--norestore", task];
  await promisify(execFile)("soffice", options, { timeout: longestRun });
}

function statement(edit: Edit): string {
  switch (edit.kind) {
    case "type":
      return typeof edit.value === "number"
        ? `sheet.getCellRangeByName(${text(edit.cell)}).Value = ${edit.value}`
        : `sheet.getCellRangeByName(${text(edit.cell)}).String = ${text(edit.value)}`;
    case "insert":
      return `InsertRow ${edit.above}, ${edit.like}`;
    case "sort":
      return `SortRows ${text(edit.range)}, ${edit.by}, ${edit.descending === true ? "False" : "True"}`;
    case "filter":
      return `FilterRows ${text(edit.range)}, ${edit.by}, ${text(edit.text)}`;
  }
}

function text(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}

/** Only formulas are filled into the new row: texts and numbers are the clerk's to type. */
const routines = `
Dim book As Object
Dim sheet As Object

Sub OpenBook(url As String, sheetName As String)
  Dim options(0) As New com.sun.star.beans.PropertyValue
  options(0).Name = "Hidden"
  options(0).Value = True
  book = StarDesktop.loadComponentFromURL(url, "_blank", 0, options())
  sheet = book.Sheets.getByName(sheetName)
End Sub

Sub SaveBook(url As String)
  Dim options(0) As New com.sun.star.beans.PropertyValue
  book.calculateAll()
  options(0).Name = "FilterName"
  options(0).Value = "Calc MS Excel 2007 XML"
  book.storeToURL(url, options())
  book.close(True)
End Sub

Sub InsertRow(above As Integer, model As Integer)
  Dim last As Integer, column As Integer, source As Integer
  sheet.Rows.insertByIndex(above - 1, 1)
  source = model - 1
  If model >= above Then source = model
  For column = 0 To 30
    If sheet.getCellByPosition(column, source).Type = com.sun.star.table.CellContentType.FORMULA Then
      sheet.copyRange(sheet.getCellByPosition(column, above - 1).CellAddress, sheet.getCellRangeByPosition(column, source, column, source).RangeAddress)
    End If
  Next column
End Sub

Sub SortRows(address As String, field As Integer, ascending As Boolean)
  Dim fields(0) As New com.sun.star.table.TableSortField
  Dim options(1) As New com.sun.star.beans.PropertyValue
  fields(0).Field = field
  fields(0).IsAscending = ascending
  options(0).Name = "SortFields"
  options(0).Value = fields()
  options(1).Name = "ContainsHeader"
  options(1).Value = False
  sheet.getCellRangeByName(address).sort(options())
End Sub

Sub FilterRows(address As String, field As Integer, wanted As String)
  Dim area As Object, descriptor As Object
  Dim fields(0) As New com.sun.star.sheet.TableFilterField
  area = sheet.getCellRangeByName(address)
  descriptor = area.createFilterDescriptor(True)
  descriptor.ContainsHeader = True
  fields(0).Field = field
  fields(0).Operator = com.sun.star.sheet.FilterOperator.EQUAL
  fields(0).IsNumeric = False
  fields(0).StringValue = wanted
  descriptor.setFilterFields(fields())
  area.filter(descriptor)
End Sub
`;

/** An error must not wait for somebody to close its window: the office ends, and the missing file tells the test. */
async function writeLibrary(profile: string, lines: readonly string[]): Promise<void> {
  const basic = join(profile, "user", "basic");
  await mkdir(join(basic, "Standard"), { recursive: true });
  const code = `${routines}\nSub Work\nOn Error Goto Finish\n${lines.join("\n")}\nFinish:\nStarDesktop.terminate()\nEnd Sub\n`;
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  const escaped = code.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const script = 'xmlns:script="http://openoffice.org/2000/script"';
  const library = 'xmlns:library="http://openoffice.org/2000/library"';
  await writeFile(
    join(basic, "Standard", "Clerk.xba"),
    `${head}<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">\n<script:module ${script} script:name="Clerk" script:language="StarBasic">${escaped}</script:module>`,
  );
  await writeFile(
    join(basic, "Standard", "script.xlb"),
    `${head}<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">\n<library:library ${library} library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Clerk"/></library:library>`,
  );
}
