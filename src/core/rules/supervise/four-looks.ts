/** Supervision looks at records, materials, ledgers and atmosphere, and talks to people, each with a conclusion. */
import { fieldText } from "../../model/field.ts";
import { isClosed } from "../../model/period.ts";
import { absent, cannotJudge, defineRule, foundField, gap, met, notApplicable, notDue, placeOf } from "../define.ts";
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
      const cells = asked.map((field) => {
        const inColumn = own.flatMap((entry) => entry[field] ?? []);
        return { field, cell: inColumn.find((one) => fieldText(one) !== ""), last: inColumn.at(-1) };
      });
      const evidence = cells.flatMap(({ field, cell }) => (cell ? [foundField(cell, supervision.label(field))] : []));
      const open = cells.filter(({ cell }) => !cell);
      const missing = open.map(({ field }) => supervision.label(field));
      const message = `${quarter.label}的督导还没有写${missing.join("、")}的结论。`;
      const [first] = open;
      if (!first) yield met(quarter.key, { evidence });
      else if (!isClosed(quarter, asOf)) yield notDue(quarter.key, quarter.to, { message, evidence });
      else {
        const blank = open.flatMap(({ field, last }) => (last ? [foundField(last, supervision.label(field))] : []));
        // Another quarter's sheet has the column, this one's has not.
        yield blank.length === 0
          ? cannotJudge(quarter.key, "missing-column", {
              message: `${quarter.label}督导记录所在的表没有${missing.join("、")}列，无法核对。`,
              evidence: own.slice(0, 1).map((entry) => absent(placeOf(entry), missing.join("、"))),
              missing: { kind: "supervision", field: first.field },
            })
          : gap(quarter.key, { message, evidence: blank, past: true });
      }
    }
  },
});
