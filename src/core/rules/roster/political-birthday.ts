/** Who joined in this month, for the message on the “political birthday”. Lists only, never judges. */
import type { Person } from "../../facts/roster-facts.ts";
import { monthOf, monthParts } from "../../model/date.ts";
import { fieldValue } from "../../model/field.ts";
import { absent, cannotJudge, defineRule, foundField, met, notApplicable } from "../define.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";

export const politicalBirthday = defineRule({
  id: "roster/political-birthday",
  severity: "I",
  needs: ["roster"],
  basis: ["jiefangbei/3.1"],
  text: {
    title: "政治生日提醒",
    condition: "按入党日期逐月列出当月过“政治生日”的党员，只提醒，不评判。",
    gap: "这一项只提醒，没有不足。",
    why: "在入党纪念日送上一句寄语，是一次党性提醒。",
    remedy: "可以给名单上的党员发送寄语或安排一次座谈。",
  },
  *check({ roster, period, asOf }) {
    if (!roster.has("joinedOn")) {
      yield cannotJudge("branch", "missing-column", {
        message: "花名册没有入党日期列，列不出过政治生日的党员。",
        evidence: [absent(roster.whole(), "入党日期列")],
        missing: { kind: "roster", field: "joinedOn" },
      });
      return;
    }
    for (const month of duePeriods("month", period, asOf)) {
      const { month: number } = monthParts(monthOf(month.from));
      const celebrating = roster.onRosterOn(month.to).filter((person) => joinedIn(person, number, month.from));
      if (celebrating.length === 0) {
        yield notApplicable(month.key, `${month.label}没有过政治生日的党员。`);
        continue;
      }
      yield met(month.key, {
        message: `${month.label}过政治生日：${celebrating.map(({ name }) => name).join("、")}。`,
        evidence: celebrating
          .slice(0, 10)
          .flatMap(({ record }) => (record.joinedOn ? [foundField(record.joinedOn, "入党日期")] : [])),
      });
    }
  },
});

/** Joined in that month of an earlier year; a date that names only a year has no month. */
function joinedIn({ record }: Person, month: number, before: number): boolean {
  const joined = fieldValue(record.joinedOn);
  if (!joined || joined.from >= before || monthOf(joined.from) !== monthOf(joined.to)) return false;
  return monthParts(monthOf(joined.from)).month === month;
}
