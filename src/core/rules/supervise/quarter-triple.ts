/** Every quarter is supervised three times: a hint in its first month, a visit in its second, a review in its last. */
import { coverageText } from "../../facts/coverage.ts";
import { addToMonth, chineseDay, monthOf } from "../../model/date.ts";
import { fieldText } from "../../model/field.ts";
import { isClosed, overlap } from "../../model/period.ts";
import { absent, cannotJudge, defineRule, gap, met, notDue } from "../define.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";
import { recordEvidence } from "../shared/periodic-record.ts";

export const quarterTriple = defineRule({
  id: "supervise/quarter-triple",
  severity: "M",
  needs: ["supervision"],
  parameters: ["supervise.quarter_stages"],
  basis: ["city-organs/2.1"],
  text: {
    title: "季度督导三环节",
    condition: "每个季度的提示、督导、讲评各有一次记录，分别在季内的首月、中月、末月。",
    gap: "这个季度的督导还差环节。",
    why: "季初提示、季中督导、季末讲评连起来，问题才来得及改。",
    remedy: "做过的请补登记环节和日期；没有做的，下一季度按月安排。",
    doubts: "这是上级督导用的表；支部没有这本台账时不判。",
  },
  *check({ supervision, period, asOf }, { "supervise.quarter_stages": stages }) {
    const blocked = withoutColumns(supervision, ["stage", "date"]);
    if (blocked) {
      yield blocked;
      return;
    }
    for (const quarter of duePeriods("quarter", period, asOf)) {
      const own = supervision.within(quarter);
      const shown = stages.map((stage, index) => {
        const month = addToMonth(monthOf(quarter.from), index);
        const entry = own.find((record) => {
          const date = supervision.dateOf(record);
          return fieldText(record.stage).includes(stage) && date !== null && monthOf(date.from) === month;
        });
        return { stage, entry };
      });
      const evidence = shown.flatMap(({ stage, entry }) => (entry ? [recordEvidence(entry, "stage", stage)] : []));
      const missing = shown.filter(({ entry }) => !entry).map(({ stage }) => stage);
      const words = missing.join("、");
      const undated = supervision.entries.filter((entry) => {
        const date = supervision.dateOf(entry);
        const isOpen = date === null || (monthOf(date.from) !== monthOf(date.to) && overlap(date, quarter));
        return isOpen && missing.some((stage) => fieldText(entry.stage).includes(stage));
      });
      if (missing.length === 0) yield met(quarter.key, { evidence });
      else if (!isClosed(quarter, asOf)) {
        yield notDue(quarter.key, quarter.to, {
          message: `${quarter.label}还差${words}，最晚${chineseDay(quarter.to)}。`,
          evidence,
        });
      } else if (undated.length > 0) {
        yield cannotJudge(quarter.key, "unreadable-date", {
          message: `有${undated.length}条记录看不出是哪个月的，可能就是${quarter.label}的${words}，请先核对。`,
          evidence: [...undated.slice(0, 3).map((entry) => recordEvidence(entry, "date", "日期")), ...evidence],
        });
      } else if (!supervision.covers(quarter)) {
        yield cannotJudge(quarter.key, "coverage", {
          message: `督导反馈表的覆盖期是${coverageText(supervision.coverage)}，没有包住${quarter.label}，看不出有没有${words}。`,
          evidence,
        });
      } else {
        yield gap(quarter.key, {
          message: `${quarter.label}还差${words}，或者不在应在的月份。`,
          evidence: [absent(supervision.next(), `${quarter.label}${words}`), ...evidence],
          past: true,
        });
      }
    }
  },
});
