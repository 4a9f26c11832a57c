/** A closed issue has its proof and who accepted it, and was closed on or after the day it was mended. */
import { chineseDay } from "../../model/date.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import { defineRule, gap, met } from "../define.ts";
import { foundFields } from "../shared/found-fields.ts";
import { isClosedIssue, isExplainedIssue } from "../shared/issue-state.ts";
import { withoutCell, withoutColumns } from "../shared/missing-column.ts";

const asked = ["evidence", "acceptor"] as const;

export const closeWithEvidence = defineRule({
  id: "rectify/close-with-evidence",
  severity: "M",
  needs: ["issues"],
  basis: ["school/6.2", "city-organs/2.3"],
  text: {
    title: "销号有佐证",
    condition: "已销号的问题有佐证、有验收人，销号日期不早于整改日期。",
    gap: "这个问题销了号，还缺佐证、验收人，或者日期前后颠倒。",
    why: "逐项对账销号，凭佐证、有人认。",
    remedy: "可以补上佐证（如会议记录第几行）和验收人，核对销号日期。",
  },
  *check({ issues }) {
    const closed = issues.entries.filter((entry) => isClosedIssue(entry) && !isExplainedIssue(entry));
    if (closed.length === 0) return;
    const blocked = withoutColumns(issues, asked);
    if (blocked) {
      yield blocked;
      return;
    }
    for (const entry of closed) {
      const blank = asked.filter((field) => entry[field] && fieldText(entry[field]) === "");
      const lacking = asked.find((field) => entry[field] === undefined);
      const mended = fieldValue(entry.rectifiedOn);
      const done = fieldValue(entry.closedOn);
      const isReversed = mended !== undefined && done !== undefined && done.to < mended.from;
      const faults = [
        ...(blank.length > 0 ? [`还没有写${blank.map((field) => issues.label(field)).join("、")}`] : []),
        ...(isReversed ? [`销号日期${chineseDay(done.from)}早于整改日期${chineseDay(mended.from)}`] : []),
      ];
      const cells = [
        ...foundFields(...blank.map((field) => [entry[field], issues.label(field)] as const)),
        ...(isReversed ? foundFields([entry.closedOn, "销号日期"]) : []),
      ];
      const subject = entry.place.id;
      if (faults.length > 0) yield gap(subject, { message: `已经销号，${faults.join("；")}。`, evidence: cells });
      else if (lacking) yield withoutCell(issues, { subject, name: "这个问题", entry }, lacking);
      else yield met(subject, { evidence: foundFields([entry.evidence, "佐证"]) });
    }
  },
});
