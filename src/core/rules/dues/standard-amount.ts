/**
 * The monthly due follows the standard: the whole base times one rate, never bracket by bracket (trap F2.24), in whole
 * cents. Without base or kind of person only the continuity of the amount can be told (decision 12).
 */
import { hasWaiver } from "../../facts/dues-facts.ts";
import type { Month } from "../../model/date.ts";
import { chineseMonth, isoMonth } from "../../model/date.ts";
import { type Field, fieldText, fieldValue } from "../../model/field.ts";
import type { Answer, Evidence } from "../../model/outcome.ts";
import type { DuesRecord } from "../../model/record.ts";
import { absent, cannotJudge, defineRule, found, foundField, gap, met, notApplicable } from "../define.ts";
import { type MonthlyAmount, monthlyAmounts } from "../shared/dues-amounts.ts";
import { type DuesStandard, standardDue } from "../shared/dues-standard.ts";
import { inMonthOrder, inspectedMonths, isWithin, yuan } from "../shared/member-dues.ts";

export const standardAmount = defineRule({
  id: "dues/standard-amount",
  severity: "M",
  needs: ["dues"],
  uses: ["roster"],
  parameters: ["dues.standard"],
  basis: ["district-bureau/3.1.4", "DF-2", "DF-4", "DF-5", "DF-6"],
  text: {
    title: "应交额符合标准",
    condition: "每月应交额不低于计算基数乘以所在档次的比例，取整多交不算问题。",
    gap: "月应交额低于标准。",
    why: "党费按全部基数乘一个比例计算，容易误按分段累进少算。",
    remedy: "可以核对计算基数和人员类型，按比例重新核定，从核定当月起按新数额交。",
    doubts: "经批准少交、免交的，请在减免批准列写明。",
  },
  *check({ dues, roster, period, asOf }, { "dues.standard": standard }) {
    const months = inspectedMonths(period, asOf);
    const amountOf = monthlyAmounts(dues);
    const rosterTypes = new Map(roster?.people.map(({ subject, record }) => [subject, record.personType]) ?? []);
    const unclear: Evidence[] = [];
    let unjudged = 0;
    const hasBases = dues.ledger.records.some(({ base }) => base !== undefined);
    for (const [subject, own] of dues.entries()) {
      let before: number | null = null;
      for (const [month, records] of inMonthOrder(own)) {
        const stated = firstAmount(records, amountOf);
        if (!stated) continue;
        const { record, field, cents: amount } = stated;
        const changed = before !== null && amount !== before && fieldText(record.note) === "";
        const previous = before;
        before = amount;
        if (!isWithin(months, month)) continue;
        const type = fieldValue(record.personType) ?? fieldValue(rosterTypes.get(subject));
        const answer = judge({ subject, month, record, field, amount, type, standard });
        if (answer) yield answer;
        else if (hasBases && type !== undefined) {
          yield unknownStandard(subject, month, record, field, type, continuity(previous, amount, changed));
        } else {
          unjudged++;
          if (changed) unclear.push(found(field.at, fieldText(field)));
        }
      }
    }
    if (unjudged === 0) return;
    const lacking = hasBases ? "人员类型" : "计算基数";
    yield cannotJudge("branch", "missing-column", {
      message: `没有${lacking}，${unjudged}笔应交额不能核对标准，只看了金额是否连续：${
        unclear.length === 0 ? "各月金额连续，或者写了说明" : `有${unclear.length}处与上月不同，没有写说明`
      }。`,
      evidence: unclear.length > 0 ? unclear.slice(0, 20) : [absent(dues.caption("name"), `${lacking}列`)],
      missing: hasBases ? { kind: "roster", field: "personType" } : { kind: "dues", field: "base" },
    });
  },
});

/** Of the first record of a month that states one. */
function firstAmount(
  records: readonly DuesRecord[],
  amountOf: (record: DuesRecord) => MonthlyAmount | null,
): (MonthlyAmount & { readonly record: DuesRecord }) | null {
  for (const record of records) {
    const stated = amountOf(record);
    if (stated) return { record, ...stated };
  }
  return null;
}

interface Amount {
  readonly subject: string;
  readonly month: Month;
  readonly record: DuesRecord;
  readonly field: Field<unknown>;
  readonly amount: number;
  readonly type: string | undefined;
  readonly standard: DuesStandard;
}

/** Null when base or kind of person is missing. */
function judge({ subject, month, record, field, amount, type, standard }: Amount): Answer | null {
  const key = `${subject}/${isoMonth(month)}`;
  if (hasWaiver(record)) return notApplicable(key, "已经批准少交或免交。");
  const due = standardDue(type, fieldValue(record.base), standard);
  if (!due) return null;
  const evidence: Evidence[] = [foundField(field, "月应交额")];
  // A cent is left to rounding.
  if (amount + 1 >= due.cents) return met(key, { evidence });
  if (record.base) evidence.push(foundField(record.base, "计算基数"));
  return gap(key, {
    message: `${subject}${chineseMonth(month)}应交${yuan(amount)}元，按标准是${due.how}。`,
    evidence,
  });
}

function continuity(previous: number | null, amount: number, changed: boolean): string {
  if (previous === null) return "没有上个月可以比较";
  if (amount === previous) return "金额与上月相同";
  return `金额与上月不同（上月${yuan(previous)}元）${changed ? "，没有写说明" : "，备注有说明"}`;
}

function unknownStandard(
  subject: string,
  month: Month,
  record: DuesRecord,
  field: Field<unknown>,
  type: string,
  comparison: string,
): Answer {
  const base = fieldValue(record.base);
  const lacking = base === undefined || base <= 0 ? "没有计算基数" : `人员类型“${type}”对不上标准的类别`;
  return cannotJudge(`${subject}/${isoMonth(month)}`, "unreadable-value", {
    message: `${subject}${chineseMonth(month)}${lacking}，不能核对标准；${comparison}。`,
    evidence: [record.base ? foundField(record.base, "计算基数") : foundField(field, "月应交额")],
  });
}
