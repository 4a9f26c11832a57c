/// <reference types="office-js" />
/** An add-in that is nothing but the Excel host, over the real office.js: stands in the place of the pane's script. */
import { ExcelHost } from "../../../../src/hosts/excel/excel-host.ts";
import { fromText, toText } from "../support/wire.ts";

declare global {
  interface Window {
    bareHost?: BareHost;
  }
}

/** The contract of hosts with everything as text (`wire.ts`). */
export interface BareHost {
  read(): Promise<string>;
  apply(plan: string): Promise<string>;
  /** As a clerk who renames a tab. */
  rename(sheet: string, name: string): Promise<void>;
}

void start();

async function start(): Promise<void> {
  await Office.onReady();
  const host = new ExcelHost();
  window.bareHost = {
    read: async () => toText(await host.read()),
    apply: async (plan) => toText(await host.apply(fromText(plan))),
    rename: (sheet, name) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(sheet).name = name;
        await context.sync();
      }),
  };
}
