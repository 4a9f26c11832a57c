import { expect, test } from "vitest";
import { ownSheet, valueAt } from "../../../src/core/workbook/snapshot.ts";
import { FileHost } from "../../../src/hosts/file/file-host.ts";
import { zipCodec } from "../../../src/hosts/file/ooxml/node-zip-codec.ts";
import { openXlsx } from "../../../src/workbench/model/open-xlsx.ts";
import { saveXlsx } from "../../../src/workbench/model/save-xlsx.ts";
import { checkPackage } from "../../support/package-check.ts";
import { reportOp } from "../../support/report-content.ts";
import { richFileName, richSheets, richWorkbook } from "../../support/rich-workbook.ts";
import { sampleBytes } from "../../support/samples.ts";

test("what was applied is what is read next, and the bytes given stay as they were", async () => {
  const original = richWorkbook();
  const host = new FileHost(original, richFileName);
  expect(ownSheet(await host.read(), "BranchLedger.Report")).toBeUndefined();

  const receipt = await host.apply({
    ops: [reportOp(), { kind: "mark", marks: [{ place: { sheet: richSheets.meetings, range: "C4" }, severity: "H" }] }],
    preview: [],
  });
  expect(receipt.applied).toEqual(["写入工作表“体检报告”", "标出问题：会议记录"]);
  const snapshot = await host.read();
  expect(snapshot.file).toBe(richFileName);
  const sheet = ownSheet(snapshot, "BranchLedger.Report");
  expect(sheet && valueAt(sheet, 3, 1)).toBe("基本组织");
  expect(original).toEqual(richWorkbook());
  expect(host.bytes).not.toBe(original);
});

test("a plan that cannot be carried out leaves the workbook as it was", async () => {
  const bytes = Uint8Array.of(1, 0, 2);
  const host = new FileHost(bytes, "x.xlsx");
  await expect(host.apply({ ops: [{ kind: "unmark" }], preview: [] })).rejects.toMatchObject({
    code: "unreadable-workbook",
  });
  expect(host.bytes).toBe(bytes);
});

test("texts are kept in the file where Excel keeps them", async () => {
  const bytes = sampleBytes("tidy");
  const host = new FileHost(bytes, "tidy.xlsx");
  expect(await host.store.getAll()).toEqual(new Map());
  await host.store.set("口径", "national-base");
  await host.store.set("__proto__", "x");
  expect(checkPackage(host.bytes)).toEqual([]);
  const opened = await openXlsx(host.bytes, "tidy.xlsx", zipCodec);
  expect(opened.settings).toEqual(
    new Map([
      ["BranchLedger.口径", "national-base"],
      ["BranchLedger.__proto__", "x"],
    ]),
  );
  // And what Excel kept is read here, its own register of marks left out.
  opened.settings.set("BranchLedger.Marks", "{}");
  opened.settings.set("BranchLedger.口径", "lianxing-2018");
  opened.settings.delete("BranchLedger.__proto__");
  const saved = new FileHost(await saveXlsx(host.bytes, opened, zipCodec), "tidy.xlsx");
  expect(await saved.store.getAll()).toEqual(new Map([["口径", "lianxing-2018"]]));
  await saved.store.set("口径", null);
  expect(await saved.store.get("口径")).toBeNull();
  expect((await openXlsx(saved.bytes, "tidy.xlsx", zipCodec)).settings).toEqual(
    new Map([["BranchLedger.Marks", "{}"]]),
  );
});
