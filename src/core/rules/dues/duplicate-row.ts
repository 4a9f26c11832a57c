/** Nobody is entered twice for one month on one sheet; a correction row does not count. */
import { chineseMonth, isoMonth } from "../../model/date.ts";
import { isBlank } from "../../model/field.ts";
import type { DuesRecord } from "../../model/record.ts";
import { defineRule, foundField, gap, met } from "../define.ts";
import { ambiguousDues, inspectedMonths, isWithin, paymentEvidence, withoutMonths } from "../shared/member-dues.ts";

export const duplicateRow = defineRule({
  id: "dues/duplicate-row",
  severity: "M",
  needs: ["dues"],
  basis: ["derived"],
  text: {
    title: "重复登记",
    condition: "同一个人同一个月只登记一次，更正行除外。",
    gap: "同一个月登记了两次。",
    why: "重复登记会让合计多算。",
    remedy: "可以核对后保留一行；如果是更正或补录，请在备注写明“更正”或“补录”。",
  },
  *check({ dues, period, asOf }) {
    const lacking = withoutMonths(dues);
    const months = inspectedMonths(period, asOf);
    if (lacking) {
      yield lacking;
      return;
    }
    for (const [subject, own] of dues.entries()) {
      let clean: DuesRecord | undefined;
      let repeated = false;
      for (const [month, records] of own) {
        if (!isWithin(months, month)) continue;
        clean ??= records[0];
        const twice = records.length > 1 ? sameSheet(records) : [];
        if (twice.length < 2) continue;
        repeated = true;
        yield gap(`${subject}/${isoMonth(month)}`, {
          message: `${subject}${chineseMonth(month)}登记了${twice.length}次。`,
          evidence: twice.map((record) => paymentEvidence(record, "党费")),
        });
      }
      if (clean && !repeated) yield met(subject, { evidence: [foundField(clean.name, "姓名")] });
    }
    yield* ambiguousDues(dues);
  },
});

/** The entries that repeat each other: same sheet, not blank, no correction. A list and a summary may tell the same month. */
function sameSheet(records: readonly DuesRecord[]): readonly DuesRecord[] {
  const bySheet = new Map<string, DuesRecord[]>();
  for (const record of records) {
    if (record.correction || isBlank(record.paid)) continue;
    const known = bySheet.get(record.place.sheet);
    if (known) known.push(record);
    else bySheet.set(record.place.sheet, [record]);
  }
  return [...bySheet.values()].find((entries) => entries.length > 1) ?? [];
}
