import { expect, test } from "vitest";
import { ownSheet, valueAt } from "../../../src/core/workbook/snapshot.ts";
import { FileHost } from "../../../src/hosts/file/file-host.ts";
import { reportOp } from "../../support/report-content.ts";
import { richFileName, richSheets, richWorkbook } from "../../support/rich-workbook.ts";

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
  const bytes = new TextEncoder().encode("不是工作簿");
  const host = new FileHost(bytes, "x.xlsx");
  await expect(host.apply({ ops: [{ kind: "unmark" }], preview: [] })).rejects.toMatchObject({
    code: "unreadable-workbook",
  });
  expect(host.bytes).toBe(bytes);
});
