/** The same issue of the same subject does not come back within a year. */
import { addMonths, type Day } from "../../model/date.ts";
import { fieldText, fieldValue, isUnreadable } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";
import { lastingSubject } from "../../model/subject.ts";
import { cannotJudge, defineRule, foundField, gap, met, notApplicable } from "../define.ts";
import { isClosedIssue } from "../shared/issue-state.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { recordEvidence } from "../shared/periodic-record.ts";

export const recurringIssue = defineRule({
  id: "rectify/recurring-issue",
  severity: "M",
  needs: ["issues"],
  parameters: ["rectify.recurrence_months"],
  basis: ["city-organs/2.3", "wuwei/3.3"],
  text: {
    title: "问题反弹",
    condition: "同一问题、同一主体，约定的月数内没有再次出现。",
    gap: "这个问题又出现了。",
    why: "反复出现的问题，多半是根子没有找到。",
    remedy: "可以在原因栏写明为什么反复，措施换一个管长远的。",
  },
  *check({ issues }, { "rectify.recurrence_months": months }) {
    const blocked = withoutColumns(issues, ["foundOn"]);
    if (blocked) {
      yield blocked;
      return;
    }
    const last = new Map<string, Earlier>();
    const dated = issues.entries
      .flatMap((entry) => {
        const found = fieldValue(entry.foundOn);
        return found ? [{ entry, day: found.from }] : [];
      })
      .sort((a, b) => a.day - b.day);
    for (const entry of issues.entries) {
      if (isUnreadable(entry.foundOn)) {
        yield cannotJudge(entry.place.id, "unreadable-date", {
          message: "发现日期读不准，看不出是不是反复。",
          evidence: [foundField(entry.foundOn, "发现日期")],
        });
      }
    }
    for (const { entry, day } of dated) {
      const key = topicOf(entry);
      const before = last.get(key);
      // What is still open does not stand before what was closed: only the closed one can come back.
      if (!before || !isFromRule(entry) || isClosedIssue(entry)) last.set(key, { entry, day });
      const evidence = [recordEvidence(entry, "issue", "问题")];
      if (/反复/.test(fieldText(entry.status)) || (before !== undefined && isRepeated(before, entry, day, months))) {
        yield gap(entry.place.id, { message: `${months}个月内又出现了同样的问题，请写明反复的原因。`, evidence });
      } else if (before === undefined) yield notApplicable(entry.place.id, "是第一次出现。");
      else yield met(entry.place.id, { evidence });
    }
  },
});

interface Earlier {
  readonly entry: EntryOf<"issues">;
  readonly day: Day;
}

/** What an issue is about, whatever the period: of a line of ours the rule and the people, else the words. */
function topicOf(entry: EntryOf<"issues">): string {
  const rule = fieldText(entry.rule);
  const subject = fieldText(entry.subject);
  if (isFromRule(entry)) return `${rule}|${lastingSubject(subject)}`;
  return `${rule || fieldText(entry.issue).replace(/\s/g, "")}|${subject}`;
}

/**
 * Two periods that are found missing in one go are one finding, and so is a fault that simply goes on: of the lines of
 * ours the earlier one has to have been closed or explained before the later one was found.
 */
function isRepeated(before: Earlier, entry: EntryOf<"issues">, day: Day, months: number): boolean {
  if (day > addMonths(before.day, months)) return false;
  if (!isFromRule(entry)) return true;
  const closed = fieldValue(before.entry.closedOn);
  return before.day < day && isClosedIssue(before.entry) && (closed === undefined || closed.from <= day);
}

function isFromRule(entry: EntryOf<"issues">): boolean {
  return fieldText(entry.rule).includes("/");
}
