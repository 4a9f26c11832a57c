/**
 * 月度清单 as the trace it leaves: a list at the start of a month, a reconciliation at its end. Read as lines of the
 * supervision ledger for the two rules that ask for them; to all other rules it is none.
 */
import {
  type DateSpan,
  type Day,
  isoDay,
  isoMonth,
  type Month,
  monthOf,
  spanOfDay,
  spanOfMonth,
} from "../model/date.ts";
import type { Field } from "../model/field.ts";
import type { Ledger } from "../model/ledger.ts";
import type { EntryOf } from "../model/ledger-fields.ts";
import { cellPlace, type Place } from "../model/place.ts";
import { doneWords } from "../rectification/month-carry.ts";
import type { Snapshot } from "../workbook/snapshot.ts";
import { type KnownMonth, type KnownMonthLine, type KnownMonthList, readMonthList } from "./month-list-reader.ts";
import { frameOf, ledgerOf } from "./own-ledger.ts";

/** Null without a list of an earlier day: what was written on the base date itself is no evidence. */
export function ownMonthLists(snapshot: Snapshot, asOf: Day): Ledger<EntryOf<"supervision">> | null {
  const known = readMonthList(snapshot);
  if (!known) return null;
  const months = [known.current, ...known.past];
  const entries = months.flatMap((month) => [
    ...(month.madeOn !== null && month.madeOn < asOf
      ? [entryOf(known, month.month, "月初清单", spanOfDay(month.madeOn), isoDay(month.madeOn))]
      : []),
    ...(month.month < monthOf(asOf) && isReconciled(month)
      ? [entryOf(known, month.month, "月底对账销号", spanOfMonth(month.month), isoMonth(month.month))]
      : []),
  ]);
  return ledgerOf("supervision", known.list, entries, { stage: "完成情况", date: "月份" });
}

/** Every line is marked, and what was not finished says why. */
function isReconciled({ lines }: KnownMonth): boolean {
  return lines.every((line) => line.title === "" || (isMarked(line) && (!needsReason(line) || line.reason !== "")));
}

function isMarked({ done }: KnownMonthLine): boolean {
  return doneWords.some((word) => word === done);
}

function needsReason({ done }: KnownMonthLine): boolean {
  return done === "未完成" || done === "部分完成";
}

/** All stand at the head of the sheet: a month moves within it when the next one begins, what it proves does not. */
function entryOf(
  { list, current }: KnownMonthList,
  month: Month,
  stage: string,
  date: DateSpan,
  raw: string,
): EntryOf<"supervision"> {
  const at = cellPlace(list.sheet.name, current.titleRow, 0);
  return {
    ...frameOf({ ...at, row: current.titleRow + 1, id: `${list.sheet.name}!${isoMonth(month)}${stage}` }),
    stage: fieldOf(stage, stage, at),
    date: fieldOf(date, raw, at),
  };
}

function fieldOf<Value>(value: Value, raw: string, at: Place): Field<Value> {
  return { state: "value", value, raw, at };
}
