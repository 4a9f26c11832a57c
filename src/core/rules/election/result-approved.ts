/** The result of an election is approved or filed by the superior organisation. */
import { addDays, chineseDay, type Day } from "../../model/date.ts";
import { fieldText, fieldValue, isUnreadable } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import { cannotJudge, defineRule, gap, met, notDue, toConfirm } from "../define.ts";
import type { ElectionEntry } from "../shared/election-terms.ts";
import { electionsAsked } from "../shared/elections-asked.ts";
import { foundFields } from "../shared/found-fields.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { recordEvidence } from "../shared/periodic-record.ts";

export const resultApproved = defineRule({
  id: "election/result-approved",
  severity: "M",
  needs: ["election"],
  parameters: ["election.approval_days"],
  basis: ["district-bureau/2.1", "ZB-21"],
  text: {
    title: "选举结果报批报备",
    condition: "选举结果有上级批复或备案，日期在选举之后。",
    gap: "选举结果还没有登记批复或备案。",
    why: "书记、副书记报批，委员报备，选举结果才算办完。",
    remedy: "已经批复的可以补登日期和文号；还没有的向上级党组织了解进度。",
    doubts: "多少天内批复，文件没有写数字，可以在体检设置里改。",
  },
  *check({ election, period, asOf }, { "election.approval_days": days }) {
    const rows = electionsAsked(election, period);
    if (rows.length === 0) return;
    const blocked = election.has("approval") ? null : withoutColumns(election, ["approvedOn"]);
    if (blocked) yield blocked;
    else for (const row of rows) yield answerFor(row, days, asOf);
  },
});

function answerFor(row: ElectionEntry, days: number, asOf: Day): Answer {
  const subject = row.place.id;
  const { approvedOn, approval } = row;
  const elected = fieldValue(row.electedOn);
  const approved = fieldValue(approvedOn);
  const evidence = foundFields([approvedOn, "批复日期"], [approval, "批复文号"]);
  if (approved && elected && approved.to < elected.from) {
    const message = `批复日期${chineseDay(approved.from)}早于选举日期，请核对是换届请示的批复还是选举结果的批复。`;
    return toConfirm(subject, { message, evidence });
  }
  if (approved || fieldText(approval) !== "") return met(subject, { evidence });
  if (isUnreadable(approvedOn)) {
    return cannotJudge(subject, "unreadable-date", { message: "批复日期读不准，请先核对。", evidence });
  }
  if (!elected) {
    return cannotJudge(subject, "unreadable-date", {
      message: "没有读得准的选举日期，看不出批复是否该下来了。",
      evidence: [recordEvidence(row, "electedOn", "选举日期")],
    });
  }
  const dueBy = addDays(elected.to, days);
  if (asOf <= dueBy) {
    const message = `选举结果还没有登记批复，可以在${chineseDay(dueBy)}前补上。`;
    return notDue(subject, dueBy, { message, evidence });
  }
  return gap(subject, { message: `选举已经过了${days}天，还没有登记批复或备案。`, evidence });
}
