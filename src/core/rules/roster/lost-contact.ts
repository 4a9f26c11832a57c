/** Lost for half a year: 停止党籍 is decided; two years on, the procedure of removal. The tool asks to verify, no more. */
import type { RosterFacts } from "../../facts/roster-facts.ts";
import { addMonths, addYears, chineseDay, type DateSpan, type Day, isoSpan } from "../../model/date.ts";
import { fieldText, fieldValue, isUnreadable } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import { cannotJudge, defineRule, foundField, gap, met, notDue } from "../define.ts";
import { awayOn, type FloatingMember, perhapsBack } from "../shared/floating-members.ts";
import { withoutColumns } from "../shared/missing-column.ts";

export const lostContact = defineRule({
  id: "roster/lost-contact",
  severity: "H",
  needs: ["floating"],
  uses: ["roster"],
  parameters: ["roster.lost_contact_months", "roster.lost_contact_removal_years"],
  basis: ["JY-24"],
  text: {
    title: "失联党员处置",
    condition: "失去联系满规定时间的，登记了停止党籍的决定；再满规定年数的，登记了后续处置。",
    gap: "失去联系已满规定时间，还没有登记处置决定，请核实。",
    why: "失联党员怎样处置有规定的程序，由支部研究、报上级批准。",
    remedy: "可以先再联系、再查找，把查找情况登记下来；确实失联的，请示上级党组织按程序处理。",
    doubts: "这里只是核实提示，不对任何人作认定。",
  },
  *check(
    { floating, roster, asOf },
    { "roster.lost_contact_months": months, "roster.lost_contact_removal_years": years },
  ) {
    const away = awayOn(floating, asOf);
    const lacking = withoutColumns(floating, ["lostSince"]);
    if (lacking && away.length > 0) {
      yield lacking;
      return;
    }
    for (const member of away) {
      const { subject, name, entry } = member;
      const lost = fieldValue(entry.lostSince);
      if (lost)
        yield perhapsBack(member) ?? answerFor(member, lost, decisionOn(member, roster), { months, years, asOf });
      else if (isUnreadable(entry.lostSince)) {
        yield cannotJudge(subject, "unreadable-date", {
          message: `${name}的失联起始日期看不懂，请核对。`,
          evidence: [foundField(entry.lostSince, "失联起始")],
        });
      }
    }
  },
});

interface Limits {
  readonly months: number;
  readonly years: number;
  readonly asOf: Day;
}

/** The day from which membership is suspended, in the ledger of floating members or in the roster. */
function decisionOn({ name, entry }: FloatingMember, roster: RosterFacts | null): DateSpan | null {
  const own = fieldValue(entry.suspendedOn);
  if (own) return own;
  const lookup = roster?.find(name);
  if (lookup?.kind !== "person") return null;
  const { status, statusFrom } = lookup.person.record;
  const kind = fieldValue(status);
  return kind === "suspended" || kind === "removed" ? (fieldValue(statusFrom) ?? null) : null;
}

function answerFor(
  { subject, name, entry }: FloatingMember,
  lost: DateSpan,
  decided: DateSpan | null,
  limits: Limits,
): Answer {
  const { months, years, asOf } = limits;
  const { lostSince, suspendedOn, disposal } = entry;
  const cells = [lostSince, suspendedOn, disposal].filter((cell) => cell !== undefined);
  const evidence = cells.map((cell) => foundField(cell, `${name}的处置情况`));
  const due = addMonths(lost.to, months);
  if (isUnreadable(suspendedOn)) {
    const message = `${name}的停止党籍日期看不懂，请核对。`;
    return cannotJudge(subject, "unreadable-date", { message, evidence });
  }
  if (decided === null) {
    const since = `${name}登记为${isoSpan(lost)}起失去联系`;
    if (asOf < due)
      return notDue(subject, due, { message: `${since}，到${chineseDay(due)}满${months}个月。`, evidence });
    if (fieldText(disposal) !== "") return met(subject, { evidence });
    return gap(subject, { message: `${since}，已满${months}个月，还没有登记处置决定，请核实。`, evidence });
  }
  const further = addYears(decided.to, years);
  if (asOf < further || fieldText(disposal) !== "") return met(subject, { evidence });
  return gap(subject, {
    message: `${name}停止党籍的决定是${isoSpan(decided)}，已满${years}年，还没有登记后续处置，请核实。`,
    evidence,
  });
}
