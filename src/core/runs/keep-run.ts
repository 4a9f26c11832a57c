/** Keeping a run in the workbook: what is written beside the reports, and what was kept before. */
import type { Checkup } from "../checkup/checkup.ts";
import { chineseDay, isoDay } from "../model/date.ts";
import type { EditOp } from "../workbook/edit-plan.ts";
import { readRecords, recordsText } from "./record-text.ts";
import { type RunRecord, runRecordOf } from "./run-record.ts";

/** Key under which a workbook keeps its run records (`KeyValueStore`). */
export const runsKey = "Runs";

/** Key under which lines are set aside that could not be read. */
export const damagedRunsKey = "Runs.Damaged";

/** Characters of damaged lines that are set aside. */
const mostDamaged = 20_000;

export interface RunToKeep {
  readonly checkup: Checkup;
  readonly toolVersion: string;
  /** What the workbook keeps under `runsKey` now. */
  readonly kept: string | null;
}

export interface KeptRuns {
  /** Nothing when the same run is kept already. */
  readonly ops: readonly EditOp[];
  /** Chinese sentences for the preview. */
  readonly preview: readonly string[];
}

const title = "体检记录";

/**
 * Adds the run to the records of the workbook. A run with the base date, profiles, stretch and answers of one that is kept
 * changes nothing.
 */
export function runRecordOp({ checkup, toolVersion, kept }: RunToKeep): KeptRuns {
  const { records, damaged, isNewer } = readRecords(kept);
  if (isNewer) return { ops: [], preview: [newerRecords] };
  const record = runRecordOf(checkup, toolVersion);
  const isKept = records.some((known) => isSameRun(known, record));
  const text = isKept && damaged.length === 0 ? kept : recordsText(isKept ? records : withRecord(records, record));
  if (text === kept) return { ops: [], preview: [] };
  const keep = (key: string, words: string, content: string): EditOp => ({
    kind: "keep",
    key,
    title: words,
    text: content,
  });
  const ops = [keep(runsKey, title, text ?? "")];
  if (damaged.length === 0) return { ops, preview: [keptSentence(record)] };
  ops.push(keep(damagedRunsKey, "读不出的体检记录", damaged.join("\n").slice(0, mostDamaged)));
  return { ops, preview: [damagedSentence(damaged.length), keptSentence(record)] };
}

/** Records of one base date stay in the order in which they were made. */
function withRecord(records: readonly RunRecord[], record: RunRecord): RunRecord[] {
  const after = records.findIndex(({ asOf }) => asOf > record.asOf);
  const at = after < 0 ? records.length : after;
  return [...records.slice(0, at), record, ...records.slice(at)];
}

function isSameRun(a: RunRecord, b: RunRecord): boolean {
  return (
    a.asOf === b.asOf &&
    a.digest === b.digest &&
    a.period.from === b.period.from &&
    a.period.to === b.period.to &&
    a.profiles.join() === b.profiles.join()
  );
}

function keptSentence({ asOf }: RunRecord): string {
  return `把基准日 ${isoDay(asOf)} 的体检结果记在工作簿里，供以后比较：只记规则和对象的代号，不记姓名，不占单元格。`;
}

const newerRecords = "工作簿里的体检记录是更新的版本写下的，这个版本读不懂，原样留着；本次体检没有记下。";

function damagedSentence(count: number): string {
  return `有 ${count} 条体检记录读不出来，已另外存放，不影响其他记录。`;
}

export interface LastRun {
  /** The latest run up to the base date of the checkup; null when none is kept. */
  readonly run: RunRecord | null;
  /** Chinese sentences: what could not be read, or that there is nothing. */
  readonly problems: readonly string[];
}

/**
 * The run to compare a checkup with.
 *
 * @param kept what the workbook keeps under `runsKey`
 */
export function lastRun(kept: string | null, checkup: Checkup): LastRun {
  const { asOf } = checkup.facts;
  const { records, damaged, isNewer } = readRecords(kept);
  if (isNewer) return { run: null, problems: ["工作簿里的体检记录是更新的版本写下的，这个版本读不懂，没有比较。"] };
  const run = records.findLast((record) => record.asOf <= asOf) ?? null;
  const problems = damaged.length === 0 ? [] : [`有 ${damaged.length} 条体检记录读不出来，没有用。`];
  if (run === null) {
    problems.push(
      records.length === 0
        ? "工作簿里还没有体检记录，没有可以比较的；用 report 写一次报告，就会留下记录。"
        : `工作簿里的体检记录都在基准日 ${chineseDay(asOf)}之后，没有可以比较的。`,
    );
  }
  return { run, problems };
}
