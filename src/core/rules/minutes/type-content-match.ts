/** A meeting is what its type says: a lecture has a lecturer and a title, a committee meets by itself, an assembly for all. */

import type { EntryFacts } from "../../facts/entry-facts.ts";
import { groupKey, nameKey, type RosterFacts } from "../../facts/roster-facts.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import type { Evidence } from "../../model/outcome.ts";
import type { MeetingRecord } from "../../model/record.ts";
import { cannotJudge, defineRule, foundField, met, toConfirm } from "../define.ts";
import { committeeOn } from "../shared/committee-members.ts";
import { attendeesOf, headcountOf } from "../shared/headcount.ts";
import { attendeeNames, listedNames } from "../shared/meeting-attendees.ts";
import { isOfType } from "../shared/meeting-minutes.ts";
import { dateEvidence } from "../shared/periodic-meeting.ts";

interface Finding {
  /** Null: nothing to compare with. */
  readonly doubt: string | null;
  readonly evidence: readonly Evidence[];
  readonly unknown?: string;
}

export const typeContentMatch = defineRule({
  id: "minutes/type-content-match",
  severity: "R",
  needs: ["meetings"],
  uses: ["committee", "roster"],
  basis: ["district-bureau/4.2.1"],
  text: {
    title: "类型与内容相符",
    condition: "党课有主讲人和题目，支委会由委员参加，党员大会面向全体党员。",
    gap: "会议类型与内容看起来不相符。",
    why: "大会、支委会、小组会各有各的作用，不能互相代替。",
    remedy: "请核对会议类型；列席的人在名单里注明“列席”。",
  },
  *check({ meetings, committee, roster, period }) {
    for (const record of meetings.inPeriod(period, ["lecture", "committee", "assembly"])) {
      const findings = [
        ...(isOfType(record, "lecture") ? [lecture(record)] : []),
        ...(isOfType(record, "committee") && !isOfType(record, "assembly")
          ? [committeeMeeting(record, committee)]
          : []),
        ...(isOfType(record, "assembly") ? [assembly(record, roster)] : []),
      ];
      const evidence = findings.flatMap((finding) => finding.evidence);
      const doubts = findings.flatMap(({ doubt }) => doubt ?? []);
      const unknown = findings.flatMap((finding) => finding.unknown ?? []);
      const subject = record.place.id;
      if (doubts.length > 0) yield toConfirm(subject, { message: `${doubts.join("；")}，请核对。`, evidence });
      else if (unknown.length > 0) {
        const message = `${unknown.join("；")}，无法核对。`;
        yield cannotJudge(subject, "unreadable-value", { message, evidence });
      } else yield met(subject, { evidence });
    }
  },
});

function lecture(record: MeetingRecord): Finding {
  const isTold = fieldText(record.speaker) !== "" || /主讲|讲课|授课|讲党课/.test(fieldText(record.content));
  const title = [record.title, record.topic, record.agenda].map(fieldText).find((text) => text !== "");
  const evidence = [record.speaker ? foundField(record.speaker, "主讲人") : dateEvidence(record)];
  if (!record.speaker && !isTold) {
    return { doubt: null, evidence, unknown: "没有主讲人列，看不出党课由谁讲" };
  }
  const lacks = [...(isTold ? [] : ["主讲人"]), ...(title === undefined || /^党课$/.test(title) ? ["题目"] : [])];
  return { doubt: lacks.length > 0 ? `登记为党课，没有看到${lacks.join("、")}` : null, evidence };
}

function committeeMeeting(record: MeetingRecord, committee: EntryFacts<"committee"> | null): Finding {
  const date = fieldValue(record.date);
  const members = new Set(date ? committeeOn(committee, date.from).map(({ name }) => name) : []);
  const attendees = attendeeNames(record, null);
  const cell = record.attendees ?? record.present;
  const evidence = [cell ? foundField(cell, "出席名单") : dateEvidence(record)];
  if (/扩大/.test(`${fieldText(record.type)}${fieldText(record.title)}`)) return { doubt: null, evidence };
  if (!attendees) {
    const everyone = attendeesOf(record)?.everyone === true;
    return everyone
      ? { doubt: "登记为支委会，出席的是全体党员", evidence }
      : { doubt: null, evidence, unknown: "没有出席名单，看不出是不是委员参加" };
  }
  if (members.size === 0) return { doubt: null, evidence, unknown: "没有支委班子表，不知道谁是委员" };
  const others = attendees.names.filter((name) => !members.has(nameKey(name)));
  return { doubt: others.length > 0 ? `登记为支委会，${listedNames(others)}不在委员名单里` : null, evidence };
}

/** Held by one group, or with no more people due than a part of the roster. */
function assembly(record: MeetingRecord, roster: RosterFacts | null): Finding {
  const date = fieldValue(record.date);
  const groups = roster && date ? roster.groupsOn(date.from) : [];
  const held = new Set((fieldValue(record.group) ?? []).map(groupKey));
  if (record.group && groups.length > held.size && groups.some(({ name }) => held.has(groupKey(name)))) {
    const message = `登记为党员大会，只写了${fieldText(record.group)}`;
    return { doubt: message, evidence: [foundField(record.group, "党小组")] };
  }
  const { expected, evidence } = headcountOf(record, roster);
  const members = roster && date ? roster.onRosterOn(date.from).length : 0;
  const shown = evidence.length > 0 ? evidence : [dateEvidence(record)];
  if (expected !== null && 2 * expected < members) {
    return { doubt: `登记为党员大会，应到${expected}人，花名册有${members}人`, evidence: shown };
  }
  return { doubt: null, evidence: shown };
}
