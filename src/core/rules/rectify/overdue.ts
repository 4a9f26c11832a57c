/** No issue that is still open is past its deadline, unless an extension was approved. */
import { chineseDay } from "../../model/date.ts";
import { fieldValue } from "../../model/field.ts";
import { cannotJudge, defineRule, gap, met, notApplicable } from "../define.ts";
import { foundFields } from "../shared/found-fields.ts";
import { isClosedIssue, isExtended } from "../shared/issue-state.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { recordEvidence } from "../shared/periodic-record.ts";

export const overdue = defineRule({
  id: "rectify/overdue",
  severity: "H",
  needs: ["issues"],
  basis: ["school/5.2", "four-strong"],
  text: {
    title: "无逾期未整改",
    condition: "每个问题已经销号，或者还没有到时限；批准延期的不算，只是申请的照算。",
    gap: "这个问题过了时限还没有销号。",
    why: "时限是给整改排的队，过了时限要么销号，要么说明。",
    remedy: "已经改好的请补佐证后销号；改不完的写明原因，报批延期。",
  },
  *check({ issues, asOf }) {
    const blocked = withoutColumns(issues, ["deadline"]);
    if (blocked) {
      yield blocked;
      return;
    }
    for (const entry of issues.entries) {
      const { id } = entry.place;
      const deadline = fieldValue(entry.deadline);
      const evidence = foundFields([entry.deadline, "时限"]);
      if (isClosedIssue(entry)) yield met(id, { evidence: [recordEvidence(entry, "status", "状态")] });
      else if (!deadline)
        yield cannotJudge(id, "unreadable-value", { message: "没有能看懂的时限，看不出逾期没有。", evidence });
      else if (asOf <= deadline.to) yield met(id, { evidence });
      else if (isExtended(entry)) yield notApplicable(id, "已经批准延期。");
      else {
        yield gap(id, { message: `时限是${chineseDay(deadline.to)}，还没有销号。`, evidence });
      }
    }
  },
});
