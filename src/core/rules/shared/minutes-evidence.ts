/** Evidence for what minutes say. */
import { isBlank } from "../../model/field.ts";
import type { Evidence } from "../../model/outcome.ts";
import type { MeetingRecord } from "../../model/record.ts";
import { foundField } from "../define.ts";
import { dateEvidence } from "./periodic-meeting.ts";
import { startOf } from "./text-start.ts";

/** The cell in which the minutes stand, with their beginning; without a column for them the cell that dates the meeting. */
export function minutesEvidence(record: MeetingRecord): Evidence {
  const cells = [record.content, record.process].flatMap((cell) => cell ?? []);
  const cell = cells.find((one) => !isBlank(one)) ?? cells[0];
  if (!cell) return dateEvidence(record);
  const evidence = foundField(cell, "会议内容");
  return evidence.kind === "found" ? { ...evidence, quote: startOf(evidence.quote) } : evidence;
}
