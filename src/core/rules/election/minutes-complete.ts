/** The record of an election holds all that the profile lists, in the cells of the ledger or in the minutes. */
import { entryField } from "../../facts/entry-facts.ts";
import { fieldText, fieldValue, isBlank } from "../../model/field.ts";
import { type FieldName, ledgerFields } from "../../model/ledger-fields.ts";
import type { Answer } from "../../model/outcome.ts";
import type { MeetingRecord, RecordPlace } from "../../model/record.ts";
import type { WordGroup } from "../../profiles/figures.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met, placeOf } from "../define.ts";
import type { ElectionEntry } from "../shared/election-terms.ts";
import { electionMeetings, electionsAsked, MeetingsOfElections } from "../shared/elections-asked.ts";
import { hasAttachment, minutesText } from "../shared/meeting-minutes.ts";
import { withoutLedgers } from "../shared/missing-ledgers.ts";
import { dateEvidence } from "../shared/periodic-meeting.ts";
import { recordEvidence } from "../shared/periodic-record.ts";
import { normalText } from "../shared/text-normal.ts";

export const minutesComplete = defineRule({
  id: "election/minutes-complete",
  severity: "M",
  needs: [],
  uses: ["election", "meetings"],
  parameters: ["election.minutes_elements"],
  basis: ["four-strong"],
  text: {
    title: "换届会议记录要素齐全",
    condition: "换届记录写清了到会、选举办法、候选人、监票计票、票数、得票、当选和签名。",
    gap: "换届记录还缺一些要素。",
    why: "换届记录完整，才能看出程序是否走到。",
    remedy: "可以对照当时的原始材料补登，不用补写没有发生的内容。",
    doubts: "按记录里的文字和登记的栏目查找，写法不同的请核对。",
  },
  *check({ election, meetings, period }, { "election.minutes_elements": elements }) {
    if (!election && !meetings) {
      yield withoutLedgers(["election", "meetings"]);
      return;
    }
    const rows = election ? electionsAsked(election, period) : [];
    const held = new MeetingsOfElections(electionMeetings(meetings, period));
    for (const row of rows) yield answerFor(row, row, held.of(row), elements);
    for (const record of held.without(rows)) yield answerFor(record, null, record, elements);
  },
});

function answerFor(
  owner: { readonly place: RecordPlace },
  row: ElectionEntry | null,
  record: MeetingRecord | null,
  elements: readonly WordGroup[],
): Answer {
  const subject = owner.place.id;
  const body = [row ? normalText(fieldText(row.minutes)) : "", record ? minutesText(record) : ""].join("\n").trim();
  const filled = row ? labelsOfFilled(row) : "";
  const signed = record?.signature && !isBlank(record.signature) ? "签名" : "";
  const text = `${body}\n${filled}\n${signed}`;
  const missing = elements.filter(({ words }) => !words.some((word) => text.includes(normalText(word))));
  const evidence = [
    ...(row ? [recordEvidence(row, "minutes", "会议记录")] : []),
    ...(record ? [record.content ? foundField(record.content, "会议内容") : dateEvidence(record)] : []),
  ];
  if (missing.length === 0) return met(subject, { evidence });
  const titles = missing.map(({ title }) => title).join("、");
  if (body === "") {
    const attached = record && hasAttachment(record) ? "只有附件，" : "";
    return cannotJudge(subject, "unreadable-value", {
      message: `${attached}没有会议记录正文，看不出有没有写${titles}。`,
      evidence,
    });
  }
  return gap(subject, {
    message: `换届记录还没有看到${titles}。`,
    evidence: [absent(placeOf(owner), titles), ...evidence],
    past: true,
  });
}

/** The captions of the filled cells: a filled 监票人 tells as much as the word in the minutes. */
function labelsOfFilled(row: ElectionEntry): string {
  return (Object.keys(ledgerFields.election) as FieldName<"election">[])
    .filter((field) => {
      const value = fieldValue(entryField(row, field));
      return value !== undefined && value !== false;
    })
    .map((field) => ledgerFields.election[field][1])
    .join(" ");
}
