/** Every addition and deduction says why, when and by what record. */
import { fieldText } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";
import { defineRule } from "../define.ts";
import { answersPerEntry, isAsked } from "../shared/entry-fields.ts";
import { withoutColumns } from "../shared/missing-column.ts";

export const evidence = defineRule({
  id: "points/evidence",
  severity: "M",
  needs: ["points"],
  basis: ["lianxing/2.2", "derived"],
  text: {
    title: "加减分有依据",
    condition: "每笔加分、减分都写了事由、日期和依据；按义务计算的基础分和评议分不算。",
    gap: "这一笔加减分还缺事由、日期或依据。",
    why: "写清楚凭什么加、凭什么减，公示时才说得明白。",
    remedy: "可以补上事由和依据，如“会议记录第12行”；想不起来的请核实后再计分。",
  },
  *check({ points, period }) {
    if (!points.entries.some((entry) => isChange(entry) && isAsked(points, entry, period))) return;
    const blocked = withoutColumns(points, ["reason", "evidence"]);
    if (blocked) {
      yield blocked;
      return;
    }
    yield* answersPerEntry({
      ledger: points,
      period,
      fields: ["reason", "registeredOn", "month", "evidence"],
      name: "加减分",
      counts: isChange,
      // The month dates a line of a register that has no day of registration; each sheet for itself.
      spared: ({ registeredOn, month }) => [registeredOn || !month ? "month" : "registeredOn"],
    });
  },
});

/** A line that adds or takes points: neither worked out from duties (基础) nor from the appraisal, nor a sum, nor nought. */
function isChange(entry: EntryOf<"points">): boolean {
  if (/基础|基本分|履职|评议|测评|合计|总分|年度|季度|小计/.test(fieldText(entry.part))) return false;
  const text = fieldText(entry.points);
  return text !== "" && !/^[+-]?0(?:\.0{1,6})?$/.test(text);
}
