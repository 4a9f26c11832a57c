/** Details against totals against what was handed up: each line with both figures and both places. All in cents. */
import { stateOf } from "../facts/dues-facts.ts";
import { type Facts, factsOfKind } from "../facts/facts.ts";
import { chineseDay, chineseMonth, type Day, isoDay, type Month, monthOf } from "../model/date.ts";
import { fieldText, fieldValue } from "../model/field.ts";
import { parseRange, placeText } from "../model/place.ts";
import type { DuesRecord } from "../model/record.ts";
import { duesReceipts } from "./dues-receipts.ts";

export interface ReconciliationLine {
  /** Chinese: 7月实交合计, 2026年7月上缴. */
  readonly label: string;
  /** The figure somebody has written; null when it cannot be read. */
  readonly stated: number | null;
  /** What its details add up to; null when one of them has no amount. */
  readonly details: number | null;
  /** Chinese: where both stand. */
  readonly where: string;
}

/**
 * Totals of the dues sheets, what was handed up by month, and entries of the funds ledger on dues handed up. Sums beside
 * single members are listed only where they differ.
 */
export function duesReconciliation(facts: Facts): readonly ReconciliationLine[] {
  return [...totalLines(facts), ...remittanceLines(facts), ...fundLines(facts)];
}

function totalLines({ dues }: Facts): ReconciliationLine[] {
  return (dues?.ledger.totals ?? []).flatMap((total): ReconciliationLine[] => {
    if (total.stated.state === "blank") return [];
    const stated = fieldValue(total.stated) ?? null;
    const details = total.unreadableParts > 0 ? null : total.sum;
    const parts = parseRange(total.parts.range);
    const isOfOneMember = parts !== null && parts.top === parts.bottom && parts.left < parts.right;
    if (isOfOneMember && stated === details) return [];
    return [{ label: total.label, stated, details, where: `${placeText(total.at)} 与 ${placeText(total.parts)}` }];
  });
}

/** By month: what was collected, and the part of it that has a day of handing up. Only where rows have such a day. */
function remittanceLines({ dues, asOf, period }: Facts): ReconciliationLine[] {
  if (!dues) return [];
  const rows = new Map<Month, DuesRecord[]>();
  const dated = new Set<Month>();
  for (const record of dues.ledger.records) {
    for (const month of fieldValue(record.months) ?? []) {
      const known = rows.get(month);
      if (known) known.push(record);
      else rows.set(month, [record]);
      if (fieldValue(record.remittedOn)) dated.add(month);
    }
  }
  const first = monthOf(period.from);
  return [...dated]
    .filter((month) => month >= first && month <= monthOf(asOf))
    .sort((a, b) => a - b)
    .map((month): ReconciliationLine => {
      const own = rows.get(month) ?? [];
      const { collected, remitted, remittedOn } = duesReceipts(dues, [month], asOf, own);
      const open = own.filter((record) => stateOf(record) === "paid" && !fieldValue(record.remittedOn));
      const cells = open.slice(0, 5).map((record) => placeText(record.remittedOn?.at ?? record.name.at));
      const days = remittedOn.map(isoDay).join("、");
      return {
        label: `${chineseMonth(month)}实交与上缴`,
        stated: collected,
        details: remitted,
        where:
          open.length === 0
            ? `上缴日期 ${days}`
            : `还有 ${open.length} 笔没有上缴日期：${cells.join("、")}${open.length > 5 ? " 等" : ""}`,
      };
    });
}

/** Entries of the funds ledger on dues handed up, against the payments with the same day of handing up. */
function fundLines(facts: Facts): ReconciliationLine[] {
  const { dues } = facts;
  if (!dues) return [];
  const byDay = new Map<Day, number | null>();
  for (const record of dues.ledger.records) {
    const day = fieldValue(record.remittedOn)?.from;
    if (day === undefined || stateOf(record) !== "paid") continue;
    const payment = fieldValue(record.paid);
    const known = byDay.has(day) ? (byDay.get(day) ?? null) : 0;
    byDay.set(day, known === null || payment?.kind !== "amount" ? null : known + payment.cents);
  }
  return (factsOfKind(facts, "funds")?.entries ?? []).flatMap((entry): ReconciliationLine[] => {
    const words = `${fieldText(entry.type)}${fieldText(entry.purpose)}`;
    if (!/党费/.test(words) || !/上[缴交解]/.test(words)) return [];
    const day = fieldValue(entry.date)?.from;
    const amount = entry.amount ?? entry.income;
    const at = placeText(amount?.at ?? entry.place);
    return [
      {
        label: `经费台账：${day === undefined ? "" : chineseDay(day)}上缴党费`,
        stated: fieldValue(amount) ?? null,
        details: day === undefined ? null : (byDay.get(day) ?? null),
        where:
          day !== undefined && byDay.has(day)
            ? `${at} 与党费台账中上缴日期为 ${isoDay(day)} 的明细`
            : `${at}；党费台账没有这一天上缴的明细`,
      },
    ];
  });
}
