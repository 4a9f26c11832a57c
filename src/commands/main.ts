/// <reference types="office-js" />
/** Entry of commands.html: gives the ribbon its functions. */
import { ExcelHost } from "../hosts/excel/excel-host.ts";
import { browserClock } from "../taskpane/browser-clock.ts";
import { commandNames, runCommand } from "./commands.ts";

declare global {
  interface Window {
    branchLedgerStarted?: boolean;
  }
}

if (typeof Office !== "undefined") {
  void Office.onReady().then(() => {
    const workbook = { host: new ExcelHost(), clock: browserClock };
    for (const name of commandNames) {
      Office.actions.associate(name, (event: Office.AddinCommands.Event) => void runCommand(name, event, workbook));
    }
    window.branchLedgerStarted = true;
  });
}
