/** The same plan applied by the two hosts gives the same workbook, as whoever opens the two files sees it. */
import { expect, it } from "vitest";
import { FileHost } from "../../../src/hosts/file/file-host.ts";
import { zipCodec } from "../../../src/hosts/file/ooxml/node-zip-codec.ts";
import { openXlsx } from "../../../src/workbench/model/open-xlsx.ts";
import { saveXlsx } from "../../../src/workbench/model/save-xlsx.ts";
import { startNativeBridge } from "../../../src/workbench/native-bridge.ts";
import { checkPackage } from "../../support/package-check.ts";
import { pictures, sampleBytes, sampleNames, wholePlan } from "../host-contract.ts";
import { openInExcel } from "./excel-workbook.ts";

const bridge = await startNativeBridge(15);

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
});
