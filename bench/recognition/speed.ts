/**
 * Recognition of a workbook of twenty sheets against reading it from the file, by our reader and by a widely used one, and
 * how it grows with the rows. Processor time, so that a busy machine does not tell; all in turns, so that a slow moment
 * meets all of them.
 */
import { read as readWithSheetJs } from "@e965/xlsx";
import { recognise } from "../../src/core/recognition/recognise.ts";
import { readWorkbook } from "../../src/hosts/file/read-workbook.ts";
import { median, printLine, printTable } from "../print.ts";
import { twentySheets } from "./twenty-sheets.ts";

const sizes = [30, 120, 480];
const warmUps = 4;
const rounds = 9;
/** Times each is done per round: one time is too short to be measured. */
const cellsPerRound = 60_000;

/** Milliseconds of processor time this process has used. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export async function measureSpeed(): Promise<void> {
  const rows: (string | number)[][] = [];
  let first: number | null = null;
  const atFirst = processorTime();
  recognise(await readWorkbook(twentySheets(2), "branch.xlsx"));
  const opening = processorTime() - atFirst;
  for (const members of sizes) {
    const bytes = twentySheets(members);
    const snapshot = await readWorkbook(bytes, "branch.xlsx");
    const cells = snapshot.sheets.reduce(
      (sum, sheet) => sum + sheet.rows.reduce((own, row) => own + row.values.length, 0),
      0,
    );
    const times = Math.max(1, Math.round(cellsPerRound / cells));
    const reading: number[] = [];
    const recognising: number[] = [];
    const peer: number[] = [];
    let records = 0;
    for (let round = 0; round < warmUps + rounds; round += 1) {
      const start = processorTime();
      for (let time = 0; time < times; time += 1) await readWorkbook(bytes, "branch.xlsx");
      const read = processorTime();
      for (let time = 0; time < times; time += 1)
        records = recognise(snapshot).tables.reduce((sum, table) => sum + table.records, 0);
      const recognised = processorTime();
      for (let time = 0; time < times; time += 1) readWithSheetJs(bytes, { cellStyles: false, cellNF: true });
      if (round < warmUps) continue;
      peer.push((processorTime() - recognised) / times);
      reading.push((read - start) / times);
      recognising.push((recognised - read) / times);
    }
    const perCell = (median(recognising) * 1000) / cells;
    first ??= perCell;
    const ratio = median(recognising) / median(reading);
    rows.push([
      members,
      snapshot.sheets.length,
      cells,
      records,
      median(reading),
      median(recognising),
      ratio,
      median(recognising) / median(peer),
      perCell,
      perCell / first,
    ]);
    printLine({
      bench: "recognition-speed",
      members,
      cells,
      recogniseToRead: ratio,
      recogniseToReadWithSheetJs: median(recognising) / median(peer),
      microsecondsPerCell: perCell,
    });
  }
  printTable(
    [
      "members",
      "sheets",
      "cells",
      "records",
      "read ms",
      "recognise ms",
      "recognise/read",
      "recognise/SheetJS read",
      "µs per cell",
      "growth",
    ],
    rows,
  );
  printLine({ bench: "recognition-opening", firstWorkbookMs: opening });
}
