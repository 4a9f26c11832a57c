/** A quarter that ends with many open issues is followed by a talk with the branch. */
import { addDays } from "../../model/date.ts";
import { fieldValue } from "../../model/field.ts";
import { isClosed, periodContaining } from "../../model/period.ts";
import { absent, cannotJudge, defineRule, gap, met, notApplicable, notDue } from "../define.ts";
import { interviewsIn } from "../shared/interviews.ts";
import { isClosedIssue } from "../shared/issue-state.ts";
import { withoutAnyColumn, withoutColumns } from "../shared/missing-column.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";
import { recordEvidence } from "../shared/periodic-record.ts";

export const manyIssuesInterview = defineRule({
  id: "rectify/many-issues-interview",
  severity: "L",
  needs: ["issues"],
  uses: ["supervision"],
  parameters: ["rectify.many_issues"],
  basis: ["city-organs/2.3"],
  text: {
    title: "问题较多约谈",
    condition: "季末未销号问题达到约定条数的，下一季末之前有约谈记录。",
    gap: "未销号问题较多，还没有约谈记录。",
    why: "问题多的时候坐下来谈一次，比一条条催更有用。",
    remedy: "已经约谈的请在督导反馈表里补登记；还没有的与上级联系。",
  },
  *check({ issues, supervision, period, asOf }, { "rectify.many_issues": many }) {
    const blocked = withoutColumns(issues, ["foundOn"]);
    if (blocked) {
      yield blocked;
      return;
    }
    const interviews = interviewsIn(supervision);
    for (const quarter of duePeriods("quarter", period, asOf)) {
      const last = quarter.to < asOf ? quarter.to : asOf;
      const open = issues.entries.filter((entry) => {
        const found = fieldValue(entry.foundOn);
        if (!found || found.from > last) return false;
        const closed = fieldValue(entry.closedOn);
        return closed ? closed.from > last : !isClosedIssue(entry);
      });
      if (open.length < many) {
        yield notApplicable(quarter.key, `${quarter.label}末未销号的问题有${open.length}个，不到${many}个。`);
        continue;
      }
      const until = periodContaining("quarter", addDays(quarter.to, 1)).to;
      const talk = interviews.find(({ date }) => date && date.from >= quarter.from && date.to <= until);
      const undated = interviews.filter(({ date }) => date === null).map(({ evidence }) => evidence);
      const shown = open.slice(0, 3).map((entry) => recordEvidence(entry, "issue", "问题"));
      const message = `${quarter.label}末未销号的问题有${open.length}个，还没有约谈记录。`;
      if (talk) yield met(quarter.key, { evidence: [talk.evidence] });
      else if (!isClosed(quarter, asOf) || asOf <= until)
        yield notDue(quarter.key, until, { message, evidence: shown });
      else if (!supervision) {
        yield cannotJudge(quarter.key, "missing-ledger", {
          message: "没有找到督导反馈表，看不出约谈了没有。",
          evidence: shown,
          missing: { kind: "supervision" },
        });
      } else if (undated.length > 0) {
        yield cannotJudge(quarter.key, "unreadable-date", {
          message: `有${undated.length}条约谈记录的日期读不准，可能就在${quarter.label}以后，请先核对。`,
          evidence: [...undated.slice(0, 3), ...shown],
        });
      } else
        yield withoutAnyColumn(supervision, ["stage", "feedback"], quarter.key) ??
          gap(quarter.key, { message, evidence: [absent(supervision.next(), "约谈记录"), ...shown], past: true });
    }
  },
});
