/**
 * Where the clerk keeps columns on religion or gangs, nothing stands in them but 否. Read only, never inferred, and no
 * such column is ever asked for; what is found is for the organisation to look into (decision 29, trap F6.69).
 */
import { fieldValue } from "../../model/field.ts";
import { cannotJudge, defineRule, foundField, gap, met, notApplicable } from "../define.ts";

const columns = [
  ["religious", "信教"],
  ["gangRelated", "涉黑涉恶"],
] as const;

export const noForbiddenStatus = defineRule({
  id: "roster/no-forbidden-status",
  severity: "V",
  needs: ["roster"],
  basis: ["wuwei/2.2"],
  text: {
    title: "无信教参教/涉黑涉恶党员",
    condition: "花名册里已有的这类列都登记为“否”。",
    gap: "花名册里有一项登记为“是”，请核实。",
    why: "这类情况要由党组织研判，表格里的登记先核实清楚。",
    remedy: "可以先核对是否填错；属实的请向上级党组织报告，由组织研判。",
    doubts: "工具只看已有的列，不推断，也不要求建这样的列。",
  },
  *check({ roster, asOf }) {
    const kept = columns.filter(([field]) => roster.has(field));
    if (kept.length === 0) {
      yield notApplicable("branch", "花名册没有这类列，不要求建列。");
      return;
    }
    for (const { subject, name, record } of roster.onRosterOn(asOf)) {
      const cells = kept.map(([field, word]) => ({ word, cell: record[field] }));
      const stated = cells.filter(({ cell }) => fieldValue(cell) === true);
      const open = cells.filter(({ cell }) => fieldValue(cell) === undefined);
      const evidenceOf = (of: typeof cells) => of.flatMap(({ cell, word }) => (cell ? [foundField(cell, word)] : []));
      if (stated.length > 0) {
        const message = `${name}的登记里有一项为“是”，请核实情况并请党组织研判。`;
        yield gap(subject, { message, evidence: evidenceOf(stated) });
      } else if (open.length > 0) {
        const message = `${name}的这一项是空的或看不懂，没有核对。`;
        yield cannotJudge(subject, "unreadable-value", { message, evidence: evidenceOf(open) });
      } else yield met(subject, { evidence: evidenceOf(cells) });
    }
  },
});
