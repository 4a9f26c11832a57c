/** A reminder: a large voluntary payment is listed of its own and handed up; a monthly due rarely exceeds the usual limit. */
import { isoMonth, type Month } from "../../model/date.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import type { DuesRecord } from "../../model/record.ts";
import { defineRule, foundField, met, notApplicable, toConfirm } from "../define.ts";
import { inspectedMonths, isWithin, paymentEvidence, yuan } from "../shared/member-dues.ts";

export const largePayment = defineRule({
  id: "dues/large-payment",
  severity: "I",
  needs: ["dues"],
  parameters: ["dues.large_payment", "dues.monthly_usual_max"],
  basis: ["DF-11", "DF17"],
  text: {
    title: "大额党费",
    condition: "一次自愿多交较多的在备注单独写明，月应交额一般不超过规定的数。",
    gap: "有一笔大额党费还没有单独写明。",
    why: "自愿多交的大额党费要单列，并全额上缴中央。",
    remedy: "可以核对金额；确实是大额党费的，在备注写明“大额党费”和上缴情况。",
  },
  *check({ dues, period, asOf }, { "dues.large_payment": large, "dues.monthly_usual_max": usual }) {
    const months = inspectedMonths(period, asOf);
    const answers = new Map<string, Answer>();
    for (const [name, own] of dues.entries()) {
      for (const [month, records] of own) {
        for (const record of records) {
          // A payment for several months is one payment: it is answered for the first of them that is inspected.
          if (fieldValue(record.months)?.find((covered) => isWithin(months, covered)) !== month) continue;
          const answer = answerFor(name, month, record, large, usual);
          if (answer && !answers.has(answer.subject)) answers.set(answer.subject, answer);
        }
      }
    }
    if (answers.size === 0) yield notApplicable("branch", "没有大额党费。");
    yield* answers.values();
  },
});

/** Null for an ordinary payment. */
function answerFor(name: string, month: Month, record: DuesRecord, large: number, usual: number): Answer | null {
  const payment = fieldValue(record.paid);
  const paid = payment?.kind === "amount" ? payment.cents : 0;
  const due = fieldValue(record.due);
  const count = fieldValue(record.months)?.length ?? 1;
  // Without a due one cannot tell what was given beyond it: only what no due explains is large.
  const beyond = paid - (due ?? usual) * count;
  if (beyond < large && (due ?? 0) <= usual) return null;
  const subject = `${name}/${isoMonth(month)}`;
  if (beyond < large && record.due) {
    const message = `月应交额${yuan(due ?? 0)}元，一般不超过${yuan(usual)}元，请核对。`;
    return toConfirm(subject, { message, evidence: [foundField(record.due, "月应交额")] });
  }
  const evidence = [paymentEvidence(record, "党费")];
  if (/大额|自愿|多交|单列|中央/.test(fieldText(record.note)) && record.note) {
    return met(subject, { evidence: [...evidence, foundField(record.note, "大额党费")] });
  }
  const message = `这一笔交了${yuan(paid)}元，比应交的多${yuan(beyond)}元，请核对是不是大额党费，是的在备注单独写明。`;
  return toConfirm(subject, { message, evidence });
}
