/** Every closed month has a meeting of the branch committee (支委会), where the branch is large enough to have one. */
import type { RosterFacts } from "../../facts/roster-facts.ts";
import type { Day } from "../../model/date.ts";
import type { Answer } from "../../model/outcome.ts";
import type { Period } from "../../model/period.ts";
import { absent, cannotJudge, defineRule, foundField, notApplicable } from "../define.ts";
import { answersPerPeriod } from "../shared/periodic-meeting.ts";

export const committeeMonthly = defineRule({
  id: "meetings/committee-monthly",
  severity: "H",
  needs: ["meetings", "roster"],
  parameters: ["committee.meeting_frequency", "committee.required_at", "assembly.founding_days"],
  basis: ["school/4.5.1", "district-bureau/4.1.1", "lianxing/2.1", "ZB-12"],
  text: {
    title: "支委会每月1次",
    condition: "设支委会的支部，每个已经结束的月份都有支委会记录。",
    gap: "这个月还没有支委会记录。",
    why: "支委会按月研究支部日常工作。",
    remedy: "可以先核对是否开过漏记；开过的请补登记。",
    remedyWhenPast: "开过的可以补登记录；确实没有开的写明原因，留意以后按月召开。",
    doubts: "正式党员不足七名的支部不设支委会，这一条不适用。",
  },
  *check(
    facts,
    {
      "committee.meeting_frequency": frequency,
      "committee.required_at": requiredAt,
      "assembly.founding_days": foundingDays,
    },
  ) {
    yield* answersPerPeriod({
      facts,
      type: "committee",
      name: "支委会",
      frequency,
      foundingDays,
      exception: (period) => withoutCommittee(period, facts.roster, facts.asOf, requiredAt),
    });
  },
});

/** A branch that was large enough only for a part of the month owes nothing for it yet. */
function withoutCommittee(period: Period, roster: RosterFacts, asOf: Day, requiredAt: number): Answer | null {
  const counts = [period.from, period.to < asOf ? period.to : asOf].map((day) => roster.fullMembersOn(day));
  const most = Math.min(...counts.map(({ full, unknown }) => full.length + unknown.length));
  const least = Math.min(...counts.map(({ full }) => full.length));
  if (most < requiredAt) {
    return notApplicable(period.key, `${period.label}正式党员${most}名，不足${requiredAt}名，不设支委会。`);
  }
  if (least >= requiredAt) return null;
  const unknown = counts.find(({ full }) => full.length < requiredAt)?.unknown ?? [];
  const column = roster.has("memberType");
  return cannotJudge(period.key, column ? "unknown-member-type" : "missing-column", {
    message: `有${unknown.length}名党员分不清是正式党员还是预备党员，看不出${period.label}该不该设支委会。`,
    evidence: column
      ? unknown.slice(0, 5).map(({ record }) => foundField(record.memberType ?? record.name, "党员类别"))
      : [absent(roster.whole(), "党员类别列")],
    ...(column ? {} : { missing: { kind: "roster", field: "memberType" } as const }),
  });
}
