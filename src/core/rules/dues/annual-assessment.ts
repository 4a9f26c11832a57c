/** What each member owes a month is set down early in the year, for those who arrive later in the month of arriving. */
import { covers } from "../../facts/coverage.ts";
import type { DuesFacts } from "../../facts/dues-facts.ts";
import type { Person, RosterFacts } from "../../facts/roster-facts.ts";
import { chineseDay, type Day, lastDayOfMonth, latestOf, monthOf, monthsFrom, yearOf } from "../../model/date.ts";
import { type Field, fieldValue, isUnreadable } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import { dayInYear, isClosed, type Period } from "../../model/period.ts";
import type { DuesRecord } from "../../model/record.ts";
import {
  absent,
  cannotJudge,
  defineRule,
  foundField,
  gap,
  met,
  notApplicable,
  notDue,
  placeOf,
  toConfirm,
} from "../define.ts";
import { ambiguousDues, withoutMonths } from "../shared/member-dues.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";

export const annualAssessment = defineRule({
  id: "dues/annual-assessment",
  severity: "M",
  needs: ["roster", "dues"],
  parameters: ["dues.assessment"],
  basis: ["school/4.4.3", "district-bureau/3.1.4", "DF17"],
  text: {
    title: "年初核定月应交额",
    condition: "每名党员当年的月应交额已经填写，核定日期不晚于约定的日子；年中新来的按来的当月。",
    gap: "月应交额还没有及时核定。",
    why: "年初核定好，全年按同一个数交，少出差错；文件只写年初、及时，约定的日子是产品缺省，非文件数值。",
    remedy: "可以按标准核定并填上月应交额和核定日期；已经核定的补登即可。",
  },
  *check({ roster, dues, period, asOf }, { "dues.assessment": deadline }) {
    const records = dues.ledger.records;
    const columns = [
      { field: "monthlyDue", word: "月应交额", there: records.some(({ due }) => due !== undefined) },
      { field: "assessedOn", word: "核定日期", there: records.some(({ assessedOn }) => assessedOn !== undefined) },
    ];
    const missing = columns.filter(({ there }) => !there);
    const [first] = missing;
    if (first) {
      const words = missing.map(({ word }) => word).join("、");
      yield cannotJudge("branch", "missing-column", {
        message: `党费台账没有找到${words}列，看不出核定得及时不及时。`,
        evidence: [absent(dues.whole(), `${words}列`)],
        missing: { kind: "dues", field: first.field },
      });
      return;
    }
    const lacking = withoutMonths(dues);
    if (lacking) {
      yield lacking;
      return;
    }
    for (const year of duePeriods("year", period, asOf)) {
      const usual = dayInYear(yearOf(year.from), deadline);
      for (const person of roster.people) {
        const answer = dues.ambiguous().has(person.name) ? null : answerFor(person, year, usual, roster, dues, asOf);
        if (answer) yield answer;
      }
    }
    yield* ambiguousDues(dues);
  },
});

/** Null for somebody who owes nothing in the year. */
function answerFor(
  person: Person,
  year: Period,
  usual: Day,
  roster: RosterFacts,
  dues: DuesFacts,
  asOf: Day,
): Answer | null {
  const months = monthsFrom(monthOf(year.from), monthOf(isClosed(year, asOf) ? year.to : asOf));
  if (!months.some((month) => roster.owesMonth(person, month) !== false)) return null;
  const subject = `${person.subject}/${year.key}`;
  const byMonth = dues.monthsOf(person);
  const own = months.flatMap((month) => byMonth.get(month) ?? []);
  if (own.length > 0 && own.every((record) => fieldValue(record.paid)?.kind === "waived")) {
    return notApplicable(subject, "登记为免交。");
  }
  const last = lastDayFor(roster.enteredOn(person), usual);
  const due = own.map((record) => record.due).find((field) => fieldValue(field) !== undefined);
  const assessed = earliest(own);
  const day = fieldValue(assessed);
  const evidence = [due, assessed].flatMap((field) => (field ? [foundField(field, "核定情况")] : []));
  if (due && day) {
    if (day.from > last) {
      const message = `${person.name}在${chineseDay(day.from)}核定，晚于${chineseDay(last)}。`;
      return gap(subject, { message, evidence, past: true });
    }
    if (day.to >= year.from) return met(subject, { evidence });
    const message = `${person.name}的核定日期是${chineseDay(day.to)}，请核对是不是${year.label}的核定。`;
    return toConfirm(subject, { message, evidence });
  }
  const lacking = due ? "核定日期" : "月应交额";
  if (asOf <= last) {
    const message = `${person.name}还没有${year.label}的${lacking}，最晚${chineseDay(last)}。`;
    return notDue(subject, last, { message, evidence });
  }
  const unreadable = own.flatMap(({ due: amount, assessedOn }) => [amount, assessedOn]).find(isUnreadable);
  if (unreadable) {
    const message = `${person.name}的月应交额或核定日期读不懂，请先核对。`;
    return cannotJudge(subject, "unreadable-value", { message, evidence: [foundField(unreadable, lacking)] });
  }
  if (own.length === 0 && !covers(dues.coverage, { from: last, to: last })) {
    const message = `党费台账没有包住核定的日子，看不出${person.name}核定了没有。`;
    return cannotJudge(subject, "coverage", { message });
  }
  const [first] = own;
  const blank = own.map((record) => record[due ? "assessedOn" : "due"]).find((cell) => cell !== undefined);
  if (first && !blank) {
    return cannotJudge(subject, "missing-column", {
      message: `登记${person.name}的党费台账没有找到${lacking}列，看不出核定得及时不及时。`,
      evidence: [absent(placeOf(first), `${lacking}列`)],
      missing: { kind: "dues", field: due ? "assessedOn" : "monthlyDue" },
    });
  }
  return gap(subject, {
    message: `${person.name}还没有${year.label}的${lacking}。`,
    evidence: [blank ? foundField(blank, lacking) : absent(dues.next(), `${person.name}${lacking}`)],
  });
}

function lastDayFor(entered: Day | null, usual: Day): Day {
  return entered === null ? usual : latestOf(usual, lastDayOfMonth(monthOf(entered)));
}

function earliest(records: readonly DuesRecord[]): DuesRecord["assessedOn"] {
  let best: Extract<NonNullable<DuesRecord["assessedOn"]>, Field<unknown>> | undefined;
  for (const { assessedOn } of records) {
    const day = fieldValue(assessedOn);
    const before = fieldValue(best);
    if (day && (!before || day.from < before.from)) best = assessedOn;
  }
  return best;
}
