/** Recognition of a workbook of twenty sheets against reading it, and how it grows with the rows. */
import { recognise } from "../../src/core/recognition/recognise.ts";
import { readWorkbook } from "../../src/hosts/file/read-workbook.ts";
import { branchWorkbook } from "../branch-workbook.ts";
import { median, printLine, printTable } from "../print.ts";

const rounds = 5;

export async function measureSpeed(): Promise<void> {
  const rows: (string | number)[][] = [];
  let first: number | null = null;
  for (const members of [100, 400, 1600]) {
    const bytes = branchWorkbook(members, Math.min(500, members));
    const reading: number[] = [];
    const recognising: number[] = [];
    let cells = 0;
    for (let round = 0; round < rounds + 2; round += 1) {
      const start = performance.now();
      const one = await readWorkbook(bytes, "branch.xlsx");
      const read = performance.now();
      // The same sheets again under other names, until there are twenty.
      const sheets = Array.from({ length: 20 }, (_, index) => {
        const sheet = one.sheets[index % one.sheets.length];
        return sheet ? [{ ...sheet, name: `${sheet.name}${index}` }] : [];
      }).flat();
      cells = sheets.reduce((sum, sheet) => sum + sheet.rows.reduce((own, row) => own + row.values.length, 0), 0);
      const before = performance.now();
      recognise({ ...one, sheets });
      if (round < 2) continue;
      reading.push(((read - start) * sheets.length) / Math.max(1, one.sheets.length));
      recognising.push(performance.now() - before);
    }
    const perCell = (median(recognising) * 1000) / cells;
    first ??= perCell;
    rows.push([
      members,
      cells,
      median(reading),
      median(recognising),
      median(recognising) / median(reading),
      perCell,
      perCell / first,
    ]);
  }
  printTable(
    ["members", "cells", "read 20 sheets ms", "recognise ms", "recognise/read", "µs per cell", "growth"],
    rows,
  );
  printLine({ bench: "recognition-speed", rows: rows.length });
}
