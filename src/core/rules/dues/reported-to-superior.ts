/** What was collected is reported and handed up as often as the profile says: by the dues ledger or by the notices. */
import { isoMonth, type Month, monthOf, monthsFrom } from "../../model/date.ts";
import { type Field, fieldText, fieldValue, isUnreadable } from "../../model/field.ts";
import type { Evidence } from "../../model/outcome.ts";
import { liesWithin } from "../../model/period.ts";
import type { DuesRecord } from "../../model/record.ts";
import { absent, cannotJudge, defineRule, foundField, placeOf } from "../define.ts";
import { withoutMonths } from "../shared/member-dues.ts";
import { answersPerEvidencePeriod } from "../shared/periodic-evidence.ts";
import { recordEvidence } from "../shared/periodic-record.ts";

export const reportedToSuperior = defineRule({
  id: "dues/reported-to-superior",
  severity: "M",
  needs: ["dues"],
  uses: ["publicity"],
  parameters: ["dues.report", "assembly.founding_days"],
  basis: ["lianxing/3.2"],
  text: {
    title: "报上级审核备案",
    condition: "每个已经结束的周期都有党费上缴或报送上级的记录。",
    gap: "这个周期还没有党费上缴或报上级的记录。",
    why: "收上来的党费及时上缴、报审，账才对得上。",
    remedy: "已经上缴的请补填上缴日期；还没有上缴的可以尽快办理。",
    remedyWhenPast: "已经上缴的请补填上缴日期；漏报的可以一并补报，写明情况。",
  },
  *check(
    { dues, publicity, asOf, period, branch, semesters },
    { "dues.report": frequency, "assembly.founding_days": foundingDays },
  ) {
    const records = dues.ledger.records;
    const notices = (publicity?.entries ?? []).filter((entry) => {
      const matter = fieldText(entry.matter);
      return /党费/.test(matter) && /上缴|上交|上报|报审|报送|备案/.test(matter);
    });
    const lacking = withoutMonths(dues);
    const hasColumn = records.some(({ remittedOn }) => remittedOn !== undefined);
    if (lacking || (notices.length === 0 && !hasColumn)) {
      yield lacking ??
        cannotJudge("branch", "missing-column", {
          message: "党费台账没有找到上缴日期列，公开公示台账里也没有上缴的记录，看不出报没报上级。",
          evidence: [absent(dues.whole(), "上缴日期列")],
          missing: { kind: "dues", field: "remittedOn" },
        });
      return;
    }
    const remitted = new Map<Month, Field<unknown>>();
    const unreadable = new Map<Month, Field<unknown>>();
    /** Months that only sheets without the column tell of, where another sheet has it. */
    const unasked = new Map<Month, DuesRecord>();
    for (const record of records) {
      for (const month of fieldValue(record.months) ?? [])
        if (hasColumn && !record.remittedOn) unasked.set(month, record);
    }
    for (const { remittedOn, months } of records) {
      if (!remittedOn) continue;
      for (const month of fieldValue(months) ?? []) unasked.delete(month);
      const day = fieldValue(remittedOn);
      const into = day && day.from <= asOf ? remitted : isUnreadable(remittedOn) ? unreadable : null;
      if (into) for (const month of fieldValue(months) ?? []) if (!into.has(month)) into.set(month, remittedOn);
    }
    const evidenceIn = (fields: ReadonlyMap<Month, Field<unknown>>, months: readonly Month[]): Evidence[] =>
      months.flatMap((month) => {
        const field = fields.get(month);
        return field ? [foundField(field, `${isoMonth(month)}上缴`)] : [];
      });
    yield* answersPerEvidencePeriod({
      facts: { asOf, period, branch, semesters },
      name: "党费上缴或报上级",
      frequency,
      foundingDays,
      shown: (own) => [
        ...evidenceIn(remitted, monthsFrom(monthOf(own.from), monthOf(own.to))),
        ...notices
          .filter((entry) => {
            const span = fieldValue(entry.period) ?? fieldValue(entry.publishedOn);
            return span !== undefined && liesWithin(span, own);
          })
          .map((entry) => recordEvidence(entry, "matter", "党费上缴")),
      ],
      doubt: (own) => {
        const evidence = evidenceIn(unreadable, monthsFrom(monthOf(own.from), monthOf(own.to)));
        const [without] = monthsFrom(monthOf(own.from), monthOf(own.to)).flatMap((month) => unasked.get(month) ?? []);
        if (evidence.length === 0 && without) {
          return {
            reason: "missing-column",
            message: `登记${own.label}党费的台账没有找到上缴日期列，看不出上缴了没有。`,
            evidence: [absent(placeOf(without), "上缴日期列")],
            missing: { kind: "dues", field: "remittedOn" },
          };
        }
        if (evidence.length === 0) return null;
        return { reason: "unreadable-date", message: `${own.label}的上缴日期读不懂，请先核对。`, evidence };
      },
      covers: (own) => monthsFrom(monthOf(own.from), monthOf(own.to)).every((month) => dues.coversMonth(month)),
      next: dues.has("remittedOn") ? dues.caption("remittedOn") : dues.next(),
    });
  },
});
