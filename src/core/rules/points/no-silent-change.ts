/** What has been published is changed by lines of correction only. */
import { type Day, earliestOf } from "../../model/date.ts";
import { fieldValue } from "../../model/field.ts";
import { liesWithin } from "../../model/period.ts";
import { cannotJudge, defineRule, foundField, gap, met, notApplicable } from "../define.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";
import { isMonthly, namesText, type PointsRow, pointsEvidence, pointsRows } from "../shared/points-entries.ts";
import { isAboutPoints, publishedQuarterOf } from "../shared/points-publication.ts";

export const noSilentChange = defineRule({
  id: "points/no-silent-change",
  severity: "M",
  needs: ["points"],
  uses: ["publicity"],
  parameters: ["points.publicity_days"],
  basis: ["derived"],
  text: {
    title: "公示后不改",
    condition: "一季的积分公示以后，再有变动都另加一行“更正”，原来的行不改。",
    gap: "这一季的积分公示以后又登记了没有标明更正的行。",
    why: "公示过的分悄悄变了，公示就没有意义了。",
    remedy: "请核对公示以后登记的行：是更正的标明“更正”并写明原因，漏登的在下一次公示时说明。",
    doubts: "直接改动原来的行，要有公示时的分值才看得出来。",
  },
  *check({ points, publicity, period, asOf }, { "points.publicity_days": days }) {
    const rows = pointsRows(points);
    /** The first day of publishing; under null what names no quarter. */
    const published = new Map<string | null, Day>();
    for (const entry of publicity?.entries ?? []) {
      const on = fieldValue(entry.publishedOn);
      if (!on || !isAboutPoints(entry)) continue;
      const key = publishedQuarterOf(entry, days);
      published.set(key, earliestOf(on.to, published.get(key) ?? on.to));
    }
    for (const quarter of duePeriods("quarter", period, asOf)) {
      const inside = rows.filter(({ span }) => span !== null && liesWithin(span, quarter));
      // Lines for the whole quarter are what was made public.
      const shown = inside.find((row) => !isMonthly(row) && !row.isCorrection);
      const on = published.get(quarter.key) ?? registeredOn(shown) ?? null;
      if (inside.length === 0) {
        yield notApplicable(quarter.key, `${quarter.label}没有积分登记。`);
        continue;
      }
      const corrections = inside.filter((row) => row.isCorrection);
      const late = inside.filter((row) => {
        const day = registeredOn(row);
        return on !== null && day !== null && day > on && !row.isCorrection && isMonthly(row);
      });
      if (late.length > 0) {
        yield gap(quarter.key, {
          message: `${quarter.label}的积分公示以后，又登记了${namesText(late.map(({ name }) => name))}的${late.length}行，没有标明更正。`,
          evidence: late
            .slice(0, 5)
            .flatMap(({ entry }) => (entry.registeredOn ? [foundField(entry.registeredOn, "登记日期")] : [])),
        });
      } else if (corrections.length > 0) {
        yield met(quarter.key, { evidence: corrections.slice(0, 5).map((row) => pointsEvidence(row, "更正")) });
      } else if (shown && on !== null) yield met(quarter.key, { evidence: [pointsEvidence(shown, "公示的分值")] });
      else if (on === null && publicity && quarter.to >= asOf) {
        yield notApplicable(quarter.key, `${quarter.label}的积分还没有公示。`);
      } else {
        yield cannotJudge(quarter.key, "unreadable-value", {
          message: `台账里没有${quarter.label}公示时的分值，也没有更正行，看不出公示以后改过没有。`,
        });
      }
    }
  },
});

function registeredOn(row: PointsRow | undefined): Day | null {
  return fieldValue(row?.entry.registeredOn)?.from ?? null;
}
