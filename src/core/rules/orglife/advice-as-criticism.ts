/** Advice on work in the place of criticism. Advice behind a stated fault is fine (trap F5.53); self-criticism is not asked. */
import { fieldText } from "../../model/field.ts";
import { cannotJudge, defineRule, foundField, met, toConfirm } from "../define.ts";
import { isSelfCriticism } from "../shared/criticism-records.ts";
import { FaultWords } from "../shared/criticism-words.ts";
import { isAsked } from "../shared/entry-fields.ts";
import { withoutColumns } from "../shared/missing-column.ts";
import { normalText } from "../shared/text-normal.ts";
import { quoted, WordFinder } from "../shared/text-words.ts";

export const adviceAsCriticism = defineRule({
  id: "orglife/advice-as-criticism",
  severity: "R",
  needs: ["criticism"],
  parameters: ["words.advice", "words.fault"],
  basis: ["four-strong"],
  text: {
    title: "以工作建议代替批评",
    condition: "相互批评的意见指出了问题，不是只提建议。",
    gap: "这条意见看起来只有建议，没有指出问题。",
    why: "只提建议不指问题，批评就变成了布置工作。",
    remedy: "可以对照原始记录，把指出的问题补上；本来就只有建议的，下次提醒大家先说问题。",
    doubts: "先指出问题再提建议的不是问题。",
  },
  *check({ criticism, period }, { "words.advice": advice, "words.fault": faults }) {
    const entries = criticism.entries.filter((entry) => isAsked(criticism, entry, period) && !isSelfCriticism(entry));
    const lacking = withoutColumns(criticism, ["opinion"]);
    if (entries.length > 0 && lacking) {
      yield lacking;
      return;
    }
    const adviceWords = new WordFinder(advice);
    const faultWords = new FaultWords(faults);
    for (const entry of entries) {
      const subject = entry.place.id;
      const text = normalText(fieldText(entry.opinion));
      const evidence = entry.opinion ? [foundField(entry.opinion, "意见原文")] : [];
      const words = adviceWords.wordsIn(text);
      if (text === "") {
        yield cannotJudge(subject, "unreadable-value", { message: "这条记录没有写意见原文，无法核对。", evidence });
      } else if (words.length === 0 || faultWords.states(text)) yield met(subject, { evidence });
      else {
        yield toConfirm(subject, {
          message: `有${quoted(words)}，没有看到指出问题的话，请核对是不是以建议代替了批评。`,
          evidence,
        });
      }
    }
  },
});
