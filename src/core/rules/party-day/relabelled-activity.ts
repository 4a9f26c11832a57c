/** Union or business activities under the name of a theme Party day. Joined with study they are fine (trap F5.55). */
import { defineRule, met, toConfirm } from "../define.ts";
import { answersPerPartyDay } from "../shared/party-day-text.ts";
import { textEvidence, wordEvidence } from "../shared/text-of-meeting.ts";
import { quoted, WordFinder } from "../shared/text-words.ts";

export const relabelledActivity = defineRule({
  id: "party-day/relabelled-activity",
  severity: "R",
  needs: ["meetings"],
  parameters: ["words.group_business", "words.political", "words.red_places", "words.must_study", "words.central_work"],
  basis: ["four-strong"],
  text: {
    title: "群团、业务活动套装",
    condition: "主题党日不是把群团、业务活动换个名称。",
    gap: "这次主题党日看起来是群团或业务活动。",
    why: "套用群团、业务活动，党日就没有了政治性。",
    remedy: "请核对；活动里有学习、讨论的写进记录。",
    doubts: "岗位练兵、技能比武与学习一起安排，或写明服务中心工作的，不是问题。",
  },
  *check(
    facts,
    {
      "words.group_business": business,
      "words.political": political,
      "words.red_places": places,
      "words.must_study": study,
      "words.central_work": central,
    },
  ) {
    const activity = new WordFinder(business);
    const party = new WordFinder([...political, ...places, ...study, ...central]);
    yield* answersPerPartyDay(facts, (record, texts) => {
      const subject = record.place.id;
      const words = activity.wordsIn(texts.text);
      if (words.length === 0) return met(subject, { evidence: textEvidence(texts.all) });
      const evidence = wordEvidence(texts.all, activity);
      if (party.has(texts.text)) return met(subject, { evidence: wordEvidence(texts.all, party) });
      const message = `记录里有${quoted(words)}，没有看到党的内容，请核对是不是群团、业务活动。`;
      return toConfirm(subject, { message, evidence });
    });
  },
});
