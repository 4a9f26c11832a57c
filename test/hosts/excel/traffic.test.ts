/** Round trips do not grow with the workbook, but for one per block of a large sheet. */
import { expect, it } from "vitest";
import { columnLetters } from "../../../src/core/model/place.ts";
import { ExcelHost } from "../../../src/hosts/excel/excel-host.ts";
import { plainLook } from "../../../src/workbench/model/look.ts";
import { Workbook } from "../../../src/workbench/model/workbook.ts";
import { startNativeBridge } from "../../../src/workbench/native-bridge.ts";
import { sampleBytes, wholePlan } from "../host-contract.ts";
import { openInExcel } from "./excel-workbook.ts";

const bridge = await startNativeBridge(15);

/** Sheets with a name, a date, an amount and a formula in each row. */
function filled(sheets: number, rows: number): Workbook {
  const workbook = new Workbook();
  const plain = { formula: null, isError: false, quoted: false, look: plainLook };
  const dated = { ...plain, look: { ...plainLook, numberFormat: "yyyy/m/d" } };
  for (let number = 1; number <= sheets; number++) {
    const sheet = workbook.addSheet(`台账${number}`);
    for (let row = 0; row < rows; row++) {
      sheet.load(row, 0, { ...plain, value: `张${row}` });
      sheet.load(row, 1, { ...dated, value: 46_000 + (row % 300) });
      sheet.load(row, 2, { ...plain, value: row });
      sheet.load(row, 3, { ...plain, value: row * 2, formula: `${columnLetters(2)}${row + 1}*2` });
    }
  }
  return workbook;
}

it("reads twenty sheets in four round trips", async () => {
  const server = bridge.connect(filled(20, 300));
  const host = new ExcelHost();
  const snapshot = await host.read();
  expect(snapshot.sheets.map((sheet) => sheet.rows.length)).toEqual(new Array(20).fill(300));
  expect(host.traffic.syncs).toBe(4);
  expect(server.batches).toHaveLength(4);
});

it("takes one more round trip for each block of twenty thousand rows", async () => {
  const server = bridge.connect(filled(1, 50_000));
  const host = new ExcelHost();
  const [sheet] = (await host.read()).sheets;
  expect(sheet?.rows).toHaveLength(50_000);
  expect(sheet?.rows.at(-1)?.values).toEqual(["张49999", 46_000 + (49_999 % 300), 49_999, 99_998]);
  expect([...(sheet?.rows.at(-1)?.flags ?? [])]).toEqual([0, 1, 0, 4]);
  expect(host.traffic.syncs).toBeLessThanOrEqual(4 + 3);
  for (const { bytes, answerBytes } of server.batches) {
    expect(bytes).toBeLessThan(5_000_000);
    expect(answerBytes).toBeLessThan(5_000_000);
  }
});

it("writes every sheet and the marks in at most twelve round trips of under two megabytes", async () => {
  const opened = await openInExcel(bridge, sampleBytes("messy"), "messy.xlsx");
  const plan = wholePlan(await opened.host.read());
  opened.knowFigures(plan);
  const before = opened.server.batches.length;
  const { syncs, applied } = await opened.host.apply(plan);
  expect(applied).toHaveLength(plan.ops.length);
  expect(syncs).toBeLessThanOrEqual(12);
  const batches = opened.server.batches.slice(before);
  expect(batches).toHaveLength(syncs);
  const sent = batches.reduce((sum, { bytes }) => sum + bytes, 0);
  // The estimate errs on the safe side and not wildly.
  expect(opened.host.traffic.sentBytes).toBeGreaterThan(sent * 0.7);
  expect(opened.host.traffic.sentBytes).toBeLessThan(sent * 3);
  for (const { bytes } of batches) expect(bytes).toBeLessThan(2_000_000);
});

it("leaves no reference behind in Excel", async () => {
  const opened = await openInExcel(bridge, sampleBytes("tidy"), "tidy.xlsx");
  await opened.host.read();
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  expect(opened.server.referenceCount).toBe(0);
});
