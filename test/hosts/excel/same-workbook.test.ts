/** The same plan applied by the two hosts gives the same workbook, as whoever opens the two files sees it. */
import { expect, it } from "vitest";
import type { Snapshot } from "../../../src/core/workbook/snapshot.ts";
import { FileHost } from "../../../src/hosts/file/file-host.ts";
import { zipCodec } from "../../../src/hosts/file/ooxml/node-zip-codec.ts";
import { readWorkbook } from "../../../src/hosts/file/read-workbook.ts";
import { markMarker } from "../../../src/hosts/marks/mark-layout.ts";
import { openXlsx } from "../../../src/workbench/model/open-xlsx.ts";
import { saveXlsx } from "../../../src/workbench/model/save-xlsx.ts";
import { startNativeBridge } from "../../../src/workbench/native-bridge.ts";
import { recalculateAll } from "../../support/libreoffice.ts";
import { checkPackage } from "../../support/package-check.ts";
import { checkupOf, pictures, sampleBytes, sampleNames, wholePlan } from "../host-contract.ts";
import { openInExcel } from "./excel-workbook.ts";

const bridge = await startNativeBridge(15);

/** Names as whoever opens the file sees them, those for printing and filtering among them. */
function namesOf(snapshot: Snapshot): string[] {
  return snapshot.names
    .map(({ name, refersTo, sheet, hidden }) => `${name} ${sheet ?? ""} ${refersTo} ${hidden}`)
    .sort();
}

it.each(sampleNames)("writes the same into %s.xlsx", async (name) => {
  const bytes = sampleBytes(name);
  const opened = await openInExcel(bridge, bytes, `${name}.xlsx`);
  const plan = wholePlan(await opened.host.read());
  opened.knowFigures(plan);
  await opened.host.apply(plan);
  const saved = await saveXlsx(bytes, opened.workbook, zipCodec);
  expect(checkPackage(saved)).toEqual([]);
  const file = new FileHost(bytes, `${name}.xlsx`);
  await file.apply(plan);
  const [one, other] = [await openXlsx(saved, "x", zipCodec), await openXlsx(file.bytes, "x", zipCodec)];
  const names = other.sheets.map((sheet) => sheet.name);
  expect(one.sheets.map((sheet) => sheet.name)).toEqual(names);
  expect(pictures(one, names)).toEqual(pictures(other, names));
  // The file host's reader and rules see the same too.
  const [first, second] = [await readWorkbook(saved, `${name}.xlsx`), await readWorkbook(file.bytes, `${name}.xlsx`)];
  expect(namesOf(first)).toEqual(namesOf(second));
  expect(checkupOf(first).outcomes).toEqual(checkupOf(second).outcomes);
  // The file host takes the marks away that came from Excel, and refills its sheets.
  const again = new FileHost(saved, `${name}.xlsx`);
  await again.apply({ ops: [{ kind: "unmark" }], preview: [] });
  const unmarked = await openXlsx(again.bytes, "x", zipCodec);
  const marked = unmarked.sheets.flatMap(({ conditionalFormats }) => conditionalFormats);
  expect(marked.some(({ formula }) => formula?.includes(markMarker) === true)).toBe(false);
});

it("saves the bytes it was opened from when the marks were taken away again", async () => {
  const bytes = sampleBytes("messy");
  const opened = await openInExcel(bridge, bytes, "messy.xlsx");
  const { ops } = wholePlan(await opened.host.read());
  await opened.host.apply({ ops: ops.filter(({ kind }) => kind === "mark"), preview: [] });
  expect(Buffer.compare(await saveXlsx(bytes, opened.workbook, zipCodec), bytes)).not.toBe(0);
  await opened.host.apply({ ops: [{ kind: "unmark" }], preview: [] });
  expect(Buffer.compare(await saveXlsx(bytes, opened.workbook, zipCodec), bytes)).toBe(0);
});

it("is recalculated by another program to the same figures", async () => {
  const bytes = sampleBytes("messy");
  const opened = await openInExcel(bridge, bytes, "messy.xlsx");
  const plan = wholePlan(await opened.host.read());
  opened.knowFigures(plan);
  await opened.host.apply(plan);
  const file = new FileHost(bytes, "messy.xlsx");
  await file.apply(plan);
  const [one, other] = await recalculateAll([await saveXlsx(bytes, opened.workbook, zipCodec), file.bytes]);
  if (one === undefined || other === undefined) throw new Error("LibreOffice made no file");
  expect(one.size).toBe(opened.workbook.sheets.length);
  expect(one).toEqual(other);
});
