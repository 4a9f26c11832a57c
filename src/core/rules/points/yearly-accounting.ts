/** After the year every member has a total of the year and a conclusion about it. */
import { chineseDay, type Day, earliestOf, yearOf } from "../../model/date.ts";
import { fieldText } from "../../model/field.ts";
import { dayInYear, type MonthDay, overlap, type Period, yearPeriod } from "../../model/period.ts";
import { absent, cannotJudge, defineRule, found, gap, met, notApplicable, notDue, placeOf } from "../define.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";
import { namesText, type PointsRow, pointsEvidence, pointsRows, totalOf } from "../shared/points-entries.ts";

export const yearlyAccounting = defineRule({
  id: "points/yearly-accounting",
  severity: "M",
  needs: [],
  uses: ["points", "roster"],
  parameters: ["points.yearly_by"],
  basis: ["lianxing/3.1", "jiefangbei/3.3"],
  text: {
    title: "年度积分核算、评审",
    condition: "年终核算出每名党员的年度总分，并有评审结论；最晚在次年约定的日子前做完。",
    gap: "这一年的年度积分还没有核算完，或者还缺评审结论。",
    why: "一年的积分算到底，才能给民主评议作参考。",
    remedy: "可以在积分登记里给每名党员加一行年度总分，在备注里写评审结论。",
    doubts: "用“年度积分核算”表的，评审意见写在那张表上，登记表里没有年度总分时这里不下结论。",
  },
  *check({ points, roster, period, asOf }, { "points.yearly_by": by }) {
    if (!points) {
      yield notApplicable("branch", "没有找到积分登记表，还没有启用积分的不核对。");
      return;
    }
    const all = pointsRows(points);
    const rows = all.filter(isYearly);
    for (const year of askedYears(all, period, asOf, by)) {
      const own = rows.filter(({ span }) => span !== null && yearOf(span.from) === yearOf(year.from));
      const last = deadlineOf(year, by);
      const names = new Set(own.flatMap((row) => (totalOf(row) === null ? [] : [row.name])));
      const wanted = roster?.onRosterOn(earliestOf(year.to, asOf)) ?? [];
      const missing = wanted.filter((person) => !names.has(person.name) && !names.has(person.subject));
      const open = own.filter((row) => totalOf(row) !== null && conclusionOf(row) === "");
      const isDone = names.size > 0 && missing.length === 0;
      const shown = own.slice(0, 3).map((row) => pointsEvidence(row, "年度总分"));
      const listed = namesText(missing.map(({ subject }) => subject));
      const message =
        names.size === 0
          ? `${year.label}的年度积分还没有核算`
          : missing.length > 0
            ? `${year.label}还没有${listed}的年度总分`
            : `${year.label}的年度总分还有${open.length}行没有评审结论`;
      if (isDone && open.length === 0) yield met(year.key, { evidence: shown });
      else if (asOf <= last)
        yield notDue(year.key, last, { message: `${message}，最晚${chineseDay(last)}。`, evidence: shown });
      else if (own.length === 0 && !points.has("total")) {
        yield withoutColumns(points, ["total"], year.key) ?? notApplicable(year.key, "没有年度总分。");
      } else if (isDone && open.every(({ entry }) => !entry.note && !entry.reason)) {
        yield cannotJudge(year.key, "missing-column", {
          message: `${year.label}的年度总分都有，但没有找到写评审结论的列（备注或事由），看不出评审了没有。`,
          evidence: shown,
          missing: { kind: "points", field: "note" },
        });
      } else {
        yield gap(year.key, {
          message: `${message}。`,
          evidence: isDone
            ? open.slice(0, 5).map((row) => absent(row.entry.note?.at ?? placeOf(row.entry), "评审结论"))
            : [
                absent(points.next(), `${year.label}年度总分`),
                ...own.slice(0, 3).map((row) => found(placeOf(row.entry), "年度总分")),
              ],
        });
      }
    }
  },
});

/** A line for a whole year that is no appraisal. */
function isYearly(row: PointsRow): boolean {
  return row.span?.precision === "year" && row.part !== "appraisal" && row.part !== "base" && !row.isCorrection;
}

function conclusionOf({ entry }: PointsRow): string {
  return `${fieldText(entry.note)}${fieldText(entry.reason)}`;
}

/** The years of the inspection, and the one before when its last day lies in the inspection and points were kept in it. */
function askedYears(rows: readonly PointsRow[], period: Period, asOf: Day, by: MonthDay): readonly Period[] {
  const years = duePeriods("year", period, asOf);
  const previous = yearPeriod(yearOf(period.from) - 1);
  const isKept = rows.some(({ span }) => span !== null && overlap(span, previous));
  return isKept && deadlineOf(previous, by) >= period.from ? [previous, ...years] : years;
}

function deadlineOf(year: Period, by: MonthDay): Day {
  return dayInYear(yearOf(year.from) + 1, by);
}
