/**
 * What the add-in sends to Excel and gets from it: round trips and bytes of reading workbooks of several sizes and of
 * writing every sheet and the marks, counted by the workbench. The tests of hosts/excel hold the bounds.
 */
import { startNativeBridge } from "../src/workbench/native-bridge.ts";
import { filled, type MeasuredTraffic, measuredRead, measuredWrite } from "../test/hosts/excel/measured-traffic.ts";
import { sampleBytes, sampleNames } from "../test/support/samples.ts";
import { printLine, printTable } from "./print.ts";

const sizes = [
  [1, 300],
  [20, 300],
  [20, 2000],
  [1, 20_000],
  [1, 60_000],
] as const;

const bridge = await startNativeBridge(15);
const rows: (readonly (string | number)[])[] = [];

function report(
  what: string,
  { syncs, sentBytes, receivedBytes, largestRequest, largestAnswer }: MeasuredTraffic,
): void {
  printLine({ bench: "syncs", what, syncs, sentBytes, receivedBytes, largestRequest, largestAnswer });
  rows.push([what, syncs, sentBytes, receivedBytes, largestRequest, largestAnswer]);
}

for (const [sheets, count] of sizes) {
  report(`read ${sheets} x ${count} rows`, await measuredRead(bridge, filled(sheets, count)));
}
for (const name of sampleNames) {
  const written = await measuredWrite(bridge, sampleBytes(name), `${name}.xlsx`);
  report(`write ${written.sheets} sheets + marks, ${name}`, written);
}
printTable(["what", "syncs", "sent", "received", "largest request", "largest answer"], rows);
