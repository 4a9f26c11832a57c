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
const rounds = 7;
const warmUps = 2;

interface Measure {
  readonly reader: Reader;
  /** Milliseconds, median of the rounds. */
  readonly milliseconds: number;
  readonly fastest: number;
  /** What the first large read of a fresh process took, and how far its peak lay above the resident memory before. */
  readonly firstMilliseconds: number;
  readonly peakBytes: number;
  /** Retained after the read. */
  readonly heapBytes: number;
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
  times.sort((one, other) => one - other);
  report({ milliseconds: times[Math.floor(times.length / 2)] ?? 0, fastest: times[0] ?? 0 });
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

function report(figures: object): void {
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}

function inChild(task: "speed" | "memory", reader: Reader, file: string): Partial<Measure> {
  const self = fileURLToPath(import.meta.url);
  const child = spawnSync(process.execPath, [...process.execArgv, "--expose-gc", self, task, reader, file], {
    encoding: "utf8",
  });
  if (child.status !== 0) throw new Error(`${reader}: ${child.stderr}`);
  return JSON.parse(child.stdout);
}

function measure(reader: Reader, file: string): Measure {
  const empty = { reader, milliseconds: 0, fastest: 0, firstMilliseconds: 0, peakBytes: 0, heapBytes: 0 };
  return { ...empty, ...inChild("speed", reader, file), ...inChild("memory", reader, file) };
}

function main(): void {
  const folder = mkdtempSync(join(tmpdir(), "branch-ledger-bench-"));
  try {
    const bytes = sampleWorkbook(rows, columns);
    const file = join(folder, "bench.xlsx");
    writeFileSync(file, bytes);
    const inflated = openPackage(bytes, "bench.xlsx").read("xl/worksheets/sheet1.xml")?.length ?? 0;
    const measures = readers.map((reader) => measure(reader, file));
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
        peakPerSheetByte: figure.peakBytes / inflated,
      });
    }
    const megabytes = (count: number): string => (count / 1_048_576).toFixed(1).padStart(7);
    process.stdout.write(
      `\n${rows} × ${columns}, file ${megabytes(bytes.length).trim()} MB, sheet XML ${megabytes(inflated).trim()} MB\n`,
    );
    process.stdout.write("reader           median ms   × own   first ms   peak MB   ÷ sheet XML   kept MB\n");
    for (const figure of measures) {
      const cells = [
        figure.reader.padEnd(15),
        figure.milliseconds.toFixed(0).padStart(10),
        (figure.milliseconds / own.milliseconds).toFixed(2).padStart(7),
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
