/**
 * A business meeting in the minutes of the branch (trap F5.56): several business words and not one of the Party, or a title
 * that says so. Major matters and the joining of Party work with business are the branch's own affair.
 */
import { defineRule, met, notApplicable, toConfirm } from "../define.ts";
import { blankMinutes, branchMeetings, minutesText, withoutMinutes } from "../shared/meeting-minutes.ts";
import { textEvidence, textsOf, wordEvidence } from "../shared/text-of-meeting.ts";
import { quoted, WordFinder } from "../shared/text-words.ts";

/** Words of Party affairs; posts (书记, 支委) stand in every record and prove nothing. */
const partyAffairs =
  /党[建费课务纪风]|党员(?!大会)|入党|积极分子|发展对象|组织生活|主题党日|三会一课|思想汇报|政治学习/;

export const adminMixed = defineRule({
  id: "minutes/admin-mixed",
  severity: "R",
  needs: ["meetings"],
  parameters: [
    "words.admin_meeting",
    "words.group_business",
    "words.political",
    "words.major_decisions",
    "words.integration",
    "minutes.admin_min_words",
  ],
  basis: ["district-bureau/4.2.3", "district-bureau/8.2"],
  text: {
    title: "行政会与党务会混开混记",
    condition: "支部会议的记录说的是党务，不是行政、业务会议。",
    gap: "这次支部会议看起来像行政、业务会议。",
    why: "业务会不能代替支部会议。",
    remedy: "请核对；是业务会的不登记在支部会议里，是党建业务融合的把党建的内容写上。",
    doubts: "研究“三重一大”、党建业务融合的议题，本来就是支部的职责。",
  },
  *check(
    { meetings, period },
    {
      "words.admin_meeting": adminMeeting,
      "words.group_business": business,
      "words.political": political,
      "words.major_decisions": major,
      "words.integration": integration,
      "minutes.admin_min_words": fewest,
    },
  ) {
    const records = meetings.inPeriod(period, branchMeetings);
    const lacking = withoutMinutes(meetings, records);
    if (lacking) {
      yield lacking;
      return;
    }
    const titles = new WordFinder(adminMeeting);
    const businessWords = new WordFinder(business);
    const party = new WordFinder([...political, ...major, ...integration]);
    for (const record of records) {
      const subject = record.place.id;
      const texts = textsOf(record);
      const inTitle = titles.wordsIn(texts.subjectText);
      const inText = businessWords.wordsIn(texts.text);
      const hasParty = party.has(texts.text) || partyAffairs.test(texts.text);
      if (inTitle.length > 0 && !hasParty) {
        const message = `名称或议题里有${quoted(inTitle)}，请核对是不是行政会议。`;
        yield toConfirm(subject, { message, evidence: wordEvidence(texts.subject, titles) });
      } else if (inText.length >= fewest && !hasParty) {
        yield toConfirm(subject, {
          message: `记录里有${quoted(inText)}，没有看到党务的内容，请核对是不是业务会议。`,
          evidence: wordEvidence(texts.all, businessWords),
        });
      } else if (minutesText(record) === "") yield blankMinutes(record);
      else if (inTitle.length > 0) yield notApplicable(subject, "名称像行政会议，但有党务的议题。");
      else yield met(subject, { evidence: textEvidence(texts.all) });
    }
  },
});
