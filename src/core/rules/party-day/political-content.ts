/** A theme Party day has something of the Party in it. A heuristic on words; a red site named by its place is enough (F5.54). */
import { cannotJudge, defineRule, met, notApplicable, toConfirm } from "../define.ts";
import { hasAttachment, isOfType } from "../shared/meeting-minutes.ts";
import { answersPerPartyDay } from "../shared/party-day-text.ts";
import { meaningfulLength } from "../shared/text-normal.ts";
import { textEvidence, wordEvidence } from "../shared/text-of-meeting.ts";
import { WordFinder } from "../shared/text-words.ts";

export const politicalContent = defineRule({
  id: "party-day/political-content",
  severity: "R",
  needs: ["meetings"],
  parameters: ["words.political", "words.red_places", "words.must_study", "partyday.political_min_chars"],
  basis: ["four-strong"],
  text: {
    title: "主题具政治性",
    condition: "主题党日的主题和内容里有党的内容。",
    gap: "这次主题党日看起来“党味”不浓。",
    why: "主题党日是党的活动，要有党的主题。",
    remedy: "请核对；有学习、重温誓词等内容的写进记录。",
    doubts: "只写地名、人名、简称的，内容在附件里的，不一定是问题；词语可以在体检设置里增加。",
  },
  *check(
    facts,
    {
      "words.political": political,
      "words.red_places": places,
      "words.must_study": study,
      "partyday.political_min_chars": fewest,
    },
  ) {
    const finder = new WordFinder([...political, ...places, ...study]);
    yield* answersPerPartyDay(facts, (record, texts) => {
      const subject = record.place.id;
      if (finder.has(texts.text)) return met(subject, { evidence: wordEvidence(texts.all, finder) });
      if (isOfType(record, "lecture", "org-life", "appraisal")) {
        return met(subject, { message: "与党课、组织生活会等一并开展。", evidence: textEvidence(texts.all) });
      }
      if (hasAttachment(record)) return notApplicable(subject, "内容在附件里。");
      const evidence = textEvidence(texts.all);
      if (meaningfulLength(texts.text) < fewest) {
        const message = `主题和内容不足${fewest}字，看不出有没有党的内容。`;
        return cannotJudge(subject, "unreadable-value", { message, evidence });
      }
      return toConfirm(subject, { message: "主题和内容里没有看到党的内容，请核对是否“党味”不浓。", evidence });
    });
  },
});
