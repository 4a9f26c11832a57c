/** The branch itself registers the points: who did is one of its committee. Informs only. */

import { nameKey } from "../../facts/roster-facts.ts";
import { earliestOf, type Month, monthOf } from "../../model/date.ts";
import { fieldText, saysNothing } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";
import { cannotJudge, defineRule, foundField, met, notApplicable, toConfirm } from "../define.ts";
import { committeeOn } from "../shared/committee-members.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";
import { listOf, namesText, pointsRows } from "../shared/points-entries.ts";

export const branchAsOwner = defineRule({
  id: "points/branch-as-owner",
  severity: "I",
  needs: ["points"],
  uses: ["committee", "roster"],
  basis: ["lianxing/3.1", "jiefangbei/3.3"],
  text: {
    title: "支部是积分主体",
    condition: "积分的登记人、审核人是本支部的委员；没有班子表的，是本支部的党员。",
    gap: "有登记人不在本支部的委员名单里，请核实。",
    why: "积分由支部自己管，最了解情况。",
    remedy: "请核实登记人；是本支部的委员的，把班子表补上。",
  },
  *check({ points, committee, roster, period, asOf }) {
    const blocked = withoutColumns(points, ["registrar"]);
    if (blocked) {
      yield blocked;
      return;
    }
    const byMonth = new Map<Month, EntryOf<"points">[]>();
    for (const { entry, span } of pointsRows(points)) if (span) listOf(byMonth, monthOf(span.from)).push(entry);
    for (const month of duePeriods("month", period, asOf)) {
      const own = byMonth.get(monthOf(month.from)) ?? [];
      if (own.length === 0) {
        yield notApplicable(month.key, `${month.label}没有积分登记。`);
        continue;
      }
      const signed = own.flatMap(({ registrar }) =>
        registrar?.state === "value" && !saysNothing(fieldText(registrar)) ? [registrar] : [],
      );
      const evidence = signed.slice(0, 1).map((cell) => foundField(cell, "登记人"));
      const members = new Set(committeeOn(committee, earliestOf(month.to, asOf)).map(({ name }) => name));
      if (signed.length === 0) {
        yield cannotJudge(month.key, "unreadable-value", {
          message: `${month.label}的积分登记没有写登记人，看不出由谁登记。`,
        });
      } else if (members.size === 0 && !roster) {
        yield cannotJudge(month.key, "missing-ledger", {
          message: "没有找到这个月的支部委员，也没有花名册，看不出登记人是不是本支部的。",
          evidence,
          missing: { kind: "committee" },
        });
      } else {
        const isOwn = (name: string): boolean =>
          members.size > 0 ? members.has(nameKey(name)) : roster?.knows(name) === true;
        const outside = signed.filter((cell) => !cell.value.names.some(isOwn));
        const names = [...new Set(outside.map(fieldText))];
        yield outside.length === 0
          ? met(month.key, { evidence })
          : toConfirm(month.key, {
              message: `${month.label}的登记人${namesText(names)}不在本支部的${members.size > 0 ? "委员" : "党员"}名单里，请核实。`,
              evidence: outside.slice(0, 5).map((cell) => foundField(cell, "登记人")),
            });
      }
    }
  },
});
