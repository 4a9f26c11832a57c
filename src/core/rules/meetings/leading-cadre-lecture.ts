/** A reminder: each leading cadre of the branch gives a lecture in the year. */
import { chineseDay } from "../../model/date.ts";
import { fieldText } from "../../model/field.ts";
import { isClosed } from "../../model/period.ts";
import { absent, cannotJudge, defineRule, met, notDue, toConfirm } from "../define.ts";
import { leadingCadresOn } from "../shared/leading-cadres.ts";
import { dateEvidence, duePeriods } from "../shared/periodic-meeting.ts";
import { namesInText } from "../shared/spoken-by.ts";

export const leadingCadreLecture = defineRule({
  id: "meetings/leading-cadre-lecture",
  severity: "I",
  needs: ["meetings", "roster"],
  parameters: ["lecture.leading_cadre"],
  basis: ["city-organs/1.1", "ZB-16"],
  text: {
    title: "领导干部讲党课",
    condition: "编在本支部的党员领导干部当年讲过党课。",
    gap: "这名领导干部当年还没有讲党课的记录。",
    why: "领导干部到所在支部讲党课，带动大家一起学。",
    remedy: "讲过的请在主讲人栏补填；还没有讲的可以提前约时间。",
  },
  *check({ meetings, roster, period: inspection, asOf, semesters }, { "lecture.leading_cadre": frequency }) {
    const cadres = leadingCadresOn(roster, inspection.to < asOf ? inspection.to : asOf);
    if ("status" in cadres) {
      yield cadres;
      return;
    }
    if (!meetings.has("speaker")) {
      yield cannotJudge("branch", "missing-column", {
        message: "会议记录没有找到主讲人列，看不出党课是谁讲的。",
        evidence: [absent(meetings.whole(), "主讲人列")],
        missing: { kind: "meetings", field: "speaker" },
      });
      return;
    }
    for (const period of duePeriods(frequency.per, inspection, asOf, semesters)) {
      const lectures = meetings
        .within("lecture", period)
        .map((record) => ({ record, names: namesInText(fieldText(record.speaker)) }));
      for (const { subject: own, name } of cadres) {
        const subject = `${own}/${period.key}`;
        const held = lectures.filter(({ names }) => names.includes(name)).map(({ record }) => dateEvidence(record));
        const message = `${name}${period.label}还没有讲党课的记录`;
        if (held.length >= frequency.times) yield met(subject, { evidence: held.slice(0, frequency.times) });
        else if (!isClosed(period, asOf)) {
          yield notDue(subject, period.to, { message: `${message}，最晚${chineseDay(period.to)}。`, evidence: held });
        } else if (!meetings.covers(period)) {
          yield cannotJudge(subject, "coverage", {
            message: `会议记录没有包住${period.label}，看不出${name}讲没讲党课。`,
          });
        } else {
          const missing = absent(meetings.next("lecture"), `${name}讲党课`);
          yield toConfirm(subject, { message: `${message}，请核对。`, evidence: [missing, ...held] });
        }
      }
    }
  },
});
