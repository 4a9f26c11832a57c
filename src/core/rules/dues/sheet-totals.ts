/** The totals that a dues sheet states are what its rows add up to. One answer per total row. */
import { fieldValue } from "../../model/field.ts";
import { parseRange } from "../../model/place.ts";
import type { DuesTotal } from "../../model/record.ts";
import { cannotJudge, defineRule, found, foundField, gap, met, notApplicable } from "../define.ts";
import { yuan } from "../shared/member-dues.ts";

export const sheetTotals = defineRule({
  id: "dues/sheet-totals",
  severity: "M",
  needs: ["dues"],
  basis: ["derived", "district-bureau/7.3.2"],
  text: {
    title: "台账合计勾稽",
    condition: "表上写的合计等于明细相加。",
    gap: "合计与明细对不上。",
    why: "合计是上缴和公布的依据。",
    remedy: "可以检查是否有漏加的行、手填的数字，或者把合计改成求和公式。",
  },
  *check({ dues }) {
    const byRow = new Map<string, DuesTotal[]>();
    for (const total of dues.ledger.totals) {
      const row = (parseRange(total.at.range)?.top ?? 0) + 1;
      const key = `${total.at.sheet}!${row}`;
      const known = byRow.get(key);
      if (known) known.push(total);
      else byRow.set(key, [total]);
    }
    let answered = false;
    for (const [subject, totals] of byRow) {
      const stated = totals.filter((total) => total.stated.state !== "blank");
      const open = stated.filter((total) => total.unreadableParts > 0 || total.stated.state === "unreadable");
      const wrong = stated.filter((total) => !open.includes(total) && fieldValue(total.stated) !== total.sum);
      const [first] = wrong;
      const right = stated.find((total) => !open.includes(total));
      if (first) {
        yield gap(subject, {
          message: wrong
            .map(
              ({ label, stated: cell, sum }) =>
                `${label}写的是${yuan(fieldValue(cell) ?? 0)}元，明细相加是${yuan(sum)}元。`,
            )
            .join(""),
          evidence: wrong.flatMap(({ stated: cell, parts, sum }) => [
            foundField(cell, "合计"),
            found(parts, `明细相加${yuan(sum)}元`),
          ]),
        });
      } else if (right) yield met(subject, { evidence: [foundField(right.stated, "合计")] });
      else if (open[0]) {
        yield cannotJudge(subject, "unreadable-value", {
          message: `${open[0].label}的明细里有看不出金额的格子，不能核对。`,
          evidence: [foundField(open[0].stated, "合计")],
        });
      }
      answered ||= stated.length > 0;
    }
    if (!answered) yield notApplicable("branch", "党费台账没有合计。");
  },
});
