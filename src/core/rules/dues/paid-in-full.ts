/** What was paid for a month is at least what was due. A month without any payment is another rule's gap (decision 31). */
import { hasWaiver } from "../../facts/dues-facts.ts";
import { chineseMonth, isoMonth, lastDayOfMonth, type Month } from "../../model/date.ts";
import { fieldValue, isUnreadable } from "../../model/field.ts";
import type { Answer } from "../../model/outcome.ts";
import type { DuesRecord } from "../../model/record.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met, notApplicable, notDue } from "../define.ts";
import { hasQuarterDue, paidCents } from "../shared/dues-amounts.ts";
import {
  ambiguousDues,
  inspectedMonths,
  isMonthClosed,
  isWithin,
  paymentEvidence,
  withoutMonths,
  yuan,
} from "../shared/member-dues.ts";

export const paidInFull = defineRule({
  id: "dues/paid-in-full",
  severity: "M",
  needs: ["dues"],
  basis: ["school/4.4.3", "lianxing/3.2", "district-bureau/3.1.4", "jiefangbei/3.2"],
  text: {
    title: "足额",
    condition: "每个月的实交不少于应交。",
    gap: "实交少于应交。",
    why: "少交的部分要补上，不然合计和上缴都会对不上。",
    remedy: "可以核对金额是否记错；确实少交的可以提醒本人补交差额，批准少交的请写明。",
  },
  *check({ dues, period, asOf }) {
    const { records, fields } = dues.ledger;
    const lacking = withoutMonths(dues);
    if (lacking) {
      yield lacking;
      return;
    }
    if (records.every(({ due }) => due === undefined)) {
      yield cannotJudge("branch", "missing-column", {
        message: "党费台账没有应交列，看不出是否足额。",
        evidence: [absent(dues.whole(), "月应交列")],
        missing: { kind: "dues", field: "monthlyDue" },
      });
      return;
    }
    if (records.every(({ paid }) => fieldValue(paid)?.kind !== "amount")) {
      yield cannotJudge("branch", "unreadable-value", {
        message: "党费台账只打了勾，没有写实交金额，看不出是否足额。",
        evidence: [absent(dues.caption("paid"), "实交金额")],
      });
      return;
    }
    const months = inspectedMonths(period, asOf);
    const quarterDue = hasQuarterDue(fields);
    const totalDue = sheetsOfTotalDue(records);
    for (const [subject, own] of dues.entries()) {
      for (const [month, entries] of own) {
        const span = fieldValue(entries[0]?.months) ?? [month];
        // A payment for several months is one fact: it is answered once, for the first of them that is inspected.
        if (span.find((covered) => isWithin(months, covered)) !== month) continue;
        const total = quarterDue || entries.some(({ place }) => totalDue.has(place.sheet));
        yield answerFor(`${subject}/${isoMonth(month)}`, subject, month, entries, total, isMonthClosed(month, asOf));
      }
    }
    yield* ambiguousDues(dues);
  },
});

function answerFor(
  key: string,
  subject: string,
  month: Month,
  records: readonly DuesRecord[],
  totalDue: boolean,
  closed: boolean,
): Answer {
  if (records.some(hasWaiver)) return notApplicable(key, "已经批准少交或免交。");
  const paid = paidCents(records);
  if (paid === 0) return withoutAmount(key, subject, month, records);
  const evidence = records
    .filter((record) => fieldValue(record.paid)?.kind === "amount")
    .slice(0, 1)
    .map((record) => paymentEvidence(record, "实交金额"));
  const [stated] = records.flatMap((record) => (record.due?.state === "value" ? [{ ...record, due: record.due }] : []));
  if (!stated) {
    const cell = records.find((record) => record.due)?.due;
    return cannotJudge(key, "unreadable-value", {
      message: `${subject}${chineseMonth(month)}没有写应交金额，看不出是否足额。`,
      evidence: cell ? [foundField(cell, "应交金额")] : evidence,
    });
  }
  const due = stated.due.value;
  const length = fieldValue(stated.months)?.length ?? 1;
  if (paid >= due * (totalDue ? 1 : length)) return met(key, { evidence });
  const both = [...evidence, foundField(stated.due, "应交金额")];
  if (paid >= due) {
    const message = `${subject}一笔交了${length}个月，应交${yuan(due)}元是每月的还是合计的看不出来。`;
    return cannotJudge(key, "unreadable-value", { message, evidence: both });
  }
  const message = `${subject}${chineseMonth(month)}应交${yuan(due)}元，实交${yuan(paid)}元，还差${yuan(due - paid)}元。`;
  return closed
    ? gap(key, { message, evidence: both })
    : notDue(key, lastDayOfMonth(month), { message, evidence: both });
}

/** A month in which no amount was paid. */
function withoutAmount(key: string, subject: string, month: Month, records: readonly DuesRecord[]): Answer {
  const tick = records.find(({ paid }) => fieldValue(paid)?.kind === "tick");
  const unclear = tick ?? records.find(({ paid }) => isUnreadable(paid));
  if (!unclear) return notApplicable(key, "这个月还没有交费，见“按月交纳”。");
  return cannotJudge(key, "unreadable-value", {
    message: `${subject}${chineseMonth(month)}${tick ? "只打了勾，没有写金额" : "的实交金额看不懂"}。`,
    evidence: [paymentEvidence(unclear, "实交金额")],
  });
}

/**
 * Sheets of payments for several months whose 应交 is the sum of those months: payments equal it, and none reaches it
 * once for each month. Whether 应交 is a month's or the whole, the caption alone does not say.
 */
function sheetsOfTotalDue(records: readonly DuesRecord[]): ReadonlySet<string> {
  const equal = new Set<string>();
  const monthly = new Set<string>();
  for (const { place, months, due, paid } of records) {
    const length = fieldValue(months)?.length ?? 1;
    const payment = fieldValue(paid);
    const owed = fieldValue(due);
    if (length < 2 || !owed || payment?.kind !== "amount") continue;
    if (payment.cents === owed) equal.add(place.sheet);
    else if (payment.cents >= owed * length) monthly.add(place.sheet);
  }
  return new Set([...equal].filter((sheet) => !monthly.has(sheet)));
}
