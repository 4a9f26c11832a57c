/** A reminder: commendations around the Party's founding day are on record. */
import { addDays, dayOf, yearOf } from "../../model/date.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import { absent, defineRule, met, notApplicable, notDue, toConfirm } from "../define.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";
import { recordEvidence } from "../shared/periodic-record.ts";

export const julyFirstCommendation = defineRule({
  id: "care/july-first-commendation",
  severity: "I",
  needs: ["awards"],
  parameters: ["care.commendation_days"],
  basis: ["school/4.4.5"],
  text: {
    title: "建党节表彰",
    condition: "建党节前后约定的天数内有表彰记录；上级没有部署的不算。",
    gap: "建党节前后没有表彰记录。",
    why: "表彰先进，大家学有榜样。",
    remedy: "开展过的请补登记；上级没有部署的不用管这一条。",
  },
  *check({ awards, period, asOf }, { "care.commendation_days": days }) {
    for (const year of duePeriods("year", period, asOf)) {
      const day = dayOf(yearOf(year.from), 7, 1);
      const [from, to] = [addDays(day, -days), addDays(day, days)];
      const given = awards.entries.filter((entry) => {
        const date = fieldValue(entry.date);
        return date !== undefined && date.from >= from && date.to <= to && !/处分|警告/.test(fieldText(entry.type));
      });
      if (given.length > 0) {
        yield met(year.key, { evidence: given.slice(0, 3).map((entry) => recordEvidence(entry, "title", "表彰")) });
      } else if (asOf <= to) yield notDue(year.key, to, { message: `${year.label}建党节前后的表彰还在期内。` });
      else if (!awards.covers({ from, to })) {
        yield notApplicable(year.key, `表彰台账没有${year.label}建党节前后的记录，无从提示。`);
      } else {
        yield toConfirm(year.key, {
          message: `${year.label}建党节前后没有表彰记录，请核对上级有没有部署。`,
          evidence: [absent(awards.next(), `${year.label}建党节表彰`)],
        });
      }
    }
  },
});
