/** Every expense shows who approved it or under which number it is filed. */
import { fieldValue } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import type { Place } from "../../model/place.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met, placeOf } from "../define.ts";
import { isAsked } from "../shared/entry-fields.ts";
import { isExpense } from "../shared/expenses.ts";

export const approvalFiled = defineRule({
  id: "funds/approval-filed",
  severity: "M",
  needs: ["funds"],
  basis: ["wuwei/2.5", "district-bureau/7.3.2"],
  text: {
    title: "活动经费审批备案",
    condition: "检查期内的每笔支出都写了审批人或审批备案号。",
    gap: "这笔支出还没有写审批人或备案号。",
    why: "每笔支出有审批，账目才说得清。",
    remedy: "可以在经费台账里补上审批人或备案号；没有审批单的，请先补办手续。",
  },
  *check({ funds, period }) {
    const expenses = funds.entries.filter((entry) => isExpense(entry) && isAsked(funds, entry, period));
    if (expenses.length > 0 && !funds.has("approver") && !funds.has("approval")) {
      yield withoutApproval("branch", funds.whole());
      return;
    }
    for (const entry of expenses) {
      const shown = [entry.approver, entry.approval].find((field) => fieldValue<unknown>(field) !== undefined);
      const blank = entry.approver ?? entry.approval;
      if (shown) yield met(entry.place.id, { evidence: [foundField(shown, "审批")] });
      else if (blank) {
        const message = "这笔支出还没有写审批人或备案号。";
        yield gap(entry.place.id, { message, evidence: [foundField(blank, "审批人或备案号")] });
      } else yield withoutApproval(entry.place.id, placeOf(entry));
    }
  },
});

function withoutApproval(subject: string, near: Place): Answer {
  return cannotJudge(subject, "missing-column", {
    message: "经费台账里没有找到“审批人”或“审批备案号”列，看不出审批情况。",
    evidence: [absent(near, "审批人列")],
    missing: { kind: "funds", field: "approver" },
  });
}
