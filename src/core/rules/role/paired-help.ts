/** Where members or people in need are registered, there are partners in help and visits. */

import { coverageText } from "../../facts/coverage.ts";
import { chineseDay } from "../../model/date.ts";
import { fieldText, fieldValue, isUnreadable } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";
import { isClosed, liesWithin } from "../../model/period.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met, notApplicable, notDue } from "../define.ts";
import { withoutAnyColumn } from "../shared/missing-column.ts";
import { saysNobodyIsInNeed } from "../shared/people-in-need.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";
import { recordEvidence } from "../shared/periodic-record.ts";

export const pairedHelp = defineRule({
  id: "role/paired-help",
  severity: "L",
  needs: ["service"],
  uses: ["care"],
  basis: ["wuwei/2.6", "district-bureau/5.3.1"],
  text: {
    title: "结对帮扶、困难慰问",
    condition: "当年有结对名单（帮扶联系对象），也有慰问或走访记录；没有困难对象的不算。",
    gap: "当年的结对名单或慰问记录还不全。",
    why: "结了对、上了门，帮扶才落得到人。",
    remedy: "已经结对、慰问的请补登记；还没有的可以先定联系人，再排走访时间。",
    remedyWhenPast: "做过的请补登记；没有做的写明情况，来年早安排。",
  },
  *check({ service, care, asOf, period }) {
    const hasNobody = care !== null && saysNobodyIsInNeed(care);
    const unreadableVisits = (care?.entries ?? [])
      .map(({ visitedOn }) => visitedOn)
      .filter(isUnreadable)
      .map((field) => foundField(field, "慰问日期"));
    for (const year of duePeriods("year", period, asOf)) {
      const own = service.within(year);
      const pairs = own.filter(isPair);
      const visits = [
        ...own.filter(isVisit),
        ...(care?.entries ?? []).filter((entry) => {
          const date = fieldValue(entry.visitedOn);
          return date !== undefined && liesWithin(date, year);
        }),
      ];
      const unclear = [
        ...service
          .possible(year)
          .filter((entry) => (pairs.length === 0 && isPair(entry)) || (visits.length === 0 && isVisit(entry)))
          .map((entry) => recordEvidence(entry, "date", "结对或慰问日期")),
        ...(visits.length === 0 ? unreadableVisits : []),
      ];
      const evidence = [
        ...pairs.slice(0, 2).map((entry) => recordEvidence(entry, "recipient", "结对")),
        ...visits
          .slice(0, 2)
          .map((entry) => recordEvidence(entry, "visitedOn" in entry ? "visitedOn" : "matter", "慰问")),
      ];
      const withoutPairs = withoutAnyColumn(service, ["recipient", "type"], year.key);
      const withoutVisits = care?.has("visitedOn") ? null : withoutAnyColumn(service, ["matter", "type"], year.key);
      // Where no column could show them, nothing is known to be missing.
      const lacking = [
        ...(pairs.length === 0 && !withoutPairs ? ["结对名单"] : []),
        ...(visits.length === 0 && !withoutVisits ? ["慰问记录"] : []),
      ];
      if (hasNobody) yield notApplicable(year.key, "困难关怀台账注明没有困难对象。");
      else if (lacking.length === 0) yield withoutPairs ?? withoutVisits ?? met(year.key, { evidence });
      else if (!isClosed(year, asOf)) {
        yield notDue(year.key, year.to, {
          message: `${year.label}还差${lacking.join("和")}，最晚${chineseDay(year.to)}。`,
          evidence,
        });
      } else if (unclear.length > 0) {
        yield cannotJudge(year.key, "unreadable-date", {
          message: `有${unclear.length}条结对或慰问记录的日期读不准，可能就在${year.label}，请先核对。`,
          evidence: [...unclear.slice(0, 3), ...evidence],
        });
      } else if (!service.covers(year)) {
        yield cannotJudge(year.key, "coverage", {
          message: `作用发挥台账的覆盖期是${coverageText(service.coverage)}，没有包住${year.label}，看不出有没有${lacking.join("和")}。`,
          evidence,
        });
      } else {
        yield gap(year.key, {
          message: `${year.label}还差${lacking.join("和")}。`,
          evidence: [...lacking.map((what) => absent(service.next(), `${year.label}${what}`)), ...evidence],
          past: true,
        });
      }
    }
  },
});

function isPair({ recipient, type }: EntryOf<"service">): boolean {
  return fieldText(recipient) !== "" || /结对|帮扶|联系户/.test(fieldText(type));
}

function isVisit({ type, matter }: EntryOf<"service">): boolean {
  return /慰问|走访|看望/.test(`${fieldText(type)} ${fieldText(matter)}`);
}
