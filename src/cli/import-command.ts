/** `import`: a table from elsewhere into a new sheet of a workbook, with what it says differently. Nothing is overwritten. */
import { basename } from "node:path";
import { chooseFor } from "../core/choices.ts";
import { type ImportedLedger, importLedger, type NothingToImport } from "../core/import/import-ledger.ts";
import { differenceText } from "../core/import/import-review.ts";
import { isoDay, isoMonth } from "../core/model/date.ts";
import { chineseLedgerName } from "../core/model/ledger.ts";
import { columnLetters, placeText } from "../core/model/place.ts";
import type { CellContent } from "../core/reports/sheet-builder.ts";
import { shownValue } from "../core/reports/sheet-builder.ts";
import { ledgersJson } from "./check/check-json.ts";
import { givenBy } from "./options.ts";
import { settingLines, settingText } from "./question-settings.ts";
import type { Terminal } from "./terminal.ts";
import { toolVersion } from "./version.ts";
import { openWorkbook, type WorkbookInput } from "./workbook-input.ts";
import { type OutputOptions, outputOf, write } from "./write-commands.ts";

export interface ImportOptions extends OutputOptions {
  readonly into: string;
  readonly preview?: boolean;
  readonly json?: boolean;
}

/** Rows of the import that a preview shows. */
const shownRows = 5;
/** Differences that a preview shows. */
const shownLines = 20;

/** 0 when it was written or shown, 2 when there is nothing to import. */
export async function importCommand(path: string, options: ImportOptions, terminal: Terminal): Promise<number> {
  const output = options.preview ? null : outputOf(options.into, options);
  const given = await givenBy(options, terminal);
  const incoming = await openWorkbook(path);
  const workbook = await openWorkbook(options.into);
  const { asOf, settings } = chooseFor(workbook.snapshot, given);
  const result = importLedger({
    incoming: incoming.snapshot,
    workbook: workbook.snapshot,
    asOf,
    corrections: settings.corrections,
  });
  const isNothing = result.kind === null;
  if (options.json) terminal.out(`${JSON.stringify(importJson(path, result), null, 2)}\n`);
  if (isNothing) {
    terminal.message(`“${basename(path)}”里没有可以导入的台账：${result.why}。`);
    for (const line of questionLines(incoming, result)) terminal.message(line);
    return 2;
  }
  if (!options.json) terminal.out(importText(path, incoming, result));
  if (output === null) return 0;
  // With --json the result is all that stands on stdout.
  const quiet: Terminal = options.json ? { ...terminal, out: terminal.message } : terminal;
  return write(workbook, result.plan, output, options, quiet);
}

function importText(path: string, incoming: WorkbookInput, result: ImportedLedger): string {
  const lines = [`导入预览　${path}`, `认作：${chineseLedgerName(result.kind)}，${result.records.length} 条`];
  for (const table of result.tables) {
    lines.push("", `${table.sheet}!${table.range}　表头第 ${table.headerRows.join("、")} 行`);
    for (const { column, caption, field, confidence } of table.columns) {
      lines.push(
        `  ${columnLetters(column).padEnd(3)} ${oneLine(caption)} → ${field}　${Math.round(confidence * 100)}%`,
      );
    }
    for (const { column, caption } of table.unmapped) {
      lines.push(`  ${columnLetters(column).padEnd(3)} ${oneLine(caption)} → 照原样放在右边`);
    }
  }
  lines.push(...questionLines(incoming, result));
  const filled = result.captions.flatMap((caption, index) =>
    result.rows.slice(0, shownRows).some((row) => contentText(row[index] ?? null) !== "") ? [{ caption, index }] : [],
  );
  lines.push(
    "",
    `前 ${Math.min(shownRows, result.rows.length)} 条`,
    `  ${filled.map(({ caption }) => caption).join(" | ")}`,
  );
  for (const row of result.rows.slice(0, shownRows)) {
    lines.push(`  ${filled.map(({ index }) => oneLine(contentText(row[index] ?? null))).join(" | ")}`);
  }
  lines.push("", "与现有台账核对");
  lines.push(result.difference ? `  ${differenceText(result.difference)}` : "  工作簿里原来没有这种台账。");
  const review = result.review;
  for (const line of review.slice(0, shownLines)) {
    const held = line.heldAt ? `${line.held}（${placeText(line.heldAt)}）` : line.held;
    const what = [line.what, line.subject, line.field].filter((part) => part !== "").join("　");
    const change =
      line.field === "" ? held.replace(/^有/, "") || line.incoming.replace(/^有$/, "") : `${held} → ${line.incoming}`;
    lines.push(`  ${what}${change === "" ? "" : `　${oneLine(change)}`}`);
  }
  if (review.length > shownLines) lines.push(`  另有 ${review.length - shownLines} 处，见“导入核对”。`);
  return `${lines.join("\n")}\n`;
}

function importJson(path: string, result: ImportedLedger | NothingToImport): unknown {
  const head = { schemaVersion: 1, tool: { name: "branch-ledger", version: toolVersion }, file: path };
  if (result.kind === null) return { ...head, kind: null, why: result.why };
  const { difference } = result;
  return {
    ...head,
    kind: result.kind,
    tables: ledgersJson(result),
    captions: result.captions,
    rows: result.rows.slice(0, shownRows).map((row) => row.map(contentText)),
    records: result.records.length,
    summary: difference && {
      added: difference.added.length,
      changed: difference.changed.length,
      same: difference.same,
      missing: difference.missing.length,
      repeated: difference.repeated.length,
      outside: difference.outside,
    },
    differences: result.review.map((line) => ({
      ...line,
      heldAt: line.heldAt && { sheet: line.heldAt.sheet, range: line.heldAt.range },
      incomingAt: line.incomingAt && { sheet: line.incomingAt.sheet, range: line.incomingAt.range },
    })),
  };
}

function questionLines(incoming: WorkbookInput, result: ImportedLedger | NothingToImport): string[] {
  const questions = result.kind === null ? result.questions : result.tables.flatMap((table) => table.questions);
  return questions.flatMap((question) => [
    `  请核对：${placeText(question.at)}　${question.text}`,
    ...settingLines(incoming.snapshot, question).map((line) => `    可在设置里写：${settingText(line)}`),
  ]);
}

function contentText(content: CellContent): string {
  if (typeof content === "object" && content !== null) {
    if ("day" in content) return isoDay(content.day);
    if ("month" in content) return isoMonth(content.month);
  }
  return String(shownValue(content) ?? "");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
