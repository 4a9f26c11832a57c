/** A committee meeting, and an assembly that had something to decide, ends with a resolution or decision. */
import { fieldText } from "../../model/field.ts";
import { defineRule, foundField, gap, met, notApplicable } from "../define.ts";
import { blankMinutes, isOfType, minutesText } from "../shared/meeting-minutes.ts";
import { dateEvidence } from "../shared/periodic-meeting.ts";
import { textsOf, wordEvidence } from "../shared/text-of-meeting.ts";
import { WordFinder } from "../shared/text-words.ts";

/** Items that are brought before an assembly in order to be decided. */
const decides = /讨论|审议|表决|选举|票决|通过|接收|转正|换届|处置|推荐|研究/;

export const resolution = defineRule({
  id: "minutes/resolution",
  severity: "M",
  needs: ["meetings"],
  parameters: ["words.resolution"],
  basis: ["district-bureau/8.2"],
  text: {
    title: "有决议或决定",
    condition: "支委会、有事项要决定的党员大会，记录里有决议或决定。",
    gap: "这次会议还没有写决议或决定。",
    why: "议了要有结论，会后才知道照什么办。",
    remedy: "可以对照原始记录，在决议栏写明决定了什么；只是学习、没有要决定的事，请在主题里写明。",
  },
  *check({ meetings, period }, { "words.resolution": words }) {
    const finder = new WordFinder(words);
    for (const record of meetings.inPeriod(period, ["committee", "assembly"])) {
      const subject = record.place.id;
      const own = fieldText(record.resolution);
      const text = minutesText(record);
      const { all, subjectText } = textsOf(record);
      if (record.resolution && !/^(?:无|—|-|\/|)$/.test(own)) {
        yield met(subject, { evidence: [foundField(record.resolution, "决议")] });
      } else if (!isOfType(record, "committee") && !decides.test(`${subjectText}\n${text}`)) {
        yield notApplicable(subject, "这次党员大会没有要决定的事项。");
      } else if (finder.has(text)) yield met(subject, { evidence: wordEvidence(all, finder) });
      else if (text === "" && !record.resolution) yield blankMinutes(record);
      else {
        yield gap(subject, {
          message: "这次会议还没有写决议或决定。",
          evidence: [record.resolution ? foundField(record.resolution, "决议") : dateEvidence(record)],
        });
      }
    }
  },
});
