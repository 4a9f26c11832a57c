/** Rules that ask whether any meeting of a year dealt with a matter: one answer per year, by what the minutes say. */
import { coverageText } from "../../facts/coverage.ts";
import type { MeetingFacts } from "../../facts/meeting-facts.ts";
import { chineseDay, type Day } from "../../model/date.ts";
import type { Answer, Evidence } from "../../model/outcome.ts";
import { isClosed, type Period } from "../../model/period.ts";
import type { MeetingType } from "../../model/record.ts";
import { absent, cannotJudge, gap, met, notDue } from "../define.ts";
import { isOfType } from "./meeting-minutes.ts";
import { dateEvidence } from "./periodic-meeting.ts";
import { textsOf } from "./text-of-meeting.ts";

export interface MatterDuty {
  readonly meetings: MeetingFacts | null;
  readonly asOf: Day;
  readonly year: Period;
  /** Meetings of these types only; all without it. */
  readonly types?: readonly MeetingType[];
  /** Whether the normalised text of a meeting deals with the matter. */
  readonly tells: (text: string) => boolean;
  /** Chinese: 研究重大事项. */
  readonly name: string;
  /** What another ledger shows of the matter. */
  readonly elsewhere?: readonly Evidence[];
}

export function answerForMatter(duty: MatterDuty): Answer {
  const { meetings, asOf, year, name } = duty;
  const { types } = duty;
  const held = meetings?.heldWithin(year) ?? [];
  const records = types === undefined ? held : held.filter((record) => isOfType(record, ...types));
  const hits = records.filter((record) => duty.tells(textsOf(record).text));
  const evidence = [...hits.map(dateEvidence), ...(duty.elsewhere ?? [])].slice(0, 3);
  if (evidence.length > 0) return met(year.key, { evidence });
  if (!isClosed(year, asOf)) {
    const message = `${year.label}还没有${name}的记录，最晚${chineseDay(year.to)}。`;
    return notDue(year.key, year.to, { message });
  }
  if (meetings && records.length > 0 && records.every((record) => textsOf(record).text === "")) {
    return cannotJudge(year.key, meetings.has("agenda") ? "unreadable-value" : "missing-column", {
      message: `会议记录没有写议题和内容，看不出${year.label}有没有${name}。`,
      evidence: [absent(meetings.caption("agenda"), "议题")],
      ...(meetings.has("agenda") ? {} : { missing: { kind: "meetings", field: "agenda" } as const }),
    });
  }
  if (!meetings) {
    return cannotJudge(year.key, "missing-ledger", {
      message: `没有找到会议记录，看不出${year.label}有没有${name}。`,
      missing: { kind: "meetings" },
    });
  }
  if (!meetings.covers(year)) {
    return cannotJudge(year.key, "coverage", {
      message: `会议记录的覆盖期是${coverageText(meetings.coverage)}，没有包住${year.label}，看不出有没有${name}。`,
    });
  }
  return gap(year.key, {
    message: `${year.label}还没有${name}的记录。`,
    evidence: [absent(meetings.next(types?.[0]), `${year.label}${name}`)],
    past: true,
  });
}
