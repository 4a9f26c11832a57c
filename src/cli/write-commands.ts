/** `mark`, `report` and `points`: read, plan, show the plan in words, write a new file. The input is never changed. */
import type { Checkup } from "../core/checkup/checkup.ts";
import { chooseFor } from "../core/choices.ts";
import { examine } from "../core/examine.ts";
import { type Period, parsePeriod } from "../core/model/period.ts";
import { markPlan } from "../core/reports/mark-plan.ts";
import { pointsPlan } from "../core/reports/points-plan.ts";
import { type NoticeSheetId, noticeSheetIds, reportPlan, reportSheetIds } from "../core/reports/report-plan.ts";
import { runRecordOp } from "../core/runs/keep-run.ts";
import type { EditPlan } from "../core/workbook/edit-plan.ts";
import { applyPlan, makeWorkbook } from "../hosts/file/apply-plan.ts";
import { writeWorkbookFile } from "../hosts/file/write-file.ts";
import { keptRuns } from "./check/against.ts";
import {
  answersOf,
  checkNoticeOptions,
  type NoticeOptions,
  quietFor,
  wantsNotice,
  writeNotice,
} from "./notice-output.ts";
import { type CommonOptions, type Given, givenBy, listOf } from "./options.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";
import { toolVersion } from "./version.ts";
import { openWorkbook, type WorkbookInput } from "./workbook-input.ts";

export interface OutputOptions extends CommonOptions {
  readonly output?: string;
  readonly inPlace?: boolean;
}

export async function mark(
  path: string,
  options: OutputOptions & { readonly clear?: boolean },
  terminal: Terminal,
): Promise<number> {
  const output = outputOf(path, options);
  const given = await givenBy(options, terminal);
  const input = await openWorkbook(path);
  const plan: EditPlan = options.clear
    ? { ops: [{ kind: "unmark" }], preview: ["清除本工具加上的全部标记。"] }
    : markedPlan(input, examined(input, given, terminal));
  return write(input, plan, output, options, terminal);
}

export interface ReportOptions extends OutputOptions, NoticeOptions {
  readonly sheets?: string;
  readonly mark?: boolean;
}

/**
 * Without `--sheets` the period is what is inspected. With it the notices are posted for it, too; where nothing but notices
 * is asked for, it is theirs alone.
 */
export async function report(path: string, options: ReportOptions, terminal: Terminal): Promise<number> {
  const output = outputOf(path, options);
  checkNoticeOptions(options, output);
  const sheets = options.sheets === undefined ? null : listOf(options.sheets);
  for (const id of sheets ?? []) {
    if (!reportSheetIds.some((known) => known === id)) {
      throw new UsageError(`--sheets 里没有“${id}”；可用：${reportSheetIds.join(" ")}。`);
    }
  }
  const posted = postedSheet(sheets ?? [], options);
  const planned = plannedYear(sheets ?? [], options.period);
  const { period: _, ...rest } = options;
  const given = await givenBy(planned ? rest : options, terminal);
  const period = planned ?? given.period;
  const input = await openWorkbook(path);
  // The record of the run is compared with later ones: it must not be cut to the months of a notice.
  const checkup = examined(input, areNotices(sheets ?? []) ? { ...given, period: null } : given, terminal);
  const plan = reportPlan({
    checkup,
    snapshot: input.snapshot,
    ...(sheets === null ? {} : { sheets: reportSheetIds.filter((id) => sheets.includes(id)) }),
    ...(sheets === null || period === null ? {} : { period }),
    ...answersOf(options),
  });
  const marks = options.mark ? markPlan(checkup, input.snapshot) : { ops: [], preview: [] };
  const both = { ops: [...plan.ops, ...marks.ops], preview: [...plan.preview, ...marks.preview] };
  await write(input, withRunRecord(input, checkup, both), output, options, quietFor(options, terminal));
  let code = 0;
  for (const [id, notice] of plan.notices) {
    const asked = id === posted ? options : {};
    code = Math.max(code, await writeNotice(notice, asked, [input.path, output], terminal));
  }
  return code;
}

/** A plan by itself may be for a year that has not begun: its period is the year planned, nothing is inspected by it. */
function plannedYear(sheets: readonly string[], text: string | undefined): Period | null {
  if (text === undefined || sheets.length !== 1 || sheets[0] !== "year-plan") return null;
  const period = parsePeriod(text);
  if (period?.kind !== "year") throw new UsageError(`年度工作计划按年写，请用 --period 写明年份，例如 --period 2027。`);
  return period;
}

function areNotices(sheets: readonly string[]): boolean {
  return sheets.length > 0 && sheets.every((sheet) => noticeSheetIds.some((id) => id === sheet));
}

/** The one notice among the sheets that `--text` and `--docx` are about; null when neither is asked for. */
function postedSheet(sheets: readonly string[], options: NoticeOptions): NoticeSheetId | null {
  if (!wantsNotice(options)) return null;
  const found = noticeSheetIds.filter((id) => sheets.includes(id));
  if (found.length === 1 && found[0] !== undefined) return found[0];
  throw new UsageError(oneNotice);
}

const oneNotice = `--text、--docx 一次写一种公示，请用 --sheets 写明 ${noticeSheetIds.join(" 或 ")}。`;

export async function points(
  path: string,
  options: OutputOptions & NoticeOptions,
  terminal: Terminal,
): Promise<number> {
  const output = outputOf(path, options);
  checkNoticeOptions(options, output);
  const period = parsePeriod(options.period ?? "");
  if (period?.kind !== "quarter") throw new UsageError("请用 --period 写明季度，例如 --period 2026Q3。");
  const { period: _, ...rest } = options;
  const given = await givenBy(rest, terminal);
  const input = await openWorkbook(path);
  const checkup = examined(input, given, terminal);
  if (period.to >= checkup.facts.asOf) {
    throw new UsageError(`${period.label}在基准日还没有结束，季度公示请等季度结束后再写，或用 --as-of 指定基准日。`);
  }
  const plan = pointsPlan({ checkup, snapshot: input.snapshot, period, ...answersOf(options) });
  await write(input, withRunRecord(input, checkup, plan), output, options, quietFor(options, terminal));
  return await writeNotice(plan.notice, options, [input.path, output], terminal);
}

/** Marks alone add nothing else to a workbook: only one that keeps run records already gets another. */
function markedPlan(input: WorkbookInput, checkup: Checkup): EditPlan {
  const plan = markPlan(checkup, input.snapshot);
  return keptRuns(input) === null ? plan : withRunRecord(input, checkup, plan);
}

/** The plan with the record of this run behind it. */
function withRunRecord(input: WorkbookInput, checkup: Checkup, plan: EditPlan): EditPlan {
  const record = runRecordOp({ checkup, toolVersion, kept: keptRuns(input) });
  return { ops: [...plan.ops, ...record.ops], preview: [...plan.preview, ...record.preview] };
}

/** Settings of the workbook that had no effect are told; those of the file already have been. */
function examined(input: WorkbookInput, given: Given, terminal: Terminal): Checkup {
  const checkup = examine(input.snapshot, chooseFor(input.snapshot, given));
  for (const problem of checkup.problems) if (problem.at) terminal.message(problem.message);
  return checkup;
}

export function outputOf(path: string, options: OutputOptions): string {
  if (options.inPlace) {
    if (options.output !== undefined) throw new UsageError("-o 和 --in-place 请只用一个。");
    return path;
  }
  if (options.output === undefined) throw new UsageError("请用 -o 写明输出文件，例如 -o 已体检.xlsx；原文件不会改动。");
  return options.output;
}

/** @param input null = a new workbook that holds what the plan adds */
export async function write(
  input: WorkbookInput | null,
  plan: EditPlan,
  output: string,
  options: OutputOptions,
  terminal: Terminal,
): Promise<number> {
  for (const sentence of plan.preview) terminal.message(sentence);
  const { bytes, receipt } = input ? applyPlan(input.bytes, input.snapshot.file, plan) : makeWorkbook(output, plan);
  const inputs = input ? [input.path] : [];
  const written = await writeWorkbookFile(output, bytes, { inputs, inPlace: options.inPlace === true });
  for (const skipped of receipt.skipped) terminal.message(`没有写入：${skipped.op}　${skipped.why}`);
  if (written.backup !== null) terminal.message(`原文件已另存为 ${written.backup}`);
  terminal.out(`已写入 ${output}\n`);
  return 0;
}
