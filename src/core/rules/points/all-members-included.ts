/** Every member whose membership is here has a line in the points register of every month, probationary ones included. */
import type { Person } from "../../facts/roster-facts.ts";
import { addDays, addToMonth, chineseDay, lastDayOfMonth, type Month, monthOf } from "../../model/date.ts";
import { absent, cannotJudge, defineRule, found, gap, met, notApplicable, notDue, placeOf } from "../define.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";
import { listOf, namesText, pointsRows } from "../shared/points-entries.ts";

export const allMembersIncluded = defineRule({
  id: "points/all-members-included",
  severity: "M",
  needs: ["points", "roster"],
  parameters: ["points.register_days"],
  basis: ["lianxing/3.1", "jiefangbei/3.3"],
  text: {
    title: "全员纳入积分",
    condition: "组织关系在本支部的党员，包括预备党员、流动党员和老弱病残党员，当月都在积分登记里有一行。",
    gap: "这个月的积分登记漏了人。",
    why: "积分是对全体党员的，一个也不落下。",
    remedy: "可以给漏登的党员补上当月的一行；没有应尽义务的写明原因。",
    doubts: "名册里的转入、转出日期不准时会多列或少列人，请先核对名册。",
  },
  *check({ points, roster, period, asOf }, { "points.register_days": days }) {
    const rows = pointsRows(points);
    const blocked = withoutColumns(points, rows.some((row) => row.span !== null) ? ["name"] : ["name", "month"]);
    if (blocked) {
      yield blocked;
      return;
    }
    const byMonth = new Map<Month, (typeof rows)[number][]>();
    for (const row of rows) {
      // The appraisal of a year and its total say nothing about a month.
      if (!row.span || row.span.precision === "year" || row.part === "appraisal") continue;
      const last = monthOf(row.span.to);
      for (let month = monthOf(row.span.from); month <= last; month = addToMonth(month, 1)) {
        listOf(byMonth, month).push(row);
      }
    }
    const undated = rows.filter((row) => row.span === null);
    const undatedNames = new Set(undated.map((row) => row.name));
    for (const month of duePeriods("month", period, asOf)) {
      const own = byMonth.get(monthOf(month.from)) ?? [];
      const [first] = own;
      if (!first) {
        // One fault, one gap: a month without any line is a gap of points/monthly-register.
        yield notApplicable(month.key, `${month.label}还没有积分登记，漏登的月份见“一月一登记”。`);
        continue;
      }
      const names = new Set(own.map((row) => row.name));
      const owing = roster.people.filter((person) => roster.owesMonth(person, monthOf(month.from)) === true);
      const missing = owing.filter((person) => !names.has(person.subject) && !names.has(person.name));
      const unsure = owing.filter((person) => !names.has(person.subject) && names.has(person.name));
      const evidence = [found(placeOf(first.entry), `${month.label}登记${own.length}行`)];
      const listed = namesText(missing.map(subjectOf));
      const message = `${month.label}的积分登记里还没有${listed}。`;
      const last = addDays(lastDayOfMonth(monthOf(month.from)), days);
      if (missing.length === 0 && unsure.length === 0) yield met(month.key, { evidence });
      else if (missing.length === 0) {
        yield cannotJudge(month.key, "ambiguous-name", {
          message: `有同名党员（${namesText(unsure.map(subjectOf))}），分不清登记的是哪一位。`,
          evidence,
        });
      } else if (asOf <= last) {
        yield notDue(month.key, last, {
          message: `${message.replace(/。$/, "")}，最晚${chineseDay(last)}。`,
          evidence,
        });
      } else if (missing.some((person) => undatedNames.has(person.name))) {
        yield cannotJudge(month.key, "unreadable-date", {
          message: `${listed}有月份读不准的登记，可能就是${month.label}的，请先核对。`,
          evidence: undated.slice(0, 5).map((row) => found(row.entry.month?.at ?? placeOf(row.entry), "月份")),
        });
      } else
        yield gap(month.key, {
          message,
          evidence: [absent(points.next(), `${listed}${month.label}积分`), ...evidence],
        });
    }
  },
});

function subjectOf(person: Person): string {
  return person.subject;
}
