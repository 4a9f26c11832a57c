/** Each expense was discussed by the committee or the assembly before the money was spent. */
import type { EntryFacts } from "../../facts/entry-facts.ts";
import type { MeetingFacts } from "../../facts/meeting-facts.ts";
import { chineseDay, type Day } from "../../model/date.ts";
import { fieldValue, isUnreadable } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";
import type { Answer } from "../../model/outcome.ts";
import { cannotJudge, defineRule, foundField, gap, met, notApplicable, toConfirm } from "../define.ts";
import { isAsked } from "../shared/entry-fields.ts";
import { isExpense } from "../shared/expenses.ts";
import { yuan } from "../shared/member-dues.ts";
import { withoutCell, withoutColumns } from "../shared/missing-column.ts";
import { dateEvidence } from "../shared/periodic-meeting.ts";

export const useDecided = defineRule({
  id: "dues/use-decided",
  severity: "M",
  needs: ["funds"],
  uses: ["meetings"],
  parameters: ["funds.decision_free"],
  basis: ["district-bureau/7.3.2", "wuwei/2.5"],
  text: {
    title: "经费使用集体研究",
    condition: "每笔支出都写了研究日期，不晚于支出日期，那天有支委会或党员大会的记录。",
    gap: "这笔支出还没有研究的记录，或者先用后研究。",
    why: "花钱先商量、有记录，用得明白。",
    remedy: "研究过的请补填研究日期；没有研究的可以在会上说明情况，以后先研究再列支。",
  },
  *check({ funds, meetings, period }, { "funds.decision_free": free }) {
    const lines = funds.entries.filter((entry) => isExpense(entry) && isAsked(funds, entry, period));
    const lacking = withoutColumns(funds, ["decidedOn"]);
    if (lines.length > 0 && lacking) {
      yield lacking;
      return;
    }
    if (lines.length === 0) yield notApplicable("branch", "没有支出。");
    for (const line of lines) yield answerFor(line, funds, meetings, free);
  },
});

function answerFor(
  line: EntryOf<"funds">,
  funds: EntryFacts<"funds">,
  meetings: MeetingFacts | null,
  free: number,
): Answer {
  const subject = line.place.id;
  const amount = fieldValue(line.amount);
  if (amount !== undefined && amount < free) {
    return notApplicable(subject, `支出${yuan(amount)}元，低于免集体研究的${yuan(free)}元。`);
  }
  const decided = fieldValue(line.decidedOn);
  const spent = fieldValue(line.date);
  const evidence = [line.decidedOn, line.date].flatMap((field) =>
    field ? [foundField(field, "研究和支出的日期")] : [],
  );
  if (!line.decidedOn) {
    return withoutCell(funds, { subject, name: "这笔支出", entry: line }, "decidedOn");
  }
  if (!decided) {
    if (isUnreadable(line.decidedOn)) {
      return cannotJudge(subject, "unreadable-date", { message: "研究日期读不懂，请先核对。", evidence });
    }
    return gap(subject, { message: "这笔支出还没有写研究日期。", evidence: evidence.slice(0, 1) });
  }
  if (!spent) return cannotJudge(subject, "unreadable-date", { message: "这笔支出的日期读不准，请先核对。", evidence });
  if (decided.from > spent.to) {
    const message = `${chineseDay(spent.to)}支出，${chineseDay(decided.from)}才研究。`;
    return gap(subject, { message, evidence, past: true });
  }
  const meeting = meetings ? meetingOn(meetings, decided.from, decided.to) : null;
  if (meeting) return met(subject, { evidence: [...evidence, dateEvidence(meeting)] });
  if (!meetings?.covers(decided)) return met(subject, { evidence });
  const message = `写的研究日期是${chineseDay(decided.from)}，会议记录里那天没有支委会或党员大会，请核对。`;
  return toConfirm(subject, { message, evidence });
}

function meetingOn(meetings: MeetingFacts, from: Day, to: Day) {
  const days = { from, to };
  return meetings.within("committee", days)[0] ?? meetings.within("assembly", days)[0] ?? null;
}
