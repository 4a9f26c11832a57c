/** `recognise`: which sheets are which ledgers and which columns which fields, for people or as JSON. */

import { chooseFor } from "../core/choices.ts";
import { chineseLedgerName, type Ledgers, type Question } from "../core/model/ledger.ts";
import { columnLetters, placeText } from "../core/model/place.ts";
import { recognise } from "../core/recognition/recognise.ts";
import type { Snapshot } from "../core/workbook/snapshot.ts";
import { HostError } from "../hosts/host.ts";
import { ledgersJson, questionJson } from "./check/check-json.ts";
import { givenBy } from "./options.ts";
import { settingLines, settingText } from "./question-settings.ts";
import type { Terminal } from "./terminal.ts";
import { toolVersion } from "./version.ts";
import { openWorkbook } from "./workbook-input.ts";

export interface RecogniseOptions {
  readonly json?: boolean;
  readonly asOf?: string;
  readonly settings?: string;
}

/** 0, or 2 when no workbook could be read. */
export async function recogniseCommand(
  paths: readonly string[],
  options: RecogniseOptions,
  terminal: Terminal,
): Promise<number> {
  const given = await givenBy(options, terminal);
  const entries: unknown[] = [];
  let read = 0;
  for (const path of paths) {
    try {
      const { snapshot } = await openWorkbook(path);
      const { asOf, settings } = chooseFor(snapshot, given);
      const ledgers = recognise(snapshot, { asOf, corrections: settings.corrections });
      const asked = new QuestionAnswers(snapshot);
      read++;
      if (options.json) {
        entries.push({
          file: path,
          error: null,
          branch: { name: ledgers.branch.name },
          ledgers: ledgersJson(ledgers),
          answers: asked.json(ledgers),
          unused: ledgers.unused.map((sheet) => ({
            sheet: sheet.sheet,
            why: sheet.why,
            questions: sheet.questions.map(questionJson),
          })),
          unreadable: ledgers.unreadable.map((cell) => ({
            sheet: cell.at.sheet,
            range: cell.at.range,
            field: cell.field,
            raw: cell.raw,
            why: cell.why,
          })),
        });
      } else terminal.out(ledgersText(path, ledgers, asked));
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      terminal.message(error.message);
      entries.push({ file: path, error: { code: error.code, message: error.message } });
    }
  }
  if (options.json) {
    const result = { schemaVersion: 1, tool: { name: "branch-ledger", version: toolVersion }, workbooks: entries };
    terminal.out(`${JSON.stringify(result, null, 2)}\n`);
  }
  return read === 0 ? 2 : 0;
}

/** The settings that would answer the questions of one workbook. */
class QuestionAnswers {
  constructor(private readonly snapshot: Snapshot) {}

  text(question: Question): string[] {
    return settingLines(this.snapshot, question).map((line) => `    可在设置里写：${settingText(line)}`);
  }

  json(ledgers: Ledgers): unknown[] {
    return [...ledgers.tables, ...ledgers.unused].flatMap(({ questions }) =>
      questions.map((question) => ({
        sheet: question.at.sheet,
        range: question.at.range,
        code: question.code,
        settings: settingLines(this.snapshot, question),
      })),
    );
  }
}

function ledgersText(path: string, ledgers: Ledgers, asked: QuestionAnswers): string {
  const lines = [`台账识别　${path}`];
  if (ledgers.branch.name !== "") lines.push(ledgers.branch.name);
  for (const table of ledgers.tables) {
    const header = table.headerRows.join("、");
    lines.push(
      "",
      `${table.sheet}!${table.range}　${chineseLedgerName(table.kind)}　表头第 ${header} 行　${table.records} 条　把握 ${percent(table.confidence)}`,
    );
    if (table.stated) lines.push(`  期间：${table.stated.by}`);
    for (const column of table.columns) {
      lines.push(
        `  ${columnLetters(column.column).padEnd(3)} ${oneLine(column.caption)} → ${column.field}　${percent(column.confidence)}`,
      );
    }
    for (const column of table.unmapped)
      lines.push(`  ${columnLetters(column.column).padEnd(3)} ${oneLine(column.caption)} → 未使用`);
    for (const question of table.questions) {
      lines.push(`  请核对：${placeText(question.at)}　${question.text}`, ...asked.text(question));
    }
  }
  for (const sheet of ledgers.unused) {
    lines.push("", `${sheet.sheet}　未使用：${sheet.why}`);
    for (const question of sheet.questions) lines.push(`  请核对：${question.text}`, ...asked.text(question));
  }
  if (ledgers.unreadable.length > 0) {
    lines.push("", "没有读懂的日期");
    for (const cell of ledgers.unreadable) lines.push(`  ${placeText(cell.at)}　“${oneLine(cell.raw)}”　${cell.why}`);
  }
  return `${lines.join("\n")}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
