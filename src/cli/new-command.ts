/** `new`: empty ledgers of the kinds asked for, in a workbook or in a new one. */
import { existsSync } from "node:fs";
import { chineseLedgerName, type LedgerKind, ledgerKinds } from "../core/model/ledger.ts";
import { newLedgerPlan } from "../core/reports/new-ledger.ts";
import type { Snapshot } from "../core/workbook/snapshot.ts";
import { givenBy, listOf } from "./options.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";
import { openWorkbook } from "./workbook-input.ts";
import { type OutputOptions, outputOf, write } from "./write-commands.ts";

/** Of a workbook that is still to be made. */
const noWorkbook: Snapshot = { file: "", date1904: false, sheets: [], names: [], readOnlyReason: null };

export async function newCommand(
  kindList: string,
  path: string | undefined,
  options: OutputOptions,
  terminal: Terminal,
): Promise<number> {
  const kinds = kindsOf(kindList);
  if (path === undefined && options.inPlace)
    throw new UsageError("新建工作簿请用 -o 写明输出文件，例如 -o 台账.xlsx。");
  const output = outputOf(path ?? "", options);
  const { asOf, today } = await givenBy(options, terminal);
  if (path === undefined && existsSync(output)) {
    throw new UsageError(`“${output}”已经有了，没有写入。要在里面加表，请把它写在种类后面，再用 -o 写一个新文件名。`);
  }
  const input = path === undefined ? null : await openWorkbook(path);
  const plan = newLedgerPlan({ kinds, snapshot: input?.snapshot ?? noWorkbook, asOf: asOf ?? today });
  return write(input, plan, output, options, terminal);
}

/** Kinds by their names in either language, each once. */
function kindsOf(text: string): LedgerKind[] {
  const kinds = listOf(text.replaceAll("、", ",")).map((name) => {
    const kind = ledgerKinds.find((one) => one === name || chineseLedgerName(one) === name);
    if (kind === undefined) {
      const known = ledgerKinds.map((one) => `${one}（${chineseLedgerName(one)}）`).join(" ");
      throw new UsageError(`没有“${name}”这种台账；可用：${known}。`);
    }
    return kind;
  });
  if (kinds.length === 0) throw new UsageError("请写明台账的种类，例如 roster 或 党员花名册。");
  return [...new Set(kinds)];
}
