/** A probationary member owes dues from the assembly that admitted them; paying begins in that month or the next. */
import type { DuesFacts } from "../../facts/dues-facts.ts";
import { addToMonth, chineseMonth, type Day, lastDayOfMonth, type Month, monthOf } from "../../model/date.ts";
import { fieldValue } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import type { DuesRecord } from "../../model/record.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met, notDue } from "../define.ts";
import { type Dossier, dossiersOf } from "../shared/dossiers.ts";
import { inMonthOrder, isMonthClosed, isPayment, paymentEvidence, withoutMonths } from "../shared/member-dues.ts";
import { withoutColumns } from "../shared/missing-column.ts";

export const probationaryStart = defineRule({
  id: "dues/probationary-start",
  severity: "M",
  needs: ["dues", "development"],
  uses: ["roster"],
  basis: ["DF-9"],
  text: {
    title: "预备党员自大会日起交",
    condition: "新接收的预备党员，从支部大会通过的当月（最迟次月）开始有交费记录。",
    gap: "这名预备党员的党费交得晚了，或者还没有交。",
    why: "党费从支部大会通过为预备党员之日交起。",
    remedy: "可以核对是否漏记；确实没有交的，从大会通过的当月补交。",
  },
  *check({ dues, development, roster, period, asOf }) {
    const dossiers = dossiersOf(development, period);
    const lacking = withoutMonths(dues) ?? withoutColumns(development, ["assemblyOn"]);
    if (lacking && dossiers.length > 0) {
      yield lacking;
      return;
    }
    for (const { subject, name, entry } of dossiers) {
      const accepted = fieldValue(entry.assemblyOn);
      if (!accepted) {
        const later = fieldValue(entry.approvedOn) ?? fieldValue(entry.probationFrom);
        if (!later || !entry.assemblyOn) continue;
        const message = `${name}没有写清接收大会的日期，看不出从哪个月交起。`;
        yield cannotJudge(subject, "unreadable-date", {
          message,
          evidence: [foundField(entry.assemblyOn, "接收大会日期")],
        });
        continue;
      }
      const start = monthOf(accepted.from);
      const last = addToMonth(start, 1);
      if (accepted.from > asOf || lastDayOfMonth(last) < period.from) continue;
      if (roster?.find(name).kind === "ambiguous") {
        const message = `花名册里叫${name}的不止一人，党费台账分不清是谁的。`;
        yield cannotJudge(subject, "ambiguous-name", { message });
        continue;
      }
      const first = firstPayment(dues.monthsOfSubject(name));
      yield answerFor({ subject, name, entry }, start, first, dues, asOf);
    }
  },
});

interface FirstPayment {
  readonly month: Month;
  readonly record: DuesRecord;
}

function firstPayment(own: ReadonlyMap<Month, readonly DuesRecord[]>): FirstPayment | null {
  for (const [month, records] of inMonthOrder(own)) {
    const record = records.find(isPayment);
    if (record) return { month, record };
  }
  return null;
}

/** @param start month of the assembly */
function answerFor(
  { subject, name, entry }: Dossier,
  start: Month,
  first: FirstPayment | null,
  dues: DuesFacts,
  asOf: Day,
): Answer {
  const last = addToMonth(start, 1);
  const evidence = [
    ...(entry.assemblyOn ? [foundField(entry.assemblyOn, "接收大会日期")] : []),
    ...(first ? [paymentEvidence(first.record, "党费")] : []),
  ];
  if (first && first.month <= last) return met(subject, { evidence });
  const what = `${name}在${chineseMonth(start)}的大会上接收`;
  if (!first && !isMonthClosed(last, asOf)) {
    const message = `${what}，还没有交费记录，最迟${chineseMonth(last)}。`;
    return notDue(subject, lastDayOfMonth(last), { message, evidence });
  }
  if (!dues.coversMonth(start) || !dues.coversMonth(last)) {
    const message = `${what}，党费台账没有包住那两个月，看不出从哪个月交起。`;
    return cannotJudge(subject, "coverage", { message, evidence });
  }
  const paid = first ? `第一笔党费是${chineseMonth(first.month)}的` : "还没有交费记录";
  return gap(subject, {
    message: `${what}，${paid}。`,
    evidence: first ? evidence : [absent(dues.next(), `${name}${chineseMonth(start)}党费`), ...evidence],
  });
}
