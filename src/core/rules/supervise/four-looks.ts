/** Supervision looks at records, materials, ledgers and atmosphere, and talks to people, each with a conclusion. */
import { fieldText } from "../../model/field.ts";
import { isClosed } from "../../model/period.ts";
import { absent, defineRule, foundField, gap, met, notApplicable, notDue } from "../define.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";

const columns = [
  ["记录", "records"],
  ["资料", "materials"],
  ["台账", "ledgers"],
  ["氛围", "atmosphere"],
] as const;

export const fourLooks = defineRule({
  id: "supervise/four-looks",
  severity: "L",
  needs: ["supervision"],
  parameters: ["supervise.looks"],
  basis: ["city-organs/2.2"],
  text: {
    title: "督导四看和抽访",
    condition: "当季的督导记录里，看记录、看资料、看台账、看氛围和抽访都写了结论。",
    gap: "这个季度的督导还有项目没有写结论。",
    why: "看得全、问得到，反馈才说得准。",
    remedy: "可以在督导反馈表里补上空着的结论。",
    doubts: "这是上级督导用的表；支部没有这本台账时不判。",
  },
  *check({ supervision, period, asOf }, { "supervise.looks": looks }) {
    const asked = [
      ...columns.flatMap(([word, field]) => (looks.some((look) => look.includes(word)) ? [field] : [])),
      "interviews" as const,
    ];
    const blocked = withoutColumns(supervision, asked);
    if (blocked) {
      yield blocked;
      return;
    }
    for (const quarter of duePeriods("quarter", period, asOf)) {
      const own = supervision.within(quarter);
      if (own.length === 0) {
        yield notApplicable(quarter.key, `${quarter.label}没有督导记录。`);
        continue;
      }
      const cells = asked.map((field) => ({
        field,
        cell: own.map((entry) => entry[field]).find((one) => fieldText(one) !== ""),
      }));
      const evidence = cells.flatMap(({ field, cell }) => (cell ? [foundField(cell, supervision.label(field))] : []));
      const missing = cells.filter(({ cell }) => !cell).map(({ field }) => supervision.label(field));
      const message = `${quarter.label}的督导还没有写${missing.join("、")}的结论。`;
      if (missing.length === 0) yield met(quarter.key, { evidence });
      else if (!isClosed(quarter, asOf)) yield notDue(quarter.key, quarter.to, { message, evidence });
      else {
        const last = own.at(-1);
        const blank = cells.flatMap(({ field, cell }) => {
          const own = last?.[field];
          return cell || !own ? [] : [foundField(own, supervision.label(field))];
        });
        yield gap(quarter.key, {
          message,
          evidence: blank.length > 0 ? blank : [absent(supervision.next(), missing.join("、"))],
          past: true,
        });
      }
    }
  },
});
