/** An issue that a rule found may be closed only when the rule says now that it is met, or a person says so. */
import { fieldText } from "../../model/field.ts";
import { cannotJudge, defineRule, gap, met, notApplicable } from "../define.ts";
import { isClosedIssue, isExplainedIssue } from "../shared/issue-state.ts";
import { recordEvidence } from "../shared/periodic-record.ts";

export const autoVerify = defineRule({
  id: "rectify/auto-verify",
  severity: "H",
  needs: ["issues"],
  basis: ["derived"],
  text: {
    title: "复核后销号",
    condition: "由体检发现的问题，这一次复核达标了才销号；期间已过、写了说明的不算。",
    gap: "这个问题已经销号，复核时还没有达标。",
    why: "销了号又没改好，下次检查还会碰到。",
    remedy: "请核对台账：改好了的补上记录；确实改不了的，把状态改为“已说明”并写明原因。",
  },
  *check({ issues, verdictOf }) {
    for (const entry of issues.entries) {
      if (!isClosedIssue(entry)) continue;
      const { id } = entry.place;
      const rule = fieldText(entry.rule);
      const verdict = verdictOf?.(rule, fieldText(entry.subject));
      const evidence = [recordEvidence(entry, "status", "状态")];
      if (!rule.includes("/")) yield notApplicable(id, "是支部自己登记的问题，由人确认。");
      else if (isExplainedIssue(entry)) yield notApplicable(id, "已经写明说明。");
      else if (verdict === "gap") yield gap(id, { message: "已经销号，这次复核还没有达标。", evidence });
      else if (verdict === "met" || verdict === "not-applicable") yield met(id, { evidence });
      else {
        yield cannotJudge(id, "unreadable-value", {
          message: "这次体检没有得出这一条的结论，看不出改好了没有。",
          evidence,
        });
      }
    }
  },
});
