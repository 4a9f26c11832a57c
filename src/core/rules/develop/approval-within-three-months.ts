/** The superior committee decides on an admission within three months, in special cases within six and with a reason. */
import { addMonths, chineseDay, isoSpan } from "../../model/date.ts";
import { fieldText } from "../../model/field.ts";
import { absent, defineRule, foundField, met, notDue, toConfirm } from "../define.ts";
import { regulationWords } from "../shared/development-rules.ts";
import { answersPerStep } from "../shared/dossiers.ts";

export const approvalWithinThreeMonths = defineRule({
  id: "develop/approval-within-three-months",
  severity: "H",
  needs: ["development"],
  parameters: ["develop.approval_months", "develop.approval_max_months", "develop.revised_on"],
  basis: ["FZ26-25"],
  text: {
    title: "上级3个月内审批",
    condition: "支部大会通过以后，上级党组织在规定时间内审批；有特殊情况的可以适当延长并写明。",
    gap: "接收预备党员还没有按时审批。",
    why: "审批有时限，超过最长时限的要查清原因。",
    remedy: "可以先核对批复是否收到漏记；没有批复的，可以向上级党组织了解进度。",
    remedyWhenPast: "已经晚了的写明原因，批复文件随材料归档。",
  },
  *check(
    facts,
    { "develop.approval_months": months, "develop.approval_max_months": longest, "develop.revised_on": revisedOn },
  ) {
    const { development, asOf } = facts;
    yield* answersPerStep(facts, {
      from: "assemblyOn",
      done: "approvedOn",
      limit: `${longest}个月`,
      lastDay: (from) => addMonths(from, longest),
      notReached: "还没有登记接收大会。",
      note: (from) => `（${regulationWords(from, revisedOn)}）`,
      // Between the usual and the longest time a reason is asked for; outside it the dates alone decide.
      exception: ({ subject, name, entry }, from) => {
        const usual = addMonths(from.to, months);
        const end = addMonths(from.to, longest);
        const cell = entry.approvedOn;
        if (cell?.state === "blank" && asOf <= usual) {
          return notDue(subject, usual, {
            message: `${name}的接收大会是${isoSpan(from)}，审批最晚${chineseDay(usual)}。`,
            evidence: [foundField(cell, `${name}的审批日期`)],
          });
        }
        if (cell?.state !== "value") return null;
        const done = cell.value;
        if (done.from > asOf || done.from <= usual || done.to > end) return null;
        const note = entry.approvalNote;
        const evidence = [
          foundField(cell, "审批日期"),
          note ? foundField(note, `${name}审批延迟的说明`) : absent(development.whole(), "审批延迟说明列"),
        ];
        const message = `${name}的审批是${isoSpan(done)}，超过${months}个月、没有超过${longest}个月`;
        return fieldText(note) !== ""
          ? met(subject, { message: `${message}，已有说明。`, evidence })
          : toConfirm(subject, { message: `${message}，请核实有没有特殊情况，并写明原因。`, evidence });
      },
    });
  },
});
