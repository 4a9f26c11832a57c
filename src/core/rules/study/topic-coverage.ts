/** Over the year the topics of study touch each of the subjects of the profile. By words only: a person confirms. */
import { fieldValue } from "../../model/field.ts";
import type { Evidence } from "../../model/outcome.ts";
import { isClosed, liesWithin } from "../../model/period.ts";
import { absent, cannotJudge, defineRule, found, met, notDue, toConfirm } from "../define.ts";
import { withoutLedgers } from "../shared/missing-ledgers.ts";
import { duePeriods } from "../shared/periodic-meeting.ts";
import { type PlacedText, placedTexts, textsOf } from "../shared/text-of-meeting.ts";
import { excerpt, WordFinder } from "../shared/text-words.ts";

export const topicCoverage = defineRule({
  id: "study/topic-coverage",
  severity: "R",
  needs: [],
  uses: ["meetings", "study"],
  parameters: ["study.topics"],
  basis: ["district-bureau/3.1.3", "wuwei/2.3", "school/4.1.1"],
  text: {
    title: "必学内容覆盖",
    condition: "一年的学习议题里，每个主题都至少出现一次。",
    gap: "有的主题这一年还没有看到。",
    why: "学习内容要成体系；主题词是产品缺省，非文件数值，可以在体检设置里改。",
    remedy: "可以核对是不是写法不同；确实没有学的，安排进下一次学习。",
    doubts: "只按议题里的字词核对，换了说法会看不出来。",
  },
  *check({ meetings, study, period, asOf }, { "study.topics": topics }) {
    const ledger = meetings ?? study;
    if (!ledger) {
      yield withoutLedgers(["meetings", "study"]);
      return;
    }
    const finders = topics.map(({ title, words }) => ({ title, finder: new WordFinder(words) }));
    for (const year of duePeriods("year", period, asOf)) {
      const texts: PlacedText[] = [];
      for (const record of meetings?.held ?? []) {
        const date = fieldValue(record.date);
        if (date && liesWithin(date, year)) texts.push(...textsOf(record).subject);
      }
      for (const entry of study?.within(year) ?? []) texts.push(...placedTexts([entry.title, entry.content]));
      if (texts.length === 0) {
        const message = `${year.label}的会议和学习记录都没有写议题，看不出学了什么。`;
        yield cannotJudge(year.key, "unreadable-value", { message, evidence: [absent(ledger.whole(), "议题")] });
        continue;
      }
      const missing: string[] = [];
      const evidence: Evidence[] = [];
      for (const { title, finder } of finders) {
        const text = texts.find((own) => finder.has(own.text));
        const [hit] = text ? finder.hits(text.text) : [];
        if (text && hit) evidence.push(found(text.at, excerpt(text.text, hit)));
        else missing.push(title);
      }
      const message = `${year.label}的学习议题里没有看到${missing.join("、")}`;
      if (missing.length === 0) yield met(year.key, { evidence });
      else if (isClosed(year, asOf)) yield toConfirm(year.key, { message: `${message}，请核对。`, evidence });
      else yield notDue(year.key, year.to, { message: `${message}，可以安排在年内。`, evidence });
    }
  },
});
