/** What was still open at the end of a quarter is looked at again in the next one, across the turn of the year too. */
import { addDays, type DateSpan } from "../../model/date.ts";
import { fieldValue, isUnreadable } from "../../model/field.ts";
import { isClosed, liesWithin, periodContaining } from "../../model/period.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met, notApplicable, notDue, placeOf } from "../define.ts";
import { isClosedIssue } from "../shared/issue-state.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";
import { recordEvidence } from "../shared/periodic-record.ts";

export const quarterlyRecheck = defineRule({
  id: "rectify/quarterly-recheck",
  severity: "M",
  needs: ["issues"],
  uses: ["supervision"],
  basis: ["city-organs/2.3"],
  text: {
    title: "下季核查上季问题",
    condition: "上季末还没有销号的问题，这一季都有核查日期或核查记录。",
    gap: "上季没有销号的问题，这一季还没有核查。",
    why: "一季接一季地核，问题不会挂着不动。",
    remedy: "已经核查的请补登记核查日期和结果；还没有的尽快核一遍。",
  },
  *check({ issues, supervision, period, asOf }) {
    const blocked = withoutColumns(issues, ["foundOn"]);
    if (blocked) {
      yield blocked;
      return;
    }
    for (const quarter of duePeriods("quarter", period, asOf)) {
      const before = periodContaining("quarter", addDays(quarter.from, -1));
      const open = issues.entries.filter((entry) => {
        const found = fieldValue(entry.foundOn);
        if (!found || found.from > before.to) return false;
        const closed = fieldValue(entry.closedOn);
        return closed ? closed.from > before.to : !isClosedIssue(entry);
      });
      const isInside = (date: DateSpan | undefined): boolean => date !== undefined && liesWithin(date, quarter);
      const visit = (supervision?.entries ?? []).find((entry) => isInside(fieldValue(entry.checkedOn)));
      const unchecked = open.filter(
        (entry) => ![entry.checkedOn, entry.rectifiedOn, entry.closedOn].some((field) => isInside(fieldValue(field))),
      );
      const unreadable = [...unchecked, ...(supervision?.entries ?? [])]
        .map(({ checkedOn }) => checkedOn)
        .filter(isUnreadable);
      const message = `上季没有销号的问题还有${unchecked.length}个没有核查。`;
      if (open.length === 0) yield notApplicable(quarter.key, `${before.label}末没有未销号的问题。`);
      else if (unchecked.length === 0 || visit) {
        yield met(quarter.key, {
          evidence: visit
            ? [recordEvidence(visit, "checkedOn", "核查")]
            : open.slice(0, 3).map((entry) => recordEvidence(entry, "checkedOn", "核查")),
        });
      } else if (!isClosed(quarter, asOf)) {
        yield notDue(quarter.key, quarter.to, {
          message,
          evidence: unchecked.slice(0, 5).map((entry) => recordEvidence(entry, "issue", "问题")),
        });
      } else if (unreadable.length > 0) {
        yield cannotJudge(quarter.key, "unreadable-date", {
          message: `有${unreadable.length}处核查日期读不准，可能就在${quarter.label}，请先核对。`,
          evidence: unreadable.slice(0, 5).map((field) => foundField(field, "核查日期")),
        });
      } else if (!supervision && unchecked.every(({ checkedOn }) => checkedOn === undefined)) {
        yield cannotJudge(quarter.key, "missing-column", {
          message: `问题台账没有找到核查日期列，也没有督导反馈表，看不出${quarter.label}核查了没有。`,
          evidence: [absent(issues.whole(), "核查日期列")],
          missing: { kind: "issues", field: "checkedOn" },
        });
      } else {
        yield gap(quarter.key, {
          message,
          evidence: unchecked.slice(0, 5).map((entry) => absent(placeOf(entry), "核查日期")),
          past: true,
        });
      }
    }
  },
});
