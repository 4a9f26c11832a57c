/** A workbook open in the Excel that the workbench plays, for tests. */

import { parseRange } from "../../../src/core/model/place.ts";
import type { EditPlan } from "../../../src/core/workbook/edit-plan.ts";
import type { CellValue } from "../../../src/core/workbook/snapshot.ts";
import { ExcelHost, type ExcelHostOptions } from "../../../src/hosts/excel/excel-host.ts";
import { zipCodec } from "../../../src/hosts/file/ooxml/node-zip-codec.ts";
import { openXlsx } from "../../../src/workbench/model/open-xlsx.ts";
import type { Workbook } from "../../../src/workbench/model/workbook.ts";
import type { ConnectOptions, NativeBridge } from "../../../src/workbench/native-bridge.ts";
import type { RichApiServer } from "../../../src/workbench/rich-api/server.ts";
import { requiredSheet } from "../../workbench/picture.ts";
import type { OpenWorkbook } from "../host-contract.ts";

export interface OpenInExcel extends OpenWorkbook {
  readonly host: ExcelHost;
  readonly workbook: Workbook;
  readonly server: RichApiServer;
}

/** Opens the bytes behind office.js. Formulas have the values the last known plan gives them. */
export async function openInExcel(
  bridge: NativeBridge,
  bytes: Uint8Array,
  fileName: string,
  options: ConnectOptions & ExcelHostOptions = {},
): Promise<OpenInExcel> {
  const figures = new Map<string, CellValue>();
  const workbook = await openXlsx(bytes, fileName, zipCodec, {
    calculator: ({ row, column, formula }) => figures.get(`${row},${column},${formula}`),
  });
  const server = bridge.connect(workbook, options);
  return {
    host: new ExcelHost(options),
    workbook,
    server,
    look: async () => workbook,
    knowFigures: (plan) => learn(figures, plan),
    rename: (sheet, name) => workbook.renameSheet(requiredSheet(workbook, sheet), name),
    type: (sheet, address, text) => {
      const range = parseRange(address);
      if (range === null) throw new Error(address);
      requiredSheet(workbook, sheet).write(range, text);
    },
  };
}

function learn(figures: Map<string, CellValue>, plan: EditPlan): void {
  for (const op of plan.ops) {
    if (op.kind !== "sheet") continue;
    for (const { row, column, formula, value } of op.content.cells) {
      if (formula !== undefined) figures.set(`${row},${column},${formula}`, value);
    }
  }
}
