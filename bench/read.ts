/**
 * Reading speed and peak memory against the peers, in the same run: `npx tsx bench/read.ts`. Prints one JSON line per
 * figure, then a table with ratios. Every reader is measured in child processes of its own, one after another.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openPackage } from "../src/hosts/file/ooxml/zip.ts";
import { readWorkbook } from "../src/hosts/file/read-workbook.ts";
import { sampleWorkbook } from "./sample-workbook.ts";

type Reader = "branch-ledger" | "@e965/xlsx" | "hucre";

const readers: readonly Reader[] = ["branch-ledger", "@e965/xlsx", "hucre"];
const rows = 10_000;
const columns = 30;
/** The readers take turns, so that a busy moment of the machine meets all of them. */
const turns = 3;
const rounds = 5;
const warmUps = 3;

interface Memory {
  /** What the first large read of a fresh process took, and how far its peak lay above the resident memory before. */
  readonly firstMilliseconds: number;
  readonly peakBytes: number;
  /** Retained after the read. */
  readonly heapBytes: number;
}

interface Measure extends Memory {
  readonly reader: Reader;
  /** Median of all rounds of all turns. */
  readonly milliseconds: number;
  readonly fastest: number;
}

async function readOnce(reader: Reader, bytes: Uint8Array): Promise<unknown> {
  switch (reader) {
    case "branch-ledger":
      return readWorkbook(bytes, "bench.xlsx");
    case "@e965/xlsx": {
      const library = await import("@e965/xlsx");
      return library.read(bytes, { type: "buffer", dense: true, cellNF: true, cellText: false, cellHTML: false });
    }
    case "hucre": {
      const library = await import("hucre");
      return library.readXlsx(bytes);
    }
  }
}

/** Loads the reader and its code paths with a tiny workbook, so that only the read itself is measured. */
async function loadReader(reader: Reader): Promise<void> {
  await readOnce(reader, sampleWorkbook(3, columns));
}

async function measureSpeed(reader: Reader, bytes: Uint8Array): Promise<void> {
  await loadReader(reader);
  const times: number[] = [];
  for (let round = 0; round < warmUps + rounds; round++) {
    const start = performance.now();
    await readOnce(reader, bytes);
    if (round >= warmUps) times.push(performance.now() - start);
  }
  report(times);
}

async function measureMemory(reader: Reader, bytes: Uint8Array): Promise<void> {
  await loadReader(reader);
  globalThis.gc?.();
  // From what is resident now, not from the peak so far: loading the code may have gone higher than the read will.
  const residentBefore = process.memoryUsage().rss;
  const heapBefore = process.memoryUsage().heapUsed;
  const start = performance.now();
  const result = await readOnce(reader, bytes);
  const firstMilliseconds = performance.now() - start;
  const peakBytes = process.resourceUsage().maxRSS * 1024 - residentBefore;
  globalThis.gc?.();
  report({ firstMilliseconds, peakBytes, heapBytes: process.memoryUsage().heapUsed - heapBefore });
  if (result === undefined) throw new Error("nothing was read");
}

function report(figures: object | readonly number[]): void {
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}

function inChild(task: "speed" | "memory", reader: Reader, file: string): unknown {
  const self = fileURLToPath(import.meta.url);
  const child = spawnSync(process.execPath, [...process.execArgv, "--expose-gc", self, task, reader, file], {
    encoding: "utf8",
  });
  if (child.status !== 0) throw new Error(`${reader}: ${child.stderr}`);
  return JSON.parse(child.stdout);
}

function measureAll(file: string): Measure[] {
  const times = new Map<Reader, number[]>(readers.map((reader) => [reader, []]));
  for (let turn = 0; turn < turns; turn++) {
    for (const [reader, collected] of times) collected.push(...(inChild("speed", reader, file) as number[]));
  }
  return readers.map((reader) => {
    const sorted = (times.get(reader) ?? []).sort((one, other) => one - other);
    const memory = inChild("memory", reader, file) as Memory;
    return { reader, milliseconds: sorted[sorted.length >> 1] ?? 0, fastest: sorted[0] ?? 0, ...memory };
  });
}

function main(): void {
  const folder = mkdtempSync(join(tmpdir(), "branch-ledger-bench-"));
  try {
    const bytes = sampleWorkbook(rows, columns);
    const file = join(folder, "bench.xlsx");
    writeFileSync(file, bytes);
    const inflated = openPackage(bytes, "bench.xlsx").read("xl/worksheets/sheet1.xml")?.length ?? 0;
    const measures = measureAll(file);
    const [own] = measures;
    if (own === undefined) return;
    for (const figure of measures) {
      report({
        bench: "read",
        rows,
        columns,
        fileBytes: bytes.length,
        sheetBytes: inflated,
        ...figure,
        timesOwn: figure.milliseconds / own.milliseconds,
        timesOwnFastest: figure.fastest / own.fastest,
        peakPerSheetByte: figure.peakBytes / inflated,
      });
    }
    const megabytes = (count: number): string => (count / 1_048_576).toFixed(1).padStart(7);
    process.stdout.write(
      `\n${rows} × ${columns}, file ${megabytes(bytes.length).trim()} MB, sheet XML ${megabytes(inflated).trim()} MB\n`,
    );
    process.stdout.write(
      "reader           median ms   × own   fastest ms   × own   first ms   peak MB   ÷ sheet XML   kept MB\n",
    );
    for (const figure of measures) {
      const cells = [
        figure.reader.padEnd(15),
        figure.milliseconds.toFixed(0).padStart(10),
        (figure.milliseconds / own.milliseconds).toFixed(2).padStart(7),
        figure.fastest.toFixed(0).padStart(12),
        (figure.fastest / own.fastest).toFixed(2).padStart(7),
        figure.firstMilliseconds.toFixed(0).padStart(10),
        megabytes(figure.peakBytes).padStart(9),
        (figure.peakBytes / inflated).toFixed(2).padStart(13),
        megabytes(figure.heapBytes).padStart(9),
      ];
      process.stdout.write(`${cells.join(" ")}\n`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [task, reader, file] = process.argv.slice(2);
const known = readers.find((name) => name === reader);
if (task === undefined || known === undefined || file === undefined) main();
else if (task === "speed") await measureSpeed(known, readFileSync(file));
else await measureMemory(known, readFileSync(file));
