/** The secretary leads the study of the members regularly: as speaker of a meeting or as the one who leads a session. */
import type { DateSpan } from "../../model/date.ts";
import { type Field, fieldText, fieldValue } from "../../model/field.ts";
import { isClosed, liesWithin, type Period } from "../../model/period.ts";
import { absent, cannotJudge, defineRule, foundField } from "../define.ts";
import { answersPerEvidencePeriod } from "../shared/periodic-evidence.ts";
import { dateEvidence } from "../shared/periodic-meeting.ts";
import { recordEvidence } from "../shared/periodic-record.ts";
import { secretaryLookup, withoutSecretary } from "../shared/secretary-lookup.ts";
import { isSpokenBy } from "../shared/spoken-by.ts";

export const secretaryLeads = defineRule({
  id: "study/secretary-leads",
  severity: "L",
  needs: ["meetings"],
  uses: ["study", "committee", "roster"],
  parameters: ["study.secretary_leads", "assembly.founding_days"],
  basis: ["lianxing/1"],
  text: {
    title: "书记带头领学",
    condition: "每个已经结束的周期里，有书记主讲或领学的记录。",
    gap: "这个周期还没有书记领学的记录。",
    why: "书记带头学、带头讲；文件没有写多久一次，周期是产品缺省，非文件数值。",
    remedy: "领学过的请在主讲人或领学人栏补填；还没有的可以安排一次。",
    remedyWhenPast: "领学过的可以补填主讲人；确实没有的，在下一个周期安排上。",
  },
  *check(
    { meetings, study, committee, roster, asOf, period, branch, semesters },
    { "study.secretary_leads": frequency, "assembly.founding_days": foundingDays },
  ) {
    if (!meetings.has("speaker") && !study?.has("lead")) {
      yield cannotJudge("branch", "missing-column", {
        message: "会议记录没有主讲人（领学人）列，看不出书记有没有领学。",
        evidence: [absent(meetings.whole(), "主讲人列")],
        missing: { kind: "meetings", field: "speaker" },
      });
      return;
    }
    const secretaryOf = secretaryLookup(committee, roster);
    const sessions: readonly Session[] = [
      ...meetings.held.map((record) => ({ date: fieldValue(record.date), cell: record.speaker, what: "主讲人" })),
      ...(study?.entries ?? []).map((entry) => ({ date: study?.dateOf(entry), cell: entry.lead, what: "领学人" })),
    ];
    const shown = sessions.flatMap(({ date, cell, what }) => {
      const secretary = date ? secretaryOf(date.from) : null;
      if (!date || !cell || secretary === null || !isSpokenBy(fieldText(cell), secretary, true)) return [];
      return [{ date, evidence: foundField(cell, what) }];
    });
    yield* answersPerEvidencePeriod({
      facts: { asOf, period, branch, semesters },
      name: "书记领学",
      frequency,
      foundingDays,
      shown: (own) => shown.filter(({ date }) => isInside(date, own)).map(({ evidence }) => evidence),
      doubt: (own) => {
        const secretary = secretaryOf(own.to);
        const isLed = (cell: Field<string> | undefined): boolean =>
          secretary !== null && isSpokenBy(fieldText(cell), secretary, true);
        const undated = [
          ...meetings.ledger.records.filter(
            (record) =>
              record.standing === "held" &&
              fieldValue(record.date) === undefined &&
              isLed(record.speaker) &&
              meetings.mayFallInto(record, own),
          ),
          // A year alone does not tell the quarter.
          ...meetings.inPeriod(own).filter(({ date, speaker }) => isLed(speaker) && !isInside(fieldValue(date), own)),
        ];
        const evidence = [
          ...undated.map(dateEvidence),
          ...(study?.possible(own) ?? [])
            .filter((entry) => isLed(entry.lead))
            .map((entry) => recordEvidence(entry, "date", "领学日期")),
        ];
        if (evidence.length === 0) return null;
        const message = `有${evidence.length}条书记主讲或领学的记录日期读不准，可能就在${own.label}，请先核对。`;
        return { reason: "unreadable-date", message, evidence: evidence.slice(0, 3) };
      },
      exception: (own) =>
        secretaryOf(isClosed(own, asOf) ? own.to : asOf) === null ? withoutSecretary(own.key) : null,
      covers: (own) => meetings.covers(own),
      next: meetings.next(),
    });
  },
});

function isInside(date: DateSpan | undefined, own: Period): boolean {
  return date !== undefined && liesWithin(date, own);
}

interface Session {
  readonly date: DateSpan | null | undefined;
  /** Who spoke or led. */
  readonly cell: Field<string> | undefined;
  /** Chinese: what the cell is. */
  readonly what: string;
}
