/** Every member reports his thoughts to the branch, in a talk or at a meeting, at least once in the period. */
import { coverageText } from "../../facts/coverage.ts";
import { nameKey } from "../../facts/roster-facts.ts";
import { chineseDay } from "../../model/date.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import type { Evidence } from "../../model/outcome.ts";
import { isClosed } from "../../model/period.ts";
import { absent, cannotJudge, defineRule, gap, met, notDue } from "../define.ts";
import { attendeeNames } from "../shared/meeting-attendees.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { dateEvidence, duePeriods } from "../shared/periodic-meeting.ts";
import { recordEvidence } from "../shared/periodic-record.ts";
import { talkNames } from "../shared/talk-partners.ts";
import { textsOf } from "../shared/text-of-meeting.ts";

const reports = /汇报[^。]{0,6}思想|思想[^。]{0,6}汇报/;

export const membersReportThoughts = defineRule({
  id: "orglife/members-report-thoughts",
  severity: "L",
  needs: ["roster"],
  uses: ["talks", "meetings"],
  parameters: ["orglife.thoughts"],
  basis: ["district-bureau/4.1.2", "district-bureau/6.1.2"],
  text: {
    title: "党员定期汇报思想",
    condition: "每名党员在周期内至少有一次汇报思想的记录。",
    gap: "这名党员还没有汇报思想的记录。",
    why: "党员把想法说出来，支部才知道大家在想什么。",
    remedy: "可以安排一次谈话，或者在组织生活会上汇报，并在记录里写明“思想汇报”。",
    remedyWhenPast: "汇报过的可以补登；没有的请在这一期安排上。",
  },
  *check({ roster, talks, meetings, period: inspection, asOf }, { "orglife.thoughts": frequency }) {
    for (const period of duePeriods(frequency.per, inspection, asOf)) {
      const day = isClosed(period, asOf) ? period.to : asOf;
      const reported = new Map<string, Evidence[]>();
      const note = (name: string, evidence: Evidence): void => {
        const known = reported.get(name);
        if (known) known.push(evidence);
        else reported.set(name, [evidence]);
      };
      for (const talk of talks?.within(period) ?? []) {
        if (!reports.test(`${fieldText(talk.type)}${fieldText(talk.content)}`)) continue;
        const evidence = recordEvidence(talk, "date", "思想汇报");
        const names = [fieldValue(talk.talker), fieldValue(talk.partner)].flatMap((list) =>
          talkNames(list, roster, day),
        );
        for (const name of new Set(names)) note(name, evidence);
      }
      for (const record of meetings?.inPeriod(period) ?? []) {
        if (!reports.test(textsOf(record).text)) continue;
        for (const name of attendeeNames(record, roster)?.names ?? []) note(name, dateEvidence(record));
      }
      for (const person of roster.onRosterOn(day)) {
        const subject = `${person.subject}/${period.key}`;
        const evidence = reported.get(nameKey(person.name)) ?? [];
        const lacking = `${person.name}${period.label}还没有汇报思想的记录`;
        if (person.subject !== person.name) {
          const message = `花名册里叫${person.name}的不止一人，分不清是谁的汇报。`;
          yield cannotJudge(subject, "ambiguous-name", { message, evidence: evidence.slice(0, 2) });
        } else if (evidence.length >= frequency.times) yield met(subject, { evidence: evidence.slice(0, 2) });
        else if (!isClosed(period, asOf)) {
          yield notDue(subject, period.to, { message: `${lacking}，最晚${chineseDay(period.to)}。`, evidence });
        } else if (!talks) {
          const message = "没有找到谈心谈话记录，看不出谁汇报过思想。";
          yield cannotJudge(subject, "missing-ledger", { message, missing: { kind: "talks" } });
        } else if (!talks.covers(period)) {
          const message = `谈心谈话记录的覆盖期是${coverageText(talks.coverage)}，没有包住${period.label}。`;
          yield cannotJudge(subject, "coverage", { message, evidence });
        } else {
          const unnamed = withoutColumns(talks, ["talker", "partner"], subject);
          if (unnamed) {
            yield unnamed;
            continue;
          }
          yield gap(subject, {
            message: `${lacking}。`,
            evidence: [absent(talks.next(), "思想汇报"), ...evidence],
            past: true,
          });
        }
      }
    }
  },
});
