/**
 * Every closed month is covered by a payment of every member who owes it, whenever it was paid (decision 12). Months that
 * the ledger does not cover and the month that still runs are answered once each, not once per member; so is a name that
 * two members share.
 */

import { coverageText } from "../../facts/coverage.ts";
import type { DuesFacts } from "../../facts/dues-facts.ts";
import type { Person, RosterFacts } from "../../facts/roster-facts.ts";
import { chineseDay, chineseMonth, isoMonth, lastDayOfMonth, type Month, monthsFrom } from "../../model/date.ts";
import type { Answer } from "../../model/outcome.ts";
import { placeText } from "../../model/place.ts";
import { cannotJudge, defineRule, foundField, gap, met, notApplicable, notDue } from "../define.ts";
import {
  ambiguousDues,
  doubtfulDateOf,
  duesEvidence,
  inspectedMonths,
  isBeforeFounding,
  isMonthClosed,
  withoutMonths,
} from "../shared/member-dues.ts";

export const paidEveryMonth = defineRule({
  id: "dues/paid-every-month",
  severity: "H",
  needs: ["roster", "dues"],
  basis: ["lianxing/3.2", "school/4.4.3", "DF-8"],
  text: {
    title: "按月交纳",
    condition: "每个已经结束的月份，每名应交的党员都有覆盖该月的交费。",
    gap: "这个月还没有交费记录。",
    why: "党员按月交纳党费；交费日期晚一些不影响这一条，要紧的是所属月份。",
    remedy: "可以核对是否已交漏记，漏记的补登所属月份和金额；确实没交的可以提醒本人补交，批准免交的请写明。",
  },
  *check({ roster, dues, branch, period, asOf }) {
    const lacking = withoutMonths(dues);
    const months = inspectedMonths(period, asOf);
    if (lacking) {
      yield lacking;
      return;
    }
    const asked: AskedMonth[] = [];
    for (const month of monthsFrom(months.first, months.last)) {
      const key = isoMonth(month);
      if (isBeforeFounding(month, branch.foundedOn)) {
        yield notApplicable(key, `${chineseMonth(month)}支部还没有成立。`);
      } else {
        asked.push({ month, key, closed: isMonthClosed(month, asOf), covered: dues.coversMonth(month), waiting: 0 });
      }
    }
    for (const person of roster.people) yield* answersFor(person, asked, roster, dues);
    for (const month of asked) yield* withoutProof(month, dues);
    yield* ambiguousDues(dues);
  },
});

interface AskedMonth {
  readonly month: Month;
  readonly key: string;
  readonly closed: boolean;
  readonly covered: boolean;
  /** Members whose payment the ledger need not show, or not yet. */
  waiting: number;
}

function* answersFor(
  person: Person,
  asked: readonly AskedMonth[],
  roster: RosterFacts,
  dues: DuesFacts,
): Iterable<Answer> {
  for (const one of asked) {
    const { month, covered } = one;
    const of = dues.monthOf(person, month);
    if (of.state === "ambiguous") continue;
    const subject = `${person.subject}/${one.key}`;
    const owes = roster.owesMonth(person, month);
    if (of.state === "paid" && owes !== false)
      yield met(subject, { evidence: [duesEvidence(of, "党费", dues.next())] });
    else if (owes === false) yield notApplicable(subject, "这个月不在他应交党费的月份里。");
    else if (of.state === "waived") yield notApplicable(subject, "已经批准免交。");
    else if (!one.closed || (!covered && of.state === "absent")) one.waiting++;
    else yield unpaid(subject, person, month, of.state, roster, dues, covered);
  }
}

/** One answer for everybody who waits. */
function* withoutProof({ month, key, closed, waiting }: AskedMonth, dues: DuesFacts): Iterable<Answer> {
  if (waiting === 0) return;
  if (!closed) {
    const last = lastDayOfMonth(month);
    yield notDue(key, last, {
      message: `${chineseMonth(month)}还在期内，${waiting}人还没有交，最晚${chineseDay(last)}。`,
    });
  } else {
    yield cannotJudge(key, "coverage", {
      message: `党费台账的覆盖期是${coverageText(dues.coverage)}，没有包住${chineseMonth(month)}，${waiting}人交没交看不出来。`,
    });
  }
}

/** A closed month without a payment: a gap, unless the sheets leave it open. */
function unpaid(
  subject: string,
  person: Person,
  month: Month,
  state: string,
  roster: RosterFacts,
  dues: DuesFacts,
  covered: boolean,
): Answer {
  const expected = `${person.name}${chineseMonth(month)}党费`;
  const of = dues.monthOf(person, month);
  const shown = duesEvidence(of, expected, dues.next());
  if (state === "unreadable") {
    const at = shown.kind === "found" ? `（${placeText(shown.at)}）` : "";
    const message = `${person.name}的交费记录看不懂所属月份或金额${at}，可能就是${chineseMonth(month)}的。`;
    return cannotJudge(subject, "unreadable-value", { message, evidence: [shown] });
  }
  if (roster.owesMonth(person, month) === "unknown") {
    const { cell, left } = doubtfulDateOf(person, month);
    return cannotJudge(subject, "unreadable-date", {
      message: `${person.name}${left ? "离开" : "入党或转入"}的日期看不出来，不知道${chineseMonth(month)}要不要交。`,
      evidence: [foundField(cell, "日期")],
    });
  }
  if (!covered) {
    const message = `党费台账的覆盖期没有包住${chineseMonth(month)}，空着不能说明没交。`;
    return cannotJudge(subject, "coverage", { message, evidence: [shown] });
  }
  return gap(subject, { message: `${person.name}${chineseMonth(month)}的党费还没有交费记录。`, evidence: [shown] });
}
