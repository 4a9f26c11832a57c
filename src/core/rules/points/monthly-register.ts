/** Points are registered month by month, within so many days after the month. */
import { coverageText } from "../../facts/coverage.ts";
import { addDays, chineseDay, type Month, monthOf } from "../../model/date.ts";
import { fieldValue, isBlank } from "../../model/field.ts";
import { liesWithin } from "../../model/period.ts";
import { placeText } from "../../model/place.ts";
import {
  absent,
  cannotJudge,
  defineRule,
  found,
  foundField,
  gap,
  met,
  notApplicable,
  notDue,
  placeOf,
} from "../define.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { beforeFounding, duePeriods } from "../shared/periodic-meeting.ts";
import { isMonthly, listOf, type PointsRow, pointsRows } from "../shared/points-entries.ts";

export const monthlyRegister = defineRule({
  id: "points/monthly-register",
  severity: "M",
  needs: [],
  uses: ["points"],
  parameters: ["points.register_days"],
  basis: ["lianxing/3.1", "jiefangbei/3.3"],
  text: {
    title: "一月一登记",
    condition: "每个已结束的月份都有积分登记，首次登记不晚于次月约定的日子；更正行不算。",
    gap: "这个月的积分登记漏了，或者登记晚了。",
    why: "当月的事当月记，时间久了说不清。",
    remedy: "还没有登记的可以补登，写明实际登记日期；登记晚了的，以后每月初记一次。",
  },
  *check({ points, period, asOf, branch }, { "points.register_days": days }) {
    if (!points) {
      yield notApplicable("branch", "没有找到积分登记表，还没有启用积分的不核对。");
      return;
    }
    const rows = pointsRows(points).filter((row) => !row.isCorrection);
    const blocked = rows.some((row) => row.span !== null) ? null : withoutColumns(points, ["month"]);
    if (blocked) {
      yield blocked;
      return;
    }
    const byMonth = new Map<Month, PointsRow[]>();
    for (const row of rows) if (row.span && isMonthly(row)) listOf(byMonth, monthOf(row.span.from)).push(row);
    for (const month of duePeriods("month", period, asOf)) {
      const unfounded = beforeFounding(month.key, month, branch, 0);
      if (unfounded) {
        yield unfounded;
        continue;
      }
      const last = addDays(month.to, days);
      const own = byMonth.get(monthOf(month.from)) ?? [];
      if (own.length > 0) {
        yield answerFor(month.key, month.label, own, last, asOf);
        continue;
      }
      const open = rows.filter((row) => !row.span || liesWithin(month, row.span));
      const message = `${month.label}还没有积分登记`;
      const [first] = open;
      if (asOf <= last) yield notDue(month.key, last, { message: `${message}，最晚${chineseDay(last)}。` });
      else if (first) {
        yield cannotJudge(month.key, "unreadable-date", {
          message: `有${open.length}行登记看不出是哪一个月的（如${placeText(placeOf(first.entry))}），请先核对月份。`,
          evidence: open.slice(0, 5).map((row) => found(row.entry.month?.at ?? placeOf(row.entry), "月份")),
        });
      } else if (!points.covers(month)) {
        yield cannotJudge(month.key, "coverage", {
          message: `积分登记表的覆盖期是${coverageText(points.coverage)}，没有包住${month.label}，看不出登记了没有。`,
        });
      } else {
        yield gap(month.key, {
          message: `${message}，约定最晚${chineseDay(last)}。`,
          evidence: [absent(points.next(), `${month.label}积分登记`)],
        });
      }
    }
  },
});

/** The first row of a month decides: a deed that comes to light later may be registered later. */
function answerFor(key: string, label: string, own: readonly PointsRow[], last: number, asOf: number) {
  const dated = own.flatMap(({ entry }) => {
    const on = fieldValue(entry.registeredOn);
    return on && entry.registeredOn ? [{ on, cell: entry.registeredOn }] : [];
  });
  const [start] = own;
  const whole = start ? [found(placeOf(start.entry), `${label}积分登记`)] : [];
  const first = dated.reduce<(typeof dated)[number] | null>(
    (best, next) => (best && best.on.from <= next.on.from ? best : next),
    null,
  );
  if (first) {
    const evidence = [foundField(first.cell, "登记日期")];
    if (first.on.from <= last) return met(key, { evidence });
    const message = `${label}的积分在${chineseDay(first.on.from)}才登记，比约定的日子晚了${first.on.from - last}天。`;
    return gap(key, { message, evidence, past: true });
  }
  // Before the last day whatever stands there was registered in time.
  if (asOf <= last) return met(key, { evidence: whole });
  const cells = own.flatMap(({ entry }) => (entry.registeredOn ? [entry.registeredOn] : []));
  if (cells.length === 0) {
    return cannotJudge(key, "missing-column", {
      message: `${label}有积分登记，但没有找到登记日期列，看不出早晚。`,
      evidence: whole,
      missing: { kind: "points", field: "registeredOn" },
    });
  }
  const evidence = cells.slice(0, 5).map((cell) => foundField(cell, "登记日期"));
  return cells.every(isBlank)
    ? gap(key, { message: `${label}的积分登记还没有写登记日期。`, evidence })
    : cannotJudge(key, "unreadable-date", { message: `${label}的登记日期读不准，请先核对。`, evidence });
}
