/** Round trips do not grow with the workbook, but for one per block of a large sheet. */
import { expect, it } from "vitest";
import { ExcelHost } from "../../../src/hosts/excel/excel-host.ts";
import { startNativeBridge } from "../../../src/workbench/native-bridge.ts";
import { sampleBytes, sampleNames } from "../host-contract.ts";
import { openInExcel } from "./excel-workbook.ts";
import { filled, measuredRead, measuredWrite } from "./measured-traffic.ts";

const bridge = await startNativeBridge(15);

/** What Excel on the web takes each way. */
const mostBytes = 5_000_000;

it.each([
  [1, 10],
  [20, 300],
  [20, 2000],
])("reads %i sheets of %i rows in four round trips", async (sheets, rows) => {
  const { syncs, batches, largestAnswer } = await measuredRead(bridge, filled(sheets, rows));
  expect(syncs).toBe(4);
  expect(batches).toHaveLength(4);
  expect(largestAnswer).toBeLessThan(mostBytes);
});

it("takes one more round trip for each block of twenty thousand rows", async () => {
  const workbook = filled(1, 50_000);
  const { syncs, largestRequest, largestAnswer } = await measuredRead(bridge, workbook);
  expect(syncs).toBeLessThanOrEqual(4 + 3);
  expect(largestRequest).toBeLessThan(mostBytes);
  expect(largestAnswer).toBeLessThan(mostBytes);
  bridge.connect(workbook);
  const [sheet] = (await new ExcelHost().read()).sheets;
  expect(sheet?.rows).toHaveLength(50_000);
  expect(sheet?.rows.at(-1)?.values).toEqual(["张49999", 46_000 + (49_999 % 300), 49_999, 99_998]);
  expect([...(sheet?.rows.at(-1)?.flags ?? [])]).toEqual([0, 1, 0, 4]);
});

it.each(sampleNames)("writes every sheet and the marks into %s.xlsx in at most twelve round trips", async (name) => {
  const written = await measuredWrite(bridge, sampleBytes(name), `${name}.xlsx`);
  expect(written.sheets).toBeGreaterThanOrEqual(7);
  expect(written.applied).toBe(written.sheets + 1);
  expect(written.syncs).toBeLessThanOrEqual(12);
  expect(written.batches).toHaveLength(written.syncs);
  expect(written.largestRequest).toBeLessThan(2_000_000);
  // The estimate errs on the safe side and not wildly.
  expect(written.estimatedBytes).toBeGreaterThan(written.sentBytes * 0.7);
  expect(written.estimatedBytes).toBeLessThan(written.sentBytes * 3);
});

it("leaves no reference behind in Excel", async () => {
  const opened = await openInExcel(bridge, sampleBytes("tidy"), "tidy.xlsx");
  await opened.host.read();
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  expect(opened.server.referenceCount).toBe(0);
});
