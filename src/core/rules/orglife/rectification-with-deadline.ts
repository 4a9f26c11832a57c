/** After an organizational life meeting a list of what is to be mended, each item with measures, owner and deadline. */
import { addDays, chineseDay, type DateSpan, type Day } from "../../model/date.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";
import { overlap } from "../../model/period.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met, notDue } from "../define.ts";
import { withoutCell, withoutColumns } from "../shared/missing-column.ts";
import { dateEvidence } from "../shared/periodic-meeting.ts";

const parts = ["measures", "owner", "deadline"] as const;

export const rectificationWithDeadline = defineRule({
  id: "orglife/rectification-with-deadline",
  severity: "H",
  needs: ["issues", "meetings"],
  parameters: ["orglife.rectification_days"],
  basis: ["four-strong", "ZB-17"],
  text: {
    title: "会后整改有时限",
    condition: "每次组织生活会后按时列出整改清单，每条都有措施、责任人和时限。",
    gap: "组织生活会的整改清单还不全。",
    why: "会上查出的问题有人管、有期限，才改得下去。",
    remedy: "可以在问题台账里逐条登记会上查出的问题，写明相关会议日期、措施、责任人和时限。",
    doubts: "整改清单另外存放的，请在问题台账里登记一条并写明存放位置。",
  },
  *check({ issues, meetings, period, asOf }, { "orglife.rectification_days": days }) {
    for (const record of meetings.inPeriod(period, ["org-life"])) {
      const subject = record.place.id;
      const date = fieldValue(record.date);
      if (!date || date.precision === "year") {
        const message = "这次组织生活会没有写到具体日期，算不出整改清单的时限。";
        yield cannotJudge(subject, "unreadable-date", { message, evidence: [dateEvidence(record)] });
        continue;
      }
      const until = addDays(date.to, days);
      const own = issues.entries.filter((issue) => isOf(issue, date, until));
      if (own.length === 0) {
        const evidence = [absent(issues.next(), "组织生活会整改清单"), dateEvidence(record)];
        if (asOf <= until) {
          const message = `会后还没有整改清单，最晚${chineseDay(until)}列出。`;
          yield notDue(subject, until, { message, evidence });
        } else if (issues.covers({ from: date.from, to: until })) {
          yield gap(subject, { message: `会后${days}天内还没有整改清单。`, evidence });
        } else {
          const message = "问题台账的覆盖期没有包住这次会后的时间，看不出有没有整改清单。";
          yield cannotJudge(subject, "coverage", { message, evidence: [dateEvidence(record)] });
        }
        continue;
      }
      const incomplete = own.filter((issue) => parts.some((part) => issue[part]?.state === "blank"));
      const lacking = withoutColumns(issues, parts, subject);
      // The sheet of one of them has no such column, though another sheet of the ledger has.
      const elsewhere = own.flatMap((issue) =>
        parts.flatMap((part) => (issue[part] === undefined ? { issue, part } : [])),
      )[0];
      if (incomplete.length > 0) {
        const words = parts
          .filter((part) => incomplete.some((issue) => issue[part]?.state === "blank"))
          .map((part) => issues.label(part));
        yield gap(subject, {
          message: `整改清单里有${incomplete.length}条还没有写${words.join("、")}。`,
          evidence: incomplete.slice(0, 5).flatMap((issue) =>
            parts.flatMap((part) => {
              const cell = issue[part];
              return cell?.state === "blank" ? [foundField(cell, issues.label(part))] : [];
            }),
          ),
        });
      } else if (lacking) yield lacking;
      else if (elsewhere)
        yield withoutCell(issues, { subject, name: "整改清单", entry: elsewhere.issue }, elsewhere.part);
      else {
        const [first] = own;
        yield met(subject, {
          evidence: first?.measures ? [foundField(first.measures, "措施")] : [dateEvidence(record)],
        });
      }
    }
  },
});

/** It names the meeting's day, or names such a meeting and was found within the days after it. */
function isOf(issue: EntryOf<"issues">, meeting: DateSpan, until: Day): boolean {
  const meetingOn = fieldValue(issue.meetingOn);
  if (meetingOn) return overlap(meetingOn, meeting);
  const foundOn = fieldValue(issue.foundOn);
  if (!foundOn || foundOn.from > until || foundOn.to < meeting.from) return false;
  return [issue.source, issue.issue, issue.basis, issue.note].some((field) => /组织生活会/.test(fieldText(field)));
}
