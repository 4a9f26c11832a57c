/**
 * Six closed months in a row without dues and without a reason. It only asks to verify: that a person has left the Party is
 * for an assembly to decide, never for a sheet (trap F6.68). Looks back as far as the ledger goes, across years (F2.22).
 */
import type { DuesFacts } from "../../facts/dues-facts.ts";
import type { Person, RosterFacts } from "../../facts/roster-facts.ts";
import { chineseMonth, type Month } from "../../model/date.ts";
import { type Field, fieldText, saysNothing } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import { cannotJudge, defineRule, foundField, gap, met, notApplicable, toConfirm } from "../define.ts";
import { latestRun, type RunMark } from "../shared/latest-run.ts";
import {
  ambiguousDues,
  closedMonthsOfLedger,
  duesEvidence,
  type MonthStanding,
  standingOf,
  withoutMonths,
} from "../shared/member-dues.ts";

export const sixMonthsUnpaid = defineRule({
  id: "dues/six-months-unpaid",
  severity: "V",
  needs: ["roster", "dues"],
  parameters: ["dues.unpaid_months"],
  basis: ["district-bureau/3.1.4", "DZ-9", "DF-12", "JY-31(6)"],
  text: {
    title: "连续6个月不交党费",
    condition: "没有连续六个已结束的月份未交，或者写明了正当理由。",
    gap: "台账显示连续多个月没有交费记录，请核实。",
    why: "没有正当理由连续六个月不交党费，党章另有规定，所以要先把事实和理由核实清楚。",
    remedy: "可以先核对是否漏记，再向本人了解情况；有正当理由的在备注写明，确需处理的请示上级党组织。",
    doubts: "这里只是核实提示，不对任何人作认定。",
  },
  *check({ roster, dues, asOf }, { "dues.unpaid_months": limit }) {
    const lacking = withoutMonths(dues);
    if (lacking) {
      yield lacking;
      return;
    }
    const months = closedMonthsOfLedger(dues, asOf);
    for (const person of roster.people) {
      if (dues.ambiguous().has(person.name)) continue;
      const standing = roster.standingOn(person, asOf);
      if (standing === "suspended") yield notApplicable(person.subject, "已停止党籍。");
      else if (standing === "on-roster" || standing === "floating") {
        yield answerFor(person, roster, dues, months, limit);
      }
    }
    yield* ambiguousDues(dues);
  },
});

const marks: { readonly [Standing in MonthStanding]: RunMark } = {
  paid: "break",
  unpaid: "hit",
  excused: "break",
  "not-owed": "break",
  unknown: "open",
};

function answerFor(
  person: Person,
  roster: RosterFacts,
  dues: DuesFacts,
  months: readonly Month[],
  limit: number,
): Answer {
  // An unknown month may be paid or unpaid; a month not owed or waived ends a run.
  const { run, open } = latestRun(months, limit, (month) => marks[standingOf(roster, dues, person, month)]);
  const [first] = run;
  if (first === undefined) {
    if (!open) return met(person.subject);
    return cannotJudge(person.subject, "coverage", {
      message: `${person.name}有几个月的党费看不出交没交，不能排除连续${limit}个月没有交费记录。`,
    });
  }
  const last = run.at(-1) ?? first;
  const records = run.flatMap((month) => dues.monthOf(person, month).records);
  const cells = [
    person.record.note,
    person.record.exemption,
    ...records.flatMap(({ note, waiver }) => [note, waiver]),
  ].filter((cell) => cell !== undefined);
  const reason = cells.find(isReason);
  const what = `${person.name}从${chineseMonth(first)}到${chineseMonth(last)}连续${run.length}个月没有交费记录`;
  if (reason) {
    return met(person.subject, {
      message: `${what}，备注写明：${fieldText(reason)}。`,
      evidence: [foundField(reason, "理由")],
    });
  }
  const expected = `${person.name}${chineseMonth(last)}党费`;
  const evidence = [duesEvidence(dues.monthOf(person, last), expected, dues.next())];
  const blank = cells[0];
  if (!blank) {
    return toConfirm(person.subject, { message: `${what}，台账里没有写理由的列，请核实是否有正当理由。`, evidence });
  }
  return gap(person.subject, {
    message: `${what}，也没有写理由，请核实情况。`,
    evidence: [...evidence, foundField(blank, `${person.name}未交党费的理由`)],
  });
}

function isReason(cell: Field<unknown>): boolean {
  return !saysNothing(fieldText(cell));
}
