/** How much was collected is made public as often as the profile says: each notice counts for the period it is about. */
import { fieldText, fieldValue } from "../../model/field.ts";
import { defineRule } from "../define.ts";
import { answersPerRecordPeriod } from "../shared/periodic-record.ts";

export const published = defineRule({
  id: "dues/published",
  severity: "M",
  needs: ["publicity"],
  parameters: ["dues.publication", "assembly.founding_days"],
  basis: ["school/4.4.3", "lianxing/3.2", "jiefangbei/3.2", "district-bureau/3.1.4", "DF-13"],
  text: {
    title: "党费收缴公布",
    condition: "公开公示台账里，每个已经结束的周期都有党费收缴的公布记录。",
    gap: "这个周期还没有公布党费收缴情况的记录。",
    why: "收了多少、谁交了，公布出来大家心里有数。",
    remedy: "公布过的请补登记，写明对应期间；还没有公布的可以尽快贴出来。",
    remedyWhenPast: "公布过的请补登记；没有公布的可以一并补公布，以后按期公布。",
  },
  *check(
    { publicity, asOf, period, branch },
    { "dues.publication": frequency, "assembly.founding_days": foundingDays },
  ) {
    yield* answersPerRecordPeriod({
      facts: { asOf, period, branch },
      ledger: publicity,
      name: "党费收缴公布",
      frequency,
      foundingDays,
      column: "matter",
      counts: (entry) => /党费/.test(fieldText(entry.matter)) && entry.publishedOn?.state !== "blank",
      field: "matter",
      spanOf: (entry) => fieldValue(entry.period) ?? fieldValue(entry.publishedOn) ?? entry.stated,
    });
  },
});
