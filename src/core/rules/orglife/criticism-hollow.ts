/** Opinions that say nothing but stock phrases (加强学习). A heuristic: the words are shown, a person decides. */
import { fieldText } from "../../model/field.ts";
import { cannotJudge, defineRule, foundField, met, toConfirm } from "../define.ts";
import { HollowOpinions } from "../shared/criticism-words.ts";
import { isAsked } from "../shared/entry-fields.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { quoted } from "../shared/text-words.ts";

export const criticismHollow = defineRule({
  id: "orglife/criticism-hollow",
  severity: "R",
  needs: ["criticism"],
  parameters: [
    "words.hollow_criticism",
    "words.advice",
    "words.fault",
    "orglife.hollow_min_chars",
    "orglife.hollow_share",
  ],
  basis: ["four-strong"],
  text: {
    title: "批评意见空泛",
    condition: "每条意见都说到具体的人和事。",
    gap: "这条意见看起来只有套话。",
    why: "只说“加强学习”，听的人不知道要改什么。",
    remedy: "可以对照原始记录，把说到的具体事情补上；本来就只有这一句的，下次提醒大家说具体。",
    doubts: "前半句说了具体事情、后半句说“加强学习”的，短句里有具体事例的，都不是问题。",
  },
  *check(
    { criticism, period },
    {
      "words.hollow_criticism": stock,
      "words.advice": advice,
      "words.fault": faults,
      "orglife.hollow_min_chars": fewest,
      "orglife.hollow_share": share,
    },
  ) {
    const entries = criticism.entries.filter((entry) => isAsked(criticism, entry, period));
    const lacking = withoutColumns(criticism, ["opinion"]);
    if (entries.length > 0 && lacking) {
      yield lacking;
      return;
    }
    const opinions = new HollowOpinions(stock, advice, faults, fewest);
    const judged = entries.map((entry) => {
      const text = fieldText(entry.opinion);
      return { entry, phrases: text === "" ? null : opinions.phrasesOf(text) };
    });
    const hollow = judged.filter(({ phrases }) => phrases !== null).length;
    const many = 100 * hollow >= share * judged.length ? `检查期内${judged.length}条意见里有${hollow}条这样的。` : "";
    for (const { entry, phrases } of judged) {
      const subject = entry.place.id;
      const evidence = entry.opinion ? [foundField(entry.opinion, "意见原文")] : [];
      if (fieldText(entry.opinion) === "") {
        yield cannotJudge(subject, "unreadable-value", { message: "这条记录没有写意见原文，无法核对。", evidence });
      } else if (phrases === null) yield met(subject, { evidence });
      else {
        const found = phrases.length > 0 ? `除了${quoted(phrases)}，` : "";
        yield toConfirm(subject, { message: `${found}没有看到具体的事情，请核对意见是否空泛。${many}`, evidence });
      }
    }
  },
});
