/** Each theme Party day includes study: the Party constitution, rules, theory. A heuristic on words. */
import { cannotJudge, defineRule, met, notApplicable, toConfirm } from "../define.ts";
import { hasAttachment } from "../shared/meeting-minutes.ts";
import { answersPerPartyDay, isWithoutBody } from "../shared/party-day-text.ts";
import { textEvidence, wordEvidence } from "../shared/text-of-meeting.ts";
import { WordFinder } from "../shared/text-words.ts";

export const mustStudy = defineRule({
  id: "party-day/must-study",
  severity: "R",
  needs: ["meetings"],
  parameters: ["words.must_study"],
  basis: ["lianxing/2.2"],
  text: {
    title: "党日含党章党规和理论学习",
    condition: "每次主题党日的记录里有学习党章党规、理论的内容。",
    gap: "这次主题党日的记录里没有看到学习的内容。",
    why: "党日每次都要学一学，不只是搞活动。",
    remedy: "请核对；学过的把学习内容写进记录。",
    doubts: "学习内容另存附件的不是问题；学习用语可以在体检设置里增加。",
  },
  *check(facts, { "words.must_study": words }) {
    const finder = new WordFinder(words);
    yield* answersPerPartyDay(facts, (record, texts) => {
      const subject = record.place.id;
      if (finder.has(texts.text)) return met(subject, { evidence: wordEvidence(texts.all, finder) });
      if (hasAttachment(record)) return notApplicable(subject, "内容在附件里。");
      const evidence = textEvidence(texts.all);
      if (isWithoutBody(texts)) {
        return cannotJudge(subject, "unreadable-value", { message: "这次主题党日没有写内容，无法核对。", evidence });
      }
      return toConfirm(subject, { message: "记录里没有看到学习党章党规、理论的内容，请核对。", evidence });
    });
  },
});
