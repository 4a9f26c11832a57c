/** Volunteering in the place of the theme Party day: nothing else in the whole month. As a part of it, it is welcome. */
import type { RosterFacts } from "../../facts/roster-facts.ts";
import type { Period } from "../../model/period.ts";
import type { MeetingRecord } from "../../model/record.ts";
import { cannotJudge, defineRule, met, toConfirm } from "../define.ts";
import { headcountOf } from "../shared/headcount.ts";
import { dateEvidence, duePeriods } from "../shared/periodic-meeting.ts";
import { textsOf, wordEvidence } from "../shared/text-of-meeting.ts";
import { WordFinder } from "../shared/text-words.ts";

/** Words of study and of discussing the branch's affairs. */
const branchBusiness = /学习|党课|讨论|议事|评议|通报|研究|征求意见|谈心|宣讲|誓词/;

export const volunteerSubstitution = defineRule({
  id: "party-day/volunteer-substitution",
  severity: "R",
  needs: ["meetings"],
  uses: ["roster"],
  parameters: ["words.volunteer", "words.must_study", "words.political"],
  basis: ["school/4.5.6", "four-strong"],
  text: {
    title: "志愿服务代替主题党日",
    condition: "当月的主题党日除了志愿服务，还有学习或议事。",
    gap: "当月的主题党日看起来只有志愿服务。",
    why: "志愿服务可以是党日的一部分，少数人去服务不能代替全体的党日。",
    remedy: "请核对；同时有学习、议事的写进记录。",
    doubts: "志愿服务是党日可选的内容，偶尔一个月如此、大家都参加的，不是问题。",
  },
  *check(
    { meetings, roster, period: inspection, asOf },
    { "words.volunteer": volunteer, "words.must_study": study, "words.political": political },
  ) {
    const service = new WordFinder(volunteer);
    const party = new WordFinder([...study, ...political]);
    const months = duePeriods("month", inspection, asOf).flatMap((month) => {
      const records = meetings.within("party-day", month);
      return records.length === 0 ? [] : [{ month, records, state: stateOf(records, service, party) }];
    });
    const only = months.filter(({ state }) => state === "only-service").length;
    for (const { month, records, state } of months) {
      if (state === "unknown") {
        const message = `${month.label}的主题党日没有写主题和内容，无法核对。`;
        yield cannotJudge(month.key, "unreadable-value", { message, evidence: records.slice(0, 3).map(dateEvidence) });
      } else if (state === "other") yield met(month.key, { evidence: records.slice(0, 3).map(dateEvidence) });
      else {
        const evidence = records.flatMap((record) => wordEvidence(textsOf(record).all, service)).slice(0, 3);
        yield toConfirm(month.key, { message: messageFor(month, records, roster, only, months.length), evidence });
      }
    }
  },
});

function stateOf(records: readonly MeetingRecord[], service: WordFinder, party: WordFinder) {
  const texts = records.map((record) => textsOf(record).text).filter((text) => text !== "");
  if (texts.length < records.length) return texts.some((text) => !service.has(text)) ? "other" : "unknown";
  return texts.every((text) => service.has(text) && !party.has(text) && !branchBusiness.test(text))
    ? "only-service"
    : "other";
}

/** Weightier when few took part, or when most months of the inspection look so. */
function messageFor(
  month: Period,
  records: readonly MeetingRecord[],
  roster: RosterFacts | null,
  only: number,
  months: number,
): string {
  const few = records.some((record) => {
    const { expected, present } = headcountOf(record, roster);
    return expected !== null && present !== null && 2 * present < expected;
  });
  const also = [
    ...(few ? ["参加的人不到应到的一半"] : []),
    ...(months > 2 && 2 * only > months ? [`${months}个月里有${only}个月如此`] : []),
  ];
  const more = also.length > 0 ? `，${also.join("，")}` : "";
  return `${month.label}的主题党日只看到志愿服务，没有看到学习或议事${more}，请核对。`;
}
