/** “4+N”: the fixed items of the month's theme Party days, and items of the branch's own. The text does not list the four. */

import type { MeetingRecord } from "../../model/record.ts";
import { cannotJudge, defineRule, gap, met } from "../define.ts";
import { minutesText } from "../shared/meeting-minutes.ts";
import { clausesOf } from "../shared/party-day-text.ts";
import { dateEvidence, duePeriods } from "../shared/periodic-meeting.ts";
import { normalText } from "../shared/text-normal.ts";
import { textsOf } from "../shared/text-of-meeting.ts";
import { WordFinder } from "../shared/text-words.ts";

export const fourPlusN = defineRule({
  id: "party-day/four-plus-n",
  severity: "L",
  needs: ["meetings"],
  parameters: ["partyday.fixed_items", "partyday.own_items_min"],
  basis: ["school/4.4.3", "school/4.5.6"],
  text: {
    title: "“4+N”模式",
    condition: "当月主题党日有各项固定动作，还有自选动作。",
    gap: "当月主题党日的固定动作或自选动作还不全。",
    why: "固定动作保证有党味，自选动作保证有特色。",
    remedy: "可以对照原始记录，把做过的各项写进会议内容。",
    doubts: "四项固定动作原文没有列出，在体检设置里按本地的写法填写后才检查。",
  },
  *check(
    { meetings, period: inspection, asOf },
    { "partyday.fixed_items": items, "partyday.own_items_min": fewestOwn },
  ) {
    if (items.length === 0) {
      const message = "“4+N”的固定动作还没有填写，在体检设置里填好后可以检查。";
      yield cannotJudge("branch", "not-configured", { message });
      return;
    }
    const anyItem = new WordFinder(items);
    const finders = items.map((item) => ({ item, finder: new WordFinder([item]) }));
    for (const month of duePeriods("month", inspection, asOf)) {
      const records = meetings.within("party-day", month);
      if (records.length === 0) continue;
      const evidence = records.slice(0, 3).map(dateEvidence);
      if (records.every((record) => minutesText(record) === "")) {
        const message = `${month.label}的主题党日没有写内容，无法核对。`;
        yield cannotJudge(month.key, "unreadable-value", { message, evidence });
        continue;
      }
      const text = records.map((record) => textsOf(record).text).join("\n");
      const missing = finders.filter(({ finder }) => !finder.has(text)).map(({ item }) => item);
      const own = records.flatMap(itemsOf).filter((item) => !anyItem.has(item)).length;
      const faults = [
        ...(missing.length > 0 ? [`固定动作还差${missing.join("、")}`] : []),
        ...(own < fewestOwn ? [`自选动作有${own}项，少于${fewestOwn}项`] : []),
      ];
      if (faults.length === 0) yield met(month.key, { evidence });
      else yield gap(month.key, { message: `${month.label}的主题党日${faults.join("；")}。`, evidence });
    }
  },
});

/** What was done, item by item: one sentence may tell of fixed items and, behind a comma, of one of the branch's own. */
function itemsOf(record: MeetingRecord): readonly string[] {
  return clausesOf(normalText(minutesText(record)).replace(/(?:[一二三四五六七八九十]+|\d{1,2})[、.)]/g, "\n")).filter(
    (item) => item.length > 3,
  );
}
