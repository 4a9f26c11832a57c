/** JSON lines for machines and a table for people. */

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function printLine(line: object): void {
  process.stdout.write(`${JSON.stringify(line, (_, value) => (typeof value === "number" ? rounded(value) : value))}\n`);
}

export function printTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const texts = rows.map((row) => row.map((value) => (typeof value === "number" ? String(rounded(value)) : value)));
  const widths = head.map((title, column) => Math.max(title.length, ...texts.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells.map((cell, column) => cell.padStart(widths[column] ?? 0)).join("  ");
  process.stdout.write(`${[line(head), ...texts.map(line)].join("\n")}\n`);
}

function rounded(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
