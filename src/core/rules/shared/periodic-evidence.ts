/**
 * Regular duties that several ledgers can show (a learning session stands in the minutes or in the study ledger): which
 * periods are asked about and the answer for one of them (decisions 1, 3, 4, 6).
 */
import type { Facts } from "../../facts/facts.ts";
import { chineseDay } from "../../model/date.ts";
import type { Answer, Evidence, Reason } from "../../model/outcome.ts";
import { isClosed, type Period } from "../../model/period.ts";
import type { Place } from "../../model/place.ts";
import type { Frequency } from "../../profiles/figures.ts";
import { absent, cannotJudge, gap, met, notDue } from "../define.ts";
import { beforeFounding, duePeriods } from "./periodic-meeting.ts";

export interface EvidenceDuty {
  readonly facts: Pick<Facts, "asOf" | "period" | "branch" | "semesters">;
  /** Chinese: 书记领学. */
  readonly name: string;
  readonly frequency: Frequency;
  /** Days that must remain in a period longer than a month when the branch is founded in it (decision 6). */
  readonly foundingDays: number;
  /** What shows that the duty was done in the period, one entry for each time. */
  readonly shown: (period: Period) => readonly Evidence[];
  /** Why a period without enough evidence cannot be judged. */
  readonly doubt?: (period: Period) => {
    readonly reason: Reason;
    readonly message: string;
    readonly evidence: readonly Evidence[];
    readonly missing?: NonNullable<Answer["missing"]>;
  } | null;
  /** Whether every ledger that could show it covers the period. */
  readonly covers: (period: Period) => boolean;
  /** Where a missing record would be written. */
  readonly next: Place;
  /** An answer that takes the place of counting. */
  readonly exception?: (period: Period) => Answer | null;
}

/** One answer per period of the duty's frequency. */
export function* answersPerEvidencePeriod(duty: EvidenceDuty): Iterable<Answer> {
  const { asOf, period: inspection, branch, semesters } = duty.facts;
  for (const period of duePeriods(duty.frequency.per, inspection, asOf, semesters)) {
    const unfounded = beforeFounding(period.key, period, branch, duty.foundingDays);
    yield unfounded ?? duty.exception?.(period) ?? answerFor(duty, period);
  }
}

function answerFor(duty: EvidenceDuty, period: Period): Answer {
  const { name, frequency } = duty;
  const shown = duty.shown(period);
  if (shown.length >= frequency.times) return met(period.key, { evidence: shown.slice(0, frequency.times) });
  const short =
    frequency.times === 1
      ? `${period.label}还没有${name}的记录`
      : `${period.label}应有${frequency.times}次${name}，已有${shown.length}次，还差${frequency.times - shown.length}次`;
  const evidence = shown.slice(0, 5);
  if (!isClosed(period, duty.facts.asOf)) {
    return notDue(period.key, period.to, { message: `${short}，最晚${chineseDay(period.to)}。`, evidence });
  }
  const doubt = duty.doubt?.(period);
  if (doubt) {
    return cannotJudge(period.key, doubt.reason, {
      message: doubt.message,
      evidence: [...doubt.evidence, ...evidence],
      ...(doubt.missing ? { missing: doubt.missing } : {}),
    });
  }
  if (!duty.covers(period)) {
    const message = `台账的覆盖期没有包住${period.label}，看不出${name}够不够。`;
    return cannotJudge(period.key, "coverage", { message, evidence });
  }
  return gap(period.key, {
    message: `${short}。`,
    evidence: [absent(duty.next, `${period.label}${name}`), ...evidence],
    past: true,
  });
}
