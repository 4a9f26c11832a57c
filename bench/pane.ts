/**
 * The delivered pane in the workbench, in Chromium: until its first page shows the recognised sheets, a checkup once
 * everything is loaded, and writing every sheet. Milliseconds, medians; printed, never asserted.
 */

import { measuredPane } from "../test/workbench/e2e/support/measured-pane.ts";
import { startWorkbench } from "../test/workbench/page/support/start-workbench.ts";
import { median, printLine, printTable } from "./print.ts";

const browser = await startWorkbench();
const rows: (readonly (string | number)[])[] = [];
try {
  for (const seam of ["native", "wac"] as const) {
    const measured = await measuredPane(browser, seam);
    const { firstPage, writing } = measured;
    const checkup = median(measured.checkups);
    printLine({ bench: "pane", seam, firstPage, checkup, writing });
    rows.push([seam, firstPage, checkup, writing]);
  }
} finally {
  await browser.close();
}
printTable(["seam", "first page ms", "checkup ms", "every sheet ms"], rows);
