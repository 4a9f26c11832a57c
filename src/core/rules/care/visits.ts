/** Everybody on the register of members in need is visited at least so often a year. */

import { coverageText } from "../../facts/coverage.ts";
import { nameKey } from "../../facts/roster-facts.ts";
import { chineseDay } from "../../model/date.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";
import { isClosed, liesWithin } from "../../model/period.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met, notApplicable, notDue, placeOf } from "../define.ts";
import { withoutCell, withoutColumns } from "../shared/missing-column.ts";
import { namesNobody } from "../shared/people-in-need.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";

export const visits = defineRule({
  id: "care/visits",
  severity: "L",
  needs: ["care"],
  parameters: ["care.visits"],
  basis: ["school/4.4.5", "wuwei/2.6", "JY-23"],
  text: {
    title: "走访慰问",
    condition: "困难关怀台账里的每个人，当年都有走访记录。",
    gap: "当年还没有走访记录。",
    why: "常走动，才知道他们真正缺什么。",
    remedy: "已经走访的请补登记日期；还没有的可以排进近期的走访安排。",
    remedyWhenPast: "走访过的请补登记日期；没有走访的写明情况，来年早安排。",
  },
  *check({ care, period, asOf }, { "care.visits": frequency }) {
    const people = new Map<string, [EntryOf<"care">, ...EntryOf<"care">[]]>();
    for (const entry of care.ledger.records) {
      const name = fieldText(entry.name);
      if (name === "" || namesNobody(entry)) continue;
      const known = people.get(nameKey(name));
      if (known) known.push(entry);
      else people.set(nameKey(name), [entry]);
    }
    if (people.size === 0) {
      yield notApplicable("branch", "台账里没有走访对象。");
      return;
    }
    const blocked = withoutColumns(care, ["visitedOn"]);
    if (blocked) {
      yield blocked;
      return;
    }
    const [year] = duePeriods("year", period, asOf).slice(-1);
    if (!year) return;
    for (const [name, entries] of people) {
      const [first] = entries;
      const visited = entries.filter((entry) => {
        const date = fieldValue(entry.visitedOn);
        return date !== undefined && liesWithin(date, year) && date.from <= asOf;
      });
      const evidence = visited.flatMap((entry) => (entry.visitedOn ? [foundField(entry.visitedOn, "走访日期")] : []));
      const unreadable = entries.find((entry) => entry.visitedOn?.state === "unreadable");
      if (visited.length >= frequency.times) yield met(name, { evidence });
      else if (!isClosed(year, asOf)) {
        yield notDue(name, year.to, { message: `${year.label}还没有走访记录，最晚${chineseDay(year.to)}。`, evidence });
      } else if (unreadable?.visitedOn) {
        yield cannotJudge(name, "unreadable-date", {
          message: "走访日期读不准，请先核对。",
          evidence: [foundField(unreadable.visitedOn, "走访日期")],
        });
      } else if (!care.covers(year)) {
        yield cannotJudge(name, "coverage", {
          message: `困难关怀台账的覆盖期是${coverageText(care.coverage)}，没有包住${year.label}，看不出走访了没有。`,
          evidence,
        });
      } else if (entries.every(({ visitedOn }) => visitedOn === undefined)) {
        yield withoutCell(care, { subject: name, name, entry: first }, "visitedOn");
      } else {
        yield gap(name, {
          message: `${year.label}还没有走访记录。`,
          evidence: [first.visitedOn ? foundField(first.visitedOn, "走访日期") : absent(placeOf(first), "走访日期")],
          past: true,
        });
      }
    }
  },
});
