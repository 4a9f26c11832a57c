/** A total of the year lies between nought and one hundred; extra points stand on lines of their own. */
import { yearOf } from "../../model/date.ts";
import { fieldText } from "../../model/field.ts";
import { defineRule, gap, met, notApplicable, notDue } from "../define.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";
import { namesText, pointsEvidence, pointsRows, pointsText, totalOf } from "../shared/points-entries.ts";

export const percentScale = defineRule({
  id: "points/percent-scale",
  severity: "M",
  needs: ["points"],
  parameters: ["points.scale"],
  basis: ["jiefangbei/3.3"],
  text: {
    title: "积分百分制",
    condition: "每名党员的年度总分在零分到满分之间；附加分另列一行，不算在总分里。",
    gap: "有年度总分不在零分到满分之间。",
    why: "用同一把百分尺，党员之间、年度之间才好比。",
    remedy: "请核对这些年度总分；附加分可以另列一行，超过满分的按满分计。",
    doubts: "封顶办法各地不同，另列的附加分不在这里核对。",
  },
  *check({ points, period, asOf }, { "points.scale": full }) {
    const rows = pointsRows(points).filter(
      (row) =>
        row.span?.precision === "year" &&
        (row.part === null || row.part === "total") &&
        !row.isCorrection &&
        !/附加|加分/.test(`${fieldText(row.entry.part)}${fieldText(row.entry.reason)}`),
    );
    for (const year of duePeriods("year", period, asOf)) {
      const own = rows.flatMap((row) => {
        const total = totalOf(row);
        return row.span && yearOf(row.span.from) === yearOf(year.from) && total !== null ? [{ row, total }] : [];
      });
      const [first] = own;
      if (!first) {
        const message = `${year.label}的年度总分还没有核算。`;
        yield asOf <= year.to ? notDue(year.key, year.to, { message }) : notApplicable(year.key, message);
        continue;
      }
      const outside = own.filter(({ total }) => total < 0 || total > full);
      yield outside.length === 0
        ? met(year.key, { evidence: [pointsEvidence(first.row, "年度总分")] })
        : gap(year.key, {
            message: `${namesText(outside.map(({ row, total }) => `${row.name}${pointsText(total)}分`))}，不在0到${full}分之间。`,
            evidence: outside.slice(0, 10).map(({ row }) => pointsEvidence(row, "年度总分")),
          });
    }
  },
});
