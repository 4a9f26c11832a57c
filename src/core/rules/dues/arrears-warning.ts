/** How many closed months in a row, up to the last one, a member has not paid: 1 is a hint, 4 or 5 a warning. */
import type { DuesFacts } from "../../facts/dues-facts.ts";
import type { Person, RosterFacts } from "../../facts/roster-facts.ts";
import { chineseMonth, type Month } from "../../model/date.ts";
import { cannotJudge, defineRule, gap, met, notApplicable } from "../define.ts";
import {
  ambiguousDues,
  closedMonthsOfLedger,
  duesEvidence,
  type MonthStanding,
  standingOf,
  withoutMonths,
} from "../shared/member-dues.ts";

export const arrearsWarning = defineRule({
  id: "dues/arrears-warning",
  severity: "M",
  needs: ["roster", "dues"],
  parameters: ["dues.arrears_levels", "dues.unpaid_months"],
  basis: ["derived", "JY-29"],
  text: {
    title: "欠交预警",
    condition: "到最近一个已结束的月份，没有连续未交的月份。",
    gap: "最近有连续未交的月份。",
    why: "早一点提醒，就不会拖到连续六个月。",
    remedy: "可以先核对是否漏记，再提醒本人补交；有困难的可以按程序申请少交或免交。",
  },
  *check({ roster, dues, asOf }, { "dues.arrears_levels": levels, "dues.unpaid_months": limit }) {
    const lacking = withoutMonths(dues);
    if (lacking) {
      yield lacking;
      return;
    }
    const months = [...closedMonthsOfLedger(dues, asOf)].reverse();
    for (const person of roster.onRosterOn(asOf)) {
      if (dues.ambiguous().has(person.name)) continue;
      const { unpaid, endedBy } = currentRun(roster, dues, person, months);
      const [last] = unpaid;
      if (last === undefined) {
        if (endedBy === "paid") yield met(person.subject);
        else if (endedBy === "unknown") {
          const message = `${person.name}最近一个已结束月份的党费看不出交没交。`;
          yield cannotJudge(person.subject, "coverage", { message });
        } else
          yield notApplicable(person.subject, endedBy === "excused" ? "已经批准免交。" : "还没有到应交党费的月份。");
      } else if (unpaid.length >= limit) {
        yield notApplicable(person.subject, `已满${limit}个月，见“连续${limit}个月不交党费”。`);
      } else {
        const first = unpaid.at(-1) ?? last;
        const span = first === last ? chineseMonth(first) : `${chineseMonth(first)}至${chineseMonth(last)}`;
        const expected = `${person.name}${chineseMonth(last)}党费`;
        yield gap(person.subject, {
          message: `${gradeOf(unpaid.length, levels)}：${person.name}${span}连续${unpaid.length}个月还没有交费记录。`,
          evidence: [duesEvidence(dues.monthOf(person, last), expected, dues.next())],
        });
      }
    }
    yield* ambiguousDues(dues);
  },
});

/** @param months closed months, newest first */
function currentRun(
  roster: RosterFacts,
  dues: DuesFacts,
  person: Person,
  months: readonly Month[],
): { readonly unpaid: readonly Month[]; readonly endedBy: Exclude<MonthStanding, "unpaid"> } {
  const unpaid: Month[] = [];
  for (const month of months) {
    const standing = standingOf(roster, dues, person, month);
    if (standing !== "unpaid") return { unpaid, endedBy: standing };
    unpaid.push(month);
  }
  return { unpaid, endedBy: "unknown" };
}

function gradeOf(months: number, levels: { readonly remind: number; readonly warn: number }): string {
  if (months >= levels.warn) return "预警";
  return months >= levels.remind ? "提醒" : "提示";
}
