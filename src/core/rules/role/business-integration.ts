/** Party work and the unit's own work are planned, arranged, checked and carried out together (同谋划、同部署 …). */

import { chineseDay } from "../../model/date.ts";
import { fieldText } from "../../model/field.ts";
import type { Evidence } from "../../model/outcome.ts";
import { isClosed } from "../../model/period.ts";
import { absent, defineRule, found, met, notDue, toConfirm } from "../define.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";
import { periodOf } from "../shared/periodic-record.ts";

export const businessIntegration = defineRule({
  id: "role/business-integration",
  severity: "R",
  needs: ["meetings"],
  uses: ["plans"],
  parameters: ["role.integration", "words.integration"],
  basis: ["wuwei/2.6", "district-bureau/5.1.5", "school/4.6.1"],
  text: {
    title: "党建业务四同",
    condition: "当年的计划或会议记录里，有党建和业务一起谋划、部署、检查、落实的内容。",
    gap: "当年的计划和会议记录里没有看到党建和业务一起抓的内容。",
    why: "党建和业务一起抓，才不成两张皮。",
    remedy: "做过的可以在计划或议题里写明；写法不同的请核对后点“不是问题”。",
    doubts: "只按用语查找，换一种说法会查不到。",
  },
  *check({ meetings, plans, asOf, period }, { "role.integration": frequency, "words.integration": words }) {
    for (const year of duePeriods("year", period, asOf)) {
      const hits: Evidence[] = [];
      const look = (field: Parameters<typeof fieldText>[0]): void => {
        const text = fieldText(field);
        const word = words.find((candidate) => text.includes(candidate));
        if (word !== undefined && field && hits.length < 5) hits.push(found(field.at, word));
      };
      for (const record of meetings.heldWithin(year)) {
        for (const field of [record.topic, record.agenda, record.content, record.resolution]) look(field);
      }
      for (const entry of plans?.entries ?? []) {
        const span = plans ? periodOf(plans, entry) : null;
        if (!span || span.from < year.from || span.to > year.to) continue;
        for (const field of [entry.title, entry.matter, entry.measures]) look(field);
      }
      if (hits.length >= frequency.times) yield met(year.key, { evidence: hits });
      else if (!isClosed(year, asOf)) {
        yield notDue(year.key, year.to, {
          message: `${year.label}还没有查到党建和业务一起抓的内容，最晚${chineseDay(year.to)}。`,
        });
      } else {
        yield toConfirm(year.key, {
          message: `${year.label}的计划和会议记录里没有查到“${words.slice(0, 3).join("”“")}”一类的内容，请核对。`,
          evidence: [absent(meetings.next(), `${year.label}党建业务融合`)],
        });
      }
    }
  },
});
