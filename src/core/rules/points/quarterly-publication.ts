/** The points of a quarter are made known and posted within so many days after it. */
import { coverageText } from "../../facts/coverage.ts";
import type { EntryFacts } from "../../facts/entry-facts.ts";
import { addDays, chineseDay } from "../../model/date.ts";
import { fieldText, fieldValue } from "../../model/field.ts";
import type { EntryOf } from "../../model/ledger-fields.ts";
import { absent, cannotJudge, defineRule, found, gap, met, notApplicable, notDue, placeOf } from "../define.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { beforeFounding, duePeriods } from "../shared/periodic-meeting.ts";
import { recordEvidence } from "../shared/periodic-record.ts";
import { pointsRows } from "../shared/points-entries.ts";
import { isAboutPoints, publishedQuarterOf } from "../shared/points-publication.ts";

export const quarterlyPublication = defineRule({
  id: "points/quarterly-publication",
  severity: "M",
  needs: ["publicity"],
  uses: ["points"],
  parameters: ["points.publicity_days", "assembly.founding_days"],
  basis: ["lianxing/3.1", "jiefangbei/3.3"],
  text: {
    title: "一季一公开",
    condition: "每个已结束的季度都通报、公示了积分，公示日期不晚于季末后约定的日子。",
    gap: "这一季的积分还没有公示，或者公示晚了。",
    why: "积分公开，大家才信得过。",
    remedy: "公示过的请在公开公示台账里补登记；还没有的可以写出“季度积分公示”张贴，并在会上通报。",
    doubts: "公示记录没有写是哪一季的，按公示日期推断，请写明季度。",
  },
  *check(
    { publicity, points, period, asOf, branch },
    { "points.publicity_days": days, "assembly.founding_days": foundingDays },
  ) {
    if (!points) {
      yield notApplicable("branch", "没有找到积分登记表，还没有启用积分的不核对。");
      return;
    }
    const blocked = withoutColumns(publicity, ["matter"]);
    if (blocked) {
      yield blocked;
      return;
    }
    const notices = publicity.entries.filter((entry) => isAboutPoints(entry));
    const begun = beginOf(points);
    for (const quarter of duePeriods("quarter", period, asOf)) {
      const last = addDays(quarter.to, days);
      const unfounded = beforeFounding(quarter.key, quarter, branch, foundingDays);
      if (unfounded) {
        yield unfounded;
        continue;
      }
      if (begun !== null && begun > quarter.to) {
        yield notApplicable(quarter.key, `${quarter.label}还没有启用积分。`);
        continue;
      }
      const own = notices.filter((entry) => publishedQuarterOf(entry, days) === quarter.key);
      const dates = own.flatMap((entry) => {
        const on = fieldValue(entry.publishedOn);
        return on ? [{ entry, on }] : [];
      });
      const first = dates.reduce<(typeof dates)[number] | null>(
        (best, next) => (best && best.on.from <= next.on.from ? best : next),
        null,
      );
      const open = [...own, ...notices.filter((entry) => publishedQuarterOf(entry, days) === null)];
      const message = `${quarter.label}的积分还没有公示`;
      if (first) {
        const evidence = [recordEvidence(first.entry, "publishedOn", "公示日期")];
        yield first.on.from <= last
          ? met(quarter.key, { evidence })
          : gap(quarter.key, {
              message: `${quarter.label}的积分在${chineseDay(first.on.from)}公示，比约定的${chineseDay(last)}晚了${first.on.from - last}天。`,
              evidence,
              past: true,
            });
      } else if (asOf <= last) {
        yield notDue(quarter.key, last, { message: `${message}，最晚${chineseDay(last)}。` });
      } else if (open.length > 0) yield undated(quarter.key, quarter.label, open);
      else if (!publicity.covers({ from: quarter.to, to: last })) {
        yield cannotJudge(quarter.key, "coverage", {
          message: `公开公示台账的覆盖期是${coverageText(publicity.coverage)}，没有包住${quarter.label}末以后的日子，看不出公示了没有。`,
        });
      } else {
        yield gap(quarter.key, {
          message: `${message}，约定最晚${chineseDay(last)}。`,
          evidence: [absent(publicity.next(), `${quarter.label}积分公示`)],
        });
      }
    }
  },
});

/** The first day points were registered for; null when no row tells. */
function beginOf(points: EntryFacts<"points">): number | null {
  let first: number | null = null;
  for (const { span } of pointsRows(points)) if (span && (first === null || span.from < first)) first = span.from;
  return first;
}

function undated(key: string, label: string, open: readonly EntryOf<"publicity">[]) {
  return cannotJudge(key, "unreadable-date", {
    message: `有${open.length}条积分公示读不出日期或季度，可能就是${label}的，请先核对。`,
    evidence: open.slice(0, 5).map((entry) => found(entry.publishedOn?.at ?? placeOf(entry), fieldText(entry.matter))),
  });
}
