/** The plan of the regular meetings (三会一课) of the year exists, and how it went was reported for the record. */
import { chineseDay } from "../../model/date.ts";
import { fieldValue, isUnreadable } from "../../model/field.ts";
import { isClosed, liesWithin, parsePeriod } from "../../model/period.ts";
import { cannotJudge, defineRule, foundField, gap, met, notApplicable, notDue } from "../define.ts";
import { withoutCell, withoutColumns } from "../shared/missing-column.ts";
import { isPaper } from "../shared/papers.ts";
import { answersPerRecordPeriod, periodOf } from "../shared/periodic-record.ts";

const meetingPlan = { words: /(?:三会一课|组织生活)[^，,。;；]{0,10}(?:计划|安排|方案)/ };

export const annualPlanFiled = defineRule({
  id: "meetings/annual-plan-filed",
  severity: "M",
  needs: ["plans"],
  parameters: ["meetings.annual_plan", "assembly.founding_days"],
  basis: ["district-bureau/4.1.1", "city-organs/2.2"],
  text: {
    title: "“三会一课”计划并报备",
    condition: "当年有“三会一课”计划，落实情况写了报上级备案的日期。",
    gap: "这一年的“三会一课”计划还没有，或者还没有报备。",
    why: "先有计划、再报情况，全年的会才排得匀。",
    remedy: "已经报备的请补填报备日期；还没有的可以先排计划，年底前把落实情况报上级备案。",
    remedyWhenPast: "报过的请补填报备日期；确实没有的写明情况，来年年初先定计划。",
  },
  *check(
    { plans, asOf, period: inspection, branch },
    { "meetings.annual_plan": required, "assembly.founding_days": foundingDays },
  ) {
    if (!required) {
      yield notApplicable("branch", "本支部的设置不要求“三会一课”计划。");
      return;
    }
    const answers = answersPerRecordPeriod({
      facts: { asOf, period: inspection, branch },
      ledger: plans,
      name: "“三会一课”计划",
      frequency: { times: 1, per: "year" },
      foundingDays,
      counts: (entry) => isPaper(entry, meetingPlan),
      field: "title",
    });
    for (const answer of answers) {
      const year = parsePeriod(answer.subject);
      if (answer.status !== "met" || !year) {
        yield answer;
        continue;
      }
      const lacking = withoutColumns(plans, ["filedOn"], answer.subject);
      if (lacking) {
        yield { ...lacking, evidence: [...lacking.evidence, ...answer.evidence] };
        continue;
      }
      const own = plans.entries.filter((entry) => {
        const span = isPaper(entry, meetingPlan) ? periodOf(plans, entry) : null;
        return span !== null && liesWithin(span, year);
      });
      const filed = own.find((entry) => fieldValue(entry.filedOn) !== undefined)?.filedOn;
      const [first] = own;
      const cells = own.flatMap(({ filedOn }) => (filedOn ? [foundField(filedOn, "报备日期")] : [])).slice(0, 1);
      const message = `${year.label}的“三会一课”计划还没有写报备日期`;
      if (filed) yield met(year.key, { evidence: [...answer.evidence, foundField(filed, "报备日期")] });
      else if (own.some(({ filedOn }) => isUnreadable(filedOn))) {
        yield cannotJudge(year.key, "unreadable-date", { message: "报备日期读不懂，请先核对。", evidence: cells });
      } else if (first && cells.length === 0) {
        yield withoutCell(plans, { subject: year.key, name: "“三会一课”计划", entry: first }, "filedOn");
      } else if (isClosed(year, asOf)) {
        yield gap(year.key, { message: `${message}。`, evidence: [...cells, ...answer.evidence] });
      } else {
        yield notDue(year.key, year.to, {
          message: `${message}，最晚${chineseDay(year.to)}。`,
          evidence: answer.evidence,
        });
      }
    }
  },
});
