/** What reading and writing cost in round trips and bytes, counted where they arrive: by the workbench. */
import { columnLetters } from "../../../src/core/model/place.ts";
import { ExcelHost } from "../../../src/hosts/excel/excel-host.ts";
import { plainLook } from "../../../src/workbench/model/look.ts";
import { Workbook } from "../../../src/workbench/model/workbook.ts";
import type { NativeBridge } from "../../../src/workbench/native-bridge.ts";
import type { BatchRecord } from "../../../src/workbench/rich-api/server.ts";
import { wholePlan } from "../../support/whole-plan.ts";
import { openInExcel } from "./excel-workbook.ts";

export interface MeasuredTraffic {
  /** As the host counts them. */
  readonly syncs: number;
  /** As they arrived. */
  readonly batches: readonly BatchRecord[];
  /** Sum over the batches. */
  readonly sentBytes: number;
  readonly receivedBytes: number;
  readonly largestRequest: number;
  readonly largestAnswer: number;
}

function measured(syncs: number, batches: readonly BatchRecord[]): MeasuredTraffic {
  const sum = (of: (batch: BatchRecord) => number): number => batches.reduce((total, batch) => total + of(batch), 0);
  return {
    syncs,
    batches,
    sentBytes: sum(({ bytes }) => bytes),
    receivedBytes: sum(({ answerBytes }) => answerBytes),
    largestRequest: Math.max(0, ...batches.map(({ bytes }) => bytes)),
    largestAnswer: Math.max(0, ...batches.map(({ answerBytes }) => answerBytes)),
  };
}

/** Sheets with a name, a date, an amount and a formula in each row. */
export function filled(sheets: number, rows: number): Workbook {
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

/** Reading everything, as a check does. */
export async function measuredRead(bridge: NativeBridge, workbook: Workbook): Promise<MeasuredTraffic> {
  const server = bridge.connect(workbook);
  const host = new ExcelHost();
  await host.read();
  return measured(host.traffic.syncs, server.batches);
}

/** Writing every sheet of ours and the marks. */
export async function measuredWrite(
  bridge: NativeBridge,
  bytes: Uint8Array,
  fileName: string,
): Promise<MeasuredTraffic & { readonly estimatedBytes: number; readonly sheets: number; readonly applied: number }> {
  const opened = await openInExcel(bridge, bytes, fileName);
  const plan = wholePlan(await opened.host.read());
  opened.knowFigures(plan);
  const before = opened.server.batches.length;
  const estimated = opened.host.traffic.sentBytes;
  const { syncs, applied } = await opened.host.apply(plan);
  return {
    ...measured(syncs, opened.server.batches.slice(before)),
    estimatedBytes: opened.host.traffic.sentBytes - estimated,
    sheets: plan.ops.filter(({ kind }) => kind === "sheet").length,
    applied: applied.length,
  };
}
