/** The secretary is elected by the committee, in a small branch by the assembly; an appointment rests on a document. */
import { fieldText, fieldValue } from "../../model/field.ts";
import type { Answer, Evidence } from "../../model/outcome.ts";
import type { MeetingRecord } from "../../model/record.ts";
import { cannotJudge, defineRule, foundField, gap, met, notApplicable, toConfirm } from "../define.ts";
import { noCommitteeOwed } from "../shared/committee-owed.ts";
import type { ElectionEntry } from "../shared/election-terms.ts";
import { isAsked } from "../shared/entry-fields.ts";
import { dateEvidence } from "../shared/periodic-meeting.ts";
import { recordEvidence } from "../shared/periodic-record.ts";
import { textsOf } from "../shared/text-of-meeting.ts";

const electing = /选举(?:产生)?[^，。；\n]{0,6}书记|书记[^，。；\n]{0,6}(?:选举|当选)/;

export const officersElectedProperly = defineRule({
  id: "election/officers-elected-properly",
  severity: "M",
  needs: ["election"],
  uses: ["meetings", "roster"],
  parameters: ["committee.required_at", "election.officers_days"],
  basis: ["ZB-21"],
  text: {
    title: "书记产生方式",
    condition: "设支委会的由新一届支委会选举书记，不设的由党员大会选举。",
    gap: "书记不是选举产生的，也没有上级指派的文件。",
    why: "书记、副书记由选举产生，上级指派的要有文件。",
    remedy: "可以先核对书记产生方式；上级指派的补登批复文号，其他情况请示上级党组织。",
  },
  *check(
    { election, meetings, roster, period },
    { "committee.required_at": requiredAt, "election.officers_days": days },
  ) {
    for (const row of election.entries) {
      if (!isAsked(election, row, period)) continue;
      const date = fieldValue(row.electedOn);
      const small = roster && date ? noCommitteeOwed(roster, date.to, requiredAt) : null;
      const later =
        date && meetings ? meetings.ofType("committee").filter((record) => isSoonAfter(record, date.from, days)) : [];
      const first = later.find((record) => electing.test(textsOf(record).text));
      yield answerFor(row, small?.status === "not-applicable", first ? dateEvidence(first) : null);
    }
  },
});

/** The first committee meeting of a new term is held on the day of the election or soon after. */
function isSoonAfter(record: MeetingRecord, elected: number, days: number): boolean {
  const date = fieldValue(record.date);
  return date !== undefined && date.from >= elected && date.from <= elected + days;
}

function answerFor(row: ElectionEntry, isSmall: boolean, meeting: Evidence | null): Answer {
  const subject = row.place.id;
  const way = fieldText(row.officerElection);
  const isApproved = fieldText(row.approval) !== "" || fieldValue(row.approvedOn) !== undefined;
  const evidence = [
    row.officerElection
      ? foundField(row.officerElection, "书记产生方式")
      : recordEvidence(row, "electedOn", "选举日期"),
  ];
  if (fieldValue(row.appointed) === true || /任命|指派|委派|指定|协商|分工/.test(way)) {
    if (isApproved) return notApplicable(subject, "上级指派，有批复文件。");
    const words = way === "" ? "上级指派" : way;
    return gap(subject, { message: `书记产生方式登记为“${words}”，没有看到上级指派的文件。`, evidence });
  }
  if (/支委会|支部委员会|委员会|全体委员/.test(way)) {
    if (!isSmall) return met(subject, { evidence });
    return toConfirm(subject, { message: "登记为支委会选举书记，支部正式党员人数不设支委会，请核对。", evidence });
  }
  if (/大会|全体党员/.test(way)) {
    if (isSmall) return met(subject, { evidence });
    return toConfirm(subject, { message: "登记为党员大会选举书记，设支委会的一般由支委会选举，请核对。", evidence });
  }
  if (meeting) return met(subject, { evidence: [meeting] });
  return cannotJudge(subject, row.officerElection ? "unreadable-value" : "missing-column", {
    message: "没有写清书记是怎样产生的。",
    evidence,
    ...(row.officerElection ? {} : { missing: { kind: "election", field: "officerElection" } as const }),
  });
}
