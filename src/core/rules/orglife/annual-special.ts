/** Beside the regular ones a yearly organizational life meeting on a set theme (年度专题组织生活会). */
import { fieldValue } from "../../model/field.ts";
import type { Period } from "../../model/period.ts";
import type { MeetingRecord } from "../../model/record.ts";
import { defineRule } from "../define.ts";
import { answersPerPeriod } from "../shared/periodic-meeting.ts";
import { textsOf } from "../shared/text-of-meeting.ts";
import { graceOf, heldForYear } from "../shared/yearly-meeting.ts";

export const annualSpecial = defineRule({
  id: "orglife/annual-special",
  severity: "H",
  needs: ["meetings"],
  parameters: ["orglife.annual_special", "orglife.grace", "assembly.founding_days"],
  basis: ["district-bureau/4.1.2"],
  text: {
    title: "年度专题组织生活会",
    condition: "每年有一次写明年度或专题的组织生活会。",
    gap: "这一年还没有年度专题组织生活会记录。",
    why: "平时的组织生活会之外，每年另开一次专题的，集中查找问题。",
    remedy: "可以先核对是否开过；开过的请在名称或主题里写明“年度”“专题”和所属年度。",
    remedyWhenPast: "开过的请在名称或主题里写明“年度”“专题”和所属年度；确实没有开的写明原因，按上级安排处理。",
    doubts: "名称里没有写明年度、专题，也没有写明是季度、半年的，分不出来，请核对。",
  },
  *check(facts, { "orglife.annual_special": times, "orglife.grace": grace, "assembly.founding_days": foundingDays }) {
    const { meetings } = facts;
    const records = meetings.ofType("org-life");
    const ofYear = (period: Period, kind: Kind) => heldForYear(records, period).filter((one) => kindOf(one) === kind);
    yield* answersPerPeriod({
      facts,
      type: "org-life",
      name: "年度专题组织生活会",
      frequency: times,
      foundingDays,
      heldIn: (period) => ofYear(period, "special"),
      doubtfulIn: (period) => ofYear(period, "unclear"),
      graceOf: (year) => graceOf(year, grace),
    });
  },
});

type Kind = "special" | "regular" | "unclear";

/** One held together with the yearly appraisal is the yearly one. */
function kindOf(record: MeetingRecord): Kind {
  const { text, subjectText } = textsOf(record);
  if (/年度|专题/.test(subjectText) || record.statedYear !== null) return "special";
  if (fieldValue(record.type)?.includes("appraisal") || /专题组织生活会|年度组织生活会/.test(text)) return "special";
  return /季度|半年|[一二三四]季|\d月|[一二三四五六七八九十]月/.test(subjectText) ? "regular" : "unclear";
}
